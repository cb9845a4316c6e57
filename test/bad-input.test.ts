import { beforeAll, describe, expect, it } from 'vitest'
import { roleCodes, type RouteDef } from '../server/platform/contract.ts'
import { useApp, type Answer, type Person } from './support/app.ts'
import { controlCharacters, fieldsOf, forbidden, idsIn, impossibleTimes, put, schemaOf, unknownFields, wrongTypes, type Json } from './support/bends.ts'
import type { ValidRequest } from './support/request.ts'
import { requests } from './support/requests.ts'
import { allRoutes, isVersioned, send, type Bend } from './support/send.ts'
import { makeWorld, must, type World } from './support/world.ts'

// Bad input to every route, bent out of the request that succeeds there (SAFETY 2, 4, 5): one clear problem, nothing changed,
// never a fault of ours.

const t = useApp()
let w: World
/** Records of another hospital, by nothing but their ids. */
let foreign: { customerId: string; staffId: string; departmentId: string; serviceId: string; person: Person }

beforeAll(async () => {
  w = await makeWorld(t)
  const other = await makeWorld(t)
  foreign = { customerId: await other.customer(), staffId: other.doctor.staffId, departmentId: other.departmentId, serviceId: other.consultation, person: await other.hospital.person(roleCodes) }
})

const mutating = allRoutes.filter(({ def }) => def.method !== 'GET').map(({ def }) => ({ name: `${def.method} ${def.url}`, def }))
const reading = allRoutes.filter(({ def }) => def.method === 'GET').map(({ def }) => ({ name: `GET ${def.url}`, def }))

/** One clear problem: its status, a stable code, a sentence in the language asked for, no trace of what happened inside. */
function problemOf(answer: Answer, what: string, language: 'zh' | 'en' = 'zh'): { status: number; code: string; errors: { path: string }[] } {
  const { body } = answer
  const shown = `${what}: ${answer.status} ${answer.text.slice(0, 300)}`
  expect(answer.status, shown).toBeGreaterThanOrEqual(400)
  expect(answer.status, shown).toBeLessThan(500)
  expect(answer.headers['content-type'], shown).toContain('application/problem+json')
  expect(typeof body['code'] === 'string' && typeof body['requestId'] === 'string' && body['status'] === answer.status, shown).toBe(true)
  expect(/\p{Script=Han}/u.test(String(body['title'])), shown).toBe(language === 'zh')
  expect(/\{\w+\}/.test(String(body['title'])), shown).toBe(false)
  const errors = (body['errors'] ?? []) as { path: string; message: string }[]
  for (const error of errors) expect(/\p{Script=Han}/u.test(error.message), shown).toBe(language === 'zh')
  return { status: answer.status, code: String(body['code']), errors }
}

async function valid(def: RouteDef): Promise<ValidRequest> {
  const make = requests[def.operationId]
  if (!make) throw new Error(`No request for ${def.operationId}`)
  return make(w)
}

