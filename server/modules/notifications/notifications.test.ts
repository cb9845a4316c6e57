import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'
import type { Module } from '../../platform/module.ts'
import { modules } from '../../modules.ts'
import { registerCustomer } from '../customers/index.ts'
import { smtp, NotSent } from './adapters.ts'
import { messageCustomer, notifyStaff, withdraw, type MessageInput } from './index.ts'
import { sendMessage } from './messages.ts'

/** Templates as the desk modules declare them, for this file alone. */
const test: Module = {
  name: 'test',
  messageTemplates: [
    {
      key: 'test.booked', zh: '预约成功', en: 'Booked', purpose: 'service',
      variables: { name: { zh: '称呼', en: 'Name', sampleZh: '张女士', sampleEn: 'Ms Zhang' }, time: { zh: '时间', en: 'Time', sampleZh: '11月24日 10:00', sampleEn: '24 Nov 10:00' } },
      sms: { zh: '{name}，您已约好{time}，请准时到诊。', en: '{name}, you are booked for {time}.' },
      email: { subject: { zh: '{hospital}：预约成功', en: '{hospital}: booked' }, body: { zh: '{name}，您好：\n您已约好{time}。', en: 'Dear {name},\nyou are booked for {time}.' } },
    },
    { key: 'test.offer', zh: '活动', en: 'Offer', purpose: 'marketing', variables: {}, sms: { zh: '周年庆。', en: 'Anniversary.' } },
  ],
}

const t = useApp({ modules: [...modules, test] })
let hospital: TestHospital
let customerId: string
let receptionist: Person
let director: Person
const minutes = 60_000

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  t.app.config.smtpUrl = null
  hospital = await t.hospital()
  receptionist = await hospital.person('receptionist')
  director = await hospital.person('service_director')
  customerId = await hospital.tx(tx => registerCustomer(tx, { name: '张秀兰', sex: 'female', phones: [{ number: '13800138001' }], identifiers: [{ kind: 'email', value: 'xiulan@example.com' }] }))
})

const book = (more: Partial<MessageInput> = {}) => hospital.tx(tx => messageCustomer(tx, { customerId, purpose: 'service', template: 'test.booked', variables: { name: '张女士', time: '11月24日 10:00' }, subjectId: null, key: newId(), ...more }))
interface Shown { id: string; state: string; channel: string; addressMasked: string | null; why: string | null; adapter: string | null; leftHouse: boolean; attempts: number; may: Record<string, boolean> }
const outbox = async (search = '') => (await receptionist.call<{ items: Shown[]; counts: Record<string, number>; sendsMail: boolean }>('GET', `/messages${search}`)).body
const textOf = async (id: string) => (await receptionist.call<{ body: string; subject: string }>('GET', `/messages/${id}`)).body
const stateOf = async (id: string) => (await t.sql<{ state: string }>('select state from notifications.message where id = $1', [id]))[0]?.state

