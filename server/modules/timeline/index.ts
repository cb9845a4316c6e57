/** Timeline: what happened with a customer or a record, in sentences (CUS-5, PLA-17). Read-only over the event log. */
import type { Module } from '../../platform/module.ts'
import { routes } from './routes.ts'

export const timeline: Module = { name: 'timeline', routes }
