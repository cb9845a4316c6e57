/** Finding a canned phrase by what is typed after `/`, and saying it in the customer's language (CON-6). */
import { fillPhrase } from '../../../server/modules/conversations/can.ts'
import type { Schemas } from '../../api/client.ts'

export type Phrase = Schemas['Phrase']
type Gap = Schemas['PhraseGap']

/** Phrases that fit what was typed, best first: the shortcut as typed, one that begins so, initials, words. One's own come before those of the house. */
export function findPhrases(items: readonly Phrase[], typed: string, channel: string): Phrase[] {
  const word = typed.trim().toLowerCase()
  const rank = (one: Phrase): number => {
    if (word === '') return 0
    if (one.shortcut === word) return 0
    if (one.shortcut?.startsWith(word)) return 1
    if (one.initials.startsWith(word)) return 2
    if (`${one.textZh}\n${one.textEn}`.toLowerCase().includes(word)) return 3
    return word.length > 1 && one.initials.includes(word) ? 4 : 9
  }
  return items.filter((one) => one.active && (one.channels.length === 0 || one.channels.some((of) => of === channel)))
    .map((one, at) => ({ one, at, rank: rank(one) })).filter(({ rank: of }) => of < 9)
    .toSorted((a, b) => a.rank - b.rank || Number(a.one.shared) - Number(b.one.shared) || a.at - b.at).map(({ one }) => one)
}

/** A phrase as it is said to this customer; what nothing fills keeps its braces, so that nobody sends it unseen. */
export function saidTo(phrase: Pick<Phrase, 'textZh' | 'textEn'>, language: string, gaps: readonly Gap[], more: Readonly<Record<string, { zh: string; en: string }>>): string {
  const isEnglish = language.startsWith('en') ? phrase.textEn !== '' : phrase.textZh === ''
  const of = isEnglish ? 'en' as const : 'zh' as const
  const values = { ...Object.fromEntries(gaps.map((one) => [one.name, one[of]])), ...Object.fromEntries(Object.entries(more).map(([name, one]) => [name, one[of]])) }
  return fillPhrase(isEnglish ? phrase.textEn : phrase.textZh, values)
}
