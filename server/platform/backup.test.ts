import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { useApp, type Person } from '../../test/support/app.ts'
import type { TestDatabase } from '../../test/support/database.ts'
import { makeApp } from '../compose.ts'
import { bootstrap } from './bootstrap.ts'
import { writeBackup } from './backup.ts'
import { BackupError } from './backup-format.ts'
import { masterKeyFrom } from './crypto.ts'
import { readConfig } from './config.ts'
import { readMasterKey } from './master-key.ts'
import { restoreBackup } from './restore.ts'
import { sealAll, verifyAudit } from './sealer.ts'
import { systemWork } from './work.ts'

const t = useApp()
let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'throughcare-backup-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const parts = async () => ({ url: t.app.db.url, dataDir: t.app.config.dataDir, master: await readMasterKey(t.app.config.masterKeyFile), now: t.clock.now() })

async function seal(url: string): Promise<void> {
  const sealer = new pg.Client(makeSettings(url))
  await sealer.connect()
  await sealAll(sealer, t.clock.now())
  await sealer.end()
}
function makeSettings(url: string): pg.ClientConfig { return { ...t.app.db.settings('seal'), connectionString: url } }

/** Digest of every table of a database, seen as administrator: all rows of all tenants, whatever walls there are. */
async function allTables(adminUrl: string): Promise<Record<string, string>> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'ext') and c.oid::regclass::text not in ('platform.restoration', 'graphile_worker.migrations') order by 1`)
    const digests: Record<string, string> = {}
    for (const { name } of rows) {
      const { rows: lines } = await admin.query<{ line: string }>(`select t::text as line from ${name} t order by t::text collate "C"`)
      digests[name] = createHash('sha256').update(lines.map(row => row.line).join('\n')).digest('hex')
    }
    return digests
  } finally {
    await admin.end()
  }
}

/** An empty database without a migration, as a fresh server has it. */
async function emptyDatabase(): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const database = `t_${randomBytes(8).toString('hex')}`
  const { url } = await bootstrap(cluster.adminUrl, { database, loginPassword: cluster.loginPassword })
  const adminUrl = new URL(cluster.adminUrl)
  adminUrl.pathname = `/${database}`
  return {
    url, adminUrl: adminUrl.href,
    drop: async () => {
      const admin = new pg.Client({ connectionString: cluster.adminUrl })
      await admin.connect()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
    },
  }
}

async function busyHouse(): Promise<Person> {
  const hospital = await t.hospital()
  const person = await hospital.person(['receptionist', 'service_director'])
  for (let i = 0; i < 5; i++) await person.call('POST', '/customers', { name: `顾客"${i}"`, phones: [{ number: `1390000000${i}` }], allergies: '青霉素' }, { 'idempotency-key': `customer-${i}-of-house` })
  await person.call('POST', '/inquiries', { channel: 'phone', caller: '王', matter: '挂号', content: 'a\tb\n\\. "c" \\N 𠮷' })
  const [customer] = (await person.call<{ items: { id: string }[] }>('GET', '/customers')).body.items
  const sent = await person.upload('/files', { ownerKind: 'customer', ownerId: customer?.id ?? '' }, { name: 'a.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.7 '), randomBytes(600_000)]) })
  expect(sent.status).toBe(201)
  return person
}

describe('a backup', () => {
  it('made while people write restores to a copy that is equal table by table, file by file, and lives on', async () => {
    await busyHouse()
    const person = await busyHouse()
    await seal(t.app.db.url)
    // Nobody writes between here and the comparison but the test itself; what is written during the backup must not be in it.
    const before = await allTables(adminUrlOf(t.app.db.url))
    const path = join(folder, 'first.backup')
    let isDone = false
    const writer = (async () => { for (let i = 0; !isDone; i++) await person.call('POST', '/customers', { name: `以后${i}` }) })()
    const summary = await writeBackup(await parts(), path).finally(() => { isDone = true })
    await writer
    expect({ files: summary.files, missing: summary.missing }).toEqual({ files: 2, missing: [] })
    expect(readFileSync(path).includes('顾客')).toBe(false)

    const target = await emptyDatabase()
    const dataDir = mkdtempSync(join(folder, 'restored-'))
    try {
      const restored = await restoreBackup({ ...await parts(), url: target.url, dataDir }, path)
      expect(restored.tables).toEqual(summary.tables)
      const after = await allTables(target.adminUrl)
      // The writer may have committed before the snapshot was taken: only what it touches may then be further on.
      const touched = /^(customers\.|platform\.(audit|event|outbox|idempotency|delivery)|graphile_worker\._private_(jobs|tasks|job_queues|known))/
      for (const [name, digest] of Object.entries(before)) if (!touched.test(name)) expect({ name, digest: after[name] }).toEqual({ name, digest })
      expect(Object.keys(after)).toEqual(Object.keys(before))

      const copy = makeApp({ config: readConfig({ DATA_DIR: dataDir, MASTER_KEY_FILE: t.app.config.masterKeyFile, LOG_LEVEL: 'silent' }), databaseUrl: target.url, masterKey: await readMasterKey(t.app.config.masterKeyFile), clock: t.clock, log: t.app.log, poolSize: 2 })
      const { careNotes, registerCustomer } = await import('../modules/customers/index.ts')
      const { readFile } = await import('../modules/files/index.ts')
      for (const { hospital_id: hospitalId } of (await copy.db.pool('app').query<{ hospital_id: string }>('select hospital_id from platform.hospitals()')).rows) {
        await copy.db.tenantTx(systemWork(copy, hospitalId), async tx => {
          const [customer] = await tx.rows<{ id: string }>(`select customer_id as id from customers.fact_customer where hospital_id = $1 and name like '顾客%' limit 1`, [hospitalId])
          if (customer) expect(await careNotes(tx, customer.id, 'after the restore')).toMatchObject({ allergies: '青霉素' })
          for (const { id } of await tx.rows<{ id: string }>('select id from platform.file where hospital_id = $1', [hospitalId])) expect((await readFile(tx, id)).length).toBe(600_009)
          await registerCustomer(tx, { name: '恢复之后' })
        })
      }
      await copy.db.close()
      await seal(target.url)
      const client = new pg.Client(makeSettings(target.url))
      await client.connect()
      expect(await verifyAudit(client)).toMatchObject({ findings: [], unsealed: 0 })
      await client.end()

      // A copy of the copy: numbers are lifted a second time, and the chain still holds.
      const again = join(folder, 'again.backup')
      const second = await writeBackup({ ...await parts(), url: target.url, dataDir }, again)
      const third = await emptyDatabase()
      try {
        const quiet = await allTables(target.adminUrl)
        expect((await restoreBackup({ ...await parts(), url: third.url, dataDir: mkdtempSync(join(folder, 'third-')) }, again)).tables).toEqual(second.tables)
        expect(await allTables(third.adminUrl)).toEqual(quiet)
        await seal(third.url)
        const last = new pg.Client(makeSettings(third.url))
        await last.connect()
        expect(await verifyAudit(last)).toMatchObject({ findings: [] })
        await last.end()
      } finally {
        await third.drop()
      }
    } finally {
      await target.drop()
    }
  }, 120_000)

  it('that was cut, changed, or made under another master key does not open, and leaves the database empty', async () => {
    await busyHouse()
    const path = join(folder, 'whole.backup')
    await writeBackup(await parts(), path)
    const whole = readFileSync(path)
    const target = await emptyDatabase()
    try {
      const restore = (bytes: Buffer, master = parts().then(all => all.master)) => {
        const broken = join(folder, `broken-${randomBytes(4).toString('hex')}`)
        writeFileSync(broken, bytes)
        return master.then(async key => restoreBackup({ ...await parts(), master: key, url: target.url, dataDir: mkdtempSync(join(folder, 'broken-to-')) }, broken))
      }
      await expect(restore(whole.subarray(0, whole.length - 1))).rejects.toThrow(BackupError)
      await expect(restore(whole.subarray(0, whole.length >> 1))).rejects.toThrow(BackupError)
      await expect(restore(Buffer.concat([whole, Buffer.from('more')]))).rejects.toThrow(BackupError)
      const flipped = Buffer.from(whole)
      flipped[whole.length - 100] = (flipped[whole.length - 100] ?? 0) ^ 1
      await expect(restore(flipped)).rejects.toThrow(BackupError)
      await expect(restore(Buffer.from('not a backup\n'))).rejects.toThrow('no backup')
      await expect(restore(whole, Promise.resolve(masterKeyFrom(Buffer.alloc(32, 3))))).rejects.toThrow('recovery sheet')
      expect(new Set(Object.entries(await allTables(target.adminUrl)).filter(([name]) => !/^(platform\.migration|graphile_worker\.)/.test(name)).map(([, digest]) => digest))).toEqual(new Set([createHash('sha256').digest('hex')]))
    } finally {
      await target.drop()
    }
  }, 60_000)

  it('is not restored over what is there, and not written over a file', async () => {
    await busyHouse()
    const path = join(folder, 'there.backup')
    await writeBackup(await parts(), path)
    await expect(writeBackup(await parts(), path)).rejects.toThrow('already something')
    await expect(restoreBackup(await parts(), path)).rejects.toThrow('already holds hospitals')
  }, 60_000)
})

function adminUrlOf(url: string): string {
  const admin = new URL(inject('cluster').adminUrl)
  admin.pathname = new URL(url).pathname
  return admin.href
}
