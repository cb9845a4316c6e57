/** Where a promise stands: how it looks and what the words count. One rule for every chip and bar. */
export type Countdown =
  | { kind: 'ok' | 'soon'; leftSeconds: number; fractionLeft: number }
  | { kind: 'late'; lateSeconds: number }
  | { kind: 'day'; dueAt: string }
  | { kind: 'kept' | 'broken'; settledAt: string }
  | { kind: 'paused' }

/** What is known of a promise. Instants are ISO. */
export interface CountdownFacts {
  /** when it is due */
  dueAt: string
  /** when it began; without it the last ten minutes count as soon */
  startedAt?: string | null
  /** when it was settled; stops the count */
  settledAt?: string | null
  /** the clock stands still (outside working hours, waiting for the customer) */
  isPaused?: boolean
}

/** The share of the time from which a promise is amber (README of the pictures: the last 30 %). */
export const soonShare = 0.3
/** However long the whole, nothing is soon that is farther away than this. */
const soonAtMostMs = 4 * 3_600_000
const dayMs = 86_400_000
const soonWithoutStartMs = 600_000

/** Reads the facts at an instant (milliseconds by the server's clock). More than a day away is a date, not a count. */
export function countdownAt(facts: CountdownFacts, nowMs: number): Countdown {
  const due = Date.parse(facts.dueAt)
  if (facts.settledAt) return { kind: Date.parse(facts.settledAt) <= due ? 'kept' : 'broken', settledAt: facts.settledAt }
  if (facts.isPaused) return { kind: 'paused' }
  const left = due - nowMs
  if (left <= 0) return { kind: 'late', lateSeconds: Math.floor((nowMs - due) / 1000) }
  if (left > dayMs) return { kind: 'day', dueAt: facts.dueAt }
  const started = facts.startedAt ? Date.parse(facts.startedAt) : NaN
  const whole = Number.isFinite(started) && started < due ? due - started : NaN
  const fractionLeft = Number.isFinite(whole) ? Math.min(1, left / whole) : Math.min(1, left / (soonWithoutStartMs / soonShare))
  return { kind: fractionLeft <= soonShare && left <= soonAtMostMs ? 'soon' : 'ok', leftSeconds: Math.ceil(left / 1000), fractionLeft }
}
