import { Day, deskRoles, event, Id, IdParams, Instant, Page, pageQuery, permissions, roleCodes, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'
import { feedbackChannels, feedbackKinds, feedbackStates, findings, measureKinds, satisfactions, severities, steps } from './can.ts'

export const can = permissions({
  'feedback.read': {
    zh: '查看意见和投诉', en: 'See feedback and complaints',
    roles: { ...roles('own', ...deskRoles, 'doctor', 'care_staff', 'records_manager', 'administrator'), ...roles('department', 'department_coordinator'), ...roles('group', 'group_leader'), ...roles('all', 'complaint_handler', 'supervisor', 'service_director', 'hospital_leader', 'auditor') },
  },
  'feedback.record': { zh: '登记意见和投诉', en: 'Record feedback', roles: roles('all', ...deskRoles, 'doctor', 'care_staff', 'department_coordinator', 'records_manager', 'hospital_leader') },
  'feedback.figures': { zh: '查看意见的统计', en: 'See feedback in figures', roles: roles('all', 'complaint_handler', 'supervisor', 'group_leader', 'service_director', 'hospital_leader', 'department_coordinator', 'auditor') },
  'feedback.handle': {
    zh: '处理意见和投诉', en: 'Handle feedback and complaints',
    roles: { ...roles('own', ...deskRoles, 'doctor', 'care_staff', 'department_coordinator', 'group_leader', 'administrator'), ...roles('all', 'complaint_handler', 'service_director', 'hospital_leader') },
  },
})

export const no = refusals({
  unknown_department: { status: 422, zh: '没有这个科室，请重新选择。', en: 'There is no such department; please choose again.' },
  unknown_staff: { status: 422, zh: '没有这位在职同事，请重新选择。', en: 'No such colleague works here; please choose again.' },
  unknown_customer: { status: 422, zh: '没有找到这位顾客，请重新选择，或按匿名登记。', en: 'This customer was not found; choose again, or record it as anonymous.' },
  unknown_category: { status: 422, zh: '类别不在名单里，请重新选择。', en: 'The category is not on the list; please choose again.' },
  one_person: { status: 422, zh: '选了顾客就不用再填姓名和电话。', en: 'Either choose a customer or say who it is, not both.' },
  phone_not_possible: { status: 422, zh: '这个电话号码不对，请核对位数。', en: 'This phone number cannot be right; please check its digits.' },
  happened_in_future: { status: 422, zh: '事情发生或反映的时间不能晚于现在。', en: 'It cannot have happened, or been said, in the future.' },
  due_in_past: { status: 422, zh: '期限已经过去，请选将来的时间。', en: 'The due time has passed; please choose one still to come.' },
  not_later: { status: 422, zh: '延期要比原来的期限晚。', en: 'An extension must lie after the present due time.' },
  own_case: { status: 409, zh: '不能处理涉及本人的投诉，请另选一位同事。', en: 'Nobody handles a complaint about themselves; please choose another colleague.' },
  nobody_to_route_to: { status: 409, zh: '没有人可以负责这条意见，请先在员工里设好投诉处理或客服主任。', en: 'Nobody can be put in charge; please first give somebody the role of complaint handler or service director.' },
  reason_needed: { status: 422, zh: '请写明不采纳的理由。', en: 'Please say why it is not adopted.' },
  action_needed: { status: 422, zh: '采纳要写明做什么、谁负责、什么时候完成。', en: 'Adopting needs an action with owner and date.' },
  satisfaction_needed: { status: 422, zh: '请记下顾客对处理是否满意。', en: 'Please record whether the customer is satisfied with the handling.' },
  unknown_measure: { status: 404, zh: '没有这项措施，可能已撤销或已完成。', en: 'There is no such measure; it may have been withdrawn or done.' },
  span_too_long: { status: 422, zh: '请选起止日期，最多一年。', en: 'Please choose a first and a last day, at most a year apart.' },
  last_measure: { status: 409, zh: '至少要留一项措施，请先加上新的。', en: 'At least one measure must remain; add another first.' },
})

/* settings */
const days = z.int().min(1).max(60)
const role = z.enum(roleCodes)
export const settings = {
  respond: setting({ key: 'feedback.respond_minutes', unit: 'minutes', default: 30, value: z.int().min(1).max(1440), zh: '多久内第一次答复顾客', en: 'First response to the customer within', source: 'FEE-5, E 5' }),
  result: setting({ key: 'feedback.result_working_days', unit: 'working_days', default: 5, value: days, zh: '投诉几个工作日内告知结果', en: 'Result of a complaint within', source: 'FEE-5' }),
  resultSeveral: setting({ key: 'feedback.result_several_working_days', unit: 'working_days', default: 10, value: days, zh: '涉及几个科室的投诉，几个工作日内告知结果', en: 'Result of a complaint about several departments within', source: 'FEE-5' }),
  repeatDays: setting({ key: 'feedback.repeat_days', unit: 'days', default: 90, value: z.int().min(1).max(730), zh: '多少天内再次反映算重复', en: 'Days within which feedback counts as repeated', source: 'FEE-6' }),
  repeatTimes: setting({ key: 'feedback.repeat_times', unit: 'count', default: 3, value: z.int().min(2).max(20), zh: '同一人反映几次要提示', en: 'Times the same person comes before it is shown', source: 'FEE-6' }),
  routeComplaint: setting({ key: 'feedback.route_complaint', unit: 'text', default: 'service_director' as const, value: role, zh: '投诉归哪个岗位负责', en: 'Role responsible for complaints', source: 'FEE-2' }),
  routeSerious: setting({ key: 'feedback.route_serious', unit: 'text', default: 'service_director' as const, value: role, zh: '严重投诉归哪个岗位负责', en: 'Role responsible for serious complaints', source: 'FEE-2' }),
  routeSuggestion: setting({ key: 'feedback.route_suggestion', unit: 'text', default: 'group_leader' as const, value: role, zh: '建议归哪个岗位负责', en: 'Role responsible for suggestions', source: 'FEE-2' }),
  routePraise: setting({ key: 'feedback.route_praise', unit: 'text', default: 'group_leader' as const, value: role, zh: '表扬归哪个岗位负责', en: 'Role responsible for praise', source: 'FEE-2' }),
}

/** Finer categories by kind, and causes found, as shipped (FEE-1, FEE-8). */
export const lists = {
  praise_category: { zh: '表扬类别', en: 'Praise', items: [
    { code: 'attitude', zh: '态度热情', en: 'Kindness' }, { code: 'skill', zh: '技术好', en: 'Skill' }, { code: 'escort', zh: '陪同照顾', en: 'Escorting' }, { code: 'followup', zh: '回访关心', en: 'Follow-up' }, { code: 'speed', zh: '办事快', en: 'Speed' }, { code: 'extra', zh: '额外帮助', en: 'Beyond duty' },
  ] },
  suggestion_category: { zh: '建议类别', en: 'Suggestions', items: [
    { code: 'signs', zh: '指引标识', en: 'Signs' }, { code: 'waiting', zh: '候诊安排', en: 'Waiting' }, { code: 'facility', zh: '设施', en: 'Facilities' }, { code: 'food', zh: '餐饮', en: 'Food' },
    { code: 'booking', zh: '预约方式', en: 'Booking' }, { code: 'information', zh: '信息告知', en: 'Information' }, { code: 'parking', zh: '停车', en: 'Parking' }, { code: 'hours', zh: '开诊时间', en: 'Opening hours' },
  ] },
  complaint_category: { zh: '投诉类别', en: 'Complaints', items: [
    { code: 'waiting', zh: '等候过久', en: 'Long waiting' }, { code: 'attitude', zh: '服务态度', en: 'Attitude' }, { code: 'fees', zh: '收费', en: 'Fees' }, { code: 'effect', zh: '治疗效果', en: 'Result of treatment' }, { code: 'information', zh: '告知不清', en: 'Unclear information' },
    { code: 'environment', zh: '环境卫生', en: 'Cleanliness' }, { code: 'booking', zh: '预约差错', en: 'Booking errors' }, { code: 'privacy', zh: '隐私', en: 'Privacy' }, { code: 'process', zh: '流程繁琐', en: 'Red tape' }, { code: 'unanswered', zh: '没有回复', en: 'No answer' },
  ] },
  complaint_cause: { zh: '投诉原因', en: 'Causes of complaints', items: [
    { code: 'communication', zh: '沟通不到位', en: 'Poor communication' }, { code: 'attitude', zh: '态度问题', en: 'Attitude' }, { code: 'skill', zh: '技术问题', en: 'Skill' }, { code: 'process', zh: '流程不合理', en: 'Unsuitable process' }, { code: 'capacity', zh: '人手或时段不足', en: 'Too few people or times' },
    { code: 'equipment', zh: '设备或环境', en: 'Equipment or surroundings' }, { code: 'system', zh: '系统出错', en: 'System error' }, { code: 'rule', zh: '没按制度做', en: 'Rules not followed' }, { code: 'expectation', zh: '期望过高', en: 'Expectations too high' }, { code: 'misunderstanding', zh: '误会', en: 'Misunderstanding' },
  ] },
} as const
export const categoryList = { praise: 'praise_category', suggestion: 'suggestion_category', complaint: 'complaint_category' } as const

/* shapes */
const Code = z.string().regex(/^[a-z0-9_]{1,40}$/)
const Ids = z.array(Id).max(20)
const Person = z.object({ id: Id, name: z.string(), nameEn: z.string() })
const Named = z.object({ id: Id, nameZh: z.string(), nameEn: z.string() })
const about = { category: Code.nullable().optional(), severity: z.enum(severities).optional(), place: Text(100, 0).optional(), happenedAt: Instant.nullable().optional(), happenedOn: Day.nullable().optional(), staffIds: Ids.optional(), departmentIds: Ids.optional(), analysis: Text(2000, 0).optional() }

export const NewFeedback = z.strictObject({
  kind: z.enum(feedbackKinds), channel: z.enum(feedbackChannels), customerId: Id.optional(),
  name: Text(50).optional().meta({ description: 'Who said it, when not registered; left out: anonymous' }), phone: z.string().min(3).max(40).optional(),
  matter: Text(100), statement: Text(8000), receivedAt: Instant.optional(), ...about,
  severalDepartments: z.boolean().optional(), inquiryId: Id.optional(), visitId: Id.optional(), followUpId: Id.optional(),
})
export const FeedbackChange = z.strictObject({ ...about, severalDepartments: z.boolean().optional() })

const Measure = z.strictObject({ kind: z.enum(measureKinds), text: Text(300), ownerId: Id, dueAt: Instant })
const note = Text(4000, 0).optional()
const Satisfied = z.enum(satisfactions)
const step = <const N extends (typeof steps)[number], S extends z.core.$ZodLooseShape>(name: N, shape: S) => z.strictObject({ step: z.literal(name), ...shape })
export const StepInput = z.discriminatedUnion('step', [
  step('accept', { note }).meta({ description: 'Received with an apology; the customer has its receipt' }),
  step('settle', { told: Text(4000), satisfied: Satisfied, note }).meta({ description: 'Settled on the spot: told and closed' }),
  step('investigate', { teamIds: Ids.optional(), note }),
  step('statement', { note: Text(4000), at: Instant.optional() }), step('talk', { note: Text(4000), at: Instant.optional() }), step('note', { note: Text(4000) }),
  step('find', { finding: z.enum(findings), cause: Code.optional(), staffIds: Ids.optional(), departmentIds: Ids.optional(), note: Text(4000) }),
  step('plan', { measures: z.array(Measure).min(1).max(10), note }),
  step('measure', { measureId: Id, note: Text(1000, 0).optional() }), step('drop_measure', { measureId: Id, note: Text(300) }),
  step('decide', { decision: z.enum(['adopted', 'declined']), reason: Text(1000, 0).optional(), action: z.strictObject({ text: Text(300), ownerId: Id, dueAt: Instant }).optional() }),
  step('tell', { told: Text(4000), satisfied: Satisfied.optional(), close: z.boolean().optional() }),
  step('thank', { told: Text(2000), staffIds: Ids.optional() }).meta({ description: 'Thanks the customer and credits the staff praised' }),
  step('close', { note }), step('reopen', { note: Text(1000) }),
  step('extend', { dueAt: Instant, note: Text(1000), customerTold: z.literal(true) }),
  step('assign', { handlerId: Id.optional(), responsibleId: Id.optional(), teamIds: Ids.optional(), note }),
])

const shared = {
  id: Id, version: Version, kind: z.enum(feedbackKinds), category: z.string().nullable(), severity: z.enum(severities), channel: z.enum(feedbackChannels), state: z.enum(feedbackStates),
  customer: z.object({ id: Id, name: z.string() }).nullable(), name: z.string(), matter: z.string(), receivedAt: Instant, recordedAt: Instant,
  handler: Person.nullable(), responsible: Person.nullable(), staff: z.array(Person), departments: z.array(Named), resultDueAt: Instant.nullable(), respondDueAt: Instant.nullable(), respondedAt: Instant.nullable(),
  satisfied: Satisfied.nullable(), finding: z.enum(findings).nullable(), decision: z.enum(['adopted', 'declined']).nullable(), samePerson: z.int(), repeated: z.boolean(), closedAt: Instant.nullable(),
}
export const FeedbackRow = z.object(shared).meta({ id: 'FeedbackRow' })
const stepNames = [...steps, 'carry_out'] as const
export const FeedbackDetail = z.object({
  ...shared,
  phoneMasked: z.string().nullable(), statement: z.string(), analysis: z.string(), place: z.string(), happenedAt: Instant.nullable(), happenedOn: Day.nullable(), takenBy: Person.nullable(),
  severalDepartments: z.boolean(), cause: z.string().nullable(), responsibleStaff: z.array(Person), responsibleDepartments: z.array(Named), decisionReason: z.string(), onTheSpot: z.boolean(), told: z.string(), toldAt: Instant.nullable(), toldBy: Person.nullable(),
  reopened: z.int(), inquiryId: Id.nullable(), visitId: Id.nullable(), followUpId: Id.nullable(), team: z.array(Person),
  measures: z.array(z.object({ id: Id, kind: z.enum(measureKinds), text: z.string(), owner: Person.nullable(), dueAt: Instant, doneAt: Instant.nullable(), doneNote: z.string(), droppedAt: Instant.nullable(), dropReason: z.string().nullable() })),
  steps: z.array(z.object({ id: Id, step: z.enum(stepNames), at: Instant, recordedAt: Instant, staff: Person.nullable(), note: z.string(), facts: z.record(z.string(), z.unknown()) })),
  earlier: z.array(z.object({ id: Id, kind: z.enum(feedbackKinds), matter: z.string().nullable(), category: z.string().nullable(), receivedAt: Instant, state: z.enum(feedbackStates), samePerson: z.boolean(), sameMatter: z.boolean() })).meta({ description: 'The same person, or the same matter, within 90 days (FEE-6)' }),
  may: z.object(Object.fromEntries([...steps, 'change'].map(action => [action, z.boolean()])) as Record<(typeof steps)[number] | 'change', z.ZodBoolean>),
}).meta({ id: 'FeedbackDetail' })

/* the list */
export const views = ['mine', 'open', 'complaints', 'overdue', 'repeated', 'all'] as const
const ids = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)
const codes = z.string().regex(/^[a-z_]{1,40}(,[a-z0-9_]{1,40}){0,19}$/)
export const ListQuery = z.strictObject({ ...pageQuery, view: z.enum(views).optional(), kind: codes.optional(), category: codes.optional(), severity: codes.optional(), channel: codes.optional(), state: codes.optional(), departmentId: ids.optional(), staffId: ids.optional(), handlerId: ids.optional(), customerId: Id.optional(), cause: codes.optional(), satisfied: codes.optional(), finding: codes.optional(), from: Day.optional(), to: Day.optional() })

