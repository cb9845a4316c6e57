/**
 * How a month goes: when people ask, through which channel, how soon they are answered, how many book and come. The figures
 * are those of the reference pictures, scaled to about 1,800 inquiries: half of them book, seven in ten of those come.
 */
import type { ExampleCustomer } from './people.ts'
import type { ClinicalCode } from './organisation.ts'
import { weights, type Random, type Weighted } from './random.ts'
import { channelCodes, type Channel } from './roster.ts'

export interface ChannelFigures {
  /** Of all inquiries. */
  readonly share: number
  /** Of its inquiries, those booked. */
  readonly bookingRate: number
  /** Of its appointments that were due, those kept. */
  readonly arrivalRate: number
  /** Until the first answer, while someone is on duty. For the phone: ringing. */
  readonly medianReplySeconds: number
  /** Of its inquiries, those answered after the 30 minutes promised. */
  readonly lateShare: number
}

export const channelFigures: Readonly<Record<Channel, ChannelFigures>> = {
  wechat: { share: 0.3, bookingRate: 0.54, arrivalRate: 0.752, medianReplySeconds: 74, lateShare: 0.035 },
  phone: { share: 0.28, bookingRate: 0.5, arrivalRate: 0.628, medianReplySeconds: 8, lateShare: 0.02 },
  web: { share: 0.2, bookingRate: 0.41, arrivalRate: 0.709, medianReplySeconds: 38, lateShare: 0.04 },
  walk_in: { share: 0.13, bookingRate: 0.71, arrivalRate: 0.82, medianReplySeconds: 45, lateShare: 0.004 },
  email: { share: 0.02, bookingRate: 0.3, arrivalRate: 0.74, medianReplySeconds: 840, lateShare: 0.08 },
  qq: { share: 0.02, bookingRate: 0.35, arrivalRate: 0.66, medianReplySeconds: 160, lateShare: 0.05 },
  board: { share: 0.02, bookingRate: 0.2, arrivalRate: 0.6, medianReplySeconds: 900, lateShare: 0.09 },
  sms: { share: 0.015, bookingRate: 0.28, arrivalRate: 0.58, medianReplySeconds: 420, lateShare: 0.06 },
  forum: { share: 0.015, bookingRate: 0.14, arrivalRate: 0.55, medianReplySeconds: 1020, lateShare: 0.12 },
}

/** How those who answer differ: factors on booking, arrival and lateness. */
export const agentFactors: Readonly<Record<string, { readonly booking: number; readonly arrival: number; readonly late: number }>> = {
  W001: { booking: 1.14, arrival: 0.98, late: 0.4 }, W002: { booking: 1.02, arrival: 1.05, late: 0.8 }, W003: { booking: 0.86, arrival: 0.97, late: 1.5 },
  P001: { booking: 1.06, arrival: 0.96, late: 0.7 }, P002: { booking: 0.9, arrival: 0.94, late: 2.2 }, P003: { booking: 1, arrival: 1.08, late: 1 },
  L001: { booking: 1.12, arrival: 1.06, late: 0.3 }, S001: { booking: 1.08, arrival: 1.03, late: 0.5 }, R001: { booking: 1, arrival: 1, late: 0.6 }, R002: { booking: 0.92, arrival: 0.99, late: 1 }, R003: { booking: 0.96, arrival: 1.02, late: 1 }, G001: { booking: 0.8, arrival: 1, late: 1 },
}
const ordinary = { booking: 1, arrival: 1, late: 1 }

/** Inquiries on an average day. */
export const inquiriesPerDay = 60
const weekdayFactor = [1.1, 1.02, 0.97, 0.95, 0.93, 0.99, 1.04]

// Weight of each hour, midnight first.
const hours = {
  desk: [0, 0, 0, 0, 0, 0, 0, 1, 8, 11, 10, 7, 4, 6, 9, 8, 7, 4, 0, 0, 0, 0, 0, 0],
  phone: [0.3, 0.2, 0.1, 0.1, 0.1, 0.2, 0.5, 2, 8, 11, 10, 7, 4, 5, 8, 8, 7, 5, 4, 4, 3, 2, 1, 0.5],
  online: [0.8, 0.4, 0.2, 0.1, 0.1, 0.2, 0.6, 2, 5, 7, 7, 6, 6, 5, 6, 6, 6, 5, 5, 8, 9, 6, 3, 1.5],
  sunday: [0.6, 0.3, 0.1, 0.1, 0.1, 0.2, 0.4, 1, 4, 5, 6, 5, 5, 5, 6, 6, 5, 5, 6, 15, 16, 8, 3, 1],
}
const hourTable = (shape: readonly number[]) => weights(shape.map((weight, hour) => [hour, weight] as const))
const hourTables = { desk: hourTable(hours.desk), phone: hourTable(hours.phone), online: hourTable(hours.online), sunday: hourTable(hours.sunday) }
const channelTable: Weighted<Channel> = weights(channelCodes.map(code => [code, channelFigures[code].share] as const))

