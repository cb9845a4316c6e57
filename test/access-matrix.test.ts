import { beforeAll, describe, expect, it } from 'vitest'
import { can as conversations } from '../server/modules/conversations/contract.ts'
import { roleCodes, type PermissionDef, type RouteDef } from '../server/platform/contract.ts'
import { newId } from '../server/platform/id.ts'
import { useApp, type Answer, type Person } from './support/app.ts'
import type { ValidRequest } from './support/request.ts'
import { requests, rightsByRecord } from './support/requests.ts'
import { allRoutes, send } from './support/send.ts'
import * as make from './support/world.ts'
import { makeWorld, strangersOf, type People, type World } from './support/world.ts'

// Every route × every shipped role × another hospital × nobody (SAFETY 1). The same request that all of them are refused
// succeeds for who may, in the same test: otherwise a refusal would prove nothing.

const t = useApp()
let w: World
let strangers: People
/** Holds every role of another hospital. */
let foreigner: Person

beforeAll(async () => {
  w = await makeWorld(t)
  strangers = await strangersOf(w)
  foreigner = await (await t.hospital()).person(roleCodes)
  // Something of everything, so that a list that shows too much has something to show.
  await make.inquiry(w)
  await make.appointment(w)
  await make.visit(w)
  await make.feedback(w)
  await make.followUp(w)
  await make.owed(w)
})

const permissionOf = (def: RouteDef): PermissionDef | undefined => rightsByRecord[def.operationId] ?? (typeof def.permission === 'object' ? def.permission : undefined)
const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
const idsIn = (params: Record<string, string> | undefined) => Object.entries(params ?? {}).filter(([, value]) => isId(value))
const said = (answer: Answer) => ({ status: answer.status, ...answer.body, requestId: '' })

/** Whoever may read all inquiries learns that a transfer asks somebody else; who may not learns nothing. */
const seesAll: Record<string, PermissionDef> = { acceptTransfer: conversations['inquiries.read'], declineTransfer: conversations['inquiries.read'] }
/** An export is only for who asked for it (SAFETY 14). */
const onlyOwn = new Set(['getExport', 'getExportFile'])

/** What a right of a narrower scope must not show: records nobody of the strangers has to do with. */
async function othersRecords(): Promise<string[]> {
  const rows = await t.sql<{ id: string }>(
    `select id from conversations.inquiry where hospital_id = $1 union all select id from appointments.appointment where hospital_id = $1 union all select id from visits.visit where hospital_id = $1
      union all select id from feedback.feedback where hospital_id = $1 union all select id from followups.follow_up where hospital_id = $1 union all select id from commitments.commitment where hospital_id = $1`, [w.hospital.hospitalId])
  return rows.map(row => row.id)
}

describe('the table of requests', () => {
  it('holds one for every route, and none for a route that is no more', () => {
    const ids = allRoutes.map(({ def }) => def.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Object.keys(requests).sort()).toEqual(ids.sort())
  })
})

describe.each(allRoutes.map(({ module, def }) => ({ name: `${def.method} ${def.url}`, module, def })))('$name', ({ def }) => {
  it('is refused to who may not, changing nothing, and done for who may', async () => {
    const valid: ValidRequest = await (requests[def.operationId] ?? missing(def))(w)
    const permission = permissionOf(def)
    const before = await t.footprint()

    if (def.permission !== 'public') expect(said(await send(t, def, valid, { by: null })), 'signed out').toMatchObject({ status: 401, code: 'not_signed_in' })
    for (const code of roleCodes) {
      if (permission && permission.roles[code] === undefined) expect(said(await send(t, def, valid, { by: strangers[code] })), code).toMatchObject({ status: 403, code: 'not_allowed' })
    }
    const ids = idsIn(valid.params)
    if (ids.length > 0) {
      const foreign = said(await send(t, def, valid, { by: foreigner }))
      const nothing = said(await send(t, def, valid, { by: foreigner, params: Object.fromEntries(ids.map(([name]) => [name, newId()])) }))
      expect(foreign, 'of another hospital').toMatchObject({ status: 404 })
      expect(foreign, 'as if it did not exist').toEqual(nothing)
      const all = roleCodes.find(code => permission === undefined || permission.roles[code] === 'all')
      if (all) expect(said(await send(t, def, valid, { by: w.people[all], params: Object.fromEntries(ids.map(([name]) => [name, newId()])) })), 'of nobody').toEqual(nothing)
    }
    const narrow = roleCodes.filter(code => permission?.roles[code] !== undefined && permission.roles[code] !== 'all')
    const hidden = narrow.length > 0 && def.method === 'GET' && ids.length === 0 ? await othersRecords() : []
    for (const code of narrow) {
      const answer = await send(t, def, valid, { by: strangers[code] })
      const scope = `${code}: ${permission?.roles[code]}`
      if (ids.length > 0) {
        const sees = seesAll[def.operationId]?.roles[code] === 'all'
        expect(answer, scope).toMatchObject(sees ? { status: 409 } : { status: 404, body: { code: 'not_found' } })
      } else if (def.method === 'GET') {
        expect([200, 404], scope).toContain(answer.status)
        expect(hidden.filter(id => answer.text.includes(id)), scope).toEqual([])
      } else expect({ scope, status: answer.status }, answer.text).toMatchObject({ status: expect.toSatisfy((status: number) => status === 404 || status === 403 || status === 422) })
    }
    expect(await t.footprint()).toBe(before)

    const done = await send(t, def, valid)
    if (valid.refusedAs) expect(done.body).toMatchObject({ code: valid.refusedAs })
    else expect(done.status, done.text).toBe(def.status ?? 200)
    if (def.method !== 'GET') return
    for (const code of roleCodes) {
      if (permission === undefined || permission.roles[code] === 'all') expect((await send(t, def, valid, { by: strangers[code] })).status, `${code}: all`).toBe(onlyOwn.has(def.operationId) ? 404 : 200)
    }
    if (ids.length === 0 && def.permission !== 'public') {
      const seen = await send(t, def, valid, { by: foreigner })
      expect(seen.status, seen.text).toBeOneOf([200, 404, 422])
      for (const id of [w.hospital.hospitalId, ...await othersRecords(), ...Object.values(w.people).map(person => person.staffId)]) expect(seen.text.includes(id) && !JSON.stringify(valid.query ?? {}).includes(id), 'seen by another hospital').toBe(false)
    }
  })
})

function missing(def: RouteDef): never {
  throw new Error(`test/support/requests.ts has no request for ${def.operationId}`)
}
