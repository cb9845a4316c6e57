/** The only SQL on organisation's tables. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<
  'organisation.site' | 'organisation.department' | 'organisation.staff_group' | 'organisation.staff' | 'organisation.credential' | 'organisation.preference'
  | 'organisation.role' | 'organisation.staff_role' | 'organisation.setting' | 'organisation.list_item' | 'organisation.service_point' | 'organisation.opening_hours'>()

export type DepartmentRow = Selectable<Database['organisation.department']>
export type StaffRow = Selectable<Database['organisation.staff']>

/** Stamps of creation for a new row. */
export function made(tx: Tx) {
  const at = tx.now.toISOString()
  return { hospital_id: tx.hospitalId, created_at: at, created_by: tx.work.actor.id, changed_at: at, changed_by: tx.work.actor.id }
}

export async function listDepartments(tx: Tx): Promise<DepartmentRow[]> {
  return tx.all(db.selectFrom('organisation.department').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('position').orderBy('code'))
}

export async function insertDepartment(tx: Tx, row: Omit<Insertable<Database['organisation.department']>, 'hospital_id' | 'created_at' | 'changed_at'>): Promise<DepartmentRow> {
  return tx.found(db.insertInto('organisation.department').values({ ...row, ...made(tx) }).returningAll())
}

/** Changes a department if it still is at the version seen. @throws Refusal stale_version */
export async function updateDepartment(tx: Tx, id: string, seen: number, set: Partial<Insertable<Database['organisation.department']>>): Promise<DepartmentRow> {
  const row = await tx.first(db.updateTable('organisation.department')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returningAll())
  if (row) return row
  await tx.found(db.selectFrom('organisation.department').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
  refuse(common.stale_version)
}

export interface CredentialRow { staff_id: string; password_hash: string; must_change: boolean; failures: number; locked_until: string | null; totp_secret: Buffer | null; totp_confirmed_at: string | null; totp_last_step: number | null; status: string; number: string }

export async function credentialOf(tx: Tx, staffId: string): Promise<CredentialRow | undefined> {
  return tx.first(db.selectFrom('organisation.credential as c')
    .innerJoin('organisation.staff as s', join => join.onRef('s.hospital_id', '=', 'c.hospital_id').onRef('s.id', '=', 'c.staff_id'))
    .select(['c.staff_id', 'c.password_hash', 'c.must_change', 'c.failures', 'c.locked_until', 'c.totp_secret', 'c.totp_confirmed_at', 'c.totp_last_step', 's.status', 's.number'])
    .where('c.hospital_id', '=', tx.hospitalId).where('c.staff_id', '=', staffId))
}

export async function recordFailure(tx: Tx, staffId: string, failures: number, lockedUntil: Date | null): Promise<void> {
  await tx.exec(db.updateTable('organisation.credential').set({ failures, locked_until: lockedUntil?.toISOString() ?? null }).where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId))
}

export async function setPassword(tx: Tx, staffId: string, hash: string, mustChange: boolean): Promise<void> {
  await tx.exec(db.insertInto('organisation.credential')
    .values({ hospital_id: tx.hospitalId, staff_id: staffId, password_hash: hash, must_change: mustChange, changed_at: tx.now.toISOString() })
    .onConflict(oc => oc.columns(['hospital_id', 'staff_id']).doUpdateSet({ password_hash: hash, must_change: mustChange, changed_at: tx.now.toISOString(), failures: 0, locked_until: null })))
}

export async function settingRows(tx: Tx) {
  return tx.all(db.selectFrom('organisation.setting').selectAll().where('hospital_id', '=', tx.hospitalId).orderBy('key').orderBy('effective_from').orderBy('id'))
}

export async function insertSetting(tx: Tx, row: { id: string; key: string; value: unknown; effectiveFrom: Date; reason: string }): Promise<void> {
  await tx.exec(db.insertInto('organisation.setting').values({ hospital_id: tx.hospitalId, id: row.id, key: row.key, value: JSON.stringify(row.value), effective_from: row.effectiveFrom.toISOString(), reason: row.reason, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }))
}

export interface StaffWithRights extends StaffRow { locale: string | null; preferences: unknown; must_change: boolean | null; totp_confirmed_at: string | null; roles: { code: string; nameZh: string; nameEn: string; grants: Record<string, string> | null }[] }

/** A staff member with everything that decides what they may do. */
export async function staffWithRights(tx: Tx, staffId: string): Promise<StaffWithRights | undefined> {
  const [row] = await tx.rows<StaffWithRights>(
    `select s.*, p.locale, p.settings as preferences, c.must_change, c.totp_confirmed_at,
            coalesce((select jsonb_agg(jsonb_build_object('code', r.code, 'nameZh', r.name_zh, 'nameEn', r.name_en, 'grants', r.grants) order by r.code)
                        from organisation.staff_role sr join organisation.role r on r.hospital_id = sr.hospital_id and r.id = sr.role_id
                       where sr.hospital_id = s.hospital_id and sr.staff_id = s.id), '[]') as roles
       from organisation.staff s
       left join organisation.preference p on p.hospital_id = s.hospital_id and p.staff_id = s.id
       left join organisation.credential c on c.hospital_id = s.hospital_id and c.staff_id = s.id
      where s.hospital_id = $1 and s.id = $2`, [tx.hospitalId, staffId])
  return row
}

