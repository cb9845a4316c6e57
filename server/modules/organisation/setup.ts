/** First day: a one-time link makes the first hospital and its administrator (PLA-33). About and the audit trail stand here too. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { App } from '../../platform/app.ts'
import { isZone } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import { openTransaction, rollback, Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { allHospitals } from '../../platform/jobs.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { hashPassword, isWeakPassword } from '../../platform/password.ts'
import { refuse } from '../../platform/refusal.ts'
import { newToken, tokenHash } from '../../platform/token.ts'
import { systemWork, type Work } from '../../platform/work.ts'
import { no } from './contract.ts'
import type { AuditEntry, SetUp } from './contract-places.ts'
import { foundHospital, insertStaff } from './founding.ts'

/** Minutes a set-up link works. */
export const setupMinutes = 30

/** Prints into the log what opens the set-up once, for an installation without a hospital. Answers the link. */
export async function makeSetupLink(app: App): Promise<string> {
  const token = newToken()
  const reserved = newId()
  await app.db.tenantTx(systemWork(app, reserved), tx => tx.run('select platform.hang_door($1, $2, $3, null, $4)',
    ['setup', tokenHash(token), reserved, new Date(app.clock.now().getTime() + setupMinutes * 60_000).toISOString()]))
  return `${app.config.publicUrl}/setup#${token}`
}

export async function setUpState(app: App): Promise<{ open: boolean; hospitals: number }> {
  const all = await allHospitals(app)
  return { open: all.length === 0, hospitals: all.length }
}

/** Makes the first hospital. @throws Refusal setup_link_lapsed, weak_password, unknown_zone */
export async function setUp(app: App, work: Work, input: Infer<typeof SetUp>): Promise<{ hospital: string; staffNumber: string }> {
  const hash = tokenHash(input.token)
  if (!await isOpen(app, work, hash) || (await allHospitals(app)).length > 0) refuse(no.setup_link_lapsed)
  if (input.zone !== undefined && !isZone(input.zone)) refuse(no.unknown_zone)
  const number = input.staffNumber.toUpperCase()
  if (isWeakPassword(input.password, { staffNumber: number })) refuse(no.weak_password)
  const password = { hash: await hashPassword(input.password), mustChange: false }
  // In one transaction: a hospital without its administrator could neither be entered nor set up again.
  await foundHospital(app, {
    code: input.code, nameZh: input.nameZh, nameEn: input.nameEn, ...(input.zone ? { zone: input.zone } : {}),
    also: async (tx, { siteId }) => { await insertStaff(tx, input.code, { number, name: input.name, nameEn: input.nameAdminEn, roles: ['administrator'], siteId }, password) },
  })
  return { hospital: input.code, staffNumber: number }
}

async function isOpen(app: App, work: Work, hash: Buffer): Promise<boolean> {
  const client = await app.db.pool('app').connect()
  try {
    void openTransaction(client, null)
    const rows = await new Tx(client, work).rows('select 1 from platform.open_door($1, $2, $3)', ['setup', hash, work.now.toISOString()])
    await rollback(client)
    return rows.length > 0
  } finally {
    client.release()
  }
}

interface AuditRowView { id: string; at: string; actor_id: string | null; name: string | null; action: string; subject_kind: string; subject_id: string | null; customer_id: string | null; reason: string | null; network: string | null; request_id: string | null; changed: Record<string, unknown> }

/** The audit trail, newest first (PLA-7). */
export async function listAudit(tx: Tx, query: { cursor?: string; limit?: string; actorId?: string; subjectId?: string; action?: string; from?: string; to?: string }): Promise<{ items: Infer<typeof AuditEntry>[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor)
  const rows = await tx.rows<AuditRowView>(
    `select a.id, a.at, a.actor_id, s.name, a.action, a.subject_kind, a.subject_id, a.customer_id, a.reason, a.network, a.request_id, a.changed
       from platform.audit a left join organisation.staff s on s.hospital_id = a.hospital_id and s.id = a.actor_id
      where a.hospital_id = $1 and ($2::timestamptz is null or (a.at, a.id) < ($2, $3::uuid))
        and ($4::uuid is null or a.actor_id = $4) and ($5::uuid is null or a.subject_id = $5) and ($6::text is null or a.action = $6)
        and ($7::timestamptz is null or a.at >= $7) and ($8::timestamptz is null or a.at < $8)
      order by a.at desc, a.id desc limit $9`,
    [tx.hospitalId, after?.[0] ?? null, after?.[1] ?? null, query.actorId ?? null, query.subjectId ?? null, query.action ?? null, query.from ?? null, query.to ?? null, limit + 1])
  return pageOf(rows, limit, row => ({
    id: row.id, at: row.at, actorId: row.actor_id, actorName: row.name, action: row.action, subjectKind: row.subject_kind, subjectId: row.subject_id, customerId: row.customer_id,
    reason: row.reason, network: row.network, requestId: row.request_id, changed: row.changed,
  }), row => [row.at, row.id])
}

const licencesOf = () => {
  const root = new URL('../../../', import.meta.url)
  const own = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string; dependencies: Record<string, string> }
  const licences = Object.entries(own.dependencies).map(([name, version]) => {
    try { return { name, version, licence: String((JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')) as { license?: string }).license ?? '') } } catch { return { name, version, licence: '' } }
  })
  return { version: own.version, licences }
}

/** Version, and the licences of what it is built from (PLA-34). */
export async function about(tx: Tx) {
  const [row] = await tx.rows<{ v: string }>(`select current_setting('server_version') v`)
  return { ...licencesOf(), node: process.versions.node, postgres: row?.v ?? '' }
}
