/** Lists as files: asked for, made in the background within bounds, kept for a day, had only by who asked (PLA-15, SAFETY 14, 15). */
import type { Readable } from 'node:stream'
import type { App } from '../../platform/app.ts'
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import { z, type Infer, type Locale } from '../../platform/contract.ts'
import { decryptField, encryptField } from '../../platform/crypto.ts'
import { csvLine, csvMark } from '../../platform/csv.ts'
import { isConnectionError, isRetryable, type Tx } from '../../platform/db.ts'
import { announce, emit, enqueue } from '../../platform/events.ts'
import type { CellContext, ExportColumn, ExportList } from '../../platform/export-list.ts'
import { newId } from '../../platform/id.ts'
import { hospitals } from '../../platform/jobs.ts'
import { task } from '../../platform/module.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { authorize, may } from '../../platform/permit.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { systemWork, type Actor } from '../../platform/work.ts'
import { xlsxStream, type CellValue } from '../../platform/xlsx-write.ts'
import { dropFile, enterFile, streamFile, writeFile } from '../files/index.ts'
import { zoneOf } from '../organisation/index.ts'
import { can, events, no, type Export, type ExportListView, type startExport } from './contract.ts'
import * as store from './store.ts'

const pageRows = 200
const mostRows = 200_000
const mostBytes = 100 * 1024 * 1024
const keptHours = 24
const mostUnderWay = 3
const place = { table: 'exports.export', column: 'filters_sealed' }

/** What is kept sealed of the question. */
interface Asked { filters: Record<string, unknown>; ids: string[] | null }

function listOf(app: App, key: string): ExportList {
  return app.modules.flatMap(module => [...module.exports ?? []]).find(list => list.key === key) ?? refuse(no.unknown_export_list)
}

/** Lists the actor may export. */
export function listLists(tx: Tx): Infer<typeof ExportListView>[] {
  const { actor, app } = tx.work
  return app.modules.flatMap(module => [...module.exports ?? []]).filter(list => may(actor, list.see)).map(list => ({
    key: list.key, zh: list.zh, en: list.en, mayReveal: list.reveal !== undefined && may(actor, list.reveal),
    columns: list.columns.map(({ key, zh, en, hidden }) => ({ key, zh, en, hidden: hidden ?? false })),
  }))
}

const failures = { export_too_long: no.export_too_long, export_too_large: no.export_too_large, export_failed: no.export_failed } as const

function present(app: App, record: store.ExportRecord): Infer<typeof Export> {
  const list = app.modules.flatMap(module => [...module.exports ?? []]).find(candidate => candidate.key === record.list)
  const failure = record.failure === null ? null : failures[record.failure as keyof typeof failures]
  return {
    id: record.id, version: record.version, list: record.list, listZh: list?.zh ?? record.list, listEn: list?.en ?? record.list, columns: record.columns, format: record.format as 'csv', reveal: record.reveal, reason: record.reason,
    state: record.state as 'done', rows: record.row_count, fileName: record.file_name, bytes: record.bytes, failure: failure && { code: failure.code, zh: failure.zh, en: failure.en },
    createdAt: record.created_at, finishedAt: record.finished_at, expiresAt: record.expires_at, taken: record.taken_count,
  }
}

export async function listPage(tx: Tx, query: { cursor?: string | undefined; limit?: string | undefined }) {
  const limit = limitOf(query.limit)
  const rows = await store.mine(tx, decodeCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor), limit)
  return pageOf(rows, limit, row => present(tx.work.app, row), row => [row.created_at, row.id])
}

export async function getExport(tx: Tx, id: string): Promise<Infer<typeof Export>> {
  return present(tx.work.app, await store.findMine(tx, id))
}

