/** Looking words up, and instants in words. */
import type { Language, Words } from './shapes.ts'

export type Phrase = keyof Words
export type Say = (phrase: Phrase, values?: Record<string, string | number>) => string

/** The words of a language. */
export function sayIn(all: Words): Say {
  return (phrase, values = {}) => all[phrase].replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))
}

/** An instant as somebody waiting reads it: `10:52`, `明天 08:00`, `11月25日周三 08:00`. */
export function whenIn(language: Language, iso: string, now: number): string {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN'
  const at = new Date(iso)
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false })
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days === 0) return time
  if (days === 1) return `${language === 'en' ? 'tomorrow' : '明天'} ${time}`
  return `${at.toLocaleDateString(locale, { month: language === 'en' ? 'short' : 'long', day: 'numeric', weekday: 'short' })} ${time}`
}
