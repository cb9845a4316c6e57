import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import type { Option } from '../../kit/choice.tsx'
import { setServerTime } from '../../kit/clock.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

export type Customer = Schemas['Customer']
export type CustomerRow = Schemas['CustomerRow']
export type Brief = Schemas['CustomerBrief']
export type Care = NonNullable<Customer['care']>

/** A customer, masked; fetched again whenever anybody's record changes. */
export function useCustomer(id: string) {
  return useQuery({ queryKey: ['customers', 'one', id], queryFn: () => ok(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })) })
}

/**
 * The same with health notes, family, consents. Each fetch leaves an audit row, so it is fetched once a version and a
 * screen, and again only after an act of one's own.
 */
export function useCare(customer: Customer | undefined) {
  const may = useMay()
  return useQuery({
    queryKey: ['customer-care', customer?.id, customer?.version], enabled: customer !== undefined && may('customers.open'), staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false,
    queryFn: async () => (await ok(api.GET('/api/v1/customers/{id}', { params: { path: { id: customer?.id ?? '' }, query: { include: 'care' } } }))).care ?? null,
  })
}

/** Open promises to a customer. */
export function usePromises(customerId: string) {
  return useQuery({
    queryKey: ['commitments', 'customer', customerId],
    queryFn: async () => {
      const page = await ok(api.GET('/api/v1/commitments', { params: { query: { owner: 'all', state: 'open', customerId, limit: '20' } } }))
      setServerTime(page.now)
      return page.items
    },
  })
}

/** Open complaints, visits kept and missed. */
export function useStanding(customerId: string) {
  useNews(['feedback.', 'appointments.', 'conversations.'], ['customer-standing'])
  return useQuery({ queryKey: ['customer-standing', customerId], queryFn: () => ok(api.GET('/api/v1/customers/{id}/standing', { params: { path: { id: customerId } } })) })
}

/** What a customer is booked for, the next first. */
export function useUpcoming(customerId: string) {
  const may = useMay()
  return useQuery({ queryKey: ['appointments', 'customer', customerId], enabled: may('appointments.read'), queryFn: async () => (await ok(api.GET('/api/v1/appointments', { params: { query: { view: 'upcoming', customerId, limit: '5' } } }))).items })
}

/** Names of the codes in editable lists, in the chosen language. */
export function useListNames(): { nameOf: (list: string, code: string | null) => string; optionsOf: (list: string) => Option[] } {
  const language = useLanguage()
  const query = useQuery({ queryKey: ['organisation', 'lists'], staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/lists')) })
  const items = query.data?.items
  return useMemo(() => {
    const word = (item: { nameZh: string; nameEn: string }): string => (language === 'en' && item.nameEn ? item.nameEn : item.nameZh)
    return {
      nameOf: (list, code) => { const item = items?.find((one) => one.list === list && one.code === code); return code === null ? '' : item ? word(item) : code },
      optionsOf: (list) => (items ?? []).filter((one) => one.list === list && !one.retired).map((one) => ({ value: one.code, label: word(one) })),
    }
  }, [items, language])
}

/** Sex and age in a word: 女 58 岁. */
export function useAboutOf(): (person: { sex: Brief['sex']; age: number | null }) => string {
  const t = usePhrases(phrases)
  return useCallback((person) => (person.age === null ? (person.sex === 'unknown' ? '' : t(`sex.${person.sex}`)) : person.sex === 'unknown' ? t('years', { age: person.age }) : t('yearsSex', { sex: t(`sex.${person.sex}`), age: person.age })), [t])
}

/** Finds customers for a combo box: name by any part, pinyin, phone, last four, card. */
export function useCustomerOptions(exceptId?: string): (query: string, signal: AbortSignal) => Promise<Option[]> {
  const aboutOf = useAboutOf()
  return useCallback(async (query, signal) => {
    if (query.trim() === '') return []
    const found = await ok(api.GET('/api/v1/search', { params: { query: { q: query.trim().slice(0, 100), kinds: 'customers', limit: '12' } }, signal }))
    return found.customers.filter((one) => one.id !== exceptId).map((one) => ({ value: one.id, label: one.name, description: [aboutOf(one), one.phoneMasked].filter(Boolean).join('　') }))
  }, [aboutOf, exceptId])
}

/** Finds colleagues for a combo box. */
export function useStaffOptions(): (query: string, signal: AbortSignal) => Promise<Option[]> {
  const language = useLanguage()
  return useCallback(async (query, signal) => {
    const found = await ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '20', ...(query.trim() ? { q: query.trim() } : {}) } }, signal }))
    return found.items.map((one) => ({ value: one.id, label: language === 'en' && one.nameEn ? one.nameEn : one.name, description: [one.number, language === 'en' ? one.titleEn : one.titleZh].filter(Boolean).join('　') }))
  }, [language])
}

/** Does something to a customer, then has the page look again. Says what went wrong in a toast unless the caller shows it. */
export function useAct<V, R = unknown>(act: (input: V) => Promise<R>, options: { done?: string; quiet?: boolean } = {}) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['customers'] })
      void client.invalidateQueries({ queryKey: ['customer-care'] })
      void client.invalidateQueries({ queryKey: ['timeline'] })
      if (options.done) toast(options.done)
    },
    onError: (error) => { if (!options.quiet) toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
}
