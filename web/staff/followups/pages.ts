import { definePages } from '../frame/pages.ts'

export const followUpPages = definePages([
  { path: '/follow-ups', title: { zh: '回访', en: 'Follow-ups' }, group: 'after', order: 10, permission: 'followups.read', counter: 'followUps', load: () => import('./follow-up-list.tsx').then((m) => m.FollowUpListPage) },
  { path: '/follow-ups/$id', title: { zh: '回访', en: 'Follow-up' }, permission: 'followups.read', load: () => import('./follow-up.tsx').then((m) => m.FollowUpPage) },
  { path: '/follow-up-plans', title: { zh: '回访方案', en: 'Follow-up plans' }, group: 'after', order: 40, permission: 'followups.read', load: () => import('./follow-up-plans.tsx').then((m) => m.FollowUpPlansPage) },
])

declare module '../href.ts' {
  interface Paths { followups: typeof followUpPages }
}
