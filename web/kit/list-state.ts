/**
 * The state of a list, as it stands in the address bar: ?view=mine&q=张&f.dept=skin,dental&f.when=2026-11-01..2026-11-22&sort=-at&cols=at,name
 * A link to a list is the list: what is sent to a colleague shows the same rows.
 */
export interface ListState {
  view: string | null
  query: string
  /** filter id to its values; an empty list is no filter */
  filters: Readonly<Record<string, readonly string[]>>
  sort: { column: string; descending: boolean } | null
  /** chosen columns in order; null = as the view has it */
  columns: readonly string[] | null
}

/** Nothing chosen. */
export const emptyListState: ListState = { view: null, query: '', filters: {}, sort: null, columns: null }

const escapeValue = (v: string): string => v.replaceAll('%', '%25').replaceAll(',', '%2C')
const unescapeValue = (v: string): string => v.replaceAll('%2C', ',').replaceAll('%25', '%')

/** Reads the search part of an address. Unknown parameters are others' and left alone. */
export function readListState(search: string): ListState {
  const params = new URLSearchParams(search)
  const filters: Record<string, readonly string[]> = {}
  for (const [key, value] of params) {
    if (key.startsWith('f.') && value !== '') filters[key.slice(2)] = value.split(',').map(unescapeValue)
  }
  const sort = params.get('sort')
  const columns = params.get('cols')
  return {
    view: params.get('view'),
    query: params.get('q') ?? '',
    filters,
    sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : null,
    columns: columns ? columns.split(',') : null,
  }
}

/** Writes the state into an address's search part, keeping what is not the list's. Without a leading '?'. */
export function writeListState(state: ListState, search: string): string {
  const params = new URLSearchParams(search)
  for (const key of [...params.keys()]) if (key.startsWith('f.') || ['view', 'q', 'sort', 'cols'].includes(key)) params.delete(key)
  if (state.view) params.set('view', state.view)
  if (state.query) params.set('q', state.query)
  for (const [id, values] of Object.entries(state.filters)) if (values.length > 0) params.set(`f.${id}`, values.map(escapeValue).join(','))
  if (state.sort) params.set('sort', `${state.sort.descending ? '-' : ''}${state.sort.column}`)
  if (state.columns) params.set('cols', state.columns.join(','))
  return params.toString().replaceAll('%2C', ',')
}

/** Sets or, with no values, removes a filter. */
export function withFilter(state: ListState, id: string, values: readonly string[]): ListState {
  const { [id]: _, ...others } = state.filters
  return { ...state, filters: values.length > 0 ? { ...others, [id]: values } : others }
}

/** A press on a column's head: up, down, then as it came. */
export function nextSort(now: ListState['sort'], column: string): ListState['sort'] {
  if (now?.column !== column) return { column, descending: false }
  return now.descending ? null : { column, descending: true }
}

/** Whether two states show the same rows (columns apart). */
export function sameRows(a: ListState, b: ListState): boolean {
  return writeListState({ ...a, columns: null }, '') === writeListState({ ...b, columns: null }, '')
}
