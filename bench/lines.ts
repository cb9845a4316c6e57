/** The operations that are measured: what is asked, by whom, and what is to be reached (issue: benchmarks). */
import type pg from 'pg'
import { newId } from '../server/platform/id.ts'
import { queryGrams } from '../server/platform/name.ts'
import type { Shot } from './load.ts'
import { asApp, type Person, type Product } from './product.ts'
import type { Line } from './report.ts'
import { scheduleOf, type Schedule, type Slot } from './schedule.ts'
import { addDays, dayOf } from '../server/platform/clock.ts'
import { largeCodes } from '../db/example/large.ts'

/** What stands in the data to be asked for. */
export interface Samples {
  person: Person
  customers: string[]
  searches: string[]
  /** Cursors of pages deep in the list, and how many rows lie before the first of them. */
  deepCursors: string[]
  deepRows: number
  departmentId: string
  schedule: Schedule
}

export interface Operation {
  name: string
  target: Line['target']
  /** The n-th request of the line. */
  shot: (n: number) => Shot
  /** Whether it makes sense beside pgbench with the same SQL. */
  besidePgbench: boolean
  /** How many different requests pgbench draws from, where what is asked for cannot be drawn anew in SQL; 1 unless said. */
  captures?: number
  /** The id in the n-th shot that pgbench draws anew. */
  subject?: (n: number) => string
}

const wanted = 25_000
const deepPages = 400

/** Draws what the requests ask for, from the hospitals of those signed in. */
export async function drawSamples(product: Product): Promise<Samples[]> {
  const today = dayOf(new Date(), 'Asia/Shanghai')
  const samples: Samples[] = []
  for (const [n, person] of product.people.entries()) {
    const schedule = await scheduleOf(product, person, largeCodes[n] ?? '', today)
    samples.push({ ...await asApp(product.databaseUrl, person.hospitalId, client => drawOf(client, person)), schedule })
  }
  return samples
}

async function drawOf(client: pg.Client, person: Person): Promise<Omit<Samples, 'schedule'>> {
  const { rows: [size] } = await client.query<{ n: string }>('select count(*)::text as n from customers.customer where hospital_id = $1 and merged_into is null', [person.hospitalId])
  const all = Number(size?.n ?? 0)
  // Spread over the whole history, not the last page: every so-manieth customer.
  const { rows } = await client.query<{ id: string; name: string; name_pinyin: string; created_at: string }>(
    `select id, name, name_pinyin, created_at::text from (select id, name, name_pinyin, created_at, row_number() over (order by created_at desc, id desc) as place from customers.customer where hospital_id = $1 and merged_into is null) c
      where place % greatest(1, $2::int / $3::int) = 0 order by place limit $3`, [person.hospitalId, all, Math.min(all, wanted)])
  const deepRows = Math.max(0, all - deepPages * 50 - 60)
  const { rows: deep } = await client.query<{ created_at: Date; id: string }>(
    `select created_at, id from (select created_at, id, row_number() over (order by created_at desc, id desc) as place from customers.customer where hospital_id = $1 and merged_into is null order by created_at desc, id desc offset $2 limit $3) c
      where place % 50 = 0 order by place`, [person.hospitalId, deepRows, deepPages * 50])
  const { rows: [department] } = await client.query<{ id: string }>(`select id from organisation.department where hospital_id = $1 and code = 'DERM'`, [person.hospitalId])
  return {
    person, customers: rows.map(row => row.id), searches: searchesOf(rows), departmentId: department?.id ?? '',
    deepCursors: deep.map(row => Buffer.from(JSON.stringify([row.created_at.toISOString(), row.id])).toString('base64url')), deepRows,
  }
}

/** Parts of names, initials and last four digits, a third each. */
function searchesOf(rows: readonly { name: string; name_pinyin: string }[]): string[] {
  return rows.flatMap((row, i) => {
    const letters = [...row.name]
    switch (i % 3) {
      case 0: return letters.length >= 3 ? [letters.slice(1).join('')] : [row.name]
      case 1: { const typed = row.name_pinyin.slice(0, 7); return queryGrams(typed).length > 0 ? [typed] : [] }
      default: return [String((i * 7_919) % 10_000).padStart(4, '0')]
    }
  })
}

