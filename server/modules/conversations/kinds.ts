/** What an inquiry makes people owe, and how it climbs when it is not done (CON-2, 3, 12). */
import type { CommitmentKind } from '../../platform/module.ts'
import { settings } from './contract.ts'
import { threadSettings } from './contract-threads.ts'

const link = '/inquiries/:subjectId'
const replyLadder = (counting: 'clock' | 'working'): CommitmentKind['ladder'] => [
  { act: 'nudge', counting, from: 'start', minutes: 20 },
  { act: 'broken', counting, from: 'due', minutes: 0 },
  { act: 'leader', counting, from: 'start', minutes: 40 },
  { act: 'director', counting, from: 'start', minutes: 60 },
]
const replySettings = [settings.replyNudge, null, settings.replyLeader, settings.replyDirector]

/** The customer stands at the desk or is on the line: every minute counts. */
export const reply: CommitmentKind = {
  key: 'conversations.reply', zh: '回复', en: 'Reply', ruleZh: '30 分钟必复', ruleEn: 'Reply within 30 min',
  due: { minutes: 30 }, dueSetting: settings.replyDue, ladder: replyLadder('clock'), ladderSettings: replySettings, link, source: 'CON-3, CON-12',
}
/** The customer wrote: minutes of opening hours count. */
export const writtenReply: CommitmentKind = {
  key: 'conversations.written-reply', zh: '回复', en: 'Reply', ruleZh: '开诊时间内 30 分钟必复', ruleEn: 'Reply within 30 min of opening hours',
  due: { workingMinutes: 30 }, dueSetting: settings.replyDue, ladder: replyLadder('working'), ladderSettings: replySettings, link, source: 'CON-3, CON-12',
}
/** Somebody is on duty and a visitor has just begun to write. */
export const firstReply: CommitmentKind = {
  key: 'conversations.first-reply', zh: '首次回复', en: 'First reply', ruleZh: '在岗 1 分钟内首次回复', ruleEn: 'First reply within a minute while on duty',
  due: { minutes: 1 }, dueSetting: threadSettings.firstReply, link, source: 'CON-3',
  ladder: [{ act: 'nudge', counting: 'clock', share: 0.5 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 }],
}
export const specialistAnswer: CommitmentKind = {
  key: 'conversations.specialist-answer', zh: '答复', en: 'Answer', ruleZh: '专家按答应的时间答复', ruleEn: 'Expert answers by the time promised',
  due: { workingMinutes: 240 }, dueSetting: settings.specialistDue, link, source: 'CON-3, A 3.2',
  ladder: [
    { act: 'nudge', counting: 'working', share: 0.75 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'working', from: 'due', minutes: 30 }, { act: 'director', counting: 'working', from: 'due', minutes: 120 },
  ],
}
export const callBack: CommitmentKind = {
  key: 'conversations.call-back', zh: '回电', en: 'Call back', ruleZh: '按约定时间回电', ruleEn: 'Call back at the time agreed',
  due: { minutes: 30 }, link, source: 'CON-7',
  ladder: [
    { act: 'nudge', counting: 'clock', from: 'due', minutes: -5 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 },
    { act: 'leader', counting: 'clock', from: 'due', minutes: 30 }, { act: 'director', counting: 'working', from: 'due', minutes: 120 },
  ],
}
export const acceptTransfer: CommitmentKind = {
  key: 'conversations.accept-transfer', zh: '接手或退回', en: 'Accept or decline', ruleZh: '15 分钟内答复接不接', ruleEn: 'Answer a transfer within 15 min',
  due: { minutes: 15 }, dueSetting: settings.transferDue, link, source: 'CON-2',
  ladder: [
    { act: 'nudge', counting: 'clock', share: 0.66 }, { act: 'broken', counting: 'clock', from: 'due', minutes: 0 }, { act: 'leader', counting: 'clock', from: 'due', minutes: 15 },
  ],
}

export const kinds = [reply, writtenReply, firstReply, specialistAnswer, callBack, acceptTransfer] as const
/** Both kinds of reply: what "replied in time" is counted by. */
export const replyKinds = [reply.key, writtenReply.key] as const
