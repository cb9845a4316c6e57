/** The only SQL on catalogue's tables. */
import type { Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'catalogue.service' | 'catalogue.price' | 'catalogue.service_resource' | 'catalogue.unsuitable' | 'catalogue.expert' | 'catalogue.recommendation' | 'catalogue.recommendation_option'>()

export interface ServiceRow extends Selectable<Database['catalogue.service']> {
  staff_ids: string[]
  room_ids: string[]
  unsuitable: { condition: string; note: string }[]
}
export type PriceRow = Selectable<Database['catalogue.price']>

const serviceColumns = `s.*,
  array(select r.resource_id from catalogue.service_resource r where r.hospital_id = s.hospital_id and r.service_id = s.id and r.kind = 'staff' order by r.created_at, r.resource_id) as staff_ids,
  array(select r.resource_id from catalogue.service_resource r where r.hospital_id = s.hospital_id and r.service_id = s.id and r.kind = 'room' order by r.created_at, r.resource_id) as room_ids,
  coalesce((select jsonb_agg(jsonb_build_object('condition', u.condition, 'note', u.note) order by u.condition) from catalogue.unsuitable u where u.hospital_id = s.hospital_id and u.service_id = s.id), '[]') as unsuitable`

export async function serviceRows(tx: Tx, ids: readonly string[]): Promise<ServiceRow[]> {
  return tx.rows<ServiceRow>(`select ${serviceColumns} from catalogue.service s where s.hospital_id = $1 and s.id = any($2)`, [tx.hospitalId, ids])
}

export interface ServiceFilter { q?: string | undefined; departmentId?: string | undefined; kind?: string | undefined; staffId?: string | undefined; retired: boolean; after?: readonly [number, string, string] | undefined; limit: number }

/** Services in the order of the catalogue, one more than the limit when there is another page. */
export async function listServices(tx: Tx, filter: ServiceFilter): Promise<ServiceRow[]> {
  return tx.rows<ServiceRow>(
    `select ${serviceColumns} from catalogue.service s
      where s.hospital_id = $1 and (s.retired_at is not null) = $2 and ($3::uuid is null or s.department_id = $3) and ($4::text is null or s.kind = $4)
        and ($5::text is null or strpos(s.search_text, $5) > 0)
        and ($6::uuid is null or exists (select from catalogue.service_resource r where r.hospital_id = s.hospital_id and r.service_id = s.id and r.kind = 'staff' and r.resource_id = $6))
        and ($7::int is null or (s.position, s.code, s.id) > ($7, $8, $9::uuid))
      order by s.position, s.code, s.id limit $10`,
    [tx.hospitalId, filter.retired, filter.departmentId ?? null, filter.kind ?? null, filter.q ?? null, filter.staffId ?? null, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.after?.[2] ?? null, filter.limit + 1])
}

export async function insertService(tx: Tx, row: Record<string, unknown> & { id: string }): Promise<void> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  await tx.exec(db.insertInto('catalogue.service').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: by, changed_at: at, changed_by: by } as never))
}

/** Changes a service seen at a version. @throws Refusal stale_version */
export async function updateService(tx: Tx, id: string, seen: number, set: Record<string, unknown>): Promise<void> {
  const row = await tx.first(db.updateTable('catalogue.service').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returning('id'))
  if (!row) refuse(common.stale_version)
}

/** Replaces who can give a service, or where. */
export async function replaceResources(tx: Tx, serviceId: string, kind: 'staff' | 'room', ids: readonly string[]): Promise<void> {
  await tx.run('delete from catalogue.service_resource where hospital_id = $1 and service_id = $2 and kind = $3 and resource_id <> all($4)', [tx.hospitalId, serviceId, kind, ids])
  await tx.run(
    `insert into catalogue.service_resource (hospital_id, service_id, kind, resource_id, created_at, created_by)
     select $1, $2, $3, t.id, $5, $6 from unnest($4::uuid[]) as t (id) on conflict do nothing`, [tx.hospitalId, serviceId, kind, ids, tx.now.toISOString(), tx.work.actor.id])
}

export async function replaceUnsuitable(tx: Tx, serviceId: string, items: readonly { condition: string; note: string }[]): Promise<void> {
  await tx.run('delete from catalogue.unsuitable where hospital_id = $1 and service_id = $2', [tx.hospitalId, serviceId])
  await tx.run(
    `insert into catalogue.unsuitable (hospital_id, service_id, condition, note, created_at, created_by)
     select $1, $2, t.condition, t.note, $4, $5 from jsonb_to_recordset($3::jsonb) as t (condition text, note text)`, [tx.hospitalId, serviceId, JSON.stringify(items), tx.now.toISOString(), tx.work.actor.id])
}

/** Rooms among these that can be used. */
export async function usableRooms(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>('select service_point_id as id from organisation.fact_service_point where hospital_id = $1 and service_point_id = any($2) and closed_at is null', [tx.hospitalId, ids])
  return new Set(rows.map(row => row.id))
}

