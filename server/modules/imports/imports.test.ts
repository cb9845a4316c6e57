import { afterEach, describe, expect, it } from 'vitest'
import { freshKey, testStart, useApp, type Answer, type Person, type TestHospital } from '../../../test/support/app.ts'
import { writeXlsxForTest } from '../../../test/support/tables.ts'

const t = useApp()
afterEach(() => t.clock.set(testStart))

interface ImportView {
  id: string; version: number; state: string; rows: number; bad: number; known: number; good: number; created: number; done: number; removed: number | null; encoding: string; declaredWrong: boolean; format: string; sheet: string | null; sheets: string[]
  header: string[]; mapping: Record<string, number>; choices: Record<string, string | null>; open: string[]; names: { name: string; rows: number; matchedId: string | null; to: string | null }[]
  preview: { number: number; cells: string[] | null; state: string; faults: { field: string; code: string; zh: string }[] }[]; failure: { code: string } | null
}

async function house(): Promise<{ hospital: TestHospital; person: Person }> {
  const hospital = await t.hospital()
  return { hospital, person: await hospital.person('service_director') }
}

const csv = (text: string) => Buffer.from(text, 'utf8')
const plain = csv('科室,标题,咨询内容,答复\r\n心血管科,高血压怎么治,爷爷68岁,按时吃药\r\n内分泌科,糖尿病会遗传吗,我妈有糖尿病,注意饮食\r\n心血管科,心慌,跑步后心慌,做心电图\r\n')

async function send(person: Person, bytes: Uint8Array, more: { name?: string; type?: string; fields?: Record<string, string>; headers?: Record<string, string> } = {}): Promise<Answer<ImportView>> {
  return person.upload<ImportView>('/imports', { kind: 'inquiries', ...more.fields }, { name: more.name ?? '咨询.csv', type: more.type ?? 'text/csv', bytes }, more.headers)
}

async function view(person: Person, id: string): Promise<ImportView> {
  return (await person.call<ImportView>('GET', `/imports/${id}`)).body
}

/** Sends, waits until staged and checked, decides what is open. */
async function prepared(person: Person, bytes: Uint8Array = plain, decision: object = {}): Promise<ImportView> {
  const sent = await send(person, bytes)
  expect(sent.status).toBe(202)
  await t.drain()
  const ready = await view(person, sent.body.id)
  const changed = await person.call('PATCH', `/imports/${ready.id}`, { choices: { channel: null, day: null, answererId: null }, ...decision }, { 'if-match': `"${ready.version}"` })
  expect(changed).toMatchObject({ status: 200, body: { state: 'checking' } })
  await t.drain()
  return view(person, ready.id)
}

async function ran(person: Person, id: string): Promise<ImportView> {
  expect(await person.call('POST', `/imports/${id}/run`)).toMatchObject({ status: 202, body: { state: 'running' } })
  await t.drain()
  return view(person, id)
}

/** All tables but the ledgers that tell of the import itself: what was done stays told. */
async function stateOfRecords(): Promise<string> {
  return (await t.stateHash()).split('\n').filter(line => !/^(imports\.|platform\.(audit|event|delivery|file|outbox):)/.test(line)).join('\n')
}

