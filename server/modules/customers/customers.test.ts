import { describe, expect, it } from 'vitest'
import { freshKey, useApp, type Person } from '../../../test/support/app.ts'

const t = useApp()
let last = 0
/** A mobile number nobody else in this file has. */
const mobile = () => `138${String(10_000_000 + ++last)}`

interface Shown { id: string; version: number; name: string; phoneMasked: string; phones: { id: string; masked: string }[]; lifecycle: string; mergedFrom: string[]; care?: { allergies: string; needs: string; merges: { id: string }[] } }
const register = async (person: Person, body: Record<string, unknown>) => (await person.call<Shown>('POST', '/customers', body)).body

describe('registering', () => {
  it('takes a name, a phone and a matter, and answers them masked', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const key = freshKey()
    const body = { name: '张秀兰', phones: [{ number: '138 0013 8000' }], matter: '想看祛斑' }
    const made = await desk.call<Shown>('POST', '/customers', body, key)
    expect(made).toMatchObject({ status: 201, etag: '"1"', body: { name: '张秀兰', phoneMasked: '138****8000', matter: '想看祛斑', lifecycle: 'prospect', phones: [{ masked: '138****8000' }] } })
    expect((await desk.call('POST', '/customers', body, key)).body).toEqual(made.body)
    expect(await desk.call('GET', `/customers/${made.body.id}`)).toMatchObject({ status: 200, body: made.body })
  })

  it('keeps rare characters and emoji exactly and refuses what cannot be, naming the field', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    for (const name of ['𠮷', '䶮', '小😀红', '欧阳娜娜'.repeat(12)]) expect((await register(desk, { name })).name).toBe(name)
    const before = await t.stateHash()
    const refused = async (body: Record<string, unknown>, path: string, code: string) => expect(await desk.call('POST', '/customers', body)).toMatchObject({ status: 400, body: { code: 'invalid_input', errors: [{ path, code }] } })
    await refused({ name: '   ' }, 'body.name', 'impossible_name')
    await refused({ name: '张\u0007三' }, 'body.name', 'control_characters')
    await refused({ name: '张'.repeat(51) }, 'body.name', 'impossible_name')
    await refused({ name: '张三', phones: [{ number: '12345' }] }, 'body.phones.0.number', 'impossible_phone')
    await refused({ name: '张三', birthDate: '2027-02-28' }, 'body.birthDate', 'in_future')
    await refused({ name: '张三', birthDate: '2025-02-29' }, 'body.birthDate', 'format')
    await refused({ name: '张三', identifiers: [{ kind: 'identity', value: '11010519491231002Y' }] }, 'body.identifiers.0.value', 'impossible_identity')
    await refused({ name: '张三', identifiers: [{ kind: 'identity', value: '11010519491231002X' }], birthDate: '1950-01-01' }, 'body.birthDate', 'differs_from_identity')
    await refused({ name: '张三', extra: 1 }, 'body.extra', 'unknown_field')
    expect(await desk.call('POST', '/customers', { name: '张三', phones: [{ number: '13800138001' }, { number: '+86 138 0013 8001' }] })).toMatchObject({ status: 422, body: { code: 'phone_listed_twice' } })
    expect(await desk.call('POST', '/customers', { name: '张三', source: 'no_such' })).toMatchObject({ status: 422, body: { code: 'source_unknown' } })
    expect(await desk.call('POST', '/customers', { name: '张三', tags: ['elderly', 'no_such'] })).toMatchObject({ status: 422, body: { code: 'tag_unknown' } })
    expect(await desk.call('POST', '/customers', { name: '张三', ownerId: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ status: 422, body: { code: 'unknown_owner' } })
    expect(await desk.call('POST', '/customers', { name: '张三', sourceCustomerId: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ status: 422, body: { code: 'unknown_referrer' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('warns of the same phone and of the same name and birth date, and goes on when told it is another person', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const phone = mobile()
    const first = await register(desk, { name: '李静', phones: [{ number: phone }], birthDate: '1990-05-01' })
    const before = await t.stateHash()
    expect(await desk.call('POST', '/customers', { name: '李小宝', phones: [{ number: phone }] })).toMatchObject({ status: 409, body: { code: 'possible_duplicates', data: { customers: [{ id: first.id, name: '李静', reason: 'same_phone' }] } } })
    expect(await desk.call('POST', '/customers', { name: '李静', birthDate: '1990-05-01' })).toMatchObject({ status: 409, body: { data: { customers: [{ id: first.id, reason: 'same_name_and_birth_date' }] } } })
    expect((await desk.call('POST', '/customers/duplicates', { phones: [phone] })).body).toMatchObject({ items: [{ id: first.id }] })
    expect(await t.stateHash()).toBe(before)
    expect(await desk.call('POST', '/customers', { name: '李小宝', phones: [{ number: phone }], confirmedNotDuplicate: true })).toMatchObject({ status: 201 })
  })

  it('refuses an identity number and a card already on record, through the API and in the database', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const identity = { kind: 'identity', value: '11010519491231002X' }
    await register(desk, { name: '王强', identifiers: [identity, { kind: 'card', value: 'VIP-0001' }] })
    expect(await desk.call('POST', '/customers', { name: '王刚', identifiers: [identity], confirmedNotDuplicate: true })).toMatchObject({ status: 409, body: { code: 'identity_number_taken' } })
    expect(await desk.call('POST', '/customers', { name: '王刚', identifiers: [{ kind: 'card', value: 'vip0001' }] })).toMatchObject({ status: 409, body: { code: 'card_taken' } })
    await expect(t.sql(`insert into customers.identifier (hospital_id, id, customer_id, kind, value_sealed, value_index, created_at)
      select hospital_id, gen_random_uuid(), customer_id, kind, value_sealed, value_index, created_at from customers.identifier where hospital_id = $1 and kind = 'identity'`, [hospital.hospitalId])).rejects.toThrow('identifier_identity_unique')
  })

  it('refuses the stranger and the wrong role', async () => {
    const hospital = await t.hospital()
    const doctor = await hospital.person('doctor')
    expect(await doctor.call('POST', '/customers', { name: '张三' })).toMatchObject({ status: 403 })
    expect(await t.inject({ method: 'POST', url: '/api/v1/customers', payload: { name: '张三' } })).toMatchObject({ status: 401 })
  })
})

describe('sealed values', () => {
  it('stand nowhere in plain in any table', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const { id } = await register(desk, { name: '赵敏', phones: [{ number: '13977775555' }], address: '望江路七号楼', allergies: '甲硝唑过敏', identifiers: [{ kind: 'qq', value: '928374655' }] })
    await desk.call('POST', `/customers/${id}/notes`, { text: '她怕针头' })
    await desk.call('PATCH', `/customers/${id}`, { needs: '温水，靠窗' }, { 'if-match': '"1"' })
    await desk.call('POST', `/customers/${id}/reveal`, { what: 'phone', reason: '回电' }, freshKey())
    const tables = await t.sql<{ name: string }>(`select format('%I.%I', schemaname, tablename) name from pg_catalog.pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'ext')`)
    for (const { name } of tables) {
      const hits = await t.sql(`select 1 from ${name} x where x::text like any(array['%13977775555%', '%望江路%', '%甲硝唑%', '%928374655%', '%怕针头%', '%靠窗%'])`)
      expect({ name, hits: hits.length }).toEqual({ name, hits: 0 })
    }
  })

  it('are shown in full only with the right and a reason, and then audited', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const { id, phones } = await register(desk, { name: '赵敏', phones: [{ number: '13977776666' }], address: '望江路 7 号' })
    expect(await desk.call('POST', `/customers/${id}/reveal`, { what: 'phone', itemId: phones[0]?.id, reason: '回电' })).toMatchObject({ status: 200, body: { formatted: '139 7777 6666' } })
    expect(await desk.call('POST', `/customers/${id}/reveal`, { what: 'address', reason: '寄报告' })).toMatchObject({ status: 200, body: { value: '望江路 7 号' } })
    expect(await desk.call('POST', `/customers/${id}/reveal`, { what: 'phone', reason: ' ' })).toMatchObject({ status: 400 })
    expect(await desk.call('POST', `/customers/${id}/reveal`, { what: 'identifier', reason: '核对' })).toMatchObject({ status: 404 })
    expect(await (await hospital.person('doctor')).call('POST', `/customers/${id}/reveal`, { what: 'phone', reason: '好奇' })).toMatchObject({ status: 403 })
    expect(await t.sql(`select subject_kind, reason, customer_id from platform.audit where hospital_id = $1 and action = 'customers.reveal' order by id`, [hospital.hospitalId]))
      .toEqual([{ subject_kind: 'phone', reason: '回电', customer_id: id }, { subject_kind: 'address', reason: '寄报告', customer_id: id }])
  })

  it('of health are opened with an audit row in the same transaction; reading masked leaves none', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const { id } = await register(desk, { name: '孙丽', allergies: '青霉素', needs: '温水' })
    const count = async () => (await t.sql(`select 1 from platform.audit where hospital_id = $1 and action = 'customers.open'`, [hospital.hospitalId])).length
    expect(await desk.call('GET', `/customers/${id}`)).toMatchObject({ body: { alerts: { allergies: true, special: false } } })
    expect(await count()).toBe(0)
    expect(await desk.call('GET', `/customers/${id}?include=care`)).toMatchObject({ status: 200, body: { care: { allergies: '青霉素', conditions: '', needs: '温水' } } })
    expect(await count()).toBe(1)
    expect(await (await hospital.person('finance')).call('GET', `/customers/${id}?include=care`)).toMatchObject({ status: 403 })
    expect(await count()).toBe(1)
  })
})

