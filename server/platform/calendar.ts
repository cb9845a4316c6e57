/**
 * When the hospital works.
 *
 * - *working day*: by the holiday calendar of China, make-up days included (WOR-6). It counts days: "in 5 working days".
 * - *opening hours*: by day of the week, with what holds on holidays and on single dates. They count minutes.
 * - A year is *official* when its holidays have been published (they are in the package, or were imported). In any other
 *   year the statutory days are reckoned, make-up days are not known, and every date is provisional.
 */
import chineseDays from 'chinese-days'
import { addDays, atMinute, dayOf, isDay, isZone, weekday, type Day } from './clock.ts'

// The package is CommonJS; Node finds no named exports in it.
const { getDayDetail, getSolarDateFromLunar, getSolarTermDate } = chineseDays

/** From `from`, to but not including `to`. */
export type Interval = { readonly from: Date; readonly to: Date }

/** Opening hours of a day in minutes since its midnight: [540, 1050] = 09:00 to 17:30. Past midnight goes on counting, up to 2880. */
export type MinuteRange = readonly [from: number, to: number]

/** The holidays of a year as published: working days taken off, and days of rest worked instead. */
export type HolidayYear = { readonly year: number; readonly off: readonly Day[]; readonly makeUp: readonly Day[] }

/** What a calendar is made of. */
export type CalendarSettings = {
  readonly zone: string
  /** Monday first, seven lists. */
  readonly weekly: readonly (readonly MinuteRange[])[]
  /** Hours on public holidays; null: as on any day of that week. */
  readonly onHolidays: readonly MinuteRange[] | null
  /** Hours on make-up days (a Saturday or Sunday worked); null: as on a Monday. */
  readonly onMakeUpDays?: readonly MinuteRange[] | null
  /** Hours of single dates, before all others; an empty list is closed. */
  readonly exceptions?: ReadonlyMap<Day, readonly MinuteRange[]>
  /** Years imported by the administrator; they go before the package's own. */
  readonly holidayYears?: readonly HolidayYear[]
  /** The hospital's own days off and days worked, before all others. */
  readonly ownDays?: ReadonlyMap<Day, 'working' | 'off'>
}

/** What kind of day it is for the country. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp'

/** Answers when the hospital works. */
export type Calendar = {
  readonly zone: string
  /** What kind of day it is by the published (or reckoned) holidays. */
  dayKind(day: Day): DayKind
  /** Whether the day counts as a working day: its kind, unless the hospital decided otherwise. */
  isWorkingDay(day: Day): boolean
  /** Whether the holidays of a year are published. */
  official(year: number): boolean
  /** Whether a span touches a year whose holidays are not published: what is reckoned over it may change. */
  isProvisional(from: Date, to: Date): boolean
  /** The opening hours of a day, in order, not overlapping. */
  hoursOf(day: Day): readonly Interval[]
  /** The opening hours between two instants, in order, merged where they touch. */
  openBetween(from: Date, to: Date): Interval[]
  isOpen(at: Date): boolean
}

/** A calendar. Throws RangeError naming the setting that cannot be. */
export function makeCalendar(settings: CalendarSettings): Calendar {
  check(settings)
  const { zone, weekly, onHolidays, onMakeUpDays = null, exceptions, ownDays } = settings
  const imported = new Map((settings.holidayYears ?? []).map((year) => [year.year, asYear(year)]))
  const hours = new Map<Day, readonly Interval[]>()

  function official(year: number): boolean {
    return imported.has(year) || isPublished(year)
  }

  function dayKind(day: Day): DayKind {
    const rest = weekday(day) > 5
    const year = imported.get(Number(day.slice(0, 4)))
    if (year) {
      if (year.makeUp.has(day)) return rest ? 'makeUp' : 'workday'
      return year.off.has(day) ? 'holiday' : rest ? 'weekend' : 'workday'
    }
    if (!isPublished(Number(day.slice(0, 4)))) {
      return statutoryDays(Number(day.slice(0, 4))).has(day) ? 'holiday' : rest ? 'weekend' : 'workday'
    }
    const { work, name } = getDayDetail(day)
    if (work) return rest ? 'makeUp' : 'workday'
    return name.includes(',') ? 'holiday' : 'weekend'
  }

  function isWorkingDay(day: Day): boolean {
    const own = ownDays?.get(day)
    if (own) return own === 'working'
    const kind = dayKind(day)
    return kind === 'workday' || kind === 'makeUp'
  }

  function rangesOf(day: Day): readonly MinuteRange[] {
    const exception = exceptions?.get(day)
    if (exception) return exception
    if (ownDays?.get(day) === 'off') return []
    const kind = dayKind(day)
    if (kind === 'holiday' && onHolidays) return onHolidays
    if (kind === 'makeUp') return onMakeUpDays ?? weekly[0] ?? []
    return weekly[weekday(day) - 1] ?? []
  }

  function hoursOf(day: Day): readonly Interval[] {
    let found = hours.get(day)
    if (!found) {
      found = merge(rangesOf(day).map(([from, to]) => ({ from: atMinute(day, from, zone), to: atMinute(day, to, zone) })))
      if (hours.size > 5000) hours.clear()
      hours.set(day, found)
    }
    return found
  }

  function openBetween(from: Date, to: Date): Interval[] {
    if (from >= to) return []
    const last = dayOf(to, zone)
    const found: Interval[] = []
    // The day before may be open past midnight.
    for (let day = addDays(dayOf(from, zone), -1); day <= last; day = addDays(day, 1)) found.push(...hoursOf(day))
    return merge(
      found
        .filter((open) => open.to > from && open.from < to)
        .map((open) => ({ from: open.from < from ? from : open.from, to: open.to > to ? to : open.to })),
    )
  }

  return {
    zone,
    dayKind,
    isWorkingDay,
    official,
    isProvisional(from, to) {
      for (let year = yearOf(from, zone); year <= yearOf(to, zone); year++) if (!official(year)) return true
      return false
    },
    hoursOf,
    openBetween,
    isOpen(at) {
      return openBetween(at, new Date(at.getTime() + 1)).length > 0
    },
  }
}

