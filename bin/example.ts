/**
 * Builds the example in a process of its own, so that the server stays free. Started by server/main.ts for an empty embedded
 * database; prints progress as JSON lines to its parent. With `--customers N` (npm run example) it makes the large
 * installation for benchmarks instead, in DATA_DIR or DATABASE_URL, and says how far it is.
 */
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildExample } from '../db/example/build.ts'
import { buildLarge, largeCodes } from '../db/example/large.ts'
import { makeApp, rollIdempotency } from '../server/compose.ts'
import { newInitialPassword } from '../server/modules/organisation/index.ts'
import { reachDatabase } from '../server/reach.ts'
import { readConfig, type Config } from '../server/platform/config.ts'
import { loadOrCreateMasterKey } from '../server/platform/master-key.ts'
import { assertServer, migrate } from '../server/platform/migrate.ts'

const { values } = parseArgs({ options: { customers: { type: 'string' } } })
const config = readConfig(process.env)
if (values.customers === undefined) await small(config)
else await large(config, Number(values.customers))

async function small(config: Config): Promise<void> {
  const url = process.env['EXAMPLE_DATABASE_URL'] ?? config.databaseUrl
  if (!url || !config.examplePassword) fail('EXAMPLE_DATABASE_URL (or DATABASE_URL) and EXAMPLE_PASSWORD are needed; or say --customers 1000000 for a large example')
  const app = makeApp({ config, databaseUrl: url, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: false }), poolSize: 4 })
  try {
    await buildExample(app, config.examplePassword, (share, what) => process.stdout.write(`${JSON.stringify({ share, what })}\n`))
  } finally {
    await app.db.close()
  }
}

async function large(config: Config, customers: number): Promise<void> {
  if (!Number.isSafeInteger(customers) || customers < 5 || customers > 20_000_000) fail('--customers wants a number from 5 to 20000000')
  const say = (line: string) => process.stdout.write(`${line}\n`)
  await mkdir(config.dataDir, { recursive: true })
  const { url, release } = await reachDatabase(config, { mayCreate: true, say })
  try {
    await assertServer(url)
    await migrate(url, { log: say })
    await makeLarge(config, url, customers, say)
  } finally {
    await release()
  }
}

async function makeLarge(config: Config, url: string, customers: number, say: (line: string) => void): Promise<void> {
  const app = makeApp({ config, databaseUrl: url, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: !await hasHospitals(url) }), poolSize: 2 })
  const password = config.examplePassword ?? newInitialPassword()
  const begun = Date.now()
  let shown = 0
  try {
    await rollIdempotency(app)
    const made = await buildLarge(app, { customers, password, databaseUrl: url }, (share, what) => {
      if (Date.now() - shown < 2_000 && share < 1) return
      shown = Date.now()
      say(`  ${String(Math.round(share * 100)).padStart(3)} %  ${String(Math.round((Date.now() - begun) / 1000)).padStart(4)} s  ${what}`)
    })
    say(`Made ${made.customers.toLocaleString('en')} customers and as many inquiries in ${made.seconds.toFixed(0)} s; the database takes ${(made.bytes / 2 ** 30).toFixed(2)} GiB.`)
    say(`Hospitals ${largeCodes.join(', ')}; sign in as P001 with ${config.examplePassword ? 'the password of EXAMPLE_PASSWORD' : `password ${password}  (printed this once)`}`)
  } finally {
    await app.db.close()
  }
}

/** Keys of hospitals that are there open under the master key they were made with, never under a new one. */
async function hasHospitals(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, options: '-c role=app' })
  await client.connect()
  try {
    return (await client.query('select 1 from platform.hospitals() limit 1')).rows.length > 0
  } finally {
    await client.end()
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
