import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar, roundTheClock, type Calendar } from '../../platform/calendar.ts'
import { dueAt, elapsed, type Duration, type Pause, type Step } from '../../platform/deadline.ts'
import type { CommitmentKind, LadderAct } from '../../platform/module.ts'
import { dueAfterPause, durationOf, figuresOf, needsCalendar, stepAfter, stepsOf, storedDuration } from './ladder.ts'

const zone = 'Asia/Shanghai'
const clock = roundTheClock(zone)
const office = makeCalendar({ zone, weekly: [...Array.from({ length: 5 }, () => [[480, 720], [810, 1050]] as const), [[480, 720]], []], onHolidays: [] })
const minuteMs = 60_000
const monday = Date.parse('2026-11-23T00:00:00+08:00')

const start = fc.integer({ min: 0, max: 14 * 1440 }).map(minutes => new Date(monday + minutes * minuteMs))
const duration = fc.oneof(fc.integer({ min: 1, max: 3000 }).map((minutes): Duration => ({ minutes })), fc.integer({ min: 1, max: 3000 }).map((workingMinutes): Duration => ({ workingMinutes })), fc.integer({ min: 1, max: 5 }).map((workingDays): Duration => ({ workingDays })))
const step = fc.record({ act: fc.constantFrom<LadderAct>('nudge', 'broken', 'leader', 'director'), counting: fc.constantFrom<'clock' | 'working'>('clock', 'working') }).chain(base => fc.oneof(
  fc.integer({ min: 0, max: 600 }).map((minutes): Step<LadderAct> => ({ ...base, from: 'start', minutes })), fc.integer({ min: -600, max: 600 }).map((minutes): Step<LadderAct> => ({ ...base, from: 'due', minutes })),
  fc.double({ min: 0, max: 1, noNaN: true }).map((share): Step<LadderAct> => ({ ...base, share }))))
const kind = fc.record({ due: duration, ladder: fc.array(step, { maxLength: 6 }) }).map(({ due, ladder }): CommitmentKind => ({ key: 'test.kind', zh: '', en: '', ruleZh: '', ruleEn: '', due, ladder, link: '' }))

/** Takes steps as the ticker does, one look at a time, at instants that only grow. */
function live(of: CommitmentKind, from: Date, calendar: Calendar, looks: readonly number[]) {
  const figures = figuresOf(of, undefined, [], false)
  const due = dueAt(from, figures.due, calendar)
  if (!due) throw new Error('a duration without a pause ends')
  const course = { start: from, due, calendar, pauses: [] as Pause[] }
  const taken = new Set<number>()
  const told: { act: LadderAct; at: Date; seen: Date }[] = []
  for (const minutes of [...looks].sort((a, b) => a - b)) {
    const now = new Date(from.getTime() + minutes * minuteMs)
    for (let next = stepAfter(figures, course, taken); next && next.at <= now; next = stepAfter(figures, course, taken)) {
      taken.add(next.index)
      told.push({ act: next.act, at: next.at, seen: now })
    }
  }
  return { figures, course, taken, told, due }
}

