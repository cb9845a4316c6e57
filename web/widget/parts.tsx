/** @jsxImportSource preact */
/** What the parts of the window share. */
import type { ComponentChildren, JSX } from 'preact'
import type { Memory } from './memory.ts'
import type { Say } from './phrases.ts'
import type { Language } from './shapes.ts'
import type { Talk } from './talk.ts'

/** What the parts of the window work with. */
export interface Desk {
  talk: Talk
  memory: Memory
  readonly language: Language
  readonly isOpen: boolean
  readonly isPhone: boolean
  now: () => number
  draw: () => void
  speak: (language: Language) => void
  close: () => void
}
export interface Part { desk: Desk; t: Say }

/** Of two names the one that language has. */
export const named = (language: Language, zh: string, en: string): string => (language === 'en' ? en || zh : zh)

export const mayFiles = (talk: Talk): boolean => talk.thread.threadId !== null && talk.chat?.state === 'open'

export function noticeWords({ talk }: Desk, t: Say): string {
  return talk.notice === null ? '' : 'said' in talk.notice ? talk.notice.said : t(talk.notice.phrase)
}

export function Body({ children }: { children: ComponentChildren }): JSX.Element { return <div class="body" tabIndex={0}>{children}</div> }

/** The other way: the hospital's phone, where it gave one. */
export function Phone({ desk, t }: Part): JSX.Element | null {
  const phone = desk.talk.house?.phone
  return phone ? <a class="row" href={`tel:${phone.replace(/[^\d+]/g, '')}`}><b>{t('hotline')}</b><b class="jade">{phone}</b></a> : null
}

/** Hands a file over to the visitor's own folder. */
export function keep(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
}
