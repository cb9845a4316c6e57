/** What visits tell of completed visits, so that the lifecycle is known without asking upwards (CUS-4). */
import type { Tx } from '../../platform/db.ts'
import * as store from './store.ts'

/** A visit was completed. Told twice, it counts once. */
export async function noteVisit(tx: Tx, visit: { customerId: string; visitId: string; finishedAt: Date }): Promise<void> {
  await store.markVisit(tx, visit.customerId, visit.visitId, visit.finishedAt.toISOString(), false)
}

/** A completed visit was taken back. */
export async function unnoteVisit(tx: Tx, visit: { customerId: string; visitId: string; finishedAt: Date }): Promise<void> {
  await store.markVisit(tx, visit.customerId, visit.visitId, visit.finishedAt.toISOString(), true)
}
