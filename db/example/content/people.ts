/**
 * The customers of the example hospital: `customerAt(i, seed)` makes the i-th from nothing but its number, so that the first
 * two thousand are the same people whether two thousand or a million are made. CUS-1, CUS-3.
 *
 * No number rings anywhere: mobiles begin with prefixes that no operator has been given (154, 160, 161, 163, 164, 168, 169),
 * landlines have the local part 00…, foreign numbers are of the ranges kept for fiction, and identity numbers belong to
 * districts that do not exist.
 */
import { addressed, fullName, nameKind, surnameOf, type NameKind, type Sex } from './names.ts'
import { addressIn, places, type Place } from './places.ts'
import { allergies, conditions, contact, occupation, preferences, source, type Condition, type ContactWay, type SourceCode } from './people-notes.ts'
import { hash32, Random, weights } from './random.ts'

export interface ExamplePhone {
  /** '+8616120468831'. */
  readonly e164: string
  readonly kind: 'mobile' | 'landline' | 'foreign'
  /** Whose phone it is; a child is reached on a parent's. */
  readonly owner: 'self' | 'family'
}

/** What the other person is to this one. */
export interface ExampleRelation {
  readonly kind: 'spouse' | 'child' | 'parent'
  /** Index of the other customer. */
  readonly index: number
  readonly pays: boolean
  readonly accompanies: boolean
}

export type Level = 'none' | 'silver' | 'gold' | 'diamond'

export interface ExampleCustomer {
  readonly index: number
  readonly name: string
  readonly nameKind: NameKind
  readonly sex: Sex
  /** Whole years on `today`. */
  readonly age: number
  /** 'YYYY-MM-DD'; null for those who only told their age. */
  readonly birthDate: string | null
  /** The first is the one to call. */
  readonly phones: readonly ExamplePhone[]
  readonly occupation: string
  readonly region: string
  /** Null when it was not asked. */
  readonly address: string | null
  readonly identityNumber: string | null
  readonly source: SourceCode
  /** Index of the customer who recommended the hospital, for source 'customer'. */
  readonly referredBy: number | null
  readonly contactWay: ContactWay
  readonly contactTime: string
  readonly doNotContact: boolean
  readonly marketingConsent: boolean
  readonly allergies: readonly string[]
  readonly conditions: readonly Condition[]
  readonly preferences: readonly string[]
  readonly level: Level
  readonly relations: readonly ExampleRelation[]
  /** 张女士, 王叔叔, 李想小朋友. */
  readonly addressedAs: string
}

interface Core {
  readonly random: Random
  readonly sex: Sex
  readonly age: number
  readonly kind: NameKind
  readonly name: string
  readonly birthDate: string
  readonly place: Place
}

/** The day on which the stories of the reference pictures play. */
export const storyDay = '2026-11-22'

const ageBands = weights<readonly [number, number]>([[[0, 2], 3], [[3, 13], 7], [[14, 19], 4], [[20, 27], 14], [[28, 35], 20], [[36, 45], 19], [[46, 55], 14], [[56, 65], 10], [[66, 75], 6], [[76, 88], 2.6], [[89, 97], 0.4]])
const levels = weights<Level>([['none', 78], ['silver', 13], ['gold', 7.5], ['diamond', 1.5]])

/**
 * The i-th customer (from 0). `today` is the day their age is reckoned on; another day of the same seed gives the same
 * people, older or younger. Throws RangeError outside 0…99,999,999.
 */
