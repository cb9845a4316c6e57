import { deskRoles, Day, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'
import { channels, handChannels, inquiryStates, outcomes, sheetFields } from './can.ts'

export const can = permissions({
  'inquiries.read': {
    zh: '查看咨询', en: 'See inquiries',
    roles: { ...roles('own', 'doctor', 'care_staff'), ...roles('department', 'department_coordinator'), ...roles('all', ...deskRoles, 'records_manager', 'hospital_leader', 'auditor') },
  },
  'inquiries.record': { zh: '登记咨询', en: 'Record inquiries', roles: roles('all', ...deskRoles, 'department_coordinator') },
  'inquiries.handle': {
    zh: '回答、约定、转交、结束咨询', en: 'Answer, promise, transfer and close inquiries',
    roles: { ...roles('own', ...deskRoles, 'doctor', 'care_staff', 'department_coordinator'), ...roles('group', 'group_leader'), ...roles('all', 'supervisor', 'service_director') },
  },
  'desk.manage': { zh: '安排接待分工', en: 'Arrange who is given what at the desk', roles: { ...roles('group', 'group_leader'), ...roles('all', 'supervisor', 'service_director') } },
})

export const no = refusals({
  unknown_department: { status: 422, zh: '没有这个科室，或已停用，请重新选择。', en: 'There is no such department, or it has been closed; please choose again.' },
  unknown_staff: { status: 422, zh: '没有这位在职同事，请重新选择。', en: 'No such colleague works here; please choose again.' },
  unknown_code: { status: 422, zh: '选项「{code}」不在名单里，请重新选择。', en: '“{code}” is not on the list; please choose again.' },
  unknown_customer: { status: 422, zh: '没有找到这位顾客，请重新选择或新建。', en: 'This customer was not found; please choose again or register them.' },
  unknown_service: { status: 422, zh: '没有这个服务项目，请重新选择。', en: 'There is no such service; please choose again.' },
  customer_may_exist: { status: 409, zh: '这位顾客可能已经有档案，请选已有的，或确认是另一个人。', en: 'This customer may be on file already; choose the record, or confirm that it is another person.' },
  one_asker: { status: 422, zh: '选了顾客就不用再填称呼和电话。', en: 'Either choose a customer or say who is calling, not both.' },
  phone_not_possible: { status: 422, zh: '这个电话号码不对，请核对位数。', en: 'This phone number cannot be right; please check its digits.' },
  received_in_future: { status: 422, zh: '咨询时间不能晚于现在。', en: 'An inquiry cannot have been received in the future.' },
  received_too_long_ago: { status: 422, zh: '超过 31 天的旧咨询请用导入补录。', en: 'Inquiries older than 31 days are entered by import.' },
  answered_before_received: { status: 422, zh: '回答时间不能早于咨询时间，也不能晚于现在。', en: 'The answer cannot lie before the inquiry, nor in the future.' },
  promise_in_past: { status: 422, zh: '答应的时间已经过去，请选将来的时间。', en: 'The promised time has passed; please choose one still to come.' },
  nobody_to_ask: { status: 422, zh: '请选一位专家或一个科室。', en: 'Please choose an expert or a department to ask.' },
  reason_needed: { status: 422, zh: '请选没有约成的原因。', en: 'Please choose why nothing was booked.' },
  turned_to_needed: { status: 422, zh: '请写明请顾客转到哪里。', en: 'Please say where the customer was told to turn.' },
  appointment_needed: { status: 409, zh: '还没有预约，请先约好，再以「已预约」结束。', en: 'Nothing is booked yet; book first, then close it as booked.' },
  has_appointment: { status: 409, zh: '已经有预约，请以「已预约」结束。', en: 'There is an appointment; please close it as booked.' },
  signed_off: { status: 409, zh: '登记表已签名，不能直接修改；请写更正，更正会一直看得见。', en: 'The sheet is signed and frozen; enter an amendment, which stays visible.' },
  sheet_incomplete: { status: 409, zh: '登记表还缺 {count} 项，填完再签名。', en: 'The sheet still lacks {count} entries; complete it before signing.' },
  not_the_answerer: { status: 409, zh: '只有回答的人或首问负责人可以签名。', en: 'Only the person who answered, or who answers for it, can sign.' },
  transfer_pending: { status: 409, zh: '已经请同事接手，等对方答复，或先撤回。', en: 'A colleague has been asked already; wait for the answer or withdraw it.' },
  no_transfer_pending: { status: 409, zh: '没有等待接手的转交。', en: 'There is no transfer waiting.' },
  not_asked_of_you: { status: 409, zh: '这次转交没有请您接手。', en: 'You were not the one asked to take this over.' },
  transfer_to_owner: { status: 422, zh: '这条咨询本来就是他的，请另选一位同事。', en: 'This inquiry already is theirs; please choose another colleague.' },
  already_yours: { status: 409, zh: '这条咨询已经由您负责。', en: 'You already answer for this inquiry.' },
  nothing_amended: { status: 422, zh: '更正前后相同，没有要改的内容。', en: 'The amendment changes nothing.' },
  imported_once: { status: 409, zh: '这一行以前导入过。', en: 'This row was imported before.' },
})

/** Editable lists these records draw their codes from, as shipped; how they heard of the hospital is the customers' list. */
export const lists = {
  matter: { zh: '咨询事项', en: 'Matters', items: [
    { code: 'symptom', zh: '症状与看哪科', en: 'Symptoms and which clinic' }, { code: 'treatment', zh: '治疗与手术', en: 'Treatment and surgery' }, { code: 'aftercare', zh: '术后与护理', en: 'Aftercare' },
    { code: 'medicine', zh: '用药', en: 'Medicines' }, { code: 'examination', zh: '检查与检验', en: 'Examinations and tests' }, { code: 'checkup', zh: '体检', en: 'Check-ups' },
    { code: 'price', zh: '价格与医保', en: 'Prices and insurance' }, { code: 'booking', zh: '预约与改期', en: 'Booking and moving' }, { code: 'expert', zh: '专家与出诊', en: 'Doctors and their hours' },
    { code: 'result', zh: '报告与结果', en: 'Reports and results' }, { code: 'child', zh: '孩子的问题', en: 'About a child' }, { code: 'way', zh: '地址与交通', en: 'Address and way' },
    { code: 'group', zh: '团体合作', en: 'Groups' }, { code: 'other', zh: '其他', en: 'Other' },
  ] },
  lost_reason: { zh: '未约成原因', en: 'Reasons not booked', items: [
    { code: 'price', zh: '觉得贵', en: 'Too expensive' }, { code: 'distance', zh: '嫌远', en: 'Too far' }, { code: 'thinking', zh: '再考虑', en: 'Wants to think' }, { code: 'family', zh: '和家里商量', en: 'Talks it over at home' },
    { code: 'expert', zh: '等指定专家', en: 'Waits for one doctor' }, { code: 'time', zh: '时间不合适', en: 'No suitable time' }, { code: 'elsewhere', zh: '已在别处就诊', en: 'Went elsewhere' },
    { code: 'better', zh: '已好转', en: 'Feels better' }, { code: 'insurance', zh: '医保不能用', en: 'Insurance does not cover it' }, { code: 'fear', zh: '怕疼或怕风险', en: 'Afraid of pain or risk' },
    { code: 'unreachable', zh: '联系不上', en: 'Cannot be reached' }, { code: 'unsuitable', zh: '不适合做', en: 'Not suitable' }, { code: 'none', zh: '只问不约', en: 'Only asked' },
  ] },
} as const

/* settings */
const minutes = z.int().min(1).max(10_080)
export const settings = {
  replyNudge: setting({ key: 'conversations.reply_nudge_minutes', unit: 'minutes', default: 20, value: minutes, zh: '多久没回先提醒', en: 'Reminder when a customer has waited for a reply', source: 'CON-12' }),
  replyDue: setting({ key: 'conversations.reply_minutes', unit: 'minutes', default: 30, value: minutes, zh: '必须回复的时限', en: 'Reply to a waiting customer within', source: 'CON-3' }),
  replyLeader: setting({ key: 'conversations.reply_leader_minutes', unit: 'minutes', default: 40, value: minutes, zh: '多久没回报组长', en: 'Leader is told after', source: 'CON-12' }),
  replyDirector: setting({ key: 'conversations.reply_director_minutes', unit: 'minutes', default: 60, value: minutes, zh: '多久没回报主任', en: 'Director is told after', source: 'CON-12' }),
  specialistDue: setting({ key: 'conversations.specialist_working_minutes', unit: 'working_minutes', default: 240, value: z.int().min(10).max(4_800), zh: '专家答复的时限（工作时间）', en: 'Expert\'s answer within (opening hours)', source: 'CON-3, A 3.2' }),
  transferDue: setting({ key: 'conversations.transfer_minutes', unit: 'minutes', default: 15, value: minutes, zh: '转交多久内要答复接不接', en: 'A transfer is accepted or declined within', source: 'CON-2' }),
  sheetDue: setting({ key: 'conversations.sheet_minutes', unit: 'minutes', default: 30, value: minutes, zh: '登记表多久内要填全', en: 'The sheet is complete within', source: 'CON-1' }),
  sheetFields: setting({ key: 'conversations.sheet_fields', unit: 'list', default: ['name', 'contact', 'source', 'content', 'department', 'answer'], value: z.array(z.enum(sheetFields)).max(sheetFields.length), zh: '登记表必填项', en: 'Entries the sheet must have', source: 'CON-1' }),
}

/* shapes */
export const ChannelName = z.enum(channels)
const HandChannel = z.enum(handChannels)
const Code = z.string().regex(/^[a-z0-9_]{1,40}$/)
const Person = z.object({ id: Id, name: z.string(), nameEn: z.string() })
const Matter = Text(200)
const Long = Text(4000, 0)
const Short = Text(300, 0)

const AnswerInput = { text: Text(4000), at: Instant.optional().meta({ description: 'When it was answered; now unless said' }), answererId: Id.optional().meta({ description: 'Who answered; the caller unless said' }) }
export const SpecialistInput = z.strictObject({
  staffId: Id.optional(), departmentId: Id.optional(), question: Text(2000).optional(),
  dueAt: Instant.optional().meta({ description: 'Promised to the customer by; 4 working hours unless said (CON-3)' }),
})
export const CallBackInput = z.strictObject({ at: Instant, note: Short.optional() })
const sheetInput = {
  age: z.int().min(0).max(130).nullable().optional(), region: Text(60, 0).optional(), source: Code.nullable().optional(), domain: Code.nullable().optional(),
  content: Long.optional(), departmentId: Id.nullable().optional(), serviceId: Id.nullable().optional(), nextStep: Short.optional(),
}

export const NewInquiry = z.strictObject({
  channel: HandChannel,
  receivedAt: Instant.optional().meta({ description: 'When the customer asked, apart from when it is entered; now unless said' }),
  customerId: Id.optional(),
  newCustomer: z.strictObject({ name: Text(50), phone: z.string().min(3).max(40).optional(), sex: z.enum(['female', 'male', 'unknown']).optional(), birthDate: Day.optional(), confirmedNotDuplicate: z.boolean().optional() }).optional().meta({ description: 'Registers the customer in the same step' }),
  caller: Text(50).optional().meta({ description: 'What to call someone who is not registered; left out: anonymous' }),
  phone: z.string().min(3).max(40).optional().meta({ description: 'Phone of someone who is not registered' }),
  matter: Matter, ...sheetInput,
  answer: z.strictObject(AnswerInput).optional(),
  specialist: SpecialistInput.optional(),
  callBack: CallBackInput.optional(),
})
export const InquiryChange = z.strictObject({
  customerId: Id.optional(), caller: Text(50, 0).optional(), phone: z.string().min(3).max(40).nullable().optional(), matter: Matter.optional(), ...sheetInput, answer: Long.optional(),
})

const sheet = {
  id: Id, version: Version, channel: ChannelName, state: z.enum(inquiryStates),
  receivedAt: Instant.nullable().meta({ description: 'null where an imported file does not say' }), recordedAt: Instant, day: Day.nullable(),
  customerId: Id.nullable(), caller: z.string(), hasContact: z.boolean(), age: z.int().nullable(), region: z.string(), source: z.string().nullable(), domain: z.string().nullable(),
  matter: z.string(), content: z.string(), departmentId: Id.nullable(), serviceId: Id.nullable(),
  answer: z.string(), answeredAt: Instant.nullable(), answererId: Id.nullable(), firstAskerId: Id.nullable(), ownerId: Id.nullable(),
  specialistId: Id.nullable(), specialistDepartmentId: Id.nullable(), specialistDueAt: Instant.nullable(), callBackAt: Instant.nullable(), nextStep: z.string(),
  outcome: z.enum(outcomes).nullable(), lostReason: z.string().nullable(), outcomeNote: z.string(), turnedTo: z.string(), appointmentId: Id.nullable(),
  missing: z.array(z.enum(sheetFields)), completedAt: Instant.nullable(),
  late: z.boolean().meta({ description: 'The sheet was completed late, or is late by now' }),
  closedAt: Instant.nullable(), signedOffAt: Instant.nullable(), signedOffBy: Id.nullable(), imported: z.boolean(),
}
export const Inquiry = z.object(sheet).meta({ id: 'Inquiry' })

const Owed = z.object({ kind: z.string(), startedAt: Instant, dueAt: Instant, ownerId: Id.nullable() })
export const InquiryRow = z.object({
  id: Id, version: Version, channel: ChannelName, state: z.enum(inquiryStates), receivedAt: Instant.nullable(), recordedAt: Instant,
  customer: z.object({ id: Id, name: z.string() }).nullable(), caller: z.string(), phoneMasked: z.string().nullable(),
  source: z.string().nullable(), departmentId: Id.nullable(), matter: z.string(),
  firstAsker: Person.nullable(), owner: Person.nullable(), answererId: Id.nullable(), answeredAt: Instant.nullable(),
  outcome: z.enum(outcomes).nullable(), lostReason: z.string().nullable(), outcomeNote: z.string(), turnedTo: z.string(), callBackAt: Instant.nullable(), specialistDueAt: Instant.nullable(),
  appointmentId: Id.nullable(), appointmentAt: Instant.nullable(), owed: Owed.nullable().meta({ description: 'The nearest open promise' }), missing: z.int(), signedOff: z.boolean(), imported: z.boolean(),
}).meta({ id: 'InquiryRow' })

export const Entry = z.object({ id: Id, kind: z.enum(['answer', 'specialist_question', 'specialist_answer', 'call_back', 'note']), at: Instant, recordedAt: Instant, staff: Person.nullable(), reached: z.boolean().nullable(), text: z.string() })
export const Transfer = z.object({ id: Id, from: Person.nullable(), to: Person.nullable(), askedAt: Instant, reason: z.string(), toldCustomer: z.string(), state: z.enum(['asked', 'accepted', 'declined', 'withdrawn', 'taken']), settledAt: Instant.nullable(), settledReason: z.string() })
export const Amendment = z.object({ id: Id, field: z.string(), before: z.string().nullable(), after: z.string().nullable(), reason: z.string(), at: Instant, staff: Person.nullable() })
const may = ['change', 'answer', 'askSpecialist', 'agreeCallBack', 'attempt', 'note', 'transfer', 'accept', 'decline', 'withdraw', 'takeOver', 'close', 'signOff', 'amend'] as const
export const InquiryDetail = Inquiry.extend({
  customer: z.object({ id: Id, name: z.string(), sex: z.string(), age: z.int().nullable(), phoneMasked: z.string().nullable() }).nullable(),
  phoneMasked: z.string().nullable(),
  firstAsker: Person.nullable(), owner: Person.nullable(), answerer: Person.nullable(), specialist: Person.nullable(), signer: Person.nullable(),
  department: z.object({ id: Id, nameZh: z.string(), nameEn: z.string() }).nullable(), specialistDepartment: z.object({ id: Id, nameZh: z.string(), nameEn: z.string() }).nullable(),
  appointmentAt: Instant.nullable(), owed: z.array(Owed), entries: z.array(Entry), transfers: z.array(Transfer), amendments: z.array(Amendment),
  earlier: z.array(z.object({ id: Id, receivedAt: Instant.nullable(), channel: ChannelName, matter: z.string(), state: z.enum(inquiryStates), outcome: z.enum(outcomes).nullable() })).meta({ description: 'Earlier inquiries of the same person' }),
  may: z.object(Object.fromEntries(may.map(action => [action, z.boolean()])) as Record<(typeof may)[number], z.ZodBoolean>).meta({ description: 'What the caller may do now' }),
}).meta({ id: 'InquiryDetail' })

/* the list */
export const views = ['waiting', 'today', 'incomplete', 'call_back', 'recontact', 'mine_month', 'to_me', 'out_of_scope', 'all'] as const
const ids = z.string().regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,49}$/)
const codes = z.string().regex(/^[a-z_]{1,40}(,[a-z0-9_]{1,40}){0,19}$/)
export const ListQuery = z.strictObject({
  ...pageQuery, view: z.enum(views).optional(), q: z.string().min(1).max(50).optional(),
  channel: codes.optional(), state: codes.optional(), outcome: codes.optional(), source: codes.optional(), departmentId: ids.optional(), ownerId: ids.optional(), firstAskerId: ids.optional(),
  customerId: Id.optional(), from: Day.optional(), to: Day.optional(), signed: z.enum(['yes', 'no']).optional(),
})

