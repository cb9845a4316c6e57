/** Deterministic budgets (ARCHITECTURE 6): what the hot requests of the desk cost in flushes to the database, and pages in bytes. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { traffic } from '../server/platform/db.ts'
import { freshKey, useApp, type Person } from './support/app.ts'
import { clinic, type Clinic } from './support/clinic.ts'

const t = useApp()
let c: Clinic
let agent: Person
let customerId: string

beforeAll(async () => {
  c = await clinic(t)
  agent = await c.hospital.person('phone_agent')
  customerId = await c.customer('欧阳振华')
})

/** Flushes of a request once rights, keys and settings are remembered: the least of a few, since what is remembered ages. */
async function flushesOf(ask: (n: number) => Promise<{ status: number }>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < 4; n++) {
    // What ends a transaction that only read leaves by itself, or with what comes next; nobody waits for it.
    await new Promise(resolve => { setImmediate(resolve) })
    const before = traffic.flushes
    const { status } = await ask(n)
    expect(status).toBeLessThan(300)
    least = Math.min(least, traffic.flushes - before)
  }
  return least
}

describe('flushes to the database', () => {
  it('reading a customer takes one: the session is checked in the same', async () => {
    expect(await flushesOf(() => agent.call('GET', `/customers/${customerId}`))).toBe(1)
  })

  it('opening health notes takes two: what is read and its audit row, then the commit', async () => {
    expect(await flushesOf(() => agent.call('GET', `/customers/${customerId}?include=care`))).toBe(2)
  })

  it('recording an inquiry takes two: everything it writes, then its stored answer with the commit', async () => {
    expect(await flushesOf(n => agent.call('POST', '/inquiries', { channel: 'phone', customerId, matter: `问面诊价格 ${n}`, source: 'search' }, freshKey()))).toBe(2)
  })

  it('a page of the list takes one', async () => {
    expect(await flushesOf(() => agent.call('GET', '/customers'))).toBe(1)
  })

  it('searching takes two: who matches, then who they are', async () => {
    expect(await flushesOf(() => agent.call('GET', `/search?kinds=customers&q=${encodeURIComponent('欧阳')}`))).toBeLessThanOrEqual(2)
  })

  it('free times of an expert take one', async () => {
    expect(await flushesOf(() => agent.call('GET', `/free-times?serviceId=${c.consultation}&expertId=${c.doctor.staffId}&from=2026-11-24&to=2026-11-26`))).toBe(1)
  })

  it('booking takes at most four: the plan, the turn, what is written, the commit', async () => {
    expect(await flushesOf(n => agent.call('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: `2026-11-24T${['08:00', '08:30', '09:00', '09:30'][n]}:00+08:00` }, freshKey()))).toBeLessThanOrEqual(4)
  })
})

describe('a session remembered by the process', () => {
  it('acts for nobody once it is ended, and leaves nothing behind', async () => {
    const person = await c.hospital.person('phone_agent')
    expect(await person.call('GET', `/customers/${customerId}`)).toMatchObject({ status: 200 })
    await t.sql('delete from platform.door where actor_id = $1', [person.staffId])
    const before = await t.stateHash()
    expect(await person.call('GET', `/customers/${customerId}`)).toMatchObject({ status: 401 })
    expect(await person.call('POST', '/inquiries', { channel: 'phone', customerId, matter: '不该记下' }, freshKey())).toMatchObject({ status: 401 })
    expect(await t.stateHash()).toBe(before)
  })

  it('acts with the rights of now, though it had begun with those of before', async () => {
    const person = await c.hospital.person('phone_agent')
    expect(await person.call('GET', `/customers/${customerId}`)).toMatchObject({ status: 200 })
    await t.sql(`update organisation.staff_role set role_id = (select id from organisation.role where hospital_id = $1 and code = 'storekeeper') where hospital_id = $1 and staff_id = $2`, [c.hospital.hospitalId, person.staffId])
    await t.sql('update platform.door set stamp = stamp + 1 where actor_id = $1', [person.staffId])
    const before = await t.stateHash()
    expect(await person.call('POST', '/inquiries', { channel: 'phone', customerId, matter: '不该记下' }, freshKey())).toMatchObject({ status: 403 })
    expect(await t.stateHash()).toBe(before)
  })
})

const dist = fileURLToPath(new URL('../web/dist/staff', import.meta.url))
interface Chunk { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean; src?: string }

/** Gzipped JavaScript of an entry with everything it needs before it can run. */
function firstLoad(manifest: Record<string, Chunk>, keys: readonly string[]): number {
  const seen = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    for (const next of manifest[key]?.imports ?? []) visit(next)
  }
  keys.forEach(visit)
  return [...seen].reduce((sum, key) => sum + gzipSync(readFileSync(join(dist, manifest[key]?.file ?? ''))).length, 0)
}

describe('bytes of a first load', () => {
  const manifestFile = join(dist, '.vite/manifest.json')

  it.runIf(existsSync(manifestFile))('of Today: at most 300 kB of JavaScript, gzipped', () => {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>
    const today = Object.keys(manifest).filter(key => manifest[key]?.isEntry || /(^|\/)today\/today\.tsx$/.test(key))
    expect(today.length).toBeGreaterThan(0)
    expect(firstLoad(manifest, today)).toBeLessThanOrEqual(300_000)
  })

  it('of the voucher page: at most 20 kB, gzipped', async () => {
    const booked = await c.desk.call<{ voucherUrl: string }>('POST', '/appointments', { customerId, serviceId: c.consultation, startsAt: '2026-11-25T09:00:00+08:00' }, freshKey())
    expect(booked.status).toBe(201)
    const page = await t.inject({ method: 'GET', url: new URL(booked.body.voucherUrl).pathname })
    expect(page.status).toBe(200)
    const parts = [...page.text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path)
    let bytes = gzipSync(page.text).length
    for (const path of parts) bytes += gzipSync((await t.inject({ method: 'GET', url: path })).bytes).length
    expect(bytes).toBeLessThanOrEqual(20_000)
  })

  const widget = fileURLToPath(new URL('../web/dist/widget', import.meta.url))
  it.runIf(existsSync(join(widget, 'loader.js')))('of the web chat: the button at most 3 kB, button, panel and one language at most 20, and nothing of the server comes along', () => {
    const text = (name: string): string => readFileSync(join(widget, name), 'utf8')
    const bytes = (...names: string[]): number => names.reduce((sum, name) => sum + gzipSync(text(`${name}.js`)).length, 0)
    expect(bytes('loader')).toBeLessThanOrEqual(3_000)
    for (const language of ['zh', 'en']) expect(bytes('loader', 'panel', language)).toBeLessThanOrEqual(20_000)
    expect(text('loader.js') + text('panel.js')).not.toMatch(/zod|safeParse|operationId/)
  })
})