/* routes */
const found = [no.unknown_department, no.unknown_staff, no.unknown_category]
export const listFeedback = route({ method: 'GET', url: '/feedback', operationId: 'listFeedback', summary: 'Feedback within reach, newest first, by view and filters', permission: can['feedback.read'], query: ListQuery, response: Page(FeedbackRow).extend({ now: Instant }) })
export const countFeedback = route({ method: 'GET', url: '/feedback/counts', operationId: 'countFeedback', summary: 'Counters beside the views, up to 1,000', permission: can['feedback.read'], response: z.object({ mine: z.int(), open: z.int(), complaints: z.int(), overdue: z.int(), repeated: z.int() }) })
export const recordFeedback = route({ method: 'POST', url: '/feedback', operationId: 'recordFeedback', summary: 'Record praise, a suggestion or a complaint; it is routed at once', permission: can['feedback.record'], body: NewFeedback, response: z.object({ id: Id, version: Version, kind: z.enum(feedbackKinds), state: z.enum(feedbackStates), responsible: Person.nullable(), handler: Person.nullable(), respondDueAt: Instant, resultDueAt: Instant.nullable(), samePerson: z.int(), sameMatterId: Id.nullable() }), status: 201, refusals: [...found, no.unknown_customer, no.one_person, no.phone_not_possible, no.happened_in_future, no.nobody_to_route_to] })
export const getFeedback = route({ method: 'GET', url: '/feedback/:id', operationId: 'getFeedback', summary: 'One piece of feedback with its statement, steps and measures; opening it is audited', permission: can['feedback.read'], params: IdParams, response: FeedbackDetail })
export const changeFeedback = route({ method: 'PATCH', url: '/feedback/:id', operationId: 'changeFeedback', summary: 'Correct category, severity, and who and what it is about', permission: can['feedback.handle'], params: IdParams, body: FeedbackChange, response: FeedbackDetail, refusals: [...found, common.wrong_state, no.own_case, no.happened_in_future] })
export const takeStep = route({ method: 'POST', url: '/feedback/:id/steps', operationId: 'takeFeedbackStep', summary: 'Move it on: accept, investigate, find, plan, tell, close …', permission: can['feedback.handle'], params: IdParams, body: StepInput, response: FeedbackDetail, refusals: [common.wrong_state, ...found, no.own_case, no.due_in_past, no.not_later, no.reason_needed, no.action_needed, no.satisfaction_needed, no.unknown_measure, no.last_measure, no.happened_in_future] })

