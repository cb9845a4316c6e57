/**
 * A large installation for benchmarks: five hospitals with customers and inquiries by the hundred thousand, the same for the
 * same numbers whatever machine makes them. Set by set through several threads, behind the same wall between tenants.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import type { App } from '../../server/platform/app.ts'
import { addDays, dayOf, startOfDay } from '../../server/platform/clock.ts'
import { hospitals } from '../../server/platform/jobs.ts'
import { buildHouse, examplePassword } from './house.ts'
import type { LargeHospital } from './large-rows.ts'
import type { Stretch } from './large-worker.ts'
import type { Progress } from './build.ts'

/** Codes of the five; staff numbers are those of the example hospital (P001 and so on). */
export const largeCodes = ['large1', 'large2', 'large3', 'large4', 'large5'] as const
const namesZh = ['澄和医院一院', '澄和医院二院', '澄和医院三院', '澄和医院四院', '澄和医院五院']
const perStretch = 2_000
const pastDays = 1_000

/** What was made, for the report. */
export interface LargeMade { customers: number; seconds: number; bytes: number }

/**
 * Makes the five hospitals with `customers` customers and as many inquiries in all.
 * @param password signs in everybody
 * @throws Error when one of the hospitals exists already
 */
export async function buildLarge(app: App, options: { customers: number; password: string; databaseUrl: string; threads?: number }, progress: Progress): Promise<LargeMade> {
  const begun = Date.now()
  const taken = (await hospitals(app)).filter(one => (largeCodes as readonly string[]).includes(one.code))
  if (taken.length > 0) throw new Error(`Hospital ${taken[0]?.code} is there already; a large example is made once, in a folder of its own`)
  const secret = await examplePassword(options.password)
  const today = dayOf(app.clock.now(), 'Asia/Shanghai')
  const firstDay = addDays(today, -pastDays)
  const work: Stretch[] = []
  for (const [n, code] of largeCodes.entries()) {
    progress(0.005 * n, namesZh[n] ?? code)
    const house = await buildHouse(app, 'demo', startOfDay(addDays(firstDay, -5), 'Asia/Shanghai'), secret, { code, nameZh: namesZh[n] ?? code, nameEn: `Chenghe Hospital ${n + 1}` })
    const share = Math.floor(options.customers / largeCodes.length) + (n < options.customers % largeCodes.length ? 1 : 0)
    const hospital: LargeHospital = { house, customers: share, firstDay, days: pastDays, today }
    for (let from = 0; from < share; from += perStretch) work.push({ hospital, from, to: Math.min(share, from + perStretch) })
  }
  await writeAll(app, options, work, (done, total) => progress(0.025 + 0.925 * done / total, `${done.toLocaleString('en')} / ${total.toLocaleString('en')}`))
  progress(0.95, 'ANALYZE')
  const bytes = await settle(app)
  progress(1, '完成')
  return { customers: options.customers, seconds: (Date.now() - begun) / 1000, bytes }
}

async function writeAll(app: App, options: { databaseUrl: string; threads?: number }, work: Stretch[], told: (done: number, total: number) => void): Promise<void> {
  const total = work.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)
  let done = 0
  // One thread writes while the database works for another; the order within a hospital is kept as nearly as may be.
  const threads = Math.min(options.threads ?? availableParallelism() + 1, work.length)
  await Promise.all(Array.from({ length: threads }, () => new Promise<void>((resolve, reject) => {
    const environment = { ...process.env, DATA_DIR: app.config.dataDir, MASTER_KEY_FILE: app.config.masterKeyFile, LOG_LEVEL: 'warn' }
    const worker = new Worker(new URL('large-worker.ts', import.meta.url), { workerData: { environment, databaseUrl: options.databaseUrl }, resourceLimits: { maxYoungGenerationSizeMb: 96 } })
    const next = () => { worker.postMessage(work.shift() ?? null) }
    worker.on('message', (written: number) => {
      done += written
      told(done, total)
      next()
    })
    worker.once('error', error => { work.length = 0; reject(error) })
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error(`A thread ended with ${code}`))))
    next()
  })))
}

/** Statistics for the planner and marks for index-only reading, as autovacuum would make in time; answers the database's size in bytes. */
async function settle(app: App): Promise<number> {
  const client = new pg.Client(app.db.settings('owner'))
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    for (const table of ['customers.customer', 'customers.phone', 'customers.identifier', 'customers.care', 'customers.gram', 'conversations.inquiry', 'commitments.commitment', 'platform.event', 'platform.audit']) await client.query(`vacuum (analyze) ${table}`)
    await client.query('set role none')
    const { rows: [size] } = await client.query<{ bytes: string }>('select pg_database_size(current_database())::text as bytes')
    return Number(size?.bytes ?? 0)
  } finally {
    await client.end()
  }
}
