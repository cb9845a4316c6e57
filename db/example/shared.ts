/** What the parts of a month's story share. */
import type { Cast } from './cast.ts'
import type { Offered } from './catalogue.ts'
import type { ClinicalCode } from './content/organisation.ts'
import type { People } from './people.ts'
import type { Script } from './script.ts'
import type { Stage } from './stage.ts'

/** What the parts of the story share. */
export interface Month {
  readonly stage: Stage
  readonly cast: Cast
  readonly script: Script
  readonly people: People
  readonly offered: Offered
  /** Number of the last day: today. */
  readonly days: number
  /** Customers with a lower number were known before the month. */
  readonly before: number
  readonly staffByName: readonly (readonly [name: string, number: string])[]
  /** The doctor named in a talk, or one of the department where this hospital has no such doctor. */
  expertNumber: (number: string, department: ClinicalCode) => string
}
