import { Cursor, Day, deskRoles, Empty, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'appointments.read': { zh: '查看预约', en: 'See appointments', roles: { ...roles('all', ...deskRoles, 'hospital_leader', 'auditor'), ...roles('department', 'department_coordinator'), ...roles('own', 'doctor', 'care_staff') } },
  'appointments.book': { zh: '预约、改期、取消', en: 'Book, move and cancel appointments', roles: { ...roles('all', ...deskRoles), ...roles('department', 'department_coordinator') } },
  'appointments.acknowledge': { zh: '科室确认收到预约，查看过敏与特殊情况', en: 'Acknowledge bookings for the department, with allergies and special conditions', roles: { ...roles('department', 'department_coordinator'), ...roles('own', 'doctor', 'care_staff'), ...roles('all', 'supervisor', 'service_director') } },
  'appointments.hours': { zh: '管理可约时间、停诊', en: 'Manage bookable hours, leave and closures', roles: { ...roles('all', 'administrator', 'service_director', 'supervisor'), ...roles('department', 'department_coordinator') } },
})

export const no = refusals({
  time_taken: { status: 409, zh: '这个时间刚被约走了，请看最近的其他时间。', en: 'This time has just been taken; please look at the nearest other times.' },
  time_past: { status: 422, zh: '这个时间已经过去，请选将来的时间。', en: 'This time has passed; please choose one that is still to come.' },
  closed_day: { status: 422, zh: '这一天不开诊，请换一天。', en: 'The hospital is closed on that day; please choose another.' },
  on_leave: { status: 422, zh: '这段时间停诊或停用，请换时间或换人。', en: 'The expert is on leave or the room out of use at that time; please choose another time or person.' },
  outside_hours: { status: 422, zh: '不在可约时间内，请看可约的时间。', en: 'This is outside the bookable hours; please look at the free times.' },
  too_far: { status: 422, zh: '最多可约一年以内的时间。', en: 'Bookings reach at most one year ahead.' },
  range_reversed: { status: 422, zh: '结束日期早于开始日期。', en: 'The last day lies before the first.' },
  range_too_long: { status: 422, zh: '一次最多看 31 天。', en: 'At most 31 days can be looked at in one go.' },
  not_bookable: { status: 422, zh: '这个项目还没有安排人员或房间，暂时不能预约。', en: 'Nobody and no room is assigned to this service yet, so it cannot be booked.' },
  unknown_service: { status: 422, zh: '没有这个项目，或已停止提供。', en: 'There is no such service, or it is no longer offered.' },
  unknown_expert: { status: 422, zh: '这位专家不做这个项目，请另选一位。', en: 'This expert does not give this service; please choose another.' },
  unknown_customer: { status: 422, zh: '没有这位顾客，请先登记。', en: 'There is no such customer; please register them first.' },
  what_and_when: { status: 422, zh: '请选项目和时间，或用已占的时间。', en: 'Choose a service and a time, or name the time you are holding.' },
  customer_elsewhere: { status: 409, zh: '这位顾客同一时间还有别的预约。确实要约，请写明原因。', en: 'This customer has another appointment at that time. If it is meant, say why.' },
  hold_gone: { status: 409, zh: '占的时间已经放掉或已用掉，请重新选时间。', en: 'This hold was given back or used already; please choose a time again.' },
  already_acknowledged: { status: 409, zh: '科室已经确认收到了。', en: 'The department has acknowledged it already.' },
  same_time: { status: 422, zh: '还是原来的时间，没有改动。', en: 'This is the time it already has.' },
  hours_overlap: { status: 422, zh: '同一天的时间段重叠了，请分开。', en: 'Two hours of one day overlap; please separate them.' },
  hours_reversed: { status: 422, zh: '结束时间要晚于开始时间。', en: 'The end must lie after the beginning.' },
  unknown_resource: { status: 404, zh: '没有这位人员或这个房间。', en: 'There is no such person or room.' },
})

/* shapes */
const Named = z.object({ id: Id, nameZh: z.string(), nameEn: z.string() })
const Expert = z.object({ id: Id, name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string() })
export const State = z.enum(['booked', 'confirmed', 'arrived', 'in_service', 'completed', 'cancelled', 'no_show'])
export const Channel = z.enum(['desk', 'phone', 'web', 'wechat', 'link', 'other'])

