/** Staged rows become records, and cease to be when the import is undone; batch by batch, each in its own transaction (PLA-15). */
import type { App } from '../../platform/app.ts'
import { audit } from '../../platform/audit.ts'
import { isConnectionError, isRetryable, type Tx } from '../../platform/db.ts'
import { announce, emit } from '../../platform/events.ts'
import type { ImportKind, ImportRow } from '../../platform/import-kind.ts'
import { systemWork, type Actor } from '../../platform/work.ts'
import { dropFile } from '../files/index.ts'
import { events } from './contract.ts'
import { kindOf } from './kinds.ts'
import { cellsByField, faultsOf, foundFor, targetOf, type Assigned, type Mapping, type Names } from './mapping.ts'
import { bulkTx, contextOf, openCells } from './staging.ts'
import * as store from './store.ts'

const batchRows = 500

/** A transaction in the name of whoever asked; `isPast` writes history, of which no promise, follow-up or message may come. */
async function inNameOf<T>(app: App, hospitalId: string, staffId: string | null, isPast: boolean, act: (tx: Tx) => Promise<T>): Promise<T> {
  const actor = staffId === null ? undefined : await bulkTx(app, hospitalId, (tx): Promise<Actor> => app.loadActor(tx, staffId, null))
  return app.db.tenantTx(systemWork(app, hospitalId, { ...(actor ? { actor } : {}), history: isPast }), act, 'bulk')
}

/** Writes what is left of a running import. A run that was cut short goes on where it stopped: row and record are settled together. */
export async function runImport(app: App, hospitalId: string, importId: string): Promise<void> {
  const record = await bulkTx(app, hospitalId, tx => store.findImport(tx, importId))
  if (record.state !== 'running') return
  const kind = kindOf(app, record.kind)
  try {
    while (await inNameOf(app, hospitalId, record.started_by, true, tx => writeBatch(tx, kind, importId)));
  } catch (error) {
    if (isConnectionError(error) || isRetryable(error)) throw error
    app.log.error({ err: error, importId }, 'an import stopped')
    await bulkTx(app, hospitalId, async tx => {
      if ((await store.lockImport(tx, importId)).state !== 'running') return
      await store.decide(tx, importId, { state: 'stopped', failure: 'import_stopped' })
      await announce(tx, events.progressed, { subjectId: importId })
    })
    return
  }
  await inNameOf(app, hospitalId, record.started_by, false, tx => finish(tx, kind, importId))
}

/** Writes the next rows; false when none were left. */
async function writeBatch(tx: Tx, kind: ImportKind, importId: string): Promise<boolean> {
  const record = await store.lockImport(tx, importId)
  if (record.state !== 'running') return false
  const staged = await store.takeRows(tx, importId, batchRows)
  if (staged.length === 0) return false
  const ring = await tx.work.app.keys.ring(tx)
  const { mapping, context } = await contextOf(tx, kind, record)
  const opened = staged.map(row => ({ row, cells: openCells(ring, row) ?? [] }))
  const made = await makeNamed(tx, kind, importId, record, mapping, opened.map(({ cells }) => cells))
  const complete = { ...context, found: foundFor(kind, record.names as unknown as Names, record.assigned as Assigned, made) }

  const ready: (ImportRow<unknown> & { id: string })[] = []
  const faulty: { id: string; faults: ReturnType<typeof faultsOf> }[] = []
  for (const { row, cells } of opened) {
    const faults = faultsOf(kind, record.header, mapping, row, cells, complete)
    const read = faults.length > 0 ? null : kind.read(cellsByField(mapping, cells), complete)
    if (read?.faults === null) ready.push({ id: row.id, hash: row.row_hash, row: read.row })
    else faulty.push({ id: row.id, faults })
  }
  const written = await kind.write(tx, importId, ready)
  const settled = ready.map(({ id, hash }) => ({ id, state: written.has(hash.toString('hex')) ? 'created' as const : 'known' as const }))
  await store.settleRows(tx, settled)
  if (faulty.length > 0) await store.judgeRows(tx, faulty)
  const created = settled.filter(row => row.state === 'created').length
  await store.progress(tx, importId, {
    done_count: record.done_count + staged.length, created_count: record.created_count + created,
    known_count: record.known_count + settled.length - created, bad_count: record.bad_count + faulty.length,
  })
  await announce(tx, events.progressed, { subjectId: importId })
  return true
}