/* prices */
export async function insertPrice(tx: Tx, row: { serviceId: string; priceFen: number; effectiveFrom: string; reason: string }): Promise<void> {
  await tx.exec(db.insertInto('catalogue.price').values({ hospital_id: tx.hospitalId, id: newId(), service_id: row.serviceId, price_fen: row.priceFen, effective_from: row.effectiveFrom, reason: row.reason, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }))
}
export async function pricesOf(tx: Tx, serviceId: string): Promise<PriceRow[]> {
  return tx.all(db.selectFrom('catalogue.price').selectAll().where('hospital_id', '=', tx.hospitalId).where('service_id', '=', serviceId).orderBy('effective_from', 'desc').orderBy('id', 'desc'))
}
/** The price in force at an instant; undefined before the first. */
export async function priceAt(tx: Tx, serviceId: string, at: Date): Promise<number | undefined> {
  const row = await tx.first(db.selectFrom('catalogue.price').select('price_fen').where('hospital_id', '=', tx.hospitalId).where('service_id', '=', serviceId).where('effective_from', '<=', at.toISOString()).orderBy('effective_from', 'desc').orderBy('id', 'desc').limit(1))
  return row?.price_fen
}
/** Brings the price shown with each service to the one in force; answers what changed. */
export async function applyPrices(tx: Tx): Promise<{ id: string; name_zh: string; name_en: string; price_fen: number }[]> {
  return tx.rows(
    `update catalogue.service s set price_fen = p.price_fen, version = s.version + 1, changed_at = $2
       from (select distinct on (service_id) service_id, price_fen from catalogue.price where hospital_id = $1 and effective_from <= $2 order by service_id, effective_from desc, id desc) p
      where s.hospital_id = $1 and s.id = p.service_id and s.price_fen <> p.price_fen
      returning s.id, s.name_zh, s.name_en, s.price_fen`, [tx.hospitalId, tx.now.toISOString()])
}

/* experts */
export interface ExpertRow extends Selectable<Database['catalogue.expert']> { name: string; name_en: string; title_zh: string; title_en: string; department_id: string | null; service_ids: string[] }
export async function expertRows(tx: Tx, filter: { id?: string; departmentId?: string | undefined }): Promise<ExpertRow[]> {
  return tx.rows<ExpertRow>(
    `select e.*, f.name, f.name_en, f.title_zh, f.title_en, f.department_id,
            array(select r.service_id from catalogue.service_resource r join catalogue.service s on s.hospital_id = r.hospital_id and s.id = r.service_id
                   where r.hospital_id = e.hospital_id and r.kind = 'staff' and r.resource_id = e.id and s.retired_at is null order by s.position, s.code) as service_ids
       from catalogue.expert e join organisation.fact_staff f on f.hospital_id = e.hospital_id and f.staff_id = e.id
      where e.hospital_id = $1 and ($2::uuid is null or e.id = $2) and ($3::uuid is null or f.department_id = $3) and f.status <> 'left'
      order by f.number`, [tx.hospitalId, filter.id ?? null, filter.departmentId ?? null])
}
export async function insertExpert(tx: Tx, row: Record<string, unknown> & { id: string }): Promise<void> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  await tx.exec(db.insertInto('catalogue.expert').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: by, changed_at: at, changed_by: by } as never))
}
export async function updateExpert(tx: Tx, id: string, seen: number, set: Record<string, unknown>): Promise<void> {
  const row = await tx.first(db.updateTable('catalogue.expert').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returning('id'))
  if (!row) refuse(common.stale_version)
}

/* recommendations */
export type RecommendationRow = Selectable<Database['catalogue.recommendation']> & { options: { serviceId: string; nameZh: string; nameEn: string; pros: string; cons: string; priceFen: number; isUnsuitable: boolean; overrideReason: string | null }[] }
const recommendationColumns = `r.*, coalesce((select jsonb_agg(jsonb_build_object('serviceId', o.service_id, 'nameZh', s.name_zh, 'nameEn', s.name_en, 'pros', o.pros, 'cons', o.cons, 'priceFen', o.price_fen, 'isUnsuitable', o.is_unsuitable, 'overrideReason', o.override_reason) order by o.position)
    from catalogue.recommendation_option o join catalogue.service s on s.hospital_id = o.hospital_id and s.id = o.service_id where o.hospital_id = r.hospital_id and o.recommendation_id = r.id), '[]') as options`
export async function recommendationsOf(tx: Tx, customerIds: readonly string[], after: readonly [string, string] | undefined, limit: number): Promise<RecommendationRow[]> {
  return tx.rows<RecommendationRow>(
    `select ${recommendationColumns} from catalogue.recommendation r
      where r.hospital_id = $1 and r.customer_id = any($2) and ($3::timestamptz is null or (r.created_at, r.id) < ($3, $4::uuid)) order by r.created_at desc, r.id desc limit $5`,
    [tx.hospitalId, customerIds, after?.[0] ?? null, after?.[1] ?? null, limit + 1])
}
export async function recommendation(tx: Tx, id: string): Promise<RecommendationRow> {
  const [row] = await tx.rows<RecommendationRow>(`select ${recommendationColumns} from catalogue.recommendation r where r.hospital_id = $1 and r.id = $2`, [tx.hospitalId, id])
  return row ?? refuse(common.not_found)
}
export async function insertRecommendation(tx: Tx, row: Record<string, unknown> & { id: string }, options: readonly { service_id: string; position: number; pros: string; cons: string; price_fen: number; is_unsuitable: boolean; override_reason: string | null }[]): Promise<void> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  await tx.exec(db.insertInto('catalogue.recommendation').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: by, changed_at: at, changed_by: by } as never))
  await tx.exec(db.insertInto('catalogue.recommendation_option').values(options.map(option => ({ ...option, hospital_id: tx.hospitalId, recommendation_id: row.id }))))
}
export async function updateRecommendation(tx: Tx, id: string, set: Record<string, unknown>): Promise<void> {
  await tx.exec(db.updateTable('catalogue.recommendation').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}
export async function lockRecommendation(tx: Tx, id: string): Promise<void> {
  await tx.found(db.selectFrom('catalogue.recommendation').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}
