/** What the clock does to visits. */
import { hospitals } from '../../platform/jobs.ts'
import type { Ticker } from '../../platform/module.ts'
import { systemWork } from '../../platform/work.ts'
import { closeForgotten } from './visits.ts'

/** After midnight, what nobody closed the day before. */
export const dayEndTicker: Ticker = {
  name: 'visits.day-end', everyMs: 60_000,
  tick: async app => {
    for (const { hospitalId } of await hospitals(app)) {
      for (let done = 100; done === 100;) done = await app.db.tenantTx(systemWork(app, hospitalId), tx => closeForgotten(tx))
    }
  },
}
