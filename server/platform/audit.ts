/** Audit rows: written in the transaction of what they tell of, sealed later by `sealer.ts` (PLA-7, SAFETY 18). */
import { createHash } from 'node:crypto'
import type { Tx } from './db.ts'
import { newId } from './id.ts'

export interface AuditInput {
  /** Permission key or act. */
  action: string
  subjectKind: string
  subjectId?: string | null
  customerId?: string | null
  reason?: string | null
  /** Names of changed fields with plain values; encrypted fields go in as {@link digests}. */
  changed?: Record<string, unknown>
}

export interface AuditRow {
  hospital_id: string
  id: string
  at: string
  actor_id: string | null
  session_id: string | null
  network: string | null
  request_id: string | null
  action: string
  subject_kind: string
  subject_id: string | null
  customer_id: string | null
  reason: string | null
  changed: unknown
}

/** SHA-256 of the canonical row: fields in a fixed order, objects with sorted keys. */
export function auditLeaf(row: AuditRow): Buffer {
  return createHash('sha256').update(canonical([
    row.hospital_id, row.id, row.at, row.actor_id, row.session_id, row.network, row.request_id, row.action,
    row.subject_kind, row.subject_id, row.customer_id, row.reason, row.changed,
  ])).digest()
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).filter(([, v]) => v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** Columns and values of an audit row, for statements that write it together with what it tells of. */
export function auditValues(tx: Tx, input: AuditInput): unknown[] {
  const row = rowOf(tx, input)
  return [row.hospital_id, row.id, row.at, row.actor_id, row.session_id, row.network, row.request_id, row.action, row.subject_kind,
    row.subject_id, row.customer_id, row.reason, JSON.stringify(row.changed), auditLeaf(row)]
}

function rowOf(tx: Tx, input: AuditInput): AuditRow {
  const { work } = tx
  return {
    hospital_id: work.hospitalId, id: newId(), at: tx.now.toISOString(), actor_id: work.actor.id, session_id: work.actor.sessionId,
    network: work.network, request_id: work.requestId, action: input.action, subject_kind: input.subjectKind,
    subject_id: input.subjectId ?? null, customer_id: input.customerId ?? null, reason: input.reason ?? null, changed: input.changed ?? {},
  }
}

export const auditColumns = 'hospital_id, id, at, actor_id, session_id, network, request_id, action, subject_kind, subject_id, customer_id, reason, changed, leaf'

const insertAudit = `insert into platform.audit (${auditColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`

const insertAudits = `insert into platform.audit (${auditColumns})
  select $1, t.id, t.at, t.actor_id, t.session_id, t.network, t.request_id, t.action, t.subject_kind, t.subject_id, t.customer_id, t.reason, t.changed, decode(t.leaf, 'hex')
    from jsonb_to_recordset($2::jsonb) as t (id uuid, at timestamptz, actor_id uuid, session_id uuid, network text, request_id text, action text, subject_kind text, subject_id uuid, customer_id uuid, reason text, changed jsonb, leaf text)`

/** Writes who did what to which record. What cannot be audited does not happen: it is the same transaction. */
export async function audit(tx: Tx, input: AuditInput): Promise<void> {
  if (tx.work.news !== 'inline') return void await tx.run(insertAudit, auditValues(tx, input))
  const row = rowOf(tx, input)
  await tx.postpone(insertAudits, { ...row, leaf: auditLeaf(row).toString('hex') })
}
