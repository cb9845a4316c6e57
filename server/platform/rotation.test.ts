import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person } from '../../test/support/app.ts'
import { makeApp } from '../compose.ts'
import { recordRings } from '../modules/customers/index.ts'
import { masterKeyFrom } from './crypto.ts'
import { loadOrCreateMasterKey, nextMasterKeyPath, readMasterKey, saveMasterKey } from './master-key.ts'
import { countOldValues, rotateDataKeys, rotateMasterKey, sealedTables, withKeysLocked } from './rotation.ts'
import { systemWork } from './work.ts'

const t = useApp({ keysRememberedMs: 20 })
const parts = () => ({ app: t.app, recordRings })

let count = 0
async function register(person: Person, headers: Record<string, string> = {}): Promise<{ id: string; phone: string }> {
  const phone = `139${String(10_000_000 + ++count).slice(-8)}`
  const made = await person.call('POST', '/customers', { name: `顾客${count}`, phones: [{ number: phone }], address: `人民路 ${count} 号`, allergies: '青霉素', identifiers: [{ kind: 'email', value: `c${count}@example.com` }] }, headers)
  expect(made.status).toBe(201)
  return { id: String(made.body['id']), phone }
}

async function phoneOf(person: Person, id: string): Promise<string> {
  const shown = await person.call<{ value: string }>('POST', `/customers/${id}/reveal`, { what: 'phone', reason: '核对' })
  expect(shown.status).toBe(200)
  return shown.body.value
}

const keysOf = (hospitalId: string) => t.sql<{ purpose: string; version: number; state: string }>('select purpose, version, state from platform.tenant_key where hospital_id = $1 order by purpose, version', [hospitalId])

