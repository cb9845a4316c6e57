import { globSync, readFileSync, statSync } from 'node:fs'
import { Writable } from 'node:stream'
import pino from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import { logOptions } from '../server/compose.ts'
import { freshKey, useApp, type Answer, type Person } from './support/app.ts'
import * as make from './support/world.ts'
import { makeWorld, must, type World } from './support/world.ts'

// What is kept sealed is written through every route that takes it, with values found nowhere else, and then looked for in
// everything that is kept: tables, jobs, audit, events, logs, metrics, files, and the very files of the database (SAFETY 17).

const lines: string[] = []
const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => { lines.push(chunk.toString('utf8')); done() } })
const t = useApp({ log: pino(logOptions('trace'), sink) })

/** Values by what they are; each is looked for in the end. */
const canaries = new Map<string, string>()
let serial = 0
/** The one value that may be found: an inquiry's text is plain, guarded by right. */
const plain = 'text of an inquiry'
/** A text found nowhere else. */
function text(what: string): string {
  const value = `金丝雀 canary-${what.replaceAll(' ', '-')}-${++serial}-zqx`
  canaries.set(what, value)
  return value
}
/** A number found nowhere else. */
function phone(what: string): string {
  const value = `1397731${String(1000 + ++serial)}`
  canaries.set(what, value)
  return value
}
function kept(what: string, value: string): string {
  canaries.set(what, value)
  return value
}
/** An identity number with a right check digit. */
function identityNumber(): string {
  const body = `11010119900307${String(700 + ++serial)}`
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return `${body}${'10X98765432'[sum % 11]}`
}

let w: World
/** Answers that must tell nothing: refusals, pages, figures. */
const told: { what: string; text: string }[] = []
const refused = (what: string, answer: Answer) => {
  expect(answer.status, `${what}: ${answer.text}`).toBeGreaterThanOrEqual(400)
  expect(answer.status, `${what}: ${answer.text}`).toBeLessThan(500)
  told.push({ what, text: answer.text + JSON.stringify(answer.headers) })
}
/** Success in a keyed request, sent twice: what is stored for the second must be sealed too. */
const keyed = async <B = { id: string; version: number }>(by: Person, url: string, body: unknown): Promise<B> => {
  const key = freshKey()
  const first = await must<B>(by, 'POST', url, body, key)
  await must(by, 'POST', url, body, key)
  return first
}

