import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { bootstrap } from '../../server/platform/bootstrap.ts'
import { type Embedded, startEmbedded } from '../../server/platform/embedded.ts'
import { migrate, readMigrations } from '../../server/platform/migrate.ts'
import { isStartLockHeld } from '../../server/platform/start-lock.ts'

/** What a test file needs to make its own database. */
export interface ClusterAddress {
  /** Administrator's address of the server. */
  adminUrl: string
  /** Database holding the migrations and nothing else; nobody can connect to it. */
  template: string
  /** Password of the application's sign-in. */
  loginPassword: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: ClusterAddress
  }
}

const prefix = 'throughcare-test-'

interface Shared {
  users: number
  cluster: Promise<{ address: ClusterAddress; stop(): Promise<void> }>
}

/** Once per test run, whatever the number of projects in it: makes the cluster and hands its address to the test files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Each project loads this module for itself; only the global object is common to them.
  const place = globalThis as { throughcareCluster?: Shared }
  const shared = (place.throughcareCluster ??= { users: 0, cluster: startTestCluster() })
  shared.users++
  project.provide('cluster', (await shared.cluster).address)
  return async () => {
    shared.users--
    if (shared.users > 0) return
    delete place.throughcareCluster
    await (await shared.cluster).stop()
  }
}

/**
 * A throw-away cluster with the roles and a migrated template. `TEST_DATABASE_URL` (administrator's address) uses a
 * server that is already there; `TEST_POSTGRES_BIN` (folder of initdb and postgres) other programs than the packaged.
 */
export async function startTestCluster(): Promise<{ address: ClusterAddress; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') {
    const loginPassword = createHash('sha256').update(given).digest('base64url')
    return { address: await makeTemplate(given, loginPassword), stop: async () => undefined }
  }
  await sweep()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  const programs = process.env['TEST_POSTGRES_BIN']
  let embedded: Embedded | undefined
  const stop = async (): Promise<void> => {
    await embedded?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    embedded = await startEmbedded({ dataDir, fsync: false, log: () => undefined, ...(programs ? { programs } : {}) })
    return { address: await makeTemplate(embedded.url, randomBytes(18).toString('base64url')), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeTemplate(adminUrl: string, loginPassword: string): Promise<ClusterAddress> {
  const state = createHash('sha256')
  for (const migration of readMigrations()) state.update(migration.name).update(migration.hash)
  const template = `throughcare_template_${state.digest('hex').slice(0, 12)}`
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    // Two test runs against one server must not build the same template at once.
    await admin.query(`select pg_advisory_lock(hashtextextended('throughcare test template', 0))`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1 and not datallowconn', [template])
    if (rowCount === 0) {
      await admin.query(`drop database if exists ${template} with (force)`)
      const { url } = await bootstrap(adminUrl, { database: template, loginPassword })
      await migrate(url)
      await admin.query(`alter database ${template} allow_connections false`)
    }
  } finally {
    await admin.end()
  }
  return { adminUrl, template, loginPassword }
}

/** Ends and removes the clusters of test runs that were killed. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name)
    try {
      if (Date.now() - statSync(dataDir).mtimeMs < 60_000 || isStartLockHeld(join(dataDir, 'pg', 'servers'))) continue
      if (existsSync(join(dataDir, 'pg', 'data', 'postmaster.pid'))) {
        await (await startEmbedded({ dataDir, fsync: false, log: () => undefined })).stop()
      }
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // Another test run sweeps the same folder, or it belongs to another user.
    }
  }
}
