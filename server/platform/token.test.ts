import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constantTimeEqual, linkToken, newToken, normaliseShortCode, shortCode, tokenHash } from './token.ts'

const key = createSecretKey(randomBytes(32))

test('a token carries 256 bits, is new each time, and is stored as its SHA-256', () => {
  const tokens = Array.from({ length: 1000 }, newToken)
  expect(new Set(tokens).size).toBe(1000)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  expect(tokenHash('a')).toEqual(createHash('sha256').update('a').digest())
})

describe('the token of a link', () => {
  test('is the same for the same link and another for any other', () => {
    const link = fc.tuple(fc.constantFrom('voucher', 'survey'), fc.uuid(), fc.nat(3))
    fc.assert(
      fc.property(link, link, (a, b) => {
        expect(linkToken(key, ...a)).toBe(linkToken(key, ...a))
        expect(linkToken(key, ...a)).toMatch(/^[\w-]{24}$/)
        expect(linkToken(key, ...a) === linkToken(key, ...b)).toBe(a.join() === b.join())
      }),
    )
  })

  test('depends on the key, and is not made for parts that run into each other', () => {
    expect(linkToken(createSecretKey(randomBytes(32)), 'voucher', 'a', 1)).not.toBe(linkToken(key, 'voucher', 'a', 1))
    expect(() => linkToken(key, 'voucher|a', 'b', 1)).toThrow(RangeError)
    expect(() => linkToken(key, 'voucher', 'a|b', 1)).toThrow(RangeError)
    expect(() => linkToken(key, 'voucher', 'a', 1.5)).toThrow(RangeError)
  })
})

describe('a short code', () => {
  test('has no letters that are taken for one another and no vowels, and uses all others alike', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 4000; i++) {
      for (const letter of shortCode()) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    expect([...counts.keys()].sort().join('')).toBe('34679BCDFGHJKMNPQRSTVWXZ')
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(250)
  })

  test('has 6 to 8 letters', () => {
    expect([6, 7, 8].map((length) => shortCode(length).length)).toEqual([6, 7, 8])
    for (const length of [5, 9, 6.5]) expect(() => shortCode(length)).toThrow(RangeError)
  })

  test('is known however it is typed', () => {
    for (const typed of ['K7M4QX', 'k7m 4qx', ' k7m-4qx ', 'ｋ７ｍ４ｑｘ']) expect(normaliseShortCode(typed)).toBe('K7M4QX')
    for (const typed of ['', 'K7M4Q', 'K7M4QO', 'K7M4QX3BC', 'K7M4Q;']) expect(normaliseShortCode(typed)).toBeNull()
  })
})

test('secrets are equal exactly when their bytes are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(constantTimeEqual(a, a)).toBe(true)
      expect(constantTimeEqual(a, Buffer.from(a))).toBe(true)
      expect(constantTimeEqual(a, b)).toBe(a === b)
    }),
  )
})
