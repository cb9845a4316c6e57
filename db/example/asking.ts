/** Inquiries as they are taken: recorded, answered, passed to a specialist, handed to a colleague, booked, closed, signed. CON-1…4, CON-12, CON-15. */
import { recommend } from '../../server/modules/catalogue/index.ts'
import { acceptTransfer, answerInquiry, askTransfer, closeInquiry, recordInquiry, signInquiry } from '../../server/modules/conversations/index.ts'
import { calendarOf } from '../../server/modules/organisation/index.ts'
import type { Tx } from '../../server/platform/db.ts'
import { dueAt } from '../../server/platform/deadline.ts'
import { siteOf } from './cast.ts'
import { specialistMinutes } from './content/rhythm.ts'
import { serviceOf } from './content/services.ts'
import { conditionOf } from './catalogue.ts'
import type { Coming } from './coming.ts'
import type { Story } from './inquiries-plan.ts'
import type { Month } from './shared.ts'
import type { Speaking } from './speaking.ts'

const minuteMs = 60_000
const handOverShare = 0.03
const recommendShare = 0.22
/** A sheet is signed when there is a quiet moment; a few are left lying. */
const signedShare = 0.93

export class Asking {
  readonly #month: Month
  readonly #coming: Coming
  readonly #speaking: Speaking

  constructor(month: Month, coming: Coming, speaking: Speaking) {
    this.#month = month
    this.#coming = coming
    this.#speaking = speaking
  }