describe('an import', () => {
  it('recognises the file, suggests what its columns mean, asks what it does not say, and shows its first rows', async () => {
    const { person } = await house()
    const sent = await send(person, plain)
    expect(sent).toMatchObject({ status: 202, body: { state: 'reading', format: 'csv', encoding: 'utf-8', header: ['科室', '标题', '咨询内容', '答复'] } })
    await t.drain()
    const ready = await view(person, sent.body.id)
    expect(ready).toMatchObject({
      state: 'ready', rows: 3, good: 3, bad: 0, known: 0, mapping: { department: 0, matter: 1, content: 2, answer: 3 }, open: ['channel', 'day', 'answererId'],
      names: [{ name: '心血管科', rows: 2, matchedId: null, to: 'new' }, { name: '内分泌科', rows: 1, matchedId: null, to: 'new' }],
    })
    expect(ready.preview[0]).toEqual({ number: 2, state: 'good', cells: ['心血管科', '高血压怎么治', '爷爷68岁', '按时吃药'], faults: [] })
    expect((await person.call<{ items: { key: string }[] }>('GET', '/imports/kinds')).body.items.map(kind => kind.key)).toContain('inquiries')
    expect((await person.call('GET', '/imports')).body['items']).toMatchObject([{ id: ready.id, state: 'ready', createdBy: { name: '测试员1' } }])
  })

  it('writes closed inquiries with their departments, and importing the same file again writes nothing', async () => {
    const { hospital, person } = await house()
    const ready = await prepared(person)
    expect(ready.open).toEqual([])
    const done = await ran(person, ready.id)
    expect(done).toMatchObject({ state: 'done', created: 3, done: 3, known: 0, bad: 0 })
    expect(await t.sql(
      `select d.name_zh, d.name_en, d.code, i.matter, i.content, i.answer, i.state, i.outcome, i.channel, i.day, i.received_at from conversations.inquiry i
         join organisation.department d on d.hospital_id = i.hospital_id and d.id = i.department_id where i.hospital_id = $1 order by i.matter`, [hospital.hospitalId])).toEqual([
      { name_zh: '心血管科', name_en: 'Cardiology', code: 'XXGK', matter: '心慌', content: '跑步后心慌', answer: '做心电图', state: 'closed', outcome: 'answered', channel: 'import', day: null, received_at: null },
      { name_zh: '内分泌科', name_en: 'Endocrinology', code: 'NFMK', matter: '糖尿病会遗传吗', content: '我妈有糖尿病', answer: '注意饮食', state: 'closed', outcome: 'answered', channel: 'import', day: null, received_at: null },
      { name_zh: '心血管科', name_en: 'Cardiology', code: 'XXGK', matter: '高血压怎么治', content: '爷爷68岁', answer: '按时吃药', state: 'closed', outcome: 'answered', channel: 'import', day: null, received_at: null },
    ])
    expect(await t.sql('select count(*)::int as n from imports.row where import_id = $1 and cells is not null', [ready.id])).toEqual([{ n: 0 }])
    const before = await stateOfRecords()
    const again = await prepared(person, Buffer.concat([Buffer.from('\ufeff'), plain]))
    expect(again).toMatchObject({ good: 0, known: 3 })
    expect(await person.call('POST', `/imports/${again.id}/run`)).toMatchObject({ status: 409, body: { code: 'nothing_to_import' } })
    expect(await stateOfRecords()).toBe(before)
  })

  it('takes only what is new from a file that holds known rows and the same row twice', async () => {
    const { hospital, person } = await house()
    await ran(person, (await prepared(person)).id)
    const more = csv('科室,标题,咨询内容,答复\n心血管科,心慌,跑步后心慌,做心电图\n儿科,咳嗽,孩子咳嗽,多喝水\n儿科,咳嗽,孩子咳嗽,多喝水\n')
    const ready = await prepared(person, more)
    expect(ready).toMatchObject({ rows: 3, good: 1, known: 2, names: [{ name: '儿科', to: 'new' }, { name: '心血管科', matchedId: expect.any(String) as string }] })
    expect(await ran(person, ready.id)).toMatchObject({ state: 'done', created: 1 })
    expect(await t.sql('select count(*)::int as n from conversations.inquiry where hospital_id = $1', [hospital.hospitalId])).toEqual([{ n: 4 }])
  })

  it('undone leaves every record as it was before, and can be run anew', async () => {
    const { hospital, person } = await house()
    const admin = await hospital.person('administrator')
    await admin.call('POST', '/departments', { code: 'ENDO', kind: 'clinical', nameZh: '内分泌科', nameEn: 'Endocrinology' })
    const before = await stateOfRecords()
    const ready = await prepared(person)
    expect(await ran(person, ready.id)).toMatchObject({ created: 3 })
    expect(await stateOfRecords()).not.toBe(before)
    expect(await person.call('POST', `/imports/${ready.id}/undo`, { reason: '文件拿错了' })).toMatchObject({ status: 202, body: { state: 'undoing' } })
    await t.drain()
    expect(await view(person, ready.id)).toMatchObject({ state: 'undone', removed: 3, undoReason: '文件拿错了' })
    expect(await stateOfRecords()).toBe(before)
    expect(await person.call('POST', `/imports/${ready.id}/undo`, { reason: '再来' })).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await ran(person, (await prepared(person)).id)).toMatchObject({ created: 3 })
  })

  it('undone keeps what somebody has worked on since, with its department', async () => {
    const { hospital, person } = await house()
    const ready = await prepared(person)
    await ran(person, ready.id)
    const [kept] = await t.sql<{ id: string }>(`select id from conversations.inquiry where hospital_id = $1 and matter = '糖尿病会遗传吗'`, [hospital.hospitalId])
    expect((await person.call('POST', `/inquiries/${kept?.id}/notes`, { text: '这条有用' })).status).toBeLessThan(300)
    await person.call('POST', `/imports/${ready.id}/undo`, { reason: '试试' })
    await t.drain()
    expect(await view(person, ready.id)).toMatchObject({ state: 'undone', removed: 2 })
    expect(await t.sql('select name_zh from organisation.department where hospital_id = $1', [hospital.hospitalId])).toEqual([{ name_zh: '内分泌科' }])
  })

  it('fires no promise, no follow-up and no message, whatever the date of its rows', async () => {
    const { hospital, person } = await house()
    const dated = csv('标题,答复,咨询时间,咨询途径,答复人\n头疼,休息,2026-11-22 09:30,电话,测试员1\n发热,就诊,2026/11/23 09:59,微信,\n')
    const ready = await prepared(person, dated, { choices: {} })
    expect(ready).toMatchObject({ open: [], mapping: { matter: 0, answer: 1, receivedAt: 2, channel: 3, answerer: 4 }, good: 2 })
    await ran(person, ready.id)
    await t.advance(3 * 86_400_000)
    expect(await t.sql(`select matter, day, channel, answerer_id from conversations.inquiry where hospital_id = $1 order by day`, [hospital.hospitalId])).toMatchObject([
      { matter: '头疼', channel: 'phone', answerer_id: person.staffId }, { matter: '发热', channel: 'wechat', answerer_id: null },
    ])
    for (const table of ['commitments.commitment', 'notifications.notice']) expect(await t.sql(`select count(*)::int as n from ${table} where hospital_id = $1`, [hospital.hospitalId])).toEqual([{ n: 0 }])
    expect(await t.sql(`select distinct history from platform.event where hospital_id = $1 and name like 'conversations.%'`, [hospital.hospitalId])).toEqual([{ history: true }])
  })
})

