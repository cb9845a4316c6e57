/** What can be booked when: reads what free times are reckoned from, and says clearly why a time cannot be had (APP-3). */
import { createHash } from 'node:crypto'
import type { Calendar } from '../../platform/calendar.ts'
import { addDays, dayOf, daysBetween, startOfDay, type Day } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { refuse, type RefusalDef } from '../../platform/refusal.ts'
import { calendarFrom, type HoursRow } from '../organisation/index.ts'
import { no, type FreeTime as FreeTimeShape, type FreeTimes } from './contract.ts'
import { freeTimes, nearest, normalise, seatsAt, type FreeQuery, type FreeTime, type Hindrance, type Resource, type Seats, type Span } from './free-times.ts'
import * as store from './store.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
/** Days looked at in one go. */
export const maxRangeDays = 31
/** How far ahead can be booked. */
export const bookingWindowDays = 366

/** Everything known of a service for some days. */
export interface Plan {
  service: store.ServiceFacts
  zone: string
  query: FreeQuery
  people: Infer<typeof FreeTimes>['experts']
}

const calendars = new Map<string, Calendar>()

/** A calendar for opening hours as the database wrote them; the same text gives the same calendar. */
export function calendarFor(zone: string, opening: string | null): Calendar {
  const key = `${zone}|${opening ?? ''}`
  let calendar = calendars.get(key)
  if (!calendar) {
    calendar = calendarFrom(zone, opening === null ? [] : JSON.parse(opening) as HoursRow[])
    if (calendars.size >= 500) calendars.clear()
    calendars.set(key, calendar)
  }
  return calendar
}

/** When the site is open between two days, each inclusive. */
export function siteSpans(calendar: Calendar, fromDay: Day, toDay: Day): Span[] {
  const spans: Span[] = []
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) {
    for (const { from, to } of calendar.hoursOf(day)) spans.push({ from: from.getTime(), to: to.getTime() })
  }
  return normalise(spans)
}

const zones = new Map<string, string>()

/** The zone of the hospital, read once by a process: it decides what every stored day means and does not change. */
export async function zoneOf(tx: Tx): Promise<string> {
  const known = zones.get(tx.hospitalId)
  if (known) return known
  const zone = await store.readZone(tx)
  zones.set(tx.hospitalId, zone)
  return zone
}

/**
 * Reads what the free times of a service are reckoned from, in one statement. Days are those of the hospital's zone, inclusive.
 * @throws Refusal unknown_service, not_bookable, unknown_expert
 */
export async function readPlan(tx: Tx, input: { serviceId: string; expertId?: string | null; fromDay: Day; toDay: Day; withoutHold?: string | null; withoutAppointment?: string | null }): Promise<Plan> {
  const zone = await zoneOf(tx)
  const facts = await store.readPlan(tx, {
    serviceId: input.serviceId, expertId: input.expertId ?? null, from: startOfDay(input.fromDay, zone), to: startOfDay(addDays(input.toDay, 1), zone),
    withoutHold: input.withoutHold, withoutAppointment: input.withoutAppointment,
  })
  const { service } = facts
  if (!service || service.is_retired) refuse(no.unknown_service)
  if (!service.needs_staff && !service.needs_room) refuse(no.not_bookable)
  const resources = resourcesOf(facts)
  const experts = resources.filter(resource => resource.kind === 'staff')
  if (input.expertId && experts.length === 0) refuse(no.unknown_expert)
  return {
    service, zone,
    people: (facts.resources ?? []).filter(one => one.kind === 'staff').map(({ id, name, nameEn, titleZh, titleEn }) => ({ id, name, nameEn, titleZh, titleEn })),
    query: {
      zone, fromDay: input.fromDay, toDay: input.toDay, after: tx.now.getTime(),
      minutes: service.minutes, beforeMinutes: service.before_minutes, afterMinutes: service.after_minutes,
      siteOpen: siteSpans(calendarFor(zone, facts.opening), addDays(input.fromDay, -1), addDays(input.toDay, 1)),
      experts: service.needs_staff ? experts : null,
      rooms: service.needs_room ? resources.filter(resource => resource.kind === 'room') : null,
    },
  }
}

function resourcesOf(facts: store.PlanFacts): Resource[] {
  const resources = new Map((facts.resources ?? []).map(({ id, kind, capacity }) =>
    [id, { id, kind, capacity, weekly: [] as Resource['weekly'][number][], exceptions: [] as Resource['exceptions'][number][], taken: [] as Resource['taken'][number][] }]))
  for (const [id, weekday, fromMinute, toMinute, validFrom, validUntil] of facts.hours ?? []) resources.get(id)?.weekly.push({ weekday, fromMinute, toMinute, validFrom, validUntil })
  for (const [id, kind, from, to] of facts.exceptions ?? []) resources.get(id)?.exceptions.push({ kind, from, to })
  for (const [id, unit, from, to] of facts.taken ?? []) resources.get(id)?.taken.push({ unit, from, to })
  return [...resources.values()]
}

