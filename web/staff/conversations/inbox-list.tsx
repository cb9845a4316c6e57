import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button, IconButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { serverNowMs, useMinuteMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { useKeys } from '../../kit/keys.ts'
import { EmptyState, ErrorState, Skeleton } from '../../kit/layout.tsx'
import { CountdownChip, Counter, Tag } from '../../kit/marks.tsx'
import { Menu, Popover } from '../../kit/menu.tsx'
import { problemOf } from '../../kit/problem.ts'
import { SearchBox } from '../../kit/search-box.tsx'
import { toast } from '../../kit/toast.tsx'
import { useMedia } from '../../kit/window.ts'
import { useSettings } from '../../kit/settings.ts'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems } from '../organisation/choices.ts'
import { useMe } from '../session/session.tsx'
import { ring } from './inbox-agent.tsx'
import { phrases } from './inbox-phrases.ts'
import { threadChannels, useAskedOfMe, useFound, useMyAgent, useThreadCounts, useThreads, type Narrowed } from './inbox-queries.ts'
import { holds, inOrder, laidOut, myGroups, views, within, type Group, type Page, type ThreadRow, type View } from './inbox-rows.ts'
import { useAlertSettings } from './inbox-settings.ts'
import { phrases as words } from './phrases.ts'
import { channelIcons } from './words.tsx'

export interface Looking { view: View; q: string; narrowed: Narrowed }

const shownViews: readonly View[] = ['mine', 'unassigned', 'overdue', 'open']
const furtherViews = views.filter((view) => !shownViews.includes(view))

/** The conversations of a view, grouped by whose turn it is, drawn only where seen. */
export function InboxList({ looking, onLooking, chosen, onOpen }: { looking: Looking; onLooking: (next: Looking) => void; chosen: string | null; onOpen: (id: string) => void }) {
  const t = usePhrases(phrases)
  const { groups, status, error, retry, hasMore, isLoadingMore, more } = useGroups(looking)
  const isNarrowed = looking.q !== '' || Object.keys(looking.narrowed).length > 0
  const emptyOf = isNarrowed ? 'found' : looking.view
  return (
    <section className="ls" aria-label={t('list.label')}>
      <Views looking={looking} onLooking={onLooking} />
      <div className="fd">
        <SearchBox label={t('list.find')} value={looking.q} onChange={(q) => onLooking({ ...looking, q })} hint="/" />
        <Filter narrowed={looking.narrowed} onNarrowed={(narrowed) => onLooking({ ...looking, narrowed })} />
      </div>
      {status === 'error' ? <div className="m3"><ErrorState title={problemOf(error, t('list.failed'), t('offline')).title} onRetry={retry} /></div>
        : status === 'loading' ? <Skeleton rows={8} columns={[10, 50, 20]} />
        : groups.every((group) => group.rows.length === 0) ? <div className="m3"><EmptyState bare title={t(`list.emptyView.${emptyOf}`)} action={isNarrowed ? <Button onPress={() => onLooking({ ...looking, q: '', narrowed: {} })}>{t('list.clear')}</Button> : undefined}>{t(`list.emptyWhy.${emptyOf}`)}</EmptyState></div>
        : <Rows groups={groups} view={looking.view} chosen={chosen} onOpen={onOpen} hasMore={hasMore} isLoadingMore={isLoadingMore} onMore={more} />}
    </section>
  )
}

interface Listed { groups: readonly Group[]; status: 'loading' | 'ready' | 'error'; error: unknown; retry: () => void; hasMore: boolean; isLoadingMore: boolean; more: () => void }

/** Rows of the view in groups; all conversations are two runs, those waiting first. */
function useGroups({ view, q, narrowed }: Looking): Listed {
  const me = useMe()
  const now = useMinuteMs()
  const isFinding = q !== ''
  const isMine = view === 'mine' && !isFinding
  const first: View = view === 'open' ? 'waiting' : view
  const main = useThreads(first, narrowed, !isFinding)
  const isSecondDue = view === 'open' && main.data !== undefined && !main.hasNextPage
  const second = useThreads('open', narrowed, !isFinding && isSecondDue)
  const snoozed = useThreads('snoozed', narrowed, isMine)
  const toMe = useAskedOfMe(isMine)
  const found = useFound(q, narrowed)
  const flat = (view: View, pages: readonly Page[] | undefined): ThreadRow[] => inOrder(view, pages?.flatMap((page) => page.items) ?? [])
  const groups = useMemo<readonly Group[]>(() => {
    if (isFinding) return [{ id: 'found', rows: found.data ?? [] }]
    const rows = flat(first, main.data?.pages)
    if (isMine) return myGroups(rows.filter((row) => holds('mine', row, me.id, serverNowMs())), flat('snoozed', snoozed.data?.pages), toMe.data ?? [])
    if (view === 'open') return ([{ id: 'othersWait', rows }, { id: 'answered', rows: flat('open', second.data?.pages).filter((row) => row.waitingSince === null) }] satisfies Group[]).filter((group) => group.rows.length > 0)
    return [{ id: view === 'waiting' || view === 'mine' ? 'othersWait' : view, rows }]
    // what was put aside comes back by the clock
  }, [isFinding, found.data, first, main.data, isMine, me.id, snoozed.data, toMe.data, view, second.data, now])
  const query = isFinding ? found : main
  const run = isSecondDue ? second : main
  return {
    groups, status: query.data ? 'ready' : query.isError ? 'error' : 'loading', error: query.error, retry: () => void query.refetch(),
    hasMore: !isFinding && run.hasNextPage, isLoadingMore: !isFinding && run.isFetchingNextPage, more: () => { if (!run.isFetchingNextPage) void run.fetchNextPage() },
  }
}

