import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshKey, useApp } from '../../test/support/app.ts'
import { z } from 'zod'
import { audit } from './audit.ts'
import { bind } from './http.ts'
import { event, permissions, roles, route } from './contract.ts'
import { emit, enqueue } from './events.ts'
import { newId } from './id.ts'
import { deliver } from './jobs.ts'
import { on, task, type Module } from './module.ts'
import { common, refuse } from './refusal.ts'
import { sealAll, verifyAudit } from './sealer.ts'
import { systemWork } from './work.ts'

const rung = event({ name: 'bell.rung', version: 1, data: z.object({ times: z.int() }), zh: '响了 {times} 次', en: 'Rang {times} times', seenWith: 'signed-in' })
const can = permissions({ 'bell.ring': { zh: '敲钟', en: 'Ring the bell', roles: roles('all', 'receptionist') } })
const heard: string[] = []
const echo = task({ name: 'bell.echo', payload: z.object({ word: z.string() }), run: async (_app, hospitalId, { word }) => { heard.push(`${hospitalId} ${word}`) } })
const Ring = z.strictObject({ times: z.int().min(1).max(9), fail: z.boolean().optional() })
const ringBell = route({ method: 'POST', url: '/bell', operationId: 'ringBell', summary: 'Rings', permission: can['bell.ring'], body: Ring, response: z.object({ id: z.string(), version: z.int() }), status: 201 })

const bell: Module = {
  name: 'bell', permissions: can, events: [rung],
  routes: [bind(ringBell, async ({ tx, body }) => {
    const id = newId()
    await audit(tx, { action: 'bell.ring', subjectKind: 'bell', subjectId: id, changed: { times: body.times } })
    await emit(tx, rung, { subjectId: id, data: { times: body.times } })
    if (body.fail) refuse(common.wrong_state)
    return { id, version: 1 }
  })],
  reactions: [on(rung, 'bell.listener', async (tx, heardEvent) => {
    heard.push(`reaction ${heardEvent.data.times}`)
    await enqueue(tx, echo, { word: `echo ${heardEvent.data.times}` })
  })],
  tasks: [echo] as never,
}

const { modules } = await import('../modules.ts')
const t = useApp({ modules: [...modules, bell] })

describe('news', () => {
  it('reaches its reaction once, and what the reaction enqueues runs', async () => {
    const hospital = await t.hospital()
    heard.length = 0
    const id = await hospital.tx(tx => emit(tx, rung, { data: { times: 3 } }))
    await t.drain()
    expect(heard).toEqual(['reaction 3', `${hospital.hospitalId} echo 3`])
    await deliver(t.app, { hospitalId: hospital.hospitalId, eventId: id, name: rung.name, subscriber: 'bell.listener' })
    expect(heard).toHaveLength(2)
  })

  it('asks for a task of one key once, the last word counting', async () => {
    const hospital = await t.hospital()
    heard.length = 0
    await hospital.tx(async tx => {
      for (const word of ['one', 'two', 'three']) await enqueue(tx, echo, { word }, { key: 'the same' })
    })
    await t.drain()
    expect(heard).toEqual([`${hospital.hospitalId} three`])
  })

  it('of a transaction that failed reaches nobody', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    heard.length = 0
    const before = await t.stateHash()
    expect(await receptionist.call('POST', '/bell', { times: 2, fail: true }, freshKey())).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    await t.drain()
    expect(heard).toEqual([])
    expect(await t.stateHash()).toBe(before)
  })

  it('of the past is kept but moves nothing', async () => {
    const hospital = await t.hospital()
    heard.length = 0
    await t.app.db.tenantTx(systemWork(t.app, hospital.hospitalId, { history: true }), tx => emit(tx, rung, { data: { times: 7 } }))
    await t.drain()
    expect(heard).toEqual([])
    expect(await t.sql('select history from platform.event where hospital_id = $1', [hospital.hospitalId])).toEqual([{ history: true }])
  })
})

describe('a keyed request', () => {
  it('sent twenty times at once has one effect and one answer', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    const key = freshKey()
    const answers = await Promise.all(Array.from({ length: 20 }, () => receptionist.call('POST', '/bell', { times: 4 }, key)))
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([201]))
    expect(new Set(answers.map(answer => answer.body['id'])).size).toBe(1)
    expect(await t.sql('select count(*)::int n from platform.event where hospital_id = $1', [hospital.hospitalId])).toEqual([{ n: 1 }])
  })

  it('is stored encrypted and only when it succeeded', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    const key = freshKey()
    expect((await receptionist.call('POST', '/bell', { times: 4, fail: true }, key)).status).toBe(409)
    const second = await receptionist.call('POST', '/bell', { times: 4 }, key)
    expect(second).toMatchObject({ status: 201 })
    const [row] = await t.sql<{ response: Buffer }>('select response from platform.idempotency where hospital_id = $1', [hospital.hospitalId])
    expect(row?.response.toString('latin1')).not.toContain(String(second.body['id']))
  })

  it('with a key that is too short is refused with the header named', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    expect(await receptionist.call('POST', '/bell', { times: 1 }, { 'idempotency-key': 'x' })).toMatchObject({ status: 400, body: { errors: [{ path: 'headers.idempotency-key' }] } })
  })
})

