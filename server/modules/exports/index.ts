/** Exports (PLA-15): any list of the product as CSV or XLSX, with the asker's own rights. */
import type { Module } from '../../platform/module.ts'
import { can, events, no } from './contract.ts'
import { makeTask, sweepExports } from './exports.ts'
import { routes } from './routes.ts'

export const exports: Module = {
  name: 'exports',
  permissions: can,
  refusals: no,
  routes,
  events: Object.values(events),
  tasks: [makeTask] as never,
  tickers: [{ name: 'exports.sweep', everyMs: 600_000, tick: sweepExports }],
  encrypted: { 'exports.export': ['filters_sealed'] },
}
