/** What other modules ask of the organisation: who leads whom, who holds a role, when the hospital is open (ORG-1, WOR-6). */
import { makeCalendar, type Calendar, type MinuteRange } from '../../platform/calendar.ts'
import type { App } from '../../platform/app.ts'
import type { RoleCode, Scope } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { Actor } from '../../platform/work.ts'

/** A staff member as shown beside what they do. */
export interface StaffBrief {
  id: string; number: string; name: string; nameEn: string; titleZh: string; titleEn: string
  siteId: string | null; departmentId: string | null; groupId: string | null; leaderId: string | null; status: string; colour: string
}

interface BriefRow { staff_id: string; number: string; name: string; name_en: string; title_zh: string; title_en: string; site_id: string | null; department_id: string | null; group_id: string | null; leader_id: string | null; status: string; colour: string }

/** Staff by id, in one query; ids that are unknown are left out. */
export async function staffBrief(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<Map<string, StaffBrief>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  if (wanted.length === 0) return new Map()
  const rows = await tx.recall(`organisation.staff ${wanted.join()}`, () => tx.rows<BriefRow>('select * from organisation.fact_staff where hospital_id = $1 and staff_id = any($2)', [tx.hospitalId, wanted]))
  return new Map(rows.map(row => [row.staff_id, {
    id: row.staff_id, number: row.number, name: row.name, nameEn: row.name_en, titleZh: row.title_zh, titleEn: row.title_en,
    siteId: row.site_id, departmentId: row.department_id, groupId: row.group_id, leaderId: row.leader_id, status: row.status, colour: row.colour,
  }]))
}

/** Staff who work here, by number. */
export async function presentStaff(tx: Tx): Promise<{ id: string; nameZh: string; nameEn: string }[]> {
  const rows = await tx.rows<{ id: string; name: string; name_en: string }>(`select id, name, name_en from organisation.staff where hospital_id = $1 and status <> 'left' order by number`, [tx.hospitalId])
  return rows.map(row => ({ id: row.id, nameZh: row.name, nameEn: row.name_en }))
}

/** Staff as files name them: by number, Chinese or English name; a name two people share finds neither. */
export async function findStaffByName(tx: Tx, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: string; number: string; name: string; name_en: string }>('select id, number, name, name_en from organisation.staff where hospital_id = $1', [tx.hospitalId])
  return new Map(names.flatMap(name => {
    const same = (text: string) => text.toLowerCase() === name.trim().toLowerCase()
    const found = rows.filter(row => same(row.number) || same(row.name) || same(row.name_en))
    return found.length === 1 && found[0] ? [[name, found[0].id] as const] : []
  }))
}

/** Leader of a staff member's group; null without a group, without a leader, or for the leader. */
export async function leaderOf(tx: Tx, staffId: string): Promise<string | null> {
  const [row] = await tx.recall(`organisation.leader ${staffId}`, () => tx.rows<{ leader_id: string | null }>('select leader_id from organisation.fact_staff where hospital_id = $1 and staff_id = $2', [tx.hospitalId, staffId]))
  return row?.leader_id && row.leader_id !== staffId ? row.leader_id : null
}

/** Leader of a group, or null. */
export async function leaderOfGroup(tx: Tx, groupId: string): Promise<string | null> {
  const [row] = await tx.rows<{ leader_id: string | null }>('select leader_id from organisation.staff_group where hospital_id = $1 and id = $2', [tx.hospitalId, groupId])
  return row?.leader_id ?? null
}

/** Members of a group who still work here. */
export async function membersOf(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(`select id from organisation.staff where hospital_id = $1 and group_id = $2 and status <> 'left' order by number`, [tx.hospitalId, groupId])
  return rows.map(row => row.id)
}

/** Whose rows a right of this scope reaches, those who left included: null for everybody's. An actor always reaches their own. */
export async function peopleWithin(tx: Tx, actor: Actor, scope: Scope): Promise<string[] | null> {
  if (scope === 'all') return null
  const own = actor.id ? [actor.id] : []
  if (scope === 'own') return own
  const [column, ids] = { group: ['group_id', actor.groupIds] as const, department: ['department_id', actor.departmentIds] as const, site: ['site_id', actor.siteIds] as const }[scope]
  const rows = await tx.rows<{ id: string }>(`select id from organisation.staff where hospital_id = $1 and ${column} = any($2::uuid[])`, [tx.hospitalId, ids])
  return [...new Set([...own, ...rows.map(row => row.id)])]
}

