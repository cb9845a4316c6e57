/**
 * The contract of a channel outside the house: one file per channel takes in what its provider sends and carries out what the
 * desk writes (issue 3 §4). What an adapter reads is verified before it is returned; it writes nothing itself.
 */
import type { Egress } from '../../../platform/egress.ts'
import type { Channel } from '../can.ts'

export type AccountKind = 'wechat' | 'wecom' | 'aliyun_sms' | 'tencent_sms' | 'email' | 'phone'

/** A field of an account, as its settings page shows it. A secret is written, never read. */
export interface AccountField { readonly key: string; readonly zh: string; readonly en: string; readonly secret: boolean; readonly required: boolean; readonly pattern: RegExp }

/** An account with its secrets open, for as long as one call takes. */
export interface Account { readonly id: string; readonly values: Readonly<Record<string, string>> }

/** A request of a provider as it came, before anything is believed of it. */
export interface RawRequest { readonly method: 'GET' | 'POST'; readonly query: Readonly<Record<string, string>>; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer; readonly now: Date }

/** What somebody outside wrote. `ref` is the provider's own number: the same again is the same message. */
export interface Inbound {
  readonly ref: string
  readonly address: string
  readonly text: string
  /** What is to be fetched before it can be shown. */
  readonly media?: { readonly kind: 'image' | 'voice' | 'file'; readonly id: string }
  /** What they did opens the window in which they may be written to (CON-13). `says` false: nothing is to be shown. */
  readonly opens: { readonly minutes: number; readonly messages: number } | null
  readonly says: boolean
}

/** What the provider says became of a message. An older word never replaces a newer one. */
export interface Receipt { readonly ref: string; readonly state: 'delivered' | 'failed'; readonly code: string }

export interface Received {
  readonly inbound: readonly Inbound[]
  readonly receipts: readonly Receipt[]
  /** True where the provider only rings: its messages are to be fetched. */
  readonly pull?: { readonly token: string }
  readonly reply: { readonly type: 'text/plain' | 'application/json' | 'application/xml'; readonly body: string }
}

/** A message to be carried out. `id` is the same at every try. */
export interface Outgoing { readonly id: string; readonly address: string; readonly text: string; readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | null }

/** What an adapter is given to speak with its provider. */
export interface Line {
  readonly egress: Egress
  readonly now: Date
  /** The access token in force, or the one `fresh` answers when there is none or `renew` asks for another. */
  readonly pass: (fresh: (renew: boolean) => Promise<{ token: string; seconds: number }>, renew?: boolean) => Promise<string>
}

/** A request that is not the provider's: nothing of it is believed. */
export class Forged extends Error {
  override name = 'Forged'
  readonly why: 'signature' | 'clock' | 'form'
  constructor(why: 'signature' | 'clock' | 'form') { super(`not from the provider: ${why}`); this.why = why }
}

/** A message that did not leave. `again`: trying later may help. `closes`: the window of CON-13 has closed. */
export class NotCarried extends Error {
  override name = 'NotCarried'
  readonly code: string
  readonly again: boolean
  readonly closes: boolean
  constructor(code: string, again: boolean, closes = false) { super(`not carried: ${code}`); this.code = code.slice(0, 80); this.again = again; this.closes = closes }
}

export interface ChannelAdapter {
  readonly kind: AccountKind
  /** Channel of the inquiries that come of it. */
  readonly channel: Channel
  readonly zh: string
  readonly en: string
  readonly fields: readonly AccountField[]
  /** Steps of setting up, `{url}` being the address of the webhook. */
  readonly steps: readonly { readonly zh: string; readonly en: string }[]
  /** Whether a window of CON-13 is kept, and what is said when it has closed. */
  readonly limited: boolean
  readonly carriesFiles: boolean
  /** Verifies and reads a request of the provider. @throws Forged */
  readonly receive: (account: Account, request: RawRequest) => Received
  /** Fetches what the provider only rang for; `cursor` is where the last fetch ended. @throws NotCarried */
  readonly pull?: (line: Line, account: Account, cursor: string, token: string) => Promise<{ inbound: readonly Inbound[]; receipts: readonly Receipt[]; cursor: string; more: boolean }>
  /** Fetches a picture or recording. @throws NotCarried */
  readonly fetch?: (line: Line, account: Account, mediaId: string) => Promise<Buffer>
  /** Carries a message out; answers the provider's number. @throws NotCarried */
  readonly send: (line: Line, account: Account, outgoing: Outgoing) => Promise<{ ref: string }>
  /** Does the real thing that shows the account works, without writing to anybody. @throws NotCarried */
  readonly test: (line: Line, account: Account) => Promise<void>
}