/** An inquiry about to come: minute of the hospital's day, and channel. */
export interface Moment {
  readonly minute: number
  readonly channel: Channel
}

/**
 * The inquiries of a day in order; `weekday` 1 Monday … 7 Sunday. `factor` scales the day (a holiday 0.6, a quiet hospital
 * 0.1).
 */
export function inquiryMoments(random: Random, weekday: number, factor = 1): Moment[] {
  const count = random.poisson(inquiriesPerDay * (weekdayFactor[weekday - 1] ?? 1) * factor)
  const moments = Array.from({ length: count }, (): Moment => {
    const channel = random.weighted(channelTable)
    const table = channel === 'walk_in' ? hourTables.desk : channel === 'phone' ? hourTables.phone : weekday === 7 ? hourTables.sunday : hourTables.online
    const minute = random.weighted(table) * 60 + random.int(0, 59)
    return { minute: channel === 'walk_in' ? Math.max(minute, 480) : minute, channel }
  })
  return moments.sort((a, b) => a.minute - b.minute)
}

/** Which clinic someone asks about, by age and sex. */
export function departmentFor(random: Random, customer: Pick<ExampleCustomer, 'sex' | 'age'>): ClinicalCode {
  const { sex, age } = customer
  return random.weighted(tables[age < 14 ? 'child' : age < 46 ? (sex === 'female' ? 'woman' : 'man') : sex === 'female' ? 'olderWoman' : 'olderMan'])
}
const shares = (text: string) => weights(text.split(' ').map(entry => { const [code, weight] = entry.split(':') as [ClinicalCode, string]; return [code, Number(weight)] as const }))
const tables = {
  child: shares('PED:58 DENT:16 EYE:18 DERM:5 TCM:3'),
  woman: shares('DERM:27 AEST:17 DENT:14 GYN:17 CHECK:9 EYE:3 GAST:4 TCM:4 REHA:4 ORTH:1'),
  man: shares('DENT:24 DERM:18 CHECK:17 ORTH:10 GAST:10 CARD:6 EYE:5 REHA:6 TCM:3 AEST:1'),
  olderWoman: shares('CHECK:15 DERM:14 GYN:11 ORTH:13 CARD:11 EYE:9 DENT:9 GAST:7 TCM:6 REHA:3 AEST:2'),
  olderMan: shares('CHECK:18 CARD:17 ORTH:13 DENT:15 EYE:9 GAST:11 DERM:7 REHA:5 TCM:5'),
}

/** How long the customer waited for the first answer, in seconds; late ones climb the ladder (30, 40, 60 minutes). */
export function replySeconds(random: Random, channel: Channel, agent: string, weekday: number, minute: number): number {
  const { medianReplySeconds, lateShare } = channelFigures[channel]
  const crowded = weekday === 7 && minute >= 19 * 60 && channel !== 'phone' && channel !== 'walk_in'
  const late = lateShare * (agentFactors[agent] ?? ordinary).late * (crowded ? 2.5 : 1)
  if (random.chance(Math.min(late, 0.5))) return Math.round(1800 + random.logNormal(600, 2.4))
  return Math.max(2, Math.min(1790, Math.round(random.logNormal(medianReplySeconds * (crowded ? 4 : 1), 2.1))))
}

/** Seconds that answering took, by channel: what lies between the first answer and the end. */
export function talkSeconds(random: Random, channel: Channel): number {
  const median = { phone: 200, walk_in: 300, web: 540, wechat: 900, qq: 900, sms: 400, email: 240, board: 180, forum: 200 }[channel]
  return Math.max(20, Math.round(random.logNormal(median, 1.8)))
}

/** What closing an inquiry came to; CON-15. */
export type InquiryOutcome = 'booked' | 'answered' | 'lost' | 'complaint' | 'transferred' | 'out_of_scope' | 'nuisance'
const unbooked = weights<InquiryOutcome>([['answered', 54], ['lost', 33], ['out_of_scope', 4], ['complaint', 2], ['transferred', 5], ['nuisance', 2]])

/** How an inquiry ended. `inclination` scales the chance of booking (a question of price 0.8, a clear complaint of pain 1.2). */
export function inquiryOutcome(random: Random, channel: Channel, agent: string, inclination = 1): InquiryOutcome {
  const rate = channelFigures[channel].bookingRate * (agentFactors[agent] ?? ordinary).booking * inclination
  return random.chance(Math.min(rate, 0.92)) ? 'booked' : random.weighted(unbooked)
}

/** Of inquiries: those in which a specialist has to be asked. */
export const specialistShare = 0.09
/** Working minutes until the specialist answered; above 240 the promise of four hours was broken (about one in twenty-five). */
export function specialistMinutes(random: Random): number {
  return Math.round(random.logNormal(62, 2.1))
}

const leads = weights<readonly [number, number]>([[[0, 0], 11], [[1, 1], 21], [[2, 2], 17], [[3, 3], 13], [[4, 7], 25], [[8, 14], 13]])
/** Days from booking to the appointment. */
export function leadDays(random: Random): number {
  const [low, high] = random.weighted(leads)
  return random.int(low, high)
}

