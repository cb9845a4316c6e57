import { deskRoles, event, Id, IdParams, Instant, Page, pageQuery, permissions, roleCodes, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'
import { serviceKinds } from './can.ts'

export const can = permissions({
  'catalogue.read': { zh: '查看服务项目和专家', en: 'See services and experts', roles: roles('all', ...roleCodes) },
  'catalogue.manage': { zh: '维护服务项目、价格和专家', en: 'Maintain services, prices and experts', roles: { ...roles('all', 'administrator', 'service_director'), ...roles('department', 'department_coordinator') } },
  'recommendations.read': { zh: '查看给顾客的推荐', en: 'See what was recommended to customers', roles: roles('all', ...deskRoles, 'doctor', 'department_coordinator', 'hospital_leader') },
  'recommendations.write': { zh: '给顾客做推荐', en: 'Recommend services to customers', roles: roles('all', ...deskRoles, 'doctor', 'department_coordinator') },
})

export const no = refusals({
  service_code_taken: { status: 409, zh: '这个项目编号已经用过了，请换一个。', en: 'This service code is already in use; please choose another.' },
  expert_exists: { status: 409, zh: '这位专家已经有资料了，请直接修改。', en: 'This expert has a profile already; please change that one.' },
  unknown_department: { status: 422, zh: '找不到这个科室，请重新选择。', en: 'This department cannot be found; please choose again.' },
  unknown_resource: { status: 422, zh: '选的人员或房间已经不在了，请重新选择。', en: 'A person or room chosen no longer exists; please choose again.' },
  price_in_past: { status: 422, zh: '新价格不能从过去开始，已经发生的仍按当时的价格算。', en: 'A price cannot begin in the past; what has happened stays at the price of its time.' },
  unsuitable_option: { status: 409, zh: '有项目不适合这位顾客的情况，请换一个，或写明为什么仍然推荐。', en: 'An option is not suitable for this customer\'s condition; choose another, or say why you offer it all the same.' },
  service_retired: { status: 409, zh: '这个项目已经停用，请换一个。', en: 'This service is no longer offered; please choose another.' },
  option_listed_twice: { status: 422, zh: '同一个项目推荐了两次。', en: 'The same service is listed twice.' },
  not_an_option: { status: 422, zh: '这个项目不在推荐里，请从推荐的项目中选。', en: 'This service is not among the options; please choose one of them.' },
  recommendation_withdrawn: { status: 409, zh: '这次推荐已经撤回，请重新推荐。', en: 'This recommendation has been withdrawn; please make a new one.' },
})

/* services */
export const ServiceKindCode = z.enum(serviceKinds)
const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
const Fen = z.int().min(0).max(100_000_000_000).meta({ description: 'Fen' })
const Unsuitable = z.strictObject({ condition: Code, note: Text(200, 0) })
const texts = {
  containsZh: Text(2000, 0), containsEn: Text(2000, 0), processZh: Text(2000, 0), processEn: Text(2000, 0), advantagesZh: Text(2000, 0), advantagesEn: Text(2000, 0),
  limitsZh: Text(2000, 0), limitsEn: Text(2000, 0), suitableZh: Text(2000, 0), suitableEn: Text(2000, 0), bringZh: Text(1000, 0), bringEn: Text(1000, 0), consentForm: Text(200, 0),
} as const
const core = {
  departmentId: Id, code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,29}$/), kind: ServiceKindCode, nameZh: Text(60), nameEn: Text(100), minutes: z.int().min(5).max(1440),
  beforeMinutes: z.int().min(0).max(240), afterMinutes: z.int().min(0).max(240), arriveEarlyMinutes: z.int().min(0).max(240), position: z.int().min(0).max(9999), isPublic: z.boolean(),
} as const
const resources = { staffIds: z.array(Id).max(200), roomIds: z.array(Id).max(200), unsuitable: z.array(Unsuitable).max(50) } as const
export const Service = z.object({ id: Id, version: Version, ...core, code: z.string(), ...texts, ...resources, priceFen: Fen, retiredAt: Instant.nullable(), changedAt: Instant }).meta({ id: 'Service' })
export const Price = z.object({ id: Id, priceFen: Fen, effectiveFrom: Instant, reason: z.string(), createdById: Id.nullable(), createdAt: Instant }).meta({ id: 'ServicePrice' })
export const ServiceWithPrices = Service.extend({ prices: z.array(Price) }).meta({ id: 'ServiceWithPrices' })
const required = ['departmentId', 'code', 'kind', 'nameZh', 'nameEn', 'minutes', 'priceFen'] as const
export const NewService = z.strictObject({ ...core, ...texts, ...resources, priceFen: Fen }).partial().required(Object.fromEntries(required.map(field => [field, true])) as { [K in typeof required[number]]: true })
export const ServiceChange = z.strictObject({ ...core, ...texts, ...resources, retired: z.boolean() }).partial()
const yesNo = z.enum(['yes', 'no'])
export const listServices = route({
  method: 'GET', url: '/services', operationId: 'listServices', summary: 'Services by department and order; those no longer offered only when asked for', permission: can['catalogue.read'],
  query: z.strictObject({ ...pageQuery, q: z.string().min(1).max(100).optional(), departmentId: Id.optional(), kind: ServiceKindCode.optional(), staffId: Id.optional(), retired: yesNo.optional() }), response: Page(Service),
})
export const getService = route({ method: 'GET', url: '/services/:id', operationId: 'getService', summary: 'A service with its prices', permission: can['catalogue.read'], params: IdParams, response: ServiceWithPrices })
export const createService = route({ method: 'POST', url: '/services', operationId: 'createService', summary: 'Make a service', permission: can['catalogue.manage'], body: NewService, response: ServiceWithPrices, status: 201, refusals: [no.service_code_taken, no.unknown_department, no.unknown_resource] })
export const changeService = route({ method: 'PATCH', url: '/services/:id', operationId: 'changeService', summary: 'Change a service', permission: can['catalogue.manage'], params: IdParams, body: ServiceChange, response: ServiceWithPrices, refusals: [no.service_code_taken, no.unknown_department, no.unknown_resource] })
export const setPrice = route({ method: 'POST', url: '/services/:id/prices', operationId: 'setServicePrice', summary: 'Set a price from an instant on', permission: can['catalogue.manage'], params: IdParams, body: z.strictObject({ priceFen: Fen, effectiveFrom: Instant.optional(), reason: Text(200) }), response: ServiceWithPrices, status: 201, refusals: [no.price_in_past] })

