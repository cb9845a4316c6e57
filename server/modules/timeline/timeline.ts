/** The timeline: the event log in sentences, for a customer over all their records, or for one record (CUS-5, PLA-17). */
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { scopeOf } from '../../platform/permit.ts'
import { noteTexts, seeCustomer } from '../customers/index.ts'
import { staffBrief } from '../organisation/index.ts'
import type { Standing, TimelineEntry } from './contract.ts'
import { isRoutine, kindOf, type TimelineKindName } from './kinds.ts'
import * as store from './store.ts'

type Entry = Infer<typeof TimelineEntry>

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day or a time of day as events carry it ('2026-11-24 11:00') in the habit of the language; other text as it is. The year is said where it is not that of the entry. */
function inWords(text: string, language: 'zh' | 'en', year: string): string {
  return text.replace(/^(\d{4})-(\d\d)-(\d\d)(?= \d\d:\d\d$|$)/, (_, ofYear: string, month: string, day: string) => {
    const other = ofYear === year ? '' : ofYear
    return language === 'zh' ? `${other && `${other}年`}${Number(month)}月${Number(day)}日` : `${Number(day)} ${months[Number(month) - 1]}${other && ` ${other}`}`
  })
}

/** A sentence with its `{fields}` filled from the event's data; a field that is missing or no text leaves nothing behind. */
export function fill(template: string, data: Readonly<Record<string, unknown>>, language: 'zh' | 'en' = 'zh', year = ''): string {
  return template.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = data[field]
    return typeof value === 'string' ? inWords(value, language, year) : typeof value === 'number' ? String(value) : ''
  }).trim()
}

/** Names of events the actor may see, narrowed to those wanted. A right that reaches only so far shows the own department's or the own acts. */
function sightOf(tx: Tx, wanted: (name: string) => boolean): store.Sight {
  const sight = { all: [] as string[], department: [] as string[], own: [] as string[] }
  for (const { name, seenWith } of tx.work.app.bus.events) {
    if (!wanted(name)) continue
    const scope = seenWith === 'signed-in' ? 'all' : scopeOf(tx.work.actor, seenWith)
    if (scope === 'all') sight.all.push(name)
    else if (scope === 'department') sight.department.push(name)
    else if (scope !== undefined) sight.own.push(name)
  }
  return sight
}

async function present(tx: Tx, rows: readonly store.EntryRow[]): Promise<(row: store.EntryRow) => Entry> {
  const [staff, texts] = await Promise.all([
    staffBrief(tx, rows.map(row => row.actor_id)),
    noteTexts(tx, rows.flatMap(row => (row.name === 'customers.noted' && row.subject_id !== null ? [row.subject_id] : []))),
  ])
  return row => {
    const def = tx.work.app.bus.event(row.name)
    const actor = row.actor_id === null ? undefined : staff.get(row.actor_id)
    return {
      id: row.id, at: row.at, kind: kindOf(row.name), name: row.name, zh: fill(def?.zh ?? '', row.data, 'zh', row.at.slice(0, 4)), en: fill(def?.en ?? '', row.data, 'en', row.at.slice(0, 4)),
      text: texts.get(row.subject_id ?? '') ?? null, actor: actor ? { id: actor.id, name: actor.name, nameEn: actor.nameEn } : null, subjectId: row.subject_id, customerId: row.customer_id,
    }
  }
}

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()])
const keyOf = (row: store.EntryRow): [string, string] => [row.at, row.id]

interface Query { cursor?: string | undefined; limit?: string | undefined; kinds?: string | undefined; q?: string | undefined }

/** One page of a customer's timeline. @throws Refusal not_found, invalid_input */
export async function customerTimeline(tx: Tx, id: string, query: Query): Promise<{ items: Entry[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const after = decodeCursor(cursorShape, query.cursor)
  const { aliases } = await seeCustomer(tx, id)
  const kinds = query.kinds === undefined ? null : new Set(query.kinds.split(','))
  const sight = sightOf(tx, name => kinds === null ? !isRoutine(name) : kinds.has(kindOf(name)))
  const rows = await store.byCustomer(tx, aliases, sight, query.q?.trim().toLowerCase() || undefined, after, limit)
  return pageOf(rows, limit, await present(tx, rows.slice(0, limit)), keyOf)
}

/** Numbers of entries of each kind, as the timeline would show them. @throws Refusal not_found */
export async function timelineCounts(tx: Tx, id: string): Promise<{ all: number; kinds: Partial<Record<TimelineKindName, number>> }> {
  const { aliases } = await seeCustomer(tx, id)
  const kinds: Partial<Record<TimelineKindName, number>> = {}
  let all = 0
  for (const { name, n } of await store.countByCustomer(tx, aliases, sightOf(tx, () => true))) {
    kinds[kindOf(name)] = (kinds[kindOf(name)] ?? 0) + n
    if (!isRoutine(name)) all += n
  }
  return { all, kinds }
}

/** One page of a record's history. @throws Refusal invalid_input */
export async function recordHistory(tx: Tx, query: { subjectId: string; cursor?: string | undefined; limit?: string | undefined }): Promise<{ items: Entry[]; nextCursor: string | null }> {
  const limit = limitOf(query.limit)
  const rows = await store.bySubject(tx, query.subjectId, sightOf(tx, () => true), decodeCursor(cursorShape, query.cursor), limit)
  return pageOf(rows, limit, await present(tx, rows.slice(0, limit)), keyOf)
}

/** How it stands with a customer; whoever sees the customer sees that a complaint is open, not what was said. @throws Refusal not_found */
export async function customerStanding(tx: Tx, id: string): Promise<Infer<typeof Standing>> {
  const { aliases } = await seeCustomer(tx, id)
  const { complaints, completed, no_shows: noShows, inquiries } = await store.standing(tx, aliases)
  const staff = await staffBrief(tx, complaints.map(one => one.handler_id))
  return {
    completed, noShows, inquiries,
    complaints: complaints.map(one => {
      const handler = one.handler_id === null ? undefined : staff.get(one.handler_id)
      return { id: one.id, category: one.category, severity: one.severity, receivedAt: one.received_at, resultDueAt: one.result_due_at, handler: handler ? { id: handler.id, name: handler.name, nameEn: handler.nameEn } : null }
    }),
  }
}
