/** SQL that takes over many rows at once. */
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { ChannelName } from './contract.ts'

export interface ClosedInquiry {
  /** Digest of the row's normalised cells: the same row is taken once. */
  rowHash: Buffer
  channel: Infer<typeof ChannelName>
  /** When it was asked; null where the file does not say: then it is in no daily figure. */
  receivedAt: Date | null
  departmentId: string | null
  customerId?: string | null
  /** What is asked, in a line. */
  matter: string
  /** What was asked, in full. */
  content: string
  answer: string
  answererId: string | null
}

/** Inserts rows not known yet; answers the ids that are new. */
export async function insertClosed(tx: Tx, rows: readonly (ClosedInquiry & { id: string })[], importId: string | null): Promise<string[]> {
  const column = <T>(pick: (row: ClosedInquiry & { id: string }) => T) => rows.map(pick)
  const made = await tx.rows<{ id: string }>(
    `with given as (
       select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::uuid[], $11::bytea[])
         as g(id, channel, received_at, department_id, customer_id, matter, content, answer, answerer_id, row_hash)),
     zone as (select zone from platform.hospital where hospital_id = $1)
     insert into conversations.inquiry (hospital_id, id, channel, state, received_at, recorded_at, listed_at, day, customer_id, department_id, matter, content, answer, answered_at, answerer_id,
         outcome, closed_at, imported, import_id, row_hash, completed_at, created_by, changed_at, changed_by)
     select $1, g.id, g.channel, 'closed', g.received_at, $12, coalesce(g.received_at, $12), (g.received_at at time zone zone.zone)::date, g.customer_id, g.department_id, g.matter, g.content, g.answer,
         case when g.answer <> '' then g.received_at end, g.answerer_id, 'answered', g.received_at, true, $13, g.row_hash, null, $14, $12, $14
       from given g, zone
     on conflict (hospital_id, row_hash) where row_hash is not null do nothing
     returning id`,
    [tx.hospitalId, column(row => row.id), column(row => row.channel), column(row => row.receivedAt?.toISOString() ?? null), column(row => row.departmentId), column(row => row.customerId ?? null),
      column(row => row.matter), column(row => row.content), column(row => row.answer), column(row => row.answererId), column(row => row.rowHash), tx.now.toISOString(), importId, tx.work.actor.id])
  return made.map(row => row.id)
}

export interface HistoryRow { id: string; subjectId: string; customerId: string | null; at: Date; data: unknown }

/** States facts of the past for many records at once: no reaction, no screen is told. */
export async function insertHistory(tx: Tx, rows: readonly HistoryRow[], name: string, version: number): Promise<void> {
  if (rows.length === 0) return
  await tx.run(
    `insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
     select $1, g.id, $2, $3, g.at, $4, g.customer_id, g.subject_id, g.data, true
       from unnest($5::uuid[], $6::timestamptz[], $7::uuid[], $8::uuid[], $9::jsonb[]) as g(id, at, customer_id, subject_id, data)`,
    [tx.hospitalId, name, version, tx.work.actor.id, rows.map(row => row.id), rows.map(row => row.at.toISOString()), rows.map(row => row.customerId), rows.map(row => row.subjectId), rows.map(row => JSON.stringify(row.data))])
}

export async function removeImported(tx: Tx, importId: string): Promise<number> {
  const [row] = await tx.rows<{ gone: number }>('select conversations.remove_imported($1) as gone', [importId])
  return row?.gone ?? 0
}

export interface LessonRow { department_id: string; matter: string; content: string; recorded_at: string; imported: boolean }
const lesson = `i.hospital_id = $1 and i.state = 'closed' and i.department_id is not null and i.outcome not in ('nuisance', 'out_of_scope')`

export async function lessons(tx: Tx, limit: number): Promise<LessonRow[]> {
  return tx.rows<LessonRow>(
    `select i.department_id, i.matter, i.content, i.recorded_at, i.imported from conversations.inquiry i
       join organisation.fact_department d on d.hospital_id = i.hospital_id and d.department_id = i.department_id and d.closed_at is null and d.kind = 'clinical'
      where ${lesson} order by i.recorded_at desc, i.id desc limit $2`, [tx.hospitalId, limit])
}

export async function countLessons(tx: Tx, since: string | null, limit: number): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from (select 1 from conversations.inquiry i where ${lesson} and ($2::timestamptz is null or i.recorded_at > $2) limit $3) counted`, [tx.hospitalId, since, limit])
  return row?.n ?? 0
}
