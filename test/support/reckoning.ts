/** What must hold once trouble is over, looked at behind the product's back. */
import { expect } from 'vitest'
import pg from 'pg'
import { verifyAudit } from '../../server/platform/sealer.ts'
import { ask, type House, type Ledger } from './desk.ts'
import { until, type Ground } from './processes.ts'

/** Waits until nothing is on its way any more: outbox, jobs that are due, seals. */
export async function settle({ app, admin }: Ground): Promise<void> {
  const seal = new pg.Client(app.db.settings('seal'))
  seal.on('error', () => undefined)
  await seal.connect()
  try {
    await until('outbox and due jobs are done', async () => {
      const { rows } = await admin.query(`select name, null as by, null as error from platform.outbox union all select t.identifier, j.locked_by, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where j.run_at <= now() or j.attempts > 0`)
      if (rows.length > 0) throw new Error(`left: ${JSON.stringify(rows.slice(0, 5))}`)
      return true
    })
    await until('all audit rows are sealed', async () => (await verifyAudit(seal)).unsealed === 0)
    const verified = await verifyAudit(seal)
    expect(verified.findings).toEqual([])
    expect(verified.rows).toBeGreaterThan(0)
  } finally {
    await seal.end()
  }
}

/** Every acknowledged write is there once and whole; what nobody was told of is not there. */
export async function expectOnceAndWhole({ admin }: Ground, house: House, ledger: Ledger): Promise<void> {
  const told = (kind: string) => ledger.acknowledged.filter(one => one.kind === kind).map(one => String(one.answer['id'])).toSorted()
  const ids = async (sql: string) => (await admin.query<{ id: string }>(sql, [house.hospitalId])).rows.map(row => row.id).toSorted()
  expect(await ids('select id from customers.customer where hospital_id = $1')).toEqual(told('customer'))
  expect(await ids('select id from conversations.inquiry where hospital_id = $1')).toEqual(told('inquiry'))
  expect(await ids('select id from appointments.appointment where hospital_id = $1')).toEqual(told('appointment'))

  // What belongs to each came with it, once.
  const belongs = {
    customer: [`select customer_id as id from customers.phone where hospital_id = $1`, `select id from customers.care where hospital_id = $1`, `select subject_id as id from platform.event where hospital_id = $1 and name = 'customers.registered'`],
    inquiry: [`select subject_id as id from platform.event where hospital_id = $1 and name = 'conversations.inquiry-recorded'`, `select subject_id as id from commitments.commitment where hospital_id = $1 and kind = 'conversations.reply'`],
    appointment: [`select appointment_id as id from appointments.allocation where hospital_id = $1 and live`, `select subject_id as id from platform.event where hospital_id = $1 and name = 'appointments.booked'`,
      // These two are made by reactions.
      `select subject_id as id from commitments.commitment where hospital_id = $1 and kind = 'appointments.acknowledge'`, `select subject_id as id from notifications.message where hospital_id = $1 and template = 'appointments.booked'`],
  }
  for (const [kind, list] of Object.entries(belongs)) for (const sql of list) expect(await ids(sql), sql).toEqual(told(kind))
  const audited = new Set(await ids('select distinct subject_id as id from platform.audit where hospital_id = $1 and subject_id is not null'))
  expect(ledger.acknowledged.filter(one => !audited.has(String(one.answer['id'])))).toEqual([])

  // No time of an expert was given away twice.
  const { rows: twice } = await admin.query(`select expert_id, starts_at from appointments.appointment where hospital_id = $1 and state <> 'cancelled' group by 1, 2 having count(*) > 1`, [house.hospitalId])
  expect(twice).toEqual([])
}

/** Each reaction to each event was done once, and none has given up. */
export async function expectReactionsDone({ app, admin }: Ground): Promise<void> {
  const { rows: events } = await admin.query<{ id: string; name: string }>('select id, name from platform.event where not history')
  const { rows: marks } = await admin.query<{ event_id: string; subscriber: string }>('select event_id, subscriber from platform.delivery')
  const owed = events.flatMap(event => app.bus.subscribersOf(event.name, false).map(subscriber => `${event.id} ${subscriber}`))
  expect(owed.length).toBeGreaterThan(0)
  expect(marks.map(mark => `${mark.event_id} ${mark.subscriber}`).toSorted()).toEqual(owed.toSorted())
  const { rows: givenUp } = await admin.query('select task_id, last_error from graphile_worker._private_jobs where attempts >= max_attempts')
  expect(givenUp).toEqual([])
}

/** Asked again with its key, each write is answered as the first time, and nothing more is written. */
export async function expectSameAnswers(url: string, ledger: Ledger): Promise<void> {
  const different: unknown[] = []
  const queue = [...ledger.acknowledged]
  await Promise.all([0, 1, 2, 3].map(async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const again = await ask(url, one.token, 'POST', one.path, one.sent, { 'idempotency-key': one.key })
      if (again.status !== 201 || again.headers.get('idempotency-replayed') !== 'true' || JSON.stringify(again.body) !== JSON.stringify(one.answer)) different.push({ first: one.answer, again })
    }
  }))
  expect(different).toEqual([])
}
