/** What may be done with an inquiry in which state; the screen asks the same table as the server. */
export const inquiryStates = ['waiting', 'specialist', 'call_back', 'answered', 'closed'] as const
export type InquiryState = (typeof inquiryStates)[number]
export const openStates = ['waiting', 'specialist', 'call_back', 'answered'] as const

export const outcomes = ['answered', 'booked', 'lost', 'complaint', 'transferred', 'out_of_scope', 'nuisance'] as const
export type Outcome = (typeof outcomes)[number]

export const channels = ['walk_in', 'phone', 'web_chat', 'wechat', 'wecom', 'qq', 'email', 'message_board', 'forum', 'sms', 'letter', 'import'] as const
export type Channel = (typeof channels)[number]
/** Channels that are taken by hand; `import` is not one of them. */
export const handChannels = ['walk_in', 'phone', 'web_chat', 'wechat', 'wecom', 'qq', 'email', 'message_board', 'forum', 'sms', 'letter'] as const
/** Somebody stands at the desk or holds the line: their clock never stops. Written channels respect opening hours (CON-3). */
export const attendedChannels: readonly Channel[] = ['walk_in', 'phone']

export type InquiryAction = 'change' | 'answer' | 'askSpecialist' | 'agreeCallBack' | 'attempt' | 'note' | 'transfer' | 'takeOver' | 'close' | 'signOff' | 'amend'

/** What decides whether an action is possible: the state, the signature, and whether it came from a file. */
export interface InquiryStanding { state: InquiryState; signedOff: boolean; imported: boolean }

const allowed: Readonly<Record<InquiryAction, readonly InquiryState[]>> = {
  change: inquiryStates,
  answer: openStates,
  askSpecialist: ['waiting', 'call_back', 'answered', 'specialist'],
  agreeCallBack: openStates,
  attempt: openStates,
  note: inquiryStates,
  transfer: openStates,
  takeOver: openStates,
  close: openStates,
  signOff: ['closed'],
  amend: ['closed'],
}

/** Whether an action is possible. After the signature only notes and amendments are (CON-1). */
export function inquiryCan(action: InquiryAction, inquiry: InquiryStanding): boolean {
  if (!allowed[action].includes(inquiry.state)) return false
  if (action === 'amend') return inquiry.signedOff
  if (action === 'signOff') return !inquiry.signedOff && !inquiry.imported
  return !inquiry.signedOff || action === 'note'
}

/** The sheet's fields that must be filled in, and what is missing of them. */
export const sheetFields = ['name', 'contact', 'age', 'region', 'source', 'domain', 'content', 'department', 'answer'] as const
export type SheetField = (typeof sheetFields)[number]

export interface Sheet {
  channel: Channel; state: InquiryState; outcome: Outcome | null
  customerId: string | null; caller: string; hasContact: boolean
  age: number | null; region: string; source: string | null; domain: string | null; content: string; matter: string; departmentId: string | null; answer: string; outcomeNote: string
}

/**
 * Fields a sheet still lacks, out of those the hospital asks for. A registered customer brings name and contact along;
 * a nuisance call lacks nothing; the answer, or what was said about the outcome, is asked for once there
 * should be one.
 */
export function missingOf(sheet: Sheet, asked: readonly SheetField[]): SheetField[] {
  if (sheet.outcome === 'nuisance') return []
  const lacks: Record<SheetField, boolean> = {
    name: sheet.customerId === null && sheet.caller === '',
    contact: sheet.customerId === null && !sheet.hasContact && sheet.channel !== 'walk_in' && sheet.outcome !== 'out_of_scope',
    age: sheet.age === null && sheet.customerId === null,
    region: sheet.region === '',
    source: sheet.source === null,
    domain: sheet.domain === null,
    content: sheet.content === '' && sheet.matter === '',
    department: sheet.departmentId === null && sheet.outcome !== 'out_of_scope',
    answer: sheet.answer === '' && sheet.outcomeNote === '' && (sheet.state === 'answered' || (sheet.state === 'closed' && sheet.outcome !== 'complaint' && sheet.outcome !== 'transferred')),
  }
  return sheetFields.filter(field => asked.includes(field) && lacks[field])
}

/** What a consultant is doing (CON-16): free for the next, on the phone, writing up, away for a moment, off. */
export const agentStates = ['ready', 'talking', 'writing_up', 'absent', 'off'] as const
export type AgentState = (typeof agentStates)[number]

/** Views of the inbox. */
export const threadViews = ['mine', 'unassigned', 'waiting', 'overdue', 'snoozed', 'mentions', 'open', 'closed'] as const
export type ThreadView = (typeof threadViews)[number]
/** Channels whose conversations are threads of messages. */
export const threadChannels: readonly Channel[] = ['web_chat', 'wechat', 'wecom', 'email', 'message_board', 'sms']

/** When a canned phrase is said (CON-6). */
export const phraseMoments = ['opening', 'process', 'closing', 'outside_line', 'inside_line', 'transfer', 'calling_out'] as const
export type PhraseMoment = (typeof phraseMoments)[number]

/** Gaps a canned phrase may hold. */
export const phraseGaps = ['customer', 'me', 'hospital', 'phone', 'address', 'department'] as const
const gap = /\{([^{}\s]{1,40})\}/g

/** Names in the gaps of a phrase, each once. */
export function gapsIn(text: string): string[] {
  return [...new Set([...text.matchAll(gap)].map(match => match[1] ?? ''))]
}

/** Fills the gaps of a phrase. What nothing fills stands as it is; an unknown customer is left out, with the blank before it. */
export function fillPhrase(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/ ?\{customer\}/g, whole => (values['customer'] ? whole.replace('{customer}', () => values['customer'] ?? '') : '')).replace(gap, (whole, name: string) => values[name] || whole)
}

/** The forbidden phrases a text holds, in either language; blanks and marks between its characters hide nothing. */
export function forbiddenIn(text: string, phrases: readonly { nameZh: string; nameEn: string; retired?: boolean }[]): string[] {
  const bare = (of: string) => of.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]+/gu, '')
  const looked = bare(text)
  return [...new Set(phrases.filter(one => !one.retired).flatMap(one => [one.nameZh, one.nameEn]).filter(phrase => bare(phrase) !== '' && looked.includes(bare(phrase))))]
}
