/** What may be done to a commitment in which state; the screen asks the same table as the server. */
export type CommitmentState = 'open' | 'paused' | 'kept' | 'cancelled'
export type CommitmentAction = 'keep' | 'cancel' | 'pause' | 'resume' | 'handOver' | 'accept' | 'decline' | 'redue' | 'assign'

const allowed: Readonly<Record<CommitmentAction, readonly CommitmentState[]>> = {
  keep: ['open', 'paused'],
  cancel: ['open', 'paused'],
  pause: ['open'],
  resume: ['paused'],
  handOver: ['open', 'paused'],
  accept: ['open', 'paused'],
  decline: ['open', 'paused'],
  redue: ['open', 'paused'],
  assign: ['open', 'paused'],
}

/** Whether an action is possible in a state. */
export function commitmentCan(action: CommitmentAction, state: CommitmentState): boolean {
  return allowed[action].includes(state)
}
