import { deskRoles, Day, Empty, event, Id, IdParams, Instant, permissions, roleCodes, roles, route, scopes, setting, Text, Version, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'staff.read': { zh: '查看员工名单', en: 'See the staff list', roles: roles('all', ...roleCodes) },
  'staff.manage': { zh: '管理员工和岗位', en: 'Manage staff and posts', roles: roles('all', 'administrator', 'hr') },
  'roles.manage': { zh: '制定角色和权限', en: 'Make roles and decide what they grant', roles: roles('all', 'administrator') },
  'organisation.manage': { zh: '管理院区、科室、服务点', en: 'Manage sites, departments, service points', roles: roles('all', 'administrator', 'service_director') },
  'settings.read': { zh: '查看制度参数', en: 'See policy settings', roles: roles('all', ...roleCodes) },
  'settings.manage': { zh: '修改制度参数', en: 'Change policy settings', roles: roles('all', 'administrator', 'service_director') },
  'audit.read': { zh: '查看操作留痕', en: 'Read the audit trail', roles: roles('all', 'auditor', 'hospital_leader') },
})

export const no = refusals({
  wrong_credentials: { status: 401, zh: '工号或密码不对，请再试一次。', en: 'The staff number or the password is not right; please try again.' },
  locked_out: { status: 429, zh: '连续输错太多次，已暂时锁定，请稍后再试或找管理员。', en: 'Too many wrong attempts; the account is locked for a while. Try later or ask your administrator.' },
  second_factor_needed: { status: 401, zh: '请再输入动态验证码。', en: 'Please also enter the code of your second factor.' },
  wrong_code: { status: 401, zh: '验证码不对或已过期，请看最新的六位数。', en: 'The code is wrong or has expired; please look at the latest six digits.' },
  weak_password: { status: 422, zh: '这个密码太简单，请用至少 10 位、不含工号的密码。', en: 'This password is too weak; use at least 10 characters that do not contain your staff number.' },
  wrong_present_password: { status: 422, zh: '现在的密码不对。', en: 'The present password is not right.' },
  staff_number_taken: { status: 409, zh: '这个工号已经有人用了。', en: 'This staff number is already in use.' },
  code_taken: { status: 409, zh: '这个编号已经用过了，请换一个。', en: 'This code is already in use; please choose another.' },
  unknown_setting: { status: 404, zh: '没有这个参数。', en: 'There is no such setting.' },
  setting_in_past: { status: 422, zh: '生效时间不能早于现在，过去的仍按当时的规定算。', en: 'A value cannot take effect in the past; what is past stays judged by the figure of its time.' },
  unusable_phone: { status: 422, zh: '这个电话号码不存在，请核对。', en: 'This telephone number cannot exist; please check it.' },
  open_commitments: { status: 409, zh: '还有 {count} 件没做完的承诺，请先交接。', en: '{count} promises are still open; please hand them over first.' },
  certificate_dates: { status: 422, zh: '有效期不能早于发证日期。', en: 'A certificate cannot expire before it was issued.' },
  unknown_permission: { status: 422, zh: '没有「{key}」这个权限。', en: 'There is no permission "{key}".' },
  second_factor_exists: { status: 409, zh: '已经开启了动态验证码，要换请先停用。', en: 'A second factor is already in force; give it up before starting anew.' },
  hours_end_before_start: { status: 422, zh: '结束时间要晚于开始时间。', en: 'Closing time must be after opening time.' },
  unknown_list: { status: 404, zh: '没有这个列表。', en: 'There is no such list.' },
  setup_link_lapsed: { status: 410, zh: '这个设置链接已失效，请重新启动服务取得新链接。', en: 'This set-up link has lapsed; start the server again for a new one.' },
  unknown_zone: { status: 422, zh: '没有这个时区。', en: 'There is no such time zone.' },
  last_administrator: { status: 409, zh: '至少要留一位管理员。', en: 'At least one administrator must remain.' },
  beyond_your_rights: { status: 403, zh: '这涉及管理员的权限，请找系统管理员来做。', en: 'This touches an administrator\'s rights; please ask an administrator to do it.' },
  own_account: { status: 409, zh: '不能这样改自己的账号，请找另一位管理员。', en: 'You cannot do this to your own account; please ask another administrator.' },
})

/* sign-in */
export const SignIn = z.strictObject({
  hospital: z.string().min(1).max(32).optional(),
  staffNumber: z.string().min(1).max(32),
  password: z.string().min(1).max(200),
  code: z.string().regex(/^\d{6}$/).optional(),
})
export const Me = z.object({
  id: Id, number: z.string(), name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string(),
  hospital: z.object({ id: Id, code: z.string(), nameZh: z.string(), nameEn: z.string(), zone: z.string(), isExample: z.boolean() }),
  site: z.object({ id: Id, nameZh: z.string(), nameEn: z.string() }).nullable(),
  departmentId: Id.nullable(), groupId: Id.nullable(),
  roles: z.array(z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() })),
  permissions: z.record(z.string(), z.enum(scopes as [string, ...string[]])),
  locale: z.enum(['zh-CN', 'en']), preferences: z.record(z.string(), z.unknown()),
  mustChangePassword: z.boolean(), hasSecondFactor: z.boolean(), sessionId: Id.nullable(),
}).meta({ id: 'Me' })
export const signIn = route({ method: 'POST', url: '/session', operationId: 'signIn', summary: 'Sign in; sets the session cookie', permission: 'public', body: SignIn, response: z.object({ token: z.string(), mustChangePassword: z.boolean() }), status: 201, idempotent: false, refusals: [no.wrong_credentials, no.locked_out, no.second_factor_needed, no.wrong_code] })
export const signOut = route({ method: 'DELETE', url: '/session', operationId: 'signOut', summary: 'Sign out', permission: 'signed-in', response: Empty, status: 200, versioned: false, idempotent: false, beforePasswordChange: true })
export const getMe = route({ method: 'GET', url: '/me', operationId: 'getMe', summary: 'Who I am and what I may do', permission: 'signed-in', response: Me, beforePasswordChange: true })
export const changePassword = route({ method: 'PUT', url: '/password', operationId: 'changePassword', summary: 'Change my password; ends my other sessions', permission: 'signed-in', body: z.strictObject({ present: z.string().min(1).max(200), next: z.string().min(1).max(200) }), response: Empty, versioned: false, idempotent: false, beforePasswordChange: true, refusals: [no.weak_password, no.wrong_present_password, common.too_many_requests] })

