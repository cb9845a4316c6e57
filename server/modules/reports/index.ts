/** Reports (REP): the day in figures, live and as issued, each figure opening its rows. Reads published views only. */
import type { Module } from '../../platform/module.ts'
import { can, no } from './contract.ts'
import { issueDue } from './reports.ts'
import { routes } from './routes.ts'

export { figureOf, figures, rates, type Figure } from './figures.ts'
export { issueDaily, liveReport } from './reports.ts'

export const reports: Module = {
  name: 'reports', permissions: can, refusals: no, routes,
  tickers: [{ name: 'reports.issue', everyMs: 300_000, tick: issueDue }],
}
