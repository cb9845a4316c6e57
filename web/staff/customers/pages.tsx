import { definePages } from '../frame/pages.ts'

export const customersPages = definePages([
  { path: '/customers', title: { zh: '顾客', en: 'Customers' }, group: 'members', order: 10, permission: 'customers.read', load: () => import('./customer-list.tsx').then((m) => m.CustomerListPage) },
  { path: '/customers/$id', title: { zh: '顾客', en: 'Customer' }, permission: 'customers.read', load: () => import('./customer.tsx').then((m) => m.CustomerPage) },
])

declare module '../href.ts' {
  interface Paths { customers: typeof customersPages }
}