const Counted = z.array(z.object({ key: z.string(), n: z.int() }))
const shares = { praise: z.int(), suggestion: z.int(), complaint: z.int() }
export const feedbackFigures = route({
  method: 'GET', url: '/feedback/figures', operationId: 'feedbackFigures', summary: 'Feedback of a span of days in figures, by kind, category, department, person, channel and cause (FEE-8); each number opens its rows in the list', permission: can['feedback.figures'],
  query: z.strictObject({ from: Day, to: Day }),
  response: z.object({
    from: Day, to: Day, totals: z.object(shares), categories: z.object({ praise: Counted, suggestion: Counted, complaint: Counted }), channels: z.array(z.object({ key: z.string(), ...shares })),
    departments: z.array(Named.extend(shares)), staff: z.array(Person.extend(shares)), causes: Counted, findings: Counted, satisfied: Counted,
    handling: z.object({ told: z.int(), medianMinutes: z.int().nullable(), inTime: z.int(), late: z.int(), respondedInTime: z.int(), respondedLate: z.int(), repeated: z.int(), open: z.int() }),
  }).meta({ id: 'FeedbackFigures' }),
  refusals: [no.span_too_long],
})

/* events */
const seenWith = can['feedback.read']
const Base = { kind: z.enum(feedbackKinds), category: z.string().nullable(), severity: z.enum(severities) }
export const events = {
  recorded: event({ name: 'feedback.recorded', version: 1, data: z.object({ ...Base, channel: z.string(), staffIds: z.array(Id), departmentIds: z.array(Id) }), zh: '登记了一条意见', en: 'Recorded feedback', seenWith }),
  routed: event({ name: 'feedback.routed', version: 1, data: z.object({ ...Base, responsibleId: Id.nullable(), handlerId: Id.nullable() }), zh: '意见已转给负责人', en: 'Feedback was routed to who is responsible', seenWith }),
  changed: event({ name: 'feedback.changed', version: 1, data: z.object({ ...Base, fields: z.array(z.string()) }), zh: '改了意见的类别或对象', en: 'Changed what the feedback is about', seenWith }),
  stepped: event({ name: 'feedback.step-taken', version: 1, data: z.object({ ...Base, step: z.enum(stepNames), state: z.enum(feedbackStates) }), zh: '意见处理有进展', en: 'The feedback moved on', seenWith }),
  found: event({ name: 'feedback.found', version: 1, data: z.object({ ...Base, finding: z.enum(findings), cause: z.string().nullable(), staffIds: z.array(Id), departmentIds: z.array(Id) }), zh: '投诉已查明', en: 'The complaint was investigated', seenWith }),
  praised: event({ name: 'feedback.praised', version: 1, data: z.object({ category: z.string().nullable(), staffIds: z.array(Id), departmentIds: z.array(Id) }), zh: '表扬已致谢并记到员工', en: 'Thanked for praise and credited the staff', seenWith }),
  answered: event({ name: 'feedback.answered', version: 1, data: z.object({ ...Base, satisfied: Satisfied.nullable() }), zh: '已把处理结果告诉顾客', en: 'Told the customer the result', seenWith }),
  closed: event({ name: 'feedback.closed', version: 1, data: z.object({ ...Base, satisfied: Satisfied.nullable(), finding: z.enum(findings).nullable(), decision: z.enum(['adopted', 'declined']).nullable() }), zh: '意见已办结', en: 'Closed the feedback', seenWith }),
  reopened: event({ name: 'feedback.reopened', version: 1, data: z.object(Base), zh: '投诉重新打开', en: 'Opened the complaint again', seenWith }),
}
