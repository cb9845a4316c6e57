import { expect, it } from 'vitest'
import { Memory, type Store } from './memory.ts'

const of = (site: Store, tab: Store = {}, key = 'throughcare.demo.'): Memory => new Memory(key, site, tab)

it('words to go out are found again by the next page, the oldest first', () => {
  const site: Store = {}
  of(site).keepOut({ clientId: 'b', text: '后', at: 2 })
  of(site).keepOut({ clientId: 'a', text: '先', at: 1 })
  expect(of(site).outbox().map(out => out.text)).toEqual(['先', '后'])
  of(site).dropOut('a')
  expect(of(site).outbox().map(out => out.text)).toEqual(['后'])
})

it('two tabs that write at once keep the words of both', () => {
  const site: Store = {}
  const [one, two] = [of(site), of(site)]
  one.keepOut({ clientId: 'a', text: '这边', at: 1 })
  two.keepOut({ clientId: 'b', text: '那边', at: 1 })
  expect(of(site).outbox().map(out => out.clientId)).toEqual(['a', 'b'])
})

it('the draft is kept for the site, name and phone for the tab only', () => {
  const [site, tab]: [Store, Store] = [{}, {}]
  const memory = of(site, tab)
  memory.draft = '写到一半'
  memory.form = { name: '陈女士', phone: '13800000000' }
  expect(of(site).draft).toBe('写到一半')
  expect(JSON.stringify(site)).not.toContain('13800000000')
  expect(of(site, tab).form.phone).toBe('13800000000')
})

it('forgetting everything leaves nothing of the talk, and nothing of another hospital is touched', () => {
  const site: Store = { foreign: 'stays' }
  const other = of(site, {}, 'throughcare.other.')
  other.token = 'theirs'
  const memory = of(site)
  memory.token = 'mine'
  memory.draft = '草稿'
  memory.talk = { threadId: 'a', read: 3 }
  memory.keepOut({ clientId: 'a', text: '话', at: 1 })
  memory.forget(true)
  expect(site).toEqual({ foreign: 'stays', 'throughcare.other.token': 'theirs' })
})

it('what cannot be read, or cannot be kept, is as if it were not there', () => {
  const full = new Proxy<Store>({}, { set: () => { throw new Error('full') } })
  const memory = of(full)
  memory.draft = 'x'
  expect(memory.draft).toBe('')
  expect(of({ 'throughcare.demo.out.a': '{', 'throughcare.demo.talk': '{' }).outbox()).toEqual([])
  expect(of({ 'throughcare.demo.talk': '{' }).talk).toBeNull()
})

it('tells which change of another tab is ours', () => {
  expect(of({}).nameOf('throughcare.demo.out.a')).toBe('out.a')
  expect(of({}).nameOf('throughcare.other.token')).toBeNull()
  expect(of({}).nameOf(null)).toBeNull()
})
