/**
 * Inquiries as customers make them and agents answer them: title, question, answer, services recommended, and where needed
 * what a specialist was asked. CON-1, CON-4.
 */
import { experts } from './experts.ts'
import type { ClinicalCode } from './organisation.ts'
import type { ExampleCustomer } from './people.ts'
import type { Random } from './random.ts'
import { specialistShare } from './rhythm.ts'
import type { Channel } from './roster.ts'
import { bodyTalks } from './talk-body.ts'
import { complaintTalks, generalTalks, lostTexts, nuisanceTalks, outOfScopeTalks } from './talk-general.ts'
import { innerTalks } from './talk-inner.ts'
import { filled, slotValues, type MatterCode, type Talk } from './talk-shape.ts'
import { skinTalks } from './talk-skin.ts'
import { teethEyesTalks } from './talk-teeth-eyes.ts'
import { womenChildrenTalks } from './talk-women-children.ts'

export interface ExampleInquiry {
  readonly department: ClinicalCode
  readonly matter: MatterCode
  /** One line, as on the list page. */
  readonly title: string
  /** What was asked; typed by the customer in the written channels, noted by the agent on the phone and at the desk. */
  readonly content: string
  /** What was answered. */
  readonly answer: string
  /** Codes of services that suit, best first. */
  readonly services: readonly string[]
  /** What a doctor has to be asked, and the doctor's reply; null where the agent could answer. */
  readonly specialist: { readonly expert: string; readonly question: string; readonly reply: string } | null
  /** Factor on the chance of booking, for inquiryOutcome. */
  readonly inclination: number
}

const talksOf: ReadonlyMap<ClinicalCode, readonly Talk[]> = new Map([...skinTalks, ...teethEyesTalks, ...womenChildrenTalks, ...innerTalks, ...bodyTalks])

/** All templates of a department. */
export function talksIn(department: ClinicalCode): readonly Talk[] {
  return talksOf.get(department) ?? []
}

// Way, hours, insurance, papers.
const generalShare = 0.09

type Asker = Pick<ExampleCustomer, 'sex' | 'age'>

function fits({ about }: Talk, { sex, age }: Asker): boolean {
  switch (about) {
    case 'child': return age < 14
    case 'female': return sex === 'female' && age >= 14
    case 'fertile': return sex === 'female' && age >= 20 && age <= 45
    case 'midlife': return sex === 'female' && age >= 44 && age <= 62
    case 'young': return age >= 18 && age <= 42
    case 'senior': return age >= 52
    case 'adult': return age >= 18
    case undefined: return true
  }
}

// Children are asked about by parents, who may also ask for their own parents: the closest templates go first.
function candidates(department: ClinicalCode, asker: Asker): readonly Talk[] {
  const all = talksIn(department)
  const close = all.filter(talk => fits(talk, asker))
  return close.length > 0 ? close : all
}

const opening: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  web: ['', '', '', '你好，', '您好，', '请问，', '在吗，'],
  wechat: ['', '', '', '你好，', '小林你好，', '请问一下，', '您好，'],
  qq: ['', '你好，', '在吗？'],
  email: ['您好，', '你好，打扰了，'],
  board: ['', '请问医生，', '想请教一下，'],
  forum: ['', '有没有人知道，', '求助，'],
  sms: ['', '您好，'],
}
const noted: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  phone: ['来电：', '来电，顾客说：', '来电询问：'],
  walk_in: ['到院询问：', '到前台问：', '到院，顾客说：'],
}
const closing: Readonly<Partial<Record<Channel, readonly string[]>>> = {
  email: ['如需改时间，回这封邮件就行。', '有变化请随时回信，我们当天答复。'],
  board: ['留言板的答复会公开，电话里说得更细，可以打热线。'],
  wechat: ['有照片可以直接发过来。', '还想问什么，随时打字。', ''],
  web: ['还有别的想问吗？', '', ''],
  phone: ['已答复，顾客说明白了。', '已答复，顾客会再来电。', '已答复。'],
  walk_in: ['已答复，给了一张说明单。', '已答复，带去了导医台。'],
}

function expertTitle(number: string): string {
  const { name, titleZh } = experts.find(expert => expert.number === number) as (typeof experts)[number]
  const surname = /^(欧阳|司马|诸葛|上官)/.exec(name)?.[1] ?? name[0]
  return `${surname}${titleZh === '主任医师' ? '主任' : '医生'}`
}

/** A talk a customer would have about this department, through this channel. */
export function inquiryTalk(random: Random, department: ClinicalCode, channel: Channel, customer: Asker): ExampleInquiry {
  const fitting = candidates(department, customer)
  const difficult = random.chance(specialistShare) ? fitting.filter(({ turns }) => turns.some(turn => turn[3])) : []
  const talk = difficult.length > 0 ? random.pick(difficult) : random.chance(generalShare) ? random.pick(generalTalks) : random.pick(fitting)
  const [title, ask, answer, asked] = random.pick(difficult.length > 0 ? talk.turns.filter(turn => turn[3]) : talk.turns)
  const expert = random.pick(experts.filter(candidate => candidate.department === department)).number
  const values = slotValues(random, talk.slots).set('expert', expertTitle(expert))
  const say = (text: string) => filled(random, text, values)
  const opened = random.pick(opening[channel] ?? noted[channel] ?? ['']) + say(ask)
  const closed = random.pick(closing[channel] ?? [''])
  const specialist = asked && difficult.length > 0 ? { expert, question: say(asked.question), reply: say(asked.reply) } : null
  return {
    department,
    matter: talk.matter,
    title: clipped(say(title)),
    content: opened,
    answer: specialist ? say('这个要医生看过才能定，我把您的情况转给{expert}，按约好的时间回您。') : say(answer) + closed,
    services: talk.services,
    specialist,
    inclination: talk.inclination ?? 1,
  }
}

// Titles stand in a list column; the templates are short, and a filled slot may still make one long.
function clipped(title: string): string {
  const letters = [...title]
  return letters.length > 30 ? `${letters.slice(0, 29).join('')}…` : title
}

/** Why it was not booked, in the agent's words, with the code and in how many days to ask again. */
export function lostTalk(random: Random, expert: string): { code: string; text: string; nextInDays: number | null } {
  const { code, text, nextInDays } = random.pick(lostTexts)
  return { code, text: filled(random, text, new Map([['expert', expertTitle(expert)]])), nextInDays }
}

/** An inquiry that lies outside what the hospital does, and where the customer was told to turn. */
export function outOfScopeTalk(random: Random): { code: string; title: string; content: string; answer: string } {
  const { code, title, ask, answer } = random.pick(outOfScopeTalks)
  return { code, title, content: ask, answer }
}

/** An inquiry that turns out to be a complaint. `hour` is a time of day ('14:20'). */
export function complaintTalk(random: Random, hour: string): { title: string; content: string; answer: string; category: string } {
  const { title, ask, answer, category } = random.pick(complaintTalks)
  const values = new Map([['hour', hour]])
  return { title, content: filled(random, ask, values), answer: filled(random, answer, values), category }
}

/** A nuisance: marked, and hung up on. */
export function nuisanceTalk(random: Random): { title: string; content: string; answer: string } {
  const { title, ask, answer } = random.pick(nuisanceTalks)
  return { title, content: filled(random, ask, new Map()), answer }
}

/** The first staff number that may be asked in a department. */
export function specialistFor(department: ClinicalCode): string {
  return (experts.find(expert => expert.department === department) as (typeof experts)[number]).number
}
