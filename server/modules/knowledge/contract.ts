import { Day, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, setting, Text, Version, z } from '../../platform/contract.ts'
import { common, refusals } from '../../platform/refusal.ts'
import { versionStates } from './can.ts'

const everyone = ['receptionist', 'phone_agent', 'online_agent', 'onsite_consultant', 'guide', 'ward_steward', 'member_manager', 'complaint_handler', 'follow_up_caller', 'supervisor', 'group_leader', 'service_director', 'doctor', 'care_staff', 'department_coordinator', 'hospital_leader', 'administrator', 'auditor'] as const
export const can = permissions({
  'knowledge.read': { zh: '查看标准答复', en: 'See standard answers', roles: roles('all', ...everyone) },
  'knowledge.write': { zh: '撰写标准答复', en: 'Write standard answers', roles: roles('all', 'phone_agent', 'online_agent', 'onsite_consultant', 'doctor', 'department_coordinator', 'member_manager', 'group_leader', 'supervisor', 'service_director') },
  'knowledge.approve': { zh: '批准标准答复', en: 'Approve standard answers', roles: roles('all', 'supervisor', 'service_director', 'hospital_leader') },
  'knowledge.train': { zh: '让分诊助手重新学习', en: 'Let the triage aid learn anew', roles: roles('all', 'supervisor', 'service_director', 'administrator') },
})

export const no = refusals({
  unknown_answer_department: { status: 422, zh: '没有这个科室，或已停用，请重新选择。', en: 'There is no such department, or it has been closed; please choose again.' },
  forbidden_words: { status: 422, zh: '里面有禁语「{phrase}」，请换个说法。', en: 'It holds the forbidden words “{phrase}”; please word it otherwise.' },
  unknown_variable: { status: 422, zh: '没有「{name}」这个变量，请从名单里选。', en: 'There is no variable “{name}”; please choose from the list.' },
  answer_days: { status: 422, zh: '有效期的开始不能晚于结束。', en: 'It cannot hold until a day before it begins to hold.' },
  four_eyes: { status: 409, zh: '自己写的答复要由另一位同事批准。', en: 'An answer is approved by somebody other than who wrote it.' },
  too_few_lessons: { status: 409, zh: '结束的咨询还太少（现有 {count} 条，至少 {needed} 条、两个科室），学不出来。', en: 'There are too few closed inquiries to learn from ({count}; at least {needed} of two departments are needed).' },
})

/** 禁语: never said to a customer (C3 十三 用语 3, D (一) 5). A hospital edits its own list. */
export const lists = {
  forbidden_phrase: { zh: '服务禁语', en: 'Forbidden phrases', items: [
    { code: 'not_my_business', zh: '这不归我管', en: 'That is not my business' }, { code: 'dont_know', zh: '我不知道', en: 'I have no idea' }, { code: 'ask_others', zh: '你问别人去', en: 'Ask somebody else' },
    { code: 'no_way', zh: '没办法', en: 'Nothing can be done' }, { code: 'cant_you_see', zh: '自己不会看吗', en: 'Can you not see for yourself' }, { code: 'told_you', zh: '不是告诉你了吗', en: 'I told you already' },
    { code: 'wait', zh: '急什么', en: 'What is the hurry' }, { code: 'complain', zh: '有本事去投诉', en: 'Go and complain then' }, { code: 'off_duty', zh: '我下班了', en: 'I am off duty' },
    { code: 'guarantee', zh: '保证治好', en: 'guaranteed cure' }, { code: 'no_risk', zh: '绝对没有风险', en: 'no risk at all' }, { code: 'cure_root', zh: '包治', en: 'we cure everything' }, { code: 'best', zh: '全国最好', en: 'the best in the country' },
  ] },
} as const

