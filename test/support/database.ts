import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { databaseGrantSql, loginRole, withDatabase } from '../../server/platform/bootstrap.ts'
import type { ClusterAddress } from './cluster.ts'

/** A database of one test file. */
export interface TestDatabase {
  /** The application's address (role `throughcare`). */
  url: string
  /** Administrator's address, for looking behind the application's back. */
  adminUrl: string
  /** Removes the database. @throws Error naming the connections still open, which the test file has leaked */
  drop(): Promise<void>
}

/** Databases not yet dropped; the setup file fails the test file that leaves one behind. */
export const openDatabases = new Map<string, TestDatabase>()

/** A migrated, empty database of its own, in about 0.1 s. The caller drops it. */
export async function cloneDatabase(cluster: ClusterAddress = inject('cluster')): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`
  await asAdmin(cluster.adminUrl, async (admin) => {
    await admin.query(`create database ${name} template ${cluster.template} strategy file_copy`)
    await admin.query(databaseGrantSql(name))
  })
  const adminUrl = withDatabase(cluster.adminUrl, name)
  const url = new URL(adminUrl)
  url.username = loginRole
  url.password = encodeURIComponent(cluster.loginPassword)
  const database: TestDatabase = {
    url: url.href,
    adminUrl,
    async drop() {
      openDatabases.delete(name)
      await asAdmin(cluster.adminUrl, async (admin) => {
        const leaked = await openConnections(admin, name)
        await admin.query(`drop database if exists ${name} with (force)`)
        if (leaked.length > 0) throw new Error(`Connections left open by this test file: ${leaked.join(', ')}`)
      })
    },
  }
  openDatabases.set(name, database)
  return database
}

/** The database of a test file, made before its first test and dropped after its last. Read `url` inside tests and hooks only. */
export function useDatabase(): Pick<TestDatabase, 'url' | 'adminUrl'> {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await cloneDatabase()
  })
  afterAll(async () => {
    await database?.drop()
  })
  const made = (): TestDatabase => {
    if (database === undefined) throw new Error('The database exists only inside tests and hooks.')
    return database
  }
  return {
    get url() {
      return made().url
    },
    get adminUrl() {
      return made().adminUrl
    },
  }
}

/** A closed connection's process may live for a moment: only what stays is a leak. */
async function openConnections(admin: pg.Client, name: string): Promise<string[]> {
  for (let left = 40; ; left--) {
    const { rows } = await admin.query<{ name: string; state: string | null; query: string }>(
      `select application_name as name, state, left(query, 120) as query from pg_stat_activity
        where datname = $1 and backend_type = 'client backend'`,
      [name],
    )
    if (rows.length === 0 || left === 0) return rows.map((row) => `${row.name || 'unnamed'} (${row.state ?? 'unknown'}: ${row.query})`)
    await wait(25)
  }
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url, application_name: 'test support' })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