describe('a message to a customer', () => {
  it('is worded by template with the hospital\'s signature, and stands in the development outbox as what would have been sent', async () => {
    const made = await book()
    expect(made?.state).toBe('queued')
    await t.drain()
    expect(await outbox()).toMatchObject({ items: [{ id: made?.id, state: 'sent', channel: 'sms', addressMasked: '138****8001', adapter: 'development', leftHouse: false, attempts: 1 }], counts: { waiting: 0 }, sendsMail: false })
    expect(await textOf(String(made?.id))).toMatchObject({ body: '【测试医院】张女士，您已约好11月24日 10:00，请准时到诊。' })
  })

  it('keeps address and text sealed, and writes down who opened it', async () => {
    const made = await book()
    await t.drain()
    const rows = await t.sql<{ row: string }>('select row_to_json(m)::text || (select coalesce(string_agg(e.data::text, \'\'), \'\') from platform.event e where e.hospital_id = m.hospital_id) as row from notifications.message m where id = $1', [made?.id])
    expect(rows[0]?.row).not.toMatch(/13800138001|您已约好/)
    await textOf(String(made?.id))
    expect(await t.sql('select actor_id, action from platform.audit where subject_id = $1', [made?.id])).toEqual([{ actor_id: receptionist.staffId, action: 'messages.open' }])
  })

  it('of the same key is sent once', async () => {
    const key = newId()
    const first = await book({ key })
    const second = await book({ key })
    expect(second?.id).toBe(first?.id)
    await t.drain()
    await sendMessage(t.app, hospital.hospitalId, String(first?.id))
    expect((await outbox()).items).toHaveLength(1)
    expect(await t.sql('select attempt from notifications.attempt where message_id = $1', [first?.id])).toEqual([{ attempt: 1 }])
  })

  it('waits for its time and outside quiet hours', async () => {
    const later = await book({ notBefore: new Date('2026-11-23T14:00:00Z') })
    await t.drain()
    expect(await stateOf(String(later?.id))).toBe('queued')
    await t.advance(12 * 60 * minutes)
    expect(await stateOf(String(later?.id))).toBe('queued')
    await t.advance(10 * 60 * minutes)
    expect(await stateOf(String(later?.id))).toBe('sent')
  })

  it('is not sent to who asked not to be contacted, nor advertising without consent, and says why', async () => {
    expect(await book({ template: 'test.offer', purpose: 'marketing', variables: {} })).toMatchObject({ state: 'refused', why: 'no_consent' })
    await t.sql('update customers.customer set do_not_contact = true where id = $1', [customerId])
    expect(await book()).toMatchObject({ state: 'refused', why: 'do_not_contact' })
    await t.drain()
    expect((await outbox('?state=refused')).items.map(item => [item.why, item.addressMasked])).toEqual([['do_not_contact', null], ['no_consent', null]])
    expect(await t.sql('select * from notifications.attempt')).toHaveLength((await t.sql('select * from notifications.attempt a join notifications.message m on m.hospital_id = a.hospital_id and m.id = a.message_id where m.state <> \'refused\'')).length)
  })

  it('is held back when the customer says no after it was queued', async () => {
    const made = await book({ notBefore: new Date('2026-11-23T04:00:00Z') })
    await t.sql('update customers.customer set do_not_contact = true where id = $1', [customerId])
    await t.advance(150 * minutes)
    expect(await t.sql('select state, failure from notifications.message where id = $1', [made?.id])).toEqual([{ state: 'refused', failure: 'do_not_contact' }])
  })

  it('to who cannot be reached is kept as refused', async () => {
    const silent = await hospital.tx(tx => registerCustomer(tx, { name: '无名', sex: 'unknown' }))
    expect(await book({ customerId: silent })).toMatchObject({ state: 'refused', why: 'no_address' })
    expect(await book({ channel: 'wechat' })).toMatchObject({ state: 'refused', why: 'no_address' })
  })

  it('is withdrawn with the record it is about, of one occasion or of all', async () => {
    const subjectId = newId()
    const notBefore = new Date('2026-11-24T02:00:00Z')
    await book({ subjectId, notBefore, key: `appointment:${subjectId}:reminder:1` })
    await book({ subjectId, notBefore, key: `appointment:${subjectId}:voucher` })
    expect(await hospital.tx(tx => withdraw(tx, { subjectId, keyPrefix: `appointment:${subjectId}:reminder` }))).toBe(1)
    expect(await hospital.tx(tx => withdraw(tx, { subjectId }))).toBe(1)
    await t.advance(48 * 60 * minutes)
    expect(await t.sql('select state, failure from notifications.message where subject_id = $1', [subjectId])).toEqual([{ state: 'withdrawn', failure: 'record_changed' }, { state: 'withdrawn', failure: 'record_changed' }])
  })

  it('puts values in as text: no line of its own, no further name, no signature', async () => {
    const made = await book({ channel: 'email', variables: { name: '甲\r\nBcc: all@example.com\n【别家医院】{time}', time: 'T' } })
    await t.drain()
    expect((await textOf(String(made?.id))).body).toBe('甲 Bcc: all@example.com 【别家医院】{time}，您好：\n您已约好T。')
  })
})

