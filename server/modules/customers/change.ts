/** Changing a record, confirming it with the customer, relations, consents, notes (CUS-1, CUS-2, PLA-6). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import { keyedDigest, recordKeyring, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { nameGrams, pinyinOf } from '../../platform/name.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { customerCan, stateOf, type CustomerAction } from './can.ts'
import { can, events, no, type CustomerChange } from './contract.ts'
import { fieldNames, purposeNames } from './names.ts'
import { checkBirth, Faults, readIdentifiers, readName, readPhone } from './person.ts'
import { authorizeRow } from './read.ts'
import { checkCodes, identifierRows, phoneRows, refuseDuplicates, today } from './register.ts'
import { seal } from './sealing.ts'
import * as store from './store.ts'

type Change = Infer<typeof CustomerChange>

/** Locks a record and checks right and state. @throws Refusal not_found, record_merged, record_destroyed */
export async function hold(tx: Tx, id: string, action: CustomerAction, permission = can['customers.change']): Promise<{ version: number }> {
  const locked = await store.lockCustomer(tx, id)
  const [row] = await store.briefRows(tx, [id])
  authorizeRow(tx, permission, row ?? refuse(common.not_found))
  const state = stateOf({ mergedInto: locked.merged_into, destroyedAt: locked.destroyed_at })
  if (!customerCan(action, state)) refuse(state === 'destroyed' ? no.record_destroyed : no.record_merged)
  return locked
}

const plainColumns = {
  salutation: 'salutation', sex: 'sex', occupation: 'occupation', region: 'region', source: 'source', sourceCustomerId: 'source_customer_id', sourceStaffId: 'source_staff_id',
  sourceNote: 'source_note', matter: 'matter', contactWay: 'contact_way', contactTime: 'contact_time', doNotContact: 'do_not_contact', doNotContactReason: 'do_not_contact_reason',
  level: 'level', vip: 'vip',
} as const

/** Fields whose values identify a person or tell of their health: the audit trail keeps a keyed digest of them. */
const digested = ['name', 'birthDate', 'age', 'address', 'allergies', 'conditions', 'needs', 'phones', 'identifiers', 'salutation', 'matter', 'contactTime', 'doNotContactReason', 'sourceNote', 'occupation', 'region']