/* experts */
const expertTexts = { profileZh: Text(2000, 0), profileEn: Text(2000, 0), expertiseZh: Text(500, 0), expertiseEn: Text(500, 0), dutyZh: Text(300, 0), dutyEn: Text(300, 0) } as const
export const Expert = z.object({
  id: Id, version: Version, name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string(), departmentId: Id.nullable(), ...expertTexts, published: z.boolean(), serviceIds: z.array(Id),
}).meta({ id: 'Expert' })
export const listExperts = route({ method: 'GET', url: '/experts', operationId: 'listExperts', summary: 'Experts with their profiles', permission: can['catalogue.read'], query: z.strictObject({ departmentId: Id.optional() }), response: z.object({ items: z.array(Expert) }) })
export const getExpert = route({ method: 'GET', url: '/experts/:id', operationId: 'getExpert', summary: 'An expert', permission: can['catalogue.read'], params: IdParams, response: Expert })
export const createExpert = route({ method: 'POST', url: '/experts', operationId: 'createExpert', summary: 'Make a profile for a staff member', permission: can['catalogue.manage'], body: z.strictObject({ staffId: Id, ...expertTexts, published: z.boolean() }).partial().required({ staffId: true }), response: Expert, status: 201, refusals: [no.expert_exists, no.unknown_resource] })
export const changeExpert = route({ method: 'PATCH', url: '/experts/:id', operationId: 'changeExpert', summary: 'Change a profile', permission: can['catalogue.manage'], params: IdParams, body: z.strictObject({ ...expertTexts, published: z.boolean() }).partial(), response: Expert })

