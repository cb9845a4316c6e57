/** Kinds of entries, by the module that told them. No zod: shared with the screen. */

export const timelineKinds = ['inquiry', 'appointment', 'visit', 'care', 'payment', 'follow_up', 'feedback', 'survey', 'points', 'message', 'recommendation', 'file', 'note', 'promise', 'record'] as const
export type TimelineKindName = (typeof timelineKinds)[number]

const byModule: Readonly<Record<string, TimelineKindName>> = {
  conversations: 'inquiry', appointments: 'appointment', visits: 'visit', care: 'care', till: 'payment', followups: 'follow_up', feedback: 'feedback', surveys: 'survey',
  membership: 'points', notifications: 'message', catalogue: 'recommendation', files: 'file', commitments: 'promise', customers: 'record',
}

/** Kind of an event by its name, e.g. `visits.finished` → visit. */
export function kindOf(name: string): TimelineKindName {
  if (name === 'customers.noted') return 'note'
  return byModule[name.slice(0, name.indexOf('.'))] ?? 'record'
}

/** Steps that another entry tells already, or that are the house's own affair: shown with their kind, not among everything. */
const inner: ReadonlySet<string> = new Set([
  'appointments.arrived', 'appointments.arrival-undone', 'appointments.in-service', 'appointments.completed', 'appointments.acknowledged', 'visits.called', 'visits.back', 'visits.served',
  'notifications.message-queued', 'notifications.message-withdrawn', 'followups.planned', 'followups.fell-away', 'conversations.inquiry-changed', 'conversations.appointment-linked', 'conversations.signed-off',
])

/** Whether an entry is left out where all kinds stand together. Promises stand beside the timeline; on it only those that were broken. */
export function isRoutine(name: string): boolean {
  return inner.has(name) || (kindOf(name) === 'promise' && name !== 'commitments.broken')
}
