import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { setServerTime } from '../../kit/clock.ts'
import { formatTime } from '../../kit/formats.ts'
import { Freshness } from './freshness.ts'
import { Line, type LineWorld } from './line.ts'

type Told = { type: string } & Record<string, unknown>
/** Who listens to what rooms tell, and who asks anew once the line stands. */
interface Rooms { heard: Set<(message: Told) => void>; asking: Set<() => void> }

const LiveContext = createContext<{ line: Line; freshness: Freshness; rooms: Rooms } | null>(null)

function browser(): LineWorld {
  return {
    open: (heard, closed) => {
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/v1/live`)
      socket.onmessage = event => heard(event.data)
      socket.onclose = event => closed(event.code)
      return { close: () => socket.close(), say: text => socket.send(text) }
    },
    now: Date.now,
    later: (act, ms) => { const timer = setTimeout(act, ms); return () => clearTimeout(timer) },
    random: Math.random,
  }
}

/** The live line around everything a signed-in person sees: what others change appears without reload. */
export function Live({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const freshness = useMemo(() => new Freshness(client), [client])
  const [rooms] = useState<Rooms>(() => ({ heard: new Set(), asking: new Set() }))
  const [line, setLine] = useState<Line | null>(null)
  useEffect(() => {
    const made = new Line(browser(), {
      news: items => freshness.take(items),
      clock: setServerTime,
      told: message => { for (const hear of rooms.heard) hear(message) },
      stands: () => { for (const ask of rooms.asking) ask() },
      rights: () => client.invalidateQueries({ queryKey: ['me'] }),
    })
    setLine(made)
    made.start()
    const hurry = (): void => { if (document.visibilityState === 'visible') made.hurry() }
    addEventListener('online', hurry)
    document.addEventListener('visibilitychange', hurry)
    return () => {
      removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', hurry)
      made.stop()
    }
  }, [client, freshness, rooms])
  const value = useMemo(() => (line ? { line, freshness, rooms } : null), [line, freshness, rooms])
  return <LiveContext value={value}>{children}</LiveContext>
}

const never = (): (() => void) => () => undefined

/** The state of the line, as the frame shows it: always visible, and since when it is gone. */
export function useConnection(): { state: 'connecting' | 'online' | 'offline'; since?: string } {
  const line = use(LiveContext)?.line
  const state = useSyncExternalStore(useMemo(() => (line ? (tell: () => void) => line.watch(tell) : never), [line]), () => line?.state ?? 'connecting')
  return state === 'offline' && line ? { state, since: formatTime(line.lostAtMs) } : { state }
}

/**
 * Makes queries stale on other modules' news: `useNews(['conversations.', 'visits.'], ['today'])`. News of the module that
 * names the key (`['visits', …]` on `visits.*`) needs no asking.
 */
export function useNews(prefixes: readonly string[], key: QueryKey): void {
  const freshness = use(LiveContext)?.freshness
  const id = JSON.stringify([prefixes, key])
  useEffect(() => {
    const [names, queryKey] = JSON.parse(id) as [string[], QueryKey]
    return freshness?.follow(names, queryKey)
  }, [freshness, id])
}

/** Says something to a room of the server: `const say = useSay(); say({ type: 'typing', thread })`. Nothing while there is no line. */
export function useSay(): (message: Told) => void {
  const line = use(LiveContext)?.line
  return useCallback(message => line?.say(message), [line])
}

/** Hears what rooms tell, and asks for them: `ask` runs now and each time the line stands anew. */
export function useRoom(hear: (message: Told) => void, ask?: () => void): void {
  const live = use(LiveContext)
  const latest = useRef({ hear, ask })
  latest.current = { hear, ask }
  useEffect(() => {
    if (!live) return undefined
    const { rooms, line } = live
    const hears = (message: Told): void => latest.current.hear(message)
    const asks = (): void => latest.current.ask?.()
    rooms.heard.add(hears)
    rooms.asking.add(asks)
    if (line.state === 'online') asks()
    return () => { rooms.heard.delete(hears); rooms.asking.delete(asks) }
  }, [live])
}
