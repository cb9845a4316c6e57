/**
 * What is under way when the story stands still, at whatever hour that is: promises with minutes left, one soon, one overdue;
 * people waiting; arrivals still to come; bookings nobody has noted; a complaint near its limit. For those whose numbers are printed.
 */
import { acknowledge, addException, book, confirmAppointment, findFreeTimes } from '../../server/modules/appointments/index.ts'
import { answerInquiry, askTransfer, recordInquiry } from '../../server/modules/conversations/index.ts'
import { recordFeedback, takeFeedbackStep } from '../../server/modules/feedback/index.ts'
import { createFollowUp } from '../../server/modules/followups/index.ts'
import { calendarOf } from '../../server/modules/organisation/index.ts'
import { callVisit, openVisit, serveVisit } from '../../server/modules/visits/index.ts'
import type { Calendar } from '../../server/platform/calendar.ts'
import { addDays, dayOf } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { dueAt } from '../../server/platform/deadline.ts'
import { enterChats } from './chatting.ts'
import { inquiryChannel, servicesIn } from './cast.ts'
import { feedbackDeck } from './content/opinions.ts'
import type { ClinicalCode } from './content/organisation.ts'
import type { ExampleCustomer } from './content/people.ts'
import type { Random } from './content/random.ts'
import type { Channel } from './content/roster.ts'
import { inquiryTalk } from './content/talk.ts'
import type { Month } from './shared.ts'
import { firstWords } from './speaking.ts'

const minuteMs = 60_000

/** Puts into the script what is under way at the present. */
export async function enterPresent(month: Month): Promise<void> {
  const { stage } = month
  const calendar = await stage.app.db.tenantTx(stage.work(stage.now), tx => calendarOf(tx))
  const present = new Present(month, calendar)
  present.replies()
  present.callBacks()
  present.specialists()
  present.bookings()
  present.waiting()
  present.complaints()
  present.followUps()
  present.chats()
}

class Present {
  readonly #month: Month
  readonly #calendar: Calendar
  readonly #random: Random
  #customer: number

  constructor(month: Month, calendar: Calendar) {
    this.#month = month
    this.#calendar = calendar
    this.#random = month.stage.random('present')
    this.#customer = Math.floor(month.before * 0.6)
  }

  /** So many minutes ago. */
  #ago(minutes: number): Date { return new Date(this.#month.stage.now.getTime() - minutes * minuteMs) }

  /** When so many minutes of opening hours ago it was: at night, in the evening before. */
  #openAgo(minutes: number): Date {
    const { now } = this.#month.stage
    let left = minutes
    for (let hours = 0; hours < 24 * 14; hours++) {
      const from = new Date(now.getTime() - (hours + 1) * 60 * minuteMs)
      const to = new Date(now.getTime() - hours * 60 * minuteMs)
      for (const open of [...this.#calendar.openBetween(from, to)].reverse()) {
        const length = (open.to.getTime() - open.from.getTime()) / minuteMs
        if (length >= left) return new Date(open.to.getTime() - left * minuteMs)
        left -= length
      }
    }
    return this.#ago(minutes)
  }

  #has(number: string): boolean { return this.#month.stage.house.staff.has(number) }

  /** Somebody who is not under way already; grown up, and may be called. */
  #somebody(): ExampleCustomer {
    const { people, before } = this.#month
    for (;;) {
      const person = people.all[this.#customer++ % before]
      if (person && person.age >= 20 && !person.doNotContact && person.nameKind === 'han') return person
    }
  }

  #department(code: ClinicalCode): ClinicalCode { return this.#month.stage.house.departments.has(code) ? code : 'DENT' }

