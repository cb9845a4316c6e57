/**
 * Rotation of keys while the system runs (PLA-4, SAFETY 17). A data key: a new version becomes known everywhere, then new
 * values take it, then every old value is sealed anew in small batches, and only when none is left the old key goes. Blind
 * keys stay, so that everything is found as before. The master key: every wrapped key is wrapped anew, then its file changes.
 */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { App } from './app.ts'
import { CryptoError, decryptBlob, encryptBlob, masterKeyFrom, newKey, wrapKey, type Keyring, type MasterKey } from './crypto.ts'
import type { Tx } from './db.ts'
import { contentKeyVersion, hasContent, openContent, removeContent, storeContent } from './file-store.ts'
import { hospitals } from './jobs.ts'
import { openWrapped, type KeyRow } from './keys.ts'
import { loadOrCreateMasterKey, nextMasterKeyPath, promoteMasterKey, readMasterKey, saveMasterKey } from './master-key.ts'
import type { EncryptedColumns } from './module.ts'
import { systemWork } from './work.ts'

export interface RotationParts {
  app: App
  /** Keyrings of customers' records; of destroyed ones there is none. */
  recordRings: (tx: Tx, customerIds: readonly string[]) => Promise<Map<string, Keyring>>
  say?: (line: string) => void
}

export interface RotationReport { hospitalId: string; from: number; to: number; values: number; files: number; /** Values of destroyed records: nothing opens them. */ destroyed: number }

const batchRows = 500
/** Beyond what a process may remember, ms. */
const margin = 250
const lock = `hashtextextended('throughcare keys', 0)`

/** Rotations and backups keep out of each other's way. @throws Error when one of them is under way */
export async function withKeysLocked<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  // As the sign-in role itself: only so does PostgreSQL show the other sessions' transactions.
  const client = new pg.Client({ connectionString: url, application_name: 'throughcare keys', options: '-c search_path= -c timezone=UTC' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${lock}) as got`)
    if (!rows[0]?.got) throw new Error('A rotation of keys or a backup is under way; try again when it has ended.')
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Rotates the data keys of all hospitals (or one); takes up a rotation that was cut short. Answers what was done. */
export async function rotateDataKeys(parts: RotationParts, only?: string): Promise<RotationReport[]> {
  return withKeysLocked(parts.app.db.url, async client => {
    const reports: RotationReport[] = []
    for (const { hospitalId, code } of await hospitals(parts.app)) {
      if (only === undefined || only === hospitalId || only === code) reports.push(await rotateHospital(parts, client, hospitalId))
    }
    return reports
  })
}

async function rotateHospital(parts: RotationParts, client: pg.Client, hospitalId: string): Promise<RotationReport> {
  const { app } = parts
  const learnt = () => wait(app.keys.rememberedMs + margin)
  const tx = <T>(act: (tx: Tx) => Promise<T>) => app.db.tenantTx(systemWork(app, hospitalId), act, 'owner')
  const keys = () => tx(inner => inner.rows<KeyRow>(`select purpose, version, wrapped, state from platform.tenant_key where hospital_id = $1 and purpose = 'data' order by version`, [hospitalId]))

  if (!(await keys()).some(key => key.state === 'outgoing')) {
    if (!(await keys()).some(key => key.state === 'incoming')) {
      const newest = Math.max(...(await keys()).map(key => key.version))
      await tx(inner => app.keys.make(inner, 'data', newest + 1, 'incoming'))
    }
    await learnt()
    await tx(async inner => {
      await inner.run(`update platform.tenant_key set state = 'outgoing' where hospital_id = $1 and purpose = 'data' and state = 'current'`, [hospitalId])
      await inner.run(`update platform.tenant_key set state = 'current' where hospital_id = $1 and purpose = 'data' and state = 'incoming'`, [hospitalId])
    })
  }
  await learnt()
  await otherTransactionsEnded(client)
  app.keys.forget(hospitalId)
  const all = await keys()
  const current = all.find(key => key.state === 'current')?.version ?? 0
  const from = Math.min(...all.map(key => key.version))
  const report: RotationReport = { hospitalId, from, to: current, values: 0, files: 0, destroyed: 0 }
  for (let round = 0; ; round++) {
    const done = await sealAnew(parts, hospitalId, current)
    report.values += done.values
    report.files += done.files
    report.destroyed = done.destroyed
    if (done.values === 0 && done.files === 0 && done.left === 0) break
    if (round === 20) throw new Error(`${done.left} values of hospital ${hospitalId} could not be sealed anew; the old key stays. Run the rotation again.`)
  }
  await tx(inner => inner.run(`delete from platform.tenant_key where hospital_id = $1 and purpose = 'data' and state = 'outgoing'`, [hospitalId]))
  app.keys.forget(hospitalId)
  parts.say?.(`${hospitalId}: data key ${from} → ${current}, ${report.values} values and ${report.files} files sealed anew`)
  return report
}

/** Waits until every transaction that was open at the call has ended: it may still seal with what it knew before. */
async function otherTransactionsEnded(client: pg.Client): Promise<void> {
  const { rows: [now] } = await client.query<{ at: string }>('select clock_timestamp()::text as at')
  for (let left = 1_200; ; left--) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend' and xact_start < $1::timestamptz and state <> 'idle'`, [now?.at])
    if (rows[0]?.n === 0) return
    if (left === 0) throw new Error('A transaction has been open for a minute; the rotation stops here and can be run again.')
    await wait(50)
  }
}

