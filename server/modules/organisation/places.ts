/** Sites, groups, service points, opening hours, editable lists (ORG-1, ORG-4, WOR-6, PLA-34). */
import { audit } from '../../platform/audit.ts'
import { monthOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { events, no } from './contract.ts'
import type { Group, Hours, ListItem, ServicePoint, Site } from './contract-places.ts'
import { calendarOf } from './lookups.ts'
import { made } from './store.ts'

const db = tables<'organisation.site' | 'organisation.staff_group' | 'organisation.service_point' | 'organisation.opening_hours' | 'organisation.list_item'>()
type Kind = 'organisation.site' | 'organisation.staff_group' | 'organisation.service_point' | 'organisation.list_item'

/** Fields that were given, under their column names. */
function given(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined))
}

/** Changes a row still at the version seen; the same for all kinds of places. @throws Refusal stale_version, not_found */
async function change<R>(tx: Tx, table: Kind, id: string, seen: number, set: Record<string, unknown>): Promise<R> {
  const columns = Object.keys(set)
  const [row] = await tx.rows<R>(
    `update ${table} set ${columns.map((column, i) => `${column} = $${i + 6}, `).join('')}version = version + 1, changed_at = $4, changed_by = $5
      where hospital_id = $1 and id = $2 and version = $3 returning *`,
    [tx.hospitalId, id, seen, tx.now.toISOString(), tx.work.actor.id, ...Object.values(set)])
  tx.dirty = true
  if (row) return row
  const there = await tx.rows(`select 1 from ${table} where hospital_id = $1 and id = $2`, [tx.hospitalId, id])
  refuse(there.length > 0 ? common.stale_version : common.not_found)
}

async function told(tx: Tx, subjectKind: string, subjectId: string, changed: Record<string, unknown>): Promise<void> {
  await audit(tx, { action: 'organisation.manage', subjectKind, subjectId, changed })
  await emit(tx, events.placeChanged, { subjectId, data: { kind: subjectKind } })
}

/* sites */
type SiteInput = { code?: string; nameZh?: string; nameEn?: string; address?: string; phone?: string }
interface SiteRow { id: string; version: number; code: string; name_zh: string; name_en: string; address: string; phone: string }
const site = (row: SiteRow): Infer<typeof Site> => ({ id: row.id, version: row.version, code: row.code, nameZh: row.name_zh, nameEn: row.name_en, address: row.address, phone: row.phone })
const siteColumns = (input: SiteInput) => given({ code: input.code, name_zh: input.nameZh, name_en: input.nameEn, address: input.address, phone: input.phone })

export async function listSites(tx: Tx) {
  return (await tx.all(db.selectFrom('organisation.site').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('created_at').orderBy('id'))).map(site)
}
export async function createSite(tx: Tx, input: Required<Pick<SiteInput, 'code' | 'nameZh' | 'nameEn'>> & SiteInput) {
  const row = await tx.found(db.insertInto('organisation.site').values({ ...made(tx), id: newId(), code: input.code, name_zh: input.nameZh, name_en: input.nameEn, address: input.address ?? '', phone: input.phone ?? '' }).returningAll())
  await told(tx, 'site', row.id, { ...input })
  return site(row)
}
export async function changeSite(tx: Tx, id: string, seen: number, input: SiteInput) {
  const row = await change<SiteRow>(tx, 'organisation.site', id, seen, siteColumns(input))
  await told(tx, 'site', id, { ...input })
  return site(row)
}

