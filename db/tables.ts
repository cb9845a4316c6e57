// Printed from the database by bin/generate.ts; not edited by hand.

import type { Generated } from 'kysely'

/** Which migration files this database has seen */
export interface PlatformMigration {
  /** File name in db/migrations */
  name: string
  /** SHA-256 of the file as it was applied, in hex */
  hash: string
  /** When it was applied */
  applied_at: Generated<string>
}

/** Every table and view, by its full name. */
export interface Database {
  'platform.migration': PlatformMigration
}
