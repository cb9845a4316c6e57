/** Knowledge (KNO): one voice – standard answers with approval, suggestions beside a conversation, the triage aid. */
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no, settings } from './contract.ts'
import { exportedAnswers } from './exported.ts'
import { learnTask, learnTicker } from './learning.ts'
import { routes } from './routes.ts'

export { approve as approveAnswer, create as createAnswer, propose as proposeAnswer } from './answers.ts'
export { events as knowledgeEvents } from './contract.ts'
export { ask as askTriage, learn as learnTriage } from './learning.ts'

export const knowledge: Module = {
  name: 'knowledge', permissions: can, refusals: no, routes, lists, events: Object.values(events), settings: Object.values(settings) as never,
  constraints: { answer_four_eyes: no.four_eyes, answer_version_days: no.answer_days, answer_department: no.unknown_answer_department },
  exports: [exportedAnswers], tasks: [learnTask] as never, tickers: [learnTicker],
}
