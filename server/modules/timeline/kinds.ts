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

/** Promises stand beside the timeline; on it only those that were broken, unless they are asked for. */
export function isRoutine(name: string): boolean {
  return kindOf(name) === 'promise' && name !== 'commitments.broken'
}