export const settings = {
  learnFrom: setting({ key: 'knowledge.learn_from_inquiries', unit: 'count', default: 100, value: z.int().min(20).max(100_000), zh: '分诊助手至少学多少条才开始', en: 'Closed inquiries before the triage aid learns', source: 'KNO-3' }),
  learnAgain: setting({ key: 'knowledge.learn_again_after', unit: 'count', default: 50, value: z.int().min(1).max(10_000), zh: '新增多少条后夜里重新学', en: 'New closed inquiries after which it learns anew at night', source: 'KNO-3' }),
}

/* triage */
const Named = { id: Id, nameZh: z.string(), nameEn: z.string() }
export const Warning = z.object({ key: z.string(), zh: z.string(), en: z.string(), adviceZh: z.string(), adviceEn: z.string() })
export const TriageAnswer = z.object({
  guesses: z.array(z.object({ ...Named, permille: z.int().meta({ description: 'Share of its belief, in thousandths' }) })),
  sure: z.boolean().meta({ description: 'False: not sure; better ask than follow it' }), warnings: z.array(Warning),
  learnt: z.object({ at: Instant, heldOut: z.int(), firstRight: z.int() }).nullable().meta({ description: 'null while nothing has been learnt' }),
}).meta({ id: 'TriageAnswer' })
export const TriageModel = z.object({
  id: Id, learntAt: Instant, askedBy: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(), lessons: z.int(), imported: z.int(),
  heldOut: z.int(), firstRight: z.int(), threeRight: z.int(), sure: z.int(), sureRight: z.int(), macroRecallPermille: z.int(),
  departments: z.array(z.object({ ...Named, lessons: z.int(), asked: z.int(), firstRight: z.int(), threeRight: z.int() })),
}).meta({ id: 'TriageModel', description: 'What the triage aid learnt from, and how it did on inquiries it had not seen (KNO-3)' })
export const askTriage = route({ method: 'POST', url: '/triage', operationId: 'askTriage', summary: 'Which department a matter belongs to, and signs of an emergency', permission: can['knowledge.read'], body: z.strictObject({ text: Text(4000) }), response: TriageAnswer, idempotent: false })
export const getTriage = route({ method: 'GET', url: '/triage/model', operationId: 'getTriageModel', summary: 'Measured accuracy of the triage aid, and what waits to be learnt', permission: can['knowledge.read'], response: z.object({ model: TriageModel.nullable(), waiting: z.int().meta({ description: 'Closed inquiries since, counted up to 10,000' }), needed: z.int(), earlier: z.array(z.object({ learntAt: Instant, lessons: z.int(), heldOut: z.int(), firstRight: z.int(), threeRight: z.int() })) }) })
export const learnTriage = route({ method: 'POST', url: '/triage/learn', operationId: 'learnTriage', summary: 'Let it learn anew from closed inquiries, now', permission: can['knowledge.train'], response: z.object({ lessons: z.int() }), status: 202, refusals: [no.too_few_lessons] })

