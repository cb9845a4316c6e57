/** Lifecycle of a customer: computed from completed visits and level, and explained (CUS-4, source B 3.2). */
import { addDays, dayOf, startOfDay, type Day } from '../../platform/clock.ts'
import { levels } from './can.ts'

export type LifecycleState = 'prospect' | 'active' | 'loyal' | 'dormant'

/** The figures in force: months and visits as set, and the instants they come to today. */
export interface LifecyclePolicy {
  activeMonths: number
  loyalVisits: number
  loyalMonths: number
  loyalLevels: readonly string[]
  /** A visit at or after this instant makes active. */
  activeSince: string
  /** Visits at or after this instant count for loyal. */
  loyalSince: string
}

/** The day so many months before: 31 March less one month is the last of February. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + month - 1 - months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String(index % 12 + 1).padStart(2, '0')}-01`
  const next = index + 1
  const last = addDays(`${String(Math.floor(next / 12)).padStart(4, '0')}-${String(next % 12 + 1).padStart(2, '0')}-01`, -1)
  return `${first.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`
}

const policies = new Map<string, LifecyclePolicy>()

/** The policy at an instant, in the hospital's zone; reckoned once a day. */
export function policyOf(figures: { activeMonths: number; loyalVisits: number; loyalMonths: number; loyalLevel: string }, now: Date, zone: string): LifecyclePolicy {
  const today = dayOf(now, zone)
  const { activeMonths, loyalVisits, loyalMonths, loyalLevel } = figures
  const key = `${zone}|${today}|${activeMonths}|${loyalVisits}|${loyalMonths}|${loyalLevel}`
  const known = policies.get(key)
  if (known) return known
  const since = (months: number) => startOfDay(monthsBefore(today, months), zone).toISOString()
  const policy = { activeMonths, loyalVisits, loyalMonths, loyalLevels: levels.slice(levels.indexOf(loyalLevel as 'gold')), activeSince: since(activeMonths), loyalSince: since(loyalMonths) }
  if (policies.size >= 500) policies.clear()
  policies.set(key, policy)
  return policy
}

/** State and reason. `recentVisits`: instants of completed visits, newest first. CUS-4. */
export function lifecycleOf(of: { recentVisits: readonly string[]; level: string }, policy: LifecyclePolicy): { state: LifecycleState; zh: string; en: string } {
  const [latest] = of.recentVisits
  if (latest === undefined) return { state: 'prospect', zh: '还没有完成过就诊', en: 'No completed visit yet' }
  const { activeMonths, loyalVisits, loyalMonths } = policy
  if (latest < policy.activeSince) return { state: 'dormant', zh: `${activeMonths} 个月内没有来过`, en: `No visit within ${activeMonths} months` }
  const counted = of.recentVisits.filter(at => at >= policy.loyalSince).length
  if (counted >= loyalVisits) return { state: 'loyal', zh: `${loyalMonths} 个月内来过 ${counted} 次`, en: `${counted} visits within ${loyalMonths} months` }
  if (policy.loyalLevels.includes(of.level)) return { state: 'loyal', zh: '会员等级够高，近期来过', en: 'High member level and a recent visit' }
  return { state: 'active', zh: `${activeMonths} 个月内来过`, en: `A visit within ${activeMonths} months` }
}
