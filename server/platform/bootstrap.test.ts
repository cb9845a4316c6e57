import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootstrap, bootstrapScript } from './bootstrap.ts'
import { type Embedded, startEmbedded } from './embedded.ts'
import { asRole, assertServer, migrate } from './migrate.ts'

// Roles belong to the whole server, so this file has a server of its own.
let dataDir: string
let server: Embedded

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'throughcare-bootstrap-'))
  const programs = process.env['TEST_POSTGRES_BIN']
  server = await startEmbedded({ dataDir, fsync: false, log: () => undefined, ...(programs ? { programs } : {}) })
})

afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function query<Row extends pg.QueryResultRow>(config: string | pg.ClientConfig, text: string): Promise<Row[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

describe('bootstrap', () => {
  test('works for an administrator who is no superuser', async () => {
    await query(server.url, `create role manager login createrole createdb password 'm'`)
    const url = new URL(server.url)
    url.username = 'manager'
    url.password = 'm'
    const made = await bootstrap(url.href, { database: 'managed', loginPassword: 'secret' })
    await assertServer(made.url)
    await migrate(made.url)
  })

  test('may be repeated, keeps the data, and sets the new password', async () => {
    const first = await bootstrap(server.url, { database: 'hospital', loginPassword: 'old' })
    await migrate(first.url)
    await query(asRole(first.url, 'owner'), 'create schema trial; create table trial.kept as select 1 as n')
    const second = await bootstrap(server.url, { database: 'hospital', loginPassword: 'new / 密码' })
    expect(await query(asRole(second.url, 'owner'), 'select n from trial.kept')).toEqual([{ n: 1 }])
    await expect(query(first.url, 'select 1')).rejects.toThrow(/password/)
  })

  test('makes a sign-in that has no rights until it takes a role, and roles that keep to theirs', async () => {
    const { url } = await bootstrap(server.url, { database: 'rights', loginPassword: 'p' })
    await migrate(url)
    await expect(query(url, 'create schema stray')).rejects.toThrow(/permission denied/)
    await expect(query(url, 'select * from platform.migration')).rejects.toThrow(/permission denied/)
    await expect(query(asRole(url, 'app'), 'create schema stray')).rejects.toThrow(/permission denied/)
    await expect(query(asRole(url, 'report'), 'select * from graphile_worker.jobs')).rejects.toThrow(/permission denied/)
    expect(await query(asRole(url, 'seal'), 'select current_user::text as role')).toEqual([{ role: 'seal' }])
    const [powers] = await query<{ powers: number }>(url, `select count(*)::int4 as powers from pg_roles
      where rolname in ('owner', 'app', 'queue', 'seal', 'report', 'throughcare') and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`)
    expect(powers?.powers).toBe(0)
  })

  test('leaves a new function to nobody until it is granted', async () => {
    const { url } = await bootstrap(server.url, { database: 'functions', loginPassword: 'p' })
    await query(asRole(url, 'owner'), `create schema trial; grant usage on schema trial to app;
      create function trial.answer() returns int4 language sql as 'select 42'`)
    await expect(query(asRole(url, 'app'), 'select trial.answer()')).rejects.toThrow(/permission denied for function/)
  })

  test('refuses a role that would lift row level security', async () => {
    await bootstrap(server.url, { database: 'refused', loginPassword: 'p' })
    await query(server.url, 'alter role app bypassrls')
    try {
      await expect(bootstrap(server.url, { database: 'refused', loginPassword: 'p' })).rejects.toThrow(/role app .*row level security/)
    } finally {
      await query(server.url, 'alter role app nobypassrls')
    }
  })

  test('prints a script that holds no password in clear', () => {
    const script = bootstrapScript({ database: 'throughcare', loginPassword: 'very secret' }, 16)
    expect(script).not.toContain('very secret')
    expect(script).toMatch(/SCRAM-SHA-256\$4096:/)
  })
})
