/** Imports as people deal with them: sent, decided upon, run, undone, given up (PLA-15). */
import { Readable } from 'node:stream'
import { audit } from '../../platform/audit.ts'
import { dayOf, isDay } from '../../platform/clock.ts'
import { z, type Infer, type Locale } from '../../platform/contract.ts'
import { csvLine, csvMark } from '../../platform/csv.ts'
import type { Tx } from '../../platform/db.ts'
import { announce, enqueue } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import type { ImportKind } from '../../platform/import-kind.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { openTable, TableError, type Table, type TableErrorCode } from '../../platform/tabular.ts'
import type { UploadedFile } from '../../platform/upload.ts'
import { dropFile, keepFile } from '../files/index.ts'
import { presentStaff, staffBrief, zoneOf } from '../organisation/index.ts'
import { importCan, type ImportState } from './can.ts'
import { events, no, type Import, type ImportBrief, type ImportKindView, type startImport } from './contract.ts'
import { kindOf, kindsOf } from './kinds.ts'
import { openQuestions, targetOf, type Assigned, type Choices, type Mapping, type Names } from './mapping.ts'
import { openCells } from './staging.ts'
import * as store from './store.ts'
import { checkTask, readTask, runTask, undoTask } from './tasks.ts'

const previewRows = 20

/** What can be imported. */
export async function listKinds(tx: Tx): Promise<Infer<typeof ImportKindView>[]> {
  const staff = (await presentStaff(tx)).map(person => ({ value: person.id, zh: person.nameZh, en: person.nameEn }))
  return Promise.all(kindsOf(tx.work.app).map(async kind => ({
    key: kind.key, zh: kind.zh, en: kind.en,
    fields: kind.fields.map(({ key, zh, en, required }) => ({ key, zh, en, required: required ?? false })),
    oneOf: (kind.oneOf ?? []).map(group => [...group]),
    choices: kind.choices.map(({ key, zh, en, kind, options, unknown, unlessField }) => ({ key, zh, en, kind, options: kind === 'staff' ? staff : (options ?? []).map(({ value, zh, en }) => ({ value, zh, en })), unknown: unknown ?? null, unlessField: unlessField ?? null })),
    lookups: await Promise.all(kind.lookups.map(async ({ field, zh, en, make, options }) => ({ field, zh, en, canMake: make !== undefined, options: [...await options(tx)] }))),
  })))
}

function brief(record: store.ImportRecord, names: Awaited<ReturnType<typeof staffBrief>>): Infer<typeof ImportBrief> {
  const by = names.get(record.created_by ?? '') ?? null
  return {
    id: record.id, version: record.version, kind: record.kind, state: record.state as ImportState, fileName: record.file_name, rows: record.row_count, bad: record.bad_count, known: record.known_count,
    created: record.created_count, done: record.done_count, removed: record.removed_count, createdAt: record.created_at, createdBy: by && { id: by.id, name: by.name, nameEn: by.nameEn }, finishedAt: record.finished_at, undoneAt: record.undone_at,
  }
}

/** One page of the list, newest first. @throws Refusal invalid_input */
export async function listPage(tx: Tx, query: { cursor?: string | undefined; limit?: string | undefined }) {
  const limit = limitOf(query.limit)
  const rows = await store.listImports(tx, decodeCursor(z.tuple([z.iso.datetime(), z.uuid()]), query.cursor), limit)
  const names = await staffBrief(tx, rows.map(row => row.created_by))
  return pageOf(rows, limit, row => brief(row, names), row => [row.created_at, row.id])
}

const failures: Record<TableErrorCode | 'import_stopped', keyof typeof no> = {
  empty: 'table_empty', too_large: 'table_too_large', too_many_rows: 'table_too_many_rows', too_many_columns: 'table_too_many_columns', unreadable: 'table_unreadable',
  old_or_locked: 'table_old_or_locked', not_a_table: 'not_a_table', no_such_sheet: 'no_such_sheet', import_stopped: 'import_stopped',
}

