/** Follow-up calls: each morning the list of those to be called, the attempts, what customers say, and whom they are passed on to. FOL-1…3, FOL-8. */
import { keep } from '../../server/modules/commitments/index.ts'
import { recordAttempt, worklist } from '../../server/modules/followups/index.ts'
import { calendarOf } from '../../server/modules/organisation/index.ts'
import { addDays, type Day } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { dueAt } from '../../server/platform/deadline.ts'
import type { Coming } from './coming.ts'
import { followUpResult, missedNote, type FollowUpTrigger } from './content/follow-ups.ts'
import type { ClinicalCode } from './content/organisation.ts'
import type { Random } from './content/random.ts'
import { attempts, followUpDelayHours, type AttemptOutcome } from './content/rhythm.ts'
import type { Month } from './shared.ts'
import type { Speaking } from './speaking.ts'

const minuteMs = 60_000
/** Of the opinions heard on the phone, those the caller writes down as feedback. */
const writtenDown = 0.4
const levels = { watch: 'watch', soon: 'today', today: 'urgent' } as const

interface Call { id: string; customer: number; trigger: string; department: ClinicalCode; caller: string; about: string; attempts: number; subject: string }

export class Calling {
  readonly #month: Month
  readonly #coming: Coming
  readonly #speaking: Speaking
  readonly #numbers: ReadonlyMap<string, number>
  readonly #departments: ReadonlyMap<string, ClinicalCode>

  constructor(month: Month, coming: Coming, speaking: Speaking) {
    this.#month = month
    this.#coming = coming
    this.#speaking = speaking
    this.#numbers = new Map(month.people.all.map(({ index }) => [month.people.id(index), index]))
    this.#departments = new Map([...month.stage.house.departments].map(([code, id]) => [id, code as ClinicalCode]))
  }

