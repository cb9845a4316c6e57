/** Reading: briefs, the masked record, health notes with their audit row, revealing in full (CUS-1, CUS-5, PLA-4, PLA-7). */
import { audit } from '../../platform/audit.ts'
import type { Infer, PermissionDef } from '../../platform/contract.ts'
import { recordKeyring, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { authorize, may } from '../../platform/permit.ts'
import { formatPhone } from '../../platform/phone.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { settingsAt } from '../organisation/index.ts'
import { inverseRelation, type RelationKind } from './can.ts'
import { can, no, settings, type Customer, type CustomerBrief } from './contract.ts'
import { policyOf } from './lifecycle.ts'
import { maskIdentifier } from './person.ts'
import { presentBrief, presentCustomer } from './present.ts'
import { unsealWith } from './sealing.ts'
import * as store from './store.ts'

export type Brief = Infer<typeof CustomerBrief>

/** Briefs by id, in one or two queries. A merged record answers with the one that stands for the person; unknown ids are left out. */
export async function briefs(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Map<string, Brief>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const ring = await tx.work.app.keys.ring(tx)
  const rows = await store.briefRows(tx, wanted)
  const shown = new Map<string, Brief>()
  for (const row of rows) if (row.merged_into === null) shown.set(row.id, presentBrief(await withPhone(tx, row), ring, tx.now))
  const merged = rows.filter(row => row.merged_into !== null).map(row => row.id)
  if (merged.length > 0) {
    const roots = await store.rootsOf(tx, merged)
    const missing = [...new Set(roots.values())].filter(root => !shown.has(root))
    const byRoot = new Map(shown)
    for (const row of await store.briefRows(tx, missing)) byRoot.set(row.id, presentBrief(await withPhone(tx, row), ring, tx.now))
    for (const [id, root] of roots) {
      const brief = byRoot.get(root)
      if (brief) shown.set(id, brief)
    }
  }
  return shown
}

/** A record without a phone of its own shows one of a record merged into it. */
async function withPhone(tx: Tx, row: store.BriefRow): Promise<store.BriefRow> {
  if (row.phone_id !== null || row.merged_count === 0) return row
  const [phone] = await store.phonesOf(tx, await store.aliasesOf(tx, row.id))
  return phone ? { ...row, phone_id: phone.id, number_sealed: phone.number_sealed, record_salt: phone.record_salt } : row
}

/** One brief; undefined when there is no such customer. */
export async function findCustomer(tx: Tx, id: string): Promise<Brief | undefined> {
  return (await briefs(tx, [id])).get(id)
}

/** The keyring under which everything about a customer is sealed, in whatever module. @throws Refusal not_found, record_destroyed */
export async function recordRing(tx: Tx, id: string): Promise<Keyring> {
  const [ring, salt] = await Promise.all([tx.work.app.keys.ring(tx), store.saltOf(tx, id)])
  return recordKeyring(ring, salt)
}

/** Keyrings of several customers; of destroyed and unknown ones there is none. */
export async function recordRings(tx: Tx, ids: readonly string[]): Promise<Map<string, Keyring>> {
  const [ring, salts] = await Promise.all([tx.work.app.keys.ring(tx), store.saltsOf(tx, [...new Set(ids)])])
  return new Map([...salts].map(([id, salt]) => [id, recordKeyring(ring, salt)]))
}

/** Lets pass whoever's permission reaches the customer's owner. @throws Refusal not_allowed, not_found */
export function authorizeRow(tx: Tx, permission: PermissionDef, row: store.BriefRow): void {
  authorize(tx.work.actor, permission, { ownerId: row.owner_id, groupId: row.owner_group, departmentId: row.owner_department, siteId: row.owner_site })
}

/** The record that stands for the person, with what the lifecycle needs, in one flush. @throws Refusal not_found, record_destroyed */
async function readRoot(tx: Tx, id: string) {
  const [rows, figures] = await Promise.all([store.readRows(tx, id), settingsAt(tx, settings)])
  const [row] = rows
  if (!row) refuse(common.not_found)
  if (row.merged_into === null) return { rows, row, figures }
  const root = (await store.rootsOf(tx, [id])).get(id)
  const rootRows = root === undefined ? [] : await store.readRows(tx, root)
  return { rows: rootRows, row: rootRows[0] ?? refuse(common.not_found), figures }
}

/** A customer, masked. An old link to a merged record shows the one that stands for the person (CUS-3). @throws Refusal not_found, record_destroyed */
export async function getCustomer(tx: Tx, id: string, also?: PermissionDef): Promise<Infer<typeof Customer>> {
  const ring = await tx.work.app.keys.ring(tx)
  const { rows, row, figures } = await readRoot(tx, id)
  authorizeRow(tx, can['customers.read'], row)
  if (also) authorizeRow(tx, also, row)
  if (row.destroyed_at !== null) refuse(no.record_destroyed)
  const others = row.merged_count === 0 ? [] : (await store.aliasesOf(tx, row.id)).filter(alias => alias !== row.id)
  const phones = others.length === 0 ? [] : await store.phonesOf(tx, others)
  return presentCustomer(rows, ring, tx.now, policyOf(figures, tx.now, row.zone), { ids: others, phones })
}

/** A customer with health notes, identifiers, relations, consents: the audit row is written in the same transaction, or nothing is shown (SAFETY 18). */
export async function openCustomer(tx: Tx, id: string, reason: string | null): Promise<Infer<typeof Customer>> {
  authorize(tx.work.actor, can['customers.open'])
  const ring = await tx.work.app.keys.ring(tx)
  const [customer, first] = await Promise.all([
    getCustomer(tx, id, can['customers.open']), store.around(tx, [id]),
    audit(tx, { action: 'customers.open', subjectKind: 'customer', subjectId: id, customerId: id, reason }),
  ])
  const ids = [customer.id, ...customer.mergedFrom]
  const { cares, identifiers, relations, consents, tags, merges } = ids.length === 1 && customer.id === id ? first : await store.around(tx, ids)
  const others = relations.map(relation => otherSide(relation, ids))
  const people = await briefs(tx, others.map(other => other.otherId))
  return {
    ...customer,
    care: {
      ...careTexts(ring, cares),
      identifiers: identifiers.map(row => ({ id: row.id, customerId: row.customer_id, kind: row.kind, masked: maskIdentifier(row.kind, unsealWith(ring, row.record_salt, 'identifier', row.id, row.value_sealed)) })),
      relations: others.flatMap(other => {
        const person = people.get(other.otherId)
        return person && !ids.includes(person.id) ? [{ ...other, otherId: person.id, otherName: person.name, otherPhoneMasked: person.phoneMasked }] : []
      }),
      consents: consents.map(row => ({ id: row.id, purpose: row.purpose, party: row.party, wording: row.wording, way: row.way, givenAt: row.given_at, withdrawnAt: row.withdrawn_at })),
      tags,
      merges: merges.map(row => ({ id: row.id, mergedId: row.merged_id, mergedName: row.merged_name, reason: row.reason, mergedAt: row.merged_at, mergedById: row.merged_by, undoUntil: row.undo_until })),
    },
  }
}

function otherSide(relation: store.RelationRow, ids: readonly string[]) {
  const { id, pays, accompanies, note } = relation
  const kind = relation.kind as RelationKind
  return ids.includes(relation.customer_id) ? { id, otherId: relation.other_id, kind, pays, accompanies, note } : { id, otherId: relation.customer_id, kind: inverseRelation[kind], pays: false, accompanies: false, note }
}

/** Health notes of all records of a person, each said once. */
function careTexts(ring: Keyring, rows: readonly store.CareRow[]): { allergies: string; conditions: string; needs: string } {
  const joined = (column: 'allergies' | 'conditions' | 'needs') =>
    [...new Set(rows.map(row => unsealWith(ring, row.record_salt, column, row.id, row[`${column}_sealed`])).filter(text => text !== ''))].join('；')
  return { allergies: joined('allergies'), conditions: joined('conditions'), needs: joined('needs') }
}

/** Health notes for whoever must know them to serve; audited with the reason in the caller's transaction. @throws Refusal not_found */
export async function careNotes(tx: Tx, id: string, reason: string): Promise<{ allergies: string; specialConditions: string; needs: string }> {
  const ring = await tx.work.app.keys.ring(tx)
  const [aliases] = await Promise.all([store.aliasesOf(tx, id), audit(tx, { action: 'customers.open', subjectKind: 'customer', subjectId: id, customerId: id, reason })])
  const { allergies, conditions, needs } = careTexts(ring, await store.careOf(tx, aliases))
  return { allergies, specialConditions: conditions, needs }
}

export interface RevealInput { what: 'phone' | 'identifier' | 'address'; itemId?: string | undefined; reason: string }

/** Shows one sealed value in full; who, what and why is audited in the same transaction (PLA-4). @throws Refusal not_found, record_destroyed */
export async function reveal(tx: Tx, id: string, input: RevealInput): Promise<{ value: string; formatted: string }> {
  const ring = await tx.work.app.keys.ring(tx)
  const { rows, row } = await readRoot(tx, id)
  authorizeRow(tx, can['customers.reveal'], row)
  if (row.destroyed_at !== null) refuse(no.record_destroyed)
  const aliases = row.merged_count === 0 ? [row.id] : await store.aliasesOf(tx, row.id)
  const shown = await valueOf(tx, ring, rows, aliases, input) ?? refuse(common.not_found)
  await audit(tx, { action: 'customers.reveal', subjectKind: input.what, subjectId: shown.id, customerId: row.id, reason: input.reason, changed: { what: input.what } })
  return { value: shown.value, formatted: input.what === 'phone' ? formatPhone(shown.value) : shown.value }
}

async function valueOf(tx: Tx, ring: Keyring, rows: readonly store.CustomerRow[], aliases: readonly string[], { what, itemId }: RevealInput): Promise<{ id: string; value: string } | undefined> {
  if (what === 'address') {
    const row = rows[0]
    return row?.address_sealed ? { id: row.id, value: unsealWith(ring, row.record_salt, 'address', row.id, row.address_sealed) } : undefined
  }
  const items = what === 'phone' ? await store.phonesOf(tx, aliases) : await store.identifiersOf(tx, aliases)
  const item = itemId === undefined ? items[0] : items.find(({ id }) => id === itemId)
  if (!item) return undefined
  const sealed = 'number_sealed' in item ? item.number_sealed : item.value_sealed
  return { id: item.id, value: unsealWith(ring, item.record_salt, what, item.id, sealed) }
}

/** Where a customer can be reached, for the adapters that send: full values, never shown or logged. First phone first; dead ones left out. */
export function contactPoints(tx: Tx, id: string): Promise<{ phones: string[]; emails: string[]; openids: string[] }> {
  return tx.recall(`customers.contact-points ${id}`, () => readContactPoints(tx, id))
}

async function readContactPoints(tx: Tx, id: string): Promise<{ phones: string[]; emails: string[]; openids: string[] }> {
  const ring = await tx.work.app.keys.ring(tx)
  const aliases = await store.aliasesOf(tx, id)
  const [phones, identifiers] = await Promise.all([store.phonesOf(tx, aliases), store.identifiersOf(tx, aliases)])
  const of = (kind: string) => identifiers.filter(row => row.kind === kind).map(row => unsealWith(ring, row.record_salt, 'identifier', row.id, row.value_sealed))
  return { phones: phones.filter(row => row.dead_at === null).map(row => unsealWith(ring, row.record_salt, 'phone', row.id, row.number_sealed)), emails: of('email'), openids: of('wechat_openid') }
}

/** The record that stands for the person, if the actor may see it, with all records of the person. @throws Refusal not_allowed, not_found */
export async function seeCustomer(tx: Tx, id: string, permission: PermissionDef = can['customers.read']): Promise<{ id: string; aliases: string[] }> {
  const aliases = await store.aliasesOf(tx, id)
  const [row] = await store.briefRows(tx, [aliases[0] ?? id])
  if (!row) refuse(common.not_found)
  authorizeRow(tx, permission, row)
  return { id: row.id, aliases }
}

/** Texts of notes by id, for those who may open health notes: opened with an audit row for each customer concerned. Withdrawn ones are left out. */
export async function noteTexts(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx.work.actor, can['customers.open'])) return new Map()
  const [ring, notes] = await Promise.all([tx.work.app.keys.ring(tx), store.notesByIds(tx, ids)])
  const shown = notes.filter(note => note.voided_at === null && note.record_salt !== null)
  await Promise.all([...new Set(shown.map(note => note.customer_id))].map(customerId => audit(tx, { action: 'customers.open', subjectKind: 'note', customerId, changed: { notes: shown.filter(note => note.customer_id === customerId).length } })))
  return new Map(shown.map(note => [note.id, unsealWith(ring, note.record_salt, 'note', note.id, note.text_sealed)]))
}
