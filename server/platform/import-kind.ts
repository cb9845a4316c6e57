/** How a module lets its records be made from a table (PLA-15): declared in its manifest, used by `imports`. */
import type { Tx } from './db.ts'

/** What a column of the file may become. */
export interface ImportField {
  readonly key: string
  readonly zh: string
  readonly en: string
  /** A column must be chosen for it, and no cell of it may be empty. */
  readonly required?: boolean
  /** How such columns are called, in any language; compared without case, blanks and punctuation. */
  readonly names: readonly string[]
  /** Tells by the first rows what the header does not say. */
  readonly looksLike?: (cells: readonly string[]) => boolean
}

/** What the file does not say and the person decides for all of its rows. */
export interface ImportChoice {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly kind: 'option' | 'staff' | 'day'
  readonly options?: readonly { readonly value: string; readonly zh: string; readonly en: string }[]
  /** How "not known" is said; without it a value must be chosen. Stored as null. */
  readonly unknown?: { readonly zh: string; readonly en: string }
  /** Not asked when a column is chosen for this field. */
  readonly unlessField?: string
  /** Value before anything is chosen; without it the question is open, and the import cannot run. */
  readonly initially?: string | null
}

/** A field whose cells name records that must be found or made. */
export interface ImportLookup {
  readonly field: string
  readonly zh: string
  readonly en: string
  /** Records to choose from. */
  readonly options: (tx: Tx) => Promise<readonly { id: string; nameZh: string; nameEn: string }[]>
  /** Finds records by the names in the file; a name not in the answer is new. */
  readonly match: (tx: Tx, names: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Makes records for new names; answers their ids. Without it a new name makes its rows faulty. */
  readonly make?: (tx: Tx, importId: string, names: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Removes what {@link make} made and nothing uses; answers how many went. */
  readonly unmake?: (tx: Tx, ids: readonly string[]) => Promise<number>
}

/** Why a row cannot be taken: the field, and a sentence in each language. */
export interface RowFault { field: string | null; code: string; zh: string; en: string }

/** What reading a row may need besides its cells. */
export interface RowContext {
  now: Date
  zone: string
  choices: Readonly<Record<string, string | null>>
  /** Records found by name, per field; a name that will be made stands with null. */
  found: Readonly<Record<string, ReadonlyMap<string, string | null>>>
}

/** A row to be written: its identity, and what reading made of it. */
export interface ImportRow<Row> { hash: Buffer; row: Row }

export interface ImportKind<Row = unknown> {
  /** `inquiries`, `customers`, … */
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly fields: readonly ImportField[]
  /** Groups of fields of which at least one needs a column. */
  readonly oneOf?: readonly (readonly string[])[]
  readonly choices: readonly ImportChoice[]
  readonly lookups: readonly ImportLookup[]
  /** Reads one row, cells by field key, trimmed. Pure; all faults of the row at once. */
  readonly read: (cells: Readonly<Record<string, string>>, context: RowContext) => { row: Row; faults: null } | { row: null; faults: RowFault[] }
  /**
   * Writes rows as history: no promise, follow-up or message may come of them. A row whose identity exists is left alone.
   * Answers the identities written, in hex.
   */
  readonly write: (tx: Tx, importId: string, rows: readonly ImportRow<Row>[]) => Promise<ReadonlySet<string>>
  /** Removes what an import wrote and nobody has worked on since; answers how many went. */
  readonly remove: (tx: Tx, importId: string) => Promise<number>
}

/** Declares a kind; the row's type stays inside. */
export function importKind<Row>(kind: ImportKind<Row>): ImportKind {
  return kind as unknown as ImportKind
}
