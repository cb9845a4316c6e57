import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashPassword, isWeakPassword, needsRehash, passwordWeakness, PasswordBusyError, verifyPassword } from './password.ts'

describe('a hashed password', () => {
  test('is known again, and no other is', async () => {
    const hash = await hashPassword('梅花香自苦寒来 7')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(await verifyPassword(hash, '梅花香自苦寒来 7')).toBe(true)
    expect(await verifyPassword(hash, '梅花香自苦寒来 8')).toBe(false)
    expect(await verifyPassword(hash, '')).toBe(false)
    expect(hash).not.toBe(await hashPassword('梅花香自苦寒来 7'))
    expect(needsRehash(hash)).toBe(false)
  })

  test('is the argon2id of RFC 9106', async () => {
    const [, , , , salt = '', tag = ''] = (await hashPassword('correct horse')).split('$')
    const again = argon2Sync('argon2id', {
      message: 'correct horse',
      nonce: Buffer.from(salt, 'base64'),
      memory: 19_456,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    })
    expect(again.toString('base64').replace(/=+$/, '')).toBe(tag)
  })

  test('of other settings is still known, and asks to be made anew', async () => {
    const nonce = Buffer.alloc(16, 1)
    const tag = argon2Sync('argon2id', { message: 'old password', nonce, memory: 8192, passes: 3, parallelism: 1, tagLength: 32 })
    const strip = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const hash = `$argon2id$v=19$m=8192,t=3,p=1$${strip(nonce)}$${strip(tag)}`
    expect(await verifyPassword(hash, 'old password')).toBe(true)
    expect(needsRehash(hash)).toBe(true)
  })

  test('is the same however accents were typed', async () => {
    expect(await verifyPassword(await hashPassword('café au lait'), 'cafe\u0301 au lait')).toBe(true)
  })

  test('no account means no', async () => {
    expect(await verifyPassword(null, 'anything at all')).toBe(false)
  })

  test('a stored text that is none is an error, not a no', async () => {
    for (const bad of ['', 'secret', '$2b$10$abc', '$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA']) {
      await expect(verifyPassword(bad, 'x')).rejects.toThrow(RangeError)
    }
  })

  test('a flood is turned away instead of queued without end, and leaves no trace', async () => {
    const cheap = `$argon2id$v=19$m=64,t=1,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
    const results = await Promise.allSettled(Array.from({ length: 110 }, () => verifyPassword(cheap, 'flood')))
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(8)
    for (const { reason } of refused as PromiseRejectedResult[]) expect(reason).toBeInstanceOf(PasswordBusyError)
    expect(await verifyPassword(await hashPassword('after'), 'after')).toBe(true)
  })
})

describe('a new password', () => {
  test.each([
    ['a7#kQ', 'short'],
    ['x'.repeat(201), 'long'],
    ['password123', 'common'],
    ['Password!2026', 'common'],
    ['P@ssw0rd99', null],
    ['admin12345', 'common'],
    ['woaini1314520', 'common'],
    ['13800138000', 'repetitive'],
    ['13957426181', 'common'],
    ['1990010119900101', 'repetitive'],
    ['19900101123', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['aaaaaaaaaaaa', 'repetitive'],
    ['1234567890', 'repetitive'],
    ['abcdefghijkl', 'repetitive'],
    ['abcabcabcabc', 'repetitive'],
    ['qwertyuiop', 'repetitive'],
    ['ab12xr001zz!', 'personal'],
    ['zhangwei-likes-tea', 'personal'],
    ['梅花香自苦寒来七月', 'short'],
    ['correct horse battery', null],
    ['春眠不觉晓处处闻啼鸟', null],
    ['t7!kQz#0pLm', null],
  ])('%s: %s', (password, weakness) => {
    expect(passwordWeakness(password, { staffNumber: 'R001', personal: ['zhangwei', null, ''] })).toBe(weakness)
    expect(isWeakPassword(password, { staffNumber: 'R001', personal: ['zhangwei'] })).toBe(weakness !== null)
  })

  test('may be asked to be longer', () => {
    expect(passwordWeakness('t7!kQz#0pLm', { minLength: 14 })).toBe('short')
  })
})
