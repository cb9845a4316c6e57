/** Imports (PLA-15): tables from outside become records, with a preview, faults per row, and a way back. */
import type { Module } from '../../platform/module.ts'
import { can, events, no } from './contract.ts'
import { inquiries } from './inquiries.ts'
import { routes } from './routes.ts'
import { checkTask, readTask, runTask, sweepImports, undoTask } from './tasks.ts'

export const imports: Module = {
  name: 'imports',
  permissions: can,
  refusals: no,
  routes,
  events: Object.values(events),
  tasks: [readTask, checkTask, runTask, undoTask] as never,
  tickers: [{ name: 'imports.sweep', everyMs: 3_600_000, tick: sweepImports }],
  encrypted: { 'imports.row': ['cells'] },
  importKinds: [inquiries],
}
