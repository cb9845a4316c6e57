/** The daily report (REP-2), live or as issued; whose rows a reader sees follows their scope (REP-1). */
import { addDays, dayOf, startOfDay } from '../../platform/clock.ts'
import type { App } from '../../platform/app.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { hospitals } from '../../platform/jobs.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize } from '../../platform/permit.ts'
import { refuse } from '../../platform/refusal.ts'
import { systemActor, systemWork, type Actor } from '../../platform/work.ts'
import { z } from 'zod'
import { peopleWithin, staffBrief, zoneOf } from '../organisation/index.ts'
import { can, no, type DailyReport, type FigureRow } from './contract.ts'
import { figureOf, figures, rates } from './figures.ts'
import * as store from './store.ts'

/** Whose rows the actor may see: null for everybody's. */
async function peopleOf(tx: Tx, actor: Actor): Promise<{ scope: string; people: string[] | null }> {
  const scope = authorize(actor, can['reports.read'])
  return { scope, people: await peopleWithin(tx, actor, scope) }
}

async function frameOf(tx: Tx, actor: Actor, date: string | undefined): Promise<store.Frame & { scope: string; today: string }> {
  const zone = await zoneOf(tx)
  const today = dayOf(tx.now, zone)
  const day = date ?? today
  if (day > today) refuse(no.day_ahead)
  return { day, today, from: startOfDay(day, zone), to: startOfDay(addDays(day, 1), zone), ...await peopleOf(tx, actor) }
}

/** The day's figures as they stand now. @throws Refusal day_ahead */
export async function liveReport(tx: Tx, actor: Actor, date?: string): Promise<Infer<typeof DailyReport>> {
  const frame = await frameOf(tx, actor, date)
  const counted = await Promise.all(figures.map(figure => store.count(tx, figure, frame)))
  const views = figures.map((figure, i) => {
    const of = (dimension: store.Counted['dimension']) => (counted[i] ?? []).filter(row => row.dimension === dimension).map(row => ({ id: row.id, value: row.n }))
    return {
      key: figure.key, zh: figure.zh, en: figure.en, meansZh: figure.meansZh, meansEn: figure.meansEn, value: of('all')[0]?.value ?? 0,
      byPerson: of('person'), byChannel: figure.source.channel ? of('channel') : null, byDepartment: figure.source.department ? of('department') : null,
    }
  })
  const valueOf = (keys: string) => keys.split('+').reduce((sum, key) => sum + (views.find(view => view.key === key)?.value ?? 0), 0)
  const people = await staffBrief(tx, views.flatMap(view => view.byPerson.map(share => share.id)))
  const departmentIds = [...new Set(views.flatMap(view => view.byDepartment?.map(share => share.id) ?? []).filter((id): id is string => id !== null))]
  const departments = await tx.rows<{ id: string; nameZh: string; nameEn: string }>('select department_id as id, name_zh as "nameZh", name_en as "nameEn" from organisation.fact_department where hospital_id = $1 and department_id = any($2::uuid[])', [tx.hospitalId, departmentIds])
  return {
    date: frame.day, asOf: tx.now.toISOString(), scope: frame.scope, issuedAt: null, figures: views,
    rates: rates.map(rate => ({ key: rate.key, zh: rate.zh, en: rate.en, meansZh: rate.meansZh, meansEn: rate.meansEn, of: valueOf(rate.of), to: valueOf(rate.to) })),
    people: [...people.values()].map(person => ({ id: person.id, name: person.name, nameEn: person.nameEn })), departments,
  }
}

/** The report of a day: as issued once the day was closed, for readers of the whole; live otherwise, or when asked for. */
export async function dailyReport(tx: Tx, actor: Actor, query: { date?: string; live?: 'true' }): Promise<Infer<typeof DailyReport>> {
  const scope = authorize(actor, can['reports.read'])
  if (query.date && query.live === undefined && scope === 'all') {
    const found = await store.issued(tx, 'daily', query.date)
    if (found) return { ...(found.content as Infer<typeof DailyReport>), issuedAt: found.issued_at }
  }
  return liveReport(tx, actor, query.date)
}

/** The rows behind a figure. @throws Refusal unknown_figure */
export async function figureRows(tx: Tx, actor: Actor, key: string, query: { date?: string; personId?: string; channel?: string; departmentId?: string; cursor?: string; limit?: string }): Promise<{ items: Infer<typeof FigureRow>[]; nextCursor: string | null }> {
  const figure = figureOf(key) ?? refuse(no.unknown_figure)
  const frame = await frameOf(tx, actor, query.date)
  const limit = limitOf(query.limit)
  const after = decodeCursor(z.tuple([z.uuid()]), query.cursor)?.[0] ?? null
  const found = await store.rows(tx, figure, frame, query, after, limit + 1)
  return pageOf(found, limit, row => ({ id: row.id, kind: figure.source.kind, at: row.at, customerId: row.customer_id, customerName: row.customer_name, personId: row.person_id, channel: row.channel, state: row.state }), row => [row.id])
}

/** Reports as issued, newest first. */
export async function issuedReports(tx: Tx, actor: Actor, query: { cursor?: string; limit?: string }) {
  const limit = limitOf(query.limit)
  if (authorize(actor, can['reports.read']) !== 'all') return { items: [], nextCursor: null }
  const after = decodeCursor(z.tuple([z.iso.date(), z.uuid()]), query.cursor) ?? null
  return pageOf(await store.issuedPage(tx, after, limit + 1), limit, row => ({ id: row.id, kind: row.kind, day: row.day, issuedAt: row.issued_at }), row => [row.day, row.id])
}

/** Issues yesterday's report of every hospital once its day is over (ten minutes past midnight there). */
export async function issueDue(app: App): Promise<void> {
  for (const hospital of await hospitals(app)) {
    const yesterday = addDays(dayOf(new Date(app.clock.now().getTime() - 10 * 60_000), hospital.zone), -1)
    await app.db.tenantTx(systemWork(app, hospital.hospitalId), async tx => { await issueDaily(tx, yesterday) })
  }
}

/** Stores a day's report with the figures as of now, once. */
export async function issueDaily(tx: Tx, day: string): Promise<void> {
  if (await store.issued(tx, 'daily', day)) return
  await store.issue(tx, newId(), 'daily', day, await liveReport(tx, systemActor, day))
}
