/** The kinds of records the modules let be imported. */
import type { App } from '../../platform/app.ts'
import type { ImportKind } from '../../platform/import-kind.ts'
import { refuse } from '../../platform/refusal.ts'
import { no } from './contract.ts'

export function kindsOf(app: App): ImportKind[] {
  return app.modules.flatMap(module => [...module.importKinds ?? []])
}

/** @throws Refusal unknown_import_kind */
export function kindOf(app: App, key: string): ImportKind {
  return kindsOf(app).find(kind => kind.key === key) ?? refuse(no.unknown_import_kind)
}
