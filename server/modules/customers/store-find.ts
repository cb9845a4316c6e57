/** SQL that finds customers: by name grams, phones and identifiers, duplicates, and the list (CUS-3, CUS-9, PLA-15). */
import type { Tx } from '../../platform/db.ts'
import { briefColumns, briefFrom, firstPhone, type BriefRow } from './store.ts'

/** SQL being put together: text with its parameters, numbered as they come. */
export class Conditions {
  readonly values: unknown[]
  readonly parts: string[] = []
  constructor(...first: unknown[]) { this.values = first }
  /** Adds a value; answers its placeholder. */
  value(value: unknown): string { this.values.push(value); return `$${this.values.length}` }
  add(part: string): void { this.parts.push(part) }
  get sql(): string { return this.parts.map(part => `and ${part}`).join(' ') }
}

/** What a search is for: text of a query that answers ids, its first value being the hospital. */
interface Search { sql: string; values: readonly unknown[] }

const foundFrom = `) f join ${briefFrom.replace('customers.customer c', 'customers.customer c on c.hospital_id = $1 and c.id = f.id')} ${firstPhone}`

/** Records found, as briefs in one statement; newest first. */
async function found(tx: Tx, { sql, values }: Search): Promise<BriefRow[]> {
  const rows = await tx.rows<BriefRow>(`select ${briefColumns} from (${sql}${foundFrom}`, values)
  return rows.sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** Records of whole phones, under every live blind key. */
export function byPhone(tx: Tx, indexes: readonly Buffer[], limit: number): Promise<BriefRow[]> {
  return found(tx, { sql: 'select distinct customer_id as id from customers.phone where hospital_id = $1 and phone_index = any($2) and voided_at is null order by id desc limit $3', values: [tx.hospitalId, indexes, limit] })
}

/** Records with a phone ending in four digits. */
export function byLastFour(tx: Tx, indexes: readonly Buffer[], limit: number): Promise<BriefRow[]> {
  return found(tx, { sql: 'select distinct customer_id as id from customers.phone where hospital_id = $1 and phone4_index = any($2) and voided_at is null order by id desc limit $3', values: [tx.hospitalId, indexes, limit] })
}

/** Whether one of these records has a phone ending in four digits. */
export async function hasFour(tx: Tx, ids: readonly string[], indexes: readonly Buffer[]): Promise<boolean> {
  return (await tx.rows('select 1 from customers.phone where hospital_id = $1 and phone4_index = any($2) and customer_id = any($3) and voided_at is null limit 1', [tx.hospitalId, indexes, ids])).length > 0
}

/** Records with an identifier of any of these hashes. */
export function byIdentifier(tx: Tx, indexes: readonly Buffer[], limit: number): Promise<BriefRow[]> {
  return found(tx, { sql: 'select distinct customer_id as id from customers.identifier where hospital_id = $1 and value_index = any($2) and voided_at is null order by id desc limit $3', values: [tx.hospitalId, indexes, limit] })
}

/** Records whose whole name is exactly this. */
export function byName(tx: Tx, name: string, limit: number): Promise<BriefRow[]> {
  return found(tx, { sql: 'select id from customers.customer where hospital_id = $1 and name = $2 and destroyed_at is null order by id desc limit $3', values: [tx.hospitalId, name, limit] })
}

/** Records whose name holds every gram. The longest gram leads: it is the rarest, and its index answers the newest first. */
export function byGrams(tx: Tx, grams: readonly string[], limit: number): Promise<BriefRow[]> {
  const [lead = '', ...others] = [...grams].sort((a, b) => b.length - a.length)
  const conditions = new Conditions(tx.hospitalId)
  const sql = `select g.customer_id as id from customers.gram g where g.hospital_id = $1 and g.gram = ${conditions.value(lead)}${
    others.map((gram, i) => ` and exists (select from customers.gram g${i} where g${i}.hospital_id = $1 and g${i}.gram = ${conditions.value(gram)} and g${i}.customer_id = g.customer_id)`).join('')
  } order by g.customer_id desc limit ${conditions.value(limit)}`
  return found(tx, { sql, values: conditions.values })
}

/** Who shares the name and birth date. */
export function sameNameAndBirth(tx: Tx, name: string, birthDate: string): Promise<BriefRow[]> {
  return found(tx, { sql: 'select id from customers.customer where hospital_id = $1 and name = $2 and birth_date = $3 and destroyed_at is null order by id desc limit 20', values: [tx.hospitalId, name, birthDate] })
}

/** Of these codes, those on offer in an editable list. */
export async function offeredCodes(tx: Tx, list: string, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ code: string }>('select code from organisation.fact_list_item where hospital_id = $1 and list = $2 and code = any($3) and retired_at is null', [tx.hospitalId, list, codes])
  return new Set(rows.map(row => row.code))
}

export type Sort = 'newest' | 'name' | 'lastVisit'
const order: Record<Sort, string> = {
  newest: 'c.created_at desc, c.id desc',
  name: 'c.name_pinyin, c.id',
  lastVisit: 'c.last_visit_at desc, c.id desc',
}

/** One page of the list, one row more than `limit` when there is another page. */
export async function listRows(tx: Tx, sort: Sort, conditions: Conditions, limit: number): Promise<(BriefRow & { name_pinyin: string })[]> {
  return tx.rows(
    `select ${briefColumns}, c.name_pinyin from (
       select c.* from customers.customer c
        where c.hospital_id = $1 and c.merged_into is null and c.destroyed_at is null ${sort === 'lastVisit' ? 'and c.last_visit_at is not null' : ''} ${conditions.sql}
        order by ${order[sort]} limit ${conditions.value(limit + 1)}) c
       join platform.hospital h on h.hospital_id = c.hospital_id
       left join organisation.fact_staff o on o.hospital_id = c.hospital_id and o.staff_id = c.owner_id
       ${firstPhone} order by ${order[sort]}`, conditions.values)
}

/** Number of rows a view would show, counted no further than `most`. */
export async function countRows(tx: Tx, conditions: Conditions, most: number): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(
    `select count(*)::int as n from (select from customers.customer c where c.hospital_id = $1 and c.merged_into is null and c.destroyed_at is null ${conditions.sql} limit ${conditions.value(most)}) c`, conditions.values)
  return row?.n ?? 0
}
