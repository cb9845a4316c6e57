/** Staff, roles and certificates: rules first, then use cases (ORG-2, ORG-3, PLA-2). */
import { randomBytes } from 'node:crypto'
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { blindIndex, decryptField, encryptField } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { maskPhone, parsePhone } from '../../platform/phone.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { hashPassword } from '../../platform/password.ts'
import { may } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { endSessionsOf, rightsChanged } from '../../platform/session.ts'
import type { Actor } from '../../platform/work.ts'
import { z } from 'zod'
import { can, events, no } from './contract.ts'
import type { Certificate, NewStaff, Permission, Role, Staff, StaffChange } from './contract-staff.ts'
import { staffDoorHash, unionGrants } from './session.ts'
import * as store from './store.ts'

/** A password to be read out once: 12 letters and digits that are not taken for one another, in threes. */
export function newInitialPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return [...randomBytes(12)].map((byte, i) => `${i > 0 && i % 4 === 0 ? '-' : ''}${letters[byte % letters.length]}`).join('')
}

async function present(tx: Tx, row: store.StaffListRow): Promise<Infer<typeof Staff>> {
  const ring = await tx.work.app.keys.ring(tx)
  return {
    id: row.id, version: row.version, number: row.number, name: row.name, nameEn: row.name_en,
    phoneMasked: row.phone ? maskPhone(decryptField(ring, { table: 'organisation.staff', column: 'phone', row: row.id }, row.phone)) : null,
    extension: row.extension, siteId: row.site_id, departmentId: row.department_id, groupId: row.group_id, titleZh: row.title_zh, titleEn: row.title_en,
    languages: row.languages, specialties: row.specialties, introduction: row.introduction, status: row.status as 'regular', colour: row.colour, startedOn: row.started_on, leftAt: row.left_at,
    roles: row.roles,
  }
}

export async function listStaff(tx: Tx, query: { cursor?: string; limit?: string; q?: string; departmentId?: string; groupId?: string; role?: string; status?: 'present' | 'left' | 'all' }) {
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.string()]), query.cursor)?.[0] ?? ''
  const rows = await store.staffPage(tx, { ...query, status: query.status ?? 'present' }, after, limit + 1)
  const shown = await Promise.all(rows.map(row => present(tx, row)))
  return pageOf(shown, limit, staff => staff, staff => [staff.number])
}

export async function getStaff(tx: Tx, id: string): Promise<Infer<typeof Staff>> {
  return present(tx, (await store.staffById(tx, id)) ?? refuse(common.not_found))
}

/** Phone as stored: encrypted, with its index for signing in. @throws Refusal unusable_phone */
async function sealedPhone(tx: Tx, staffId: string, text: string | null | undefined): Promise<{ phone: Buffer | null; phone_index: Buffer | null; e164: string | null } | undefined> {
  if (text === undefined) return undefined
  if (text === null || text.trim() === '') return { phone: null, phone_index: null, e164: null }
  const parsed = parsePhone(text) ?? refuse(no.unusable_phone)
  const ring = await tx.work.app.keys.ring(tx)
  return { phone: encryptField(ring, { table: 'organisation.staff', column: 'phone', row: staffId }, parsed.e164), phone_index: blindIndex(ring, 'staff-phone', parsed.e164), e164: parsed.e164 }
}

/** Enters a staff member; the initial password is answered once and must be changed at the first sign-in. */
export async function createStaff(tx: Tx, input: Infer<typeof NewStaff>): Promise<{ staff: Infer<typeof Staff>; initialPassword: string }> {
  await mayGive(tx, null, input.roleIds ?? [])
  const id = newId()
  const number = input.number.toUpperCase()
  const phone = await sealedPhone(tx, id, input.phone)
  await store.insertStaffRow(tx, {
    id, number, name: input.name, name_en: input.nameEn, phone: phone?.phone ?? null, phone_index: phone?.phone_index ?? null, extension: input.extension ?? '', site_id: input.siteId ?? null,
    department_id: input.departmentId ?? null, group_id: input.groupId ?? null, title_zh: input.titleZh ?? '', title_en: input.titleEn ?? '', languages: input.languages ?? [], specialties: input.specialties ?? [],
    introduction: input.introduction ?? '', status: input.status ?? 'regular', colour: input.colour ?? 'jade', started_on: input.startedOn ?? null,
  })
  await store.setRoles(tx, id, input.roleIds ?? [])
  const hospitalCode = await store.hospitalCode(tx)
  await store.hangStaffDoor(tx, staffDoorHash(hospitalCode, number), id)
  if (phone?.e164) await store.hangStaffDoor(tx, staffDoorHash(hospitalCode, phone.e164), id)
  const initialPassword = newInitialPassword()
  await store.setPassword(tx, id, await hashPassword(initialPassword), true)
  const staff = await getStaff(tx, id)
  await audit(tx, { action: 'staff.manage', subjectKind: 'staff', subjectId: id, changed: { number, name: input.name, roleIds: input.roleIds ?? [] } })
  await emit(tx, events.staffChanged, { subjectId: id, data: { number, name: input.name } })
  return { staff, initialPassword }
}

