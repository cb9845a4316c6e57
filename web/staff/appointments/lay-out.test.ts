import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lanesOf, layOut } from './lay-out.ts'
import type { Board } from './queries.ts'

type Block = Board['blocks'][number]
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24) + minute * 60_000).toISOString()
const block = (from: number, length: number, i: number): Block => ({ id: String(i), kind: 'appointment', columnIds: ['c'], state: 'booked', startsAt: at(from), endsAt: at(from + length), unit: 1, customer: null, serviceZh: '', serviceEn: '', departmentId: '', isAcknowledged: true, hasNote: false, heldUntil: null })

describe('blocks of a column', () => {
  it('never cover one another, and share the width with those they overlap', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 5, max: 120 })), { maxLength: 20 }), (spans) => {
      const placed = lanesOf(spans.map(([from, length], i) => block(from, length, i)))
      expect(placed).toHaveLength(spans.length)
      for (const one of placed) {
        expect(one.lane).toBeLessThan(one.lanes)
        for (const other of placed) if (one !== other && one.from < other.to && other.from < one.to) expect([one.lane, one.lanes]).not.toEqual([other.lane, other.lanes])
      }
    }))
  })
})

describe('a day', () => {
  it('covers opening hours and everything on it in whole hours, and says what is shut', () => {
    const board: Board = {
      day: '2026-11-24', isClosed: false, opensAt: at(480), closesAt: at(1050), figures: { booked: 1, arrived: 0, unconfirmed: 1, missed: 0, unacknowledged: 0 }, blocks: [block(450, 30, 1)],
      columns: [{ id: 'c', kind: 'staff', nameZh: '', nameEn: '', subZh: '', subEn: '', capacity: 1, open: [{ startsAt: at(480), endsAt: at(720) }, { startsAt: at(840), endsAt: at(1050) }], closed: [{ startsAt: at(720), endsAt: at(780), kind: 'leave', reason: '会议' }] }],
    }
    const laid = layOut(board)
    expect([laid.from, laid.to].map((ms) => new Date(ms).toISOString())).toEqual([at(420), at(1080)])
    expect(laid.columns[0]?.shut.map((one) => [new Date(one.from).toISOString(), new Date(one.to).toISOString(), one.reason])).toEqual([[at(720), at(780), '会议'], [at(420), at(480), ''], [at(780), at(840), ''], [at(1050), at(1080), '']])
  })
})
