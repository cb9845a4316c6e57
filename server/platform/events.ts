/**
 * Stating facts. {@link emit} stores the event and its outbox row in the caller's transaction; it never notifies and
 * never adds a job there (ARCHITECTURE 4). The dispatcher hands it on.
 */
import type { z } from 'zod'
import type { EventDef } from './contract.ts'
import type { Tx } from './db.ts'
import { newId } from './id.ts'
import type { StoredEvent, Task } from './module.ts'

export interface EventInput<D> {
  customerId?: string | null
  subjectId?: string | null
  /** When it happened, if not now. */
  at?: Date
  /** Only this staff member's screens are told. */
  forStaffId?: string | null
  data: D
}

/** SQL of one event with its outbox row; also used inside hot statements that write everything in one go. */
const insertEvent = `
  with e as (
    insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))
  insert into platform.outbox (id, hospital_id, kind, name, subscribers, payload)
  values ($2, $1, 'event', $3, $11, jsonb_build_object('customerId', $7::uuid, 'subjectId', $8::uuid, 'forStaffId', $12::uuid))`

const insertEventAlone = `
  insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`

const insertEvents = `
  insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
  select $1, t.id, t.name, t.version, t.at, t.actor_id, t.customer_id, t.subject_id, t.data, t.history
    from jsonb_to_recordset($2::jsonb) as t (id uuid, name text, version smallint, at timestamptz, actor_id uuid, customer_id uuid, subject_id uuid, data jsonb, history boolean)`

/** States a fact; answers the event's id. Not awaiting it is allowed: a failure fails the transaction at commit. */
export async function emit<S extends z.ZodType>(tx: Tx, event: EventDef<S>, input: EventInput<z.infer<S>>): Promise<string> {
  const { work } = tx
  const at = input.at ?? tx.now
  const id = newId(at.getTime())
  const row = [work.hospitalId, id, event.name, event.version, at.toISOString(), work.actor.id, input.customerId ?? null, input.subjectId ?? null, JSON.stringify(input.data), work.history]
  if (work.news === 'outbox') {
    tx.stirred = true
    await tx.run(insertEvent, [...row, work.app.bus.subscribersOf(event.name, work.history), input.forStaffId ?? null])
  } else if (work.news === 'silent') {
    await tx.run(insertEventAlone, row)
  } else {
    const stored: StoredEvent = { id, name: event.name, version: event.version, at, actorId: work.actor.id, customerId: input.customerId ?? null, subjectId: input.subjectId ?? null, data: input.data, history: work.history }
    await tx.postpone(insertEvents, { id, name: event.name, version: event.version, at: at.toISOString(), actor_id: stored.actorId, customer_id: stored.customerId, subject_id: stored.subjectId, data: input.data, history: work.history })
    // The example lives through its past: what follows from an event follows then, though the event is marked as past.
    for (const reaction of work.app.bus.reactionsTo(event.name, false)) await reaction.react(tx, stored)
  }
  return id
}

/**
 * An event written in the same statement as what it tells of, once per row of `source`: for hot paths whose news goes to the
 * outbox. `sql` holds two data-modifying CTEs whose parameters begin at `$first`; `values` fill them.
 */
export function eventWith<S extends z.ZodType>(tx: Tx, event: EventDef<S>, input: EventInput<z.infer<S>>, source: string, first: number): { sql: string; values: unknown[] } {
  const { work } = tx
  const at = input.at ?? tx.now
  tx.stirred = true
  const $ = (place: number, type: string) => `$${first + place}::${type}`
  return {
    sql: `told as (insert into platform.event (hospital_id, id, name, version, at, actor_id, customer_id, subject_id, data, history)
            select ${$(0, 'uuid')}, ${$(1, 'uuid')}, ${$(2, 'text')}, ${$(3, 'smallint')}, ${$(4, 'timestamptz')}, ${$(5, 'uuid')}, ${$(6, 'uuid')}, ${$(7, 'uuid')}, ${$(8, 'jsonb')}, ${$(9, 'boolean')} from ${source}),
          handed as (insert into platform.outbox (id, hospital_id, kind, name, subscribers, payload)
            select ${$(1, 'uuid')}, ${$(0, 'uuid')}, 'event', ${$(2, 'text')}, ${$(10, 'text[]')}, jsonb_build_object('customerId', ${$(6, 'uuid')}, 'subjectId', ${$(7, 'uuid')}, 'forStaffId', ${$(11, 'uuid')}) from ${source})`,
    values: [work.hospitalId, newId(at.getTime()), event.name, event.version, at.toISOString(), work.actor.id, input.customerId ?? null, input.subjectId ?? null, JSON.stringify(input.data), work.history, work.app.bus.subscribersOf(event.name, work.history), input.forStaffId ?? null],
  }
}

/** Puts a task in the outbox; it runs after commit, not before `runAt`. A key replaces an earlier task of the same key. */
export async function enqueue<P>(tx: Tx, task: Task<P>, payload: P, options: { runAt?: Date; key?: string } = {}): Promise<void> {
  if (tx.work.history) return
  tx.stirred = true
  await tx.run(
    `insert into platform.outbox (id, hospital_id, kind, name, payload, run_at, job_key) values ($1, $2, 'task', $3, $4, $5, $6)`,
    [newId(), tx.hospitalId, task.name, JSON.stringify(payload), options.runAt?.toISOString() ?? null, options.key ? `${tx.hospitalId}:${options.key}` : null])
}

/** Tells screens to look again without stating a fact: progress of something long. Nothing stays of it in the log, and no reaction hears of it. */
export async function announce(tx: Tx, event: EventDef, about: { subjectId: string; forStaffId?: string | null }): Promise<void> {
  tx.stirred = true
  await tx.run(
    `insert into platform.outbox (id, hospital_id, kind, name, subscribers, payload)
     values ($1, $2, 'event', $3, '{}', jsonb_build_object('customerId', null, 'subjectId', $4::uuid, 'forStaffId', $5::uuid))`,
    [newId(tx.now.getTime()), tx.hospitalId, event.name, about.subjectId, about.forStaffId ?? null])
}