/** Changes a staff member seen at a version; changed roles are felt at once. @throws Refusal stale_version, last_administrator, own_account, beyond_your_rights */
export async function changeStaff(tx: Tx, id: string, seen: number, input: Infer<typeof StaffChange>): Promise<Infer<typeof Staff>> {
  const phone = await sealedPhone(tx, id, input.phone)
  const set = Object.fromEntries(Object.entries({
    name: input.name, name_en: input.nameEn, extension: input.extension, site_id: input.siteId, department_id: input.departmentId, group_id: input.groupId, title_zh: input.titleZh, title_en: input.titleEn,
    languages: input.languages, specialties: input.specialties, introduction: input.introduction, status: input.status, colour: input.colour, started_on: input.startedOn,
    ...(phone ? { phone: phone.phone, phone_index: phone.phone_index } : {}),
  }).filter(([, value]) => value !== undefined))
  const row = await store.updateStaffRow(tx, id, seen, set)
  if (phone) {
    await tx.run(`select platform.shut_doors('staff-sign-in', $1)`, [id])
    const hospitalCode = await store.hospitalCode(tx)
    await store.hangStaffDoor(tx, staffDoorHash(hospitalCode, row.number), id)
    if (phone.e164) await store.hangStaffDoor(tx, staffDoorHash(hospitalCode, phone.e164), id)
  }
  if (input.roleIds) {
    await mayGive(tx, id, input.roleIds)
    await store.setRoles(tx, id, input.roleIds)
    await mustHaveAdministrator(tx)
  }
  await rightsChanged(tx, id)
  await audit(tx, { action: 'staff.manage', subjectKind: 'staff', subjectId: id, changed: { fields: [...Object.keys(set).filter(key => !key.startsWith('phone')), ...(phone ? ['phone'] : []), ...(input.roleIds ? ['roles'] : [])], ...(input.roleIds ? { roleIds: input.roleIds } : {}) } })
  await emit(tx, events.staffChanged, { subjectId: id, data: { number: row.number, name: row.name } })
  return getStaff(tx, id)
}

/** Somebody must be able to manage staff and roles. @throws Refusal last_administrator */
async function mustHaveAdministrator(tx: Tx): Promise<void> {
  for (const roles of await store.rolesOfPresentStaff(tx)) {
    const grants = unionGrants(tx.work.app, roles)
    if (grants.has('staff.manage') && grants.has('roles.manage')) return
  }
  refuse(no.last_administrator)
}

/** Rights with which somebody could give themselves every other. */
const powers = ['staff.manage', 'roles.manage'] as const

/**
 * Who decides about roles may give any; whoever else manages staff gives others what cannot be turned into more rights, and
 * takes nothing of the kind away (PLA-2). @throws Refusal own_account, beyond_your_rights
 */
async function mayGive(tx: Tx, staffId: string | null, roleIds: readonly string[]): Promise<void> {
  if (may(tx.work.actor, can['roles.manage'])) return
  const held = staffId === null ? [] : await store.roleIdsOf(tx, staffId)
  const changed = [...roleIds.filter(id => !held.includes(id)), ...held.filter(id => !roleIds.includes(id))]
  if (changed.length === 0) return
  if (staffId === tx.work.actor.id) refuse(no.own_account)
  const roles = (await store.roleRows(tx)).filter(role => changed.includes(role.id))
  if (hasPower(tx, roles)) refuse(no.beyond_your_rights)
}

/** The account of somebody with such rights is touched only by who has them as well. @throws Refusal beyond_your_rights */
async function mayTouch(tx: Tx, staffId: string): Promise<void> {
  if (may(tx.work.actor, can['roles.manage'])) return
  const held = await store.roleIdsOf(tx, staffId)
  if (hasPower(tx, (await store.roleRows(tx)).filter(role => held.includes(role.id)))) refuse(no.beyond_your_rights)
}

function hasPower(tx: Tx, roles: readonly store.RoleRow[]): boolean {
  const grants = unionGrants(tx.work.app, roles)
  return powers.some(power => grants.has(power))
}

/** A new initial password; all sessions end. @throws Refusal own_account, beyond_your_rights */
export async function resetPassword(tx: Tx, actor: Actor, id: string): Promise<{ staff: Infer<typeof Staff>; initialPassword: string }> {
  if (actor.id === id) refuse(no.own_account)
  const staff = await getStaff(tx, id)
  await mayTouch(tx, id)
  const initialPassword = newInitialPassword()
  await store.setPassword(tx, id, await hashPassword(initialPassword), true)
  await store.setSecondFactor(tx, id, { secret: null, confirmedAt: null, lastStep: null })
  await endSessionsOf(tx, id)
  await audit(tx, { action: 'password.reset', subjectKind: 'staff', subjectId: id })
  return { staff, initialPassword }
}

