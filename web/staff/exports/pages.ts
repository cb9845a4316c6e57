import { definePages } from '../frame/pages.ts'

export const exportsPages = definePages([
  { path: '/exports', title: { zh: '导出', en: 'Exports' }, group: 'house', order: 71, permission: 'exports.make', load: () => import('./export-list.tsx').then((m) => m.ExportListPage) },
])

declare module '../href.ts' {
  interface Paths { exports: typeof exportsPages }
}
