import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, IconButton, LinkButton } from '../../kit/button.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { useKeys } from '../../kit/keys.ts'
import { Band, ErrorState, Skeleton } from '../../kit/layout.tsx'
import { CountdownChip, Tag } from '../../kit/marks.tsx'
import { Menu, type MenuEntry } from '../../kit/menu.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useMedia } from '../../kit/window.ts'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useItems, usePersonName } from '../organisation/choices.ts'
import { useMay, useMe } from '../session/session.tsx'
import { ActDialog, type Asking } from './act-dialogs.tsx'
import { BlockDialog, LabelsDialog, RevealDialog, SnoozeDialog } from './inbox-acts.tsx'
import { InboxComposer, putBack, useDraft } from './inbox-composer.tsx'
import { Messages } from './inbox-messages.tsx'
import { phrases } from './inbox-phrases.ts'
import { useSnooze, useTake, useThread, type Message, type Thread } from './inbox-queries.ts'
import { SuggestionBand, type SuggestionHandle } from './inbox-suggestion.tsx'
import { useTalk, type Stale } from './inbox-talk.ts'
import { phrases as words } from './phrases.ts'
import { useInquiry, useInquiryAct } from './queries.ts'
import { channelIcons } from './words.tsx'

interface Props { id: string; onBack: () => void; onFile: () => void; onBook: (() => void) | null }

/** One conversation: who, what is due, what was said, where one writes. */
export function InboxThread({ id, ...rest }: Props) {
  const t = usePhrases(phrases)
  const query = useThread(id)
  if (query.data) return <Shown key={id} thread={query.data} {...rest} />
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <section className="th" aria-label={t('thread.label')}><div className="m3"><ErrorState title={problem.status === 404 ? t('thread.notFound') : problem.title} requestId={problem.requestId ?? null} onRetry={() => void query.refetch()} action={<Button onPress={rest.onBack}>{t('back')}</Button>} /></div></section>
  }
  return <section className="th" aria-label={t('thread.label')}><Skeleton rows={8} columns={[30, 20]} /></section>
}

type Doing = { kind: 'snooze' } | { kind: 'labels' } | { kind: 'block' } | { kind: 'reveal'; message: Message }