/* routes */
export const listInquiries = route({ method: 'GET', url: '/inquiries', operationId: 'listInquiries', summary: 'Inquiries, newest first, by view and filters', permission: can['inquiries.read'], query: ListQuery, response: Page(InquiryRow).extend({ now: Instant }) })
export const countInquiries = route({ method: 'GET', url: '/inquiries/counts', operationId: 'countInquiries', summary: 'Counters beside the views, up to 1,000', permission: can['inquiries.read'], response: z.object({ waiting: z.int(), today: z.int(), incomplete: z.int(), callBack: z.int(), recontact: z.int(), mineMonth: z.int(), toMe: z.int(), outOfScope: z.int() }) })
const askers = [no.unknown_customer, no.customer_may_exist, no.one_asker, no.phone_not_possible]
const subjects = [no.unknown_department, no.unknown_code, no.unknown_service]
export const recordInquiry = route({ method: 'POST', url: '/inquiries', operationId: 'recordInquiry', summary: 'Record an inquiry taken at the desk, by phone or elsewhere by hand', permission: can['inquiries.record'], body: NewInquiry, response: Inquiry, status: 201, refusals: [...askers, ...subjects, no.received_in_future, no.received_too_long_ago, no.answered_before_received, no.unknown_staff, no.promise_in_past, no.nobody_to_ask] })
export const getInquiry = route({ method: 'GET', url: '/inquiries/:id', operationId: 'getInquiry', summary: 'One inquiry with its sheet, talks, transfers and amendments', permission: can['inquiries.read'], params: IdParams, response: InquiryDetail })
const handled = { permission: can['inquiries.handle'], params: IdParams, response: Inquiry } as const
export const changeInquiry = route({ method: 'PATCH', url: '/inquiries/:id', operationId: 'changeInquiry', summary: 'Fill in or correct the sheet before it is signed', ...handled, body: InquiryChange, refusals: [no.signed_off, ...askers, ...subjects] })
export const answerInquiry = route({ method: 'POST', url: '/inquiries/:id/answer', operationId: 'answerInquiry', summary: 'Record an answer given to the customer, or the expert\'s answer', ...handled, body: z.strictObject({ ...AnswerInput, fromSpecialist: z.boolean().optional().meta({ description: 'The expert\'s answer; passing it on is another answer' }), passedOn: z.boolean().optional().meta({ description: 'With fromSpecialist: the customer has been told it' }) }), refusals: [common.wrong_state, no.answered_before_received, no.unknown_staff] })
export const askSpecialist = route({ method: 'POST', url: '/inquiries/:id/specialist', operationId: 'askSpecialist', summary: 'Promise the customer an expert\'s answer by a time', ...handled, body: SpecialistInput, refusals: [common.wrong_state, no.nobody_to_ask, no.promise_in_past, no.unknown_staff, no.unknown_department] })
export const agreeCallBack = route({ method: 'POST', url: '/inquiries/:id/call-back', operationId: 'agreeCallBack', summary: 'Agree to call back at a time', ...handled, body: CallBackInput, refusals: [common.wrong_state, no.promise_in_past] })
export const recordAttempt = route({ method: 'POST', url: '/inquiries/:id/attempts', operationId: 'recordCallBackAttempt', summary: 'Record an attempt to call back', ...handled, body: z.strictObject({ reached: z.boolean(), text: Text(2000, 0).optional(), nextAt: Instant.optional() }), refusals: [common.wrong_state, no.promise_in_past] })
export const noteInquiry = route({ method: 'POST', url: '/inquiries/:id/notes', operationId: 'noteInquiry', summary: 'Leave an internal note the customer does not see', permission: can['inquiries.read'], params: IdParams, response: Inquiry, body: z.strictObject({ text: Text(2000) }) })
export const closeInquiry = route({ method: 'POST', url: '/inquiries/:id/close', operationId: 'closeInquiry', summary: 'Close with an outcome (CON-15)', ...handled, body: z.strictObject({ outcome: z.enum(outcomes), lostReason: Code.optional(), note: Short.optional(), turnedTo: Short.optional(), appointmentId: Id.optional() }), refusals: [common.wrong_state, no.reason_needed, no.turned_to_needed, no.appointment_needed, no.has_appointment, no.unknown_code, no.transfer_pending] })
export const signOffInquiry = route({ method: 'POST', url: '/inquiries/:id/sign-off', operationId: 'signOffInquiry', summary: 'Sign the sheet: it is frozen from then on', ...handled, refusals: [common.wrong_state, no.signed_off, no.sheet_incomplete, no.not_the_answerer] })
export const amendInquiry = route({ method: 'POST', url: '/inquiries/:id/amendments', operationId: 'amendInquiry', summary: 'Correct a signed sheet, visibly', ...handled, status: 201, body: z.strictObject({ reason: Text(300), changes: z.strictObject({ age: sheetInput.age, region: sheetInput.region, source: sheetInput.source, domain: sheetInput.domain, matter: Matter.optional(), content: sheetInput.content, departmentId: sheetInput.departmentId, serviceId: sheetInput.serviceId, answer: Long.optional(), nextStep: sheetInput.nextStep, outcomeNote: Short.optional() }) }), refusals: [common.wrong_state, no.nothing_amended, ...subjects] })
export const transferInquiry = route({ method: 'POST', url: '/inquiries/:id/transfer', operationId: 'transferInquiry', summary: 'Ask a colleague to take it over; the owner answers for it until they accept', ...handled, body: z.strictObject({ toStaffId: Id, reason: Text(300), toldCustomer: Short.optional().meta({ description: 'What the customer was told: who will answer, on which number' }) }), refusals: [common.wrong_state, no.transfer_pending, no.transfer_to_owner, no.unknown_staff] })
export const acceptTransfer = route({ method: 'POST', url: '/inquiries/:id/transfer/accept', operationId: 'acceptTransfer', summary: 'Take the inquiry over, with its promises', ...handled, refusals: [common.wrong_state, no.no_transfer_pending, no.not_asked_of_you] })
export const declineTransfer = route({ method: 'POST', url: '/inquiries/:id/transfer/decline', operationId: 'declineTransfer', summary: 'Decline with a reason', ...handled, body: z.strictObject({ reason: Text(300) }), refusals: [no.no_transfer_pending, no.not_asked_of_you] })
export const withdrawTransfer = route({ method: 'POST', url: '/inquiries/:id/transfer/withdraw', operationId: 'withdrawTransfer', summary: 'Withdraw the transfer before it is answered', ...handled, refusals: [no.no_transfer_pending] })
export const takeOverInquiry = route({ method: 'POST', url: '/inquiries/:id/take-over', operationId: 'takeOverInquiry', summary: 'Take an inquiry over with its promises; the owner is told', permission: can['inquiries.record'], params: IdParams, body: z.strictObject({ reason: Text(300) }), response: Inquiry, refusals: [common.wrong_state, no.already_yours] })

