import { memo, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { api, ok, save } from '../../api/client.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { dayOf, useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { usePersonName } from '../organisation/choices.ts'
import { useMe } from '../session/session.tsx'
import { DeliveryWords } from './channel-words.tsx'
import { phrases } from './inbox-phrases.ts'
import type { Message } from './inbox-queries.ts'
import type { Outgoing, Talk } from './inbox-talk.ts'

/** Messages of one person within so long stand under one name. */
const joinMs = 3 * 60_000
const runLength = 40
/** So near the end, what comes new is followed. */
const nearPx = 80

interface Props {
  talk: Talk
  customerName: string
  onOlder: () => void
  onSeen: (number: number) => void
  onReveal: (message: Message) => void
  revealed: ReadonlyMap<number, string>
  onRetry: (clientId: string) => void
  onTakeBack: (clientId: string) => void
  /** what goes with the last lines: typing, viewing */
  children?: ReactNode
}

/**
 * The messages of a conversation, oldest first, in runs of which only those near the eye are drawn. It stays at the end
 * while the reader is there; older ones come in above without moving what is read.
 */
export function Messages({ talk, customerName, onOlder, onSeen, onReveal, revealed, onRetry, onTakeBack }: Props) {
  const t = usePhrases(phrases)
  const box = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  const [newCount, setNewCount] = useState(0)
  const before = useRef<{ first: number; last: number; height: number; outgoing: number }>({ first: 0, last: 0, height: 0, outgoing: 0 })
  const { messages, outgoing } = talk
  const first = messages[0]?.number ?? 0
  const last = messages.at(-1)?.number ?? 0

  const seen = (): void => { if (last > 0) onSeen(last) }
  const toEnd = (): void => {
    const element = box.current
    if (!element) return
    element.scrollTop = element.scrollHeight
    isAtEnd.current = true
    setNewCount(0)
    seen()
  }
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const was = before.current
    if (was.first > 0 && first < was.first && !isAtEnd.current) element.scrollTop += element.scrollHeight - was.height
    else if (isAtEnd.current || outgoing.length > was.outgoing) toEnd()
    else if (last > was.last) setNewCount((n) => n + messages.filter((one) => one.number > was.last && one.kind !== 'event').length)
    before.current = { first, last, height: element.scrollHeight, outgoing: outgoing.length }
  })
  // Pictures and the box itself change height after they are drawn.
  useEffect(() => {
    const element = box.current
    const inner = element?.firstElementChild
    if (!element || !inner) return undefined
    const watch = new ResizeObserver(() => { if (isAtEnd.current) element.scrollTop = element.scrollHeight; before.current.height = element.scrollHeight })
    watch.observe(inner)
    watch.observe(element)
    return () => watch.disconnect()
  }, [talk.status])
  useEffect(() => {
    const look = (): void => { if (document.visibilityState === 'visible' && isAtEnd.current) seen() }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  })
  const onScroll = (): void => {
    const element = box.current
    if (!element) return
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
    if (isAtEnd.current) { if (newCount > 0) setNewCount(0); seen() }
    if (element.scrollTop < 600 && talk.hasOlder) onOlder()
  }
  useEffect(() => { const element = box.current; if (element && talk.hasOlder && element.scrollHeight <= element.clientHeight + 600) onOlder() })

  const runs: Message[][] = []
  for (const message of messages) {
    const run = runs.at(-1)
    if (run && Math.floor(message.number / runLength) === Math.floor((run[0]?.number ?? 0) / runLength)) run.push(message)
    else runs.push([message])
  }
  return (
    <>
      <div className="fl" ref={box} onScroll={onScroll} tabIndex={0} role="log" aria-label={t('thread.label')} aria-live="off">
        <div className="in">
          {talk.isLoadingOlder && <p className="k3 t12 c" role="status">{t('thread.loadingOlder')}</p>}
          {talk.status === 'loading' && <Skeleton rows={6} columns={[40, 20]} />}
          {runs.map((run, i) => <Run key={Math.floor((run[0]?.number ?? 0) / runLength)} box={box} isLast={i >= runs.length - 2}><RunOf run={run} previous={runs[i - 1]?.at(-1) ?? null} customerName={customerName} received={receivedIn(run, talk.received)} read={receivedIn(run, talk.read)} onReveal={onReveal} revealed={revealed} /></Run>)}
          {outgoing.length > 0 && <div className="ck1">{outgoing.map((one) => <OutgoingOf key={one.clientId} one={one} onRetry={onRetry} onTakeBack={onTakeBack} />)}</div>}
        </div>
      </div>
      {newCount > 0 && <div style={{ position: 'relative' }}><div className="np"><Button kind="p" size="s" icon="down" onPress={toEnd}>{t('thread.newest', { count: newCount })}</Button></div></div>}
    </>
  )
}

