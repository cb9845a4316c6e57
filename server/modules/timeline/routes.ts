import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as timeline from './timeline.ts'

export const routes = [
  bind(c.customerTimeline, ({ tx, params, query }) => timeline.customerTimeline(tx, params.id, query)),
  bind(c.timelineCounts, ({ tx, params }) => timeline.timelineCounts(tx, params.id)),
  bind(c.customerStanding, ({ tx, params }) => timeline.customerStanding(tx, params.id)),
  bind(c.recordHistory, ({ tx, query }) => timeline.recordHistory(tx, query)),
]
