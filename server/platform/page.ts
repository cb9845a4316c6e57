/** Pages of lists by keyset: the cursor is the full sort key of the last row shown, so page 10,000 is as fast as page 1. */
import type { z } from 'zod'
import { common, refuse } from './refusal.ts'

/** Rows of a page unless said. */
export const defaultLimit = 50
/** Rows of a page at most. */
export const maxLimit = 200

/** `?limit` → rows of a page; the contract has checked its form. */
export function limitOf(limit: string | undefined): number {
  return limit === undefined ? defaultLimit : Math.min(Number(limit), maxLimit)
}

/** Sort key → opaque cursor. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url')
}

/**
 * Cursor → sort key of the given shape (a zod tuple); undefined for the first page.
 * @throws Refusal invalid_input for a cursor this list never gave.
 */
export function decodeCursor<S extends z.ZodType>(shape: S, cursor: string | undefined): z.infer<S> | undefined {
  if (cursor === undefined) return undefined
  let raw: unknown
  try { raw = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) } catch { raw = undefined }
  const parsed = shape.safeParse(raw)
  // oxlint-disable-next-line no-control-regex -- the database keeps no NUL; no sort key of ours holds a control character
  if (parsed.success && !/[\u0000-\u001f]/.test(Array.isArray(raw) ? raw.join('') : '')) return parsed.data
  refuse(common.invalid_input, { faults: [{ path: 'query.cursor', code: 'cursor', zh: '这个翻页位置不是本列表给出的，请从第一页开始。', en: 'This cursor was not given by this list; please start from the first page.' }] })
}

/** A page out of rows fetched with one more than the limit. */
export function pageOf<R, T>(rows: readonly R[], limit: number, present: (row: R) => T, key: (row: R) => readonly (string | number | null)[]): { items: T[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { items: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null }
}
