/** The month of an example hospital: what happened up to now, day by day, each act by who did it, at its own time. */
import { missBefore } from '../../server/modules/appointments/index.ts'
import { markNoticesRead, sendThePast } from '../../server/modules/notifications/index.ts'
import { issueDaily } from '../../server/modules/reports/index.ts'
import type { App } from '../../server/platform/app.ts'
import { addDays, type Day } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { Asking } from './asking.ts'
import { Calling } from './calling.ts'
import type { Cast } from './cast.ts'
import { makeAnswers } from './answering.ts'
import { giveDesk } from './desking.ts'
import { changeCatalogue, makeCatalogue, type Offered } from './catalogue.ts'
import { Coming } from './coming.ts'
import { smallStaff, staff } from './content/staff.ts'
import { daysBefore, planInquiries } from './inquiries-plan.ts'
import { People } from './people.ts'
import { enterPresent } from './present.ts'
import { climb, planForGrowth, Script } from './script.ts'
import { Speaking } from './speaking.ts'
import type { Month } from './shared.ts'
import type { Stage } from './stage.ts'

type Progress = (share: number, what: string) => void
/** Days the hospital prepares before the first day of the story. */
const preparing = 4
const batch = 250

/** Makes what was there before the first day and enters what is known beforehand into the script. `days` of history before today. */
export async function enterMonth(stage: Stage, cast: Cast, days: number): Promise<Month> {
  const script = new Script(stage)
  const people = new People(stage, Math.round(cast.customers * (stage.factor < 1 ? Math.max(stage.factor, 0.02) : 1)))
  const story = daysBefore(stage.today, days)
  const plan = planInquiries(stage, cast, people, story)
  const offered = await prepare(stage, cast, people, plan.before, story[0] ?? stage.today)
  const month: Month = {
    stage, cast, script, people, offered, days, before: plan.before,
    staffByName: (cast.plan.code === 'demo' ? staff : smallStaff).map(({ name, number }) => [name, number] as const),
    expertNumber: (number, department) => cast.experts.find(expert => expert.number === number)?.number ?? cast.experts.find(expert => expert.department === department)?.number ?? cast.experts[0]?.number ?? number,
  }
  const coming = new Coming(month)
  const speaking = new Speaking(month)
  const asking = new Asking(month, coming, speaking)
  const calling = new Calling(month, coming, speaking)
  coming.notBooked = (story, state, lanes, agent, at) => asking.close(story, state, lanes, agent, at)
  for (const [i, one] of plan.stories.entries()) asking.enter(one, `inquiry:${i}`)
  for (const [number, day] of story.entries()) {
    coming.enterWalkIns(day, number)
    speaking.enter(day, number)
    calling.enter(day, number)
    enterClock(month, day, number)
    enterFiles(month, day, plan.others.filter((_, i) => i % story.length === number))
  }
  await enterPresent(month)
  return month
}

/** Plays the month, a day in a transaction; `grown` is called when the tables hold much more than before. */
export async function playMonth({ stage, script, days }: Month, progress: Progress, grown: () => Promise<void> = async () => undefined): Promise<Script> {
  const story = daysBefore(stage.today, days)
  for (const [number, day] of story.entries()) {
    const end = stage.at(day, 1440)
    await script.playUntil(end < stage.now ? end : stage.now, async tx => {
      if (day !== stage.today) return
      await sendThePast(tx)
      await climb(tx)
      await tx.settle()
      await readNotices(tx, stage)
    })
    if ([0, 3, 11].includes(number)) await grown()
    progress((number + 1) / story.length, day)
  }
  return script
}

/**
 * Lets the database know what the tables hold by now: until it does, it guesses, and reads a whole tenant for one record.
 * A small `target` looks at few rows, which does while the tables grow.
 */
export async function gatherStatistics(app: App, target = 100): Promise<void> {
  await app.db.pool('owner').query(`begin; set local default_statistics_target = ${target}; analyze; commit`)
}

/** Everybody has read what they were told until yesterday. */
async function readNotices(tx: Tx, stage: Stage): Promise<void> {
  const upTo = new Date(stage.now.getTime() - 14 * 3_600_000).toISOString()
  for (const [number, id] of stage.house.staff) await markNoticesRead(tx.as({ actor: stage.actor(number) }), id, { upTo })
}

/** What was there before the first day: the catalogue, the doctors' hours, the files of earlier customers. */
async function prepare(stage: Stage, cast: Cast, people: People, before: number, first: Day): Promise<Offered> {
  const { db } = stage.app
  const start = addDays(first, -preparing)
  const offered = await db.tenantTx(stage.work(stage.at(start, 9 * 60)), async tx => {
    await planForGrowth(tx)
    await stage.meet(tx)
    const made = await makeCatalogue(tx, stage, cast)
    await changeCatalogue(tx.as({ now: stage.at(addDays(start, 1), 10 * 60), actor: stage.actor(cast.director) }), stage, cast, made)
    await makeAnswers(tx.as({ now: stage.at(addDays(start, 2), 9 * 60) }), stage, cast, made)
    await giveDesk(tx.as({ now: stage.at(addDays(start, 2), 10 * 60) }), stage, cast)
    return made
  })
  const sourceStaff = [...stage.house.staff.values()].slice(0, 20)
  for (let from = 0; from < before; from += batch) {
    const at = stage.at(addDays(start, Math.floor((from / before) * preparing)), 9 * 60 + (from / batch) * 7)
    await db.tenantTx(stage.work(at), async tx => {
      await planForGrowth(tx)
      await people.register(tx.as({ actor: stage.actor(cast.registrar) }), Array.from({ length: Math.min(batch, before - from) }, (_, i) => from + i), sourceStaff)
    })
  }
  return offered
}

/** Every hour of the day, in a small house every other, the clock is looked at: ladders climb, who did not come is counted as missed. */
function enterClock({ stage, script, cast }: Month, day: Day, number: number): void {
  if (number > 0) script.add({ at: stage.at(day, 10), who: null, lanes: [], alone: true, play: tx => issueDaily(tx, addDays(day, -1)) })
  for (let minute = 480; minute <= 1290; minute += cast.busy === 1 ? 60 : 120) {
    const at = stage.at(day, minute)
    script.add({
      at, who: null, lanes: [], alone: true, play: async tx => {
        await missBefore(tx, new Date(at.getTime() - 30 * 60_000))
        await Promise.all([sendThePast(tx), climb(tx)])
      },
    })
  }
}

/** Files that come in on paper: check-up groups, colleagues' recommendations. */
function enterFiles({ stage, script, people, cast }: Month, day: Day, indexes: readonly number[]): void {
  if (indexes.length > 0) script.add({ at: stage.at(day, 10 * 60 + 40), who: cast.registrar, lanes: ['files'], play: (tx: Tx) => people.register(tx, indexes, []) })
}
