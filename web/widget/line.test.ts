import { expect, it } from 'vitest'
import { Line, type Socket } from './line.ts'

function stage() {
  const sockets: (Socket & { sent: string[]; isClosed: boolean })[] = []
  const heard: string[] = []
  const clock = { now: 0 }
  const line = new Line(() => {
    const socket = { sent: [] as string[], isClosed: false, send(text: string) { this.sent.push(text) }, close() { this.isClosed = true }, onmessage: null, onclose: null, onopen: null }
    sockets.push(socket)
    return socket
  }, () => clock.now, { news: news => heard.push(news.type), changed: () => heard.push(line.isLive ? 'live' : 'lost'), refused: code => heard.push(`refused ${code}`) })
  const last = () => { const socket = sockets.at(-1); if (!socket) throw new Error('no line was opened'); return socket }
  const hello = () => { last().onopen?.(); last().onmessage?.({ data: '{"type":"hello"}' }) }
  const later = (ms: number) => { clock.now += ms; line.tick() }
  return { line, sockets, heard, clock, last, hello, later }
}

it('says who it is first, and is live once the server has answered', () => {
  const s = stage()
  s.line.start('token')
  s.line.say({ type: 'typing' })
  s.hello()
  expect(s.last().sent).toEqual(['{"type":"hello","token":"token"}'])
  expect(s.heard).toEqual(['live', 'hello'])
})

it('a line that closes is opened again after a wait that grows', () => {
  const s = stage()
  s.line.start('token')
  for (const [wait, opened] of [[500, 1], [1_000, 2]] as const) {
    if (opened === 1) s.last().onclose?.({ code: 1006, reason: '' })
    s.later(wait)
    expect(s.sockets.length).toBe(opened)
  }
  s.last().onclose?.({ code: 1006, reason: '' })
  s.later(1_400)
  expect(s.sockets.length).toBe(2)
  s.later(1_200)
  expect(s.sockets.length).toBe(3)
})

it('a line that has gone silent is given up and says so', () => {
  const s = stage()
  s.line.start('token')
  s.hello()
  const first = s.last()
  s.later(50_001)
  expect(first.isClosed).toBe(true)
  expect(s.heard).toEqual(['live', 'hello', 'lost'])
})

it('is not tried again when the server does not know the visitor', () => {
  const s = stage()
  s.line.start('token')
  s.last().onclose?.({ code: 4401, reason: 'visitor_unknown' })
  s.later(600_000)
  expect(s.sockets.length).toBe(1)
  expect(s.heard).toEqual(['refused visitor_unknown'])
})

it('what a line given up still says is not heard', () => {
  const s = stage()
  s.line.start('token')
  s.hello()
  const { onmessage } = s.last()
  s.line.stop()
  onmessage?.({ data: '{"type":"upto"}' })
  expect(s.heard).not.toContain('upto')
})