describe('rotating the data keys', () => {
  it('leaves no value of the old key, goes on under load, and keeps everything readable and findable', async () => {
    const hospital = await t.hospital()
    const person = await hospital.person(['receptionist', 'service_director'])
    const key = freshKey()
    const before = [await register(person, key)]
    for (let i = 0; i < 20; i++) before.push(await register(person))
    await person.call('POST', '/inquiries', { channel: 'phone', caller: '王女士', phone: '13800138000', matter: '挂号' })
    const scan = await person.upload('/files', { ownerKind: 'customer', ownerId: before[0]?.id ?? '' }, { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7 the consent sheet') })
    expect(scan.status).toBe(201)

    // A second process with a memory of its own goes on writing as well.
    const other = makeApp({ config: t.app.config, databaseUrl: t.app.db.url, masterKey: await loadOrCreateMasterKey(t.app.config.masterKeyFile, { mayCreate: false }), clock: t.clock, poolSize: 2, log: t.app.log, keysRememberedMs: 20 })
    const { registerCustomer } = await import('../modules/customers/index.ts')
    let isDone = false
    const during: { id: string; phone: string }[] = []
    const writers = [0, 1].map(async () => { while (!isDone) during.push(await register(person)) })
    const elsewhere = (async () => {
      while (!isDone) {
        const phone = `137${String(10_000_000 + ++count).slice(-8)}`
        during.push({ id: await other.db.tenantTx(systemWork(other, hospital.hospitalId), tx => registerCustomer(tx, { name: `别处${count}`, phones: [{ number: phone }] })), phone })
      }
    })()
    const [report] = await rotateDataKeys(parts(), hospital.hospitalId).finally(() => { isDone = true })
    await Promise.all([...writers, elsewhere])
    await other.db.close()

    expect(report).toMatchObject({ from: 1, to: 2, destroyed: 0, files: 1 })
    expect(report?.values).toBeGreaterThan(80)
    expect(during.length).toBeGreaterThan(5)
    expect(await countOldValues(t.app, hospital.hospitalId)).toBe(0)
    expect(await keysOf(hospital.hospitalId)).toEqual([{ purpose: 'blind', version: 1, state: 'current' }, { purpose: 'data', version: 2, state: 'current' }, { purpose: 'link', version: 1, state: 'current' }])
    for (const { id, phone } of [...before, ...during]) expect(await phoneOf(person, id)).toBe(`+86${phone}`)
    for (const { id, phone } of [before[3], during.at(-1)].filter(one => one !== undefined)) {
      expect((await person.call<{ items: { id: string }[] }>('GET', `/customers?q=${phone}`)).body.items.map(row => row.id)).toContain(id)
    }
    expect((await person.call('GET', `/files/${String(scan.body['id'])}`)).text).toContain('the consent sheet')
    count = 0
    expect((await person.call('POST', '/customers', { name: '顾客1', phones: [{ number: before[0]?.phone }], address: '人民路 1 号', allergies: '青霉素', identifiers: [{ kind: 'email', value: 'c1@example.com' }] }, key)).body).toMatchObject({ id: before[0]?.id })
  }, 120_000)

  it('is taken up where it was cut short, and touches no other hospital', async () => {
    const [mine, other] = [await t.hospital(), await t.hospital()]
    const person = await mine.person('receptionist')
    const customer = await register(person)
    await mine.tx(tx => t.app.keys.make(tx, 'data', 2, 'incoming'))
    expect((await rotateDataKeys(parts(), mine.code))[0]).toMatchObject({ from: 1, to: 2 })
    await t.sql(`update platform.tenant_key set state = 'outgoing' where hospital_id = $1 and purpose = 'data'`, [mine.hospitalId])
    await mine.tx(tx => t.app.keys.make(tx, 'data', 3))
    expect((await rotateDataKeys(parts(), mine.code))[0]).toMatchObject({ from: 2, to: 3 })
    expect(await countOldValues(t.app, mine.hospitalId)).toBe(0)
    expect(await phoneOf(person, customer.id)).toBe(`+86${customer.phone}`)
    expect(await keysOf(other.hospitalId)).toMatchObject([{ version: 1 }, { version: 1 }, { version: 1 }])
  }, 60_000)

  it('does not begin while another rotation or a backup is under way', async () => {
    await withKeysLocked(t.app.db.url, async () => {
      await expect(rotateDataKeys(parts())).rejects.toThrow('under way')
      await expect(rotateMasterKey(parts())).rejects.toThrow('under way')
    })
  })

  it('knows every sealed column there is', async () => {
    const declared = new Set(sealedTables(t.app).flatMap(({ table, columns }) => columns.map(column => `${table}.${column}`)))
    const columns = await t.sql<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker') and table_name !~ '^idempotency_'`)
    // Hashes, salts, wrapped keys and the numbers a model has learnt: digests of values, not the values sealed.
    const other = /(triage_model\.model|_hash|_index|sha256|leaf|leaves|\.hash|record_salt|tenant_key\.wrapped)$/
    expect(columns.map(({ name }) => name).filter(name => !declared.has(name) && !other.test(name))).toEqual([])
    expect([...declared].filter(name => !columns.some(column => column.name === name))).toEqual([])
  })
})

describe('rotating the master key', () => {
  it('wraps every key anew and leaves the old file behind nowhere, while the server goes on', async () => {
    const [first, second] = [await t.hospital(), await t.hospital()]
    const person = await first.person('receptionist')
    const customer = await register(person)
    const path = t.app.config.masterKeyFile
    const before = readFileSync(path, 'utf8')
    const { from, to, wrapped } = await rotateMasterKey(parts())
    expect(from).not.toBe(to)
    expect(wrapped).toBeGreaterThanOrEqual(6)
    expect(readFileSync(path, 'utf8')).not.toBe(before)
    expect(existsSync(nextMasterKeyPath(path))).toBe(false)
    expect((await readMasterKey(path)).fingerprint).toBe(to)
    expect(await phoneOf(person, customer.id)).toBe(`+86${customer.phone}`)
    expect((await register(await second.person('receptionist'))).id).toBeTruthy()

    const old = makeApp({ config: { ...t.app.config, masterKeyFile: '/nowhere' }, databaseUrl: t.app.db.url, masterKey: masterKeyFrom(Buffer.from(before.trim(), 'hex')), clock: t.clock, poolSize: 1, log: t.app.log })
    await expect(old.db.tenantTx(systemWork(old, first.hospitalId), tx => old.keys.ring(tx))).rejects.toThrow('does not open')
    await old.db.close()
  })

  it('is taken up where it was cut short: after the new file was written, and after the keys were wrapped', async () => {
    const hospital = await t.hospital()
    const person = await hospital.person('receptionist')
    const customer = await register(person)
    const path = t.app.config.masterKeyFile
    const next = masterKeyFrom(Buffer.alloc(32, 7))
    await saveMasterKey(nextMasterKeyPath(path), next)
    expect(await rotateMasterKey(parts())).toMatchObject({ to: next.fingerprint })
    expect(await phoneOf(person, customer.id)).toBe(`+86${customer.phone}`)
  })
})
