/** A tenant's keys, unwrapped once per process and dropped when they change (PLA-4). */
import { makeKeyring, newKey, unwrapKey, wrapKey, type KeyPurpose, type Keyring, type MasterKey } from './crypto.ts'
import type { Tx } from './db.ts'

interface KeyRow { purpose: KeyPurpose; version: number; wrapped: Buffer }

export class Keys {
  readonly #master: MasterKey
  readonly #rings = new Map<string, Keyring>()

  constructor(master: MasterKey) { this.#master = master }

  /** The keyring of the transaction's tenant. */
  async ring(tx: Tx): Promise<Keyring> {
    const known = this.#rings.get(tx.hospitalId)
    if (known) return known
    const rows = await tx.rows<KeyRow>('select purpose, version, wrapped from platform.tenant_key where hospital_id = $1 order by purpose, version', [tx.hospitalId])
    const newest = new Map(rows.map(row => [row.purpose, row.version]))
    const ring = makeKeyring(tx.hospitalId, rows.map(({ purpose, version, wrapped }) => ({
      purpose, version, current: newest.get(purpose) === version,
      key: unwrapKey(this.#master, { hospitalId: tx.hospitalId, purpose, version }, wrapped),
    })))
    this.#rings.set(tx.hospitalId, ring)
    return ring
  }

  /** Drops what is remembered of a tenant: after a rotation, and when a value's key version is unknown. */
  forget(hospitalId: string): void { this.#rings.delete(hospitalId) }

  /** Makes the first keys of a new tenant, or a further version of one purpose. */
  async make(tx: Tx, purpose: KeyPurpose, version = 1): Promise<void> {
    const raw = newKey()
    await tx.run('insert into platform.tenant_key (hospital_id, purpose, version, wrapped, created_at) values ($1, $2, $3, $4, $5)',
      [tx.hospitalId, purpose, version, wrapKey(this.#master, { hospitalId: tx.hospitalId, purpose, version }, raw), tx.now.toISOString()])
    this.forget(tx.hospitalId)
  }
}
