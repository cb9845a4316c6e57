import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../test/support/database.ts'
import { asRole, assertServer, migrate } from './migrate.ts'

let database: TestDatabase
let dir: string

beforeEach(async () => {
  database = await cloneDatabase()
  dir = mkdtempSync(join(tmpdir(), 'throughcare-migrations-'))
})

afterEach(async () => {
  rmSync(dir, { recursive: true, force: true })
  await database.drop()
})

async function query<Row extends pg.QueryResultRow>(text: string, role: 'owner' | 'app' | 'queue' = 'owner'): Promise<Row[]> {
  const client = new pg.Client(asRole(database.url, role))
  await client.connect()
  try {
    const results = [await client.query<Row>(text)].flat()
    return results.at(-1)?.rows ?? []
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  test('applies new files once, in the order of their names', async () => {
    writeFileSync(join(dir, 'x2-later.sql'), 'insert into trial.line (n) values (2);')
    writeFileSync(join(dir, 'x1-first.sql'), 'create schema trial; create table trial.line (n int4);')
    expect(await migrate(database.url, { dir })).toEqual(['x1-first.sql', 'x2-later.sql'])
    expect(await migrate(database.url, { dir })).toEqual([])
    expect(await query('select n from trial.line')).toEqual([{ n: 2 }])
  })

  test('applies each file once when several servers start together', async () => {
    writeFileSync(join(dir, 'x1.sql'), 'create schema trial; create table trial.line (n int4); insert into trial.line values (1);')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(database.url, { dir })))
    expect(applied.flat()).toEqual(['x1.sql'])
    expect(await query('select n from trial.line')).toEqual([{ n: 1 }])
  })

  test('refuses a file that changed after it was applied and says how to start anew', async () => {
    writeFileSync(join(dir, 'x1.sql'), 'create schema trial;')
    await migrate(database.url, { dir })
    writeFileSync(join(dir, 'x1.sql'), 'create schema trial; create schema trial2;')
    await expect(migrate(database.url, { dir })).rejects.toThrow(/x1\.sql has changed.*remove the folder pg in DATA_DIR/s)
  })

  test('runs an older release on a database that a newer one has migrated, with a warning', async () => {
    writeFileSync(join(dir, 'x1.sql'), 'create schema trial;')
    await migrate(database.url, { dir })
    rmSync(join(dir, 'x1.sql'))
    const lines: string[] = []
    expect(await migrate(database.url, { dir, log: (line) => lines.push(line) })).toEqual([])
    expect(lines.join('\n')).toMatch(/newer release.*x1\.sql/)
  })

  test('leaves nothing of a file that fails, and names its line', async () => {
    writeFileSync(join(dir, 'x1.sql'), 'create schema trial;\ncreate table trial.a (n int4);\nselect nonsense;\n')
    await expect(migrate(database.url, { dir })).rejects.toThrow(/x1\.sql:3: .*nonsense/)
    expect(await query(`select to_regnamespace('trial') as trial`)).toEqual([{ trial: null }])
  })

  test('works as an owner who is subject to row level security', async () => {
    writeFileSync(join(dir, 'x1.sql'), `create schema trial;
      create table trial.line (n int4); alter table trial.line enable row level security; alter table trial.line force row level security;
      insert into trial.line values (1);`)
    await expect(migrate(database.url, { dir })).rejects.toThrow(/row-level security/)
  })

  test('runs a data step once in each tenant', async () => {
    await query(`begin;
      select set_config('app.hospital_id', id, true) from (values ('018f0000-0000-7000-8000-000000000001')) one (id);
      insert into platform.hospital (hospital_id, code, name_zh, name_en, created_at) values ('018f0000-0000-7000-8000-000000000001', 'one', '一', 'One', '2026-01-01Z');
      select set_config('app.hospital_id', '018f0000-0000-7000-8000-000000000002', true);
      insert into platform.hospital (hospital_id, code, name_zh, name_en, created_at) values ('018f0000-0000-7000-8000-000000000002', 'two', '二', 'Two', '2026-01-01Z');
      commit`)
    writeFileSync(join(dir, 'x1.sql'), `create schema trial; create table trial.line (hospital_id uuid not null, n int4 not null);
      select platform.protect('trial.line');
      select platform.each_hospital($$insert into trial.line select current_setting('app.hospital_id')::uuid, n from generate_series(1, 2) n$$);`)
    await migrate(database.url, { dir })
    expect(await query('alter table trial.line no force row level security; select count(*)::int4 as rows, count(distinct hospital_id)::int4 as tenants from trial.line')).toEqual([{ rows: 4, tenants: 2 }])
    writeFileSync(join(dir, 'x2.sql'), `alter table trial.line force row level security;
      select platform.each_hospital('update trial.line set n = n + 1'); update trial.line set n = 0;`)
    await expect(migrate(database.url, { dir })).rejects.toThrow(/invalid input syntax for type uuid|app\.hospital_id/)
  })

  test('makes the job queue as a role that owns nothing else', async () => {
    const [job] = await query<{ owner: string }>(`select tableowner as owner from pg_tables where schemaname = 'graphile_worker' and tablename = '_private_jobs'`)
    expect(job?.owner).toBe('queue')
    await expect(query('create schema stray', 'queue')).rejects.toThrow(/permission denied/)
    await expect(query('create schema stray', 'app')).rejects.toThrow(/permission denied/)
  })
})

describe('assertServer', () => {
  test('accepts a prepared server', async () => {
    expect((await assertServer(database.url)).major).toBeGreaterThanOrEqual(15)
  })

  test('refuses a sign-in that lifts row level security', async () => {
    await expect(assertServer(database.adminUrl)).rejects.toThrow(/bypasses row level security/)
  })
})
