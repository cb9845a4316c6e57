/** Staff, roles, own account (ORG-2, ORG-3, PLA-1, PLA-2). */
import { Cursor, Day, Empty, Id, IdParams, Instant, Page, pageQuery, route, Text, Version, z } from '../../platform/contract.ts'
import { common } from '../../platform/refusal.ts'
import { can, Me, no } from './contract.ts'

const StaffNumber = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/)
const RoleBrief = z.object({ id: Id, code: z.string(), nameZh: z.string(), nameEn: z.string() })

export const Staff = z.object({
  id: Id, version: Version, number: z.string(), name: z.string(), nameEn: z.string(), phoneMasked: z.string().nullable(), extension: z.string(),
  siteId: Id.nullable(), departmentId: Id.nullable(), groupId: Id.nullable(), titleZh: z.string(), titleEn: z.string(),
  languages: z.array(z.string()), specialties: z.array(z.string()), introduction: z.string(), status: z.enum(['probation', 'regular', 'left']), colour: z.string(),
  startedOn: Day.nullable(), leftAt: Instant.nullable(), roles: z.array(RoleBrief),
}).meta({ id: 'Staff' })

const staffFields = {
  name: Text(50), nameEn: Text(80), phone: z.string().max(30).nullable().optional(), extension: Text(20, 0).optional(),
  siteId: Id.nullable().optional(), departmentId: Id.nullable().optional(), groupId: Id.nullable().optional(), titleZh: Text(60, 0).optional(), titleEn: Text(80, 0).optional(),
  languages: z.array(Text(40)).max(20).optional(), specialties: z.array(Text(60)).max(20).optional(), introduction: Text(2000, 0).optional(),
  status: z.enum(['probation', 'regular']).optional(), colour: z.enum(['jade', 'amber', 'slate', 'c3', 'c4', 'c5']).optional(), startedOn: Day.nullable().optional(),
  roleIds: z.array(Id).max(20).optional(),
}
export const NewStaff = z.strictObject({ number: StaffNumber, ...staffFields })
export const StaffChange = z.strictObject({ ...staffFields, name: Text(50).optional(), nameEn: Text(80).optional() })
export const InitialPassword = z.object({ staff: Staff, initialPassword: z.string().meta({ description: 'Shown once; must be changed at the first sign-in' }) })

export const listStaff = route({
  method: 'GET', url: '/staff', operationId: 'listStaff', summary: 'Staff, by number', permission: can['staff.read'],
  query: z.strictObject({ ...pageQuery, q: z.string().max(50).optional(), departmentId: Id.optional(), groupId: Id.optional(), role: z.string().max(40).optional(), status: z.enum(['present', 'left', 'all']).optional() }),
  response: Page(Staff),
})
export const getStaff = route({ method: 'GET', url: '/staff/:id', operationId: 'getStaff', summary: 'One staff member', permission: can['staff.read'], params: IdParams, response: Staff })
export const createStaff = route({ method: 'POST', url: '/staff', operationId: 'createStaff', summary: 'Enter a staff member; answers the initial password once', permission: can['staff.manage'], body: NewStaff, response: InitialPassword, status: 201, idempotent: false, refusals: [no.staff_number_taken, no.unusable_phone, no.beyond_your_rights] })
export const changeStaff = route({ method: 'PATCH', url: '/staff/:id', operationId: 'changeStaff', summary: 'Change a staff member, group and roles', permission: can['staff.manage'], params: IdParams, body: StaffChange, response: Staff, refusals: [no.last_administrator, no.unusable_phone, no.own_account, no.beyond_your_rights] })
export const resetPassword = route({ method: 'POST', url: '/staff/:id/reset-password', operationId: 'resetPassword', summary: 'Give a new initial password and end all sessions', permission: can['staff.manage'], params: IdParams, response: InitialPassword, idempotent: false, refusals: [no.own_account, no.beyond_your_rights] })
export const letLeave = route({ method: 'POST', url: '/staff/:id/leave', operationId: 'letLeave', summary: 'Close the account of who leaves; open promises must be handed over first', permission: can['staff.manage'], params: IdParams, response: Staff, refusals: [no.own_account, no.last_administrator, no.open_commitments, no.beyond_your_rights] })