describe('a ladder', () => {
  test('takes each step once, in order of time, never before it falls, and is broken exactly at the due time', () => {
    fc.assert(fc.property(kind, start, fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 }), (of, from, looks) => {
      const { told, taken, due } = live(of, from, office, looks)
      expect(told).toHaveLength(taken.size)
      expect(told.map(one => one.at.getTime())).toEqual(told.map(one => one.at.getTime()).sort((a, b) => a - b))
      for (const one of told) expect(one.at <= one.seen).toBe(true)
      for (const one of told.filter(({ act }) => act === 'broken')) expect(one.at).toEqual(due)
    }), { numRuns: 150 })
  })

  test('comes to the same steps however often it is looked at', () => {
    fc.assert(fc.property(kind, start, fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 30 }), (of, from, looks) => {
      const often = live(of, from, office, looks)
      const once = live(of, from, office, [Math.max(...looks)])
      expect([...often.taken].sort()).toEqual([...once.taken].sort())
    }), { numRuns: 100 })
  })

  test('nudges nobody at or before the start, nor after the breach', () => {
    fc.assert(fc.property(kind, start, fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 20 }), (of, from, looks) => {
      const { told } = live(of, from, office, looks)
      const breach = told.findIndex(({ act }) => act === 'broken')
      for (const [at, one] of told.entries()) {
        if (one.act !== 'nudge') continue
        expect(one.at > from).toBe(true)
        expect(breach === -1 || at < breach).toBe(true)
      }
    }), { numRuns: 100 })
  })

  test('that is promised for another instant keeps the distances of its later rungs from the due time', () => {
    const reply: CommitmentKind = {
      key: 'test.reply', zh: '', en: '', ruleZh: '', ruleEn: '', due: { minutes: 30 }, link: '',
      ladder: [{ act: 'nudge', counting: 'clock', from: 'start', minutes: 20 }, { act: 'broken', counting: 'clock', from: 'start', minutes: 30 }, { act: 'leader', counting: 'clock', from: 'start', minutes: 40 }, { act: 'director', counting: 'clock', from: 'start', minutes: 60 }],
    }
    fc.assert(fc.property(start, fc.integer({ min: 31, max: 3000 }), (from, promised) => {
      const due = new Date(from.getTime() + promised * minuteMs)
      const steps = stepsOf(figuresOf(reply, undefined, [], true), { start: from, due, calendar: clock, pauses: [] })
      expect(steps.map(one => [one.act, (one.at.getTime() - due.getTime()) / minuteMs])).toEqual([['nudge', -10], ['broken', 0], ['leader', 10], ['director', 30]])
    }))
    const usual = stepsOf(figuresOf(reply, undefined, [], false), { start: new Date(monday), due: new Date(monday + 30 * minuteMs), calendar: clock, pauses: [] })
    expect(usual.map(one => (one.at.getTime() - monday) / minuteMs)).toEqual([20, 30, 40, 60])
  })

  test('takes the figures of the settings that are set and leaves the others', () => {
    const of: CommitmentKind = { key: 'test.kind', zh: '', en: '', ruleZh: '', ruleEn: '', due: { workingMinutes: 240 }, link: '', ladder: [{ act: 'nudge', counting: 'working', share: 0.5 }, { act: 'leader', counting: 'clock', from: 'due', minutes: 60 }, { act: 'director', counting: 'clock', from: 'due', minutes: 240 }] }
    expect(figuresOf(of, 120, [30, 45, undefined], false)).toEqual({ due: { workingMinutes: 120 }, ladder: [of.ladder[0], { act: 'leader', counting: 'clock', from: 'due', minutes: 45 }, of.ladder[2]] })
  })
})

describe('a pause', () => {
  const pauseLengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 2000 })), { maxLength: 4 })

  test('moves the due time so that the time left is what it was when the pause began', () => {
    fc.assert(fc.property(start, fc.integer({ min: 1, max: 3000 }), fc.constantFrom<'clock' | 'working'>('clock', 'working'), pauseLengths, (from, minutes, counting, lengths) => {
      const allowed: Duration = counting === 'clock' ? { minutes } : { workingMinutes: minutes }
      const calendar = counting === 'clock' ? clock : office
      let due = dueAt(from, allowed, calendar) as Date
      const pauses: Pause[] = []
      let at = from
      for (const [wait, length] of lengths) {
        const begins = new Date(at.getTime() + wait * minuteMs)
        if (begins >= due) break
        const ends = new Date(begins.getTime() + length * minuteMs)
        const left = elapsed(begins, due, counting, calendar, pauses)
        pauses.push({ from: begins, to: ends })
        due = dueAfterPause(from, allowed, due, pauses, calendar)
        expect(elapsed(ends, due, counting, calendar, pauses)).toBe(left)
        at = ends
      }
      expect(elapsed(from, due, counting, calendar, pauses)).toBe(minutes * minuteMs)
    }), { numRuns: 150 })
  })

  test('moves a promised instant by its own length', () => {
    const due = new Date(monday + 600 * minuteMs)
    const pause: Pause = { from: new Date(monday + 60 * minuteMs), to: new Date(monday + 100 * minuteMs) }
    expect(dueAfterPause(new Date(monday), undefined, due, [pause], clock)).toEqual(new Date(monday + 640 * minuteMs))
  })
})

describe('what is stored', () => {
  test('gives the duration back', () => {
    fc.assert(fc.property(duration, of => {
      const { unit, amount } = storedDuration(of)
      expect(durationOf(unit, amount)).toEqual(of)
    }))
    expect(durationOf(null, null)).toBeUndefined()
  })

  test('needs opening hours only where they count', () => {
    const figures = (due: Duration, counting: 'clock' | 'working') => ({ due, ladder: [{ act: 'nudge' as const, counting, from: 'due' as const, minutes: -5 }] })
    expect([needsCalendar(figures({ minutes: 5 }, 'clock'), false), needsCalendar(figures({ workingDays: 2 }, 'clock'), false), needsCalendar(figures({ workingDays: 2 }, 'clock'), true), needsCalendar(figures({ minutes: 5 }, 'working'), true)]).toEqual([false, true, false, true])
  })
})