/** An import in full. @throws Refusal not_found */
export async function getImport(tx: Tx, id: string): Promise<Infer<typeof Import>> {
  return present(tx, await store.findImport(tx, id))
}

async function present(tx: Tx, record: store.ImportRecord): Promise<Infer<typeof Import>> {
  const kind = kindOf(tx.work.app, record.kind)
  const [mapping, choices, names, assigned] = [record.mapping as Mapping, record.choices as Choices, record.names as unknown as Names, record.assigned as Assigned]
  const failure = record.failure === null ? null : no[failures[record.failure as TableErrorCode]]
  const [ring, rows, people] = await Promise.all([tx.work.app.keys.ring(tx), store.rowsAfter(tx, record.id, 0, previewRows), staffBrief(tx, [record.created_by])])
  return {
    ...brief(record, people), mode: record.mode as 'skip_bad_rows', format: record.format as 'csv', encoding: record.encoding, declaredWrong: record.declared_wrong, sheet: record.sheet, sheets: record.sheets,
    header: record.header, mapping, choices, open: ['checking', 'ready'].includes(record.state) ? openQuestions(kind, mapping, choices, names, assigned) : [],
    names: kind.lookups.flatMap(lookup => (names[lookup.field] ?? []).map(found => ({ field: lookup.field, name: found.name, rows: found.rows, matchedId: found.id, to: targetOf(lookup, found, assigned) }))),
    good: record.good_count, checked: record.checked_count, failure: failure && { code: failure.code, zh: failure.zh, en: failure.en }, startedAt: record.started_at, undoReason: record.undo_reason,
    preview: rows.map(row => ({ number: row.number, state: row.state, cells: openCells(ring, row), faults: row.faults })),
  }
}

/** Rows in the order of the file. @throws Refusal not_found, invalid_input */
export async function listRows(tx: Tx, id: string, query: { cursor?: string | undefined; limit?: string | undefined; bad?: 'yes' | undefined }) {
  await store.findImport(tx, id)
  const limit = limitOf(query.limit)
  const [after = 0] = decodeCursor(z.tuple([z.int()]), query.cursor) ?? []
  const [ring, rows] = await Promise.all([tx.work.app.keys.ring(tx), store.rowsAfter(tx, id, after, limit + 1, query.bad ? 'bad' : undefined)])
  return pageOf(rows, limit, row => ({ number: row.number, state: row.state, cells: openCells(ring, row), faults: row.faults }), row => [row.number])
}

/** Takes a file in: it is recognised at once, staged and checked in the background. @throws Refusal unknown_import_kind, table_… */
export async function start(tx: Tx, input: Infer<typeof startImport.upload.fields>, file: UploadedFile): Promise<Infer<typeof Import>> {
  const kind = kindOf(tx.work.app, input.kind)
  const table = recognise(file, input)
  const id = newId(tx.now.getTime())
  const kept = await keepFile(tx, { ownerKind: 'import', ownerId: id, customerId: null, name: file.name, mediaType: table.format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: [file.bytes] })
  const record = await store.insertImport(tx, {
    id, kind: kind.key, state: 'reading', file_id: kept.id, file_name: file.name, format: table.format, encoding: table.encoding, declared_wrong: table.declaredWrong, delimiter: table.delimiter,
    sheet: table.sheet, sheets: [...table.sheets], header: [...table.header],
  })
  await audit(tx, { action: 'imports.started', subjectKind: 'import', subjectId: id, changed: { kind: kind.key, bytes: file.bytes.length } })
  await enqueue(tx, readTask, { importId: id })
  return present(tx, record)
}

function recognise(file: UploadedFile, input: { encoding?: string | undefined; sheet?: string | undefined }): Table {
  try {
    return openTable(file.bytes, { ...(input.encoding === undefined ? {} : { declared: input.encoding }), ...(input.sheet === undefined ? {} : { sheet: input.sheet }) })
  } catch (error) {
    if (error instanceof TableError) refuse(no[failures[error.code]])
    throw error
  }
}

