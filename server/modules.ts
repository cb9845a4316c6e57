/** The modules, in tiers: ground ← desk ← insight (ARCHITECTURE 2.6). */
import type { Module } from './platform/module.ts'
import { appointments } from './modules/appointments/index.ts'
import { catalogue } from './modules/catalogue/index.ts'
import { commitments } from './modules/commitments/index.ts'
import { conversations } from './modules/conversations/index.ts'
import { customers } from './modules/customers/index.ts'
import { exports } from './modules/exports/index.ts'
import { feedback } from './modules/feedback/index.ts'
import { files } from './modules/files/index.ts'
import { imports } from './modules/imports/index.ts'
import { followups } from './modules/followups/index.ts'
import { knowledge } from './modules/knowledge/index.ts'
import { notifications } from './modules/notifications/index.ts'
import { organisation } from './modules/organisation/index.ts'
import { reports } from './modules/reports/index.ts'
import { search } from './modules/search/index.ts'
import { timeline } from './modules/timeline/index.ts'
import { today } from './modules/today/index.ts'
import { visits } from './modules/visits/index.ts'

export const modules: readonly Module[] = [
  organisation,
  customers,
  catalogue,
  commitments,
  notifications,
  conversations,
  appointments,
  feedback,
  visits,
  followups,
  knowledge,
  files,
  timeline,
  reports,
  search,
  imports,
  exports,
  today,
]
