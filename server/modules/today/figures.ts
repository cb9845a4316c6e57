/**
 * My figures of the day with a fortnight behind them (REP-1). They are the report's own figures, by its own conditions: the same
 * figure is the same number everywhere (REP-4).
 */
import { addDays, startOfDay } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { figureOf, rates, type Figure } from '../reports/index.ts'
import { membersOf } from '../organisation/index.ts'
import { rightOf } from './rights.ts'
import type { Figures } from './contract.ts'

/** Days of the line, today included. */
export const seriesDays = 14
const shown = ['inquiries', 'kept_rate', 'booking_rate', 'arrival_rate', 'arrivals', 'follow_ups_done'] as const

interface Span { day: string; from: Date; to: Date }

/** Figures for whom the report may be read: mine, my group's, everyone's. Null without that right. */
export async function figuresOf(tx: Tx, staffId: string, groupIds: readonly string[], day: string, zone: string): Promise<Infer<typeof Figures> | null> {
  const scope = rightOf(tx, 'reports.read')
  if (scope === undefined) return null
  const whose = scope === 'all' ? 'all' as const : scope === 'own' ? 'mine' as const : 'group' as const
  const group = whose === 'all' ? [] : [...new Set((await Promise.all(groupIds.map(id => membersOf(tx, id)))).flat())]
  const people = whose === 'all' ? null : whose === 'mine' ? [staffId] : [...group, staffId]
  const days = Array.from({ length: seriesDays }, (_, back): Span => {
    const one = addDays(day, back - seriesDays + 1)
    return { day: one, from: startOfDay(one, zone), to: startOfDay(addDays(one, 1), zone) }
  })
  const needed = [...new Set(shown.flatMap(partsOf))]
  const lastDay = days.slice(-1)
  const [mine, groups] = await Promise.all([
    Promise.all(needed.map(async key => [key, await series(tx, key, days, people)] as const)),
    whose === 'mine' && group.length > 1 ? Promise.all(needed.map(async key => [key, await series(tx, key, lastDay, group)] as const)) : Promise.resolve([]),
  ])
  const counts = new Map(mine)
  const groupCounts = new Map(groups)
  const items = shown.flatMap(key => {
    const rate = rates.find(one => one.key === key)
    const figure = figureOf(key)
    const named = rate ?? figure
    if (!named) return []
    const line = rate ? ratios(counts, rate) : counts.get(key) ?? []
    if (line.every(value => value === null || value === 0)) return []
    const of = rate ? sum(counts, rate.of).at(-1) ?? 0 : counts.get(key)?.at(-1) ?? 0
    return [{
      key, kind: rate ? 'rate' as const : 'count' as const, zh: named.zh, en: named.en, meansZh: named.meansZh, meansEn: named.meansEn,
      of, to: rate ? sum(counts, rate.to).at(-1) ?? 0 : null, series: line, group: rate && groupCounts.size > 0 ? ratios(groupCounts, rate).at(-1) ?? null : null,
    }]
  })
  return { whose, items }
}

function partsOf(key: string): string[] {
  const rate = rates.find(one => one.key === key)
  return rate ? [...rate.of.split('+'), ...rate.to.split('+')] : [key]
}

function sum(counts: ReadonlyMap<string, readonly number[]>, keys: string): number[] {
  const lines = keys.split('+').map(key => counts.get(key) ?? [])
  return (lines[0] ?? []).map((_, at) => lines.reduce((total, line) => total + (line[at] ?? 0), 0))
}

/** A share per day; null on days without anything to share. */
function ratios(counts: ReadonlyMap<string, readonly number[]>, rate: { of: string; to: string }): (number | null)[] {
  const of = sum(counts, rate.of)
  return sum(counts, rate.to).map((to, at) => (to === 0 ? null : Math.round((of[at] ?? 0) / to * 10_000) / 10_000))
}

/** Counts of a figure by day. The figure's condition names its day as $2 to $4; here each day of a list takes that place. */
async function series(tx: Tx, key: string, days: readonly Span[], people: readonly string[] | null): Promise<number[]> {
  const figure = figureOf(key)
  if (!figure) throw new Error(`No report declares the figure ${key}`)
  const rows = await tx.rows<{ n: number }>(
    `select (select count(*) from ${figure.source.view} f where f.hospital_id = $1 and ${byDay(figure)}${people === null ? '' : ` and f.${figure.source.person} = any($5::uuid[])`})::int as n
       from unnest($2::timestamptz[], $3::timestamptz[], $4::date[]) with ordinality as d (from_at, to_at, day, at) order by d.at`,
    [tx.hospitalId, days.map(one => one.from.toISOString()), days.map(one => one.to.toISOString()), days.map(one => one.day), ...(people === null ? [] : [people])])
  return rows.map(row => row.n)
}

function byDay(figure: Figure): string {
  return `(${figure.where.replaceAll('$2', 'd.from_at').replaceAll('$3', 'd.to_at').replaceAll('$4', 'd.day')})`
}