/** Staff who hold a role and still work here, by number; of one department or group where said. */
export async function staffWithRole(tx: Tx, role: RoleCode, within: { departmentId?: string | null; groupId?: string | null } = {}): Promise<string[]> {
  const rows = await tx.recall(`organisation.with-role ${role} ${within.departmentId ?? ''} ${within.groupId ?? ''}`, () => tx.rows<{ id: string }>(
    `select s.id from organisation.role r
       join organisation.staff_role sr on sr.hospital_id = r.hospital_id and sr.role_id = r.id
       join organisation.staff s on s.hospital_id = sr.hospital_id and s.id = sr.staff_id
      where r.hospital_id = $1 and r.code = $2 and s.status <> 'left'
        and ($3::uuid is null or s.department_id = $3) and ($4::uuid is null or s.group_id = $4)
      order by s.number`, [tx.hospitalId, role, within.departmentId ?? null, within.groupId ?? null]))
  return rows.map(row => row.id)
}

/** The service directors: last rung of every ladder. */
export async function directorIds(tx: Tx): Promise<string[]> {
  return staffWithRole(tx, 'service_director')
}

/** Whether this is an example hospital: nothing leaves the building from it. */
export async function isExample(tx: Tx): Promise<boolean> {
  const [hospital] = await tx.rows<{ is_example: boolean }>('select is_example from platform.hospital where hospital_id = $1', [tx.hospitalId])
  return hospital?.is_example ?? true
}

const zones = new WeakMap<App, Map<string, string>>()

/** The hospital's zone, which decides days, weeks and months. What every stored day means hangs on it, so it never changes: read once by a process. */
export async function zoneOf(tx: Tx): Promise<string> {
  const known = zones.get(tx.work.app) ?? new Map<string, string>()
  zones.set(tx.work.app, known)
  const zone = known.get(tx.hospitalId)
  if (zone !== undefined) return zone
  const [row] = await tx.recall('organisation.zone', () => tx.rows<{ zone: string }>('select zone from platform.hospital where hospital_id = $1', [tx.hospitalId]))
  if (row) known.set(tx.hospitalId, row.zone)
  return row?.zone ?? 'Asia/Shanghai'
}

const calendars = new WeakMap<Tx, Map<string, Promise<Calendar>>>()

/** Opening hours of a site (the first, unless said) with its dated exceptions and the public holidays; read once a transaction. */
export function calendarOf(tx: Tx, siteId?: string | null): Promise<Calendar> {
  const known = calendars.get(tx.root) ?? new Map<string, Promise<Calendar>>()
  calendars.set(tx.root, known)
  const key = siteId ?? ''
  const calendar = known.get(key) ?? readCalendar(tx, siteId ?? null)
  known.set(key, calendar)
  return calendar
}

export interface HoursRow { weekday: number | null; day: string | null; opens: string | null; closes: string | null }

async function readCalendar(tx: Tx, siteId: string | null): Promise<Calendar> {
  const zone = zoneOf(tx)
  const rows = await tx.rows<HoursRow>(
    `select weekday, day, opens, closes from organisation.opening_hours
      where hospital_id = $1 and site_id = coalesce($2::uuid, (select id from organisation.site where hospital_id = $1 order by created_at, id limit 1))`, [tx.hospitalId, siteId])
  return calendarFrom(await zone, rows)
}

/** A calendar from opening hours as they stand in `organisation.fact_opening_hours`, for modules that read them with what is theirs. */
export function calendarFrom(zone: string, rows: readonly HoursRow[]): Calendar {
  const weekly: MinuteRange[][] = [[], [], [], [], [], [], []]
  const exceptions = new Map<string, MinuteRange[]>()
  for (const row of rows) {
    const range: MinuteRange[] = row.opens !== null && row.closes !== null ? [[minuteOf(row.opens), minuteOf(row.closes)]] : []
    if (row.weekday !== null) weekly[row.weekday - 1]?.push(...range)
    else if (row.day !== null) exceptions.set(row.day, [...(exceptions.get(row.day) ?? []), ...range])
  }
  return makeCalendar({ zone, weekly, onHolidays: null, exceptions })
}

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
}
