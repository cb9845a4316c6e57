import { useMemo } from 'react'
import { serverNowMs } from './clock.ts'
import { useLanguage, type Language } from './i18n.ts'

/**
 * Dates, times, phones, money and durations in both languages, by the habit of each (standing acceptance 1).
 * Instants are ISO strings shown in the hospital's zone; calendar dates are 'YYYY-MM-DD' and have no zone.
 */
let zone = 'Asia/Shanghai'

/** Sets the hospital's zone for everything shown. */
export function setFormatZone(name: string): void { zone = name }

/** The hospital's zone. */
export function formatZone(): string { return zone }

interface Wall { year: number; month: number; day: number; hour: number; minute: number; weekday: number }

const partsFormat = new Map<string, Intl.DateTimeFormat>()
function wallOf(value: string | number): Wall {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
    return { year, month, day, hour: 0, minute: 0, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
  }
  let format = partsFormat.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' })
    partsFormat.set(zone, format)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value: text } of format.formatToParts(new Date(value))) part[type] = Number(text)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part
  return { year, month, day, hour, minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六']
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const two = (n: number): string => String(n).padStart(2, '0')
const dayNumber = (w: Wall): number => Date.UTC(w.year, w.month - 1, w.day) / 86_400_000

/** The calendar day of an instant in the hospital's zone, 'YYYY-MM-DD'. */
export function dayOf(instant: string | number): string {
  const w = wallOf(instant)
  return `${w.year}-${two(w.month)}-${two(w.day)}`
}

/** The instant a calendar day begins in the hospital's zone, ISO. */
export function instantOf(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let at = midnight
  // twice: the offset at the first guess may be that of the day before a change of the clocks
  for (let i = 0; i < 2; i++) { const w = wallOf(at); at += midnight - Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute) }
  return new Date(at).toISOString()
}

/** 2026年11月22日 / 22 Nov 2026. */
export function formatDate(value: string | number, language: Language): string {
  const w = wallOf(value)
  return language === 'zh' ? `${w.year}年${w.month}月${w.day}日` : `${w.day} ${months[w.month - 1]} ${w.year}`
}

/** 11月22日 / 22 Nov; with the year when it is not this one. */
export function formatDay(value: string | number, language: Language, nowMs: number = serverNowMs()): string {
  const w = wallOf(value)
  if (w.year !== wallOf(nowMs).year) return formatDate(value, language)
  return language === 'zh' ? `${w.month}月${w.day}日` : `${w.day} ${months[w.month - 1]}`
}

/** 12月8日 周二 / Tue 8 Dec. */
export function formatDayWeekday(value: string | number, language: Language, nowMs: number = serverNowMs()): string {
  const w = wallOf(value)
  return language === 'zh'
    ? `${formatDay(value, language, nowMs)} 周${weekdaysZh[w.weekday]}`
    : `${weekdaysEn[w.weekday]} ${formatDay(value, language, nowMs)}`
}

/** 今天, 明天, 昨天, else the day. */
export function formatNearDay(value: string | number, language: Language, nowMs: number = serverNowMs()): string {
  const away = dayNumber(wallOf(value)) - dayNumber(wallOf(nowMs))
  const near = ({ '0': ['今天', 'today'], '1': ['明天', 'tomorrow'], '-1': ['昨天', 'yesterday'] } as const)[String(away)]
  return near ? near[language === 'zh' ? 0 : 1] : formatDay(value, language, nowMs)
}

/** 2026年11月 / Nov 2026. Takes 'YYYY-MM', a date or an instant. */
export function formatMonth(value: string | number, language: Language): string {
  const w = wallOf(typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value)
  return language === 'zh' ? `${w.year}年${w.month}月` : `${months[w.month - 1]} ${w.year}`
}

/** 10:42, in both languages. */
export function formatTime(instant: string | number): string {
  const w = wallOf(instant)
  return `${two(w.hour)}:${two(w.minute)}`
}

/** 11月24日 15:00 / 24 Nov 15:00; with the year when it is not this one. */
export function formatDateTime(instant: string | number, language: Language, nowMs: number = serverNowMs()): string {
  return `${formatDay(instant, language, nowMs)} ${formatTime(instant)}`
}

/** The shortest that says it: 10:42 today, 昨天 10:42, 11月21日 16:20, 2025年3月1日. */
export function formatWhen(instant: string | number, language: Language, nowMs: number = serverNowMs()): string {
  const w = wallOf(instant)
  const now = wallOf(nowMs)
  const away = dayNumber(w) - dayNumber(now)
  if (away === 0) return formatTime(instant)
  if (Math.abs(away) === 1) return `${formatNearDay(instant, language, nowMs)} ${formatTime(instant)}`
  return w.year === now.year ? formatDateTime(instant, language, nowMs) : formatDate(instant, language)
}

/** 3 分钟前 / 3 min ago, 2 小时后 / in 2 h; beyond a day the day. */
export function formatRelative(instant: string | number, language: Language, nowMs: number = serverNowMs()): string {
  const seconds = Math.round((new Date(instant).getTime() - nowMs) / 1000)
  const size = Math.abs(seconds)
  if (size < 45) return language === 'zh' ? '刚刚' : 'just now'
  if (size >= 86_400) return formatDateTime(instant, language, nowMs)
  const minutes = Math.round(size / 60)
  const amount = minutes < 60
    ? (language === 'zh' ? `${minutes} 分钟` : `${minutes} min`)
    : (language === 'zh' ? `${Math.floor(minutes / 60)} 小时` : `${Math.floor(minutes / 60)} h`)
  if (language === 'zh') return seconds < 0 ? `${amount}前` : `${amount}后`
  return seconds < 0 ? `${amount} ago` : `in ${amount}`
}

