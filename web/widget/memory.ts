/** What stays on the visitor's device: the token, words not yet sent, the draft. Each has a key of its own, so that two tabs never write over each other. */
import type { Language } from './shapes.ts'

/** A message that is to go out. */
export interface Out { clientId: string; text: string; at: number }
/** A store of the browser; where it allows none, an object that forgets with the page. */
export type Store = Record<string, string>

export class Memory {
  readonly #key: string
  readonly #site: Store
  readonly #tab: Store
  constructor(key: string, site: Store, tab: Store) { this.#key = key; this.#site = site; this.#tab = tab }

  get token(): string | null { return this.#get('token') }
  set token(value: string | null) { this.#set('token', value) }
  /** The draw that began; asked again with it, the server answers the same visitor. */
  get startId(): string | null { return this.#get('start') }
  set startId(value: string | null) { this.#set('start', value) }
  get draft(): string { return this.#get('draft') ?? '' }
  set draft(value: string) { this.#set('draft', value === '' ? null : value) }
  get language(): Language | null { const said = this.#get('language'); return said === 'zh' || said === 'en' ? said : null }
  set language(value: Language | null) { this.#set('language', value) }
  /** The talk that goes on and how far it was read; null when there is none to follow. */
  get talk(): { threadId: string | null; read: number } | null { return parsed(this.#get('talk')) }
  set talk(value: { threadId: string | null; read: number } | null) {
    const text = value && JSON.stringify(value)
    if (text !== this.#get('talk')) this.#set('talk', text)
  }
  /** Name and phone until they are handed over: of this tab only. */
  get form(): { name: string; phone: string } { return parsed(this.#tab[`${this.#key}form`]) ?? { name: '', phone: '' } }
  set form(value: { name: string; phone: string } | null) { write(this.#tab, `${this.#key}form`, value && JSON.stringify(value)) }
  /** Whether the panel stands open in this tab. */
  get open(): boolean { return `${this.#key}open` in this.#tab }
  set open(value: boolean) { write(this.#tab, `${this.#key}open`, value ? '1' : null) }

  /** Messages to go out, the oldest first. */
  outbox(): Out[] {
    return Object.keys(this.#site).filter(name => name.startsWith(`${this.#key}out.`)).flatMap(name => parsed<Out>(this.#site[name]) ?? []).sort((a, b) => a.at - b.at || (a.clientId < b.clientId ? -1 : 1))
  }
  keepOut(out: Out): void { this.#set(`out.${out.clientId}`, JSON.stringify(out)) }
  dropOut(clientId: string): void { this.#set(`out.${clientId}`, null) }

  /** Forgets who this is, and with `all` what was to be sent. */
  forget(all: boolean): void {
    this.token = this.startId = this.talk = null
    if (!all) return
    this.draft = ''
    this.form = null
    for (const { clientId } of this.outbox()) this.dropOut(clientId)
  }
  /** What another tab changed, by the name of it; null when it is none of ours. */
  nameOf(key: string | null): string | null { return key?.startsWith(this.#key) ? key.slice(this.#key.length) : null }

  #get(name: string): string | null { return this.#site[this.#key + name] ?? null }
  #set(name: string, value: string | null): void { write(this.#site, this.#key + name, value) }
}

function write(store: Store, name: string, value: string | null): void {
  try { if (value === null) delete store[name]; else store[name] = value } catch { /* full: it stays in the page */ }
}

function parsed<T>(text: string | null | undefined): T | null {
  try { return JSON.parse(text ?? 'null') as T | null } catch { return null }
}
