import { definePages } from '../frame/pages.ts'

export const todayPages = definePages([
  { path: '/', title: { zh: '今日', en: 'Today' }, group: 'today', order: 10, counter: 'commitments', load: () => import('./today.tsx').then((m) => m.TodayPage) },
])

declare module '../href.ts' {
  interface Paths { today: typeof todayPages }
}