/** A clock of whole seconds: 3:48, 18:05, 1:18:20. */
export function formatClock(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(s / 3600)
  const minutes = Math.floor(s / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(s % 60)}` : `${minutes}:${two(s % 60)}`
}

/** Seconds as people say them, two units at most: 41 秒, 4 分 12 秒, 1 小时 52 分, 3 天 2 小时. */
export function formatDuration(seconds: number, language: Language): string {
  const s = Math.max(0, Math.round(seconds))
  const units: [number, string, string][] = [[86_400, '天', 'd'], [3600, '小时', 'h'], [60, '分', 'min'], [1, '秒', 's']]
  const at = units.findIndex(([size]) => s >= size)
  if (at < 0) return language === 'zh' ? '0 秒' : '0 s'
  const words: string[] = []
  let rest = s
  for (const [size, zh, en] of units.slice(at, at + 2)) {
    const n = Math.floor(rest / size)
    rest -= n * size
    if (n > 0) words.push(`${n} ${language === 'zh' ? zh : en}`)
  }
  return words.join(' ')
}

/** Minutes as people say them: 30 分钟, 1 小时 30 分, 2 天. */
export function formatMinutes(minutes: number, language: Language): string {
  if (language === 'zh' && minutes > 0 && minutes < 60) return `${minutes} 分钟`
  return formatDuration(minutes * 60, language)
}

/** Fen to ¥1,280.00; below nought −¥12.00. Integer arithmetic: nothing is rounded. */
export function formatMoney(fen: number): string {
  const size = Math.abs(fen)
  const yuan = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '−' : ''}¥${yuan}.${two(size % 100)}`
}

/** 12,345. */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
}

/** 0.684 to 68%; `digits` after the point. */
export function formatPercent(ratio: number, digits = 0): string {
  return `${(ratio * 100).toFixed(digits)}%`
}

/** Points kept in tenths to +3.3, −11, 0. The sign is always shown unless `signed` is false. */
export function formatTenths(tenths: number, signed = true): string {
  const size = Math.abs(tenths)
  const text = size % 10 === 0 ? String(size / 10) : `${Math.floor(size / 10)}.${size % 10}`
  return `${tenths < 0 ? '−' : signed && tenths > 0 ? '+' : ''}${text}`
}

/** 13800138000 or +8613800138000 to 138 0013 8000; 05748765321 to 0574 8765 321; masked and foreign numbers stay readable. */
export function formatPhone(phone: string): string {
  const plain = phone.replace(/[\s-]/g, '').replace(/^\+86(?=[01])/, '')
    .replace(/^\+86(?=\d)/, '0')
  if (/^1[\d*]{10}$/.test(plain)) return plain.includes('*') ? plain : `${plain.slice(0, 3)} ${plain.slice(3, 7)} ${plain.slice(7)}`
  if (/^0(10|2\d)\d{7,8}$/.test(plain)) return `${plain.slice(0, 3)} ${plain.slice(3, 7)} ${plain.slice(7)}`
  if (/^0\d{10,11}$/.test(plain)) return `${plain.slice(0, 4)} ${plain.slice(4, 8)} ${plain.slice(8)}`
  if (/^400\d{7}$/.test(plain)) return `${plain.slice(0, 3)} ${plain.slice(3, 6)} ${plain.slice(6)}`
  return phone
}

/** Whole years from a birth date to today in the hospital's zone. */
export function ageOn(birthDate: string, nowMs: number = serverNowMs()): number {
  const born = wallOf(birthDate)
  const now = wallOf(nowMs)
  return now.year - born.year - (now.month < born.month || (now.month === born.month && now.day < born.day) ? 1 : 0)
}

/** All formats bound to one language. */
export function formatsFor(language: Language) {
  return {
    language,
    date: (v: string | number) => formatDate(v, language),
    day: (v: string | number) => formatDay(v, language),
    dayWeekday: (v: string | number) => formatDayWeekday(v, language),
    nearDay: (v: string | number) => formatNearDay(v, language),
    month: (v: string | number) => formatMonth(v, language),
    time: formatTime,
    dateTime: (v: string | number) => formatDateTime(v, language),
    when: (v: string | number) => formatWhen(v, language),
    relative: (v: string | number) => formatRelative(v, language),
    clock: formatClock,
    duration: (s: number) => formatDuration(s, language),
    minutes: (m: number) => formatMinutes(m, language),
    money: formatMoney,
    number: formatNumber,
    percent: formatPercent,
    tenths: formatTenths,
    phone: formatPhone,
    /** 皮肤、口腔、体检 / skin, dental, check-up. */
    list: (words: readonly string[]) => words.join(language === 'zh' ? '、' : ', '),
  }
}

/** `const f = useFormats()`: f.date, f.time, f.money … in the language of the moment. */
export function useFormats(): ReturnType<typeof formatsFor> {
  const language = useLanguage()
  return useMemo(() => formatsFor(language), [language])
}
