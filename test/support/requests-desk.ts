/** Requests that succeed, continued: the desk's daily work and what looks at it. */
import type { Request } from './request.ts'
import * as make from './world.ts'
import type { World } from './world.ts'

const agent = (w: World) => w.people.phone_agent
const desk = (w: World) => w.people.receptionist
const director = (w: World) => w.people.service_director

const conversations: Record<string, Request> = {
  listInquiries: async w => ({ by: agent(w), query: { view: 'all' } }),
  countInquiries: async w => ({ by: agent(w) }),
  recordInquiry: async w => ({
    by: agent(w),
    body: { channel: 'phone', receivedAt: '2026-11-23T09:50:00+08:00', customerId: await w.customer(), matter: '祛斑', age: 30, region: '本市', source: 'search', domain: 'price', content: '问价格', departmentId: w.departmentId, serviceId: w.care, nextStep: '发资料', answer: { text: '六百八', at: '2026-11-23T09:55:00+08:00', answererId: w.people.online_agent.staffId }, specialist: { staffId: w.doctor.staffId, question: '孕期能做吗', dueAt: '2026-11-23T16:00:00+08:00' }, callBack: { at: '2026-11-23T17:00:00+08:00', note: '下午打' } },
  }),
  getInquiry: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id } }),
  changeInquiry: async w => {
    const { id, version } = await make.inquiry(w)
    return { by: agent(w), params: { id }, version, body: { matter: '祛痘', region: '外地', departmentId: w.departmentId, serviceId: w.care, customerId: await w.customer() } }
  },
  answerInquiry: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id }, body: { text: '可以做', at: '2026-11-23T10:00:00+08:00', answererId: w.people.online_agent.staffId } }),
  askSpecialist: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id }, body: { staffId: w.doctor.staffId, departmentId: w.departmentId, question: '能做吗', dueAt: '2026-11-23T16:00:00+08:00' } }),
  agreeCallBack: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id }, body: { at: '2026-11-23T16:00:00+08:00', note: '下班后' } }),
  recordCallBackAttempt: async w => {
    const { id } = await make.inquiry(w)
    await make.must(agent(w), 'POST', `/inquiries/${id}/call-back`, { at: '2026-11-23T16:00:00+08:00' })
    return { by: agent(w), params: { id }, body: { reached: false, text: '没接', nextAt: '2026-11-23T17:00:00+08:00' } }
  },
  noteInquiry: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id }, body: { text: '口音重' } }),
  closeInquiry: async w => ({ by: agent(w), params: { id: (await make.inquiry(w, { answer: { text: '说了' } })).id }, body: { outcome: 'lost', lostReason: 'price', note: '嫌贵' } }),
  signOffInquiry: async w => ({ by: agent(w), params: { id: (await make.closedInquiry(w)).id } }),
  amendInquiry: async w => {
    const { id } = await make.closedInquiry(w)
    await make.must(agent(w), 'POST', `/inquiries/${id}/sign-off`)
    return { by: agent(w), params: { id }, body: { reason: '听错了', changes: { region: '外地', age: 31, departmentId: null, serviceId: w.care } } }
  },
  transferInquiry: async w => ({ by: agent(w), params: { id: (await make.inquiry(w)).id }, body: { toStaffId: w.people.online_agent.staffId, reason: '下班', toldCustomer: '小白会回您' } }),
  acceptTransfer: async w => ({ by: w.people.online_agent, params: { id: (await make.transferred(w)).id } }),
  declineTransfer: async w => ({ by: w.people.online_agent, params: { id: (await make.transferred(w)).id }, body: { reason: '忙' } }),
  withdrawTransfer: async w => ({ by: agent(w), params: { id: (await make.transferred(w)).id } }),
  takeOverInquiry: async w => ({ by: w.people.online_agent, params: { id: (await make.inquiry(w)).id }, body: { reason: '他请假' } }),
}

