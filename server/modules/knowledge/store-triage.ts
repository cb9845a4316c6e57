/** SQL on what the triage aid learnt. */
import type { Tx } from '../../platform/db.ts'

/** Counts of a department, as stored. */
export interface DepartmentCounts { id: string; lessons: number; asked: number; first: number; three: number }
export interface ModelRow { id: string; learnt_at: string; asked_by: string | null; lessons: number; imported: number; newest_at: string; held_out: number; first_right: number; three_right: number; sure: number; sure_right: number; departments: DepartmentCounts[] }
const columns = 'id, learnt_at, asked_by, lessons, imported, newest_at, held_out, first_right, three_right, sure, sure_right, departments'

/** What was learnt, the newest first. */
export async function models(tx: Tx, limit: number): Promise<ModelRow[]> {
  return tx.rows<ModelRow>(`select ${columns} from knowledge.triage_model where hospital_id = $1 order by learnt_at desc, id desc limit $2`, [tx.hospitalId, limit])
}

export async function packedModel(tx: Tx, id: string): Promise<Buffer | null> {
  return (await tx.rows<{ model: Buffer | null }>('select model from knowledge.triage_model where hospital_id = $1 and id = $2', [tx.hospitalId, id]))[0]?.model ?? null
}

/** Keeps a new model; the bytes of earlier ones go, their figures stay. */
export async function keepModel(tx: Tx, row: ModelRow, packed: Buffer): Promise<void> {
  await tx.run('update knowledge.triage_model set model = null where hospital_id = $1 and model is not null', [tx.hospitalId])
  await tx.run(
    `insert into knowledge.triage_model (hospital_id, ${columns}, model) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [tx.hospitalId, row.id, row.learnt_at, row.asked_by, row.lessons, row.imported, row.newest_at, row.held_out, row.first_right, row.three_right, row.sure, row.sure_right, JSON.stringify(row.departments), packed])
}
