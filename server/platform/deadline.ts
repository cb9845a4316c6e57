/**
 * The one deadline engine, PLA-10: when something is due, and when the steps of its ladder fall.
 *
 * Time is counted in minutes of the clock, in minutes of opening hours, or in working days. While a commitment is paused
 * nothing counts. All results follow from start, due and pauses alone: after a pause, a resumption or a new due time they
 * are computed anew.
 */
import { addDays, dayOf, startOfDay } from './clock.ts'
import { merge, type Calendar, type Interval } from './calendar.ts'

/** How long something may take. */
export type Duration = { readonly minutes: number } | { readonly workingMinutes: number } | { readonly workingDays: number }

/** A time in which nothing counts; `to` null: it has not ended yet. */
export type Pause = { readonly from: Date; readonly to: Date | null }

/** Which minutes count: all, or those of opening hours. */
export type Counting = 'clock' | 'working'

/**
 * One step of a ladder: what happens (`act`) and when. Either a number of minutes from the start or from the due time
 * (negative: before it), or a share of the time between them (0.5: at half).
 */
export type Step<Act extends string = string> = { readonly act: Act; readonly counting: Counting } & (
  | { readonly from: 'start' | 'due'; readonly minutes: number }
  | { readonly share: number }
)

/** What happens when to a commitment of a kind, in order. */
export type Ladder<Act extends string = string> = readonly Step<Act>[]

/** What the steps of one commitment are reckoned from. `due` is null while a pause leaves it open. */
export type Course = {
  readonly start: Date
  readonly due: Date | null
  readonly calendar: Calendar
  readonly pauses?: readonly Pause[]
}

/** A step with its time. `index` is its place in the ladder. */
export type DatedStep<Act extends string = string> = { readonly index: number; readonly act: Act; readonly at: Date }

const minuteMs = 60_000
const fortnightMs = 14 * 24 * 60 * minuteMs
const horizonChunks = 80
const horizonDays = 1100
const never = new Date(8.64e15)

/**
 * When a duration from `start` is over; null while a pause that has not ended keeps it open.
 *
 * Working days count from the day after the start; the due time is the end of opening hours of the last (midnight, when it
 * has none). A day on which a pause goes on into the next does not count.
 * Throws RangeError for a negative or endless duration, and when three years of opening hours do not suffice.
 */
export function dueAt(start: Date, duration: Duration, calendar: Calendar, pauses: readonly Pause[] = []): Date | null {
  if ('workingDays' in duration) return dueInWorkingDays(start, duration.workingDays, calendar, tidy(pauses))
  const [minutes, counting] =
    'minutes' in duration ? ([duration.minutes, 'clock'] as const) : ([duration.workingMinutes, 'working'] as const)
  if (!(minutes >= 0)) throw new RangeError(`${minutes} minutes are no duration`)
  return shift(start, minutes * minuteMs, counting, calendar, tidy(pauses))
}

/** Milliseconds that count between two instants. */
export function elapsed(from: Date, to: Date, counting: Counting, calendar: Calendar, pauses: readonly Pause[] = []): number {
  return counted(from, to, counting, calendar, tidy(pauses)).reduce((sum, part) => sum + (part.to.getTime() - part.from.getTime()), 0)
}

