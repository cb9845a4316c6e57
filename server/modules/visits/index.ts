/** Visits (VIS): who came, who waits, who is served, who has left. */
import { common } from '../../platform/refusal.ts'
import type { Module } from '../../platform/module.ts'
import { can, events, no, settings } from './contract.ts'
import { dayEndTicker } from './reactions.ts'
import { routes } from './routes.ts'

export { events as visitEvents } from './contract.ts'
export { back as callBack, closeForgotten, call as callVisit, finish as finishVisit, leave as leaveVisit, open as openVisit, serve as serveVisit, undo as undoVisit } from './visits.ts'

export const visits: Module = {
  name: 'visits',
  permissions: can,
  refusals: no,
  constraints: { visit_once_an_appointment: no.already_arrived, visit_waits_once: no.already_waiting, visit_state: common.wrong_state },
  routes,
  events: Object.values(events),
  tickers: [dayEndTicker],
  settings: Object.values(settings) as never,
}
