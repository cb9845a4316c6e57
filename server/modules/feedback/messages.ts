/** What customers are told by message: the receipt of a complaint, thanks for praise (FEE-3, FEE-4). Nothing of what they said stands in it. */
import { dayOf, formatChineseDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db.ts'
import type { MessageTemplate } from '../../platform/module.ts'
import { messageCustomer } from '../notifications/index.ts'
import { staffBrief, zoneOf } from '../organisation/index.ts'
import type { FeedbackRow } from './store.ts'

export const messageTemplates: readonly MessageTemplate[] = [
  {
    key: 'feedback.receipt', zh: '投诉回执', en: 'Receipt of a complaint', purpose: 'service',
    variables: { due: { zh: '最晚哪天告知结果', en: 'Day of the result, in Chinese', sampleZh: '11月30日', sampleEn: '11月30日' }, dueEn: { zh: '最晚哪天告知结果，英文写法', en: 'Day of the result', sampleZh: '2026-11-30', sampleEn: '2026-11-30' } },
    sms: { zh: '您反映的事我们已收到，正在核实，最晚 {due} 告诉您结果。给您添麻烦了，请您原谅。', en: 'We have received what you told us and are looking into it; you will hear from us by {dueEn} at the latest. We apologise for the trouble.' },
  },
  {
    key: 'feedback.thanks', zh: '感谢表扬', en: 'Thanks for praise', purpose: 'service',
    variables: { staff: { zh: '表扬了谁', en: 'Who was praised, in Chinese', sampleZh: '宋怡', sampleEn: '宋怡' }, staffEn: { zh: '表扬了谁，英文写法', en: 'Who was praised', sampleZh: 'Song Yi', sampleEn: 'Song Yi' } },
    sms: { zh: '谢谢您的表扬，我们已转告{staff}，会继续用心服务。', en: 'Thank you for your kind words; we have passed them on to {staffEn}.' },
  },
]

/** Sends the receipt of a complaint, where the customer is known and may be contacted. */
export async function sendReceipt(tx: Tx, row: FeedbackRow): Promise<void> {
  if (row.customer_id === null || row.result_due_at === null) return
  const day = dayOf(row.result_due_at, await zoneOf(tx))
  await messageCustomer(tx, { customerId: row.customer_id, purpose: 'service', template: 'feedback.receipt', variables: { due: formatChineseDay(day, 'short'), dueEn: day }, subjectId: row.id, key: `feedback:${row.id}:receipt` })
}

/** Sends thanks for praise, naming who was praised. */
export async function sendThanks(tx: Tx, row: FeedbackRow, staffIds: readonly string[]): Promise<void> {
  if (row.customer_id === null) return
  const people = [...(await staffBrief(tx, staffIds)).values()]
  await messageCustomer(tx, {
    customerId: row.customer_id, purpose: 'service', template: 'feedback.thanks', subjectId: row.id, key: `feedback:${row.id}:thanks`,
    variables: { staff: people.map(one => one.name).join('、') || '同事们', staffEn: people.map(one => one.nameEn || one.name).join(', ') || 'our colleagues' },
  })
}
