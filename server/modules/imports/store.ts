/** The only SQL of imports. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'
import type { RowFault } from '../../platform/import-kind.ts'
import { common, refuse } from '../../platform/refusal.ts'

const db = tables<'imports.import' | 'imports.row'>()

export type ImportRecord = Selectable<Database['imports.import']>
export type Changes = Partial<Omit<Insertable<Database['imports.import']>, 'hospital_id' | 'id' | 'version'>>
export type RowState = 'staged' | 'good' | 'bad' | 'known' | 'created' | 'undone'
export interface StagedRow { id: string; number: number; cells: Buffer | null; row_hash: Buffer; problem: string | null; problem_column: number | null; faults: RowFault[]; state: RowState }

export async function insertImport(tx: Tx, row: Omit<Insertable<Database['imports.import']>, 'hospital_id' | 'created_at' | 'created_by' | 'changed_at' | 'changed_by'>): Promise<ImportRecord> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  return tx.found(db.insertInto('imports.import').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: by, changed_at: at, changed_by: by }).returningAll())
}

export async function findImport(tx: Tx, id: string): Promise<ImportRecord> {
  return tx.found(db.selectFrom('imports.import').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** One import, locked until the transaction ends: of two that would move it, one waits. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRecord> {
  return tx.found(db.selectFrom('imports.import').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).forUpdate())
}

/** A decision or a new state: the version counts up. */
export async function decide(tx: Tx, id: string, set: Changes): Promise<ImportRecord> {
  return tx.found(db.updateTable('imports.import').set(eb => ({ ...set, version: eb('version', '+', 1), changed_at: tx.now.toISOString(), ...(tx.work.actor.id === null ? {} : { changed_by: tx.work.actor.id }) }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

/** Progress: the version stays. */
export async function progress(tx: Tx, id: string, set: Changes): Promise<void> {
  await tx.exec(db.updateTable('imports.import').set(set).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function listImports(tx: Tx, after: readonly [string, string] | undefined, limit: number): Promise<ImportRecord[]> {
  let statement = db.selectFrom('imports.import').selectAll().where('hospital_id', '=', tx.hospitalId)
  if (after) statement = statement.where(eb => eb.or([eb('created_at', '<', after[0]), eb.and([eb('created_at', '=', after[0]), eb('id', '<', after[1])])]))
  return tx.all(statement.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit + 1))
}

/** Removes staged rows: before the file is read anew, and when the import is given up. */
export async function removeRows(tx: Tx, importId: string): Promise<void> {
  await tx.exec(db.deleteFrom('imports.row').where('hospital_id', '=', tx.hospitalId).where('import_id', '=', importId))
}

export interface NewRow { id: string; number: number; cells: Buffer; hash: Buffer; problem: string | null; column: number | null }
export async function stageRows(tx: Tx, importId: string, kind: string, rows: readonly NewRow[]): Promise<void> {
  await tx.run(
    `insert into imports.row (hospital_id, id, import_id, kind, number, cells, row_hash, problem, problem_column)
     select $1, g.id, $2, $3, g.number, g.cells, g.row_hash, g.problem, g.problem_column
       from unnest($4::uuid[], $5::int[], $6::bytea[], $7::bytea[], $8::text[], $9::int[]) as g(id, number, cells, row_hash, problem, problem_column)`,
    [tx.hospitalId, importId, kind, rows.map(row => row.id), rows.map(row => row.number), rows.map(row => row.cells), rows.map(row => row.hash), rows.map(row => row.problem), rows.map(row => row.column)])
}

const rowColumns = ['id', 'number', 'cells', 'row_hash', 'problem', 'problem_column', 'faults', 'state'] as const

/** Rows in the order of the file after a number. */
export async function rowsAfter(tx: Tx, importId: string, after: number, limit: number, state?: RowState): Promise<StagedRow[]> {
  let statement = db.selectFrom('imports.row').select(rowColumns).where('hospital_id', '=', tx.hospitalId).where('import_id', '=', importId).where('number', '>', after)
  if (state) statement = statement.where('state', '=', state)
  return tx.all(statement.orderBy('number').limit(limit)) as Promise<StagedRow[]>
}

/** The next rows to be written, locked. */
export async function takeRows(tx: Tx, importId: string, limit: number): Promise<StagedRow[]> {
  return tx.all(db.selectFrom('imports.row').select(rowColumns).where('hospital_id', '=', tx.hospitalId).where('import_id', '=', importId).where('state', '=', 'good').orderBy('number').limit(limit).forUpdate()) as Promise<StagedRow[]>
}

/** Outcome of checking; a row that is on record, or stands earlier in the file, is known. */
export async function judgeRows(tx: Tx, rows: readonly { id: string; faults: readonly RowFault[] }[]): Promise<void> {
  await tx.run(
    `update imports.row r set faults = g.faults, state = case
         when g.faults <> '[]'::jsonb then 'bad'
         when exists (select from imports.row k where k.hospital_id = r.hospital_id and k.kind = r.kind and k.row_hash = r.row_hash and k.state = 'created') then 'known'
         when exists (select from imports.row e where e.hospital_id = r.hospital_id and e.import_id = r.import_id and e.row_hash = r.row_hash and e.number < r.number) then 'known'
         else 'good' end
       from unnest($2::uuid[], $3::jsonb[]) as g(id, faults)
      where r.hospital_id = $1 and r.id = g.id`,
    [tx.hospitalId, rows.map(row => row.id), rows.map(row => JSON.stringify(row.faults))])
}

/** Outcome of writing; cells of what is dealt with are emptied. */
export async function settleRows(tx: Tx, rows: readonly { id: string; state: 'created' | 'known' }[]): Promise<void> {
  await tx.run('update imports.row r set state = g.state, cells = null from unnest($2::uuid[], $3::text[]) as g(id, state) where r.hospital_id = $1 and r.id = g.id',
    [tx.hospitalId, rows.map(row => row.id), rows.map(row => row.state)])
}

export async function countRows(tx: Tx, importId: string): Promise<Record<RowState, number>> {
  const rows = await tx.rows<{ state: RowState; n: number }>('select state, count(*)::int as n from imports.row where hospital_id = $1 and import_id = $2 group by state', [tx.hospitalId, importId])
  return { staged: 0, good: 0, bad: 0, known: 0, created: 0, undone: 0, ...Object.fromEntries(rows.map(row => [row.state, row.n])) }
}

/** Empties what is left of the cells: of known rows once the run has ended, of all when the time to mend is over. */
export async function emptyCells(tx: Tx, importId: string, states: readonly RowState[]): Promise<void> {
  await tx.run('update imports.row set cells = null where hospital_id = $1 and import_id = $2 and state = any($3) and cells is not null', [tx.hospitalId, importId, states])
}

export async function undoRows(tx: Tx, importId: string): Promise<void> {
  await tx.run(`update imports.row set state = 'undone' where hospital_id = $1 and import_id = $2 and state = 'created'`, [tx.hospitalId, importId])
}

/** Imports not touched since an instant whose cells or files are still kept. */
export async function staleImports(tx: Tx, before: Date): Promise<ImportRecord[]> {
  return tx.all(db.selectFrom('imports.import').selectAll().where('hospital_id', '=', tx.hospitalId).where('changed_at', '<', before.toISOString())
    .where(eb => eb.or([eb('state', 'in', ['reading', 'checking', 'ready', 'failed']), eb('file_id', 'is not', null)])).orderBy('created_at').limit(50))
}

/** Guards an action. @throws Refusal wrong_state */
export function guardState(ok: boolean): void {
  if (!ok) refuse(common.wrong_state)
}