/** Free times over days of the hospital's zone, each inclusive. @throws Refusal range_reversed, range_too_long, too_far, unknown_service, not_bookable, unknown_expert */
export async function findFreeTimes(tx: Tx, input: { serviceId: string; expertId?: string | undefined; from: Day; to: Day }): Promise<Infer<typeof FreeTimes>> {
  const days = daysBetween(input.from, input.to)
  if (days < 0) refuse(no.range_reversed)
  if (days >= maxRangeDays) refuse(no.range_too_long)
  if (Date.parse(input.to) > tx.now.getTime() + (bookingWindowDays + 1) * dayMs) refuse(no.too_far)
  const { service, query, people } = await readPlan(tx, { serviceId: input.serviceId, expertId: input.expertId ?? null, fromDay: input.from, toDay: input.to })
  return { serviceId: service.id, minutes: service.minutes, needsExpert: service.needs_staff, experts: people, items: freeTimes(query).map(presentTime) }
}

function presentTime({ startsAt, endsAt, expertIds }: FreeTime): Infer<typeof FreeTimeShape> {
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), expertIds: [...expertIds] }
}

const refusalOf: Record<Hindrance, RefusalDef> = { past: no.time_past, closed_day: no.closed_day, on_leave: no.on_leave, outside_hours: no.outside_hours, taken: no.time_taken }

/** What a booking takes: the plan of its day, its span with buffers, and who may give it. */
export interface Wish { plan: Plan; startsAt: Date; endsAt: Date; want: store.Want }

/**
 * Finds who and which room can take a time. The refusal carries the nearest free times.
 * @throws Refusal time_past, time_taken, closed_day, on_leave, outside_hours, too_far and those of readPlan
 */
export async function wish(tx: Tx, input: { serviceId: string; expertId?: string | null; startsAt: Date; withoutHold?: string | null; withoutAppointment?: string | null }): Promise<Wish> {
  if (input.startsAt <= tx.now) refuse(no.time_past)
  if (input.startsAt.getTime() > tx.now.getTime() + bookingWindowDays * dayMs) refuse(no.too_far)
  const day = dayOf(input.startsAt, await zoneOf(tx))
  const plan = await readPlan(tx, { ...input, fromDay: day, toDay: day })
  const seats = seatsAt(plan.query, input.startsAt.getTime())
  if (typeof seats === 'string') return refuseTime(tx, refusalOf[seats], plan, input.startsAt)
  const { minutes, beforeMinutes, afterMinutes } = plan.query
  const start = input.startsAt.getTime()
  return { plan, startsAt: input.startsAt, endsAt: new Date(start + minutes * minuteMs), want: wantOf(seats, new Date(start - beforeMinutes * minuteMs), new Date(start + (minutes + afterMinutes) * minuteMs)) }
}

function wantOf(seats: Seats, from: Date, to: Date): store.Want {
  return { experts: seats.experts, rooms: seats.rooms, from, to }
}

/** Refuses a time with the nearest free ones, looked for from the day before to three days after. */
export async function refuseTime(tx: Tx, def: RefusalDef, plan: Plan, wanted: Date): Promise<never> {
  const today = dayOf(tx.now, plan.zone)
  const day = dayOf(wanted, plan.zone)
  const fromDay = addDays(day, -1) < today ? today : addDays(day, -1)
  const toDay = addDays(day, 3) < fromDay ? addDays(fromDay, 3) : addDays(day, 3)
  const expertId = plan.query.experts?.length === 1 ? plan.query.experts[0]?.id ?? null : null
  const around = await readPlan(tx, { serviceId: plan.service.id, expertId, fromDay, toDay })
  refuse(def, { data: { nearest: nearest(freeTimes(around.query).filter(time => time.startsAt !== wanted.getTime()), wanted.getTime(), 5).map(presentTime) } })
}

/**
 * Takes its turn among those booking the same experts or rooms on the same days, and ends expired holds in the way. From
 * here to the end of the transaction nobody else takes what is wanted.
 */
export async function takeTurn(tx: Tx, { want, plan }: Wish): Promise<void> {
  const resources = [...want.experts ?? [], ...new Set((want.rooms ?? []).map(room => room.id))]
  const days: string[] = []
  for (let day = dayOf(want.from, plan.zone); day <= dayOf(want.to, plan.zone); day = addDays(day, 1)) days.push(day)
  const keys = resources.flatMap(resource => days.map(day => `${resource}|${day}`)).sort().map(key => createHash('sha1').update(`${tx.hospitalId}|${key}`).digest().readBigInt64BE().toString())
  await Promise.all([store.queueFor(tx, keys), store.sweepHolds(tx, resources, want.from, want.to)])
}
