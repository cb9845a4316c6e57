import { useSyncExternalStore } from 'react'
import { i18n, localeOf, type Language } from './i18n.ts'

/** How this person likes the screen; kept in this browser. */
export interface Settings {
  language: Language
  theme: 'light' | 'dark' | 'system'
  density: 'compact' | 'comfortable'
  type: 'normal' | 'large'
}

const storageKey = 'throughcare.settings'
const standard: Settings = { language: 'zh', theme: 'light', density: 'compact', type: 'normal' }
const listeners = new Set<() => void>()
let current = read()

function read(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...standard, ...stored } : standard
  } catch {
    return standard
  }
}

function isDark(settings: Settings): boolean {
  return settings.theme === 'dark' || (settings.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
}

/** Whether somebody chose a language in this browser, or it is only the standard. */
export function isLanguageChosen(): boolean {
  try { return /"language"/.test(localStorage.getItem(storageKey) ?? '') } catch { return false }
}

/** Puts the settings on the document: theme, density, type size, language. Call once at the start. */
export function applySettings(): void {
  const root = document.documentElement
  root.dataset['theme'] = isDark(current) ? 'dark' : 'light'
  root.dataset['density'] = current.density
  root.dataset['type'] = current.type
  root.lang = localeOf[current.language]
  if (i18n.language !== current.language) void i18n.changeLanguage(current.language)
}

/** Changes some settings, live and for next time. */
export function changeSettings(change: Partial<Settings>): void {
  current = { ...current, ...change }
  try { localStorage.setItem(storageKey, JSON.stringify(current)) } catch { /* private mode: holds for this page only */ }
  applySettings()
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  const media = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => { applySettings(); tell() }
  media.addEventListener('change', follow)
  return () => { listeners.delete(tell); media.removeEventListener('change', follow) }
}

/** The settings of the moment. */
export function useSettings(): Settings {
  return useSyncExternalStore(subscribe, () => current)
}
