/** How a conversation of the example is written down before it is filled in. */
import type { ClinicalCode } from './organisation.ts'
import type { Random } from './random.ts'

/** Code of the list `matter`. */
export type MatterCode = 'symptom' | 'treatment' | 'aftercare' | 'medicine' | 'examination' | 'checkup' | 'price' | 'booking' | 'expert' | 'result' | 'child' | 'way' | 'group' | 'other'

/** What a specialist is asked when the agent cannot answer, and what comes back. */
export interface SpecialistTalk {
  readonly question: string
  readonly reply: string
}

/** Title for the list page, what is asked, what is answered. */
export type Turn = readonly [title: string, ask: string, answer: string, specialist?: SpecialistTalk]

/**
 * One matter people ask about, in two or three turns of it. In every text `{slot}` stands for one of the slot's values, the
 * same in title, question and answer; `[a|b]` for either; `{expert}` for a doctor of the department.
 */
export interface Talk {
  readonly matter: MatterCode
  /** Whom it is about; everyone when left out. */
  readonly about?: 'child' | 'female' | 'fertile' | 'midlife' | 'young' | 'adult' | 'senior'
  readonly slots?: Readonly<Record<string, readonly string[]>>
  readonly turns: readonly Turn[]
  /** Codes of services that may be recommended, best first. */
  readonly services: readonly string[]
  /** Factor on the chance of booking; 1 when left out. */
  readonly inclination?: number
}

export type DepartmentTalks = readonly [department: ClinicalCode, talks: readonly Talk[]]

/** Draws one value for each slot. */
export function slotValues(random: Random, slots: Talk['slots']): Map<string, string> {
  return new Map(Object.entries(slots ?? {}).map(([slot, values]) => [slot, random.pick(values)]))
}

/** Fills slots and alternatives. Throws RangeError for a slot nobody filled. */
export function filled(random: Random, text: string, values: ReadonlyMap<string, string>): string {
  return text
    .replace(/\[([^\]]*\|[^\]]*)\]/g, (_, inner: string) => random.pick(inner.split('|')))
    .replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = values.get(slot)
      if (value === undefined) throw new RangeError(`no slot ${slot} in ${text}`)
      return value
    })
}
