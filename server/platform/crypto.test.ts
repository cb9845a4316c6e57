import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texts } from '../../test/support/texts.ts'
import {
  blindIndex,
  blindIndexes,
  blindVersionOf,
  CryptoError,
  decryptBlob,
  decryptField,
  encryptBlob,
  encryptField,
  keyedDigest,
  keyVersionOf,
  makeKeyring,
  masterKeyFrom,
  newKey,
  newRecordSalt,
  recordKeyring,
  unwrapKey,
  wrapKey,
  type KeyPurpose,
  type Keyring,
  type KeyVersion,
} from './crypto.ts'

type Versions = Partial<Record<KeyPurpose, [current: KeyVersion, ...others: KeyVersion[]]>>
const rawKeys = new Map<string, Buffer>()

/** The ring of a hospital; the same hospital, purpose and version always give the same key. */
function ring(hospitalId = 'h1', versions: Versions = {}): Keyring {
  const purposes: KeyPurpose[] = ['data', 'blind', 'link']
  return makeKeyring(
    hospitalId,
    purposes.flatMap((purpose) =>
      (versions[purpose] ?? [1]).map((version, i) => {
        const name = `${hospitalId} ${purpose} ${version}`
        const raw = rawKeys.get(name) ?? newKey()
        rawKeys.set(name, raw)
        return { purpose, version, key: createSecretKey(raw), current: i === 0 }
      }),
    ),
  )
}

const place = { table: 'customers.phone', column: 'number', row: '0197-1' }
const wellFormed = texts()

describe('field encryption', () => {
  test('gives back every text exactly, and never the same bytes twice', () => {
    const keyring = ring()
    fc.assert(
      fc.property(wellFormed, (text) => {
        const a = encryptField(keyring, place, text)
        const b = encryptField(keyring, place, text)
        expect(a.equals(b)).toBe(false)
        expect(decryptField(keyring, place, a)).toBe(text)
        expect(decryptField(keyring, place, new Uint8Array(b))).toBe(text)
      }),
    )
  })

  test('gives back every file exactly', () => {
    const keyring = ring()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect([...decryptBlob(keyring, place, encryptBlob(keyring, place, bytes))]).toEqual([...bytes])
      }),
    )
  })

  test('a change of any single bit is refused', () => {
    const keyring = ring()
    const sealed = encryptField(keyring, place, '13800138000')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(() => decryptField(keyring, place, changed)).toThrow(CryptoError)
    }
  })

  test('a value cut at any length is refused', () => {
    const keyring = ring()
    const sealed = encryptField(keyring, place, '13800138000')
    for (let length = 0; length < sealed.length; length++) {
      expect(() => decryptField(keyring, place, sealed.subarray(0, length))).toThrow(CryptoError)
    }
  })

  test('a value moved to another table, column, row or hospital does not open', () => {
    const sealed = encryptField(ring(), place, '13800138000')
    for (const moved of [
      { ...place, table: 'customers.email' },
      { ...place, column: 'other' },
      { ...place, row: '0197-2' },
    ]) {
      expect(() => decryptField(ring(), moved, sealed)).toThrow(CryptoError)
    }
    const sameKeys = { ...ring(), hospitalId: 'h2' }
    expect(() => decryptField(sameKeys, place, sealed)).toThrow(CryptoError)
    expect(() => decryptField(ring('h2'), place, sealed)).toThrow(CryptoError)
  })

  test('a place whose parts could be taken for another place is refused', () => {
    for (const bad of [
      { ...place, table: 'a|b' },
      { ...place, row: '' },
    ]) {
      expect(() => encryptField(ring(), bad, 'x')).toThrow(CryptoError)
    }
  })

  test('half a surrogate pair is refused rather than changed', () => {
    expect(() => encryptField(ring(), place, 'a\ud842')).toThrow(CryptoError)
  })

  test('an unknown algorithm is refused', () => {
    const sealed = encryptField(ring(), place, 'x')
    sealed[0] = 2
    expect(() => decryptField(ring(), place, sealed)).toThrow(/does not know/)
  })
})

