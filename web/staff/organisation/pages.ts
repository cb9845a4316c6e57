import { definePages } from '../frame/pages.ts'

export const organisationPages = definePages([
  { path: '/staff', title: { zh: '员工', en: 'Staff' }, group: 'team', order: 60, permission: 'staff.read', load: () => import('./staff-list.tsx').then((m) => m.StaffListPage) },
  { path: '/staff/$id', title: { zh: '员工', en: 'Staff member' }, permission: 'staff.read', load: () => import('./staff-member.tsx').then((m) => m.StaffMemberPage) },
  { path: '/roles', title: { zh: '角色', en: 'Roles' }, group: 'team', order: 70, permission: 'staff.read', load: () => import('./roles.tsx').then((m) => m.RolesPage) },
  { path: '/places', title: { zh: '院区与科室', en: 'Sites and departments' }, group: 'house', order: 10, load: () => import('./places.tsx').then((m) => m.PlacesPage) },
  { path: '/places/$id', title: { zh: '开放时间', en: 'Opening hours' }, load: () => import('./hours.tsx').then((m) => m.HoursPage) },
  { path: '/service-points', title: { zh: '服务点', en: 'Service points' }, group: 'house', order: 20, load: () => import('./points.tsx').then((m) => m.PointsPage) },
  { path: '/lists', title: { zh: '列表', en: 'Lists' }, group: 'house', order: 60, load: () => import('./lists.tsx').then((m) => m.ListsPage) },
  { path: '/settings', title: { zh: '制度参数', en: 'Policy settings' }, group: 'rulebook', order: 10, permission: 'settings.read', load: () => import('./settings.tsx').then((m) => m.SettingsPage) },
  { path: '/audit', title: { zh: '操作留痕', en: 'Audit trail' }, group: 'house', order: 90, permission: 'audit.read', load: () => import('./audit.tsx').then((m) => m.AuditPage) },
  { path: '/about', title: { zh: '关于', en: 'About' }, group: 'house', order: 95, load: () => import('./about.tsx').then((m) => m.AboutPage) },
  { path: '/account', title: { zh: '我的账号', en: 'My account' }, within: 'today', load: () => import('./account.tsx').then((m) => m.AccountPage) },
])

declare module '../href.ts' {
  interface Paths { organisation: typeof organisationPages }
}
