import { bind } from '../../platform/http.ts'
import * as acts from './appointments.ts'
import { findFreeTimes } from './availability.ts'
import { board } from './board.ts'
import * as booking from './booking.ts'
import * as c from './contract.ts'
import * as hours from './hours.ts'
import * as view from './view.ts'

export const routes = [
  bind(c.freeTimes, ({ tx, query }) => findFreeTimes(tx, query)),
  bind(c.createHold, ({ tx, body }) => booking.createHold(tx, body)),
  bind(c.releaseHold, async ({ tx, params }) => {
    await booking.releaseHold(tx, params.id)
    return null
  }),
  bind(c.getBoard, ({ tx, query }) => board(tx, query)),
  bind(c.countAppointments, ({ tx }) => view.countAppointments(tx)),
  bind(c.listAppointments, ({ tx, query }) => view.listAppointments(tx, query)),
  bind(c.bookAppointment, ({ tx, body }) => booking.book(tx, body)),
  bind(c.getAppointment, ({ tx, params }) => view.getAppointment(tx, params.id)),
  bind(c.openCare, ({ tx, params }) => view.openCare(tx, params.id)),
  bind(c.confirmAppointment, async ({ tx, params }) => view.showAppointment(tx, (await acts.confirm(tx, params.id)).id)),
  bind(c.acknowledgeAppointment, async ({ tx, params }) => view.showAppointment(tx, (await acts.acknowledge(tx, params.id)).id)),
  bind(c.rescheduleAppointment, async ({ tx, params, body }) => view.showAppointment(tx, (await booking.reschedule(tx, params.id, body)).id)),
  bind(c.cancelAppointment, async ({ tx, params, body }) => view.showAppointment(tx, (await acts.cancel(tx, params.id, body.reason, body.askedBy)).id)),
  bind(c.completeAppointment, async ({ tx, params }) => view.showAppointment(tx, (await acts.complete(tx, params.id)).id)),
  bind(c.listResources, async ({ tx, query }) => ({ items: await hours.listResources(tx, query.departmentId ?? null) })),
  bind(c.setHours, ({ tx, params, body }) => hours.setWeeklyHours(tx, params.kind, params.id, body.hours)),
  bind(c.addException, ({ tx, params, body }) => hours.addException(tx, params.kind, params.id, body)),
  bind(c.removeException, async ({ tx, params }) => {
    await hours.removeException(tx, params.id)
    return null
  }),
]
