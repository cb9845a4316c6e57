/** What may be done with feedback of a kind in which state; the screen asks the same table as the server. */
export const feedbackKinds = ['praise', 'suggestion', 'complaint'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]
export const feedbackStates = ['received', 'accepted', 'investigating', 'found', 'planned', 'carried_out', 'decided', 'told', 'closed'] as const
export type FeedbackState = (typeof feedbackStates)[number]
export const severities = ['slight', 'ordinary', 'serious'] as const
export type Severity = (typeof severities)[number]
export const feedbackChannels = ['desk', 'phone', 'web', 'wall_code', 'suggestion_box', 'survey', 'follow_up', 'review_page', 'email', 'letter'] as const
export const findings = ['substantiated', 'partly', 'not'] as const
export type Finding = (typeof findings)[number]
export const satisfactions = ['satisfied', 'partly', 'dissatisfied', 'not_reached'] as const
export type Satisfaction = (typeof satisfactions)[number]
export const measureKinds = ['explain', 'apologise', 'refund', 'redo', 'compensate', 'improve', 'discipline'] as const

/** The way of a complaint, for the stepper of its page (FEE-4). */
export const complaintWay: readonly FeedbackState[] = ['received', 'accepted', 'investigating', 'found', 'planned', 'carried_out', 'told', 'closed']
export const suggestionWay: readonly FeedbackState[] = ['received', 'accepted', 'decided', 'told', 'closed']
export const praiseWay: readonly FeedbackState[] = ['received', 'closed']

export const steps = ['accept', 'settle', 'investigate', 'statement', 'talk', 'note', 'find', 'plan', 'measure', 'drop_measure', 'decide', 'tell', 'thank', 'close', 'reopen', 'extend', 'assign'] as const
export type FeedbackStep = (typeof steps)[number]
export type FeedbackAction = FeedbackStep | 'change'

export interface FeedbackStanding { kind: FeedbackKind; state: FeedbackState; finding: Finding | null }

const open = feedbackStates.filter(state => state !== 'closed')
const untold: readonly FeedbackState[] = ['received', 'accepted', 'investigating', 'found', 'planned', 'carried_out']
const allowed: Readonly<Record<FeedbackAction, Partial<Record<FeedbackKind, readonly FeedbackState[]>>>> = {
  change: { praise: open, suggestion: open, complaint: untold },
  assign: { suggestion: open, complaint: open },
  accept: { suggestion: ['received'], complaint: ['received'] },
  settle: { complaint: ['received', 'accepted'] },
  investigate: { complaint: ['accepted'] },
  statement: { complaint: open },
  talk: { praise: open, suggestion: open, complaint: open },
  note: { praise: feedbackStates, suggestion: feedbackStates, complaint: feedbackStates },
  find: { complaint: ['investigating'] },
  plan: { complaint: ['found', 'planned'] },
  measure: { suggestion: ['decided', 'told', 'closed'], complaint: ['planned'] },
  drop_measure: { suggestion: ['decided', 'told', 'closed'], complaint: ['planned'] },
  decide: { suggestion: ['received', 'accepted'] },
  tell: { suggestion: ['decided'], complaint: ['carried_out', 'found'] },
  thank: { praise: ['received'] },
  close: { suggestion: ['told'], complaint: ['told'] },
  reopen: { complaint: ['told', 'closed'] },
  extend: { complaint: untold },
}

/** Whether an action is possible. What was found unfounded is told without a plan. */
export function feedbackCan(action: FeedbackAction, feedback: FeedbackStanding): boolean {
  if (!(allowed[action][feedback.kind] ?? []).includes(feedback.state)) return false
  return action !== 'tell' || feedback.state !== 'found' || feedback.finding === 'not'
}