describe('rotation', () => {
  test('of the data key: old values stay readable, new ones name the new key, blind indexes do not change', () => {
    const before = ring('h1', { data: [1] })
    const during = ring('h1', { data: [2, 1] })
    const after = ring('h1', { data: [2] })
    const old = encryptField(before, place, '13800138000')
    expect(keyVersionOf(old)).toBe(1)
    expect(decryptField(during, place, old)).toBe('13800138000')
    const rewritten = encryptField(during, place, decryptField(during, place, old))
    expect(keyVersionOf(rewritten)).toBe(2)
    expect(decryptField(after, place, rewritten)).toBe('13800138000')
    expect(() => decryptField(after, place, old)).toThrow(/version 1 is not open/)
    expect(blindIndex(after, 'phone', '+8613800138000')).toEqual(blindIndex(before, 'phone', '+8613800138000'))
  })

  test('of the blind key: rows of both versions are found while it lasts, and tell which they are', () => {
    const before = ring('h1', { blind: [1] })
    const during = ring('h1', { blind: [2, 1] })
    const old = blindIndex(before, 'phone', '+8613800138000')
    const now = blindIndex(during, 'phone', '+8613800138000')
    expect(now).not.toEqual(old)
    expect(blindIndexes(during, 'phone', '+8613800138000')).toEqual([now, old])
    expect([blindVersionOf(now), blindVersionOf(old)]).toEqual([2, 1])
  })
})

describe('blind index and digest', () => {
  test('equal exactly for equal hospital, kind and value', () => {
    const rings = [ring('h1'), ring('h2')]
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(1), fc.constantFrom('phone', 'last4'), wellFormed),
        fc.tuple(fc.nat(1), fc.constantFrom('phone', 'last4'), wellFormed),
        (a, b) => {
          const index = ([hospital, kind, text]: typeof a) => blindIndex(rings[hospital] as Keyring, kind, text)
          expect(index(a).equals(index([...a]))).toBe(true)
          expect(index(a).equals(index(b))).toBe(a.join('|') === b.join('|'))
        },
      ),
    )
  })

  test('the digest of the audit trail is no blind index', () => {
    expect(keyedDigest(ring(), 'phone', '1').equals(blindIndex(ring(), 'phone', '1'))).toBe(false)
    expect(keyedDigest(ring(), 'phone', '1')).toEqual(keyedDigest(ring(), 'phone', '1'))
    expect(keyedDigest(ring(), 'email', '1')).not.toEqual(keyedDigest(ring(), 'phone', '1'))
  })
})

describe('keys of a record', () => {
  test('open only with the salt of the record, through rotation too', () => {
    const salt = newRecordSalt()
    const sealed = encryptField(recordKeyring(ring('h1', { data: [1] }), salt), place, 'allergic to penicillin')
    const later = ring('h1', { data: [2, 1] })
    expect(decryptField(recordKeyring(later, salt), place, sealed)).toBe('allergic to penicillin')
    expect(() => decryptField(later, place, sealed)).toThrow(CryptoError)
    expect(() => decryptField(recordKeyring(later, newRecordSalt()), place, sealed)).toThrow(CryptoError)
    expect(() => recordKeyring(later, Buffer.alloc(0))).toThrow(CryptoError)
  })
})

describe('envelope', () => {
  const name = { hospitalId: 'h1', purpose: 'data', version: 1 } as const

  test('a wrapped key opens under its master key and name, and under no other', () => {
    const master = masterKeyFrom(newKey())
    const raw = newKey()
    const wrapped = wrapKey(master, name, raw)
    expect(unwrapKey(master, name, wrapped).export()).toEqual(raw)
    expect(wrapped.includes(raw)).toBe(false)
    expect(() => unwrapKey(masterKeyFrom(newKey()), name, wrapped)).toThrow(CryptoError)
    expect(() => unwrapKey(master, { ...name, hospitalId: 'h2' }, wrapped)).toThrow(CryptoError)
    expect(() => unwrapKey(master, { ...name, purpose: 'blind' }, wrapped)).toThrow(CryptoError)
    expect(() => unwrapKey(master, { ...name, version: 2 }, wrapped)).toThrow(CryptoError)
  })

  test('a key of another length is neither wrapped nor taken as master key', () => {
    expect(() => wrapKey(masterKeyFrom(newKey()), name, Buffer.alloc(16))).toThrow(CryptoError)
    expect(() => masterKeyFrom(Buffer.alloc(31))).toThrow(CryptoError)
  })

  test('a ring without a current key of each purpose is refused', () => {
    const key = createSecretKey(newKey())
    expect(() => makeKeyring('h1', [{ purpose: 'data', version: 1, key, current: true }])).toThrow(/no current blind key/)
  })
})
