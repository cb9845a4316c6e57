/** What somebody chose for writing and being told, remembered in this browser. */
import { useCallback, useSyncExternalStore } from 'react'

export type Sending = 'ctrl' | 'enter'
export interface Alerts { sound: boolean; desktop: boolean }
interface Chosen { sending: Sending; alerts: Alerts }

const key = 'throughcare.inbox'
const standard: Chosen = { sending: 'ctrl', alerts: { sound: false, desktop: false } }
const listeners = new Set<() => void>()
let now: Chosen | null = null

function read(): Chosen {
  if (now) return now
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Chosen>
    now = { sending: kept.sending === 'enter' ? 'enter' : 'ctrl', alerts: { sound: kept.alerts?.sound === true, desktop: kept.alerts?.desktop === true } }
  } catch { now = standard }
  return now
}

function choose(next: Partial<Chosen>): void {
  now = { ...read(), ...next }
  try { localStorage.setItem(key, JSON.stringify(now)) } catch { /* chosen for this page only */ }
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void): (() => void) => { listeners.add(tell); return () => { listeners.delete(tell) } }

/** Whether Enter alone sends. */
export function useSending(): [Sending, (next: Sending) => void] {
  return [useSyncExternalStore(subscribe, () => read().sending), useCallback((sending: Sending) => choose({ sending }), [])]
}

/** Whether a new message is heard and shown on the desktop; off until allowed. */
export function useAlertSettings(): [Alerts, (next: Partial<Alerts>) => void] {
  return [useSyncExternalStore(subscribe, () => read().alerts), useCallback((next: Partial<Alerts>) => choose({ alerts: { ...read().alerts, ...next } }), [])]
}
export const alertsNow = (): Alerts => read().alerts

/** A text with a word put in where the caret stands. */
export function putIn(box: HTMLTextAreaElement, word: string): string {
  const { selectionStart, selectionEnd, value } = box
  return value.slice(0, selectionStart) + word + value.slice(selectionEnd)
}
