import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useMinuteMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { Band } from '../../kit/layout.tsx'
import { Pips } from '../../kit/marks.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './channel-phrases.ts'
import type { Thread } from './inbox-queries.ts'

const overChannels: readonly string[] = ['wechat', 'wecom'] satisfies Schemas['Thread']['channel'][]
/** Both providers allow five messages after each of theirs. */
const mostAtOnce = 5

/** What the channel allows now; asked again when either side wrote. */
function useWay(thread: Thread) {
  const { id } = thread
  const client = useQueryClient()
  const isOver = overChannels.includes(thread.channel)
  const query = useQuery({ queryKey: ['inbox', 'way', id], enabled: isOver, queryFn: () => ok(api.GET('/api/v1/threads/{id}/way', { params: { path: { id } } })), refetchInterval: 60_000 })
  useEffect(() => { if (isOver) void client.invalidateQueries({ queryKey: ['inbox', 'way', id] }) }, [client, id, isOver, thread.lastNumber])
  const way = query.data
  return isOver && way && way.account !== null ? { ...way, account: way.account } : null
}

/** How long the channel is open and how many messages are left, over the box they limit; shut, the other ways (CON-13). */
export function ChannelWay({ thread }: { thread: Thread }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const now = useMinuteMs()
  const timeLeft = (ms: number): string => { const minutes = Math.max(1, Math.floor(ms / 60_000)); return minutes < 60 ? f.minutes(minutes) : t('way.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) }
  const way = useWay(thread)
  if (!way) return null
  const { account, until, left } = way
  if (way.isOn && (!way.limited || (left !== null && left > 0 && until !== null && Date.parse(until) > now))) {
    if (!way.limited || left === null || until === null) return null
    const all = Math.max(mostAtOnce, left)
    return <div className="row g2 wrap k2 t12" style={{ marginBottom: 8 }} role="status"><span>{t('way.left', { account, time: timeLeft(Date.parse(until) - now), left, all })}</span><Pips used={all - left} all={all} label={t('way.pips', { used: all - left, left })} /></div>
  }
  const ways = way.next.map((one) => t(`way.${one}`))
  const why = !way.isOn ? 'off' : until !== null && Date.parse(until) > now ? 'used' : 'closed'
  return <div style={{ marginBottom: 8 }}><Band tone="warn">{t(`way.${why}`, { account })} {ways.length > 0 ? t('way.next', { ways: f.list(ways) }) : t('way.noNext')}</Band></div>
}