/* answers */
const Person = z.object({ id: Id, name: z.string(), nameEn: z.string() })
const textOf = Text(4000)
const Texts = z.strictObject({ any: textOf, phone: textOf.optional(), web_chat: textOf.optional(), wechat: textOf.optional(), sms: textOf.optional(), email: textOf.optional() }).meta({ id: 'AnswerTexts', description: 'Wording by channel; gaps such as {price:CODE}, {phone}, {address:SITE}, {hours} are filled when read (KNO-2)' })
const written = { questions: z.array(Text(200)).min(1).max(20), texts: Texts, departmentId: Id.nullable().optional(), validFrom: Day.nullable().optional(), validTo: Day.nullable().optional() }
export const AnswerInput = z.strictObject(written)
export const AnswerRow = z.object({
  id: Id, version: Version, title: z.string(), department: z.object(Named).nullable(), current: z.int().nullable(), open: z.enum(versionStates).nullable(), retiredAt: Instant.nullable(),
  validFrom: Day.nullable(), validTo: Day.nullable(), holds: z.boolean().meta({ description: 'In force today' }), changedAt: Instant, changedBy: Person.nullable(), excerpt: z.string(), changedSinceUsed: z.boolean(),
}).meta({ id: 'AnswerRow' })
export const AnswerVersion = z.object({
  number: z.int(), state: z.enum(versionStates), questions: z.array(z.string()), texts: Texts, validFrom: Day.nullable(), validTo: Day.nullable(),
  author: Person.nullable(), writtenAt: Instant, decidedBy: Person.nullable(), decidedAt: Instant.nullable(), note: z.string().nullable(),
}).meta({ id: 'AnswerVersion' })
const may = z.object({ write: z.boolean(), propose: z.boolean(), approve: z.boolean(), giveBack: z.boolean(), retire: z.boolean(), revive: z.boolean() })
export const Answer = AnswerRow.extend({
  retiredWhy: z.string().nullable(), versions: z.array(AnswerVersion), filled: Texts.nullable().meta({ description: 'The version in force, gaps filled with what holds now' }), missing: z.array(z.string()).meta({ description: 'Gaps nothing fills any more' }),
  uses: z.object({ used: z.int(), edited: z.int(), ignored: z.int() }), lastUsed: z.int().nullable().meta({ description: 'Version the caller used last' }), may,
}).meta({ id: 'Answer' })
export const answerViews = ['holds', 'proposed', 'mine', 'expired', 'retired', 'all'] as const
export const ListAnswers = z.strictObject({ ...pageQuery, view: z.enum(answerViews).optional(), q: z.string().min(1).max(100).optional(), departmentId: Id.optional() })
export const listAnswers = route({ method: 'GET', url: '/answers', operationId: 'listAnswers', summary: 'Standard answers, last changed first; with q by characters, words or pinyin initials', permission: can['knowledge.read'], query: ListAnswers, response: Page(AnswerRow) })
export const countAnswers = route({ method: 'GET', url: '/answers/counts', operationId: 'countAnswers', summary: 'Counters beside the views, up to 1,000', permission: can['knowledge.read'], response: z.object({ proposed: z.int(), mine: z.int(), expired: z.int() }) })
export const getAnswer = route({ method: 'GET', url: '/answers/:id', operationId: 'getAnswer', summary: 'An answer with all its versions', permission: can['knowledge.read'], params: IdParams, response: Answer })
const wording = [no.unknown_answer_department, no.forbidden_words, no.unknown_variable, no.answer_days]
export const createAnswer = route({ method: 'POST', url: '/answers', operationId: 'createAnswer', summary: 'Write a new answer; it holds once approved', permission: can['knowledge.write'], body: AnswerInput.extend({ propose: z.boolean().optional() }), response: Answer, status: 201, refusals: wording })
export const changeAnswer = route({ method: 'PATCH', url: '/answers/:id', operationId: 'changeAnswer', summary: 'Write a new wording; what holds goes on holding until it is approved', permission: can['knowledge.write'], params: IdParams, body: AnswerInput, response: Answer, refusals: [common.wrong_state, ...wording] })
const stepped = { params: IdParams, response: Answer } as const
export const proposeAnswer = route({ method: 'POST', url: '/answers/:id/propose', operationId: 'proposeAnswer', summary: 'Put the wording up for approval', permission: can['knowledge.write'], ...stepped, refusals: [common.wrong_state] })
export const approveAnswer = route({ method: 'POST', url: '/answers/:id/approve', operationId: 'approveAnswer', summary: 'Approve the wording: it holds from then on', permission: can['knowledge.approve'], ...stepped, refusals: [common.wrong_state, no.four_eyes] })
export const giveBackAnswer = route({ method: 'POST', url: '/answers/:id/give-back', operationId: 'giveBackAnswer', summary: 'Give the wording back with what is to be mended', permission: can['knowledge.approve'], ...stepped, body: z.strictObject({ note: Text(300) }), refusals: [common.wrong_state] })
export const retireAnswer = route({ method: 'POST', url: '/answers/:id/retire', operationId: 'retireAnswer', summary: 'Withdraw it with a reason', permission: can['knowledge.approve'], ...stepped, body: z.strictObject({ reason: Text(300) }), refusals: [common.wrong_state] })
export const reviveAnswer = route({ method: 'POST', url: '/answers/:id/revive', operationId: 'reviveAnswer', summary: 'Take a withdrawn one up again', permission: can['knowledge.approve'], ...stepped, refusals: [common.wrong_state] })
export const listVariables = route({ method: 'GET', url: '/answers/variables', operationId: 'listAnswerVariables', summary: 'Names that fill gaps, with what they say now', permission: can['knowledge.read'], response: z.object({ items: z.array(z.object({ name: z.string(), zh: z.string(), en: z.string(), value: z.string() })) }) })

