/** Kinds of commitments as the modules declare them, with the figures in force for one commitment. */
import type { App } from '../../platform/app.ts'
import { roundTheClock, type Calendar } from '../../platform/calendar.ts'
import type { SettingDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import type { CommitmentKind } from '../../platform/module.ts'
import { calendarOf, settingAt } from '../organisation/index.ts'
import { figuresOf, needsCalendar, type Figures } from './ladder.ts'

const registries = new WeakMap<App, ReadonlyMap<string, CommitmentKind>>()

function registry(app: App): ReadonlyMap<string, CommitmentKind> {
  let known = registries.get(app)
  if (!known) {
    const kinds = app.modules.flatMap(module => [...(module.commitmentKinds ?? [])])
    const twice = kinds.find((kind, index) => kinds.findIndex(other => other.key === kind.key) !== index)
    if (twice) throw new Error(`The kind of commitment ${twice.key} is declared twice`)
    known = new Map(kinds.map(kind => [kind.key, kind]))
    registries.set(app, known)
  }
  return known
}

/** A declared kind. Throws when no module declares it: a mistake in the code. */
export function kindOf(app: App, key: string): CommitmentKind {
  const kind = registry(app).get(key)
  if (!kind) throw new Error(`No module declares the kind of commitment ${key}`)
  return kind
}

/** All declared kinds. */
export function kindsOf(app: App): CommitmentKind[] {
  return [...registry(app).values()]
}

/** What one commitment is reckoned with: figures by the settings in force at its start, and the calendar of its department's site. */
export async function rulesFor(tx: Tx, kind: CommitmentKind, start: Date, fixed: boolean, departmentId: string | null): Promise<{ figures: Figures; calendar: Calendar }> {
  const value = (def: SettingDef<number> | null | undefined) => def ? settingAt(tx, def, start) : Promise.resolve(undefined)
  const [dueValue, ...stepValues] = await Promise.all([value(kind.dueSetting), ...kind.ladder.map((_, index) => value(kind.ladderSettings?.[index]))])
  const figures = figuresOf(kind, dueValue, stepValues, fixed)
  if (!needsCalendar(figures, fixed)) return { figures, calendar: clock }
  return { figures, calendar: await calendarOf(tx, departmentId ? await siteOfDepartment(tx, departmentId) : null) }
}

const clock = roundTheClock('Asia/Shanghai')

async function siteOfDepartment(tx: Tx, departmentId: string): Promise<string | null> {
  const [row] = await tx.recall(`commitments.site ${departmentId}`, () => tx.rows<{ site_id: string | null }>('select site_id from organisation.fact_department where hospital_id = $1 and department_id = $2', [tx.hospitalId, departmentId]))
  return row?.site_id ?? null
}
