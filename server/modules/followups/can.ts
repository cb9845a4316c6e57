/** What can be done with a follow-up in which state; asked by server and screen alike. */
export type FollowUpState = 'due' | 'reached' | 'unreached' | 'refused' | 'cancelled'
export type FollowUpAct = 'attempt' | 'assign' | 'cancel' | 'reopen'

const allowed: Record<FollowUpAct, readonly FollowUpState[]> = {
  attempt: ['due'],
  assign: ['due'],
  cancel: ['due'],
  reopen: ['unreached', 'cancelled'],
}

/** Whether an act is possible in a state. */
export function followUpCan(act: FollowUpAct, state: FollowUpState): boolean { return allowed[act].includes(state) }

/** Attempts at different hours after which somebody counts as not to be reached (FOL-8). */
export const attemptsNeeded = 3
