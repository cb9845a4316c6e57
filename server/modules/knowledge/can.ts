/** What may be done with an answer in which state: for the server and the screen alike. */

export const versionStates = ['draft', 'proposed', 'approved', 'returned'] as const
export type VersionState = (typeof versionStates)[number]
export const answerActs = ['write', 'propose', 'approve', 'giveBack', 'retire', 'revive'] as const
export type AnswerAct = (typeof answerActs)[number]
/** Channels an answer may be worded for; `any` stands for those without a wording of their own. */
export const answerChannels = ['any', 'phone', 'web_chat', 'wechat', 'sms', 'email'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** The state an act is judged by: the version being worked on, whether one is in force, whether it was withdrawn. */
export interface AnswerSituation { open: VersionState | null; retired: boolean }

/** Action → allowed? Four eyes (who wrote it does not approve it) is kept beside this, and by the database. */
export function answerCan(act: AnswerAct, { open, retired }: AnswerSituation): boolean {
  if (act === 'revive') return retired
  if (retired) return false
  switch (act) {
    case 'write': return open !== 'proposed'
    case 'propose': return open === 'draft' || open === 'returned'
    case 'approve': case 'giveBack': return open === 'proposed'
    case 'retire': return true
  }
}