interface SealedTable { table: string; row: string; keys: readonly string[]; columns: readonly string[]; customer?: EncryptedColumns['customer'] }

/** All tables with sealed columns, as the modules and the platform declare them. */
export function sealedTables(app: App): SealedTable[] {
  const declared = app.modules.flatMap(module => Object.entries(module.encrypted ?? {}).map(([table, said]): SealedTable => {
    const columns: EncryptedColumns = 'columns' in said ? said : { columns: said }
    const row = columns.row ?? 'id'
    return { table, row, keys: [row], columns: columns.columns, ...(columns.customer === undefined ? {} : { customer: columns.customer }) }
  }))
  return [...declared, { table: 'platform.idempotency', row: 'key', keys: ['day', 'actor_id', 'route', 'key'], columns: ['response'] }]
}

interface Done { values: number; files: number; destroyed: number; left: number }

async function sealAnew(parts: RotationParts, hospitalId: string, current: number): Promise<Done> {
  const done: Done = { values: 0, files: 0, destroyed: 0, left: 0 }
  for (const table of sealedTables(parts.app)) for (const column of table.columns) await sealColumn(parts, hospitalId, current, table, column, done)
  await sealFiles(parts, hospitalId, current, done)
  return done
}

/** Sealed columns of a hospital with values that do not open as their module declares them; empty when all is well. */
export async function unopenableColumns(parts: RotationParts, hospitalId: string): Promise<{ column: string; values: number; broken: number }[]> {
  const found: { column: string; values: number; broken: number }[] = []
  for (const table of sealedTables(parts.app)) for (const column of table.columns) {
    const done: Done = { values: 0, files: 0, destroyed: 0, left: 0 }
    let values = 0
    for (let after: string[] | null = null; ;) {
      const rows: OldValue[] = await parts.app.db.tenantTx(systemWork(parts.app, hospitalId), async tx => {
        const page = await valuesAfter(tx, table, column, after, null)
        await resealed(parts, tx, table.table, column, page, done)
        return page
      }, 'owner')
      values += rows.length
      if (rows.length < batchRows) break
      after = rows.at(-1)?.keys ?? after
    }
    if (done.left > 0) found.push({ column: `${table.table}.${column}`, values, broken: done.left })
  }
  return found
}

interface OldValue { row: string; sealed: Buffer; customer: string | null; keys: string[] }

