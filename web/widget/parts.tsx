/** @jsxRuntime classic */
/** @jsx h */
/** What the parts of the window share. */
import { h, type ComponentChildren, type JSX } from 'preact'
import type { Memory } from './memory.ts'
import { t } from './phrases.ts'
import type { Language } from './shapes.ts'
import type { Talk } from './talk.ts'

/** What the parts of the window work with. */
export interface Desk {
  talk: Talk
  memory: Memory
  readonly isOpen: boolean
  readonly isPhone: boolean
  now: () => number
  draw: () => void
  speak: (language: Language) => void
  /** Puts the cursor where one writes. */
  write: () => void
  close: () => void
}
export interface Part { desk: Desk }

export const mayFiles = (talk: Talk): boolean => talk.thread.threadId !== null && talk.chat?.state === 'open'

export function noticeWords({ talk }: Desk): string {
  return talk.notice === null ? '' : 'said' in talk.notice ? talk.notice.said : t(talk.notice.phrase)
}

export function Body({ children }: { children: ComponentChildren }): JSX.Element { return <div class="body" tabIndex={0}>{children}</div> }

/** The other way: the hospital's phone, where it gave one. */
export function Phone({ desk, as, children }: Part & { as: 'row' | 'line'; children: ComponentChildren }): JSX.Element | null {
  const phone = desk.talk.house?.phone
  return phone ? <a class={as} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{children}{as === 'row' && <b class="jade">{phone}</b>}</a> : null
}

/** Hands a file over to the visitor's own folder. */
export function keep(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
}
