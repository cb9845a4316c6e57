/** The title of Today: one sentence that names the next act. Pure. */
import { countdownAt } from '../../kit/countdown.ts'
import { formatDuration, formatTime, formatWhen } from '../../kit/formats.ts'
import type { Schemas } from '../../api/client.ts'
import type { Translate } from '../i18n.ts'
import type { phrases } from './phrases.ts'

type T = Translate<(typeof phrases)['zh']>
type TodayData = Schemas['Today']

/** 林晓雯 → 晓雯, 欧阳修 stays whole, Lin Xiaowen → Xiaowen. */
export function givenName(name: string, nameEn: string, language: 'zh' | 'en'): string {
  if (language === 'en' && nameEn.trim()) return nameEn.trim().split(/\s+/).at(-1) ?? nameEn
  const letters = [...name.trim()]
  return /^\p{Script=Han}{3}$/u.test(name.trim()) ? letters.slice(1).join('') : name
}

function hello(t: T, hour: number): string {
  return t(hour < 11 ? 'hello.morning' : hour < 13 ? 'hello.noon' : hour < 18 ? 'hello.afternoon' : 'hello.evening')
}

const soonMs = 2 * 3_600_000

/** What to do first: what is overdue, what is soon, who waits, what nobody has taken, who arrives; else that all is done. */
export function sentenceOf(data: TodayData, me: { name: string; nameEn: string }, t: T, language: 'zh' | 'en', nowMs: number, hour: number): string {
  const words = { hello: hello(t, hour), name: givenName(me.name, me.nameEn, language) }
  const first = data.owed?.items.find((item) => item.state === 'open')
  if (first) {
    const what = language === 'en' ? first.whatEn : first.whatZh
    const act = first.customer ? t('say.act', { what, who: first.customer.name }) : t('say.actAlone', { what })
    const c = countdownAt({ dueAt: first.dueAt, startedAt: first.startedAt }, nowMs)
    if (c.kind === 'late') return t('say.late', { ...words, act, time: minutesWords(c.lateSeconds, language) })
    if (c.kind === 'soon') return t('say.soon', { ...words, act, time: minutesWords(c.leftSeconds, language) })
    if (Date.parse(first.dueAt) - nowMs < soonMs) return t('say.next', { ...words, act, time: formatWhen(first.dueAt, language, nowMs) })
  }
  const late = data.team?.rows.find((row) => row.overdue > 0)
  if (late) return t('say.team', { ...words, who: language === 'en' && late.nameEn ? late.nameEn : late.nameZh, count: late.overdue })
  if (data.incoming.length > 0) return t('say.incoming', { ...words, count: data.incoming.length })
  const longest = data.waiting?.items.find((one) => one.customer)
  if (longest?.customer) return t('say.waiting', { ...words, who: longest.customer.name, time: minutesWords(Math.max(60, (nowMs - Date.parse(longest.arrivedAt)) / 1000), language) })
  const next = data.arrivals?.items.find((one) => Date.parse(one.startsAt) > nowMs && (one.state === 'booked' || one.state === 'confirmed') && one.customer)
  if (next?.customer && Date.parse(next.startsAt) - nowMs < soonMs) return t('say.arriving', { ...words, who: next.customer.name, time: formatTime(next.startsAt) })
  if (first) {
    const what = language === 'en' ? first.whatEn : first.whatZh
    return t('say.next', { ...words, act: first.customer ? t('say.act', { what, who: first.customer.name }) : t('say.actAlone', { what }), time: formatWhen(first.dueAt, language, nowMs) })
  }
  return t('say.clear', words)
}

/** Whole minutes: a title does not tick. */
function minutesWords(seconds: number, language: 'zh' | 'en'): string {
  return formatDuration(Math.max(1, Math.round(seconds / 60)) * 60, language)
}
