/** For every route of the API one request that succeeds, made anew each time. A route that is not here fails the tests. */
import { can as customers } from '../../server/modules/customers/contract.ts'
import type { PermissionDef } from '../../server/platform/contract.ts'
import type { Person } from './app.ts'
import type { Request } from './request.ts'
import { chatRequests } from './requests-chat.ts'
import { deskRequests } from './requests-desk.ts'
import * as make from './world.ts'
import type { World } from './world.ts'

/** Routes open to whoever is signed in, whose right depends on what they name: here a customer's files. */
export const rightsByRecord: Record<string, PermissionDef> = {
  addFile: customers['customers.change'], withdrawFile: customers['customers.change'], listFiles: customers['customers.open'], getFile: customers['customers.open'],
}

const plain = (by: (w: World) => Person, query?: Record<string, string>): Request => async w => ({ by: by(w), ...(query ? { query } : {}) })
const admin = (w: World) => w.people.administrator
const anyone = (w: World) => w.people.guide
const desk = (w: World) => w.people.receptionist

const organisation: Record<string, Request> = {
  signIn: async w => {
    const one = await make.colleague(w)
    return { by: anyone(w), body: { hospital: w.hospital.code, staffNumber: one.number, password: one.password } }
  },
  signOut: async w => ({ by: await w.hospital.again(w.people.guide) }),
  getMe: plain(anyone),
  changePassword: async w => {
    const { person, password } = await make.ownAccount(w)
    return { by: person, body: { present: password, next: `another long sentence ${w.n()}` } }
  },
  listDepartments: plain(anyone),
  createDepartment: async w => ({ by: admin(w), body: { siteId: w.hospital.siteId, parentId: w.departmentId, code: `X${w.n()}`, kind: 'clinical', nameZh: '眼科', nameEn: 'Eyes', position: 3 } }),
  changeDepartment: async w => {
    const { id, version } = await make.department(w)
    return { by: admin(w), params: { id }, version, body: { nameZh: '口腔中心', parentId: w.departmentId } }
  },
  listSettings: plain(anyone),
  changeSetting: async w => ({ by: admin(w), body: { key: 'visits.wait_minutes', value: 20 + w.n() % 100, effectiveFrom: '2026-12-01T00:00:00+08:00', reason: '试行' } }),
  listStaff: plain(anyone, { q: '员' }),
  getStaff: async w => ({ by: anyone(w), params: { id: w.people.doctor.staffId } }),
  createStaff: async w => ({
    by: w.people.hr,
    body: { number: `M${w.n()}`, name: '周新', nameEn: 'Zhou Xin', phone: make.phoneOf(w), extension: '8001', siteId: w.hospital.siteId, departmentId: w.departmentId, titleZh: '客服', titleEn: 'Agent', languages: ['普通话'], specialties: ['皮肤'], introduction: '热心', status: 'probation', colour: 'jade', startedOn: '2026-11-01', roleIds: [(await make.role(w)).id] },
  }),
  changeStaff: async w => {
    const { id, version } = await make.colleague(w)
    return { by: w.people.hr, params: { id }, version, body: { titleZh: '组员', departmentId: w.departmentId, siteId: w.hospital.siteId, phone: make.phoneOf(w), roleIds: [(await make.role(w)).id] } }
  },
  resetPassword: async w => ({ by: w.people.hr, params: { id: (await make.colleague(w)).id } }),
  letLeave: async w => ({ by: w.people.hr, params: { id: (await make.colleague(w)).id } }),
  listCertificates: async w => ({ by: anyone(w), params: { id: w.people.doctor.staffId } }),
  addCertificate: async w => ({ by: w.people.hr, params: { id: w.people.doctor.staffId }, body: { kind: 'doctor', number: '110-220', issuedOn: '2020-01-01', expiresOn: '2030-01-01' } }),
  voidCertificate: async w => {
    const { id } = await make.must(w.people.hr, 'POST', `/staff/${w.people.doctor.staffId}/certificates`, { kind: 'doctor', number: `9-${w.n()}` })
    return { by: w.people.hr, params: { id }, body: { reason: '录错了' } }
  },
  listRoles: plain(anyone),
  createRole: async w => ({ by: w.people.administrator, body: { code: `made_${w.n()}`, nameZh: '夜班', nameEn: 'Night shift', grants: { 'staff.read': 'all' } } }),
  changeRole: async w => {
    const { id, version } = await make.role(w)
    return { by: w.people.administrator, params: { id }, version, body: { nameZh: '早班', nameEn: 'Day shift', grants: { 'staff.read': 'all' } } }
  },
  listSessions: plain(anyone),
  endOneSession: async w => {
    const by = w.people.guide
    await w.hospital.again(by)
    const { items } = await make.must<{ items: { id: string; current: boolean }[] }>(by, 'GET', '/sessions')
    return { by, params: { id: items.find(session => !session.current)?.id ?? '' } }
  },
  changeMe: async w => ({ by: anyone(w), body: { locale: w.n() % 2 ? 'en' : 'zh-CN', preferences: { density: `${w.n()}` } } }),
  stepUp: async w => {
    const { person, password } = await make.ownAccount(w)
    return { by: person, body: { password } }
  },
  startSecondFactor: async w => ({ by: (await make.ownAccount(w)).person }),
  confirmSecondFactor: async w => {
    const { person } = await make.ownAccount(w)
    const { secret } = await make.must<{ secret: string }>(person, 'POST', '/me/second-factor')
    return { by: person, body: { code: make.totpNow(w, secret) } }
  },
  dropSecondFactor: async w => {
    const { person, password } = await make.ownAccount(w)
    return { by: person, body: { password } }
  },
  listSites: plain(anyone),
  createSite: async w => ({ by: admin(w), body: { code: `W${w.n()}`, nameZh: '西院', nameEn: 'West', address: '西街 1 号', phone: '02161234567' } }),
  changeSite: async w => {
    const { id, version } = await make.site(w)
    return { by: admin(w), params: { id }, version, body: { address: '东街 2 号' } }
  },
  getHours: async w => ({ by: anyone(w), params: { id: w.hospital.siteId } }),
  setHours: async w => ({ by: admin(w), params: { id: (await make.site(w)).id }, body: { weekly: [{ weekday: 1, opens: '08:00', closes: '17:00' }], exceptions: [{ day: '2027-01-01', opens: null, closes: null, note: '元旦' }] } }),
  listGroups: plain(anyone),
  createGroup: async w => ({ by: admin(w), body: { departmentId: w.departmentId, code: `Y${w.n()}`, nameZh: '二组', nameEn: 'Group two', leaderId: w.people.group_leader.staffId } }),
  changeGroup: async w => {
    const { id, version } = await make.group(w)
    return { by: admin(w), params: { id }, version, body: { nameZh: '三组', departmentId: w.departmentId, leaderId: w.people.group_leader.staffId } }
  },
  listServicePoints: plain(anyone),
  createServicePoint: async w => ({ by: admin(w), body: { siteId: w.hospital.siteId, departmentId: w.departmentId, code: `Z${w.n()}`, kind: 'care_room', nameZh: '护理室', nameEn: 'Care room', floor: '二楼', mapNote: '右转', capacity: 2 } }),
  changeServicePoint: async w => {
    const { id, version } = await make.point(w)
    return { by: admin(w), params: { id }, version, body: { floor: '五楼', siteId: w.hospital.siteId, departmentId: w.departmentId } }
  },
  listLists: plain(anyone),
  addListItem: async w => ({ by: admin(w), body: { list: 'matter', code: `added_${w.n()}`, nameZh: '停车', nameEn: 'Parking', position: 5 } }),
  changeListItem: async w => {
    const { id, version } = await make.listItem(w)
    return { by: admin(w), params: { id }, version, body: { nameZh: '改名' } }
  },
  listAudit: plain(w => w.people.auditor),
  setUpState: plain(anyone),
  setUp: async w => ({ by: anyone(w), refusedAs: 'setup_link_lapsed', body: { token: 'a-link-that-was-never-given', code: `new-${w.n()}`, nameZh: '新院', nameEn: 'New', zone: 'Asia/Shanghai', staffNumber: 'A001', name: '管理员', nameAdminEn: 'Admin', password: 'a long sentence for this' } }),
  getAbout: plain(anyone),
}