export const FreeTime = z.object({ startsAt: Instant, endsAt: Instant, expertIds: z.array(Id) }).meta({ id: 'FreeTime' })
export const FreeTimes = z.object({ serviceId: Id, minutes: z.int(), needsExpert: z.boolean(), experts: z.array(Expert), items: z.array(FreeTime) }).meta({ id: 'FreeTimes' })

export const Hold = z.object({ id: Id, serviceId: Id, expertId: Id.nullable(), roomId: Id.nullable(), customerId: Id.nullable(), startsAt: Instant, endsAt: Instant, expiresAt: Instant }).meta({ id: 'Hold' })

export const Appointment = z.object({
  id: Id, version: Version, state: State,
  customer: z.object({ id: Id, name: z.string(), phoneMasked: z.string().nullable(), hasAllergies: z.boolean(), hasSpecialConditions: z.boolean() }),
  service: Named.extend({ kind: z.string() }), department: Named, expert: Expert.nullable(), room: Named.extend({ floor: z.string() }).nullable(),
  startsAt: Instant, endsAt: Instant, arriveBy: Instant, channel: Channel, inquiryId: Id.nullable(), voucherCode: z.string(), hasNote: z.boolean(),
  bookedAt: Instant, bookedBy: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(),
  confirmedAt: Instant.nullable(), acknowledgedAt: Instant.nullable(), arrivedAt: Instant.nullable(), completedAt: Instant.nullable(), cancelledAt: Instant.nullable(), noShowAt: Instant.nullable(),
  moveCount: z.int(),
  may: z.object({ confirm: z.boolean(), acknowledge: z.boolean(), reschedule: z.boolean(), cancel: z.boolean(), complete: z.boolean() }).meta({ description: 'What the caller may do now' }),
}).meta({ id: 'Appointment' })

export const AppointmentDetail = Appointment.extend({
  voucherUrl: z.string().meta({ description: 'Page of the voucher, to be sent or printed' }),
  bringZh: z.string(), bringEn: z.string(), priceFen: z.int(), siteNameZh: z.string(), siteNameEn: z.string(),
  cancelReason: z.string(), overlapReason: z.string(),
  history: z.array(z.object({ at: Instant, act: z.string(), by: z.enum(['staff', 'customer', 'system']), actor: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(), fromState: State.nullable(), toState: State, fromStartsAt: Instant.nullable(), toStartsAt: Instant.nullable(), reason: z.string() })),
}).meta({ id: 'AppointmentDetail' })

/* free times and holds */
const timeRefusals = [no.time_taken, no.time_past, no.closed_day, no.on_leave, no.outside_hours, no.too_far, no.not_bookable, no.unknown_service, no.unknown_expert] as const
export const freeTimes = route({ method: 'GET', url: '/free-times', operationId: 'freeTimes', summary: 'Times that can be booked, of all experts or one, over at most 31 days', permission: can['appointments.read'], query: z.strictObject({ serviceId: Id, from: Day, to: Day, expertId: Id.optional() }), response: FreeTimes, refusals: [no.range_reversed, no.range_too_long, no.too_far, no.not_bookable, no.unknown_service, no.unknown_expert] })
export const createHold = route({ method: 'POST', url: '/holds', operationId: 'createHold', summary: 'Keep a time while talking; it ends by itself after 5 minutes (setting)', permission: can['appointments.book'], body: z.strictObject({ serviceId: Id, expertId: Id.nullable().optional(), startsAt: Instant, customerId: Id.nullable().optional() }), response: Hold, status: 201, refusals: timeRefusals })
export const releaseHold = route({ method: 'DELETE', url: '/holds/:id', operationId: 'releaseHold', summary: 'Give a held time back', permission: can['appointments.book'], params: IdParams, response: Empty, versioned: false })

/* appointments */
export const NewAppointment = z.strictObject({
  customerId: Id, holdId: Id.optional(), serviceId: Id.optional(), expertId: Id.nullable().optional(), startsAt: Instant.optional(),
  channel: Channel.optional(), inquiryId: Id.nullable().optional(),
  note: Text(500).optional().meta({ description: 'What the department should know; kept encrypted' }),
  overlapReason: Text(200).optional().meta({ description: 'Why the customer may be in two places at once' }),
})
export const ReadBack = z.object({ name: z.string(), phoneMasked: z.string().nullable(), serviceZh: z.string(), serviceEn: z.string(), when: z.string(), expertName: z.string().nullable(), placeZh: z.string(), placeEn: z.string(), arriveBy: Instant })
  .meta({ id: 'ReadBack', description: 'What is read back to the customer (APP-5, A 4.4.1)' })
