/**
 * A tenant's keys, unwrapped and remembered for a moment only, so that every process learns of a rotation within two seconds
 * (PLA-4). A new key is first `incoming`: known everywhere before any value is sealed with it.
 */
import { CryptoError, makeKeyring, newKey, unwrapKey, wrapKey, type KeyPurpose, type Keyring, type MasterKey } from './crypto.ts'
import type { Tx } from './db.ts'

declare module './app.ts' {
  interface App {
    keys: Keys
  }
}

export interface KeyRow { purpose: KeyPurpose; version: number; wrapped: Buffer; state: 'incoming' | 'current' | 'outgoing' }

interface Remembered { ring: Keyring; rows: KeyRow[]; until: number }

export class Keys {
  #masters: readonly MasterKey[]
  readonly #reload: () => Promise<readonly MasterKey[]>
  readonly #rings = new Map<string, Remembered>()
  /** How long a process may go on with what it read, ms. */
  readonly rememberedMs: number

  /** `reload` reads the key files anew when a key does not open: the master key may have been rotated meanwhile. */
  constructor(master: MasterKey, options: { reload?: () => Promise<readonly MasterKey[]>; rememberedMs?: number } = {}) {
    this.#masters = [master]
    this.#reload = options.reload ?? (async () => [])
    this.rememberedMs = options.rememberedMs ?? 2_000
  }

  /** The keyring of the transaction's tenant. Within one transaction only: what is sealed must be written before it ends. */
  async ring(tx: Tx): Promise<Keyring> {
    const known = this.#rings.get(tx.hospitalId)
    if (known && known.until > performance.now()) return known.ring
    const until = performance.now() + this.rememberedMs
    const rows = await tx.rows<KeyRow>('select purpose, version, wrapped, state from platform.tenant_key where hospital_id = $1 order by purpose, version', [tx.hospitalId])
    if (known && same(known.rows, rows)) {
      known.until = until
      return known.ring
    }
    const ring = await this.#open(tx.hospitalId, rows)
    this.#rings.set(tx.hospitalId, { ring, rows, until })
    return ring
  }

  async #open(hospitalId: string, rows: readonly KeyRow[]): Promise<Keyring> {
    try {
      return openRing(this.#masters, hospitalId, rows)
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error
      const masters = await this.#reload()
      if (masters.length === 0) throw error
      const ring = openRing(masters, hospitalId, rows)
      this.#masters = masters
      return ring
    }
  }

  /** Drops what is remembered of a tenant: after its keys changed in this process. */
  forget(hospitalId: string): void { this.#rings.delete(hospitalId) }

  /** Makes the first keys of a new tenant, or a further version of one purpose. */
  async make(tx: Tx, purpose: KeyPurpose, version = 1, state: KeyRow['state'] = 'current'): Promise<void> {
    const raw = newKey()
    const [master] = this.#masters
    if (!master) throw new CryptoError('there is no master key')
    await tx.run('insert into platform.tenant_key (hospital_id, purpose, version, wrapped, state, created_at) values ($1, $2, $3, $4, $5, $6)',
      [tx.hospitalId, purpose, version, wrapKey(master, { hospitalId: tx.hospitalId, purpose, version }, raw), state, tx.now.toISOString()])
    this.forget(tx.hospitalId)
  }
}

function same(a: readonly KeyRow[], b: readonly KeyRow[]): boolean {
  return a.length === b.length && a.every((row, i) => row.version === b[i]?.version && row.purpose === b[i]?.purpose && row.state === b[i]?.state && row.wrapped.equals(b[i]?.wrapped ?? Buffer.alloc(0)))
}

function openRing(masters: readonly MasterKey[], hospitalId: string, rows: readonly KeyRow[]): Keyring {
  return makeKeyring(hospitalId, rows.map(({ purpose, version, wrapped, state }) => ({
    purpose, version, current: state === 'current', key: openWrapped(masters, { hospitalId, purpose, version }, wrapped).key,
  })))
}

/** Opens a wrapped key with whichever master key it was wrapped under. @throws CryptoError when none opens it */
export function openWrapped(masters: readonly MasterKey[], name: { hospitalId: string; purpose: KeyPurpose; version: number }, wrapped: Uint8Array) {
  let failure: unknown = new CryptoError('there is no master key')
  for (const master of masters) {
    try {
      return { key: unwrapKey(master, name, wrapped), master }
    } catch (error) {
      failure = error
    }
  }
  throw failure
}
