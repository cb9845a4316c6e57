/** The only SQL of files. */
import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'platform.file'>()

export type FileRow = Selectable<Database['platform.file']>

export async function insertFile(tx: Tx, row: Omit<Insertable<Database['platform.file']>, 'hospital_id' | 'created_at' | 'created_by'>): Promise<FileRow> {
  return tx.found(db.insertInto('platform.file').values({ ...row, hospital_id: tx.hospitalId, created_at: tx.now.toISOString(), created_by: tx.work.actor.id }).returningAll())
}

export async function findFile(tx: Tx, id: string): Promise<FileRow> {
  return tx.found(db.selectFrom('platform.file').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id))
}

export async function filesOf(tx: Tx, ownerKind: string, ownerId: string): Promise<FileRow[]> {
  return tx.all(db.selectFrom('platform.file').selectAll().where('hospital_id', '=', tx.hospitalId).where('owner_kind', '=', ownerKind).where('owner_id', '=', ownerId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(200))
}

/** Marks a file as withdrawn; undefined when it was already. */
export async function voidFile(tx: Tx, id: string, reason: string): Promise<FileRow | undefined> {
  return tx.first(db.updateTable('platform.file')
    .set(eb => ({ voided_at: tx.now.toISOString(), voided_by: tx.work.actor.id, void_reason: reason, version: eb('version', '+', 1) }))
    .where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where('voided_at', 'is', null).returningAll())
}

/** Of these contents, those a file of this hospital refers to. */
export async function placesInUse(tx: Tx, places: readonly string[]): Promise<string[]> {
  return (await tx.all(db.selectFrom('platform.file').select('place').where('hospital_id', '=', tx.hospitalId).where('place', 'in', [...places]))).map(row => row.place)
}
