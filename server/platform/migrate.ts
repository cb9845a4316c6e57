import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { loginRole, roles, type Role } from './bootstrap.ts'

/** Where the migrations of this release lie. */
export const migrationsDir = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** One migration as it lies in its folder. */
export interface Migration {
  name: string
  text: string
  /** SHA-256 of the text with plain line ends, in hex. */
  hash: string
}

/** What `migrate` needs to know. */
export interface MigrateOptions {
  /** Folder of the .sql files; that of this release if left out. */
  dir?: string
  /** Receives one line of progress at a time. */
  log?: (line: string) => void
  /** Names of the only migrations to apply: the state a backup was made in. */
  only?: readonly string[]
}

const lockAttempts = 12

/** Connection settings for a session that is `role` from its first statement on, with an empty search path and UTC. */
export function asRole(url: string, role: Role): pg.ClientConfig {
  return { connectionString: url, options: `-c role=${role} -c timezone=UTC -c search_path=`, application_name: `throughcare ${role}` }
}

/** Reads the migrations in the order in which they apply. */
export function readMigrations(dir: string = migrationsDir): Migration[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(dir, name), 'utf8').replaceAll('\r\n', '\n')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Brings the database to the state of this release: the application's migrations as role `owner`, then the job queue's
 * own as role `queue`. Several servers may call it at once; one works, the others wait. Each file is one transaction
 * that gives up after 5 s on a lock and tries again, so that it never stands in the way of running requests for long.
 *
 * @param url the application's address (role `throughcare`)
 * @returns names of the files applied now
 * @throws Error when an applied file has changed since, or naming file and line of the statement that failed
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const log = options.log ?? (() => undefined)
  const dir = options.dir ?? migrationsDir
  const client = new pg.Client(asRole(url, 'owner'))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await lockOut(client, log)
    await prepareLedger(client)
    const known = readMigrations(dir)
    const pending = await pendingMigrations(client, options.only ? known.filter((one) => options.only?.includes(one.name)) : known, log)
    for (const migration of pending) {
      log(`Applying ${migration.name}`)
      await applyPatiently(client, migration, log)
    }
    await migrateQueue(url)
    return pending.map((one) => one.name)
  } finally {
    await client.end()
  }
}

/**
 * Start-up assert: refuses a server this release would misbehave on.
 *
 * @throws Error with one sentence per fault: version below 15, not UTF-8, Chinese letters unknown to the server,
 *   extensions or roles missing
 */
export async function assertServer(url: string): Promise<{ major: number }> {
  const client = new pg.Client({ connectionString: url, application_name: 'throughcare start' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number; encoding: string; roles: string[]; extensions: string[]; powerful: string[]; session: string }>(
      `select current_setting('server_version_num')::int4 as version,
              current_setting('server_encoding') as encoding,
              session_user::text as session,
              array(select rolname::text from pg_catalog.pg_roles where rolname = any($1)
                      and pg_catalog.pg_has_role(session_user, oid, 'MEMBER')) as roles,
              array(select rolname::text from pg_catalog.pg_roles where (rolname = any($1) or rolname = session_user)
                      and (rolsuper or rolbypassrls)) as powerful,
              array(select e.extname::text from pg_catalog.pg_extension e
                      join pg_catalog.pg_namespace n on n.oid = e.extnamespace where n.nspname = 'ext') as extensions`,
      [roles],
    )
    const found = rows[0]
    if (found === undefined) throw new Error('The database server gave no answer.')
    const faults: string[] = []
    const major = Math.floor(found.version / 10_000)
    if (major < 15) faults.push(`PostgreSQL ${major} is too old: 15 or newer is needed.`)
    if (found.encoding !== 'UTF8') faults.push(`The database is encoded ${found.encoding}: it must be made with UTF8.`)
    const missingRoles = roles.filter((role) => !found.roles.includes(role))
    if (missingRoles.length > 0) faults.push(`${found.session} may not become ${missingRoles.join(', ')}: run bin/bootstrap.ts once as administrator.`)
    if (found.powerful.length > 0) faults.push(`${found.powerful.join(', ')} is a superuser or bypasses row level security: connect as ${loginRole}.`)
    const missingExtensions = ['btree_gist', 'pg_trgm'].filter((extension) => !found.extensions.includes(extension))
    if (missingExtensions.length > 0) faults.push(`Schema ext lacks ${missingExtensions.join(', ')}: run bin/bootstrap.ts once as administrator.`)
    if (faults.length === 0) {
      await client.query('set role app')
      const { rows: grams } = await client.query<{ known: boolean }>(`select pg_catalog.cardinality(ext.show_trgm('张伟明')) > 0 as known`)
      if (grams[0]?.known !== true) faults.push('The database does not know Chinese letters: make it with LC_CTYPE C.UTF-8.')
    }
    if (faults.length > 0) throw new Error(faults.join('\n'))
    return { major }
  } finally {
    await client.end()
  }
}

