import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { api, ok } from '../../api/client.ts'
import { Menu } from '../../kit/menu.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { alertsNow } from './inbox-settings.ts'
import { phrases } from './inbox-phrases.ts'
import { useInboxNews, useMyAgent, type Agent, type RoomItem } from './inbox-queries.ts'

const states: readonly Agent['state'][] = ['ready', 'writing_up', 'absent', 'talking', 'off']

/** In the bar: what I am doing, and how many conversations I have of how many (CON-16). Nothing for who takes none. */
export function AgentSwitch() {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const agent = useMyAgent().data
  const change = useMutation({
    mutationFn: (state: Agent['state']) => ok(api.POST('/api/v1/conversation-agents/me', { body: { state } })),
    onSuccess: ({ given, ...now }) => {
      client.setQueryData(['inbox', 'agent'], now)
      if (given.length > 0) { toast(t('agent.given', { count: given.length })); void client.invalidateQueries({ queryKey: ['inbox'] }) } else toast(t('agent.changed', { state: t(`agent.${now.state}`) }))
    },
    onError: (error) => toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }),
  })
  if (!agent) return null
  const look = agent.state === 'ready' ? 'sw on' : agent.state === 'off' ? 'sw' : 'sw mid'
  return (
    <Menu label={t('agent.label')} items={states.map((state) => ({ id: state, label: t(`agent.${state}`), description: t(`agent.why.${state}`), chosen: state === agent.state, onAct: () => { if (state !== agent.state) change.mutate(state) } }))}
      trigger={<AriaButton className="agt" isPending={change.isPending}><span className={look} aria-hidden="true" /><span className="wd">{t(`agent.${agent.state}`)}</span>{(agent.state !== 'off' || agent.open > 0) && <span className="k3 dn">{t('agent.load', { open: agent.open, capacity: agent.capacity })}</span>}</AriaButton>} />
  )
}

let audio: AudioContext | null = null
/** Two short tones. */
export function ring(): void {
  try {
    audio ??= new AudioContext()
    const { currentTime } = audio
    for (const [at, pitch] of [[0, 660], [0.16, 880]] as const) {
      const [tone, volume] = [audio.createOscillator(), audio.createGain()]
      tone.frequency.value = pitch
      volume.gain.setValueAtTime(0.0001, currentTime + at)
      volume.gain.exponentialRampToValueAtTime(0.15, currentTime + at + 0.02)
      volume.gain.exponentialRampToValueAtTime(0.0001, currentTime + at + 0.15)
      tone.connect(volume).connect(audio.destination)
      tone.start(currentTime + at)
      tone.stop(currentTime + at + 0.16)
    }
  } catch { /* a browser that lets nothing be heard */ }
}

const quietMs = 2_500

/** On every page: rings and shows a note when a customer writes to me, as far as I asked for it, and counts who waits in the window's title. */
export function InboxAlerts() {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const router = useRouter()
  const waiting = useMyAgent().data?.waiting ?? 0
  const rangAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isLookedAt = (id: string): boolean => document.visibilityState === 'visible' && document.hasFocus() && new URLSearchParams(location.search).get('thread') === id && location.pathname === '/inbox'
  const show = async (item: RoomItem): Promise<void> => {
    const [row] = (await ok(api.GET('/api/v1/threads', { params: { query: { ids: item.id } } }))).items
    if (!row || isLookedAt(item.id)) return
    // The words of a customer stay inside: a desktop is seen by whoever passes.
    const note = new Notification(item.side === 'visitor' ? t('alerts.newMessage', { name: row.customer?.name ?? (row.caller || t('anonymous')) }) : t('alerts.assigned'), { tag: item.id, icon: '/favicon.svg' })
    note.onclick = () => { window.focus(); router.history.push(`/inbox?thread=${item.id}`); note.close() }
  }
  useInboxNews((items) => {
    const mine = items.filter((item) => item.mine)
    if (mine.length === 0) return
    timer.current ??= setTimeout(() => { timer.current = null; void client.invalidateQueries({ queryKey: ['inbox', 'agent'] }) }, 1_000)
    const { sound, desktop } = alertsNow()
    const heard = mine.filter((item) => item.side !== 'staff' && !isLookedAt(item.id))
    if (heard.length === 0) return
    const now = Date.now()
    if (sound && now - rangAt.current > quietMs) { rangAt.current = now; ring() }
    if (desktop && 'Notification' in window && Notification.permission === 'granted') for (const item of heard.slice(0, 3)) void show(item).catch(() => undefined)
  })
  useEffect(() => () => { if (timer.current) clearTimeout(timer.current) }, [])
  useEffect(() => {
    const title = document.querySelector('title')
    if (!title) return undefined
    const mark = (): void => {
      const bare = document.title.replace(/^\(\d+\+?\) /, '')
      const wanted = waiting > 0 ? `(${waiting > 99 ? '99+' : waiting}) ${bare}` : bare
      if (document.title !== wanted) document.title = wanted
    }
    mark()
    const watch = new MutationObserver(mark)
    watch.observe(title, { childList: true, characterData: true, subtree: true })
    return () => watch.disconnect()
  }, [waiting])
  return null
}
