import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as reports from './reports.ts'

export const routes = [
  bind(c.dailyReport, ({ tx, actor, query }) => reports.dailyReport(tx, actor, query)),
  bind(c.figureRows, ({ tx, actor, params, query }) => reports.figureRows(tx, actor, params.key, query)),
  bind(c.issuedReports, ({ tx, actor, query }) => reports.issuedReports(tx, actor, query)),
]
