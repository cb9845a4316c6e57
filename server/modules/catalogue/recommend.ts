/** Recommending: needs asked, options with what speaks for and against, nothing unsuitable without an override and its reason (CAT-3, source A 3). */
import { audit } from '../../platform/audit.ts'
import { z, type Infer } from '../../platform/contract.ts'
import { decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { aliases, careNotes, findCustomer, recordRing, recordRings } from '../customers/index.ts'
import { listItems } from '../organisation/index.ts'
import { recommendationCan, type RecommendationState } from './can.ts'
import { events, no, type NewRecommendation, type Recommendation, type Warning } from './contract.ts'
import { findServices, type Service } from './services.ts'
import * as store from './store.ts'

/** Words by which a condition is recognised in health notes, beside the name it has in the list. */
const words: Readonly<Record<string, readonly string[]>> = {
  pregnancy: ['孕', 'pregnan'], lactation: ['哺乳', 'breast-feed', 'breastfeed', 'lactat'], lidocaine_allergy: ['利多卡因', 'lidocaine'], contrast_allergy: ['造影剂', 'contrast agent'],
  anticoagulant: ['抗凝', '华法林', '利伐沙班', '阿司匹林', 'anticoagul', 'warfarin', 'rivaroxaban', 'aspirin'], keloid: ['瘢痕', '疤痕', 'keloid'], photosensitivity: ['光敏', 'photosens'],
  hypertension: ['高血压', 'hypertension', 'high blood pressure'], diabetes: ['糖尿病', 'diabet'], pacemaker: ['起搏器', 'pacemaker'],
}
const adultAge = 18

export interface Known { said: readonly string[]; healthNotes: string; age: number | null }

/** The conditions of the services that apply to what is known of a customer. Pure; CAT-3. */
export function warningsOf(services: readonly Pick<Service, 'id' | 'unsuitable'>[], names: ReadonlyMap<string, { zh: string; en: string }>, known: Known): Infer<typeof Warning>[] {
  const notes = known.healthNotes.toLowerCase()
  const sourceOf = (condition: string): 'said' | 'health_notes' | 'age' | null => {
    if (known.said.includes(condition)) return 'said'
    if (condition === 'minor') return known.age !== null && known.age < adultAge ? 'age' : null
    const name = names.get(condition)
    const looked = [...(words[condition] ?? []), ...(name ? [name.zh.toLowerCase(), name.en.toLowerCase()] : [])]
    return looked.some(word => word !== '' && notes.includes(word)) ? 'health_notes' : null
  }
  return services.flatMap(service => service.unsuitable.flatMap(({ condition, note }) => {
    const from = sourceOf(condition)
    const name = names.get(condition)
    return from === null ? [] : [{ serviceId: service.id, condition, zh: name?.zh ?? condition, en: name?.en ?? condition, note, from }]
  }))
}

/** What stands against these services for a customer. Health notes are opened for it, audited. @throws Refusal not_found */
export async function warnings(tx: Tx, customerId: string, said: readonly string[], services: readonly Service[]): Promise<Infer<typeof Warning>[]> {
  const customer = await findCustomer(tx, customerId) ?? refuse(common.not_found)
  const [care, items] = await Promise.all([careNotes(tx, customerId, 'recommendation'), listItems(tx, 'condition')])
  return warningsOf(services, new Map(items.map(item => [item.code, { zh: item.nameZh, en: item.nameEn }])), { said, healthNotes: [care.allergies, care.specialConditions, care.needs].join('\n'), age: customer.age })
}

/** Checks services beforehand, so that the form can warn while it is filled in. */
export async function checkOptions(tx: Tx, input: { customerId: string; conditions?: readonly string[] | undefined; serviceIds?: readonly string[] | undefined }): Promise<Infer<typeof Warning>[]> {
  return warnings(tx, input.customerId, input.conditions ?? [], [...(await findServices(tx, input.serviceIds ?? [])).values()])
}

const place = (id: string) => ({ table: 'catalogue.recommendation', column: 'conditions_sealed', row: id })

function stateOf(row: store.RecommendationRow): RecommendationState {
  return row.voided_at !== null ? 'withdrawn' : row.decided_at !== null ? 'decided' : 'open'
}

function present(row: store.RecommendationRow, record: Keyring | undefined): Infer<typeof Recommendation> {
  return {
    id: row.id, version: row.version, customerId: row.customer_id, inquiryId: row.inquiry_id, focus: row.focus, budgetFen: row.budget_fen, timeWish: row.time_wish,
    conditions: record ? JSON.parse(decryptField(record, place(row.id), row.conditions_sealed)) as string[] : [], options: row.options,
    chosenServiceId: row.chosen_service_id, chosenNote: row.chosen_note, decidedAt: row.decided_at, state: stateOf(row), createdAt: row.created_at, createdById: row.created_by,
  }
}

/**
 * Records what the customer needs and what was offered.
 * @throws Refusal not_found, option_listed_twice, service_retired, unsuitable_option (with what stands against it), not_an_option
 */
export async function recommend(tx: Tx, input: Infer<typeof NewRecommendation>): Promise<Infer<typeof Recommendation>> {
  const ids = input.options.map(option => option.serviceId)
  if (new Set(ids).size < ids.length) refuse(no.option_listed_twice)
  const services = await findServices(tx, ids)
  if (ids.some(id => !services.has(id))) refuse(common.not_found)
  const retired = [...services.values()].filter(service => service.retiredAt !== null)
  if (retired.length > 0) refuse(no.service_retired, { data: { serviceIds: retired.map(service => service.id) } })
  const chosen = input.chosenServiceId ?? null
  if (chosen !== null && !ids.includes(chosen)) refuse(no.not_an_option)
  const against = await warnings(tx, input.customerId, input.conditions ?? [], [...services.values()])
  const open = against.filter(warning => !input.options.find(option => option.serviceId === warning.serviceId)?.overrideReason?.trim())
  if (open.length > 0) refuse(no.unsuitable_option, { data: { warnings: open } })
  const id = newId(tx.now.getTime())
  const record = await recordRing(tx, input.customerId)
  await store.insertRecommendation(tx, {
    id, customer_id: input.customerId, inquiry_id: input.inquiryId ?? null, focus: input.focus, budget_fen: input.budgetFen ?? null, time_wish: input.timeWish ?? '',
    conditions_sealed: encryptField(record, place(id), JSON.stringify([...new Set(input.conditions ?? [])])), chosen_service_id: chosen, chosen_note: input.chosenNote ?? '', decided_at: chosen === null ? null : tx.now.toISOString(),
  }, input.options.map((option, position) => {
    const unsuitable = against.some(warning => warning.serviceId === option.serviceId)
    return { service_id: option.serviceId, position, pros: option.pros ?? '', cons: option.cons ?? '', price_fen: services.get(option.serviceId)?.priceFen ?? 0, is_unsuitable: unsuitable, override_reason: unsuitable ? option.overrideReason ?? null : null }
  }))
  const overridden = [...new Set(against.map(warning => warning.serviceId))]
  await audit(tx, { action: 'recommendations.write', subjectKind: 'recommendation', subjectId: id, customerId: input.customerId, changed: { serviceIds: ids, overridden, chosenServiceId: chosen } })
  const named = ids.flatMap(serviceId => services.get(serviceId) ?? [])
  await emit(tx, events.recommended, { customerId: input.customerId, subjectId: id, data: { serviceIds: ids, zh: named.map(service => service.nameZh).join('、'), en: named.map(service => service.nameEn).join(', ') } })
  if (chosen !== null) await tellChoice(tx, input.customerId, id, services.get(chosen))
  return present(await store.recommendation(tx, id), record)
}

async function tellChoice(tx: Tx, customerId: string, id: string, service: Service | undefined): Promise<void> {
  await emit(tx, events.chosen, { customerId, subjectId: id, data: { serviceId: service?.id ?? null, zh: service?.nameZh ?? '暂不选择', en: service?.nameEn ?? 'nothing for now' } })
}

/** Records what the customer chose; null: nothing for now. @throws Refusal not_found, recommendation_withdrawn, not_an_option */
export async function choose(tx: Tx, id: string, serviceId: string | null, note: string): Promise<Infer<typeof Recommendation>> {
  const row = await held(tx, id, 'choose')
  if (serviceId !== null && !row.options.some(option => option.serviceId === serviceId)) refuse(no.not_an_option)
  await store.updateRecommendation(tx, id, { chosen_service_id: serviceId, chosen_note: note, decided_at: tx.now.toISOString() })
  await audit(tx, { action: 'recommendations.write', subjectKind: 'recommendation', subjectId: id, customerId: row.customer_id, changed: { chosenServiceId: serviceId } })
  await tellChoice(tx, row.customer_id, id, serviceId === null ? undefined : (await findServices(tx, [serviceId])).get(serviceId))
  return shown(tx, id)
}

/** Withdraws a recommendation; it stays to be read. @throws Refusal not_found, recommendation_withdrawn */
export async function withdraw(tx: Tx, id: string, reason: string): Promise<Infer<typeof Recommendation>> {
  const row = await held(tx, id, 'withdraw')
  await store.updateRecommendation(tx, id, { voided_at: tx.now.toISOString(), voided_by: tx.work.actor.id, void_reason: reason })
  await audit(tx, { action: 'recommendations.write', subjectKind: 'recommendation', subjectId: id, customerId: row.customer_id, reason, changed: { withdrawn: true } })
  return shown(tx, id)
}

async function held(tx: Tx, id: string, action: 'choose' | 'withdraw'): Promise<store.RecommendationRow> {
  await store.lockRecommendation(tx, id)
  const row = await store.recommendation(tx, id)
  if (!recommendationCan(action, stateOf(row))) refuse(no.recommendation_withdrawn)
  return row
}

async function shown(tx: Tx, id: string): Promise<Infer<typeof Recommendation>> {
  const row = await store.recommendation(tx, id)
  return present(row, await recordRing(tx, row.customer_id))
}

/** What was recommended to a customer (and to records merged into theirs), newest first. */
export async function listPage(tx: Tx, query: { customerId: string; cursor?: string | undefined; limit?: string | undefined }): Promise<{ items: Infer<typeof Recommendation>[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor)
  const rows = await store.recommendationsOf(tx, await aliases(tx, query.customerId), after, limit)
  const rings = await recordRings(tx, rows.map(row => row.customer_id))
  return pageOf(rows, limit, row => present(row, rings.get(row.customer_id)), row => [row.created_at, row.id])
}
