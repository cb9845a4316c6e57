/**
 * Names of people: what is accepted, how they sound, and by which grams they are found.
 *
 * A *gram* is a short text that stands for a name in `customer_gram(hospital_id, gram, customer_id)`: a name matches a
 * query when it holds every gram of the query, each found by equality. CUS-1, CUS-9, PLA-14.
 */
import { pinyin } from 'pinyin-pro'

/** Longest name in code points. */
export const nameMaxLength = 50

const longestPrefix = 24
const longestInitials = 8

/**
 * A name as it is kept: outer blanks removed, everything else exactly as given (𠮷, 䶮, emoji). Null when it is blank,
 * longer than 50 code points, or holds control or direction characters, which would hide or reorder what is read.
 */
export function normaliseName(text: string): string | null {
  if (text.length > nameMaxLength * 4 || !text.isWellFormed()) return null
  const name = text.trim()
  const length = [...name].length
  if (length < 1 || length > nameMaxLength) return null
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/u.test(name)) return null
  return isVisible(name) ? name : null
}

/** How a name sounds, in letters without tones (ü is v). */
export type NamePinyin = {
  /** 'zhangwei' */
  readonly full: string
  /** 'zw' */
  readonly initials: string
  /** 'zhang', 'wei'; a word in Latin letters is one of them. */
  readonly syllables: readonly string[]
}

// Not in the dictionary of pinyin-pro, and borne.
const rareSyllables: Readonly<Record<string, string>> = { '𠮷': 'ji' }

/** The pinyin of a name, its surname read as a surname (单 shan, 尉迟 yuchi). Characters without a sound are left out. */
export function pinyinOf(name: string): NamePinyin {
  const syllables: string[] = []
  let word = ''
  const endWord = () => {
    if (word !== '') syllables.push(word)
    word = ''
  }
  // A Latin letter stays apart: together with what follows it would be read as one entry of the dictionary.
  for (const part of name.trim().match(/[^\p{Script=Han}]+|\p{Script=Han}+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(part)) {
      for (const letter of part.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')) {
        if (/[a-z0-9]/.test(letter)) word += letter
        else if (/[\s\p{P}]/u.test(letter) && !/['’]/.test(letter)) endWord()
      }
      continue
    }
    endWord()
    const surname = syllables.length === 0 ? ({ mode: 'surname', surname: 'head' } as const) : {}
    const sounds = pinyin(part, { toneType: 'none', type: 'all', v: true, toneSandhi: false, ...surname })
    for (const { origin, pinyin: sound } of sounds) {
      const syllable = sound || rareSyllables[origin]
      if (syllable) syllables.push(syllable)
    }
  }
  endWord()
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join(''), syllables }
}

/**
 * The grams of a name: its characters and pairs of neighbours, the beginnings (from 2 letters) of its pinyin, and the runs
 * of its initials. 14 to 20 for most Chinese names.
 */
export function nameGrams(name: string): string[] {
  const grams = new Set<string>()
  const letters = gramLetters(name)
  letters.forEach((letter, i) => {
    const next = letters[i + 1]
    if (isGramLetter(letter)) grams.add(letter)
    if (next !== undefined && isGramLetter(letter) && isGramLetter(next)) grams.add(letter + next)
  })
  const { full, initials, syllables } = pinyinOf(name)
  addBeginnings(grams, full)
  // In a name of Latin words each word is a name to be found by.
  if (!/\p{Script=Han}/u.test(name)) for (const word of syllables.slice(1)) addBeginnings(grams, word)
  const first = initials.slice(0, longestInitials)
  for (let start = 0; start < first.length; start++) {
    for (let end = start + 2; end <= first.length; end++) grams.add(first.slice(start, end))
  }
  return [...grams]
}

/**
 * The grams a name must all hold to match what was typed: any part of the name in its own characters, the beginning of its
 * pinyin (zhangw), or its initials (zw). Characters and pinyin may be mixed from the start of the name (张wei). Empty when
 * the query is too short to search by (one Latin letter) or holds nothing to search by.
 */
export function queryGrams(query: string): string[] {
  const grams = new Set<string>()
  const letters = gramLetters(query)
  letters.forEach((letter, i) => {
    if (!isGramLetter(letter)) return
    const [before, after] = [letters[i - 1], letters[i + 1]]
    const paired = after !== undefined && isGramLetter(after)
    if (paired) grams.add(letter + after)
    else if (before === undefined || !isGramLetter(before)) grams.add(letter)
  })
  if (letters.every(isGramLetter)) return [...grams]
  const typed = pinyinOf(query.replace(/(?<=[ln])ü/gi, 'v')).full.slice(0, longestPrefix)
  if (typed.length >= 2) grams.add(typed)
  return [...grams]
}

function addBeginnings(grams: Set<string>, text: string): void {
  for (let length = 2; length <= Math.min(text.length, longestPrefix); length++) grams.add(text.slice(0, length))
}

/** The characters by which a name is searched: no blanks, no dots between parts, letters in one case. */
function gramLetters(text: string): string[] {
  return [...text.toLowerCase()].filter((letter) => !/[\s\p{P}\p{Cf}\p{M}]/u.test(letter))
}

// Latin letters are found through the pinyin beginnings: by themselves they would be in every second name.
function isGramLetter(letter: string): boolean {
  return !/[a-z0-9\p{Script=Latin}]/u.test(letter)
}

function isVisible(name: string): boolean {
  return /[^\p{White_Space}\p{Cf}\p{M}\u115F\u1160\u3164\uFFA0\u2800]/u.test(name)
}
