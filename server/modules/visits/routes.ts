import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as view from './view.ts'
import * as visits from './visits.ts'

export const routes = [
  bind(c.findArrivals, ({ tx, query }) => view.arrivals(tx, query.text)),
  bind(c.visitFigures, ({ tx }) => view.figures(tx)),
  bind(c.listVisits, ({ tx, query }) => view.list(tx, query)),
  bind(c.openVisit, async ({ tx, body }) => view.showVisit(tx, (await visits.open(tx, body)).id)),
  bind(c.getVisit, ({ tx, params }) => view.readVisit(tx, params.id)),
  bind(c.callVisit, async ({ tx, params }) => view.showVisit(tx, (await visits.call(tx, params.id)).id)),
  bind(c.backVisit, async ({ tx, params }) => view.showVisit(tx, (await visits.back(tx, params.id)).id)),
  bind(c.serveVisit, async ({ tx, params }) => view.showVisit(tx, (await visits.serve(tx, params.id)).id)),
  bind(c.finishVisit, async ({ tx, params }) => view.showVisit(tx, (await visits.finish(tx, params.id)).id)),
  bind(c.leaveVisit, async ({ tx, params, body }) => view.showVisit(tx, (await visits.leave(tx, params.id, body.reason)).id)),
  bind(c.undoVisit, async ({ tx, params, body }) => view.showVisit(tx, (await visits.undo(tx, params.id, body.reason ?? '')).id)),
]
