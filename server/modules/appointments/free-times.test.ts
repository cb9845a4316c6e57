import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, atMinute, dayOf, minuteOfDay, startOfDay, weekday } from '../../platform/clock.ts'
import { freeTimes, gridOf, nearest, seatsAt, type FreeQuery, type Resource } from './free-times.ts'

const minute = 60_000

/** The obviously right way: every minute of the time itself must be open, every minute with its buffers free in one unit. */
function oracle(query: FreeQuery): { startsAt: number; expertIds: string[] }[] {
  const isOpen = (resource: Resource, at: number): boolean => {
    if (resource.exceptions.some(e => e.kind !== 'extra' && e.from <= at && at < e.to)) return false
    if (resource.exceptions.some(e => e.kind === 'extra' && e.from <= at && at < e.to)) return true
    if (!query.siteOpen.some(span => span.from <= at && at < span.to)) return false
    if (resource.kind === 'room' && resource.weekly.length === 0) return true
    const today = dayOf(at, query.zone)
    return [today, addDays(today, -1)].some(day => resource.weekly.some(hours =>
      hours.weekday === weekday(day) && (hours.validFrom === null || hours.validFrom <= day) && (hours.validUntil === null || hours.validUntil >= day)
      && atMinute(day, hours.fromMinute, query.zone).getTime() <= at && at < atMinute(day, hours.toMinute, query.zone).getTime()))
  }
  const canTake = (resource: Resource, start: number): boolean => {
    for (let at = start; at < start + query.minutes * minute; at += minute) if (!isOpen(resource, at)) return false
    for (let unit = 1; unit <= resource.capacity; unit++) {
      let isFree = true
      for (let at = start - query.beforeMinutes * minute; at < start + (query.minutes + query.afterMinutes) * minute; at += minute) {
        if (resource.taken.some(t => t.unit === unit && t.from <= at && at < t.to)) isFree = false
      }
      if (isFree) return true
    }
    return false
  }
  const step = gridOf(query.beforeMinutes + query.minutes + query.afterMinutes)
  const found: { startsAt: number; expertIds: string[] }[] = []
  for (let day = query.fromDay; day <= query.toDay; day = addDays(day, 1)) {
    const midnight = startOfDay(day, query.zone).getTime()
    for (let start = midnight; start < startOfDay(addDays(day, 1), query.zone).getTime(); start += step * minute) {
      if (start <= query.after) continue
      if (query.rooms && !query.rooms.some(room => canTake(room, start))) continue
      const expertIds = (query.experts ?? []).filter(expert => canTake(expert, start)).map(expert => expert.id)
      if (query.experts === null ? query.rooms !== null : expertIds.length > 0) found.push({ startsAt: start, expertIds })
    }
  }
  return found
}

const firstDay = '2026-03-27'
// Berlin sets its clocks on 29 March; Shanghai never.
const zoneOf = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Asia/Kathmandu')
const at = (zone: string, offsetMinutes: number) => startOfDay(firstDay, zone).getTime() + offsetMinutes * minute

const spanOf = (zone: string, grain: number) => fc.tuple(fc.integer({ min: -720 / grain, max: 5760 / grain }), fc.integer({ min: 1, max: 600 / grain }))
  .map(([from, length]) => ({ from: at(zone, from * grain), to: at(zone, (from + length) * grain) }))

const resourceOf = (zone: string, kind: 'staff' | 'room', id: string): fc.Arbitrary<Resource> => fc.integer({ min: 1, max: kind === 'room' ? 3 : 1 }).chain(capacity => fc.record({
  id: fc.constant(id), kind: fc.constant(kind), capacity: fc.constant(capacity),
  weekly: fc.array(fc.record({
    weekday: fc.integer({ min: 1, max: 7 }), fromMinute: fc.integer({ min: 0, max: 287 }).map(n => n * 5), toMinute: fc.integer({ min: 1, max: 120 }).map(n => n * 5),
    validFrom: fc.constantFrom(null, '2026-03-28'), validUntil: fc.constantFrom(null, '2026-03-28'),
  }).map(hours => ({ ...hours, toMinute: Math.min(2880, hours.fromMinute + hours.toMinute) })), { maxLength: 8 }),
  exceptions: fc.array(fc.tuple(spanOf(zone, 5), fc.constantFrom('leave', 'closed', 'maintenance', 'extra')).map(([span, kindOf]) => ({ ...span, kind: kindOf })), { maxLength: 3 }),
  taken: fc.array(fc.tuple(spanOf(zone, 5), fc.integer({ min: 1, max: capacity })).map(([span, unit]) => ({ ...span, unit })), { maxLength: 8 }),
})) as fc.Arbitrary<Resource>

