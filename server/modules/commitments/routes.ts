import type { Tx } from '../../platform/db.ts'
import { bind } from '../../platform/http.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Actor } from '../../platform/work.ts'
import * as c from './contract.ts'
import * as commitments from './commitments.ts'
import { kindOf } from './kinds.ts'
import type { CommitmentRow } from './store.ts'
import { counts, detail, list, present, reach } from './view.ts'

const act = c.can['commitments.act']

async function shown(tx: Tx, actor: Actor, row: CommitmentRow) {
  const [one] = await present(tx, actor, [row])
  if (!one) throw new Error('A commitment just changed cannot be shown')
  return one
}

export const routes = [
  bind(c.listCommitments, ({ tx, actor, query }) => list(tx, actor, query)),
  bind(c.countCommitments, ({ tx, actor }) => counts(tx, actor)),
  bind(c.getCommitment, ({ tx, actor, params }) => detail(tx, actor, params.id)),
  bind(c.keepCommitment, async ({ tx, actor, params }) => {
    const row = await reach(tx, actor, act, params.id)
    commitments.guard(row, 'keep')
    const kind = kindOf(tx.work.app, row.kind)
    if (!kind.keptByHand) refuse(c.no.kept_by_act, { params: { act: tx.work.locale === 'en' ? kind.en : kind.zh } })
    const kept = await commitments.keepRow(tx, row, tx.now)
    await commitments.audited(tx, 'keep', kept)
    return shown(tx, actor, kept)
  }),
  bind(c.cancelCommitment, async ({ tx, actor, params, body }) => {
    const row = await commitments.cancelRow(tx, await reach(tx, actor, act, params.id), body.reason)
    await commitments.audited(tx, 'cancel', row, {}, body.reason)
    return shown(tx, actor, row)
  }),
  bind(c.pauseCommitment, async ({ tx, actor, params, body }) => {
    const row = await commitments.pauseRow(tx, await reach(tx, actor, act, params.id), body.reason)
    await commitments.audited(tx, 'pause', row, {}, body.reason)
    return shown(tx, actor, row)
  }),
  bind(c.resumeCommitment, async ({ tx, actor, params }) => {
    const row = await commitments.resumeRow(tx, await reach(tx, actor, act, params.id))
    await commitments.audited(tx, 'resume', row, { dueAt: row.due_at })
    return shown(tx, actor, row)
  }),
  bind(c.redueCommitment, async ({ tx, actor, params, body }) => {
    const row = await commitments.redueRow(tx, await reach(tx, actor, act, params.id), new Date(body.dueAt), body.reason)
    await commitments.audited(tx, 'due', row, { dueAt: row.due_at }, body.reason)
    return shown(tx, actor, row)
  }),
  bind(c.handOverCommitment, async ({ tx, actor, params, body }) => {
    await reach(tx, actor, act, params.id)
    const row = await commitments.handOver(tx, params.id, body.toStaffId, body.reason)
    await commitments.audited(tx, 'hand-over', row, { toStaffId: body.toStaffId }, body.reason)
    return shown(tx, actor, row)
  }),
  bind(c.acceptCommitment, async ({ tx, actor, params }) => {
    await reach(tx, actor, act, params.id)
    const row = await commitments.accept(tx, params.id, actor.id ?? '')
    await commitments.audited(tx, 'accept', row)
    return shown(tx, actor, row)
  }),
  bind(c.declineCommitment, async ({ tx, actor, params, body }) => {
    await reach(tx, actor, act, params.id)
    const row = await commitments.decline(tx, params.id, actor.id ?? '', body.reason)
    await commitments.audited(tx, 'decline', row, {}, body.reason)
    return shown(tx, actor, row)
  }),
]
