/** What forms choose from: departments, items of editable lists, colleagues. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, ok } from '../../api/client.ts'
import type { Option } from '../../kit/choice.tsx'
import { useLanguage } from '../i18n.ts'

const staleTime = 300_000

/** Departments in use, by the hospital's order; `nameOf(id)` also knows closed ones. */
export function useDepartments(kinds?: readonly ('clinical' | 'centre' | 'support')[]): { options: Option[]; nameOf: (id: string | null) => string } {
  const language = useLanguage()
  const found = useQuery({ queryKey: ['organisation', 'departments'], staleTime, queryFn: () => ok(api.GET('/api/v1/departments')) }).data
  const wanted = kinds?.join()
  return useMemo(() => {
    const name = (one: { nameZh: string; nameEn: string }): string => (language === 'en' && one.nameEn ? one.nameEn : one.nameZh)
    const all = found?.items ?? []
    const names = new Map(all.map((one) => [one.id, name(one)]))
    return {
      options: all.filter((one) => one.closedAt === null && (wanted === undefined || wanted.split(',').includes(one.kind))).map((one) => ({ value: one.id, label: name(one) })),
      nameOf: (id) => (id === null ? '' : names.get(id) ?? ''),
    }
  }, [found, language, wanted])
}

/** Items of an editable list in use; `nameOf(code)` also knows retired ones, and answers the code where it knows nothing. */
export function useItems(list: string): { options: Option[]; nameOf: (code: string | null) => string } {
  const language = useLanguage()
  const found = useQuery({ queryKey: ['organisation', 'lists'], staleTime, queryFn: () => ok(api.GET('/api/v1/lists')) }).data
  return useMemo(() => {
    const all = (found?.items ?? []).filter((one) => one.list === list)
    const name = (one: { nameZh: string; nameEn: string }): string => (language === 'en' && one.nameEn ? one.nameEn : one.nameZh)
    const names = new Map(all.map((one) => [one.code, name(one)]))
    return { options: all.filter((one) => !one.retired).map((one) => ({ value: one.code, label: name(one) })), nameOf: (code) => (code === null ? '' : names.get(code) ?? code) }
  }, [found, list, language])
}

export interface StaffWithin { role?: string; departmentId?: string; groupId?: string; except?: readonly (string | null | undefined)[] }

/** Loads colleagues for a ComboBox: by name, initials or number; of a role, department or group where said. */
export function useStaffLoader({ role, departmentId, groupId, except }: StaffWithin = {}): (query: string) => Promise<Option[]> {
  const language = useLanguage()
  const left = except?.filter(Boolean).join() ?? ''
  return useCallback(async (query: string) => {
    const found = await ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '20', ...(query.trim() ? { q: query.trim() } : groupId ? { groupId } : {}), ...(role ? { role } : {}), ...(departmentId ? { departmentId } : {}) } } }))
    return found.items.filter((one) => !left.split(',').includes(one.id)).map((one) => ({ value: one.id, label: language === 'en' && one.nameEn ? one.nameEn : one.name, description: [one.number, language === 'en' ? one.titleEn : one.titleZh].filter(Boolean).join('　') }))
  }, [language, role, departmentId, groupId, left])
}

/** Name of a person in the chosen language; nothing for nobody. */
export function usePersonName(): (one: { name: string; nameEn: string } | null | undefined) => string {
  const language = useLanguage()
  return useCallback((one) => (one ? (language === 'en' && one.nameEn ? one.nameEn : one.name) : ''), [language])
}
