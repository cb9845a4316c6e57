import { definePages } from '../frame/pages.ts'

export const feedbackPages = definePages([
  { path: '/feedback', title: { zh: '意见与投诉', en: 'Feedback' }, group: 'after', order: 30, permission: 'feedback.read', counter: 'feedback', load: () => import('./feedback-list.tsx').then((m) => m.FeedbackListPage) },
  { path: '/feedback/new', title: { zh: '登记意见', en: 'New feedback' }, permission: 'feedback.record', load: () => import('./feedback-new.tsx').then((m) => m.FeedbackNewPage) },
  { path: '/feedback/$id', title: { zh: '意见', en: 'Feedback' }, permission: 'feedback.read', load: () => import('./feedback-case.tsx').then((m) => m.FeedbackCasePage) },
])

declare module '../href.ts' {
  interface Paths { feedback: typeof feedbackPages }
}
