/** Signing in and out, who am I, own password (PLA-1). */
import type { App } from '../../platform/app.ts'
import { audit } from '../../platform/audit.ts'
import type { Scope } from '../../platform/contract.ts'
import { Tx, commit, openTransaction, rollback } from '../../platform/db.ts'
import { allHospitals } from '../../platform/jobs.ts'
import { hashPassword, isWeakPassword, verifyPassword } from '../../platform/password.ts'
import { parsePhone } from '../../platform/phone.ts'
import { forget, spare, take } from '../../platform/rate.ts'
import { common, Refusal, refuse } from '../../platform/refusal.ts'
import { endSession, endSessionsOf, rightsChanged, startSession } from '../../platform/session.ts'
import { tokenHash } from '../../platform/token.ts'
import type { Actor, Work } from '../../platform/work.ts'
import { no, settings } from './contract.ts'
import { checkSecondFactor } from './second-factor.ts'
import { settingAt } from './settings.ts'
import * as store from './store.ts'

/** What the staff-sign-in door is keyed by. */
export function staffDoorHash(hospitalCode: string, staffNumber: string): Buffer {
  return tokenHash(`staff|${hospitalCode.toLowerCase()}|${staffNumber.toUpperCase()}`)
}

/** The permissions of shipped roles, gathered from the modules. */
export function shippedGrants(app: App, roleCode: string): Map<string, Scope> {
  const grants = new Map<string, Scope>()
  for (const module of app.modules) for (const def of Object.values(module.permissions ?? {})) {
    const scope = (def.roles as Record<string, Scope | undefined>)[roleCode]
    if (scope) grants.set(def.key, scope)
  }
  return grants
}

const width: Record<Scope, number> = { own: 1, group: 2, department: 3, site: 4, all: 5 }

/** Union of the roles' grants, the widest scope winning; 'deny' beats everything. */
export function unionGrants(app: App, roles: readonly { code: string; grants: Record<string, string> | null }[]): Map<string, Scope> {
  const union = new Map<string, Scope>()
  const denied = new Set<string>()
  for (const role of roles) {
    const grants = role.grants === null ? shippedGrants(app, role.code) : new Map(Object.entries(role.grants) as [string, Scope][])
    for (const [key, scope] of grants) {
      if ((scope as string) === 'deny') { denied.add(key); continue }
      const present = union.get(key)
      if (!present || width[scope] > width[present]) union.set(key, scope)
    }
  }
  for (const key of denied) union.delete(key)
  return union
}

/** Loads who acts behind a session; given to the platform at the composition root. */
export async function loadActor(tx: Tx, staffId: string, sessionId: string | null): Promise<Actor> {
  const staff = await store.staffWithRights(tx, staffId)
  if (!staff || staff.status === 'left') refuse(common.not_signed_in)
  return {
    kind: 'staff', id: staff.id, sessionId, name: staff.name,
    grants: unionGrants(tx.work.app, staff.roles),
    departmentIds: staff.department_id ? [staff.department_id] : [], groupIds: staff.group_id ? [staff.group_id] : [], siteIds: staff.site_id ? [staff.site_id] : [],
    mustChangePassword: staff.must_change ?? false, steppedUpAt: sessionId ? await store.steppedUpAt(tx, sessionId) : 0,
    locale: staff.locale === 'en' ? 'en' : 'zh-CN',
  }
}

/** Left out, `hospital` means the first of the installation. */
export interface SignInInput { hospital?: string; staffNumber: string; password: string; code?: string }

/**
 * Signs in. Unknown number, unknown hospital and wrong password answer the same, in the same time.
 * @throws Refusal wrong_credentials, locked_out, too_many_requests
 */
export async function signIn(app: App, work: Work, address: string, device: string, input: SignInInput): Promise<{ token: string; mustChangePassword: boolean }> {
  const all = input.hospital === undefined ? await allHospitals(app) : []
  const code = (input.hospital ?? all[0]?.code ?? '').toLowerCase()
  const typed = parsePhone(input.staffNumber)?.e164 ?? input.staffNumber
  const who = `signin|${code}|${typed.toUpperCase()}`
  await take(app.db, work.now, `${who}|${address}`, 30, 900)
  await take(app.db, work.now, `signin|${address}`, 300, 900)

  const client = await app.db.pool('app').connect()
  let broken: Error | undefined
  try {
    const opened = openTransaction(client, null)
    const tx = new Tx(client, work)
    try {
      const [door] = await tx.rows<{ hospital_id: string; subject_id: string }>('select * from platform.open_door($1, $2, $3)', ['staff-sign-in', staffDoorHash(code, typed), work.now.toISOString()])
      await opened
      if (door) work.hospitalId = door.hospital_id
      const credential = door ? await store.credentialOf(tx, door.subject_id) : undefined
      if (!door || !credential || credential.status === 'left') {
        await lockNobody(app, work, who)
        await verifyPassword(null, input.password)
        refuse(no.wrong_credentials)
      }
      const failed = async () => {
        const failures = credential.failures + 1
        const lock = failures >= await settingAt(tx, settings.lockoutAttempts)
        await store.recordFailure(tx, credential.staff_id, lock ? 0 : failures, lock ? new Date(work.now.getTime() + await settingAt(tx, settings.lockoutMinutes) * 60_000) : null)
        await audit(tx, { action: 'session.refused', subjectKind: 'staff', subjectId: credential.staff_id, changed: { failures, locked: lock } })
        broken = await commit(client)
      }
      if (credential.locked_until && new Date(credential.locked_until) > work.now) refuse(no.locked_out, { retryAfterSeconds: Math.ceil((new Date(credential.locked_until).getTime() - work.now.getTime()) / 1000) })
      if (!await verifyPassword(credential.password_hash, input.password)) {
        await failed()
        refuse(no.wrong_credentials)
      }
      if (credential.totp_confirmed_at !== null) {
        try {
          await checkSecondFactor(tx, credential, input.code)
        } catch (error) {
          // Six digits are soon guessed by who has the password: a wrong code counts like a wrong password.
          if (error instanceof Refusal && error.def === no.wrong_code) await failed()
          throw error
        }
      }
      await store.recordFailure(tx, credential.staff_id, 0, null)
      const { token, sessionId } = await startSession(tx, credential.staff_id, device)
      await audit(tx, { action: 'session.started', subjectKind: 'session', subjectId: sessionId, changed: { staffId: credential.staff_id, device } })
      broken = await commit(client)
      await forget(app.db, `${who}|${address}`)
      return { token, mustChangePassword: credential.must_change }
    } catch (error) {
      broken = await rollback(client)
      throw error
    }
  } finally {
    client.release(broken)
  }
}