/** Changes a record seen at a version. @throws Refusal stale_version, invalid_input, possible_duplicates, record_merged */
export async function changeCustomer(tx: Tx, id: string, seen: number, { confirmedNotDuplicate, ...change }: Change): Promise<void> {
  const { version } = await hold(tx, id, 'change')
  if (version !== seen) refuse(common.stale_version)
  const [ring, salt, day] = await Promise.all([tx.work.app.keys.ring(tx), store.saltOf(tx, id), today(tx)])
  const record = recordKeyring(ring, salt)
  const faults = new Faults()
  const set: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(plainColumns)) if (field in change) set[column] = change[field as keyof typeof plainColumns]
  if (change.name !== undefined) {
    set['name'] = readName(change.name, faults)
    set['name_pinyin'] = pinyinOf(change.name).full
  }
  checkBirth(change.birthDate, change.age, day, faults)
  if (change.birthDate !== undefined) Object.assign(set, { birth_date: change.birthDate, ...(change.birthDate === null ? {} : { age_noted: null, age_noted_on: null }) })
  if (change.age !== undefined) Object.assign(set, { age_noted: change.age, age_noted_on: change.age === null ? null : day, ...(change.age === null ? {} : { birth_date: null }) })
  if (change.ownerId !== undefined) Object.assign(set, { owner_id: change.ownerId, owner_since: change.ownerId === null ? null : tx.now.toISOString() })
  if (change.address !== undefined) set['address_sealed'] = seal(record, 'address', id, change.address)
  if (change.allergies !== undefined) set['has_allergies'] = change.allergies.trim() !== ''
  if (change.conditions !== undefined) set['has_conditions'] = change.conditions.trim() !== ''
  const phones = readPhones(change.phones, faults)
  const added = (change.identifiers ?? []).map((item, i) => ({ item, i })).flatMap(({ item, i }) => ('id' in item ? [] : [{ ...item, i }]))
  const identifiers = readIdentifiers(added, day, { birthDate: change.birthDate, sex: change.sex }, faults, i => `identifiers.${added[i]?.i ?? i}`)
  faults.settle()
  const newPhones = phones.flatMap(phone => ('phone' in phone ? [phone.phone] : []))
  if (newPhones.length > 0 || identifiers.length > 0 || change.name !== undefined || change.birthDate) {
    await refuseDuplicates(tx, { name: change.name, birthDate: change.birthDate, phones: newPhones, identifiers, exceptId: id }, confirmedNotDuplicate)
  }
  const present = change.tags === undefined ? [] : (await store.tagsOf(tx, [id])).map(row => row.tag)
  await checkCodes(tx, { source: change.source, tags: change.tags?.filter(tag => !present.includes(tag)) })
  await store.updateCustomer(tx, id, seen, set)
  if (change.name !== undefined) await store.replaceGrams(tx, id, nameGrams(String(set['name'])))
  if (change.phones !== undefined) await changePhones(tx, ring, record, id, phones)
  if (change.identifiers !== undefined) await changeIdentifiers(tx, ring, record, id, change.identifiers.flatMap(item => ('id' in item ? [item.id] : [])), identifiers)
  if (change.allergies !== undefined || change.conditions !== undefined || change.needs !== undefined) {
    await store.putCare(tx, id, {
      ...(change.allergies === undefined ? {} : { allergies_sealed: seal(record, 'allergies', id, change.allergies) }),
      ...(change.conditions === undefined ? {} : { conditions_sealed: seal(record, 'conditions', id, change.conditions) }),
      ...(change.needs === undefined ? {} : { needs_sealed: seal(record, 'needs', id, change.needs) }),
    })
  }
  if (change.tags !== undefined) await changeTags(tx, id, change.tags)
  await tellChange(tx, ring, id, change)
}

type PhoneWish = { id: string; position: number; label: string | null; dead: boolean | null } | { phone: NonNullable<ReturnType<typeof readPhone>>; label: string; position: number }

function readPhones(wished: Change['phones'], faults: Faults): PhoneWish[] {
  return (wished ?? []).flatMap((item, position): PhoneWish[] => {
    if ('id' in item) return [{ id: item.id, position, label: item.label ?? null, dead: item.dead ?? null }]
    const phone = readPhone(item.number, `phones.${position}.number`, faults)
    return phone ? [{ phone, label: item.label ?? '', position }] : []
  })
}

async function changePhones(tx: Tx, ring: Keyring, record: Keyring, id: string, wished: readonly PhoneWish[]): Promise<void> {
  const kept = wished.filter(item => 'id' in item)
  const present = await store.phonesOf(tx, [id])
  const fresh = wished.filter(item => 'phone' in item)
  if (new Set(fresh.map(item => item.phone.e164)).size < fresh.length) refuse(no.phone_listed_twice)
  const own = kept.filter(item => present.some(phone => phone.id === item.id))
  await store.voidRows(tx, 'customers.phone', present.map(phone => phone.id).filter(phoneId => !own.some(item => item.id === phoneId)))
  await store.setPhones(tx, own)
  if (fresh.length > 0) await store.insertPhones(tx, phoneRows(ring, record, id, fresh, 0))
}

async function changeIdentifiers(tx: Tx, ring: Keyring, record: Keyring, id: string, kept: readonly string[], fresh: Parameters<typeof identifierRows>[3]): Promise<void> {
  const present = await store.identifiersOf(tx, [id])
  await store.voidRows(tx, 'customers.identifier', present.map(row => row.id).filter(itemId => !kept.includes(itemId)))
  if (fresh.length > 0) await store.insertIdentifiers(tx, identifierRows(ring, record, id, fresh))
}

async function changeTags(tx: Tx, id: string, wished: readonly string[]): Promise<void> {
  const present = await store.tagsOf(tx, [id])
  await store.voidRows(tx, 'customers.tag', present.filter(row => !wished.includes(row.tag)).map(row => row.id))
  const fresh = [...new Set(wished)].filter(tag => !present.some(row => row.tag === tag))
  if (fresh.length > 0) await store.insertTags(tx, fresh.map(tag => ({ id: newId(), customer_id: id, tag })))
}

