/** Follow-ups (FOL): everyone who is owed a call after a visit, treatment, missed appointment or inquiry, and what came of it. */
import type { Module } from '../../platform/module.ts'
import { can, events, no, settings } from './contract.ts'
import { shipPlans } from './planning.ts'
import { reactions } from './reactions.ts'
import { exportedFollowUps } from './exported.ts'
import { routes } from './routes.ts'

export { events as followUpEvents } from './contract.ts'
export { create as createFollowUp, recordAttempt, worklist } from './followups.ts'

export const followups: Module = {
  name: 'followups', permissions: can, refusals: no, routes, exports: [exportedFollowUps], reactions,
  constraints: { plan_once: no.plan_exists },
  events: Object.values(events), settings: Object.values(settings) as never,
  founded: shipPlans,
  encrypted: { 'followups.attempt': { columns: ['note_sealed'], customer: { column: 'customer_id', of: 'followups.follow_up', by: 'follow_up_id' } } },
  commitmentKinds: [
    {
      key: 'followups.call', zh: '回访', en: 'Follow up', ruleZh: '到期当天回访', ruleEn: 'Call by the day it is due', due: { workingDays: 3 }, link: '/follow-ups/:subjectId', source: 'D (三), FOL-2',
      ladder: [{ act: 'nudge', from: 'due', minutes: -180, counting: 'clock' }, { act: 'broken', from: 'due', minutes: 0, counting: 'clock' }, { act: 'leader', from: 'due', minutes: 60, counting: 'working' }, { act: 'director', from: 'due', minutes: 480, counting: 'working' }],
    },
    {
      key: 'followups.symptom', zh: '答复症状', en: 'Answer a symptom', ruleZh: '回访时说的症状由医生答复', ruleEn: 'The doctor answers what was said on the phone', due: { workingMinutes: 240 }, link: '/customers/:customerId', keptByHand: true, source: 'FOL-3',
      ladder: [{ act: 'nudge', share: 0.5, counting: 'working' }, { act: 'broken', from: 'due', minutes: 0, counting: 'clock' }, { act: 'leader', from: 'due', minutes: 60, counting: 'clock' }, { act: 'director', from: 'due', minutes: 240, counting: 'clock' }],
    },
  ],
}
