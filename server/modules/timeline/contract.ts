import { Id, IdParams, Instant, Page, pageQuery, route, z } from '../../platform/contract.ts'
import { can as customers } from '../customers/contract.ts'
import { timelineKinds } from './kinds.ts'

export const TimelineKind = z.enum(timelineKinds)
/** One entry: a sentence in both languages, from the event log. */
export const TimelineEntry = z.object({
  id: Id, at: Instant, kind: TimelineKind, name: z.string(), zh: z.string(), en: z.string(),
  /** Text of a note, for those who may read it. */
  text: z.string().nullable(),
  actor: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(), subjectId: Id.nullable(), customerId: Id.nullable(),
}).meta({ id: 'TimelineEntry' })

const Kinds = z.string().regex(new RegExp(`^(${timelineKinds.join('|')})(,(${timelineKinds.join('|')}))*$`)).meta({ description: `Kinds, separated by commas: ${timelineKinds.join(', ')}` })
export const customerTimeline = route({
  method: 'GET', url: '/customers/:id/timeline', operationId: 'customerTimeline', summary: 'Everything that happened with a customer, newest first; of promises only the broken ones unless asked for', permission: customers['customers.read'], params: IdParams,
  query: z.strictObject({ ...pageQuery, kinds: Kinds.optional(), q: z.string().min(1).max(60).optional() }), response: Page(TimelineEntry),
})
export const timelineCounts = route({
  method: 'GET', url: '/customers/:id/timeline/counts', operationId: 'timelineCounts', summary: 'Number of entries of each kind', permission: customers['customers.read'], params: IdParams,
  response: z.object({ all: z.int(), kinds: z.partialRecord(TimelineKind, z.int()) }),
})
export const recordHistory = route({
  method: 'GET', url: '/history', operationId: 'recordHistory', summary: 'What happened to one record, newest first (PLA-17)', permission: 'signed-in',
  query: z.strictObject({ ...pageQuery, subjectId: Id }), response: Page(TimelineEntry),
})

/** How it stands with a customer over all their records: what is open, how reliably they come. */
export const Standing = z.object({
  complaints: z.array(z.object({ id: Id, category: z.string().nullable(), severity: z.string(), receivedAt: Instant, resultDueAt: Instant.nullable(), handler: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable() })),
  completed: z.int(), noShows: z.int(), inquiries: z.int(),
}).meta({ id: 'CustomerStanding' })
export const customerStanding = route({ method: 'GET', url: '/customers/:id/standing', operationId: 'customerStanding', summary: 'Open complaints (nothing of what was said), visits kept and missed', permission: customers['customers.read'], params: IdParams, response: Standing })
