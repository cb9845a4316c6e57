import { useEffect, useRef, useState, type ReactNode } from 'react'
import './timeline.css'
import { Button } from './button.tsx'
import { serverNowMs } from './clock.ts'
import { dayOf, formatDay, formatMonth, formatTime } from './formats.ts'
import { Icon, type IconName } from './icon.tsx'
import { useLanguage, usePhrases, type Language } from './i18n.ts'
import { phrases } from './phrases.ts'

export interface TimelineItem {
  id: string
  /** ISO instant */
  at: string
  icon: IconName
  title: ReactNode
  /** the second voice after the title */
  detail?: ReactNode
  /** who or where, at the right */
  by?: ReactNode
  /** care: jade; wrong: vermilion (a complaint); note: internal, slate; plain */
  tone?: 'plain' | 'care' | 'wrong' | 'note'
  /** only care, complaints and open questions are bold */
  bold?: boolean
  /** a chip or a link after the words */
  aside?: ReactNode
}

/** Groups of the timeline: today, then by month. Items come newest first. */
export function groupByMonth(items: readonly TimelineItem[], nowMs: number): { key: string; items: TimelineItem[] }[] {
  const today = dayOf(nowMs)
  const groups: { key: string; items: TimelineItem[] }[] = []
  for (const item of items) {
    const day = dayOf(item.at)
    const key = day === today ? 'today' : day.slice(0, 7)
    const last = groups.at(-1)
    if (last?.key === key) last.items.push(item)
    else groups.push({ key, items: [item] })
  }
  return groups
}

function headOf(key: string, language: Language, today: string, todayWord: string): string {
  if (key === 'today') return todayWord
  if (key.slice(0, 4) !== today.slice(0, 4)) return formatMonth(key, language)
  return language === 'zh' ? `${Number(key.slice(5))}月` : formatMonth(key, language).split(' ')[0] ?? key
}

function timeOf(item: TimelineItem, key: string, language: Language): string {
  if (key === 'today') return formatTime(item.at)
  if (language === 'zh') return `${Number(dayOf(item.at).slice(8))}日 ${formatTime(item.at)}`
  return `${formatDay(item.at, language).split(' ')[0]}, ${formatTime(item.at)}`
}

const step = 60

/**
 * What happened, newest first: today, then by month. Draws sixty at first and more as the end comes into view, then asks
 * for older pages; parts out of sight are left to the browser (content-visibility).
 */
export function Timeline({ items, label, hasMore, isLoadingMore, onMore, onOpen, empty, wraps }: { items: readonly TimelineItem[]; label: string; hasMore?: boolean; isLoadingMore?: boolean; onMore?: () => void; onOpen?: (item: TimelineItem) => void; empty?: ReactNode; /** the words are what one comes for: shown whole */ wraps?: boolean }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const [drawn, setDrawn] = useState(step)
  const foot = useRef<HTMLDivElement>(null)
  const canDraw = drawn < items.length
  useEffect(() => {
    const element = foot.current
    if (!element) return
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      if (canDraw) setDrawn((was) => was + step)
      else if (hasMore && !isLoadingMore) onMore?.()
    }, { rootMargin: '400px' })
    watch.observe(element)
    return () => watch.disconnect()
  }, [canDraw, hasMore, isLoadingMore, onMore, items.length])
  if (items.length === 0) return <>{empty ?? <p className="k3">{t('timeline.empty')}</p>}</>
  const now = serverNowMs()
  const today = dayOf(now)
  return (
    <div className="tl" role="region" aria-label={label} aria-busy={isLoadingMore}>
      {groupByMonth(items.slice(0, drawn), now).map((group) => (
        <section key={`${group.key}${group.items[0]?.id}`}>
          <h3 className="mo">{headOf(group.key, language, today, t('timeline.today'))}</h3>
          <ol>
          {group.items.map((item, i) => {
            const tone = { plain: '', care: ' j', wrong: ' w', note: ' n' }[item.tone ?? 'plain']
            const words = <>{item.bold ? <b>{item.title}</b> : item.title}{item.detail && <span className="k2">　{item.detail}</span>}</>
            return (
              <li key={item.id} className={`ev${tone}${wraps ? ' open' : ''}${i === group.items.length - 1 ? ' last' : ''}`}>
                <time className="k3 et" dateTime={item.at}>{timeOf(item, group.key, language)}</time>
                <span className="ei"><Icon name={item.icon} /></span>
                <div className="tx">{onOpen ? <button type="button" className="ttl" onClick={() => onOpen(item)}>{words}</button> : <span className="ttl">{words}</span>}<span className="sp" />{item.aside}</div>
                {item.by && <span className="k3 t12 nw who cut">{item.by}</span>}
              </li>
            )
          })}
          </ol>
        </section>
      ))}
      <div ref={foot}>{hasMore && !canDraw && <Button kind="text" pending={isLoadingMore} pendingLabel={t('page.loading')} onPress={onMore}>{t('timeline.loadMore')}</Button>}</div>
    </div>
  )
}
