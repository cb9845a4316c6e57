/** Feedback in figures: the weekly sheet for the leader, and any span (FEE-2, FEE-8). */
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { refuse } from '../../platform/refusal.ts'
import { settingAt, staffBrief } from '../organisation/index.ts'
import { no, settings, type feedbackFigures } from './contract.ts'
import * as store from './store.ts'
import * as counting from './store-figures.ts'

const dayMs = 86_400_000
type Shares = { key: string; praise: number; suggestion: number; complaint: number }

/** Counts of one column side by side by kind, the most complaints first. */
function beside(rows: readonly counting.Count[]): Shares[] {
  const found = new Map<string, Shares>()
  for (const { key, kind, n } of rows) {
    if (key === null) continue
    const shares = found.get(key) ?? { key, praise: 0, suggestion: 0, complaint: 0 }
    shares[kind as 'praise'] += n
    found.set(key, shares)
  }
  return [...found.values()].toSorted((a, b) => b.complaint - a.complaint || b.praise + b.suggestion - a.praise - a.suggestion || (a.key < b.key ? -1 : 1))
}

const total = (rows: readonly counting.Count[], kind: string) => rows.filter(row => row.kind === kind).reduce((sum, row) => sum + row.n, 0)

/** The figures of a span of at most 366 days. @throws Refusal span_too_long */
export async function figuresOf(tx: Tx, from: string, to: string): Promise<Infer<typeof feedbackFigures.response>> {
  if (to < from || (Date.parse(to) - Date.parse(from)) / dayMs > 366) refuse(no.span_too_long)
  const [respondMinutes, repeatTimes] = await Promise.all([settingAt(tx, settings.respond), settingAt(tx, settings.repeatTimes)])
  const [categories, channels, satisfied, findings, causes, departments, staff, handled] = await Promise.all([
    counting.countBy(tx, 'category', from, to), counting.countBy(tx, 'channel', from, to), counting.countBy(tx, 'satisfied', from, to), counting.countBy(tx, 'finding', from, to), counting.countBy(tx, 'cause', from, to),
    counting.countConcerned(tx, 'department', from, to), counting.countConcerned(tx, 'staff', from, to), counting.handling(tx, from, to, respondMinutes, repeatTimes),
  ])
  const byDepartment = beside(departments)
  const byStaff = beside(staff)
  const [departmentNames, people] = await Promise.all([store.departmentNames(tx, byDepartment.map(one => one.key)), staffBrief(tx, byStaff.map(one => one.key))])
  const ofKind = (rows: readonly counting.Count[], kind: string) => rows.filter(row => row.kind === kind && row.key !== null).map(row => ({ key: row.key ?? '', n: row.n })).toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
  return {
    from, to, totals: { praise: total(channels, 'praise'), suggestion: total(channels, 'suggestion'), complaint: total(channels, 'complaint') },
    categories: { praise: ofKind(categories, 'praise'), suggestion: ofKind(categories, 'suggestion'), complaint: ofKind(categories, 'complaint') },
    channels: beside(channels),
    departments: byDepartment.flatMap(({ key, ...shares }) => { const name = departmentNames.get(key); return name ? [{ ...name, ...shares }] : [] }),
    staff: byStaff.slice(0, 100).flatMap(({ key, ...shares }) => { const person = people.get(key); return person ? [{ id: key, name: person.name, nameEn: person.nameEn, ...shares }] : [] }),
    causes: ofKind(causes, 'complaint'), findings: ofKind(findings, 'complaint'), satisfied: ofKind(satisfied, 'complaint'),
    handling: { told: handled.told, medianMinutes: handled.median_minutes, inTime: handled.in_time, late: handled.late, respondedInTime: handled.responded_in_time, respondedLate: handled.responded - handled.responded_in_time, repeated: handled.repeated, open: handled.open },
  }
}
