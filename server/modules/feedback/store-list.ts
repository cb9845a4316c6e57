/** SQL of the list of feedback: views and filters, each one condition; within the reach of who looks. */
import type { Scope } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { FeedbackRow } from './store.ts'

export type View = 'mine' | 'open' | 'complaints' | 'overdue' | 'repeated' | 'all'
export interface Frame { me: string | null; scope: Scope; myDepartments: readonly string[]; repeatTimes: number }
export interface Filters {
  view: View; kinds?: readonly string[] | undefined; categories?: readonly string[] | undefined; severities?: readonly string[] | undefined; channels?: readonly string[] | undefined; states?: readonly string[] | undefined
  departmentIds?: readonly string[] | undefined; staffIds?: readonly string[] | undefined; handlerIds?: readonly string[] | undefined; customerIds?: readonly string[] | undefined; causes?: readonly string[] | undefined; satisfied?: readonly string[] | undefined; findings?: readonly string[] | undefined; from?: string | undefined; until?: string | undefined
}

class Where {
  readonly values: unknown[]
  readonly #parts: string[] = ['f.hospital_id = $1']
  constructor(hospitalId: string) { this.values = [hospitalId] }
  value(value: unknown): string { this.values.push(value); return `$${this.values.length}` }
  add(condition: string): void { this.#parts.push(condition) }
  among(column: string, values: readonly string[] | undefined): void {
    if (values !== undefined) this.add(values.length === 1 ? `${column} = ${this.value(values[0])}` : `${column} = any(${this.value(values)})`)
  }
  get text(): string { return this.#parts.join(' and ') }
}

const concerned = (kind: 'staff' | 'department', ids: string) => `exists (select 1 from feedback.concerned c where c.hospital_id = f.hospital_id and c.feedback_id = f.id and c.kind = '${kind}' and c.subject_id = any(${ids}))`

/** What may be seen at all: as {@link import('./access.ts').mayRead} says it for one. */
function reached(where: Where, frame: Frame): void {
  const me = where.value(frame.me)
  where.add(`not (f.kind = 'complaint' and ${concerned('staff', `array[${me}::uuid]`)})`)
  if (frame.scope === 'all') return
  const near = frame.scope === 'department' || frame.scope === 'group' ? ` or (f.kind <> 'complaint' and ${concerned('department', where.value(frame.myDepartments))})` : ''
  where.add(`(f.taken_by = ${me} or f.responsible_id = ${me} or f.handler_id = ${me} or (f.kind = 'praise' and ${concerned('staff', `array[${me}::uuid]`)})
    or exists (select 1 from feedback.team t where t.hospital_id = f.hospital_id and t.feedback_id = f.id and t.staff_id = ${me})${near})`)
}

function viewed(where: Where, frame: Frame, view: View, now: string): void {
  switch (view) {
    case 'mine': where.add(`f.state <> 'closed' and (f.handler_id = ${where.value(frame.me)} or (f.handler_id is null and f.responsible_id = ${where.value(frame.me)}))`); break
    case 'open': where.add(`f.state <> 'closed'`); break
    case 'complaints': where.add(`f.state <> 'closed' and f.kind = 'complaint'`); break
    case 'overdue': where.add(`f.state <> 'closed' and f.told_at is null and f.result_due_at < ${where.value(now)}`); break
    case 'repeated': where.add(`f.kind <> 'praise' and (f.same_person >= ${where.value(frame.repeatTimes)} or f.same_matter_id is not null)`); break
    case 'all': break
  }
}

export async function list(tx: Tx, frame: Frame, filters: Filters, after: readonly [string, string] | undefined, limit: number): Promise<FeedbackRow[]> {
  const where = new Where(tx.hospitalId)
  viewed(where, frame, filters.view, tx.now.toISOString())
  reached(where, frame)
  where.among('f.kind', filters.kinds)
  where.among('f.category', filters.categories)
  where.among('f.severity', filters.severities)
  where.among('f.channel', filters.channels)
  where.among('f.state', filters.states)
  where.among('f.handler_id', filters.handlerIds)
  where.among('f.customer_id', filters.customerIds)
  where.among('f.cause', filters.causes)
  where.among('f.satisfied', filters.satisfied)
  where.among('f.finding', filters.findings)
  if (filters.departmentIds) where.add(concerned('department', where.value(filters.departmentIds)))
  if (filters.staffIds) where.add(concerned('staff', where.value(filters.staffIds)))
  if (filters.from) where.add(`f.received_at >= ${where.value(filters.from)}`)
  if (filters.until) where.add(`f.received_at < ${where.value(filters.until)}`)
  if (after) where.add(`(f.received_at, f.id) < (${where.value(after[0])}, ${where.value(after[1])})`)
  return tx.rows<FeedbackRow>(`select f.* from feedback.feedback f where ${where.text} order by f.received_at desc, f.id desc limit ${where.value(limit)}`, where.values)
}

export async function count(tx: Tx, frame: Frame, view: View, most: number): Promise<number> {
  const where = new Where(tx.hospitalId)
  viewed(where, frame, view, tx.now.toISOString())
  reached(where, frame)
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from (select 1 from feedback.feedback f where ${where.text} limit ${most}) counted`, where.values)
  return row?.n ?? 0
}
