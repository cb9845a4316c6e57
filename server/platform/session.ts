/**
 * Sessions: an opaque 256-bit token in a cookie, stored hashed behind a door, checked at each request (PLA-1, SAFETY 15).
 * What a session may do is remembered per process only as long as the door's stamp stays the same.
 */
import type { FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import type { Tx } from './db.ts'
import { newId } from './id.ts'
import { newToken, tokenHash } from './token.ts'
import type { Actor } from './work.ts'

declare module './app.ts' {
  interface App {
    /** What this process remembers of sessions. */
    actors: Map<string, Remembered>
    /** Who a staff member is and what they may do; provided by organisation. */
    loadActor: (tx: Tx, staffId: string, sessionId: string | null) => Promise<Actor>
  }
}

export const sessionHours = 12
const maxRemembered = 20_000
/** What a process remembers of a session; valid while the stamp is the door's. */
export interface Remembered { stamp: number; hospitalId: string; actor: Actor; touched: number }

/** Name of the session cookie; with the __Host- prefix wherever the cookie is Secure. */
export function cookieName(app: App): string {
  return isSecure(app) ? '__Host-throughcare' : 'throughcare'
}

export function isSecure(app: App): boolean { return app.config.publicUrl.startsWith('https:') }

/** The cookie header that signs in or, without a token, signs out. */
export function sessionCookie(app: App, token: string | null): string {
  const life = token === null ? 'Max-Age=0' : `Max-Age=${sessionHours * 3600}`
  return `${cookieName(app)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; ${life}${isSecure(app) ? '; Secure' : ''}`
}

/** Token of a request: from the cookie, or `Authorization: Bearer`. */
export function tokenOf(app: App, request: Pick<FastifyRequest, 'headers'>): string | null {
  const bearer = request.headers.authorization
  if (bearer?.startsWith('Bearer ')) return bearer.slice(7)
  const name = cookieName(app)
  for (const part of request.headers.cookie?.split(';') ?? []) {
    const [key, value] = part.trim().split('=')
    if (key === name && value) return value
  }
  return null
}

/** Makes a session for a staff member of the transaction's tenant; answers its secret, shown once. */
export async function startSession(tx: Tx, staffId: string, device: string): Promise<{ token: string; sessionId: string }> {
  const token = newToken()
  const sessionId = newId(tx.now.getTime())
  const expires = new Date(tx.now.getTime() + sessionHours * 3_600_000).toISOString()
  await tx.run(
    `insert into platform.session (hospital_id, id, staff_id, created_at, last_seen_at, expires_at, network, device, stepped_up_at)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $4)`,
    [tx.hospitalId, sessionId, staffId, tx.now.toISOString(), expires, tx.work.network ?? 'unknown', device])
  await tx.run('select platform.hang_door($1, $2, $3, $4, $5)', ['session', tokenHash(token), sessionId, staffId, expires])
  return { token, sessionId }
}

/** Ends a session: its door is shut at once, its row tells when. */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.run('update platform.session set ended_at = $3 where hospital_id = $1 and id = $2 and ended_at is null', [tx.hospitalId, sessionId, tx.now.toISOString()])
  await tx.run(`select platform.shut_doors('session', $1)`, [sessionId])
}

/** Ends every session of a staff member but one. */
export async function endSessionsOf(tx: Tx, staffId: string, keepSessionId: string | null = null): Promise<void> {
  const open = await tx.rows<{ id: string }>(
    'select id from platform.session where hospital_id = $1 and staff_id = $2 and ended_at is null and id is distinct from $3',
    [tx.hospitalId, staffId, keepSessionId])
  for (const { id } of open) await endSession(tx, id)
}

/** Makes all processes reload what a staff member may do. */
export async function rightsChanged(tx: Tx, staffId: string): Promise<void> {
  await tx.run('select platform.stamp_doors($1)', [staffId])
}

/** The actor behind an opened session door, from memory while the stamp holds. */
export async function actorOf(tx: Tx, tokenKey: string, door: { subject_id: string; actor_id: string | null; stamp: number }): Promise<Actor> {
  const remembered = tx.work.app.actors
  const known = remembered.get(tokenKey)
  if (known && known.stamp === door.stamp) {
    await seen(tx, known)
    return known.actor
  }
  const actor = await tx.work.app.loadActor(tx, door.actor_id ?? '', door.subject_id)
  if (remembered.size >= maxRemembered) remembered.clear()
  remembered.set(tokenKey, { stamp: door.stamp, hospitalId: tx.hospitalId, actor, touched: tx.now.getTime() })
  await touch(tx, door.subject_id)
  return actor
}

/** Notes the last use of a session, once a minute. */
export async function seen(tx: Tx, known: Remembered): Promise<void> {
  const now = tx.now.getTime()
  if (now - known.touched <= 60_000 || known.actor.sessionId === null) return
  known.touched = now
  await touch(tx, known.actor.sessionId)
}

async function touch(tx: Tx, sessionId: string): Promise<void> {
  await tx.run('update platform.session set last_seen_at = $3 where hospital_id = $1 and id = $2', [tx.hospitalId, sessionId, tx.now.toISOString()])
}

/** Browser and system in words, from the User-Agent. */
export function deviceOf(userAgent: string | undefined): string {
  const ua = userAgent ?? ''
  const browser = /MicroMessenger/.test(ua) ? 'WeChat' : /Edg\//.test(ua) ? 'Edge' : /Firefox\//.test(ua) ? 'Firefox' : /Chrome\//.test(ua) ? 'Chrome' : /Safari\//.test(ua) ? 'Safari' : 'API'
  const system = /Windows/.test(ua) ? 'Windows' : /Android/.test(ua) ? 'Android' : /iPhone|iPad/.test(ua) ? 'iOS' : /Mac OS/.test(ua) ? 'macOS' : /Linux/.test(ua) ? 'Linux' : ''
  return system ? `${browser} · ${system}` : browser
}
