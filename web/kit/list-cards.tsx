import { useRef } from 'react'
import { IconButton } from './button.tsx'
import type { ColumnDef } from './columns.tsx'
import { Checkbox } from './field.tsx'
import { usePhrases } from './i18n.ts'
import { isOnControl, useMore, type ListBodyProps } from './list-table.tsx'
import { phrases } from './phrases.ts'
import { useTokenPx, useWindow } from './window.ts'

function placed<R>(columns: readonly ColumnDef<R>[]): { main?: ColumnDef<R>; side?: ColumnDef<R>; sub: readonly ColumnDef<R>[] } {
  const main = columns.find((c) => c.phone === 'main') ?? columns.find((c) => c.tone === 'bold') ?? columns[0]
  const side = columns.find((c) => c.phone === 'side')
  const marked = columns.filter((c) => c.phone === 'sub')
  return { main, side, sub: marked.length > 0 ? marked : columns.filter((c) => c !== main && c !== side).slice(0, 3) }
}

/** The rows on a phone: one card each, the main word first. */
export function ListCards<R>(props: ListBodyProps<R>) {
  const { rows, rowId, rowLabel, columns, chosenIds, canSelect, onToggle, onOpen, isLoading, body } = props
  const t = usePhrases(phrases)
  const box = useRef<HTMLDivElement>(null)
  const cardPx = useTokenPx('--card', 68)
  const { from, to } = useWindow(box, cardPx, rows.length)
  useMore(to, props)
  const { main, side, sub } = placed(columns)
  return (
    <div className="lp-tb" ref={box} tabIndex={0} role="region" aria-label={t('list.rows')}>
      {isLoading && <ul className="lp-cards">{Array.from({ length: 8 }, (_, i) => <li key={i}><span className="lp-card" style={{ height: cardPx }}><span className="sk" style={{ width: '40%' }} /><span /><span className="sub"><span className="sk" style={{ width: 180 }} /></span></span></li>)}</ul>}
      {!isLoading && !body && (
        <ul className="lp-cards" style={{ paddingTop: from * cardPx, paddingBottom: (rows.length - to) * cardPx }}>
          {rows.slice(from, to).map((row, i) => {
            const index = from + i
            const isChosen = chosenIds.has(rowId(row))
            return (
              <li key={rowId(row)} aria-setsize={rows.length} aria-posinset={index + 1}>
                <div className={isChosen ? 'lp-card sel' : 'lp-card'} style={{ height: cardPx }} onClick={(e) => { if (!isOnControl(e.target)) onOpen?.(row) }}>
                  <span className="row g3 cut">
                    {canSelect && <Checkbox label={`${t('list.selectRow')} ${rowLabel(row)}`} labelHidden value={isChosen} onChange={() => onToggle(index, false)} />}
                    <b className="t14 cut">{main?.cell(row)}</b>
                  </span>
                  <span className="row g1">{side?.cell(row)}{onOpen && <IconButton icon="right" label={`${t('keys.open')} ${rowLabel(row)}`} onPress={() => onOpen(row)} />}</span>
                  <span className="sub">{sub.map((c) => <span key={c.id}>{c.cell(row)}</span>)}</span>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {!isLoading && body}
      {props.isLoadingMore && <p className="end" role="status">{t('list.loadingMore')}</p>}
    </div>
  )
}
