import { describe, expect, test } from 'vitest'
import { isComposing, isPlainEnter, isSendEnter } from './composing.ts'
import { matchesKeys } from './keys.ts'
import { getAt, setAt } from './paths.ts'
import { fieldPath, problemOf } from './problem.ts'
import { scrollTo, visibleRange } from './window.ts'

describe('Enter', () => {
  test('does not send while an input method composes, in Chrome or in Safari', () => {
    expect(isComposing({ key: 'Enter', isComposing: true })).toBe(true)
    expect(isComposing({ key: 'Enter', keyCode: 229 })).toBe(true)
    expect(isComposing({ key: 'Enter', nativeEvent: { isComposing: false, keyCode: 229 } })).toBe(true)
    expect(isPlainEnter({ key: 'Enter', keyCode: 229 })).toBe(false)
    expect(isSendEnter({ key: 'Enter', ctrlKey: true, isComposing: true })).toBe(false)
  })
  test('sends once the word is chosen', () => {
    expect(isPlainEnter({ key: 'Enter', keyCode: 13 })).toBe(true)
    expect(isPlainEnter({ key: 'Enter', keyCode: 13, shiftKey: true })).toBe(false)
    expect(isSendEnter({ key: 'Enter', keyCode: 13, metaKey: true })).toBe(true)
  })
})

describe('a key', () => {
  const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })
  test('is found whatever the case, and Shift makes it another', () => {
    expect(matchesKeys('X', press('x'))).toBe(true)
    expect(matchesKeys('X', press('X', { shiftKey: true }))).toBe(false)
    expect(matchesKeys('Shift+X', press('X', { shiftKey: true }))).toBe(true)
    expect(matchesKeys('?', press('?', { shiftKey: true }))).toBe(true)
  })
  test('with Mod is Ctrl or ⌘, and without it neither', () => {
    expect(matchesKeys('Mod+K', press('k', { metaKey: true }))).toBe(true)
    expect(matchesKeys('Mod+K', press('k', { ctrlKey: true }))).toBe(true)
    expect(matchesKeys('K', press('k', { ctrlKey: true }))).toBe(false)
  })
})

describe('a refusal', () => {
  test('puts each fault at its field, however the path is written', () => {
    const problem = problemOf({ title: '有内容填得不对', status: 400, code: 'invalid_input', requestId: 'r1', errors: [{ path: 'body.phones.0', code: 'taken', message: '已有人用' }, { path: '/address/city', code: 'x', message: '请写城市' }] }, '没有存上')
    expect(problem).toMatchObject({ title: '有内容填得不对', requestId: 'r1', fields: { 'phones.0': '已有人用', 'address.city': '请写城市' } })
    expect(fieldPath('phones[0].number')).toBe('phones.0.number')
  })
  test('is found inside what was thrown, and a broken line says so', () => {
    expect(problemOf(Object.assign(new Error('x'), { problem: { title: '忙' } }), '没有存上').title).toBe('忙')
    expect(problemOf(new TypeError('Failed to fetch'), '没有存上', '连不上').title).toBe('连不上')
    expect(problemOf('?', '没有存上')).toEqual({ title: '没有存上', fields: {} })
  })
})

describe('a value by path', () => {
  test('is read and replaced without touching what stands beside it', () => {
    const before = { name: 'a', phones: ['1', '2'], address: { city: '宁波' } }
    const after = setAt(before, 'phones.1', '3')
    expect(after).toEqual({ name: 'a', phones: ['1', '3'], address: { city: '宁波' } })
    expect(before.phones[1]).toBe('2')
    expect(after.address).toBe(before.address)
    expect(getAt(after, 'phones.1')).toBe('3')
  })
})

describe('rows drawn', () => {
  test('are those in sight and a margin, of however many', () => {
    expect(visibleRange(0, 640, 32, 10_000)).toEqual({ from: 0, to: 28 })
    expect(visibleRange(200_000, 640, 32, 10_000)).toEqual({ from: 6240, to: 6280 })
    expect(visibleRange(99_999_999, 640, 32, 100)).toEqual({ from: 100, to: 100 })
  })
  test('follow the cursor only when it leaves the sight', () => {
    expect(scrollTo(3, 0, 640, 32, 32)).toBeNull()
    expect(scrollTo(30, 0, 640, 32, 32)).toBe(384)
    expect(scrollTo(2, 384, 640, 32, 32)).toBe(64)
  })
})
