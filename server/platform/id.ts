/**
 * Identifiers of rows: UUIDv7 (RFC 9562), made before the insert. They sort by the time they were made.
 * They name things and prove nothing: what must not be guessed is a token (token.ts).
 */
import { randomFillSync } from 'node:crypto'

type Series = { at: number; counter: number }

const counterLimit = 2 ** 26
const randomPool = Buffer.alloc(10 * 512)
let randomAt = randomPool.length
const live: Series = { at: 0, counter: 0 }
const dated: Series = { at: -1, counter: 0 }

/**
 * A new id. Without `now`, ids of this process strictly increase, also when the machine's clock steps back. With `now`
 * (milliseconds; imports, simulated days) the id carries that time, and ids of one time strictly increase.
 * Throws RangeError for a time before 1970 or after the year 10889.
 */
export function newId(now?: number): string {
  if (now === undefined) return next(live, Math.max(Date.now(), live.at))
  if (!Number.isInteger(now) || now < 0 || now >= 2 ** 48) throw new RangeError(`${now} is no time an id can carry`)
  return next(dated, now)
}

/** True for an id as newId writes it (lower case). */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

/** The time an id was made for, in milliseconds since 1970. Throws RangeError for what is no id. */
export function idAt(id: string): number {
  if (!isId(id)) throw new RangeError('not an id')
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

// A counter of 26 bits follows the time and starts at random below its half: two processes collide no more easily than
// with plain random bits, and a simulated day may make millions of ids in one millisecond.
function next(series: Series, now: number): string {
  const random = nextRandom()
  const samePlace = series.at === now || (series === live && series.at > now)
  if (samePlace && series.counter + 1 < counterLimit) {
    series.counter += 1
  } else {
    series.at = samePlace ? series.at + 1 : now
    series.counter = random.readUInt32BE(6) & (counterLimit / 2 - 1)
  }
  const time = series.at.toString(16).padStart(12, '0')
  const high = ((series.counter >> 14) | 0x7000).toString(16)
  const low = ((series.counter & 0x3fff) | 0x8000).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${high}-${low}-${random.toString('hex', 0, 6)}`
}

function nextRandom(): Buffer {
  if (randomAt === randomPool.length) {
    randomFillSync(randomPool)
    randomAt = 0
  }
  randomAt += 10
  return randomPool.subarray(randomAt - 10, randomAt)
}
