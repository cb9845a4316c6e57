import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { useApp, type Person, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'
import { createClosedInquiries, linkAppointment, removeImported, type ClosedInquiry } from './index.ts'

const t = useApp()
let hospital: TestHospital
let agent: Person

interface Shown { id: string; version: number; state: string; outcome: string | null; appointmentId: string | null; amendments: { field: string; after: string | null }[] }

beforeEach(async () => {
  t.clock.set('2026-11-23T02:00:00.000Z')
  hospital = await t.hospital()
  agent = await hospital.person('phone_agent', { name: '白露' })
})

const record = async (more: Record<string, unknown> = {}) =>
  (await agent.call<Shown>('POST', '/inquiries', { channel: 'phone', caller: '陈先生', phone: '13900136604', matter: '牙齿松动', source: 'search', ...more })).body
const read = async (id: string) => (await agent.call<Shown>('GET', `/inquiries/${id}`)).body
const names = async (subjectId: string) => (await t.sql<{ name: string }>('select name from platform.event where subject_id = $1 order by at, id', [subjectId])).map(row => row.name)

describe('an appointment that comes of an inquiry', () => {
  it('closes it as booked, keeps the reply, and linking again changes nothing', async () => {
    const made = await record()
    const appointmentId = newId()
    await hospital.tx(tx => linkAppointment(tx, made.id, appointmentId))
    await hospital.tx(tx => linkAppointment(tx, made.id, appointmentId))
    expect(await read(made.id)).toMatchObject({ state: 'closed', outcome: 'booked', appointmentId })
    expect(await names(made.id)).toEqual(['conversations.inquiry-recorded', 'commitments.made', 'conversations.appointment-linked', 'commitments.kept', 'conversations.closed'])
  })

  it('wins back one that was closed as lost', async () => {
    const made = await record()
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'lost', lostReason: 'thinking' })
    await hospital.tx(tx => linkAppointment(tx, made.id, newId()))
    expect(await read(made.id)).toMatchObject({ state: 'closed', outcome: 'booked' })
  })

  it('is an amendment on a sheet that was signed', async () => {
    const made = await record({ departmentId: undefined })
    await t.sql('update conversations.inquiry set department_id = $2 where id = $1', [made.id, newId()])
    await agent.call('POST', `/inquiries/${made.id}/answer`, { text: '先检查' })
    await agent.call('POST', `/inquiries/${made.id}/close`, { outcome: 'lost', lostReason: 'thinking' })
    expect(await agent.call('POST', `/inquiries/${made.id}/sign-off`)).toMatchObject({ status: 200 })
    await hospital.tx(tx => linkAppointment(tx, made.id, newId()))
    expect((await read(made.id)).amendments).toMatchObject([{ field: 'appointmentId' }, { field: 'outcome', after: 'booked' }, { field: 'lostReason', after: null }])
  })

  it('of an inquiry elsewhere is refused', async () => {
    await expect(hospital.tx(tx => linkAppointment(tx, newId(), newId()))).rejects.toMatchObject({ def: { code: 'not_found' } })
  })
})

describe('inquiries taken over from a file', () => {
  const row = (n: number, receivedAt: Date | null = null): ClosedInquiry => ({
    rowHash: createHash('sha256').update(`row ${n}`).digest(), channel: 'import', receivedAt, departmentId: null, matter: `糖尿病会遗传吗 ${n}`, content: '我妈是糖尿病', answer: '低糖低脂，平时清淡饮食', answererId: null,
  })

  it('are closed and answered, promise nothing, and a row taken twice is there once', async () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => row(n, n < 5 ? new Date('2026-11-20T16:30:00Z') : null))
    const importId = newId()
    const first = await hospital.tx(tx => createClosedInquiries(tx, rows, importId))
    expect(first).toMatchObject({ created: 2_500, existing: 0 })
    const again = await hospital.tx(tx => createClosedInquiries(tx, [...rows.slice(0, 3), row(9_999)], newId()))
    expect(again).toMatchObject({ created: 1, existing: 3, ids: [null, null, null, expect.any(String)] })
    expect(await t.sql(`select day::text, count(*)::int as n from conversations.fact_inquiry where hospital_id = $1 group by day order by day`, [hospital.hospitalId])).toEqual([{ day: '2026-11-21', n: 5 }, { day: null, n: 2_496 }])
    expect(await t.sql(`select count(*)::int as n from commitments.commitment where hospital_id = $1`, [hospital.hospitalId])).toEqual([{ n: 0 }])
    expect(await t.sql(`select history, count(*)::int as n from platform.event where hospital_id = $1 and name like 'conversations.%' group by history`, [hospital.hospitalId])).toEqual([{ history: true, n: 2_501 }])
    expect(await read(first.ids[0] ?? '')).toMatchObject({ state: 'closed', outcome: 'answered', missing: [], late: false })
    expect((await agent.call('GET', '/inquiries/counts')).body).toMatchObject({ incomplete: 0, today: 0 })
  })

  it('are undone as one, except what somebody has worked on since', async () => {
    const importId = newId()
    const { ids } = await hospital.tx(tx => createClosedInquiries(tx, [row(1), row(2)], importId))
    await agent.call('POST', `/inquiries/${ids[0]}/notes`, { text: '有用' })
    expect(await hospital.tx(tx => removeImported(tx, newId()))).toBe(0)
    expect(await hospital.tx(tx => removeImported(tx, importId))).toBe(1)
    expect(await t.sql('select id from conversations.inquiry where hospital_id = $1', [hospital.hospitalId])).toEqual([{ id: ids[0] }])
  })

  it('are not signed', async () => {
    const { ids } = await hospital.tx(tx => createClosedInquiries(tx, [row(1)]))
    const leader = await hospital.person('service_director')
    expect(await leader.call('POST', `/inquiries/${ids[0]}/sign-off`)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
  })
})