function Shown({ thread, onBack, onFile, onBook }: { thread: Thread } & Omit<Props, 'id'>) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  const me = useMe()
  const may = useMay()
  const nameOf = usePersonName()
  const labels = useItems('thread_label')
  const isPhone = useMedia('(max-width:640px)')
  const inquiry = useInquiry(thread.id).data
  const act = useInquiryAct(thread.id)
  const take = useTake(thread.id)
  const snooze = useSnooze(thread.id)
  const [doing, setDoing] = useState<Doing | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [stale, setStale] = useState<Stale | null>(null)
  const [revealed, setRevealed] = useState<ReadonlyMap<number, string>>(new Map())
  const boxRef = useRef<HTMLTextAreaElement>(null)
  const suggestion = useRef<SuggestionHandle | null>(null)
  const seenTo = useRef(0)
  const { id } = thread
  const name = thread.customer?.name ?? (thread.caller || t('anonymous'))

  const { talk, send, again, takeBack, type, markRead, older, retry } = useTalk(id, {
    onStale: (refused) => { putBack(draft, refused.text, 'reply'); setStale(refused); boxRef.current?.focus() },
    onSent: (kind) => { if (kind !== 'file') draft.sent(kind === 'note' ? 'note' : 'reply') },
  })
  const draft = useDraft(thread, () => seenTo.current)
  const seen = useCallback((number: number) => { seenTo.current = Math.max(seenTo.current, number); markRead(number) }, [markRead])
  // At once, so that what is typed next is not lost.
  const goWrite = (mode: 'reply' | 'note'): void => { flushSync(() => draft.setMode(mode)); boxRef.current?.focus() }

  const isSnoozed = thread.snoozedUntil !== null && Date.parse(thread.snoozedUntil) > serverNowMs()
  const isOpen = thread.state === 'open'
  const isMine = thread.owner?.id === me.id
  const mayTransfer = inquiry?.may.transfer === true
  const doSnooze = (): void => { if (isSnoozed) snooze.mutate(null, { onSuccess: () => toast(t('snooze.woken')) }); else setDoing({ kind: 'snooze' }) }
  const maySnooze = isOpen && thread.may.send
  useKeys([
    ...(thread.may.note ? [{ keys: 'R', label: t('keys.reply'), act: () => goWrite('reply') }, { keys: 'N', label: t('keys.note'), act: () => goWrite('note') }] : []),
    ...(thread.may.take ? [{ keys: 'T', label: t('keys.take'), act: () => take.mutate() }] : []),
    ...(mayTransfer ? [{ keys: 'G', label: t('keys.transfer'), act: () => setAsking({ kind: 'transfer' }) }] : []),
    ...(maySnooze ? [{ keys: 'S', label: t('keys.snooze'), act: doSnooze }] : []),
    { keys: 'L', label: t('keys.labels'), act: () => setDoing({ kind: 'labels' }) },
    ...(inquiry?.may.close ? [{ keys: 'C', label: t('keys.close'), act: () => setAsking({ kind: 'close' }) }] : []),
    ...(onBook ? [{ keys: 'B', label: t('keys.book'), act: onBook }] : []),
    { keys: 'P', label: t('keys.file'), act: onFile },
  ])

  const pending = inquiry?.transfers.find((one) => one.state === 'asked')
  const more: MenuEntry[] = [
    ...(isPhone && mayTransfer ? [{ id: 'transfer', label: t('act.transfer'), icon: 'swap' as const, onAct: () => setAsking({ kind: 'transfer' }) }] : []),
    ...(isPhone && maySnooze ? [{ id: 'snooze', label: t(isSnoozed ? 'act.wake' : 'act.snooze'), icon: 'clock' as const, onAct: doSnooze }] : []),
    ...(isPhone && inquiry?.may.close ? [{ id: 'close', label: t('act.close'), icon: 'check' as const, onAct: () => setAsking({ kind: 'close' }) }] : []),
    ...(inquiry?.may.takeOver && !isMine && thread.owner ? [{ id: 'takeOver', label: t('act.takeOver'), icon: 'person' as const, onAct: () => setAsking({ kind: 'takeOver' }) }] : []),
    ...(inquiry?.may.askSpecialist ? [{ id: 'specialist', label: t('act.specialist'), icon: 'graduation' as const, onAct: () => setAsking({ kind: 'specialist' }) }] : []),
    { id: 'labels', label: t('act.labels'), icon: 'tag', hint: 'L', onAct: () => setDoing({ kind: 'labels' }) },
    { id: 'sheet', label: t('act.sheet'), icon: 'clipboard', href: href('/inquiries/$id', { id }) },
    ...(thread.channel === 'web_chat' && isOpen && thread.may.send ? ['line' as const, { id: 'block', label: t('act.block'), icon: 'close' as const, danger: true, onAct: () => setDoing({ kind: 'block' }) }] : []),
  ]
  const viewers = [...thread.viewers.filter((one) => talk.viewers[one.id]?.on !== false).map((one) => ({ id: one.id, name: nameOf(one) })), ...Object.entries(talk.viewers).filter(([who, one]) => one.on && who !== me.id && !thread.viewers.some((known) => known.id === who)).map(([who, one]) => ({ id: who, name: one.name }))]
  const isOnline = talk.isOnline ?? thread.online
  const lastAsked = askedOf(talk.messages)
  useEffect(() => { if (stale && draft.words.reply.trim() === '') setStale(null) }, [draft.words.reply, stale])

  return (
    <section className="th" aria-label={`${t('thread.label')} ${name}`}>
      <header className="tp">
        {isPhone ? <IconButton icon="left" label={t('back')} onPress={onBack} /> : <Icon name={channelIcons[thread.channel]} />}
        <div className="sp">
          <div className="row g2"><h1 className="cut">{thread.customer ? <CustomerName id={thread.customer.id}>{name}</CustomerName> : name}</h1>
            {thread.labels.map((code) => <Tag key={code} tone="amber">{labels.nameOf(code)}</Tag>)}</div>
          <div className="row g3 k3 t12 cut"><span className="nw">{w(`channel.${thread.channel}`)}</span>{thread.channel === 'web_chat' && isOpen && <span className="nw">{t(isOnline ? 'thread.visitorHere' : 'thread.visitorGone')}</span>}<span className="cut">{thread.owner ? t('thread.owner', { name: nameOf(thread.owner) }) : t('thread.nobody')}</span></div>
        </div>
        {thread.dueAt && thread.waitingSince && isOpen && <CountdownChip dueAt={thread.dueAt} startedAt={thread.waitingSince} />}
        {thread.may.take && <Button kind="p" size={isPhone ? 'm' : 's'} icon="check" hint={isPhone ? undefined : 'T'} pending={take.isPending} onPress={() => take.mutate()}>{t('act.take')}</Button>}
        {!isPhone && mayTransfer && <Button size="s" onPress={() => setAsking({ kind: 'transfer' })}>{t('act.transfer')}</Button>}
        {!isPhone && maySnooze && <Button size="s" onPress={doSnooze}>{t(isSnoozed ? 'act.wake' : 'act.snooze')}</Button>}
        {!isPhone && inquiry?.may.close && <Button size="s" onPress={() => setAsking({ kind: 'close' })}>{t('act.close')}</Button>}
        <Menu label={t('more')} trigger={<Button size="s" icon="more" {...(isPhone ? { label: t('more') } : {})}>{isPhone ? '' : t('more')}</Button>} items={more} />
        <FileButton onFile={onFile} />
      </header>
      <div className="bands">
        {pending && inquiry && (inquiry.may.accept || inquiry.may.withdraw) && <Band tone="note" aside={inquiry.may.accept
          ? <span className="row g2"><Button size="s" onPress={() => setAsking({ kind: 'decline' })}>{t('thread.decline')}</Button><Button size="s" kind="p" pending={act.isPending} onPress={() => act.mutate({ kind: 'accept' })}>{t('thread.accept')}</Button></span>
          : <Button size="s" pending={act.isPending} onPress={() => act.mutate({ kind: 'withdraw' })}>{t('thread.withdraw')}</Button>}>{inquiry.may.accept ? t('thread.askedBy', { from: nameOf(pending.from), reason: pending.reason }) : t('thread.askedOther', { to: nameOf(pending.to) })}</Band>}
        {!isOpen && <Band tone="good" aside={<LinkButton size="s" href={href('/inquiries/$id', { id })}>{t('thread.openSheet')}</LinkButton>}>{[t('thread.closed'), inquiry?.outcome ? t('thread.outcome', { outcome: w(`outcome.${inquiry.outcome}`) }) : '', thread.rating === null ? '' : t('thread.rating', { rating: thread.rating })].filter(Boolean).join('　')}</Band>}
        {isSnoozed && thread.snoozedUntil && <Band tone="note" aside={<Button size="s" onPress={doSnooze}>{t('act.wake')}</Button>}>{t('list.until', { time: f.when(thread.snoozedUntil) })}</Band>}
      </div>
      {talk.status === 'error' ? <div className="m3"><ErrorState title={problemOf(talk.error, t('failed'), t('offline')).title} onRetry={() => void retry()} /></div>
        : <Messages talk={talk} customerName={name} onOlder={() => void older()} onSeen={seen} onReveal={(message) => setDoing({ kind: 'reveal', message })} revealed={revealed} onRetry={again} onTakeBack={(clientId) => { putBack(draft, takeBack(clientId), draft.mode); boxRef.current?.focus() }} />}
      <div className="wt" aria-live="polite">
        {viewers.length > 0 && <span><Icon name="eye" />{t('thread.viewing', { names: f.list(viewers.map((one) => one.name)) })}</span>}
        {thread.drafting.length > 0 && <span><Icon name="edit" />{t('thread.drafting', { names: f.list(thread.drafting.map((one) => nameOf(one))) })}</span>}
        {talk.typing && <span>{talk.typing.isCustomer ? t('thread.customerTyping') : t(talk.typing.isNote ? 'thread.writingNote' : 'thread.typing', { name: talk.typing.name })}</span>}
      </div>
      {isOpen && thread.may.send && draft.mode === 'reply' && lastAsked !== '' && <SuggestionBand handle={suggestion} text={lastAsked} departmentId={thread.departmentId} channel={thread.channel} inquiryId={id} onInsert={(text) => { draft.write([draft.words.reply.trim(), text].filter(Boolean).join('\n'), 'reply'); boxRef.current?.focus() }} />}
      <InboxComposer thread={thread} draft={draft} boxRef={boxRef} stale={stale} ownerName={nameOf(thread.owner)} customerName={thread.customer?.name ?? thread.caller} onType={type} onTab={() => suggestion.current?.insert() ?? false} onEscape={() => { boxRef.current?.blur() }} onBook={may('appointments.book') ? onBook : null}
        onFiles={(files) => { for (const file of files) send({ kind: 'file', text: '', file }, seenTo.current) }}
        onSend={(text, mentions) => {
          const isNote = draft.mode === 'note'
          if (!isNote) suggestion.current?.sent(text)
          // Sent again with what had come meanwhile in sight: it is the same message.
          send({ kind: isNote ? 'note' : 'text', text, mentions }, seenTo.current)
          draft.write('', draft.mode, true)
          setStale(null)
        }} />
      {doing?.kind === 'snooze' && <SnoozeDialog thread={thread} onClose={() => setDoing(null)} />}
      {doing?.kind === 'labels' && <LabelsDialog thread={thread} onClose={() => setDoing(null)} />}
      {doing?.kind === 'block' && <BlockDialog thread={thread} onClose={() => setDoing(null)} />}
      {doing?.kind === 'reveal' && <RevealDialog threadId={id} message={doing.message} onClose={() => setDoing(null)} onShown={(text) => { setRevealed((was) => new Map(was).set(doing.message.number, text)) }} />}
      {inquiry && <ActDialog asking={asking} inquiry={inquiry} onClose={() => setAsking(null)} />}
    </section>
  )
}

/** Goes to the file where it does not stand beside. */
function FileButton({ onFile }: { onFile: () => void }) {
  const t = usePhrases(phrases)
  const isBeside = useMedia('(min-width:1241px)')
  return isBeside ? null : <Button size="s" icon="person" onPress={onFile}>{t('openFile')}</Button>
}

/** What the customer asked since somebody answered. */
function askedOf(messages: readonly Message[]): string {
  const said: string[] = []
  for (const message of messages.toReversed()) {
    if (message.author === 'staff' && message.kind !== 'note') break
    if (message.author === 'visitor' && message.kind === 'text') said.unshift(message.text)
    if (said.length >= 5) break
  }
  return said.join('\n').slice(0, 2_000)
}

/** Where no conversation is chosen. */
export function NoThread() {
  const t = usePhrases(phrases)
  return <section className="th" aria-label={t('thread.label')}><div className="none"><div><b className="t14">{t('thread.choose')}</b><p className="m1">{t('thread.chooseWhy')}</p></div></div></section>
}
