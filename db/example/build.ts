/** Builds the example hospitals: each its house, then a month of history relative to today (issue: Example hospital). */
import type { App } from '../../server/platform/app.ts'
import { addDays, dayOf, startOfDay } from '../../server/platform/clock.ts'
import { castOf } from './cast.ts'
import { buildHouse, examplePassword } from './house.ts'
import { enterMonth, gatherStatistics, playMonth } from './month.ts'
import type { Script } from './script.ts'
import { Stage } from './stage.ts'

/** Share done, 0 to 1, and what is being made. */
export type Progress = (share: number, what: string) => void

/** Days of history before today. */
export const historyDays = 30

export interface Scale {
  /** How much of the customers and of each day is made: 1 for all. */
  factor?: number
  days?: number
}

/** Makes `demo` and `demo2` on a database without hospitals. The same day gives the same hospitals. */
export async function buildExample(app: App, password: string, progress: Progress, { factor = 1, days = historyDays }: Scale = {}): Promise<Record<'demo' | 'demo2', Script>> {
  const secret = await examplePassword(password)
  const now = app.clock.now()
  const began = startOfDay(addDays(dayOf(now, 'Asia/Shanghai'), -days - 5), 'Asia/Shanghai')
  progress(0.01, '澄和医院')
  const house = await buildHouse(app, 'demo', began, secret)
  const small = await buildHouse(app, 'demo2', began, secret)
  progress(0.04, '安沐口腔门诊部')
  const stage = new Stage(app, house, now, factor)
  const month = await enterMonth(stage, castOf('demo'), days)
  const smallMonth = await enterMonth(new Stage(app, small, now, factor), castOf('demo2'), days)
  progress(0.12, '顾客档案')
  await gatherStatistics(app, 10)
  // The small hospital is played in the gaps in which the big one waits for the database; only the big one's growth is looked at.
  const [demo, demo2] = await Promise.allSettled([
    playMonth(month, (share, what) => progress(0.12 + 0.86 * share, what), () => gatherStatistics(app, 10)),
    playMonth(smallMonth, () => undefined),
  ])
  if (demo.status === 'rejected') throw demo.reason
  if (demo2.status === 'rejected') throw demo2.reason
  await gatherStatistics(app)
  progress(1, '完成')
  return { demo: demo.value, demo2: demo2.value }
}
