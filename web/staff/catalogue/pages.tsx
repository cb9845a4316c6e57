import { definePages } from '../frame/pages.ts'

export const cataloguePages = definePages([
  { path: '/services', title: { zh: '服务项目', en: 'Services' }, group: 'house', order: 20, permission: 'catalogue.read', load: () => import('./service-list.tsx').then((m) => m.ServiceListPage) },
  { path: '/services/$id', title: { zh: '服务项目', en: 'Service' }, permission: 'catalogue.read', load: () => import('./service.tsx').then((m) => m.ServicePage) },
  { path: '/experts', title: { zh: '专家', en: 'Experts' }, group: 'house', order: 21, permission: 'catalogue.read', load: () => import('./expert-list.tsx').then((m) => m.ExpertListPage) },
])

declare module '../href.ts' {
  interface Paths { catalogue: typeof cataloguePages }
}
