import { useRouter } from '@tanstack/react-router'
import type { IconName } from '../../kit/icon.tsx'
import { knownPages, maySee } from '../frame/pages.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

/** Where other modules act for a customer; an act is offered only where its page exists and may be seen. */
const places = [
  { id: 'inquiry', path: '/inquiries/new', permission: 'inquiries.record', icon: 'message' },
  { id: 'feedback', path: '/feedback/new', permission: 'feedback.record', icon: 'flag' },
  { id: 'book', path: '/book', permission: 'appointments.book', icon: 'calendar' },
] as const satisfies readonly { id: 'inquiry' | 'feedback' | 'book'; path: string; permission: string; icon: IconName }[]

export interface CustomerAct { id: string; label: string; icon: IconName; go: () => void }

/** Quick acts for a customer, as far as this person may do them. */
export function useActsFor(customerId: string): CustomerAct[] {
  const t = usePhrases(phrases)
  const may = useMay()
  const router = useRouter()
  return places.flatMap(({ id, path, permission, icon }) => {
    const page = knownPages().find((one) => one.path === path)
    if (!page || !maySee(page, may) || !may(permission)) return []
    return [{ id, label: t(`act.${id}`), icon, go: () => router.history.push(`${path}?customerId=${encodeURIComponent(customerId)}`) }]
  })
}
