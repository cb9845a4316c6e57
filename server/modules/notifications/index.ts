/** Notifications (PLA-11): notices to staff, messages to customers. */
import type { Module } from '../../platform/module.ts'
import { events } from './contract.ts'
import { routes } from './routes.ts'

export { notifyStaff, type NoticeInput } from './notices.ts'

export const notifications: Module = {
  name: 'notifications',
  routes,
  events: Object.values(events),
}
