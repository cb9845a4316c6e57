/** What the pages of the house ask for; all keys begin with 'organisation', so news of the house makes them stale. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import type { Option } from '../../kit/choice.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useNameOf } from '../session/session.tsx'
import { common } from './common.ts'

export type Staff = Schemas['Staff']
export type Role = Schemas['Role']
export type Permission = Schemas['Permission']
export type Site = Schemas['Site']
export type Department = Schemas['Department']
export type Group = Schemas['Group']
export type ServicePoint = Schemas['ServicePoint']
export type Certificate = Schemas['Certificate']
export type ListItem = Schemas['ListItem']
export type Setting = Schemas['Setting']
/** What entering somebody or resetting a password answers, once. */
export interface Made { staff: Staff; initialPassword: string }

const minute = 60_000

/** Sites of the hospital. */
export function useSites() {
  return useQuery({ queryKey: ['organisation', 'sites'], staleTime: minute, queryFn: async () => (await ok(api.GET('/api/v1/sites'))).items })
}

/** All departments, closed ones too, in their order. */
export function useDepartments() {
  return useQuery({ queryKey: ['organisation', 'departments'], staleTime: minute, queryFn: () => ok(api.GET('/api/v1/departments')), select: (all) => all.items })
}

/** All groups. */
export function useGroups() {
  return useQuery({ queryKey: ['organisation', 'groups'], staleTime: minute, queryFn: async () => (await ok(api.GET('/api/v1/groups'))).items })
}

/** Roles with what they grant, and all permissions there are. */
export function useRoles() {
  return useQuery({ queryKey: ['organisation', 'roles'], staleTime: minute, queryFn: () => ok(api.GET('/api/v1/roles')) })
}

/** Editable lists with their items. */
export function useLists() {
  return useQuery({ queryKey: ['organisation', 'lists'], staleTime: minute, queryFn: () => ok(api.GET('/api/v1/lists')) })
}

/** Items of one list as choices, those no longer offered left out unless `keep` is one of them. */
export function useListOptions(list: string, keep?: string): readonly Option[] {
  const nameOf = useNameOf()
  const { data } = useLists()
  return (data?.items ?? []).filter(item => item.list === list && (!item.retired || item.code === keep)).map(item => ({ value: item.code, label: nameOf(item) }))
}

/** One staff member. */
export function useStaffMember(id: string) {
  return useQuery({ queryKey: ['organisation', 'staff', id], queryFn: () => ok(api.GET('/api/v1/staff/{id}', { params: { path: { id } } })) })
}

/** Everybody who works here, by number, as far as one page holds: for choosing a leader or a doer. */
export function useColleagues(enabled = true) {
  return useQuery({ queryKey: ['organisation', 'staff', 'colleagues'], enabled, staleTime: minute, queryFn: async () => (await ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '200' } } }))).items })
}

/** A person's name in the language of the moment. */
export function usePersonName(): (person: { name: string; nameEn: string }) => string {
  const language = useLanguage()
  return person => (language === 'en' && person.nameEn ? person.nameEn : person.name)
}

/** Finds a thing's name by its id: `departmentName(row.departmentId)`; empty for null or unknown. */
export function useNames(): { site: (id: string | null) => string; department: (id: string | null) => string; group: (id: string | null) => string } {
  const nameOf = useNameOf()
  const sites = useSites().data
  const departments = useDepartments().data
  const groups = useGroups().data
  const find = (all: readonly { id: string; nameZh: string; nameEn: string }[] | undefined) => (id: string | null): string => {
    const found = all?.find(one => one.id === id)
    return found ? nameOf(found) : ''
  }
  return { site: find(sites), department: find(departments), group: find(groups) }
}

/**
 * Does something to the house and says so. What was read before is read again; a refusal is said in the server's own sentence,
 * and is thrown on for a form to show.
 */
export function useHouseAct<V, R>(act: (value: V) => Promise<R>, done: ((result: R, value: V) => string) | null, more: { quiet?: boolean } = {}) {
  const client = useQueryClient()
  const t = usePhrases(common)
  return useMutation({
    mutationFn: act,
    onSuccess: (result, value) => {
      if (done) toast(done(result, value))
      return client.invalidateQueries({ queryKey: ['organisation'] })
    },
    onError: error => { if (!more.quiet) toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