  /** An inquiry that waits, or whose answer was promised. */
  #ask(who: string, channel: Channel, department: ClinicalCode, receivedAt: Date, recordedAt: Date, more: (tx: Tx) => Partial<Parameters<typeof recordInquiry>[1]> = () => ({}), then: (tx: Tx, id: string) => Promise<unknown> = async () => undefined): void {
    const { script, stage, people } = this.#month
    if (!this.#has(who)) return
    const person = this.#somebody()
    const code = this.#department(department)
    const talk = inquiryTalk(this.#random, code, channel, person)
    script.add({
      at: recordedAt, who, fresh: true, lanes: [`customer:${person.index}`], play: async tx => {
        const made = await recordInquiry(tx, {
          channel: inquiryChannel[channel], receivedAt: receivedAt.toISOString(), customerId: people.id(person.index), matter: talk.title, content: talk.content, domain: talk.matter,
          age: person.age, region: person.region, source: person.source, departmentId: stage.departmentId(code), ...more(tx),
        })
        await then(tx, made.id)
      },
    })
    for (const minutes of [20, 30, 40, 60]) script.tick(new Date(receivedAt.getTime() + minutes * minuteMs + 1000))
  }

  /** Customers who wait for a reply: some minutes left, one soon, one too long. */
  replies(): void {
    this.#ask('P001', 'phone', 'CHECK', this.#ago(9), this.#ago(8))
    this.#ask('P001', 'phone', 'DENT', this.#ago(25), this.#ago(24))
    this.#ask('P001', 'phone', 'ORTH', this.#ago(46), this.#ago(44))
    this.#ask('R001', 'walk_in', 'GYN', this.#ago(6), this.#ago(6))
    this.#ask('R001', 'walk_in', 'EYE', this.#ago(26), this.#ago(25))
    this.#ask('R001', 'walk_in', 'CARD', this.#ago(37), this.#ago(36))
    for (const [who, channel, minutes] of [['W001', 'wechat', 7], ['W001', 'web', 24], ['W001', 'wechat', 41], ['L001', 'web', 12], ['W002', 'web', 15], ['W003', 'qq', 33]] as const) {
      const received = this.#openAgo(minutes)
      this.#ask(who, channel, this.#random.pick(['DERM', 'AEST', 'GYN']), received, new Date(received.getTime() + minuteMs / 2))
    }
    // One that a colleague is asked to take over.
    this.#ask('P002', 'phone', 'GAST', this.#ago(8), this.#ago(7), () => ({}), (tx, id) => askTransfer(tx, id, 0, { toStaffId: this.#month.stage.staffId('L001'), reason: '顾客要找能定价格的人', toldCustomer: '请稍等，组长马上来接' }))
  }

  /** Written conversations under way. */
  chats(): void {
    enterChats({ month: this.#month, has: number => this.#has(number), somebody: () => this.#somebody(), openAgo: minutes => this.#openAgo(minutes) })
  }

  /** Calls promised for a time: one overdue, one in a few minutes, one later. */
  callBacks(): void {
    for (const [who, channel, minutes] of [['W001', 'wechat', -6], ['W001', 'web', 14], ['P001', 'phone', -35], ['P001', 'phone', 11], ['P001', 'phone', 95], ['R001', 'walk_in', 22], ['R001', 'walk_in', -12]] as const) {
      const due = this.#ago(-minutes)
      const recorded = this.#ago(Math.max(50, 70 - minutes))
      this.#ask(who, channel, this.#random.pick(['DERM', 'DENT', 'CHECK', 'ORTH']), new Date(recorded.getTime() - 2 * minuteMs), recorded, () => ({ callBack: { at: due.toISOString(), note: this.#random.pick(['问好检查时间再回', '查到价格回给顾客', '和家里商量好再打', '报告出来打给顾客']) } }))
    }
  }

  /** What doctors owe an answer to, and what agents owe to pass on. */
  specialists(): void {
    const { stage } = this.#month
    const ask = (who: string, expert: string, department: ClinicalCode, minutes: number, then: (tx: Tx, id: string) => Promise<unknown> = async () => undefined) => {
      if (!this.#has(expert)) return
      const recorded = this.#ago(Math.max(150, 40 - minutes))
      this.#ask(who, who === 'P001' ? 'phone' : 'wechat', department, new Date(recorded.getTime() - 3 * minuteMs), recorded, () => ({
        specialist: { staffId: stage.staffId(expert), dueAt: this.#ago(-minutes).toISOString(), question: this.#random.pick(['顾客在哺乳期，能不能做？', '上次做完两周还红，要不要提前复诊？', '在吃阿司匹林，操作前要停几天？', '孩子五岁，能用这个药吗？']) },
      }), then)
    }
    ask('W001', 'E001', 'DERM', 25)
    ask('W001', 'E001', 'DERM', -20)
    ask('P001', 'E001', 'DERM', 170)
    if (this.#has('W002')) ask('W002', 'E003', 'DENT', 40)
    // Answered by the doctor, still to be passed on.
    const { script } = this.#month
    ask('W001', 'E001', 'DERM', 60, async (_, id) => { script.add({ at: this.#ago(11), who: 'E001', fresh: true, lanes: [id], play: tx => answerInquiry(tx, id, 0, { text: '可以做，做前三天停用含酸的护肤品，当天不要化妆。', fromSpecialist: true }) }) })
  }

  /** Bookings just made, which the department has not noted; and some more of today still to come. */
  bookings(): void {
    const { script, stage, cast, people, offered } = this.#month
    const department = this.#department('DERM')
    const services = servicesIn(cast, department).filter(service => service.staff.includes('E001') && service.rooms.length === 0)
    const service = services[0] ?? servicesIn(cast, department)[0]
    if (!service || !this.#has('E001')) return
    const serviceId = offered.get(service.code) ?? ''
    const expertId = stage.staffId('E001')
    const midnight = stage.at(stage.today, 1440)
    script.add({
      at: this.#ago(200), who: cast.director, lanes: ['present'], play: tx => addException(tx, 'staff', expertId, { kind: 'extra', startsAt: this.#ago(100).toISOString(), endsAt: new Date(Math.min(this.#ago(-240).getTime(), midnight.getTime())).toISOString(), reason: '临时加号' }),
    })
    const agent = this.#has('W001') ? 'W001' : 'P001'
    const make = (at: Date, later: boolean, then: (id: string) => void = () => undefined) => {
      const person = this.#somebody()
      script.add({
        at, who: agent, fresh: true, lanes: ['present', `calendar:${department}`, `customer:${person.index}`], play: async tx => {
          const today = dayOf(tx.now, stage.house.zone)
          const free = (await findFreeTimes(tx, { serviceId, from: today, to: addDays(today, 6) })).items.filter(time => later ? Date.parse(time.startsAt) > midnight.getTime() : Date.parse(time.startsAt) > stage.now.getTime() + 12 * minuteMs && Date.parse(time.startsAt) < midnight.getTime())
          if (free.length === 0) return
          const time = later ? this.#random.pick(free.slice(0, 12)) : free[Math.min(free.length - 1, this.#random.int(0, 3) * 2)] ?? free[0]
          if (!time) return
          then((await book(tx, { customerId: people.id(person.index), serviceId, startsAt: time.startsAt, expertId: time.expertIds[0] ?? null, channel: agent === 'W001' ? 'wechat' : 'phone' })).id)
        },
      })
    }
    const coordinator = cast.coordinatorOf(department) ?? 'E001'
    for (const minutes of [110, 95, 80, 65, 55]) make(this.#ago(minutes), false, id => {
      script.add({ at: this.#ago(minutes - 3), who: coordinator, fresh: true, lanes: [id], play: tx => acknowledge(tx, id) })
      if (minutes > 70) script.add({ at: this.#ago(minutes - 5), who: agent, fresh: true, lanes: [id], play: tx => confirmAppointment(tx, id) })
    })
    for (const minutes of [4, 11, 18.5]) make(this.#openAgo(minutes), true)
    for (const minutes of [10, 15]) script.tick(new Date(this.#openAgo(18.5).getTime() + minutes * minuteMs + 1000))
  }

  /** People who wait, one too long; one called, one with the doctor. */
  waiting(): void {
    const { script, stage, people, cast } = this.#month
    const desk = 'R001'
    const arrive = (department: ClinicalCode, minutes: number, expert: string | null, then: (tx: Tx, id: string) => Promise<unknown> = async () => undefined, after = 0) => {
      if (!stage.house.departments.has(department)) return
      const person = this.#somebody()
      const visit = { id: '' }
      script.add({
        at: this.#ago(minutes), who: desk, fresh: true, lanes: [`customer:${person.index}`], play: async tx => {
          visit.id = (await openVisit(tx, { customerId: people.id(person.index), departmentId: stage.departmentId(department), ...(expert ? { expertId: stage.staffId(expert) } : {}) })).id
        },
      })
      if (after > 0) script.add({ at: this.#ago(minutes - after), who: expert ?? cast.supervisor, fresh: true, lanes: [`customer:${person.index}`], play: async tx => { if (visit.id !== '') await then(tx, visit.id) } })
    }
    const own = this.#department('DERM')
    arrive(own, 34, 'E001', (tx, id) => serveVisit(tx, id), 22)
    arrive(own, 27, 'E001', (tx, id) => callVisit(tx, id), 26)
    arrive(own, 16, 'E001')
    arrive(own, 5, 'E001')
    arrive('DENT', 21, null)
    if (cast.plan.code !== 'demo') return
    arrive('CARD', 41, 'E011')
    arrive('GYN', 9, 'E007')
    arrive('ORTH', 13, 'E009')
    arrive('PED', 18, 'E008')
  }

  /** Complaints: one to be taken up now, one too late, one whose result is due today, one in the middle of its way. */
  complaints(): void {
    const { script, stage, people } = this.#month
    const deck = feedbackDeck(this.#random.fork('complaints'))
    const handler = this.#month.cast.complaintHandler
    const record = (at: Date, who: string, then: (tx: Tx, id: string) => void = () => undefined) => {
      const said = deck('complaint')
      const person = this.#somebody()
      script.add({
        at, who, fresh: true, lanes: [`customer:${person.index}`], play: async tx => {
          const departmentIds = said.departments.flatMap(code => stage.house.departments.get(code) ?? [])
          const { id } = await recordFeedback(tx, { kind: 'complaint', channel: who === 'R001' ? 'desk' : 'phone', category: said.category, severity: 'ordinary', matter: firstWords(said.content), statement: said.content, analysis: said.analysis, customerId: people.id(person.index), departmentIds })
          then(tx, id)
        },
      })
    }
    record(this.#ago(19), 'R001')
    record(this.#ago(43), 'P001')
    for (const minutes of [20, 30, 40]) script.tick(this.#ago(43 - minutes - 0.1))
    if (handler === null) return
    const step = (id: string, at: Date, input: Parameters<typeof takeFeedbackStep>[3]) => script.add({ at, who: handler, lanes: [id], play: tx => takeFeedbackStep(tx, id, 0, input) })
    record(this.#nearLimit(), 'P001', (tx, id) => {
      step(id, new Date(tx.now.getTime() + 12 * minuteMs), { step: 'accept', note: '先道歉，请您给我们一点时间查清楚' })
      step(id, new Date(tx.now.getTime() + 26 * 60 * minuteMs), { step: 'investigate', note: '调了监控和录音，问了当事人' })
      step(id, new Date(tx.now.getTime() + 50 * 60 * minuteMs), { step: 'find', finding: 'partly', cause: 'communication', note: '部分属实，也有没说清楚的地方' })
    })
    record(this.#openAgo(900), 'R001', (tx, id) => {
      step(id, new Date(tx.now.getTime() + 9 * minuteMs), { step: 'accept', note: '已登记，负责人会回您电话' })
      step(id, new Date(tx.now.getTime() + 90 * minuteMs), { step: 'investigate', note: '问了当班的人，对了时间' })
    })
  }

  /** The latest moment whose five working days end next: today, or on the next working day when today's end has passed. */
  #nearLimit(): Date {
    const { stage } = this.#month
    for (let days = 4; days < 20; days++) {
      const at = stage.at(addDays(stage.today, -days), 10 * 60 + 10)
      const due = dueAt(at, { workingDays: 5 }, this.#calendar)
      if (due && due > stage.now && due.getTime() - stage.now.getTime() < 36 * 60 * minuteMs) return at
    }
    return stage.at(addDays(stage.today, -5), 10 * 60 + 10)
  }

  /** A call agreed for soon, and one for later, beside those of the list. */
  followUps(): void {
    const { script, people, cast } = this.#month
    const caller = cast.callers[0]
    if (!caller) return
    for (const [recorded, minutes, about] of [[180, 35, '约好再打，问换药情况'], [300, 150, '复诊前提醒带片子'], [400, -50, '答应上午回电说报告']] as const) {
      const person = this.#somebody()
      script.add({ at: this.#ago(recorded), who: caller, fresh: true, lanes: [`customer:${person.index}`], play: tx => createFollowUp(tx, tx.work.actor, { customerId: people.id(person.index), dueAt: this.#ago(-minutes).toISOString(), about }) })
      if (minutes < 0) script.tick(this.#ago(-minutes - 0.1))
    }
  }
}
