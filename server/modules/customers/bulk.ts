/** Persons of the past, taken over many at once: rows as registering writes them, a history event each, one audit row for the lot. */
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { events } from './contract.ts'
import { addRows, emptyRows, today, type NewPerson } from './register.ts'
import * as store from './store.ts'

/** A person with the instant they were registered at. */
export type PastPerson = NewPerson & { id: string; at: Date }

/**
 * Takes over persons whose ids the caller made; ordered by `at`, they lie beside each other in every index by time.
 * Duplicates are not looked for, no reaction hears of it, no screen is told. CUS-1, PLA-15.
 * @throws Refusal invalid_input, phone_listed_twice, identity_number_taken, card_taken, account_taken
 */
export async function takeOverCustomers(tx: Tx, persons: readonly PastPerson[]): Promise<void> {
  if (persons.length === 0) return
  const [ring, day] = await Promise.all([tx.work.app.keys.ring(tx), today(tx)])
  const rows = emptyRows()
  for (const person of persons) addRows(rows, tx, ring, day, person)
  // In the order of their index, so that one page takes many before the next is fetched.
  rows.grams.sort((a, b) => (a.gram < b.gram ? -1 : a.gram > b.gram ? 1 : a.customer_id < b.customer_id ? -1 : 1))
  await Promise.all([
    store.insertPersonRows(tx, rows),
    store.insertRegistered(tx, events.registered, persons.map(person => ({ id: newId(person.at.getTime()), customerId: person.id, at: person.at, data: { source: person.source ?? null } }))),
    audit(tx, { action: 'customers.take-over', subjectKind: 'customer', changed: { persons: persons.length } }),
  ])
}