describe('changing', () => {
  it('needs the version seen, keeps the phones named by id and takes the others out', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const [a, b, c] = [mobile(), mobile(), mobile()]
    const made = await register(desk, { name: '周杰', phones: [{ number: a }, { number: b, label: '女儿' }] })
    const keep = made.phones[1]?.id
    expect(await desk.call('PATCH', `/customers/${made.id}`, { name: '周洁' })).toMatchObject({ status: 428 })
    const changed = await desk.call<Shown>('PATCH', `/customers/${made.id}`, { name: '周洁', birthDate: '1985-03-08', phones: [{ number: c }, { id: keep }] }, { 'if-match': '"1"' })
    expect(changed).toMatchObject({ status: 200, body: { version: 2, name: '周洁', age: 41, phoneMasked: `${c.slice(0, 3)}****${c.slice(-4)}`, phones: [{ masked: `${c.slice(0, 3)}****${c.slice(-4)}` }, { id: keep, label: '女儿' }] } })
    expect(await desk.call('PATCH', `/customers/${made.id}`, { name: '旧' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 })
    expect((await desk.call<{ items: unknown[] }>('GET', `/customers?q=${encodeURIComponent('周杰')}`)).body.items).toEqual([])
    expect((await desk.call<{ items: { id: string }[] }>('GET', `/customers?q=${encodeURIComponent('周洁')}`)).body.items).toMatchObject([{ id: made.id }])
  })

  it('tells what changed on the timeline and keeps sensitive values as digests in the audit trail', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const { id } = await register(desk, { name: '吴用' })
    await desk.call('PATCH', `/customers/${id}`, { level: 'gold', allergies: '海鲜' }, { 'if-match': '"1"' })
    expect(await t.sql(`select data->>'zh' zh, data->>'en' en from platform.event where hospital_id = $1 and name = 'customers.changed'`, [hospital.hospitalId])).toEqual([{ zh: '过敏、等级', en: 'allergies, level' }])
    const [row] = await t.sql<{ changed: Record<string, unknown> }>(`select changed from platform.audit where hospital_id = $1 and action = 'customers.change'`, [hospital.hospitalId])
    expect(row?.changed).toMatchObject({ level: 'gold', allergies: { digest: expect.any(String) as string } })
  })
})