export async function steppedUpAt(tx: Tx, sessionId: string): Promise<number> {
  const [row] = await tx.rows<{ stepped_up_at: string | null }>('select stepped_up_at from platform.session where hospital_id = $1 and id = $2', [tx.hospitalId, sessionId])
  return row?.stepped_up_at ? new Date(row.stepped_up_at).getTime() : 0
}

export async function siteOf(tx: Tx, siteId: string) {
  return tx.first(db.selectFrom('organisation.site').select(['id', 'name_zh', 'name_en']).where('hospital_id', '=', tx.hospitalId).where('id', '=', siteId))
}

/** Staff door: hospital code and staff number, or phone, lead to the staff member (SAFETY, doors). */
export async function hangStaffDoor(tx: Tx, hash: Buffer, staffId: string): Promise<void> {
  await tx.run('select platform.hang_door($1, $2, $3, $4, null)', ['staff-sign-in', hash, staffId, staffId])
}

/* staff */

export interface StaffListRow extends StaffRow { roles: { id: string; code: string; nameZh: string; nameEn: string }[] }
export type CertificateRow = Selectable<Database['organisation.certificate']>
export interface RoleRow { id: string; version: number; code: string; name_zh: string; name_en: string; grants: Record<string, string> | null; holders: number }

const staffColumns = `s.*, coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'code', r.code, 'nameZh', r.name_zh, 'nameEn', r.name_en) order by r.code)
  from organisation.staff_role sr join organisation.role r on r.hospital_id = sr.hospital_id and r.id = sr.role_id
 where sr.hospital_id = s.hospital_id and sr.staff_id = s.id), '[]') as roles`

/** Staff by number after a number; text matches part of the name or the start of the number. */
export async function staffPage(tx: Tx, filter: { q?: string; departmentId?: string; groupId?: string; role?: string; status: 'present' | 'left' | 'all' }, after: string, limit: number): Promise<StaffListRow[]> {
  return tx.rows<StaffListRow>(
    `select ${staffColumns} from organisation.staff s
      where s.hospital_id = $1 and s.number > $2
        and ($3::text is null or strpos(lower(s.name || ' ' || s.name_en), lower($3)) > 0 or starts_with(s.number, upper($3)))
        and ($4::uuid is null or s.department_id = $4) and ($5::uuid is null or s.group_id = $5)
        and ($6::text is null or exists (select 1 from organisation.staff_role sr join organisation.role r on r.hospital_id = sr.hospital_id and r.id = sr.role_id where sr.hospital_id = s.hospital_id and sr.staff_id = s.id and r.code = $6))
        and ($7 = 'all' or ($7 = 'left') = (s.status = 'left'))
      order by s.number limit $8`, [tx.hospitalId, after, filter.q ?? null, filter.departmentId ?? null, filter.groupId ?? null, filter.role ?? null, filter.status, limit])
}

export async function staffById(tx: Tx, id: string): Promise<StaffListRow | undefined> {
  return (await tx.rows<StaffListRow>(`select ${staffColumns} from organisation.staff s where s.hospital_id = $1 and s.id = $2`, [tx.hospitalId, id]))[0]
}

export async function insertStaffRow(tx: Tx, row: Omit<Insertable<Database['organisation.staff']>, 'hospital_id' | 'created_at' | 'changed_at'>): Promise<void> {
  await tx.exec(db.insertInto('organisation.staff').values({ ...row, ...made(tx) }))
}

/** Changes a staff member still at the version seen. @throws Refusal stale_version */
export async function updateStaffRow(tx: Tx, id: string, seen: number, set: Record<string, unknown>): Promise<StaffRow> {
  const row = await tx.first(db.updateTable('organisation.staff')
    .set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen).returningAll())
  if (row) return row
  await tx.found(db.selectFrom('organisation.staff').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
  refuse(common.stale_version)
}

export async function setRoles(tx: Tx, staffId: string, roleIds: readonly string[]): Promise<void> {
  await tx.exec(db.deleteFrom('organisation.staff_role').where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId))
  if (roleIds.length > 0) await tx.exec(db.insertInto('organisation.staff_role').values([...new Set(roleIds)].map(role_id => ({ hospital_id: tx.hospitalId, staff_id: staffId, role_id }))))
}

/** Roles somebody holds. */
export async function roleIdsOf(tx: Tx, staffId: string): Promise<string[]> {
  return (await tx.all(db.selectFrom('organisation.staff_role').select('role_id').where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId))).map(row => row.role_id)
}