describe('sending', () => {
  let server: SMTPServer | undefined
  let mails: { raw: Buffer; to: string[] }[] = []
  let answer: number | null = null
  const listen = () => new Promise<string>(resolve => {
    server = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, callback) => { if (answer === null) callback(); else callback(Object.assign(new Error('no'), { responseCode: answer })) },
      onData: (stream, session, callback) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => { mails.push({ raw: Buffer.concat(parts), to: session.envelope.rcptTo.map(one => one.address) }); callback() })
      },
    })
    const made = server
    made.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(made.server.address() as AddressInfo).port}`))
  })
  afterEach(async () => {
    await new Promise<void>(resolve => { if (server) server.close(() => resolve()); else resolve() })
    server = undefined
    mails = []
    answer = null
  })

  it('hands an e-mail to a real mail server, with the same message id at every try', async () => {
    const adapter = smtp(await listen(), '澄和医院 <no-reply@chenghe.example>')
    const outgoing = { id: newId(), address: 'xiulan@example.com', subject: '澄和医院：预约成功', body: '张女士，您好：\n您已约好11月24日 10:00。' }
    const first = await adapter.send(outgoing)
    expect(await adapter.send(outgoing)).toEqual(first)
    const mail = await simpleParser(mails[0]?.raw ?? Buffer.alloc(0))
    expect([mails.map(one => one.to), mail.subject, mail.text?.trim(), mail.messageId]).toEqual([[['xiulan@example.com'], ['xiulan@example.com']], outgoing.subject, outgoing.body, `<${outgoing.id}@chenghe.example>`])
  })

  it('tells what may go through later from what never will', async () => {
    const adapter = smtp(await listen(), 'no-reply@chenghe.example')
    const send = () => adapter.send({ id: newId(), address: 'xiulan@example.com', subject: 's', body: 'b' }).then(() => null, (error: unknown) => error instanceof NotSent && [error.code, error.again])
    answer = 550
    expect(await send()).toEqual(['smtp 550', false])
    answer = 451
    expect(await send()).toEqual(['smtp 451', true])
    const unreachable = await smtp('smtp://127.0.0.1:1', 'no-reply@chenghe.example').send({ id: newId(), address: 'x@example.com', subject: 's', body: 'b' }).then(() => null, (error: unknown) => error instanceof NotSent && error.again)
    expect(unreachable).toBe(true)
  })

  it('tries again after 1, 5, 15, 60 and 240 minutes, then gives up, and by hand once more', async () => {
    t.app.config.smtpUrl = 'smtp://127.0.0.1:1'
    const made = await book({ channel: 'email', happensAt: new Date('2026-11-23T09:00:00Z') })
    await t.drain()
    const id = String(made?.id)
    for (const wait of [1, 5, 15, 60, 240]) {
      expect(await stateOf(id)).toBe('queued')
      await t.advance(wait * minutes)
    }
    expect((await outbox('?state=failed')).items).toMatchObject([{ id, state: 'failed', attempts: 6, adapter: 'smtp', why: 'not_delivered', may: { retry: false } }])
    expect(await receptionist.call('POST', `/messages/${id}/retry`)).toMatchObject({ status: 403 })
    expect(await director.call('POST', `/messages/${id}/retry`)).toMatchObject({ status: 200, body: { state: 'queued' } })
    expect(await director.call('POST', `/messages/${id}/retry`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await director.call('POST', `/messages/${id}/withdraw`)).toMatchObject({ status: 200, body: { state: 'withdrawn', why: 'by_hand' } })
  })

  it('of the example hospital never leaves the house, whatever is set up', async () => {
    t.app.config.smtpUrl = await listen()
    await t.sql('update platform.hospital set is_example = true where hospital_id = $1', [hospital.hospitalId])
    const made = await book({ channel: 'email' })
    await t.drain()
    expect(await t.sql('select state, adapter from notifications.message where id = $1', [made?.id])).toEqual([{ state: 'sent', adapter: 'development' }])
    expect(mails).toEqual([])
  })

  it('finds again what a lost job or a crash left behind', async () => {
    const lost = await book()
    await t.sql('delete from platform.outbox')
    await t.advance(3 * minutes)
    expect(await stateOf(String(lost?.id))).toBe('sent')
    const crashed = await book()
    await t.drain()
    await t.sql('update notifications.message set state = \'sending\', settled_at = null, attempts = 1, send_at = $2 where id = $1', [crashed?.id, new Date(t.clock.now().getTime() + 10 * minutes).toISOString()])
    await t.advance(5 * minutes)
    expect(await stateOf(String(crashed?.id))).toBe('sending')
    await t.sql('delete from notifications.attempt where message_id = $1', [crashed?.id])
    await t.advance(10 * minutes)
    expect(await stateOf(String(crashed?.id))).toBe('sent')
  })
})

describe('templates', () => {
  interface Wording { channel: string; language: string; body: string; version: number; isOwn: boolean; sample: { body: string } }
  const wordings = async () => (await director.call<{ items: { key: string; wordings: Wording[] }[] }>('GET', '/message-templates')).body.items.find(item => item.key === 'test.booked')?.wordings ?? []
  const put = (person: Person, version: number, body: string | null) => person.call('PUT', '/message-templates/test.booked', { channel: 'sms', language: 'zh', body }, { 'if-match': `"${version}"` })

  it('are reworded within their closed list of names, at the version seen, and go back to the shipped wording', async () => {
    expect((await wordings())[0]).toMatchObject({ isOwn: false, version: 0, sample: { body: '【测试医院】张女士，您已约好11月24日 10:00，请准时到诊。' } })
    expect(await put(director, 0, '{name}您好，{time}见。')).toMatchObject({ status: 200 })
    await book({ key: 'own' })
    await t.drain()
    expect((await textOf((await outbox()).items[0]?.id ?? '')).body).toBe('【测试医院】张女士您好，11月24日 10:00见。')
    expect(await put(director, 0, '旧的')).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await put(director, 1, null)).toMatchObject({ status: 200 })
    expect((await wordings())[0]).toMatchObject({ isOwn: false, version: 0 })
  })

  it('refuse names outside the list, stray braces, wrong roles and unknown templates, and nothing is kept', async () => {
    const before = await t.stateHash()
    expect(await put(director, 0, '{name} {password} {constructor}')).toMatchObject({ status: 422, body: { code: 'unknown_variable', title: '模板里不能用 {password} {constructor}，只能用列出的变量。' } })
    expect(await put(director, 0, '多了一个 {')).toMatchObject({ status: 422, body: { code: 'stray_brace' } })
    expect(await put(receptionist, 0, '好')).toMatchObject({ status: 403 })
    expect(await director.call('PUT', '/message-templates/test.none', { channel: 'sms', language: 'zh', body: 'x' }, { 'if-match': '"0"' })).toMatchObject({ status: 404, body: { code: 'unknown_template' } })
    expect(await director.call('PUT', '/message-templates/test.booked', { channel: 'sms', language: 'zh', body: 'x' })).toMatchObject({ status: 428 })
    expect(await t.stateHash()).toBe(before)
  })
})

describe('notices', () => {
  it('are mine alone, counted until read, and unread elsewhere', async () => {
    await hospital.tx(tx => notifyStaff(tx, { staffIds: [receptionist.staffId, director.staffId, director.staffId], kind: 'test', zh: '有事', en: 'Something', link: '/' }))
    const mine = await receptionist.call<{ items: { id: string }[]; unread: number }>('GET', '/notifications')
    expect(mine.body).toMatchObject({ items: [{ zh: '有事', readAt: null }], unread: 1 })
    expect((await director.call<{ unread: number }>('GET', '/notifications')).body.unread).toBe(1)
    const foreign = await director.call('POST', '/notifications/read', { ids: [mine.body.items[0]?.id] })
    expect(foreign.body).toEqual({ unread: 1 })
    expect((await receptionist.call('POST', '/notifications/read', { upTo: t.clock.now().toISOString() })).body).toEqual({ unread: 0 })
    expect((await receptionist.call<{ items: unknown[] }>('GET', '/notifications?unread=true')).body.items).toEqual([])
  })

  it('and messages of another hospital do not exist', async () => {
    const made = await book()
    const foreigner = await (await t.hospital()).person('service_director')
    expect(await foreigner.call('GET', `/messages/${made?.id}`)).toMatchObject({ status: 404 })
    expect(await foreigner.call('POST', `/messages/${made?.id}/withdraw`)).toMatchObject({ status: 404 })
    expect((await foreigner.call<{ items: unknown[] }>('GET', '/messages')).body.items).toEqual([])
    expect(await t.inject({ method: 'GET', url: '/api/v1/messages' })).toMatchObject({ status: 401 })
  })

  it('about what is past are not made', async () => {
    const { systemWork } = await import('../../platform/work.ts')
    const before = await t.stateHash()
    await t.app.db.tenantTx({ ...systemWork(t.app, hospital.hospitalId), history: true, news: 'silent' }, async tx => {
      await notifyStaff(tx, { staffIds: [receptionist.staffId], kind: 'test', zh: '有事', en: 'Something' })
      expect(await messageCustomer(tx, { customerId, purpose: 'service', template: 'test.booked', variables: { name: 'a', time: 'b' }, subjectId: null, key: newId() })).toBeNull()
    })
    expect(await t.stateHash()).toBe(before)
  })
})