/** How far a receipt reaches within a run: so that a run far above is not drawn anew by it. */
function receivedIn(run: readonly Message[], upTo: number): number {
  return Math.min(upTo, run.at(-1)?.number ?? 0)
}

/** A run of messages; far from the eye only its height is kept. */
function Run({ box, isLast, children }: { box: { current: HTMLDivElement | null }; isLast: boolean; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  useEffect(() => {
    const { current } = element
    if (!current || isLast) { setHeight(null); return undefined }
    const watch = new IntersectionObserver(([entry]) => { if (entry) setHeight(entry.isIntersecting ? null : Math.max(1, entry.boundingClientRect.height)) }, { root: box.current, rootMargin: '1500px 0px' })
    watch.observe(current)
    return () => watch.disconnect()
  }, [box, isLast])
  return <div ref={element} style={height === null ? undefined : { height, flex: 'none' }}>{height === null ? children : null}</div>
}

const RunOf = memo(function RunOf({ run, previous, customerName, received, read, onReveal, revealed }: { run: readonly Message[]; previous: Message | null; customerName: string; received: number; read: number; onReveal: (message: Message) => void; revealed: ReadonlyMap<number, string> }) {
  const f = useFormats()
  return (
    <div className="ck1">
      {run.map((message, i) => {
        const above = i === 0 ? previous : run[i - 1] ?? null
        const isNewDay = above === null || dayOf(above.at) !== dayOf(message.at)
        const isJoined = !isNewDay && above !== null && above.author === message.author && above.staff?.id === message.staff?.id && above.kind !== 'note' && message.kind !== 'note' && above.kind !== 'event' && Date.parse(message.at) - Date.parse(above.at) < joinMs
        return (
          <div key={message.number} className="col" style={{ gap: 8 }} data-number={message.number}>
            {isNewDay && <div className="dy"><span>{f.nearDay(message.at)}{f.nearDay(message.at) === f.day(message.at) ? '' : `　${f.day(message.at)}`}</span></div>}
            <MessageOf message={message} isJoined={isJoined} customerName={customerName} state={message.number <= read ? 'read' : message.number <= received ? 'delivered' : 'sent'} onReveal={onReveal} revealed={revealed.get(message.number)} />
          </div>
        )
      })}
    </div>
  )
})

function MessageOf({ message, isJoined, customerName, state, onReveal, revealed }: { message: Message; isJoined: boolean; customerName: string; state: 'sent' | 'delivered' | 'read'; onReveal: (message: Message) => void; revealed: string | undefined }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const me = useMe()
  const nameOf = usePersonName()
  if (message.kind === 'event') return <p className="sy"><EventWords message={message} /><span>{f.time(message.at)}</span></p>
  const reveal = message.hidden && revealed === undefined ? <TextLink small onPress={() => onReveal(message)}>{t('thread.reveal')}</TextLink> : null
  const who = message.author === 'visitor' ? customerName : message.staff?.id === me.id ? t('thread.me') : nameOf(message.staff) || t('thread.system')
  if (message.kind === 'note') return <div className="nt1"><Icon name="lock" /><div className="sp"><span className="t12 ks"><b>{t('thread.note')}</b>　{t('thread.noteWhy')}</span><br /><b>{who}</b> {f.time(message.at)}　<span className="tx">{named(revealed ?? message.text)}</span> {reveal}</div></div>
  const isMine = message.author === 'staff'
  return (
    <div className={`m${isMine ? ' me' : ''}${isJoined ? ' joined' : ''}`}>
      <span className="by">{!isJoined && <span>{who}</span>}{(!isJoined || isMine) && <span>{f.time(message.at)}</span>}{isMine && (message.delivery ? <DeliveryWords delivery={message.delivery} /> : <span>{t(`thread.${state}`)}</span>)}{reveal}</span>
      {message.kind === 'file' ? <FileOf message={message} /> : <p className="tx">{revealed ?? message.text}</p>}
    </div>
  )
}

/** A note with the people it names in slate. */
function named(text: string): ReactNode {
  return text.split(/(@[\p{L}\p{N}_·]+)/u).map((part, i) => (i % 2 === 1 ? <b key={i} className="ks">{part}</b> : part))
}

/** What happened, in words. */
function EventWords({ message }: { message: Message }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const text = (name: string): string => { const value = message.data?.[name]; return typeof value === 'string' ? value : '' }
  const name = (language === 'en' && text('nameEn')) || text('name')
  switch (text('what')) {
    case 'assigned': return t('thread.event.assigned', { name })
    case 'transferred': return t('thread.event.transferred', { name })
    case 'closed': return t('thread.event.closed')
    case 'nobody': return t('thread.event.nobody', { time: text('answerBy') ? f.when(text('answerBy')) : '' })
    case 'left': return t('thread.event.left')
    case 'contact': return t('thread.event.contact')
    default: return (language === 'en' ? text('en') : text('zh')) || t('thread.system')
  }
}

const pictures = /^image\/(png|jpeg|webp|gif)$/
const pictureUrls = new Map<string, Promise<string>>()

/** A picture's content, fetched once a page: each fetch is audited. */
function pictureOf(fileId: string): Promise<string> {
  const known = pictureUrls.get(fileId)
  if (known) return known
  const made = ok(api.GET('/api/v1/files/{id}', { params: { path: { id: fileId } }, parseAs: 'blob' })).then((blob) => URL.createObjectURL(blob as unknown as Blob))
  pictureUrls.set(fileId, made)
  made.catch(() => pictureUrls.delete(fileId))
  return made
}

function FileOf({ message }: { message: Message }) {
  const t = usePhrases(phrases)
  const name = String(message.data?.['name'] ?? '')
  const bytes = Number(message.data?.['bytes'] ?? 0)
  const fileId = message.fileId
  const isPicture = pictures.test(String(message.data?.['mediaType'] ?? ''))
  const place = useRef<HTMLDivElement>(null)
  const [url, setUrl] = useState<string | 'failed' | null>(null)
  useEffect(() => {
    if (!isPicture || fileId === null || !place.current) return undefined
    let isGone = false
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watch.disconnect()
      pictureOf(fileId).then((made) => { if (!isGone) setUrl(made) }, () => { if (!isGone) setUrl('failed') })
    })
    watch.observe(place.current)
    return () => { isGone = true; watch.disconnect() }
  }, [fileId, isPicture])
  const get = (): void => { if (fileId !== null) void save(api.GET('/api/v1/files/{id}', { params: { path: { id: fileId } }, parseAs: 'blob' })) }
  if (isPicture && url !== 'failed') return url === null ? <div className="ph" ref={place}><Icon name="image" size="l" /></div> : <a href={url} target="_blank" rel="noreferrer"><img src={url} alt={t('thread.picture', { name })} /></a>
  return <div className="fi"><Icon name={isPicture ? 'image' : 'document'} /><span className="sp"><span className="cut">{name}</span><br /><span className="k3 t12">{isPicture ? t('thread.pictureFailed') : sizeOf(bytes)}</span></span><Button size="s" icon="download" onPress={get}>{t('thread.save')}</Button></div>
}

function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_000))} kB`
}

function OutgoingOf({ one, onRetry, onTakeBack }: { one: Outgoing; onRetry: (clientId: string) => void; onTakeBack: (clientId: string) => void }) {
  const t = usePhrases(phrases)
  const body = one.kind === 'file' ? <div className="fi"><Icon name="attach" /><span className="cut">{one.file?.name}</span></div> : <p className="tx">{one.text}</p>
  const failed = one.state === 'failed'
  const state = failed ? <span className="row g2" role="alert"><span className="kv">{t('thread.failed')}{one.error ? `：${one.error}` : ''}</span><TextLink small onPress={() => onRetry(one.clientId)}>{t('thread.retry')}</TextLink>{one.kind !== 'file' && <TextLink small onPress={() => onTakeBack(one.clientId)}>{t('thread.takeBack')}</TextLink>}</span> : <span>{t('thread.sending')}</span>
  if (one.kind === 'note') return <div className="nt1"><Icon name="lock" /><div className="sp"><span className="t12 ks row g2"><b>{t('thread.note')}</b>{state}</span>{body}</div></div>
  return <div className={`m me ${one.state}`}><span className="by">{state}</span>{body}</div>
}
