/** Reading the inbox: pages of views, counters, unread messages. */
import type { Tx } from '../../platform/db.ts'
import type { ThreadView } from './can.ts'
import type { InquiryRow } from './store.ts'
import type { ThreadRow } from './store-threads.ts'

export interface InboxFrame { me: string | null; now: string; reach: { scope: string; groupIds: readonly string[]; departmentIds: readonly string[] } }
export type ListedRow = ThreadRow & Pick<InquiryRow, 'customer_id' | 'caller' | 'matter' | 'version'> & { inquiry_state: string; sort_at: string }

interface View { where: (value: (one: unknown) => string, frame: InboxFrame) => string; sort: string; ascending: boolean }

/** Each view with the column it is sorted by; an index serves each. */
const views: Record<ThreadView, View> = {
  mine: { where: (value, frame) => `t.state = 'open' and t.owner_id = ${value(frame.me)} and (t.snoozed_until is null or t.snoozed_until <= ${value(frame.now)})`, sort: 't.last_at', ascending: false },
  snoozed: { where: (value, frame) => `t.state = 'open' and t.owner_id = ${value(frame.me)} and t.snoozed_until > ${value(frame.now)}`, sort: 't.snoozed_until', ascending: true },
  unassigned: { where: () => `t.state = 'open' and t.owner_id is null`, sort: 't.opened_at', ascending: true },
  waiting: { where: () => 't.waiting_since is not null', sort: 't.waiting_since', ascending: true },
  overdue: { where: (value, frame) => `t.due_at is not null and t.due_at < ${value(frame.now)}`, sort: 't.due_at', ascending: true },
  mentions: { where: (value, frame) => `t.id in (select m.thread_id from conversations.mention m where m.hospital_id = $1 and m.staff_id = ${value(frame.me)} and m.seen_at is null)`, sort: 't.opened_at', ascending: false },
  open: { where: () => `t.state = 'open'`, sort: 't.opened_at', ascending: false },
  closed: { where: () => `t.state = 'closed'`, sort: 't.closed_at', ascending: false },
}

/** What a view is narrowed to. */
export interface InboxFilter { channel?: string | undefined; departmentId?: string | undefined; label?: string | undefined }

function conditions(frame: InboxFrame, within: (value: (one: unknown) => string) => string, values: unknown[], filter: InboxFilter = {}): string {
  const value = (one: unknown) => { values.push(one); return `$${values.length}` }
  const { scope, groupIds, departmentIds } = frame.reach
  const parts = ['t.hospital_id = $1', within(value)]
  if (filter.channel !== undefined) parts.push(`t.channel = ${value(filter.channel)}`)
  if (filter.departmentId !== undefined) parts.push(`t.department_id = ${value(filter.departmentId)}`)
  if (filter.label !== undefined) parts.push(`${value(filter.label)} = any(t.labels)`)
  if (scope !== 'all') {
    const me = value(frame.me)
    parts.push(`(t.owner_id = ${me}${scope === 'group' ? ` or t.group_id = any(${value(groupIds)})` : scope === 'department' ? ` or t.department_id = any(${value(departmentIds)})` : ''})`)
  }
  return parts.join(' and ')
}

/** The statement of a page. */
export function pageStatement(hospitalId: string, frame: InboxFrame, view: ThreadView, after: readonly [string, string] | undefined, limit: number, filter?: InboxFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [hospitalId]
  const { sort, ascending } = views[view]
  let where = conditions(frame, value => views[view].where(value, frame), values, filter)
  if (after) {
    values.push(...after)
    where += ` and (${sort}, t.id) ${ascending ? '>' : '<'} ($${values.length - 1}::timestamptz, $${values.length}::uuid)`
  }
  values.push(limit)
  const way = ascending ? 'asc' : 'desc'
  return {
    text: `with page as (select t.*, ${sort} as sort_at from conversations.thread t where ${where} order by ${sort} ${way}, t.id ${way} limit $${values.length})
           select p.*, i.customer_id, i.caller, i.matter, i.version, i.state as inquiry_state from page p join conversations.inquiry i on i.hospital_id = p.hospital_id and i.id = p.id order by p.sort_at ${way}, p.id ${way}`,
    values,
  }
}
export async function page(tx: Tx, frame: InboxFrame, view: ThreadView, after: readonly [string, string] | undefined, limit: number, filter?: InboxFilter): Promise<ListedRow[]> {
  const { text, values } = pageStatement(tx.hospitalId, frame, view, after, limit, filter)
  return tx.rows<ListedRow>(text, values)
}

/** The threads named that may be seen. */
export async function some(tx: Tx, frame: InboxFrame, ids: readonly string[]): Promise<ListedRow[]> {
  const values: unknown[] = [tx.hospitalId]
  const where = conditions(frame, value => `t.id = any(${value(ids)})`, values)
  return tx.rows<ListedRow>(
    `select t.*, t.opened_at as sort_at, i.customer_id, i.caller, i.matter, i.version, i.state as inquiry_state from conversations.thread t
       join conversations.inquiry i on i.hospital_id = t.hospital_id and i.id = t.id where ${where}`, values)
}

/** One thread with its inquiry. */
export async function one(tx: Tx, id: string): Promise<ListedRow | undefined> {
  const [row] = await tx.rows<ListedRow>(
    `select t.*, t.opened_at as sort_at, i.customer_id, i.caller, i.matter, i.version, i.state as inquiry_state from conversations.thread t
       join conversations.inquiry i on i.hospital_id = t.hospital_id and i.id = t.id where t.hospital_id = $1 and t.id = $2`, [tx.hospitalId, id])
  return row
}

export async function count(tx: Tx, frame: InboxFrame, view: ThreadView, most: number): Promise<number> {
  const values: unknown[] = [tx.hospitalId]
  const where = conditions(frame, value => views[view].where(value, frame), values)
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from (select 1 from conversations.thread t where ${where} limit ${most}) counted`, values)
  return row?.n ?? 0
}

export interface Glance { thread_id: string; unread: number; preview: string | null; kind: string | null; author: string | null }
/** What the customer wrote since the staff looked, counted to 99, and the last words. */
export async function glances(tx: Tx, threads: readonly Pick<ThreadRow, 'id' | 'staff_read' | 'last_number'>[]): Promise<Map<string, Glance>> {
  if (threads.length === 0) return new Map()
  const rows = await tx.rows<Glance>(
    `select u.id as thread_id, l.preview, l.kind, l.author,
            (select count(*)::int from (select 1 from conversations.message m where m.hospital_id = $1 and m.thread_id = u.id and m.number > u.seen and m.author = 'visitor' limit 99) c) as unread
       from unnest($2::uuid[], $3::int[]) as u (id, seen)
       left join lateral (select left(m.text, 80) as preview, m.kind, m.author from conversations.message m where m.hospital_id = $1 and m.thread_id = u.id and m.kind in ('text', 'file') order by m.number desc limit 1) l on true`,
    [tx.hospitalId, threads.map(row => row.id), threads.map(row => row.staff_read)])
  return new Map(rows.map(row => [row.thread_id, row]))
}

/** In which of these somebody began to write. */
export async function draftsOf(tx: Tx, threadIds: readonly string[], staffId: string | null): Promise<Set<string>> {
  if (threadIds.length === 0 || staffId === null) return new Set()
  const rows = await tx.rows<{ thread_id: string }>('select thread_id from conversations.draft where hospital_id = $1 and thread_id = any($2) and staff_id = $3 and text_sealed is not null', [tx.hospitalId, threadIds, staffId])
  return new Set(rows.map(row => row.thread_id))
}
