/** The stage of an example hospital: its house, its staff as actors, its day and the instant at which the story stands still. */
import { loadActor } from '../../server/modules/organisation/index.ts'
import type { App } from '../../server/platform/app.ts'
import { atMinute, dayOf, weekday, type Day } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { systemActor, systemWork, type Actor, type Work } from '../../server/platform/work.ts'
import { Random } from './content/random.ts'
import type { House } from './house.ts'

export class Stage {
  readonly app: App
  readonly house: House
  /** When the story stands still: the present. */
  readonly now: Date
  readonly today: Day
  readonly seed: string
  /** How much of the month is played: 1 for all of it. */
  readonly factor: number
  readonly #actors = new Map<string, Actor>()
  readonly #recalled = new Map<string, Promise<unknown>>()

  constructor(app: App, house: House, now: Date, factor: number) {
    this.app = app
    this.house = house
    this.now = now
    this.today = dayOf(now, house.zone)
    this.seed = house.code
    this.factor = factor
  }

  /** Chance of its own for each part of the story, so that one part does not move another. */
  random(...label: (string | number)[]): Random { return new Random(this.seed, ...label) }

  /** An instant of the hospital's day; `minute` may lie beyond midnight. */
  at(day: Day, minute: number): Date { return new Date(atMinute(day, 0, this.house.zone).getTime() + Math.round(minute * 60_000)) }

  /** The hospital's day of an instant. */
  dayOf(at: Date): Day { return dayOf(at, this.house.zone) }

  weekday(day: Day): number { return weekday(day) }

  /** Work that writes the past: reactions follow at once, promises are real, nothing leaves the building. */
  work(now: Date): Work { return systemWork(this.app, this.house.hospitalId, { now, news: 'inline', history: true, recalled: this.#recalled }) }

  /** Loads everybody who acts. */
  async meet(tx: Tx): Promise<void> {
    for (const [number, id] of this.house.staff) this.#actors.set(number, await loadActor(tx, id, null))
  }

  /** Somebody by staff number; null: the system itself. */
  actor(number: string | null): Actor { return number === null ? systemActor : this.#actors.get(number) ?? missing(`nobody has the number ${number}`) }

  staffId(number: string): string { return this.house.staff.get(number) ?? missing(`nobody has the number ${number}`) }
  departmentId(code: string): string { return this.house.departments.get(code) ?? missing(`no department ${code}`) }
  pointId(code: string): string { return this.house.points.get(code) ?? missing(`no room ${code}`) }

  /** The number behind an id, or null. */
  numberOf(staffId: string | null): string | null { return staffId === null ? null : [...this.house.staff].find(([, id]) => id === staffId)?.[0] ?? null }
}

export function missing(what: string): never { throw new Error(`The example does not fit together: ${what}`) }
