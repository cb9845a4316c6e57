/** What the rows of the inbox are: which view holds a conversation, in which order, whose turn it is. Pure; the server decides, this follows it between fetches. */
import type { Schemas } from '../../api/client.ts'

export type ThreadRow = Schemas['ThreadRow']
export type View = 'mine' | 'unassigned' | 'waiting' | 'overdue' | 'snoozed' | 'mentions' | 'open' | 'closed'
export const views: readonly View[] = ['mine', 'unassigned', 'waiting', 'overdue', 'snoozed', 'mentions', 'open', 'closed']

const isSnoozed = (row: ThreadRow, nowMs: number): boolean => row.snoozedUntil !== null && Date.parse(row.snoozedUntil) > nowMs

/** Whether a view holds a row as it is now; of mentions only the server knows. */
export function holds(view: View, row: ThreadRow, meId: string, nowMs: number): boolean {
  const isOpen = row.state === 'open'
  switch (view) {
    case 'mine': return isOpen && row.owner?.id === meId && !isSnoozed(row, nowMs)
    case 'snoozed': return isOpen && row.owner?.id === meId && isSnoozed(row, nowMs)
    case 'unassigned': return isOpen && row.owner === null
    case 'waiting': return row.waitingSince !== null
    case 'overdue': return row.dueAt !== null && Date.parse(row.dueAt) < nowMs
    case 'open': return isOpen
    case 'closed': return !isOpen
    case 'mentions': return true
  }
}

/** What a view is sorted by, and which way, as the server sorts it. */
export const orders: Record<View, { by: (row: ThreadRow) => string; ascending: boolean }> = {
  mine: { by: (row) => row.lastAt, ascending: false }, snoozed: { by: (row) => row.snoozedUntil ?? '', ascending: true }, unassigned: { by: (row) => row.openedAt, ascending: true }, waiting: { by: (row) => row.waitingSince ?? '', ascending: true },
  overdue: { by: (row) => row.dueAt ?? '', ascending: true }, mentions: { by: (row) => row.openedAt, ascending: false }, open: { by: (row) => row.openedAt, ascending: false }, closed: { by: (row) => row.closedAt ?? '', ascending: false },
}

export function inOrder(view: View, rows: readonly ThreadRow[]): ThreadRow[] {
  const { by, ascending } = orders[view]
  return rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)]
    const way = x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
    return ascending ? way : -way
  })
}

export interface Page { items: ThreadRow[]; nextCursor: string | null; now: string }

/**
 * A view's pages with rows that were fetched anew put in: what left the view goes, what came into it is added where pages
 * reach, the rest is replaced.
 */
export function merged(view: View, pages: readonly Page[], fresh: readonly ThreadRow[], meId: string, nowMs: number): Page[] {
  const byId = new Map(fresh.map((row) => [row.id, row]))
  const known = new Set(pages.flatMap((page) => page.items.map((row) => row.id)))
  const kept = pages.map((page) => ({ ...page, items: page.items.flatMap((row) => { const now = byId.get(row.id) ?? row; return holds(view, now, meId, nowMs) ? [now] : [] }) }))
  const added = view === 'mentions' ? [] : fresh.filter((row) => !known.has(row.id) && holds(view, row, meId, nowMs))
  if (added.length === 0 || kept.length === 0) return kept
  const { by, ascending } = orders[view]
  const edge = pages.flatMap((page) => page.items.map(by)).toSorted().at(ascending ? -1 : 0)
  const hasMore = kept.at(-1)?.nextCursor !== null
  // Beyond the last row loaded they come with their page.
  const within = added.filter((row) => !hasMore || edge === undefined || (ascending ? by(row) <= edge : by(row) >= edge))
  return kept.map((page, i) => (i === 0 ? { ...page, items: [...page.items, ...within] } : page))
}

export type GroupId = 'toMe' | 'waiting' | 'others' | 'othersWait' | 'specialist' | 'snoozed' | 'unassigned' | 'answered' | 'overdue' | 'mentions' | 'closed' | 'found'
export interface Group { id: GroupId; rows: ThreadRow[] }

const soonest = (rows: ThreadRow[]): ThreadRow[] => rows.toSorted((a, b) => ((a.dueAt ?? a.lastAt) < (b.dueAt ?? b.lastAt) ? -1 : 1))

/** My conversations by whose turn it is: what is asked of me, what waits for me (the nearest due first), the others, what was put aside. */
export function myGroups(mine: readonly ThreadRow[], snoozed: readonly ThreadRow[], toMe: readonly ThreadRow[]): Group[] {
  const groups: Group[] = [
    { id: 'toMe', rows: [...toMe] },
    { id: 'waiting', rows: soonest(mine.filter((row) => row.waitingSince !== null)) },
    { id: 'specialist', rows: mine.filter((row) => row.waitingSince === null && row.inquiryState === 'specialist') },
    { id: 'others', rows: mine.filter((row) => row.waitingSince === null && row.inquiryState !== 'specialist') },
    { id: 'snoozed', rows: [...snoozed] },
  ]
  return groups.filter((group) => group.rows.length > 0)
}

export type Entry = { kind: 'head'; id: GroupId; count: number; top: number } | { kind: 'row'; row: ThreadRow; at: number; top: number }

/** Heads and rows one below the other, each with where it begins, in pixels. */
export function laidOut(groups: readonly Group[], headPx: number, rowPx: number): { entries: Entry[]; height: number; rows: ThreadRow[] } {
  const entries: Entry[] = []
  const rows: ThreadRow[] = []
  let top = 0
  for (const group of groups) {
    entries.push({ kind: 'head', id: group.id, count: group.rows.length, top })
    top += headPx
    for (const row of group.rows) {
      entries.push({ kind: 'row', row, at: rows.length, top })
      rows.push(row)
      top += rowPx
    }
  }
  return { entries, height: top, rows }
}

/** The entries a scrolled box shows, with a margin either side. */
export function within(entries: readonly Entry[], from: number, to: number): Entry[] {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.top ?? 0) < from) low = middle + 1
    else high = middle
  }
  const seen: Entry[] = []
  for (let i = Math.max(0, low - 1); i < entries.length; i++) {
    const entry = entries[i]
    if (!entry || entry.top > to) break
    seen.push(entry)
  }
  return seen
}
