/** Feedback (FEE): praise, suggestions and complaints, from the customer's word to what the customer was told. */
import type { Module } from '../../platform/module.ts'
import { can, events, lists, no, settings } from './contract.ts'
import { kinds } from './kinds.ts'
import { messageTemplates } from './messages.ts'
import { feedbackFiles } from './owned-files.ts'
import { reactions } from './reactions.ts'
import { exportedFeedback } from './exported.ts'
import { routes } from './routes.ts'

export { events as feedbackEvents } from './contract.ts'
export { recordFeedback } from './record.ts'
export { openMeasures, takeStep as takeFeedbackStep } from './steps.ts'

export const feedback: Module = {
  name: 'feedback',
  permissions: can,
  refusals: no,
  constraints: { feedback_no_own_case: no.own_case, feedback_declined_with_reason: no.reason_needed, feedback_complaint_told_before_closed: no.satisfaction_needed, feedback_happened_before: no.happened_in_future, feedback_received_before: no.happened_in_future },
  routes,
  exports: [exportedFeedback],
  fileOwners: [feedbackFiles],
  messageTemplates,
  events: Object.values(events),
  reactions,
  settings: Object.values(settings) as never,
  lists,
  commitmentKinds: kinds,
  encrypted: {
    'feedback.feedback': { columns: ['contact', 'matter', 'statement', 'analysis', 'told'], customer: 'customer_id' },
    'feedback.step': { columns: ['note'], customer: { column: 'customer_id', of: 'feedback.feedback', by: 'feedback_id' } },
  },
}