async function tellChange(tx: Tx, ring: Keyring, id: string, change: Omit<Change, 'confirmedNotDuplicate'>): Promise<void> {
  const fields = Object.keys(change).sort()
  const changed = Object.fromEntries(Object.entries(change).map(([field, value]) => [field, digested.includes(field) ? { digest: keyedDigest(ring, `customers.${field}`, JSON.stringify(value)).toString('base64url') } : value]))
  const named = fields.map(field => fieldNames[field as keyof typeof fieldNames])
  await Promise.all([
    audit(tx, { action: 'customers.change', subjectKind: 'customer', subjectId: id, customerId: id, changed }),
    emit(tx, events.changed, { customerId: id, subjectId: id, data: { fields, zh: named.map(name => name.zh).join('、'), en: named.map(name => name.en).join(', ') } }),
  ])
}

/** Name and phone were read back and are right (CUS-2). */
export async function confirmCustomer(tx: Tx, id: string): Promise<void> {
  await hold(tx, id, 'change')
  await store.updateCustomer(tx, id, null, { confirmed_at: tx.now.toISOString(), confirmed_by: tx.work.actor.id })
  await audit(tx, { action: 'customers.confirm', subjectKind: 'customer', subjectId: id, customerId: id })
  await emit(tx, events.confirmed, { customerId: id, subjectId: id, data: {} })
}

/** Relates two customers. @throws Refusal relation_with_itself, not_found, constraint relation_once → relation_exists */
export async function addRelation(tx: Tx, id: string, input: { otherId: string; kind: string; pays?: boolean | undefined; accompanies?: boolean | undefined; note?: string | undefined }): Promise<{ id: string }> {
  await hold(tx, id, 'relate')
  const roots = await store.rootsOf(tx, [input.otherId])
  const otherId = roots.get(input.otherId) ?? refuse(common.not_found)
  if (otherId === id) refuse(no.relation_with_itself)
  if ((await store.relationsOf(tx, [id])).some(row => row.customer_id === otherId || row.other_id === otherId)) refuse(no.relation_exists)
  const relationId = await store.insertRelation(tx, { customer_id: id, other_id: otherId, kind: input.kind, pays: input.pays ?? false, accompanies: input.accompanies ?? false, note: input.note ?? '' })
  await audit(tx, { action: 'customers.change', subjectKind: 'relation', subjectId: relationId, customerId: id, changed: { otherId, kind: input.kind } })
  await emit(tx, events.related, { customerId: id, subjectId: id, data: { otherId, kind: input.kind } })
  return { id: relationId }
}

/** Takes a relation back, from either side. @throws Refusal not_found */
export async function removeRelation(tx: Tx, id: string, relationId: string): Promise<{ id: string }> {
  await hold(tx, id, 'relate')
  const row = (await store.relationsOf(tx, await store.aliasesOf(tx, id))).find(relation => relation.id === relationId) ?? refuse(common.not_found)
  await store.voidRows(tx, 'customers.relation', [row.id])
  await audit(tx, { action: 'customers.change', subjectKind: 'relation', subjectId: row.id, customerId: id, changed: { removed: true } })
  return { id: row.id }
}

/** Records a consent. @throws Refusal invalid_input, constraint consent_in_force */
export async function giveConsent(tx: Tx, id: string, input: { purpose: keyof typeof purposeNames; party?: string | undefined; wording: string; way: string }): Promise<{ id: string }> {
  await hold(tx, id, 'consent')
  const party = (input.party ?? '').trim()
  const faults = new Faults()
  if (input.purpose === 'sharing' && party === '') faults.at('party', 'required', '请写明和谁共享。', 'Please say with whom.')
  if (input.purpose !== 'sharing' && party !== '') faults.at('party', 'unexpected', '只有共享才写对方。', 'A party is named only for sharing.')
  faults.settle()
  const consentId = await store.insertConsent(tx, { customer_id: id, purpose: input.purpose, party, wording: input.wording, way: input.way })
  await audit(tx, { action: 'customers.consent', subjectKind: 'consent', subjectId: consentId, customerId: id, changed: { purpose: input.purpose, party, wording: input.wording, way: input.way } })
  await emit(tx, events.consentGiven, { customerId: id, subjectId: consentId, data: { purpose: input.purpose, ...purposeNames[input.purpose] } })
  return { id: consentId }
}

