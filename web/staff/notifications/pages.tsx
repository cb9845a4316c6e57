import { definePages } from '../frame/pages.ts'

export const notificationsPages = definePages([
  { path: '/notifications', title: { zh: '通知', en: 'Notices' }, within: 'today', load: () => import('./notice-list.tsx').then((m) => m.NoticeListPage) },
])