/* recommendations */
export const Warning = z.object({ serviceId: Id, condition: z.string(), zh: z.string(), en: z.string(), note: z.string(), from: z.enum(['said', 'health_notes', 'age']) })
const Option = z.object({ serviceId: Id, nameZh: z.string(), nameEn: z.string(), pros: z.string(), cons: z.string(), priceFen: Fen, isUnsuitable: z.boolean(), overrideReason: z.string().nullable() })
export const Recommendation = z.object({
  id: Id, version: Version, customerId: Id, inquiryId: Id.nullable(), focus: z.string(), budgetFen: Fen.nullable(), timeWish: z.string(), conditions: z.array(z.string()), options: z.array(Option),
  chosenServiceId: Id.nullable(), chosenNote: z.string(), decidedAt: Instant.nullable(), state: z.enum(['open', 'decided', 'withdrawn']), createdAt: Instant, createdById: Id.nullable(),
}).meta({ id: 'Recommendation' })
export const NewRecommendation = z.strictObject({
  customerId: Id, inquiryId: Id.nullable(), focus: Text(500), budgetFen: Fen.nullable(), timeWish: Text(200, 0), conditions: z.array(Code).max(20),
  options: z.array(z.strictObject({ serviceId: Id, pros: Text(500, 0).optional(), cons: Text(500, 0).optional(), overrideReason: Text(300, 0).optional() })).min(1).max(6),
  chosenServiceId: Id.nullable(), chosenNote: Text(300, 0),
}).partial().required({ customerId: true, focus: true, options: true })
export const checkOptions = route({ method: 'POST', url: '/recommendations/check', operationId: 'checkOptions', summary: 'Which services are not suitable for a customer; changes nothing but the audit trail', permission: can['recommendations.write'], body: z.strictObject({ customerId: Id, conditions: z.array(Code).max(20).optional(), serviceIds: z.array(Id).max(50).optional() }), response: z.object({ items: z.array(Warning) }), idempotent: false })
export const createRecommendation = route({ method: 'POST', url: '/recommendations', operationId: 'createRecommendation', summary: 'Record needs, options and choice', permission: can['recommendations.write'], body: NewRecommendation, response: Recommendation, status: 201, refusals: [no.unsuitable_option, no.service_retired, no.option_listed_twice, no.not_an_option] })
export const listRecommendations = route({ method: 'GET', url: '/recommendations', operationId: 'listRecommendations', summary: 'What was recommended to a customer, newest first', permission: can['recommendations.read'], query: z.strictObject({ ...pageQuery, customerId: Id }), response: Page(Recommendation) })
export const chooseOption = route({ method: 'POST', url: '/recommendations/:id/choose', operationId: 'chooseOption', summary: 'Record what the customer chose, or that they chose nothing', permission: can['recommendations.write'], params: IdParams, body: z.strictObject({ serviceId: Id.nullable(), note: Text(300, 0).optional() }), response: Recommendation, refusals: [no.not_an_option, no.recommendation_withdrawn] })
export const withdrawRecommendation = route({ method: 'POST', url: '/recommendations/:id/withdraw', operationId: 'withdrawRecommendation', summary: 'Withdraw a recommendation', permission: can['recommendations.write'], params: IdParams, body: z.strictObject({ reason: Text(300) }), response: Recommendation, refusals: [no.recommendation_withdrawn] })

export const lists = {
  condition: {
    zh: '需要留意的情况', en: 'Conditions to heed',
    items: [
      { code: 'pregnancy', zh: '孕期', en: 'Pregnancy' }, { code: 'lactation', zh: '哺乳期', en: 'Breast-feeding' }, { code: 'lidocaine_allergy', zh: '利多卡因过敏', en: 'Lidocaine allergy' },
      { code: 'contrast_allergy', zh: '造影剂过敏', en: 'Contrast agent allergy' }, { code: 'anticoagulant', zh: '服用抗凝药', en: 'Taking anticoagulants' }, { code: 'keloid', zh: '瘢痕体质', en: 'Prone to keloids' },
      { code: 'photosensitivity', zh: '光敏', en: 'Photosensitive' }, { code: 'hypertension', zh: '高血压', en: 'High blood pressure' }, { code: 'diabetes', zh: '糖尿病', en: 'Diabetes' },
      { code: 'pacemaker', zh: '心脏起搏器', en: 'Pacemaker' }, { code: 'minor', zh: '未满 18 岁', en: 'Under 18' },
    ],
  },
} as const

const seenWith = can['catalogue.read']
export const events = {
  serviceChanged: event({ name: 'catalogue.service-changed', version: 1, data: z.object({ nameZh: z.string(), nameEn: z.string() }), zh: '改了项目「{nameZh}」', en: 'Changed service {nameEn}', seenWith }),
  priceChanged: event({ name: 'catalogue.price-changed', version: 1, data: z.object({ nameZh: z.string(), nameEn: z.string(), priceFen: z.int(), effectiveFrom: z.string() }), zh: '改了项目「{nameZh}」的价格', en: 'Changed the price of {nameEn}', seenWith }),
  expertChanged: event({ name: 'catalogue.expert-changed', version: 1, data: z.object({ name: z.string(), nameEn: z.string() }), zh: '改了专家 {name} 的资料', en: 'Changed the profile of {nameEn}', seenWith }),
  recommended: event({ name: 'catalogue.recommended', version: 1, data: z.object({ zh: z.string(), en: z.string(), serviceIds: z.array(z.string()) }), zh: '推荐了 {zh}', en: 'Recommended {en}', seenWith: can['recommendations.read'] }),
  chosen: event({ name: 'catalogue.chosen', version: 1, data: z.object({ zh: z.string(), en: z.string(), serviceId: z.string().nullable() }), zh: '选了 {zh}', en: 'Chose {en}', seenWith: can['recommendations.read'] }),
}
