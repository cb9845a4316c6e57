/**
 * One request, one effect (SAFETY 4). The key is claimed inside the effect's transaction; a concurrent twin waits on the
 * unique key and then gets the stored answer. Only successes are stored, encrypted with the tenant's key.
 */
import { createHash } from 'node:crypto'
import { decryptField, encryptField, type Keyring } from './crypto.ts'
import type { Tx } from './db.ts'
import { common, refuse } from './refusal.ts'

export interface Claim { day: string; yesterday: string; route: string; key: string; actorId: string; hash: Buffer }
export interface Replay { status: number; body: unknown }

const place = { table: 'platform.idempotency', column: 'response' }
/** Stands for "no staff member" (customers by link). */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Digest of a body as received. */
export function bodyHash(body: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(body ?? null)).digest()
}

/** The claim of a request, for the day of its transaction. */
export function claimFor(tx: Tx, actorId: string, route: string, key: string, hash: Buffer): Claim {
  const yesterday = new Date(tx.now.getTime() - 86_400_000).toISOString().slice(0, 10)
  return { day: tx.now.toISOString().slice(0, 10), yesterday, route, key, actorId, hash }
}

/** Claims the key; false when it was claimed before: then nothing else of this transaction may stay. */
export async function claim(tx: Tx, { day, yesterday, route, key, actorId, hash }: Claim): Promise<boolean> {
  return await tx.run(
    `insert into platform.idempotency (hospital_id, day, actor_id, route, key, body_hash)
     select $1, $2::date, $3, $4, $5, $6
      where not exists (select 1 from platform.idempotency
                         where hospital_id = $1 and day = $7::date and actor_id = $3 and route = $4 and key = $5)
     on conflict do nothing`,
    [tx.hospitalId, day, actorId, route, key, hash, yesterday]) > 0
}

/**
 * What the first request of a key was answered.
 * @throws Refusal key_reused when the same key came with another body, request_in_progress when there is no answer yet
 */
export async function replay(tx: Tx, { day, yesterday, route, key, actorId, hash }: Claim): Promise<Replay> {
  const [first] = await tx.rows<{ body_hash: Buffer; status: number | null; response: Buffer | null }>(
    `select body_hash, status, response from platform.idempotency
      where hospital_id = $1 and day = any($2::date[]) and actor_id = $3 and route = $4 and key = $5`,
    [tx.hospitalId, [day, yesterday], actorId, route, key])
  if (!first || first.status === null) refuse(common.request_in_progress)
  if (!first.body_hash.equals(hash)) refuse(common.key_reused)
  const body = first.response === null ? null
    : JSON.parse(decryptField(await tx.work.app.keys.ring(tx), { ...place, row: key }, first.response)) as unknown
  return { status: first.status, body }
}

/** Stores the answer with the claim, in the same transaction; the statement is sent before this returns. */
export async function fulfil(tx: Tx, ring: Keyring, claim: Claim, status: number, body: unknown): Promise<void> {
  const response = body === undefined || body === null ? null : encryptField(ring, { ...place, row: claim.key }, JSON.stringify(body))
  await tx.run(
    `update platform.idempotency set status = $6, response = $7
      where hospital_id = $1 and day = $2::date and actor_id = $3 and route = $4 and key = $5`,
    [tx.hospitalId, claim.day, claim.actorId, claim.route, claim.key, status, response])
}