const bookable = (w: World) => ({ kind: 'staff', id: w.doctor.staffId })
const appointments: Record<string, Request> = {
  freeTimes: async w => ({ by: desk(w), query: { serviceId: w.consultation, from: '2026-12-20', to: '2026-12-21', expertId: w.doctor.staffId } }),
  createHold: async w => ({ by: desk(w), body: { serviceId: w.consultation, expertId: w.doctor.staffId, startsAt: w.slot(), customerId: await w.customer() } }),
  releaseHold: async w => ({ by: desk(w), params: { id: (await make.must(desk(w), 'POST', '/holds', { serviceId: w.consultation, startsAt: w.slot() })).id } }),
  getBoard: async w => ({ by: desk(w), query: { day: '2026-11-24' } }),
  countAppointments: async w => ({ by: desk(w) }),
  listAppointments: async w => ({ by: desk(w), query: { view: 'all' } }),
  bookAppointment: async w => ({ by: desk(w), body: { customerId: await w.customer(), serviceId: w.consultation, expertId: w.doctor.staffId, startsAt: w.slot(), channel: 'desk', inquiryId: (await make.inquiry(w)).id, note: '怕疼', overlapReason: '陪家人' } }),
  getAppointment: async w => ({ by: desk(w), params: { id: (await make.appointment(w)).id } }),
  openAppointmentCare: async w => ({ by: w.coordinator, params: { id: (await make.appointment(w)).id } }),
  confirmAppointment: async w => ({ by: desk(w), params: { id: (await make.appointment(w)).id } }),
  acknowledgeAppointment: async w => ({ by: w.coordinator, params: { id: (await make.appointment(w)).id } }),
  rescheduleAppointment: async w => ({ by: desk(w), params: { id: (await make.appointment(w)).id }, body: { startsAt: w.slot(), expertId: w.doctor.staffId, reason: '有事', overlapReason: '陪家人' } }),
  cancelAppointment: async w => ({ by: desk(w), params: { id: (await make.appointment(w)).id }, body: { reason: '不来了', askedBy: 'customer' } }),
  completeAppointment: async w => ({ by: w.coordinator, params: { id: await make.servedAppointment(w) } }),
  listBookable: async w => ({ by: desk(w) }),
  setBookableHours: async w => ({ by: director(w), params: { kind: 'room', id: w.roomId }, body: { hours: [{ weekday: 1, from: '08:00', to: '12:00', validFrom: '2026-11-01', validUntil: '2027-11-01' }] } }),
  addBookableException: async w => ({ by: director(w), params: bookable(w), body: { kind: 'leave', startsAt: '2027-06-01T08:00:00+08:00', endsAt: `2027-06-01T${10 + w.n() % 8}:00:00+08:00`, reason: '学习' } }),
  removeBookableException: async w => {
    const { id } = await make.must(director(w), 'POST', `/bookable/staff/${w.doctor.staffId}/exceptions`, { kind: 'leave', startsAt: '2027-06-02T08:00:00+08:00', endsAt: '2027-06-02T10:00:00+08:00' })
    return { by: director(w), params: { id } }
  },
}

const visits: Record<string, Request> = {
  findArrivals: async w => ({ by: desk(w), query: { text: '张秀兰' } }),
  visitFigures: async w => ({ by: desk(w) }),
  listVisits: async w => ({ by: desk(w), query: { view: 'all' } }),
  openVisit: async w => ({ by: desk(w), body: { customerId: await w.customer(), departmentId: w.departmentId, serviceId: w.consultation, expertId: w.doctor.staffId, foundBy: 'name' } }),
  getVisit: async w => ({ by: desk(w), params: { id: (await make.visit(w)).id } }),
  callVisit: async w => ({ by: desk(w), params: { id: (await make.visit(w)).id } }),
  backVisit: async w => {
    const { id } = await make.visit(w)
    await make.must(desk(w), 'POST', `/visits/${id}/call`)
    return { by: desk(w), params: { id } }
  },
  serveVisit: async w => ({ by: w.doctor, params: { id: (await make.visit(w)).id } }),
  finishVisit: async w => {
    const { id } = await make.visit(w)
    await make.must(w.doctor, 'POST', `/visits/${id}/serve`)
    return { by: w.doctor, params: { id } }
  },
  leaveVisit: async w => ({ by: desk(w), params: { id: (await make.visit(w)).id }, body: { reason: '等不及' } }),
  undoVisit: async w => ({ by: desk(w), params: { id: (await make.visit(w)).id }, body: { reason: '认错人' } }),
}

