/** What server and page hand to the widget; types only, so that no schema comes along. */
import type { Infer } from '../../server/platform/contract.ts'
import type { Chat as ChatShape, chatDesk, ChatMessage as MessageShape, Desk as DeskShape } from '../../server/modules/conversations/contract-chat.ts'
import type { words } from './words-zh.ts'

export type Chat = Infer<typeof ChatShape>
export type ChatMessage = Infer<typeof MessageShape>
export type Desk = Infer<typeof DeskShape>
export type House = Infer<typeof chatDesk.response>
export type Words = Record<keyof typeof words, string>
export type Language = 'zh' | 'en'

/** What the button hands to the panel when it is opened first. */
export interface Place {
  root: ShadowRoot
  addStyle: (css: string) => void
  /** The hospital's server, without a slash at the end. */
  base: string
  code: string
  language: Language
  words: Words
  /** Fetches the words of a language. */
  wordsOf: (language: Language) => Promise<Words>
  /** Name under which this site keeps what belongs to the talk. */
  key: string
  /** The button beside the panel. */
  button: { element: HTMLElement; show: (language: Language, line: 'here' | 'away' | null, unread: number) => void; hide: (hidden: boolean) => void }
}

/** What the panel answers the button. */
export interface Panel { open: (withFocus: boolean) => void }
