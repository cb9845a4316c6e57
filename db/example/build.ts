/** The example installation: hospitals `demo` and `demo2` with a month of history, written through the modules' own functions. */
import type { App } from '../../server/platform/app.ts'
import { addDays, dayOf, startOfDay } from '../../server/platform/clock.ts'
import { buildHouse, examplePassword } from './house.ts'

/** One part of the work: `share` of the whole, for the progress shown. */
export type Progress = (share: number, what: string) => void

/** Days of history behind today. */
export const historyDays = 30

/**
 * Builds the example on an installation without a hospital. Deterministic, relative to today.
 * @param password signs in everybody of the example
 */
export async function buildExample(app: App, password: string, progress: Progress): Promise<void> {
  const secret = await examplePassword(password)
  const today = dayOf(app.clock.now(), 'Asia/Shanghai')
  const began = startOfDay(addDays(today, -historyDays - 5), 'Asia/Shanghai')
  progress(0.02, '澄和医院')
  await buildHouse(app, 'demo', began, secret)
  progress(0.06, '安沐口腔门诊部')
  await buildHouse(app, 'demo2', began, secret)
  progress(1, '完成')
}
