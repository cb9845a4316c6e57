import { definePages } from '../frame/pages.ts'

export const organisationPages = definePages([
  { path: '/staff', title: { zh: '员工', en: 'Staff' }, group: 'team', order: 60, permission: 'staff.read', load: () => import('./staff-list.tsx').then((m) => m.StaffListPage) },
  { path: '/staff/$id', title: { zh: '员工', en: 'Staff member' }, permission: 'staff.read', load: () => import('./staff-member.tsx').then((m) => m.StaffMemberPage) },
  { path: '/account', title: { zh: '我的账号', en: 'My account' }, load: () => import('./account.tsx').then((m) => m.AccountPage) },
])
