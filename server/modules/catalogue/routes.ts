import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as experts from './experts.ts'
import * as recommend from './recommend.ts'
import * as services from './services.ts'

export const routes = [
  bind(c.listServices, ({ tx, query }) => services.listPage(tx, query)),
  bind(c.getService, ({ tx, params }) => services.getService(tx, params.id)),
  bind(c.createService, async ({ tx, body }) => services.getService(tx, await services.createService(tx, body))),
  bind(c.changeService, async ({ tx, params, body, expectedVersion }) => {
    await services.changeService(tx, params.id, expectedVersion, body)
    return services.getService(tx, params.id)
  }),
  bind(c.setPrice, async ({ tx, params, body }) => {
    await services.setPrice(tx, params.id, body)
    return services.getService(tx, params.id)
  }),
  bind(c.listExperts, async ({ tx, query }) => ({ items: await experts.listExperts(tx, query.departmentId) })),
  bind(c.getExpert, ({ tx, params }) => experts.getExpert(tx, params.id)),
  bind(c.createExpert, async ({ tx, body }) => {
    await experts.makeExpert(tx, body)
    return experts.getExpert(tx, body.staffId)
  }),
  bind(c.changeExpert, async ({ tx, params, body, expectedVersion }) => {
    await experts.updateExpert(tx, params.id, expectedVersion, body)
    return experts.getExpert(tx, params.id)
  }),
  bind(c.checkOptions, async ({ tx, body }) => ({ items: await recommend.checkOptions(tx, body) })),
  bind(c.createRecommendation, ({ tx, body }) => recommend.recommend(tx, body)),
  bind(c.listRecommendations, ({ tx, query }) => recommend.listPage(tx, query)),
  bind(c.chooseOption, ({ tx, params, body }) => recommend.choose(tx, params.id, body.serviceId, body.note ?? '')),
  bind(c.withdrawRecommendation, ({ tx, params, body }) => recommend.withdraw(tx, params.id, body.reason)),
]
