import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formOf, freshKey, useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { pathOf } from '../../platform/file-store.ts'
import { sweepContents } from './files.ts'

const t = useApp()

/** A PNG of a size: its head is all that is looked at. */
function png(width = 40, height = 30, tail = 'the letter of Frau Beispiel'): Buffer {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return Buffer.concat([head, Buffer.from(tail)])
}

async function customerOf(person: Person): Promise<string> {
  const made = await person.call('POST', '/customers', { name: '张秀兰' })
  expect(made.status).toBe(201)
  return String(made.body['id'])
}

async function desk(): Promise<{ hospital: TestHospital; person: Person; customerId: string }> {
  const hospital = await t.hospital()
  const person = await hospital.person('receptionist')
  return { hospital, person, customerId: await customerOf(person) }
}

describe('a file of a record', () => {
  it('is kept sealed under the customer’s key, comes back as it was, as an attachment without any right in the page, and is audited', async () => {
    const { hospital, person, customerId } = await desk()
    const bytes = png()
    const added = await person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: '..\\..\\检查报告\u202egnp.exe.png', type: 'text/html', bytes })
    expect(added).toMatchObject({ status: 201, body: { name: '检查报告gnp.exe.png', mediaType: 'image/png', bytes: bytes.length, ownerId: customerId, version: 1 } })
    const id = String(added.body['id'])
    const [row] = await t.sql<{ place: string; customer_id: string }>('select place, customer_id from platform.file where id = $1', [id])
    expect(row?.customer_id).toBe(customerId)
    expect(readFileSync(pathOf(t.app.config.dataDir, row?.place ?? '')).includes('Beispiel')).toBe(false)

    const got = await person.call('GET', `/files/${id}`)
    expect(got.status).toBe(200)
    expect(got.bytes.equals(bytes)).toBe(true)
    expect(got.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'no-store' })
    expect(got.headers['content-disposition']).toContain("filename*=UTF-8''%E6%A3%80%E6%9F%A5%E6%8A%A5%E5%91%8Agnp.exe.png")
    expect(await t.sql('select action from platform.audit where subject_id = $1 and hospital_id = $2 and action like $3 order by id', [customerId, hospital.hospitalId, 'files.%'])).toEqual([{ action: 'files.add' }, { action: 'files.open' }])
    expect((await person.call<{ items: unknown[] }>('GET', `/files?ownerKind=customer&ownerId=${customerId}`)).body.items).toMatchObject([{ id }])
  })

  it('is judged by its content, whatever its name says, and refused without a trace', async () => {
    const { person, customerId } = await desk()
    const before = await t.stateHash()
    const send = (bytes: Uint8Array, name = 'a.png') => person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name, type: 'image/png', bytes })
    expect(await send(Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'empty_file' } })
    expect(await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).toMatchObject({ status: 415, body: { code: 'file_type_unknown' } })
    expect(await send(Buffer.from('<!doctype html><script>alert(1)</script>'), 'a.html')).toMatchObject({ status: 415, body: { code: 'file_type_unknown' } })
    expect(await send(Buffer.from('MZ\x90\x00\x03'), 'a.exe')).toMatchObject({ status: 415, body: { code: 'file_type_unknown' } })
    expect(await send(Buffer.from('name,phone\r\n张,1\r\n'), 'a.csv')).toMatchObject({ status: 415, body: { code: 'file_type_not_allowed' } })
    expect(await send(png(60_000, 60_000))).toMatchObject({ status: 422, body: { code: 'picture_too_big' } })
    expect(await send(Buffer.concat([png(), Buffer.alloc(25 * 1024 * 1024)]))).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
    expect(await t.stateHash()).toBe(before)
  })

  it('is refused when the form is not one: no file, two fields of a name, an unknown field, an unknown kind, JSON', async () => {
    const { person, customerId } = await desk()
    const fields = { ownerKind: 'customer', ownerId: customerId }
    const file = { name: 'a.png', bytes: png() }
    expect(await person.upload('/files', fields, null)).toMatchObject({ status: 400, body: { errors: [{ path: 'body.file', code: 'required' }] } })
    expect(await person.upload('/files', { ...fields, extra: '1' }, file)).toMatchObject({ status: 400, body: { errors: [{ path: 'body.extra', code: 'unknown_field' }] } })
    expect(await person.upload('/files', { ownerKind: 'customer' }, file)).toMatchObject({ status: 400, body: { errors: [{ path: 'body.ownerId', code: 'required' }] } })
    expect(await person.upload('/files', { ...fields, ownerKind: 'moon' }, file)).toMatchObject({ status: 422, body: { code: 'unknown_owner_kind' } })
    expect(await person.call('POST', '/files', fields)).toMatchObject({ status: 415 })
    const doubled = formOf(fields, file)
    const text = doubled.bytes.toString('latin1')
    const twice = Buffer.from(text.replace(/(--[^\r]+\r\n[^\r]+name="ownerId"\r\n\r\n[^\r]+\r\n)/, '$1$1'), 'latin1')
    expect(await t.inject({ method: 'POST', url: '/api/v1/files', headers: { authorization: `Bearer ${person.token}`, 'content-type': doubled.type }, payload: twice })).toMatchObject({ status: 400, body: { code: 'duplicate_key' } })
  })

  it('is out of reach for the stranger, the wrong role and another hospital', async () => {
    const { hospital, person, customerId } = await desk()
    const { body } = await person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: 'a.png', bytes: png() })
    const id = String(body['id'])
    const other = await desk()
    const finance = await hospital.person('finance')
    const before = await t.stateHash()
    expect(await t.inject({ method: 'GET', url: `/api/v1/files/${id}` })).toMatchObject({ status: 401 })
    expect(await finance.call('GET', `/files/${id}`)).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
    expect(await finance.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: 'a.png', bytes: png() })).toMatchObject({ status: 403 })
    expect(await finance.call('POST', `/files/${id}/void`, { reason: '错传' })).toMatchObject({ status: 403 })
    expect(await other.person.call('GET', `/files/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect(await other.person.call('POST', `/files/${id}/void`, { reason: '错传' })).toMatchObject({ status: 404 })
    expect(await other.person.call('GET', `/files?ownerKind=customer&ownerId=${customerId}`)).toMatchObject({ status: 404 })
    expect(await other.person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: 'a.png', bytes: png() })).toMatchObject({ status: 404 })
    expect(await t.stateHash()).toBe(before)
  })

  it('is kept once when the same request comes twice, and never opens after it was withdrawn', async () => {
    const { person, customerId } = await desk()
    const key = freshKey()
    const send = (bytes: Buffer) => person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: 'a.png', bytes }, key)
    const first = await send(png())
    expect((await send(png())).body).toEqual(first.body)
    expect(await send(png(41))).toMatchObject({ status: 422, body: { code: 'key_reused' } })
    const id = String(first.body['id'])
    expect(await person.call('POST', `/files/${id}/void`, { reason: '传错人了' })).toMatchObject({ status: 200, body: { voidReason: '传错人了', version: 2 } })
    expect(await person.call('GET', `/files/${id}`)).toMatchObject({ status: 410, body: { code: 'file_withdrawn' } })
    expect(await person.call('POST', `/files/${id}/void`, { reason: '再来' })).toMatchObject({ status: 410, body: { code: 'file_withdrawn' } })
    expect((await person.call<{ items: unknown[] }>('GET', `/files?ownerKind=customer&ownerId=${customerId}`)).body.items).toMatchObject([{ id, voidReason: '传错人了' }])
  })

  it('leaves no orphan for long: contents no file refers to are swept, the others stay', async () => {
    const { person, customerId } = await desk()
    const { body } = await person.upload('/files', { ownerKind: 'customer', ownerId: customerId }, { name: 'a.png', bytes: png() })
    const { storeContent, hasContent } = await import('../../platform/file-store.ts')
    const orphan = await (await t.hospital()).tx(async tx => storeContent(t.app.config.dataDir, await t.app.keys.ring(tx), String(body['id']), [png()]))
    await sweepContents(t.app)
    expect(await hasContent(t.app.config.dataDir, orphan.place)).toBe(true)
    t.clock.set(new Date(Date.now() + 2 * 86_400_000))
    await sweepContents(t.app)
    expect(await hasContent(t.app.config.dataDir, orphan.place)).toBe(false)
    expect((await person.call('GET', `/files/${String(body['id'])}`)).status).not.toBe(410)
  })
})
