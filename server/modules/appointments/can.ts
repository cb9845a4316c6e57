/** What may be done to an appointment in which state (APP-4); the screen asks the same table as the server. */
export type AppointmentState = 'booked' | 'confirmed' | 'arrived' | 'in_service' | 'completed' | 'cancelled' | 'no_show'
export type AppointmentAction = 'confirm' | 'acknowledge' | 'reschedule' | 'cancel' | 'arrive' | 'undo_arrival' | 'serve' | 'complete' | 'miss'

const allowed: Readonly<Record<AppointmentAction, readonly AppointmentState[]>> = {
  confirm: ['booked'],
  acknowledge: ['booked', 'confirmed'],
  reschedule: ['booked', 'confirmed'],
  cancel: ['booked', 'confirmed'],
  // Whoever comes after being counted as missed has come all the same.
  arrive: ['booked', 'confirmed', 'no_show'],
  undo_arrival: ['arrived', 'in_service'],
  serve: ['arrived'],
  complete: ['arrived', 'in_service'],
  miss: ['booked', 'confirmed'],
}

/** Whether an action is possible in a state. */
export function appointmentCan(action: AppointmentAction, state: AppointmentState): boolean {
  return allowed[action].includes(state)
}

/** The states an action is possible in. */
export function statesFor(action: AppointmentAction): readonly AppointmentState[] {
  return allowed[action]
}
