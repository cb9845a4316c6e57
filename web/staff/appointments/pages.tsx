import { definePages } from '../frame/pages.ts'

export const appointmentsPages = definePages([
  { path: '/appointments', title: { zh: '预约', en: 'Appointments' }, group: 'before', order: 20, permission: 'appointments.read', load: () => import('./appointment-list.tsx').then((m) => m.AppointmentListPage) },
  { path: '/appointments/$id', title: { zh: '预约', en: 'Appointment' }, within: 'before', permission: 'appointments.read', load: () => import('./appointment.tsx').then((m) => m.AppointmentPage) },
  { path: '/board', title: { zh: '预约板', en: 'Board' }, group: 'before', order: 30, permission: 'appointments.read', load: () => import('./board.tsx').then((m) => m.BoardPage) },
  { path: '/board/print', title: { zh: '当日单', en: 'Day list' }, bare: true, permission: 'appointments.read', load: () => import('./day-list.tsx').then((m) => m.DayListPage) },
  { path: '/acknowledge', title: { zh: '科室确认', en: 'Acknowledge' }, group: 'before', order: 40, permission: 'appointments.acknowledge', load: () => import('./acknowledge.tsx').then((m) => m.AcknowledgePage) },
  { path: '/book', title: { zh: '约时间', en: 'Book' }, within: 'before', permission: 'appointments.book', load: () => import('./book.tsx').then((m) => m.BookPage) },
  { path: '/bookable', title: { zh: '可约时间', en: 'Bookable hours' }, group: 'house', order: 60, permission: 'appointments.hours', load: () => import('./hours.tsx').then((m) => m.HoursPage) },
])

declare module '../href.ts' {
  interface Paths { appointments: typeof appointmentsPages }
}