const customerRequests: Record<string, Request> = {
  listCustomers: plain(desk, { sort: 'newest' }),
  countCustomers: plain(desk),
  registerCustomer: async w => ({
    by: desk(w),
    body: { name: '孙丽华', salutation: '孙女士', sex: 'female', birthDate: '1980-05-06', phones: [{ number: make.phoneOf(w), label: '本人' }], identifiers: [{ kind: 'card', value: `C${10_000 + w.n()}` }], occupation: '教师', region: '本市', address: '和平路 1 号', source: 'search', sourceCustomerId: await w.customer(), sourceStaffId: w.people.guide.staffId, sourceNote: '网上看到', matter: '看皮肤', contactWay: 'phone', contactTime: '下午', level: 'ordinary', ownerId: w.people.phone_agent.staffId, allergies: '青霉素', conditions: '高血压', needs: '轮椅', tags: ['elderly'], confirmedNotDuplicate: true },
  }),
  findDuplicates: async w => ({ by: desk(w), body: { name: '张秀兰', birthDate: '1980-05-06', phones: [make.phoneOf(w)], exceptId: await w.customer() } }),
  getCustomer: async w => ({ by: desk(w), params: { id: await w.customer() } }),
  changeCustomer: async w => {
    const { id, version, phones } = await make.customer(w)
    return { by: desk(w), params: { id }, version, body: { occupation: '医生', phones: [{ id: phones[0]?.id, label: '本人' }], ownerId: w.people.phone_agent.staffId, sourceStaffId: w.people.guide.staffId, sourceCustomerId: await w.customer() } }
  },
  revealCustomer: async w => {
    const { id, phones } = await make.customer(w)
    return { by: desk(w), params: { id }, body: { what: 'phone', itemId: phones[0]?.id, reason: '回电' } }
  },
  confirmCustomer: async w => ({ by: desk(w), params: { id: await w.customer() } }),
  mergeCustomers: async w => ({ by: desk(w), params: { id: await w.customer() }, body: { otherId: await w.customer(), reason: '同一个人' } }),
  undoMerge: async w => {
    const id = await w.customer()
    const merge = await make.must(desk(w), 'POST', `/customers/${id}/merge`, { otherId: await w.customer(), reason: '同一个人' })
    return { by: desk(w), params: { id }, body: { mergeId: merge.id, reason: '认错了' } }
  },
  addRelation: async w => ({ by: desk(w), params: { id: await w.customer() }, body: { otherId: await w.customer(), kind: 'spouse', pays: true, accompanies: false, note: '一起来' } }),
  removeRelation: async w => {
    const id = await w.customer()
    const relation = await make.must(desk(w), 'POST', `/customers/${id}/relations`, { otherId: await w.customer(), kind: 'spouse' })
    return { by: desk(w), params: { id, itemId: relation.id } }
  },
  giveConsent: async w => ({ by: desk(w), params: { id: await w.customer() }, body: { purpose: 'sharing', party: '合作方', wording: '同意给合作方', way: 'spoken' } }),
  withdrawConsent: async w => {
    const id = await w.customer()
    const consent = await make.must(desk(w), 'POST', `/customers/${id}/consents`, { purpose: 'marketing', wording: '同意', way: 'spoken' })
    return { by: desk(w), params: { id, itemId: consent.id }, body: { way: 'spoken' } }
  },
  addCustomerNote: async w => ({ by: desk(w), params: { id: await w.customer() }, body: { text: '喜欢靠窗' } }),
  withdrawCustomerNote: async w => {
    const id = await w.customer()
    const note = await make.must(desk(w), 'POST', `/customers/${id}/notes`, { text: '写错了' })
    return { by: desk(w), params: { id, itemId: note.id } }
  },
}