async function lockOut(client: pg.Client, log: (line: string) => void): Promise<void> {
  const key = `pg_catalog.hashtextextended('throughcare migrate', 0)`
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${key}) as taken`)
  if (rows[0]?.taken === true) return
  log('Another server is migrating the database; waiting for it')
  await client.query(`select pg_advisory_lock(${key})`)
}

async function prepareLedger(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ ledger: string | null }>(`select to_regclass('platform.migration')::text as ledger`)
  if (rows[0]?.ledger !== null) return
  await client.query(`begin;
    create schema if not exists platform;
    comment on schema platform is 'What any application would know: hospitals, staff, sessions, events, audit, keys';
    create table platform.migration (
      name text not null constraint migration_pk primary key,
      hash text not null,
      applied_at timestamptz(3) not null default now()
    );
    comment on table platform.migration is 'Which migration files this database has seen';
    comment on column platform.migration.name is 'File name in db/migrations';
    comment on column platform.migration.hash is 'SHA-256 of the file as it was applied, in hex';
    comment on column platform.migration.applied_at is 'When it was applied';
    commit`)
}

async function pendingMigrations(client: pg.Client, known: Migration[], log: (line: string) => void): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration order by name')
  const applied = new Map(rows.map((row) => [row.name, row.hash]))
  const changed = known.filter((one) => applied.has(one.name) && applied.get(one.name) !== one.hash)
  if (changed.length > 0) {
    throw new Error(
      `${changed.map((one) => one.name).join(', ')} has changed since it was applied to this database. Migrations only go forward: put the change into a new file. ` +
        'In development, where the data may be lost, start anew: stop the server, remove the folder pg in DATA_DIR (or drop the database), start again.',
    )
  }
  const names = new Set(known.map((one) => one.name))
  const newer = rows.filter((row) => !names.has(row.name)).map((row) => row.name)
  if (newer.length > 0) log(`The database was migrated by a newer release (${newer.join(', ')}); running the older one on it`)
  return known.filter((one) => !applied.has(one.name))
}

async function applyPatiently(client: pg.Client, migration: Migration, log: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`begin; set local lock_timeout = '5s'`)
      await client.query(migration.text)
      await client.query('insert into platform.migration (name, hash) values ($1, $2)', [migration.name, migration.hash])
      await client.query('commit')
      return
    } catch (error) {
      await client.query('rollback')
      if ((error as pg.DatabaseError).code !== '55P03' || attempt === lockAttempts) throw explain(migration, error)
      log(`${migration.name} waits for a lock held by running requests (attempt ${attempt} of ${lockAttempts})`)
      await wait(500 * attempt)
    }
  }
}

function explain(migration: Migration, error: unknown): Error {
  const { code, message, position, detail, hint, where } = error as pg.DatabaseError
  const before = migration.text.slice(0, Number(position ?? 1) - 1)
  const line = position === undefined ? '' : `:${before.split('\n').length}`
  // The owner is subject to row level security like everyone else.
  const wall = code === '42704' && message.includes('app.hospital_id') ? 'Make foreign keys before the policy, or set the tables to NO FORCE ROW LEVEL SECURITY for the length of this file.' : undefined
  const more = [detail, hint, where, wall].filter((part) => part !== undefined).join('\n')
  return new Error(`db/migrations/${migration.name}${line}: ${message}${more === '' ? '' : `\n${more}`}`, { cause: error })
}

/** The queue's ledger is made here, because the role owns only its schema and may not create others. */
async function migrateQueue(url: string): Promise<void> {
  const pool = new pg.Pool({ ...asRole(url, 'queue'), max: 2 })
  // A broken connection shows in the statement that uses it; the pool only must not end the process for it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  try {
    const { rows } = await pool.query<{ ledger: string | null }>(`select to_regclass('graphile_worker.migrations')::text as ledger`)
    if (rows[0]?.ledger === null) {
      await pool.query(`create table if not exists graphile_worker.migrations (
        id int4 primary key, ts timestamptz not null default now(), breaking boolean not null default false)`)
    }
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) })
  } finally {
    await pool.end()
  }
}
