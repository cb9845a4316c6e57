/** Which queries an event makes stale, and how soon they are fetched again. */
import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { News } from './line.ts'

/** At most one refetch of the same thing within this time; the first is at once, the last is never left out. */
export const spacingMs = 1_000
/** News of one moment are taken together. */
export const gatherMs = 20

interface Follower { prefixes: readonly string[]; key: QueryKey }

/**
 * Turns news into refetching. A query whose key begins with the name of a module is stale when that module has news
 * (`appointments.booked` → `['appointments', …]`); a page that shows more says so with `follow`.
 */
export class Freshness {
  readonly #client: Pick<QueryClient, 'invalidateQueries'>
  readonly #followers = new Set<Follower>()
  readonly #gathered = new Set<string>()
  readonly #spaced = new Map<string, { lastMs: number; waiting: boolean }>()
  readonly #now: () => number
  readonly #later: (act: () => void, ms: number) => unknown
  #isGathering = false

  constructor(client: Pick<QueryClient, 'invalidateQueries'>, now: () => number = Date.now, later: (act: () => void, ms: number) => unknown = (act, ms) => setTimeout(act, ms)) {
    this.#client = client
    this.#now = now
    this.#later = later
  }

  /** Also makes `key` stale on news whose name begins so. Answers how to stop. */
  follow(prefixes: readonly string[], key: QueryKey): () => void {
    const follower = { prefixes, key }
    this.#followers.add(follower)
    return () => { this.#followers.delete(follower) }
  }

  /** Takes news; `null`: anything may have changed. */
  take(items: readonly News[] | null): void {
    if (items === null) { void this.#client.invalidateQueries(); return }
    for (const item of items) this.#gathered.add(item.name)
    if (this.#isGathering) return
    this.#isGathering = true
    this.#later(() => this.#spread(), gatherMs)
  }

  #spread(): void {
    this.#isGathering = false
    const names = [...this.#gathered]
    this.#gathered.clear()
    const keys = new Map<string, QueryKey>()
    for (const name of names) {
      const key = [name.slice(0, name.indexOf('.'))]
      keys.set(JSON.stringify(key), key)
    }
    for (const { prefixes, key } of this.#followers) if (names.some(name => prefixes.some(prefix => name.startsWith(prefix)))) keys.set(JSON.stringify(key), key)
    for (const [id, key] of keys) this.#stale(id, key)
  }

  #stale(id: string, key: QueryKey): void {
    const now = this.#now()
    const spaced = this.#spaced.get(id) ?? { lastMs: -Infinity, waiting: false }
    this.#spaced.set(id, spaced)
    if (spaced.waiting) return
    const wait = spaced.lastMs + spacingMs - now
    if (wait <= 0) {
      spaced.lastMs = now
      void this.#client.invalidateQueries({ queryKey: key })
      return
    }
    spaced.waiting = true
    this.#later(() => {
      spaced.waiting = false
      spaced.lastMs = this.#now()
      void this.#client.invalidateQueries({ queryKey: key })
    }, wait)
  }
}
