import { event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'followups.read': { zh: '查看回访', en: 'See follow-ups', roles: { ...roles('own', 'phone_agent', 'online_agent', 'onsite_consultant', 'receptionist', 'ward_steward', 'doctor'), ...roles('group', 'group_leader'), ...roles('all', 'follow_up_caller', 'member_manager', 'supervisor', 'service_director', 'hospital_leader', 'auditor', 'complaint_handler') } },
  'followups.call': { zh: '做回访', en: 'Make follow-up calls', roles: { ...roles('own', 'phone_agent', 'online_agent', 'onsite_consultant', 'receptionist', 'ward_steward'), ...roles('group', 'group_leader'), ...roles('all', 'follow_up_caller', 'member_manager', 'supervisor', 'service_director') } },
  'followups.manage': { zh: '分派回访、改回访方案', en: 'Assign follow-ups and change plans', roles: { ...roles('group', 'group_leader'), ...roles('all', 'supervisor', 'service_director', 'administrator') } },
})

export const no = refusals({
  no_contact: { status: 409, zh: '这位顾客不希望被联系，请不要拨打。', en: 'This customer does not wish to be contacted; please do not call.' },
  quiet_hours: { status: 409, zh: '现在是免打扰时间，{opens} 以后再打。', en: 'These are quiet hours; please call after {opens}.' },
  call_again_in_past: { status: 422, zh: '约好的时间已经过去，请选一个将来的时间。', en: 'The agreed time has passed; please choose one to come.' },
  opinion_needs_reached: { status: 422, zh: '只有接通了才能记下意见或症状。', en: 'An opinion or a symptom can be noted only when the customer was reached.' },
  plan_exists: { status: 409, zh: '这个情形这一天已经有方案了。', en: 'There already is a plan for this on that day.' },
  unknown_colleague: { status: 422, zh: '没有这位在职同事，请重新选择。', en: 'No such colleague works here; please choose again.' },
})

export const triggers = ['first_visit', 'treatment', 'no_show', 'inquiry_not_booked', 'manual'] as const
export const ways = ['call', 'sms', 'wechat', 'email'] as const
export const outcomes = ['reached', 'no_answer', 'busy', 'switched_off', 'wrong_number', 'refused'] as const
export const states = ['due', 'reached', 'unreached', 'refused', 'cancelled'] as const

export const FollowUp = z.object({
  id: Id, version: Version, trigger: z.enum(triggers), way: z.enum(ways), state: z.enum(states), about: z.string(),
  customer: z.object({ id: Id, name: z.string(), phoneMasked: z.string().nullable(), level: z.string() }),
  departmentId: Id.nullable(), ownerId: Id.nullable(), ownerName: z.string().nullable(),
  dueAt: Instant, nextAt: Instant, attempts: z.int(), outcome: z.enum(outcomes).nullable(), doneAt: Instant.nullable(),
  subjectKind: z.string(), subjectId: Id, aroseAt: Instant,
}).meta({ id: 'FollowUp' })
export const Attempt = z.object({ id: Id, at: Instant, byId: Id.nullable(), byName: z.string().nullable(), outcome: z.enum(outcomes), note: z.string().nullable(), callAgainAt: Instant.nullable(), symptomLevel: z.enum(['watch', 'today', 'urgent']).nullable(), feedbackId: Id.nullable() }).meta({ id: 'FollowUpAttempt' })
export const FollowUpDetail = FollowUp.extend({
  script: z.array(z.string()).meta({ description: 'Points to raise, in the caller\'s language' }), scriptZh: z.string(), scriptEn: z.string(),
  attemptList: z.array(Attempt), lastTime: z.object({ at: Instant, byName: z.string().nullable(), note: z.string().nullable() }).nullable().meta({ description: 'What was said in the last call that reached them' }),
  contact: z.object({ allowed: z.boolean(), why: z.string().nullable() }), quietUntil: z.string().nullable(),
}).meta({ id: 'FollowUpDetail' })
export const Plan = z.object({ id: Id, version: Version, trigger: z.enum(triggers), offsetDays: z.int(), way: z.enum(ways), scriptZh: z.string(), scriptEn: z.string(), active: z.boolean() }).meta({ id: 'FollowUpPlan' })
export const Coverage = z.object({
  from: Instant, to: Instant,
  triggers: z.array(z.object({ trigger: z.enum(triggers), owed: z.int(), inTime: z.int(), late: z.int(), open: z.int(), overdue: z.int(), unreached: z.int(), noPlan: z.int(), fellAway: z.int() })),
}).meta({ id: 'FollowUpCoverage', description: 'Counted from obligations, never from the calls that happen to exist (FOL-2, FOL-8)' })

