/** The statements of customers, timeline and search use their indexes as `app`, behind the tenant wall (ARCHITECTURE 5). */
import { beforeAll, describe, expect, it } from 'vitest'
import { useApp, type TestHospital } from '../../../test/support/app.ts'
import type { Tx } from '../../platform/db.ts'
import { blindIndex, CryptoError } from '../../platform/crypto.ts'
import { newId } from '../../platform/id.ts'
import { nameGrams, pinyinOf } from '../../platform/name.ts'
import { customerTimeline } from '../timeline/timeline.ts'
import { listPage, matchPhone, searchCustomers } from './find.ts'
import { aliases, briefs } from './index.ts'
import { getCustomer, openCustomer } from './read.ts'

const t = useApp()
const people = 40_000
let hospital: TestHospital
let busyId = ''
let owners: string[] = []

interface Node { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Index Cond'?: string; 'Rows Removed by Filter'?: number; 'Actual Loops': number; Plans?: Node[] }
interface Explained { sql: string; nodes: Node[] }

const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]

/** Runs `act` as the application does and answers the plan of each statement it sent. */
async function plansOf(act: (tx: Tx) => Promise<unknown>): Promise<Explained[]> {
  return hospital.tx(async tx => {
    const found: Explained[] = []
    const rows = tx.rows.bind(tx)
    tx.rows = async <R>(sql: string, values: readonly unknown[] = []): Promise<R[]> => {
      const [row] = await rows<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (analyze, format json, timing off, summary off) ${sql}`, values)
      if (row) found.push({ sql, nodes: flat(row['QUERY PLAN'][0].Plan) })
      return rows<R>(sql, values)
    }
    // The phones here are no sealed values: what opens them fails after all was read.
    await act(tx).catch((error: unknown) => { if (!(error instanceof CryptoError)) throw error })
    return found
  })
}

/** Big tables are entered by an index only, and no index hands over more than 100 rows that are then thrown away. */
function expectIndexed(plans: readonly Explained[]): void {
  const big = new Set(['customer', 'phone', 'gram', 'event', 'identifier'])
  expect(plans.length).toBeGreaterThan(0)
  for (const { sql, nodes } of plans) {
    for (const node of nodes) {
      if (!big.has(node['Relation Name'] ?? '')) continue
      const what = { sql: sql.slice(0, 200), scan: node['Node Type'], index: node['Index Name'] }
      expect(what).not.toMatchObject({ scan: 'Seq Scan' })
      expect({ ...what, removed: (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'] <= 100 }).toEqual({ ...what, removed: true })
    }
  }
}

beforeAll(async () => {
  hospital = await t.hospital()
  const names = [...'张王李赵陈刘杨黄周吴徐孙马朱胡林郭何高罗'].flatMap(surname => ['秀兰', '伟', '静', '敏', '丽', '强', '磊', '洋', '艳', '勇', '雪梅', '国强', '小红', '振华', '子涵', '一诺', '浩然', '欣怡', '宇轩', '思雨'].map(given => surname + given))
  const ring = await hospital.tx(tx => t.app.keys.ring(tx))
  const fours = Array.from({ length: 1_000 }, (_, i) => blindIndex(ring, 'phone4', String(i * 7).padStart(4, '0')).toString('hex'))
  const id = hospital.hospitalId
  owners = [(await hospital.person('receptionist')).staffId, (await hospital.person('receptionist')).staffId, (await hospital.person('receptionist')).staffId]
  await t.sql(`create temporary table made as select i, ('018f0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as id, i % $1::int as name_at, timestamptz '2024-01-01' + i * interval '30 minutes' as at from generate_series(1, $2::int) i`, [names.length, people])
  await t.sql(`insert into customers.customer (hospital_id, id, name, name_pinyin, record_salt, created_at, changed_at, visit_count, last_visit_at, recent_visits, vip, owner_id)
    select $1, m.id, ($2::text[])[m.name_at + 1], ($3::text[])[m.name_at + 1], decode(repeat('ab', 32), 'hex'), m.at, m.at, v.n, v.at, case when v.n = 0 then '{}' else array[v.at] end, m.i % 50 = 0, case when m.i % 20 < 3 then ($4::uuid[])[m.i % 20 + 1] end
      from made m, lateral (select (m.i % 3 = 0)::int as n, case when m.i % 3 = 0 then m.at end as at) v`, [id, names, names.map(name => pinyinOf(name).full), owners])
  await t.sql(`insert into customers.phone (hospital_id, id, customer_id, kind, number_sealed, phone_index, phone4_index, created_at)
    select $1, m.id, m.id, 'mobile', '\\x00', decode(md5(m.i::text), 'hex'), decode(($2::text[])[m.i % 1000 + 1], 'hex'), m.at from made m`, [id, fours])
  await t.sql(`insert into customers.identifier (hospital_id, id, customer_id, kind, value_sealed, value_index, created_at) select $1, m.id, m.id, 'qq', '\\x00', decode(md5('q' || m.i), 'hex'), m.at from made m where m.i % 4 = 0`, [id])
  const grams = names.map((name, at) => ({ at, grams: nameGrams(name) }))
  await t.sql(`insert into customers.gram (hospital_id, gram, customer_id) select $1, g.gram, m.id from made m join unnest($2::int[], $3::text[]) as g (at, gram) on g.at = m.name_at`,
    [id, grams.flatMap(one => one.grams.map(() => one.at)), grams.flatMap(one => one.grams)])
  busyId = '018f0000-0000-7000-8000-000000000001'
  await t.sql(`insert into platform.event (hospital_id, id, name, at, customer_id, subject_id, data)
    select $1, ('018f0001-0000-7000-8000-' || lpad(to_hex(m.i), 12, '0'))::uuid, 'customers.changed', timestamptz '2024-01-01' + m.i * interval '1 hour', case when m.i <= 10000 then $2::uuid else m.id end, m.id, '{"fields":[],"zh":"x","en":"x"}'
      from made m where m.i <= 30000`, [id, busyId])
  await t.sql('analyze')
}, 180_000)

describe('statements use their indexes', () => {
  it('of the list, at the start and 30,000 rows deep', async () => {
    const cursor = (key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url')
    const deep = ['2024-06-01T00:00:00.000Z', newId()]
    for (const query of [
      {}, { cursor: cursor(deep) }, { sort: 'name' as const }, { sort: 'name' as const, cursor: cursor(['liumin', busyId]) }, { sort: 'lastVisit' as const, cursor: cursor(deep) },
      { lifecycle: 'prospect' as const, cursor: cursor(deep) }, { lifecycle: 'dormant' as const }, { vip: 'yes' as const }, { ownerId: owners[0] },
    ]) expectIndexed((await plansOf(tx => listPage(tx, query))).filter(({ sql }) => sql.includes('customers.')))
  })

  it('of finding by any part of a name, its sound, initials, a phone and its last four', async () => {
    for (const typed of ['张伟', '秀', '雪梅', 'zhangw', 'zxl', '张wei', '0007', '13800138000', '1234']) expectIndexed((await plansOf(tx => searchCustomers(tx, typed, 8))).filter(({ sql }) => sql.includes('customers.')))
    expectIndexed(await plansOf(tx => matchPhone(tx, '+8613800138000')))
  })

  it('of one customer, of briefs and of merged records', async () => {
    await t.sql(`update customers.phone set voided_at = created_at where hospital_id = $1 and customer_id = $2`, [hospital.hospitalId, busyId])
    for (const act of [(tx: Tx) => getCustomer(tx, busyId), (tx: Tx) => openCustomer(tx, busyId, null), (tx: Tx) => aliases(tx, busyId), (tx: Tx) => briefs(tx, [busyId])]) {
      expectIndexed((await plansOf(act)).filter(({ sql }) => sql.includes('customers.')))
    }
  })

  it('of a timeline of 10,000 entries, the first page and the last', async () => {
    for (const cursor of [undefined, Buffer.from(JSON.stringify(['2024-01-03T00:00:00.000Z', newId()])).toString('base64url')]) {
      expectIndexed((await plansOf(tx => customerTimeline(tx, busyId, { limit: '50', cursor }))).filter(({ sql }) => sql.includes('platform.event')))
    }
  })
})
