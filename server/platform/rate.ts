/** Limits on attempts, counted in the database so that all processes share them (SAFETY 15). */
import { createHash } from 'node:crypto'
import type { Db, Tx } from './db.ts'
import { common, refuse } from './refusal.ts'

/** Network of an address: /32 of IPv4 (also when IPv4-mapped), /64 of IPv6, in one spelling. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped) return mapped[1] ?? address
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const front = head.split(':').filter(Boolean)
  const back = tail.split(':').filter(Boolean)
  const groups = address.includes('::') ? [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back] : front
  return `${groups.slice(0, 4).map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** For audit and session lists: /24 or /64, never the full address. */
export function coarseNetwork(address: string): string {
  const network = networkOf(address)
  return network.includes(':') ? network : `${network.split('.').slice(0, 3).join('.')}.0/24`
}

/**
 * Takes one attempt from a bucket.
 * @throws Refusal too_many_requests with the seconds to wait, once `limit` attempts fell into the window.
 */
export async function take(db: Db, now: Date, what: string, limit: number, windowSeconds: number): Promise<void> {
  const bucket = createHash('sha256').update(what).digest('base64url')
  const start = new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const { rows } = await db.pool('app').query<{ taken: number }>(
    `insert into platform.rate (bucket, window_start, taken) values ($1, $2, 1)
     on conflict (bucket, window_start) do update set taken = platform.rate.taken + 1 returning taken`,
    [bucket, start.toISOString()])
  if ((rows[0]?.taken ?? 0) > limit) {
    refuse(common.too_many_requests, { retryAfterSeconds: Math.max(1, Math.ceil((start.getTime() + windowSeconds * 1000 - now.getTime()) / 1000)) })
  }
}

/**
 * Whether a bucket is used up, without taking from it: for what counts only failures, each taken with {@link take} when it happens.
 * @throws Refusal too_many_requests
 */
export async function spare(tx: Tx, what: string, limit: number, windowSeconds: number): Promise<void> {
  const start = new Date(Math.floor(tx.now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const [row] = await tx.rows<{ taken: number }>('select taken from platform.rate where bucket = $1 and window_start = $2', [createHash('sha256').update(what).digest('base64url'), start.toISOString()])
  if ((row?.taken ?? 0) >= limit) refuse(common.too_many_requests, { retryAfterSeconds: Math.max(1, Math.ceil((start.getTime() + windowSeconds * 1000 - tx.now.getTime()) / 1000)) })
}

/** Forgets a bucket after a success. */
export async function forget(db: Db, what: string): Promise<void> {
  await db.pool('app').query('delete from platform.rate where bucket = $1', [createHash('sha256').update(what).digest('base64url')])
}
