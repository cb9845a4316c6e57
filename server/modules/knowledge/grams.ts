/**
 * Grams of questions (KNO-1, PLA-14): pairs of characters, Latin words, single characters and runs of pinyin initials. An
 * answer is found by equality of grams, which an index serves under row security.
 */
import { pinyinOf } from '../../platform/name.ts'

const longestRun = 6

function words(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
}
const isHan = (word: string) => /^\p{Script=Han}/u.test(word)

/** Pairs of characters and Latin words: what two questions have in common when they ask the same. */
export function pairsOf(text: string): string[] {
  const grams = new Set<string>()
  for (const word of words(text)) {
    if (!isHan(word)) { grams.add(word.slice(0, 24)); continue }
    const letters = [...word]
    if (letters.length === 1) grams.add(word)
    for (let i = 1; i < letters.length; i++) grams.add(`${letters[i - 1]}${letters[i]}`)
  }
  return [...grams]
}

/** Runs of initials of a title, marked so that they are not taken for words: 体检套餐 → ^tj, ^tjt, ^tjtc, ^jt … */
function initialsOf(title: string): string[] {
  const grams = new Set<string>()
  for (const word of words(title.slice(0, 60))) {
    if (!isHan(word)) continue
    const { initials } = pinyinOf(word)
    for (let start = 0; start < initials.length; start++) for (let end = start + 2; end <= Math.min(initials.length, start + longestRun); end++) grams.add(`^${initials.slice(start, end)}`)
  }
  return [...grams]
}

/** Grams of an answer by its questions, the first of which is its title; each with the number of questions that hold it. */
export function answerGrams(questions: readonly string[]): Map<string, number> {
  const grams = new Map<string, number>()
  for (const question of questions) {
    const of = new Set([...pairsOf(question), ...words(question).flatMap(word => (isHan(word) ? [...word] : []))])
    for (const gram of of) grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  for (const gram of initialsOf(questions[0] ?? '')) grams.set(gram, 1)
  return grams
}

/** What a search must all hold; Latin letters match as a word or as initials, so each entry lists its alternatives. */
export function searchGrams(typed: string): string[][] {
  return words(typed).flatMap(word => {
    if (!isHan(word)) return /^[a-z]{2,6}$/.test(word) ? [[word, `^${word}`]] : [[word.slice(0, 24)]]
    const letters = [...word]
    return letters.length === 1 ? [[word]] : letters.slice(1).map((letter, i) => [`${letters[i]}${letter}`])
  }).slice(0, 24)
}
