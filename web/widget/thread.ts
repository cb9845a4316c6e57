/** What is known of a talk and how answers of the server change it: pure, so that order and number can be proven. */
import type { Chat, ChatMessage } from './shapes.ts'

export interface Thread {
  threadId: string | null
  /** Everything up to this number is here. */
  upTo: number
  /** By number, without gaps up to {@link upTo}; own messages just accepted may stand further on. */
  messages: readonly ChatMessage[]
  /** Of the talk before, as long as the page is open. */
  earlier: readonly ChatMessage[]
}

export const emptyThread: Thread = { threadId: null, upTo: 0, messages: [], earlier: [] }

function merged(known: readonly ChatMessage[], more: readonly ChatMessage[]): ChatMessage[] {
  const all = new Map(known.map(message => [message.number, message]))
  for (const message of more) all.set(message.number, message)
  return [...all.values()].sort((a, b) => a.number - b.number)
}

const onwards = (thread: Thread, threadId: string): Thread =>
  thread.threadId === threadId ? thread : { threadId, upTo: 0, messages: [], earlier: [...thread.earlier, ...thread.messages] }

/** Whether an answer was overtaken: asked for before my words began another talk, and still telling of the one before. */
export const isStale = (thread: Thread, asked: string | null, answered: string | null): boolean => thread.threadId !== asked && thread.threadId !== answered

/** Takes an answer of `readChat`. The same answer twice, or answers out of order, change nothing. */
export function takeChat(thread: Thread, chat: Pick<Chat, 'threadId' | 'upTo' | 'messages'>): Thread {
  if (chat.threadId === null) return thread
  const of = onwards(thread, chat.threadId)
  return { ...of, upTo: Math.max(of.upTo, chat.upTo), messages: merged(of.messages, chat.messages) }
}

/** Takes the word that a message of mine was accepted; it is shown where the server put it. */
export function takeAccepted(thread: Thread, accepted: { threadId: string; number: number; at: string }, mine: { clientId: string; text: string }): Thread {
  const of = onwards(thread, accepted.threadId)
  if (of.messages.some(message => message.number === accepted.number)) return of
  return { ...of, messages: merged(of.messages, [{ number: accepted.number, clientId: mine.clientId, author: 'visitor', name: '', nameEn: '', kind: 'text', text: mine.text, fileId: null, data: null, at: accepted.at }]) }
}

/** How many answers came after the number I have read. */
export function unreadOf(thread: Thread, read: number): number {
  return thread.messages.filter(message => message.author === 'staff' && message.number > read).length
}

/** Control characters that a server refuses and nobody typed on purpose. */
export const cleaned = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\r\n?/g, '\n').trim()

export const pictureTypes: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']
export const fileTypes: readonly string[] = [...pictureTypes, 'application/pdf']
export const mostBytes = 10 * 1024 * 1024

/** Why a file cannot go; null when it can. */
export function fileFault(file: Pick<File, 'type' | 'size'>): 'fileType' | 'fileSize' | 'fileEmpty' | null {
  if (!fileTypes.includes(file.type)) return 'fileType'
  if (file.size > mostBytes) return 'fileSize'
  return file.size === 0 ? 'fileEmpty' : null
}

/** Wait before the next try, ms: doubles to half a minute, spread so that not all come back at once. */
export function backoff(tries: number, chance: number): number {
  return Math.round(Math.min(30_000, 1_000 * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2))
}
