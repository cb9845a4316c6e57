import { serverNowMs } from './clock.ts'
import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Drafts: what somebody typed and has not saved, kept in this browser so that a reload, a crash or a closed tab loses nothing
 * (standing acceptance 5). Bounded: each draft ≤ 100 kB, 40 in all, 14 days; the oldest go first. Signing out clears them.
 */
const prefix = 'throughcare.draft.'
let owner = ''
const maxBytes = 100_000
const maxDrafts = 40
const maxAgeMs = 14 * 86_400_000

interface Stored { at: number; value: unknown }

function parse(text: string | null): Stored | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null')
    return typeof stored === 'object' && stored !== null && 'at' in stored && typeof stored.at === 'number' && 'value' in stored ? { at: stored.at, value: stored.value } : null
  } catch { return null }
}

function keysOf(store: Storage): string[] {
  return Array.from({ length: store.length }, (_, i) => store.key(i) ?? '').filter((k) => k.startsWith(prefix))
}

/** Says whose drafts these are (the staff id): the next person at this desk sees their own only. */
export function setDraftOwner(id: string): void { owner = `${id}:` }

/** Removes drafts too old or too many. */
export function pruneDrafts(store: Storage, nowMs: number): void {
  const all = keysOf(store).map((key) => ({ key, at: parse(store.getItem(key))?.at ?? 0 })).sort((a, b) => b.at - a.at)
  all.forEach(({ key, at }, i) => { if (i >= maxDrafts || nowMs - at > maxAgeMs) store.removeItem(key) })
}

/** Keeps a draft; false when it is too large or the browser refuses. */
export function keepDraft(store: Storage, key: string, value: unknown, nowMs: number): boolean {
  const text = JSON.stringify({ at: nowMs, value } satisfies Stored)
  if (text.length > maxBytes) return false
  try {
    store.setItem(prefix + key, text)
  } catch {
    pruneDrafts(store, nowMs)
    try { store.setItem(prefix + key, text) } catch { return false }
  }
  pruneDrafts(store, nowMs)
  return true
}

/** A kept draft, or null. */
export function readDraft(store: Storage, key: string, nowMs: number): Stored | null {
  const stored = parse(store.getItem(prefix + key))
  return stored && nowMs - stored.at <= maxAgeMs ? stored : null
}

/** Forgets all drafts of this browser: at signing out, since the next person may sit here. */
export function clearDrafts(store: Storage = localStorage): void {
  for (const key of keysOf(store)) store.removeItem(key)
}

/** What a form needs of its draft. */
export interface Draft<V> {
  /** what was found when the page opened */
  found: V | null
  /** keeps soon after the last call (400 ms), and at once when the page hides */
  keep: (value: V) => void
  clear: () => void
  /** when it was last kept, milliseconds by the server's clock; null when nothing is kept */
  keptAtMs: number | null
}

/** `useDraft('inquiry:new')`. The key names the thing and its id; with null nothing is kept. */
export function useDraft<V>(key: string | null): Draft<V> {
  const [found] = useState(() => (key === null ? null : readDraft(localStorage, owner + key, Date.now())))
  const [keptAtMs, setKeptAtMs] = useState<number | null>(found?.at ?? null)
  const pending = useRef<{ value: V } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    if (key === null || pending.current === null) return
    if (keepDraft(localStorage, owner + key, pending.current.value, Date.now())) setKeptAtMs(serverNowMs())
    pending.current = null
  }, [key])

  const keep = useCallback((value: V) => {
    pending.current = { value }
    clearTimeout(timer.current)
    timer.current = setTimeout(flush, 400)
  }, [flush])

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    pending.current = null
    if (key !== null) localStorage.removeItem(prefix + owner + key)
    setKeptAtMs(null)
  }, [key])

  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => { removeEventListener('pagehide', flush); flush() }
  }, [flush])

  return { found: (found?.value as V | undefined) ?? null, keep, clear, keptAtMs }
}
