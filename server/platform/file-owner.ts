/** How a module lets files belong to its records (PLA-12): declared in its manifest, used by `files`. */
import type { PermissionDef } from './contract.ts'
import type { Tx } from './db.ts'
import type { FileMime } from './filetype.ts'
import type { Resource } from './work.ts'

export interface FileOwner {
  /** `customer`, `feedback`, …: one word, unique in the product. */
  readonly kind: string
  readonly zh: string
  readonly en: string
  /** Right needed to see the files of a record, within the scope of {@link find}'s resource. */
  readonly see: PermissionDef
  /** Right needed to add and withdraw them. */
  readonly add: PermissionDef
  readonly allow: readonly FileMime[]
  /** At most 25 MiB. */
  readonly maxBytes?: number
  /** The record: who it belongs to, whose customer's data it holds; undefined when there is none. */
  readonly find: (tx: Tx, id: string) => Promise<{ resource: Resource; customerId: string | null } | undefined>
}

/** Pictures, scans and documents as people send them. */
export const documentTypes: readonly FileMime[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf']