/** Records a withdrawal; the use stops at once. @throws Refusal not_found, consent_withdrawn */
export async function withdrawConsent(tx: Tx, id: string, consentId: string, way: string): Promise<{ id: string }> {
  await hold(tx, id, 'consent')
  const before = await store.consent(tx, consentId)
  if (!(await store.aliasesOf(tx, id)).includes(before.customer_id)) refuse(common.not_found)
  const row = await store.withdrawConsent(tx, consentId, way) ?? refuse(no.consent_withdrawn)
  await audit(tx, { action: 'customers.consent', subjectKind: 'consent', subjectId: consentId, customerId: id, changed: { withdrawn: true, way } })
  await emit(tx, events.consentWithdrawn, { customerId: id, subjectId: consentId, data: { purpose: row.purpose, ...purposeNames[row.purpose] } })
  return { id: consentId }
}

/** Notes something for colleagues; the text is sealed, the timeline carries its id. */
export async function addNote(tx: Tx, id: string, text: string): Promise<{ id: string }> {
  await hold(tx, id, 'note')
  const noteId = newId(tx.now.getTime())
  const record = recordKeyring(await tx.work.app.keys.ring(tx), await store.saltOf(tx, id))
  await store.insertNote(tx, { id: noteId, customer_id: id, text_sealed: seal(record, 'note', noteId, text) ?? refuse(common.invalid_input) })
  await audit(tx, { action: 'customers.note', subjectKind: 'note', subjectId: noteId, customerId: id })
  await emit(tx, events.noted, { customerId: id, subjectId: noteId, data: {} })
  return { id: noteId }
}

/** Withdraws an own note. @throws Refusal not_found */
export async function withdrawNote(tx: Tx, id: string, noteId: string): Promise<{ id: string }> {
  const [note] = await store.notesByIds(tx, [noteId])
  if (!note || note.voided_at !== null || note.created_by !== tx.work.actor.id || !(await store.aliasesOf(tx, id)).includes(note.customer_id)) refuse(common.not_found)
  await store.voidRows(tx, 'customers.note', [noteId])
  await audit(tx, { action: 'customers.note', subjectKind: 'note', subjectId: noteId, customerId: id, changed: { withdrawn: true } })
  return { id: noteId }
}

export type ContactRefused = 'do_not_contact' | 'withdrawn' | 'no_consent'

/**
 * Whether a customer may be contacted for a purpose: service unless they said no; marketing only with a consent in force (PLA-6).
 * `why` names what stands against it.
 */
export function contactAllowed(tx: Tx, id: string, purpose: 'service' | 'marketing'): Promise<{ allowed: boolean; why: ContactRefused | null }> {
  return tx.recall(`customers.contact ${purpose} ${id}`, () => mayContact(tx, id, purpose))
}

async function mayContact(tx: Tx, id: string, purpose: 'service' | 'marketing'): Promise<{ allowed: boolean; why: ContactRefused | null }> {
  const aliases = await store.aliasesOf(tx, id)
  const [people, consents] = await Promise.all([store.briefRows(tx, aliases), store.consentsOf(tx, aliases)])
  if (people.some(person => person.do_not_contact)) return { allowed: false, why: 'do_not_contact' }
  const of = consents.filter(consent => consent.purpose === (purpose === 'service' ? 'service_contact' : 'marketing'))
  const inForce = of.some(consent => consent.withdrawn_at === null)
  if (inForce) return { allowed: true, why: null }
  if (of.length > 0) return { allowed: false, why: 'withdrawn' }
  return purpose === 'service' ? { allowed: true, why: null } : { allowed: false, why: 'no_consent' }
}