const caller = (w: World) => w.people.follow_up_caller
const followups: Record<string, Request> = {
  listFollowUps: async w => ({ by: caller(w), query: { view: 'open' } }),
  countFollowUps: async w => ({ by: caller(w) }),
  followUpCoverage: async w => ({ by: caller(w), query: { from: '2026-11-01T00:00:00+08:00', to: '2026-11-23T00:00:00+08:00' } }),
  getFollowUp: async w => ({ by: caller(w), params: { id: (await make.followUp(w)).id } }),
  createFollowUp: async w => ({ by: caller(w), body: { customerId: await w.customer(), dueAt: '2026-11-25T10:00:00+08:00', way: 'call', about: '问恢复', ownerId: caller(w).staffId } }),
  addFollowUpAttempt: async w => ({ by: caller(w), params: { id: (await make.followUp(w)).id }, body: { outcome: 'reached', note: '恢复很好', opinion: { kind: 'praise', content: '护士很耐心', category: 'attitude' }, symptom: { level: 'watch' }, next: { dueAt: '2026-11-30T10:00:00+08:00', about: '再问一次' } } }),
  assignFollowUp: async w => ({ by: w.people.supervisor, params: { id: (await make.followUp(w)).id }, body: { ownerId: w.people.member_manager.staffId } }),
  cancelFollowUp: async w => ({ by: w.people.supervisor, params: { id: (await make.followUp(w)).id }, body: { reason: '不用了' } }),
  reopenFollowUp: async w => {
    const { id } = await make.followUp(w)
    await make.must(w.people.supervisor, 'POST', `/follow-ups/${id}/cancel`, { reason: '不用了' })
    return { by: w.people.supervisor, params: { id } }
  },
  listFollowUpPlans: async w => ({ by: caller(w) }),
  createFollowUpPlan: async w => ({ by: w.people.supervisor, body: { trigger: 'treatment', offsetDays: 20 + w.n() % 80, way: 'call', scriptZh: '问恢复', scriptEn: 'Ask' } }),
  changeFollowUpPlan: async w => {
    const { id, version } = await make.plan(w)
    return { by: w.people.supervisor, params: { id }, version, body: { scriptZh: '问得细一点', active: false } }
  },
}

const handler = (w: World) => w.people.complaint_handler
const feedback: Record<string, Request> = {
  listFeedback: async w => ({ by: handler(w), query: { view: 'all' } }),
  countFeedback: async w => ({ by: handler(w) }),
  feedbackFigures: async w => ({ by: handler(w), query: { from: '2026-11-01', to: '2026-11-23' } }),
  recordFeedback: async w => ({
    by: desk(w),
    body: { kind: 'complaint', channel: 'desk', customerId: await w.customer(), matter: '收费', statement: '多收了钱', receivedAt: '2026-11-23T09:50:00+08:00', category: 'fees', severity: 'ordinary', place: '收费处', happenedAt: '2026-11-22T15:00:00+08:00', happenedOn: '2026-11-22', staffIds: [w.people.finance.staffId], departmentIds: [w.departmentId], analysis: '核对', severalDepartments: false, inquiryId: (await make.inquiry(w)).id, visitId: (await make.visit(w)).id, followUpId: (await make.followUp(w)).id },
  }),
  getFeedback: async w => ({ by: handler(w), params: { id: (await make.feedback(w)).id } }),
  changeFeedback: async w => {
    const { id, version } = await make.feedback(w)
    return { by: handler(w), params: { id }, version, body: { category: 'attitude', place: '大厅', staffIds: [w.people.finance.staffId], departmentIds: [w.departmentId] } }
  },
  takeFeedbackStep: async w => ({ by: handler(w), params: { id: (await make.feedback(w)).id }, body: { step: 'accept', note: '先道歉' } }),
}

const writer = (w: World) => w.people.online_agent
const wording = (w: World) => ({ questions: [`洗牙后多久能吃饭 ${w.n()}`, '洗完牙能马上吃东西吗'], texts: { any: '两小时后再吃温凉的食物，电话 {hospital}。', phone: '两小时后再吃。', web_chat: '两小时后再吃。', wechat: '两小时后再吃。', sms: '两小时后再吃。', email: '两小时后再吃。' }, departmentId: w.departmentId, validFrom: '2026-11-01', validTo: '2027-11-01' })
const knowledge: Record<string, Request> = {
  askTriage: async w => ({ by: desk(w), body: { text: '胸口闷，爬楼就喘' } }),
  getTriageModel: async w => ({ by: desk(w) }),
  learnTriage: async w => ({ by: director(w), refusedAs: 'too_few_lessons' }),
  listAnswers: async w => ({ by: desk(w), query: { view: 'all' } }),
  countAnswers: async w => ({ by: desk(w) }),
  listAnswerVariables: async w => ({ by: desk(w) }),
  getAnswer: async w => ({ by: desk(w), params: { id: (await make.answer(w)).id } }),
  createAnswer: async w => ({ by: writer(w), body: { ...wording(w), propose: true } }),
  changeAnswer: async w => {
    const { id, version } = await make.answer(w)
    return { by: writer(w), params: { id }, version, body: wording(w) }
  },
  proposeAnswer: async w => ({ by: writer(w), params: { id: (await make.answer(w)).id } }),
  approveAnswer: async w => ({ by: director(w), params: { id: (await make.answer(w, true)).id } }),
  giveBackAnswer: async w => ({ by: director(w), params: { id: (await make.answer(w, true)).id }, body: { note: '写上复诊时间' } }),
  retireAnswer: async w => ({ by: director(w), params: { id: (await make.answer(w)).id }, body: { reason: '项目停了' } }),
  reviveAnswer: async w => {
    const { id } = await make.answer(w)
    await make.must(director(w), 'POST', `/answers/${id}/retire`, { reason: '项目停了' })
    return { by: director(w), params: { id } }
  },
  suggestAnswers: async w => ({ by: desk(w), body: { text: '洗完牙多久能吃饭', departmentId: w.departmentId, channel: 'phone' } }),
  recordAnswerUse: async w => {
    const { id } = await make.answer(w, true)
    await make.must(director(w), 'POST', `/answers/${id}/approve`)
    return { by: desk(w), body: { answerId: id, act: 'used', inquiryId: (await make.inquiry(w)).id } }
  },
  listKnowledgeGaps: async w => ({ by: desk(w), query: { week: '2026-11-23' } }),
}