/** A number that nobody has locks like one that somebody has, so that locking tells nothing. @throws Refusal locked_out */
async function lockNobody(app: App, work: Work, who: string): Promise<void> {
  const seconds = settings.lockoutMinutes.default * 60
  try {
    await take(app.db, work.now, `nobody|${who}`, settings.lockoutAttempts.default, seconds)
  } catch (error) {
    if (error instanceof Refusal && error.def === common.too_many_requests) refuse(no.locked_out, { retryAfterSeconds: error.details.retryAfterSeconds ?? seconds })
    throw error
  }
}

/**
 * The password of who is signed in already. Wrong ones are counted for the account whatever becomes of the transaction, so that
 * a stolen session is no place to guess it.
 * @throws Refusal wrong_present_password, too_many_requests
 */
export async function confirmPassword(tx: Tx, staffId: string, password: string): Promise<store.CredentialRow> {
  const bucket = `password|${staffId}`
  await spare(tx, bucket, settings.lockoutAttempts.default, 900)
  const credential = await store.credentialOf(tx, staffId)
  if (credential && await verifyPassword(credential.password_hash, password)) return credential
  await take(tx.work.app.db, tx.now, bucket, settings.lockoutAttempts.default, 900)
  refuse(no.wrong_present_password)
}

/**
 * Changes the own password and ends all other sessions.
 * @throws Refusal wrong_present_password, weak_password
 */
export async function changePassword(tx: Tx, actor: Actor, input: { present: string; next: string }): Promise<void> {
  const credential = await confirmPassword(tx, actor.id ?? '', input.present)
  if (isWeakPassword(input.next, { staffNumber: credential.number }) || input.next === input.present) refuse(no.weak_password)
  await store.setPassword(tx, credential.staff_id, await hashPassword(input.next), false)
  await endSessionsOf(tx, credential.staff_id, actor.sessionId)
  await rightsChanged(tx, credential.staff_id)
  await audit(tx, { action: 'password.changed', subjectKind: 'staff', subjectId: credential.staff_id })
}

/** Confirms the password for what needs it; good for ten minutes (SAFETY 15). @throws Refusal wrong_present_password, too_many_requests */
export async function stepUp(tx: Tx, actor: Actor, password: string): Promise<void> {
  await confirmPassword(tx, actor.id ?? '', password)
  await tx.run('update platform.session set stepped_up_at = $3 where hospital_id = $1 and id = $2', [tx.hospitalId, actor.sessionId, tx.now.toISOString()])
  await rightsChanged(tx, actor.id ?? '')
  await audit(tx, { action: 'session.stepped-up', subjectKind: 'session', subjectId: actor.sessionId })
}

interface SessionRow { id: string; created_at: string; last_seen_at: string; network: string; device: string }

/** My open sessions, newest first. */
export async function listSessions(tx: Tx, actor: Actor) {
  const rows = await tx.rows<SessionRow>('select id, created_at, last_seen_at, network, device from platform.session where hospital_id = $1 and staff_id = $2 and ended_at is null and expires_at > $3 order by created_at desc limit 100', [tx.hospitalId, actor.id, tx.now.toISOString()])
  return { items: rows.map(row => ({ id: row.id, createdAt: row.created_at, lastSeenAt: row.last_seen_at, network: row.network, device: row.device, current: row.id === actor.sessionId })) }
}

/** Ends one of my own sessions; another's does not exist for me. @throws Refusal not_found */
export async function endOwnSession(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
  const own = await tx.rows('select 1 from platform.session where hospital_id = $1 and staff_id = $2 and id = $3', [tx.hospitalId, actor.id, sessionId])
  if (own.length === 0) refuse(common.not_found)
  await endSession(tx, sessionId)
  await audit(tx, { action: 'session.ended', subjectKind: 'session', subjectId: sessionId })
}

/** What I chose for my screens. */
export async function changePreferences(tx: Tx, actor: Actor, input: { locale?: string; preferences?: Record<string, unknown> }): Promise<void> {
  await tx.run(
    `insert into organisation.preference (hospital_id, staff_id, locale, settings) values ($1, $2, coalesce($3, 'zh-CN'), coalesce($4::jsonb, '{}'))
     on conflict (hospital_id, staff_id) do update set locale = coalesce($3, organisation.preference.locale), settings = organisation.preference.settings || coalesce($4::jsonb, '{}')`,
    [tx.hospitalId, actor.id, input.locale ?? null, input.preferences ? JSON.stringify(input.preferences) : null])
  await rightsChanged(tx, actor.id ?? '')
}
