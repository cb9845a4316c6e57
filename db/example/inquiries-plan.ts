/** The inquiries of the month before anything is written: who asks what when, who answers, what comes of it. Pure chance, no database. */
import { addDays, type Day } from '../../server/platform/clock.ts'
import { inquiryChannel, type Cast } from './cast.ts'
import type { ClinicalCode } from './content/organisation.ts'
import { customerAt, type ExampleCustomer } from './content/people.ts'
import type { Random } from './content/random.ts'
import { inquiryMoments, inquiryOutcome, replySeconds, talkSeconds, type InquiryOutcome } from './content/rhythm.ts'
import type { Channel } from './content/roster.ts'
import { complaintTalk, inquiryTalk, lostTalk, nuisanceTalk, outOfScopeTalk, type ExampleInquiry } from './content/talk.ts'
import type { People } from './people.ts'
import type { Stage } from './stage.ts'

export interface Story {
  readonly random: Random
  readonly day: Day
  readonly channel: Channel
  readonly kind: (typeof inquiryChannel)[Channel]
  readonly agent: string
  readonly receivedAt: Date
  /** When it was entered: with the answer, unless the answer came late. */
  readonly recordedAt: Date
  readonly answeredAt: Date
  readonly closedAt: Date
  /** Customer of the example, or somebody the hospital does not know. */
  readonly asker: { readonly person: ExampleCustomer; readonly known: boolean; readonly fresh: boolean }
  readonly department: ClinicalCode
  readonly talk: Pick<ExampleInquiry, 'title' | 'content' | 'answer' | 'services' | 'specialist'> & { matter: string }
  readonly outcome: InquiryOutcome
  readonly lost: ReturnType<typeof lostTalk> | null
  readonly turnedTo: string
  readonly category: string | null
}

export interface Plan {
  readonly stories: readonly Story[]
  /** Customers known before the month. */
  readonly before: number
  /** Customers who come to the files during the month without asking anything. */
  readonly others: readonly number[]
}

const minuteMs = 60_000
const freshShare = 0.3
const unknownShare = 0.26
/** Of those who book nothing, these leave no name: they only asked. */
const onlyAsked = 0.55
/** Some customers keep in touch; half of those who come back are among them. */
const regulars = 0.18

/** Plans every inquiry from the first day to the present. */
export function planInquiries(stage: Stage, cast: Cast, people: People, days: readonly Day[]): Plan {
  const total = people.all.length
  const before = Math.floor(total * 0.72)
  let fresh = before
  const stories: Story[] = []
  for (const [number, day] of days.entries()) {
    const weekday = stage.weekday(day)
    const random = stage.random('inquiries', number)
    for (const [i, { minute, channel }] of inquiryMoments(random, weekday, cast.busy * stage.factor * (day === stage.today ? 1 : 1)).entries()) {
      const own = random.fork(i)
      const asked = cast.channels.includes(channel) ? channel : own.pick(cast.channels)
      const isFresh = fresh < total && own.chance(freshShare)
      const known = isFresh || !own.chance(unknownShare)
      const person = isFresh ? people.all[fresh] : known ? people.all[pickKnown(own, before)] : customerAt(5_000_000 + number * 500 + i, stage.seed, stage.today)
      if (!person) continue
      const story = tell(stage, cast, { own, day, weekday, minute, channel: asked }, person, known, isFresh)
      if (story === null) continue
      if (isFresh && story.asker.known) fresh++
      stories.push(story)
    }
  }
  return { stories, before, others: Array.from({ length: total - fresh }, (_, i) => fresh + i) }
}

function pickKnown(random: Random, before: number): number {
  return random.chance(0.5) ? random.int(0, Math.floor(before * regulars)) : random.int(0, before - 1)
}

interface Moment { own: Random; day: Day; weekday: number; minute: number; channel: Channel }

function tell(stage: Stage, cast: Cast, { own, day, weekday, minute, channel }: Moment, person: ExampleCustomer, known: boolean, fresh: boolean): Story | null {
  const present = cast.answerer(own, channel, weekday, minute)
  const from = present === null ? cast.nextMinute(channel, weekday, minute) : minute
  const agent = present ?? cast.answerer(own, channel, from < 1440 ? weekday : weekday % 7 + 1, from % 1440)
  if (agent === null) return null
  const reply = present === null ? own.int(1, 22) * 60 : replySeconds(own, channel, agent, weekday, minute)
  const receivedAt = stage.at(day, minute + own.int(0, 59) / 60)
  const start = present === null ? stage.at(day, from) : receivedAt
  const answeredAt = new Date(start.getTime() + reply * 1000)
  const late = reply >= 1800 && present !== null
  const talking = talkSeconds(own, channel) * 1000
  const attended = channel === 'phone' || channel === 'walk_in'
  const recordedAt = late ? new Date(receivedAt.getTime() + own.int(1, 6) * minuteMs) : attended ? new Date(answeredAt.getTime() + Math.round(talking / 2)) : new Date(answeredAt.getTime() + own.int(5, 40) * 1000)
  const department = cast.departmentOf(own, person)
  const usual = inquiryTalk(own, department, channel, person)
  const drawn = inquiryOutcome(own, channel, agent, usual.inclination)
  const outcome = drawn === 'booked' && !known ? 'answered' : drawn
  const named = known && (outcome === 'booked' || !own.chance(onlyAsked))
  const closedAt = new Date(Math.max(answeredAt.getTime(), recordedAt.getTime()) + talking + own.int(20, 90) * 1000)
  return {
    random: own, day, channel, kind: inquiryChannel[channel], agent, receivedAt, recordedAt, answeredAt, closedAt,
    asker: outcome === 'nuisance' || outcome === 'out_of_scope' ? { person, known: named && !fresh && outcome === 'out_of_scope', fresh: false } : { person, known: named, fresh },
    department, ...words(own, outcome, usual, minute), outcome,
  }
}

function words(random: Random, outcome: InquiryOutcome, usual: ExampleInquiry, minute: number): Pick<Story, 'talk' | 'lost' | 'turnedTo' | 'category'> {
  const none = { lost: null, turnedTo: '', category: null }
  if (outcome === 'out_of_scope') {
    const { title, content, answer } = outOfScopeTalk(random)
    return { ...none, talk: { title, content, answer, matter: 'other', services: [], specialist: null }, turnedTo: answer }
  }
  if (outcome === 'nuisance') return { ...none, talk: { ...nuisanceTalk(random), matter: 'other', services: [], specialist: null } }
  if (outcome === 'complaint') {
    const { title, content, answer, category } = complaintTalk(random, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
    return { ...none, talk: { title, content, answer, matter: 'other', services: [], specialist: null }, category }
  }
  return { ...none, talk: { ...usual, matter: usual.matter }, lost: outcome === 'lost' ? lostTalk(random, usual.specialist?.expert ?? 'E001') : null }
}

/** The days of the month: `count` before today, and today. */
export function daysBefore(today: Day, count: number): Day[] { return Array.from({ length: count + 1 }, (_, i) => addDays(today, i - count)) }
