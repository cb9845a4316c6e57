/** Passwords of staff, PLA-1: argon2id with 19 MiB and two passes, kept as a PHC string. */
import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'

const memory = 19_456
const passes = 2
const parallelism = 1
const tagLength = 32
const longest = 200

// Each hash holds a thread of the pool that files and name look-ups need too, and 19 MiB: a flood of sign-ins must neither
// take them all nor queue without end.
const concurrent = 2
const waiting = 100
let running = 0
const queue: (() => void)[] = []

/** Too many passwords are being checked at once: answer 503 and let the caller try again. */
export class PasswordBusyError extends Error {
  override name = 'PasswordBusyError'
}

/** Hashes a password: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Throws PasswordBusyError. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive(password, { nonce, memory, passes, parallelism, tagLength })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`
}

/**
 * Whether a password is the one hashed. Without a hash (no such account) it takes as long and says no, so that accounts
 * cannot be told by timing. Throws PasswordBusyError; RangeError for a stored text that is no such hash.
 */
export async function verifyPassword(phc: string | null, password: string): Promise<boolean> {
  if (phc === null) {
    await derive(password, { nonce: Buffer.alloc(16), memory, passes, parallelism, tagLength })
    return false
  }
  const { hash, ...parameters } = parsePhc(phc)
  const found = await derive(password, { ...parameters, tagLength: hash.length })
  return timingSafeEqual(found, hash)
}

/** Whether a stored hash was made with other settings than today's: hash again when the password is next seen. */
export function needsRehash(phc: string): boolean {
  const stored = parsePhc(phc)
  return stored.memory !== memory || stored.passes !== passes || stored.parallelism !== parallelism
}

/** Why a password is refused. */
export type PasswordWeakness = 'short' | 'long' | 'common' | 'repetitive' | 'personal'

/** What a password is judged by: the least length in characters (10), and what is known of its owner, which it must not hold. */
export type PasswordPolicy = {
  readonly minLength?: number
  readonly staffNumber?: string
  readonly personal?: readonly (string | null | undefined)[]
}

/**
 * What is wrong with a new password, or null: shorter than the policy (10) or longer than 200 characters; known to
 * everybody; built of repetition or a row of keys; holding the staff number, name or phone of its owner.
 */
export function passwordWeakness(password: string, policy: PasswordPolicy = {}): PasswordWeakness | null {
  const { minLength = 10, staffNumber, personal = [] } = policy
  const length = [...password.normalize('NFC')].length
  if (length < minLength) return 'short'
  if (length > longest) return 'long'
  const plain = password.normalize('NFKC').toLowerCase()
  if ([staffNumber, ...personal].some((word) => word && [...word].length >= 2 && plain.includes(word.normalize('NFKC').toLowerCase()))) return 'personal'
  if (new Set(plain).size < 5 || isRow(plain)) return 'repetitive'
  // A known word with digits and marks about it, or a date or telephone number alone.
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const word = bare.replace(/^\d+|\d+$/g, '').replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e')
  if (commonWords.has(word) || commonPasswords.has(bare)) return 'common'
  if (/^(?:86)?1[3-9]\d{9}$|^(?:19|20)\d{6}(?:19|20)?\d*$/.test(bare)) return 'common'
  return null
}

/** Whether a new password is refused: passwordWeakness says why. */
export function isWeakPassword(password: string, policy?: PasswordPolicy): boolean {
  return passwordWeakness(password, policy) !== null
}

const commonWords = new Set(
  `password passwort passw admin administrator root user guest test welcome letmein login qwerty qwertyuiop asdfgh asdfghjkl
  zxcvbn zxcvbnm qazwsx qazwsxedc iloveyou woaini woaiwojia nihao zhongguo china hospital yiyuan kefu throughcare quancheng
  changeme default system secret master dragon monkey football baseball sunshine princess superman batman abc abcd abcde
  abcdef abcdefg aa aaa a q w woaini wo ni love`.split(/\s+/),
)
const commonPasswords = new Set(
  '1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx 1qazxsw2 q1w2e3r4t5 q1w2e3r4t5y6 a1b2c3d4e5 123qweasdzxc qwe123asd456 abc123abc123 123456789a 5201314woaini zaq12wsx passw0rd p4ssw0rd'.split(' '),
)
const rows = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

// Made of a short piece again and again, or of neighbours on the keyboard or in the alphabet.
function isRow(text: string): boolean {
  for (let size = 1; size <= Math.min(5, Math.floor(text.length / 2)); size++) {
    if (text === text.slice(0, size).repeat(Math.ceil(text.length / size)).slice(0, text.length)) return true
  }
  let steps = 0
  for (let i = 1; i < text.length; i++) {
    const pair = `${text[i - 1]}${text[i]}`
    if (rows.some((row) => row.includes(pair) || row.includes(`${pair[1]}${pair[0]}`))) steps += 1
  }
  return steps >= (text.length - 1) * 0.75
}

async function derive(password: string, parameters: Omit<Argon2Parameters, 'message'>): Promise<Buffer> {
  if (running >= concurrent) {
    if (queue.length >= waiting) throw new PasswordBusyError('too many passwords are being checked')
    await new Promise<void>((resolve) => queue.push(resolve))
  } else {
    running += 1
  }
  try {
    // One spelling of a letter with its accent, whatever keyboard typed it.
    return await argon2Async('argon2id', { ...parameters, message: Buffer.from(password.slice(0, 4 * longest).normalize('NFC')) })
  } finally {
    const next = queue.shift()
    if (next) next()
    else running -= 1
  }
}

const argon2Async = promisify(argon2)

type Phc = { memory: number; passes: number; parallelism: number; nonce: Buffer; hash: Buffer }

function parsePhc(phc: string): Phc {
  const match = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/.exec(phc)
  if (!match) throw new RangeError('the stored password hash is not an argon2id hash')
  const [, m, t, p, nonce = '', hash = ''] = match
  return { memory: Number(m), passes: Number(t), parallelism: Number(p), nonce: Buffer.from(nonce, 'base64'), hash: Buffer.from(hash, 'base64') }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
