/** What may be done to a visit in which state (VIS-1); the screen asks the same table as the server. */
export type VisitState = 'waiting' | 'called' | 'in_service' | 'finished' | 'left' | 'undone'
export type VisitAction = 'call' | 'back' | 'serve' | 'finish' | 'leave' | 'undo'

const allowed: Readonly<Record<VisitAction, readonly VisitState[]>> = {
  // Calling again is calling.
  call: ['waiting', 'called'],
  // The last step was a mistake: back to waiting.
  back: ['called', 'in_service'],
  serve: ['waiting', 'called'],
  finish: ['called', 'in_service'],
  leave: ['waiting', 'called'],
  undo: ['waiting', 'called'],
}

/** Whether an action is possible in a state. */
export function visitCan(action: VisitAction, state: VisitState): boolean {
  return allowed[action].includes(state)
}