export interface Decision { mapping?: Record<string, number | null> | undefined; choices?: Record<string, string | null> | undefined; names?: Record<string, Record<string, string>> | undefined; mode?: 'all_or_nothing' | 'skip_bad_rows' | undefined }

/** Decides; the rows are checked anew unless only the mode changes. @throws Refusal wrong_state, stale_version, unknown_column, unknown_field, unusable_choice */
export async function change(tx: Tx, id: string, seen: number, input: Decision): Promise<Infer<typeof Import>> {
  const record = await store.lockImport(tx, id)
  if (record.version !== seen) refuse(common.stale_version)
  store.guardState(importCan('change', record.state as ImportState))
  const kind = kindOf(tx.work.app, record.kind)
  const mapping = changedMapping(kind, record, input.mapping ?? {})
  const choices = await changedChoices(tx, kind, record.choices as Choices, input.choices ?? {})
  const assigned = await changedNames(tx, kind, record, input.names ?? {})
  const isChecked = input.mapping === undefined && input.choices === undefined && input.names === undefined
  const changed = await store.decide(tx, id, {
    mapping: JSON.stringify(mapping), choices: JSON.stringify(choices), assigned: JSON.stringify(assigned), mode: input.mode ?? record.mode, ...(isChecked ? {} : { state: 'checking', checked_count: 0 }),
  })
  // Under way in its old version it gives way; the mode alone must not make it do so.
  if (!isChecked || record.state === 'checking') await enqueue(tx, checkTask, { importId: id, version: changed.version })
  await announce(tx, events.progressed, { subjectId: id })
  return present(tx, changed)
}

function changedMapping(kind: ImportKind, record: store.ImportRecord, input: Record<string, number | null>): Mapping {
  const mapping = { ...record.mapping as Mapping }
  for (const [key, column] of Object.entries(input)) {
    if (!kind.fields.some(field => field.key === key)) refuse(no.unknown_field, { params: { field: key } })
    if (column === null) delete mapping[key]
    else if (column >= record.header.length) refuse(no.unknown_column)
    else mapping[key] = column
  }
  return mapping
}

async function changedChoices(tx: Tx, kind: ImportKind, before: Choices, input: Choices): Promise<Choices> {
  const choices = { ...before }
  for (const [key, value] of Object.entries(input)) {
    const choice = kind.choices.find(candidate => candidate.key === key) ?? refuse(no.unknown_field, { params: { field: key } })
    const usable = value === null ? choice.unknown !== undefined
      : choice.kind === 'option' ? choice.options?.some(option => option.value === value) ?? false
      : choice.kind === 'day' ? isDay(value) && value <= dayOf(tx.now, await zoneOf(tx))
      : (await presentStaff(tx)).some(person => person.id === value)
    if (!usable) refuse(no.unusable_choice, { params: { field: tx.work.locale === 'en' ? choice.en : choice.zh } })
    choices[key] = value
  }
  return choices
}

async function changedNames(tx: Tx, kind: ImportKind, record: store.ImportRecord, input: Record<string, Record<string, string>>): Promise<Assigned> {
  const assigned: Assigned = { ...record.assigned as Assigned }
  for (const [field, targets] of Object.entries(input)) {
    const lookup = kind.lookups.find(candidate => candidate.field === field) ?? refuse(no.unknown_field, { params: { field } })
    const options = new Set((await lookup.options(tx)).map(option => option.id))
    const names = new Set(((record.names as unknown as Names)[field] ?? []).map(found => found.name))
    for (const [name, target] of Object.entries(targets)) {
      if (!names.has(name) || !(target === 'new' ? lookup.make !== undefined : options.has(target))) refuse(no.unusable_choice, { params: { field: name } })
    }
    assigned[field] = { ...assigned[field], ...targets }
  }
  return assigned
}