export function customerAt(index: number, seed: number | string = 'demo', today: string = storyDay): ExampleCustomer {
  if (!Number.isInteger(index) || index < 0 || index > 99_999_999) throw new RangeError(`there is no customer ${index}`)
  const s = typeof seed === 'number' ? seed : hash32(seed)
  const relative = relativeOf(index, s, today)
  const core = relative?.core ?? coreAt(index, s, today)
  const { random, sex, age, kind, name } = core
  const child = age < 14
  const relations = relative ? [relative.relation] : relationsOfBase(core, index, s)
  const family = relative !== null && (child || (relative.relation.kind === 'child' && random.chance(0.3)))
  const drawnSource = relative && random.chance(0.7) ? 'friend' : source(random)
  const referredBy = drawnSource === 'customer' && index > 0 ? Math.floor(random.next() * index) : null
  const spoken = contact(random)
  const foreign = kind === 'foreign'
  return {
    index,
    name,
    nameKind: kind,
    sex,
    age,
    birthDate: random.chance(0.86) ? core.birthDate : null,
    phones: phonesOf(random, family ? index - 1 : index, s, core.place, family, foreign),
    occupation: occupation(random, sex, age),
    region: core.place.region,
    address: random.chance(0.62) ? addressIn(random, core.place) : null,
    identityNumber: !foreign && age >= 16 && random.chance(0.3) ? identityNumber(core.birthDate, sex, index) : null,
    source: referredBy === null && drawnSource === 'customer' ? 'search' : drawnSource,
    referredBy,
    contactWay: child && spoken.way === 'email' ? 'phone' : spoken.way,
    contactTime: spoken.time,
    doNotContact: random.chance(0.012),
    marketingConsent: random.chance(0.46),
    allergies: allergies(random),
    conditions: conditions(random, sex, age, foreign),
    preferences: preferences(random),
    level: child ? 'none' : random.weighted(levels),
    relations,
    addressedAs: addressed(name, kind, sex, age),
  }
}

/** The first `count` customers. */
export function customers(count: number, seed: number | string = 'demo', today: string = storyDay): ExampleCustomer[] {
  return Array.from({ length: count }, (_, index) => customerAt(index, seed, today))
}

function coreAt(index: number, seed: number, today: string): Core {
  const random = new Random(seed, index)
  const sex: Sex = random.chance(0.58) ? 'female' : 'male'
  const [low, high] = random.weighted(ageBands)
  return person(random, index, seed, today, sex, random.int(low, high), nameKind(random), random.weighted(places))
}

// The birth date is drawn by the year of the story, so that the same person comes out whatever day it is asked on.
function person(random: Random, index: number, seed: number, today: string, sex: Sex, ageInStory: number, kind: NameKind, place: Place, surname?: string): Core {
  const day = hash32(seed, index, 7) % 365
  const born = new Date(Date.UTC(Number(storyDay.slice(0, 4)) - ageInStory - 1, 10, 23 + day))
  const birthDate = born.toISOString().slice(0, 10)
  const name = fullName(random, kind, sex, born.getUTCFullYear(), surname)
  return { random, sex, age: yearsBetween(birthDate, today), kind, name, birthDate, place }
}

function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years)
}

// Of eight neighbours the fifth and the eighth may belong to the family of the one before.
function mayBeRelative(index: number, seed: number): boolean {
  const place = index % 8
  if (place !== 4 && place !== 7) return false
  return hash32(seed, index, 11) % 100 < 45
}

function familyKind(baseAge: number, index: number, seed: number): 'spouse' | 'child' | 'parent' | null {
  const draw = hash32(seed, index, 13) % 100
  if (baseAge < 24 || baseAge > 78) return null
  if (baseAge <= 47 && draw < 55) return 'child'
  if (baseAge >= 34 && baseAge <= 56 && draw < 75) return 'parent'
  return 'spouse'
}