/** Asks for a list as a file. @throws Refusal unknown_export_list, not_allowed, invalid_input, unknown_export_column, reveal_not_allowed, reason_needed, exports_under_way */
export async function start(tx: Tx, input: Infer<typeof startExport.body>): Promise<Infer<typeof Export>> {
  const { app, actor } = tx.work
  const list = listOf(app, input.list)
  authorize(actor, list.see)
  const filters = filtersOf(list, input.filters ?? {})
  const columns = input.columns ?? list.columns.filter(column => !column.hidden).map(column => column.key)
  for (const column of columns) if (!list.columns.some(candidate => candidate.key === column)) refuse(no.unknown_export_column, { params: { column } })
  const reveal = input.reveal ?? false
  if (reveal && (!list.reveal || !may(actor, list.reveal))) refuse(no.reveal_not_allowed, { denied: list.reveal?.key ?? list.see.key })
  if (reveal && !input.reason) refuse(no.reason_needed)
  if (await store.countUnderWay(tx) >= mostUnderWay) refuse(no.exports_under_way)
  const locale: Locale = input.locale ?? tx.work.locale
  const id = newId(tx.now.getTime())
  const record = await store.insertExport(tx, {
    id, list: list.key, filters_sealed: encryptField(await app.keys.ring(tx), { ...place, row: id }, JSON.stringify({ filters, ids: input.ids ?? null } satisfies Asked)), columns: [...new Set(columns)], format: input.format, locale, reveal, reason: input.reason ?? '', state: 'waiting',
    file_name: `${locale === 'en' ? list.en : list.zh} ${dayOf(tx.now, await zoneOf(tx))}.${input.format}`,
  })
  await audit(tx, { action: 'exports.make', subjectKind: 'export', subjectId: id, reason: input.reason ?? null, changed: { list: list.key, format: input.format, columns: record.columns, reveal, filteredBy: Object.keys(filters), ...(input.ids ? { chosen: input.ids.length } : {}) } })
  await enqueue(tx, makeTask, { exportId: id })
  return present(app, record)
}

/** Filters as the list itself takes them; a fault is named where it stands in the request. */
function filtersOf(list: ExportList, given: Record<string, unknown>): Record<string, unknown> {
  const parsed = z.object({ filters: list.filters }).safeParse({ filters: given })
  if (!parsed.success) throw parsed.error
  return parsed.data.filters
}

/** The file of one of mine; that it was fetched is audited in the same transaction. @throws Refusal not_found, export_not_ready, export_gone */
export async function openFile(tx: Tx, id: string): Promise<{ name: string; mediaType: string; bytes: number; stream: Readable }> {
  const record = await store.findMine(tx, id)
  if (record.state === 'expired' || (record.expires_at !== null && record.expires_at <= tx.now.toISOString())) refuse(no.export_gone)
  if (record.state !== 'done' || record.file_id === null) refuse(no.export_not_ready)
  authorize(tx.work.actor, listOf(tx.work.app, record.list).see)
  const { row, stream } = await streamFile(tx, record.file_id, 'export')
  await store.countTaken(tx, id)
  await audit(tx, { action: 'exports.take', subjectKind: 'export', subjectId: id, reason: record.reason || null, changed: { list: record.list, rows: record.row_count, reveal: record.reveal } })
  return { name: record.file_name, mediaType: row.media_type, bytes: row.bytes, stream }
}

export const makeTask = task({ name: 'exports.make', payload: z.object({ exportId: z.uuid() }), maxAttempts: 5, run: (app, hospitalId, { exportId }) => makeFile(app, hospitalId, exportId) })