describe('the database refuses by itself', () => {
  const breaks = (statement: string, values: unknown[], constraint: string) => expect(t.sql(statement, values)).rejects.toMatchObject({ constraint })

  it('what no inquiry may be', async () => {
    const { id } = await record()
    const set = (what: string, constraint: string) => breaks(`update conversations.inquiry set ${what} where id = $1`, [id], constraint)
    await set(`channel = 'pigeon'`, 'inquiry_channel')
    await set(`state = 'asleep'`, 'inquiry_state')
    await set(`state = 'closed'`, 'inquiry_closed_with_outcome')
    await set(`state = 'closed', outcome = 'moon'`, 'inquiry_outcome')
    await set(`state = 'closed', outcome = 'lost'`, 'inquiry_lost_with_reason')
    await set(`state = 'closed', outcome = 'out_of_scope'`, 'inquiry_turned_somewhere')
    await set(`signed_off_at = recorded_at, signed_off_by = owner_id`, 'inquiry_signed_when_closed')
    await set(`received_at = recorded_at + interval '1 hour'`, 'inquiry_received_before_recorded')
    await set(`day = null`, 'inquiry_time_known')
    await set(`state = 'specialist'`, 'inquiry_specialist_named')
    await set(`state = 'call_back'`, 'inquiry_call_back_when')
    await set('age = 131', 'inquiry_age')
    await set('missing = -1', 'inquiry_missing')
    await set('imported = true', 'inquiry_imported_row')
  })

  it('entries, transfers and amendments that make no sense', async () => {
    const { id } = await record()
    const entry = (kind: string, at: string, reached: string, text: string) => `insert into conversations.entry (hospital_id, id, inquiry_id, kind, at, recorded_at, reached, text) select hospital_id, gen_random_uuid(), id, '${kind}', ${at}, recorded_at, ${reached}, '${text}' from conversations.inquiry where id = $1`
    await breaks(entry('shout', 'recorded_at', 'null', 'x'), [id], 'entry_kind')
    await breaks(entry('note', 'recorded_at', 'null', ''), [id], 'entry_says_something')
    await breaks(entry('note', 'recorded_at', 'true', 'x'), [id], 'entry_reached')
    await breaks(entry('note', `recorded_at + interval '1 hour'`, 'null', 'x'), [id], 'entry_at')
    const transfer = (to: string, more = '') => `insert into conversations.transfer (hospital_id, id, inquiry_id, from_id, to_id, asked_at, reason${more ? ', state, settled_at' : ''}) select hospital_id, gen_random_uuid(), id, owner_id, ${to}, recorded_at, 'x'${more} from conversations.inquiry where id = $1`
    await breaks(transfer('owner_id'), [id], 'transfer_to_another')
    await breaks(transfer('id', `, 'lost', recorded_at`), [id], 'transfer_state')
    await breaks(transfer('id', `, 'accepted', null`), [id], 'transfer_settled')
    await breaks(transfer('id', `, 'declined', recorded_at`), [id], 'transfer_declined_with_reason')
    await t.sql(transfer('id'), [id])
    await breaks(transfer('id'), [id], 'transfer_one_asked')
    const amendment = (field: string, after: string) => `insert into conversations.amendment (hospital_id, id, inquiry_id, field, before, after, reason, at) select hospital_id, gen_random_uuid(), id, '${field}', 'a', '${after}', 'x', recorded_at from conversations.inquiry where id = $1`
    await breaks(amendment('mood', 'b'), [id], 'amendment_field')
    await breaks(amendment('answer', 'a'), [id], 'amendment_changes')
  })

  it('the same imported row twice', async () => {
    const rowHash = createHash('sha256').update('once').digest()
    await hospital.tx(tx => createClosedInquiries(tx, [{ rowHash, channel: 'import', receivedAt: null, departmentId: null, matter: 'x', content: '', answer: '', answererId: null }]))
    await breaks(`insert into conversations.inquiry (hospital_id, id, channel, state, recorded_at, listed_at, matter, outcome, imported, row_hash, changed_at)
      select hospital_id, gen_random_uuid(), channel, state, recorded_at, listed_at, matter, outcome, imported, row_hash, changed_at from conversations.inquiry where row_hash = $1`, [rowHash], 'inquiry_imported_once')
  })
})