export const Certificate = z.object({ id: Id, staffId: Id, kind: z.string(), number: z.string(), issuedOn: Day.nullable(), expiresOn: Day.nullable(), valid: z.boolean() }).meta({ id: 'Certificate' })
export const listCertificates = route({ method: 'GET', url: '/staff/:id/certificates', operationId: 'listCertificates', summary: 'Certificates of a staff member', permission: can['staff.read'], params: IdParams, response: z.object({ items: z.array(Certificate) }) })
export const addCertificate = route({ method: 'POST', url: '/staff/:id/certificates', operationId: 'addCertificate', summary: 'Enter a certificate', permission: can['staff.manage'], params: IdParams, body: z.strictObject({ kind: Text(40), number: Text(60, 0).optional(), issuedOn: Day.nullable().optional(), expiresOn: Day.nullable().optional() }), response: Certificate, status: 201, refusals: [no.certificate_dates] })
export const voidCertificate = route({ method: 'POST', url: '/certificates/:id/void', operationId: 'voidCertificate', summary: 'Withdraw a certificate entered wrongly', permission: can['staff.manage'], params: IdParams, body: z.strictObject({ reason: Text(200) }), response: Empty })

/* roles */
export const Role = z.object({ id: Id, version: Version, code: z.string(), nameZh: z.string(), nameEn: z.string(), asShipped: z.boolean(), grants: z.record(z.string(), z.string()), holders: z.int() }).meta({ id: 'Role' })
export const Permission = z.object({ key: z.string(), zh: z.string(), en: z.string(), module: z.string() }).meta({ id: 'Permission' })
const Grants = z.record(z.string().max(60), z.enum(['own', 'group', 'department', 'site', 'all', 'deny']))
export const listRoles = route({ method: 'GET', url: '/roles', operationId: 'listRoles', summary: 'Roles with what they grant, and all permissions', permission: can['staff.read'], response: z.object({ items: z.array(Role), permissions: z.array(Permission) }) })
export const createRole = route({ method: 'POST', url: '/roles', operationId: 'createRole', summary: 'Make a role', permission: can['roles.manage'], body: z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/), nameZh: Text(40), nameEn: Text(60), grants: Grants }), response: Role, status: 201, refusals: [no.code_taken, no.unknown_permission] })
export const changeRole = route({ method: 'PATCH', url: '/roles/:id', operationId: 'changeRole', summary: 'Change what a role grants; null takes it back to as shipped', permission: can['roles.manage'], params: IdParams, body: z.strictObject({ nameZh: Text(40).optional(), nameEn: Text(60).optional(), grants: Grants.nullable().optional() }), response: Role, refusals: [no.unknown_permission, no.last_administrator] })

/* own account */
export const SessionView = z.object({ id: Id, createdAt: Instant, lastSeenAt: Instant, network: z.string(), device: z.string(), current: z.boolean() }).meta({ id: 'SessionView' })
export const listSessions = route({ method: 'GET', url: '/sessions', operationId: 'listSessions', summary: 'My open sessions', permission: 'signed-in', response: z.object({ items: z.array(SessionView) }) })
export const endOneSession = route({ method: 'DELETE', url: '/sessions/:id', operationId: 'endOneSession', summary: 'Sign out one of my sessions', permission: 'signed-in', params: IdParams, response: Empty, versioned: false })
export const changeMe = route({ method: 'PATCH', url: '/me', operationId: 'changeMe', summary: 'My language and the look of my screens', permission: 'signed-in', body: z.strictObject({ locale: z.enum(['zh-CN', 'en']).optional(), preferences: z.record(z.string().max(60), z.unknown()).optional() }), response: Me, versioned: false })
export const stepUp = route({ method: 'POST', url: '/session/step-up', operationId: 'stepUp', summary: 'Confirm my password for what needs it', permission: 'signed-in', body: z.strictObject({ password: z.string().min(1).max(200) }), response: Empty, idempotent: false, refusals: [no.wrong_present_password, common.too_many_requests] })
export const startSecondFactor = route({ method: 'POST', url: '/me/second-factor', operationId: 'startSecondFactor', summary: 'Begin with a second factor: secret and address for the QR code', permission: 'signed-in', response: z.object({ secret: z.string(), uri: z.string() }), status: 201, idempotent: false, refusals: [no.second_factor_exists] })
export const confirmSecondFactor = route({ method: 'POST', url: '/me/second-factor/confirm', operationId: 'confirmSecondFactor', summary: 'Prove the second factor with a code; from now on it is asked', permission: 'signed-in', body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }), response: Empty, idempotent: false, refusals: [no.wrong_code] })
export const dropSecondFactor = route({ method: 'POST', url: '/me/second-factor/drop', operationId: 'dropSecondFactor', summary: 'Give up the second factor', permission: 'signed-in', body: z.strictObject({ password: z.string().min(1).max(200) }), response: Empty, idempotent: false, refusals: [no.wrong_present_password, common.too_many_requests] })
export { Cursor }