/* suggestions */
export const Suggestion = z.object({ answerId: Id, number: z.int(), title: z.string(), text: z.string(), departmentId: Id.nullable(), changedSinceUsed: z.boolean(), missing: z.array(z.string()), permille: z.int().meta({ description: 'How much of what was asked its questions cover, in thousandths' }) }).meta({ id: 'AnswerSuggestion' })
export const suggest = route({ method: 'POST', url: '/knowledge/suggestions', operationId: 'suggestAnswers', summary: 'Answers in force for what was asked, the likeliest first', permission: can['knowledge.read'], body: z.strictObject({ text: Text(4000), departmentId: Id.nullable().optional(), channel: z.string().regex(/^[a-z_]{1,40}$/).optional() }), response: z.object({ items: z.array(Suggestion) }), idempotent: false })
export const recordUse = route({ method: 'POST', url: '/knowledge/uses', operationId: 'recordAnswerUse', summary: 'What was done with a suggested answer', permission: can['knowledge.read'], body: z.strictObject({ answerId: Id, act: z.enum(['used', 'edited', 'ignored']), inquiryId: Id.optional() }), response: z.object({ id: Id }), status: 201 })
export const Gap = z.object({ matter: z.string(), times: z.int(), department: z.object(Named).nullable(), inquiryIds: z.array(Id) }).meta({ id: 'KnowledgeGap' })
export const listGaps = route({ method: 'GET', url: '/knowledge/gaps', operationId: 'listKnowledgeGaps', summary: 'What was asked in a week and no answer covered, the most asked first', permission: can['knowledge.read'], query: z.strictObject({ week: Day.optional().meta({ description: 'A day of the week meant; the running week unless said' }) }), response: z.object({ from: Day, to: Day, asked: z.int(), covered: z.int(), items: z.array(Gap) }) })

/* events */
const seenWith = can['knowledge.read']
const Title = z.object({ title: z.string(), number: z.int() })
export const events = {
  written: event({ name: 'knowledge.answer-written', version: 1, data: Title, zh: '撰写标准答复「{title}」', en: 'Wrote a standard answer: {title}', seenWith }),
  proposed: event({ name: 'knowledge.answer-proposed', version: 1, data: Title, zh: '提请批准标准答复「{title}」', en: 'Put a standard answer up for approval: {title}', seenWith }),
  approved: event({ name: 'knowledge.answer-approved', version: 1, data: Title, zh: '批准标准答复「{title}」', en: 'Approved a standard answer: {title}', seenWith }),
  givenBack: event({ name: 'knowledge.answer-given-back', version: 1, data: Title, zh: '退回标准答复「{title}」', en: 'Gave a standard answer back: {title}', seenWith }),
  retired: event({ name: 'knowledge.answer-retired', version: 1, data: Title, zh: '撤下标准答复「{title}」', en: 'Withdrew a standard answer: {title}', seenWith }),
  revived: event({ name: 'knowledge.answer-revived', version: 1, data: Title, zh: '恢复标准答复「{title}」', en: 'Took a standard answer up again: {title}', seenWith }),
  learnt: event({ name: 'knowledge.triage-learnt', version: 1, data: z.object({ lessons: z.int() }), zh: '分诊助手从 {lessons} 条咨询重新学习', en: 'The triage aid learnt anew from {lessons} inquiries', seenWith }),
}
