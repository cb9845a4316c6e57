/**
 * Secrets given to people: session tokens, links to vouchers and surveys, short codes (SAFETY 15, 16).
 * The database holds only their SHA-256.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto'

/** 256 random bits as base64url (43 characters). */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256 of a token: what is stored, and looked up by. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/**
 * The token of a link to a customer, 144 bits as 24 characters of base64url: the same arguments give the same token, so a
 * reminder can send the link again although only its hash is stored. Counting `n` up makes a new link and lets the old one
 * lapse. `purpose` ('voucher', 'survey') and `id` must not contain '|'. Throws RangeError.
 */
export function linkToken(linkKey: KeyObject, purpose: string, id: string, n: number): string {
  if (purpose.includes('|') || id.includes('|') || !Number.isSafeInteger(n)) throw new RangeError('not a link that can be signed')
  return createHmac('sha256', linkKey).update(`${purpose}|${id}|${n}`).digest().toString('base64url', 0, 18)
}

// No vowel (a code must not spell a word), and none of 0/O, 1/I/L, 2/Z, 5/S, 8/B together.
const codeLetters = 'BCDFGHJKMNPQRSTVWXZ34679'

/**
 * A code to be read aloud and typed, 6 to 8 letters and digits that are not taken for one another ('K7M4QX'). With six,
 * 24⁶ ≈ 191 million: guard it with a second fact and a limit on tries. APP-6 (SAFETY 16).
 */
export function shortCode(length = 6): string {
  if (!Number.isInteger(length) || length < 6 || length > 8) throw new RangeError('a short code has 6 to 8 letters')
  let code = ''
  while (code.length < length) {
    for (const byte of randomBytes(16)) {
      // 240 = 10 × 24: what lies above would favour some letters.
      if (byte < 240 && code.length < length) code += codeLetters[byte % 24]
    }
  }
  return code
}

/** A typed short code as it was given ('k7m 4qx' → 'K7M4QX'), or null when it cannot be one. */
export function normaliseShortCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s·-]/g, '')
  return code.length >= 6 && code.length <= 8 && [...code].every((letter) => codeLetters.includes(letter)) ? code : null
}

/** Compares two secrets in a time that does not depend on where they differ. */
export function constantTimeEqual(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(value).digest()
}
