/** What the customer said and what is written about it is sealed: under the customer's record key, or the hospital's when nobody is known. */
import { blindIndex, blindIndexes, decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { maskPhone, type Phone } from '../../platform/phone.ts'
import { refuse } from '../../platform/refusal.ts'
import { recordRings } from '../customers/index.ts'
import { no } from './contract.ts'

type FeedbackColumn = 'contact' | 'matter' | 'statement' | 'analysis' | 'told'
export type Contact = { name: string; phone: string | null }

/** The keyring of one piece of feedback. @throws Refusal unknown_customer */
export async function ringOf(tx: Tx, customerId: string | null): Promise<Keyring> {
  if (customerId === null) return tx.work.app.keys.ring(tx)
  const rings = await recordRings(tx, [customerId])
  return rings.get(customerId) ?? refuse(no.unknown_customer)
}

/** Keyrings of many, by customer; the hospital's own beside them. A destroyed customer has none. */
export async function ringsOf(tx: Tx, customerIds: readonly (string | null)[]): Promise<(customerId: string | null) => Keyring | undefined> {
  const known = customerIds.filter((id): id is string => id !== null)
  const [own, rings] = await Promise.all([tx.work.app.keys.ring(tx), known.length === 0 ? new Map<string, Keyring>() : recordRings(tx, known)])
  return customerId => (customerId === null ? own : rings.get(customerId))
}

/** Seals a text of a piece of feedback; blank stays null. */
export function seal(ring: Keyring, column: FeedbackColumn, id: string, text: string | null | undefined): Buffer | null {
  return text == null || text === '' ? null : encryptField(ring, { table: 'feedback.feedback', column, row: id }, text)
}

/** Opens it; nothing, or what was destroyed, stays empty. */
export function unseal(ring: Keyring | undefined, column: FeedbackColumn, id: string, sealed: Buffer | null): string {
  return sealed === null || ring === undefined ? '' : decryptField(ring, { table: 'feedback.feedback', column, row: id }, sealed)
}

export function sealNote(ring: Keyring, id: string, text: string | null | undefined): Buffer | null {
  return text == null || text === '' ? null : encryptField(ring, { table: 'feedback.step', column: 'note', row: id }, text)
}
export function unsealNote(ring: Keyring | undefined, id: string, sealed: Buffer | null): string {
  return sealed === null || ring === undefined ? '' : decryptField(ring, { table: 'feedback.step', column: 'note', row: id }, sealed)
}

/** Name and phone of someone not registered, as one sealed value. */
export function sealContact(ring: Keyring, id: string, name: string, phone: Phone | null): Buffer | null {
  return name === '' && phone === null ? null : seal(ring, 'contact', id, JSON.stringify({ name, phone: phone?.full ?? null } satisfies Contact))
}
export function unsealContact(ring: Keyring | undefined, id: string, sealed: Buffer | null): { name: string; phoneMasked: string | null } {
  const text = unseal(ring, 'contact', id, sealed)
  if (text === '') return { name: '', phoneMasked: null }
  const { name, phone } = JSON.parse(text) as Contact
  return { name, phoneMasked: phone === null ? null : maskPhone(phone) }
}

export function contactIndex(ring: Keyring, phone: Phone | null): Buffer | null {
  return phone === null ? null : blindIndex(ring, 'phone', phone.e164)
}
export function contactLookups(ring: Keyring, phone: Phone): Buffer[] {
  return blindIndexes(ring, 'phone', phone.e164)
}