const catalogue: Record<string, Request> = {
  listServices: plain(anyone),
  getService: async w => ({ by: anyone(w), params: { id: w.consultation } }),
  createService: async w => ({
    by: admin(w),
    body: { departmentId: w.departmentId, code: `made-${w.n()}`, kind: 'care', nameZh: '清洁', nameEn: 'Cleaning', minutes: 30, beforeMinutes: 5, afterMinutes: 5, arriveEarlyMinutes: 10, position: 2, isPublic: true, containsZh: '一次', bringZh: '身份证', priceFen: 9_900, staffIds: [w.doctor.staffId], roomIds: [w.roomId], unsuitable: [{ condition: 'pregnancy', note: '孕期不做' }] },
  }),
  changeService: async w => {
    const { id, version } = await make.service(w)
    return { by: admin(w), params: { id }, version, body: { nameZh: '深层护理', departmentId: w.departmentId, staffIds: [w.doctor.staffId], roomIds: [w.roomId] } }
  },
  setServicePrice: async w => ({ by: admin(w), params: { id: (await make.service(w)).id }, body: { priceFen: 12_000, effectiveFrom: '2026-12-01T00:00:00+08:00', reason: '新价' } }),
  listExperts: plain(anyone),
  getExpert: async w => {
    const { id } = await make.colleague(w)
    await make.must(admin(w), 'POST', '/experts', { staffId: id })
    return { by: anyone(w), params: { id } }
  },
  createExpert: async w => ({ by: admin(w), body: { staffId: (await make.colleague(w)).id, profileZh: '主任医师', expertiseZh: '激光', dutyZh: '周一', published: true } }),
  changeExpert: async w => {
    const { id } = await make.colleague(w)
    const { version } = await make.must(admin(w), 'POST', '/experts', { staffId: id })
    return { by: admin(w), params: { id }, version, body: { profileZh: '副主任医师' } }
  },
  checkOptions: async w => ({ by: desk(w), body: { customerId: await w.customer(), conditions: ['pregnancy'], serviceIds: [w.care] } }),
  createRecommendation: async w => ({ by: desk(w), body: { customerId: await w.customer(), inquiryId: (await make.inquiry(w)).id, focus: '祛斑', budgetFen: 100_000, timeWish: '周末', conditions: ['minor'], options: [{ serviceId: w.care, pros: '温和', cons: '慢' }], chosenServiceId: w.care, chosenNote: '先做一次' } }),
  listRecommendations: async w => ({ by: desk(w), query: { customerId: await w.customer() } }),
  chooseOption: async w => ({ by: desk(w), params: { id: (await make.recommendation(w)).id }, body: { serviceId: w.care, note: '定了' } }),
  withdrawRecommendation: async w => ({ by: desk(w), params: { id: (await make.recommendation(w)).id }, body: { reason: '弄错人' } }),
}

