import { event, Id, IdParams, Instant, pageQuery, Page, permissions, roleCodes, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'commitments.read': { zh: '查看承诺', en: 'See commitments', roles: { ...roles('own', ...roleCodes), ...roles('group', 'group_leader'), ...roles('all', 'supervisor', 'service_director', 'hospital_leader', 'auditor') } },
  'commitments.act': { zh: '兑现、交接、暂停、取消承诺', en: 'Keep, hand over, pause and cancel commitments', roles: { ...roles('own', ...roleCodes), ...roles('group', 'group_leader'), ...roles('all', 'service_director') } },
})

export const no = refusals({
  kept_by_act: { status: 409, zh: '这项承诺要在「{act}」里完成，完成后自动算兑现。', en: 'This commitment is kept by doing it: open “{act}” and finish it there.' },
  already_offered: { status: 409, zh: '已经请人接手，等对方答复，或先撤回。', en: 'Somebody has already been asked to take it over; wait for the answer or withdraw the offer.' },
  not_offered: { status: 409, zh: '没有人请您接手这项承诺。', en: 'Nobody has asked you to take this over.' },
  not_to_owner: { status: 422, zh: '这项承诺本来就是他的，请另选一位同事。', en: 'This already is theirs; please choose another colleague.' },
  unknown_colleague: { status: 422, zh: '没有这位在职同事，请重新选择。', en: 'No such colleague works here; please choose again.' },
  due_in_past: { status: 422, zh: '新的时限已经过去，请选一个将来的时间。', en: 'The new due time has passed; please choose one that is still to come.' },
})

/* shapes */
export const LiveState = z.enum(['open', 'paused', 'kept', 'cancelled'])
const Person = z.object({ id: Id, name: z.string(), nameEn: z.string(), number: z.string() })
export const Commitment = z.object({
  id: Id, version: Version,
  kind: z.string(), whatZh: z.string(), whatEn: z.string(), ruleZh: z.string(), ruleEn: z.string(), about: z.string(),
  link: z.string().meta({ description: 'Where the act is done, within the staff application' }),
  subjectKind: z.string(), subjectId: Id, customerId: Id.nullable(), customer: z.object({ id: Id, name: z.string(), level: z.string(), vip: z.boolean() }).nullable().meta({ description: 'Whom it is owed to; without a name the masked phone' }),
  owner: Person.nullable(), groupId: Id.nullable(), departmentId: Id.nullable(), offeredTo: Person.nullable(),
  state: LiveState, startedAt: Instant, dueAt: Instant, brokenAt: Instant.nullable(), keptAt: Instant.nullable(), cancelledAt: Instant.nullable(), cancelReason: z.string().nullable(),
  pauseReason: z.string().nullable(),
  may: z.object({ keep: z.boolean(), cancel: z.boolean(), pause: z.boolean(), resume: z.boolean(), handOver: z.boolean(), accept: z.boolean(), decline: z.boolean() })
    .meta({ description: 'What the caller may do now' }),
}).meta({ id: 'Commitment' })
export const CommitmentDetail = Commitment.extend({
  rungs: z.array(z.object({ act: z.enum(['nudge', 'broken', 'leader', 'director']), at: Instant, takenAt: Instant.nullable(), told: z.array(Person) }))
    .meta({ description: 'Steps of the ladder: taken ones with their time, then those to come' }),
  pauses: z.array(z.object({ reason: z.string(), from: Instant, to: Instant.nullable(), by: Person.nullable() })),
  handovers: z.array(z.object({ from: Person.nullable(), to: Person.nullable(), reason: z.string(), offeredAt: Instant, answer: z.enum(['accepted', 'declined', 'withdrawn']).nullable(), answeredAt: Instant.nullable(), answerReason: z.string() })),
}).meta({ id: 'CommitmentDetail' })

export const ListQuery = z.strictObject({
  ...pageQuery,
  owner: z.enum(['me', 'offered', 'unassigned', 'group', 'all']).optional(),
  state: z.enum(['open', 'overdue', 'broken', 'kept', 'cancelled', 'all']).optional(),
  ownerId: Id.optional(), customerId: Id.optional(), subjectId: Id.optional(), kind: z.string().max(60).optional(),
})

export const CommitmentCounts = z.object({
  mine: z.int(), overdue: z.int(), offered: z.int(), unassigned: z.int(), group: z.int().nullable(), groupOverdue: z.int().nullable(), keptToday: z.int(), settledToday: z.int(),
  kinds: z.array(z.object({ key: z.string(), zh: z.string(), en: z.string() })) }).meta({ id: 'CommitmentCounts' })