describe('faulty rows', () => {
  const faulty = csv('科室,标题,咨询内容,答复,咨询时间\n心血管科,好的一行,问,答,2026-11-01\n心血管科,没有答复,问,,2026-11-01\n心血管科,没有日子,问,答,2026-02-30\n心血管科,在以后,问,答,2027-01-01\n心血管科,多一格,问,答,2026-11-01,多\n=1+1,公式,问,"-2+3",2026-11-01\n' + `心血管科,${'长'.repeat(201)},问,答,2026-11-01\n`)

  it('are named one by one, to be downloaded with their cells, and neither stop nor spoil the good ones when they are skipped', async () => {
    const { hospital, person } = await house()
    const ready = await prepared(person, faulty)
    expect(ready).toMatchObject({ rows: 7, good: 2, bad: 5 })
    const rows = (await person.call<{ items: ImportView['preview'] }>('GET', `/imports/${ready.id}/rows?bad=yes`)).body.items
    expect(rows.map(row => [row.number, row.faults.map(fault => `${fault.field}:${fault.code}`)])).toEqual([
      [3, ['answer:required']], [4, ['receivedAt:not_a_time']], [5, ['receivedAt:in_future']], [6, ['null:too_many_cells']], [8, ['matter:too_long']],
    ])
    const file = await person.call('GET', `/imports/${ready.id}/errors.csv`)
    expect(file.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' })
    expect(file.text.split('\r\n').slice(0, 3)).toEqual(['\ufeff行号,问题,科室,标题,咨询内容,答复,咨询时间', '3,没有填「答复」,心血管科,没有答复,问,,2026-11-01', '4,看不懂这个时间，请写成 2026-03-05 14:05,心血管科,没有日子,问,答,2026-02-30'])
    expect((await person.call('GET', `/imports/${ready.id}/errors.csv`, undefined, { 'accept-language': 'en' })).text).toContain('This is no time; write it as 2026-03-05 14:05')
    expect(await ran(person, ready.id)).toMatchObject({ state: 'done', created: 2, bad: 5 })
    expect(await t.sql(`select matter, answer from conversations.inquiry where hospital_id = $1 order by matter`, [hospital.hospitalId])).toEqual([{ matter: '公式', answer: '-2+3' }, { matter: '好的一行', answer: '答' }])
  })

  it('stop everything when all or nothing is chosen', async () => {
    const { hospital, person } = await house()
    const ready = await prepared(person, faulty, { mode: 'all_or_nothing' })
    expect(await person.call('POST', `/imports/${ready.id}/run`)).toMatchObject({ status: 409, body: { code: 'bad_rows_remain', title: expect.stringContaining('5') as string } })
    expect(await t.sql('select count(*)::int as n from conversations.inquiry where hospital_id = $1', [hospital.hospitalId])).toEqual([{ n: 0 }])
  })
})

describe('a file', () => {
  const gb18030 = Buffer.from('bfc6cad2d2b22cb1eacce22cb4f0b8b40d0ad0c4d1aab9dcbfc62cb8dfd1aad1b92cb0b4cab1b3d4d2a90d0a'.replace('d2b2', ''), 'hex')

  it('in GB18030 is read as such, also when its sender says UTF-8', async () => {
    const { person } = await house()
    const sent = await send(person, gb18030, { fields: { encoding: 'utf-8' } })
    expect(sent).toMatchObject({ status: 202, body: { encoding: 'gb18030', declaredWrong: true, header: ['科室', '标题', '答复'] } })
    await t.drain()
    expect((await view(person, sent.body.id)).preview[0]?.cells).toEqual(['心血管科', '高血压', '按时吃药'])
  })

  it('cut in the middle gives its whole rows, and names the broken one', async () => {
    const { person } = await house()
    for (const end of [plain.length - 4, plain.length - 12, plain.indexOf('跑步') + 1]) {
      const sent = await send(person, plain.subarray(0, end))
      await t.drain()
      const ready = await view(person, sent.body.id)
      expect(ready).toMatchObject({ state: 'ready', rows: 3, good: 2, bad: 1 })
      expect(ready.preview[2]?.faults).toMatchObject([{ code: 'cut', zh: expect.stringContaining('文件在这一行中间断了') as string }])
    }
  })

  it('as a workbook is the same as text: its rows are known by their cells', async () => {
    const { person } = await house()
    await ran(person, (await prepared(person)).id)
    const workbook = await writeXlsxForTest('咨询', ['科室', '标题', '咨询内容', '答复'], [['心血管科', '心慌', '跑步后心慌', '做心电图'], ['骨科', '扭伤', '脚扭了', '冰敷']])
    const sent = await send(person, workbook, { name: '咨询.xlsx' })
    expect(sent.body).toMatchObject({ format: 'xlsx', encoding: null, sheet: '咨询', sheets: ['咨询'] })
    await t.drain()
    expect(await view(person, sent.body.id)).toMatchObject({ rows: 2, good: 1, known: 1 })
    expect(await send(person, workbook, { fields: { sheet: '别的' } })).toMatchObject({ status: 422, body: { code: 'no_such_sheet' } })
  })

  it('that is no table is refused with what to do instead, and nothing stays of it', async () => {
    const { person } = await house()
    const before = await t.stateHash()
    const refused = async (bytes: Uint8Array, code: string, status = 422) => expect(await send(person, bytes)).toMatchObject({ status, body: { code } })
    await refused(Buffer.alloc(0), 'table_empty')
    await refused(csv('\n\n  \n'), 'table_empty')
    await refused(csv('<html><table><tr><td>科室</td></tr></table></html>'), 'not_a_table', 415)
    await refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'table_old_or_locked')
    await refused(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200, 1)]), 'table_unreadable')
    await refused(Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'table_unreadable')
    await refused(csv(`${Array.from({ length: 201 }, (_, i) => `c${i}`).join(',')}\n`), 'table_too_many_columns')
    await refused(Buffer.alloc(33 * 1024 * 1024, 'a'), 'body_too_large', 413)
    expect(await send(person, plain, { fields: { kind: 'moons' } })).toMatchObject({ status: 422, body: { code: 'unknown_import_kind' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('with a header and no rows, or with too many rows, fails in the background and says why', async () => {
    const { person } = await house()
    const none = await send(person, csv('科室,答复\n'))
    const many = await send(person, csv(`a,b\n${'x,y\n'.repeat(200_001)}`))
    await t.drain()
    expect(await view(person, none.body.id)).toMatchObject({ state: 'failed', failure: { code: 'table_empty' } })
    expect(await view(person, many.body.id)).toMatchObject({ state: 'failed', failure: { code: 'table_too_many_rows' } })
    expect(await t.sql('select count(*)::int as n from imports.row where import_id = any($1)', [[none.body.id, many.body.id]])).toEqual([{ n: 0 }])
    expect(await person.call('POST', `/imports/${many.body.id}/run`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await person.call('POST', `/imports/${many.body.id}/discard`)).toMatchObject({ status: 200, body: { state: 'discarded' } })
  }, 120_000)
})

describe('deciding', () => {
  it('refuses columns, fields, choices and names that are not there, and stale versions', async () => {
    const { person } = await house()
    const sent = await send(person, plain)
    await t.drain()
    const { id, version } = await view(person, sent.body.id)
    const before = await t.stateHash()
    const patch = (body: object, match: string | null = `"${version}"`) => person.call('PATCH', `/imports/${id}`, body, match === null ? {} : { 'if-match': match })
    expect(await patch({ mapping: { answer: 4 } })).toMatchObject({ status: 422, body: { code: 'unknown_column' } })
    expect(await patch({ mapping: { moon: 1 } })).toMatchObject({ status: 422, body: { code: 'unknown_field' } })
    expect(await patch({ choices: { channel: 'pigeon' } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ choices: { day: '2026-11-24' } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ choices: { day: '2027-02-29' } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ choices: { answererId: id } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ names: { department: { 不在: 'new' } } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ names: { department: { 心血管科: id } } })).toMatchObject({ status: 422, body: { code: 'unusable_choice' } })
    expect(await patch({ mode: 'all_or_nothing' }, null)).toMatchObject({ status: 428 })
    expect(await patch({ mode: 'all_or_nothing' }, '"999"')).toMatchObject({ status: 412 })
    expect(await person.call('POST', `/imports/${id}/run`)).toMatchObject({ status: 409, body: { code: 'undecided', data: { open: ['channel', 'day', 'answererId'] } } })
    expect(await t.stateHash()).toBe(before)
  })

  it('puts rows on a day, a channel, an answerer and another department, and reads columns as told', async () => {
    const { hospital, person } = await house()
    const admin = await hospital.person('administrator')
    const heart = String((await admin.call('POST', '/departments', { code: 'HEART', kind: 'clinical', nameZh: '心脏中心', nameEn: 'Heart Centre' })).body['id'])
    const ready = await prepared(person, plain, { choices: { channel: 'phone', day: '2026-11-20', answererId: person.staffId }, names: { department: { 心血管科: heart } }, mapping: { matter: 2, content: null } })
    expect(ready.names.find(found => found.name === '心血管科')).toMatchObject({ matchedId: null, to: heart })
    await ran(person, ready.id)
    expect(await t.sql(`select distinct channel, day::text, answerer_id from conversations.inquiry where hospital_id = $1`, [hospital.hospitalId])).toEqual([{ channel: 'phone', day: '2026-11-20', answerer_id: person.staffId }])
    expect(await t.sql(`select count(*)::int as n from conversations.inquiry where hospital_id = $1 and department_id = $2 and matter in ('爷爷68岁', '跑步后心慌') and content = ''`, [hospital.hospitalId, heart])).toEqual([{ n: 2 }])
  })

  it('that comes while rows are being checked makes the older check give way', async () => {
    const { person } = await house()
    const sent = await send(person, plain)
    await t.drain()
    const first = await person.call<ImportView>('PATCH', `/imports/${sent.body.id}`, { mapping: { answer: null } }, { 'if-match': `"${(await view(person, sent.body.id)).version}"` })
    const second = await person.call<ImportView>('PATCH', `/imports/${sent.body.id}`, { mapping: { answer: 3 } }, { 'if-match': `"${first.body.version}"` })
    expect(second.status).toBe(200)
    await t.drain()
    expect(await view(person, sent.body.id)).toMatchObject({ state: 'ready', good: 3, bad: 0 })
  })
})

describe('who may import', () => {
  it('is whoever holds the right, in their own hospital; a request repeated has one effect', async () => {
    const { hospital, person } = await house()
    const key = freshKey()
    const first = await send(person, plain, { headers: key })
    expect((await send(person, plain, { headers: key })).body).toEqual(first.body)
    expect(await send(person, csv('a,b\n1,2\n'), { headers: key })).toMatchObject({ status: 422, body: { code: 'key_reused' } })
    await t.drain()
    const receptionist = await hospital.person('receptionist')
    const other = await (await t.hospital()).person('service_director')
    const { id } = first.body
    const before = await t.stateHash()
    expect(await send(receptionist, plain)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    for (const [method, url, body] of [['GET', `/imports/${id}`], ['GET', `/imports/${id}/rows`], ['GET', `/imports/${id}/errors.csv`], ['POST', `/imports/${id}/run`], ['POST', `/imports/${id}/undo`, { reason: 'x' }], ['POST', `/imports/${id}/discard`]] as const) {
      expect(await receptionist.call(method, url, body)).toMatchObject({ status: 403 })
      expect(await other.call(method, url, body)).toMatchObject({ status: 404 })
      expect(await t.inject({ method, url: `/api/v1${url}`, ...(body ? { payload: body } : {}) })).toMatchObject({ status: 401 })
    }
    expect((await other.call<{ items: unknown[] }>('GET', '/imports')).body.items).toEqual([])
    expect(await t.stateHash()).toBe(before)
  })
})

describe('what the machine does', () => {
  it('is done once however often it is told to: reading, checking, running and undoing', async () => {
    const { hospital, person } = await house()
    const { readImport, checkImport } = await import('./staging.ts')
    const { runImport, undoImport } = await import('./running.ts')
    const ready = await prepared(person)
    await readImport(t.app, hospital.hospitalId, ready.id)
    await checkImport(t.app, hospital.hospitalId, ready.id, ready.version)
    expect(await view(person, ready.id)).toEqual(ready)
    await ran(person, ready.id)
    await Promise.all([runImport(t.app, hospital.hospitalId, ready.id), runImport(t.app, hospital.hospitalId, ready.id)])
    expect(await view(person, ready.id)).toMatchObject({ state: 'done', created: 3, done: 3 })
    await person.call('POST', `/imports/${ready.id}/undo`, { reason: 'x' })
    await t.drain()
    await undoImport(t.app, hospital.hospitalId, ready.id)
    expect(await view(person, ready.id)).toMatchObject({ state: 'undone', removed: 3 })
  })

  it('empties what nobody finished within 30 days', async () => {
    const { person } = await house()
    const sent = await send(person, plain)
    await t.drain()
    t.clock.advance(31 * 86_400_000)
    const { sweepImports } = await import('./tasks.ts')
    await sweepImports(t.app)
    expect(await t.sql('select state, file_id from imports.import where id = $1', [sent.body.id])).toEqual([{ state: 'discarded', file_id: null }])
    expect(await t.sql('select count(*)::int as n from imports.row where import_id = $1', [sent.body.id])).toEqual([{ n: 0 }])
  })
})

describe('the database refuses by itself', () => {
  it('states, modes and counts that cannot be, rows twice, and a row that is a record twice', async () => {
    const { person } = await house()
    const done = await ran(person, (await prepared(person)).id)
    const breaks = (statement: string, constraint: string) => expect(t.sql(statement, [done.id])).rejects.toMatchObject({ constraint })
    await breaks(`update imports.import set state = 'asleep' where id = $1`, 'import_state')
    await breaks(`update imports.import set mode = 'some' where id = $1`, 'import_mode')
    await breaks(`update imports.import set done_count = -1 where id = $1`, 'import_counts')
    await breaks(`update imports.import set state = 'undone' where id = $1`, 'import_undone_with_reason')
    await breaks(`update imports.row set state = 'lost' where import_id = $1`, 'row_state')
    await breaks(`update imports.row set state = 'bad' where import_id = $1`, 'row_bad_with_cause')
    await breaks(`update imports.row set number = 2 where import_id = $1`, 'row_number_once')
    await breaks(`update imports.row set row_hash = '\\x00' where import_id = $1`, 'row_created_once')
  })
})
