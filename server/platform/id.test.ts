import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { idAt, isId, newId } from './id.ts'

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('ids', () => {
  test('of one process strictly increase, however fast they are made', () => {
    const ids = Array.from({ length: 20_000 }, () => newId())
    for (let i = 1; i < ids.length; i++) expect((ids[i - 1] as string) < (ids[i] as string)).toBe(true)
    expect(ids.every(isId)).toBe(true)
  })

  test('strictly increase also when the clock of the machine steps back', () => {
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now')
    try {
      const ids = [now + 50, now + 50, now - 5000, now + 20, now + 51].map((at) => {
        clock.mockReturnValue(at)
        return newId()
      })
      expect(ids).toEqual([...ids].sort())
      expect(new Set(ids).size).toBe(ids.length)
    } finally {
      clock.mockRestore()
    }
  })

  test('carry the time they were made for, and order by it', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [first, second] = [newId(a), newId(b)]
        expect(idAt(first)).toBe(a)
        expect(idAt(second)).toBe(b)
        expect(isId(first)).toBe(true)
        expect(first < second).toBe(a <= b)
      }),
    )
  })

  test('of a simulated day do not disturb those of the present', () => {
    const before = newId()
    newId(32503680000000)
    const after = newId()
    expect(idAt(after) - idAt(before)).toBeLessThan(60_000)
    expect(before < after).toBe(true)
  })

  test('a time no id can carry is refused', () => {
    for (const bad of [-1, 2 ** 48, 1.5, Number.NaN]) expect(() => newId(bad)).toThrow(RangeError)
  })

  test.each([
    '',
    'x',
    '0197aaaa-0000-4000-8000-000000000000',
    '0197AAAA-0000-7000-8000-000000000000',
    '0197aaaa-0000-7000-c000-000000000000',
    '0197aaaa-0000-7000-8000-000000000000\n',
    '0197aaaa00007000800000000000000000',
  ])('%j is none', (text) => {
    expect(isId(text)).toBe(false)
    expect(() => idAt(text)).toThrow(RangeError)
  })
})