/** One column from end to end, in the order of the rows' names, some hundred values a transaction. */
async function sealColumn(parts: RotationParts, hospitalId: string, current: number, table: SealedTable, column: string, done: Done): Promise<void> {
  const { app } = parts
  const version = Buffer.alloc(4)
  version.writeUInt32BE(current)
  let after: string[] | null = null
  for (;;) {
    const rows: OldValue[] = await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
      const old = await valuesAfter(tx, table, column, after, version)
      const pairs = await resealed(parts, tx, table.table, column, old, done)
      if (pairs.length > 0) {
        // A value changed in between has been sealed with the new key by whoever changed it.
        const n = await tx.run(
          `update ${table.table} t set ${column} = g.new from unnest($2::text[], $3::bytea[], $4::bytea[]) as g(keys, old, new)
            where t.hospital_id = $1 and ${table.keys.map((key, i) => `t.${key} = ((g.keys::text[])[${i + 1}])::${key === 'day' ? 'date' : key === 'route' || key === 'key' ? 'text' : 'uuid'}`).join(' and ')} and t.${column} = g.old`,
          [hospitalId, pairs.map(pair => arrayText(pair.keys)), pairs.map(pair => pair.old), pairs.map(pair => pair.fresh)])
        done.values += n
      }
      return old
    }, 'owner')
    after = rows.at(-1)?.keys ?? after
    if (rows.length < batchRows) return
  }
}

/** The next values of a column in the order of its rows' names; of a version other than the one given, or all. */
async function valuesAfter(tx: Tx, table: SealedTable, column: string, after: string[] | null, notVersion: Buffer | null): Promise<OldValue[]> {
  const { customer } = table
  const joined = typeof customer === 'object' ? `left join ${customer.of} o on o.hospital_id = t.hospital_id and o.id = t.${customer.by}` : ''
  const customerSql = customer === undefined ? 'null' : typeof customer === 'string' ? `t.${customer}` : `o.${customer.column}`
  const names = `array[${table.keys.map(key => `t.${key}::text`).join(', ')}]`
  return tx.rows<OldValue>(
    `select t.${table.row}::text as row, t.${column} as sealed, ${customerSql}::text as customer, ${names} as keys from ${table.table} t ${joined}
      where t.hospital_id = $1 and length(t.${column}) > 0 and ($2::bytea is null or substring(t.${column} from 2 for 4) <> $2) and ($3::text[] is null or ${names} > $3)
      order by ${names} limit ${batchRows}`, [tx.hospitalId, notVersion, after])
}

/** An array of texts as PostgreSQL writes it. */
function arrayText(parts: readonly string[]): string {
  return `{${parts.map(part => `"${part.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
}

async function resealed(parts: RotationParts, tx: Tx, table: string, column: string, old: readonly OldValue[], done: Done): Promise<{ keys: string[]; old: Buffer; fresh: Buffer }[]> {
  const own = await parts.app.keys.ring(tx)
  const ids = [...new Set(old.flatMap(value => (value.customer === null ? [] : [value.customer])))]
  const records = ids.length === 0 ? new Map<string, Keyring>() : await parts.recordRings(tx, ids)
  return old.flatMap(value => {
    const place = { table, column, row: value.row }
    const record = value.customer === null ? undefined : records.get(value.customer)
    // Written before the customer was known, a value stays under the hospital's own key.
    for (const ring of record ? [record, own] : [own]) {
      try {
        return [{ keys: value.keys, old: value.sealed, fresh: encryptBlob(ring, place, decryptBlob(ring, place, value.sealed)) }]
      } catch (error) {
        if (!(error instanceof CryptoError)) throw error
      }
    }
    if (value.customer !== null && record === undefined) done.destroyed++
    else done.left++
    return []
  })
}

interface FileRow { id: string; place: string; customer_id: string | null }

async function sealFiles(parts: RotationParts, hospitalId: string, current: number, done: Done): Promise<void> {
  const { app } = parts
  const { dataDir } = app.config
  const work = systemWork(app, hospitalId)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await app.db.tenantTx(work, tx => tx.rows<FileRow>('select id, place, customer_id from platform.file where hospital_id = $1 and id > $2 order by id limit 100', [hospitalId, after]), 'owner')
    for (const row of rows) {
      if (!await hasContent(dataDir, row.place) || await contentKeyVersion(dataDir, row.place) === current) continue
      const ring = await app.db.tenantTx(work, async tx => (row.customer_id === null ? app.keys.ring(tx) : (await parts.recordRings(tx, [row.customer_id])).get(row.customer_id)), 'owner')
      if (!ring) { done.destroyed++; continue }
      const fresh = await storeContent(dataDir, ring, row.id, openContent(dataDir, ring, row.id, row.place))
      const moved = await app.db.tenantTx(work, tx => tx.run('update platform.file set place = $3 where hospital_id = $1 and id = $2 and place = $4', [hospitalId, row.id, fresh.place, row.place]), 'owner')
      await removeContent(dataDir, moved > 0 ? row.place : fresh.place)
      done.files += moved
    }
    if (rows.length < 100) return
    after = rows.at(-1)?.id ?? after
  }
}

