/** One hospital with somebody of every shipped role, and the ways to make one of everything in it, each through the API. */
import { createHmac } from 'node:crypto'
import { promise } from '../../server/modules/commitments/index.ts'
import { messageCustomer } from '../../server/modules/notifications/index.ts'
import { roleCodes, type RoleCode } from '../../server/platform/contract.ts'
import { newId } from '../../server/platform/id.ts'
import type { Answer, Person, TestApp } from './app.ts'
import { clinic, type Clinic } from './clinic.ts'

/** One of every shipped role, belonging to no department and no group: what is narrower than `all` does not reach for them. */
export type People = Record<RoleCode, Person>

export interface World extends Clinic {
  t: TestApp
  people: People
  /** A different number each time it is asked. */
  n: () => number
  /** Beginning of a time the doctor has not been booked for yet. */
  slot: () => string
}

/** A second set of people, one of each role, who have done nothing and answer for nothing. */
export async function strangersOf(w: World): Promise<People> {
  const people = {} as People
  for (const code of roleCodes) people[code] = await w.hospital.person(code, { name: `${code} 外人` })
  return people
}

/** Makes such a hospital. */
export async function makeWorld(t: TestApp): Promise<World> {
  const base = await clinic(t)
  const people = {} as People
  for (const code of roleCodes) people[code] = await base.hospital.person(code, { name: `${code} 员` })
  let count = 0
  let slots = 0
  return {
    ...base, t, people,
    n: () => ++count,
    slot: () => {
      const index = slots++
      const day = new Date(Date.UTC(2026, 10, 24 + Math.floor(index / 7), 0, 0))
      return `${day.toISOString().slice(0, 10)}T${['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00'][index % 7]}:00+08:00`
    },
  }
}

type Made = { id: string; version: number }
type Method = 'POST' | 'PATCH' | 'PUT' | 'GET'

/** Calls and insists on success. */
export async function must<B = Made>(person: Person, method: Method, url: string, body?: unknown, headers?: Record<string, string>): Promise<B> {
  const answer: Answer<B> = await person.call<B>(method, url, body, headers)
  if (answer.status >= 300) throw new Error(`${method} ${url}: ${answer.status} ${answer.text}`)
  return answer.body
}

/** A phone number nobody had yet. */
export const phoneOf = (w: World): string => `139${String(20_000_000 + w.n()).slice(-8)}`

export const department = (w: World) => must(w.people.administrator, 'POST', '/departments', { code: `D${w.n()}`, kind: 'clinical', nameZh: '口腔科', nameEn: 'Dentistry' })
export const group = (w: World) => must(w.people.administrator, 'POST', '/groups', { departmentId: w.departmentId, code: `G${w.n()}`, nameZh: '一组', nameEn: 'Group one' })
export const site = (w: World) => must(w.people.administrator, 'POST', '/sites', { code: `S${w.n()}`, nameZh: '东院', nameEn: 'East' })
export const point = (w: World) => must(w.people.administrator, 'POST', '/service-points', { siteId: w.hospital.siteId, code: `P${w.n()}`, kind: 'desk', nameZh: '一号台', nameEn: 'Desk one' })
export const listItem = (w: World) => must(w.people.administrator, 'POST', '/lists', { list: 'matter', code: `item_${w.n()}`, nameZh: '新事项', nameEn: 'New matter' })
export const role = (w: World) => must(w.people.administrator, 'POST', '/roles', { code: `role_${w.n()}`, nameZh: '新角色', nameEn: 'New role', grants: { 'customers.read': 'all' } })

/** A new colleague with the initial password. */
export async function colleague(w: World): Promise<Made & { number: string; password: string }> {
  const made = await must<{ staff: Made & { number: string }; initialPassword: string }>(w.people.administrator, 'POST', '/staff', { number: `N${w.n()}`, name: '新同事', nameEn: 'Newcomer' })
  return { ...made.staff, password: made.initialPassword }
}

/** A colleague signed in, the initial password changed. */
export async function ownAccount(w: World): Promise<{ person: Person; password: string }> {
  const made = await colleague(w)
  const person = await w.hospital.again({ staffId: made.id } as Person)
  const password = `a long-enough sentence ${w.n()}`
  await must(person, 'PUT', '/password', { present: made.password, next: password })
  return { person, password }
}