function Views({ looking, onLooking }: { looking: Looking; onLooking: (next: Looking) => void }) {
  const t = usePhrases(phrases)
  const counts = useThreadCounts().data
  const agent = useMyAgent().data
  const isHidden = furtherViews.includes(looking.view)
  const go = (view: View): void => onLooking({ ...looking, view, q: '' })
  const [alerts, setAlerts] = useAlertSettings()
  const allow = async (): Promise<void> => {
    const isAllowed = 'Notification' in window && await Notification.requestPermission() === 'granted'
    if (isAllowed) setAlerts({ desktop: true })
    else toast(t('alerts.denied'), { tone: 'wrong' })
  }
  return (
    <div className="vw" role="group" aria-label={t('list.label')}>
      {/* The column is narrow: the name of a further view takes the place of the last. */}
      {shownViews.filter((view) => !isHidden || view !== 'open').map((view) => <button key={view} type="button" className="v" aria-pressed={looking.view === view && looking.q === ''} onClick={() => go(view)}>{t(`view.${view}`)}{view === 'mine' ? agent && agent.waiting > 0 && <Counter value={agent.waiting} mine /> : counts && counts[view] > 0 && <Counter value={counts[view]} />}</button>)}
      <span className="sp" />
      <Menu label={t('more')} trigger={isHidden ? <Button size="s" kind="text" icon="down">{t(`view.${looking.view}`)}</Button> : <IconButton icon="down" label={t('more')} />}
        items={[...furtherViews.map((view) => ({ id: view, label: `${t(`view.${view}`)}${view !== 'closed' && counts && counts[view] > 0 ? `　${counts[view]}` : ''}`, chosen: looking.view === view, onAct: () => go(view) })), 'line',
          { id: 'sound', label: t('alerts.soundOn'), icon: 'bell', chosen: alerts.sound, onAct: () => { if (!alerts.sound) ring(); setAlerts({ sound: !alerts.sound }) } },
          { id: 'desktop', label: t('alerts.desktopOn'), icon: 'message', chosen: alerts.desktop, onAct: () => { if (alerts.desktop) setAlerts({ desktop: false }); else void allow() } }]} />
    </div>
  )
}

const any = 'any'

function Filter({ narrowed, onNarrowed }: { narrowed: Narrowed; onNarrowed: (next: Narrowed) => void }) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const departments = useDepartments()
  const labels = useItems('thread_label')
  const set = (name: keyof Narrowed, value: string): void => {
    const next: Record<string, string> = { ...narrowed }
    if (value === any) delete next[name]
    else next[name] = value
    onNarrowed(next as Narrowed)
  }
  const count = Object.keys(narrowed).length
  const all = { value: any, label: t('list.any') }
  return (
    <Popover label={t('list.filter')} trigger={<Button size="s" kind="text" icon="filter">{count > 0 ? `${t('list.filter')} ${count}` : t('list.filter')}</Button>}>
      <div className="col g3" style={{ padding: 12, width: 240 }}>
        <Select label={t('list.channel')} options={[all, ...threadChannels.map((value) => ({ value, label: w(`channel.${value}`) }))]} value={narrowed.channel ?? any} onChange={(value) => set('channel', value)} />
        <Select label={t('list.department')} options={[all, ...departments.options]} value={narrowed.departmentId ?? any} onChange={(value) => set('departmentId', value)} />
        <Select label={t('list.labels')} options={[all, ...labels.options]} value={narrowed.label ?? any} onChange={(value) => set('label', value)} />
        {count > 0 && <Button onPress={() => onNarrowed({})}>{t('list.clear')}</Button>}
      </div>
    </Popover>
  )
}

