/** The visitor's live line: says "up to n" of their conversation and passes typing on; content is fetched (CON-8, SAFETY 8). */
import type { FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { App } from '../../platform/app.ts'
import { linkActor } from '../../platform/door.ts'
import { makeAllowance, readSaid } from '../../platform/live.ts'
import { common, Refusal, refuse } from '../../platform/refusal.ts'
import type { RoomNews } from '../../platform/rooms.ts'
import { systemWork } from '../../platform/work.ts'
import { hospitals } from '../../platform/jobs.ts'
import { houseOf, mayComeFrom } from './chat-http.ts'
import { noteReceipt } from './receipts.ts'
import * as store from './store-threads.ts'
import * as visitors from './store-visitors.ts'
import { rationAsking, visitorBy, type Visitor } from './visitors.ts'

const helloWithinMs = 10_000
const beatMs = 20_000
const mostBuffered = 128 * 1024
/** News a visitor's device may hear; what colleagues do among themselves it does not. */
const forVisitors = new Set(['upto', 'typing', 'read', 'moved'])

interface Line { socket: WebSocket; visitor: Visitor; threadId: string | null; leave: (() => void)[]; answered: boolean }
const lines = new WeakMap<App, Set<Line>>()
const beating = new WeakMap<App, NodeJS.Timeout>()

function say(socket: WebSocket, message: unknown): void {
  if (socket.readyState !== 1) return
  if (socket.bufferedAmount > mostBuffered) socket.close(1013, 'too slow')
  else socket.send(JSON.stringify(message))
}

/** Takes a visitor's socket: its first word is the token. */
export function takeVisitor(app: App, socket: WebSocket, request: FastifyRequest): void {
  let line: Line | null = null
  let greeting = false
  const allowance = makeAllowance(10)
  const waiting = setTimeout(() => { socket.close(4401, 'no hello') }, helloWithinMs).unref()
  socket.on('close', () => {
    clearTimeout(waiting)
    if (!line) return
    for (const leave of line.leave) leave()
    lines.get(app)?.delete(line)
    app.metrics.sockets.dec()
    if (line.threadId !== null) app.rooms.tell(app, line.visitor.hospitalId, line.threadId, { type: 'online', of: 'visitor', on: false })
  })
  socket.on('error', () => undefined)
  socket.on('pong', () => { if (line) line.answered = true })
  socket.on('message', data => {
    const message = readSaid(data, 1_024)
    if (!allowance() || message === undefined) { socket.close(1008, 'not understood'); return }
    if (line) { hear(app, line, message); return }
    if (greeting || message.type !== 'hello') return
    greeting = true
    admit(app, socket, request, message['token']).then(admitted => {
      line = admitted
      clearTimeout(waiting)
      if (socket.readyState !== 1) socket.emit('close')
    }, (error: unknown) => {
      const refused = error instanceof Refusal && error.def.status < 500 && error.def.status !== 429
      socket.close(refused ? 4401 : 1013, error instanceof Refusal ? error.def.code : 'unavailable')
    })
  })
}

async function admit(app: App, socket: WebSocket, request: FastifyRequest, token: unknown): Promise<Line> {
  await rationAsking(app, request)
  const visitor = await visitorBy(app, request, typeof token === 'string' && /^[A-Za-z0-9_-]{24}$/.test(token) ? token : null, null)
  const code = (await hospitals(app)).find(one => one.hospitalId === visitor.hospitalId)?.code ?? ''
  const house = await houseOf(app, code)
  if (!house || !mayComeFrom(app, request, house)) refuse(common.wrong_origin)
  const line: Line = { socket, visitor, threadId: null, leave: [], answered: true }
  line.leave.push(app.rooms.join(app, visitor.hospitalId, visitor.id, 0, { hear: (_room, news) => { if (news.type === 'moved') void enter(app, line) } }))
  const all = lines.get(app) ?? new Set<Line>()
  lines.set(app, all)
  all.add(line)
  app.metrics.sockets.inc()
  if (!beating.has(app)) beating.set(app, setInterval(() => beat(app), beatMs).unref())
  await enter(app, line)
  return line
}

/** Enters the room of the visitor's present conversation and says how far it is. */
async function enter(app: App, line: Line): Promise<void> {
  const { visitor, socket } = line
  try {
    const thread = await app.db.tenantTx(systemWork(app, visitor.hospitalId, { actor: linkActor }), async tx => {
      const { thread_id: id } = await visitors.findVisitor(tx, visitor.id)
      return id === null ? undefined : store.threadOrNone(tx, id)
    })
    if (socket.readyState !== 1) return
    if (thread && thread.id !== line.threadId) {
      line.threadId = thread.id
      line.leave.splice(1).forEach(leave => { leave() })
      line.leave.push(app.rooms.join(app, visitor.hospitalId, thread.id, thread.last_number, { hear: (room, news) => pass(line, room, news) }))
      app.rooms.tell(app, visitor.hospitalId, thread.id, { type: 'online', of: 'visitor', on: true })
    }
    say(socket, { type: 'hello', thread: thread?.id ?? null, n: thread?.last_number ?? 0, read: thread?.staff_read ?? 0 })
  } catch (error) {
    if (!app.stopping) app.log.warn({ err: error }, 'a visitor could not enter the room')
    socket.close(1013, 'unavailable')
  }
}

function pass(line: Line, room: string, news: RoomNews): void {
  if (!forVisitors.has(news.type) || news['of'] === 'visitor' || news['note'] === true) return
  // Who of the staff it was, by an id, is not the visitor's to know.
  const { side: _side, owner: _owner, group: _group, staffId: _staffId, note: _note, of, ...shown } = news
  say(line.socket, { ...shown, ...(of === undefined ? {} : { of: 'staff' }), thread: room })
}

function hear(app: App, line: Line, message: { type: string } & Record<string, unknown>): void {
  const { visitor, threadId } = line
  if (threadId === null) return
  const n = message['n']
  switch (message.type) {
    case 'typing': app.rooms.tell(app, visitor.hospitalId, threadId, { type: 'typing', of: 'visitor' }); break
    case 'have': if (isNumber(n)) noteReceipt(app, visitor.hospitalId, threadId, n, 0); break
    case 'read': if (isNumber(n)) noteReceipt(app, visitor.hospitalId, threadId, n, n); break
  }
}

const isNumber = (n: unknown): n is number => typeof n === 'number' && Number.isInteger(n) && n >= 0 && n <= 2_000_000_000

function beat(app: App): void {
  for (const line of lines.get(app) ?? []) {
    if (!line.answered) { line.socket.terminate(); continue }
    line.answered = false
    line.socket.ping()
    say(line.socket, { type: 'beat' })
    if (line.threadId !== null) app.rooms.tell(app, line.visitor.hospitalId, line.threadId, { type: 'online', of: 'visitor', on: true })
  }
}

/** Closes all visitors' lines: the process stops; their devices come back to another. */
export function closeVisitors(app: App): void {
  const timer = beating.get(app)
  if (timer) clearInterval(timer)
  beating.delete(app)
  for (const line of lines.get(app) ?? []) line.socket.close(1012, 'restarting')
}
