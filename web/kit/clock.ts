import { useSyncExternalStore } from 'react'

/**
 * The shared clock of the screen. Every countdown listens to one timer, and counts by the server's clock:
 * a desk PC that is four minutes off must not show four minutes more.
 */
let offsetMs = 0
let tick = Math.floor(Date.now() / 1000)
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Says what the server's clock showed when an answer arrived (its `date` header or a `now` field, ISO). */
export function setServerTime(serverIso: string, receivedAtMs: number = Date.now()): void {
  const server = Date.parse(serverIso)
  if (Number.isFinite(server)) offsetMs = server - receivedAtMs
}

/** The same from an answer's `date` header, which knows whole seconds only: small differences are its rounding, not the clock. */
export function noteServerDate(header: string | null, receivedAtMs: number = Date.now()): void {
  const server = header === null ? NaN : Date.parse(header) + 500
  if (Number.isFinite(server) && Math.abs(server - receivedAtMs - offsetMs) > 1500) offsetMs = server - receivedAtMs
}

/** Milliseconds since 1970 by the server's clock. */
export function serverNowMs(): number {
  return Date.now() + offsetMs
}

function beat(): void {
  tick = Math.floor(serverNowMs() / 1000)
  for (const tell of listeners) tell()
  schedule()
}

function schedule(): void {
  clearTimeout(timer)
  timer = listeners.size > 0 ? setTimeout(beat, 1000 - (serverNowMs() % 1000)) : undefined
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  if (listeners.size === 1) { tick = Math.floor(serverNowMs() / 1000); schedule() }
  return () => { listeners.delete(tell); if (listeners.size === 0) schedule() }
}

/** Now in milliseconds, whole seconds, re-rendering once a second. */
export function useNowMs(): number {
  return useSyncExternalStore(subscribe, () => tick) * 1000
}

/** Now in milliseconds, whole minutes: for what need not tick. */
export function useMinuteMs(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(tick / 60)) * 60_000
}
