/** The house of an example hospital: sites, departments, groups, points, lists, staff with one password. ORG-1…4. */
import type { App } from '../../server/platform/app.ts'
import { addDays, dayOf } from '../../server/platform/clock.ts'
import { newId } from '../../server/platform/id.ts'
import { systemWork } from '../../server/platform/work.ts'
import { foundHospital, initialPassword, insertStaff } from '../../server/modules/organisation/index.ts'
import { lists } from './content/lists.ts'
import { demo, demo2, type ExampleHospital } from './content/organisation.ts'
import { servicePoints, smallServicePoints, type ExamplePoint } from './content/service-points.ts'
import { smallStaff, staff, type ExampleStaff } from './content/staff.ts'

/** Where the parts of a made hospital are: codes and numbers to ids. */
export interface House {
  hospitalId: string
  code: string
  zone: string
  sites: Map<string, string>
  departments: Map<string, string>
  groups: Map<string, string>
  points: Map<string, string>
  staff: Map<string, string>
}

/** Another name for the same house: a large installation has several. */
export interface Named { code: string; nameZh: string; nameEn: string }

/** Builds one hospital of the example; `at` is when it began to use the software. */
export async function buildHouse(app: App, which: 'demo' | 'demo2', at: Date, password: { hash: string; mustChange: boolean }, named?: Named): Promise<House> {
  const [shape, points, people]: [ExampleHospital, readonly ExamplePoint[], readonly ExampleStaff[]] = which === 'demo' ? [demo, servicePoints, staff] : [demo2, smallServicePoints, smallStaff]
  const plan = { ...shape, ...named }
  const { hospitalId, siteIds } = await foundHospital(app, { code: plan.code, nameZh: plan.nameZh, nameEn: plan.nameEn, zone: plan.zone, isExample: true, at, sites: plan.sites })
  const house: House = {
    hospitalId, code: plan.code, zone: plan.zone, sites: new Map(plan.sites.map((site, i) => [site.code, siteIds[i] ?? ''])),
    departments: new Map(plan.departments.map(({ code }) => [code, newId()])), groups: new Map(plan.groups.map(({ code }) => [code, newId()])),
    points: new Map(points.map(({ code }) => [code, newId()])), staff: new Map(),
  }
  const today = dayOf(app.clock.now(), plan.zone)
  await app.db.tenantTx(systemWork(app, hospitalId, { now: at, news: 'silent', history: true }), async tx => {
    const stamp = at.toISOString()
    for (const [position, department] of plan.departments.entries()) {
      await tx.run(`insert into organisation.department (hospital_id, id, site_id, parent_id, code, kind, name_zh, name_en, position, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
        [hospitalId, house.departments.get(department.code), department.site ? house.sites.get(department.site) : null, department.parent ? house.departments.get(department.parent) : null, department.code, department.kind, department.nameZh, department.nameEn, position, stamp])
    }
    for (const group of plan.groups) {
      await tx.run(`insert into organisation.staff_group (hospital_id, id, department_id, code, name_zh, name_en, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $7)`,
        [hospitalId, house.groups.get(group.code), house.departments.get(group.department), group.code, group.nameZh, group.nameEn, stamp])
    }
    for (const point of points) {
      await tx.run(`insert into organisation.service_point (hospital_id, id, site_id, department_id, code, kind, name_zh, name_en, floor, map_note, capacity, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
        [hospitalId, house.points.get(point.code), house.sites.get(point.site), point.department ? house.departments.get(point.department) ?? null : null, point.code, point.kind, point.nameZh, point.nameEn, point.floor, point.mapNote, point.capacity, stamp])
    }
    for (const [name, { items }] of Object.entries(lists)) for (const [position, item] of items.entries()) {
      const list = name === 'source' ? 'customer_source' : name
      await tx.run(`insert into organisation.list_item (hospital_id, id, list, code, name_zh, name_en, position, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
        on conflict (hospital_id, list, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, position = excluded.position`,
        [hospitalId, newId(), list, item.code, item.zh, item.en, position, stamp])
    }
    for (const person of people) {
      const id = await insertStaff(tx, plan.code, {
        number: person.number, name: person.name, nameEn: person.nameEn, roles: person.roles, siteId: house.sites.get(person.site) ?? null, departmentId: house.departments.get(person.department) ?? null,
        groupId: person.group ? house.groups.get(person.group) ?? null : null, titleZh: person.titleZh, titleEn: person.titleEn, languages: person.languages, specialties: person.specialties,
        introduction: person.introduction, extension: person.extension, startedOn: person.startedOn, colour: person.colour,
      }, password)
      house.staff.set(person.number, id)
      for (const certificate of person.certificates) {
        await tx.run(`insert into organisation.certificate (hospital_id, id, staff_id, kind, number, issued_on, expires_on, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [hospitalId, newId(), id, certificate.kind, certificate.number, certificate.issuedOn, certificate.endsInDays === null ? null : addDays(today, certificate.endsInDays), stamp])
      }
      if (person.status === 'probation') await tx.run(`update organisation.staff set status = 'probation' where hospital_id = $1 and id = $2`, [hospitalId, id])
    }
    for (const group of plan.groups) {
      await tx.run('update organisation.staff_group set leader_id = $3 where hospital_id = $1 and id = $2', [hospitalId, house.groups.get(group.code), house.staff.get(group.leader) ?? null])
    }
  })
  return house
}

/** Hash of the example's one password. */
export function examplePassword(password: string): Promise<{ hash: string; mustChange: boolean }> {
  return initialPassword(password, false)
}
