/** What may be done to a service or a recommendation in which state. Shared with the screen: no zod here. */

export const serviceKinds = ['expert_consultation', 'examination', 'check_up', 'care', 'home_care', 'screening', 'event'] as const
export type ServiceKind = (typeof serviceKinds)[number]

export type RecommendationState = 'open' | 'decided' | 'withdrawn'
export type RecommendationAction = 'choose' | 'withdraw'

/** Action → states in which it is allowed (CAT-3). A choice may be changed: customers think again. */
export const allowedIn: Readonly<Record<RecommendationAction, readonly RecommendationState[]>> = {
  choose: ['open', 'decided'],
  withdraw: ['open', 'decided'],
}

/** Whether the action is allowed in the state. */
export function recommendationCan(action: RecommendationAction, state: RecommendationState): boolean {
  return allowedIn[action].includes(state)
}
