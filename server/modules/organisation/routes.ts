import { audit } from '../../platform/audit.ts'
import { bind, bindPublic, requestWork } from '../../platform/http.ts'
import { networkOf } from '../../platform/rate.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { deviceOf, endSession, sessionCookie } from '../../platform/session.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { Actor } from '../../platform/work.ts'
import * as c from './contract.ts'
import * as pl from './contract-places.ts'
import * as st from './contract-staff.ts'
import * as organisation from './organisation.ts'
import * as places from './places.ts'
import * as factor from './second-factor.ts'
import * as session from './session.ts'
import * as setup from './setup.ts'
import * as staff from './staff.ts'
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
  bind(c.getMe, ({ tx, actor }) => presentMe(tx, actor)),
  bind(c.changePassword, async ({ tx, actor, body }) => {
    await session.changePassword(tx, actor, body)
    return null
  }),
  bind(c.listDepartments, async ({ tx }) => ({ items: (await store.listDepartments(tx)).map(organisation.presentDepartment) })),
  bind(c.createDepartment, ({ tx, body }) => organisation.createDepartment(tx, body)),
  bind(c.changeDepartment, ({ tx, params, body, expectedVersion }) => organisation.changeDepartment(tx, params.id, expectedVersion, body)),
  bind(c.listSettings, async ({ tx }) => ({ items: await organisation.listSettings(tx) })),
  bind(c.changeSetting, ({ tx, body }) => organisation.changeSetting(tx, body)),

  bind(st.listStaff, ({ tx, query }) => staff.listStaff(tx, query)),
  bind(st.getStaff, ({ tx, params }) => staff.getStaff(tx, params.id)),
  bind(st.createStaff, ({ tx, body }) => staff.createStaff(tx, body)),
  bind(st.changeStaff, ({ tx, params, body, expectedVersion }) => staff.changeStaff(tx, params.id, expectedVersion, body)),
  bind(st.resetPassword, ({ tx, actor, params }) => staff.resetPassword(tx, actor, params.id)),
  bind(st.letLeave, ({ tx, actor, params }) => staff.letLeave(tx, actor, params.id)),
  bind(st.listCertificates, async ({ tx, params }) => ({ items: await staff.listCertificates(tx, params.id) })),
  bind(st.addCertificate, ({ tx, params, body }) => staff.addCertificate(tx, params.id, body)),
  bind(st.voidCertificate, async ({ tx, params, body }) => { await staff.voidCertificate(tx, params.id, body.reason); return null }),
  bind(st.listRoles, ({ tx }) => staff.listRoles(tx)),
  bind(st.createRole, ({ tx, body }) => staff.createRole(tx, body)),
  bind(st.changeRole, ({ tx, params, body, expectedVersion }) => staff.changeRole(tx, params.id, expectedVersion, body)),

  bind(st.listSessions, ({ tx, actor }) => session.listSessions(tx, actor)),
  bind(st.endOneSession, async ({ tx, actor, params }) => { await session.endOwnSession(tx, actor, params.id); return null }),
  bind(st.changeMe, async ({ tx, actor, body }) => { await session.changePreferences(tx, actor, body); return presentMe(tx, await session.loadActor(tx, actor.id ?? '', actor.sessionId)) }),
  bind(st.stepUp, async ({ tx, actor, body }) => { await session.stepUp(tx, actor, body.password); return null }),
  bind(st.startSecondFactor, ({ tx, actor }) => factor.startSecondFactor(tx, actor.id ?? '')),
  bind(st.confirmSecondFactor, async ({ tx, actor, body }) => { await factor.confirmSecondFactor(tx, actor.id ?? '', body.code); return null }),
  bind(st.dropSecondFactor, async ({ tx, actor, body }) => { await session.confirmPassword(tx, actor.id ?? '', body.password); await factor.dropSecondFactor(tx, actor.id ?? ''); return null }),

  bind(pl.listSites, async ({ tx }) => ({ items: await places.listSites(tx) })),
  bind(pl.createSite, ({ tx, body }) => places.createSite(tx, body)),
  bind(pl.changeSite, ({ tx, params, body, expectedVersion }) => places.changeSite(tx, params.id, expectedVersion, body)),
  bind(pl.getHours, ({ tx, params }) => places.getHours(tx, params.id)),
  bind(pl.setHours, ({ tx, params, body }) => places.setHours(tx, params.id, body)),
  bind(pl.listGroups, async ({ tx }) => ({ items: await places.listGroups(tx) })),
  bind(pl.createGroup, ({ tx, body }) => places.createGroup(tx, body)),
  bind(pl.changeGroup, ({ tx, params, body, expectedVersion }) => places.changeGroup(tx, params.id, expectedVersion, body)),
  bind(pl.listServicePoints, async ({ tx, query }) => ({ items: await places.listServicePoints(tx, query) })),
  bind(pl.createServicePoint, ({ tx, body }) => places.createServicePoint(tx, body)),
  bind(pl.changeServicePoint, ({ tx, params, body, expectedVersion }) => places.changeServicePoint(tx, params.id, expectedVersion, body)),
  bind(pl.listLists, ({ tx }) => places.listLists(tx)),
  bind(pl.addListItem, ({ tx, body }) => places.addListItem(tx, body)),
  bind(pl.changeListItem, ({ tx, params, body, expectedVersion }) => places.changeListItem(tx, params.id, expectedVersion, body)),
  bind(pl.listAudit, ({ tx, query }) => setup.listAudit(tx, query)),
  bindPublic(pl.setUpState, ({ app }) => setup.setUpState(app)),
  bindPublic(pl.setUp, async ({ app, body, request, reply }) => {
    const made = await setup.setUp(app, requestWork(app, request, ''), body)
    reply.status(201)
    return made
  }),
  bind(pl.getAbout, ({ tx }) => setup.about(tx)),
]

/** Who I am, as the screens need it. */
async function presentMe(tx: Tx, actor: Actor): Promise<Infer<typeof c.Me>> {
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
}