describe.each(mutating)('$name', ({ def }) => {
  it('refuses what it cannot take, each time with one clear problem, and changes nothing', async () => {
    const good = await valid(def)
    const before = await t.footprint()
    const refused = async (what: string, bend: Bend, code?: string) => {
      const problem = problemOf(await send(t, def, good, bend), what)
      if (code) expect(problem.code, what).toBe(code)
      return problem
    }
    const inEnglish = async (what: string, bend: Bend) => problemOf(await send(t, def, good, { ...bend, headers: { ...bend.headers, 'accept-language': 'en' } }), what, 'en')

    if (good.body) {
      const body = good.body as Json
      const schema = schemaOf(def)
      const fields = schema ? fieldsOf(schema, body) : []
      expect(fields.length).toBeGreaterThan(0)
      for (const bent of unknownFields(fields, body)) await refused(bent.what, { body: bent.body }, 'invalid_input')
      for (const name of forbidden) {
        const { errors } = await refused(name, { body: put(body, [name], 'x') }, 'invalid_input')
        expect(errors.map(error => error.path)).toContain(`body.${name}`)
      }
      for (const bent of [...wrongTypes(fields, body), ...impossibleTimes(fields, body)]) await refused(bent.what, { body: bent.body }, 'invalid_input')
      for (const bent of controlCharacters(fields, body)) await refused(bent.what, { body: bent.body })
      await inEnglish('an unknown field', { body: put(body, ['noSuchField'], 1) })
      const [first = 'a'] = Object.keys(good.body)
      const text = JSON.stringify(body)
      await refused('a key twice', { raw: `{${JSON.stringify(first)}:${JSON.stringify(good.body[first])},${text.slice(1)}` }, 'duplicate_key')
      await refused('__proto__', { raw: `{"__proto__":{"admin":true},${text.slice(1)}` }, 'malformed_json')
      await refused('constructor', { body: put(body, ['constructor'], { prototype: { admin: true } }) })
      await refused('depth', { raw: `{"${first}":${'['.repeat(60)}${']'.repeat(60)}}` }, 'too_deep')
      await refused('size', { raw: `{"${first}":"${'x'.repeat((def.bodyLimit ?? 262_144) + 10)}"}` }, 'body_too_large')
      await refused('a list instead', { body: [body] }, 'invalid_input')
      await refused('half of it', { raw: text.slice(0, text.length - 1) }, 'malformed_json')
      await refused('another type', { headers: { 'content-type': 'text/plain' } }, 'unsupported_media_type')
      for (const path of idsIn(body)) {
        for (const id of [foreign.customerId, foreign.staffId, foreign.departmentId, foreign.serviceId]) await refused(`${path.join('.')} of another hospital`, { body: put(body, path, id) })
      }
    } else if (!good.fields) {
      await refused('a body where none belongs', { body: { noSuchField: 1 } }, 'invalid_input')
    }
    for (const name of Object.keys(good.params ?? {})) for (const value of ['1', '../../etc/passwd', 'a\u0000b', "' or 1=1 --"]) await refused(`:${name} = ${JSON.stringify(value)}`, { params: { [name]: value } })
    if (isVersioned(def)) {
      await refused('a stale version', { headers: { 'if-match': '"999999"' } }, 'stale_version')
      await refused('no version at all', { headers: { 'if-match': undefined } }, 'version_needed')
      await refused('what is no version', { headers: { 'if-match': 'W/"1"' } }, 'stale_version')
      await inEnglish('a stale version', { headers: { 'if-match': '"999999"' } })
    }
    if (def.permission !== 'public') await refused('from another site', { headers: { origin: 'https://evil.example' } }, 'wrong_origin')
    if (def.permission !== 'public' && def.idempotent !== false) await refused('a key too short', { headers: { 'idempotency-key': 'x' } }, 'invalid_input')
    expect(await t.footprint()).toBe(before)
  })

  if (def.permission !== 'public' && def.idempotent !== false) it('answers the same key the same, with one effect, and refuses it with another body', async () => {
    const good = await valid(def)
    const headers = { 'idempotency-key': `key-${w.n()}-of-this-test` }
    const first = await send(t, def, good, { headers })
    // What is refused by the state of the house leaves nothing to repeat.
    if (good.refusedAs) return expect(problemOf(first, 'refused by its state').code).toBe(good.refusedAs)
    expect(first.status, first.text).toBe(def.status ?? 200)
    const after = await t.footprint()
    const second = await send(t, def, good, { headers })
    expect({ status: second.status, body: second.text, replayed: second.headers['idempotency-replayed'] }).toEqual({ status: first.status, body: first.text, replayed: 'true' })
    if (good.body) {
      const key = Object.keys(good.body).find(name => typeof good.body?.[name] === 'string' && /^(reason|note|text|nameZh|about|matter|wording|name|question)$/.test(name))
      if (key) expect(problemOf(await send(t, def, good, { headers, body: { ...good.body, [key]: '别的内容' } }), 'another body').code).toBe('key_reused')
    }
    expect(await t.footprint()).toBe(after)
  })
})

describe.each(reading)('$name', ({ def }) => {
  it('refuses a question it cannot understand', async () => {
    const good = await valid(def)
    const ask = async (what: string, bend: Bend) => problemOf(await send(t, def, good, bend), what)
    if (def.query) expect((await ask('an unknown filter', { query: { noSuchFilter: '1' } })).code).toBe('invalid_input')
    for (const name of Object.keys(def.query?.shape ?? {})) {
      const nul: Answer = await send(t, def, good, { query: { [name]: 'a\u0000b' } })
      problemOf(nul, `${name} with a NUL`)
      for (const value of ['%', "' or 1=1 --", '\ud7ff\uffff', '()*|&!:', 'x'.repeat(3000)]) {
        const answer = await send(t, def, good, { query: { [name]: value } })
        expect(answer.status, `${name}=${value.slice(0, 20)}: ${answer.text.slice(0, 200)}`).toBeLessThan(500)
      }
    }
    if (def.query && 'cursor' in def.query.shape) {
      const bad: unknown[] = ['x', 1, null, {}, [], [null], [1, 2, 3, 4, 5, 6], ['\u0000', '\u0000'], ['not a time', 'not an id'], ['2026-11-23T00:00:00.000Z', "' or 1=1"], [1e300, '01a20621-ad00-73ab-97b0-c2dd8ab67c25'], ['\u0000', '01a20621-ad00-73ab-97b0-c2dd8ab67c25'], ['tomorrow', '01a20621-ad00-73ab-97b0-c2dd8ab67c25'], [0, '\u0000', '01a20621-ad00-73ab-97b0-c2dd8ab67c25'], ['tomorrow', 'x', '01a20621-ad00-73ab-97b0-c2dd8ab67c25']]
      for (const cursor of bad) await ask(`cursor ${JSON.stringify(cursor)}`, { query: { cursor: Buffer.from(JSON.stringify(cursor)).toString('base64url') } })
      for (const limit of ['0', '-1', '201', '1e3', 'all']) await ask(`limit ${limit}`, { query: { limit } })
    }
    for (const name of Object.keys(good.params ?? {})) for (const value of ['1', '../../etc/passwd', 'a\u0000b']) await ask(`:${name} = ${JSON.stringify(value)}`, { params: { [name]: value } })
  })
})

it('a customer of another hospital is found by nobody here', async () => {
  expect((await must<{ items: unknown[] }>(w.people.receptionist, 'GET', `/appointments?customerId=${foreign.customerId}`)).items).toEqual([])
  expect((await w.people.receptionist.call('GET', `/customers/${foreign.customerId}`)).status).toBe(404)
})
