import { describe, expect, test } from 'vitest'
import { countdownAt } from './countdown.ts'

const start = '2026-11-22T02:00:00.000Z'
const due = '2026-11-22T02:30:00.000Z'
const at = (minutes: number, seconds = 0): number => Date.parse(start) + minutes * 60_000 + seconds * 1000

describe('a countdown', () => {
  test('is a ring while more than three tenths of the time are left', () => {
    expect(countdownAt({ dueAt: due, startedAt: start }, at(20, 59))).toMatchObject({ kind: 'ok', leftSeconds: 541 })
  })
  test('turns amber when three tenths are left', () => {
    expect(countdownAt({ dueAt: due, startedAt: start }, at(21))).toMatchObject({ kind: 'soon', leftSeconds: 540, fractionLeft: 0.3 })
  })
  test('is overdue from the very second it is due', () => {
    expect(countdownAt({ dueAt: due, startedAt: start }, at(29, 59)).kind).toBe('soon')
    expect(countdownAt({ dueAt: due, startedAt: start }, at(30))).toEqual({ kind: 'late', lateSeconds: 0 })
    expect(countdownAt({ dueAt: due, startedAt: start }, at(32, 5))).toEqual({ kind: 'late', lateSeconds: 125 })
  })
  test('is a date beyond a day, and a count from exactly a day on', () => {
    expect(countdownAt({ dueAt: due }, Date.parse(due) - 86_400_001).kind).toBe('day')
    expect(countdownAt({ dueAt: due }, Date.parse(due) - 86_400_000).kind).toBe('ok')
  })
  test('stops when settled, and tells kept from late', () => {
    expect(countdownAt({ dueAt: due, settledAt: due }, at(90)).kind).toBe('kept')
    expect(countdownAt({ dueAt: due, settledAt: '2026-11-22T02:30:00.001Z' }, at(90)).kind).toBe('broken')
  })
  test('does not run while paused', () => {
    expect(countdownAt({ dueAt: due, startedAt: start, isPaused: true }, at(50)).kind).toBe('paused')
  })
  test('of several days is soon only in its last four hours', () => {
    const begun = new Date(Date.parse(due) - 5 * 86_400_000).toISOString()
    const hoursBefore = (hours: number): number => Date.parse(due) - hours * 3_600_000
    expect([23, 5, 4, 1].map(hours => countdownAt({ dueAt: due, startedAt: begun }, hoursBefore(hours)).kind)).toEqual(['ok', 'ok', 'soon', 'soon'])
  })

  test('without a start counts its last ten minutes as soon, and survives a start after its due time', () => {
    expect(countdownAt({ dueAt: due }, at(19, 59)).kind).toBe('ok')
    expect(countdownAt({ dueAt: due }, at(20)).kind).toBe('soon')
    expect(countdownAt({ dueAt: due, startedAt: '2026-11-22T05:00:00Z' }, at(0)).kind).toBe('ok')
  })
})