beforeAll(async () => {
  w = await makeWorld(t)
  const desk = w.people.receptionist
  const mobile = phone('phone of a customer')
  const identity = kept('identity number', identityNumber())
  const sealed = {
    phones: [{ number: mobile, label: '本人' }, { number: phone('second phone'), label: '家人' }],
    identifiers: [{ kind: 'identity', value: identity }, { kind: 'passport', value: kept('passport', 'EQ7391846') }, { kind: 'email', value: kept('e-mail', 'canary.zqx7731@example.com') }, { kind: 'wechat', value: kept('WeChat name', 'wx_canary_zqx7731') }, { kind: 'qq', value: kept('QQ number', '7731990261') }],
    address: text('address'), allergies: text('allergies'), conditions: text('conditions'), needs: text('needs'),
  }
  const person = await keyed<{ id: string; version: number; phones: { id: string }[] }>(desk, '/customers', { name: '金雀', sex: 'female', ...sealed })
  refused('a duplicate', await desk.call('POST', '/customers', { name: '金雀', ...sealed, identifiers: [] }))
  refused('an identity number taken', await desk.call('POST', '/customers', { name: '别人', identifiers: sealed.identifiers, confirmedNotDuplicate: true }))
  refused('a number too long', await desk.call('POST', '/customers', { name: '金雀', phones: [{ number: `${mobile}${mobile}` }] }))
  refused('wrong types', await desk.call('POST', '/customers', { name: '金雀', address: { line: sealed.address }, allergies: [sealed.allergies], phones: [mobile] }))
  refused('broken JSON', await t.inject({ method: 'POST', url: '/api/v1/customers', headers: { authorization: `Bearer ${desk.token}`, 'content-type': 'application/json' }, payload: `{"name":"金雀","address":"${sealed.address}"` }))
  refused('too large', await desk.call('POST', '/customers', { name: '金雀', address: sealed.address.repeat(9_000) }))
  await must(desk, 'PATCH', `/customers/${person.id}`, { address: text('new address'), phones: [{ number: phone('new phone') }], allergies: text('new allergies'), confirmedNotDuplicate: true }, { 'if-match': `"${person.version}"`, ...freshKey() })
  await must(desk, 'POST', '/customers/duplicates', { phones: [mobile], name: '金雀' })
  const changed = await must<{ phones: { id: string }[] }>(desk, 'GET', `/customers/${person.id}?include=care&reason=${encodeURIComponent('来电核对')}`)
  for (const what of [{ what: 'phone', itemId: changed.phones[0]?.id }, { what: 'address' }]) await must(desk, 'POST', `/customers/${person.id}/reveal`, { ...what, reason: '回电' })
  // Looking for them: what is asked for stands in the address of the request.
  for (const wanted of [mobile, identity]) for (const url of ['/customers?q=', '/search?q=', '/arrivals?text=']) await must(desk, 'GET', `${url}${encodeURIComponent(wanted)}`)
  await desk.call('GET', `/nowhere/${mobile}`)
  await t.inject({ method: 'GET', url: `/api/v1/customers/${mobile}` })

  await keyed(w.people.phone_agent, '/inquiries', { channel: 'phone', caller: '路人', phone: phone('phone of a caller'), matter: '问价', content: text(plain) })
  const asked = await keyed(w.people.phone_agent, '/inquiries', { channel: 'phone', newCustomer: { name: '新客', phone: phone('phone of a new customer') }, matter: '问价' })
  await must(w.people.phone_agent, 'PATCH', `/inquiries/${asked.id}`, { region: '本市' }, { 'if-match': `"${asked.version}"` })
  refused('an impossible number', await w.people.phone_agent.call('POST', '/inquiries', { channel: 'phone', phone: `${mobile}99999`, matter: '问价' }))

  const booked = await keyed<{ id: string; voucherUrl: string; voucherCode: string }>(desk, '/appointments', { customerId: person.id, serviceId: w.consultation, startsAt: '2026-11-23T15:00:00+08:00', note: text('note of a booking') })
  kept('voucher token', booked.voucherUrl.split('/').at(-1) ?? '')
  await must(w.coordinator, 'GET', `/appointments/${booked.id}/care`)
  await t.drain()
  for (const message of (await must<{ items: { id: string }[] }>(desk, 'GET', '/messages')).items) await must(desk, 'GET', `/messages/${message.id}`)
  const page = await t.inject({ method: 'GET', url: new URL(booked.voucherUrl).pathname })
  expect(page.status).toBe(200)
  refused('a voucher that is none', await t.inject({ method: 'GET', url: `/v/${'A'.repeat(24)}` }))
  await must(desk, 'POST', '/visits', { voucher: booked.voucherUrl })

  const call = await make.must(w.people.follow_up_caller, 'POST', '/follow-ups', { customerId: person.id, dueAt: '2026-11-24T10:00:00+08:00', about: '问恢复' })
  await keyed(w.people.follow_up_caller, `/follow-ups/${call.id}/attempts`, { outcome: 'reached', note: text('note of a call'), opinion: { kind: 'complaint', content: text('opinion on the phone') }, symptom: { level: 'urgent' } })

  const complaint = await keyed(desk, '/feedback', { kind: 'complaint', channel: 'desk', name: '王女士', phone: phone('phone of who complains'), matter: '等候', statement: text('statement') })
  const step = (body: object) => keyed(w.people.complaint_handler, `/feedback/${complaint.id}/steps`, body)
  await step({ step: 'accept', note: text('note of a step') })
  await step({ step: 'statement', note: text('statement of a witness') })
  await step({ step: 'settle', told: text('what was told'), satisfied: 'satisfied' })
  await must(w.people.complaint_handler, 'GET', `/feedback/${complaint.id}`)

  const content = text('content of a file')
  const added = await desk.upload('/files', { ownerKind: 'customer', ownerId: person.id }, { name: '化验单.png', type: 'image/png', bytes: make.picture(content) }, freshKey())
  expect(added.status).toBe(201)
  expect((await desk.call('GET', `/files/${String(added.body['id'])}`)).bytes.includes(content)).toBe(true)
  refused('a file that is none', await desk.upload('/files', { ownerKind: 'customer', ownerId: person.id }, { name: 'a.html', type: 'text/html', bytes: Buffer.from(`<!doctype html>${content}`) }))

  const cell = text('cell of a table never imported')
  const table = await w.people.service_director.upload<{ id: string }>('/imports', { kind: 'inquiries' }, { name: '表.csv', type: 'text/csv', bytes: Buffer.from(`科室,标题,咨询内容,答复,备注\r\n皮肤科,题,内容,答复,${cell}\r\n,,,,${cell}\r\n`) })
  expect(table.status).toBe(202)
  await t.drain()
  await must(w.people.service_director, 'GET', `/imports/${table.body.id}/rows`)
  await w.people.service_director.call('GET', `/imports/${table.body.id}/errors.csv`)

  const both = await w.hospital.person(['service_director', 'receptionist'])
  const exported = await must(both, 'POST', '/exports', { list: 'customers', format: 'csv', reveal: true, reason: '寄信' })
  await t.drain()
  expect((await both.call('GET', `/exports/${exported.id}/file`)).text).toContain(spaced(canaries.get('new phone') ?? ''))

  const staffPhone = phone('phone of staff')
  const made = await must<{ staff: { id: string }; initialPassword: string }>(w.people.hr, 'POST', '/staff', { number: 'CAN1', name: '金雀', nameEn: 'Canary', phone: staffPhone })
  kept('initial password', made.initialPassword)
  const signIn = (password: string, code?: string) => t.inject({ method: 'POST', url: '/api/v1/session', payload: { hospital: w.hospital.code, staffNumber: staffPhone, password, ...(code ? { code } : {}) } })
  refused('a wrong password', await signIn(text('wrong password')))
  kept('session token', String((await signIn(made.initialPassword)).body['token']))
  const session = await w.hospital.again({ staffId: made.staff.id } as Person)
  kept('another session token', session.token)
  const password = text('password')
  await must(session, 'PUT', '/password', { present: made.initialPassword, next: password })
  const { secret } = await must<{ secret: string }>(session, 'POST', '/me/second-factor')
  kept('secret of the second factor', secret)
  await must(session, 'POST', '/me/second-factor/confirm', { code: make.totpNow(w, secret) })
  await must(session, 'POST', '/session/step-up', { password })
  kept('password after a reset', (await must<{ initialPassword: string }>(w.people.hr, 'POST', `/staff/${made.staff.id}/reset-password`)).initialPassword)
  await t.drain()
  await t.advance(60 * 60_000)
})

