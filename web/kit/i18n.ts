import i18next from 'i18next'
import { useMemo } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'

/** The two languages of the staff application. Chinese leads: its phrases give the shape English must fill. */
export type Language = 'zh' | 'en'

/** BCP 47 names, for `lang`, Intl and the calendar of react-aria. British order of dates: 22 Nov 2026, never 11/22. */
export const localeOf: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' }

type Tree = { readonly [key: string]: string | Tree }
/** English alone bends with number; the figure must be called `count`. */
type Plural = { readonly one: string; readonly other: string }
type EnglishOf<Z> = { readonly [K in keyof Z]: Z[K] extends string ? string | Plural : EnglishOf<Z[K]> }
type KeyOf<Z> = { [K in keyof Z & string]: Z[K] extends string ? K : `${K}.${KeyOf<Z[K]>}` }[keyof Z & string]
type At<Z, K> = K extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Z ? At<Z[Head], Rest> : never
  : K extends keyof Z ? Z[K] : never
type Names<S> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never

/** A module's phrases in both languages. Make with `definePhrases`. */
export interface Phrases<Z = Tree> { readonly zh: Z; readonly en: EnglishOf<Z> }

/** Looks a phrase up in the language of the moment. Keys and `{names}` are checked by the compiler. */
export type Translate<Z> = <K extends KeyOf<Z>>(
  key: K,
  ...values: [Names<At<Z, K>>] extends [never] ? [] : [Record<Names<At<Z, K>>, string | number>]
) => string

/** The one instance; nothing but this file touches it. */
export const i18n = i18next.createInstance()
void i18n.use(initReactI18next).init({
  lng: 'zh', fallbackLng: false, resources: {}, initAsync: false,
  nsSeparator: false, interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  react: { useSuspense: false },
})

const spaces = new WeakMap<object, string>()
let nextSpace = 1

function isPlural(value: unknown): value is Plural {
  return typeof value === 'object' && value !== null && 'one' in value && 'other' in value
    && typeof value.one === 'string' && typeof value.other === 'string' && Object.keys(value).length === 2
}

function unfold(tree: object): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(tree)) {
    if (isPlural(value)) { out[`${key}_one`] = value.one; out[`${key}_other`] = value.other }
    else out[key] = typeof value === 'string' ? value : unfold(value as object)
  }
  return out
}

/**
 * Declares a module's phrases. `{name}` stands for a value; where English bends with number, give
 * `{one: '{count} visit', other: '{count} visits'}`. A key missing or left over in English does not compile.
 */
export function definePhrases<const Z extends Tree>(phrases: { zh: Z; en: EnglishOf<Z> }): Phrases<Z> {
  const space = `p${nextSpace++}`
  i18n.addResourceBundle('zh', space, phrases.zh, true, true)
  i18n.addResourceBundle('en', space, unfold(phrases.en), true, true)
  spaces.set(phrases, space)
  return phrases
}

/** `const t = usePhrases(phrases)`: the phrases of a module, live when the language changes. */
export function usePhrases<Z>(phrases: Phrases<Z>): Translate<Z> {
  const { t } = useTranslation(spaces.get(phrases), { i18n })
  return useMemo(() => ((key: string, values?: Record<string, unknown>) => t(key, values ?? {})) as Translate<Z>, [t])
}

/** The same outside React (a toast raised by a reaction, a test). */
export function translate<Z>(phrases: Phrases<Z>, language: Language): Translate<Z> {
  const t = i18n.getFixedT(language, spaces.get(phrases))
  return ((key: string, values?: Record<string, unknown>) => t(key, values ?? {})) as Translate<Z>
}

/** The language of the moment, re-rendering when it changes. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n })
  return current.language === 'en' ? 'en' : 'zh'
}

/** A word given in both languages beside the thing it names (page titles, refusals from elsewhere). */
export interface Words { readonly zh: string; readonly en: string }
