import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import { figuresOf } from './figures.ts'
import * as list from './list.ts'
import { recordFeedback } from './record.ts'
import { changeFeedback, takeStep } from './steps.ts'

export const routes = [
  bind(c.listFeedback, ({ tx, query }) => list.listFeedback(tx, query)),
  bind(c.countFeedback, ({ tx }) => list.countFeedback(tx)),
  bind(c.feedbackFigures, ({ tx, query }) => figuresOf(tx, query.from, query.to)),
  bind(c.recordFeedback, ({ tx, body }) => recordFeedback(tx, body)),
  bind(c.getFeedback, ({ tx, params }) => list.getFeedback(tx, params.id)),
  bind(c.changeFeedback, async ({ tx, params, body, expectedVersion }) => {
    await changeFeedback(tx, params.id, expectedVersion, body)
    return list.detail(tx, params.id)
  }),
  bind(c.takeStep, async ({ tx, params, body, expectedVersion }) => {
    await takeStep(tx, params.id, expectedVersion, body)
    return list.detail(tx, params.id)
  }),
]
