import { definePages } from '../frame/pages.ts'

export const notificationsPages = definePages([
  { path: '/notifications', title: { zh: '通知', en: 'Notices' }, within: 'today', load: () => import('./notice-list.tsx').then((m) => m.NoticeListPage) },
  { path: '/messages', title: { zh: '开发信箱', en: 'Development outbox' }, group: 'house', order: 80, permission: 'messages.read', load: () => import('./outbox.tsx').then((m) => m.OutboxPage) },
  { path: '/message-templates', title: { zh: '消息模板', en: 'Message templates' }, group: 'house', order: 81, permission: 'templates.read', load: () => import('./templates.tsx').then((m) => m.TemplatesPage) },
])

declare module '../href.ts' {
  interface Paths { notifications: typeof notificationsPages }
}