const others: Record<string, Request> = {
  addFile: async w => ({ by: desk(w), fields: { ownerKind: 'customer', ownerId: await w.customer() }, file: { name: '化验单.png', type: 'image/png', bytes: make.picture() } }),
  listFiles: async w => ({ by: desk(w), query: { ownerKind: 'customer', ownerId: await w.customer() } }),
  getFile: async w => ({ by: desk(w), params: { id: (await make.file(w)).id } }),
  withdrawFile: async w => ({ by: desk(w), params: { id: (await make.file(w)).id }, body: { reason: '传错了' } }),
  customerTimeline: async w => ({ by: desk(w), params: { id: await w.customer() } }),
  timelineCounts: async w => ({ by: desk(w), params: { id: await w.customer() } }),
  customerStanding: async w => ({ by: desk(w), params: { id: await w.customer() } }),
  recordHistory: async w => ({ by: desk(w), query: { subjectId: await w.customer() } }),
  dailyReport: async w => ({ by: director(w), query: { date: '2026-11-23' } }),
  figureRows: async w => ({ by: director(w), params: { key: 'inquiries' }, query: { date: '2026-11-23' } }),
  issuedReports: async w => ({ by: director(w) }),
  search: async w => ({ by: desk(w), query: { q: '张秀兰' } }),
  getToday: async w => ({ by: desk(w) }),
  listImportKinds: async w => ({ by: director(w) }),
  listImports: async w => ({ by: director(w) }),
  startImport: async w => ({ by: director(w), fields: { kind: 'inquiries' }, file: { name: '咨询.csv', type: 'text/csv', bytes: Buffer.from(`科室,标题,咨询内容,答复\r\n皮肤科,第${w.n()}个问题,内容,答复\r\n`) } }),
  getImport: async w => ({ by: director(w), params: { id: (await make.imported(w, 'ready')).id } }),
  listImportRows: async w => ({ by: director(w), params: { id: (await make.imported(w, 'ready')).id } }),
  changeImport: async w => {
    const { id, version } = await make.imported(w, 'ready')
    return { by: director(w), params: { id }, version, body: { choices: { channel: null, day: null, answererId: null }, mode: 'skip_bad_rows' } }
  },
  runImport: async w => ({ by: director(w), params: { id: (await make.imported(w, 'decided')).id } }),
  undoImport: async w => ({ by: director(w), params: { id: (await make.imported(w, 'ran')).id }, body: { reason: '选错文件' } }),
  discardImport: async w => ({ by: director(w), params: { id: (await make.imported(w, 'ready')).id } }),
  getImportErrors: async w => ({ by: director(w), params: { id: (await make.imported(w, 'ready')).id } }),
  listExportLists: async w => ({ by: director(w) }),
  listExports: async w => ({ by: director(w) }),
  startExport: async w => {
    await w.t.drain()
    return { by: director(w), body: { list: 'customers', filters: { sort: 'name' }, columns: ['name'], ids: [await w.customer()], format: 'csv', locale: 'en', reveal: false, reason: '月报' } }
  },
  getExport: async w => ({ by: director(w), params: { id: (await make.exported(w)).id } }),
  getExportFile: async w => ({ by: director(w), params: { id: (await make.exported(w)).id } }),
}

export const deskRequests: Record<string, Request> = { ...conversations, ...appointments, ...visits, ...followups, ...feedback, ...knowledge, ...others }
