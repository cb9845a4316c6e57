import { Cursor, Day, deskRoles, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'
import { inverseRelation, levels, type RelationKind } from './can.ts'

export const can = permissions({
  'customers.read': { zh: '查看顾客（手机号打码）', en: 'See customers (phones masked)', roles: roles('all', ...deskRoles, 'doctor', 'care_staff', 'department_coordinator', 'records_manager', 'finance', 'hospital_leader', 'administrator', 'auditor') },
  'customers.register': { zh: '登记顾客', en: 'Register customers', roles: roles('all', ...deskRoles, 'department_coordinator', 'records_manager') },
  'customers.change': { zh: '修改顾客资料', en: 'Change customers', roles: roles('all', ...deskRoles, 'department_coordinator', 'records_manager') },
  'customers.open': { zh: '打开顾客健康备注', en: 'Open a customer\'s health notes', roles: roles('all', ...deskRoles, 'doctor', 'care_staff', 'department_coordinator', 'records_manager') },
  'customers.reveal': { zh: '显示完整电话、证件号和地址', en: 'Reveal phones, identity numbers and addresses in full', roles: roles('all', ...deskRoles, 'records_manager') },
  'customers.merge': { zh: '合并重复的顾客', en: 'Merge duplicate customers', roles: roles('all', 'receptionist', 'member_manager', 'records_manager', 'supervisor', 'group_leader', 'service_director') },
})

export const no = refusals({
  possible_duplicates: { status: 409, zh: '可能已经登记过，请先看看是不是同一个人；确认不是再保存。', en: 'This person may be registered already; please look whether it is the same one, and save again if not.' },
  identity_number_taken: { status: 409, zh: '这个证件号已经登记在另一位顾客名下，请核对。', en: 'This identity number is on record with another customer; please check.' },
  card_taken: { status: 409, zh: '这张卡已经属于另一位顾客，请核对卡号。', en: 'This card belongs to another customer; please check the number.' },
  account_taken: { status: 409, zh: '这个微信账号已经属于另一位顾客，可以把两份档案合并。', en: 'This WeChat account belongs to another customer; the two records can be merged.' },
  phone_listed_twice: { status: 422, zh: '同一个号码填了两次。', en: 'The same number is listed twice.' },
  record_merged: { status: 409, zh: '这份档案已经并入另一份，请打开合并后的档案再做。', en: 'This record has been merged into another; please open that one.' },
  record_destroyed: { status: 410, zh: '这份档案已按规定销毁，内容不能再看。', en: 'This record has been destroyed as approved; its content cannot be seen any more.' },
  merge_with_itself: { status: 422, zh: '不能和自己合并，请选另一份档案。', en: 'A record cannot be merged with itself; please choose another.' },
  merge_undo_too_late: { status: 409, zh: '合并已超过 30 天，不能再撤销。', en: 'More than 30 days have passed; the merge can no longer be undone.' },
  merge_undone_already: { status: 409, zh: '这次合并已经撤销过了。', en: 'This merge has been undone already.' },
  relation_exists: { status: 409, zh: '这两位已经登记过关系，先删掉原来的再改。', en: 'These two are already related on record; remove the old relation first.' },
  relation_with_itself: { status: 422, zh: '不能和自己登记关系。', en: 'A person cannot be related to themselves.' },
  consent_in_force: { status: 409, zh: '这一项已经同意过，还在生效。', en: 'This consent is already in force.' },
  consent_withdrawn: { status: 409, zh: '这一项同意已经撤回了。', en: 'This consent has been withdrawn already.' },
  tag_unknown: { status: 422, zh: '没有这个标签，请从列表里选。', en: 'There is no such tag; please choose from the list.' },
  source_unknown: { status: 422, zh: '没有这个来源，请从列表里选。', en: 'There is no such source; please choose from the list.' },
  unknown_owner: { status: 422, zh: '找不到这位负责人，请重新选择。', en: 'This owner cannot be found; please choose again.' },
  unknown_referrer: { status: 422, zh: '找不到这位介绍人，请重新选择。', en: 'This referring customer cannot be found; please choose again.' },
})

/* values */
export const Sex = z.enum(['female', 'male', 'unknown'])
export const LevelCode = z.enum(levels)
export const Lifecycle = z.enum(['prospect', 'active', 'loyal', 'dormant'])
export const ContactWay = z.enum(['phone', 'sms', 'wechat', 'email', 'qq'])
export const IdentifierKind = z.enum(['identity', 'passport', 'card', 'wechat_openid', 'wechat_unionid', 'wechat', 'qq', 'email'])
export const Relation = z.enum(Object.keys(inverseRelation) as [RelationKind, ...RelationKind[]])
export const Purpose = z.enum(['service_contact', 'marketing', 'recording', 'sharing'])
export const ConsentWay = z.enum(['spoken', 'paper', 'online', 'message'])
const Code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
const Name = z.string().min(1).max(200).meta({ description: 'Full name, 1 to 50 characters, kept exactly' })
const PhoneText = z.string().min(1).max(60).meta({ description: 'As people write it; +86 unless said' })

export const Alerts = z.object({ allergies: z.boolean(), special: z.boolean(), doNotContact: z.boolean() })
/** A customer as shown beside anything else: masked, nothing sealed. */
export const CustomerBrief = z.object({
  id: Id, name: z.string(), sex: Sex, birthDate: Day.nullable(), age: z.int().nullable(), phoneMasked: z.string().nullable(),
  level: LevelCode, vip: z.boolean(), alerts: Alerts,
}).meta({ id: 'CustomerBrief' })

const LifecycleView = z.object({ state: Lifecycle, zh: z.string(), en: z.string() }).meta({ description: 'State and why, in a sentence (CUS-4)' })

export const CustomerRow = CustomerBrief.extend({
  lifecycle: Lifecycle, ownerId: Id.nullable(), ownerName: z.string().nullable(), source: z.string().nullable(), matter: z.string(),
  visitCount: z.int(), lastVisitAt: Instant.nullable(), createdAt: Instant, version: Version,
}).meta({ id: 'CustomerRow' })

export const Customer = CustomerRow.extend({
  salutation: z.string(), ageNoted: z.int().nullable(), ageNotedOn: Day.nullable(), occupation: z.string(), region: z.string(), hasAddress: z.boolean(),
  sourceCustomerId: Id.nullable(), sourceCustomerName: z.string().nullable(), sourceStaffId: Id.nullable(), sourceStaffName: z.string().nullable(), sourceNote: z.string(),
  contactWay: ContactWay.nullable(), contactTime: z.string(), doNotContactReason: z.string(), ownerSince: Instant.nullable(),
  lifecycleWhy: LifecycleView, confirmedAt: Instant.nullable(), changedAt: Instant, createdById: Id.nullable(), mergedFrom: z.array(Id),
  phones: z.array(z.object({ id: Id, customerId: Id, masked: z.string(), label: z.string(), kind: z.enum(['mobile', 'landline', 'service', 'foreign']), deadAt: Instant.nullable() })),
  /** Only with ?include=care, and then audited. */
  care: z.object({
    allergies: z.string(), conditions: z.string(), needs: z.string(),
    identifiers: z.array(z.object({ id: Id, customerId: Id, kind: IdentifierKind, masked: z.string() })),
    relations: z.array(z.object({ id: Id, otherId: Id, otherName: z.string(), otherPhoneMasked: z.string().nullable(), kind: Relation, pays: z.boolean(), accompanies: z.boolean(), note: z.string() })),
    consents: z.array(z.object({ id: Id, purpose: Purpose, party: z.string(), wording: z.string(), way: ConsentWay, givenAt: Instant, withdrawnAt: Instant.nullable() })),
    tags: z.array(z.string()),
    merges: z.array(z.object({ id: Id, mergedId: Id, mergedName: z.string(), reason: z.string(), mergedAt: Instant, mergedById: Id.nullable(), undoUntil: Instant })),
  }).optional(),
}).meta({ id: 'Customer' })

/* input */
const fields = {
  salutation: Text(60, 0), sex: Sex, birthDate: Day.nullable(), age: z.int().min(0).max(150).nullable(), occupation: Text(60, 0), region: Text(80, 0), address: Text(300, 0),
  source: Code.nullable(), sourceCustomerId: Id.nullable(), sourceStaffId: Id.nullable(), sourceNote: Text(200, 0), matter: Text(500, 0),
  contactWay: ContactWay.nullable(), contactTime: Text(120, 0), doNotContact: z.boolean(), doNotContactReason: Text(200, 0),
  level: LevelCode, vip: z.boolean(), ownerId: Id.nullable(),
  allergies: Text(1000, 0), conditions: Text(1000, 0), needs: Text(1000, 0), tags: z.array(Code).max(30),
} as const
const NewPhone = z.strictObject({ number: PhoneText, label: Text(30, 0).optional() })
const NewIdentifier = z.strictObject({ kind: IdentifierKind, value: z.string().min(1).max(200) })

/** The short form needs a name and usually a phone and the matter; everything else may follow (CUS-2). */
export const NewCustomer = z.strictObject({
  name: Name, phones: z.array(NewPhone).max(10).optional(), identifiers: z.array(NewIdentifier).max(20).optional(),
  /** Said after looking at the possible duplicates: it is another person, a family may share a phone (CUS-3). */
  confirmedNotDuplicate: z.boolean().optional(),
  ...fields,
}).partial().required({ name: true })

/** What to change. Of phones and identifiers the whole list as it shall be: kept ones by id, new ones by value. */
export const CustomerChange = z.strictObject({
  name: Name,
  phones: z.array(z.union([z.strictObject({ id: Id, label: Text(30, 0).optional(), dead: z.boolean().optional() }), NewPhone])).max(10),
  identifiers: z.array(z.union([z.strictObject({ id: Id }), NewIdentifier])).max(20),
  confirmedNotDuplicate: z.boolean(),
  ...fields,
}).partial()

export const Duplicate = CustomerBrief.extend({ reason: z.enum(['same_phone', 'same_name_and_birth_date', 'same_identity']) })
const sorts = ['newest', 'name', 'lastVisit'] as const
const yesNo = z.enum(['yes', 'no'])

/* routes */
export const listCustomers = route({
  method: 'GET', url: '/customers', operationId: 'listCustomers', summary: 'Customers, filtered, newest first unless said', permission: can['customers.read'],
  query: z.strictObject({
    ...pageQuery, q: z.string().min(1).max(100).optional(), sort: z.enum(sorts).optional(), lifecycle: Lifecycle.optional(), level: LevelCode.optional(), vip: yesNo.optional(),
    ownerId: z.union([Id, z.enum(['me', 'none'])]).optional(), source: Code.optional(), tag: Code.optional(), doNotContact: yesNo.optional(), allergies: yesNo.optional(),
    createdFrom: Day.optional(), createdTo: Day.optional(),
  }),
  response: Page(CustomerRow),
})
export const countCustomers = route({ method: 'GET', url: '/customers/views', operationId: 'countCustomers', summary: 'Counters of the shipped views, up to 10,000', permission: can['customers.read'], response: z.object({ all: z.int(), mine: z.int(), prospect: z.int(), active: z.int(), loyal: z.int(), dormant: z.int(), vip: z.int(), limit: z.int() }) })
export const registerCustomer = route({ method: 'POST', url: '/customers', operationId: 'registerCustomer', summary: 'Register a customer', permission: can['customers.register'], body: NewCustomer, response: Customer, status: 201, refusals: [no.possible_duplicates, no.identity_number_taken, no.card_taken, no.account_taken, no.phone_listed_twice, no.source_unknown, no.tag_unknown, no.unknown_owner, no.unknown_referrer] })
export const findDuplicates = route({ method: 'POST', url: '/customers/duplicates', operationId: 'findDuplicates', summary: 'Who may be the same person; changes nothing', permission: can['customers.read'], body: z.strictObject({ name: Name.optional(), birthDate: Day.nullable().optional(), phones: z.array(PhoneText).max(10).optional(), exceptId: Id.optional() }), response: z.object({ items: z.array(Duplicate) }), idempotent: false })
export const getCustomer = route({ method: 'GET', url: '/customers/:id', operationId: 'getCustomer', summary: 'A customer, masked; with ?include=care also health notes, audited', permission: can['customers.read'], params: IdParams, query: z.strictObject({ include: z.enum(['care']).optional(), reason: Text(200).optional() }), response: Customer, refusals: [no.record_destroyed] })
export const changeCustomer = route({ method: 'PATCH', url: '/customers/:id', operationId: 'changeCustomer', summary: 'Change a customer', permission: can['customers.change'], params: IdParams, body: CustomerChange, response: Customer, refusals: [no.possible_duplicates, no.identity_number_taken, no.card_taken, no.account_taken, no.phone_listed_twice, no.source_unknown, no.tag_unknown, no.unknown_owner, no.unknown_referrer, no.record_merged, no.record_destroyed] })
export const revealCustomer = route({
  method: 'POST', url: '/customers/:id/reveal', operationId: 'revealCustomer', summary: 'Show a phone, an identifier or the address in full; audited', permission: can['customers.reveal'], params: IdParams,
  body: z.strictObject({ what: z.enum(['phone', 'identifier', 'address']), itemId: Id.optional(), reason: Text(200) }),
  response: z.object({ value: z.string(), formatted: z.string() }), idempotent: false, refusals: [no.record_destroyed],
})
export const confirmCustomer = route({ method: 'POST', url: '/customers/:id/confirm', operationId: 'confirmCustomer', summary: 'Name and phone were read back to the customer and are right', permission: can['customers.change'], params: IdParams, response: Customer, refusals: [no.record_merged] })
export const Merge = z.object({ id: Id, keptId: Id, mergedId: Id, mergedAt: Instant, undoUntil: Instant }).meta({ id: 'CustomerMerge' })
export const mergeCustomers = route({ method: 'POST', url: '/customers/:id/merge', operationId: 'mergeCustomers', summary: 'Merge another record into this one; can be undone for 30 days', permission: can['customers.merge'], params: IdParams, body: z.strictObject({ otherId: Id, reason: Text(200) }), response: Merge, status: 201, refusals: [no.merge_with_itself, no.record_merged, no.record_destroyed] })
export const undoMerge = route({ method: 'POST', url: '/customers/:id/merge/undo', operationId: 'undoMerge', summary: 'Undo a merge', permission: can['customers.merge'], params: IdParams, body: z.strictObject({ mergeId: Id, reason: Text(200) }), response: Customer, refusals: [no.merge_undo_too_late, no.merge_undone_already] })
export const addRelation = route({ method: 'POST', url: '/customers/:id/relations', operationId: 'addRelation', summary: 'Relate two customers', permission: can['customers.change'], params: IdParams, body: z.strictObject({ otherId: Id, kind: Relation, pays: z.boolean().optional(), accompanies: z.boolean().optional(), note: Text(100, 0).optional() }), response: z.object({ id: Id }), status: 201, refusals: [no.relation_exists, no.relation_with_itself, no.record_merged] })
const ItemParams = z.strictObject({ id: Id, itemId: Id })
export const removeRelation = route({ method: 'POST', url: '/customers/:id/relations/:itemId/remove', operationId: 'removeRelation', summary: 'Remove a relation', permission: can['customers.change'], params: ItemParams, response: z.object({ id: Id }) })
export const giveConsent = route({ method: 'POST', url: '/customers/:id/consents', operationId: 'giveConsent', summary: 'Record what a customer agreed to', permission: can['customers.change'], params: IdParams, body: z.strictObject({ purpose: Purpose, party: Text(80, 0).optional(), wording: Text(80), way: ConsentWay }), response: z.object({ id: Id }), status: 201, refusals: [no.consent_in_force, no.record_merged] })
export const withdrawConsent = route({ method: 'POST', url: '/customers/:id/consents/:itemId/withdraw', operationId: 'withdrawConsent', summary: 'Record that a consent was withdrawn; the use stops at once', permission: can['customers.change'], params: ItemParams, body: z.strictObject({ way: ConsentWay }), response: z.object({ id: Id }), refusals: [no.consent_withdrawn] })
export const addNote = route({ method: 'POST', url: '/customers/:id/notes', operationId: 'addCustomerNote', summary: 'Note something for colleagues', permission: can['customers.change'], params: IdParams, body: z.strictObject({ text: Text(2000) }), response: z.object({ id: Id }), status: 201, refusals: [no.record_merged] })
export const withdrawNote = route({ method: 'POST', url: '/customers/:id/notes/:itemId/withdraw', operationId: 'withdrawCustomerNote', summary: 'Withdraw a note of mine', permission: can['customers.change'], params: ItemParams, response: z.object({ id: Id }) })

/* policy */
export const settings = {
  activeMonths: setting({ key: 'customers.active_months', unit: 'months', default: 12, value: z.int().min(1).max(60), zh: '多久内到诊算现实顾客，超过算沉睡', en: 'A visit within this time makes an active customer, none a dormant one', source: 'B 3.2' }),
  loyalVisits: setting({ key: 'customers.loyal_visits', unit: 'count', default: 3, value: z.int().min(1).max(20), zh: '到诊几次算忠实顾客', en: 'Visits that make a loyal customer', source: 'B 3.2' }),
  loyalMonths: setting({ key: 'customers.loyal_months', unit: 'months', default: 24, value: z.int().min(1).max(120), zh: '忠实顾客看多久内的到诊', en: 'Time in which those visits count', source: 'B 3.2' }),
  loyalLevel: setting<string>({ key: 'customers.loyal_level', unit: 'text', default: 'gold', value: z.enum(levels), zh: '哪个等级起算忠实顾客', en: 'Level from which a customer is loyal', source: 'B 3.2' }),
}

export const lists = {
  customer_source: {
    zh: '来源渠道', en: 'How they heard of us',
    items: [
      { code: 'search', zh: '网络搜索', en: 'Web search' }, { code: 'advertisement', zh: '广告', en: 'Advertisement' }, { code: 'customer', zh: '顾客介绍', en: 'Referred by a customer' },
      { code: 'staff', zh: '员工介绍', en: 'Referred by staff' }, { code: 'group', zh: '团体', en: 'Group' }, { code: 'event', zh: '活动', en: 'Event' },
      { code: 'walk_in', zh: '路过', en: 'Walk-in' }, { code: 'other', zh: '其他', en: 'Other' },
    ],
  },
  customer_tag: {
    zh: '顾客标签', en: 'Customer tags',
    items: [
      { code: 'elderly', zh: '老年', en: 'Elderly' }, { code: 'pregnant', zh: '孕期', en: 'Pregnant' }, { code: 'disabled', zh: '行动不便', en: 'Disabled' },
      { code: 'foreign', zh: '外宾', en: 'From abroad' }, { code: 'price_sensitive', zh: '看重价格', en: 'Watches the price' }, { code: 'wants_quiet', zh: '喜欢安静', en: 'Likes it quiet' },
    ],
  },
} as const

const saidWith = { seenWith: can['customers.read'] }
export const events = {
  registered: event({ name: 'customers.registered', version: 1, data: z.object({ source: z.string().nullable() }), zh: '登记建档', en: 'Registered', ...saidWith }),
  changed: event({ name: 'customers.changed', version: 1, data: z.object({ fields: z.array(z.string()), zh: z.string(), en: z.string() }), zh: '改了资料：{zh}', en: 'Changed {en}', ...saidWith }),
  confirmed: event({ name: 'customers.confirmed', version: 1, data: z.object({}), zh: '姓名和电话已当面核对', en: 'Name and phone read back and confirmed', ...saidWith }),
  merged: event({ name: 'customers.merged', version: 1, data: z.object({ mergeId: z.string(), keptId: z.string(), mergedId: z.string() }), zh: '合并了重复的档案', en: 'Merged a duplicate record', ...saidWith }),
  unmerged: event({ name: 'customers.unmerged', version: 1, data: z.object({ mergeId: z.string(), keptId: z.string(), mergedId: z.string() }), zh: '撤销了档案合并', en: 'Undid a merge of records', ...saidWith }),
  related: event({ name: 'customers.related', version: 1, data: z.object({ otherId: z.string(), kind: z.string() }), zh: '登记了家人或同行的人', en: 'Added a related person', ...saidWith }),
  consentGiven: event({ name: 'customers.consent-given', version: 1, data: z.object({ purpose: z.string(), zh: z.string(), en: z.string() }), zh: '同意{zh}', en: 'Agreed to {en}', ...saidWith }),
  consentWithdrawn: event({ name: 'customers.consent-withdrawn', version: 1, data: z.object({ purpose: z.string(), zh: z.string(), en: z.string() }), zh: '撤回同意：{zh}', en: 'Withdrew consent: {en}', ...saidWith }),
  noted: event({ name: 'customers.noted', version: 1, data: z.object({}), zh: '备注', en: 'Note', ...saidWith }),
}
export { Cursor }
