/** Customers (CUS): everyone who may use, uses or used the hospital's services. */
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no, settings } from './contract.ts'
import { customerFiles } from './owned-files.ts'
import { exportedCustomers } from './exported.ts'
import { routes } from './routes.ts'
import { aliasesOf } from './store.ts'

export { takeOverCustomers, type PastPerson } from './bulk.ts'
export { contactAllowed, type ContactRefused } from './change.ts'
export { hasLastFour, matchIdentifier, matchPhone, searchCustomers } from './find.ts'
export { briefs, careNotes, contactPoints, findCustomer, noteTexts, recordRing, recordRings, seeCustomer, type Brief as CustomerBrief } from './read.ts'
export { duplicatesOf, registerCustomer, registerCustomers, type NewPerson } from './register.ts'
export { giveConsents, relateCustomers, type FamilyTie, type GivenConsent } from './several.ts'
export { noteVisit, unnoteVisit } from './visits.ts'
/** All records of the person a record belongs to: read what concerns a customer with `= any(…)` (CUS-3). */
export const aliases = aliasesOf

export const customers: Module = {
  name: 'customers',
  permissions: can,
  refusals: no,
  constraints: {
    identifier_identity_unique: no.identity_number_taken, identifier_card_unique: no.card_taken, identifier_account_unique: no.account_taken,
    phone_once_per_customer: no.phone_listed_twice, relation_once: no.relation_exists, relation_not_with_self: no.relation_with_itself,
    consent_in_force: no.consent_in_force, customer_owner: no.unknown_owner, customer_source_customer: no.unknown_referrer,
    customer_not_into_itself: no.merge_with_itself, merge_two_records: no.merge_with_itself, merge_in_force: no.record_merged,
  },
  routes,
  exports: [exportedCustomers],
  events: Object.values(events),
  settings: Object.values(settings) as never,
  lists,
  encrypted: {
    'customers.customer': { columns: ['address_sealed'], customer: 'id' }, 'customers.phone': { columns: ['number_sealed'], customer: 'customer_id' }, 'customers.identifier': { columns: ['value_sealed'], customer: 'customer_id' },
    'customers.care': { columns: ['allergies_sealed', 'conditions_sealed', 'needs_sealed'], customer: 'id' }, 'customers.note': { columns: ['text_sealed'], customer: 'customer_id' },
  },
  fileOwners: [customerFiles],
}