/** Open day and night, all year: the calendar of the 24-hour hotline. Working days are those of the country. */
export function roundTheClock(zone: string, holidayYears: readonly HolidayYear[] = []): Calendar {
  return makeCalendar({ zone, weekly: Array.from({ length: 7 }, () => [[0, 1440]] as const), onHolidays: null, holidayYears })
}

/** Sorts intervals, leaves out empty ones and joins those that overlap or touch. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: { from: Date; to: Date }[] = []
  for (const { from, to } of [...intervals].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (from >= to) continue
    const last = merged.at(-1)
    if (last && from <= last.to) {
      if (to > last.to) last.to = to
    } else {
      merged.push({ from, to })
    }
  }
  return merged
}

const published = new Map<number, boolean>()

// The package lists the National Day of every year it has the State Council's notice for.
function isPublished(year: number): boolean {
  let known = published.get(year)
  if (known === undefined) {
    known = year >= 1 && year <= 9999 && getDayDetail(`${String(year).padStart(4, '0')}-10-01`).name.includes('国庆')
    published.set(year, known)
  }
  return known
}

const reckoned = new Map<number, ReadonlySet<Day>>()

/** The days off by the regulation of 2025: what is sure before the notice of the year, which adds bridges and make-up days. */
function statutoryDays(year: number): ReadonlySet<Day> {
  let days = reckoned.get(year)
  if (!days) {
    const lunar = (day: string) => getSolarDateFromLunar(`${year}-${day}`).date
    const springFestival = lunar('01-01')
    days = new Set([
      `${year}-01-01`,
      addDays(springFestival, -1),
      springFestival,
      addDays(springFestival, 1),
      addDays(springFestival, 2),
      getSolarTermDate(year, 4, 'pure_brightness'),
      `${year}-05-01`,
      `${year}-05-02`,
      lunar('05-05'),
      lunar('08-15'),
      `${year}-10-01`,
      `${year}-10-02`,
      `${year}-10-03`,
    ])
    reckoned.set(year, days)
  }
  return days
}

function asYear({ off, makeUp }: HolidayYear): { off: ReadonlySet<Day>; makeUp: ReadonlySet<Day> } {
  return { off: new Set(off), makeUp: new Set(makeUp) }
}

function yearOf(at: Date, zone: string): number {
  return Number(dayOf(at, zone).slice(0, 4))
}

function check({ zone, weekly, onHolidays, onMakeUpDays, exceptions, holidayYears, ownDays }: CalendarSettings): void {
  if (!isZone(zone)) throw new RangeError(`${zone} is no time zone`)
  if (weekly.length !== 7) throw new RangeError('opening hours need seven days, Monday first')
  for (const ranges of [...weekly, onHolidays ?? [], onMakeUpDays ?? [], ...(exceptions?.values() ?? [])]) {
    for (const [from, to] of ranges) {
      if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || from >= 1440 || to <= from || to > 2880) {
        throw new RangeError(`opening hours from minute ${from} to minute ${to} cannot be`)
      }
    }
  }
  for (const { year, off, makeUp } of holidayYears ?? []) {
    for (const day of [...off, ...makeUp]) {
      if (!isDay(day) || Number(day.slice(0, 4)) !== year) throw new RangeError(`${day} is no day of ${year}`)
    }
  }
  for (const day of [...(exceptions?.keys() ?? []), ...(ownDays?.keys() ?? [])]) {
    if (!isDay(day)) throw new RangeError(`${day} is no day of the calendar`)
  }
}
