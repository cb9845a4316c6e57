/** The language the panel speaks at the moment: its words, names and instants. */
import type { Language, Words } from './shapes.ts'

export type Phrase = keyof Words
export let language: Language = 'zh'
let words: Words

/** From here on everything is said in this language. */
export function speak(next: Language, all: Words): void { language = next; words = all }

/** A phrase of the language spoken. */
export const t = (phrase: Phrase, values: Record<string, string | number> = {}): string => words[phrase].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))

/** Of two names the one that language has. */
export const named = (zh: string, en: string): string => (language === 'en' ? en || zh : zh)

/** The language as servers and pages write it. */
export const tag = (): 'en' | 'zh-CN' => language === 'en' ? 'en' : 'zh-CN'

/** An instant as somebody waiting reads it: `10:52`, `明天 08:00`, `11月25日周三 08:00`. */
export function whenIn(iso: string | number, now: number): string {
  const isEnglish = language === 'en'
  const locale = isEnglish ? 'en-GB' : 'zh-CN'
  const at = new Date(iso)
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000)
  return days === 0 ? time : `${days === 1 ? isEnglish ? 'tomorrow' : '明天' : at.toLocaleDateString(locale, { month: isEnglish ? 'short' : 'long', day: 'numeric', weekday: 'short' })} ${time}`
}
