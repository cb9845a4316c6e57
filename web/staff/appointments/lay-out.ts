/** The geometry of the board: hours, what is shut, and blocks side by side where they overlap. No components. */
import type { Board } from './queries.ts'

export const minutePx = 1.3
const hourMs = 3_600_000

export interface Shut { from: number; to: number; kind: string | null; reason: string }
export interface Placed { block: Board['blocks'][number]; from: number; to: number; lane: number; lanes: number }
export interface LaidOut { from: number; to: number; hours: number[]; columns: { column: Board['columns'][number]; shut: Shut[]; blocks: Placed[] }[] }

/** Whole hours around the opening hours and everything that stands on the board. */
export function layOut(board: Board): LaidOut {
  const starts = [Date.parse(board.opensAt), ...board.blocks.map((block) => Date.parse(block.startsAt))]
  const ends = [Date.parse(board.closesAt), ...board.blocks.map((block) => Date.parse(block.endsAt))]
  const from = Math.floor(Math.min(...starts) / hourMs) * hourMs
  const to = Math.ceil(Math.max(...ends) / hourMs) * hourMs
  const hours = Array.from({ length: (to - from) / hourMs + 1 }, (_, i) => from + i * hourMs)
  return {
    from, to, hours,
    columns: board.columns.map((column) => ({ column, shut: shutOf(column, from, to), blocks: lanesOf(board.blocks.filter((block) => block.columnIds.includes(column.id))) })),
  }
}

/** What is not open: named exceptions with their reason, the rest of the day without. */
function shutOf(column: Board['columns'][number], from: number, to: number): Shut[] {
  const named = column.closed.map((one) => ({ from: Math.max(from, Date.parse(one.startsAt)), to: Math.min(to, Date.parse(one.endsAt)), kind: one.kind, reason: one.reason })).filter((one) => one.from < one.to)
  const shut: Shut[] = [...named]
  let at = from
  const covered = [...column.open.map((one) => ({ from: Date.parse(one.startsAt), to: Date.parse(one.endsAt) })), ...named].sort((a, b) => a.from - b.from)
  for (const span of covered) {
    if (span.from > at) shut.push({ from: at, to: Math.min(span.from, to), kind: null, reason: '' })
    at = Math.max(at, span.to)
  }
  if (at < to) shut.push({ from: at, to, kind: null, reason: '' })
  return shut.filter((one) => one.from < one.to)
}

/** Blocks that overlap stand side by side; each group of them shares the width evenly. */
export function lanesOf(blocks: Board['blocks']): Placed[] {
  const sorted = blocks.map((block) => ({ block, from: Date.parse(block.startsAt), to: Date.parse(block.endsAt), lane: 0, lanes: 1 })).sort((a, b) => a.from - b.from || b.to - a.to)
  let group: Placed[] = []
  let groupEnd = -Infinity
  const close = (): void => { const lanes = Math.max(1, ...group.map((one) => one.lane + 1)); for (const one of group) one.lanes = lanes; group = [] }
  for (const placed of sorted) {
    if (placed.from >= groupEnd) close()
    const taken = new Set(group.filter((one) => one.to > placed.from).map((one) => one.lane))
    while (taken.has(placed.lane)) placed.lane++
    group.push(placed)
    groupEnd = group.length === 1 ? placed.to : Math.max(groupEnd, placed.to)
  }
  close()
  return sorted
}
