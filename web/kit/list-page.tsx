import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import './table.css'
import { Button, type ButtonKind } from './button.tsx'
import type { ColumnDef } from './columns.tsx'
import { Checkbox, TextField } from './field.tsx'
import { FilterBar, type FilterDef } from './filters.tsx'
import { Icon, type IconName } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { useKeys } from './keys.ts'
import { ErrorState, EmptyState } from './layout.tsx'
import { ListCards } from './list-cards.tsx'
import { ListTable } from './list-table.tsx'
import { emptyListState, sameRows, withFilter, type ListState } from './list-state.ts'
import { Counter } from './marks.tsx'
import { Popover } from './menu.tsx'
import { phrases } from './phrases.ts'
import { problemOf } from './problem.ts'
import { SearchBox } from './search-box.tsx'
import { useMedia } from './window.ts'

/** A saved way to look at the list. Choosing it puts its `state` in the address bar. */
export interface ListView { id: string; title: string; count?: number; /** waits for me: jade */ mine?: boolean; state?: Partial<Omit<ListState, 'view'>> }

/** An act on the chosen rows. The first is the solid one. */
export interface BulkAct<R> { id: string; label: string; danger?: boolean; icon?: IconName; act: (rows: readonly R[], clear: () => void) => void }

/** The rows as loaded so far. `infiniteList(query)` makes it of a TanStack infinite query. */
export interface ListRows<R> {
  rows: readonly R[]
  total?: number | null
  status: 'loading' | 'ready' | 'error'
  error?: unknown
  onRetry?: () => void
  hasMore?: boolean
  isLoadingMore?: boolean
  onMore?: () => void
}

export interface ListPageProps<R> extends ListRows<R> {
  /** names this list in the browser's memory (columns) */
  id: string
  title: string
  note?: ReactNode
  /** buttons at the right of the title; one solid */
  actions?: ReactNode
  columns: readonly ColumnDef<R>[]
  rowId: (row: R) => string
  /** what a screen reader calls the row: usually the name */
  rowLabel: (row: R) => string
  /** from `useListState()`; the page's query reads the same */
  state: ListState
  onState: (next: ListState) => void
  views?: readonly ListView[]
  filters?: readonly FilterDef[]
  /** shows the search box (key /) */
  searchable?: boolean
  onOpen?: (row: R) => void
  onEdit?: (row: R) => void
  /** key N */
  onCreate?: () => void
  bulk?: readonly BulkAct<R>[]
  /** all of the list as filtered, or the chosen ids */
  onExport?: (ids: readonly string[] | null) => void
  onSaveView?: (name: string, state: ListState) => void
  /** how the rows are ordered when no column says so: 按时间，新的在上 */
  orderNote?: string
  /** nothing yet at all: what to do; with filters in force the page says so itself */
  empty?: { title: string; body?: ReactNode; action?: ReactNode }
}

const columnsKey = (id: string): string => `throughcare.columns.${id}`

function storedColumns(id: string): readonly string[] | null {
  try { const v: unknown = JSON.parse(localStorage.getItem(columnsKey(id)) ?? 'null'); return Array.isArray(v) ? v.map(String) : null } catch { return null }
}

/**
 * The one list page. Views with counters, search (/), filters as chips, choice of columns, selection (X), J/K, Enter, E,
 * acts on the chosen in the ink bar, more rows as one scrolls, export; all of it in the address bar. Rows are drawn only
 * where they are seen, so ten thousand are as light as ten.
 */
