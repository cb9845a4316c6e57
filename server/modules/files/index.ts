/** Files (PLA-12): contents of records, judged by what they are, sealed on disk, served only to who may see the record. */
import type { Module } from '../../platform/module.ts'
import { can, events, no } from './contract.ts'
import { sweepContents } from './files.ts'
import { routes } from './routes.ts'

export { dropFile, enterFile, judge, keepFile, readFile, streamFile, writeFile, type NewFile, type WrittenFile } from './files.ts'

export const files: Module = {
  name: 'files',
  permissions: can,
  refusals: no,
  routes,
  events: Object.values(events),
  tickers: [{ name: 'files.sweep', everyMs: 6 * 3_600_000, tick: async app => { await sweepContents(app) } }],
}