const queryOf: fc.Arbitrary<FreeQuery> = zoneOf.chain(zone => fc.record({
  zone: fc.constant(zone), fromDay: fc.constant(firstDay), toDay: fc.constantFrom(firstDay, addDays(firstDay, 2)),
  after: fc.integer({ min: -100, max: 1500 }).map(offset => at(zone, offset)),
  minutes: fc.integer({ min: 1, max: 24 }).map(n => n * 5), beforeMinutes: fc.constantFrom(0, 5, 10), afterMinutes: fc.constantFrom(0, 5, 15),
  siteOpen: fc.array(spanOf(zone, 30), { maxLength: 4 }).map(spans => {
    const sorted = [...spans].sort((a, b) => a.from - b.from)
    return sorted.filter((span, i) => i === 0 || sorted.slice(0, i).every(earlier => earlier.to < span.from))
  }),
  experts: fc.option(fc.tuple(resourceOf(zone, 'staff', 'e1'), resourceOf(zone, 'staff', 'e2')).map(both => [...both])),
  rooms: fc.option(fc.tuple(resourceOf(zone, 'room', 'r1'), resourceOf(zone, 'room', 'r2')).map(both => [...both])),
})) as fc.Arbitrary<FreeQuery>

describe('free times', () => {
  it('are exactly those that a minute-by-minute count finds', () => {
    fc.assert(fc.property(queryOf, query => {
      expect(freeTimes(query).map(({ startsAt, expertIds }) => ({ startsAt, expertIds }))).toEqual(oracle(query))
    }), { numRuns: 300 })
  })

  it('are exactly those at which a seat is found, and a seat is never one that is taken', () => {
    fc.assert(fc.property(queryOf, query => {
      if (query.experts === null && query.rooms === null) return
      const free = new Set(freeTimes(query).map(time => time.startsAt))
      const step = gridOf(query.beforeMinutes + query.minutes + query.afterMinutes) * minute
      for (let start = startOfDay(query.fromDay, query.zone).getTime(); start < startOfDay(addDays(query.toDay, 1), query.zone).getTime(); start += step) {
        const seats = seatsAt(query, start)
        expect(typeof seats !== 'string').toBe(free.has(start))
        if (typeof seats === 'string') continue
        for (const { id, unit } of seats.rooms ?? []) {
          const room = query.rooms?.find(one => one.id === id)
          expect(room?.taken.some(t => t.unit === unit && t.from < start + (query.minutes + query.afterMinutes) * minute && t.to > start - query.beforeMinutes * minute)).toBe(false)
        }
      }
    }), { numRuns: 150 })
  })

  it('late on the last day reach into the next morning where its hours go on', () => {
    const zone = 'Asia/Shanghai'
    const night = { from: atMinute('2026-03-29', 1200, zone).getTime(), to: atMinute('2026-03-30', 60, zone).getTime() }
    const expert: Resource = { id: 'e', kind: 'staff', capacity: 1, exceptions: [], taken: [], weekly: [{ weekday: 7, fromMinute: 1200, toMinute: 1440, validFrom: null, validUntil: null }, { weekday: 1, fromMinute: 0, toMinute: 5, validFrom: null, validUntil: null }] }
    const query: FreeQuery = { zone, fromDay: '2026-03-29', toDay: '2026-03-29', after: night.from - 1, minutes: 35, beforeMinutes: 0, afterMinutes: 0, siteOpen: [night], experts: [expert], rooms: null }
    expect(freeTimes(query).at(-1)?.startsAt).toBe(atMinute('2026-03-29', 1410, zone).getTime())
  })

  it('follow the length of the service with its buffers, and divide the hour', () => {
    expect([5, 7, 15, 20, 25, 30, 45, 240].map(gridOf)).toEqual([5, 10, 15, 20, 30, 30, 30, 30])
  })
})

describe('why a time cannot be had', () => {
  const zone = 'Asia/Shanghai'
  const time = (day: string, hour: number) => atMinute(day, hour * 60, zone).getTime()
  const open = (day: string) => ({ from: time(day, 8), to: time(day, 18) })
  const monday = '2026-11-23'
  const expert: Resource = {
    id: 'e', kind: 'staff', capacity: 1, weekly: [1, 2, 3].map(day => ({ weekday: day, fromMinute: 540, toMinute: 720, validFrom: null, validUntil: null })),
    exceptions: [{ kind: 'leave', from: time('2026-11-24', 0), to: time('2026-11-25', 0) }], taken: [{ from: time(monday, 10), to: time(monday, 11), unit: 1 }],
  }
  const query: FreeQuery = { zone, fromDay: monday, toDay: '2026-11-26', after: time(monday, 9) - 1, minutes: 30, beforeMinutes: 0, afterMinutes: 0, siteOpen: [open(monday), open('2026-11-24'), open('2026-11-25')], experts: [expert], rooms: null }

  it('is said: past, taken, on leave, outside hours, closed day', () => {
    expect(seatsAt(query, time(monday, 8))).toBe('past')
    expect(seatsAt(query, time(monday, 10) + 15 * minute)).toBe('taken')
    expect(seatsAt(query, time('2026-11-24', 10))).toBe('on_leave')
    expect(seatsAt(query, time('2026-11-25', 14))).toBe('outside_hours')
    expect(seatsAt(query, time('2026-11-26', 10))).toBe('closed_day')
    expect(seatsAt(query, time('2026-11-25', 10) + 7 * minute)).toEqual({ experts: ['e'], rooms: null })
  })

  it('does not keep the nearest ones from being offered, in order of time', () => {
    expect(nearest(freeTimes(query), time(monday, 10), 3).map(({ startsAt }) => minuteOfDay(startsAt, zone))).toEqual([540, 570, 660])
  })
})
