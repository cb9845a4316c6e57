import { event, Id, Instant, pageQuery, Page, route, z } from '../../platform/contract.ts'

export const Notice = z.object({ id: Id, kind: z.string(), zh: z.string(), en: z.string(), link: z.string(), subjectId: Id.nullable(), at: Instant, readAt: Instant.nullable() }).meta({ id: 'Notice' })
export const listNotices = route({ method: 'GET', url: '/notifications', operationId: 'listNotifications', summary: 'What I was told, latest first, and how many I have not read', permission: 'signed-in', query: z.strictObject({ ...pageQuery, unread: z.enum(['true']).optional() }), response: Page(Notice).extend({ unread: z.int() }) })
export const readNotices = route({ method: 'POST', url: '/notifications/read', operationId: 'readNotifications', summary: 'Mark as read: some, or all up to an instant', permission: 'signed-in', body: z.strictObject({ ids: z.array(Id).max(200).optional(), upTo: Instant.optional() }), response: z.object({ unread: z.int() }) })

export const events = {
  noticed: event({ name: 'notifications.noticed', version: 1, data: z.object({ noticeId: Id, kind: z.string() }), zh: '收到通知', en: 'Was told something', seenWith: 'signed-in' }),
  read: event({ name: 'notifications.read', version: 1, data: z.object({ count: z.int() }), zh: '看了 {count} 条通知', en: 'Read {count} notices', seenWith: 'signed-in' }),
}
