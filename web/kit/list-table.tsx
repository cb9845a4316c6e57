import { memo, useEffect, useId, useRef, type ReactNode, type RefObject } from 'react'
import { cellClass, type ColumnDef } from './columns.tsx'
import { Icon } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { nextSort, type ListState } from './list-state.ts'
import { phrases } from './phrases.ts'
import { scrollTo, useTokenPx, useWindow } from './window.ts'

/** What the two forms of a list (table, cards) share. */
export interface ListBodyProps<R> {
  rows: readonly R[]
  rowId: (row: R) => string
  rowLabel: (row: R) => string
  columns: readonly ColumnDef<R>[]
  chosenIds: ReadonlySet<string>
  cursor: number
  canSelect: boolean
  onCursor: (index: number) => void
  onToggle: (index: number, range: boolean) => void
  onOpen?: (row: R) => void
  isLoading: boolean
  hasMore?: boolean
  isLoadingMore?: boolean
  onMore?: () => void
  /** stands in place of the rows: nothing found, an error */
  body: ReactNode
}

const headPx = 32

/** Asks for more when the end comes near. */
export function useMore(to: number, { rows, hasMore, isLoadingMore, onMore }: Pick<ListBodyProps<unknown>, 'rows' | 'hasMore' | 'isLoadingMore' | 'onMore'>): void {
  const isNear = to >= rows.length - 20
  useEffect(() => { if (isNear && hasMore && !isLoadingMore && rows.length > 0) onMore?.() }, [isNear, hasMore, isLoadingMore, rows.length, onMore])
}

/** Whether a press was on something of its own (a link, a button) rather than on the row. */
export function isOnControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a,button,input,label,[role=checkbox],[role=button]') !== null
}

/** The rows as a table, drawn only where seen, with one cursor for keyboard and screen reader alike. */
export function ListTable<R>(props: ListBodyProps<R> & { label: string; total?: number | null; sort: ListState['sort']; onSort: (sort: ListState['sort']) => void; onAll: (on: boolean) => void }) {
  const { rows, rowId, rowLabel, columns, chosenIds, cursor, canSelect, onCursor, onToggle, onOpen, isLoading, sort, onSort, body, label, total, hasMore } = props
  const t = usePhrases(phrases)
  const base = useId()
  const box = useRef<HTMLDivElement>(null)
  const rowPx = useTokenPx('--row', 32)
  const { from, to } = useWindow(box, rowPx, rows.length)
  useMore(to, props)

  useEffect(() => {
    const element = box.current
    if (!element || cursor < 0) return
    const next = scrollTo(cursor, element.scrollTop, element.clientHeight, rowPx, headPx)
    if (next !== null) element.scrollTop = next
  }, [cursor, rowPx])

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 400) - headPx) / rowPx) - 1)
    const to = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, Home: 0, End: rows.length - 1, PageDown: cursor + page, PageUp: cursor - page }[event.key]
    if (to !== undefined) { event.preventDefault(); onCursor(Math.max(0, Math.min(rows.length - 1, to))); return }
    if (event.key === ' ' && canSelect && cursor >= 0 && event.target === event.currentTarget) { event.preventDefault(); onToggle(cursor, event.shiftKey) }
  }

  const acts = useRef<RowActs<R>>({ onCursor, onToggle, onOpen })
  acts.current = { onCursor, onToggle, onOpen }

  const minWidth = columns.reduce((sum, c) => sum + (c.width ?? c.minWidth ?? 120), canSelect ? 46 : 0)
  const columnCount = columns.length + (canSelect ? 1 : 0)
  const isAll = rows.length > 0 && rows.every((r) => chosenIds.has(rowId(r)))
  return (
    <div className="lp-tb" ref={box}>
      <table role="grid" aria-label={label} aria-rowcount={hasMore ? (total ?? -1) : rows.length + 1} aria-colcount={columnCount} aria-multiselectable={canSelect || undefined} aria-busy={isLoading}
        aria-activedescendant={cursor >= from && cursor < to ? `${base}${cursor}` : undefined} tabIndex={0} onKeyDown={onKeyDown} onFocus={(e) => { if (e.target === e.currentTarget && cursor < 0 && rows.length > 0) onCursor(0) }} style={{ minWidth: `calc(${minWidth}px * var(--k))` }}>
        <colgroup>{canSelect && <col style={{ width: 46 }} />}{columns.map((c) => <col key={c.id} style={c.width ? { width: `calc(${c.width}px * var(--k))` } : undefined} />)}</colgroup>
        <thead><tr aria-rowindex={1}>
          {canSelect && <th scope="col"><Tick label={t('list.selectAll')} state={isAll ? 'true' : chosenIds.size > 0 ? 'mixed' : 'false'} onPress={() => props.onAll(!isAll)} /></th>}
          {columns.map((c) => <th key={c.id} scope="col" className={c.align === 'end' ? 'r' : undefined} aria-sort={sort?.column === c.id ? (sort.descending ? 'descending' : 'ascending') : undefined}>
            {c.sortable ? <button type="button" title={t('list.sortBy', { column: c.title })} onClick={() => onSort(nextSort(sort, c.id))}>{c.title}{sort?.column === c.id && <Icon name={sort.descending ? 'down' : 'up'} />}</button> : c.title}
          </th>)}
        </tr></thead>
        <tbody>
          {isLoading && Array.from({ length: 12 }, (_, i) => <tr key={i}>{canSelect && <td><span className="cx" /></td>}{columns.map((c, j) => <td key={c.id}><span className="sk" style={{ width: `${40 + ((i * 7 + j * 13) % 5) * 10}%` }} /></td>)}</tr>)}
          {!isLoading && !body && from > 0 && <tr className="pad" aria-hidden="true"><td colSpan={columnCount} style={{ height: from * rowPx }} /></tr>}
          {!isLoading && !body && rows.slice(from, to).map((row, i) => {
            const index = from + i
            const rid = rowId(row)
            const isChosen = chosenIds.has(rid)
            return <ListRow<R> key={rid} id={`${base}${index}`} row={row} index={index} columns={columns} isChosen={isChosen} isCursor={index === cursor} canSelect={canSelect} opens={onOpen !== undefined} tickLabel={canSelect ? `${t('list.selectRow')} ${rowLabel(row)}` : ''} acts={acts} />
          })}
          {!isLoading && !body && to < rows.length && <tr className="pad" aria-hidden="true"><td colSpan={columnCount} style={{ height: (rows.length - to) * rowPx }} /></tr>}
        </tbody>
      </table>
      {!isLoading && body}
      {props.isLoadingMore && <p className="end" role="status">{t('list.loadingMore')}</p>}
    </div>
  )
}

