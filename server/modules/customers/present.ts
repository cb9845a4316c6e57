/** How records are shown: briefs, rows, the whole masked customer. */
import { ageOn, dayOf, daysBetween } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Keyring } from '../../platform/crypto.ts'
import { maskPhone } from '../../platform/phone.ts'
import type { Customer, CustomerBrief, CustomerRow } from './contract.ts'
import { lifecycleOf, type LifecyclePolicy } from './lifecycle.ts'
import { maskedPhone, unsealWith } from './sealing.ts'
import type * as store from './store.ts'

/** Age today: from the birth date, else from the age told and the years since. */
export function ageToday(row: { birth_date: string | null; age_noted: number | null; age_noted_on: string | null }, today: string): number | null {
  if (row.birth_date !== null) return ageOn(row.birth_date, today)
  if (row.age_noted === null || row.age_noted_on === null) return null
  return row.age_noted + Math.max(0, Math.floor(daysBetween(row.age_noted_on, today) / 365.25))
}

export function presentBrief(row: store.BriefRow, ring: Keyring, now: Date): Infer<typeof CustomerBrief> {
  return {
    id: row.id, name: row.name, sex: row.sex, birthDate: row.birth_date, age: ageToday(row, dayOf(now, row.zone)),
    phoneMasked: maskedPhone(ring, row.record_salt, row.phone_id, row.number_sealed),
    level: row.level as 'ordinary', vip: row.vip, alerts: { allergies: row.has_allergies, special: row.has_conditions, doNotContact: row.do_not_contact },
  }
}

export function presentRow(row: store.BriefRow, ring: Keyring, now: Date, policy: LifecyclePolicy): Infer<typeof CustomerRow> {
  return {
    ...presentBrief(row, ring, now), version: row.version, lifecycle: lifecycleOf({ recentVisits: row.recent_visits, level: row.level }, policy).state,
    ownerId: row.owner_id, ownerName: row.owner_name, source: row.source, matter: row.matter, visitCount: row.visit_count, lastVisitAt: row.last_visit_at, createdAt: row.created_at,
  }
}

/** The whole record, masked. `rows`: one a phone; `others`: what is known of records merged into it. */
export function presentCustomer(rows: readonly store.CustomerRow[], ring: Keyring, now: Date, policy: LifecyclePolicy, merged: { ids: string[]; phones: store.PhoneRow[] }): Infer<typeof Customer> {
  const [row] = rows
  if (!row) throw new Error('A customer is shown from at least one row')
  const numbers = [
    ...rows.flatMap(({ phone_id: id, number_sealed, phone_label: label, phone_kind: kind, phone_dead_at: deadAt }) => (id === null || number_sealed === null || kind === null ? [] : [{ id, customerId: row.id, salt: row.record_salt, number_sealed, label: label ?? '', kind, deadAt }])),
    ...merged.phones.map(({ id, customer_id: customerId, record_salt: salt, number_sealed, label, kind, dead_at: deadAt }) => ({ id, customerId, salt, number_sealed, label, kind, deadAt })),
  ]
  const phones = numbers.length === 1 ? numbers.map(({ salt, number_sealed, ...phone }) => ({ ...phone, masked: maskedPhone(ring, salt, phone.id, number_sealed) ?? '****' })) : eachOnce(numbers, ring)
  const why = lifecycleOf({ recentVisits: row.recent_visits, level: row.level }, policy)
  const shown = presentRow(row, ring, now, policy)
  return {
    ...shown, phoneMasked: shown.phoneMasked ?? phones[0]?.masked ?? null, salutation: row.salutation, ageNoted: row.age_noted, ageNotedOn: row.age_noted_on, occupation: row.occupation, region: row.region, hasAddress: row.address_sealed !== null,
    sourceCustomerId: row.source_customer_id, sourceCustomerName: row.source_customer_name, sourceStaffId: row.source_staff_id, sourceStaffName: row.source_staff_name, sourceNote: row.source_note,
    contactWay: row.contact_way, contactTime: row.contact_time, doNotContactReason: row.do_not_contact_reason, ownerSince: row.owner_since,
    lifecycleWhy: why, confirmedAt: row.confirmed_at, changedAt: row.changed_at, createdById: row.created_by, mergedFrom: merged.ids,
    phones,
  }
}

interface SealedNumber { id: string; salt: Buffer | null; number_sealed: Buffer }

/** Two records of one person often hold the same phone: it is shown once. */
function eachOnce<N extends SealedNumber>(numbers: readonly N[], ring: Keyring): (Omit<N, 'salt' | 'number_sealed'> & { masked: string })[] {
  return numbers.map(({ salt, number_sealed, ...phone }) => ({ phone, number: unsealWith(ring, salt, 'phone', phone.id, number_sealed) }))
    .filter(({ number }, i, all) => all.findIndex(other => other.number === number) === i)
    .map(({ phone, number }) => ({ ...phone, masked: maskPhone(number) }))
}