function relativeOf(index: number, seed: number, today: string): { core: Core; relation: ExampleRelation } | null {
  if (!mayBeRelative(index, seed)) return null
  const base = coreAt(index - 1, seed, storyDay)
  const kind = familyKind(base.age, index, seed)
  if (kind === null || base.kind !== 'han') return null
  const random = new Random(seed, index, 'family')
  const surname = surnameOf(base.name)
  if (kind === 'child') {
    const sex: Sex = random.chance(0.5) ? 'female' : 'male'
    const age = Math.max(0, base.age - random.int(23, 34))
    const core = person(random, index, seed, today, sex, age, 'han', base.place, base.sex === 'male' || random.chance(0.12) ? surname : undefined)
    return { core, relation: { kind: 'parent', index: index - 1, pays: true, accompanies: true } }
  }
  if (kind === 'parent') {
    const sex: Sex = random.chance(0.6) ? 'female' : 'male'
    const core = person(random, index, seed, today, sex, base.age + random.int(22, 32), 'han', base.place, sex === 'male' ? surname : undefined)
    return { core, relation: { kind: 'child', index: index - 1, pays: random.chance(0.5), accompanies: true } }
  }
  const core = person(random, index, seed, today, base.sex === 'male' ? 'female' : 'male', Math.max(22, base.age + random.int(-4, 4)), 'han', base.place)
  return { core, relation: { kind: 'spouse', index: index - 1, pays: random.chance(0.3), accompanies: random.chance(0.4) } }
}

const seenFromBase = { child: 'child', parent: 'parent', spouse: 'spouse' } as const

function relationsOfBase(core: Core, index: number, seed: number): ExampleRelation[] {
  if (!mayBeRelative(index + 1, seed) || core.kind !== 'han') return []
  const kind = familyKind(yearsBetween(core.birthDate, storyDay), index + 1, seed)
  return kind === null ? [] : [{ kind: seenFromBase[kind], index: index + 1, pays: false, accompanies: kind === 'spouse' }]
}

const prefixes = ['154', '160', '161', '163', '164', '168', '169'] as const

// Multiplying by a number that shares no factor with the modulus meets every number once: no two customers of one seed
// have the same mobile.
function mobileOf(index: number, seed: number): string {
  const all = prefixes.length * 100_000_000
  const n = (index * 433_494_437 + (seed % all)) % all
  return `+86${prefixes[n % prefixes.length]}${String(Math.floor(n / prefixes.length)).padStart(8, '0')}`
}

const fictional: readonly ((n: number) => string)[] = [
  n => `+1${[212, 312, 415, 617, 713, 206][n % 6]}55501${String(n % 100).padStart(2, '0')}`,
  n => `+442079460${String(n % 1000).padStart(3, '0')}`,
  n => `+61491570${['006', '156', '157', '158', '159', '110', '313', '737'][n % 8]}`,
]

// The areas of Zhejiang and Jiangsu whose local numbers have eight digits, and so room for a local part that is not given out.
const eightDigits = new Set(['571', '573', '574', '575', '576', '577', '579', '512'])

function phonesOf(random: Random, index: number, seed: number, place: Place, family: boolean, foreign: boolean): ExamplePhone[] {
  const owner = family ? 'family' : 'self'
  const phones: ExamplePhone[] = [{ e164: mobileOf(index, seed), kind: 'mobile', owner }]
  if (random.chance(0.06) && eightDigits.has(place.areaCode)) {
    const local = (index * 618_033 + (seed % 1_000_000)) % 1_000_000
    phones.push({ e164: `+86${place.areaCode}00${String(local).padStart(6, '0')}`, kind: 'landline', owner: 'self' })
  }
  if (foreign && random.chance(0.5)) phones.push({ e164: random.pick(fictional)(random.int(0, 999)), kind: 'foreign', owner: 'self' })
  return phones
}

const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

// District codes that were never given out: 3301 90 … 3311 99 in Zhejiang, and beyond 55,000 customers a province 39 that
// does not exist. District and sequence together stand for one index, so that no two people have one number.
function identityNumber(birthDate: string, sex: Sex, index: number): string {
  const nearby = index < 55_000
  const place = nearby ? index % 110 : (index - 55_000) % 10_000
  const order = Math.floor(nearby ? index / 110 : (index - 55_000) / 10_000) % 500
  const region = nearby ? `33${String(Math.floor(place / 10) + 1).padStart(2, '0')}9${place % 10}` : `39${String(place).padStart(4, '0')}`
  const sequence = order * 2 + (sex === 'male' ? 1 : 0)
  const body = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = identityWeights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return body + '10X98765432'[sum % 11]
}
