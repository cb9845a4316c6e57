import { bind } from '../../platform/http.ts'
import * as answers from './answers.ts'
import * as c from './contract.ts'
import * as learning from './learning.ts'
import * as suggestions from './suggestions.ts'
import { variables } from './variables.ts'

export const routes = [
  bind(c.askTriage, ({ tx, body }) => learning.ask(tx, body.text)),
  bind(c.getTriage, ({ tx }) => learning.figures(tx)),
  bind(c.learnTriage, ({ tx }) => learning.askToLearn(tx)),
  bind(c.listAnswers, ({ tx, query }) => answers.list(tx, query)),
  bind(c.countAnswers, ({ tx }) => answers.counts(tx)),
  bind(c.listVariables, async ({ tx }) => ({ items: await variables(tx, tx.work.locale) })),
  bind(c.getAnswer, ({ tx, params }) => answers.detail(tx, params.id)),
  bind(c.createAnswer, ({ tx, body }) => answers.create(tx, body)),
  bind(c.changeAnswer, ({ tx, params, body, expectedVersion }) => answers.change(tx, params.id, expectedVersion, body)),
  bind(c.proposeAnswer, ({ tx, params }) => answers.propose(tx, params.id)),
  bind(c.approveAnswer, ({ tx, params }) => answers.approve(tx, params.id)),
  bind(c.giveBackAnswer, ({ tx, params, body }) => answers.giveBack(tx, params.id, body.note)),
  bind(c.retireAnswer, ({ tx, params, body }) => answers.retire(tx, params.id, body.reason)),
  bind(c.reviveAnswer, ({ tx, params }) => answers.revive(tx, params.id)),
  bind(c.suggest, ({ tx, body }) => suggestions.suggest(tx, body)),
  bind(c.recordUse, ({ tx, body }) => suggestions.use(tx, body)),
  bind(c.listGaps, ({ tx, query }) => suggestions.gaps(tx, query.week)),
]