describe('merging', () => {
  it('keeps everything of both, leaves old links working, and is undone to exactly what was', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const [a, b] = [mobile(), mobile()]
    const kept = await register(desk, { name: '何佳', phones: [{ number: a }], allergies: '青霉素' })
    const other = await register(desk, { name: '何小佳', phones: [{ number: b }], allergies: '海鲜', birthDate: '1991-01-01', occupation: '教师' })
    const merged = await desk.call<{ id: string; undoUntil: string }>('POST', `/customers/${kept.id}/merge`, { otherId: other.id, reason: '同一个人' })
    expect(merged).toMatchObject({ status: 201, body: { keptId: kept.id, mergedId: other.id } })
    const shown = await desk.call<Shown>('GET', `/customers/${kept.id}?include=care`)
    expect(shown.body).toMatchObject({ birthDate: '1991-01-01', occupation: '教师', mergedFrom: [other.id], phones: [{}, { masked: `${b.slice(0, 3)}****${b.slice(-4)}` }], care: { allergies: '青霉素；海鲜' } })
    expect((await desk.call<Shown>('GET', `/customers/${other.id}`)).body.id).toBe(kept.id)
    expect((await desk.call<{ items: { id: string }[] }>('GET', `/customers?q=${encodeURIComponent('何小佳')}`)).body.items).toMatchObject([{ id: kept.id }])
    expect((await desk.call<{ items: { id: string }[] }>('GET', '/customers')).body.items.map(item => item.id)).toEqual([kept.id])
    expect(await desk.call('PATCH', `/customers/${other.id}`, { occupation: '医生' }, { 'if-match': '"2"' })).toMatchObject({ status: 409, body: { code: 'record_merged' } })
    expect(await desk.call('POST', `/customers/${other.id}/merge`, { otherId: kept.id, reason: '反过来' })).toMatchObject({ status: 409, body: { code: 'record_merged' } })
    expect(await desk.call('POST', `/customers/${kept.id}/merge/undo`, { mergeId: merged.body.id, reason: '看错了' })).toMatchObject({ status: 200, body: { birthDate: null, occupation: '', mergedFrom: [] } })
    expect((await desk.call<Shown>('GET', `/customers/${other.id}`)).body).toMatchObject({ id: other.id, birthDate: '1991-01-01', occupation: '教师' })
    expect(await desk.call('POST', `/customers/${kept.id}/merge/undo`, { mergeId: merged.body.id, reason: '再撤' })).toMatchObject({ status: 409, body: { code: 'merge_undone_already' } })
  })

  it('cannot be undone after 30 days', async () => {
    const hospital = await t.hospital()
    const desk = await hospital.person('receptionist')
    const kept = await register(desk, { name: '甲一' })
    const other = await register(desk, { name: '甲二' })
    const merged = await desk.call<{ id: string }>('POST', `/customers/${kept.id}/merge`, { otherId: other.id, reason: '同一个人' })
    await t.sql('update customers.merge set undo_until = $2 where hospital_id = $1', [hospital.hospitalId, new Date(t.clock.now().getTime() - 1)])
    expect(await desk.call('POST', `/customers/${kept.id}/merge/undo`, { mergeId: merged.body.id, reason: '晚了' })).toMatchObject({ status: 409, body: { code: 'merge_undo_too_late' } })
  })

  it('with itself, of another hospital, or by the wrong role is refused', async () => {
    const mine = await t.hospital()
    const desk = await mine.person('receptionist')
    const foreign = await register(await (await t.hospital()).person('receptionist'), { name: '外人' })
    const own = await register(desk, { name: '自己' })
    expect(await desk.call('POST', `/customers/${own.id}/merge`, { otherId: own.id, reason: '试' })).toMatchObject({ status: 422, body: { code: 'merge_with_itself' } })
    expect(await desk.call('POST', `/customers/${own.id}/merge`, { otherId: foreign.id, reason: '试' })).toMatchObject({ status: 404 })
    expect(await desk.call('GET', `/customers/${foreign.id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await (await mine.person('phone_agent')).call('POST', `/customers/${own.id}/merge`, { otherId: own.id, reason: '试' })).toMatchObject({ status: 403 })
  })
})

describe('searching', () => {
  it('finds by any part of the name, pinyin, initials, last four, whole phone and card', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const { id } = await register(desk, { name: '欧阳振华', phones: [{ number: '13512348765' }], identifiers: [{ kind: 'card', value: 'A0099' }] })
    await register(desk, { name: '张伟', phones: [{ number: '13512340000' }] })
    for (const q of ['欧阳振华', '振华', '阳', 'ouyangzhenhua', 'ouyang', 'oyzh', '8765', '13512348765', '135 1234 8765', '+8613512348765', 'a0099']) {
      const found = await desk.call<{ items: { id: string }[] }>('GET', `/customers?q=${encodeURIComponent(q)}`)
      expect({ q, ids: found.body.items.map(item => item.id) }).toEqual({ q, ids: [id] })
    }
    for (const q of ['z', '不存在', '9999', '%', "'"]) expect((await desk.call<{ items: unknown[] }>('GET', `/customers?q=${encodeURIComponent(q)}`)).body.items).toEqual([])
  })

  it('pages through the list without losing or doubling anyone', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const made: string[] = []
    for (let i = 0; i < 7; i++) { t.clock.advance(1_000); made.push((await register(desk, { name: `顾客${i}` })).id) }
    for (const sort of ['newest', 'name']) {
      const seen: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await desk.call('GET', `/customers?limit=3&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`)
        seen.push(...page.body.items.map(item => item.id))
        cursor = page.body.nextCursor
      }
      expect(seen.toSorted()).toEqual(made.toSorted())
      if (sort === 'newest') expect(seen).toEqual(made.toReversed())
    }
    expect(await desk.call('GET', '/customers?cursor=abc')).toMatchObject({ status: 400 })
  })
})

describe('lifecycle', () => {
  it('is computed from completed visits and level, explained, and the list agrees with the page', async () => {
    const hospital = await t.hospital()
    const { noteVisit } = await import('./index.ts')
    const desk = await hospital.person('receptionist')
    const dayMs = 86_400_000
    const make = async (name: string, daysAgo: number[], level = 'ordinary') => {
      const { id } = await register(desk, { name, level })
      for (const [i, days] of daysAgo.entries()) await hospital.tx(tx => noteVisit(tx, { customerId: id, visitId: `00000000-0000-7000-8000-0000000000${10 + i}`, finishedAt: new Date(t.clock.now().getTime() - days * dayMs) }))
      return id
    }
    const expected: Record<string, string> = {
      [await make('没来过', [])]: 'prospect', [await make('金卡没来过', [], 'gold')]: 'prospect', [await make('来过一次', [30])]: 'active', [await make('来过三次', [30, 200, 700])]: 'loyal',
      [await make('三次太久', [30, 200, 800])]: 'active', [await make('金卡来过', [30], 'gold')]: 'loyal', [await make('一年没来', [400, 500, 600], 'diamond')]: 'dormant',
    }
    const listed: Record<string, string> = {}
    for (const state of ['prospect', 'active', 'loyal', 'dormant']) {
      for (const item of (await desk.call<{ items: { id: string; lifecycle: string }[] }>('GET', `/customers?lifecycle=${state}`)).body.items) {
        expect(item.lifecycle).toBe(state)
        listed[item.id] = state
      }
    }
    expect(listed).toEqual(expected)
    expect((await desk.call('GET', '/customers/views')).body).toMatchObject({ all: 7, prospect: 2, active: 2, loyal: 2, dormant: 1 })
  })
})

describe('consent', () => {
  it('rules who may be contacted for what, and its withdrawal stops the use at once', async () => {
    const hospital = await t.hospital()
    const { contactAllowed } = await import('./index.ts')
    const desk = await hospital.person('receptionist')
    const { id } = await register(desk, { name: '陈晨' })
    const may = (purpose: 'service' | 'marketing') => hospital.tx(tx => contactAllowed(tx, id, purpose))
    expect(await may('service')).toEqual({ allowed: true, why: null })
    expect(await may('marketing')).toEqual({ allowed: false, why: 'no_consent' })
    const given = await desk.call<{ id: string }>('POST', `/customers/${id}/consents`, { purpose: 'marketing', wording: 'v1', way: 'spoken' })
    expect(given.status).toBe(201)
    expect(await may('marketing')).toEqual({ allowed: true, why: null })
    expect(await desk.call('POST', `/customers/${id}/consents`, { purpose: 'marketing', wording: 'v1', way: 'paper' })).toMatchObject({ status: 409, body: { code: 'consent_in_force' } })
    expect(await desk.call('POST', `/customers/${id}/consents/${given.body.id}/withdraw`, { way: 'message' })).toMatchObject({ status: 200 })
    expect(await may('marketing')).toEqual({ allowed: false, why: 'withdrawn' })
    expect(await desk.call('POST', `/customers/${id}/consents/${given.body.id}/withdraw`, { way: 'message' })).toMatchObject({ status: 409, body: { code: 'consent_withdrawn' } })
    await desk.call('PATCH', `/customers/${id}`, { doNotContact: true }, { 'if-match': '"1"' })
    expect(await may('service')).toEqual({ allowed: false, why: 'do_not_contact' })
    expect(await desk.call('POST', `/customers/${id}/consents`, { purpose: 'sharing', wording: 'v1', way: 'paper' })).toMatchObject({ status: 400 })
  })
})

describe('relations', () => {
  it('are seen from both sides, once', async () => {
    const desk = await (await t.hospital()).person('receptionist')
    const mother = await register(desk, { name: '张秀兰' })
    const daughter = await register(desk, { name: '李静' })
    const made = await desk.call<{ id: string }>('POST', `/customers/${mother.id}/relations`, { otherId: daughter.id, kind: 'child', pays: true, accompanies: true })
    expect(made.status).toBe(201)
    expect(await desk.call('POST', `/customers/${daughter.id}/relations`, { otherId: mother.id, kind: 'parent' })).toMatchObject({ status: 409, body: { code: 'relation_exists' } })
    expect((await desk.call('GET', `/customers/${mother.id}?include=care`)).body).toMatchObject({ care: { relations: [{ otherId: daughter.id, otherName: '李静', kind: 'child', pays: true }] } })
    expect((await desk.call('GET', `/customers/${daughter.id}?include=care`)).body).toMatchObject({ care: { relations: [{ otherId: mother.id, kind: 'parent', pays: false }] } })
    expect(await desk.call('POST', `/customers/${daughter.id}/relations/${made.body.id}/remove`)).toMatchObject({ status: 200 })
    expect((await desk.call('GET', `/customers/${mother.id}?include=care`)).body).toMatchObject({ care: { relations: [] } })
    expect(await desk.call('POST', `/customers/${mother.id}/relations`, { otherId: mother.id, kind: 'friend' })).toMatchObject({ status: 422, body: { code: 'relation_with_itself' } })
  })
})