/** What became of an appointment whose time is past. */
export type AppointmentFate = 'kept' | 'no_show' | 'cancelled' | 'moved'

/** Whether it was confirmed the day before, and what became of it: who was not asked again comes less often. */
export function appointmentFate(random: Random, channel: Channel, agent: string, leadDaysTaken: number): { confirmed: boolean; fate: AppointmentFate } {
  const confirmed = random.chance(leadDaysTaken === 0 ? 0.95 : channel === 'phone' ? 0.66 : 0.8)
  if (random.chance(0.055)) return { confirmed, fate: 'cancelled' }
  if (random.chance(0.06)) return { confirmed, fate: 'moved' }
  const rate = channelFigures[channel].arrivalRate * (agentFactors[agent] ?? ordinary).arrival * (confirmed ? 1.09 : 0.66) * (leadDaysTaken > 7 ? 0.94 : 1)
  return { confirmed, fate: random.chance(Math.min(rate, 0.97)) ? 'kept' : 'no_show' }
}

/** Visits of customers who came without an appointment, on an average day. */
export const unbookedVisitsPerDay = 5

/** Minutes of a visit: when the customer came against the hour given (before: negative), waiting, and how long it took. */
export function visitMinutes(random: Random, serviceMinutes: number): { early: number; waiting: number; service: number } {
  const early = Math.round(Math.max(-75, Math.min(22, random.normal(-14, 11))))
  return { early, waiting: Math.max(1, Math.round(random.logNormal(11, 1.75))), service: Math.max(4, Math.round(random.logNormal(serviceMinutes, 1.25))) }
}

/** Working minutes until the department acknowledged a booking; about one in twenty lies beyond the 15 promised. */
export function acknowledgeMinutes(random: Random): number {
  return Math.max(1, Math.round(random.logNormal(3.6, 2.4)))
}

export type AttemptOutcome = 'reached' | 'no_answer' | 'busy' | 'switched_off' | 'wrong_number' | 'refused'
const attemptTables = [
  weights<AttemptOutcome>([['reached', 63], ['no_answer', 22], ['busy', 8], ['switched_off', 4], ['wrong_number', 1.5], ['refused', 1.5]]),
  weights<AttemptOutcome>([['reached', 58], ['no_answer', 27], ['busy', 6], ['switched_off', 6], ['refused', 3]]),
]

/** One attempt of a follow-up and what it came to. */
export interface Attempt {
  readonly outcome: AttemptOutcome
  /** Hours after the one before; at another time of day. */
  readonly hoursLater: number
}

/** The attempts made to reach a customer, at most three: the last reached them, or the follow-up closed unreached. */
export function attempts(random: Random): Attempt[] {
  const made: Attempt[] = []
  for (let i = 0; i < 3; i++) {
    const outcome = random.weighted(attemptTables[Math.min(i, 1)] as Weighted<AttemptOutcome>)
    made.push({ outcome, hoursLater: i === 0 ? 0 : outcome === 'busy' ? random.int(2, 5) : random.pick([5, 19, 22, 27]) })
    if (outcome === 'reached' || outcome === 'wrong_number' || outcome === 'refused') break
  }
  return made
}

/** Of follow-ups due, those left until after their time, and by how many hours. */
export function followUpDelayHours(random: Random): number {
  return random.chance(0.06) ? random.int(25, 70) : random.int(0, 8)
}

/** Talks of feedback on an average day. */
export const feedbackPerDay = 4
export type FeedbackKind = 'praise' | 'suggestion' | 'complaint'
const feedbackKinds = weights<FeedbackKind>([['praise', 44], ['suggestion', 26], ['complaint', 30]])
export function feedbackKind(random: Random): FeedbackKind {
  return random.weighted(feedbackKinds)
}

/** A complaint: minutes until it was taken up, working days until the result, and what the customer thought of the handling (1 to 5). */
export function complaintCourse(random: Random, severity: 1 | 2 | 3): { acceptedMinutes: number; resultDays: number; satisfaction: 1 | 2 | 3 | 4 | 5 } {
  const acceptedMinutes = random.chance(0.08) ? random.int(34, 75) : Math.max(1, Math.round(random.logNormal(9, 1.9)))
  const resultDays = random.chance(0.07) ? random.int(6, 8) : random.int(0, severity + 1)
  const satisfaction = random.weighted(satisfactions[severity - 1] as Weighted<1 | 2 | 3 | 4 | 5>)
  return { acceptedMinutes, resultDays, satisfaction }
}
const satisfactions = [
  weights<1 | 2 | 3 | 4 | 5>([[1, 2], [2, 4], [3, 14], [4, 44], [5, 36]]),
  weights<1 | 2 | 3 | 4 | 5>([[1, 5], [2, 10], [3, 24], [4, 42], [5, 19]]),
  weights<1 | 2 | 3 | 4 | 5>([[1, 14], [2, 20], [3, 30], [4, 28], [5, 8]]),
]
