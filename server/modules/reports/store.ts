/** SQL over published views only; every count and every row list of a figure come from the same condition. */
import type { Tx } from '../../platform/db.ts'
import type { Figure } from './figures.ts'

/** The part of a figure that is asked for: the day, and whose rows may be seen (null: all). */
export interface Frame { from: Date; to: Date; day: string; people: readonly string[] | null }

export interface Narrowing { personId?: string; channel?: string; departmentId?: string }

function conditionOf(figure: Figure, frame: Frame, narrowing: Narrowing = {}): { sql: string; values: unknown[] } {
  const { source } = figure
  const values: unknown[] = [frame.from.toISOString(), frame.to.toISOString(), frame.day]
  let sql = `f.hospital_id = $1 and ${figure.where} and ($2::timestamptz is not null and $3::timestamptz is not null and $4::date is not null)`
  const and = (column: string, value: unknown, many = false) => {
    values.push(value)
    sql += many ? ` and f.${column} = any($${values.length + 1}::uuid[])` : ` and f.${column} = $${values.length + 1}`
  }
  if (frame.people !== null) and(source.person, frame.people, true)
  if (narrowing.personId) and(source.person, narrowing.personId)
  if (narrowing.channel && source.channel) and(source.channel, narrowing.channel)
  if (narrowing.departmentId && source.department) and(source.department, narrowing.departmentId)
  return { sql, values }
}

export interface Counted { dimension: 'all' | 'person' | 'channel' | 'department'; id: string | null; n: number }

/** Count of a figure, whole and by each dimension it has, in one statement. */
export async function count(tx: Tx, figure: Figure, frame: Frame): Promise<Counted[]> {
  const { source } = figure
  const { sql, values } = conditionOf(figure, frame)
  const dimensions = [['person', source.person], ['channel', source.channel], ['department', source.department]].filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== undefined)
  const sets = dimensions.map(([, column]) => `(f.${column})`).join(', ')
  const which = dimensions.map(([name, column]) => `when grouping(f.${column}) = 0 then '${name}'`).join(' ')
  const id = `coalesce(${dimensions.map(([, column]) => `case when grouping(f.${column}) = 0 then f.${column}::text end`).join(', ')})`
  return tx.rows<Counted>(
    `select case ${which} else 'all' end as dimension, ${id} as id, count(*)::int as n from ${source.view} f where ${sql} group by grouping sets ((), ${sets}) order by n desc, id`,
    [tx.hospitalId, ...values])
}

export interface FigureRowData { id: string; at: string | null; customer_id: string | null; customer_name: string | null; person_id: string | null; channel: string | null; state: string }

/** A page of the rows behind a figure, by id. */
export async function rows(tx: Tx, figure: Figure, frame: Frame, narrowing: Narrowing, after: string | null, limit: number): Promise<FigureRowData[]> {
  const { source } = figure
  const { sql, values } = conditionOf(figure, frame, narrowing)
  return tx.rows<FigureRowData>(
    `select f.${source.id} as id, f.${source.at} as at, f.${source.customer} as customer_id, c.name as customer_name, f.${source.person} as person_id,
            ${source.channel ? `f.${source.channel}` : 'null::text'} as channel, f.${source.state} as state
       from ${source.view} f left join customers.fact_customer c on c.hospital_id = f.hospital_id and c.customer_id = f.${source.customer}
      where ${sql} and ($${values.length + 2}::uuid is null or f.${source.id} > $${values.length + 2}) order by f.${source.id} limit $${values.length + 3}`,
    [tx.hospitalId, ...values, after, limit])
}

/* issued reports */

export async function issued(tx: Tx, kind: string, day: string): Promise<{ content: unknown; issued_at: string } | undefined> {
  return (await tx.rows<{ content: unknown; issued_at: string }>('select content, issued_at from reports.issued where hospital_id = $1 and kind = $2 and day = $3', [tx.hospitalId, kind, day]))[0]
}

export async function issue(tx: Tx, id: string, kind: string, day: string, content: unknown): Promise<boolean> {
  return await tx.run('insert into reports.issued (hospital_id, id, kind, day, content, issued_at) values ($1, $2, $3, $4, $5, $6) on conflict (hospital_id, kind, day) do nothing',
    [tx.hospitalId, id, kind, day, JSON.stringify(content), tx.now.toISOString()]) > 0
}

export async function issuedPage(tx: Tx, after: readonly [string, string] | null, limit: number): Promise<{ id: string; kind: string; day: string; issued_at: string }[]> {
  return tx.rows('select id, kind, day, issued_at from reports.issued where hospital_id = $1 and ($2::date is null or (day, id) < ($2::date, $3::uuid)) order by day desc, id desc limit $4', [tx.hospitalId, after?.[0] ?? null, after?.[1] ?? null, limit])
}
