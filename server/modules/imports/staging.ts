/** A file becomes staged rows, and staged rows become judged ones: in the background, in short transactions (PLA-15). */
import type { App } from '../../platform/app.ts'
import { decryptField, encryptField, type Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { announce } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import type { TableRow } from '../../platform/csv.ts'
import type { ImportKind, RowContext } from '../../platform/import-kind.ts'
import { openTable, rowIdentity, TableError, type Table } from '../../platform/tabular.ts'
import { systemWork } from '../../platform/work.ts'
import { readFile } from '../files/index.ts'
import { zoneOf } from '../organisation/index.ts'
import { events } from './contract.ts'
import { kindOf } from './kinds.ts'
import { cellsByField, faultsOf, foundFor, guessMapping, initialChoices, type Assigned, type Choices, type Mapping, type Names } from './mapping.ts'
import * as store from './store.ts'

const batchRows = 500
/** Different names of records a file may hold in one column. */
const mostNames = 500
const sampleRows = 20

const place = { table: 'imports.row', column: 'cells' }

/** Cells as staged. */
export function sealCells(ring: Keyring, rowId: string, cells: readonly string[]): Buffer {
  return encryptField(ring, { ...place, row: rowId }, JSON.stringify(cells))
}

/** Cells of a staged row; null once they were emptied. */
export function openCells(ring: Keyring, row: { id: string; cells: Buffer | null }): string[] | null {
  return row.cells === null ? null : JSON.parse(decryptField(ring, { ...place, row: row.id }, row.cells)) as string[]
}

/** A short transaction on the connections imports have to themselves. */
export function bulkTx<T>(app: App, hospitalId: string, act: (tx: Tx) => Promise<T>): Promise<T> {
  return app.db.tenantTx(systemWork(app, hospitalId), act, 'bulk')
}

/** Reads the file of an import into rows, then checks them. Begun anew it starts from nothing. */
export async function readImport(app: App, hospitalId: string, importId: string): Promise<void> {
  const opened = await bulkTx(app, hospitalId, async tx => {
    const record = await store.findImport(tx, importId)
    if (record.state !== 'reading' || record.file_id === null) return null
    await store.removeRows(tx, importId)
    return { record, bytes: await readFile(tx, record.file_id) }
  })
  if (!opened) return
  const { record, bytes } = opened
  const sample: string[][] = []
  let count = 0
  try {
    const table = openTable(bytes, record.sheet === null ? {} : { sheet: record.sheet })
    await goThrough(table)
    let batch: TableRow[] = []
    const put = async () => {
      const rows = batch
      batch = []
      count += rows.length
      await bulkTx(app, hospitalId, async tx => {
        const ring = await app.keys.ring(tx)
        await store.stageRows(tx, importId, record.kind, rows.map(row => {
          const id = newId(tx.now.getTime())
          return { id, number: row.number, cells: sealCells(ring, id, row.cells), hash: rowIdentity(row.cells), problem: row.problem, column: row.column }
        }))
        await store.progress(tx, importId, { row_count: count })
        await announce(tx, events.progressed, { subjectId: importId })
      })
    }
    for (const row of table.rows()) {
      if (sample.length < sampleRows && row.problem === null) sample.push([...row.cells])
      batch.push(row)
      if (batch.length === batchRows) await put()
    }
    if (batch.length > 0) await put()
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    await fail(app, hospitalId, importId, error.code)
    return
  }
  if (count === 0) { await fail(app, hospitalId, importId, 'empty'); return }
  const kind = kindOf(app, record.kind)
  const version = await bulkTx(app, hospitalId, async tx => {
    const current = await store.lockImport(tx, importId)
    if (current.state !== 'reading') return null
    return (await store.decide(tx, importId, { state: 'checking', mapping: JSON.stringify(guessMapping(kind, record.header, sample)), choices: JSON.stringify(initialChoices(kind)) })).version
  })
  if (version !== null) await checkImport(app, hospitalId, importId, version)
}

/** Reads a table to its end: a file too long or damaged further on is refused before a row of it is staged. */
async function goThrough(table: Table): Promise<void> {
  let count = 0
  for (const _ of table.rows()) if (++count % 5_000 === 0) await new Promise(resolve => setImmediate(resolve))
}

async function fail(app: App, hospitalId: string, importId: string, failure: string): Promise<void> {
  await bulkTx(app, hospitalId, async tx => {
    const record = await store.lockImport(tx, importId)
    if (record.state !== 'reading') return
    await store.removeRows(tx, importId)
    await store.decide(tx, importId, { state: 'failed', failure, row_count: 0 })
    await announce(tx, events.progressed, { subjectId: importId })
  })
}

/** What reading rows of an import needs, as decided so far. */
export async function contextOf(tx: Tx, kind: ImportKind, record: store.ImportRecord): Promise<{ mapping: Mapping; names: Names; context: RowContext }> {
  const mapping = record.mapping as Mapping
  const names = record.names as unknown as Names
  const found = foundFor(kind, names, record.assigned as Assigned, record.made as Record<string, Record<string, string>>)
  return { mapping, names, context: { now: tx.now, zone: await zoneOf(tx), choices: record.choices as Choices, found } }
}

/** Judges every row under the mapping of a version; gives way when something newer was decided meanwhile. */
export async function checkImport(app: App, hospitalId: string, importId: string, version: number): Promise<void> {
  const standing = (tx: Tx) => store.findImport(tx, importId).then(record => (record.state === 'checking' && record.version === version ? record : null))
  const first = await bulkTx(app, hospitalId, standing)
  if (!first) return
  const kind = kindOf(app, first.kind)
  const mapping = first.mapping as Mapping

  const names = await namesOf(app, hospitalId, importId, kind, mapping)
  await bulkTx(app, hospitalId, async tx => {
    if (await standing(tx)) await store.progress(tx, importId, { names: JSON.stringify(names), checked_count: 0 })
  })
  let after = 0
  let checked = 0
  for (;;) {
    const more = await bulkTx(app, hospitalId, async tx => {
      const record = await standing(tx)
      if (!record) return null
      const ring = await app.keys.ring(tx)
      const { context } = await contextOf(tx, kind, record)
      const rows = await store.rowsAfter(tx, importId, after, batchRows)
      if (rows.length > 0) {
        await store.judgeRows(tx, rows.map(row => ({ id: row.id, faults: faultsOf(kind, record.header, mapping, row, openCells(ring, row) ?? [], context) })))
        after = rows.at(-1)?.number ?? after
        checked += rows.length
        await store.progress(tx, importId, { checked_count: checked })
        await announce(tx, events.progressed, { subjectId: importId })
      }
      return rows.length === batchRows
    })
    if (more === null) return
    if (!more) break
  }
  await bulkTx(app, hospitalId, async tx => {
    const record = await store.lockImport(tx, importId)
    if (record.state !== 'checking' || record.version !== version) return
    const counts = await store.countRows(tx, importId)
    await store.decide(tx, importId, { state: 'ready', good_count: counts.good, bad_count: counts.bad, known_count: counts.known })
    await announce(tx, events.progressed, { subjectId: importId })
  })
}

/** Different names in the columns that point to records, in the order of their number of rows, with the record each matches. */
async function namesOf(app: App, hospitalId: string, importId: string, kind: ImportKind, mapping: Mapping): Promise<Names> {
  const lookups = kind.lookups.filter(lookup => mapping[lookup.field] !== undefined)
  const counted = new Map(lookups.map(lookup => [lookup.field, new Map<string, number>()]))
  let after = 0
  while (lookups.length > 0) {
    const rows = await bulkTx(app, hospitalId, async tx => {
      const ring = await app.keys.ring(tx)
      return (await store.rowsAfter(tx, importId, after, batchRows)).map(row => ({ number: row.number, problem: row.problem, cells: openCells(ring, row) ?? [] }))
    })
    for (const row of rows) {
      if (row.problem !== null) continue
      const cells = cellsByField(mapping, row.cells)
      for (const lookup of lookups) {
        const name = cells[lookup.field] ?? ''
        const names = counted.get(lookup.field)
        // Past the bound a name stays unknown, and its rows are faulty.
        if (name !== '' && name.length <= 200 && names && (names.has(name) || names.size < mostNames)) names.set(name, (names.get(name) ?? 0) + 1)
      }
    }
    if (rows.length < batchRows) break
    after = rows.at(-1)?.number ?? after
  }
  return bulkTx(app, hospitalId, async tx => {
    const names: Names = {}
    for (const lookup of lookups) {
      const counts = counted.get(lookup.field) ?? new Map<string, number>()
      const matched = await lookup.match(tx, [...counts.keys()])
      names[lookup.field] = [...counts].map(([name, rows]) => ({ name, rows, id: matched.get(name) ?? null })).sort((a, b) => b.rows - a.rows)
    }
    return names
  })
}
