import type { ReactNode } from 'react'

/** One column of rows of R. */
export interface ColumnDef<R> {
  id: string
  title: string
  cell: (row: R) => ReactNode
  /** pixels; without it the column shares what is left */
  width?: number
  /** the least a sharing column keeps; 120 */
  minWidth?: number
  align?: 'start' | 'end'
  /** one bold thing a row, usually the name; quiet: second voice */
  tone?: 'bold' | 'quiet'
  sortable?: boolean
  /** not shown until chosen */
  hidden?: boolean
  /** cannot be taken away (the name) */
  fixed?: boolean
  /** on a phone: main is the first line, side right of it, sub below, act (buttons of a Table's row) last; others are left out */
  phone?: 'main' | 'side' | 'sub' | 'act'
}

/** The classes of a cell. */
export function cellClass<R>(c: ColumnDef<R>): string {
  return `${c.align === 'end' ? 'r ' : ''}${c.tone === 'bold' ? 'b ' : c.tone === 'quiet' ? 'k2 ' : ''}cut`
}
