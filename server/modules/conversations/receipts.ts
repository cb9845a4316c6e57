/** How far messages reached customers' devices and eyes: gathered for a moment, written together, told to the rooms. */
import type { App } from '../../platform/app.ts'
import { linkActor } from '../../platform/door.ts'
import { systemWork } from '../../platform/work.ts'
import * as store from './store-threads.ts'

const gatherMs = 100
interface Gathering { receipts: Map<string, store.Receipt>; timer: NodeJS.Timeout | null }
const gatherings = new WeakMap<App, Map<string, Gathering>>()

/** Notes that messages up to a number arrived, or were seen. What is lost in a crash is said again by the device. */
export function noteReceipt(app: App, hospitalId: string, threadId: string, received: number, read: number): void {
  const ofApp = gatherings.get(app) ?? new Map<string, Gathering>()
  gatherings.set(app, ofApp)
  const gathering = ofApp.get(hospitalId) ?? { receipts: new Map<string, store.Receipt>(), timer: null }
  ofApp.set(hospitalId, gathering)
  const known = gathering.receipts.get(threadId)
  gathering.receipts.set(threadId, { id: threadId, received: Math.max(received, known?.received ?? 0), read: Math.max(read, known?.read ?? 0) })
  gathering.timer ??= setTimeout(() => {
    gathering.timer = null
    const receipts = [...gathering.receipts.values()]
    gathering.receipts.clear()
    writeReceipts(app, hospitalId, receipts).catch((error: unknown) => { if (!app.stopping) app.log.warn({ err: error }, 'receipts were not noted') })
  }, gatherMs).unref()
}

/** Writes receipts and tells the rooms of those that were news. */
export async function writeReceipts(app: App, hospitalId: string, receipts: readonly store.Receipt[]): Promise<void> {
  const changed = await app.db.tenantTx(systemWork(app, hospitalId, { actor: linkActor }), tx => store.noteReceipts(tx, receipts))
  for (const row of changed) app.rooms.tell(app, hospitalId, row.id, { type: 'seen', of: 'visitor', received: row.visitor_received, read: row.visitor_read })
}
