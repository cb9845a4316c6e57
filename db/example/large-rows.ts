/** One stretch of a large hospital's past: its customers, what each asked, how soon they were answered. Made from numbers alone. */
import { addDays, dayOf, startOfDay } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/id.ts'
import type { PastPerson } from '../../server/modules/customers/index.ts'
import { customerAt, type ExampleCustomer } from './content/people.ts'
import { hash32, Random } from './content/random.ts'
import { departmentFor, inquiryOutcome, replySeconds, talkSeconds } from './content/rhythm.ts'
import { answererFor, channelCodes, type Channel } from './content/roster.ts'
import { channelFigures } from './content/rhythm.ts'
import { weights } from './content/random.ts'
import { complaintTalk, inquiryTalk, lostTalk, nuisanceTalk, outOfScopeTalk, specialistFor } from './content/talk.ts'
import type { House } from './house.ts'

/** A large hospital: how many customers it has had, from which day on, up to yesterday evening. */
export interface LargeHospital { house: House; customers: number; firstDay: string; days: number; today: string }

export interface PastInquiry {
  id: string; channel: string; state: 'closed'; received_at: string; customer_id: string; region: string; source: string | null; domain: string; matter: string; content: string
  department_id: string | null; answer: string; answered_at: string; owner_id: string; group_id: string | null; site_id: string | null; outcome: string; lost_reason: string | null; outcome_note: string; turned_to: string
  closed_at: string; signed_off_at: string | null
}

const minuteMs = 60_000
const opens = 8 * 60
const openMinutes = 10 * 60
const channelTable = weights<Channel>(channelCodes.map(code => [code, channelFigures[code].share] as const))
const channelName: Readonly<Partial<Record<Channel, string>>> = { web: 'web_chat', board: 'message_board' }
const sourceName: Readonly<Record<string, string>> = { website: 'search', wechat: 'search', friend: 'customer', checkup: 'group', unknown: 'other' }

