/** Services and their prices (CAT-1). */
import { audit } from '../../platform/audit.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { pinyinOf } from '../../platform/name.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { staffBrief } from '../organisation/index.ts'
import { can, events, no, type listServices, type NewService, type Service as ServiceShape, type ServiceChange, type ServiceWithPrices } from './contract.ts'
import * as store from './store.ts'

export type Service = Infer<typeof ServiceShape>

const columns = {
  departmentId: 'department_id', code: 'code', kind: 'kind', nameZh: 'name_zh', nameEn: 'name_en', minutes: 'minutes', beforeMinutes: 'before_minutes', afterMinutes: 'after_minutes',
  arriveEarlyMinutes: 'arrive_early_minutes', position: 'position', isPublic: 'is_public', containsZh: 'contains_zh', containsEn: 'contains_en', processZh: 'process_zh', processEn: 'process_en',
  advantagesZh: 'advantages_zh', advantagesEn: 'advantages_en', limitsZh: 'limits_zh', limitsEn: 'limits_en', suitableZh: 'suitable_zh', suitableEn: 'suitable_en', bringZh: 'bring_zh', bringEn: 'bring_en',
  consentForm: 'consent_form',
} as const

function present(row: store.ServiceRow): Service {
  return {
    id: row.id, version: row.version, departmentId: row.department_id, code: row.code, kind: row.kind as 'care', nameZh: row.name_zh, nameEn: row.name_en, minutes: row.minutes,
    beforeMinutes: row.before_minutes, afterMinutes: row.after_minutes, arriveEarlyMinutes: row.arrive_early_minutes, position: row.position, isPublic: row.is_public,
    containsZh: row.contains_zh, containsEn: row.contains_en, processZh: row.process_zh, processEn: row.process_en, advantagesZh: row.advantages_zh, advantagesEn: row.advantages_en,
    limitsZh: row.limits_zh, limitsEn: row.limits_en, suitableZh: row.suitable_zh, suitableEn: row.suitable_en, bringZh: row.bring_zh, bringEn: row.bring_en, consentForm: row.consent_form,
    staffIds: row.staff_ids, roomIds: row.room_ids, unsuitable: row.unsuitable, priceFen: row.price_fen, retiredAt: row.retired_at, changedAt: row.changed_at,
  }
}

/** One text in which a part of the name, its sound, its initials or the code is found. */
export function searchText(service: { nameZh: string; nameEn: string; code: string }): string {
  const { full, initials } = pinyinOf(service.nameZh)
  return [service.nameZh, service.nameEn, service.code, full, initials].join(' ').toLowerCase()
}

/** A service with who can give it and where; undefined when there is none. */
export async function findService(tx: Tx, id: string): Promise<Service | undefined> {
  return (await findServices(tx, [id])).get(id)
}

/** Services by id, in one query; unknown ids are left out. */
export function findServices(tx: Tx, ids: readonly string[]): Promise<Map<string, Service>> {
  const wanted = [...new Set(ids)].sort()
  return tx.recall(`catalogue.services ${wanted.join()}`, async () => new Map((await store.serviceRows(tx, wanted)).map(row => [row.id, present(row)])))
}

/** One page of the catalogue. */
export async function listPage(tx: Tx, query: Infer<typeof listServices.query>): Promise<{ items: Service[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.int(), z.string().max(40), z.uuid()]), query.cursor)
  const rows = await store.listServices(tx, { q: query.q?.trim().toLowerCase(), departmentId: query.departmentId, kind: query.kind, staffId: query.staffId, retired: query.retired === 'yes', after, limit })
  return pageOf(rows, limit, present, row => [row.position, row.code, row.id])
}

/** Services on offer by a part of the name, its sound, its initials or the code. */
export async function searchServices(tx: Tx, typed: string, limit: number): Promise<Service[]> {
  return (await store.listServices(tx, { q: typed.trim().toLowerCase(), retired: false, limit })).slice(0, limit).map(present)
}

/** A service with its prices, the latest first. @throws Refusal not_found */
export async function getService(tx: Tx, id: string): Promise<Infer<typeof ServiceWithPrices>> {
  const [service, prices] = await Promise.all([findService(tx, id), store.pricesOf(tx, id)])
  if (!service) refuse(common.not_found)
  return { ...service, prices: prices.map(row => ({ id: row.id, priceFen: row.price_fen, effectiveFrom: row.effective_from, reason: row.reason, createdById: row.created_by, createdAt: row.created_at })) }
}

/** @throws Refusal unknown_resource when somebody or some room named is not (any more) there */
async function checkResources(tx: Tx, input: { staffIds?: readonly string[] | undefined; roomIds?: readonly string[] | undefined }): Promise<void> {
  const [staff, rooms] = await Promise.all([staffBrief(tx, input.staffIds ?? []), input.roomIds?.length ? store.usableRooms(tx, input.roomIds) : new Set<string>()])
  const missing = [...(input.staffIds ?? []).filter(id => !staff.has(id) || staff.get(id)?.status === 'left'), ...(input.roomIds ?? []).filter(id => !rooms.has(id))]
  if (missing.length > 0) refuse(no.unknown_resource, { data: { ids: missing } })
}

