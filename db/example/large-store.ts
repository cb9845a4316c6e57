/** SQL of a large past, a stretch at a time: the statements of the modules' own stores, many rows at once. */
import { events } from '../../server/modules/conversations/contract.ts'
import { newId } from '../../server/platform/id.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { PastInquiry } from './large-rows.ts'

const replyMs = 30 * 60_000

/** Enters closed inquiries with what was said, their history, and the promise of a reply that was kept or broken. */
export async function insertInquiries(tx: Tx, rows: readonly PastInquiry[]): Promise<void> {
  await Promise.all([inquiryRows(tx, rows), commitmentRows(tx, rows), eventRows(tx, rows)])
}

async function inquiryRows(tx: Tx, rows: readonly PastInquiry[]): Promise<void> {
  await tx.run(
    `insert into conversations.inquiry (hospital_id, id, channel, state, received_at, recorded_at, listed_at, day, site_id, customer_id, region, source, domain, matter, content, department_id, answer, answered_at, answerer_id,
         first_asker_id, owner_id, group_id, outcome, lost_reason, outcome_note, turned_to, completed_at, closed_at, closed_by, signed_off_at, signed_off_by, created_by, changed_at, changed_by)
     select $1, g.id, g.channel, g.state, g.received_at, g.received_at, g.received_at, (g.received_at at time zone h.zone)::date, g.site_id, g.customer_id, g.region, g.source, g.domain, g.matter, g.content, g.department_id, g.answer,
         g.answered_at, g.owner_id, g.owner_id, g.owner_id, g.group_id, g.outcome, g.lost_reason, g.outcome_note, g.turned_to, g.closed_at, g.closed_at, g.owner_id, g.signed_off_at,
         case when g.signed_off_at is not null then g.owner_id end, g.owner_id, coalesce(g.signed_off_at, g.closed_at), g.owner_id
       from platform.hospital h, jsonb_to_recordset($2::jsonb) as g (id uuid, channel text, state text, received_at timestamptz, site_id uuid, customer_id uuid, region text, source text, domain text, matter text, content text,
         department_id uuid, answer text, answered_at timestamptz, owner_id uuid, group_id uuid, outcome text, lost_reason text, outcome_note text, turned_to text, closed_at timestamptz, signed_off_at timestamptz)
      where h.hospital_id = $1`, [tx.hospitalId, JSON.stringify(rows)])
}

async function commitmentRows(tx: Tx, rows: readonly PastInquiry[]): Promise<void> {
  const made = rows.map(row => {
    const due = new Date(Date.parse(row.received_at) + replyMs).toISOString()
    return {
      id: newId(Date.parse(row.received_at)), kind: row.channel === 'phone' || row.channel === 'walk_in' ? 'conversations.reply' : 'conversations.written-reply', subject_id: row.id, customer_id: row.customer_id, owner_id: row.owner_id,
      group_id: row.group_id, about: row.matter.slice(0, 200), started_at: row.received_at, due_at: due, broken_at: row.answered_at > due ? due : null, kept_at: row.answered_at,
    }
  })
  await tx.run(
    `insert into commitments.commitment (hospital_id, id, kind, subject_kind, subject_id, customer_id, owner_id, group_id, about, state, started_at, allowed_unit, allowed_amount, due_at, broken_at, kept_at, kept_by, created_at, created_by, changed_at, changed_by)
     select $1, g.id, g.kind, 'inquiry', g.subject_id, g.customer_id, g.owner_id, g.group_id, g.about, 'kept', g.started_at, 'minutes', 30, g.due_at, g.broken_at, g.kept_at, g.owner_id, g.started_at, g.owner_id, g.kept_at, g.owner_id
       from jsonb_to_recordset($2::jsonb) as g (id uuid, kind text, subject_id uuid, customer_id uuid, owner_id uuid, group_id uuid, about text, started_at timestamptz, due_at timestamptz, broken_at timestamptz, kept_at timestamptz)`,
    [tx.hospitalId, JSON.stringify(made)])
}

async function eventRows(tx: Tx, rows: readonly PastInquiry[]): Promise<void> {
  const history = rows.flatMap(row => {
    const facts = { matter: row.matter, channel: row.channel, departmentId: row.department_id, ownerId: row.owner_id }
    const about = { customer_id: row.customer_id, subject_id: row.id, actor_id: row.owner_id }
    return [
      { ...about, id: newId(Date.parse(row.received_at)), name: events.recorded.name, at: row.received_at, data: { ...facts, receivedAt: row.received_at } },
      { ...about, id: newId(Date.parse(row.closed_at)), name: events.closed.name, at: row.closed_at, data: { ...facts, outcome: row.outcome, booked: false, lostReason: row.lost_reason } },
    ]
  })
  await tx.run(
    `insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
     select $1, g.id, g.name, 1, g.at, g.actor_id, g.customer_id, g.subject_id, g.data, true
       from jsonb_to_recordset($2::jsonb) as g (id uuid, name text, at timestamptz, actor_id uuid, customer_id uuid, subject_id uuid, data jsonb)`, [tx.hospitalId, JSON.stringify(history)])
}
