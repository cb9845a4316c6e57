/** Praise, suggestions and complaints with their whole handling: taken, accepted, investigated, found, planned, carried out, told, closed. FEE-1…6. */
import { openMeasures, recordFeedback, takeFeedbackStep } from '../../server/modules/feedback/index.ts'
import { calendarOf } from '../../server/modules/organisation/index.ts'
import type { Day } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { dueAt } from '../../server/platform/deadline.ts'
import { feedbackDeck, type ExampleFeedback } from './content/opinions.ts'
import type { Random } from './content/random.ts'
import { complaintCourse, feedbackKind, type FeedbackKind } from './content/rhythm.ts'
import type { Story } from './inquiries-plan.ts'
import type { Month } from './shared.ts'

const minuteMs = 60_000
const severities = ['slight', 'ordinary', 'serious'] as const
/** What customers say of themselves, beside what is heard in follow-up calls. */
const saidPerDay = 1.7
const channels: readonly (readonly [channel: Said, weight: number])[] = [['desk', 30], ['phone', 24], ['wall_code', 14], ['suggestion_box', 10], ['web', 8], ['review_page', 8], ['email', 4], ['letter', 2]]
type Said = Parameters<typeof recordFeedback>[1]['channel']

type Handled = Pick<ExampleFeedback, 'kind' | 'finding' | 'adopted' | 'steps' | 'told' | 'severity'>

export class Speaking {
  readonly #month: Month
  readonly #deck: (kind: FeedbackKind) => ExampleFeedback

  constructor(month: Month) {
    this.#month = month
    this.#deck = feedbackDeck(month.stage.random('feedback'))
  }

  /** The day's direct feedback. */
  enter(day: Day, number: number): void {
    const { stage, cast, script, people, before } = this.#month
    const random = stage.random('feedback', number)
    const count = random.poisson(saidPerDay * cast.busy * stage.factor)
    for (let i = 0; i < count; i++) {
      const said = this.#deck(feedbackKind(random))
      const channel = weighted(random)
      const at = stage.at(day, random.int(8 * 60 + 20, 17 * 60 + 20))
      const customer = random.chance(channel === 'suggestion_box' || channel === 'wall_code' ? 0.3 : 0.85) ? random.int(0, before - 1) : null
      const who = channel === 'desk' ? cast.receptionist(random, 'donghu', stage.weekday(day)) : channel === 'phone' ? cast.answerer(random, 'phone', stage.weekday(day), 600) ?? cast.registrar : cast.complaintHandler ?? cast.registrar
      const own = random.fork(i)
      script.add({
        at, who, lanes: ['feedback', ...(customer === null ? [] : [`customer:${customer}`])], play: async tx => {
          const { id } = await recordFeedback(tx, {
            kind: said.kind, channel, category: said.category, severity: severities[said.severity - 1] ?? 'ordinary', matter: firstWords(said.content), statement: said.content, analysis: said.analysis,
            ...(customer === null ? {} : { customerId: people.id(customer) }), departmentIds: said.departments.flatMap(code => stage.house.departments.get(code) ?? []), staffIds: this.#named(said),
          })
          await this.handle(tx, id, said, own)
        },
      })
    }
  }

  /** An inquiry that was a complaint. */
  async fromInquiry(tx: Tx, story: Story, inquiryId: string): Promise<void> {
    const { stage, people } = this.#month
    const random = story.random.fork('complaint')
    const said = this.#deck('complaint')
    const { id } = await recordFeedback(tx, {
      kind: 'complaint', channel: story.channel === 'phone' ? 'phone' : story.channel === 'walk_in' ? 'desk' : 'web', category: story.category ?? 'waiting', severity: 'ordinary', matter: story.talk.title, statement: story.talk.content,
      ...(story.asker.known ? { customerId: people.id(story.asker.person.index) } : { name: story.asker.person.addressedAs }), departmentIds: [stage.departmentId(story.department)], inquiryId,
    })
    await this.handle(tx, id, { ...said, severity: 2 }, random)
  }

  /** An opinion heard on the phone, recorded by the follow-up: its handling. */
  async heard(tx: Tx, id: string, kind: FeedbackKind, random: Random): Promise<void> {
    await this.handle(tx, id, this.#deck(kind), random)
  }

  #named(said: ExampleFeedback): string[] {
    const { stage, cast } = this.#month
    if (said.kind !== 'praise') return []
    return this.#month.staffByName.filter(([name]) => said.content.includes(name) || said.told.includes(name)).map(([, number]) => number).filter(number => number !== cast.complaintHandler).map(number => stage.staffId(number)).slice(0, 2)
  }

