/** Registering: one short form, the possible duplicates named at once (CUS-1, CUS-2, CUS-3). */
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { newRecordSalt, recordKeyring, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { nameGrams, normaliseName, pinyinOf } from '../../platform/name.ts'
import type { Phone } from '../../platform/phone.ts'
import { refuse } from '../../platform/refusal.ts'
import { zoneOf } from '../organisation/index.ts'
import { events, no, type Duplicate, type NewCustomer } from './contract.ts'
import { checkBirth, Faults, readIdentifiers, readName, readPhone, type Identifier } from './person.ts'
import { presentBrief } from './present.ts'
import { identifierIndex, identifierLookups, phoneIndexes, phoneLookups, seal } from './sealing.ts'
import * as find from './store-find.ts'
import * as store from './store.ts'

/** A person to be registered, as other modules and the example say it. */
export type NewPerson = Omit<Infer<typeof NewCustomer>, 'confirmedNotDuplicate'> & {
  /** Given where the caller needs it beforehand. */
  id?: string
  /** When they were registered, where the past is taken over; else now. */
  at?: Date
}

/** The hospital's calendar day of this unit of work. */
export async function today(tx: Tx): Promise<string> {
  return dayOf(tx.now, await zoneOf(tx))
}

interface Read { name: string; phones: { phone: Phone; label: string }[]; identifiers: Identifier[] }

/** Reads the input into the one form in which it is kept. @throws Refusal invalid_input, phone_listed_twice */
export function readPerson(input: NewPerson, day: string): Read {
  const faults = new Faults()
  const name = readName(input.name, faults)
  const phones = (input.phones ?? []).flatMap(({ number, label }, i) => {
    const phone = readPhone(number, `phones.${i}.number`, faults)
    return phone ? [{ phone, label: label ?? '' }] : []
  })
  checkBirth(input.birthDate, input.age, day, faults)
  const identifiers = readIdentifiers(input.identifiers ?? [], day, { birthDate: input.birthDate, sex: input.sex }, faults)
  faults.settle()
  if (new Set(phones.map(({ phone }) => phone.e164)).size < phones.length) refuse(no.phone_listed_twice)
  return { name, phones, identifiers }
}

/**
 * Registers a person and answers the id; nothing is asked about duplicates here.
 * @throws Refusal invalid_input, phone_listed_twice, identity_number_taken, card_taken, account_taken
 */
export async function registerCustomer(tx: Tx, input: NewPerson): Promise<string> {
  const [id] = await registerCustomers(tx, [input])
  return id ?? ''
}

/** Registers many persons in one statement; ids in the order given. */
export async function registerCustomers(tx: Tx, inputs: readonly NewPerson[]): Promise<string[]> {
  const [ring, day] = await Promise.all([tx.work.app.keys.ring(tx), today(tx)])
  const rows = emptyRows()
  const ids = inputs.map(input => addRows(rows, tx, ring, day, input))
  const told = inputs.flatMap((input, i) => {
    const id = ids[i] ?? ''
    return [
      audit(tx, { action: 'customers.register', subjectKind: 'customer', subjectId: id, customerId: id, changed: { fields: Object.keys(input).filter(field => field !== 'id' && field !== 'at').sort() } }),
      emit(tx, events.registered, { customerId: id, subjectId: id, data: { source: input.source ?? null } }),
    ]
  })
  // Sent in one turn: the rows first, so that a refused row is the error that is told.
  await Promise.all([store.insertPersonRows(tx, rows), ...told])
  return ids
}

/** Rows of nobody yet. */
export function emptyRows(): store.NewRows {
  return { customers: [], phones: [], grams: [], identifiers: [], cares: [], tags: [] }
}

/** Adds the rows of one person, sealed; answers the id. @throws Refusal invalid_input, phone_listed_twice */
export function addRows(rows: store.NewRows, tx: Tx, ring: Keyring, day: string, input: NewPerson): string {
  const at = input.at ?? tx.now
  const id = input.id ?? newId(at.getTime())
  const { name, phones, identifiers } = readPerson(input, day)
  const salt = newRecordSalt()
  const record = recordKeyring(ring, salt)
  const hex = (sealed: Buffer | null) => sealed?.toString('hex') ?? null
  const care = { allergies: seal(record, 'allergies', id, input.allergies), conditions: seal(record, 'conditions', id, input.conditions), needs: seal(record, 'needs', id, input.needs) }
  rows.customers.push({
    id, name, name_pinyin: pinyinOf(name).full, salutation: input.salutation ?? '', sex: input.sex ?? 'unknown', birth_date: input.birthDate ?? null,
    age_noted: input.age ?? null, age_noted_on: input.age == null ? null : day, occupation: input.occupation ?? '', region: input.region ?? '',
    address: hex(seal(record, 'address', id, input.address)), source: input.source ?? null, source_customer_id: input.sourceCustomerId ?? null, source_staff_id: input.sourceStaffId ?? null,
    source_note: input.sourceNote ?? '', matter: input.matter ?? '', contact_way: input.contactWay ?? null, contact_time: input.contactTime ?? '',
    do_not_contact: input.doNotContact ?? false, do_not_contact_reason: input.doNotContactReason ?? '', level: input.level ?? 'ordinary', vip: input.vip ?? false,
    owner_id: input.ownerId ?? null, has_allergies: care.allergies !== null, has_conditions: care.conditions !== null, salt: salt.toString('hex'), at: at.toISOString(),
  })
  for (const gram of nameGrams(name)) rows.grams.push({ customer_id: id, gram })
  rows.phones.push(...phoneRows(ring, record, id, phones, 0))
  rows.identifiers.push(...identifierRows(ring, record, id, identifiers))
  if (care.allergies ?? care.conditions ?? care.needs) rows.cares.push({ id, allergies: hex(care.allergies), conditions: hex(care.conditions), needs: hex(care.needs) })
  for (const tag of new Set(input.tags ?? [])) rows.tags.push({ id: newId(), customer_id: id, tag })
  return id
}

/** Phones as rows, sealed under the record's key, from a position on. */
export function phoneRows(ring: Keyring, record: Keyring, customerId: string, phones: readonly { phone: Phone; label: string; position?: number }[], from: number): store.NewRows['phones'] {
  return phones.map(({ phone, label, position }, i) => {
    const id = newId()
    const index = phoneIndexes(ring, phone)
    return { id, customer_id: customerId, position: position ?? from + i, label, kind: phone.kind, number: seal(record, 'phone', id, phone.full)?.toString('hex') ?? '', whole: index.whole.toString('hex'), four: index.four.toString('hex') }
  })
}

/** Identifiers as rows, sealed under the record's key. */
export function identifierRows(ring: Keyring, record: Keyring, customerId: string, identifiers: readonly Identifier[]): store.NewRows['identifiers'] {
  return identifiers.map(identifier => {
    const id = newId()
    return { id, customer_id: customerId, kind: identifier.kind, value: seal(record, 'identifier', id, identifier.value)?.toString('hex') ?? '', index: identifierIndex(ring, identifier).toString('hex') }
  })
}

export interface Likeness { name?: string | undefined; birthDate?: string | null | undefined; phones?: readonly Phone[]; identifiers?: readonly Identifier[]; exceptId?: string | undefined }

/** Who may be the same person: same phone, same name and birth date, same document (CUS-3). Records merged already count as the one they belong to. */
export async function duplicatesOf(tx: Tx, of: Likeness): Promise<Infer<typeof Duplicate>[]> {
  const ring = await tx.work.app.keys.ring(tx)
  const phones = of.phones ?? []
  const documents = (of.identifiers ?? []).filter(({ kind }) => kind === 'identity' || kind === 'passport')
  const name = of.name === undefined ? null : normaliseName(of.name)
  const [byPhone, byName, byDocument] = await Promise.all([
    phones.length === 0 ? [] : find.byPhone(tx, phones.flatMap(phone => phoneLookups(ring, phone.e164)), 20),
    name === null || !of.birthDate ? [] : find.sameNameAndBirth(tx, name, of.birthDate),
    documents.length === 0 ? [] : find.byIdentifier(tx, documents.flatMap(document => identifierLookups(ring, document)), 20),
  ])
  const reasons = new Map<string, Infer<typeof Duplicate>['reason']>()
  for (const { id } of byPhone) reasons.set(id, 'same_phone')
  for (const { id } of byName) reasons.set(id, 'same_name_and_birth_date')
  for (const { id } of byDocument) reasons.set(id, 'same_identity')
  if (reasons.size === 0) return []
  const roots = await store.rootsOf(tx, [...reasons.keys()])
  const except = of.exceptId === undefined ? undefined : (await store.rootsOf(tx, [of.exceptId])).get(of.exceptId)
  const found = new Map<string, Infer<typeof Duplicate>['reason']>()
  for (const [id, reason] of reasons) {
    const root = roots.get(id)
    if (root !== undefined && root !== except) found.set(root, reason)
  }
  return (await store.briefRows(tx, [...found.keys()])).map(row => ({ ...presentBrief(row, ring, tx.now), reason: found.get(row.id) ?? 'same_phone' }))
}

/** @throws Refusal possible_duplicates with who they are, unless it was said that it is another person */
export async function refuseDuplicates(tx: Tx, likeness: Likeness, confirmed: boolean | undefined): Promise<void> {
  if (confirmed) return
  const customers = await duplicatesOf(tx, likeness)
  if (customers.length > 0) refuse(no.possible_duplicates, { data: { customers } })
}

/** @throws Refusal source_unknown, tag_unknown for codes that are not on offer in the hospital's lists */
export async function checkCodes(tx: Tx, input: { source?: string | null | undefined; tags?: readonly string[] | undefined }): Promise<void> {
  const [sources, tags] = await Promise.all([input.source ? find.offeredCodes(tx, 'customer_source', [input.source]) : null, input.tags?.length ? find.offeredCodes(tx, 'customer_tag', input.tags) : null])
  if (sources && input.source && !sources.has(input.source)) refuse(no.source_unknown)
  if (tags && input.tags?.some(tag => !tags.has(tag))) refuse(no.tag_unknown)
}

/** Registers from the form: warns of possible duplicates first. */
export async function registerFromForm(tx: Tx, { confirmedNotDuplicate, ...input }: Infer<typeof NewCustomer>): Promise<string> {
  const { name, phones, identifiers } = readPerson(input, await today(tx))
  await refuseDuplicates(tx, { name, birthDate: input.birthDate, phones: phones.map(({ phone }) => phone), identifiers }, confirmedNotDuplicate)
  await checkCodes(tx, input)
  return registerCustomer(tx, input)
}
