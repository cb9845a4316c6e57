/** The only SQL on canned phrases. */
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from '../../../db/tables.ts'
import { tables, type Tx } from '../../platform/db.ts'

const db = tables<'conversations.phrase'>()
export type PhraseRow = Selectable<Database['conversations.phrase']>
type New = Omit<Insertable<Database['conversations.phrase']>, 'hospital_id' | 'version' | 'created_at' | 'created_by' | 'changed_at' | 'changed_by'>

/** Phrases of the house and of one person, as they were written. */
export async function phrasesOf(tx: Tx, staffId: string): Promise<PhraseRow[]> {
  return tx.all(db.selectFrom('conversations.phrase').selectAll().where('hospital_id', '=', tx.hospitalId).where(eb => eb.or([eb('staff_id', 'is', null), eb('staff_id', '=', staffId)])).orderBy('created_at').orderBy('id').limit(2_000))
}

/** A phrase locked, as far as this person may see it. */
export async function lockPhrase(tx: Tx, id: string, staffId: string): Promise<PhraseRow | undefined> {
  return tx.first(db.selectFrom('conversations.phrase').selectAll().where('hospital_id', '=', tx.hospitalId).where('id', '=', id).where(eb => eb.or([eb('staff_id', 'is', null), eb('staff_id', '=', staffId)])).forUpdate())
}

/** How many are in use: of the house, or of one person. */
export async function phrasesInUse(tx: Tx, staffId: string | null): Promise<number> {
  const [row] = await tx.rows<{ n: number }>('select count(*)::int as n from conversations.phrase where hospital_id = $1 and staff_id is not distinct from $2::uuid and active', [tx.hospitalId, staffId])
  return row?.n ?? 0
}

export async function insertPhrase(tx: Tx, row: New): Promise<PhraseRow> {
  const at = tx.now.toISOString()
  const by = tx.work.actor.id
  return tx.found(db.insertInto('conversations.phrase').values({ ...row, hospital_id: tx.hospitalId, created_at: at, created_by: by, changed_at: at, changed_by: by }).returningAll())
}

export async function updatePhrase(tx: Tx, row: PhraseRow, set: Updateable<Database['conversations.phrase']>): Promise<PhraseRow> {
  return tx.found(db.updateTable('conversations.phrase').set({ ...set, version: row.version + 1, changed_at: tx.now.toISOString(), changed_by: tx.work.actor.id }).where('hospital_id', '=', tx.hospitalId).where('id', '=', row.id).returningAll())
}

/** Where one reaches the house: the site of whoever asks, or else the first. */
export async function placeOf(tx: Tx, siteIds: readonly string[]): Promise<{ phone: string; address: string } | undefined> {
  const [row] = await tx.rows<{ phone: string; address: string }>('select phone, address from organisation.fact_site where hospital_id = $1 order by (site_id = any($2::uuid[])) desc, created_at, site_id limit 1', [tx.hospitalId, siteIds])
  return row
}
export async function houseOf(tx: Tx): Promise<{ name_zh: string; name_en: string } | undefined> {
  const [row] = await tx.rows<{ name_zh: string; name_en: string }>('select name_zh, name_en from platform.hospital where hospital_id = $1', [tx.hospitalId])
  return row
}