/** Lets an import run, or go on where it stopped. @throws Refusal wrong_state, undecided, bad_rows_remain, nothing_to_import */
export async function run(tx: Tx, id: string): Promise<Infer<typeof Import>> {
  const record = await store.lockImport(tx, id)
  store.guardState(importCan('run', record.state as ImportState))
  const kind = kindOf(tx.work.app, record.kind)
  const open = openQuestions(kind, record.mapping as Mapping, record.choices as Choices, record.names as unknown as Names, record.assigned as Assigned)
  if (open.length > 0) refuse(no.undecided, { data: { open } })
  if (record.mode === 'all_or_nothing' && record.bad_count > 0) refuse(no.bad_rows_remain, { params: { count: record.bad_count } })
  if (record.good_count === 0) refuse(no.nothing_to_import)
  const running = await store.decide(tx, id, { state: 'running', failure: null, started_at: record.started_at ?? tx.now.toISOString(), started_by: tx.work.actor.id })
  await audit(tx, { action: 'imports.run', subjectKind: 'import', subjectId: id, changed: { kind: kind.key, rows: record.good_count, mode: record.mode } })
  await enqueue(tx, runTask, { importId: id })
  await announce(tx, events.progressed, { subjectId: id })
  return present(tx, running)
}

/** Has an import undone. @throws Refusal wrong_state */
export async function undo(tx: Tx, id: string, reason: string): Promise<Infer<typeof Import>> {
  const record = await store.lockImport(tx, id)
  store.guardState(importCan('undo', record.state as ImportState))
  const undoing = await store.decide(tx, id, { state: 'undoing', undo_reason: reason, undo_asked_by: tx.work.actor.id })
  await audit(tx, { action: 'imports.undo', subjectKind: 'import', subjectId: id, reason, changed: { kind: record.kind } })
  await enqueue(tx, undoTask, { importId: id })
  await announce(tx, events.progressed, { subjectId: id })
  return present(tx, undoing)
}

/** Gives an import up before it ran; nothing of the file stays. @throws Refusal wrong_state */
export async function discard(tx: Tx, id: string): Promise<Infer<typeof Import>> {
  const record = await store.lockImport(tx, id)
  store.guardState(importCan('discard', record.state as ImportState))
  await store.removeRows(tx, id)
  if (record.file_id) await dropFile(tx, record.file_id, 'discarded')
  const discarded = await store.decide(tx, id, { state: 'discarded', file_id: null, names: '{}' })
  await audit(tx, { action: 'imports.discard', subjectKind: 'import', subjectId: id, changed: { kind: record.kind } })
  await announce(tx, events.progressed, { subjectId: id })
  return present(tx, discarded)
}

/** The faulty rows as a table: what is wrong, then the cells as they came. Read page by page while it is sent. @throws Refusal not_found */
export async function errorsCsv(tx: Tx, id: string, locale: Locale): Promise<{ name: string; stream: Readable }> {
  const record = await store.findImport(tx, id)
  await audit(tx, { action: 'imports.errors', subjectKind: 'import', subjectId: id, changed: { bad: record.bad_count } })
  const { app } = tx.work
  const work = { ...tx.work }
  async function* lines(): AsyncGenerator<string> {
    yield csvMark + csvLine([...(locale === 'en' ? ['Row', 'What is wrong'] : ['行号', '问题']), ...record.header])
    for (let after = 0; ;) {
      const rows = await app.db.tenantTx(work, async inner => {
        const ring = await app.keys.ring(inner)
        return (await store.rowsAfter(inner, id, after, 500, 'bad')).map(row => ({ ...row, opened: openCells(ring, row) ?? [] }))
      }, 'bulk')
      for (const row of rows) yield csvLine([row.number, row.faults.map(fault => (locale === 'en' ? fault.en : fault.zh)).join('; '), ...row.opened])
      if (rows.length < 500) return
      after = rows.at(-1)?.number ?? after
    }
  }
  return { name: `${record.file_name.replace(/\.[A-Za-z]{1,5}$/, '')}-${locale === 'en' ? 'errors' : '问题'}.csv`, stream: Readable.from(lines(), { objectMode: false }) }
}
