/**
 * A change by one person until it stands on the screens of all others: a thousand open screens of one hospital, changes at a steady
 * pace, every screen's delay counted from the moment the change was sent. A screen that never hears of a change fails the line.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { WebSocket } from 'ws'
import type { Shot } from './load.ts'
import type { Product } from './product.ts'

export interface Heard { screens: number; changes: number; p50: number; p99: number; longest: number; missing: number }

const perSecond = 5

/** Opens the screens, makes changes for some seconds, and waits for the last to be heard. */
export async function screens(product: Product, options: { screens: number; seconds: number; change: (n: number) => Shot }): Promise<Heard> {
  const person = product.people[0]
  if (!person) throw new Error('Nobody is signed in')
  const arrivals = new Map<string, number[]>()
  const open = await Promise.all(Array.from({ length: options.screens }, async (_, n) => {
    await wait(Math.floor(n / 50) * 25)
    return opened(product.port, person.headers, message => {
      const now = performance.now()
      // Many events of one transaction may name the same record; a screen counts a record once.
      for (const id of new Set(message.items.flatMap(item => (item.subjectId === null ? [] : [item.subjectId])))) {
        const heard = arrivals.get(id) ?? []
        arrivals.set(id, heard)
        heard.push(now)
      }
    })
  }))
  const sent: { id: string; at: number }[] = []
  for (let n = 0; n < options.seconds * perSecond; n++) {
    const next = performance.now() + 1000 / perSecond
    const { method, path, headers, body } = options.change(n)
    const at = performance.now()
    const answer = await fetch(`http://127.0.0.1:${product.port}${path}`, { method, headers: { 'content-type': 'application/json', ...headers }, ...(body === undefined ? {} : { body }) })
    if (!answer.ok) throw new Error(`A change was refused: ${await answer.text()}`)
    sent.push({ id: (await answer.json() as { id: string }).id, at })
    await wait(Math.max(0, next - performance.now()))
  }
  await wait(2_000)
  for (const socket of open) socket.terminate()
  const delays = sent.flatMap(({ id, at }) => (arrivals.get(id) ?? []).slice(0, options.screens).map(heard => heard - at)).sort((a, b) => a - b)
  const share = (of: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * of))] ?? Number.POSITIVE_INFINITY
  return { screens: options.screens, changes: sent.length, p50: share(0.5), p99: share(0.99), longest: delays.at(-1) ?? Number.POSITIVE_INFINITY, missing: sent.length * options.screens - delays.length }
}

interface Changed { items: { subjectId: string | null }[] }

function opened(port: number, headers: Record<string, string>, heard: (message: Changed) => void): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/v1/live`, { headers })
    socket.once('error', reject)
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as { type: string } & Changed
      if (message.type === 'hello') resolve(socket)
      else if (message.type === 'changed') heard(message)
    })
  })
}

/** The line as printed, with what it misses. */
export function shownScreens(heard: Heard, target: number): string {
  const verdict = heard.missing > 0 ? `FAILED: ${heard.missing} screens never heard of a change` : heard.p99 <= target ? 'reached' : 'missed: p99'
  return `change → ${heard.screens.toLocaleString('en')} other screens (${heard.changes} changes, ${perSecond} a second): p50 ${heard.p50.toFixed(0)} ms, p99 ${heard.p99.toFixed(0)} ms, longest ${heard.longest.toFixed(0)} ms; to reach: p99 ≤ ${target} ms  ${verdict}`
}
