/**
 * Every figure of the reports, defined once (REP-4): what it means, and the one condition from which both its count and the
 * rows behind it come. The same figure is the same number everywhere.
 */

/** What a figure is counted over: a published view, with the columns that answer whose, through which channel, in which department. */
export interface Source {
  view: string
  id: string
  /** Kind of record a row opens. */
  kind: 'inquiry' | 'appointment' | 'visit' | 'follow-up' | 'feedback' | 'commitment'
  person: string
  channel: string | null
  department: string | null
  customer: string
  /** Instant shown with a row. */
  at: string
  /** State shown with a row. */
  state: string
}

const inquiries: Source = { view: 'conversations.fact_inquiry', id: 'inquiry_id', kind: 'inquiry', person: 'first_asker_id', channel: 'channel', department: 'department_id', customer: 'customer_id', at: 'received_at', state: 'state' }
const appointments: Source = { view: 'appointments.fact_appointment', id: 'appointment_id', kind: 'appointment', person: 'booked_by', channel: 'channel', department: 'department_id', customer: 'customer_id', at: 'starts_at', state: 'state' }
const visits: Source = { view: 'visits.fact_visit', id: 'visit_id', kind: 'visit', person: 'arrived_by', channel: null, department: 'department_id', customer: 'customer_id', at: 'arrived_at', state: 'state' }
const feedback: Source = { view: 'feedback.fact_feedback', id: 'feedback_id', kind: 'feedback', person: 'taken_by', channel: 'channel', department: null, customer: 'customer_id', at: 'received_at', state: 'state' }
const commitments: Source = { view: 'commitments.fact_commitment', id: 'commitment_id', kind: 'commitment', person: 'owner_id', channel: null, department: 'department_id', customer: 'customer_id', at: 'due_at', state: 'state' }
const followUps: Source = { view: 'followups.fact_follow_up', id: 'follow_up_id', kind: 'follow-up', person: 'owner_id', channel: null, department: 'department_id', customer: 'customer_id', at: 'due_at', state: 'state' }

export interface Figure {
  key: string
  zh: string
  en: string
  /** Definition shown beside it. */
  meansZh: string
  meansEn: string
  source: Source
  /** SQL over the source's columns; $2 and $3 are the instants at which the day begins and ends, $4 the calendar day. */
  where: string
}

const within = (column: string) => `${column} >= $2 and ${column} < $3`

/** The day's figures, in the order shown. */
export const figures: readonly Figure[] = [
  { key: 'inquiries', zh: '咨询', en: 'Inquiries', meansZh: '当天收到的咨询，按收到时间；日期不详的导入不算', meansEn: 'Inquiries received that day, by time of receipt; imported ones of unknown date do not count', source: inquiries, where: `day = $4` },
  { key: 'answered', zh: '已回答', en: 'Answered', meansZh: '当天收到、且已经回答的咨询', meansEn: 'Inquiries received that day that have been answered', source: inquiries, where: `day = $4 and answered_at is not null` },
  { key: 'inquiries_booked', zh: '咨询后预约', en: 'Booked after inquiry', meansZh: '当天收到、后来约成的咨询', meansEn: 'Inquiries received that day that led to an appointment', source: inquiries, where: `day = $4 and appointment_id is not null` },
  { key: 'bookings', zh: '新预约', en: 'Bookings made', meansZh: '当天定下的预约，不论约在哪天', meansEn: 'Appointments made that day, for whatever day', source: appointments, where: within('booked_at') },
  { key: 'due', zh: '应到', en: 'Due', meansZh: '约在当天、没有取消的预约', meansEn: 'Appointments for that day that were not cancelled', source: appointments, where: `${within('starts_at')} and cancelled_at is null` },
  { key: 'arrived', zh: '预约到诊', en: 'Arrived as booked', meansZh: '约在当天、已经到诊的预约', meansEn: 'Appointments for that day whose customer has arrived', source: appointments, where: `${within('starts_at')} and cancelled_at is null and arrived_at is not null` },
  { key: 'no_show', zh: '爽约', en: 'No-shows', meansZh: '约在当天、按规则算没来的预约', meansEn: 'Appointments for that day counted as missed by rule', source: appointments, where: `${within('starts_at')} and no_show_at is not null` },
  { key: 'arrivals', zh: '到诊', en: 'Arrivals', meansZh: '当天到院的人次，含没有预约的', meansEn: 'Visits opened that day, with and without appointment', source: visits, where: within('arrived_at') },
  { key: 'follow_ups_due', zh: '应回访', en: 'Follow-ups due', meansZh: '当天到期的回访', meansEn: 'Follow-ups due that day', source: followUps, where: within('due_at') },
  { key: 'follow_ups_done', zh: '已回访', en: 'Follow-ups done', meansZh: '当天到期、已有结果的回访', meansEn: 'Follow-ups due that day that have a result', source: followUps, where: `${within('due_at')} and done_at is not null` },
  { key: 'praise', zh: '表扬', en: 'Praise', meansZh: '当天收到的表扬', meansEn: 'Praise received that day', source: feedback, where: `day = $4 and kind = 'praise'` },
  { key: 'suggestions', zh: '建议', en: 'Suggestions', meansZh: '当天收到的建议', meansEn: 'Suggestions received that day', source: feedback, where: `day = $4 and kind = 'suggestion'` },
  { key: 'complaints', zh: '投诉', en: 'Complaints', meansZh: '当天收到的投诉', meansEn: 'Complaints received that day', source: feedback, where: `day = $4 and kind = 'complaint'` },
  { key: 'kept', zh: '守约', en: 'Promises kept', meansZh: '当天做到、没有超时的承诺', meansEn: 'Promises kept that day, in time', source: commitments, where: `${within('settled_at')} and broken_at is null` },
  { key: 'broken', zh: '失约', en: 'Promises broken', meansZh: '当天超时的承诺，后来补做了也算', meansEn: 'Promises that became overdue that day, even if kept later', source: commitments, where: `${within('settled_at')} and broken_at is not null` },
]

/** Shares of two figures. */
export const rates: readonly { key: string; zh: string; en: string; of: string; to: string; meansZh: string; meansEn: string }[] = [
  { key: 'booking_rate', zh: '预约率', en: 'Booking rate', of: 'inquiries_booked', to: 'inquiries', meansZh: '约成的咨询 ÷ 咨询', meansEn: 'Inquiries that led to an appointment ÷ inquiries' },
  { key: 'arrival_rate', zh: '到诊率', en: 'Arrival rate', of: 'arrived', to: 'due', meansZh: '预约到诊 ÷ 应到', meansEn: 'Arrived as booked ÷ due' },
  { key: 'kept_rate', zh: '守约率', en: 'Promises kept', of: 'kept', to: 'kept+broken', meansZh: '守约 ÷（守约 + 失约）', meansEn: 'Kept ÷ (kept + broken)' },
]

/** The figure of a key. */
export function figureOf(key: string): Figure | undefined { return figures.find(figure => figure.key === key) }