/** Makes the records that names in these rows stand for and that do not exist yet; answers all this import has made so far. */
async function makeNamed(tx: Tx, kind: ImportKind, importId: string, record: store.ImportRecord, mapping: Mapping, rows: readonly string[][]): Promise<Record<string, Record<string, string>>> {
  const made = record.made as Record<string, Record<string, string>>
  let isNew = false
  for (const lookup of kind.lookups) {
    if (!lookup.make || mapping[lookup.field] === undefined) continue
    const wanted = new Set(rows.map(cells => cellsByField(mapping, cells)[lookup.field] ?? ''))
    const missing = ((record.names as unknown as Names)[lookup.field] ?? [])
      .filter(found => wanted.has(found.name) && targetOf(lookup, found, record.assigned as Assigned) === 'new' && made[lookup.field]?.[found.name] === undefined)
    if (missing.length === 0) continue
    // Another import may have made it since this one was checked.
    const names = missing.map(found => found.name)
    const existing = await lookup.match(tx, names)
    const fresh = await lookup.make(tx, importId, names.filter(name => !existing.has(name)))
    made[lookup.field] = { ...made[lookup.field], ...Object.fromEntries(fresh) }
    record.names = { ...record.names as object, [lookup.field]: ((record.names as unknown as Names)[lookup.field] ?? []).map(found => ({ ...found, id: found.id ?? existing.get(found.name) ?? null })) } as never
    isNew = true
  }
  if (isNew) await store.progress(tx, importId, { made: JSON.stringify(made), names: JSON.stringify(record.names) })
  return made
}

async function finish(tx: Tx, kind: ImportKind, importId: string): Promise<void> {
  const record = await store.lockImport(tx, importId)
  if (record.state !== 'running') return
  await store.emptyCells(tx, importId, ['known'])
  await store.decide(tx, importId, { state: 'done', finished_at: tx.now.toISOString(), failure: null })
  if (record.file_id) await dropFile(tx, record.file_id, 'imported')
  const counts = { created: record.created_count, known: record.known_count, bad: record.bad_count }
  await audit(tx, { action: 'imports.finished', subjectKind: 'import', subjectId: importId, changed: { kind: kind.key, ...counts } })
  await emit(tx, events.finished, { subjectId: importId, data: { kind: kind.key, ...counts } })
}

/** Removes what an import made: its records, then what it made for them, unless somebody has come to use it. */
export async function undoImport(app: App, hospitalId: string, importId: string): Promise<void> {
  const before = await bulkTx(app, hospitalId, tx => store.findImport(tx, importId))
  if (before.state !== 'undoing') return
  const kind = kindOf(app, before.kind)
  await inNameOf(app, hospitalId, before.undo_asked_by, false, async tx => {
    const record = await store.lockImport(tx, importId)
    if (record.state !== 'undoing') return
    const removed = await kind.remove(tx, importId)
    for (const lookup of kind.lookups) {
      const ids = Object.values((record.made as Record<string, Record<string, string>>)[lookup.field] ?? {})
      if (lookup.unmake && ids.length > 0) await lookup.unmake(tx, ids)
    }
    await store.undoRows(tx, importId)
    await store.emptyCells(tx, importId, ['bad', 'good'])
    await store.decide(tx, importId, { state: 'undone', undone_at: tx.now.toISOString(), removed_count: removed })
    if (record.file_id) await dropFile(tx, record.file_id, 'undone')
    await audit(tx, { action: 'imports.undone', subjectKind: 'import', subjectId: importId, reason: record.undo_reason, changed: { kind: kind.key, removed, kept: record.created_count - removed } })
    await emit(tx, events.undone, { subjectId: importId, data: { kind: kind.key, removed } })
  })
}
