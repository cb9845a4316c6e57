import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import type { Option } from '../../kit/choice.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

export type Service = Schemas['Service']
export type ServiceWithPrices = Schemas['ServiceWithPrices']
export type Expert = Schemas['Expert']

/** Departments, rooms and colleagues by id, in the chosen language, and as choices. */
export function useOrganisation() {
  const language = useLanguage()
  const departments = useQuery({ queryKey: ['organisation', 'departments'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/departments')) }).data?.items
  const points = useQuery({ queryKey: ['organisation', 'service-points'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/service-points')) }).data?.items
  const staff = useQuery({ queryKey: ['organisation', 'staff-present'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '200' } } })) }).data?.items
  return useMemo(() => {
    const word = (thing: { nameZh: string; nameEn: string }): string => (language === 'en' && thing.nameEn ? thing.nameEn : thing.nameZh)
    const person = (one: { name: string; nameEn: string }): string => (language === 'en' && one.nameEn ? one.nameEn : one.name)
    return {
      departmentName: (id: string | null): string => { const one = departments?.find((department) => department.id === id); return one ? word(one) : '' },
      departmentOptions: (departments ?? []).filter((one) => one.closedAt === null).map((one): Option => ({ value: one.id, label: word(one) })),
      roomName: (id: string): string => { const one = points?.find((point) => point.id === id); return one ? word(one) : '' },
      roomOptions: (points ?? []).filter((one) => one.closedAt === null && one.kind !== 'desk' && one.kind !== 'counter').map((one): Option => ({ value: one.id, label: word(one), description: one.floor })),
      staffName: (id: string): string => { const one = staff?.find((other) => other.id === id); return one ? person(one) : '' },
      staffOptions: (staff ?? []).map((one): Option => ({ value: one.id, label: person(one), description: [one.number, language === 'en' ? one.titleEn : one.titleZh].filter(Boolean).join('　') })),
    }
  }, [departments, points, staff, language])
}

/** Does something to the catalogue, then has the pages look again. */
export function useCatalogueAct<V, R = unknown>(act: (input: V) => Promise<R>, options: { done?: string; quiet?: boolean } = {}) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => { void client.invalidateQueries({ queryKey: ['catalogue'] }); if (options.done) toast(options.done) },
    onError: (error) => { if (!options.quiet) toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
