/** The only SQL on knowledge's tables. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'knowledge.answer' | 'knowledge.answer_version' | 'knowledge.answer_use'>()
export type AnswerRow = Selectable<Database['knowledge.answer']>
export type VersionRow = Selectable<Database['knowledge.answer_version']>

export interface ListedRow extends AnswerRow { valid_from: string | null; valid_to: string | null; texts: Record<string, string> | null; used_number: number | null }

const stamps = (tx: Tx) => ({ changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id })

export async function insertAnswer(tx: Tx, row: { id: string; title: string; department_id: string | null }): Promise<void> {
  await tx.exec(db.insertInto('knowledge.answer').values({ ...row, hospital_id: tx.hospitalId, open: 1, open_state: 'draft', created_at: tx.now.toISOString(), created_by: tx.work.actor.id, ...stamps(tx) }))
}

/** The head, held against others until the end of the transaction. @throws Refusal not_found */
export async function hold(tx: Tx, id: string): Promise<AnswerRow> {
  return tx.found(db.selectFrom('knowledge.answer').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

export async function changeAnswer(tx: Tx, id: string, set: Partial<Insertable<Database['knowledge.answer']>>): Promise<void> {
  await tx.exec(db.updateTable('knowledge.answer').set(eb => ({ ...set, version: eb('version', '+', 1), ...stamps(tx) })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function putVersion(tx: Tx, row: { answer_id: string; number: number; questions: string[]; texts: Record<string, string>; valid_from: string | null; valid_to: string | null; author_id: string }): Promise<void> {
  await tx.run(
    `insert into knowledge.answer_version (hospital_id, answer_id, number, state, questions, texts, valid_from, valid_to, author_id, written_at)
     values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9)
     on conflict (hospital_id, answer_id, number) do update set state = 'draft', questions = excluded.questions, texts = excluded.texts, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
       author_id = excluded.author_id, written_at = excluded.written_at, proposed_at = null, decided_by = null, decided_at = null, decided_note = null`,
    [tx.hospitalId, row.answer_id, row.number, row.questions, JSON.stringify(row.texts), row.valid_from, row.valid_to, row.author_id, tx.now.toISOString()])
}

export async function changeVersion(tx: Tx, answerId: string, number: number, set: Partial<Insertable<Database['knowledge.answer_version']>>): Promise<void> {
  await tx.exec(db.updateTable('knowledge.answer_version').set(set).where('hospital_id', '=', tx.hospitalId).where('answer_id', '=', answerId).where('number', '=', number))
}

export async function versionsOf(tx: Tx, answerId: string): Promise<VersionRow[]> {
  return tx.all(db.selectFrom('knowledge.answer_version').selectAll().where('hospital_id', '=', tx.hospitalId).where('answer_id', '=', answerId).orderBy('number', 'desc'))
}

/** Writes an answer's grams anew. */
export async function putGrams(tx: Tx, answerId: string, grams: ReadonlyMap<string, number>): Promise<void> {
  await tx.run('delete from knowledge.answer_gram where hospital_id = $1 and answer_id = $2', [tx.hospitalId, answerId])
  await tx.run('insert into knowledge.answer_gram (hospital_id, gram, answer_id, weight) select $1, g.gram, $2, g.weight from unnest($3::text[], $4::int[]) as g(gram, weight)', [tx.hospitalId, answerId, [...grams.keys()], [...grams.values()]])
}

const listed = `select a.*, v.valid_from, v.valid_to, v.texts, u.number as used_number
  from knowledge.answer a
  left join knowledge.answer_version v on v.hospital_id = a.hospital_id and v.answer_id = a.id and v.number = coalesce(a.current, a.open)
  left join lateral (select max(u.number) as number from knowledge.answer_use u where u.hospital_id = a.hospital_id and u.answer_id = a.id and u.staff_id = $2 and u.act <> 'ignored') u on true`
const holds = `a.retired_at is null and a.current is not null and (v.valid_from is null or v.valid_from <= $3) and (v.valid_to is null or v.valid_to >= $3)`
const viewSql = {
  holds, proposed: `a.open_state = 'proposed' and a.retired_at is null`, mine: `a.open_state in ('draft', 'returned') and a.retired_at is null and v2.author_id = $2`,
  expired: `a.retired_at is null and a.current is not null and v.valid_to < $3`, retired: 'a.retired_at is not null', all: 'true',
} as const
export type View = keyof typeof viewSql
/** The version being worked on, for who writes it. */
const openJoin = 'left join knowledge.answer_version v2 on v2.hospital_id = a.hospital_id and v2.answer_id = a.id and v2.number = a.open'
const used = `($2::uuid is null or $2::uuid is not null) and ($3::date is not null)`

export interface ListFilter { view: View; me: string | null; today: string; departmentId: string | undefined; grams: readonly (readonly string[])[] }

/** Answers that hold at least one of each set of grams, by a view, last changed first. */
export async function page(tx: Tx, filter: ListFilter, after: readonly [string, string] | undefined, limit: number): Promise<ListedRow[]> {
  const values: unknown[] = [tx.hospitalId, filter.me, filter.today, filter.departmentId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit]
  const found = filter.grams.map(alternatives => `and a.id in (select g.answer_id from knowledge.answer_gram g where g.hospital_id = $1 and g.gram = any($${values.push(alternatives)}))`).join(' ')
  return tx.rows<ListedRow>(
    `${listed} ${openJoin} where a.hospital_id = $1 and ${used} and ${viewSql[filter.view]} and ($4::uuid is null or a.department_id = $4) ${found}
        and ($5::timestamptz is null or (a.changed_at, a.id) < ($5, $6::uuid)) order by a.changed_at desc, a.id desc limit $7`, values)
}

/** Rows of a view, counted up to a bound. */
export async function count(tx: Tx, view: View, me: string | null, today: string, atMost: number): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(
    `select count(*)::int as n from (select 1 from knowledge.answer a left join knowledge.answer_version v on v.hospital_id = a.hospital_id and v.answer_id = a.id and v.number = coalesce(a.current, a.open)
       ${openJoin} where a.hospital_id = $1 and ${used} and ${viewSql[view]} limit $4) counted`, [tx.hospitalId, me, today, atMost])
  return row?.n ?? 0
}

export async function one(tx: Tx, id: string, me: string | null): Promise<ListedRow> {
  return (await tx.rows<ListedRow>(`${listed} where a.hospital_id = $1 and a.id = $3`, [tx.hospitalId, me, id]))[0] ?? refuse(common.not_found)
}

/* use */
export async function insertUse(tx: Tx, row: { id: string; answer_id: string; number: number; staff_id: string; inquiry_id: string | null; act: string }): Promise<void> {
  await tx.exec(db.insertInto('knowledge.answer_use').values({ ...row, hospital_id: tx.hospitalId, at: tx.now.toISOString() }))
}
export async function usesOf(tx: Tx, answerId: string): Promise<{ used: number; edited: number; ignored: number }> {
  const [row] = await tx.rows<{ used: number; edited: number; ignored: number }>(
    `select count(*) filter (where act = 'used')::int as used, count(*) filter (where act = 'edited')::int as edited, count(*) filter (where act = 'ignored')::int as ignored
       from knowledge.answer_use where hospital_id = $1 and answer_id = $2`, [tx.hospitalId, answerId])
  return row ?? { used: 0, edited: 0, ignored: 0 }
}

/* suggestions */
export interface HitRow { answer_id: string; number: number; title: string; department_id: string | null; texts: Record<string, string>; questions: string[]; used_number: number | null; score: number }

/** Answers in force that share grams with what was asked; a gram counts the more the fewer answers hold it. */
export async function hits(tx: Tx, grams: readonly string[], me: string | null, today: string, limit: number): Promise<HitRow[]> {
  return tx.rows<HitRow>(
    `with hit as (select g.answer_id, g.gram from knowledge.answer_gram g where g.hospital_id = $1 and g.gram = any($4)),
          rare as (select gram, ln(1 + (select count(*) from knowledge.answer a where a.hospital_id = $1)::float8 / count(*)) as weight from hit group by gram),
          scored as (select h.answer_id, sum(r.weight) as score from hit h join rare r using (gram) group by h.answer_id order by score desc, h.answer_id limit 50)
     select a.id as answer_id, a.current as number, a.title, a.department_id, v.texts, v.questions, s.score,
            (select max(u.number) from knowledge.answer_use u where u.hospital_id = $1 and u.answer_id = a.id and u.staff_id = $2 and u.act <> 'ignored') as used_number
       from scored s
       join knowledge.answer a on a.hospital_id = $1 and a.id = s.answer_id
       join knowledge.answer_version v on v.hospital_id = a.hospital_id and v.answer_id = a.id and v.number = a.current
      where ${used} and ${holds} order by s.score desc, a.id limit $5`, [tx.hospitalId, me, today, grams, limit])
}

/** Names of departments by id. */
export async function departmentNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, { id: string; nameZh: string; nameEn: string; closed: boolean }>> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.rows<{ department_id: string; name_zh: string; name_en: string; closed_at: string | null }>('select department_id, name_zh, name_en, closed_at from organisation.fact_department where hospital_id = $1 and department_id = any($2)', [tx.hospitalId, wanted])
  return new Map(rows.map(row => [row.department_id, { id: row.department_id, nameZh: row.name_zh, nameEn: row.name_en, closed: row.closed_at !== null }]))
}

/** Matters asked between two instants that no answer was used for, newest first. */
export async function askedBetween(tx: Tx, from: string, to: string, limit: number): Promise<{ inquiry_id: string; matter: string; department_id: string | null; answered: boolean }[]> {
  return tx.rows(
    `select i.inquiry_id, i.matter, i.department_id, exists (select 1 from knowledge.answer_use u where u.hospital_id = i.hospital_id and u.inquiry_id = i.inquiry_id and u.act <> 'ignored') as answered
       from conversations.fact_inquiry i where i.hospital_id = $1 and i.day >= $2 and i.day <= $3 and not i.imported order by i.inquiry_id desc limit $4`, [tx.hospitalId, from, to, limit])
}