const sources = ['search', 'advertisement', 'customer', 'walk_in']
const matters = ['问色斑激光多少钱', '膝盖痛一个月，上下楼难受', '想约周六上午的口腔检查', '孩子咳嗽三天，要不要来']

/** All operations, in the order of the issue. */
export function operations(samples: readonly Samples[]): Operation[] {
  const of = (n: number) => samples[n % samples.length] as Samples
  const customer = (n: number) => { const { customers } = of(n); return customers[Math.floor(n / samples.length) * 7 % customers.length] ?? '' }
  const deepCursor = (n: number) => { const { deepCursors } = of(n); return deepCursors[Math.floor(n / samples.length) % deepCursors.length] ?? '' }
  const get = (path: (n: number) => string) => (n: number): Shot => ({ method: 'GET', path: path(n), headers: of(n).person.headers })
  return [
    { name: 'read a customer, masked, session checked', target: { perSecond: 6_000, p99: 10 }, shot: get(n => `/api/v1/customers/${customer(n)}`), besidePgbench: true, subject: customer },
    { name: 'open a customer with health notes, audited', target: { perSecond: 3_500 }, shot: get(n => `/api/v1/customers/${customer(n)}?include=care`), besidePgbench: true, subject: customer },
    { name: 'search by name part, initials, last four', target: { perSecond: 2_500, p99: 15 }, shot: get(n => { const { searches } = of(n); return `/api/v1/search?kinds=customers&q=${encodeURIComponent(searches[Math.floor(n / samples.length) % searches.length] ?? '')}` }), besidePgbench: true, captures: 4 },
    {
      name: 'record an inquiry, all of it in one transaction', target: { perSecond: 2_000, share: 0.45 }, besidePgbench: true, subject: customer,
      shot: n => ({
        method: 'POST', path: '/api/v1/inquiries', headers: { ...of(n).person.headers, 'idempotency-key': newId() },
        body: JSON.stringify({ channel: 'phone', customerId: customer(n), matter: matters[n % matters.length], source: sources[n % sources.length], departmentId: of(n).departmentId, region: '浙江杭州', content: '电话里问得比较细，答应了稍后再说。' }),
      }),
    },
    {
      name: 'free times of an expert over 3 days', target: { perSecond: 3_000 }, besidePgbench: true, captures: 4,
      shot: get(n => { const { schedule } = of(n); const from = addDays(schedule.from, n % 28); return `/api/v1/free-times?serviceId=${schedule.serviceId}&expertId=${schedule.expertIds[n % schedule.expertIds.length] ?? ''}&from=${from}&to=${addDays(from, 2)}` }),
    },
    { name: 'book, guarded against booking twice', target: { perSecond: 1_500 }, besidePgbench: false, shot: n => booking(of(n), takeSlot(of(n)), customer(n)) },
    { name: 'a list page of 50, the first', target: { perSecond: 2_000 }, shot: get(() => '/api/v1/customers'), besidePgbench: true, subject: () => '' },
    { name: `a list page of 50, ${(samples[0]?.deepRows ?? 0).toLocaleString('en')} rows deep`, target: { perSecond: 2_000 }, shot: get(n => `/api/v1/customers?cursor=${deepCursor(n)}`), besidePgbench: true, subject: () => '' },
  ]
}

/** A slot that no request has had before; spread over the days, so that neighbours meet at other doctors and other days. */
export function takeSlot({ schedule: { slots } }: Samples): Slot {
  const at = Math.floor(slots.length * 0.618)
  const [slot] = slots.splice(at < slots.length ? at : 0, 1)
  if (!slot) throw new Error('No free time is left in the benchmark\'s schedule; wait for tomorrow or make the data anew')
  return slot
}

/** Books one slot for one customer, with a key of its own. */
export function booking({ person, schedule }: Samples, slot: Slot, customerId: string): Shot {
  return { method: 'POST', path: '/api/v1/appointments', headers: { ...person.headers, 'idempotency-key': newId() }, body: JSON.stringify({ customerId, serviceId: schedule.serviceId, expertId: slot.expertId, startsAt: slot.startsAt, channel: 'phone' }) }
}