/** Values and files of a hospital sealed with another data key than the current one; 0 after a rotation. */
export async function countOldValues(app: App, hospitalId: string): Promise<number> {
  return app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const [key] = await tx.rows<{ version: number }>(`select version from platform.tenant_key where hospital_id = $1 and purpose = 'data' and state = 'current'`, [hospitalId])
    const version = Buffer.alloc(4)
    version.writeUInt32BE(key?.version ?? 0)
    let count = 0
    for (const { table, columns } of sealedTables(app)) for (const column of columns) {
      const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from ${table} where hospital_id = $1 and length(${column}) > 0 and substring(${column} from 2 for 4) <> $2`, [hospitalId, version])
      count += row?.n ?? 0
    }
    for (const { place } of await tx.rows<{ place: string }>('select place from platform.file where hospital_id = $1', [hospitalId])) {
      if (await hasContent(app.config.dataDir, place) && await contentKeyVersion(app.config.dataDir, place) !== key?.version) count++
    }
    return count
  }, 'owner')
}

/**
 * Rotates the master key: a new one is written beside the old, every wrapped key is wrapped anew in one transaction, and the
 * new file takes the place of the old, which is gone. Running servers look for the new file when a key no longer opens.
 * Takes up a rotation that was cut short. Where the key file lies on several machines, put the new one beside the old on each.
 * @throws MasterKeyError
 */
export async function rotateMasterKey(parts: Pick<RotationParts, 'app' | 'say'>): Promise<{ from: string; to: string; wrapped: number }> {
  const { app } = parts
  const path = app.config.masterKeyFile
  return withKeysLocked(app.db.url, async () => {
    const old = await loadOrCreateMasterKey(path, { mayCreate: false })
    const next = await readMasterKey(nextMasterKeyPath(path)).catch(async () => {
      const made = masterKeyFrom(newKey())
      await saveMasterKey(nextMasterKeyPath(path), made)
      return made
    })
    const tenants = await hospitals(app)
    let wrapped = await wrapAnew(app, tenants.map(tenant => tenant.hospitalId), old, next)
    await promoteMasterKey(path)
    // A hospital made at this very moment by a process that still knew the old key.
    await wait(app.keys.rememberedMs + margin)
    wrapped += await wrapAnew(app, (await hospitals(app)).map(tenant => tenant.hospitalId), old, next)
    for (const tenant of tenants) app.keys.forget(tenant.hospitalId)
    parts.say?.(`master key ${old.fingerprint} → ${next.fingerprint}, ${wrapped} keys wrapped anew`)
    return { from: old.fingerprint, to: next.fingerprint, wrapped }
  })
}

async function wrapAnew(app: App, hospitalIds: readonly string[], old: MasterKey, next: MasterKey): Promise<number> {
  const client = await app.db.pool('owner').connect()
  let count = 0
  try {
    await client.query('begin')
    for (const hospitalId of hospitalIds) {
      await client.query(`select set_config('app.hospital_id', $1, true)`, [hospitalId])
      const { rows } = await client.query<KeyRow>('select purpose, version, wrapped, state from platform.tenant_key where hospital_id = $1 for update', [hospitalId])
      for (const { purpose, version, wrapped } of rows) {
        const name = { hospitalId, purpose, version }
        const opened = openWrapped([next, old], name, wrapped)
        if (opened.master === next) continue
        await client.query('update platform.tenant_key set wrapped = $4 where hospital_id = $1 and purpose = $2 and version = $3', [hospitalId, purpose, version, wrapKey(next, name, opened.key.export())])
        count++
      }
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
  return count
}
