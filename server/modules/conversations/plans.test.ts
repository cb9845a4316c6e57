import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type TestHospital } from '../../../test/support/app.ts'
import { newId } from '../../platform/id.ts'
import { pageStatement, type Filters, type Frame } from './store-list.ts'

const t = useApp()
let hospital: TestHospital
const me = newId()
const department = newId()
const customer = newId()
const frame: Frame = { zone: 'Asia/Shanghai', today: '2026-11-20', monthStart: '2026-10-31T16:00:00.000Z', recontactFrom: '2026-08-20T00:00:00.000Z', me, myDepartments: [department], reach: { scope: 'all', groupIds: [], siteIds: [] } }

interface Plan { 'Node Type': string; 'Index Name'?: string; 'Rows Removed by Filter'?: number; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

beforeAll(async () => {
  hospital = await t.hospital()
  const other = await t.hospital()
  // A year of a busy house, one inquiry every 13 minutes; the other house beside it.
  for (const hospitalId of [hospital.hospitalId, other.hospitalId]) {
    await t.sql(
      `insert into conversations.inquiry (hospital_id, id, channel, state, received_at, recorded_at, listed_at, day, matter, department_id, customer_id, owner_id, first_asker_id, outcome, lost_reason, turned_to, missing, call_back_at, changed_at)
       select $1, gen_random_uuid(), 'phone', case when n % 400 = 0 then 'waiting' when n % 400 = 1 then 'call_back' else 'closed' end, at, at, at, (at at time zone 'Asia/Shanghai')::date, 'x',
              case when n % 12 = 0 then $3::uuid end, case when n % 900 = 0 then $4::uuid when n % 10 = 0 then gen_random_uuid() end, case when n % 20 = 0 then $2::uuid else gen_random_uuid() end, case when n % 20 = 0 then $2::uuid else gen_random_uuid() end,
              case when n % 400 > 1 then case when n % 10 = 0 then 'lost' when n % 97 = 0 then 'out_of_scope' else 'answered' end end, case when n % 10 = 0 then 'price' end, case when n % 97 = 0 then 'x' else '' end,
              case when n % 150 = 0 then 2 else 0 end, case when n % 400 = 1 then at + interval '1 day' end, at
         from (select n, timestamptz '2026-11-22T00:00:00Z' - n * interval '13 minutes' as at from generate_series(0, 40000) n) made`, [hospitalId, me, department, customer])
  }
  await t.sql('analyze conversations.inquiry')
})

/** The plan of a page as the application gets it: behind the wall, with the tenant set. */
async function planOf(filters: Filters, after?: readonly [string, string]): Promise<Plan[]> {
  const { text, values } = pageStatement(hospital.hospitalId, frame, filters, after, 51)
  const [row] = await hospital.tx(tx => tx.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, values))
  return nodes(row?.['QUERY PLAN'][0]?.Plan ?? { 'Node Type': 'none' })
}

async function expectIndexed(index: string, filters: Filters, after?: readonly [string, string]): Promise<void> {
  const plan = await planOf(filters, after)
  expect(plan.map(node => node['Index Name'])).toContain(index)
  expect(plan.filter(node => node['Node Type'] === 'Seq Scan' || (node['Node Type'] === 'Sort' && index !== 'inquiry_call_back_due'))).toEqual([])
  expect(Math.max(0, ...plan.map(node => node['Rows Removed by Filter'] ?? 0))).toBeLessThanOrEqual(100)
}

describe('a page of inquiries reads what it shows and little more', () => {
  it('the first page, and one far down', async () => {
    await expectIndexed('inquiry_by_time', { view: 'all' })
    await expectIndexed('inquiry_by_time', { view: 'all' }, ['2026-03-01T00:00:00.000Z', newId()])
  })
  it('of a day', () => expectIndexed('inquiry_of_day', { view: 'today' }))
  it('what waits for me', () => expectIndexed('inquiry_open_of_owner', { view: 'waiting' }))
  it('what is incomplete', () => expectIndexed('inquiry_incomplete', { view: 'incomplete' }))
  it('what is to be called back', () => expectIndexed('inquiry_call_back_due', { view: 'call_back' }))
  it('what was not booked', () => expectIndexed('inquiry_to_recontact', { view: 'recontact' }))
  it('what I took this month', () => expectIndexed('inquiry_of_first_asker', { view: 'mine_month' }))
  it('what was turned elsewhere', () => expectIndexed('inquiry_out_of_scope', { view: 'out_of_scope' }))
  it('of a department', () => expectIndexed('inquiry_by_department', { view: 'all', departmentIds: [department] }))
  it('of a customer', () => expectIndexed('inquiry_of_customer', { view: 'all', customerIds: [customer] }))
})
