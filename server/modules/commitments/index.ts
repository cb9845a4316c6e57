/** Commitments (PLA-10): who owes what to whom by when. The one place that holds deadlines. */
import { common } from '../../platform/refusal.ts'
import type { Module } from '../../platform/module.ts'
import { ladderTicker } from './climbing.ts'
import { can, events, no } from './contract.ts'
import { exportedCommitments } from './exported.ts'
import { routes } from './routes.ts'

export { takeDueSteps, takeDueStepsOf } from './climbing.ts'
export { accept, assign, cancel, decline, handOver, keep, pause, promise, redue, resume, type PromiseInput } from './commitments.ts'
export { Commitment as CommitmentShape, events as commitmentEvents } from './contract.ts'
export { counts as commitmentCounts, list as listCommitments } from './view.ts'

export const commitments: Module = {
  name: 'commitments',
  permissions: can,
  refusals: no,
  constraints: { commitment_due_after_start: no.due_in_past, handover_open_once: no.already_offered, handover_to_another: no.not_to_owner, commitment_live_once: common.already_exists, pause_open_once: common.wrong_state },
  routes,
  exports: [exportedCommitments],
  events: Object.values(events),
  tickers: [ladderTicker],
}
