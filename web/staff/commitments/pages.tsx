import { definePages } from '../frame/pages.ts'

export const commitmentsPages = definePages([
  { path: '/commitments', title: { zh: '承诺', en: 'Promises' }, group: 'today', order: 20, permission: 'commitments.read', counter: 'commitments', load: () => import('./commitment-list.tsx').then((m) => m.CommitmentListPage) },
  { path: '/commitments/$id', title: { zh: '承诺', en: 'Promise' }, permission: 'commitments.read', load: () => import('./commitment.tsx').then((m) => m.CommitmentPage) },
])