interface RowActs<R> { onCursor: (index: number) => void; onToggle: (index: number, range: boolean) => void; onOpen?: (row: R) => void }

interface ListRowProps<R> { id: string; row: R; index: number; columns: readonly ColumnDef<R>[]; isChosen: boolean; isCursor: boolean; canSelect: boolean; opens: boolean; tickLabel: string; acts: RefObject<RowActs<R>> }

function ListRowDrawn<R>({ id, row, index, columns, isChosen, isCursor, canSelect, opens, tickLabel, acts }: ListRowProps<R>) {
  return (
    <tr id={id} aria-rowindex={index + 2} aria-selected={canSelect ? isChosen : undefined} className={`rw${isChosen ? ' sel' : ''}${isCursor ? ' cur' : ''}${opens ? ' go' : ''}`}
      onClick={(e) => {
        if (isOnControl(e.target)) return
        const { onCursor, onToggle, onOpen } = acts.current
        onCursor(index)
        if (canSelect && (e.shiftKey || e.ctrlKey || e.metaKey)) onToggle(index, e.shiftKey)
        else onOpen?.(row)
      }}>
      {canSelect && <td><Tick label={tickLabel} state={isChosen ? 'true' : 'false'} onPress={(range) => acts.current.onToggle(index, range)} quiet /></td>}
      {columns.map((c) => <td key={c.id} className={cellClass(c)}>{c.cell(row)}</td>)}
    </tr>
  )
}

/** Drawn anew only when it changes itself: scrolling adds rows, it does not redraw those in sight. */
const ListRow = memo(ListRowDrawn) as typeof ListRowDrawn

/** A tick without react-aria's weight: there are as many as rows, and the grid holds the keyboard. */
function Tick({ label, state, onPress, quiet }: { label: string; state: 'true' | 'false' | 'mixed'; onPress: (range: boolean) => void; quiet?: boolean }) {
  return (
    <button type="button" role="checkbox" className="cxb ck" aria-checked={state} aria-label={label} tabIndex={quiet ? -1 : 0} data-selected={state === 'true' || undefined} data-indeterminate={state === 'mixed' || undefined} onClick={(e) => onPress(e.shiftKey)}>
      <span className="cx" aria-hidden="true" />
    </button>
  )
}
