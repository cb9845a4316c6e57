import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import * as followups from './followups.ts'
import * as store from './store.ts'

export const routes = [
  bind(c.listFollowUps, ({ tx, actor, query }) => followups.list(tx, actor, query)),
  bind(c.countFollowUps, ({ tx, actor }) => followups.counts(tx, actor)),
  bind(c.getCoverage, ({ tx, actor, query }) => followups.coverage(tx, actor, query.from, query.to)),
  bind(c.getFollowUp, ({ tx, actor, params }) => followups.detail(tx, actor, params.id)),
  bind(c.createFollowUp, ({ tx, actor, body }) => followups.create(tx, actor, body)),
  bind(c.addAttempt, ({ tx, actor, params, body }) => followups.attempt(tx, actor, params.id, body)),
  bind(c.assignFollowUp, ({ tx, actor, params, body }) => followups.assign(tx, actor, params.id, body.ownerId)),
  bind(c.cancelFollowUp, ({ tx, actor, params, body }) => followups.cancelOne(tx, actor, params.id, body.reason)),
  bind(c.reopenFollowUp, ({ tx, actor, params }) => followups.reopen(tx, actor, params.id)),
  bind(c.listPlans, async ({ tx }) => ({ items: (await store.plans(tx)).map(followups.presentPlan) })),
  bind(c.createPlan, ({ tx, body }) => followups.createPlan(tx, body)),
  bind(c.changePlan, ({ tx, params, body, expectedVersion }) => followups.changePlan(tx, params.id, expectedVersion, body)),
]
