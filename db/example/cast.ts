/** Who does what in each hospital of the example, and the codes by which the modules know what the content names. */
import type { Channel as InquiryChannel } from '../../server/modules/conversations/can.ts'
import type { Day } from '../../server/platform/clock.ts'
import { experts, smallExperts, type ExampleExpert } from './content/experts.ts'
import { demo, demo2, type ClinicalCode, type ExampleHospital, type SiteCode } from './content/organisation.ts'
import type { Random } from './content/random.ts'
import { departmentFor } from './content/rhythm.ts'
import { answererFor, nextOnDuty, type Channel } from './content/roster.ts'
import { services, smallServices } from './content/services.ts'
import type { ExampleService } from './content/service-shape.ts'
import { missing } from './stage.ts'

export interface Cast {
  readonly plan: ExampleHospital
  readonly services: readonly ExampleService[]
  readonly experts: readonly ExampleExpert[]
  /** Customers, and the share of the big hospital's days that this one has. */
  readonly customers: number
  readonly busy: number
  /** Who answers an inquiry that arrives at a minute of a day; null when it waits for the morning. */
  answerer: (random: Random, channel: Channel, weekday: number, minute: number) => string | null
  /** From which minute on somebody answers the channel. */
  nextMinute: (channel: Channel, weekday: number, minute: number) => number
  departmentOf: (random: Random, customer: { sex: 'male' | 'female'; age: number }) => ClinicalCode
  /** Who takes note of bookings: the coordinator, where the department has one. */
  coordinatorOf: (department: ClinicalCode) => string | null
  /** Who stands at the desk of a site. */
  receptionist: (random: Random, site: SiteCode, weekday: number) => string
  /** Who keeps the files; registers who came before the month. */
  registrar: string
  callers: readonly string[]
  complaintHandler: string | null
  director: string
  /** Takes note and calls in for those who have no right to. */
  supervisor: string
  channels: readonly Channel[]
}

const coordinators: Partial<Record<ClinicalCode, string>> = { DERM: 'C001', DENT: 'C002' }

const big: Cast = {
  plan: demo, services, experts, customers: 2_000, busy: 1,
  answerer: answererFor, nextMinute: nextOnDuty, departmentOf: departmentFor,
  coordinatorOf: department => coordinators[department] ?? null,
  receptionist: (random, site, weekday) => site === 'jiangbei' ? (weekday === 5 ? 'R002' : 'R003') : random.pick(weekday > 5 ? ['R002', 'G001'] : weekday === 1 || weekday === 3 ? ['R001', 'R001', 'R002'] : ['R001', 'R001', 'G002']),
  registrar: 'I001', callers: ['F001', 'F002'], complaintHandler: 'K001', director: 'D001', supervisor: 'L002',
  channels: ['walk_in', 'phone', 'web', 'wechat', 'qq', 'email', 'board', 'forum', 'sms'],
}

const opensAt = 9 * 60
const closesAt = 19 * 60
const small: Cast = {
  plan: demo2, services: smallServices, experts: smallExperts, customers: 60, busy: 0.04,
  answerer: (random, channel, _, minute) => minute < opensAt || minute >= closesAt ? (channel === 'phone' ? 'P001' : null) : channel === 'walk_in' ? 'R001' : channel === 'phone' ? 'P001' : random.pick(['P001', 'L001']),
  nextMinute: (channel, _, minute) => channel === 'phone' ? minute : minute < opensAt ? opensAt : minute < closesAt ? minute : minute < 1440 + opensAt ? 1440 + opensAt : minute,
  departmentOf: () => 'DENT', coordinatorOf: () => null, receptionist: () => 'R001',
  registrar: 'R001', callers: ['F001'], complaintHandler: null, director: 'D001', supervisor: 'D001',
  channels: ['walk_in', 'phone', 'wechat', 'phone', 'walk_in'],
}

/** The cast of a hospital. */
export function castOf(which: 'demo' | 'demo2'): Cast { return which === 'demo' ? big : small }

/** What the content calls a channel, in the words of inquiries. */
export const inquiryChannel: Readonly<Record<Channel, Exclude<InquiryChannel, 'import'>>> = {
  walk_in: 'walk_in', phone: 'phone', web: 'web_chat', wechat: 'wechat', qq: 'qq', email: 'email', board: 'message_board', forum: 'forum', sms: 'sms',
}
/** … and in the words of appointments. */
export const bookingChannel: Readonly<Record<Channel, 'desk' | 'phone' | 'web' | 'wechat' | 'other'>> = {
  walk_in: 'desk', phone: 'phone', web: 'web', wechat: 'wechat', qq: 'other', email: 'other', board: 'other', forum: 'other', sms: 'phone',
}

/** The site of a department. */
export function siteOf(cast: Cast, department: ClinicalCode): SiteCode {
  return cast.plan.departments.find(({ code }) => code === department)?.site ?? missing(`department ${department} has no site`)
}

/** The services of a department, those that can be booked by time. */
export function servicesIn(cast: Cast, department: ClinicalCode): readonly ExampleService[] {
  return cast.services.filter(service => service.department === department && service.kind !== 'event')
}

export interface DaySpan { readonly day: Day; readonly weekday: number }
