import { Timeline, type TimelineItem } from '../../kit/timeline.tsx'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { channelIcons, outcomeNames, type Inquiry, type Outcome } from './words.tsx'

const entryIcons = { answer: 'message', specialist_question: 'help', specialist_answer: 'graduation', call_back: 'phone', note: 'note' } as const

/** What was said, tried, handed on and amended, latest first. */
export function Talk({ inquiry }: { inquiry: Inquiry }) {
  const t = usePhrases(phrases)
  const nameOf = usePersonName()
  const departments = useDepartments()
  const sources = useItems('customer_source')
  const matters = useItems('matter')
  const reasons = useItems('lost_reason')
  /** A code or id as people read it. */
  const said = (field: string, value: string | null): string => {
    if (value === null || value === '') return '—'
    switch (field) {
      case 'departmentId': return departments.nameOf(value) || '—'
      case 'source': return sources.nameOf(value)
      case 'domain': return matters.nameOf(value)
      case 'lostReason': return reasons.nameOf(value)
      case 'outcome': return outcomeNames.some((one) => one === value) ? t(`outcome.${value as Outcome}`) : value
      case 'appointmentId': case 'serviceId': return '✓'
      default: return value
    }
  }
  const words = (field: string): string => (field in fieldNames ? t(`field.${field as keyof typeof fieldNames}`) : field)
  const items: TimelineItem[] = [
    { id: 'recorded', at: inquiry.recordedAt, icon: channelIcons[inquiry.channel], title: t('detail.recordedEntry'), detail: inquiry.content || inquiry.matter, by: nameOf(inquiry.firstAsker) },
    ...inquiry.entries.map((one): TimelineItem => ({
      id: one.id, at: one.at, icon: entryIcons[one.kind], by: nameOf(one.staff), tone: one.kind === 'note' || one.kind === 'specialist_question' || one.kind === 'specialist_answer' ? 'note' : 'plain',
      title: one.kind === 'call_back' ? `${t('detail.entry.call_back')} · ${one.reached ? t('detail.reached') : t('detail.notReached')}` : t(`detail.entry.${one.kind}`), detail: <span className="pre">{one.text}</span>,
    })),
    ...inquiry.transfers.flatMap((one): TimelineItem[] => [
      ...(one.state === 'taken' ? [] : [{ id: `${one.id}a`, at: one.askedAt, icon: 'swap' as const, title: t('detail.transferAsked', { to: nameOf(one.to) }), detail: [one.reason, one.toldCustomer && t('detail.customerTold', { text: one.toldCustomer })].filter(Boolean).join('　'), by: nameOf(one.from) }]),
      ...(one.settledAt ? [{ id: `${one.id}s`, at: one.settledAt, icon: 'swap' as const, by: nameOf(one.to), title: one.state === 'accepted' ? t('detail.transferAccepted', { to: nameOf(one.to) }) : one.state === 'declined' ? t('detail.transferDeclined', { to: nameOf(one.to), reason: one.settledReason }) : one.state === 'taken' ? t('detail.transferTaken', { to: nameOf(one.to), reason: one.reason }) : t('detail.transferWithdrawn') }] : []),
    ]),
    ...inquiry.amendments.map((one): TimelineItem => ({ id: one.id, at: one.at, icon: 'edit', by: nameOf(one.staff), tone: 'note', title: t('detail.amended', { field: words(one.field), before: said(one.field, one.before), after: said(one.field, one.after) }), detail: one.reason })),
    ...(inquiry.closedAt && inquiry.outcome ? [{ id: 'closed', at: inquiry.closedAt, icon: 'check' as const, title: t('detail.closedEntry', { outcome: t(`outcome.${inquiry.outcome}`) }), detail: inquiry.outcomeNote }] : []),
    ...(inquiry.signedOffAt ? [{ id: 'signed', at: inquiry.signedOffAt, icon: 'clipboard' as const, title: t('detail.signedEntry'), by: nameOf(inquiry.signer) }] : []),
  ]
  return <Timeline wraps label={t('detail.talk')} items={items.toReversed().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))} />
}

const fieldNames = { age: 1, region: 1, source: 1, domain: 1, matter: 1, content: 1, departmentId: 1, serviceId: 1, answer: 1, nextStep: 1, outcome: 1, lostReason: 1, outcomeNote: 1, turnedTo: 1, appointmentId: 1 } as const
