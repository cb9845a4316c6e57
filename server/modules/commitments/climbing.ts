/** The clock's side of commitments: steps of ladders are taken when they fall (PLA-10). */
import type { App } from '../../platform/app.ts'
import type { Tx } from '../../platform/db.ts'
import { hospitals } from '../../platform/jobs.ts'
import type { LadderAct, Ticker } from '../../platform/module.ts'
import { systemWork } from '../../platform/work.ts'
import { notifyStaff } from '../notifications/index.ts'
import { directorIds, leaderOf, leaderOfGroup, membersOf, staffBrief, staffWithRole, zoneOf } from '../organisation/index.ts'
import { courseOf, tell } from './commitments.ts'
import { stepAfter } from './ladder.ts'
import * as store from './store.ts'
import { dueWords, linkOf, nameOf, saying } from './wording.ts'

const batch = 100

/**
 * Takes every step that has fallen by the transaction's instant, at most 100 commitments; answers how many commitments it
 * moved. A commitment that missed several steps (the server was down) takes them all, each with the time at which it fell.
 */
export async function takeDueSteps(tx: Tx): Promise<number> {
  return climbAll(tx, await store.dueSteps(tx, batch))
}

/** The same for the promises about one record only. */
export async function takeDueStepsOf(tx: Tx, subjectId: string): Promise<number> {
  return climbAll(tx, await store.dueSteps(tx, batch, subjectId))
}

/** Promises about one record follow one another, those about different ones are sent to the database together. */
async function climbAll(tx: Tx, rows: readonly store.CommitmentRow[]): Promise<number> {
  const turns = await Promise.allSettled([...Map.groupBy(rows, row => row.subject_id).values()].map(async own => {
    for (const row of own) await climb(tx, row)
  }))
  // Nothing may still be on its way when the transaction is rolled back.
  const failed = turns.find(turn => turn.status === 'rejected')
  if (failed) throw failed.reason
  return rows.length
}

async function climb(tx: Tx, row: store.CommitmentRow): Promise<void> {
  const { kind, figures, taken, course } = await courseOf(tx, row)
  const zone = await zoneOf(tx)
  let { broken_at: brokenAt } = row
  for (;;) {
    const step = stepAfter(figures, course, taken)
    if (!step || step.at > tx.now) {
      await store.update(tx, row.id, { broken_at: brokenAt, next_step_at: step?.at.toISOString() ?? null, next_step: step?.index ?? null })
      return
    }
    // Nobody is nudged about what is overdue by now; the breach says it.
    const told = step.act === 'nudge' && course.due <= tx.now ? [] : await audience(tx, row, step.act)
    const owner = row.owner_id ? nameOf((await staffBrief(tx, [row.owner_id])).get(row.owner_id)) : null
    await store.insertRung(tx, row.id, step.index, step.act, step.at, told)
    taken.add(step.index)
    if (told.length > 0) {
      await notifyStaff(tx, {
        staffIds: told, kind: `commitments.${step.act}`, ...saying.rung(step.act, kind, row, dueWords(course.due, tx.now, zone), owner),
        link: step.act === 'leader' || step.act === 'director' ? `/commitments/${row.id}` : linkOf(kind, row), subjectId: row.subject_id,
      })
    }
    if (step.act === 'broken' && brokenAt === null) {
      brokenAt = step.at.toISOString()
      await tell(tx, 'broken', row, { at: step.at })
    }
    await tell(tx, 'climbed', row, { rung: step.act })
  }
}

/** Who is told: the owner, or those who may take it; then the leader; then the directors. Nobody left to tell is no reason to stop. */
async function audience(tx: Tx, row: store.CommitmentRow, act: LadderAct): Promise<string[]> {
  switch (act) {
    case 'nudge': case 'broken': return owners(tx, row)
    case 'leader': {
      const leader = (row.owner_id ? await leaderOf(tx, row.owner_id) : null) ?? (row.group_id ? await leaderOfGroup(tx, row.group_id) : null)
      if (leader && leader !== row.owner_id) return [leader]
      const leaders = row.department_id ? (await staffWithRole(tx, 'group_leader', { departmentId: row.department_id })).filter(id => id !== row.owner_id) : []
      return leaders.length > 0 ? leaders : directorIds(tx)
    }
    case 'director': return directorIds(tx)
  }
}

async function owners(tx: Tx, row: store.CommitmentRow): Promise<string[]> {
  if (row.owner_id) return [row.owner_id]
  if (row.department_id) {
    const coordinators = await staffWithRole(tx, 'department_coordinator', { departmentId: row.department_id })
    if (coordinators.length > 0) return coordinators
  }
  return row.group_id ? membersOf(tx, row.group_id) : []
}

/** Each second, one transaction per hospital and hundred commitments; one hospital's trouble does not hold up the others. */
export async function tick(app: App): Promise<void> {
  let failed: unknown
  for (const { hospitalId } of await hospitals(app)) {
    try {
      while (await app.db.tenantTx(systemWork(app, hospitalId), takeDueSteps) === batch);
    } catch (error) {
      failed = error
    }
  }
  if (failed) throw failed
}

export const ladderTicker: Ticker = { name: 'commitments.ladder', everyMs: 1_000, tick }
