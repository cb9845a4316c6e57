/**
 * What can be booked in the large hospitals: one short service given by all doctors, from morning to evening every day. Made
 * through the product's own routes by the administrator, once; later runs find it.
 */
import type pg from 'pg'
import { addDays } from '../server/platform/clock.ts'
import { newId } from '../server/platform/id.ts'
import { asApp, signIn, type Person, type Product } from './product.ts'

const serviceCode = 'BENCH'
const opens = '08:00'
const closes = '18:00'
const experts = 12
const minutes = 10

/** A start that is free, with who can give it. */
export interface Slot { startsAt: string; expertId: string }

/** The service of one hospital, its doctors, and the starts still free from tomorrow on. */
export interface Schedule { serviceId: string; expertIds: string[]; from: string; slots: Slot[] }

/** Makes what is missing and reads what is free in the days from `today` on, in the hospital of `person`. */
export async function scheduleOf(product: Product, person: Person, hospital: string, today: string): Promise<Schedule> {
  const found = await asApp(product.databaseUrl, person.hospitalId, readService)
  const { serviceId, expertIds } = found ?? await makeService(product, person, hospital)
  const from = addDays(today, 1)
  const answer = await call<{ items: { startsAt: string; expertIds: string[] }[] }>(product, person, 'GET', `/free-times?serviceId=${serviceId}&from=${from}&to=${addDays(from, 30)}`)
  // Neighbouring requests book different doctors, as desks do.
  const slots = answer.items.flatMap(item => item.expertIds.map(expertId => ({ startsAt: item.startsAt, expertId })))
  return { serviceId, expertIds, from, slots }
}

async function readService(client: pg.Client): Promise<{ serviceId: string; expertIds: string[] } | null> {
  const { rows } = await client.query<{ service_id: string; resource_id: string }>(
    `select s.service_id, r.resource_id from catalogue.fact_service s join catalogue.fact_service_resource r on r.hospital_id = s.hospital_id and r.service_id = s.service_id
      where s.hospital_id = current_setting('app.hospital_id')::uuid and s.name_en = $1 order by r.resource_id`, [`${serviceCode} consultation`])
  const [first] = rows
  return first ? { serviceId: first.service_id, expertIds: rows.map(row => row.resource_id) } : null
}

async function makeService(product: Product, person: Person, hospital: string): Promise<{ serviceId: string; expertIds: string[] }> {
  const administrator = await signIn(product.port, hospital, product.password, 'A001')
  const facts = await asApp(product.databaseUrl, person.hospitalId, async client => {
    const doctors = await client.query<{ staff_id: string }>(
      `select f.staff_id from organisation.fact_staff f join organisation.fact_department d on d.hospital_id = f.hospital_id and d.department_id = f.department_id
        where f.hospital_id = $1 and f.number like 'E%' and f.status <> 'left' order by f.number limit $2`, [person.hospitalId, experts])
    const department = await client.query<{ id: string }>(`select id from organisation.department where hospital_id = $1 and code = 'DERM'`, [person.hospitalId])
    return { expertIds: doctors.rows.map(row => row.staff_id), departmentId: department.rows[0]?.id ?? '' }
  })
  for (const id of facts.expertIds) {
    await call(product, administrator, 'PUT', `/bookable/staff/${id}/hours`, { hours: [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, from: opens, to: closes })) })
  }
  const { id } = await call<{ id: string }>(product, administrator, 'POST', '/services', {
    departmentId: facts.departmentId, code: serviceCode, kind: 'expert_consultation', nameZh: '短诊', nameEn: `${serviceCode} consultation`, minutes, priceFen: 5_000, beforeMinutes: 0, afterMinutes: 0, staffIds: facts.expertIds,
  })
  return { serviceId: id, expertIds: facts.expertIds }
}

/** One call of the product's API. @throws Error on any answer outside 2xx */
export async function call<T>(product: { port: number }, person: Pick<Person, 'headers'>, method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`http://127.0.0.1:${product.port}/api/v1${path}`, {
    method, headers: { ...person.headers, 'content-type': 'application/json', ...(method === 'GET' ? {} : { 'idempotency-key': newId() }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return await answer.json() as T
}
