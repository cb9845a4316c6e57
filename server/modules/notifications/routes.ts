import { bind } from '../../platform/http.ts'
import * as c from './contract.ts'
import { listMine, markRead } from './notices.ts'

export const routes = [
  bind(c.listNotices, ({ tx, actor, query }) => listMine(tx, actor.id ?? '', query)),
  bind(c.readNotices, ({ tx, actor, body }) => markRead(tx, actor.id ?? '', body)),
]
