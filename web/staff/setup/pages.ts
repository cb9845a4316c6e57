import { definePages } from '../frame/pages.ts'

export const setupPages = definePages([
  { path: '/setup', title: { zh: '首次设置', en: 'Set-up' }, open: true, load: () => import('./setup.tsx').then((m) => m.SetupPage) },
])

declare module '../href.ts' {
  interface Paths { setup: typeof setupPages }
}
