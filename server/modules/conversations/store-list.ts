/** SQL of the list: each view and filter is one condition; the place in the list is (listed_at, id). */
import type { Scope } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { InquiryRow } from './store.ts'

export type View = 'waiting' | 'today' | 'incomplete' | 'call_back' | 'recontact' | 'mine_month' | 'to_me' | 'out_of_scope' | 'all'
export interface Reach { scope: Scope; groupIds: readonly string[]; siteIds: readonly string[] }
/** What the views are reckoned from: who looks, on which day of which zone. */
export interface Frame { zone: string; today: string; monthStart: string; recontactFrom: string; me: string | null; myDepartments: readonly string[]; reach: Reach }
/** What was typed to find; words are looked for among the inquiries of a year. */
export interface Search { customerIds: readonly string[]; contacts: readonly Buffer[]; words: string; since: string }
export interface Filters {
  view: View; channels?: readonly string[] | undefined; states?: readonly string[] | undefined; outcomes?: readonly string[] | undefined; sources?: readonly string[] | undefined
  departmentIds?: readonly string[] | undefined; ownerIds?: readonly string[] | undefined; firstAskerIds?: readonly string[] | undefined; customerIds?: readonly string[] | undefined
  from?: string | undefined; until?: string | undefined; signed?: 'yes' | 'no' | undefined; search?: Search | undefined
}

/** Columns a list needs. */
const listed = 'i.id, i.version, i.channel, i.state, i.received_at, i.recorded_at, i.listed_at, i.customer_id, i.caller, i.contact, i.source, i.department_id, i.matter, i.first_asker_id, i.owner_id, i.answerer_id, i.answered_at, i.outcome, i.lost_reason, i.outcome_note, i.turned_to, i.call_back_at, i.specialist_due_at, i.appointment_id, i.missing, i.signed_off_at, i.imported'
export type ListedRow = Pick<InquiryRow, 'id' | 'version' | 'channel' | 'state' | 'received_at' | 'recorded_at' | 'listed_at' | 'customer_id' | 'caller' | 'contact' | 'source' | 'department_id' | 'matter' | 'first_asker_id' | 'owner_id' | 'answerer_id' | 'answered_at' | 'outcome' | 'lost_reason' | 'outcome_note' | 'turned_to' | 'call_back_at' | 'specialist_due_at' | 'appointment_id' | 'missing' | 'signed_off_at' | 'imported'>

