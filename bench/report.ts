/** The table that a run prints: each line beside its target and its limit. */
import { loadavg } from 'node:os'
import type { Bare } from './beside.ts'

/** What was measured of one operation. */
export interface Line {
  name: string
  perSecond: number
  p50: number
  p99: number
  /** Answers outside 2xx; one fails the line. */
  bad: number
  firstBad: string | null
  /** CPU of one request, in microseconds: of the web process, of the database. */
  webMicros: number
  databaseMicros: number
  flushes: number | null
  target: { perSecond: number; p99?: number; share?: number }
  /** Transactions a second of pgbench with the same SQL, in the same run. */
  pgbench: number | null
}

const widths = [46, 9, 8, 8, 9, 9, 8, 10, 9, 9, 18]

/** Heading of the table. */
export function heading(): string {
  return row(['operation, 10 connections', 'per s', 'p50 ms', 'p99 ms', 'web µs', 'db µs', 'flushes', 'pgbench/s', 'of pgb.', 'of bare', 'target'])
}

/** One line, with what it misses. */
export function shown(line: Line, bare: number): string {
  const { target } = line
  const ratio = line.pgbench === null ? null : line.perSecond / line.pgbench
  const aim = [`≥ ${target.perSecond}/s`, ...(target.p99 === undefined ? [] : [`p99 ≤ ${target.p99}`]), ...(target.share === undefined ? [] : [`≥ ${target.share * 100} %`])].join(', ')
  const text = row([
    line.name, Math.round(line.perSecond).toString(), line.p50.toFixed(1), line.p99.toFixed(1), Math.round(line.webMicros).toString(), Math.round(line.databaseMicros).toString(),
    line.flushes?.toString() ?? '–', line.pgbench === null ? '–' : Math.round(line.pgbench).toString(), ratio === null ? '–' : `${Math.round(ratio * 100)} %`, `${Math.round(100 * line.perSecond / bare)} %`, aim,
  ])
  return `${text}${verdict(line, ratio, bare)}`
}

function verdict(line: Line, ratio: number | null, bare: number): string {
  if (line.bad > 0) return `  FAILED: ${line.bad} answers outside 2xx (${line.firstBad?.slice(0, 160) ?? ''})`
  const missed = [
    ...(line.perSecond < line.target.perSecond ? ['rate'] : []), ...(line.target.p99 !== undefined && line.p99 > line.target.p99 ? ['p99'] : []),
    ...(line.target.share !== undefined && ratio !== null && ratio < line.target.share ? ['share of pgbench'] : []),
  ]
  return missed.length === 0 ? '  reached' : `  missed: ${missed.join(', ')}${bound(line, bare)}`
}

/** What bounds a line that missed its rate, in one sentence. */
function bound(line: Line, bare: number): string {
  const { webMicros, databaseMicros, target, pgbench } = line
  const both = webMicros + databaseMicros
  if (both === 0) return ''
  if (bare < target.perSecond) return `: a server that does nothing but the door and one read reaches ${Math.round(bare)}/s here; ${cost(line)}`
  if (pgbench !== null && pgbench < target.perSecond) return `: its SQL alone reaches ${Math.round(pgbench)}/s by pgbench here; ${cost(line)}`
  return `: ${cost(line)}`
}

function cost({ webMicros, databaseMicros }: Line): string {
  return `one request costs ${Math.round(webMicros)} µs of the web process, which has one core, and ${Math.round(databaseMicros)} µs of the database`
}

/** The limit of the machine, as the bare server and pgbench find it with the same read. */
export function shownLimit(bare: Bare): string {
  return `Bare server (node:http and pg, the same door and read, nothing else): ${Math.round(bare.perSecond)}/s, p99 ${bare.p99.toFixed(1)} ms, ${Math.round(bare.micros)} µs of its process`
}

function row(cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? pad(cell, widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' ')
}

function pad(text: string, width: number): string {
  return text.length >= width ? text.slice(0, width) : text.padEnd(width)
}

/** How busy the machine is beside the benchmark: its load, one minute's average. */
export function busy(): string { return `load ${loadavg()[0]?.toFixed(1)}` }