/** Makes a service at its first price. @throws Refusal unknown_resource, constraints service_code_unique, service_department */
export async function createService(tx: Tx, input: Infer<typeof NewService>): Promise<string> {
  authorize(tx.work.actor, can['catalogue.manage'], { departmentId: input.departmentId })
  await checkResources(tx, input)
  const id = newId(tx.now.getTime())
  const row: Record<string, unknown> & { id: string } = { id, price_fen: input.priceFen, search_text: searchText(input) }
  for (const [field, column] of Object.entries(columns)) if (input[field as keyof typeof columns] !== undefined) row[column] = input[field as keyof typeof columns]
  await store.insertService(tx, row)
  await store.insertPrice(tx, { serviceId: id, priceFen: input.priceFen, effectiveFrom: tx.now.toISOString(), reason: '' })
  await putResources(tx, id, input)
  await audit(tx, { action: 'catalogue.manage', subjectKind: 'service', subjectId: id, changed: { ...input } })
  await emit(tx, events.serviceChanged, { subjectId: id, data: { nameZh: input.nameZh, nameEn: input.nameEn } })
  return id
}

async function putResources(tx: Tx, id: string, input: { staffIds?: readonly string[] | undefined; roomIds?: readonly string[] | undefined; unsuitable?: readonly { condition: string; note: string }[] | undefined }): Promise<void> {
  if (input.staffIds) await store.replaceResources(tx, id, 'staff', input.staffIds)
  if (input.roomIds) await store.replaceResources(tx, id, 'room', input.roomIds)
  if (input.unsuitable) await store.replaceUnsuitable(tx, id, [...new Map(input.unsuitable.map(item => [item.condition, item])).values()])
}

/** Changes a service seen at a version. @throws Refusal not_found, stale_version, unknown_resource */
export async function changeService(tx: Tx, id: string, seen: number, input: Infer<typeof ServiceChange>): Promise<void> {
  const before = await findService(tx, id) ?? refuse(common.not_found)
  authorize(tx.work.actor, can['catalogue.manage'], { departmentId: before.departmentId })
  if (input.departmentId !== undefined) authorize(tx.work.actor, can['catalogue.manage'], { departmentId: input.departmentId })
  if (before.version !== seen) refuse(common.stale_version)
  await checkResources(tx, { staffIds: input.staffIds?.filter(staffId => !before.staffIds.includes(staffId)), roomIds: input.roomIds?.filter(roomId => !before.roomIds.includes(roomId)) })
  const after = { ...before, ...input }
  const set: Record<string, unknown> = { search_text: searchText(after) }
  for (const [field, column] of Object.entries(columns)) if (input[field as keyof typeof columns] !== undefined) set[column] = input[field as keyof typeof columns]
  if (input.retired !== undefined) set['retired_at'] = input.retired ? before.retiredAt ?? tx.now.toISOString() : null
  await store.updateService(tx, id, seen, set)
  await putResources(tx, id, input)
  await audit(tx, { action: 'catalogue.manage', subjectKind: 'service', subjectId: id, changed: { ...input } })
  await emit(tx, events.serviceChanged, { subjectId: id, data: { nameZh: after.nameZh, nameEn: after.nameEn } })
}

/** Sets a price from an instant on (now unless said). @throws Refusal not_found, price_in_past */
export async function setPrice(tx: Tx, id: string, input: { priceFen: number; effectiveFrom?: string | undefined; reason: string }): Promise<void> {
  const service = await findService(tx, id) ?? refuse(common.not_found)
  authorize(tx.work.actor, can['catalogue.manage'], { departmentId: service.departmentId })
  const from = input.effectiveFrom === undefined ? tx.now : new Date(input.effectiveFrom)
  if (from < tx.now) refuse(no.price_in_past)
  await store.insertPrice(tx, { serviceId: id, priceFen: input.priceFen, effectiveFrom: from.toISOString(), reason: input.reason })
  await store.applyPrices(tx)
  await audit(tx, { action: 'catalogue.manage', subjectKind: 'price', subjectId: id, reason: input.reason, changed: { priceFen: input.priceFen, effectiveFrom: from.toISOString(), before: service.priceFen } })
  await emit(tx, events.priceChanged, { subjectId: id, data: { nameZh: service.nameZh, nameEn: service.nameEn, priceFen: input.priceFen, effectiveFrom: from.toISOString() } })
}

/** The price of a service at an instant, in fen; undefined before its first price (CAT-1). */
export async function priceAt(tx: Tx, serviceId: string, at: Date = tx.now): Promise<number | undefined> {
  return store.priceAt(tx, serviceId, at)
}