/** Roles of everyone who still works here, for the question whether somebody can manage staff. */
export async function rolesOfPresentStaff(tx: Tx): Promise<{ code: string; grants: Record<string, string> | null }[][]> {
  const rows = await tx.rows<{ roles: { code: string; grants: Record<string, string> | null }[] }>(
    `select jsonb_agg(jsonb_build_object('code', r.code, 'grants', r.grants)) as roles
       from organisation.staff s join organisation.staff_role sr on sr.hospital_id = s.hospital_id and sr.staff_id = s.id
       join organisation.role r on r.hospital_id = sr.hospital_id and r.id = sr.role_id
      where s.hospital_id = $1 and s.status <> 'left' group by s.id`, [tx.hospitalId])
  return rows.map(row => row.roles)
}

export async function setSecondFactor(tx: Tx, staffId: string, factor: { secret: Buffer | null; confirmedAt: Date | null; lastStep: number | null }): Promise<void> {
  await tx.exec(db.updateTable('organisation.credential').set({ totp_secret: factor.secret, totp_confirmed_at: factor.confirmedAt?.toISOString() ?? null, totp_last_step: factor.lastStep })
    .where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId))
}

export async function hospitalCode(tx: Tx): Promise<string> {
  return (await tx.rows<{ code: string }>('select code from platform.hospital where hospital_id = $1', [tx.hospitalId]))[0]?.code ?? ''
}

export async function hospitalZone(tx: Tx): Promise<string> {
  return (await tx.rows<{ zone: string }>('select zone from platform.hospital where hospital_id = $1', [tx.hospitalId]))[0]?.zone ?? 'Asia/Shanghai'
}

/** What a staff member still owes, from the published view of commitments. */
export async function openCommitmentsOf(tx: Tx, staffId: string): Promise<number> {
  const [there] = await tx.rows<{ there: boolean }>(`select to_regclass('commitments.fact_commitment') is not null there`)
  if (!there?.there) return 0
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int n from commitments.fact_commitment where hospital_id = $1 and owner_id = $2 and state in ('open', 'paused')`, [tx.hospitalId, staffId])
  return row?.n ?? 0
}

/* certificates */

const certificates = tables<'organisation.certificate'>()

export async function certificatesOf(tx: Tx, staffId: string): Promise<CertificateRow[]> {
  return tx.all(certificates.selectFrom('organisation.certificate').selectAll().where('hospital_id', '=', tx.hospitalId).where('staff_id', '=', staffId).where('voided_at', 'is', null).orderBy('kind').orderBy('id'))
}

export async function insertCertificate(tx: Tx, row: { id: string; staff_id: string; kind: string; number: string; issued_on: string | null; expires_on: string | null }): Promise<CertificateRow> {
  return tx.found(certificates.insertInto('organisation.certificate').values({ ...row, hospital_id: tx.hospitalId, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }).returningAll())
}

export async function voidCertificate(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.found(certificates.updateTable('organisation.certificate').set({ voided_at: tx.now.toISOString(), voided_by: tx.work.actor.id, void_reason: reason })
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('voided_at', 'is', null).returning('id'))
}

/* roles */

export async function roleRows(tx: Tx): Promise<RoleRow[]> {
  return tx.rows<RoleRow>(
    `select r.id, r.version, r.code, r.name_zh, r.name_en, r.grants, (select count(*)::int from organisation.staff_role sr where sr.hospital_id = r.hospital_id and sr.role_id = r.id) holders
       from organisation.role r where r.hospital_id = $1 order by r.created_at, r.code`, [tx.hospitalId])
}

export async function insertRole(tx: Tx, input: { id: string; code: string; nameZh: string; nameEn: string; grants: Record<string, string> }): Promise<void> {
  await tx.exec(db.insertInto('organisation.role').values({ ...made(tx), id: input.id, code: input.code, name_zh: input.nameZh, name_en: input.nameEn, grants: JSON.stringify(input.grants) }))
}

export async function updateRole(tx: Tx, id: string, seen: number, input: { nameZh?: string; nameEn?: string; grants?: Record<string, string> | null }): Promise<void> {
  const n = await tx.exec(db.updateTable('organisation.role').set(eb => ({
    ...(input.nameZh === undefined ? {} : { name_zh: input.nameZh }), ...(input.nameEn === undefined ? {} : { name_en: input.nameEn }),
    ...(input.grants === undefined ? {} : { grants: input.grants === null ? null : JSON.stringify(input.grants) }),
    version: eb('version', '+', 1), changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id,
  })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('version', '=', seen))
  if (n > 0) return
  await tx.found(db.selectFrom('organisation.role').select('id').where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
  refuse(common.stale_version)
}

export async function holdersOf(tx: Tx, roleId: string): Promise<string[]> {
  return (await tx.all(db.selectFrom('organisation.staff_role').select('staff_id').where('hospital_id', '=', tx.hospitalId).where('role_id', '=', roleId))).map(row => row.staff_id)
}