/** The steps of a ladder with their times, in order of time. Steps that an open pause or an open due time holds back are left out. */
export function datedSteps<Act extends string>(ladder: Ladder<Act>, course: Course): DatedStep<Act>[] {
  return ladder
    .flatMap((step, index) => {
      const at = stepAt(step, course)
      return at ? [{ index, act: step.act, at }] : []
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.index - b.index)
}

/**
 * The earliest step not yet taken (`taken` holds their places in the ladder), or null: `at` is the commitment's
 * next_step_at. It may lie in the past.
 */
export function nextStep<Act extends string>(ladder: Ladder<Act>, course: Course, taken: ReadonlySet<number>): DatedStep<Act> | null {
  return datedSteps(ladder, course).find(({ index }) => !taken.has(index)) ?? null
}

function stepAt(step: Step, { start, due, calendar, pauses = [] }: Course): Date | null {
  const tidied = tidy(pauses)
  if ('share' in step) {
    if (!due || due < start) return due
    const whole = elapsed(start, due, step.counting, calendar, pauses)
    return shift(start, Math.round(whole * step.share), step.counting, calendar, tidied)
  }
  const from = step.from === 'start' ? start : due
  return from && shift(from, step.minutes * minuteMs, step.counting, calendar, tidied)
}

/** The nearest instant with `ms` counting milliseconds between it and `from`: later, or earlier when `ms` is negative. */
function shift(from: Date, ms: number, counting: Counting, calendar: Calendar, pauses: readonly Interval[]): Date | null {
  if (!Number.isFinite(ms)) throw new RangeError('endless durations have no end')
  const forward = ms > 0
  let left = Math.round(Math.abs(ms))
  if (left === 0) return from
  const known = forward ? pauses : pauses.map((pause) => ({ from: pause.from, to: pause.to > from ? from : pause.to }))
  const unending = pauses.find(isUnending)
  const pausedMs = known.reduce((sum, pause) => sum + (isUnending(pause) ? 0 : Math.max(0, pause.to.getTime() - pause.from.getTime())), 0)
  // Minutes of the clock are counted in one go, however many; opening hours by the fortnight.
  const chunkMs = counting === 'clock' ? left + pausedMs : fortnightMs
  let edge = from.getTime()
  for (let chunk = 0; chunk < horizonChunks; chunk++) {
    if (forward && unending && edge >= unending.from.getTime()) return null
    const [a, b] = forward ? [edge, edge + chunkMs] : [edge - chunkMs, edge]
    const parts = counted(new Date(a), new Date(b), counting, calendar, known)
    for (const part of forward ? parts : parts.reverse()) {
      const partMs = part.to.getTime() - part.from.getTime()
      if (partMs >= left) return new Date(forward ? part.from.getTime() + left : part.to.getTime() - left)
      left -= partMs
    }
    edge = forward ? b : a
  }
  throw new RangeError('there are not enough opening hours within three years')
}

function dueInWorkingDays(start: Date, count: number, calendar: Calendar, pauses: readonly Interval[]): Date | null {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${count} working days are no duration`)
  let left = count
  let day = dayOf(start, calendar.zone)
  for (let tried = 0; tried < horizonDays; tried++) {
    day = addDays(day, 1)
    if (!calendar.isWorkingDay(day)) continue
    const end = calendar.hoursOf(day).at(-1)?.to ?? startOfDay(addDays(day, 1), calendar.zone)
    const pause = pauses.find((one) => one.from < end && one.to >= end)
    if (pause && isUnending(pause)) return null
    if (!pause) left -= 1
    if (left === 0) return end
  }
  throw new RangeError('there are not enough working days within three years')
}

/** The parts of a span that count, in order. */
function counted(from: Date, to: Date, counting: Counting, calendar: Calendar, pauses: readonly Interval[]): Interval[] {
  if (from >= to) return []
  const open = counting === 'clock' ? [{ from, to }] : calendar.openBetween(from, to)
  const parts: Interval[] = []
  for (const { from: openFrom, to: openTo } of open) {
    let at = openFrom
    for (const pause of pauses) {
      if (pause.to <= at) continue
      if (pause.from >= openTo) break
      if (pause.from > at) parts.push({ from: at, to: pause.from })
      at = pause.to
    }
    if (at < openTo) parts.push({ from: at, to: openTo })
  }
  return parts
}

function tidy(pauses: readonly Pause[]): Interval[] {
  return merge(pauses.map(({ from, to }) => ({ from, to: to ?? never })))
}

function isUnending(pause: Interval): boolean {
  return pause.to.getTime() === never.getTime()
}