export const views = ['today', 'tomorrow', 'overdue', 'open', 'mine', 'no_plan', 'unreached', 'done'] as const
export const listFollowUps = route({ method: 'GET', url: '/follow-ups', operationId: 'listFollowUps', summary: 'Work lists: today, tomorrow, overdue, open, mine, no plan made, not reached, done', permission: can['followups.read'], query: z.strictObject({ ...pageQuery, view: z.enum(views).optional(), customerId: Id.optional(), ownerId: Id.optional(), trigger: z.enum(triggers).optional() }), response: Page(FollowUp) })
export const countFollowUps = route({ method: 'GET', url: '/follow-ups/counts', operationId: 'countFollowUps', summary: 'Counters beside the work lists', permission: can['followups.read'], response: z.object({ today: z.int(), tomorrow: z.int(), overdue: z.int(), mine: z.int(), noPlan: z.int(), unreached: z.int() }) })
export const getFollowUp = route({ method: 'GET', url: '/follow-ups/:id', operationId: 'getFollowUp', summary: 'The caller\'s screen: who, what was done, what to ask, what was said last time', permission: can['followups.read'], params: IdParams, response: FollowUpDetail })
export const createFollowUp = route({ method: 'POST', url: '/follow-ups', operationId: 'createFollowUp', summary: 'Plan a follow-up by hand', permission: can['followups.call'], body: z.strictObject({ customerId: Id, dueAt: Instant, way: z.enum(ways).optional(), about: Text(120), ownerId: Id.nullable().optional() }), response: FollowUp, status: 201, refusals: [no.no_contact, no.call_again_in_past, no.unknown_colleague] })
export const addAttempt = route({
  method: 'POST', url: '/follow-ups/:id/attempts', operationId: 'addFollowUpAttempt', summary: 'Record an attempt and what came of it', permission: can['followups.call'], params: IdParams,
  body: z.strictObject({
    outcome: z.enum(outcomes), note: Text(2000, 0).optional(), callAgainAt: Instant.optional(),
    opinion: z.strictObject({ kind: z.enum(['praise', 'suggestion', 'complaint']), content: Text(4000), category: z.string().max(40).optional(), severity: z.enum(['slight', 'ordinary', 'serious']).optional() }).optional(),
    symptom: z.strictObject({ level: z.enum(['watch', 'today', 'urgent']) }).optional(),
    next: z.strictObject({ dueAt: Instant, about: Text(120) }).optional(),
  }), response: FollowUpDetail, status: 201, refusals: [no.no_contact, no.quiet_hours, no.call_again_in_past, no.opinion_needs_reached],
})
export const assignFollowUp = route({ method: 'POST', url: '/follow-ups/:id/assign', operationId: 'assignFollowUp', summary: 'Give it to somebody', permission: can['followups.manage'], params: IdParams, body: z.strictObject({ ownerId: Id }), response: FollowUp, refusals: [no.unknown_colleague] })
export const cancelFollowUp = route({ method: 'POST', url: '/follow-ups/:id/cancel', operationId: 'cancelFollowUp', summary: 'Cancel with a reason', permission: can['followups.manage'], params: IdParams, body: z.strictObject({ reason: Text(200) }), response: FollowUp })
export const reopenFollowUp = route({ method: 'POST', url: '/follow-ups/:id/reopen', operationId: 'reopenFollowUp', summary: 'Take a cancelled or unreached one up again', permission: can['followups.manage'], params: IdParams, response: FollowUp })
export const listPlans = route({ method: 'GET', url: '/follow-up-plans', operationId: 'listFollowUpPlans', summary: 'Plans by trigger', permission: can['followups.read'], response: z.object({ items: z.array(Plan) }) })
export const createPlan = route({ method: 'POST', url: '/follow-up-plans', operationId: 'createFollowUpPlan', summary: 'Add a plan', permission: can['followups.manage'], body: z.strictObject({ trigger: z.enum(['first_visit', 'treatment', 'no_show', 'inquiry_not_booked']), offsetDays: z.int().min(0).max(365), way: z.enum(ways), scriptZh: Text(2000), scriptEn: Text(2000) }), response: Plan, status: 201, refusals: [no.plan_exists] })
export const changePlan = route({ method: 'PATCH', url: '/follow-up-plans/:id', operationId: 'changeFollowUpPlan', summary: 'Change a plan; what is already planned stays', permission: can['followups.manage'], params: IdParams, body: z.strictObject({ offsetDays: z.int().min(0).max(365).optional(), way: z.enum(ways).optional(), scriptZh: Text(2000).optional(), scriptEn: Text(2000).optional(), active: z.boolean().optional() }), response: Plan, refusals: [no.plan_exists] })
export const getCoverage = route({ method: 'GET', url: '/follow-ups/coverage', operationId: 'followUpCoverage', summary: 'Who was owed a follow-up, and who got one in time', permission: can['followups.read'], query: z.strictObject({ from: Instant, to: Instant }), response: Coverage })