/** Makes the file of an export, page by page in short transactions of the asker's own rights; begun anew it starts from the first row. */
export async function makeFile(app: App, hospitalId: string, exportId: string): Promise<void> {
  const bulk = <T>(act: (tx: Tx) => Promise<T>, more: Parameters<typeof systemWork>[2] = {}) => app.db.tenantTx(systemWork(app, hospitalId, more), act, 'bulk')
  const begun = await bulk(async tx => {
    const record = await store.findExport(tx, exportId)
    if (!['waiting', 'running'].includes(record.state)) return null
    const ring = await app.keys.ring(tx)
    const actor: Actor | null = record.created_by === null ? null : await app.loadActor(tx, record.created_by, null)
    return { record, ring, actor, zone: await zoneOf(tx), asked: JSON.parse(decryptField(ring, { ...place, row: exportId }, record.filters_sealed)) as Asked }
  })
  if (!begun) return
  const { record, ring, actor, zone, asked } = begun
  const chosen = asked.ids === null ? null : new Set(asked.ids)
  const locale = record.locale as Locale
  const named = { ...(actor ? { actor } : {}), locale }
  try {
    const list = listOf(app, record.list)
    if (actor) for (const permission of [can['exports.make'], list.see, ...(record.reveal && list.reveal ? [list.reveal] : [])]) authorize(actor, permission)
    const columns = record.columns.flatMap(key => list.columns.filter(column => column.key === key))
    const context: CellContext = { locale, zone, mayReveal: record.reveal }
    let count = 0
    async function* rows(): AsyncGenerator<CellValue[]> {
      for (let cursor: string | undefined; ;) {
        const page = await bulk(async tx => {
          const page = await list.page(tx, asked.filters, { cursor, limit: pageRows, mayReveal: record.reveal })
          const found = { ...page, rows: page.rows.filter(row => chosen?.delete(row.id) ?? true) }
          count += found.rows.length
          if (count > mostRows) refuse(no.export_too_long)
          await store.progress(tx, exportId, count)
          await announce(tx, events.progressed, { subjectId: exportId, forStaffId: record.created_by })
          return found
        }, named)
        for (const row of page.rows) yield columns.map(column => column.cell(row, context))
        if (page.nextCursor === null || chosen?.size === 0) return
        cursor = page.nextCursor
      }
    }
    const written = await writeFile(app, ring, contentOf(record, list, columns, locale, rows()), mostBytes)
    await bulk(async tx => {
      const file = await enterFile(tx, written, {
        ownerKind: 'export', ownerId: exportId, name: record.file_name, mediaType: record.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      })
      const expires = new Date(tx.now.getTime() + keptHours * 3_600_000).toISOString()
      await store.updateExport(tx, exportId, { state: 'done', file_id: file.id, bytes: file.bytes, row_count: count, finished_at: tx.now.toISOString(), expires_at: expires, failure: null })
      await emit(tx, events.finished, { subjectId: exportId, forStaffId: record.created_by, data: { list: list.key, rows: count } })
    }, named)
  } catch (error) {
    if (isConnectionError(error) || isRetryable(error) || (error instanceof Error && /keys were rotated/.test(error.message))) throw error
    const failure = error instanceof RangeError ? 'export_too_large' : error instanceof Refusal && error.def === no.export_too_long ? 'export_too_long' : 'export_failed'
    if (failure === 'export_failed') app.log.error({ err: error as Error, exportId }, 'an export failed')
    await bulk(async tx => {
      await store.updateExport(tx, exportId, { state: 'failed', failure, finished_at: tx.now.toISOString() })
      await announce(tx, events.progressed, { subjectId: exportId, forStaffId: record.created_by })
    })
  }
}

/** Bytes of the file. Texts are no formulas in either format (SAFETY 14). */
async function* contentOf(record: store.ExportRecord, list: ExportList, columns: readonly ExportColumn<{ id: string }>[], locale: Locale, rows: AsyncGenerator<CellValue[]>): AsyncGenerator<Buffer> {
  const header = columns.map(column => (locale === 'en' ? column.en : column.zh))
  if (record.format === 'xlsx') {
    for await (const chunk of xlsxStream(locale === 'en' ? list.en : list.zh, header, rows) as AsyncIterable<Buffer>) yield chunk
    return
  }
  yield Buffer.from(csvMark + csvLine(header))
  for await (const row of rows) yield Buffer.from(csvLine(row))
}

/** Files whose day is over go. */
export async function sweepExports(app: App): Promise<void> {
  for (const { hospitalId } of await hospitals(app)) {
    await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
      for (const record of await store.expired(tx)) {
        if (record.file_id) await dropFile(tx, record.file_id, 'expired')
        await store.updateExport(tx, record.id, { state: 'expired', file_id: null })
      }
    }, 'bulk')
  }
}
