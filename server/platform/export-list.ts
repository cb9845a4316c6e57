/** How a module lets a list of its own be exported (PLA-15, SAFETY 14): declared in its manifest, used by `exports`. */
import type { z } from 'zod'
import { dayOf, formatTime } from './clock.ts'
import type { Locale, PermissionDef } from './contract.ts'
import type { Tx } from './db.ts'

/** What a cell may need besides its row. */
export interface CellContext { locale: Locale; zone: string; mayReveal: boolean }

export interface ExportColumn<Row> {
  readonly key: string
  readonly zh: string
  readonly en: string
  /** Left out unless asked for. */
  readonly hidden?: boolean
  readonly cell: (row: Row, context: CellContext) => string | number | null
}

export interface ExportList<Row extends { id: string } = { id: string }, Filters extends z.ZodObject = z.ZodObject> {
  /** As in the list's address: `inquiries`, `customers`, … */
  readonly key: string
  readonly zh: string
  readonly en: string
  /** Right to see the list; exporting needs it and `exports.make`. */
  readonly see: PermissionDef
  /** With this right, and when asked for with a reason, sealed values come in full. */
  readonly reveal?: PermissionDef
  /** Filters of the list, without cursor and limit. */
  readonly filters: Filters
  readonly columns: readonly ExportColumn<Row>[]
  /** One page in the order of the list, within the actor's scope, exactly as the list itself shows it. */
  readonly page: (tx: Tx, filters: z.infer<Filters>, at: { cursor: string | undefined; limit: number; mayReveal: boolean }) => Promise<{ rows: readonly Row[]; nextCursor: string | null }>
}

/** Declares a list; the row's type stays inside. */
export function exportList<Row extends { id: string }, Filters extends z.ZodObject>(list: ExportList<Row, Filters>): ExportList {
  return list as unknown as ExportList
}

/** An instant as a cell: 2026-11-23 10:00 in the hospital's zone. */
export function whenCell(instant: string | null, { zone }: CellContext): string | null {
  return instant === null ? null : `${dayOf(instant, zone)} ${formatTime(instant, zone)}`
}

/** A name in the language of the file. */
export function namedCell(named: { nameZh: string; nameEn: string } | null | undefined, { locale }: CellContext): string | null {
  return named ? (locale === 'en' ? named.nameEn : named.nameZh) : null
}

/** A person in the language of the file. */
export function personCell(person: { name: string; nameEn: string } | null | undefined, { locale }: CellContext): string | null {
  return person ? (locale === 'en' ? person.nameEn : person.name) : null
}

/** A code as a word; one without a word stays as it is. */
export function wordCell(words: Readonly<Record<string, readonly [zh: string, en: string]>>, code: string | null, { locale }: CellContext): string | null {
  return code === null ? null : words[code]?.[locale === 'en' ? 1 : 0] ?? code
}

/** Yes or no. */
export function yesCell(value: boolean, { locale }: CellContext): string {
  return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
}
