import { expect, test } from 'vitest'
import { noteServerDate, serverNowMs, setServerTime } from './clock.ts'

const away = (): number => Math.round((serverNowMs() - Date.now()) / 1000)

test('the screen counts by the server\'s clock, and a header\'s rounding does not shake it', () => {
  const now = Date.now()
  setServerTime(new Date(now + 240_000).toISOString(), now)
  expect(away()).toBe(240)
  noteServerDate(new Date(now + 240_900).toUTCString(), now)
  expect(away()).toBe(240)
  noteServerDate(new Date(now - 60_000).toUTCString(), now)
  expect(Math.abs(away() + 60)).toBeLessThanOrEqual(1)
  noteServerDate(null)
  setServerTime('not a time')
  expect(Math.abs(away() + 60)).toBeLessThanOrEqual(1)
  setServerTime(new Date(now).toISOString(), now)
})
