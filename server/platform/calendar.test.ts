import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar, merge, roundTheClock, type CalendarSettings } from './calendar.ts'
import { addDays, dayOf, weekday } from './clock.ts'

const zone = 'Asia/Shanghai'
const office: CalendarSettings = {
  zone,
  weekly: [1, 2, 3, 4, 5].map(() => [[8 * 60, 12 * 60], [13 * 60 + 30, 17 * 60 + 30]] as const).concat([[], []] as never),
  onHolidays: [],
}

describe('working days', () => {
  const calendar = makeCalendar(office)

  test('follow the published holidays and make-up days of 2026', () => {
    expect(calendar.dayKind('2026-10-01')).toBe('holiday')
    expect(calendar.dayKind('2026-02-14')).toBe('makeUp')
    expect(calendar.dayKind('2026-02-16')).toBe('holiday')
    expect(calendar.dayKind('2026-11-22')).toBe('weekend')
    expect(calendar.dayKind('2026-11-23')).toBe('workday')
    expect([calendar.isWorkingDay('2026-02-14'), calendar.isWorkingDay('2026-02-15')]).toEqual([true, false])
  })

  test('number between 242 and 252 in every published year', () => {
    for (let year = 2008; year <= 2026; year++) {
      expect(calendar.official(year)).toBe(true)
      let count = 0
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1
      expect(count).toBeGreaterThan(241)
      expect(count).toBeLessThan(253)
    }
  })

  test('of a year without notice are provisional, statutory days reckoned by sun and moon', () => {
    expect(calendar.official(2031)).toBe(false)
    for (const day of ['2031-01-01', '2031-01-22', '2031-01-23', '2031-01-25', '2031-04-05', '2031-05-02', '2031-06-24', '2031-10-01', '2031-10-03']) {
      expect(calendar.dayKind(day)).toBe('holiday')
    }
    expect(calendar.dayKind('2031-01-27')).toBe('workday')
    const at = (day: string) => new Date(`${day}T01:00:00Z`)
    expect(calendar.isProvisional(at('2026-12-01'), at('2026-12-31'))).toBe(false)
    expect(calendar.isProvisional(at('2026-12-01'), at('2031-01-01'))).toBe(true)
    expect(calendar.isProvisional(new Date('2026-12-31T15:59:59Z'), new Date('2026-12-31T15:59:59Z'))).toBe(false)
  })

  test('an imported year becomes official and takes the place of what was reckoned', () => {
    const imported = makeCalendar({ ...office, holidayYears: [{ year: 2031, off: ['2031-01-27'], makeUp: ['2031-01-25'] }] })
    expect(imported.official(2031)).toBe(true)
    expect(imported.dayKind('2031-01-27')).toBe('holiday')
    expect(imported.dayKind('2031-01-25')).toBe('makeUp')
    expect(imported.dayKind('2031-10-01')).toBe('workday')
  })

  test("the hospital's own days go before the country's", () => {
    const own = makeCalendar({ ...office, ownDays: new Map([['2026-11-23', 'off'], ['2026-10-01', 'working']]) })
    expect(own.isWorkingDay('2026-11-23')).toBe(false)
    expect(own.hoursOf('2026-11-23')).toEqual([])
    expect(own.isWorkingDay('2026-10-01')).toBe(true)
    expect(own.dayKind('2026-10-01')).toBe('holiday')
  })
})

describe('opening hours', () => {
  const hours = (settings: CalendarSettings, day: string) =>
    makeCalendar(settings)
      .hoursOf(day)
      .map(({ from, to }) => `${from.toISOString().slice(5, 16)} ${to.toISOString().slice(5, 16)}`)

  test('are those of the day of the week, on holidays and make-up days their own', () => {
    expect(hours(office, '2026-11-23')).toEqual(['11-23T00:00 11-23T04:00', '11-23T05:30 11-23T09:30'])
    expect(hours(office, '2026-11-22')).toEqual([])
    expect(hours(office, '2026-10-01')).toEqual([])
    expect(hours(office, '2026-02-14')).toEqual(['02-14T00:00 02-14T04:00', '02-14T05:30 02-14T09:30'])
    expect(hours({ ...office, onHolidays: null }, '2026-10-01')).toHaveLength(2)
    expect(hours({ ...office, onMakeUpDays: [[540, 600]] }, '2026-02-14')).toEqual(['02-14T01:00 02-14T02:00'])
  })

  test('of a single date go before all', () => {
    const exceptions = new Map([['2026-10-01', [[540, 600]]], ['2026-11-23', []]] as const)
    expect(hours({ ...office, exceptions }, '2026-10-01')).toEqual(['10-01T01:00 10-01T02:00'])
    expect(hours({ ...office, exceptions }, '2026-11-23')).toEqual([])
  })

  test('past midnight belong to the day they began, and join what follows', () => {
    const night = makeCalendar({ ...office, weekly: Array.from({ length: 7 }, () => [[20 * 60, 26 * 60]] as const) })
    const [first] = night.openBetween(new Date('2026-11-22T17:00:00Z'), new Date('2026-11-22T20:00:00Z'))
    expect(first).toEqual({ from: new Date('2026-11-22T17:00:00Z'), to: new Date('2026-11-22T18:00:00Z') })
    const always = roundTheClock(zone)
    expect(always.openBetween(new Date('2026-09-29T00:30:00Z'), new Date('2026-10-09T00:30:00Z'))).toEqual([
      { from: new Date('2026-09-29T00:30:00Z'), to: new Date('2026-10-09T00:30:00Z') },
    ])
  })

  test('between two instants are exactly the open minutes', () => {
    const calendar = makeCalendar({ ...office, exceptions: new Map([['2026-10-03', [[22 * 60, 25 * 60]]]]) })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 3000 }), (offset, length) => {
        const from = Date.UTC(2026, 8, 28) + offset * 60_000
        const to = from + length * 60_000
        let open = 0
        for (let at = from; at < to; at += 60_000) if (calendar.isOpen(new Date(at))) open += 1
        const parts = calendar.openBetween(new Date(from), new Date(to))
        expect(parts.reduce((sum, part) => sum + part.to.getTime() - part.from.getTime(), 0)).toBe(open * 60_000)
        expect(merge(parts)).toEqual(parts)
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    ['a zone', { ...office, zone: 'Mars/Base' }],
    ['a week', { ...office, weekly: [[]] }],
    ['hours', { ...office, onHolidays: [[600, 540]] as const }],
    ['hours past two days', { ...office, onHolidays: [[600, 2881]] as const }],
    ['a date', { ...office, exceptions: new Map([['2027-02-29', []]]) }],
    ['a day of another year', { ...office, holidayYears: [{ year: 2031, off: ['2030-01-01'], makeUp: [] }] }],
  ])('%s that cannot be is refused', (_, settings) => {
    expect(() => makeCalendar(settings as CalendarSettings)).toThrow(RangeError)
  })
})

test('no day is both of a week end and a workday', () => {
  const calendar = makeCalendar(office)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (n) => {
      const day = addDays('1990-01-01', n)
      const kind = calendar.dayKind(day)
      if (kind === 'weekend' || kind === 'makeUp') expect(weekday(day)).toBeGreaterThan(5)
      if (kind === 'workday') expect(weekday(day)).toBeLessThan(6)
      for (const open of calendar.hoursOf(day)) expect(dayOf(open.from, zone)).toBe(day)
    }),
  )
})
