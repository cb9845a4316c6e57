import { definePages } from '../frame/pages.ts'

export const reportPages = definePages([
  { path: '/reports/daily', title: { zh: '日报', en: 'Daily report' }, group: 'team', order: 20, permission: 'reports.read', load: () => import('./daily.tsx').then((m) => m.DailyReportPage) },
])

declare module '../href.ts' {
  interface Paths { reports: typeof reportPages }
}
