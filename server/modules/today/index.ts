/** Today (REP-1): one page for the role, read over the facts of the other modules. */
import type { Module } from '../../platform/module.ts'
import { routes } from './routes.ts'

export const today: Module = { name: 'today', routes }
