import { describe, expect, it } from 'vitest'
import { Freshness, gatherMs, spacingMs } from './freshness.ts'
import { Line, patienceMs, silenceMs, type LineWorld, type News } from './line.ts'

/** A world whose time moves by hand. */
function makeWorld() {
  let now = 0
  const timers: { at: number; act: () => void }[] = []
  const sockets: { heard: (data: unknown) => void; closed: (code: number) => void }[] = []
  let refusing = false
  const said: string[] = []
  const later = (act: () => void, ms: number) => {
    const timer = { at: now + ms, act }
    timers.push(timer)
    return () => { const i = timers.indexOf(timer); if (i >= 0) timers.splice(i, 1) }
  }
  const advance = (ms: number): void => {
    const end = now + ms
    for (;;) {
      const next = timers.filter(timer => timer.at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.splice(timers.indexOf(next), 1)
      now = Math.max(now, next.at)
      next.act()
    }
    now = end
  }
  const world: LineWorld = {
    open: (heard, closed) => {
      if (refusing) throw new Error('refused')
      sockets.push({ heard, closed })
      return { close: () => undefined, say: text => said.push(text) }
    },
    now: () => now, later, random: () => 1,
  }
  return {
    world, advance, sockets, later, said,
    now: () => now,
    refuse: (on: boolean) => { refusing = on },
    say: (message: unknown) => sockets.at(-1)?.heard(JSON.stringify(message)),
    cut: (code = 1006) => sockets.at(-1)?.closed(code),
  }
}

function makeLine() {
  const w = makeWorld()
  const news: (readonly News[] | null)[] = []
  const clocks: string[] = []
  let asked = 0
  const told: unknown[] = []
  let stood = 0
  const line = new Line(w.world, { news: items => news.push(items), clock: iso => clocks.push(iso), told: message => told.push(message), stands: () => { stood++ }, rights: () => { asked++; return Promise.resolve() } })
  line.start()
  return { ...w, line, news, clocks, told, stood: () => stood, asked: () => asked }
}

describe('the live line', () => {
  it('is online once the server has greeted, and passes on what changed', () => {
    const t = makeLine()
    expect(t.line.state).toBe('connecting')
    t.say({ type: 'hello', at: '2026-11-23T02:00:00.000Z' })
    expect([t.line.state, t.clocks]).toEqual(['online', ['2026-11-23T02:00:00.000Z']])
    t.say({ type: 'changed', items: [{ name: 'commitments.made', subjectId: '1', customerId: null }] })
    expect(t.news).toEqual([[{ name: 'commitments.made', subjectId: '1', customerId: null }]])
  })

  it('connects again by itself and then says that anything may have changed', () => {
    const t = makeLine()
    t.say({ type: 'hello' })
    t.cut()
    expect(t.line.state).toBe('connecting')
    t.advance(300)
    expect(t.sockets).toHaveLength(2)
    expect(t.news).toEqual([])
    t.say({ type: 'hello' })
    expect([t.line.state, t.news]).toEqual(['online', [null]])
  })

  it('says offline only when the line stays away, and since when', () => {
    const t = makeLine()
    t.say({ type: 'hello' })
    t.advance(10_000)
    t.refuse(true)
    t.cut()
    t.advance(patienceMs - 1)
    expect(t.line.state).toBe('connecting')
    t.advance(1)
    expect([t.line.state, t.line.lostAtMs]).toEqual(['offline', 10_000])
    t.refuse(false)
    t.advance(15_000)
    t.say({ type: 'hello' })
    expect(t.line.state).toBe('online')
  })

  it('does not trust a line that has gone silent', () => {
    const t = makeLine()
    t.say({ type: 'hello' })
    t.advance(silenceMs - 1)
    t.say({ type: 'beat' })
    t.advance(silenceMs - 1)
    expect(t.sockets).toHaveLength(1)
    t.advance(1 + 300)
    expect(t.sockets).toHaveLength(2)
  })

  it('tries again less and less often, and at once when the network is back', () => {
    const t = makeLine()
    t.refuse(true)
    t.cut()
    t.advance(60_000)
    const before = t.sockets.length
    t.refuse(false)
    t.line.hurry()
    expect(t.sockets.length).toBe(before + 1)
  })

  it('asks who I am when the session or its rights changed', async () => {
    const t = makeLine()
    t.say({ type: 'hello' })
    t.cut(4401)
    await Promise.resolve()
    await Promise.resolve()
    expect(t.asked()).toBe(1)
    t.advance(300)
    expect(t.sockets).toHaveLength(2)
  })

  it('says what it is given to a room and passes on what rooms tell, and rooms are asked anew after each greeting', () => {
    const t = makeLine()
    t.line.say({ type: 'inbox' })
    expect(t.said).toEqual([])
    t.say({ type: 'hello' })
    t.line.say({ type: 'inbox' })
    expect([t.said, t.stood()]).toEqual([['{"type":"inbox"}'], 1])
    t.say({ type: 'threads', items: [['a', 3, true, 'visitor']] })
    t.say({ type: 'beat' })
    t.say(null)
    expect([t.told, t.news]).toEqual([[{ type: 'threads', items: [['a', 3, true, 'visitor']] }], []])
    t.cut()
    t.line.say({ type: 'typing' })
    t.advance(300)
    t.say({ type: 'hello' })
    expect([t.said.length, t.stood()]).toEqual([1, 2])
  })

  it('stays silent once stopped', () => {
    const t = makeLine()
    t.line.stop()
    t.cut()
    t.advance(60_000)
    expect(t.sockets).toHaveLength(1)
  })
})

describe('freshness', () => {
  function make() {
    const w = makeWorld()
    const stale: unknown[] = []
    const freshness = new Freshness({ invalidateQueries: filter => { stale.push(filter?.queryKey ?? 'all'); return Promise.resolve() } }, w.now, w.later)
    const say = (...names: string[]) => freshness.take(names.map(name => ({ name, subjectId: null, customerId: null })))
    return { ...w, freshness, stale, say }
  }

  it('makes the queries of the module stale at once, and those that follow it', () => {
    const t = make()
    t.freshness.follow(['visits.', 'appointments.arr'], ['today'])
    t.say('appointments.booked')
    t.advance(gatherMs)
    expect(t.stale).toEqual([['appointments']])
    t.say('visits.opened')
    t.advance(gatherMs)
    expect(t.stale.slice(1)).toEqual([['visits'], ['today']])
  })

  it('fetches once for a burst, soon again after it, and never forgets the last', () => {
    const t = make()
    for (let n = 0; n < 50; n++) { t.say('commitments.made'); t.advance(10) }
    expect(t.stale).toHaveLength(1)
    t.advance(spacingMs)
    expect(t.stale).toHaveLength(2)
    t.advance(10 * spacingMs)
    expect(t.stale).toHaveLength(2)
  })

  it('fetches everything when anything may have changed, and nothing for what stopped following', () => {
    const t = make()
    t.freshness.take(null)
    expect(t.stale).toEqual(['all'])
    const stop = t.freshness.follow(['x.'], ['today'])
    stop()
    t.say('x.y')
    t.advance(gatherMs)
    expect(t.stale.slice(1)).toEqual([['x']])
  })
})
