import { describe, expect, it } from 'vitest'
import { openAt } from '../../kit/compose-box.tsx'
import { holds, inOrder, laidOut, merged, myGroups, within, type Page, type ThreadRow } from './inbox-rows.ts'

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 24, 2, minute)).toISOString()
const nowMs = Date.parse(at(30))
const me = { id: 'me', name: '林晓雯', nameEn: 'Lin' }
function row(id: string, more: Partial<ThreadRow> = {}): ThreadRow {
  return {
    id, channel: 'web_chat', state: 'open', openedAt: at(0), lastNumber: 1, lastAt: at(0), lastSide: 'visitor', waitingSince: null, dueAt: null, visitorReceived: 0, visitorRead: 0, staffRead: 0, language: 'zh-CN', page: '', labels: [], snoozedUntil: null, leftAt: null,
    closedAt: null, rating: null, inquiryState: 'waiting', customer: null, caller: '', matter: '', departmentId: null, owner: me, unread: 0, preview: '', online: false, hasDraft: false, ...more,
  }
}
const page = (items: ThreadRow[], nextCursor: string | null = null): Page => ({ items, nextCursor, now: at(30) })
const ids = (pages: readonly Page[]): string[] => pages.flatMap((one) => one.items.map((item) => item.id))

describe('rows of the inbox', () => {
  it('stand in the views the server would show them in', () => {
    expect(holds('mine', row('a'), 'me', nowMs)).toBe(true)
    expect(holds('mine', row('a', { snoozedUntil: at(40) }), 'me', nowMs)).toBe(false)
    expect(holds('mine', row('a', { snoozedUntil: at(20) }), 'me', nowMs)).toBe(true)
    expect(holds('unassigned', row('a'), 'me', nowMs)).toBe(false)
    expect(holds('overdue', row('a', { dueAt: at(29) }), 'me', nowMs)).toBe(true)
    expect(holds('closed', row('a', { state: 'closed' }), 'me', nowMs)).toBe(true)
  })

  it('fetched anew are replaced, leave the view they no longer belong to, and are added where the pages reach', () => {
    const pages = [page([row('a', { lastAt: at(9) }), row('b', { lastAt: at(5) })], 'more')]
    const fresh = [row('a', { owner: null }), row('b', { preview: '新' }), row('c', { lastAt: at(12) }), row('d', { lastAt: at(1) })]
    const now = merged('mine', pages, fresh, 'me', nowMs)
    expect(ids(now).toSorted()).toEqual(['b', 'c'])
    expect(inOrder('mine', now.flatMap((one) => one.items)).map((one) => [one.id, one.preview])).toEqual([['c', ''], ['b', '新']])
    expect(ids(merged('unassigned', [page([])], [row('e', { owner: null })], 'me', nowMs))).toEqual(['e'])
  })

  it('are grouped by whose turn it is, the nearest due first', () => {
    const mine = [row('a', { waitingSince: at(9), dueAt: at(39) }), row('b'), row('c', { waitingSince: at(1), dueAt: at(31) }), row('d', { inquiryState: 'specialist' })]
    expect(myGroups(mine, [row('s')], []).map((group) => [group.id, group.rows.map((one) => one.id)])).toEqual([['waiting', ['c', 'a']], ['specialist', ['d']], ['others', ['b']], ['snoozed', ['s']]])
  })

  it('are drawn only where they are seen, however many there are', () => {
    const { entries, height, rows } = laidOut([{ id: 'waiting', rows: Array.from({ length: 5_000 }, (_, i) => row(String(i))) }], 28, 64)
    expect([height, rows.length]).toEqual([28 + 5_000 * 64, 5_000])
    const seen = within(entries, 100_000, 100_900)
    expect(seen.length).toBeLessThan(20)
    expect(seen[0]?.top).toBeLessThanOrEqual(100_000)
    expect(seen.at(-1)?.top).toBeGreaterThan(100_900 - 64)
  })
})

describe('a sign in what is written', () => {
  const picks = (['@', '/'] as const).map((sign) => ({ sign, label: sign, none: '', load: () => [], insert: () => '' }))
  it('opens its list behind the caret; a slash within a word or a date does not', () => {
    expect(openAt('请@林', 3, picks)).toMatchObject({ pick: { sign: '@' }, from: 1, query: '林' })
    expect(openAt('/开', 2, picks)).toMatchObject({ pick: { sign: '/' }, from: 0, query: '开' })
    expect(openAt('11/24', 5, picks)).toBeNull()
    expect(openAt('@林晓雯 好', 6, picks)).toBeNull()
  })
})
