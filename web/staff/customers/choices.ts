/** Finding a customer from within another form. */
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useSearchText } from '../../kit/address.ts'
import type { Option } from '../../kit/choice.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useLanguage } from '../i18n.ts'

export type CustomerChoice = Option & { phoneMasked: string | null }

/** Loads customers for a ComboBox: by name, initials, last four digits, whole phone or card. Nothing is asked before something is typed. */
export function useCustomerLoader(): (query: string) => Promise<CustomerChoice[]> {
  const language = useLanguage()
  const f = useFormats()
  return useCallback(async (query: string) => {
    if (query.trim() === '') return []
    const { items } = await ok(api.GET('/api/v1/customers', { params: { query: { q: query.trim(), limit: '8' } } }))
    const sex = (one: Schemas['CustomerRow']): string => (one.sex === 'unknown' ? '' : language === 'en' ? (one.sex === 'female' ? 'F' : 'M') : one.sex === 'female' ? '女' : '男')
    const age = (one: Schemas['CustomerRow']): string => (one.age === null ? '' : language === 'en' ? String(one.age) : `${one.age} 岁`)
    return items.map((one) => ({ value: one.id, label: one.name, phoneMasked: one.phoneMasked, description: [sex(one), age(one), one.phoneMasked ? f.phone(one.phoneMasked) : ''].filter(Boolean).join('　') }))
  }, [language, f])
}

/** The customer a form was opened for (`?customerId=`): known once asked. */
export function useGivenCustomer(): CustomerChoice | null {
  const [search] = useSearchText()
  const id = new URLSearchParams(search).get('customerId') ?? ''
  const found = useQuery({ queryKey: ['customers', 'one', id], enabled: id !== '', queryFn: () => ok(api.GET('/api/v1/customers/{id}', { params: { path: { id } } })) }).data
  return useMemo(() => (found ? { value: found.id, label: found.name, phoneMasked: found.phones[0]?.masked ?? null } : null), [found])
}
