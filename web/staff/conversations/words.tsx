/** How an inquiry looks in lists and heads: channel, person, state, what is due. */
import type { Schemas } from '../../api/client.ts'
import { useFormats } from '../../kit/formats.ts'
import { Icon, type IconName } from '../../kit/icon.tsx'
import { CountdownChip, State, type StateMark } from '../../kit/marks.tsx'
import { useItems } from '../organisation/choices.ts'
import { usePhrases } from '../i18n.ts'
import { useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'

export type InquiryRow = Schemas['InquiryRow']
export type Inquiry = Schemas['InquiryDetail']
export type Channel = InquiryRow['channel']
export type Outcome = NonNullable<InquiryRow['outcome']>

export const channelIcons: Record<Channel, IconName> = { walk_in: 'door', phone: 'phone', web_chat: 'globe', wechat: 'wechat', wecom: 'wechat', qq: 'message', email: 'mail', message_board: 'clipboard', forum: 'people', sms: 'message', letter: 'document', import: 'upload' }
export const channelNames = Object.keys(channelIcons) as Channel[]
export const handChannels = channelNames.filter((one): one is Exclude<Channel, 'import'> => one !== 'import')
export const outcomeNames: readonly Outcome[] = ['answered', 'booked', 'lost', 'complaint', 'transferred', 'out_of_scope', 'nuisance']

export function ChannelWord({ channel }: { channel: Channel }) {
  const t = usePhrases(phrases)
  return <span className="row g1 k2"><Icon name={channelIcons[channel]} size="s" /><span className="cut">{t(`channel.${channel}`)}</span></span>
}

const stateMarks: Record<InquiryRow['state'], StateMark> = { waiting: 'booked', specialist: 'held', call_back: 'attention', answered: 'done', closed: 'done' }
const outcomeMarks: Record<Outcome, StateMark> = { answered: 'done', booked: 'done', lost: 'missed', complaint: 'attention', transferred: 'done', out_of_scope: 'missed', nuisance: 'missed' }

/** Where it stands, in a shape and a word. */
export function StateWord({ row, now }: { row: Pick<InquiryRow, 'state' | 'outcome' | 'owner' | 'callBackAt'> & { missing: number }; now: number }) {
  const t = usePhrases(phrases)
  const me = useMe()
  if (row.state === 'closed' && row.outcome) return row.missing > 0 ? <State mark="attention">{t('state.incomplete')}</State> : <State mark={outcomeMarks[row.outcome]}>{t(`outcome.${row.outcome}`)}</State>
  if (row.state === 'waiting') return row.owner && row.owner.id !== me.id ? <State mark="booked">{t('state.waitingOther')}</State> : <State mark="booked">{t('state.waiting')}</State>
  const late = row.state === 'call_back' && row.callBackAt !== null && Date.parse(row.callBackAt) < now
  return <State mark={late ? 'overdue' : stateMarks[row.state]}>{t(`state.${row.state}`)}</State>
}

/** What is due, or how it ended. */
export function DueOrResult({ row }: { row: InquiryRow }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const reasons = useItems('lost_reason')
  const missing = row.missing > 0 && !row.imported ? <span className="ka nw">{t('missing', { count: row.missing })}</span> : null
  if (row.owed && row.state !== 'closed') return <span className="row g3"><CountdownChip column dueAt={row.owed.dueAt} startedAt={row.owed.startedAt} />{missing}</span>
  const words = row.outcome === 'booked' && row.appointmentAt ? f.when(row.appointmentAt)
    : row.outcome === 'lost' ? [reasons.nameOf(row.lostReason), row.outcomeNote].filter(Boolean).join('　')
    : row.outcome === 'out_of_scope' ? row.turnedTo
    : row.outcomeNote !== '' ? row.outcomeNote
    : row.answeredAt && row.state === 'answered' ? f.when(row.answeredAt) : ''
  return <span className="row g3"><span className="k2 cut">{words}</span>{missing}</span>
}
