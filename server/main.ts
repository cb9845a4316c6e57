/** The process: reads the environment, finds its database, starts, and stops in order (ARCHITECTURE 7). */
import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { makeApp, startApp, type Running } from './compose.ts'
import { startEmbedded, type Embedded } from './platform/embedded.ts'
import { readConfig, type Config } from './platform/config.ts'
import { firstStart } from './example.ts'
import { buildPages } from './web-build.ts'
import { loadOrCreateMasterKey } from './platform/master-key.ts'
import { assertServer, migrate } from './platform/migrate.ts'
import { ownDatabase } from './reach.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const started = Date.now()
  let embedded: Embedded | null = null
  if (config.databaseUrl === null) {
    await mkdir(config.dataDir, { recursive: true })
    embedded = await startEmbedded({ dataDir: config.dataDir, log: say })
  }
  const url = embedded ? await ownDatabase(config, embedded) : config.databaseUrl ?? ''
  await assertServer(url)
  await migrate(url, { log: say })
  const masterKey = await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: !await holdsWrappedKeys(url) })
  const app = makeApp({ config, databaseUrl: url, masterKey, processMetrics: true })

  let running: Running | null = null
  let signals = 0
  const stop = async (signal: string) => {
    signals++
    if (signals > 1) process.exit(1)
    say(`${signal}: stopping`)
    await running?.stop()
    await embedded?.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))

  const webDist = fileURLToPath(new URL('../web/dist', import.meta.url))
  running = await startApp(app, { webDist, saveHead: head => saveHead(config, head) }).catch((error: unknown) => { throw portSentence(config, error) })
  say(`Throughcare 全程 is ready at ${config.publicUrl} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (config.role !== 'worker') {
    await Promise.all([config.production ? true : buildPages(say), firstStart(app, url, embedded !== null, say)])
  }
}

/** A port that cannot be had, in one sentence that says what to do. */
function portSentence({ host, port }: Config, error: unknown): unknown {
  const { code, syscall } = error as { code?: string; syscall?: string }
  if (syscall !== 'listen') return error
  if (code === 'EADDRINUSE') return new Error(`Port ${port} of ${host} is taken by another program. Stop that program, or set PORT to another port.`)
  if (code === 'EACCES') return new Error(`Port ${port} may only be opened by root. Set PORT to one above 1023, or put a proxy in front.`)
  if (code === 'EADDRNOTAVAIL') return new Error(`This machine has no address ${host}. Set HOST to one of its own.`)
  return error
}

/** Whether the database already holds keys under a master key: then a missing master key must never be replaced by a new one. */
async function holdsWrappedKeys(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, options: '-c role=app' })
  await client.connect()
  try {
    const { rows } = await client.query('select 1 from platform.hospitals() limit 1')
    return rows.length > 0
  } finally {
    await client.end()
  }
}

/** Heads of the audit chain go to an append-only file outside the database. */
async function saveHead(config: Config, head: { number: number; hash: string; at: string }): Promise<void> {
  await mkdir(config.dataDir, { recursive: true })
  await appendFile(join(config.dataDir, 'audit-heads.txt'), `${head.number} ${head.hash} ${head.at}\n`, { mode: 0o600 })
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})

