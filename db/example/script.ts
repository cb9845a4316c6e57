/**
 * Acts of the month in order of time. A day is played in one transaction. Within an hour, and between two acts that are played
 * by themselves, acts that have nothing to do with each other go on together; those that share a lane follow one another.
 */
import type { Tx } from '../../server/platform/db.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { takeDueSteps, takeDueStepsOf } from '../../server/modules/commitments/index.ts'
import type { Stage } from './stage.ts'

export interface Act {
  at: Date
  /** Staff number; null for the system. */
  who: string | null
  /** Acts of one lane are played one after another: a customer, an inquiry, the calendar of a department. */
  lanes: readonly string[]
  play: (tx: Tx) => Promise<unknown>
  /** Played by itself, after everything before it and before everything after. */
  alone?: boolean
  /** Of today and truly pending: its news is no past. */
  fresh?: boolean
}

const tickMinutes = 60
const mostAtOnce = 80

export class Script {
  readonly #stage: Stage
  /** Latest first; of one instant, the one added last first. */
  #acts: Act[] = []
  /** Acts the rules refused: a time that was gone, a customer who came twice. Counted, so that tests see when it grows. */
  readonly refused = new Map<string, number>()
  played = 0

  constructor(stage: Stage) { this.#stage = stage }

  /** Adds an act; what lies after the present is left to the present. Answers whether it will be played. */
  add(act: Act): boolean {
    if (act.at > this.#stage.now) return false
    let [low, high] = [0, this.#acts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#acts[middle]
      if (other && other.at > act.at) low = middle + 1
      else high = middle
    }
    this.#acts.splice(low, 0, act)
    return true
  }

  /** Lets the ladders climb at an instant, before and after which acts are kept apart. */
  tick(at: Date): void {
    this.add({ at, who: null, lanes: [], alone: true, play: climb })
  }

  /** Lets the ladders of one record climb at an instant, in its place among the acts of that record's lanes. */
  tickOf(at: Date, lanes: readonly string[], record: { readonly id: string }): void {
    this.add({ at, who: null, lanes, play: async tx => { if (record.id !== '') await takeDueStepsOf(tx, record.id) } })
  }

  /** Plays everything up to an instant, in one transaction that is repeated as a whole when the database asks for it. */
  async playUntil(until: Date, more: (tx: Tx) => Promise<void> = async () => undefined): Promise<void> {
    const before = [...this.#acts]
    await this.#stage.app.db.tenantTx(this.#stage.work(until), async tx => {
      this.#acts = [...before]
      await planForGrowth(tx)
      for (let next = this.#acts.at(-1); next && next.at <= until; next = this.#acts.at(-1)) {
        if (next.alone) await this.#play(tx, this.#acts.pop() ?? next)
        else await this.#span(tx, Math.min(nextTick(next.at), until.getTime() + 1))
      }
      await more(tx)
    })
  }

  /** Plays what lies before `end`, up to an act that is played by itself. What acts add for this span joins in as it comes. */
  async #span(tx: Tx, end: number): Promise<void> {
    const lanes = new Map<string, Promise<unknown>>()
    const turns: Promise<unknown>[] = []
    let running = 0
    const start = () => {
      for (let act = this.#acts.at(-1); act && !act.alone && act.at.getTime() < end && running < mostAtOnce; act = this.#acts.at(-1)) {
        const next = act
        this.#acts.pop()
        running++
        const turn = Promise.all(next.lanes.map(lane => lanes.get(lane))).then(() => this.#play(tx, next)).then(() => {
          running--
          start()
        })
        for (const lane of next.lanes) lanes.set(lane, turn)
        turns.push(turn)
        turn.catch(() => undefined)
      }
    }
    start()
    // Nothing may still be on its way when the transaction is rolled back.
    let failure: { reason: unknown } | null = null
    for (let i = 0; i < turns.length; i++) await turns[i]?.catch((reason: unknown) => { failure ??= { reason } })
    if (failure) throw (failure as { reason: unknown }).reason
  }

  async #play(tx: Tx, act: Act): Promise<void> {
    this.played++
    try {
      await act.play(tx.as({ now: act.at, actor: this.#stage.actor(act.who), ...(act.fresh ? { history: false } : {}) }))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.refused.set(error.def.code, (this.refused.get(error.def.code) ?? 0) + 1)
    }
  }
}

/** Tables begin empty here and grow: a plan made for the empty one and kept would read all of the full one. */
export async function planForGrowth(tx: Tx): Promise<void> {
  await tx.run('set local enable_seqscan = off')
}

function nextTick(at: Date): number {
  const tick = tickMinutes * 60_000
  return (Math.floor(at.getTime() / tick) + 1) * tick
}

/** Takes the steps of all ladders that have fallen by now. */
export async function climb(tx: Tx): Promise<void> {
  while (await takeDueSteps(tx) === 100);
}
