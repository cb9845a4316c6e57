/** Departments and settings; rules first, then use cases (ORG-1, ORG-5). */
import { audit } from '../../platform/audit.ts'
import type { Infer, SettingDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { refuse } from '../../platform/refusal.ts'
import { z } from 'zod'
import { events, no, type Department, type NewDepartment, type SettingView } from './contract.ts'
import { settingsChanged } from './settings.ts'
import * as store from './store.ts'

export function presentDepartment(row: store.DepartmentRow): Infer<typeof Department> {
  return {
    id: row.id, version: row.version, siteId: row.site_id, parentId: row.parent_id, code: row.code, kind: row.kind as 'clinical', nameZh: row.name_zh, nameEn: row.name_en,
    position: row.position, closedAt: row.closed_at,
  }
}

/** Makes a department. @throws constraint department_code_unique → code_taken */
export async function createDepartment(tx: Tx, input: Infer<typeof NewDepartment>): Promise<Infer<typeof Department>> {
  const row = await store.insertDepartment(tx, { id: newId(), site_id: input.siteId ?? null, parent_id: input.parentId ?? null, code: input.code, kind: input.kind, name_zh: input.nameZh, name_en: input.nameEn, position: input.position ?? 0 })
  await audit(tx, { action: 'organisation.manage', subjectKind: 'department', subjectId: row.id, changed: { ...input } })
  await emit(tx, events.departmentChanged, { subjectId: row.id, data: { nameZh: row.name_zh, nameEn: row.name_en } })
  return presentDepartment(row)
}

/** Changes a department seen at a version. @throws Refusal stale_version, not_found */
export async function changeDepartment(tx: Tx, id: string, seen: number, input: Partial<Infer<typeof NewDepartment>> & { closed?: boolean }): Promise<Infer<typeof Department>> {
  const row = await store.updateDepartment(tx, id, seen, {
    ...(input.siteId === undefined ? {} : { site_id: input.siteId }), ...(input.parentId === undefined ? {} : { parent_id: input.parentId }),
    ...(input.code === undefined ? {} : { code: input.code }), ...(input.kind === undefined ? {} : { kind: input.kind }),
    ...(input.nameZh === undefined ? {} : { name_zh: input.nameZh }), ...(input.nameEn === undefined ? {} : { name_en: input.nameEn }),
    ...(input.position === undefined ? {} : { position: input.position }), ...(input.closed === undefined ? {} : { closed_at: input.closed ? tx.now.toISOString() : null }),
  })
  await audit(tx, { action: 'organisation.manage', subjectKind: 'department', subjectId: id, changed: { ...input } })
  await emit(tx, events.departmentChanged, { subjectId: id, data: { nameZh: row.name_zh, nameEn: row.name_en } })
  return presentDepartment(row)
}

/** Every setting the modules declare. */
export function declaredSettings(tx: Tx): SettingDef[] {
  return tx.work.app.modules.flatMap(module => [...(module.settings ?? [])] as unknown as SettingDef[])
}

interface ValueShape { minimum?: number; maximum?: number; enum?: unknown[]; items?: { enum?: unknown[] } }

/** What a setting's value may be, read from its check, so that the screen offers nothing that would be refused. */
function allowedOf(def: SettingDef): { min: number | null; max: number | null; options: string[] | null } {
  const shape = z.toJSONSchema(def.value, { unrepresentable: 'any' }) as ValueShape
  const options = shape.enum ?? shape.items?.enum
  return { min: shape.minimum ?? null, max: shape.maximum ?? null, options: options ? options.map(String) : null }
}

/** All settings: in force now, and what is coming. */
export async function listSettings(tx: Tx): Promise<Infer<typeof SettingView>[]> {
  const rows = await store.settingRows(tx)
  return declaredSettings(tx).map(def => {
    const own = rows.filter(row => row.key === def.key)
    const inForce = own.filter(row => new Date(row.effective_from) <= tx.now).at(-1)
    return {
      key: def.key, unit: def.unit, zh: def.zh, en: def.en, source: def.source ?? null, default: def.default,
      value: inForce ? inForce.value : def.default, effectiveFrom: inForce?.effective_from ?? null, reason: inForce?.reason ?? null, allowed: allowedOf(def),
      upcoming: own.filter(row => new Date(row.effective_from) > tx.now).map(row => ({ value: row.value, effectiveFrom: row.effective_from, reason: row.reason })),
    }
  })
}

/** Sets a value from an instant on. @throws Refusal unknown_setting, invalid_input, setting_in_past */
export async function changeSetting(tx: Tx, input: { key: string; value: unknown; effectiveFrom?: string; reason: string }): Promise<Infer<typeof SettingView>> {
  const def = declaredSettings(tx).find(candidate => candidate.key === input.key) ?? refuse(no.unknown_setting)
  const value = def.value.parse(input.value)
  const effectiveFrom = input.effectiveFrom ? new Date(input.effectiveFrom) : tx.now
  if (effectiveFrom.getTime() < tx.now.getTime() - 1_000) refuse(no.setting_in_past)
  await store.insertSetting(tx, { id: newId(), key: def.key, value, effectiveFrom, reason: input.reason })
  settingsChanged(tx)
  await audit(tx, { action: 'settings.manage', subjectKind: 'setting', reason: input.reason, changed: { key: def.key, value, effectiveFrom: effectiveFrom.toISOString() } })
  await emit(tx, events.settingChanged, { data: { key: def.key } })
  return (await listSettings(tx)).find(setting => setting.key === def.key) ?? refuse(no.unknown_setting)
}