/** A number as it is shown and printed: 139 7731 1009. */
function spaced(number: string): string { return number.replace(/^(1\d\d)(\d{4})(\d{4})$/, '$1 $2 $3') }

/** Which canaries a text holds, as they are or as bytes written in hexadecimal or base64. */
function hits(haystack: string): string[] {
  return [...canaries].filter(([, value]) => {
    const bytes = Buffer.from(value)
    return haystack.includes(value) || haystack.includes(spaced(value)) || haystack.includes(bytes.toString('hex')) || haystack.includes(bytes.toString('base64').replace(/=+$/, '').slice(0, -1)) || haystack.includes(encodeURIComponent(value))
  }).map(([what]) => what)
}
function hitsIn(bytes: Buffer): string[] {
  return [...canaries].filter(([, value]) => bytes.includes(value)).map(([what]) => what)
}

describe('what is kept sealed', () => {
  it('is of every kind the house knows', () => {
    expect(canaries.size).toBeGreaterThan(30)
    expect([...canaries.values()].every(value => value.length >= 9)).toBe(true)
  })

  it('stands readable in no table, job, audit entry, event or stored answer', async () => {
    const tables = await t.sql<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`)
    expect(tables.length).toBeGreaterThan(80)
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await t.sql<{ line: string }>(`select x::text as line from ${name} x`)
      for (const what of hits(rows.map(row => row.line).join('\n'))) found.push(`${name}: ${what}`)
    }
    // What is plain by right is found where it stands: the search works.
    expect(found.filter(one => one.endsWith(plain))).toEqual([`conversations.inquiry: ${plain}`])
    expect(found.filter(one => !one.endsWith(plain))).toEqual([])
    expect(await t.sql('select count(*)::int > 20 as many from platform.audit')).toEqual([{ many: true }])
  })

  it('stands in no line of the log, no metric and no answer to who is refused', async () => {
    expect(hits(lines.join('\n'))).toEqual([])
    expect(hits((await t.inject({ method: 'GET', url: '/metrics' })).text)).toEqual([])
    expect(told.length).toBeGreaterThan(8)
    for (const { what, text: answer } of told) expect({ what, hits: hits(answer) }).toEqual({ what, hits: [] })
  })

  it('stands in no file the product keeps', () => {
    const files = globSync('**/*', { cwd: t.app.config.dataDir }).map(file => `${t.app.config.dataDir}/${file}`).filter(file => statSync(file).isFile())
    expect(files.length).toBeGreaterThan(2)
    for (const file of files) expect({ file, hits: hitsIn(readFileSync(file)) }).toEqual({ file, hits: [] })
  })

  it('stands in no file of the database: heap, index, write-ahead log, server log', async ({ skip }) => {
    await t.sql('checkpoint')
    const [{ dir = '' } = {}] = await t.sql<{ dir: string }>(`select current_setting('data_directory') as dir`)
    const names = listed(dir)
    skip(names.length === 0, 'the files of this server are not here')
    const found: string[] = []
    let bytes = 0
    for (const name of names) {
      let content: Buffer
      // Another test's database may be dropped meanwhile.
      try { content = readFileSync(`${dir}/${name}`) } catch { continue }
      bytes += content.length
      for (const what of hitsIn(content)) found.push(`${name}: ${what}`)
    }
    expect(bytes).toBeGreaterThan(10_000_000)
    expect(found.some(one => one.startsWith('base/') && one.endsWith(plain)), 'the search finds what is plain').toBe(true)
    expect(found.filter(one => !one.endsWith(plain))).toEqual([])
  })
})

function listed(dir: string): string[] {
  try { return globSync(['base/*/*', 'global/*', 'pg_wal/*', 'pg_xact/*', 'log/*', '*.log', '../*.log', '../log/*'], { cwd: dir }).filter(name => { try { return statSync(`${dir}/${name}`).isFile() } catch { return false } }) } catch { return [] }
}
