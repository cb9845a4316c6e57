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

export async function settingInForce(tx: Tx, key: string, at: Date): Promise<unknown> {
  const row = await tx.first(db.selectFrom('organisation.setting').select('value').where('hospital_id', '=', tx.hospitalId).where('key', '=', key)
    .where('effective_from', '<=', at.toISOString()).orderBy('effective_from', 'desc').orderBy('id', 'desc').limit(1))
  return row?.value
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