  /** Puts the handling of a recorded piece of feedback into the script. */
  async handle(tx: Tx, id: string, said: Handled, random: Random): Promise<void> {
    const { stage, script } = this.#month
    const row = await this.#routeOf(tx, id)
    const { handler } = row
    const from = tx.now
    const lanes = [id]
    const step = (at: Date, input: Parameters<typeof takeFeedbackStep>[3]) => script.add({ at, who: handler, lanes, play: inner => takeFeedbackStep(inner, id, 0, input) })
    const hours = (name: string) => said.steps.find(one => one.step === name)
    const after = (count: number) => this.#atWork(new Date(from.getTime() + count * 60 * minuteMs), random)
    const course = complaintCourse(random, said.severity)
    if (course.acceptedMinutes > 30) for (const minutes of [20, 30, 40, 60]) if (minutes < course.acceptedMinutes) script.tickOf(new Date(from.getTime() + minutes * minuteMs + 1000), lanes, { id })
    const first = new Date(from.getTime() + course.acceptedMinutes * minuteMs)
    if (said.kind === 'praise') return void step(said.steps[1] && random.chance(0.5) ? first : new Date(from.getTime() + random.int(4, 24) * minuteMs), { step: 'thank', told: said.told })
    step(first, { step: 'accept', note: said.steps[0]?.text ?? '' })
    if (said.kind === 'suggestion') return this.#suggestion(id, said, random, { handler, step, after })
    const calendar = await calendarOf(tx)
    const due = dueAt(from, { workingDays: 5 }, calendar) ?? after(120)
    const last = course.resultDays === 0 ? due : dueAt(from, { workingDays: course.resultDays }, calendar) ?? due
    const wished = course.resultDays === 0 ? after(7) : new Date(last.getTime() - random.int(30, 200) * minuteMs)
    // Steps follow one another, each in working hours.
    const times = [first]
    for (const share of [0.2, 0.45, 0.5, 0.6, 0.85, 1]) times.push(this.#atWork(new Date(Math.max((times.at(-1) ?? first).getTime() + 9 * minuteMs, first.getTime() + share * (wished.getTime() - first.getTime()))), random))
    const [, investigated = first, found = first, talked = first, planned = first, done = first, end = first] = times
    const finding = said.finding ?? 'partly'
    step(investigated, { step: 'investigate', note: hours('investigated')?.text ?? '问了当班的人，对了时间' })
    step(found, { step: 'find', finding, cause: random.pick(['communication', 'process', 'capacity', 'attitude', 'rule']), note: hours('found')?.text ?? '' })
    if (random.chance(0.6)) step(talked, { step: 'talk', note: hours('talked')?.text ?? '' })
    if (finding !== 'not') {
      const due = new Date(done.getTime() + 90 * minuteMs).toISOString()
      step(planned, { step: 'plan', measures: [{ kind: random.pick(['apologise', 'improve', 'explain', 'refund'] as const), text: (hours('planned')?.text ?? '改进').slice(0, 200), ownerId: stage.staffId(handler), dueAt: due }] })
      script.add({ at: done, who: handler, lanes, play: async inner => { for (const measure of await openMeasures(inner, id)) await takeFeedbackStep(inner, id, 0, { step: 'measure', measureId: measure.id, note: hours('carried_out')?.text ?? '' }) } })
    }
    const satisfied = (['dissatisfied', 'dissatisfied', 'partly', 'satisfied', 'satisfied'] as const)[course.satisfaction - 1] ?? 'satisfied'
    for (const late of [60, 480]) if (end > due) script.tickOf(new Date(due.getTime() + late * minuteMs + 1000), lanes, { id })
    if (end > due) script.tickOf(new Date(due.getTime() + 1000), lanes, { id })
    step(end, { step: 'tell', told: said.told, satisfied, close: true })
  }

  #suggestion(id: string, said: Handled, random: Random, { handler, step, after }: { handler: string; step: (at: Date, input: Parameters<typeof takeFeedbackStep>[3]) => boolean; after: (hours: number) => Date }): void {
    const { stage, script } = this.#month
    const decided = after(said.steps.find(one => one.step === 'decided')?.hours ?? 30)
    const due = new Date(decided.getTime() + random.int(5, 12) * 1440 * minuteMs)
    const text = (said.steps.find(one => one.step === 'decided')?.text ?? '').slice(0, 250)
    step(decided, said.adopted ? { step: 'decide', decision: 'adopted', action: { text: text || '按建议改进', ownerId: stage.staffId(handler), dueAt: due.toISOString() } } : { step: 'decide', decision: 'declined', reason: text || '暂不采纳' })
    step(after(said.steps.at(-1)?.hours ?? 80), { step: 'tell', told: said.told, close: true })
    if (!said.adopted) return
    const late = random.chance(0.12)
    const done = new Date(due.getTime() + (late ? random.int(5, 40) : -random.int(3, 60)) * 60 * minuteMs)
    if (late) for (const minutes of [0, 300]) script.tick(new Date(due.getTime() + minutes * minuteMs + 1000))
    script.add({ at: this.#atWork(done, random), who: handler, lanes: [id], play: async tx => { for (const measure of await openMeasures(tx, id)) await takeFeedbackStep(tx, id, 0, { step: 'measure', measureId: measure.id }) } })
  }

  /** The same instant, or the next morning when nobody is there. */
  #atWork(at: Date, random: Random): Date {
    const { stage } = this.#month
    const minute = Math.floor((at.getTime() - stage.at(stage.dayOf(at), 0).getTime()) / minuteMs)
    if (minute >= 510 && minute <= 1050) return at
    return new Date(at.getTime() + ((minute < 510 ? 510 : 1950) - minute + random.int(0, 90)) * minuteMs)
  }

  async #routeOf(tx: Tx, id: string): Promise<{ handler: string }> {
    const [row] = await tx.rows<{ handler_id: string | null; responsible_id: string | null }>('select handler_id, responsible_id from feedback.fact_feedback where hospital_id = $1 and feedback_id = $2', [tx.hospitalId, id])
    return { handler: this.#month.stage.numberOf(row?.handler_id ?? row?.responsible_id ?? null) ?? this.#month.cast.director }
  }
}

function weighted(random: Random): Said {
  let at = random.next() * channels.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [channel, weight] of channels) { at -= weight; if (at < 0) return channel }
  return 'desk'
}

/** One line for the list: the first sentence, or as much of it as fits. */
export function firstWords(text: string): string {
  const first = text.split(/[，。！？]/).find(part => part.length > 3) ?? text
  return [...first].slice(0, 40).join('')
}
