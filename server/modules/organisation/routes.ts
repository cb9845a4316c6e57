import { audit } from '../../platform/audit.ts'
import { bind, bindPublic, requestWork } from '../../platform/http.ts'
import { networkOf } from '../../platform/rate.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { deviceOf, endSession, sessionCookie } from '../../platform/session.ts'
import * as c from './contract.ts'
import * as organisation from './organisation.ts'
import * as session from './session.ts'
import * as store from './store.ts'

export const routes = [
  bindPublic(c.signIn, async ({ app, body, request, reply }) => {
    const result = await session.signIn(app, requestWork(app, request, ''), networkOf(request.ip), deviceOf(request.headers['user-agent']), body)
    reply.status(201).header('set-cookie', sessionCookie(app, result.token))
    return result
  }),
  bind(c.signOut, async ({ tx, actor, reply }) => {
    if (actor.sessionId) await endSession(tx, actor.sessionId)
    await audit(tx, { action: 'session.ended', subjectKind: 'session', subjectId: actor.sessionId })
    reply.header('set-cookie', sessionCookie(tx.work.app, null))
    return null
  }),
  bind(c.getMe, async ({ tx, actor }) => {
    const staff = (await store.staffWithRights(tx, actor.id ?? '')) ?? refuse(common.not_signed_in)
    const [hospital] = await tx.rows<{ code: string; name_zh: string; name_en: string; zone: string; is_example: boolean }>('select code, name_zh, name_en, zone, is_example from platform.hospital where hospital_id = $1', [tx.hospitalId])
    const site = staff.site_id ? await store.siteOf(tx, staff.site_id) : undefined
    return {
      id: staff.id, number: staff.number, name: staff.name, nameEn: staff.name_en, titleZh: staff.title_zh, titleEn: staff.title_en,
      hospital: { id: tx.hospitalId, code: hospital?.code ?? '', nameZh: hospital?.name_zh ?? '', nameEn: hospital?.name_en ?? '', zone: hospital?.zone ?? '', isExample: hospital?.is_example ?? false },
      site: site ? { id: site.id, nameZh: site.name_zh, nameEn: site.name_en } : null,
      departmentId: staff.department_id, groupId: staff.group_id,
      roles: staff.roles.map(role => ({ code: role.code, nameZh: role.nameZh, nameEn: role.nameEn })),
      permissions: Object.fromEntries(actor.grants), locale: actor.locale, preferences: (staff.preferences ?? {}) as Record<string, unknown>,
      mustChangePassword: actor.mustChangePassword, hasSecondFactor: staff.totp_confirmed_at !== null, sessionId: actor.sessionId,
    }
  }),
  bind(c.changePassword, async ({ tx, actor, body }) => {
    await session.changePassword(tx, actor, body)
    return null
  }),
  bind(c.listDepartments, async ({ tx }) => ({ items: (await store.listDepartments(tx)).map(organisation.presentDepartment) })),
  bind(c.createDepartment, ({ tx, body }) => organisation.createDepartment(tx, body)),
  bind(c.changeDepartment, ({ tx, params, body, expectedVersion }) => organisation.changeDepartment(tx, params.id, expectedVersion, body)),
  bind(c.listSettings, async ({ tx }) => ({ items: await organisation.listSettings(tx) })),
  bind(c.changeSetting, ({ tx, body }) => organisation.changeSetting(tx, body)),
]
