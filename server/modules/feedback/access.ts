/** Who may see and handle what: the case's team and leaders, never somebody it is about (FEE-7). */
import type { Tx } from '../../platform/db.ts'
import { scopeOf } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { Actor } from '../../platform/work.ts'
import { feedbackCan, type FeedbackAction, type FeedbackKind, type FeedbackState, type Finding } from './can.ts'
import { can } from './contract.ts'
import * as store from './store.ts'

/** A piece of feedback with whom it concerns and who works on it. */
export interface Case { row: store.FeedbackRow; staffIds: string[]; departmentIds: string[]; teamIds: string[] }

export async function caseOf(tx: Tx, row: store.FeedbackRow): Promise<Case> {
  const [concerned, teamIds] = await Promise.all([store.concernedOf(tx, [row.id]), store.teamOf(tx, row.id)])
  return { row, teamIds, staffIds: concerned.filter(one => one.kind === 'staff').map(one => one.subject_id), departmentIds: concerned.filter(one => one.kind === 'department').map(one => one.subject_id) }
}

/** A complaint is about the actor: neither seen nor handled, whatever their role. */
export function isAbout(actor: Actor, { row, staffIds }: Case): boolean {
  return row.kind === 'complaint' && actor.id !== null && staffIds.includes(actor.id)
}

/** Whether the actor may see it. */
export function mayRead(actor: Actor, one: Case): boolean {
  if (actor.kind === 'system') return true
  const scope = scopeOf(actor, can['feedback.read'])
  if (!scope || actor.id === null || isAbout(actor, one)) return false
  const { row, departmentIds, teamIds } = one
  if (scope === 'all' || [row.taken_by, row.responsible_id, row.handler_id, ...teamIds].includes(actor.id)) return true
  if (row.kind === 'praise' && one.staffIds.includes(actor.id)) return true
  return (scope === 'department' || scope === 'group') && row.kind !== 'complaint' && departmentIds.some(id => actor.departmentIds.includes(id))
}

/** Whether the actor may move it on. */
export function mayHandle(actor: Actor, one: Case): boolean {
  if (actor.kind === 'system') return true
  const scope = scopeOf(actor, can['feedback.handle'])
  if (!scope || actor.id === null || isAbout(actor, one)) return false
  return scope === 'all' || one.row.responsible_id === actor.id || one.row.handler_id === actor.id
}

/** What the actor may add without handling it: who is on the team, or took it, writes notes and statements. */
export const forTeam: readonly FeedbackAction[] = ['note', 'talk', 'statement']

export function mayTake(actor: Actor, one: Case, action: FeedbackAction): boolean {
  const { row } = one
  if (!feedbackCan(action, { kind: row.kind as FeedbackKind, state: row.state as FeedbackState, finding: row.finding as Finding | null })) return false
  if (mayHandle(actor, one)) return true
  return forTeam.includes(action) && actor.id !== null && !isAbout(actor, one) && [row.taken_by, ...one.teamIds].includes(actor.id)
}

/** Locks a case for an action, at the version seen where one was given. @throws Refusal not_found, stale_version, wrong_state */
export async function take(tx: Tx, id: string, action: FeedbackAction, seen: number): Promise<Case> {
  const one = await caseOf(tx, await store.lock(tx, id))
  const { actor } = tx.work
  if (!mayRead(actor, one)) refuse(common.not_found)
  if (!mayHandle(actor, one) && !(forTeam.includes(action) && actor.id !== null && [one.row.taken_by, ...one.teamIds].includes(actor.id))) refuse(common.not_found)
  if (seen > 0 && one.row.version !== seen) refuse(common.stale_version)
  if (!mayTake(actor, one, action)) refuse(common.wrong_state)
  return one
}
