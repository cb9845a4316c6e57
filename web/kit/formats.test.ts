import { describe, expect, test } from 'vitest'
import { ageOn, dayOf, formatClock, formatDate, formatDateTime, formatDayWeekday, formatDuration, formatMinutes, formatMoney, formatMonth, formatNearDay, formatPercent, formatPhone, formatRelative, formatTenths, formatTime, formatWhen } from './formats.ts'

const now = Date.parse('2026-11-22T10:42:00+08:00')

describe('dates', () => {
  test('are said as each language says them', () => {
    expect(formatDate('2026-11-22', 'zh')).toBe('2026年11月22日')
    expect(formatDate('2026-11-22', 'en')).toBe('22 Nov 2026')
    expect(formatDayWeekday('2026-12-08', 'zh', now)).toBe('12月8日 周二')
    expect(formatDayWeekday('2026-12-08', 'en', now)).toBe('Tue 8 Dec')
    expect(formatMonth('2026-11', 'zh')).toBe('2026年11月')
  })
  test('belong to the hospital\'s day, not to the browser\'s or UTC\'s', () => {
    expect(dayOf('2026-11-22T16:30:00.000Z')).toBe('2026-11-23')
    expect(formatTime('2026-11-22T16:05:00.000Z')).toBe('00:05')
  })
  test('of birth before 1991 keep their day whatever summer time did', () => {
    expect(formatDate('1988-05-01', 'zh')).toBe('1988年5月1日')
  })
  test('show their year only when it is not this one', () => {
    expect(formatDateTime('2026-11-24T15:00:00+08:00', 'zh', now)).toBe('11月24日 15:00')
    expect(formatDateTime('2027-01-02T09:00:00+08:00', 'zh', now)).toBe('2027年1月2日 09:00')
  })
  test('near today have a name', () => {
    expect(formatNearDay('2026-11-23', 'zh', now)).toBe('明天')
    expect(formatWhen('2026-11-21T16:20:00+08:00', 'zh', now)).toBe('昨天 16:20')
    expect(formatWhen('2026-11-22T09:00:00+08:00', 'en', now)).toBe('09:00')
    expect(formatWhen('2025-03-01T09:00:00+08:00', 'zh', now)).toBe('2025年3月1日')
  })
  test('just past or soon are told by distance', () => {
    expect(formatRelative('2026-11-22T10:39:00+08:00', 'zh', now)).toBe('3 分钟前')
    expect(formatRelative('2026-11-22T12:42:00+08:00', 'en', now)).toBe('in 2 h')
    expect(formatRelative('2026-11-22T10:41:40+08:00', 'zh', now)).toBe('刚刚')
  })
  test('give an age that turns on the birthday', () => {
    expect(ageOn('1968-11-22', now)).toBe(58)
    expect(ageOn('1968-11-23', now)).toBe(57)
  })
})

describe('amounts', () => {
  test('of money are exact to the fen', () => {
    expect(formatMoney(128000)).toBe('¥1,280.00')
    expect(formatMoney(-5)).toBe('−¥0.05')
    expect(formatMoney(0)).toBe('¥0.00')
    expect(formatMoney(123456789012)).toBe('¥1,234,567,890.12')
  })
  test('of points carry their sign', () => {
    expect([33, -110, 0, 5].map((n) => formatTenths(n))).toEqual(['+3.3', '−11', '0', '+0.5'])
  })
  test('of time use two units at most', () => {
    expect(formatDuration(41, 'zh')).toBe('41 秒')
    expect(formatDuration(252, 'zh')).toBe('4 分 12 秒')
    expect(formatDuration(6720, 'en')).toBe('1 h 52 min')
    expect(formatDuration(0, 'zh')).toBe('0 秒')
    expect(formatMinutes(30, 'zh')).toBe('30 分钟')
    expect(formatMinutes(90, 'zh')).toBe('1 小时 30 分')
  })
  test('on a clock grow hours when they must', () => {
    expect([48, 228, 4700, -3].map(formatClock)).toEqual(['0:48', '3:48', '1:18:20', '0:00'])
  })
  test('in per cent', () => { expect(formatPercent(0.684, 1)).toBe('68.4%') })
})

describe('telephone numbers', () => {
  test('are grouped as people read them', () => {
    expect(formatPhone('13800138000')).toBe('138 0013 8000')
    expect(formatPhone('+8613800138000')).toBe('138 0013 8000')
    expect(formatPhone('057487652210')).toBe('0574 8765 2210')
    expect(formatPhone('02161234567')).toBe('021 6123 4567')
    expect(formatPhone('4008001234')).toBe('400 800 1234')
    expect(formatPhone('+8657487652210')).toBe('0574 8765 2210')
  })
  test('masked, foreign or unfinished stay as they are', () => {
    expect(formatPhone('138****2046')).toBe('138****2046')
    expect(formatPhone('+44 20 7946 0958')).toBe('+44 20 7946 0958')
    expect(formatPhone('1380013')).toBe('1380013')
  })
})
