/**
 * Free times, pure (APP-3): hours − bookings − holds − buffers, for an expert, a room, or both at once.
 *
 * - *span*: from, to but not including to, in milliseconds since 1970.
 * - *resource*: an expert or a room. It is open at its weekly hours within the site's opening hours, and at extra hours;
 *   never on leave, at closures or during maintenance.
 * - *unit*: a room for several customers at once has as many units; a booking stays in one unit from beginning to end.
 * - *buffer*: preparation before and cleaning up after. Buffers may reach beyond the hours, never into another booking.
 */
import { addDays, atMinute, dayOf, startOfDay, weekday, type Day } from '../../platform/clock.ts'

export interface Span { readonly from: number; readonly to: number }

/** Weekly hours of a resource in minutes since midnight; past midnight goes on counting, up to 2880. */
export interface WeeklyHours { readonly weekday: number; readonly fromMinute: number; readonly toMinute: number; readonly validFrom: Day | null; readonly validUntil: Day | null }

/** A dated exception: `extra` adds hours, everything else takes them away. */
export interface DatedException extends Span { readonly kind: 'leave' | 'closed' | 'maintenance' | 'extra' }

/** What is known of a resource. Without weekly hours a room is open with the site, an expert not at all. */
export interface Resource {
  readonly id: string
  readonly kind: 'staff' | 'room'
  readonly capacity: number
  readonly weekly: readonly WeeklyHours[]
  readonly exceptions: readonly DatedException[]
  /** Bookings and holds with their buffers. */
  readonly taken: readonly (Span & { readonly unit: number })[]
}

/** What is asked: lengths in minutes, days of the hospital's zone inclusive. */
export interface FreeQuery {
  readonly zone: string
  readonly fromDay: Day
  readonly toDay: Day
  /** Only later starts. */
  readonly after: number
  readonly minutes: number
  readonly beforeMinutes: number
  readonly afterMinutes: number
  /** Opening hours of the site from the day before `fromDay` to the day after `toDay`, in order. */
  readonly siteOpen: readonly Span[]
  /** Experts able to do it; null when it needs none. */
  readonly experts: readonly Resource[] | null
  /** Rooms of which one is needed; null when it needs none. */
  readonly rooms: readonly Resource[] | null
}

/** A start that can be booked, and by whom. `expertIds` is empty where no expert is needed. */
export interface FreeTime { readonly startsAt: number; readonly endsAt: number; readonly expertIds: readonly string[] }

const minuteMs = 60_000
/** Distances between offered starts that divide the hour. */
const grids = [5, 10, 15, 20, 30] as const

/** Minutes between offered starts: the length of the service with its buffers, rounded up to what divides the hour, 30 at most. */
export function gridOf(minutes: number): number {
  return grids.find(grid => grid >= minutes) ?? 30
}

/** All free starts, in order. */
export function freeTimes(query: FreeQuery): FreeTime[] {
  const days = daysOf(query)
  const roomStarts = query.rooms && new Set(query.rooms.flatMap(room => startsOf(room, query, days)))
  if (query.experts === null) return [...roomStarts ?? []].sort((a, b) => a - b).map(startsAt => freeTime(startsAt, query, []))
  const found = new Map<number, string[]>()
  for (const expert of query.experts) for (const start of startsOf(expert, query, days)) {
    if (roomStarts && !roomStarts.has(start)) continue
    const ids = found.get(start)
    if (ids) ids.push(expert.id)
    else found.set(start, [expert.id])
  }
  return [...found].sort(([a], [b]) => a - b).map(([startsAt, ids]) => freeTime(startsAt, query, ids))
}

function freeTime(startsAt: number, query: FreeQuery, expertIds: readonly string[]): FreeTime {
  return { startsAt, endsAt: startsAt + query.minutes * minuteMs, expertIds }
}

interface DayFrame { readonly day: Day; readonly midnight: number; readonly end: number }

function daysOf({ fromDay, toDay, zone }: FreeQuery): DayFrame[] {
  const days: DayFrame[] = []
  let midnight = startOfDay(fromDay, zone).getTime()
  for (let day = fromDay; day <= toDay;) {
    const next = addDays(day, 1)
    const end = startOfDay(next, zone).getTime()
    days.push({ day, midnight, end })
    day = next
    midnight = end
  }
  return days
}

/** Starts on the grid at which one unit of the resource is open and free. */
function startsOf(resource: Resource, query: FreeQuery, days: readonly DayFrame[]): number[] {
  const length = query.minutes * minuteMs
  const before = query.beforeMinutes * minuteMs
  const behind = length + query.afterMinutes * minuteMs
  const step = gridOf(query.beforeMinutes + query.minutes + query.afterMinutes) * minuteMs
  const open = openSpans(resource, query)
  const units = takenByUnit(resource)
  const starts: number[] = []
  let first = 0
  for (const { midnight, end } of days) {
    while (first < open.length && (open[first]?.to ?? 0) <= midnight) first++
    for (let i = first; i < open.length; i++) {
      const span = open[i]
      if (!span || span.from >= end) break
      const earliest = Math.max(span.from, midnight)
      const latest = Math.min(span.to - length, end - 1)
      for (let start = midnight + Math.ceil((earliest - midnight) / step) * step; start <= latest; start += step) {
        if (start > query.after && isUnitFree(units, start - before, start + behind)) starts.push(start)
      }
    }
  }
  return starts
}

/** What is taken of each unit, in order of time. */
function takenByUnit({ capacity, taken }: Resource): Span[][] {
  const units: Span[][] = Array.from({ length: capacity }, () => [])
  for (const span of taken) units[span.unit - 1]?.push(span)
  for (const unit of units) unit.sort((a, b) => a.from - b.from)
  return units
}