  /** In the morning the list of the day is looked at. */
  enter(day: Day, number: number): void {
    const { script, stage } = this.#month
    script.add({ at: stage.at(day, 8 * 60 + 10), who: null, lanes: [], alone: true, play: tx => this.#list(tx, day, number) })
  }

  async #list(tx: Tx, day: Day, number: number): Promise<void> {
    const { stage } = this.#month
    const midnight = stage.at(day, 1440)
    const found = (await worklist(tx, midnight)).flatMap(row => {
      const customer = this.#numbers.get(row.customer_id)
      return customer === undefined ? [] : [{ row, customer }]
    }).sort((a, b) => Date.parse(a.row.due_at) - Date.parse(b.row.due_at) || a.customer - b.customer || a.row.trigger.localeCompare(b.row.trigger))
    for (const { row, customer } of found) {
      const random = stage.random('call', customer, row.trigger, number)
      // Some are left for another day: then the promise is broken and climbs.
      const behind = Date.parse(row.due_at) < stage.at(day, 0).getTime()
      if (followUpDelayHours(random) > 8 && !behind) continue
      if (number < this.#month.days - 2 ? behind && random.chance(0.3) : this.#isLeft(row.trigger, customer, number)) continue
      const begin = Math.max(stage.at(day, 8 * 60 + 30).getTime(), Date.parse(row.next_at))
      // Most are called before the reminder of the afternoon.
      const end = Math.max(begin + 20 * minuteMs, stage.at(day, random.chance(0.9) ? 13 * 60 + 50 : 16 * 60 + 50).getTime())
      const caller = stage.numberOf(row.owner_id) ?? this.#month.cast.callers[0] ?? this.#month.cast.director
      this.#call({ id: row.id, customer, trigger: row.trigger, department: this.#departments.get(row.department_id ?? '') ?? 'DERM', caller, about: row.about, attempts: row.attempts, subject: row.subject_kind }, new Date(begin + random.next() * (Math.min(end, stage.at(day, 20 * 60 + 40).getTime()) - begin)), random)
    }
  }

  /** Of the last days more is left, so that there is something to do. */
  #isLeft(trigger: string, customer: number, number: number): boolean {
    const share = number === this.#month.days ? 0.2 : 0.14
    return this.#month.stage.random('left', customer, trigger).chance(share)
  }

  #call(call: Call, at: Date, random: Random): void {
    const course = attempts(this.#month.stage.random('attempts', call.customer, call.trigger))
    const outcome: AttemptOutcome = course[call.attempts]?.outcome ?? 'no_answer'
    this.#month.script.add({ at, who: call.caller, lanes: [`call:${call.id}`, `customer:${call.customer}`], play: tx => this.#attempt(tx, call, outcome, random) })
  }

  async #attempt(tx: Tx, call: Call, outcome: AttemptOutcome, random: Random): Promise<void> {
    const { stage } = this.#month
    if (outcome !== 'reached') {
      const callAgainAt = outcome === 'busy' ? new Date(tx.now.getTime() + random.int(2, 4) * 60 * minuteMs) : null
      const { state, nextAt } = await recordAttempt(tx, tx.work.actor, call.id, { outcome, note: missedNote(random, outcome), ...(callAgainAt ? { callAgainAt: callAgainAt.toISOString() } : {}) })
      const tonight = stage.at(stage.dayOf(tx.now), 20 * 60 + 50)
      if (state === 'due' && nextAt && nextAt < tonight) this.#call({ ...call, attempts: call.attempts + 1 }, new Date(nextAt.getTime() + random.int(1, 25) * minuteMs), random.fork('again'))
      return
    }
    const trigger = call.trigger === 'manual' ? 'first_visit' : call.trigger as FollowUpTrigger
    const said = followUpResult(random, trigger, call.department, tx.work.actor.name)
    const opinion = said.opinion && random.chance(writtenDown) ? said.opinion : null
    const next = said.nextInDays !== null && call.trigger !== 'manual' && random.chance(0.12) ? stage.at(addDays(stage.dayOf(tx.now), said.nextInDays), 17 * 60) : null
    const result = await recordAttempt(tx, tx.work.actor, call.id, {
      outcome, note: said.summary,
      ...(opinion ? { opinion: { kind: opinion.kind, content: opinion.text, category: opinion.category, severity: opinion.kind === 'complaint' ? 'ordinary' as const : 'slight' as const } } : {}),
      ...(said.symptom && call.subject === 'visit' ? { symptom: { level: levels[said.symptom.level] } } : {}),
      ...(next ? { next: { dueAt: next.toISOString(), about: call.about || '复诊前再问一次' } } : {}),
    })
    if (opinion && result.feedbackId) await this.#speaking.heard(tx, result.feedbackId, opinion.kind, random.fork('heard'))
    if (said.symptom && call.subject === 'visit') await this.#symptom(tx, call, result.id, said.symptom.level, random)
    if (said.booksAgain && random.chance(0.3)) this.#coming.bookAgain({ person: call.customer, department: call.department, agent: call.caller, at: new Date(tx.now.getTime() + 2 * minuteMs), random: random.fork('again') })
  }

  /** The doctor answers what was said on the phone; now and then too late. */
  async #symptom(tx: Tx, call: Call, attemptId: string, level: 'watch' | 'soon' | 'today', random: Random): Promise<void> {
    const { script, cast } = this.#month
    const calendar = await calendarOf(tx)
    const allowed = level === 'today' ? 30 : level === 'soon' ? 240 : 480
    const minutes = Math.round(allowed * (random.chance(0.1) ? 1.4 : 0.1 + random.next() * 0.7))
    const at = level === 'today' ? new Date(tx.now.getTime() + minutes * minuteMs) : dueAt(tx.now, { workingMinutes: minutes }, calendar) ?? tx.now
    if (minutes > allowed) for (const share of [1, 1.2]) script.tickOf(new Date((level === 'today' ? new Date(tx.now.getTime() + share * allowed * minuteMs) : dueAt(tx.now, { workingMinutes: Math.round(share * allowed) }, calendar) ?? tx.now).getTime() + 1000), [`call:${call.id}`], { id: attemptId })
    const doctor = cast.experts.find(expert => expert.department === call.department)?.number ?? cast.director
    script.add({ at, who: doctor, lanes: [`call:${call.id}`], play: later => keep(later, { kind: 'followups.symptom', subjectId: attemptId }) })
  }
}
