/** Canned phrases of the desk: shared or one person's own, found in the composer with `/` (CON-6). */
import { event, Id, IdParams, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'
import { phraseMoments } from './can.ts'
import { can, ChannelName } from './contract.ts'

export const noPhrase = refusals({
  phrase_empty: { status: 422, zh: '中文、英文至少要写一种。', en: 'Please write it in Chinese or in English at least.' },
  phrase_in_both: { status: 422, zh: '全院的常用语中文、英文都要写。', en: 'A phrase of the house is written in both Chinese and English.' },
  phrase_shortcut_taken: { status: 409, zh: '这个快捷词已经有常用语在用，请换一个。', en: 'Another phrase has this shortcut already; please choose another.' },
  phrase_gap_unknown: { status: 422, zh: '没有「{name}」这个变量，请从名单里选。', en: 'There is no gap called “{name}”; please choose from the list.' },
  phrase_forbidden_words: { status: 422, zh: '常用语里有禁语「{phrase}」，请换个说法。', en: 'The phrase holds the forbidden words “{phrase}”; please word it otherwise.' },
  phrases_full: { status: 409, zh: '常用语已经有 {count} 条，请先停用不用的。', en: 'There are {count} phrases already; please retire some first.' },
})

/** Most phrases in use: of the house, and of one person. */
export const mostPhrases = { shared: 300, own: 100 } as const

const Wording = Text(1_000, 0).meta({ description: 'With gaps {customer}, {me}, {hospital}, {phone}, {address}, {department}' })
const Shortcut = z.string().regex(/^[a-z0-9]{1,12}$/).nullable().meta({ description: 'Typed after / to find it at once' })
const fields = { moment: z.enum(phraseMoments), channels: z.array(ChannelName).max(12).meta({ description: 'Channels it is for; empty: all' }), textZh: Wording, textEn: Wording, shortcut: Shortcut }
const NewPhrase = z.strictObject({ shared: z.boolean().meta({ description: 'For the whole house: leaders only' }), ...fields })
const PhraseChange = z.strictObject({ ...fields, active: z.boolean() }).partial()
export const Phrase = z.object({
  id: Id, version: Version, shared: z.boolean(), ...fields, active: z.boolean(),
  initials: z.string().meta({ description: 'First letters of the pinyin of its first words: 您好，请问 is nhqw' }),
  may: z.object({ change: z.boolean() }),
}).meta({ id: 'Phrase', description: 'Said again and again (CON-6)' })
const Gap = z.object({ name: z.string(), zh: z.string(), en: z.string() }).meta({ id: 'PhraseGap', description: 'What a gap says in each language; empty where nothing is known' })

const denied = [noPhrase.phrase_empty, noPhrase.phrase_in_both, noPhrase.phrase_shortcut_taken, noPhrase.phrase_gap_unknown, noPhrase.phrase_forbidden_words, noPhrase.phrases_full]
export const listPhrases = route({
  method: 'GET', url: '/phrases', operationId: 'listPhrases', summary: 'Phrases of the house and my own, with what their gaps say of me and the house (CON-6)', permission: can['inquiries.read'],
  response: z.object({ items: z.array(Phrase), gaps: z.array(Gap), may: z.object({ own: z.boolean(), shared: z.boolean() }) }),
})
export const addPhrase = route({ method: 'POST', url: '/phrases', operationId: 'addPhrase', summary: 'Write a phrase, my own or of the house', permission: can['inquiries.record'], body: NewPhrase, status: 201, response: Phrase, refusals: denied })
export const changePhrase = route({ method: 'PATCH', url: '/phrases/:id', operationId: 'changePhrase', summary: 'Change, retire or bring back a phrase', permission: can['inquiries.record'], params: IdParams, body: PhraseChange, response: Phrase, refusals: denied })

export const phraseEvents = {
  changed: event({ name: 'conversations.phrase-changed', version: 1, data: z.object({ phraseId: Id }), zh: '改了全院常用语', en: 'Changed a phrase of the house', seenWith: can['inquiries.read'] }),
}
