/** What feedback makes people owe (FEE-3, FEE-5). */
import type { CommitmentKind } from '../../platform/module.ts'
import { settings } from './contract.ts'

const link = '/feedback/:subjectId'
/** First response to the customer: an apology and a receipt, thanks, or that it is being looked at. */
export const respond: CommitmentKind = {
  key: 'feedback.respond', zh: '答复', en: 'Respond', ruleZh: '30 分钟内先答复顾客', ruleEn: 'First response within 30 min', due: { minutes: 30 }, dueSetting: settings.respond, link, source: 'FEE-5',
  ladder: [
    { act: 'nudge', counting: 'clock', share: 0.66 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'clock', from: 'due', minutes: 10 }, { act: 'director', counting: 'clock', from: 'due', minutes: 30 },
  ],
}
/** Result of a complaint told to the customer. */
export const result: CommitmentKind = {
  key: 'feedback.result', zh: '告知结果', en: 'Tell the result', ruleZh: '5 个工作日内告知结果（几个科室的 10 个）', ruleEn: 'Result within 5 working days (10 for several departments)', due: { workingDays: 5 }, dueSetting: settings.result, link, source: 'FEE-5',
  ladder: [
    { act: 'nudge', counting: 'working', share: 0.6 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'working', from: 'due', minutes: 60 }, { act: 'director', counting: 'working', from: 'due', minutes: 480 },
  ],
}
/** A measure of a plan, or the action of an adopted suggestion; its owner says when it is done. */
export const measure: CommitmentKind = {
  key: 'feedback.measure', zh: '落实', en: 'Carry out', ruleZh: '按计划的日期落实', ruleEn: 'Carried out by the date planned', due: { workingDays: 5 }, link: '/commitments', keptByHand: true, source: 'FEE-3, FEE-4',
  ladder: [
    { act: 'nudge', counting: 'working', share: 0.75 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'working', from: 'due', minutes: 240 }, { act: 'director', counting: 'working', from: 'due', minutes: 960 },
  ],
}
export const kinds = [respond, result, measure] as const
