import { describe, expect, it } from 'vitest'
import { hoursFault } from './hours-check.ts'

const span = (opens: string | null, closes: string | null) => ({ opens, closes })
const day = (of: string | null, isClosed = true, opens: string | null = null, closes: string | null = null) => ({ day: of, isClosed, opens, closes, note: '' })

describe('opening hours before they are sent', () => {
  it('are in order with a break at noon, a day off and a special day', () => {
    expect(hoursFault([[span('08:00', '12:00'), span('13:30', '17:30')], []], [day('2027-02-06')])).toEqual({ week: [null, null], days: [null], isFaulty: false })
  })
  it('may not end before they begin, nor lack an end', () => {
    expect(hoursFault([[span('18:00', '08:00')], [span('08:00', null)]], []).week).toEqual(['end', 'end'])
  })
  it('may not overlap, in whatever order they were typed', () => {
    expect(hoursFault([[span('13:00', '18:00'), span('08:00', '13:30')]], []).week).toEqual(['overlap'])
  })
  it('need a date for each special day, and none that is both closed and open', () => {
    expect(hoursFault([], [day(null), day('2027-01-01'), day('2027-01-01', false, '09:00', '12:00')]).days).toEqual(['need', null, 'twice'])
    expect(hoursFault([], [day('2027-01-01', false, '09:00', '12:00'), day('2027-01-01', false, '14:00', '16:00')]).isFaulty).toBe(false)
  })
})
