import { useMinuteMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { State, Tag, type StateMark } from '../../kit/marks.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import type { Visit } from './queries.ts'

/** Whole minutes since an instant, by the server's clock. */
export function minutesSince(instant: string, nowMs: number): number { return Math.max(0, Math.floor((nowMs - Date.parse(instant)) / 60_000)) }

/** A name with what the desk should see at once. */
export function Who({ customer, first, walkIn }: { customer: Visit['customer']; first?: boolean; walkIn?: boolean }) {
  const t = usePhrases(phrases)
  return (
    <span className="row g2 cut"><b className="cut"><CustomerName id={customer.id}>{customer.name}</CustomerName></b>
      {customer.vip && <Tag tone="jade">{t('tag.vip')}</Tag>}{customer.age !== null && customer.age >= 65 && <Tag tone="jade">{t('tag.elderly')}</Tag>}{first && <Tag>{t('tag.first')}</Tag>}{walkIn && <Tag>{t('tag.walkIn')}</Tag>}
      {customer.hasAllergies && <Tag tone="verm">{t('tag.allergies')}</Tag>}{customer.hasSpecialConditions && <Tag tone="amber">{t('tag.special')}</Tag>}
    </span>
  )
}

const marks: Record<Visit['state'], StateMark> = { waiting: 'arrived', called: 'attention', in_service: 'running', finished: 'done', left: 'missed', undone: 'missed' }

/** Where a visit stands, with its clock. */
export function VisitState({ visit }: { visit: Visit }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const now = useMinuteMs()
  const since = visit.state === 'in_service' ? visit.serviceStartedAt : visit.state === 'called' ? visit.calledAt : visit.arrivedAt
  return <State mark={marks[visit.state]}>{t(`state.${visit.state}`, { time: f.minutes(since ? minutesSince(since, now) : 0) })}</State>
}
