/** What may be done to a customer's record in which state. Shared with the screen: no zod here. */

export type CustomerState = 'live' | 'merged' | 'destroyed'
export type CustomerAction = 'change' | 'reveal' | 'merge' | 'be_merged' | 'consent' | 'note' | 'relate'

/** Action → states in which it is allowed (CUS-3, PLA-8). */
export const allowedIn: Readonly<Record<CustomerAction, readonly CustomerState[]>> = {
  change: ['live'],
  reveal: ['live', 'merged'],
  merge: ['live'],
  be_merged: ['live'],
  consent: ['live'],
  note: ['live'],
  relate: ['live'],
}

/** Whether the action is allowed in the state. */
export function customerCan(action: CustomerAction, state: CustomerState): boolean {
  return allowedIn[action].includes(state)
}

/** State of a record. */
export function stateOf(record: { mergedInto: string | null; destroyedAt: string | null }): CustomerState {
  return record.destroyedAt !== null ? 'destroyed' : record.mergedInto !== null ? 'merged' : 'live'
}

/** Member levels, the lowest first. */
export const levels = ['ordinary', 'silver', 'gold', 'platinum', 'diamond'] as const
export type Level = (typeof levels)[number]

/** What the other is to a person → what the person is to the other. */
export const inverseRelation = {
  spouse: 'spouse', parent: 'child', child: 'parent', sibling: 'sibling', grandparent: 'grandchild', grandchild: 'grandparent',
  relative: 'relative', friend: 'friend', colleague: 'colleague', other: 'other',
} as const
export type RelationKind = keyof typeof inverseRelation

/** A merge can be undone for so many days (CUS-3). */
export const mergeUndoDays = 30