function isUnitFree(units: readonly (readonly Span[])[], from: number, to: number): boolean {
  return units.some(unit => !unit.some(span => span.from < to && span.to > from))
}

/** When a resource is open: weekly hours within the site's, with extra hours, without leave and closures. */
export function openSpans(resource: Resource, query: Pick<FreeQuery, 'zone' | 'fromDay' | 'toDay' | 'siteOpen'>): Span[] {
  const hours = resource.kind === 'room' && resource.weekly.length === 0 ? query.siteOpen : intersect(weeklySpans(resource.weekly, query), query.siteOpen)
  if (resource.exceptions.length === 0) return [...hours]
  const extra = resource.exceptions.filter(exception => exception.kind === 'extra')
  return subtract(extra.length === 0 ? hours : normalise([...hours, ...extra]), normalise(resource.exceptions.filter(exception => exception.kind !== 'extra')))
}

function weeklySpans(weekly: readonly WeeklyHours[], { zone, fromDay, toDay }: Pick<FreeQuery, 'zone' | 'fromDay' | 'toDay'>): Span[] {
  const spans: Span[] = []
  // The day before may reach past midnight, and a start late on the last day into the day after.
  for (let day = addDays(fromDay, -1); day <= addDays(toDay, 1); day = addDays(day, 1)) {
    const of = weekday(day)
    for (const hours of weekly) {
      if (hours.weekday !== of || (hours.validFrom !== null && day < hours.validFrom) || (hours.validUntil !== null && day > hours.validUntil)) continue
      spans.push({ from: atMinute(day, hours.fromMinute, zone).getTime(), to: atMinute(day, hours.toMinute, zone).getTime() })
    }
  }
  return normalise(spans)
}

/** Sorted, empty ones left out, joined where they overlap or touch. */
export function normalise(spans: readonly Span[]): Span[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from >= to) continue
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** What lies in both; both in order and not overlapping. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = []
  for (let i = 0, j = 0; ;) {
    const [one, other] = [a[i], b[j]]
    if (!one || !other) return common
    const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
    if (from < to) common.push({ from, to })
    if (one.to < other.to) i++
    else j++
  }
}

/** What lies in `a` and not in `b`; both in order and not overlapping. */
export function subtract(a: readonly Span[], b: readonly Span[]): Span[] {
  const left: Span[] = []
  for (const { from, to } of a) {
    let at = from
    for (const cut of b) {
      if (cut.to <= at) continue
      if (cut.from >= to) break
      if (cut.from > at) left.push({ from: at, to: cut.from })
      at = cut.to
    }
    if (at < to) left.push({ from: at, to })
  }
  return left
}

/** Why a start cannot be had. */
export type Hindrance = 'past' | 'closed_day' | 'on_leave' | 'outside_hours' | 'taken'

/** Who and which units of rooms can take a start, the one with least to do first; null where none is needed. */
export interface Seats { readonly experts: readonly string[] | null; readonly rooms: readonly { readonly id: string; readonly unit: number }[] | null }

/**
 * Who and which rooms can take a start, on the grid or off it; or why nobody can. `query` covers the day of the start.
 * The hindrance named is the one of the resource that came nearest.
 */
export function seatsAt(query: FreeQuery, startsAt: number): Seats | Hindrance {
  if (startsAt <= query.after) return 'past'
  const day = dayOf(startsAt, query.zone)
  const [from, to] = [startOfDay(day, query.zone).getTime(), startOfDay(addDays(day, 1), query.zone).getTime()]
  const outside: Hindrance = query.siteOpen.some(span => span.from < to && span.to > from) ? 'outside_hours' : 'closed_day'
  const experts = query.experts && choose(query.experts, query, startsAt, outside)
  if (typeof experts === 'string') return experts
  const rooms = query.rooms && choose(query.rooms, query, startsAt, outside)
  if (typeof rooms === 'string') return rooms
  return { experts: experts && experts.map(unit => unit.id), rooms }
}

function choose(resources: readonly Resource[], query: FreeQuery, startsAt: number, outside: Hindrance): { id: string; unit: number }[] | Hindrance {
  const able: { id: string; unit: number; load: number }[] = []
  const hindrances = new Set<Hindrance>()
  for (const resource of resources) {
    const units = unitsAt(resource, query, startsAt)
    if (typeof units === 'string') hindrances.add(units)
    else able.push(...units.map(unit => ({ id: resource.id, unit, load: resource.taken.length / resource.capacity })))
  }
  if (able.length > 0) return able.sort((a, b) => a.load - b.load)
  return (['taken', 'on_leave'] as const).find(hindrance => hindrances.has(hindrance)) ?? outside
}

function unitsAt(resource: Resource, query: FreeQuery, startsAt: number): number[] | Hindrance {
  const endsAt = startsAt + query.minutes * minuteMs
  if (!openSpans(resource, query).some(span => span.from <= startsAt && span.to >= endsAt)) {
    const away = resource.exceptions.some(exception => exception.kind !== 'extra' && exception.from < endsAt && exception.to > startsAt)
    return away ? 'on_leave' : 'outside_hours'
  }
  const units = takenByUnit(resource).flatMap((taken, index) => isUnitFree([taken], startsAt - query.beforeMinutes * minuteMs, endsAt + query.afterMinutes * minuteMs) ? [index + 1] : [])
  return units.length > 0 ? units : 'taken'
}

/** The free times nearest to the one wanted, in order of time. */
export function nearest(times: readonly FreeTime[], wanted: number, count: number): FreeTime[] {
  return [...times].sort((a, b) => Math.abs(a.startsAt - wanted) - Math.abs(b.startsAt - wanted) || a.startsAt - b.startsAt).slice(0, count).sort((a, b) => a.startsAt - b.startsAt)
}
