/** Prices that come into force by the clock (CAT-1). */
import { emit } from '../../platform/events.ts'
import { hospitals } from '../../platform/jobs.ts'
import type { Ticker } from '../../platform/module.ts'
import { systemWork } from '../../platform/work.ts'
import { events } from './contract.ts'
import { applyPrices } from './store.ts'

export const pricesTicker: Ticker = {
  name: 'catalogue.prices', everyMs: 60_000,
  tick: async app => {
    for (const { hospitalId } of await hospitals(app)) {
      await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
        for (const row of await applyPrices(tx)) await emit(tx, events.serviceChanged, { subjectId: row.id, data: { nameZh: row.name_zh, nameEn: row.name_en } })
      })
    }
  },
}
