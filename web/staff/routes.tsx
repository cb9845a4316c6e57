import { appointmentsPages } from './appointments/pages.tsx'
import { cataloguePages } from './catalogue/pages.tsx'
import { commitmentsPages } from './commitments/pages.tsx'
import { conversationsPages } from './conversations/pages.tsx'
import { customersPages } from './customers/pages.tsx'
import { exportsPages } from './exports/pages.ts'
import { feedbackPages } from './feedback/pages.tsx'
import type { PageDef } from './frame/pages.ts'
import { followUpPages } from './followups/pages.ts'
import { importsPages } from './imports/pages.ts'
import { knowledgePages } from './knowledge/pages.ts'
import { notificationsPages } from './notifications/pages.tsx'
import { organisationPages } from './organisation/pages.ts'
import { reportPages } from './reports/pages.ts'
import { setupPages } from './setup/pages.ts'
import { todayPages } from './today/pages.tsx'
import { visitsPages } from './visits/pages.tsx'

/**
 * Every page of the staff application, one line a module: import its `pages` and add them here.
 * Order within a group of the rail follows `order`, then this list.
 */
const modules = [
  todayPages,
  commitmentsPages,
  appointmentsPages,
  conversationsPages,
  feedbackPages,
  visitsPages,
  customersPages,
  cataloguePages,
  notificationsPages,
  followUpPages,
  knowledgePages,
  reportPages,
  organisationPages,
  importsPages,
  exportsPages,
  setupPages,
] as const satisfies readonly (readonly PageDef[])[]

/** All pages. */
export const pages: readonly PageDef[] = modules.flat()
