/** The customers of the example: those who were there before the month, and those who come to the hospital in it. CUS-1, CUS-2. */
import { giveConsents, registerCustomers, relateCustomers, type FamilyTie, type GivenConsent, type NewPerson } from '../../server/modules/customers/index.ts'
import type { Tx } from '../../server/platform/db.ts'
import { newId } from '../../server/platform/id.ts'
import { customers, type ExampleCustomer } from './content/people.ts'
import type { Stage } from './stage.ts'

const levels = { none: 'ordinary', silver: 'silver', gold: 'gold', diamond: 'diamond' } as const
const wording = '2026-01'

export class People {
  readonly all: readonly ExampleCustomer[]
  readonly #ids: string[]
  readonly #stage: Stage
  readonly #registered = new Set<number>()

  constructor(stage: Stage, count: number) {
    this.#stage = stage
    this.all = customers(count, stage.seed, stage.today)
    // A record's id carries the instant at which it was made; here all are made beforehand, so that records may name each other.
    this.#ids = this.all.map(() => newId())
  }

  id(index: number): string { return this.#ids[index] ?? '' }
  isRegistered(index: number): boolean { return this.#registered.has(index) }

  /** Registers some of them with what they told, in a few statements, by whoever acts. */
  async register(tx: Tx, indexes: readonly number[], sourceStaff: readonly string[]): Promise<void> {
    const fresh = indexes.filter(index => !this.#registered.has(index))
    if (fresh.length === 0) return
    for (const index of fresh) this.#registered.add(index)
    const people = fresh.map(index => this.all[index]).filter(person => person !== undefined)
    await registerCustomers(tx, people.map(person => this.#input(person, sourceStaff)))
    const consents = people.flatMap((person): GivenConsent[] => [
      ...(person.index % 5 < 4 ? [{ customerId: this.id(person.index), purpose: 'service_contact' as const, wording, way: 'spoken' as const }] : []),
      ...(person.marketingConsent ? [{ customerId: this.id(person.index), purpose: 'marketing' as const, wording, way: person.contactWay === 'wechat' ? 'online' as const : 'spoken' as const }] : []),
    ])
    const ties = people.flatMap(person => person.relations.flatMap(({ kind, index, pays, accompanies }): FamilyTie[] =>
      this.#registered.has(index) && (index < person.index || !fresh.includes(index)) ? [{ customerId: this.id(person.index), otherId: this.id(index), kind, pays, accompanies }] : []))
    await Promise.all([consents.length > 0 ? giveConsents(tx, consents) : undefined, ties.length > 0 ? relateCustomers(tx, ties) : undefined])
  }

  #input(person: ExampleCustomer, sourceStaff: readonly string[]): NewPerson {
    const referrer = person.referredBy !== null && this.#registered.has(person.referredBy) && person.referredBy < person.index ? this.id(person.referredBy) : null
    const elderly = person.age >= 70
    return {
      id: this.id(person.index), name: person.name, sex: person.sex, salutation: person.addressedAs,
      ...(person.birthDate === null ? { age: person.age } : { birthDate: person.birthDate }),
      phones: person.phones.map(({ e164, owner }) => ({ number: e164, label: owner === 'family' ? '家人' : '' })),
      ...(person.identityNumber ? { identifiers: [{ kind: 'identity' as const, value: person.identityNumber }] } : {}),
      occupation: person.occupation, region: person.region, ...(person.address ? { address: person.address } : {}),
      source: person.source, ...(referrer ? { sourceCustomerId: referrer } : {}), ...(person.source === 'staff' && sourceStaff.length > 0 ? { sourceStaffId: sourceStaff[person.index % sourceStaff.length] ?? null } : {}),
      contactWay: person.contactWay, contactTime: person.contactTime, doNotContact: person.doNotContact, ...(person.doNotContact ? { doNotContactReason: '本人说不要再打电话' } : {}),
      level: levels[person.level], vip: person.level === 'diamond', ...(person.level === 'gold' || person.level === 'diamond' ? this.#owner() : {}),
      ...(person.allergies.length > 0 ? { allergies: person.allergies.join('、') } : {}), ...(person.conditions.length > 0 ? { conditions: person.conditions.map(({ note }) => note).join('；') } : {}),
      ...(person.preferences.length > 0 ? { needs: person.preferences.join('；') } : {}),
      tags: [...(elderly ? ['elderly'] : []), ...person.conditions.flatMap(({ tag }) => (tag === 'pregnant' ? ['pregnant'] : tag === 'wheelchair' ? ['disabled'] : tag === 'language' ? ['foreign'] : []))],
    }
  }

  #owner(): { ownerId?: string } {
    const owner = this.#stage.house.staff.get('M001')
    return owner ? { ownerId: owner } : {}
  }
}
