import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useFormats } from '../../kit/formats.ts'
import { CommandPalette, type PaletteGroup } from '../../kit/palette.tsx'
import { useCustomerDrawer } from '../frame/customer-drawer.tsx'
import { fillPath, knownPages, maySee } from '../frame/pages.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useAboutOf } from '../customers/queries.ts'
import { phrases } from './phrases.ts'

/** ⌘/Ctrl K: customers by name, pinyin, initials, phone, last four or card; vouchers, appointments, inquiries, services, pages (PLA-14). */
export function FindAnything({ onClose }: { onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const router = useRouter()
  const openDrawer = useCustomerDrawer()
  const aboutOf = useAboutOf()
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim().slice(0, 100)), 120)
    return () => clearTimeout(timer)
  }, [typed])
  const found = useQuery({ queryKey: ['search', q], enabled: q !== '', staleTime: 10_000, placeholderData: keepPreviousData, queryFn: ({ signal }) => ok(api.GET('/api/v1/search', { params: { query: { q } }, signal })) })
  const data = typed.trim() === '' ? undefined : found.data
  const has = (path: string): boolean => knownPages().some((page) => page.path === path && maySee(page, may))
  const go = (path: string, values: Record<string, string>): void => router.history.push(fillPath(path, values))
  const word = typed.trim().toLowerCase()
  const named = knownPages().filter((page) => page.group && maySee(page, may) && (word === '' || page.title.zh.includes(word) || page.title.en.toLowerCase().includes(word)))
  const groups: PaletteGroup[] = [
    { id: 'customers', title: t('customers'), items: (data?.customers ?? []).map((one) => ({ id: one.id, icon: 'person', title: one.name, note: [aboutOf(one), one.phoneMasked].filter(Boolean).join('　'), onGo: () => openDrawer(one.id) })) },
    { id: 'appointments', title: t('appointments'), items: (data?.appointments ?? []).map((one) => ({ id: one.id, icon: one.byVoucher ? 'ticket' : 'calendar', title: `${one.customerName}　${language === 'en' ? one.serviceEn : one.serviceZh}`, note: [one.byVoucher ? t('voucher') : '', f.when(one.startsAt), one.expertName ?? ''].filter(Boolean).join('　'), onGo: () => (has('/appointments/$id') ? go('/appointments/$id', { id: one.id }) : openDrawer(one.customerId)) })) },
    { id: 'inquiries', title: t('inquiries'), items: (data?.inquiries ?? []).map((one) => ({ id: one.id, icon: 'message', title: `${one.customerName}　${one.matter ?? ''}`, note: f.when(one.receivedAt), onGo: () => (has('/inquiries/$id') ? go('/inquiries/$id', { id: one.id }) : openDrawer(one.customerId)) })) },
    { id: 'services', title: t('services'), items: (data?.services ?? []).map((one) => ({ id: one.id, icon: 'heart', title: language === 'en' ? one.nameEn : one.nameZh, note: `${f.money(one.priceFen)}　${f.minutes(one.minutes)}`, onGo: () => go('/services/$id', { id: one.id }) })) },
    { id: 'staff', title: t('staff'), items: has('/staff/$id') ? (data?.staff ?? []).map((one) => ({ id: one.id, icon: 'headset' as const, title: language === 'en' && one.nameEn ? one.nameEn : one.name, note: [one.number, language === 'en' ? one.titleEn : one.titleZh].filter(Boolean).join('　'), onGo: () => go('/staff/$id', { id: one.id }) })) : [] },
    { id: 'pages', title: t('pages'), items: named.slice(0, 12).map((page) => ({ id: page.path, icon: 'right', title: page.title[language], onGo: () => router.history.push(page.path) })) },
  ]
  return <CommandPalette open onClose={onClose} query={typed} onQuery={setTyped} groups={groups} isSearching={found.isFetching || typed.trim() !== q} />
}
