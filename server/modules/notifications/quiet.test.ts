import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minuteOfDay } from '../../platform/clock.ts'
import { afterQuiet, sendTime } from './quiet.ts'

const zone = 'Asia/Shanghai'
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const night = { from: 1260, to: 480 }

describe('quiet hours', () => {
  test.each([
    ['2026-11-23 20:59', '2026-11-23 20:59'], ['2026-11-23 21:00', '2026-11-24 08:00'], ['2026-11-23 23:59', '2026-11-24 08:00'],
    ['2026-11-24 00:00', '2026-11-24 08:00'], ['2026-11-24 07:59', '2026-11-24 08:00'], ['2026-11-24 08:00', '2026-11-24 08:00'], ['2026-12-31 22:00', '2027-01-01 08:00'],
  ])('what is ready at %s leaves at %s', (ready, leaves) => {
    expect(afterQuiet(at(ready), night, zone)).toEqual(at(leaves))
  })

  test('end outside themselves, never earlier than ready and within a day, whatever the hours', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 3 * 1440 }), (from, to, offset) => {
      const ready = new Date(at('2026-11-23 00:00').getTime() + offset * 60_000)
      const leaves = afterQuiet(ready, { from, to }, zone)
      const minute = minuteOfDay(leaves, zone)
      const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
      expect(isQuiet).toBe(false)
      expect(leaves >= ready && leaves.getTime() - ready.getTime() <= 86_400_000).toBe(true)
    }))
  })

  test('hold back advertising and what is for another day, but not a service of the same day', () => {
    const now = at('2026-11-23 21:30')
    const of = (more: Partial<Parameters<typeof sendTime>[0]>) => sendTime({ now, purpose: 'service', ...more }, night, true, zone)
    expect(of({})).toEqual(now)
    expect(of({ happensAt: at('2026-11-23 22:30') })).toEqual(now)
    expect(of({ happensAt: at('2026-11-25 10:00') })).toEqual(at('2026-11-24 08:00'))
    expect(of({ purpose: 'marketing' })).toEqual(at('2026-11-24 08:00'))
    expect(of({ notBefore: at('2026-11-24 06:30'), happensAt: at('2026-11-24 08:30') })).toEqual(at('2026-11-24 06:30'))
    expect(of({ notBefore: at('2026-11-24 06:30') })).toEqual(at('2026-11-24 08:00'))
    expect(sendTime({ now, purpose: 'service' }, night, false, zone)).toEqual(at('2026-11-24 08:00'))
  })
})
