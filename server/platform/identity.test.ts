import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from './clock.ts'
import { parseIdentity } from './identity.ts'

/** The check character by the other form of the standard: powers of two modulo eleven. */
function withCheck(body: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(body[i]) * (2 ** (17 - i) % 11)
  return body + '10X98765432'[sum % 11]
}

const days = fc.integer({ min: 0, max: 45_000 }).map((n) => addDays('1900-01-01', n))
const numbers = fc
  .tuple(fc.constantFrom('110101', '330203', '810000', '659001'), days, fc.integer({ min: 0, max: 999 }))
  .map(([region, day, order]) => withCheck(region + day.replaceAll('-', '') + String(order).padStart(3, '0')))

describe('an identity number', () => {
  test('gives birth date, sex and region', () => {
    expect(parseIdentity('11010519491231002x')).toEqual({
      number: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      region: '110105',
    })
    expect(parseIdentity(' 110105 19491231 002X ')?.number).toBe('11010519491231002X')
    fc.assert(
      fc.property(numbers, (number) => {
        const identity = parseIdentity(number)
        expect(identity?.birthDate.replaceAll('-', '')).toBe(number.slice(6, 14))
        expect(identity?.sex).toBe(Number(number[16]) % 2 ? 'male' : 'female')
      }),
    )
  })

  test('with one wrong digit, or two neighbours changed about, is refused', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const digits = [...number]
        digits[at] = String((Number(digits[at]) + by) % 10)
        expect(parseIdentity(digits.join(''))).toBeNull()
        const swapped = [...number]
        ;[swapped[at], swapped[at + 1]] = [swapped[at + 1] as string, swapped[at] as string]
        expect(parseIdentity(swapped.join('')) === null).toBe(swapped.join('') !== number)
      }),
    )
  })

  test('with a date that does not exist, to come, or a province that is none, is refused', () => {
    expect(parseIdentity(withCheck('33020320270229001'))).toBeNull()
    expect(parseIdentity(withCheck('33020318000101001'))).toBeNull()
    expect(parseIdentity(withCheck('99020319900101001'))).not.toBeNull()
    expect(parseIdentity(withCheck('79020319900101001'))).toBeNull()
    expect(parseIdentity(withCheck('33020320261123001'), '2026-11-22')).toBeNull()
    expect(parseIdentity(withCheck('33020320261122001'), '2026-11-22')).not.toBeNull()
    for (const text of ['', '123456789012345', '1101051949123100', 'X'.repeat(18)]) expect(parseIdentity(text)).toBeNull()
  })
})
