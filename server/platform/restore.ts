/** Restoring a backup into an empty database and an empty file store; what came is compared by digests before it counts (PLA-9, SAFETY 19). */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { digestTable, type TableDigest } from './backup.ts'
import { BackupError, openBackup, type BackupEntry, type BackupHead } from './backup-format.ts'
import { backupTables, tenantIds, type BackupTable } from './backup-tables.ts'
import type { MasterKey } from './crypto.ts'
import { pathOf } from './file-store.ts'
import { asRole, migrate, readMigrations } from './migrate.ts'

export interface RestoreParts { url: string; dataDir: string; master: MasterKey; now: Date; say?: (line: string) => void }
export interface RestoreSummary { madeAt: string; tables: TableDigest[]; files: number; missing: string[] }

interface About { migrations: { name: string; hash: string }[]; tenants: string[]; lastPartition: string | null }

/**
 * Restores a backup. The database must be empty (or not migrated yet); it is brought to the state of migrations the backup was
 * made in, filled in one transaction, compared table by table, and only then brought up to this release.
 * @throws BackupError when the backup does not open, differs, or the target is not empty
 */
export async function restoreBackup(parts: RestoreParts, path: string): Promise<RestoreSummary> {
  const { head, entries } = await openBackup(createReadStream(path) as AsyncIterable<Buffer>, parts.master)
  const first = await entries.next()
  if (first.done || first.value.about.kind !== 'about') throw new BackupError('The backup does not begin as backups do.')
  await drained(first.value)
  const about = first.value.about as unknown as About
  await migrateTo(parts, about)
  const client = new pg.Client({ connectionString: parts.url, application_name: 'throughcare restore', options: '-c search_path= -c timezone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=10000' })
  client.on('error', () => undefined)
  await client.connect()
  let summary: RestoreSummary
  try {
    await client.query('begin')
    summary = await fill(parts, client, head, about, entries)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
  await migrate(parts.url, parts.say ? { log: parts.say } : {})
  return summary
}

async function drained(entry: BackupEntry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of entry.body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Brings the empty database to the migrations of the backup. */
async function migrateTo(parts: RestoreParts, about: About): Promise<void> {
  const known = new Map(readMigrations().map(migration => [migration.name, migration.hash]))
  const strange = about.migrations.filter(({ name, hash }) => known.get(name) !== hash).map(({ name }) => name)
  if (strange.length > 0) throw new BackupError(`The backup was made by another release (${strange.join(', ')}): restore it with the release that made it, or a newer one.`)
  await migrate(parts.url, { only: about.migrations.map(({ name }) => name), ...(parts.say ? { log: parts.say } : {}) })
  const client = new pg.Client(asRole(parts.url, 'owner'))
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from platform.migration').finally(() => client.end())
  const further = rows.filter(({ name }) => !about.migrations.some(other => other.name === name)).map(({ name }) => name)
  if (further.length > 0) throw new BackupError(`The database is further on than the backup (${further.join(', ')}): restore into one that is quite empty.`)
}

async function fill(parts: RestoreParts, client: pg.Client, head: BackupHead, about: About, entries: AsyncGenerator<BackupEntry>): Promise<RestoreSummary> {
  await client.query('set local role owner')
  const { rows: [there] } = await client.query<{ n: number }>('select count(*)::int as n from platform.hospitals()')
  if (there?.n !== 0) throw new BackupError('The database already holds hospitals. Restore into an empty one: another DATA_DIR or another DATABASE_URL.')
  if (about.lastPartition) await client.query(`select platform.roll_idempotency(to_date($1, 'YYYYMMDD') - 2)`, [about.lastPartition])
  const tables = await backupTables(client)
  const byName = new Map(tables.map(table => [table.name, table]))
  await openWalls(client, tables)
  let expected: TableDigest[] = []
  let files = 0
  let missing: string[] = []
  let isWhole = false
  for await (const entry of entries) {
    switch (entry.about.kind) {
      case 'rows': await takeRows(client, byName, entry); break
      case 'file': await takeFile(parts.dataDir, entry); files++; break
      case 'heads': await takeHeads(parts, await drained(entry)); break
      case 'summary':
        await drained(entry)
        expected = entry.about['tables'] as TableDigest[]
        missing = entry.about['missing'] as string[]
        isWhole = entry.about['files'] === files
        break
      default: throw new BackupError(`The backup holds something this release does not know (${entry.about.kind}).`)
    }
  }
  if (!isWhole) throw new BackupError('The backup is not whole: files are missing in it.')
  await closeWalls(client, tables)
  await compare(client, tables, expected, about.tenants)
  await goOn(client, tables, head, parts.now)
  return { madeAt: head.madeAt, tables: expected, files, missing }
}

/** For the length of the transaction nothing of a tenant stands in the way of loading, and references are looked at in the end. */
async function openWalls(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  for (const role of ['owner', 'queue'] as const) {
    await client.query(`set local role ${role}`)
    const names = tables.filter(table => (table.name.startsWith('graphile_worker.') ? 'queue' : 'owner') === role).map(table => table.name)
    await client.query(`truncate ${names.join(', ')}`)
  }
  await client.query('set local role owner')
  for (const table of tables.filter(candidate => candidate.role === 'owner' || candidate.name === 'platform.outbox')) await client.query(`alter table ${table.name} no force row level security; alter table ${table.name} disable trigger user`)
  for (const { table, name } of await foreignKeys(client)) await client.query(`alter table ${table} alter constraint ${name} deferrable initially deferred`)
}

async function closeWalls(client: pg.Client, tables: readonly BackupTable[]): Promise<void> {
  await client.query('set local role owner')
  await client.query('set constraints all immediate')
  for (const { table, name } of await foreignKeys(client)) await client.query(`alter table ${table} alter constraint ${name} not deferrable`)
  const { rows } = await client.query<{ name: string }>(`select c.oid::regclass::text as name from pg_catalog.pg_class c where c.relrowsecurity and c.oid::regclass::text = any($1)`, [tables.map(table => table.name)])
  for (const table of tables.filter(candidate => candidate.role === 'owner' || candidate.name === 'platform.outbox')) {
    await client.query(`alter table ${table.name} enable trigger user${rows.some(row => row.name === table.name) ? `; alter table ${table.name} force row level security` : ''}`)
  }
}

async function foreignKeys(client: pg.Client): Promise<{ table: string; name: string }[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name from pg_catalog.pg_constraint k join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where k.contype = 'f' and k.conparentid = 0 and n.nspname not in ('graphile_worker', 'ext') and n.nspname !~ '^pg_'`)
  return rows
}

async function takeRows(client: pg.Client, tables: ReadonlyMap<string, BackupTable>, entry: BackupEntry): Promise<void> {
  const table = tables.get(String(entry.about['table'])) ?? refuseTable(String(entry.about['table']))
  const columns = entry.about['columns'] as string[]
  if (columns.some(column => !table.columns.includes(column))) refuseTable(table.name)
  await client.query(`set local role ${table.name.startsWith('graphile_worker.') ? 'queue' : 'owner'}`)
  await pipeline(Readable.from(entry.body, { objectMode: false }), client.query(copyFrom(`copy ${table.name} (${columns.join(', ')}) from stdin`)))
}

function refuseTable(name: string): never {
  throw new BackupError(`The backup holds ${name} in a form this release does not have.`)
}

async function takeFile(dataDir: string, entry: BackupEntry): Promise<void> {
  const path = pathOf(dataDir, String(entry.about['place']))
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rm(`${path}.new`, { force: true })
  await pipeline(Readable.from(entry.body, { objectMode: false }), createWriteStream(`${path}.new`, { flags: 'wx', mode: 0o600, flush: true }))
  await rename(`${path}.new`, path)
}

/** The heads of the audit chain as they stood; what lies there already is kept beside. */
async function takeHeads(parts: RestoreParts, heads: Buffer): Promise<void> {
  const path = join(parts.dataDir, 'audit-heads.txt')
  if (await stat(path).then(() => true, () => false)) await rename(path, `${path}.before-${parts.now.toISOString().replace(/[:.]/g, '')}`)
  if (heads.length > 0) await writeFile(path, heads, { mode: 0o600 })
}

/** Every table must be as it was. */
async function compare(client: pg.Client, tables: readonly BackupTable[], expected: readonly TableDigest[], tenants: readonly string[]): Promise<void> {
  const restored = await tenantIds(client)
  if (restored.join() !== [...tenants].sort().join()) throw new BackupError('The restored copy has other hospitals than the backup.')
  const differing: string[] = []
  for (const table of tables) {
    const was = expected.find(candidate => candidate.name === table.name)
    const is = await digestTable(client, table, restored)
    if (was ? was.sha256 !== is.sha256 || was.rows !== is.rows : is.rows > 0) differing.push(table.name)
  }
  if (expected.some(was => !tables.some(table => table.name === was.name)) || differing.length > 0) {
    throw new BackupError(`The restored copy differs from the backup in ${differing.join(', ') || 'its tables'}; nothing was kept.`)
  }
}

/** What must differ in a copy that is to live on: numbers of transactions and jobs go on above those it came with, and nobody works on its jobs. */
async function goOn(client: pg.Client, tables: readonly BackupTable[], head: BackupHead, now: Date): Promise<void> {
  await client.query('set local role owner')
  for (const table of ['platform.event', 'platform.audit']) await client.query(`alter table ${table} no force row level security`)
  const { rows: [top] } = await client.query<{ xid: string }>(
    `select greatest((select max(xid::text::numeric) from platform.event), (select max(xid::text::numeric) from platform.audit), (select max(to_xid::text::numeric) from platform.audit_seal), 0)::text as xid`)
  const offset = BigInt(top?.xid ?? '0') + 1n
  for (const table of ['platform.event', 'platform.audit']) {
    await client.query(`alter table ${table} alter column xid set default ((pg_catalog.pg_current_xact_id()::text::bigint + ${offset}::bigint)::text::pg_catalog.xid8); alter table ${table} force row level security`)
  }
  await client.query('insert into platform.restoration (number, restored_at, made_at, xid_offset) select coalesce(max(number), 0) + 1, $1, $2, $3 from platform.restoration', [now.toISOString(), head.madeAt, offset.toString()])
  await client.query('set local role queue')
  for (const table of tables.filter(candidate => candidate.name.startsWith('graphile_worker.'))) {
    const { rows } = await client.query<{ column: string; identity: boolean }>(`select quote_ident(attname) as column from pg_catalog.pg_attribute where attrelid = $1::regclass and attidentity <> '' and not attisdropped`, [table.name])
    for (const { column } of rows) {
      const { rows: [last] } = await client.query<{ n: string }>(`select (coalesce(max(${column}), 0) + 1)::text as n from ${table.name}`)
      await client.query(`alter table ${table.name} alter column ${column} restart with ${last?.n ?? '1'}`)
    }
    if (table.columns.includes('locked_at')) await client.query(`update ${table.name} set locked_at = null, locked_by = null where locked_at is not null`)
  }
}
