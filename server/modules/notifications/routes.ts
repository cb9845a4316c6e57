import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/db.ts'
import { bind } from '../../platform/http.ts'
import type { Actor } from '../../platform/work.ts'
import * as c from './contract.ts'
import { retryOne, withdrawOne } from './messages.ts'
import { listMine, markRead } from './notices.ts'
import * as outbox from './outbox.ts'
import type { MessageRow } from './store.ts'

async function shown(tx: Tx, actor: Actor, action: string, row: MessageRow) {
  await audit(tx, { action: `messages.${action}`, subjectKind: 'message', subjectId: row.id, customerId: row.customer_id })
  const [one] = await outbox.present(tx, actor, [row])
  if (!one) throw new Error('A message just changed cannot be shown')
  return one
}

export const routes = [
  bind(c.listNotices, ({ tx, actor, query }) => listMine(tx, actor.id ?? '', query)),
  bind(c.readNotices, ({ tx, actor, body }) => markRead(tx, actor.id ?? '', body)),
  bind(c.listMessages, ({ tx, actor, query }) => outbox.list(tx, actor, query)),
  bind(c.openMessage, ({ tx, actor, params }) => outbox.open(tx, actor, params.id)),
  bind(c.retryMessage, async ({ tx, actor, params }) => shown(tx, actor, 'retry', await retryOne(tx, await outbox.held(tx, params.id, 'retry')))),
  bind(c.withdrawMessage, async ({ tx, actor, params }) => shown(tx, actor, 'withdraw', await withdrawOne(tx, await outbox.held(tx, params.id, 'withdraw')))),
  bind(c.listTemplates, async ({ tx }) => ({ items: await outbox.listTemplates(tx) })),
  bind(c.changeTemplate, ({ tx, params, body, expectedVersion }) => outbox.reword(tx, params.key, expectedVersion, body)),
]
