/** Finding customers: one search for names, sounds, phones, cards; the list with its views (CUS-9, PLA-14, PLA-15). */
import { addDays, startOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { queryGrams } from '../../platform/name.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { scopeOf } from '../../platform/permit.ts'
import { parsePhone } from '../../platform/phone.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { settingsAt, zoneOf } from '../organisation/index.ts'
import { can, settings, type CustomerRow, type listCustomers } from './contract.ts'
import { policyOf, type LifecyclePolicy } from './lifecycle.ts'
import { normaliseIdentifier } from './person.ts'
import { presentBrief, presentRow } from './present.ts'
import { briefs, type Brief } from './read.ts'
import { fourLookups, identifierLookups, phoneLookups } from './sealing.ts'
import * as find from './store-find.ts'
import { aliasesOf, rootsOf, type BriefRow } from './store.ts'

/** Who has this phone, or had it in a record merged since; newest first. CUS-11. */
export async function matchPhone(tx: Tx, e164: string, limit = 20): Promise<Brief[]> {
  const ring = await tx.work.app.keys.ring(tx)
  return people(tx, await find.byPhone(tx, phoneLookups(ring, e164), limit))
}

/** Who is known by this identifier (openid, QQ, card, document …). CUS-11. */
export async function matchIdentifier(tx: Tx, kind: Parameters<typeof normaliseIdentifier>[0], value: string): Promise<Brief[]> {
  const normal = normaliseIdentifier(kind, value)
  if (normal === null) return []
  return people(tx, await find.byIdentifier(tx, identifierLookups(await tx.work.app.keys.ring(tx), { kind, value: normal }), 20))
}

/** Whether a phone of this person ends in these four digits: the second fact beside a short voucher code. */
export async function hasLastFour(tx: Tx, id: string, four: string): Promise<boolean> {
  if (!/^\d{4}$/.test(four)) return false
  return find.hasFour(tx, await aliasesOf(tx, id), fourLookups(await tx.work.app.keys.ring(tx), four))
}

/** Each person once, in the order found; a merged record stands for the one it was merged into. */
async function people(tx: Tx, rows: readonly BriefRow[]): Promise<Brief[]> {
  const ring = await tx.work.app.keys.ring(tx)
  const merged = rows.some(row => row.merged_into !== null) ? await briefs(tx, rows.filter(row => row.merged_into !== null).map(row => row.id)) : new Map<string, Brief>()
  const shown = new Map<string, Brief>()
  for (const row of rows) {
    if (row.destroyed_at !== null) continue
    const brief = row.merged_into === null ? presentBrief(row, ring, tx.now) : merged.get(row.id)
    if (brief && !shown.has(brief.id)) shown.set(brief.id, brief)
  }
  return [...shown.values()]
}

/** Records that match what was typed: last four digits, whole phone, card, document number, or the name by any part, sound or initials. Newest first, in one flush. */
async function matching(tx: Tx, typed: string, limit: number): Promise<BriefRow[]> {
  const query = typed.normalize('NFKC').trim()
  const ring = await tx.work.app.keys.ring(tx)
  const bare = query.replace(/[\s-]/g, '')
  const card = /\d/.test(bare) ? normaliseIdentifier('card', bare) : null
  if (/^\+?[\d\s()-]+$/.test(query) || /^\d{17}[\dXx]$/.test(bare)) {
    const phone = parsePhone(query)
    const identity = normaliseIdentifier('identity', bare)
    const numbers = [
      ...(card ? identifierLookups(ring, { kind: 'card', value: card }) : []), ...(identity ? identifierLookups(ring, { kind: 'identity', value: identity }) : []),
      ...(/^[1-9]\d{4,11}$/.test(bare) ? identifierLookups(ring, { kind: 'qq', value: bare }) : []),
    ]
    const [byWhole, byNumber, byFour] = await Promise.all([
      phone ? find.byPhone(tx, phoneLookups(ring, phone.e164), limit) : [],
      numbers.length > 0 ? find.byIdentifier(tx, numbers, limit) : [],
      /^\d{4}$/.test(bare) ? find.byLastFour(tx, fourLookups(ring, bare), limit) : [],
    ])
    return [...byWhole, ...byNumber, ...byFour]
  }
  const grams = queryGrams(query)
  const [byCard, exact, byName] = await Promise.all([
    card ? find.byIdentifier(tx, identifierLookups(ring, { kind: 'card', value: card }), limit) : [],
    // A whole name comes before the many of which it is a part; in Latin letters it is a sound, not a name.
    /^\p{Script=Han}{2,}$/u.test(query) ? find.byName(tx, query, limit) : [],
    grams.length === 0 ? [] : find.byGrams(tx, grams, limit),
  ])
  return [...byCard, ...exact, ...byName]
}

/** Customers matching what was typed, at most `limit`, as briefs; only those the actor may see. CUS-9. */
export async function searchCustomers(tx: Tx, typed: string, limit: number): Promise<Brief[]> {
  const rows = await matching(tx, typed, limit)
  const seen = await visible(tx, rows.map(row => row.id))
  const found = await people(tx, rows.filter(row => seen.has(row.id)))
  return fullestFirst(found, typed.trim()).slice(0, limit)
}

/** Initials typed whole (zw) mean a name of so many characters before a longer one that begins so. */
function fullestFirst(found: readonly Brief[], typed: string): readonly Brief[] {
  if (!/^[a-z]{2,4}$/i.test(typed)) return found
  const isWhole = (brief: Brief) => [...brief.name].length === typed.length
  return [...found.filter(isWhole), ...found.filter(brief => !isWhole(brief))]
}

/** Of these records, those within the actor's scope. */
async function visible(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const scope = scopeOf(tx.work.actor, can['customers.read'])
  if (scope === 'all' || ids.length === 0) return new Set(scope === 'all' ? ids : [])
  const conditions = new find.Conditions(tx.hospitalId)
  const reach = reachOf(tx)
  const roots = await rootsOf(tx, ids)
  const rows = await tx.rows<{ id: string }>(`select c.id from customers.customer c where c.hospital_id = $1 and c.id = any(${conditions.value([...roots.values()])}) ${reach === null ? '' : `and ${reach(conditions)}`}`, conditions.values)
  const allowed = new Set(rows.map(row => row.id))
  return new Set(ids.filter(id => allowed.has(roots.get(id) ?? '')))
}

/** Condition on `c` that keeps what the actor's scope reaches; null when it reaches everything. */
function reachOf(tx: Tx): ((conditions: find.Conditions) => string) | null {
  const { actor } = tx.work
  const owners = (column: string, ids: readonly string[]) => (conditions: find.Conditions) =>
    `(c.owner_id = ${conditions.value(actor.id)} or c.owner_id in (select o.staff_id from organisation.fact_staff o where o.hospital_id = c.hospital_id and o.${column} = any(${conditions.value(ids)})))`
  switch (scopeOf(actor, can['customers.read'])) {
    case 'all': return null
    case 'own': return conditions => `c.owner_id = ${conditions.value(actor.id)}`
    case 'group': return owners('group_id', actor.groupIds)
    case 'department': return owners('department_id', actor.departmentIds)
    case 'site': return owners('site_id', actor.siteIds)
    default: return () => 'false'
  }
}

type Query = Infer<typeof listCustomers.query>
const cursorShapes = {
  newest: z.tuple([z.iso.datetime(), z.uuid()]),
  name: z.tuple([z.string().max(200), z.uuid()]),
  lastVisit: z.tuple([z.iso.datetime(), z.uuid()]),
} as const
const mostCounted = 10_000
const mostSearched = 200

/** One page of the list. @throws Refusal invalid_input */
export async function listPage(tx: Tx, query: Query): Promise<{ items: Infer<typeof CustomerRow>[]; nextCursor: string | null }> {
  const [ring, figures, zone] = await Promise.all([tx.work.app.keys.ring(tx), settingsAt(tx, settings), zoneOf(tx)])
  const policy = policyOf(figures, tx.now, zone)
  const visited = query.lifecycle !== undefined && query.lifecycle !== 'prospect'
  const sort: find.Sort = query.sort ?? (visited ? 'lastVisit' : 'newest')
  const conditions = new find.Conditions(tx.hospitalId)
  filter(tx, conditions, query, policy, zone)
  if (query.q !== undefined) {
    const found = await matching(tx, query.q, mostSearched)
    const roots = await rootsOf(tx, [...new Set(found.map(row => row.id))])
    conditions.add(`c.id = any(${conditions.value([...roots.values()])})`)
  }
  const after = decodeCursor(cursorShapes[sort], query.cursor)
  if (after) {
    const [key, id] = [conditions.value(after[0]), conditions.value(after[1])]
    conditions.add({ newest: `(c.created_at, c.id) < (${key}, ${id})`, name: `(c.name_pinyin, c.id) > (${key}, ${id})`, lastVisit: `(c.last_visit_at, c.id) < (${key}, ${id})` }[sort])
  }
  const limit = limitOf(query.limit)
  const rows = await find.listRows(tx, sort, conditions, limit)
  const keyOf = { newest: (row: typeof rows[number]) => [row.created_at, row.id], name: (row: typeof rows[number]) => [row.name_pinyin, row.id], lastVisit: (row: typeof rows[number]) => [row.last_visit_at, row.id] }[sort]
  return pageOf(rows, limit, row => presentRow(row, ring, tx.now, policy), keyOf)
}

function filter(tx: Tx, conditions: find.Conditions, query: Query, policy: LifecyclePolicy, zone: string): void {
  const reach = reachOf(tx)
  if (reach) conditions.add(reach(conditions))
  if (query.lifecycle) addLifecycle(conditions, query.lifecycle, policy)
  if (query.level) conditions.add(`c.level = ${conditions.value(query.level)}`)
  if (query.vip) conditions.add(query.vip === 'yes' ? 'c.vip' : 'not c.vip')
  if (query.doNotContact) conditions.add(query.doNotContact === 'yes' ? 'c.do_not_contact' : 'not c.do_not_contact')
  if (query.allergies) conditions.add(query.allergies === 'yes' ? 'c.has_allergies' : 'not c.has_allergies')
  if (query.ownerId) conditions.add(query.ownerId === 'none' ? 'c.owner_id is null' : `c.owner_id = ${conditions.value(query.ownerId === 'me' ? tx.work.actor.id : query.ownerId)}`)
  if (query.source) conditions.add(`c.source = ${conditions.value(query.source)}`)
  if (query.tag) conditions.add(`exists (select from customers.tag t where t.hospital_id = c.hospital_id and t.customer_id = c.id and t.tag = ${conditions.value(query.tag)} and t.voided_at is null)`)
  if (query.createdFrom && query.createdTo && query.createdFrom > query.createdTo) refuse(common.invalid_input, { faults: [{ path: 'query.createdTo', code: 'before_start', zh: '结束日期不能早于开始日期。', en: 'The end cannot lie before the start.' }] })
  if (query.createdFrom) conditions.add(`c.created_at >= ${conditions.value(startOfDay(query.createdFrom, zone).toISOString())}`)
  if (query.createdTo) conditions.add(`c.created_at < ${conditions.value(startOfDay(addDays(query.createdTo, 1), zone).toISOString())}`)
}

/** The rule of lifecycle.ts as conditions, so that list and page agree. */
function addLifecycle(conditions: find.Conditions, state: 'prospect' | 'active' | 'loyal' | 'dormant', policy: LifecyclePolicy): void {
  if (state === 'prospect') return conditions.add('c.visit_count = 0')
  const since = conditions.value(policy.activeSince)
  if (state === 'dormant') return conditions.add(`c.last_visit_at < ${since}`)
  conditions.add(`c.last_visit_at >= ${since}`)
  const loyal = `(coalesce(c.recent_visits[${conditions.value(policy.loyalVisits)}::int] >= ${conditions.value(policy.loyalSince)}::timestamptz, false) or c.level = any(${conditions.value(policy.loyalLevels)}))`
  conditions.add(state === 'loyal' ? loyal : `not ${loyal}`)
}

/** Counters of the shipped views, none counted further than 10,000. */
export async function countViews(tx: Tx): Promise<Record<'all' | 'mine' | 'prospect' | 'active' | 'loyal' | 'dormant' | 'vip' | 'limit', number>> {
  const [figures, zone] = await Promise.all([settingsAt(tx, settings), zoneOf(tx)])
  const policy = policyOf(figures, tx.now, zone)
  const count = (query: Query) => {
    const conditions = new find.Conditions(tx.hospitalId)
    filter(tx, conditions, query, policy, zone)
    return find.countRows(tx, conditions, mostCounted)
  }
  const [all, mine, prospect, active, loyal, dormant, vip] = await Promise.all([count({}), count({ ownerId: 'me' }), count({ lifecycle: 'prospect' }), count({ lifecycle: 'active' }), count({ lifecycle: 'loyal' }), count({ lifecycle: 'dormant' }), count({ vip: 'yes' })])
  return { all, mine, prospect, active, loyal, dormant, vip, limit: mostCounted }
}
