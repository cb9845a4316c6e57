import { definePages } from '../frame/pages.ts'

export const visitsPages = definePages([
  { path: '/arrivals', title: { zh: '到诊台', en: 'Arrivals' }, group: 'during', order: 10, permission: 'visits.arrive', load: () => import('./arrivals.tsx').then((m) => m.ArrivalsPage) },
  { path: '/visits', title: { zh: '到诊', en: 'Visits' }, group: 'during', order: 20, permission: 'visits.read', load: () => import('./visit-list.tsx').then((m) => m.VisitListPage) },
])

declare module '../href.ts' {
  interface Paths { visits: typeof visitsPages }
}
