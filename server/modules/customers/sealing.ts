/** Sealed values of a person: everything under the record's own key, so that destroying it destroys them all (PLA-4, PLA-8). */
import { blindIndex, blindIndexes, decryptField, encryptField, recordKeyring, type Keyring } from '../../platform/crypto.ts'
import { maskPhone, type Phone } from '../../platform/phone.ts'
import type { Identifier } from './person.ts'

/** Where the sealed columns stand. */
export const places = {
  phone: { table: 'customers.phone', column: 'number_sealed' },
  identifier: { table: 'customers.identifier', column: 'value_sealed' },
  address: { table: 'customers.customer', column: 'address_sealed' },
  allergies: { table: 'customers.care', column: 'allergies_sealed' },
  conditions: { table: 'customers.care', column: 'conditions_sealed' },
  needs: { table: 'customers.care', column: 'needs_sealed' },
  note: { table: 'customers.note', column: 'text_sealed' },
} as const
export type SealedColumn = keyof typeof places

/** Seals a text of a person at its place; blank texts are stored as null. */
export function seal(record: Keyring, column: SealedColumn, row: string, text: string | null | undefined): Buffer | null {
  return text == null || text.trim() === '' ? null : encryptField(record, { ...places[column], row }, text)
}

/** Opens what was sealed; null stays empty. @throws CryptoError for what was changed or moved */
export function unseal(record: Keyring, column: SealedColumn, row: string, sealed: Buffer | null): string {
  return sealed === null ? '' : decryptField(record, { ...places[column], row }, sealed)
}

/** Opens one value under a record's salt, without keeping its keyring. */
export function unsealWith(ring: Keyring, salt: Buffer | null, column: SealedColumn, row: string, sealed: Buffer | null): string {
  return sealed === null || salt === null ? '' : unseal(recordKeyring(ring, salt), column, row, sealed)
}

const masks = new WeakMap<Keyring, Map<string, string>>()
const mostMasks = 5_000

/**
 * The masked phone of a row, or null without one. Lists show the same rows again and again: a mask is remembered for as long as
 * the keys are the same, under all it was made from; the number itself never is.
 */
export function maskedPhone(ring: Keyring, salt: Buffer | null, phoneId: string | null, sealed: Buffer | null): string | null {
  if (phoneId === null || sealed === null || salt === null) return null
  const known = masks.get(ring) ?? new Map<string, string>()
  masks.set(ring, known)
  const key = `${phoneId}${salt.toString('latin1')}${sealed.toString('latin1')}`
  const mask = known.get(key) ?? maskPhone(unsealWith(ring, salt, 'phone', phoneId, sealed))
  if (known.size >= mostMasks) known.clear()
  known.set(key, mask)
  return mask
}

/** Keyed hashes under which a phone is stored. Whole numbers are compared without their extension. */
export function phoneIndexes(ring: Keyring, phone: Phone): { whole: Buffer; four: Buffer } {
  return { whole: blindIndex(ring, 'phone', phone.e164), four: blindIndex(ring, 'phone4', phone.e164.slice(-4)) }
}

/** What to look for to find a whole number, under every live blind key. */
export function phoneLookups(ring: Keyring, e164: string): Buffer[] { return blindIndexes(ring, 'phone', e164) }

/** What to look for to find the last four digits. */
export function fourLookups(ring: Keyring, four: string): Buffer[] { return blindIndexes(ring, 'phone4', four) }

/** Keyed hash under which an identifier is stored. */
export function identifierIndex(ring: Keyring, { kind, value }: Identifier): Buffer { return blindIndex(ring, kind, value) }

/** What to look for to find an identifier. */
export function identifierLookups(ring: Keyring, { kind, value }: Identifier): Buffer[] { return blindIndexes(ring, kind, value) }
