import { expect, it } from 'vitest'
import type { ChatMessage } from './shapes.ts'
import { backoff, cleaned, emptyThread, fileFault, isStale, takeAccepted, takeChat, unreadOf } from './thread.ts'

const message = (number: number, more: Partial<ChatMessage> = {}): ChatMessage => ({ number, clientId: null, author: 'staff', name: '沈静怡', nameEn: '', kind: 'text', text: `第 ${number} 句`, fileId: null, data: null, at: '2026-11-24T02:52:00Z', ...more })
const numbers = (of: { messages: readonly ChatMessage[] }): number[] => of.messages.map(one => one.number)

it('the same answer twice, or answers out of order, leave one of each in the order of their numbers', () => {
  const late = { threadId: 'a', upTo: 4, messages: [message(3), message(4)] }
  const early = { threadId: 'a', upTo: 2, messages: [message(1), message(2)] }
  let thread = emptyThread
  for (const chat of [late, early, late, early]) thread = takeChat(thread, chat)
  expect(numbers(thread)).toEqual([1, 2, 3, 4])
  expect(thread.upTo).toBe(4)
})

it('a word accepted beyond what was read does not move what is to be fetched next', () => {
  const thread = takeAccepted(takeChat(emptyThread, { threadId: 'a', upTo: 2, messages: [message(1), message(2)] }), { threadId: 'a', number: 4, at: '2026-11-24T02:53:00Z' }, { clientId: 'x', text: '我的' })
  expect(numbers(thread)).toEqual([1, 2, 4])
  expect(thread.upTo).toBe(2)
  expect(numbers(takeChat(thread, { threadId: 'a', upTo: 4, messages: [message(3), message(4, { author: 'visitor', clientId: 'x' })] }))).toEqual([1, 2, 3, 4])
})

it('an answer asked for before the talk began says nothing of it', () => {
  const begun = takeAccepted(emptyThread, { threadId: 'a', number: 1, at: '2026-11-24T02:53:00Z' }, { clientId: 'x', text: '我的' })
  expect(takeChat(begun, { threadId: null, upTo: 0, messages: [] })).toEqual(begun)
  expect(isStale(begun, null, null)).toBe(true)
  expect(isStale(begun, null, 'a')).toBe(false)
  expect(isStale(begun, 'a', 'b')).toBe(false)
})

it('a new talk keeps the one before to be read above it', () => {
  const thread = takeChat(takeChat(emptyThread, { threadId: 'a', upTo: 1, messages: [message(1)] }), { threadId: 'b', upTo: 1, messages: [message(1, { text: '新的' })] })
  expect(thread.earlier.map(one => one.text)).toEqual(['第 1 句'])
  expect(thread.messages.map(one => one.text)).toEqual(['新的'])
})

it('unread are answers after what I read, not my own words', () => {
  const thread = takeChat(emptyThread, { threadId: 'a', upTo: 3, messages: [message(1), message(2, { author: 'visitor' }), message(3)] })
  expect([unreadOf(thread, 0), unreadOf(thread, 1), unreadOf(thread, 3)]).toEqual([2, 1, 0])
})

it('the wait before the next try doubles from a second to half a minute, spread by a quarter either way', () => {
  expect([0, 1, 2, 3, 4].map(tries => backoff(tries, 0.5))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
  expect([5, 50].map(tries => backoff(tries, 0.5))).toEqual([30_000, 30_000])
  expect([backoff(0, 0), backoff(0, 1)]).toEqual([750, 1_250])
})

it('what a server refuses is taken out before it goes; lines stay lines', () => {
  expect(cleaned(' a\u0000b\r\nc\u007f ')).toBe('ab\nc')
})

it('a file that cannot go says why before it goes', () => {
  expect([{ type: 'image/png', size: 1 }, { type: 'image/svg+xml', size: 1 }, { type: 'application/pdf', size: 10_485_761 }, { type: 'image/webp', size: 0 }].map(fileFault)).toEqual([null, 'fileType', 'fileSize', 'fileEmpty'])
})
