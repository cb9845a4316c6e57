import { definePages } from '../frame/pages.ts'

export const importsPages = definePages([
  { path: '/imports', title: { zh: '导入', en: 'Imports' }, group: 'house', order: 70, permission: 'imports.run', load: () => import('./import-list.tsx').then((m) => m.ImportListPage) },
  { path: '/imports/new', title: { zh: '导入表格', en: 'Import a table' }, permission: 'imports.run', load: () => import('./import-new.tsx').then((m) => m.ImportNewPage) },
  { path: '/imports/$id', title: { zh: '导入', en: 'Import' }, permission: 'imports.run', load: () => import('./import.tsx').then((m) => m.ImportPage) },
])

declare module '../href.ts' {
  interface Paths { imports: typeof importsPages }
}