  /** Puts an inquiry and what comes of it into the script. */
  enter(story: Story, key: string): void {
    const { script, people } = this.#month
    const late = story.answeredAt.getTime() - story.recordedAt.getTime() > minuteMs
    const lanes = [key, ...(story.asker.known ? [`customer:${story.asker.person.index}`] : [])]
    const at = story.recordedAt
    const state = { id: '' }
    script.add({
      at, who: story.agent, lanes, play: async tx => {
        if (story.asker.known) await people.register(tx, [story.asker.person.index], [])
        const made = await recordInquiry(tx, await this.#sheet(tx, story, late))
        state.id = made.id
        if (!story.talk.specialist && !late) this.#settle(story, state, lanes, story.agent, story.closedAt)
        else if (story.talk.specialist && !late) await this.#specialist(tx, story, state, lanes)
      },
    })
    if (!late) return
    for (const minutes of [20, 30, 40, 60]) {
      const tick = new Date(story.receivedAt.getTime() + minutes * minuteMs + 1000)
      if (tick < story.answeredAt) script.tickOf(tick, lanes, state)
    }
    script.add({
      at: story.answeredAt, who: story.agent, lanes, play: async tx => {
        if (state.id === '') return
        await answerInquiry(tx, state.id, 0, { text: story.talk.answer })
        this.#settle(story, state, lanes, story.agent, story.closedAt)
      },
    })
  }

  async #sheet(tx: Tx, story: Story, late: boolean): Promise<Parameters<typeof recordInquiry>[1]> {
    const { stage, people } = this.#month
    const { person, known } = story.asker
    const named = !known && story.outcome !== 'nuisance' && !story.random.chance(0.25)
    const specialist = late ? null : story.talk.specialist
    const service = story.talk.services[0]
    const serviceId = service ? this.#month.offered.get(service) : undefined
    return {
      channel: story.kind, receivedAt: story.receivedAt.toISOString(), matter: story.talk.title, content: story.talk.content, domain: story.talk.matter,
      ...(known ? { customerId: people.id(person.index) } : named ? { caller: person.addressedAs, ...(story.channel === 'phone' || story.channel === 'sms' ? { phone: person.phones[0]?.e164 ?? '' } : {}) } : {}),
      ...(story.outcome !== 'nuisance' ? { age: person.age, region: person.region, source: person.source } : {}),
      ...(story.outcome === 'out_of_scope' || story.outcome === 'nuisance' ? {} : { departmentId: stage.departmentId(story.department), ...(serviceId ? { serviceId } : {}) }),
      ...(late ? {} : specialist ? { specialist: { staffId: stage.staffId(this.#month.expertNumber(specialist.expert, story.department)), question: specialist.question } } : { answer: { text: story.talk.answer, at: new Date(Math.min(story.answeredAt.getTime(), tx.now.getTime())).toISOString() } }),
    }
  }

  /** The specialist answers within working hours, the agent passes it on. */
  async #specialist(tx: Tx, story: Story, state: { id: string }, lanes: readonly string[]): Promise<void> {
    const { script, stage } = this.#month
    const asked = story.talk.specialist
    if (!asked) return
    const calendar = await calendarOf(tx, stage.house.sites.get(siteOf(this.#month.cast, story.department)))
    const minutes = specialistMinutes(story.random)
    const answeredAt = dueAt(tx.now, { workingMinutes: minutes }, calendar) ?? tx.now
    const passedAt = new Date(answeredAt.getTime() + story.random.int(3, 18) * minuteMs)
    if (minutes > 240) for (const after of [240, 270, 360]) {
      const tick = dueAt(tx.now, { workingMinutes: after }, calendar)
      if (tick && after < minutes) script.tickOf(new Date(tick.getTime() + 1000), lanes, state)
    }
    const expert = this.#month.expertNumber(asked.expert, story.department)
    script.add({ at: answeredAt, who: expert, lanes, play: async later => { await answerInquiry(later, state.id, 0, { text: asked.reply, fromSpecialist: true }) } })
    script.add({
      at: passedAt, who: story.agent, lanes, play: async later => {
        await answerInquiry(later, state.id, 0, { text: asked.reply })
        this.#settle(story, state, lanes, story.agent, new Date(passedAt.getTime() + story.random.int(2, 9) * minuteMs))
      },
    })
  }

  /** What follows the answer: handed to a colleague, recommended, booked, closed. */
  #settle(story: Story, state: { id: string }, lanes: readonly string[], agent: string, closedAt: Date): void {
    const { script, stage, people, cast } = this.#month
    const random = story.random.fork('settle')
    let owner = agent
    let until = closedAt
    const colleague = random.chance(handOverShare) ? cast.answerer(random, story.channel, stage.weekday(story.day), minuteOf(stage, story, closedAt)) : null
    if (colleague !== null && colleague !== agent && story.outcome !== 'nuisance') {
      const at = new Date(closedAt.getTime() + minuteMs)
      const toStaffId = stage.staffId(colleague)
      script.add({ at, who: agent, lanes, play: tx => askTransfer(tx, state.id, 0, { toStaffId, reason: random.pick(['这位同事更熟悉这个科室', '我下班了，顾客还在等回话', '顾客想听同一位同事讲', '方言听不太懂，请同事接着聊']), toldCustomer: '告诉顾客由同事继续，号码不变' }) })
      script.add({ at: new Date(at.getTime() + random.int(1, 9) * minuteMs), who: colleague, lanes, play: tx => acceptTransfer(tx, state.id) })
      owner = colleague
      until = new Date(at.getTime() + random.int(12, 40) * minuteMs)
    }
    const customerId = story.asker.known ? people.id(story.asker.person.index) : null
    if (customerId && story.talk.services.length > 1 && random.chance(recommendShare)) {
      script.add({ at: new Date(until.getTime() - 30_000), who: owner, lanes, play: tx => this.#recommend(tx, story, state.id, customerId) })
    }
    if (story.outcome === 'booked' && customerId) this.#coming.book(story, state, lanes, owner, until)
    else this.close(story, state, lanes, owner, until)
    if (random.chance(signedShare) && (story.asker.known || story.outcome === 'nuisance')) script.add({ at: new Date(until.getTime() + random.int(2, 50) * minuteMs), who: owner, lanes, play: tx => signInquiry(tx, state.id, 0) })
  }

  close(story: Story, state: { id: string }, lanes: readonly string[], owner: string, at: Date): void {
    const { script } = this.#month
    script.add({
      at, who: owner, lanes, play: async tx => {
        if (story.outcome === 'complaint') await this.#speaking.fromInquiry(tx, story, state.id)
        await closeInquiry(tx, state.id, 0, closing(story))
      },
    })
  }

  async #recommend(tx: Tx, story: Story, inquiryId: string, customerId: string): Promise<void> {
    const { offered } = this.#month
    const tags = new Set(story.asker.person.conditions.map(({ tag }) => conditionOf[tag] ?? tag))
    const options = story.talk.services.filter(code => offered.has(code)).map(code => serviceOf(code)).filter(service => !service.unsuitable.some(tag => tags.has(conditionOf[tag] ?? tag)))
    const [first] = options
    if (!first) return
    await recommend(tx, {
      customerId, inquiryId, focus: story.talk.title, options: options.map(service => ({ serviceId: offered.get(service.code) ?? '', pros: service.advantages, cons: service.limits })),
      ...(story.outcome === 'booked' ? { chosenServiceId: offered.get(first.code) ?? '' } : {}),
    })
  }
}

function closing(story: Story): Parameters<typeof closeInquiry>[3] {
  switch (story.outcome) {
    case 'lost': case 'booked': return { outcome: 'lost', lostReason: story.lost?.code ?? 'time', note: story.lost?.text ?? '合适的时间都满了，愿意等' }
    case 'out_of_scope': return { outcome: 'out_of_scope', turnedTo: story.turnedTo.slice(0, 300) }
    case 'transferred': return { outcome: 'transferred', note: '已转给科室，由科室直接联系顾客' }
    default: return { outcome: story.outcome }
  }
}

function minuteOf(stage: Month['stage'], story: Story, at: Date): number {
  return Math.floor((at.getTime() - stage.at(story.day, 0).getTime()) / minuteMs) % 1440
}
