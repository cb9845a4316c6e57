/**
 * Backups (PLA-9, SAFETY 19): everything the installation keeps, as it stood at one instant, while it runs. One snapshot of
 * the database is copied out table by table with a digest of each, then the stored files it refers to. Wrapped keys are in it,
 * the master key is not.
 */
import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { entryBytes, newHead, sealBackup } from './backup-format.ts'
import { backupTables, copyStatements, tenantIds, type BackupTable } from './backup-tables.ts'
import type { MasterKey } from './crypto.ts'
import { pathOf } from './file-store.ts'
import { withKeysLocked } from './rotation.ts'

/** What was copied of a table: its rows and the SHA-256 of their text in the order of the primary key. */
export interface TableDigest { name: string; rows: number; sha256: string }

export interface BackupSummary { madeAt: string; tables: TableDigest[]; files: number; /** Contents that were not in the store. */ missing: string[]; bytes: number }

export interface BackupParts { url: string; dataDir: string; master: MasterKey; now: Date; say?: (line: string) => void }

/** Writes a backup to a file that does not exist yet; it has its name only once it is whole. @throws Error */
export async function writeBackup(parts: BackupParts, path: string): Promise<BackupSummary> {
  if (await stat(path).then(() => true, () => false)) throw new Error(`There is already something at ${path}; choose another name.`)
  const aside = `${path}.part`
  // Keys must not change between the rows and the files.
  return withKeysLocked(parts.url, async () => {
    const client = new pg.Client({ connectionString: parts.url, application_name: 'throughcare backup', options: '-c search_path= -c timezone=UTC -c statement_timeout=0 -c idle_in_transaction_session_timeout=0' })
    client.on('error', () => undefined)
    await client.connect()
    try {
      const summary: BackupSummary = { madeAt: parts.now.toISOString(), tables: [], files: 0, missing: [], bytes: 0 }
      await client.query('begin isolation level repeatable read read only')
      const head = newHead(parts.master, parts.now)
      await pipeline(Readable.from(sealBackup(parts.master, head, allEntries(parts, client, summary)), { objectMode: false }), createWriteStream(aside, { flags: 'wx', mode: 0o600 }))
      await client.query('commit')
      await flushed(aside)
      await rename(aside, path)
      await flushed(dirname(path))
      summary.bytes = (await stat(path)).size
      return summary
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    } finally {
      await client.end()
    }
  })
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

async function* allEntries(parts: BackupParts, client: pg.Client, summary: BackupSummary): AsyncGenerator<Buffer> {
  const tenants = await tenantIds(client)
  const tables = await backupTables(client)
  const { rows: migrations } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration order by name')
  const { rows: [last] } = await client.query<{ day: string | null }>(`select max(right(c.relname, 8)) as day from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid where i.inhparent = 'platform.idempotency'::regclass`)
  yield* entryBytes({ kind: 'about', migrations, tenants, lastPartition: last?.day ?? null })
  for (const table of tables) {
    const hash = createHash('sha256')
    let rows = 0
    for (const { before, copy } of copyStatements(table, tenants)) {
      await client.query(before)
      const stream = client.query(copyTo(copy))
      yield* entryBytes({ kind: 'rows', table: table.name, columns: table.columns, tenant: /'([0-9a-f-]{36})'/.exec(before)?.[1] ?? null }, hashed(stream as AsyncIterable<Buffer>, hash))
      rows += stream.rowCount
    }
    summary.tables.push({ name: table.name, rows, sha256: hash.digest('hex') })
  }
  for (const { place, isVoid } of await placesOf(client, tenants)) {
    const path = pathOf(parts.dataDir, place)
    if (!await stat(path).then(found => found.isFile(), () => false)) {
      // Of what was kept for a time only, and withdrawn, the content is gone by intent.
      if (!isVoid) summary.missing.push(place)
      continue
    }
    yield* entryBytes({ kind: 'file', place }, createReadStream(path) as AsyncIterable<Buffer>)
    summary.files++
  }
  const heads = await readFile(join(parts.dataDir, 'audit-heads.txt')).catch(() => Buffer.alloc(0))
  yield* entryBytes({ kind: 'heads' }, [heads])
  yield* entryBytes({ kind: 'summary', tables: summary.tables, files: summary.files, missing: summary.missing })
  parts.say?.(`${summary.tables.length} tables, ${summary.tables.reduce((sum, table) => sum + table.rows, 0)} rows, ${summary.files} files`)
}

async function* hashed(source: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    hash.update(chunk)
    yield chunk
  }
}

async function placesOf(client: pg.Client, tenants: readonly string[]): Promise<{ place: string; isVoid: boolean }[]> {
  const places: { place: string; isVoid: boolean }[] = []
  await client.query('set local role owner')
  for (const id of tenants) {
    await client.query(`select set_config('app.hospital_id', $1, true)`, [id])
    places.push(...(await client.query<{ place: string; isVoid: boolean }>('select place, voided_at is not null as "isVoid" from platform.file where hospital_id = $1 order by id', [id])).rows)
  }
  return places
}

/** Digest of one table as it stands in the client's transaction. */
export async function digestTable(client: pg.Client, table: BackupTable, tenants: readonly string[]): Promise<TableDigest> {
  const hash = createHash('sha256')
  let rows = 0
  for (const { before, copy } of copyStatements(table, tenants)) {
    await client.query(before)
    const stream = client.query(copyTo(copy))
    for await (const chunk of stream as AsyncIterable<Buffer>) hash.update(chunk)
    rows += stream.rowCount
  }
  return { name: table.name, rows, sha256: hash.digest('hex') }
}
