import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newTotpSecret, totpUri, verifyTotp } from './totp.ts'

/** RFC 6238 by hand. */
function codeAt(secret: string, step: number): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', key).update(counter).digest()
  const offset = (hash[19] as number) & 15
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const secret = newTotpSecret()
const now = new Date('2026-11-22T01:00:10Z')
const step = Math.floor(now.getTime() / 30_000)

describe('the second factor', () => {
  test('a code of this period or a neighbour is accepted, an older or later one is not', () => {
    for (const ahead of [-1, 0, 1]) expect(verifyTotp(secret, codeAt(secret, step + ahead), { now })).toEqual({ step: step + ahead })
    for (const ahead of [-3, -2, 2, 3]) expect(verifyTotp(secret, codeAt(secret, step + ahead), { now })).toBeNull()
  })

  test('a code once used, and any before it, is refused', () => {
    expect(verifyTotp(secret, codeAt(secret, step), { now, lastStep: step })).toBeNull()
    expect(verifyTotp(secret, codeAt(secret, step - 1), { now, lastStep: step })).toBeNull()
    expect(verifyTotp(secret, codeAt(secret, step + 1), { now, lastStep: step })).toEqual({ step: step + 1 })
    expect(verifyTotp(secret, codeAt(secret, step), { now, lastStep: step + 50 })).toBeNull()
  })

  test('agrees with the standard at any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const at = Math.floor(seconds / 30)
        expect(verifyTotp(secret, codeAt(secret, at), { now: new Date(seconds * 1000) })?.step).toBeDefined()
      }),
    )
  })

  test('is read with a space in it, and refuses what is no code', () => {
    const code = codeAt(secret, step)
    expect(verifyTotp(secret, `${code.slice(0, 3)} ${code.slice(3)}`, { now })).toEqual({ step })
    for (const bad of ['', '12345', '1234567', 'abcdef', '12345６7', '-12345']) expect(verifyTotp(secret, bad, { now })).toBeNull()
  })

  test('its address names hospital and account', () => {
    const uri = new URL(totpUri(secret, { issuer: '全程 demo', account: 'R001' }))
    expect(uri.protocol).toBe('otpauth:')
    expect(uri.searchParams.get('secret')).toBe(secret)
    expect(uri.searchParams.get('issuer')).toBe('全程 demo')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(secret)
  })
})