export function ListPage<R>(props: ListPageProps<R>) {
  const { id, title, note, actions, columns, rows, rowId, state, onState, views = [], filters = [], bulk = [], onExport, onOpen, onEdit, onCreate, status, hasMore, isLoadingMore, onMore, total } = props
  const t = usePhrases(phrases)
  const isPhone = useMedia('(max-width:640px)')
  const [stored, setStored] = useState(() => storedColumns(id))
  const [chosenIds, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [cursor, setCursor] = useState(-1)
  const anchor = useRef(-1)

  const chosenColumns = state.columns ?? stored
  const shown = useMemo(() => columns.filter((c) => c.fixed || (chosenColumns ? chosenColumns.includes(c.id) : !c.hidden)), [columns, chosenColumns])
  const canSelect = bulk.length > 0 || onExport !== undefined
  const chosenRows = useMemo(() => rows.filter((r) => chosenIds.has(rowId(r))), [rows, chosenIds, rowId])

  const rowsKey = useRef(state)
  useEffect(() => {
    if (!sameRows(rowsKey.current, state)) { setChosen(new Set()); setCursor(-1); anchor.current = -1 }
    rowsKey.current = state
  }, [state])

  const clear = (): void => setChosen(new Set())
  const toggle = (index: number, range: boolean): void => {
    const row = rows[index]
    if (!row) return
    const from = range && anchor.current >= 0 ? Math.min(anchor.current, index) : index
    const to = range && anchor.current >= 0 ? Math.max(anchor.current, index) : index
    const isOn = range || !chosenIds.has(rowId(row))
    const next = new Set(chosenIds)
    for (const r of rows.slice(from, to + 1)) { if (isOn) next.add(rowId(r)); else next.delete(rowId(r)) }
    anchor.current = index
    setCursor(index)
    setChosen(next)
  }
  const at = (index: number): R | undefined => rows[index]
  const move = (by: number): void => setCursor((was) => Math.max(0, Math.min(rows.length - 1, was < 0 ? 0 : was + by)))
  const isFiltered = state.query !== '' || Object.keys(state.filters).length > 0

  useKeys([
    ...(props.searchable ? [{ keys: '/', label: t('keys.focusFind'), act: () => document.querySelector<HTMLInputElement>('.lp-fl .find1 input')?.focus() }] : []),
    ...(onCreate ? [{ keys: 'N', label: t('keys.create'), act: onCreate }] : []),
    { keys: 'J', label: t('keys.moveDown'), act: () => move(1) }, { keys: 'K', label: t('keys.moveUp'), act: () => move(-1) },
    ...(canSelect ? [{ keys: 'X', label: t('keys.select'), act: () => toggle(cursor, false) }, { keys: 'Shift+X', label: t('keys.selectRange'), act: () => toggle(cursor, true) }] : []),
    ...(onOpen ? [{ keys: 'Enter', label: t('keys.open'), act: () => { const r = at(cursor); if (r) onOpen(r) } }] : []),
    ...(onEdit ? [{ keys: 'E', label: t('keys.edit'), act: () => { const r = at(cursor); if (r) onEdit(r) } }] : []),
    { keys: 'Escape', label: t('list.unselect'), hidden: true, act: clear },
  ])

  const setColumns = (ids: readonly string[] | null): void => {
    setStored(ids)
    try { if (ids) localStorage.setItem(columnsKey(id), JSON.stringify(ids)); else localStorage.removeItem(columnsKey(id)) } catch { /* the choice holds for this page */ }
    if (state.columns) onState({ ...state, columns: null })
  }

  const problem = status === 'error' ? problemOf(props.error, t('error.title'), t('error.offline')) : null
  const body = problem ? <div className="emp bare"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={props.onRetry} /></div>
    : status === 'ready' && rows.length === 0 ? (isFiltered || !props.empty
      ? <EmptyState bare title={t('list.empty')} action={isFiltered && <Button onPress={() => onState({ ...state, query: '', filters: {} })}>{t('list.clearAll')}</Button>}>{t('list.emptyWhy')}</EmptyState>
      : <EmptyState bare title={props.empty.title} action={props.empty.action}>{props.empty.body}</EmptyState>)
    : null

  const shared = { rows, rowId, rowLabel: props.rowLabel, columns: shown, chosenIds, cursor, canSelect, onCursor: setCursor, onToggle: toggle, onOpen, isLoading: status === 'loading', hasMore, isLoadingMore, onMore }
  const sortTitle = state.sort && columns.find((c) => c.id === state.sort?.column)?.title
  return (
    <div className="lp">
      <div className="lp-hd"><h1>{title}</h1>{note && <span className="k3">{note}</span>}<span className="sp" />
        {onExport && <span className="desk"><Button icon="download" onPress={() => onExport(null)}>{t('list.export')}</Button></span>}{actions}</div>
      {(views.length > 0 || props.onSaveView) && (
        <nav className="lp-vw" aria-label={t('list.views')}>
          {views.map((v) => <AriaButton key={v.id} className={(state.view ?? views[0]?.id) === v.id ? 'on' : undefined} aria-current={(state.view ?? views[0]?.id) === v.id ? 'page' : undefined}
            onPress={() => onState({ ...emptyListState, ...v.state, view: v.id })}>{v.title}{v.count !== undefined && <Counter value={v.count} mine={v.mine} />}</AriaButton>)}
          {props.onSaveView && <SaveView onSave={(name) => props.onSaveView?.(name, { ...state, columns: chosenColumns })} />}
        </nav>
      )}
      <div className="lp-fl">
        {props.searchable && <SearchBox label={t('list.find')} value={state.query} onChange={(query) => onState({ ...state, query })} hint="/" />}
        <FilterBar filters={filters} values={state.filters} onSet={(f, values) => onState(withFilter(state, f, values))} onClear={() => onState({ ...state, filters: {} })} />
        <span className="sp" />
        <span className="k2 desk nw">{sortTitle ? t(state.sort?.descending ? 'list.sortDescending' : 'list.sortAscending', { column: sortTitle }) : props.orderNote}</span>
        <span className="desk"><ColumnChoice columns={columns} shown={shown.map((c) => c.id)} onChange={setColumns} /></span>
      </div>
      {isPhone ? <ListCards {...shared} body={body} />
        : <ListTable {...shared} body={body} label={title} total={total} sort={state.sort} onSort={(sort) => onState({ ...state, sort })} onAll={(on) => setChosen(on ? new Set(rows.map(rowId)) : new Set())} />}
      {chosenRows.length > 0 ? (
        <div className="bulk" role="toolbar" aria-label={t('list.bulk')}><b>{t('list.selected', { count: chosenRows.length })}</b>
          {bulk.map((b, i) => <Button key={b.id} icon={b.icon} kind={kindOf(i, b.danger)} onPress={() => b.act(chosenRows, clear)}>{b.label}</Button>)}
          {onExport && <Button onPress={() => onExport([...chosenIds])}>{t('list.exportRows', { count: chosenRows.length })}</Button>}
          <span className="sp" /><KeyNotes t={t} select={canSelect} open={Boolean(onOpen)} edit={Boolean(onEdit)} /><AriaButton className="kb un" onPress={clear}><kbd aria-hidden="true">Esc</kbd>{t('list.unselect')}</AriaButton>
        </div>
      ) : (
        <div className="lp-ft"><span aria-live="polite">{status === 'ready' && rows.length > 0 && (hasMore ? (total == null ? t('list.loadedSome', { loaded: rows.length }) : t('list.loaded', { loaded: rows.length, total })) : t('list.end', { count: rows.length }))}</span><span className="sp" /><KeyNotes t={t} select={canSelect} open={Boolean(onOpen)} edit={Boolean(onEdit)} /></div>
      )}
    </div>
  )
}

function kindOf(index: number, danger: boolean | undefined): ButtonKind {
  return danger ? 'danger' : index === 0 ? 'p' : 'default'
}

function KeyNotes({ t, select, open, edit }: { t: ReturnType<typeof usePhrases<(typeof phrases)['zh']>>; select: boolean; open: boolean; edit: boolean }) {
  return (
    <>
      <span className="kb"><kbd>J</kbd><kbd>K</kbd>{t('list.move')}</span>
      {select && <span className="kb"><kbd>X</kbd>{t('list.select')}</span>}
      {open && <span className="kb"><kbd>Enter</kbd>{t('list.open')}</span>}
      {edit && <span className="kb"><kbd>E</kbd>{t('list.edit')}</span>}
    </>
  )
}

function ColumnChoice<R>({ columns, shown, onChange }: { columns: readonly ColumnDef<R>[]; shown: readonly string[]; onChange: (ids: readonly string[] | null) => void }) {
  const t = usePhrases(phrases)
  return (
    <Popover label={t('list.columnsTitle')} trigger={<Button kind="text" icon="columns">{t('list.columns', { shown: shown.length, all: columns.length })}</Button>}>
      <div className="flt"><div className="vals" role="group" aria-label={t('list.columnsTitle')}>
        {columns.map((c) => <Checkbox key={c.id} label={c.title} value={shown.includes(c.id)} disabled={c.fixed} onChange={(on) => onChange(columns.filter((x) => x.id === c.id ? on : shown.includes(x.id)).map((x) => x.id))} />)}
      </div><Button size="s" onPress={() => onChange(null)}>{t('list.resetColumns')}</Button></div>
    </Popover>
  )
}

function SaveView({ onSave }: { onSave: (name: string) => void }) {
  const t = usePhrases(phrases)
  const [name, setName] = useState('')
  return (
    <Popover label={t('list.saveView')} onOpenChange={() => setName('')} trigger={<AriaButton className="add"><Icon name="plus" />{t('list.saveView')}</AriaButton>}>
      {(close) => <form className="flt" onSubmit={(e) => { e.preventDefault(); if (name.trim()) { onSave(name.trim()); close() } }}><TextField label={t('list.viewName')} value={name} onChange={setName} autoFocus maxLength={20} /><Button kind="p" size="s" type="submit" disabled={!name.trim()}>{t('button.save')}</Button></form>}
    </Popover>
  )
}