/* departments */
export const Department = z.object({ id: Id, version: Version, siteId: Id.nullable(), parentId: Id.nullable(), code: z.string(), kind: z.enum(['clinical', 'centre', 'support']), nameZh: z.string(), nameEn: z.string(), position: z.int(), closedAt: Instant.nullable() }).meta({ id: 'Department' })
export const NewDepartment = z.strictObject({ siteId: Id.nullable().optional(), parentId: Id.nullable().optional(), code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/), kind: z.enum(['clinical', 'centre', 'support']), nameZh: Text(60), nameEn: Text(80), position: z.int().min(0).max(9999).optional() })
export const listDepartments = route({ method: 'GET', url: '/departments', operationId: 'listDepartments', summary: 'All departments', permission: 'signed-in', response: z.object({ items: z.array(Department) }) })
export const createDepartment = route({ method: 'POST', url: '/departments', operationId: 'createDepartment', summary: 'Make a department', permission: can['organisation.manage'], body: NewDepartment, response: Department, status: 201, refusals: [no.code_taken] })
export const changeDepartment = route({ method: 'PATCH', url: '/departments/:id', operationId: 'changeDepartment', summary: 'Change a department', permission: can['organisation.manage'], params: IdParams, body: NewDepartment.partial().extend({ closed: z.boolean().optional() }), response: Department, refusals: [no.code_taken] })

/* settings */
export const SettingView = z.object({ key: z.string(), unit: z.string(), zh: z.string(), en: z.string(), source: z.string().nullable(), value: z.unknown(), default: z.unknown(), effectiveFrom: Instant.nullable(), reason: z.string().nullable(), allowed: z.object({ min: z.number().nullable(), max: z.number().nullable(), options: z.array(z.string()).nullable() }).meta({ description: 'What a value may be: bounds of a figure, choices of a word or list' }), upcoming: z.array(z.object({ value: z.unknown(), effectiveFrom: Instant, reason: z.string() })) }).meta({ id: 'Setting' })
export const listSettings = route({ method: 'GET', url: '/settings', operationId: 'listSettings', summary: 'Policy settings in force, with what is coming', permission: can['settings.read'], response: z.object({ items: z.array(SettingView) }) })
export const changeSetting = route({ method: 'POST', url: '/settings', operationId: 'changeSetting', summary: 'Set a value from an instant on', permission: can['settings.manage'], body: z.strictObject({ key: z.string().max(100), value: z.unknown(), effectiveFrom: Instant.optional(), reason: Text(300) }), response: SettingView, status: 201, refusals: [no.unknown_setting, no.setting_in_past] })

export const settings = {
  lockoutAttempts: setting({ key: 'signin.lockout_attempts', unit: 'count', default: 8, value: z.int().min(3).max(50), zh: '连续输错几次锁定', en: 'Wrong passwords in a row before the account locks', source: 'PLA-1' }),
  lockoutMinutes: setting({ key: 'signin.lockout_minutes', unit: 'minutes', default: 15, value: z.int().min(1).max(1440), zh: '锁定多久', en: 'How long it stays locked', source: 'PLA-1' }),
}

export const lists = {
  certificate_kind: { zh: '证书种类', en: 'Kinds of certificates', items: [
    { code: 'doctor', zh: '医师执业证', en: 'Physician’s licence' }, { code: 'nurse', zh: '护士执业证', en: 'Nurse’s licence' }, { code: 'service', zh: '客服上岗证', en: 'Service duty certificate' },
  ] },
} as const

export const events = {
  placeChanged: event({ name: 'organisation.place-changed', version: 1, data: z.object({ kind: z.string() }), zh: '改了院内设置', en: 'Changed the house', seenWith: 'signed-in' }),
  departmentChanged: event({ name: 'organisation.department-changed', version: 1, data: z.object({ nameZh: z.string(), nameEn: z.string() }), zh: '改了科室「{nameZh}」', en: 'Changed department {nameEn}', seenWith: 'signed-in' }),
  staffChanged: event({ name: 'organisation.staff-changed', version: 1, data: z.object({ number: z.string(), name: z.string() }), zh: '改了员工 {name}（{number}）', en: 'Changed staff member {name} ({number})', seenWith: can['staff.read'] }),
  settingChanged: event({ name: 'organisation.setting-changed', version: 1, data: z.object({ key: z.string() }), zh: '改了参数 {key}', en: 'Changed setting {key}', seenWith: can['settings.read'] }),
}
export { Day, deskRoles }
