import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  ageOn,
  atMinute,
  dayOf,
  daysBetween,
  fixedClock,
  formatChinese,
  formatChineseDay,
  formatTime,
  isDay,
  isZone,
  minuteOfDay,
  mondayOf,
  monthOf,
  startOfDay,
  systemClock,
  weekday,
} from './clock.ts'

const zone = 'Asia/Shanghai'
const zones = [
  zone,
  'UTC',
  'Asia/Urumqi',
  'Asia/Kolkata',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Hong_Kong',
]
const instants = fc.integer({ min: Date.UTC(1939, 0), max: Date.UTC(2060, 0) })
const days = fc.integer({ min: 0, max: 44_000 }).map((n) => addDays('1940-01-01', n))

function intlDay(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(ms)
}

describe('clocks', () => {
  test('a fixed clock stands until it is set or advanced', () => {
    const clock = fixedClock('2026-11-22T01:00:00Z')
    expect(clock.now()).toEqual(clock.now())
    clock.advance(1500)
    expect(clock.now().toISOString()).toBe('2026-11-22T01:00:01.500Z')
    clock.set(new Date(0))
    expect(clock.now().getTime()).toBe(0)
    clock.now().setFullYear(2000)
    expect(clock.now().getTime()).toBe(0)
    expect(systemClock.now()).toBeInstanceOf(Date)
  })
})

describe('days of a zone', () => {
  test('agree with Intl for any instant since 1939, in zones with and without summer time', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, at) => {
        expect(dayOf(ms, at)).toBe(intlDay(ms, at))
        expect(formatTime(ms, at)).toBe(
          new Intl.DateTimeFormat('en-GB', { timeZone: at, hour: '2-digit', minute: '2-digit' }).format(ms),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('start at the first instant that belongs to them', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (day, at) => {
        const start = startOfDay(day, at).getTime()
        // Apia left out 30 December 2011 altogether; the day then has no instant.
        const first = at === 'Pacific/Apia' && day === '2011-12-30' ? '2011-12-31' : day
        expect(intlDay(start, at)).toBe(first)
        expect(intlDay(start - 1, at) < day).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('China had summer time from 1986 to 1991: days have 23, 24 or 25 hours', () => {
    const hours = (day: string) => (startOfDay(addDays(day, 1), zone).getTime() - startOfDay(day, zone).getTime()) / 3_600_000
    expect(hours('1986-05-04')).toBe(23)
    expect(hours('1986-09-14')).toBe(25)
    expect(hours('2026-05-03')).toBe(24)
    expect(startOfDay('1988-06-01', zone).toISOString()).toBe('1988-05-31T15:00:00.000Z')
    expect(dayOf('1988-05-31T15:30:00Z', zone)).toBe('1988-06-01')
  })

  test('a time of day gives the instant the clock shows it; twice shown the first, jumped over the jump', () => {
    expect(atMinute('2026-11-22', 9 * 60 + 30, zone).toISOString()).toBe('2026-11-22T01:30:00.000Z')
    expect(atMinute('2026-11-22', 1440, zone)).toEqual(startOfDay('2026-11-23', zone))
    expect(atMinute('2026-11-01', 90, 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z')
    expect(atMinute('2026-03-08', 150, 'America/New_York').toISOString()).toBe('2026-03-08T07:00:00.000Z')
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (ms, at) => {
        const minute = Math.floor(ms / 60_000) * 60_000
        const found = atMinute(dayOf(minute, at), minuteOfDay(minute, at), at).getTime()
        expect(dayOf(found, at)).toBe(dayOf(minute, at))
        expect(minuteOfDay(found, at)).toBe(minuteOfDay(minute, at))
        expect(found).toBeLessThanOrEqual(minute)
      }),
      { numRuns: 500 },
    )
  })

  test('an unknown zone or what is no instant is refused', () => {
    expect(() => dayOf(0, 'Asia/Atlantis')).toThrow(RangeError)
    expect(() => dayOf('yesterday', zone)).toThrow(RangeError)
    expect(() => dayOf(Number.NaN, zone)).toThrow(RangeError)
    expect([isZone(zone), isZone('Asia/Atlantis'), isZone(''), isZone('+08:00')]).toEqual([true, false, false, false])
  })
})

describe('the calendar', () => {
  test('counts days, weeks and months', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
    expect(weekday('2026-11-22')).toBe(7)
    expect(weekday('2026-11-23')).toBe(1)
    expect(mondayOf('2026-11-22')).toBe('2026-11-16')
    expect(monthOf('2026-11-22')).toBe('2026-11')
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n)
        expect(weekday(addDays(day, 7 * n))).toBe(weekday(day))
      }),
    )
  })

  test('knows which dates exist', () => {
    expect(['2028-02-29', '2026-11-22', '0001-01-01'].map(isDay)).toEqual([true, true, true])
    for (const bad of ['2027-02-29', '2026-13-01', '2026-11-31', '26-11-22', '2026-11-22T00:00', '0000-01-01', '']) {
      expect(isDay(bad)).toBe(false)
    }
    for (const bad of ['2027-02-29', '2026-04-31', '2026-13-01', 'x']) expect(() => addDays(bad, 1)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  test('counts full years of age', () => {
    expect(ageOn('1990-11-22', '2026-11-21')).toBe(35)
    expect(ageOn('1990-11-22', '2026-11-22')).toBe(36)
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21)
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22)
  })
})

test('dates are written in Chinese habit', () => {
  expect(formatChineseDay('2026-11-22')).toBe('2026年11月22日')
  expect(formatChineseDay('2026-01-02', 'short')).toBe('1月2日')
  expect(formatChineseDay('2026-11-22', 'shortWithWeekday')).toBe('11月22日 周日')
  expect(formatChineseDay('2026-11-23', 'weekday')).toBe('周一')
  expect(formatChinese('2026-11-22T01:05:00Z', zone)).toBe('2026年11月22日 09:05')
  expect(formatChinese('2026-11-21T16:00:00.000Z', zone, 'short')).toBe('11月22日 00:00')
})
