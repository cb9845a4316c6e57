/** A thread that writes stretches of a large hospital's past: reckoning names and sealing phones is what takes the time. */
import { parentPort, workerData } from 'node:worker_threads'
import { makeApp } from '../../server/compose.ts'
import { takeOverCustomers } from '../../server/modules/customers/index.ts'
import { readConfig } from '../../server/platform/config.ts'
import { loadOrCreateMasterKey } from '../../server/platform/master-key.ts'
import { systemWork } from '../../server/platform/work.ts'
import { inquiriesOf, personsOf, type LargeHospital } from './large-rows.ts'
import { insertInquiries } from './large-store.ts'

/** What a thread needs to open the same installation. */
export interface LargeSetting { environment: Record<string, string | undefined>; databaseUrl: string }
/** A stretch to be written, and the answer when it is. */
export interface Stretch { hospital: LargeHospital; from: number; to: number }

const { environment, databaseUrl } = workerData as LargeSetting
const config = readConfig(environment)
const app = makeApp({ config, databaseUrl, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: false }), poolSize: 1 })

async function write({ hospital, from, to }: Stretch): Promise<void> {
  const persons = personsOf(hospital, from, to)
  const at = persons.at(-1)?.at ?? app.clock.now()
  await app.db.tenantTx(systemWork(app, hospital.house.hospitalId, { now: at, history: true, news: 'silent' }), async tx => {
    await Promise.all([tx.run('set local synchronous_commit = off'), takeOverCustomers(tx, persons)])
    await insertInquiries(tx, inquiriesOf(hospital, from, to))
  })
}

parentPort?.on('message', (stretch: Stretch | null) => {
  if (stretch === null) {
    void app.db.close().then(() => parentPort?.close())
    return
  }
  write(stretch).then(() => parentPort?.postMessage(stretch.to - stretch.from), (error: unknown) => { throw error })
})
