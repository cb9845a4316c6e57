/** Making a hospital: keys, roles as shipped, editable lists, first site, first administrator (ORG-6, PLA-33). */
import type { App } from '../../platform/app.ts'
import { audit } from '../../platform/audit.ts'
import { roleCodes, type RoleCode } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { hashPassword } from '../../platform/password.ts'
import { systemWork } from '../../platform/work.ts'
import { staffDoorHash } from './session.ts'
import { hangStaffDoor, made, setPassword } from './store.ts'

/** Names of the shipped roles. */
export const roleNames: Record<RoleCode, { zh: string; en: string }> = {
  receptionist: { zh: '前台接待', en: 'Receptionist' }, phone_agent: { zh: '电话咨询', en: 'Phone agent' }, online_agent: { zh: '网电咨询', en: 'Online agent' },
  onsite_consultant: { zh: '现场咨询', en: 'On-site consultant' }, guide: { zh: '导医', en: 'Guide' }, ward_steward: { zh: '病房管家', en: 'Ward steward' },
  care_staff: { zh: '护理师', en: 'Care staff' }, doctor: { zh: '医生', en: 'Doctor' }, department_coordinator: { zh: '科室协调员', en: 'Department coordinator' },
  member_manager: { zh: '会员经理', en: 'Member manager' }, complaint_handler: { zh: '投诉处理', en: 'Complaint handler' }, records_manager: { zh: '档案管理', en: 'Records manager' },
  follow_up_caller: { zh: '回访专员', en: 'Follow-up caller' }, supervisor: { zh: '主管', en: 'Supervisor' }, finance: { zh: '财务', en: 'Finance' }, hr: { zh: '人事', en: 'HR' },
  storekeeper: { zh: '物料保管', en: 'Storekeeper' }, group_leader: { zh: '组长', en: 'Group leader' }, service_director: { zh: '客服主任', en: 'Service director' },
  hospital_leader: { zh: '院领导', en: 'Hospital leader' }, administrator: { zh: '系统管理员', en: 'Administrator' }, auditor: { zh: '审计员', en: 'Auditor' },
}

export interface FoundingSite { code: string; nameZh: string; nameEn: string; address?: string; phone?: string; opens?: readonly { weekday: number; opens: string; closes: string }[] }
export interface Founding { code: string; nameZh: string; nameEn: string; zone?: string; isExample?: boolean; at?: Date; sites?: readonly FoundingSite[]; /** What is made with it or not at all. */ also?: (tx: Tx, made: { siteId: string }) => Promise<void> }

const usualHours = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: '08:00', closes: '17:30' }))

/** Makes a tenant with keys, roles, lists and its sites (one of the hospital's name unless said). Answers the ids; `siteId` is the first. */
export async function foundHospital(app: App, input: Founding): Promise<{ hospitalId: string; siteId: string; siteIds: string[] }> {
  const hospitalId = newId()
  const sites: readonly FoundingSite[] = input.sites ?? [{ code: 'main', nameZh: input.nameZh, nameEn: input.nameEn }]
  const siteIds = sites.map(() => newId())
  await app.db.tenantTx(systemWork(app, hospitalId, { now: input.at ?? app.clock.now(), news: 'silent' }), async tx => {
    await tx.run('insert into platform.hospital (hospital_id, code, name_zh, name_en, zone, is_example, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [hospitalId, input.code, input.nameZh, input.nameEn, input.zone ?? 'Asia/Shanghai', input.isExample ?? false, tx.now.toISOString()])
    for (const purpose of ['data', 'blind', 'link'] as const) await app.keys.make(tx, purpose)
    const stamps = made(tx)
    for (const code of roleCodes) {
      await tx.run('insert into organisation.role (hospital_id, id, code, name_zh, name_en, grants, created_at, changed_at) values ($1, $2, $3, $4, $5, null, $6, $6)',
        [hospitalId, newId(), code, roleNames[code].zh, roleNames[code].en, stamps.created_at])
    }
    for (const [i, site] of sites.entries()) {
      await tx.run('insert into organisation.site (hospital_id, id, code, name_zh, name_en, address, phone, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)',
        [hospitalId, siteIds[i], site.code, site.nameZh, site.nameEn, site.address ?? '', site.phone ?? '', stamps.created_at])
      for (const hours of site.opens ?? usualHours) {
        await tx.run('insert into organisation.opening_hours (hospital_id, id, site_id, weekday, opens, closes, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
          [hospitalId, newId(), siteIds[i], hours.weekday, hours.opens, hours.closes, stamps.created_at])
      }
    }
    for (const module of app.modules) for (const [list, { items }] of Object.entries(module.lists ?? {})) {
      for (const [position, item] of items.entries()) {
        await tx.run('insert into organisation.list_item (hospital_id, id, list, code, name_zh, name_en, position, created_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)',
          [hospitalId, newId(), list, item.code, item.zh, item.en, position, stamps.created_at])
      }
    }
    for (const module of app.modules) await module.founded?.(tx)
    await input.also?.(tx, { siteId: siteIds[0] ?? '' })
    await audit(tx, { action: 'hospital.founded', subjectKind: 'hospital', subjectId: hospitalId, changed: { code: input.code } })
  })
  return { hospitalId, siteId: siteIds[0] ?? '', siteIds }
}

export interface NewStaff {
  number: string; name: string; nameEn: string; roles: readonly string[]
  siteId?: string | null; departmentId?: string | null; groupId?: string | null
  titleZh?: string; titleEn?: string; languages?: readonly string[]; specialties?: readonly string[]; introduction?: string; extension?: string
  startedOn?: string | null; colour?: string
}

/** Enters a staff member with roles and, where given, an initial password; hangs the sign-in door. Answers the id. */
export async function insertStaff(tx: Tx, hospitalCode: string, input: NewStaff, password?: { hash: string; mustChange: boolean }): Promise<string> {
  const id = newId()
  const stamps = made(tx)
  await tx.run(
    `insert into organisation.staff (hospital_id, id, number, name, name_en, site_id, department_id, group_id, title_zh, title_en, languages, specialties, introduction, extension, colour, started_on, created_at, created_by, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $17, $18)`,
    [tx.hospitalId, id, input.number, input.name, input.nameEn, input.siteId ?? null, input.departmentId ?? null, input.groupId ?? null, input.titleZh ?? '', input.titleEn ?? '',
      input.languages ?? [], input.specialties ?? [], input.introduction ?? '', input.extension ?? '', input.colour ?? 'jade', input.startedOn ?? null, stamps.created_at, stamps.created_by])
  await tx.run('insert into organisation.staff_role (hospital_id, staff_id, role_id) select $1, $2, id from organisation.role where hospital_id = $1 and code = any($3)', [tx.hospitalId, id, input.roles])
  await hangStaffDoor(tx, staffDoorHash(hospitalCode, input.number), id)
  if (password) await setPassword(tx, id, password.hash, password.mustChange)
  return id
}

/** Hash of an initial password, once for many staff of the example. */
export async function initialPassword(password: string, mustChange: boolean): Promise<{ hash: string; mustChange: boolean }> {
  return { hash: await hashPassword(password), mustChange }
}
