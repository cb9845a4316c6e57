import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar, roundTheClock } from './calendar.ts'
import { addDays, dayOf } from './clock.ts'
import { datedSteps, dueAt, elapsed, nextStep, type Counting, type Ladder, type Pause } from './deadline.ts'

const zone = 'Asia/Shanghai'
const always = roundTheClock(zone)
const office = makeCalendar({
  zone,
  weekly: [...Array.from({ length: 5 }, () => [[480, 720], [810, 1050]] as const), [[480, 720]], []],
  onHolidays: [],
  exceptions: new Map([['2026-10-03', [[1320, 1500]]]]),
})

/** An instant on the hospital's clock. */
function at(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`)
}

const minuteMs = 60_000

const openMinutes = new Map<number, boolean>()

function isOfficeOpen(time: number): boolean {
  const known = openMinutes.get(time) ?? office.isOpen(new Date(time))
  openMinutes.set(time, known)
  return known
}

/** Counts minute by minute: slow, and too simple to be wrong. */
function slowDue(start: Date, minutes: number, counting: Counting, pauses: Pause[]): Date {
  let time = start.getTime()
  for (let count = 0; count < minutes; time += minuteMs) {
    const now = new Date(time)
    const paused = pauses.some((pause) => pause.from <= now && (!pause.to || now < pause.to))
    if (!paused && (counting === 'clock' || isOfficeOpen(time))) count += 1
  }
  return new Date(time)
}

const start = fc.integer({ min: 0, max: 20 * 1440 }).map((n) => new Date(at('2026-09-25 00:00').getTime() + n * minuteMs))
const pauses = fc.array(
  fc
    .tuple(fc.integer({ min: -2000, max: 20_000 }), fc.integer({ min: 0, max: 3000 }))
    .map(([from, length]) => ({ from, length })),
  { maxLength: 3 },
)

function datedPauses(from: Date, list: { from: number; length: number }[]): Pause[] {
  return list.map((pause) => ({
    from: new Date(from.getTime() + pause.from * minuteMs),
    to: new Date(from.getTime() + (pause.from + pause.length) * minuteMs),
  }))
}

describe('minutes', () => {
  test('equal a count minute by minute, over nights, holidays and pauses', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 1500 }), fc.constantFrom<Counting>('clock', 'working'), pauses, (from, minutes, counting, list) => {
        const paused = datedPauses(from, list)
        const due = dueAt(from, counting === 'clock' ? { minutes } : { workingMinutes: minutes }, office, paused)
        expect(due).toEqual(slowDue(from, minutes, counting, paused))
        expect(elapsed(from, due as Date, counting, office, paused)).toBe(minutes * minuteMs)
      }),
      { numRuns: 60 },
    )
  })

  test('a reply asked for on Friday at 17:20 is due within 30 working minutes on Saturday at 08:20', () => {
    expect(dueAt(at('2026-11-20 17:20'), { workingMinutes: 30 }, office)).toEqual(at('2026-11-21 08:20'))
    expect(dueAt(at('2026-11-20 17:20'), { minutes: 30 }, office)).toEqual(at('2026-11-20 17:50'))
    expect(dueAt(at('2026-11-20 17:20'), { workingMinutes: 30 }, always)).toEqual(at('2026-11-20 17:50'))
  })

  test('that end with the opening hours are due at closing time, not the next morning', () => {
    expect(dueAt(at('2026-11-20 17:00'), { workingMinutes: 30 }, office)).toEqual(at('2026-11-20 17:30'))
  })

  test('stand still over the National Day holiday', () => {
    expect(dueAt(at('2026-09-30 17:25'), { workingMinutes: 10 }, office)).toEqual(at('2026-10-03 22:05'))
  })

  test('a pause moves the due time by the counting minutes it took', () => {
    const pause = { from: at('2026-11-23 09:00'), to: at('2026-11-23 14:00') }
    expect(dueAt(at('2026-11-23 08:30'), { workingMinutes: 60 }, office, [pause])).toEqual(at('2026-11-23 14:30'))
    expect(dueAt(at('2026-11-23 08:30'), { minutes: 60 }, office, [pause, pause])).toEqual(at('2026-11-23 14:30'))
  })

  test('a pause without an end leaves the due time open, unless it is over before', () => {
    const pause = { from: at('2026-11-23 09:00'), to: null }
    expect(dueAt(at('2026-11-23 08:30'), { workingMinutes: 60 }, office, [pause])).toBeNull()
    expect(dueAt(at('2026-11-23 08:30'), { minutes: 60 }, office, [pause])).toBeNull()
    expect(dueAt(at('2026-11-23 08:30'), { minutes: 30 }, office, [pause])).toEqual(at('2026-11-23 09:00'))
    expect(dueAt(at('2026-11-23 08:30'), { workingDays: 2 }, office, [pause])).toBeNull()
  })

  test('counted over a hundred years take no longer than over an hour', () => {
    const due = dueAt(at('2026-11-23 08:30'), { minutes: 100 * 525_960 }, office)
    expect(due?.getUTCFullYear()).toBe(2126)
  })

  test('are refused when there are none, or the duration is none', () => {
    const closed = makeCalendar({ zone, weekly: Array.from({ length: 7 }, () => []), onHolidays: [] })
    expect(() => dueAt(at('2026-11-23 08:30'), { workingMinutes: 1 }, closed)).toThrow(/not enough opening hours/)
    expect(dueAt(at('2026-11-23 08:30'), { workingMinutes: 0 }, closed)).toEqual(at('2026-11-23 08:30'))
    for (const duration of [{ minutes: -1 }, { workingMinutes: Number.NaN }, { minutes: Infinity }, { workingDays: 0 }, { workingDays: 1.5 }]) {
      expect(() => dueAt(at('2026-11-23 08:30'), duration, office)).toThrow(RangeError)
    }
  })
})

describe('working days', () => {
  test('count from the next day, end with the opening hours, and skip holidays', () => {
    expect(dueAt(at('2026-11-23 08:30'), { workingDays: 1 }, office)).toEqual(at('2026-11-24 17:30'))
    expect(dueAt(at('2026-11-20 22:00'), { workingDays: 5 }, office)).toEqual(at('2026-11-27 17:30'))
    expect(dueAt(at('2026-09-30 10:00'), { workingDays: 2 }, office)).toEqual(at('2026-10-09 17:30'))
    expect(dueAt(at('2026-02-13 10:00'), { workingDays: 1 }, office)).toEqual(at('2026-02-14 17:30'))
    expect(dueAt(at('2026-11-23 08:30'), { workingDays: 1 }, always)).toEqual(at('2026-11-25 00:00'))
  })

  test('do not count a day at whose end it is paused', () => {
    const due = (from: string, to: string) => dueAt(at('2026-11-23 08:30'), { workingDays: 2 }, office, [{ from: at(from), to: at(to) }])
    expect(due('2026-11-24 10:00', '2026-11-24 11:00')).toEqual(at('2026-11-25 17:30'))
    expect(due('2026-11-24 10:00', '2026-11-25 10:00')).toEqual(at('2026-11-26 17:30'))
    expect(due('2026-11-25 17:00', '2026-11-25 17:30')).toEqual(at('2026-11-26 17:30'))
    expect(due('2026-11-25 17:30', '2026-11-30 17:00')).toEqual(at('2026-11-25 17:30'))
  })

  test('equal a count day by day', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 12 }), pauses, (from, count, list) => {
        const paused = datedPauses(from, list)
        let left = count
        let day = dayOf(from, zone)
        let end = from
        while (left > 0) {
          day = addDays(day, 1)
          if (!office.isWorkingDay(day)) continue
          end = at(`${day} 17:30`)
          if (!paused.some((pause) => pause.from < end && pause.to !== null && end <= pause.to)) left -= 1
        }
        expect(dueAt(from, { workingDays: count }, office, paused)).toEqual(end)
      }),
    )
  })
})

describe('a ladder', () => {
  const reply: Ladder = [
    { act: 'nudge', from: 'start', minutes: 20, counting: 'clock' },
    { act: 'break', from: 'due', minutes: 0, counting: 'clock' },
    { act: 'tell leader', from: 'due', minutes: 10, counting: 'clock' },
    { act: 'tell director', from: 'start', minutes: 60, counting: 'clock' },
  ]
  const promise: Ladder = [
    { act: 'break', from: 'due', minutes: 0, counting: 'clock' },
    { act: 'warn', share: 0.5, counting: 'working' },
    { act: 'remind', from: 'due', minutes: -60, counting: 'working' },
    { act: 'tell leader', from: 'due', minutes: 60, counting: 'working' },
  ]

  test('of a reply climbs at 20, 30, 40 and 60 minutes', () => {
    const from = at('2026-11-23 09:00')
    const course = { start: from, due: dueAt(from, { minutes: 30 }, office), calendar: office }
    expect(datedSteps(reply, course).map(({ act, at: time }) => [act, (time.getTime() - from.getTime()) / minuteMs])).toEqual([
      ['nudge', 20],
      ['break', 30],
      ['tell leader', 40],
      ['tell director', 60],
    ])
    expect(nextStep(reply, course, new Set())?.act).toBe('nudge')
    expect(nextStep(reply, course, new Set([0, 1]))).toEqual({ index: 2, act: 'tell leader', at: at('2026-11-23 09:40') })
    expect(nextStep(reply, course, new Set([0, 1, 2, 3]))).toBeNull()
  })

  test('may count working minutes, a share of the way, and backwards from the due time', () => {
    const from = at('2026-11-23 16:30')
    const course = { start: from, due: dueAt(from, { workingMinutes: 240 }, office), calendar: office }
    expect(course.due).toEqual(at('2026-11-24 11:00'))
    expect(datedSteps(promise, course)).toEqual([
      { index: 1, act: 'warn', at: at('2026-11-24 09:00') },
      { index: 2, act: 'remind', at: at('2026-11-24 10:00') },
      { index: 0, act: 'break', at: at('2026-11-24 11:00') },
      { index: 3, act: 'tell leader', at: at('2026-11-24 12:00') },
    ])
  })

  test('waits while paused, and goes on later by the pause', () => {
    const from = at('2026-11-23 09:00')
    const open = [{ from: at('2026-11-23 09:25'), to: null }]
    const paused = { start: from, due: dueAt(from, { minutes: 30 }, office, open), calendar: office, pauses: open }
    expect(nextStep(reply, paused, new Set())?.at).toEqual(at('2026-11-23 09:20'))
    expect(nextStep(reply, paused, new Set([0]))).toBeNull()
    const closed = [{ from: at('2026-11-23 09:25'), to: at('2026-11-23 10:25') }]
    const resumed = { start: from, due: dueAt(from, { minutes: 30 }, office, closed), calendar: office, pauses: closed }
    expect(nextStep(reply, resumed, new Set([0]))).toEqual({ index: 1, act: 'break', at: at('2026-11-23 10:30') })
    expect(nextStep(reply, resumed, new Set([0, 1, 2]))?.at).toEqual(at('2026-11-23 11:00'))
  })

  test('follows a new due time', () => {
    const course = { start: at('2026-11-23 09:00'), due: at('2026-11-25 10:00'), calendar: office }
    expect(nextStep(promise, course, new Set([1, 2]))).toEqual({ index: 0, act: 'break', at: at('2026-11-25 10:00') })
  })

  test('steps before the due time leave exactly their minutes until it', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2000 }), fc.constantFrom<Counting>('clock', 'working'), pauses, (from, minutes, counting, list) => {
        const paused = datedPauses(from, list)
        const due = dueAt(from, { workingMinutes: 3000 }, office, paused) as Date
        const ladder: Ladder = [
          { act: 'before', from: 'due', minutes: -minutes, counting },
          { act: 'share', share: 0.25, counting },
        ]
        const steps = datedSteps(ladder, { start: from, due, calendar: office, pauses: paused })
        const time = (act: string) => steps.find((step) => step.act === act)?.at as Date
        expect(elapsed(time('before'), due, counting, office, paused)).toBe(minutes * minuteMs)
        expect(elapsed(from, time('share'), counting, office, paused)).toBe(elapsed(from, due, counting, office, paused) / 4)
        expect(steps.map(({ at: when }) => when.getTime())).toEqual(steps.map(({ at: when }) => when.getTime()).sort((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })
})