export const settings = {
  callHour: setting({ key: 'followups.call_hour', unit: 'count', default: 17, value: z.int().min(8).max(21), zh: '回访当天几点前完成', en: 'Hour of the day by which a follow-up is due', source: 'D (三)' }),
  quietFrom: setting({ key: 'followups.quiet_from', unit: 'count', default: 21, value: z.int().min(17).max(24), zh: '晚上几点后不打电话', en: 'No calls from this hour in the evening', source: 'FOL-5' }),
  quietTo: setting({ key: 'followups.quiet_to', unit: 'count', default: 8, value: z.int().min(5).max(12), zh: '早上几点前不打电话', en: 'No calls before this hour in the morning', source: 'FOL-5' }),
  symptomHours: setting({ key: 'followups.symptom_working_hours', unit: 'working_hours', default: 4, value: z.int().min(1).max(40), zh: '症状转医生后几个工作小时内答复', en: 'Working hours in which the doctor answers a symptom', source: 'FOL-3' }),
}

const Words = { about: z.string() }
export const events = {
  planned: event({ name: 'followups.planned', version: 1, data: z.object({ ...Words, dueAt: Instant, trigger: z.string() }), zh: '安排了回访：{about}', en: 'Planned a follow-up: {about}', seenWith: can['followups.read'] }),
  attempted: event({ name: 'followups.attempted', version: 1, data: z.object({ ...Words, outcome: z.string(), outcomeZh: z.string(), outcomeEn: z.string() }), zh: '回访{outcomeZh}：{about}', en: 'Follow-up, {outcomeEn}: {about}', seenWith: can['followups.read'] }),
  closed: event({ name: 'followups.closed', version: 1, data: z.object({ ...Words, state: z.string() }), zh: '回访结束：{about}', en: 'Follow-up ended: {about}', seenWith: can['followups.read'] }),
  symptomPassed: event({ name: 'followups.symptom-passed', version: 1, data: z.object({ ...Words, level: z.string() }), zh: '把症状转给了医生：{about}', en: 'Passed a symptom to the doctor: {about}', seenWith: can['followups.read'] }),
  fellAway: event({ name: 'followups.fell-away', version: 1, data: z.object({ ...Words, reason: z.string() }), zh: '不再需要回访：{about}', en: 'No follow-up needed any more: {about}', seenWith: can['followups.read'] }),
}

/** Words of an outcome, for the timeline. */
export const outcomeWords: Record<(typeof outcomes)[number], { zh: string; en: string }> = {
  reached: { zh: '接通', en: 'reached' }, no_answer: { zh: '无人接听', en: 'no answer' }, busy: { zh: '约时再打', en: 'asked to call later' },
  switched_off: { zh: '关机', en: 'switched off' }, wrong_number: { zh: '号码不对', en: 'wrong number' }, refused: { zh: '不愿接受', en: 'refused' },
}
