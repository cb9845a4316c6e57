import { describe, expect, test } from 'vitest'
import { clearDrafts, keepDraft, readDraft } from './draft.ts'

/** A store in memory that holds so many characters and then refuses, as browsers do. */
function storeOf(capacity: number): Storage {
  const held = new Map<string, string>()
  return {
    get length() { return held.size },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (k) => held.get(k) ?? null,
    setItem: (k, v) => {
      const others = [...held].reduce((n, [key, value]) => n + (key === k ? 0 : value.length), 0)
      if (others + v.length > capacity) throw new DOMException('full', 'QuotaExceededError')
      held.set(k, v)
    },
    removeItem: (k) => { held.delete(k) },
    clear: () => held.clear(),
  }
}

const day = 86_400_000

describe('a draft', () => {
  test('comes back as it was left', () => {
    const store = storeOf(10_000)
    expect(keepDraft(store, 'inquiry:new', { name: '张秀兰' }, day)).toBe(true)
    expect(readDraft(store, 'inquiry:new', day * 2)?.value).toEqual({ name: '张秀兰' })
  })
  test('is forgotten after a fortnight', () => {
    const store = storeOf(10_000)
    keepDraft(store, 'a', 1, 0)
    expect(readDraft(store, 'a', 14 * day)).not.toBeNull()
    expect(readDraft(store, 'a', 14 * day + 1)).toBeNull()
  })
  test('makes room by dropping the oldest, and never grows past its bound', () => {
    const store = storeOf(1_000_000)
    for (let i = 0; i < 60; i++) keepDraft(store, `k${i}`, i, i)
    expect(store.length).toBe(40)
    expect(readDraft(store, 'k0', 60)).toBeNull()
    expect(readDraft(store, 'k59', 60)?.value).toBe(59)
    expect(keepDraft(store, 'big', 'x'.repeat(200_000), 61)).toBe(false)
  })
  test('that the browser has no room for is told, not thrown', () => {
    expect(keepDraft(storeOf(5), 'a', 'something long', 0)).toBe(false)
  })
  test('of one person is gone when they sign out, and nothing else is', () => {
    const store = storeOf(10_000)
    store.setItem('throughcare.settings', '{}')
    keepDraft(store, 'a', 1, 0)
    clearDrafts(store)
    expect([readDraft(store, 'a', 0), store.getItem('throughcare.settings')]).toEqual([null, '{}'])
  })
  test('written by something else, or broken, is as if it were not there', () => {
    const store = storeOf(10_000)
    store.setItem('throughcare.draft.a', '{"at":')
    expect(readDraft(store, 'a', 0)).toBeNull()
  })
})
