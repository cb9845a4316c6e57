/** Experts' profiles; their bookable hours belong to appointments (CAT-4). */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { authorize } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { staffBrief } from '../organisation/index.ts'
import { can, events, no, type changeExpert, type createExpert, type Expert } from './contract.ts'
import * as store from './store.ts'

function present(row: store.ExpertRow): Infer<typeof Expert> {
  return {
    id: row.id, version: row.version, name: row.name, nameEn: row.name_en, titleZh: row.title_zh, titleEn: row.title_en, departmentId: row.department_id,
    profileZh: row.profile_zh, profileEn: row.profile_en, expertiseZh: row.expertise_zh, expertiseEn: row.expertise_en, dutyZh: row.duty_zh, dutyEn: row.duty_en,
    published: row.published_at !== null, serviceIds: row.service_ids,
  }
}

/** Experts, by staff number. */
export async function listExperts(tx: Tx, departmentId: string | undefined): Promise<Infer<typeof Expert>[]> {
  return (await store.expertRows(tx, { departmentId })).map(present)
}

/** One expert. @throws Refusal not_found */
export async function getExpert(tx: Tx, id: string): Promise<Infer<typeof Expert>> {
  const [row] = await store.expertRows(tx, { id })
  return present(row ?? refuse(common.not_found))
}

const columns = { profileZh: 'profile_zh', profileEn: 'profile_en', expertiseZh: 'expertise_zh', expertiseEn: 'expertise_en', dutyZh: 'duty_zh', dutyEn: 'duty_en' } as const

function setOf(tx: Tx, input: Infer<typeof changeExpert.body>, publishedAt: string | null): Record<string, unknown> {
  const set: Record<string, unknown> = input.published === undefined ? {} : { published_at: input.published ? publishedAt ?? tx.now.toISOString() : null }
  for (const [field, column] of Object.entries(columns)) if (input[field as keyof typeof columns] !== undefined) set[column] = input[field as keyof typeof columns]
  return set
}

/** Makes a profile. @throws Refusal unknown_resource, constraint expert_pk → expert_exists */
export async function makeExpert(tx: Tx, { staffId, ...input }: Infer<typeof createExpert.body>): Promise<void> {
  const staff = (await staffBrief(tx, [staffId])).get(staffId)
  if (!staff || staff.status === 'left') refuse(no.unknown_resource)
  authorize(tx.work.actor, can['catalogue.manage'], { departmentId: staff.departmentId })
  await store.insertExpert(tx, { id: staffId, ...setOf(tx, input, null) })
  await audit(tx, { action: 'catalogue.manage', subjectKind: 'expert', subjectId: staffId, changed: { ...input } })
  await emit(tx, events.expertChanged, { subjectId: staffId, data: { name: staff.name, nameEn: staff.nameEn } })
}

/** Changes a profile seen at a version. @throws Refusal not_found, stale_version */
export async function updateExpert(tx: Tx, id: string, seen: number, input: Infer<typeof changeExpert.body>): Promise<void> {
  const [row] = await store.expertRows(tx, { id })
  if (!row) refuse(common.not_found)
  authorize(tx.work.actor, can['catalogue.manage'], { departmentId: row.department_id })
  await store.updateExpert(tx, id, seen, setOf(tx, input, row.published_at))
  await audit(tx, { action: 'catalogue.manage', subjectKind: 'expert', subjectId: id, changed: { ...input } })
  await emit(tx, events.expertChanged, { subjectId: id, data: { name: row.name, nameEn: row.name_en } })
}
