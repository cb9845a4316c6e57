import { definePages } from '../frame/pages.ts'

export const knowledgePages = definePages([
  { path: '/answers', title: { zh: '标准答复', en: 'Standard answers' }, group: 'before', order: 50, permission: 'knowledge.read', load: () => import('./answer-list.tsx').then((m) => m.AnswerListPage) },
  { path: '/answers/new', title: { zh: '写标准答复', en: 'New standard answer' }, permission: 'knowledge.write', load: () => import('./answer-edit.tsx').then((m) => m.AnswerNewPage) },
  { path: '/answers/$id', title: { zh: '标准答复', en: 'Standard answer' }, permission: 'knowledge.read', load: () => import('./answer.tsx').then((m) => m.AnswerPage) },
  { path: '/answers/$id/edit', title: { zh: '改标准答复', en: 'Reword a standard answer' }, permission: 'knowledge.write', load: () => import('./answer-edit.tsx').then((m) => m.AnswerEditPage) },
  { path: '/knowledge-gaps', title: { zh: '没答上的问题', en: 'Unanswered questions' }, group: 'before', order: 51, permission: 'knowledge.read', load: () => import('./gaps.tsx').then((m) => m.GapsPage) },
  { path: '/triage', title: { zh: '分诊助手', en: 'Triage aid' }, group: 'before', order: 52, permission: 'knowledge.read', load: () => import('./triage.tsx').then((m) => m.TriagePage) },
])

declare module '../href.ts' {
  interface Paths { knowledge: typeof knowledgePages }
}
