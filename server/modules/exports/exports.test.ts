import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { testStart, useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { hasContent, pathOf } from '../../platform/file-store.ts'
import { openTable } from '../../platform/tabular.ts'
import { createClosedInquiries } from '../conversations/index.ts'
import { makeFile, sweepExports } from './exports.ts'

const t = useApp()
afterEach(() => t.clock.set(testStart))

interface View { id: string; state: string; rows: number; bytes: number; fileName: string; failure: { code: string } | null; columns: string[]; taken: number }

async function house(): Promise<{ hospital: TestHospital; person: Person }> {
  const hospital = await t.hospital()
  const person = await hospital.person(['service_director', 'receptionist'])
  await person.call('POST', '/customers', { name: '=cmd|calc', phones: [{ number: '13912340001' }], matter: '-2+3' })
  await person.call('POST', '/customers', { name: '王"秀,兰"', phones: [{ number: '13912340002' }], sex: 'female', source: 'search' })
  return { hospital, person }
}

async function exported(person: Person, body: object): Promise<View> {
  const asked = await person.call<View>('POST', '/exports', body)
  expect(asked.status).toBe(202)
  await t.drain()
  return (await person.call<View>('GET', `/exports/${asked.body.id}`)).body
}

describe('an export', () => {
  it('is the list as filtered, in the language asked for, with no cell a spreadsheet takes for a formula', async () => {
    const { person } = await house()
    const done = await exported(person, { list: 'customers', format: 'csv', columns: ['name', 'sex', 'phone', 'matter', 'source'], filters: { sort: 'name' } })
    expect(done).toMatchObject({ state: 'done', rows: 2, fileName: '顾客 2026-11-23.csv' })
    const file = await person.call('GET', `/exports/${done.id}/file`)
    expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'content-length': String(done.bytes) })
    expect(file.text.split('\r\n').sort()).toEqual(["'=cmd|calc,,139****0001,'-2+3,", '"王""秀,兰""",女,139****0002,,网络搜索', '\ufeff姓名,性别,电话,关注,来源', ''].sort())
    const english = await exported(person, { list: 'customers', format: 'csv', columns: ['sex', 'name'], locale: 'en', filters: { q: '13912340002' } })
    expect((await person.call('GET', `/exports/${english.id}/file`)).text).toBe('\ufeffSex,Name\r\nfemale,"王""秀,兰"""\r\n')
    expect(await t.sql('select action from platform.audit where subject_id = $1 order by id', [done.id])).toEqual([{ action: 'exports.make' }, { action: 'exports.take' }])
    expect((await person.call<{ items: View[] }>('GET', '/exports')).body.items.map(item => item.taken)).toEqual([1, 1])
  })

  it('as a workbook holds the same cells, and a file of ours comes back in by import as it was', async () => {
    const { person } = await house()
    const done = await exported(person, { list: 'customers', format: 'xlsx', columns: ['name', 'matter', 'visits'] })
    const file = await person.call('GET', `/exports/${done.id}/file`)
    const table = openTable(file.bytes)
    expect(table.header).toEqual(['姓名', '关注', '到诊次数'])
    expect([...table.rows()].map(row => row.cells).sort()).toEqual([['=cmd|calc', '-2+3', '0'], ['王"秀,兰"', '', '0']].sort())
    const csv = await exported(person, { list: 'customers', format: 'csv', columns: ['name', 'matter'] })
    expect([...openTable((await person.call('GET', `/exports/${csv.id}/file`)).bytes).rows()].map(row => row.cells)).toContainEqual(['=cmd|calc', '-2+3'])
  })

  it('of every list there is gives a file of all its columns', async () => {
    const { hospital, person } = await house()
    await person.call('POST', '/inquiries', { channel: 'phone', caller: '李', matter: '挂号' })
    const everything = await hospital.person(['service_director', 'receptionist', 'complaint_handler', 'follow_up_caller', 'group_leader'])
    const { items } = (await everything.call<{ items: { key: string; columns: { key: string }[] }[] }>('GET', '/exports/lists')).body
    expect(items.map(list => list.key).sort()).toEqual(['answers', 'appointments', 'commitments', 'customers', 'feedback', 'follow-ups', 'inquiries'])
    for (const list of items) {
      const done = await exported(everything, { list: list.key, format: 'csv', columns: list.columns.map(column => column.key), locale: 'en' })
      expect({ list: list.key, state: done.state, failure: done.failure }).toEqual({ list: list.key, state: 'done', failure: null })
      expect((await everything.call('GET', `/exports/${done.id}/file`)).text.split('\r\n')[0]?.split(',')).toHaveLength(list.columns.length)
    }
  })

  it('goes through all pages of a long list, each row once', async () => {
    const { hospital, person } = await house()
    await hospital.tx(tx => createClosedInquiries(tx, Array.from({ length: 450 }, (_, n) => ({ rowHash: Buffer.from(`row ${n}`), channel: 'phone' as const, receivedAt: null, departmentId: null, matter: `问题 ${n}`, content: '', answer: '答', answererId: null }))))
    const done = await exported(person, { list: 'inquiries', format: 'csv', columns: ['matter'] })
    expect(done.rows).toBe(450)
    expect(new Set((await person.call('GET', `/exports/${done.id}/file`)).text.split('\r\n').slice(1, -1)).size).toBe(450)
  })

  it('of chosen rows holds these alone', async () => {
    const { person } = await house()
    const [first] = (await person.call<{ items: { id: string; name: string }[] }>('GET', '/customers')).body.items
    const done = await exported(person, { list: 'customers', format: 'csv', columns: ['visits', 'sex'], ids: [first?.id], locale: 'en' })
    expect(done.rows).toBe(1)
    expect((await person.call('GET', `/exports/${done.id}/file`)).text).toBe('\ufeffVisits,Sex\r\n0,female\r\n')
  })

  it('shows phones in full only to who may reveal them and says why, and tells the audit trail so', async () => {
    const { hospital, person } = await house()
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv', reveal: true })).toMatchObject({ status: 422, body: { code: 'reason_needed' } })
    const done = await exported(person, { list: 'customers', format: 'csv', columns: ['phone'], reveal: true, reason: '寄送年度体检邀请' })
    expect((await person.call('GET', `/exports/${done.id}/file`)).text).toContain('139 1234 0001')
    expect(await t.sql(`select reason, changed->'reveal' as reveal from platform.audit where subject_id = $1 order by id`, [done.id])).toEqual([{ reason: '寄送年度体检邀请', reveal: true }, { reason: '寄送年度体检邀请', reveal: true }])
    const finance = await hospital.person('finance')
    expect(await finance.call('POST', '/exports', { list: 'customers', format: 'csv', reveal: true, reason: '对账' })).toMatchObject({ status: 403, body: { code: 'reveal_not_allowed' } })
  })

  it('lies sealed in the store, and is gone after a day', async () => {
    const { person } = await house()
    const done = await exported(person, { list: 'customers', format: 'csv' })
    const [file] = await t.sql<{ place: string }>(`select place from platform.file where owner_id = $1`, [done.id])
    expect(readFileSync(pathOf(t.app.config.dataDir, file?.place ?? '')).includes('秀')).toBe(false)
    t.clock.advance(11 * 3_600_000)
    await sweepExports(t.app)
    expect(await hasContent(t.app.config.dataDir, file?.place ?? '')).toBe(true)
    t.clock.advance(13 * 3_600_000)
    await sweepExports(t.app)
    await t.drain()
    expect(await t.sql('select state, file_id from exports.export where id = $1', [done.id])).toEqual([{ state: 'expired', file_id: null }])
    await expect.poll(() => hasContent(t.app.config.dataDir, file?.place ?? '')).toBe(false)
  })

  it('needs the password confirmed of late, to be asked for and to be fetched', async () => {
    const { person } = await house()
    const done = await exported(person, { list: 'customers', format: 'csv' })
    t.clock.advance(11 * 60_000)
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv' })).toMatchObject({ status: 403, body: { code: 'step_up_needed' } })
    expect(await person.call('GET', `/exports/${done.id}/file`)).toMatchObject({ status: 403, body: { code: 'step_up_needed' } })
  })

  it('is refused for lists, columns and filters that are not there, and leaves nothing', async () => {
    const { person } = await house()
    const before = await t.stateHash()
    expect(await person.call('POST', '/exports', { list: 'moons', format: 'csv' })).toMatchObject({ status: 422, body: { code: 'unknown_export_list' } })
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv', columns: ['soul'] })).toMatchObject({ status: 422, body: { code: 'unknown_export_column' } })
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv', filters: { soul: 'x' } })).toMatchObject({ status: 400, body: { errors: [{ path: 'body.filters.soul', code: 'unknown_field' }] } })
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv', filters: { cursor: 'x' } })).toMatchObject({ status: 400 })
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'pdf' })).toMatchObject({ status: 400, body: { errors: [{ path: 'body.format' }] } })
    expect(await t.stateHash()).toBe(before)
  })

  it('is out of reach for the stranger, the wrong role, a colleague and another hospital', async () => {
    const { hospital, person } = await house()
    const done = await exported(person, { list: 'customers', format: 'csv' })
    const colleague = await hospital.person('service_director')
    const receptionist = await hospital.person('receptionist')
    const other = await (await t.hospital()).person('service_director')
    const before = await t.stateHash()
    for (const url of [`/exports/${done.id}`, `/exports/${done.id}/file`]) {
      expect(await t.inject({ method: 'GET', url: `/api/v1${url}` })).toMatchObject({ status: 401 })
      expect(await receptionist.call('GET', url)).toMatchObject({ status: 403 })
      expect(await colleague.call('GET', url)).toMatchObject({ status: 404 })
      expect(await other.call('GET', url)).toMatchObject({ status: 404 })
    }
    expect(await receptionist.call('POST', '/exports', { list: 'customers', format: 'csv' })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('is bounded: three at a time for a person, and a file asked for twice is made once', async () => {
    const { hospital, person } = await house()
    const asked = []
    for (let i = 0; i < 3; i++) asked.push(await person.call<View>('POST', '/exports', { list: 'customers', format: 'csv' }))
    expect(await person.call('POST', '/exports', { list: 'customers', format: 'csv' })).toMatchObject({ status: 409, body: { code: 'exports_under_way' } })
    expect(await person.call('GET', `/exports/${asked[0]?.body.id}/file`)).toMatchObject({ status: 409, body: { code: 'export_not_ready' } })
    await t.drain()
    await makeFile(t.app, hospital.hospitalId, asked[0]?.body.id ?? '')
    expect(await t.sql('select count(*)::int as n from platform.file where owner_id = $1', [asked[0]?.body.id])).toEqual([{ n: 1 }])
  })

  it('whose asker lost the right meanwhile is not made', async () => {
    const { hospital, person } = await house()
    const asked = await person.call<View>('POST', '/exports', { list: 'customers', format: 'csv' })
    await t.sql('delete from organisation.staff_role where hospital_id = $1 and staff_id = $2', [hospital.hospitalId, person.staffId])
    await t.drain()
    expect(await t.sql('select state, failure, file_id from exports.export where id = $1', [asked.body.id])).toEqual([{ state: 'failed', failure: 'export_failed', file_id: null }])
  })
})

describe('the database refuses by itself', () => {
  it('states, formats, files and reasons that cannot be', async () => {
    const { person } = await house()
    const done = await exported(person, { list: 'customers', format: 'csv' })
    const breaks = (what: string, constraint: string) => expect(t.sql(`update exports.export set ${what} where id = $1`, [done.id])).rejects.toMatchObject({ constraint })
    await breaks(`state = 'asleep', file_id = null`, 'export_state')
    await breaks(`format = 'pdf'`, 'export_format')
    await breaks(`locale = 'fr'`, 'export_locale')
    await breaks('file_id = null', 'export_done_with_file')
    await breaks('reveal = true', 'export_reveal_with_reason')
    await breaks(`columns = '{}'`, 'export_has_columns')
  })
})