export const Booked = z.object({ id: Id, version: Version, state: State, startsAt: Instant, endsAt: Instant, expertId: Id.nullable(), roomId: Id.nullable(), voucherCode: z.string(), voucherUrl: z.string(), readBack: ReadBack }).meta({ id: 'BookedAppointment' })
export const bookAppointment = route({ method: 'POST', url: '/appointments', operationId: 'bookAppointment', summary: 'Book from a hold, or a service and a time', permission: can['appointments.book'], body: NewAppointment, response: Booked, status: 201, refusals: [...timeRefusals, no.unknown_customer, no.what_and_when, no.customer_elsewhere, no.hold_gone] })

export const listViews = ['today', 'upcoming', 'unconfirmed', 'unacknowledged', 'mine', 'past', 'missed', 'cancelled', 'all'] as const
export const ListQuery = z.strictObject({
  ...pageQuery, view: z.enum(listViews).optional(), from: Day.optional(), to: Day.optional(),
  departmentId: Id.optional(), expertId: Id.optional(), customerId: Id.optional(), inquiryId: Id.optional(), state: State.optional(),
})
export const listAppointments = route({ method: 'GET', url: '/appointments', operationId: 'listAppointments', summary: 'Appointments: by view, day, department, expert or customer', permission: can['appointments.read'], query: ListQuery, response: Page(Appointment), refusals: [no.range_reversed] })
export const countAppointments = route({ method: 'GET', url: '/appointments/counts', operationId: 'countAppointments', summary: 'Counters beside the views', permission: can['appointments.read'], response: z.object({ today: z.int(), unconfirmed: z.int(), unacknowledged: z.int(), mine: z.int(), missed: z.int() }) })
export const getAppointment = route({ method: 'GET', url: '/appointments/:id', operationId: 'getAppointment', summary: 'One appointment with its voucher link and history', permission: can['appointments.read'], params: IdParams, response: AppointmentDetail })
export const openCare = route({ method: 'GET', url: '/appointments/:id/care', operationId: 'openAppointmentCare', summary: 'Allergies, special conditions, needs and the note of the booking, for who serves; written to the audit trail', permission: can['appointments.acknowledge'], params: IdParams, response: z.object({ allergies: z.string(), specialConditions: z.string(), needs: z.string(), note: z.string().nullable() }) })

const acted = { params: IdParams, response: Appointment } as const
export const confirmAppointment = route({ method: 'POST', url: '/appointments/:id/confirm', operationId: 'confirmAppointment', summary: 'The customer said they will come', permission: can['appointments.book'], ...acted })
export const acknowledgeAppointment = route({ method: 'POST', url: '/appointments/:id/acknowledge', operationId: 'acknowledgeAppointment', summary: 'The department has taken note (APP-7)', permission: can['appointments.acknowledge'], ...acted, refusals: [no.already_acknowledged] })
export const rescheduleAppointment = route({ method: 'POST', url: '/appointments/:id/reschedule', operationId: 'rescheduleAppointment', summary: 'Move to another time or expert; keeps its id and voucher', permission: can['appointments.book'], ...acted, body: z.strictObject({ startsAt: Instant, expertId: Id.nullable().optional(), holdId: Id.optional(), reason: Text(200), overlapReason: Text(200).optional() }), refusals: [...timeRefusals, no.customer_elsewhere, no.same_time, no.hold_gone] })
export const cancelAppointment = route({ method: 'POST', url: '/appointments/:id/cancel', operationId: 'cancelAppointment', summary: 'Cancel, with who and why', permission: can['appointments.book'], ...acted, body: z.strictObject({ reason: Text(200), askedBy: z.enum(['customer', 'hospital']).optional() }) })
export const completeAppointment = route({ method: 'POST', url: '/appointments/:id/complete', operationId: 'completeAppointment', summary: 'The service is over', permission: can['appointments.acknowledge'], ...acted })

