/** A tenant's keys, unwrapped once per process and dropped when they change (PLA-4). */
import { randomBytes } from 'node:crypto'
import { makeKeyring, unwrapKey, wrapKey, type Keyring, type MasterKey } from './crypto.ts'
import type { Tx } from './db.ts'

interface KeyRow { purpose: 'data' | 'blind' | 'link'; version: number; wrapped: Buffer }

export class Keys {
  readonly #master: MasterKey
  readonly #rings = new Map<string, Keyring>()

  constructor(master: MasterKey) { this.#master = master }

  /** The keyring of the transaction's tenant. */
  async ring(tx: Tx): Promise<Keyring> {
    const known = this.#rings.get(tx.hospitalId)
    if (known) return known
    const rows = await tx.rows<KeyRow>('select purpose, version, wrapped from platform.tenant_key where hospital_id = $1 order by purpose, version', [tx.hospitalId])
    const ring = makeKeyring(tx.hospitalId, rows.map(row => ({ purpose: row.purpose, version: row.version, raw: unwrapKey(this.#master, tx.hospitalId, row.purpose, row.version, row.wrapped) })))
    this.#rings.set(tx.hospitalId, ring)
    return ring
  }

  /** Drops what is remembered of a tenant: after a rotation, and when a value's key version is unknown. */
  forget(hospitalId: string): void { this.#rings.delete(hospitalId) }

  /** Makes the first keys of a new tenant, or a further version of one purpose. */
  async make(tx: Tx, purpose: 'data' | 'blind' | 'link', version = 1): Promise<void> {
    const raw = randomBytes(32)
    await tx.run('insert into platform.tenant_key (hospital_id, purpose, version, wrapped, created_at) values ($1, $2, $3, $4, $5)',
      [tx.hospitalId, purpose, version, wrapKey(this.#master, tx.hospitalId, purpose, version, raw), tx.now.toISOString()])
    this.forget(tx.hospitalId)
  }
}