/* opening hours */
export async function getHours(tx: Tx, siteId: string): Promise<Infer<typeof Hours>> {
  await tx.found(db.selectFrom('organisation.site').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', siteId))
  const rows = await tx.all(db.selectFrom('organisation.opening_hours').selectAll().where('hospital_id', '=', tx.hospitalId).where('site_id', '=', siteId).orderBy('weekday').orderBy('day').orderBy('opens'))
  const calendar = await calendarOf(tx, siteId)
  const year = Number(monthOf(tx.now.toISOString().slice(0, 10)).slice(0, 4))
  return {
    weekly: rows.flatMap(row => (row.weekday !== null ? [{ weekday: row.weekday, opens: row.opens ?? '', closes: row.closes ?? '' }] : [])),
    exceptions: rows.flatMap(row => (row.day !== null ? [{ day: row.day, opens: row.opens, closes: row.closes, note: row.note }] : [])),
    provisionalYears: [year, year + 1].filter(candidate => !calendar.official(candidate)),
  }
}

/** Replaces a site's hours whole. @throws Refusal hours_end_before_start */
export async function setHours(tx: Tx, siteId: string, input: { weekly: { weekday: number; opens: string; closes: string }[]; exceptions: { day: string; opens: string | null; closes: string | null; note: string }[] }) {
  await tx.found(db.selectFrom('organisation.site').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', siteId))
  for (const range of [...input.weekly, ...input.exceptions]) {
    if ((range.opens === null) !== (range.closes === null) || (range.opens !== null && range.closes !== null && range.opens >= range.closes)) refuse(no.hours_end_before_start)
  }
  await tx.exec(db.deleteFrom('organisation.opening_hours').where('hospital_id', '=', tx.hospitalId).where('site_id', '=', siteId))
  const stamps = { hospital_id: tx.hospitalId, site_id: siteId, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }
  const rows = [...input.weekly.map(range => ({ ...stamps, id: newId(), ...range })), ...input.exceptions.map(range => ({ ...stamps, id: newId(), ...range }))]
  for (const row of rows) await tx.exec(db.insertInto('organisation.opening_hours').values(row))
  await told(tx, 'hours', siteId, { weekly: input.weekly.length, exceptions: input.exceptions.length })
  return getHours(tx, siteId)
}

/* groups */
type GroupInput = { departmentId?: string; code?: string; nameZh?: string; nameEn?: string; leaderId?: string | null }
interface GroupRow { id: string; version: number; department_id: string; code: string; name_zh: string; name_en: string; leader_id: string | null }
const group = (row: GroupRow): Infer<typeof Group> => ({ id: row.id, version: row.version, departmentId: row.department_id, code: row.code, nameZh: row.name_zh, nameEn: row.name_en, leaderId: row.leader_id })

export async function listGroups(tx: Tx) {
  return (await tx.all(db.selectFrom('organisation.staff_group').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('code'))).map(group)
}
export async function createGroup(tx: Tx, input: { departmentId: string; code: string; nameZh: string; nameEn: string; leaderId?: string | null }) {
  const row = await tx.found(db.insertInto('organisation.staff_group').values({ ...made(tx), id: newId(), department_id: input.departmentId, code: input.code, name_zh: input.nameZh, name_en: input.nameEn, leader_id: input.leaderId ?? null }).returningAll())
  await told(tx, 'group', row.id, { ...input })
  return group(row)
}
export async function changeGroup(tx: Tx, id: string, seen: number, input: GroupInput) {
  const row = await change<GroupRow>(tx, 'organisation.staff_group', id, seen, given({ department_id: input.departmentId, code: input.code, name_zh: input.nameZh, name_en: input.nameEn, leader_id: input.leaderId }))
  await told(tx, 'group', id, { ...input })
  return group(row)
}

/* service points */
type PointKind = Infer<typeof ServicePoint>['kind']
type PointInput = { siteId?: string; departmentId?: string | null; code?: string; kind?: PointKind; nameZh?: string; nameEn?: string; floor?: string; mapNote?: string; capacity?: number; closed?: boolean }
interface PointRow { id: string; version: number; site_id: string; department_id: string | null; code: string; kind: string; name_zh: string; name_en: string; floor: string; map_note: string; capacity: number; closed_at: string | null }
const point = (row: PointRow): Infer<typeof ServicePoint> => ({ id: row.id, version: row.version, siteId: row.site_id, departmentId: row.department_id, code: row.code, kind: row.kind as PointKind, nameZh: row.name_zh, nameEn: row.name_en, floor: row.floor, mapNote: row.map_note, capacity: row.capacity, closedAt: row.closed_at })

export async function listServicePoints(tx: Tx, filter: { siteId?: string; departmentId?: string; kind?: string }) {
  let statement = db.selectFrom('organisation.service_point').selectAll().where('hospital_id', '=', tx.hospitalId)
  if (filter.siteId) statement = statement.where('site_id', '=', filter.siteId)
  if (filter.departmentId) statement = statement.where('department_id', '=', filter.departmentId)
  if (filter.kind) statement = statement.where('kind', '=', filter.kind)
  return (await tx.all(statement.orderBy('code'))).map(point)
}
export async function createServicePoint(tx: Tx, input: { siteId: string; departmentId?: string | null; code: string; kind: PointKind; nameZh: string; nameEn: string; floor?: string; mapNote?: string; capacity?: number }) {
  const row = await tx.found(db.insertInto('organisation.service_point').values({
    ...made(tx), id: newId(), site_id: input.siteId, department_id: input.departmentId ?? null, code: input.code, kind: input.kind, name_zh: input.nameZh, name_en: input.nameEn,
    floor: input.floor ?? '', map_note: input.mapNote ?? '', capacity: input.capacity ?? 1,
  }).returningAll())
  await told(tx, 'service-point', row.id, { ...input })
  return point(row)
}
export async function changeServicePoint(tx: Tx, id: string, seen: number, input: PointInput) {
  const row = await change<PointRow>(tx, 'organisation.service_point', id, seen, given({
    site_id: input.siteId, department_id: input.departmentId, code: input.code, kind: input.kind, name_zh: input.nameZh, name_en: input.nameEn, floor: input.floor, map_note: input.mapNote, capacity: input.capacity,
    closed_at: input.closed === undefined ? undefined : input.closed ? tx.now.toISOString() : null,
  }))
  await told(tx, 'service-point', id, { ...input })
  return point(row)
}

/* editable lists */
interface ItemRow { id: string; version: number; list: string; code: string; name_zh: string; name_en: string; position: number; retired_at: string | null }
const item = (row: ItemRow): Infer<typeof ListItem> => ({ id: row.id, version: row.version, list: row.list, code: row.code, nameZh: row.name_zh, nameEn: row.name_en, position: row.position, retired: row.retired_at !== null })

/** Lists the modules declare, and all their items. */
export async function listLists(tx: Tx) {
  const lists = tx.work.app.modules.flatMap(module => Object.entries(module.lists ?? {}).map(([list, { zh, en }]) => ({ list, zh, en })))
  const rows = await tx.all(db.selectFrom('organisation.list_item').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('list').orderBy('position').orderBy('code'))
  return { lists, items: rows.map(item) }
}
/** Items of one list in their order, those no longer offered too: records may carry them. */
export async function listItems(tx: Tx, list: string): Promise<Infer<typeof ListItem>[]> {
  const rows = await tx.all(db.selectFrom('organisation.list_item').selectAll().where('hospital_id', '=', tx.hospitalId).where('list', '=', list).orderBy('position').orderBy('code'))
  return rows.map(item)
}
export async function addListItem(tx: Tx, input: { list: string; code: string; nameZh: string; nameEn: string; position?: number }) {
  if (!tx.work.app.modules.some(module => module.lists?.[input.list])) refuse(no.unknown_list)
  const row = await tx.found(db.insertInto('organisation.list_item').values({ ...made(tx), id: newId(), list: input.list, code: input.code, name_zh: input.nameZh, name_en: input.nameEn, position: input.position ?? 999 }).returningAll())
  await told(tx, 'list-item', row.id, { ...input })
  return item(row)
}
export async function changeListItem(tx: Tx, id: string, seen: number, input: { nameZh?: string; nameEn?: string; position?: number; retired?: boolean }) {
  const row = await change<ItemRow>(tx, 'organisation.list_item', id, seen, given({
    name_zh: input.nameZh, name_en: input.nameEn, position: input.position, retired_at: input.retired === undefined ? undefined : input.retired ? tx.now.toISOString() : null,
  }))
  await told(tx, 'list-item', id, { ...input })
  return item(row)
}
