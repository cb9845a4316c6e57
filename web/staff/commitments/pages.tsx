import { definePages } from '../frame/pages.ts'

export const commitmentsPages = definePages([
  { path: '/commitments', title: { zh: '承诺', en: 'Promises' }, within: 'today', permission: 'commitments.read', load: () => import('./commitment-list.tsx').then((m) => m.CommitmentListPage) },
  { path: '/commitments/$id', title: { zh: '承诺', en: 'Promise' }, within: 'today', permission: 'commitments.read', load: () => import('./commitment.tsx').then((m) => m.CommitmentPage) },
])

declare module '../href.ts' {
  interface Paths { commitments: typeof commitmentsPages }
}
