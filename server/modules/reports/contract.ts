import { Day, Id, Instant, Page, pageQuery, permissions, roles, route, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'reports.read': {
    zh: '查看日报', en: 'See the daily report',
    roles: { ...roles('own', 'receptionist', 'phone_agent', 'online_agent', 'onsite_consultant', 'follow_up_caller'), ...roles('group', 'group_leader'), ...roles('all', 'supervisor', 'service_director', 'hospital_leader', 'auditor', 'administrator') },
  },
})

export const no = refusals({
  day_ahead: { status: 422, zh: '这一天还没有到，请选今天或以前的日期。', en: 'That day has not come yet; please choose today or an earlier one.' },
  unknown_figure: { status: 404, zh: '没有这个数字。', en: 'There is no such figure.' },
})

const Share = z.object({ id: z.string().nullable(), value: z.int() })
export const FigureView = z.object({
  key: z.string(), zh: z.string(), en: z.string(), meansZh: z.string(), meansEn: z.string(), value: z.int(),
  byPerson: z.array(Share), byChannel: z.array(Share).nullable(), byDepartment: z.array(Share).nullable(),
}).meta({ id: 'Figure' })
export const RateView = z.object({ key: z.string(), zh: z.string(), en: z.string(), meansZh: z.string(), meansEn: z.string(), of: z.int(), to: z.int() }).meta({ id: 'Rate', description: 'A share as two whole numbers: of ÷ to' })
export const DailyReport = z.object({
  date: Day, asOf: Instant, scope: z.string(), issuedAt: Instant.nullable(), figures: z.array(FigureView), rates: z.array(RateView),
  people: z.array(z.object({ id: Id, name: z.string(), nameEn: z.string() })), departments: z.array(z.object({ id: Id, nameZh: z.string(), nameEn: z.string() })),
}).meta({ id: 'DailyReport' })
export const FigureRow = z.object({ id: Id, kind: z.string(), at: Instant.nullable(), customerId: Id.nullable(), customerName: z.string().nullable(), personId: Id.nullable(), channel: z.string().nullable(), state: z.string() }).meta({ id: 'FigureRow' })

export const dailyReport = route({
  method: 'GET', url: '/reports/daily', operationId: 'dailyReport', summary: 'The day in figures: by channel, person and department; as issued once the day was closed', permission: can['reports.read'],
  query: z.strictObject({ date: Day.optional(), live: z.enum(['true']).optional() }), response: DailyReport, refusals: [no.day_ahead],
})
export const figureRows = route({
  method: 'GET', url: '/reports/daily/:key/rows', operationId: 'figureRows', summary: 'The rows behind a figure: as many as it counts', permission: can['reports.read'],
  params: z.strictObject({ key: z.string().max(40) }),
  query: z.strictObject({ ...pageQuery, date: Day.optional(), personId: Id.optional(), channel: z.string().max(30).optional(), departmentId: Id.optional() }), response: Page(FigureRow), refusals: [no.unknown_figure],
})
export const issuedReports = route({
  method: 'GET', url: '/reports/issued', operationId: 'issuedReports', summary: 'Reports as they were issued, newest first', permission: can['reports.read'],
  query: z.strictObject({ ...pageQuery }), response: Page(z.object({ id: Id, kind: z.string(), day: Day, issuedAt: Instant })),
})