/** Closes an account. What the leaver owes is handed over first (PLA-10). @throws Refusal open_commitments, own_account, last_administrator, beyond_your_rights */
export async function letLeave(tx: Tx, actor: Actor, id: string): Promise<Infer<typeof Staff>> {
  if (actor.id === id) refuse(no.own_account)
  const staff = await getStaff(tx, id)
  await mayTouch(tx, id)
  const open = await store.openCommitmentsOf(tx, id)
  if (open > 0) refuse(no.open_commitments, { params: { count: open } })
  await store.updateStaffRow(tx, id, staff.version, { status: 'left', left_at: tx.now.toISOString() })
  await mustHaveAdministrator(tx)
  await tx.run(`select platform.shut_doors('staff-sign-in', $1)`, [id])
  await endSessionsOf(tx, id)
  await audit(tx, { action: 'staff.left', subjectKind: 'staff', subjectId: id })
  await emit(tx, events.staffChanged, { subjectId: id, data: { number: staff.number, name: staff.name } })
  return getStaff(tx, id)
}

/* certificates */

async function hospitalDay(tx: Tx): Promise<string> {
  return dayOf(tx.now, await store.hospitalZone(tx))
}

function presentCertificate(row: store.CertificateRow, today: string): Infer<typeof Certificate> {
  return { id: row.id, staffId: row.staff_id, kind: row.kind, number: row.number, issuedOn: row.issued_on, expiresOn: row.expires_on, valid: row.expires_on === null || row.expires_on >= today }
}

export async function listCertificates(tx: Tx, staffId: string): Promise<Infer<typeof Certificate>[]> {
  await getStaff(tx, staffId)
  const today = await hospitalDay(tx)
  return (await store.certificatesOf(tx, staffId)).map(row => presentCertificate(row, today))
}

export async function addCertificate(tx: Tx, staffId: string, input: { kind: string; number?: string; issuedOn?: string | null; expiresOn?: string | null }): Promise<Infer<typeof Certificate>> {
  await getStaff(tx, staffId)
  const row = await store.insertCertificate(tx, { id: newId(), staff_id: staffId, kind: input.kind, number: input.number ?? '', issued_on: input.issuedOn ?? null, expires_on: input.expiresOn ?? null })
  await audit(tx, { action: 'staff.manage', subjectKind: 'certificate', subjectId: row.id, changed: { staffId, ...input } })
  return presentCertificate(row, await hospitalDay(tx))
}

export async function voidCertificate(tx: Tx, id: string, reason: string): Promise<void> {
  await store.voidCertificate(tx, id, reason)
  await audit(tx, { action: 'staff.manage', subjectKind: 'certificate', subjectId: id, reason, changed: { voided: true } })
}

/* roles */

/** Every permission the modules declare. */
export function allPermissions(tx: Tx): Infer<typeof Permission>[] {
  return tx.work.app.modules.flatMap(module => Object.values(module.permissions ?? {}).map(def => ({ key: def.key, zh: def.zh, en: def.en, module: module.name })))
}

function presentRole(tx: Tx, row: store.RoleRow): Infer<typeof Role> {
  return { id: row.id, version: row.version, code: row.code, nameZh: row.name_zh, nameEn: row.name_en, asShipped: row.grants === null, grants: row.grants ?? Object.fromEntries(unionGrants(tx.work.app, [{ code: row.code, grants: null }])), holders: row.holders }
}

export async function listRoles(tx: Tx): Promise<{ items: Infer<typeof Role>[]; permissions: Infer<typeof Permission>[] }> {
  return { items: (await store.roleRows(tx)).map(row => presentRole(tx, row)), permissions: allPermissions(tx) }
}

function checkGrants(tx: Tx, grants: Record<string, string>): void {
  const known = new Set(allPermissions(tx).map(permission => permission.key))
  for (const key of Object.keys(grants)) if (!known.has(key)) refuse(no.unknown_permission, { params: { key } })
}

export async function createRole(tx: Tx, input: { code: string; nameZh: string; nameEn: string; grants: Record<string, string> }): Promise<Infer<typeof Role>> {
  checkGrants(tx, input.grants)
  const id = newId()
  await store.insertRole(tx, { id, ...input })
  await audit(tx, { action: 'staff.manage', subjectKind: 'role', subjectId: id, changed: { ...input } })
  return presentRole(tx, (await store.roleRows(tx)).find(row => row.id === id) ?? refuse(common.not_found))
}

/** Changes what a role grants; its holders feel it at once. @throws Refusal unknown_permission, last_administrator, stale_version */
export async function changeRole(tx: Tx, id: string, seen: number, input: { nameZh?: string; nameEn?: string; grants?: Record<string, string> | null }): Promise<Infer<typeof Role>> {
  if (input.grants) checkGrants(tx, input.grants)
  await store.updateRole(tx, id, seen, input)
  await mustHaveAdministrator(tx)
  for (const staffId of await store.holdersOf(tx, id)) await rightsChanged(tx, staffId)
  await audit(tx, { action: 'staff.manage', subjectKind: 'role', subjectId: id, changed: { ...input } })
  return presentRole(tx, (await store.roleRows(tx)).find(row => row.id === id) ?? refuse(common.not_found))
}
