/**
 * Acts of the month in order of time. A day is played in one transaction. Between two ticks of the clock, acts that have
 * nothing to do with each other are sent to the database together; those that share a lane follow one another.
 */
import type { Tx } from '../../server/platform/db.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { takeDueSteps } from '../../server/modules/commitments/index.ts'
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

const tickMinutes = 30
const largestWave = 80

export class Script {
  readonly #stage: Stage
  #acts: { act: Act; order: number }[] = []
  #sorted = true
  #order = 0
  /** Acts the rules refused: a time that was gone, a customer who came twice. Counted, so that tests see when it grows. */
  readonly refused = new Map<string, number>()
  played = 0

  constructor(stage: Stage) { this.#stage = stage }

  /** Adds an act; what lies after the present is left to the present. Answers whether it will be played. */
  add(act: Act): boolean {
    if (act.at > this.#stage.now) return false
    this.#acts.push({ act, order: this.#order++ })
    this.#sorted = false
    return true
  }

  /** Lets the ladders climb at an instant, before and after which acts are kept apart. */
  tick(at: Date): void {
    this.add({ at, who: null, lanes: [], alone: true, play: climb })
  }

  /** Plays everything up to an instant, in one transaction that is repeated as a whole when the database asks for it. */
  async playUntil(until: Date, more: (tx: Tx) => Promise<void> = async () => undefined): Promise<void> {
    const before = [...this.#acts]
    await this.#stage.app.db.tenantTx(this.#stage.work(until), async tx => {
      this.#acts = [...before]
      this.#sorted = false
      await planForGrowth(tx)
      for (let wave = this.#next(until); wave.length > 0; wave = this.#next(until)) await this.#wave(tx, wave)
      await more(tx)
    })
  }

  #next(until: Date): Act[] {
    if (!this.#sorted) this.#acts.sort((a, b) => b.act.at.getTime() - a.act.at.getTime() || b.order - a.order)
    this.#sorted = true
    const wave: Act[] = []
    let end = Infinity
    while (wave.length < largestWave) {
      const next = this.#acts.at(-1)?.act
      if (!next || next.at > until || next.at.getTime() >= end || (next.alone && wave.length > 0)) return wave
      if (wave.length === 0) end = nextTick(next.at)
      this.#acts.pop()
      wave.push(next)
      if (next.alone) return wave
    }
    return wave
  }

  async #wave(tx: Tx, wave: readonly Act[]): Promise<void> {
    const lanes = new Map<string, Promise<unknown>>()
    const turns = await Promise.allSettled(wave.map(act => {
      const before = act.lanes.map(lane => lanes.get(lane))
      const turn = Promise.all(before).then(() => this.#play(tx, act))
      for (const lane of act.lanes) lanes.set(lane, turn)
      return turn
    }))
    const failed = turns.find(turn => turn.status === 'rejected')
    if (failed) throw failed.reason
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
