import { bind, bindUpload } from '../../platform/http.ts'
import { may } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import * as agents from './agents.ts'
import { inquiryCan } from './can.ts'
import { can } from './contract.ts'
import * as c from './contract-threads.ts'
import * as inbox from './inbox.ts'
import { viewersOf } from './presence.ts'
import { handlingReach, standingOf } from './present.ts'
import * as replies from './replies.ts'
import * as threads from './store-threads.ts'

export const threadRoutes = [
  bind(c.listThreads, ({ tx, query }) => inbox.listThreads(tx, query)),
  bind(c.countThreads, ({ tx }) => inbox.countThreads(tx)),
  bind(c.getThread, async ({ tx, params: { id }, actor }) => {
    const inquiry = await replies.readable(tx, id)
    const [{ row, inquiryVersion }, drafts] = await Promise.all([inbox.oneThread(tx, id), replies.draftsOf(tx, id)])
    const [viewers, drafting] = await Promise.all([replies.peopleOf(tx, viewersOf(tx.work.app, id).filter(one => one !== actor.id)), replies.peopleOf(tx, drafts.others)])
    const isOpen = row.state === 'open' && inquiryCan('answer', standingOf(inquiry))
    const handles = inquiry.owner_id === null ? may(actor, can['inquiries.handle']) : handlingReach(actor, inquiry) === 'owner'
    return { ...row, inquiryVersion, draft: drafts.mine, viewers, drafting, may: { send: isOpen && handles, note: row.state === 'open', take: isOpen && inquiry.owner_id === null && may(actor, can['inquiries.record']) } }
  }),
  bind(c.readThread, async ({ tx, params, query }) => {
    await replies.readable(tx, params.id)
    return inbox.readMessages(tx, params.id, query)
  }),
  bind(c.sendMessage, ({ tx, params, body }) => replies.sendMessage(tx, params.id, body)),
  bindUpload(c.sendFile, ({ tx, params, file, fields }) => replies.sendFile(tx, params.id, fields.clientId, file)),
  bind(c.noteThread, ({ tx, params, body }) => replies.note(tx, params.id, body)),
  bind(c.markThreadRead, ({ tx, params, body }) => replies.markRead(tx, params.id, body.number)),
  bind(c.takeThread, async ({ tx, params }) => {
    await replies.readable(tx, params.id, true)
    const row = await agents.takeThread(tx, params.id)
    return { ownerId: row.owner_id ?? refuse(common.internal), upTo: (await threads.findThread(tx, params.id)).last_number }
  }),
  bind(c.saveDraft, ({ tx, params, body }) => replies.saveDraft(tx, params.id, body)),
  bind(c.snoozeThread, ({ tx, params, body }) => replies.snooze(tx, params.id, body.until)),
  bind(c.labelThread, ({ tx, params, body }) => replies.label(tx, params.id, body.labels)),
  bind(c.revealMessage, ({ tx, params, body }) => replies.reveal(tx, params.id, body.number, body.reason)),
  bind(c.blockVisitor, ({ tx, params, body }) => replies.block(tx, params.id, body.reason)),
  bind(c.listAgents, ({ tx }) => agents.listAgents(tx)),
  bind(c.listAgentSkills, ({ tx }) => agents.listSkills(tx)),
  bind(c.changeAgentSkill, ({ tx, params, body, expectedVersion }) => agents.changeSkill(tx, params.id, expectedVersion, body)),
  bind(c.getMyAgent, ({ tx }) => agents.myAgent(tx)),
  bind(c.setMyAgent, ({ tx, body }) => agents.setMyState(tx, body.state)),
]
