/** To whom feedback goes at once, by kind and severity; never to somebody it is about (FEE-2, FEE-7). */
import type { RoleCode } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { refuse } from '../../platform/refusal.ts'
import { leaderOf, settingAt, staffWithRole } from '../organisation/index.ts'
import type { FeedbackKind, Severity } from './can.ts'
import { no, settings } from './contract.ts'
import * as store from './store.ts'

export interface Route { responsibleId: string; handlerId: string | null }

/** The first group of candidates that leaves somebody, and of it who has the fewest open cases. */
async function choose(tx: Tx, groups: readonly (() => Promise<readonly string[]>)[], except: readonly string[]): Promise<string | null> {
  for (const group of groups) {
    const left = [...new Set(await group())].filter(id => !except.includes(id))
    if (left.length === 0) continue
    if (left.length === 1) return left[0] ?? null
    const load = await store.loadOf(tx, left)
    return left.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))[0] ?? null
  }
  return null
}

/**
 * Who is responsible and, for a complaint, who handles it. Praise and suggestions go to the leader of whom they are about,
 * else to the role set; a complaint to the role set for its severity, handled by a complaint handler.
 * @throws Refusal nobody_to_route_to
 */
export async function routeFor(tx: Tx, of: { kind: FeedbackKind; severity: Severity; staffIds: readonly string[]; departmentIds: readonly string[] }): Promise<Route> {
  const def = of.kind === 'praise' ? settings.routePraise : of.kind === 'suggestion' ? settings.routeSuggestion : of.severity === 'serious' ? settings.routeSerious : settings.routeComplaint
  const role = await settingAt(tx, def) as RoleCode
  const except = of.kind === 'complaint' ? of.staffIds : []
  const inDepartments = (code: RoleCode) => async () => (await Promise.all(of.departmentIds.map(departmentId => staffWithRole(tx, code, { departmentId })))).flat()
  const everywhere = (code: RoleCode) => () => staffWithRole(tx, code)
  const leaders = async () => (await Promise.all(of.staffIds.map(id => leaderOf(tx, id)))).filter((id): id is string => id !== null)
  // An administrator is always there: what concerns everybody in charge still finds somebody.
  const fallback = [everywhere('service_director'), everywhere('hospital_leader'), everywhere('supervisor'), everywhere('complaint_handler'), everywhere('administrator')]
  const responsibleId = await choose(tx, [...(of.kind === 'complaint' ? [] : [leaders]), inDepartments(role), everywhere(role), ...fallback], except)
  if (responsibleId === null) refuse(no.nobody_to_route_to)
  const handlerId = of.kind === 'complaint' ? await choose(tx, [everywhere('complaint_handler')], except) : null
  return { responsibleId, handlerId: handlerId ?? (of.kind === 'complaint' ? responsibleId : null) }
}
