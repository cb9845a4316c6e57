/** Search (PLA-14): one box over what the other modules hold. Read-only. */
import { bind } from '../../platform/http.ts'
import type { Module } from '../../platform/module.ts'
import { search as route } from './contract.ts'
import { search as find } from './search.ts'

export const search: Module = { name: 'search', routes: [bind(route, ({ tx, query }) => find(tx, query))] }