/** Where in the past the i-th customer came: evenly over the days, in the order of their numbers, within opening hours. */
function momentOf(hospital: LargeHospital, i: number): { at: number; weekday: number; minute: number } {
  const place = i * hospital.days / hospital.customers
  const day = addDays(hospital.firstDay, Math.floor(place))
  const minute = opens + (place % 1) * openMinutes
  return { at: Math.floor(startOfDay(day, hospital.house.zone).getTime() + minute * minuteMs), weekday: (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 + 1, minute: Math.floor(minute) }
}

/** Id of the i-th customer: a UUIDv7 of the moment they came, the rest from the number, so that others can name them without asking. */
export function customerId(hospital: LargeHospital, i: number): string {
  const time = momentOf(hospital, i).at.toString(16).padStart(12, '0')
  const hex = (n: number, length: number) => n.toString(16).padStart(length, '0').slice(-length)
  const [a, b, c] = [hash32(hospital.house.code, i, 'a'), hash32(hospital.house.code, i, 'b'), hash32(hospital.house.code, i, 'c')]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a, 3)}-${hex(0x8000 | (b & 0x3fff), 4)}-${hex(c, 8)}${hex(a >>> 16, 4)}`
}

/** Customers `from` to `to` (not counting the last). */
export function personsOf(hospital: LargeHospital, from: number, to: number): PastPerson[] {
  return Array.from({ length: to - from }, (_, n) => {
    const i = from + n
    const at = new Date(momentOf(hospital, i).at)
    const day = dayOf(at, hospital.house.zone)
    const person = customerAt(i, hospital.house.code, day)
    return {
      id: customerId(hospital, i), at, name: person.name, sex: person.sex,
      // Who was not born yet on that day came as a baby of unknown birth date.
      ...(person.birthDate === null || person.birthDate > day ? { age: person.age } : { birthDate: person.birthDate }),
      phones: person.phones.map(phone => ({ number: phone.e164 })), identifiers: person.identityNumber !== null && agrees(person) ? [{ kind: 'identity' as const, value: person.identityNumber }] : [],
      occupation: person.occupation, region: person.region, ...(person.address === null ? {} : { address: person.address }), source: sourceOf(person.source), contactWay: wayOf(person.contactWay), contactTime: person.contactTime,
      doNotContact: person.doNotContact, level: person.level === 'none' ? 'ordinary' : person.level, allergies: person.allergies.join('、'), conditions: person.conditions.map(({ note }) => note).join('；'), needs: person.preferences.join('；'),
    }
  })
}

// Beyond five million customers of one hospital the sequence of identity numbers begins anew.
function agrees(person: ExampleCustomer): boolean {
  return person.index < 5_000_000
}

function sourceOf(code: string): string { return sourceName[code] ?? code }

function wayOf(way: string): 'phone' | 'sms' | 'wechat' | 'email' | 'qq' | null {
  return way === 'phone' || way === 'sms' || way === 'wechat' || way === 'email' || way === 'qq' ? way : null
}

/** What customers `from` to `to` asked; one in four of the inquiries is of someone who came before. */
export function inquiriesOf(hospital: LargeHospital, from: number, to: number): PastInquiry[] {
  return Array.from({ length: to - from }, (_, n) => inquiryAt(hospital, from + n))
}

function inquiryAt(hospital: LargeHospital, i: number): PastInquiry {
  const { house } = hospital
  const random = new Random(house.code, i, 'inquiry')
  const { at, weekday, minute } = momentOf(hospital, i)
  const asker = i > 0 && random.chance(0.25) ? random.int(0, i - 1) : i
  const person = customerAt(asker, house.code, hospital.today)
  const channel = random.weighted(channelTable)
  const agent = answererFor(random, channel, weekday, minute) ?? 'P001'
  const department = departmentFor(random, person)
  const talk = inquiryTalk(random, department, channel, person)
  const drawn = inquiryOutcome(random, channel, agent, talk.inclination)
  // Nothing is booked in this past: it holds no appointments.
  const outcome = drawn === 'booked' || drawn === 'transferred' ? 'answered' : drawn
  const said = textOf(random, outcome, talk, department)
  const answered = at + replySeconds(random, channel, agent, weekday, minute) * 1000
  const closed = answered + talkSeconds(random, channel) * 1000
  const id = (staff: string) => house.staff.get(staff) ?? ''
  return {
    id: newId(at), channel: channelName[channel] ?? channel, state: 'closed', received_at: new Date(at).toISOString(), customer_id: customerId(hospital, asker), region: person.region, source: sourceOf(person.source),
    domain: talk.matter, matter: said.title, content: said.content, department_id: outcome === 'out_of_scope' || outcome === 'nuisance' ? null : house.departments.get(department) ?? null, answer: said.answer,
    answered_at: new Date(answered).toISOString(), owner_id: id(agent), group_id: house.groups.get(channel === 'phone' || channel === 'sms' ? 'PHONE' : channel === 'walk_in' ? 'DESK' : 'WEB') ?? null, site_id: house.sites.values().next().value ?? null,
    outcome, lost_reason: said.lost, outcome_note: said.note, turned_to: said.turnedTo, closed_at: new Date(closed).toISOString(), signed_off_at: random.chance(0.92) ? new Date(closed + random.int(1, 90) * minuteMs).toISOString() : null,
  }
}

function textOf(random: Random, outcome: string, talk: ReturnType<typeof inquiryTalk>, department: Parameters<typeof specialistFor>[0]) {
  const plain = { title: talk.title, content: talk.content, answer: talk.answer, lost: null as string | null, note: '', turnedTo: '' }
  switch (outcome) {
    case 'lost': { const { code, text } = lostTalk(random, specialistFor(department)); return { ...plain, lost: code, note: text } }
    case 'out_of_scope': { const { title, content, answer } = outOfScopeTalk(random); return { ...plain, title, content, answer, turnedTo: answer.slice(0, 100) } }
    case 'complaint': return { ...plain, ...complaintTalk(random, `${random.int(8, 17)}:${String(random.int(10, 59))}`) }
    case 'nuisance': return { ...plain, ...nuisanceTalk(random) }
    default: return plain
  }
}
