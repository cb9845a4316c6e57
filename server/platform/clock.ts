/**
 * The time, and the hospital's calendar days.
 *
 * - *instant*: a point in time; a Date here, an ISO string as it comes from the database. Business instants come from
 *   `clock.now()` and are passed on.
 * - *day*: a date of the calendar, 'YYYY-MM-DD'. Which instants belong to it depends on the hospital's zone.
 */

/** Where the time comes from. Tests and the example hold one that is set. */
export type Clock = { now(): Date }

/** The machine's time. */
export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands until it is moved. */
export type FixedClock = Clock & { set(to: Instant): void; advance(ms: number): void }

/** A clock standing at `start`; `set` and `advance` (milliseconds) move it. */
export function fixedClock(start: Instant): FixedClock {
  let at = toMs(start)
  return {
    now: () => new Date(at),
    set: (to) => {
      at = toMs(to)
    },
    advance: (ms) => {
      at += ms
    },
  }
}

/** The machine's time moved by what is said: it runs on, and `set` and `advance` (milliseconds) move it further. */
export function shiftedClock(byMs: number): FixedClock {
  let shift = byMs
  return {
    now: () => new Date(Date.now() + shift),
    set: (to) => {
      shift = toMs(to) - Date.now()
    },
    advance: (ms) => {
      shift += ms
    },
  }
}

/** A point in time in any of the forms it comes in. */
export type Instant = Date | string | number

/** A date of the calendar: 'YYYY-MM-DD', years 0001 to 9999. */
export type Day = string

const minuteMs = 60_000
const dayMs = 86_400_000

/** True for a date that exists ('2027-02-29' does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** True for a time zone the machine knows by its IANA name ('Asia/Shanghai'). */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The day an instant belongs to in a zone. Throws RangeError for no instant or an unknown zone. */
export function dayOf(instant: Instant, zone: string): Day {
  const ms = toMs(instant)
  return toDay(ms + offsetMs(ms, zone))
}

/** Minutes since midnight on the clock of a zone (0 … 1439). */
export function minuteOfDay(instant: Instant, zone: string): number {
  const ms = toMs(instant)
  return Math.floor(modulo(ms + offsetMs(ms, zone), dayMs) / minuteMs)
}

/** The first instant of a day in a zone: 00:00, or later where the clock jumps over midnight. */
export function startOfDay(day: Day, zone: string): Date {
  return atMinute(day, 0, zone)
}

/**
 * The instant at which the clock of a zone shows a time of day, in minutes since midnight (1440 = the next midnight).
 * Where the clock shows it twice the first counts; where it jumps over it, the instant of the jump.
 */
export function atMinute(day: Day, minute: number, zone: string): Date {
  const wall = utcMidnight(day) + minute * minuteMs
  const before = wall - offsetMs(wall - dayMs, zone)
  const after = wall - offsetMs(wall + dayMs, zone)
  const [first, second] = before <= after ? [before, after] : [after, before]
  if (first + offsetMs(first, zone) === wall) return new Date(first)
  if (second + offsetMs(second, zone) === wall) return new Date(second)
  let [low, high] = [first, second]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (middle + offsetMs(middle, zone) < wall) low = middle
    else high = middle
  }
  return new Date(high)
}

/** A number of days later (or, negative, earlier). */
export function addDays(day: Day, count: number): Day {
  return toDay(utcMidnight(day) + count * dayMs)
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / dayMs
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return modulo(utcMidnight(day) / dayMs + 3, 7) + 1
}

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day))
}

/** 'YYYY-MM' of a day. */
export function monthOf(day: Day): string {
  utcMidnight(day)
  return day.slice(0, 7)
}

/** Full years between a birth date and a day; someone born on 29 February has the birthday on 1 March in other years. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日']

/** How a day is written: 2026年11月22日 · 11月22日 · 11月22日 周日 · 周日. */
export type DayStyle = 'full' | 'short' | 'shortWithWeekday' | 'weekday'

/** A day in Chinese habit. */
export function formatChineseDay(day: Day, style: DayStyle = 'full'): string {
  utcMidnight(day)
  const [year, month, date] = day.split('-').map(Number)
  const weekdayName = `周${weekdayNames[weekday(day) - 1]}`
  if (style === 'weekday') return weekdayName
  const short = `${month}月${date}日`
  if (style === 'full') return `${year}年${short}`
  return style === 'short' ? short : `${short} ${weekdayName}`
}

/** An instant in Chinese habit on the clock of a zone: 2026年11月22日 09:30 (24 hours), the day in the style asked for. */
export function formatChinese(instant: Instant, zone: string, style: DayStyle = 'full'): string {
  return `${formatChineseDay(dayOf(instant, zone), style)} ${formatTime(instant, zone)}`
}

/** 'HH:mm' (24 hours) on the clock of a zone. */
export function formatTime(instant: Instant, zone: string): string {
  const minute = minuteOfDay(instant, zone)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function toMs(instant: Instant): number {
  const ms = typeof instant === 'number' ? instant : typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  if (!(Math.abs(ms) <= 8.64e15)) throw new RangeError(`${String(instant)} is no instant`)
  return ms
}

function utcMidnight(day: Day): number {
  const ms = day.length === 10 ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || (Number(day.slice(8)) > 28 && !isDay(day))) throw new RangeError(`${day} is no day of the calendar`)
  return ms
}

let latestDay = { number: Number.NaN, day: '' }

// A list of 50 asks for today 50 times.
function toDay(ms: number): Day {
  const number = Math.floor(ms / dayMs)
  if (number === latestDay.number) return latestDay.day
  const text = new Date(ms).toISOString()
  if (text.length > 24) throw new RangeError('the year has more than four digits')
  latestDay = { number, day: text.slice(0, 10) }
  return latestDay.day
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

type Zone = { format: Intl.DateTimeFormat; offsets: Map<number, number> }
const zones = new Map<string, Zone>()
const quarterMs = 15 * minuteMs
const cachedOffsets = 20_000
// Zones kept local mean time, and changed from it at odd seconds, until the 1930s.
const cachedFromMs = Date.UTC(1938, 0)

// Asking Intl takes microseconds, a list of 50 asks for 100 offsets; since 1938 they have changed only at quarter hours.
function offsetMs(ms: number, zoneName: string): number {
  let zone = zones.get(zoneName)
  if (!zone) {
    zone = {
      format: new Intl.DateTimeFormat('en-US', { timeZone: zoneName, timeZoneName: 'longOffset', era: 'short' }),
      offsets: new Map(),
    }
    zones.set(zoneName, zone)
  }
  if (ms < cachedFromMs) return askOffset(zone.format, ms)
  const quarter = Math.floor(ms / quarterMs)
  let offset = zone.offsets.get(quarter)
  if (offset === undefined) {
    offset = askOffset(zone.format, quarter * quarterMs)
    if (zone.offsets.size >= cachedOffsets) zone.offsets.clear()
    zone.offsets.set(quarter, offset)
  }
  return offset
}

function askOffset(format: Intl.DateTimeFormat, ms: number): number {
  const name = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name)
  if (!match) throw new RangeError(`unreadable offset ${name}`)
  const [, sign, hours = 0, minutes = 0, seconds = 0] = match
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (sign === '-' ? -total : total) * 1000
}
