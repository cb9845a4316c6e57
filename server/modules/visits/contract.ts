import { Day, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

const desk = ['receptionist', 'guide', 'onsite_consultant', 'member_manager', 'supervisor', 'group_leader', 'service_director'] as const
export const can = permissions({
  'visits.read': { zh: '查看到诊和候诊', en: 'See arrivals and who is waiting', roles: { ...roles('all', ...desk, 'phone_agent', 'online_agent', 'ward_steward', 'complaint_handler', 'follow_up_caller', 'hospital_leader', 'auditor'), ...roles('department', 'department_coordinator'), ...roles('own', 'doctor', 'care_staff') } },
  'visits.arrive': { zh: '登记到诊、撤回', en: 'Register arrivals and take them back', roles: { ...roles('all', ...desk), ...roles('department', 'department_coordinator') } },
  'visits.serve': { zh: '叫号、开始、完成', en: 'Call, begin and finish', roles: { ...roles('all', ...desk), ...roles('department', 'department_coordinator'), ...roles('own', 'doctor', 'care_staff') } },
})

export const no = refusals({
  not_today: { status: 409, zh: '这个预约不是今天的。请先改期到今天，或按没预约登记。', en: 'This appointment is not for today. Move it to today first, or register a walk-in.' },
  appointment_cancelled: { status: 409, zh: '这个预约已经取消。可以按没预约登记，或重新约。', en: 'This appointment was cancelled. Register a walk-in, or book anew.' },
  already_arrived: { status: 409, zh: '已经登记过到诊了。', en: 'The arrival has been registered already.' },
  already_waiting: { status: 409, zh: '这位顾客已经在这个科室候诊了。', en: 'This customer is already waiting at this department.' },
  voucher_unknown: { status: 404, zh: '没有找到这个凭证，请核对号码，或按姓名、电话查找。', en: 'No such voucher was found; check the code, or look by name or phone.' },
  where_to: { status: 422, zh: '请选要去的科室或项目。', en: 'Choose the department or the service they came for.' },
  unknown_customer: { status: 422, zh: '没有这位顾客，请先登记。', en: 'There is no such customer; please register them first.' },
  unknown_department: { status: 422, zh: '没有这个科室或项目。', en: 'There is no such department or service.' },
})

const Named = z.object({ id: Id, nameZh: z.string(), nameEn: z.string() })
const Expert = z.object({ id: Id, name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string() })
const Person = z.object({ id: Id, name: z.string(), phoneMasked: z.string().nullable(), age: z.int().nullable(), vip: z.boolean(), level: z.string(), hasAllergies: z.boolean(), hasSpecialConditions: z.boolean() })
export const State = z.enum(['waiting', 'called', 'in_service', 'finished', 'left', 'undone'])
export const FoundBy = z.enum(['code', 'qr', 'name', 'phone', 'list', 'walk_in'])

export const Visit = z.object({
  id: Id, version: Version, state: State, kind: z.enum(['booked', 'walk_in']), foundBy: FoundBy, customer: Person,
  appointment: z.object({ id: Id, startsAt: Instant }).nullable(),
  service: Named.nullable(), department: Named, expert: Expert.nullable(), room: Named.extend({ floor: z.string() }).nullable(),
  arrivedAt: Instant, calledAt: Instant.nullable(), callCount: z.int(), serviceStartedAt: Instant.nullable(), finishedAt: Instant.nullable(), leftAt: Instant.nullable(),
  firstVisit: z.boolean(), endReason: z.string(),
  may: z.object({ call: z.boolean(), back: z.boolean(), serve: z.boolean(), finish: z.boolean(), leave: z.boolean(), undo: z.boolean() }).meta({ description: 'What the caller may do now' }),
}).meta({ id: 'Visit' })

/** Somebody who may be standing at the desk. */
export const Arrival = z.object({
  customer: Person, appointment: z.object({ id: Id, startsAt: Instant, state: z.string(), isToday: z.boolean() }).nullable(),
  service: Named.nullable(), department: Named.nullable(), expert: Expert.nullable(), room: Named.extend({ floor: z.string() }).nullable(),
  visitId: Id.nullable().meta({ description: 'Already here: the open visit' }),
  promises: z.array(z.object({ whatZh: z.string(), whatEn: z.string(), ownerName: z.string().nullable(), dueAt: Instant })).meta({ description: 'What was promised to them and is still owed (VIS-1)' }),
}).meta({ id: 'Arrival' })

export const NewVisit = z.strictObject({
  voucher: z.string().min(1).max(500).optional().meta({ description: 'Scanned text of the QR, or the short code' }),
  appointmentId: Id.optional(), customerId: Id.optional(), departmentId: Id.optional(), serviceId: Id.optional(), expertId: Id.nullable().optional(),
  foundBy: FoundBy.optional(),
})
export const listViews = ['open', 'waiting', 'in_service', 'finished', 'today', 'all'] as const
export const listVisits = route({ method: 'GET', url: '/visits', operationId: 'listVisits', summary: 'Who is here, waits, is served or was today; waiting ones longest first', permission: can['visits.read'], query: z.strictObject({ ...pageQuery, view: z.enum(listViews).optional(), day: Day.optional(), departmentId: Id.optional(), expertId: Id.optional(), customerId: Id.optional() }), response: Page(Visit).extend({ now: Instant, waitLimitMinutes: z.int() }) })
export const openVisit = route({ method: 'POST', url: '/visits', operationId: 'openVisit', summary: 'Register an arrival: by voucher, appointment, or as a walk-in; marks the appointment arrived', permission: can['visits.arrive'], body: NewVisit, response: Visit, status: 201, refusals: [no.not_today, no.appointment_cancelled, no.already_arrived, no.already_waiting, no.voucher_unknown, no.where_to, no.unknown_customer, no.unknown_department] })
export const getVisit = route({ method: 'GET', url: '/visits/:id', operationId: 'getVisit', summary: 'One visit with its steps', permission: can['visits.read'], params: IdParams, response: Visit.extend({ steps: z.array(z.object({ at: Instant, act: z.string(), actor: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(), fromState: State.nullable(), toState: State, reason: z.string() })) }) })
export const visitFigures = route({ method: 'GET', url: '/visits/figures', operationId: 'visitFigures', summary: 'Today at a glance: waiting, mean and longest wait, served', permission: can['visits.read'], response: z.object({ waiting: z.int(), inService: z.int(), overLimit: z.int(), meanWaitMinutes: z.int().nullable(), longestWaitMinutes: z.int().nullable(), arrived: z.int(), finished: z.int(), left: z.int(), firstVisits: z.int(), medianWaitMinutes: z.int().nullable(), ninetiethWaitMinutes: z.int().nullable() }) })
export const findArrivals = route({ method: 'GET', url: '/arrivals', operationId: 'findArrivals', summary: 'Who stands at the desk: by voucher, QR text, name or phone; without text, who is expected within the hour or late', permission: can['visits.arrive'], query: z.strictObject({ text: z.string().min(1).max(500).optional() }), response: z.object({ items: z.array(Arrival), foundBy: FoundBy.nullable() }) })

const acted = { params: IdParams, response: Visit } as const
export const callVisit = route({ method: 'POST', url: '/visits/:id/call', operationId: 'callVisit', summary: 'Call, or call again', permission: can['visits.serve'], ...acted })
export const backVisit = route({ method: 'POST', url: '/visits/:id/back', operationId: 'backVisit', summary: 'Called or begun by mistake: back to waiting, the clock as it was', permission: can['visits.serve'], ...acted })
export const serveVisit = route({ method: 'POST', url: '/visits/:id/serve', operationId: 'serveVisit', summary: 'The service begins', permission: can['visits.serve'], ...acted })
export const finishVisit = route({ method: 'POST', url: '/visits/:id/finish', operationId: 'finishVisit', summary: 'Served: the visit is over, the appointment completed', permission: can['visits.serve'], ...acted })
export const leaveVisit = route({ method: 'POST', url: '/visits/:id/leave', operationId: 'leaveVisit', summary: 'Left without being served, with the reason', permission: can['visits.arrive'], ...acted, body: z.strictObject({ reason: Text(200) }) })
export const undoVisit = route({ method: 'POST', url: '/visits/:id/undo', operationId: 'undoVisit', summary: 'The arrival was a mistake: taken back, the appointment as before', permission: can['visits.arrive'], ...acted, body: z.strictObject({ reason: Text(200, 0).optional() }) })

export const settings = {
  waitMinutes: setting({ key: 'visits.wait_minutes', unit: 'minutes', default: 20, value: z.int().min(1).max(480), zh: '候诊多久算久', en: 'From how long on a wait is long', source: 'VIS-11' }),
  expectedMinutes: setting({ key: 'visits.expected_minutes', unit: 'minutes', default: 60, value: z.int().min(5).max(720), zh: '到诊台提前看多久内要到的', en: 'How far ahead the arrivals desk looks', source: 'VIS-1' }),
}

const Data = z.object({ departmentZh: z.string(), departmentEn: z.string(), departmentId: Id, appointmentId: Id.nullable(), serviceId: Id.nullable(), serviceKind: z.string().nullable(), expertId: Id.nullable(), firstVisit: z.boolean(), kind: z.enum(['booked', 'walk_in']), waitedMinutes: z.int().nullable().optional(), reason: z.string().optional() })
const seenWith = can['visits.read']
export const events = {
  opened: event({ name: 'visits.opened', version: 1, data: Data, zh: '到诊：{departmentZh}', en: 'Arrived at {departmentEn}', seenWith }),
  called: event({ name: 'visits.called', version: 1, data: Data, zh: '叫号：{departmentZh}', en: 'Called to {departmentEn}', seenWith }),
  backed: event({ name: 'visits.back', version: 1, data: Data, zh: '退回候诊：{departmentZh}', en: 'Back to waiting at {departmentEn}', seenWith }),
  served: event({ name: 'visits.served', version: 1, data: Data, zh: '开始就诊：{departmentZh}', en: 'Being served at {departmentEn}', seenWith }),
  finished: event({ name: 'visits.finished', version: 1, data: Data, zh: '就诊结束：{departmentZh}', en: 'Visit to {departmentEn} finished', seenWith }),
  left: event({ name: 'visits.left', version: 1, data: Data, zh: '未就诊离开：{departmentZh}（{reason}）', en: 'Left {departmentEn} without being served ({reason})', seenWith }),
  undone: event({ name: 'visits.arrival-undone', version: 1, data: Data, zh: '撤回到诊：{departmentZh}', en: 'Arrival at {departmentEn} taken back', seenWith }),
}