/** Conditions joined by and, with their values. */
class Where {
  readonly values: unknown[]
  readonly #parts: string[] = ['i.hospital_id = $1']
  constructor(hospitalId: string) { this.values = [hospitalId] }
  value(value: unknown): string { this.values.push(value); return `$${this.values.length}` }
  add(condition: string): void { this.#parts.push(condition) }
  among(column: string, values: readonly string[] | undefined): void {
    if (values !== undefined) this.add(values.length === 1 ? `${column} = ${this.value(values[0])}` : `${column} = any(${this.value(values)})`)
  }
  get text(): string { return this.#parts.join(' and ') }
}

function viewed(where: Where, frame: Frame, view: View): void {
  const me = () => where.value(frame.me)
  switch (view) {
    case 'waiting': where.add(`i.owner_id = ${me()} and i.state <> 'closed' and i.state = 'waiting'`); break
    case 'today': where.add(`i.day = ${where.value(frame.today)}`); break
    case 'incomplete': where.add('i.missing > 0'); break
    case 'call_back': where.add(`i.state = 'call_back'`); break
    case 'recontact':
      where.add(`i.outcome = 'lost' and i.appointment_id is null and (i.customer_id is not null or i.contact_index is not null) and i.listed_at >= ${where.value(frame.recontactFrom)}`)
      where.add('not exists (select 1 from customers.fact_customer c where c.hospital_id = i.hospital_id and c.customer_id = i.customer_id and c.do_not_contact)')
      break
    case 'mine_month': where.add(`i.first_asker_id = ${me()} and i.listed_at >= ${where.value(frame.monthStart)}`); break
    case 'to_me':
      where.add(`i.id in (select t.inquiry_id from conversations.transfer t where t.hospital_id = $1 and t.to_id = ${me()} and t.state = 'asked'
                          union all select s.id from conversations.inquiry s where s.hospital_id = $1 and s.state = 'specialist' and s.specialist_id = ${me()}
                          union all select d.id from conversations.inquiry d where d.hospital_id = $1 and d.state = 'specialist' and d.specialist_id is null and d.specialist_department_id = any(${where.value(frame.myDepartments)}))`)
      break
    case 'out_of_scope': where.add(`i.outcome = 'out_of_scope'`); break
    case 'all': break
  }
}

function reached(where: Where, frame: Frame): void {
  const { scope, groupIds, siteIds } = frame.reach
  if (scope === 'all') return
  const me = where.value(frame.me)
  const wider = scope === 'group' ? ` or i.group_id = any(${where.value(groupIds)})`
    : scope === 'department' ? ` or i.department_id = any(${where.value(frame.myDepartments)}) or (i.specialist_id is null and i.specialist_department_id = any(${where.value(frame.myDepartments)}))`
    : scope === 'site' ? ` or i.site_id = any(${where.value(siteIds)})` : ''
  where.add(`(i.owner_id = ${me} or i.first_asker_id = ${me} or i.specialist_id = ${me}${wider} or i.id in (select t.inquiry_id from conversations.transfer t where t.hospital_id = $1 and t.to_id = ${me} and t.state = 'asked'))`)
}

/** The statement of a page: a view, filtered, newest first, after a place in the list. */
export function pageStatement(hospitalId: string, frame: Frame, filters: Filters, after: readonly [string, string] | undefined, limit: number): { text: string; values: unknown[] } {
  const where = new Where(hospitalId)
  viewed(where, frame, filters.view)
  reached(where, frame)
  where.among('i.channel', filters.channels)
  where.among('i.state', filters.states)
  where.among('i.outcome', filters.outcomes)
  where.among('i.source', filters.sources)
  where.among('i.department_id', filters.departmentIds)
  where.among('i.owner_id', filters.ownerIds)
  where.among('i.first_asker_id', filters.firstAskerIds)
  where.among('i.customer_id', filters.customerIds)
  if (filters.from) where.add(`i.listed_at >= ${where.value(filters.from)}`)
  if (filters.until) where.add(`i.listed_at < ${where.value(filters.until)}`)
  if (filters.signed) where.add(`i.signed_off_at is ${filters.signed === 'yes' ? 'not null' : 'null'}`)
  const { search } = filters
  if (search) {
    const words = where.value(search.words)
    where.add(`i.listed_at >= ${where.value(search.since)} and (i.customer_id = any(${where.value(search.customerIds)}) or i.contact_index = any(${where.value(search.contacts)}) or strpos(lower(i.matter), ${words}) > 0 or strpos(lower(i.caller), ${words}) > 0)`)
  }
  if (after) where.add(`(i.listed_at, i.id) < (${where.value(after[0])}, ${where.value(after[1])})`)
  const conditions = where.text
  return { text: `select ${listed} from conversations.inquiry i where ${conditions} order by i.listed_at desc, i.id desc limit ${where.value(limit)}`, values: where.values }
}

/** Rows of a page. */
export async function list(tx: Tx, frame: Frame, filters: Filters, after: readonly [string, string] | undefined, limit: number): Promise<ListedRow[]> {
  const { text, values } = pageStatement(tx.hospitalId, frame, filters, after, limit)
  return tx.rows<ListedRow>(text, values)
}

/** How many a view holds, counted no further than `most`. */
export async function count(tx: Tx, frame: Frame, view: View, most: number): Promise<number> {
  const where = new Where(tx.hospitalId)
  viewed(where, frame, view)
  reached(where, frame)
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from (select 1 from conversations.inquiry i where ${where.text} limit ${most}) counted`, where.values)
  return row?.n ?? 0
}

/** Other inquiries of the same person, latest first: by customer, or by the phone of someone not registered. */
export async function earlierOf(tx: Tx, row: InquiryRow, customerIds: readonly string[]): Promise<Pick<InquiryRow, 'id' | 'received_at' | 'channel' | 'matter' | 'state' | 'outcome'>[]> {
  if (customerIds.length === 0 && row.contact_index === null) return []
  return tx.rows(
    `select i.id, i.received_at, i.channel, i.matter, i.state, i.outcome from conversations.inquiry i
      where i.hospital_id = $1 and i.id <> $2 and ${customerIds.length > 0 ? 'i.customer_id = any($3)' : 'i.contact_index = $3'}
      order by i.listed_at desc, i.id desc limit 10`, [tx.hospitalId, row.id, customerIds.length > 0 ? customerIds : row.contact_index])
}