/* board */
const Span = z.object({ startsAt: Instant, endsAt: Instant })
export const BoardColumn = z.object({ id: Id, kind: z.enum(['staff', 'room']), nameZh: z.string(), nameEn: z.string(), subZh: z.string(), subEn: z.string(), capacity: z.int(), open: z.array(Span), closed: z.array(Span.extend({ kind: z.string(), reason: z.string() })) })
export const BoardBlock = z.object({
  id: Id, kind: z.enum(['appointment', 'hold']), columnIds: z.array(Id), state: z.string(), startsAt: Instant, endsAt: Instant, unit: z.int(),
  customer: z.object({ id: Id, name: z.string() }).nullable(), serviceZh: z.string(), serviceEn: z.string(), departmentId: Id, isAcknowledged: z.boolean(), hasNote: z.boolean(), heldUntil: Instant.nullable(),
})
export const Board = z.object({ day: Day, opensAt: Instant, closesAt: Instant, isClosed: z.boolean(), columns: z.array(BoardColumn), blocks: z.array(BoardBlock), figures: z.object({ booked: z.int(), arrived: z.int(), unconfirmed: z.int(), missed: z.int(), unacknowledged: z.int() }) }).meta({ id: 'Board' })
export const getBoard = route({ method: 'GET', url: '/appointments/board', operationId: 'getBoard', summary: 'One day by experts and rooms', permission: can['appointments.read'], query: z.strictObject({ day: Day, departmentId: Id.optional(), kind: z.enum(['staff', 'room', 'both']).optional() }), response: Board })

/* hours */
export const ResourceKind = z.enum(['staff', 'room'])
const Clock = z.string().regex(/^([0-3]\d|4[0-8]):[0-5]\d$/).meta({ description: 'HH:MM; past midnight goes on counting (26:00 = 02:00 of the next day)' })
export const Hours = z.object({ weekday: z.int().min(1).max(7), from: Clock, to: Clock, validFrom: Day.nullable(), validUntil: Day.nullable() })
export const ExceptionKind = z.enum(['leave', 'closed', 'maintenance', 'extra'])
export const Exception = z.object({ id: Id, kind: ExceptionKind, startsAt: Instant, endsAt: Instant, reason: z.string() })
export const BookableResource = z.object({ id: Id, kind: ResourceKind, nameZh: z.string(), nameEn: z.string(), departmentId: Id.nullable(), capacity: z.int(), hours: z.array(Hours), exceptions: z.array(Exception) }).meta({ id: 'BookableResource' })
const ResourceParams = z.strictObject({ kind: ResourceKind, id: Id })
export const listResources = route({ method: 'GET', url: '/bookable', operationId: 'listBookable', summary: 'Experts and rooms with their weekly hours and coming exceptions', permission: can['appointments.read'], query: z.strictObject({ departmentId: Id.optional() }), response: z.object({ items: z.array(BookableResource) }) })
export const setHours = route({ method: 'PUT', url: '/bookable/:kind/:id/hours', operationId: 'setBookableHours', summary: 'Replace the weekly hours', permission: can['appointments.hours'], params: ResourceParams, body: z.strictObject({ hours: z.array(z.strictObject({ weekday: z.int().min(1).max(7), from: Clock, to: Clock, validFrom: Day.nullable().optional(), validUntil: Day.nullable().optional() })).max(60) }), response: BookableResource, versioned: false, refusals: [no.hours_overlap, no.hours_reversed, no.unknown_resource] })
export const addException = route({ method: 'POST', url: '/bookable/:kind/:id/exceptions', operationId: 'addBookableException', summary: 'Leave, closure, maintenance or extra hours; answers the appointments that stand in its way', permission: can['appointments.hours'], params: ResourceParams, body: z.strictObject({ kind: ExceptionKind, startsAt: Instant, endsAt: Instant, reason: Text(200, 0).optional() }), response: Exception.extend({ affected: z.array(z.object({ id: Id, startsAt: Instant })) }), status: 201, refusals: [no.hours_reversed, no.range_too_long, no.unknown_resource] })
export const removeException = route({ method: 'DELETE', url: '/bookable-exceptions/:id', operationId: 'removeBookableException', summary: 'Take an exception back', permission: can['appointments.hours'], params: IdParams, response: Empty, versioned: false })

