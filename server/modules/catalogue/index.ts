/** Catalogue (CAT): what the hospital offers, at which price, by whom, and what was recommended. */
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no } from './contract.ts'
import { pricesTicker } from './reactions.ts'
import { routes } from './routes.ts'

export { makeExpert } from './experts.ts'
export { recommend } from './recommend.ts'
export { createService, findService, findServices, priceAt, searchServices, setPrice, type Service } from './services.ts'

export const catalogue: Module = {
  name: 'catalogue',
  permissions: can,
  refusals: no,
  constraints: { service_code_unique: no.service_code_taken, service_department: no.unknown_department, expert_pk: no.expert_exists, expert_staff: no.unknown_resource, recommendation_option_pk: no.option_listed_twice, recommendation_option_override: no.unsuitable_option },
  routes,
  events: Object.values(events),
  tickers: [pricesTicker],
  lists,
  encrypted: { 'catalogue.recommendation': { columns: ['conditions_sealed'], customer: 'customer_id' } },
}
