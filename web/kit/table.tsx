import type { ReactNode } from 'react'
import './table.css'
import type { ColumnDef } from './columns.tsx'
import { useMedia } from './window.ts'

/** A small table on a sheet: everything it has is shown. For what can grow, ListPage. On a phone its columns with a `phone` place become cards. */
export function Table<R>({ columns, rows, rowId, label, onOpen, empty, tone, wrap, flat }: {
  columns: readonly ColumnDef<R>[]
  rows: readonly R[]
  rowId: (row: R) => string
  /** spoken name */
  label: string
  onOpen?: (row: R) => void
  empty?: ReactNode
  tone?: (row: R) => 'hot' | 'late' | undefined
  /** on paper, without a sheet's padding */
  flat?: boolean
  /** cells may break into lines (prose) */
  wrap?: boolean
}) {
  const isPhone = useMedia('(max-width:640px)')
  if (rows.length === 0 && empty) return <>{empty}</>
  if (isPhone && columns.some((c) => c.phone)) return <Cards {...{ columns, rows, rowId, label, tone }} />
  return (
    <div className="tblx" tabIndex={isPhone ? 0 : undefined} role={isPhone ? 'region' : undefined} aria-label={isPhone ? label : undefined}>
      <table className={`tbl${wrap ? ' wrapt' : ''}${flat ? ' flat' : ''}`} aria-label={label}>
        <thead><tr>{columns.map((c) => <th key={c.id} scope="col" className={c.align === 'end' ? 'r' : undefined} style={c.width ? { width: c.width } : undefined}>{c.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => {
            const t = tone?.(row)
            return (
              <tr key={rowId(row)} className={`${onOpen ? 'go ' : ''}${t ? `li-${t}` : ''}`} onClick={onOpen && ((e) => { if (!(e.target instanceof Element && e.target.closest('a,button,input,label'))) onOpen(row) })}>
                {columns.map((c) => <td key={c.id} className={`${c.align === 'end' ? 'r ' : ''}${c.tone === 'bold' ? 'b' : c.tone === 'quiet' ? 'k2' : ''}`}>{c.cell(row)}</td>)}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** The same on a phone where the columns say their places: one card a row. */
function Cards<R>({ columns, rows, rowId, label, tone }: { columns: readonly ColumnDef<R>[]; rows: readonly R[]; rowId: (row: R) => string; label: string; tone?: (row: R) => 'hot' | 'late' | undefined }) {
  const at = (place: ColumnDef<R>['phone']): ColumnDef<R>[] => columns.filter((c) => c.phone === place)
  return (
    <ul className="tcs" aria-label={label}>
      {rows.map((row) => {
        const t = tone?.(row)
        return (
          <li key={rowId(row)} className={t ? `li-${t}` : undefined}>
            <div className="row g2 top"><div className="sp b t14">{at('main').map((c) => <span key={c.id}>{c.cell(row)}</span>)}</div>{at('side').map((c) => <span key={c.id}>{c.cell(row)}</span>)}</div>
            <div className="sub">{at('sub').map((c) => <span key={c.id}>{c.cell(row)}</span>)}</div>
            <div className="row g3 end wrap acts">{at('act').map((c) => <span key={c.id}>{c.cell(row)}</span>)}</div>
          </li>
        )
      })}
    </ul>
  )
}