/* settings */
export const settings = {
  holdMinutes: setting({ key: 'appointments.hold_minutes', unit: 'minutes', default: 5, value: z.int().min(1).max(60), zh: '占号保留多久', en: 'How long a held time is kept', source: 'APP-3' }),
  noShowMinutes: setting({ key: 'appointments.no_show_minutes', unit: 'minutes', default: 30, value: z.int().min(5).max(1440), zh: '过时多久算未到', en: 'After how long an appointment counts as missed', source: 'APP-4' }),
  acknowledgeMinutes: setting({ key: 'appointments.acknowledge_minutes', unit: 'working_minutes', default: 15, value: z.int().min(1).max(480), zh: '科室多久内确认收到', en: 'Within which the department acknowledges', source: 'A 4.4.3' }),
  reminderEarlyHours: setting({ key: 'appointments.reminder_early_hours', unit: 'hours', default: 24, value: z.int().min(0).max(168), zh: '提前多久第一次提醒', en: 'How long before the first reminder', source: 'APP-8' }),
  reminderLateHours: setting({ key: 'appointments.reminder_late_hours', unit: 'hours', default: 2, value: z.int().min(0).max(48), zh: '提前多久第二次提醒', en: 'How long before the second reminder', source: 'APP-8' }),
  customerChangeMinutes: setting({ key: 'appointments.customer_change_minutes', unit: 'minutes', default: 60, value: z.int().min(0).max(10_080), zh: '顾客自助改期、取消的截止时间', en: 'How long before the customer can still move or cancel by the link', source: 'APP-6' }),
  customerMoves: setting({ key: 'appointments.customer_moves', unit: 'count', default: 3, value: z.int().min(0).max(20), zh: '顾客自助改期最多几次', en: 'How often the customer can move by the link', source: 'APP-6' }),
}

/* events */
const Data = z.object({
  serviceZh: z.string(), serviceEn: z.string(), when: z.string().meta({ description: 'Begin on the hospital\'s clock' }),
  serviceId: Id, departmentId: Id, expertId: Id.nullable(), startsAt: Instant, inquiryId: Id.nullable().optional(), bookedBy: Id.nullable().optional(),
  by: z.enum(['staff', 'customer', 'system']).optional(), was: z.string().optional(), reason: z.string().optional(),
})
const seenWith = can['appointments.read']
export const events = {
  booked: event({ name: 'appointments.booked', version: 1, data: Data, zh: '预约「{serviceZh}」{when}', en: 'Booked {serviceEn} for {when}', seenWith }),
  confirmed: event({ name: 'appointments.confirmed', version: 1, data: Data, zh: '确认会来「{serviceZh}」{when}', en: 'Confirmed {serviceEn} on {when}', seenWith }),
  acknowledged: event({ name: 'appointments.acknowledged', version: 1, data: Data, zh: '科室已确认收到「{serviceZh}」{when}', en: 'The department acknowledged {serviceEn} on {when}', seenWith }),
  rescheduled: event({ name: 'appointments.rescheduled', version: 1, data: Data, zh: '「{serviceZh}」由 {was} 改到 {when}', en: 'Moved {serviceEn} from {was} to {when}', seenWith }),
  cancelled: event({ name: 'appointments.cancelled', version: 1, data: Data, zh: '取消「{serviceZh}」{when}：{reason}', en: 'Cancelled {serviceEn} of {when}: {reason}', seenWith }),
  arrived: event({ name: 'appointments.arrived', version: 1, data: Data, zh: '到诊「{serviceZh}」', en: 'Arrived for {serviceEn}', seenWith }),
  arrivalUndone: event({ name: 'appointments.arrival-undone', version: 1, data: Data, zh: '撤回到诊「{serviceZh}」', en: 'Took back the arrival for {serviceEn}', seenWith }),
  served: event({ name: 'appointments.in-service', version: 1, data: Data, zh: '开始「{serviceZh}」', en: 'Began {serviceEn}', seenWith }),
  completed: event({ name: 'appointments.completed', version: 1, data: Data, zh: '完成「{serviceZh}」', en: 'Completed {serviceEn}', seenWith }),
  missed: event({ name: 'appointments.no-show', version: 1, data: Data, zh: '「{serviceZh}」{when} 未到', en: 'Missed {serviceEn} on {when}', seenWith }),
}
export { Cursor }
