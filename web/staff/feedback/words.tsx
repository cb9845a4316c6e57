/** How feedback looks: kind, who, state, what is due. */
import { useFormats } from '../../kit/formats.ts'
import { CountdownChip, State, Tag, type StateMark } from '../../kit/marks.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePhrases } from '../i18n.ts'
import { useItems } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import type { Feedback, FeedbackRow } from './queries.ts'

export const kinds = ['complaint', 'suggestion', 'praise'] as const
export const severities = ['slight', 'ordinary', 'serious'] as const
export const channels = ['desk', 'phone', 'web', 'wall_code', 'suggestion_box', 'survey', 'follow_up', 'review_page', 'email', 'letter'] as const
export const states = ['received', 'accepted', 'investigating', 'found', 'planned', 'carried_out', 'decided', 'told', 'closed'] as const
export const listOfKind = { praise: 'praise_category', suggestion: 'suggestion_category', complaint: 'complaint_category' } as const

const marks: Record<FeedbackRow['state'], StateMark> = { received: 'booked', accepted: 'confirmed', investigating: 'arrived', found: 'arrived', planned: 'running', carried_out: 'attention', decided: 'attention', told: 'done', closed: 'done' }

export function StateWord({ row }: { row: Pick<FeedbackRow, 'state'> }) {
  const t = usePhrases(phrases)
  return <State mark={marks[row.state]}>{t(`state.${row.state}`)}</State>
}

export function KindTag({ row }: { row: Pick<FeedbackRow, 'kind' | 'severity'> }) {
  const t = usePhrases(phrases)
  const serious = row.kind === 'complaint' && row.severity === 'serious'
  return <Tag tone={serious ? 'verm' : row.kind === 'praise' ? 'jade' : row.kind === 'suggestion' ? 'slate' : 'amber'}>{serious ? t('seriousComplaint') : t(`kind.${row.kind}`)}</Tag>
}

export function WhoSaid({ row }: { row: Pick<FeedbackRow, 'customer' | 'name'> }) {
  const t = usePhrases(phrases)
  if (row.customer) return <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName>
  return <span className={row.name ? undefined : 'k3'}>{row.name || t('anonymous')}</span>
}

/** Category of the row's kind, in words. */
export function useCategoryName(): (row: Pick<FeedbackRow, 'kind' | 'category'>) => string {
  const praise = useItems('praise_category')
  const suggestion = useItems('suggestion_category')
  const complaint = useItems('complaint_category')
  return (row) => ({ praise, suggestion, complaint })[row.kind].nameOf(row.category)
}

/** The first response while it is owed, then the result, then how it ended. */
export function DueOrResult({ row }: { row: FeedbackRow | Feedback }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  if (row.state !== 'closed' && row.respondDueAt && row.respondedAt === null) return <CountdownChip column dueAt={row.respondDueAt} startedAt={row.recordedAt} />
  if (row.state !== 'closed' && row.resultDueAt) return <CountdownChip column dueAt={row.resultDueAt} startedAt={row.recordedAt} />
  const words = [row.finding ? t(`finding.${row.finding}`) : '', row.decision ? t(`decision.${row.decision}`) : '', row.satisfied ? t(`satisfied.${row.satisfied}`) : ''].filter(Boolean).join('　')
  return <span className="k2 cut">{words || (row.closedAt ? f.when(row.closedAt) : '')}</span>
}
