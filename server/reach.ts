/** Finding the database a configuration names: for the server, and for commands run beside it or while it is down. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { bootstrap, loginRole } from './platform/bootstrap.ts'
import type { Config } from './platform/config.ts'
import { startEmbedded, type Embedded } from './platform/embedded.ts'
import { newToken } from './platform/token.ts'

const database = 'throughcare'
const passwordFile = (config: Config) => join(config.dataDir, 'pg', 'login-password')

/** The application's own database on the embedded server, made on the first start; its password is kept beside it. */
export async function ownDatabase(config: Config, embedded: Embedded): Promise<string> {
  let password: string
  try {
    password = (await readFile(passwordFile(config), 'utf8')).trim()
  } catch {
    password = newToken()
    await writeFile(passwordFile(config), password, { mode: 0o600 })
  }
  return (await bootstrap(embedded.url, { database, loginPassword: password })).url
}

/** Whether the configuration has a database already: an embedded one in its folder, or one named by address. */
export function hasDatabase(config: Config): boolean {
  return config.databaseUrl !== null || existsSync(join(config.dataDir, 'pg', 'data', 'PG_VERSION'))
}

/**
 * The database of a configuration, for a command: that of the running server, or the embedded one started for the length of
 * the command. `release` ends what was started.
 * @throws Error when there is none; `mayCreate` makes an empty embedded one instead
 */
export async function reachDatabase(config: Config, { mayCreate = false, say = () => undefined }: { mayCreate?: boolean; say?: (line: string) => void } = {}): Promise<{ url: string; release: () => Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, release: async () => undefined }
  const running = await addressOfRunning(config)
  if (running !== null) return { url: running, release: async () => undefined }
  if (!mayCreate && !hasDatabase(config)) throw new Error(`There is no database in ${config.dataDir}. Set DATA_DIR or DATABASE_URL to the one you mean.`)
  const embedded = await startEmbedded({ dataDir: config.dataDir, log: say })
  try {
    return { url: await ownDatabase(config, embedded), release: () => embedded.stop() }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

async function addressOfRunning(config: Config): Promise<string | null> {
  try {
    const [port, password] = await Promise.all([readFile(join(config.dataDir, 'pg', 'port'), 'utf8'), readFile(passwordFile(config), 'utf8')])
    const url = `postgres://${loginRole}:${encodeURIComponent(password.trim())}@127.0.0.1:${Number(port)}/${database}`
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
    client.on('error', () => undefined)
    await client.connect()
    await client.end()
    return url
  } catch {
    return null
  }
}