/* routes */
export const listCommitments = route({ method: 'GET', url: '/commitments', operationId: 'listCommitments', summary: 'What is owed: mine (by due time), offered to me, nobody\'s yet, my group\'s, everyone\'s', permission: can['commitments.read'], query: ListQuery, response: Page(Commitment).extend({ now: Instant }) })
export const countCommitments = route({ method: 'GET', url: '/commitments/counts', operationId: 'countCommitments', summary: 'Counters beside the views, and how many of mine that were decided today were kept in time', permission: can['commitments.read'], response: CommitmentCounts })
export const getCommitment = route({ method: 'GET', url: '/commitments/:id', operationId: 'getCommitment', summary: 'One commitment with its ladder, pauses and handovers', permission: can['commitments.read'], params: IdParams, response: CommitmentDetail })
const acted = { permission: can['commitments.act'], params: IdParams, response: Commitment } as const
const Reason = z.strictObject({ reason: Text(200) })
export const keepCommitment = route({ method: 'POST', url: '/commitments/:id/keep', operationId: 'keepCommitment', summary: 'Say that it is done', ...acted, refusals: [no.kept_by_act] })
export const cancelCommitment = route({ method: 'POST', url: '/commitments/:id/cancel', operationId: 'cancelCommitment', summary: 'Cancel it with a reason', ...acted, body: Reason })
export const pauseCommitment = route({ method: 'POST', url: '/commitments/:id/pause', operationId: 'pauseCommitment', summary: 'Let its time stand still, with a reason', ...acted, body: Reason })
export const resumeCommitment = route({ method: 'POST', url: '/commitments/:id/resume', operationId: 'resumeCommitment', summary: 'Let its time go on', ...acted })
export const redueCommitment = route({ method: 'POST', url: '/commitments/:id/due', operationId: 'redueCommitment', summary: 'Promise another time, with a reason', ...acted, body: z.strictObject({ dueAt: Instant, reason: Text(200) }), refusals: [no.due_in_past] })
export const handOverCommitment = route({ method: 'POST', url: '/commitments/:id/hand-over', operationId: 'handOverCommitment', summary: 'Ask a colleague to take it over; it stays the owner\'s until accepted. Without a colleague the offer is withdrawn', ...acted, body: z.strictObject({ toStaffId: Id.nullable(), reason: Text(200, 0).optional() }), refusals: [no.already_offered, no.not_to_owner, no.unknown_colleague, no.not_offered] })
export const acceptCommitment = route({ method: 'POST', url: '/commitments/:id/accept', operationId: 'acceptCommitment', summary: 'Take it over as asked, or take one that is nobody\'s yet', ...acted, refusals: [no.not_offered] })
export const declineCommitment = route({ method: 'POST', url: '/commitments/:id/decline', operationId: 'declineCommitment', summary: 'Decline to take it over, with a reason', ...acted, body: Reason, refusals: [no.not_offered] })

/* events */
const Data = z.object({ commitmentId: Id, kind: z.string(), whatZh: z.string(), whatEn: z.string(), ownerId: Id.nullable(), rung: z.enum(['nudge', 'broken', 'leader', 'director']).optional(), dueAt: Instant.optional(), reason: z.string().optional(), late: z.boolean().optional(), fromId: Id.nullable().optional() })
const seenWith = can['commitments.read']
export const events = {
  made: event({ name: 'commitments.made', version: 1, data: Data, zh: '承诺「{whatZh}」', en: 'Promised: {whatEn}', seenWith }),
  kept: event({ name: 'commitments.kept', version: 1, data: Data, zh: '兑现「{whatZh}」', en: 'Kept: {whatEn}', seenWith }),
  broken: event({ name: 'commitments.broken', version: 1, data: Data, zh: '「{whatZh}」超时未兑现', en: 'Broken: {whatEn} was not done in time', seenWith }),
  climbed: event({ name: 'commitments.climbed', version: 1, data: Data, zh: '「{whatZh}」上报一级', en: '{whatEn} climbed a rung', seenWith }),
  handedOver: event({ name: 'commitments.handed-over', version: 1, data: Data, zh: '「{whatZh}」换人负责', en: '{whatEn} was handed over', seenWith }),
  offered: event({ name: 'commitments.offered', version: 1, data: Data, zh: '请同事接手「{whatZh}」', en: 'Asked a colleague to take over: {whatEn}', seenWith }),
  declined: event({ name: 'commitments.declined', version: 1, data: Data, zh: '不接手「{whatZh}」', en: 'Declined to take over: {whatEn}', seenWith }),
  cancelled: event({ name: 'commitments.cancelled', version: 1, data: Data, zh: '取消「{whatZh}」：{reason}', en: 'Cancelled {whatEn}: {reason}', seenWith }),
  paused: event({ name: 'commitments.paused', version: 1, data: Data, zh: '暂停「{whatZh}」：{reason}', en: 'Paused {whatEn}: {reason}', seenWith }),
  resumed: event({ name: 'commitments.resumed', version: 1, data: Data, zh: '恢复「{whatZh}」', en: 'Resumed {whatEn}', seenWith }),
  redue: event({ name: 'commitments.redue', version: 1, data: Data, zh: '「{whatZh}」改了时限', en: 'A new time was promised for {whatEn}', seenWith }),
}
