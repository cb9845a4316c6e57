import { bind } from '../../platform/http.ts'
import * as c from './contract-phrases.ts'
import * as phrases from './phrases.ts'

export const phraseRoutes = [
  bind(c.listPhrases, ({ tx }) => phrases.list(tx)),
  bind(c.addPhrase, ({ tx, body }) => phrases.add(tx, body)),
  bind(c.changePhrase, ({ tx, params, body, expectedVersion }) => phrases.change(tx, params.id, expectedVersion, body)),
]