function Rows({ groups, view, chosen, onOpen, hasMore, isLoadingMore, onMore }: { groups: readonly Group[]; view: View; chosen: string | null; onOpen: (id: string) => void; hasMore: boolean; isLoadingMore: boolean; onMore: () => void }) {
  const t = usePhrases(phrases)
  const { type } = useSettings()
  const isPhone = useMedia('(max-width:640px)')
  const [headPx, rowPx] = type === 'large' ? [36, 80] : [28, 64]
  const { entries, height, rows } = useMemo(() => laidOut(groups, headPx, rowPx), [groups, headPx, rowPx])
  const box = useRef<HTMLDivElement>(null)
  const [span, setSpan] = useState({ from: 0, to: 1_400 })
  const measure = (): void => {
    const element = box.current
    if (!element) return
    const from = Math.max(0, Math.floor((element.scrollTop - 400) / 200) * 200)
    const to = Math.ceil((element.scrollTop + element.clientHeight + 400) / 200) * 200
    setSpan((was) => (was.from === from && was.to === to ? was : { from, to }))
  }
  useLayoutEffect(measure)
  useEffect(() => {
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  const isNearEnd = span.to > height - rowPx * 20
  useEffect(() => { if (isNearEnd && hasMore && !isLoadingMore) onMore() }, [isNearEnd, hasMore, isLoadingMore, onMore])

  /* the cursor is the focus */
  const wanted = useRef<string | null>(null)
  const go = (step: 1 | -1): void => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['thread'] : undefined
    const at = rows.findIndex((row) => row.id === (focused ?? chosen))
    const next = rows[at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + step))]
    if (!next) return
    wanted.current = next.id
    const entry = entries.find((one) => one.kind === 'row' && one.row === next)
    const element = box.current
    if (entry && element) {
      if (entry.top - headPx < element.scrollTop) element.scrollTop = Math.max(0, entry.top - headPx)
      else if (entry.top + rowPx > element.scrollTop + element.clientHeight) element.scrollTop = entry.top + rowPx - element.clientHeight
      measure()
    }
    focusWanted()
  }
  const focusWanted = (): void => {
    const row = wanted.current === null ? null : box.current?.querySelector<HTMLElement>(`[data-thread="${wanted.current}"]`)
    if (row) { wanted.current = null; row.focus({ preventScroll: true }) }
  }
  useEffect(focusWanted)
  useKeys([
    { keys: 'J', label: t('keys.next'), act: () => go(1) },
    { keys: 'K', label: t('keys.previous'), act: () => go(-1) },
    { keys: 'Enter', label: t('keys.open'), act: () => { const row = rows.find((one) => one.id === chosen) ?? rows[0]; if (row) onOpen(row.id) } },
  ])
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    go(event.key === 'ArrowDown' ? 1 : -1)
  }
  const open = useRef(onOpen)
  open.current = onOpen
  return (
    <div className="sc" ref={box} onScroll={measure} onKeyDown={onKeyDown} tabIndex={-1}>
      <div className="in" style={{ height }}>
        {within(entries, span.from, span.to).map((entry) => (entry.kind === 'head'
          ? <h2 key={`head-${entry.id}`} className="gh1" style={{ top: entry.top }}>{t(`group.${entry.id}`)}<span className="num">{entry.count}{hasMore && entry.id === groups.at(-1)?.id ? '+' : ''}</span></h2>
          : <RowOf key={`${entry.row.id}${entry.top}`} row={entry.row} top={entry.top} isChosen={entry.row.id === chosen && !isPhone} view={view} open={open} />))}
      </div>
      {isLoadingMore && <p className="k3 c t12" role="status">{t('list.loadingMore')}</p>}
    </div>
  )
}

const RowOf = memo(function RowOf({ row, top, isChosen, view, open }: { row: ThreadRow; top: number; isChosen: boolean; view: View; open: { current: (id: string) => void } }) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  const name = row.customer?.name ?? (row.caller || t('anonymous'))
  const preview = row.preview || row.matter
  const isMyTurn = row.waitingSince !== null
  return (
    <button type="button" data-thread={row.id} className={`rw1${row.unread > 0 ? ' un' : ''}`} style={{ top }} aria-current={isChosen} onClick={() => open.current(row.id)}>
      <Icon name={channelIcons[row.channel]} />
      <span className="nm"><b className="cut">{name}</b>{row.online && <span className="on" title={t('list.online')}><span className="vh">{t('list.online')}</span></span>}{row.unread > 0 && <span title={t('list.unread', { count: row.unread })}><Counter value={row.unread} mine /><span className="vh">{t('list.unread', { count: row.unread })}</span></span>}</span>
      <span className="wh">{w(`channel.${row.channel}`)} {f.when(row.lastAt)}</span>
      <span className="pv cut">{row.hasDraft && <Tag tone="amber">{t('list.draft')}</Tag>}{row.hasDraft && ' '}{!isMyTurn && row.lastSide === 'staff' && <span className="k3">{t('list.you')}</span>}{preview}</span>
      <span className="sd">{row.state === 'closed' ? (row.rating === null ? '' : t('list.rated', { rating: row.rating })) : row.dueAt && row.waitingSince ? <CountdownChip dueAt={row.dueAt} startedAt={row.waitingSince} />
        : row.snoozedUntil && view !== 'open' && Date.parse(row.snoozedUntil) > serverNowMs() ? f.when(row.snoozedUntil)
        : row.lastSide === 'staff' ? (row.visitorRead >= row.lastNumber ? t('list.seen') : t('list.notSeen')) : ''}</span>
    </button>
  )
})