describe('a body', () => {
  const raw = async (payload: string, type = 'application/json') => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    return t.inject({ method: 'POST', url: '/api/v1/bell', headers: { authorization: `Bearer ${receptionist.token}`, 'content-type': type }, payload })
  }
  it.each([
    ['a key that appears twice', '{"times":1,"times":2}', 400, 'duplicate_key'],
    ['an escaped twin of a key', '{"times":1,"t\\u0069mes":2}', 400, 'duplicate_key'],
    ['__proto__', '{"times":1,"__proto__":{"x":1}}', 400, 'malformed_json'],
    ['broken JSON', '{"times":1', 400, 'malformed_json'],
    ['nesting without end', `${'['.repeat(500)}${']'.repeat(500)}`, 400, 'too_deep'],
    ['more than the bound', JSON.stringify({ times: 1, pad: 'x'.repeat(300_000) }), 413, 'body_too_large'],
    ['NaN', '{"times":NaN}', 400, 'malformed_json'],
    ['a number as text', '{"times":"1"}', 400, 'invalid_input'],
  ])('with %s is refused', async (_what, payload, status, code) => {
    expect(await raw(payload)).toMatchObject({ status, body: { code } })
  })
  it('of another content type is refused, whatever its spelling', async () => {
    for (const type of ['text/plain', 'application/json-patch+json', 'application/x-www-form-urlencoded', 'text/json']) {
      expect(await raw('{"times":1}', type)).toMatchObject({ status: 415, body: { code: 'unsupported_media_type' } })
    }
  })
})

describe('a request from another site', () => {
  it('is refused before anything else', async () => {
    const hospital = await t.hospital()
    const receptionist = await hospital.person('receptionist')
    expect(await receptionist.call('POST', '/bell', { times: 1 }, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'wrong_origin' } })
    expect(await receptionist.call('POST', '/bell', { times: 1 }, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { code: 'wrong_origin' } })
    expect(await receptionist.call('POST', '/bell', { times: 1 }, { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' })).toMatchObject({ status: 201 })
  })
})

describe('the audit chain', () => {
  let seal: pg.Client
  beforeAll(async () => {
    seal = new pg.Client(t.app.db.settings('seal'))
    await seal.connect()
  })
  afterAll(async () => { await seal.end() })
  const sealEverything = () => sealAll(seal, t.clock.now())

  it('cannot be changed, thinned or padded without being named', async () => {
    const hospital = await t.hospital()
    const write = (n: number) => hospital.tx(tx => audit(tx, { action: `test.${n}`, subjectKind: 'test' }))
    for (let n = 0; n < 6; n++) await write(n)
    await sealEverything()
    expect(await verifyAudit(seal)).toMatchObject({ findings: [], unsealed: 0 })
    const rows = await t.sql<{ id: string }>('select id from platform.audit where hospital_id = $1 order by id', [hospital.hospitalId])
    const [, second, third] = rows
    await t.sql(`update platform.audit set action = 'forged' where id = $1`, [second?.id])
    expect((await verifyAudit(seal)).findings).toMatchObject([{ kind: 'changed', id: second?.id }])
    await t.sql(`update platform.audit set action = 'test.0' where id = $1`, [second?.id])
    const original = await verifyAudit(seal)
    await t.sql('delete from platform.audit where id = $1', [third?.id])
    expect((await verifyAudit(seal)).findings.filter(f => f.kind === 'missing')).toMatchObject([{ id: third?.id }])
    expect(original.seals).toBeGreaterThan(0)
    await t.sql('update platform.audit_seal set entries = entries + 1 where number = 1')
    expect((await verifyAudit(seal)).findings).toContainEqual({ kind: 'broken seal', seal: 1 })
    await t.sql('update platform.audit_seal set entries = entries - 1 where number = 1')
  })

  it('is closed to everyone but for appending', async () => {
    const hospital = await t.hospital()
    await expect(hospital.tx(tx => tx.run('update platform.audit set action = $1', ['x']))).rejects.toThrow(/permission denied/)
    await expect(hospital.tx(tx => tx.run('delete from platform.audit'))).rejects.toThrow(/permission denied/)
    await expect(hospital.tx(tx => tx.run('truncate platform.audit'))).rejects.toThrow(/permission denied/)
  })
})

describe('the wall between tenants', () => {
  it('makes reading without a tenant an error, not an empty answer', async () => {
    await expect(t.app.db.pool('app').query('select * from platform.event')).rejects.toThrow(/app\.hospital_id|invalid input syntax for type uuid/)
  })
  it('keeps a row of one tenant out of another, whatever the statement says', async () => {
    const a = await t.hospital()
    const b = await t.hospital()
    await expect(a.tx(tx => tx.run(`insert into platform.event (hospital_id, id, name, at) values ($1, $2, 'x', $3)`, [b.hospitalId, newId(), t.clock.now().toISOString()]))).rejects.toThrow(/row-level security/)
  })
})
