/** The only SQL of exports. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'exports.export'>()

export type ExportRecord = Selectable<Database['exports.export']>

export async function insertExport(tx: Tx, row: Omit<Insertable<Database['exports.export']>, 'hospital_id' | 'created_at' | 'created_by'>): Promise<ExportRecord> {
  return tx.found(db.insertInto('exports.export').values({ ...row, hospital_id: tx.hospitalId, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }).returningAll())
}

export async function findExport(tx: Tx, id: string): Promise<ExportRecord> {
  return tx.found(db.selectFrom('exports.export').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

/** One of mine; another's does not exist for me. @throws Refusal not_found */
export async function findMine(tx: Tx, id: string): Promise<ExportRecord> {
  return tx.found(db.selectFrom('exports.export').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('created_by', '=', tx.work.actor.id))
}

export async function mine(tx: Tx, after: readonly [string, string] | undefined, limit: number): Promise<ExportRecord[]> {
  let statement = db.selectFrom('exports.export').selectAll().where('hospital_id', '=', tx.hospitalId).where('created_by', '=', tx.work.actor.id)
  if (after) statement = statement.where(eb => eb.or([eb('created_at', '<', after[0]), eb.and([eb('created_at', '=', after[0]), eb('id', '<', after[1])])]))
  return tx.all(statement.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit + 1))
}

export async function countUnderWay(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: number }>(`select count(*)::int as n from exports.export where hospital_id = $1 and created_by = $2 and state in ('waiting', 'running')`, [tx.hospitalId, tx.work.actor.id])
  return row?.n ?? 0
}

export async function updateExport(tx: Tx, id: string, set: Partial<Insertable<Database['exports.export']>>): Promise<ExportRecord> {
  return tx.found(db.updateTable('exports.export').set(eb => ({ ...set, version: eb('version', '+', 1) })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id).returningAll())
}

/** Progress: the version stays. */
export async function progress(tx: Tx, id: string, rows: number): Promise<void> {
  await tx.exec(db.updateTable('exports.export').set({ row_count: rows, state: 'running' }).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function countTaken(tx: Tx, id: string): Promise<void> {
  await tx.exec(db.updateTable('exports.export').set(eb => ({ taken_count: eb('taken_count', '+', 1) })).where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function expired(tx: Tx): Promise<ExportRecord[]> {
  return tx.all(db.selectFrom('exports.export').selectAll().where('hospital_id', '=', tx.hospitalId).where('state', '=', 'done').where('expires_at', '<=', tx.now.toISOString()).limit(200))
}
