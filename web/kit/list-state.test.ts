import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { emptyListState, nextSort, readListState, sameRows, withFilter, writeListState, type ListState } from './list-state.ts'

describe('the address of a list', () => {
  test('comes back as it went, whatever is searched for or filtered by', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    const id = fc.stringMatching(/^[a-z]{1,8}$/)
    const state: fc.Arbitrary<ListState> = fc.record({
      view: fc.option(id), query: fc.string({ unit: 'grapheme' }),
      filters: fc.dictionary(id, fc.array(word, { minLength: 1, maxLength: 4 }), { noNullPrototype: true }),
      sort: fc.option(fc.record({ column: id, descending: fc.boolean() })), columns: fc.option(fc.array(id, { minLength: 1, maxLength: 5 })),
    })
    fc.assert(fc.property(state, (s) => { expect(readListState(writeListState(s, ''))).toEqual(s) }))
  })
  test('leaves alone what is not the list\'s', () => {
    expect(writeListState({ ...emptyListState, query: '张' }, '?customer=7&q=old&f.dept=skin')).toBe('customer=7&q=%E5%BC%A0')
  })
  test('is empty when nothing is chosen', () => {
    expect(writeListState(emptyListState, '?view=mine&sort=-at&cols=a,b')).toBe('')
  })
  test('drops a filter whose last value goes', () => {
    const filtered = withFilter(emptyListState, 'dept', ['skin', 'dental'])
    expect(writeListState(filtered, '')).toBe('f.dept=skin,dental')
    expect(withFilter(filtered, 'dept', []).filters).toEqual({})
  })
  test('knows that a choice of columns shows the same rows', () => {
    expect(sameRows(emptyListState, { ...emptyListState, columns: ['a'] })).toBe(true)
    expect(sameRows(emptyListState, { ...emptyListState, query: 'a' })).toBe(false)
  })
})

test('a column\'s head sorts up, down, then lets go', () => {
  const up = nextSort(null, 'at')
  expect(up).toEqual({ column: 'at', descending: false })
  expect(nextSort(up, 'at')).toEqual({ column: 'at', descending: true })
  expect(nextSort({ column: 'at', descending: true }, 'at')).toBeNull()
  expect(nextSort({ column: 'at', descending: true }, 'name')).toEqual({ column: 'name', descending: false })
})
