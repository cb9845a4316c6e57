/** Notifications (PLA-11): notices to staff, messages to customers. */
import { common } from '../../platform/refusal.ts'
import type { Module } from '../../platform/module.ts'
import { can, events, no, settings } from './contract.ts'
import { sweeper, tasks } from './messages.ts'
import { routes } from './routes.ts'

export { messageCustomer, sendThePast, withdraw, type MessageInput, type Queued } from './messages.ts'
export { markRead as markNoticesRead, notifyStaff, type NoticeInput } from './notices.ts'

export const notifications: Module = {
  name: 'notifications',
  permissions: can,
  refusals: no,
  constraints: { message_key_unique: common.already_exists, template_text_once: common.stale_version },
  routes,
  events: Object.values(events),
  tasks: tasks as never,
  tickers: [sweeper],
  settings: Object.values(settings) as never,
  encrypted: { 'notifications.message': { columns: ['address_sealed', 'content_sealed'], customer: 'customer_id' } },
}