/* events */
const seenWith = can['inquiries.read']
const Names = { matter: z.string(), channel: z.string(), departmentId: Id.nullable(), ownerId: Id.nullable() }
export const events = {
  recorded: event({ name: 'conversations.inquiry-recorded', version: 1, data: z.object({ ...Names, receivedAt: Instant.nullable() }), zh: '登记咨询「{matter}」', en: 'Recorded an inquiry: {matter}', seenWith }),
  changed: event({ name: 'conversations.inquiry-changed', version: 1, data: z.object({ matter: z.string(), fields: z.array(z.string()) }), zh: '补充了咨询登记「{matter}」', en: 'Completed the inquiry sheet: {matter}', seenWith }),
  answered: event({ name: 'conversations.answered', version: 1, data: z.object({ ...Names, answererId: Id.nullable(), first: z.boolean() }), zh: '回答了咨询「{matter}」', en: 'Answered the inquiry: {matter}', seenWith }),
  specialistAsked: event({ name: 'conversations.specialist-asked', version: 1, data: z.object({ ...Names, specialistId: Id.nullable(), specialistDepartmentId: Id.nullable(), dueAt: Instant }), zh: '请专家答复「{matter}」', en: 'Asked an expert about: {matter}', seenWith }),
  specialistAnswered: event({ name: 'conversations.specialist-answered', version: 1, data: z.object({ ...Names, answererId: Id.nullable() }), zh: '专家答复了「{matter}」', en: 'The expert answered: {matter}', seenWith }),
  callBackAgreed: event({ name: 'conversations.call-back-agreed', version: 1, data: z.object({ ...Names, at: Instant }), zh: '约好回电「{matter}」', en: 'Agreed to call back: {matter}', seenWith }),
  callBackTried: event({ name: 'conversations.call-back-tried', version: 1, data: z.object({ ...Names, reached: z.boolean() }), zh: '回电「{matter}」', en: 'Called back: {matter}', seenWith }),
  noted: event({ name: 'conversations.noted', version: 1, data: z.object({ matter: z.string() }), zh: '在咨询「{matter}」下记了一笔', en: 'Left a note at the inquiry: {matter}', seenWith }),
  transferAsked: event({ name: 'conversations.transfer-asked', version: 1, data: z.object({ ...Names, fromId: Id, toId: Id }), zh: '请同事接手咨询「{matter}」', en: 'Asked a colleague to take over: {matter}', seenWith }),
  transferSettled: event({ name: 'conversations.transfer-settled', version: 1, data: z.object({ ...Names, fromId: Id, toId: Id, state: z.enum(['declined', 'withdrawn']) }), zh: '咨询「{matter}」没有转交', en: 'The inquiry was not handed over: {matter}', seenWith }),
  transferred: event({ name: 'conversations.transferred', version: 1, data: z.object({ ...Names, fromId: Id, toId: Id, taken: z.boolean() }), zh: '咨询「{matter}」换人负责', en: 'The inquiry has a new owner: {matter}', seenWith }),
  closed: event({ name: 'conversations.closed', version: 1, data: z.object({ ...Names, outcome: z.enum(outcomes), booked: z.boolean(), lostReason: z.string().nullable() }), zh: '咨询「{matter}」已结束', en: 'Closed the inquiry: {matter}', seenWith }),
  signedOff: event({ name: 'conversations.signed-off', version: 1, data: z.object({ matter: z.string(), late: z.boolean() }), zh: '在咨询登记表「{matter}」上签名', en: 'Signed the inquiry sheet: {matter}', seenWith }),
  amended: event({ name: 'conversations.amended', version: 1, data: z.object({ matter: z.string(), fields: z.array(z.string()) }), zh: '更正了咨询登记表「{matter}」', en: 'Amended the inquiry sheet: {matter}', seenWith }),
  appointmentLinked: event({ name: 'conversations.appointment-linked', version: 1, data: z.object({ ...Names, appointmentId: Id }), zh: '咨询「{matter}」约成了', en: 'An appointment came of the inquiry: {matter}', seenWith }),
}