/** The six digits of a secret at the clock of the tests (RFC 6238). */
export function totpNow(w: World, secret: string): string {
  const bits = [...secret].map(letter => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(w.t.clock.now().getTime() / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A customer with everything that is kept sealed. */
export async function customer(w: World): Promise<Made & { phones: { id: string }[] }> {
  return must(w.people.receptionist, 'POST', '/customers', {
    name: '张秀兰', sex: 'female', phones: [{ number: phoneOf(w) }], identifiers: [{ kind: 'email', value: `someone${w.n()}@example.com` }],
    address: '幸福路 8 号', allergies: '青霉素', conditions: '高血压', needs: '轮椅', confirmedNotDuplicate: true,
  })
}

export const service = (w: World) => must(w.people.administrator, 'POST', '/services', { departmentId: w.departmentId, code: `svc-${w.n()}`, kind: 'care', nameZh: '护理', nameEn: 'Care', minutes: 30, priceFen: 1_000 })
export async function recommendation(w: World, by = w.people.receptionist): Promise<Made> {
  return must(by, 'POST', '/recommendations', { customerId: await w.customer(), focus: '想改善皮肤', options: [{ serviceId: w.consultation }, { serviceId: w.care }] })
}

/** An inquiry that waits, taken by the phone agent. */
export const inquiry = (w: World, more: object = {}) => must(w.people.phone_agent, 'POST', '/inquiries', { channel: 'phone', caller: '李女士', phone: phoneOf(w), matter: '水光针价格', departmentId: w.departmentId, region: '本市', source: 'search', domain: 'price', content: '多少钱', age: 30, ...more })
export async function closedInquiry(w: World): Promise<Made> {
  const one = await inquiry(w, { answer: { text: '六百八十元' } })
  return must(w.people.phone_agent, 'POST', `/inquiries/${one.id}/close`, { outcome: 'answered' })
}
/** Asked to be taken over by the online agent. */
export async function transferred(w: World): Promise<Made> {
  const one = await inquiry(w)
  return must(w.people.phone_agent, 'POST', `/inquiries/${one.id}/transfer`, { toStaffId: w.people.online_agent.staffId, reason: '下班了' })
}

export async function appointment(w: World): Promise<Made & { voucherUrl: string; voucherCode: string; customerId: string }> {
  const { id: customerId } = await customer(w)
  return { ...await must<Made & { voucherUrl: string; voucherCode: string }>(w.people.receptionist, 'POST', '/appointments', { customerId, serviceId: w.consultation, startsAt: w.slot(), note: '怕疼' }), customerId }
}
/** Whoever walked in and waits for the doctor. */
export async function visit(w: World): Promise<Made> {
  return must(w.people.receptionist, 'POST', '/visits', { customerId: await w.customer(), departmentId: w.departmentId, serviceId: w.consultation, expertId: w.doctor.staffId })
}
export async function servedAppointment(w: World): Promise<string> {
  const one = await appointment(w)
  await w.t.sql(`update appointments.appointment set state = 'arrived', arrived_at = $2 where id = $1`, [one.id, w.t.clock.now().toISOString()])
  return one.id
}

export async function followUp(w: World): Promise<Made> {
  return must(w.people.follow_up_caller, 'POST', '/follow-ups', { customerId: await w.customer(), dueAt: '2026-11-24T10:00:00+08:00', about: '问恢复得怎样', ownerId: w.people.follow_up_caller.staffId })
}
export const plan = (w: World, offsetDays = 100 + w.n() % 200) => must(w.people.supervisor, 'POST', '/follow-up-plans', { trigger: 'treatment', offsetDays, way: 'call', scriptZh: '问恢复', scriptEn: 'Ask how it heals' })

export const feedback = (w: World, more: object = {}) => must(w.people.receptionist, 'POST', '/feedback', { kind: 'complaint', channel: 'desk', name: '王女士', phone: phoneOf(w), matter: '等了两个小时', statement: '约的九点，十一点才叫到我', category: 'waiting', ...more })

/** What the phone agent owes: the reply to an inquiry. */
export async function owed(w: World): Promise<{ id: string }> {
  const { id } = await inquiry(w)
  const [row] = await w.t.sql<{ id: string }>(`select id from commitments.commitment where subject_id = $1 and kind = 'conversations.reply'`, [id])
  if (!row) throw new Error('No reply is owed')
  return row
}
/** What is kept by hand: a doctor's answer to a symptom, the doctor being the owner. */
export async function owedByHand(w: World): Promise<{ id: string }> {
  const id = await w.hospital.tx(async tx => promise(tx, { kind: 'followups.symptom', subjectKind: 'follow-up', subjectId: newId(), ownerId: w.people.doctor.staffId, about: '红肿' }))
  return { id: id ?? '' }
}

/** A message that waits to be sent, or failed. */
export async function message(w: World, state: 'queued' | 'failed'): Promise<string> {
  const { id: customerId } = await customer(w)
  const made = await w.hospital.tx(tx => messageCustomer(tx, { customerId, purpose: 'service', template: 'appointments.cancelled', variables: Object.fromEntries(['service', 'serviceEn', 'when', 'whenEn', 'arriveBy', 'place', 'placeEn', 'code', 'link'].map(name => [name, name])), subjectId: null, key: newId(), notBefore: new Date('2026-11-30T02:00:00Z') }))
  if (!made) throw new Error('No message was made')
  if (state === 'failed') await w.t.sql(`update notifications.message set state = 'failed', failure = 'not_delivered', settled_at = $2 where id = $1`, [made.id, w.t.clock.now().toISOString()])
  return made.id
}

interface ImportView extends Made { open: string[] }
/** An import that is ready to run; `ran` when it has run. */
export async function imported(w: World, upTo: 'ready' | 'decided' | 'ran'): Promise<ImportView> {
  const by = w.people.service_director
  const sent = await by.upload<ImportView>('/imports', { kind: 'inquiries' }, { name: '咨询.csv', type: 'text/csv', bytes: Buffer.from(`科室,标题,咨询内容,答复\r\n皮肤科,第${w.n()}问,内容,答复\r\n`) })
  if (sent.status !== 202) throw new Error(sent.text)
  const view = () => must<ImportView>(by, 'GET', `/imports/${sent.body.id}`)
  await w.t.drain()
  if (upTo === 'ready') return view()
  const ready = await view()
  await must(by, 'PATCH', `/imports/${ready.id}`, { choices: { channel: null, day: null, answererId: null } }, { 'if-match': `"${ready.version}"` })
  await w.t.drain()
  if (upTo === 'decided') return view()
  await must(by, 'POST', `/imports/${ready.id}/run`)
  await w.t.drain()
  return view()
}

/** An export of the service director's that is done. */
export async function exported(w: World, body: object = { list: 'customers', format: 'csv' }): Promise<Made> {
  const made = await must(w.people.service_director, 'POST', '/exports', body)
  await w.t.drain()
  return made
}

/** A PNG of 40 × 30: its head is all that is looked at. */
export function picture(tail = 'the rest'): Buffer {
  const head = Buffer.alloc(33)
  head.write('\x89PNG\r\n\x1a\n', 'latin1')
  head.writeUInt32BE(13, 8)
  head.write('IHDR', 12, 'latin1')
  head.writeUInt32BE(40, 16)
  head.writeUInt32BE(30, 20)
  return Buffer.concat([head, Buffer.from(tail)])
}
export async function file(w: World): Promise<Made> {
  const customerId = await w.customer()
  const added = await w.people.receptionist.upload<Made>('/files', { ownerKind: 'customer', ownerId: customerId }, { name: '化验单.png', type: 'image/png', bytes: picture() })
  if (added.status !== 201) throw new Error(added.text)
  return added.body
}

/** A standard answer; with `proposed` it waits for approval. */
export const answer = (w: World, proposed = false) => must(w.people.phone_agent, 'POST', '/answers', { questions: [`种植牙要多久 ${w.n()}`], texts: { any: '三到六个月。' }, departmentId: w.departmentId, propose: proposed })