const promises: Record<string, Request> = {
  listCommitments: plain(desk),
  countCommitments: plain(desk),
  getCommitment: async w => ({ by: w.people.phone_agent, params: { id: (await make.owed(w)).id } }),
  keepCommitment: async w => ({ by: w.people.doctor, params: { id: (await make.owedByHand(w)).id } }),
  cancelCommitment: async w => ({ by: w.people.phone_agent, params: { id: (await make.owed(w)).id }, body: { reason: '打错了' } }),
  pauseCommitment: async w => ({ by: w.people.phone_agent, params: { id: (await make.owed(w)).id }, body: { reason: '等对方' } }),
  resumeCommitment: async w => {
    const { id } = await make.owed(w)
    await make.must(w.people.phone_agent, 'POST', `/commitments/${id}/pause`, { reason: '等对方' })
    return { by: w.people.phone_agent, params: { id } }
  },
  redueCommitment: async w => ({ by: w.people.phone_agent, params: { id: (await make.owed(w)).id }, body: { dueAt: '2026-11-23T15:00:00+08:00', reason: '说好下午' } }),
  handOverCommitment: async w => ({ by: w.people.phone_agent, params: { id: (await make.owed(w)).id }, body: { toStaffId: w.people.online_agent.staffId, reason: '下班' } }),
  acceptCommitment: async w => ({ by: w.people.online_agent, params: { id: await offered(w) } }),
  declineCommitment: async w => ({ by: w.people.online_agent, params: { id: await offered(w) }, body: { reason: '忙' } }),
}

async function offered(w: World): Promise<string> {
  const { id } = await make.owed(w)
  await make.must(w.people.phone_agent, 'POST', `/commitments/${id}/hand-over`, { toStaffId: w.people.online_agent.staffId })
  return id
}

const notifications: Record<string, Request> = {
  listNotifications: plain(anyone),
  readNotifications: async w => {
    await make.feedback(w)
    const { items } = await make.must<{ items: { id: string }[] }>(w.people.complaint_handler, 'GET', '/notifications?unread=true')
    return { by: w.people.complaint_handler, body: { ids: [items[0]?.id], upTo: '2026-11-23T00:00:00+08:00' } }
  },
  listMessages: plain(desk),
  openMessage: async w => ({ by: desk(w), params: { id: await make.message(w, 'queued') } }),
  retryMessage: async w => ({ by: admin(w), params: { id: await make.message(w, 'failed') } }),
  withdrawMessage: async w => ({ by: admin(w), params: { id: await make.message(w, 'queued') } }),
  listMessageTemplates: plain(desk),
  changeMessageTemplate: async w => {
    const key = 'appointments.booked'
    const { items } = await make.must<{ items: { key: string; wordings: { channel: string; language: string; version: number }[] }[] }>(admin(w), 'GET', '/message-templates')
    const wording = items.find(item => item.key === key)?.wordings.find(one => one.channel === 'sms' && one.language === 'zh')
    return { by: admin(w), params: { key }, version: wording?.version ?? 0, body: { channel: 'sms', language: 'zh', subject: '', body: `欢迎光临 ${w.n()}` } }
  },
}

export const requests: Record<string, Request> = { ...organisation, ...customerRequests, ...catalogue, ...promises, ...notifications, ...deskRequests, ...chatRequests }
