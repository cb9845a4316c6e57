import { useCallback, useState } from 'react'
import { useSearchText } from '../../kit/address.ts'
import { Drawer } from '../../kit/dialog.tsx'
import { useKeys } from '../../kit/keys.ts'
import { useMedia } from '../../kit/window.ts'
import { Booking } from '../appointments/book.tsx'
import './inbox.css'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { InboxFile } from './inbox-file.tsx'
import { InboxList, type Looking } from './inbox-list.tsx'
import { phrases } from './inbox-phrases.ts'
import { useFreshRows, useThread, type Narrowed } from './inbox-queries.ts'
import { views, type View } from './inbox-rows.ts'
import { InboxThread, NoThread } from './inbox-thread.tsx'
import { useInquiry } from './queries.ts'

/** What the address says: view, search, filters, the conversation chosen, and on a phone which of the three screens. */
function useAddress(): { looking: Looking; thread: string | null; isFile: boolean; go: (next: Partial<{ looking: Looking; thread: string | null; isFile: boolean }>, push?: boolean) => void } {
  const [search, setSearch] = useSearchText()
  const params = new URLSearchParams(search)
  const view = params.get('view')
  const narrowed: Narrowed = Object.fromEntries((['channel', 'departmentId', 'label'] as const).flatMap((name) => { const value = params.get(name); return value ? [[name, value]] : [] }))
  const looking: Looking = { view: views.find((one): one is View => one === view) ?? 'mine', q: params.get('q') ?? '', narrowed }
  const thread = params.get('thread')
  const isFile = params.get('file') === '1'
  return {
    looking, thread, isFile,
    go: (next, push = false) => {
      const to = { looking, thread, isFile, ...next }
      const made = new URLSearchParams()
      if (to.looking.view !== 'mine') made.set('view', to.looking.view)
      if (to.looking.q) made.set('q', to.looking.q)
      for (const [name, value] of Object.entries(to.looking.narrowed)) made.set(name, String(value))
      if (to.thread) made.set('thread', to.thread)
      if (to.isFile) made.set('file', '1')
      setSearch(made.toString(), push)
    },
  }
}

/** The agents' inbox: all written conversations, one of them, and whose it is (issue 3 §3, CON-4…6, 12, 14, 15). */
export function InboxPage() {
  const t = usePhrases(phrases)
  const may = useMay()
  const { looking, thread, isFile, go } = useAddress()
  const isPhone = useMedia('(max-width:640px)')
  const [isBooking, setBooking] = useState(false)
  useFreshRows()
  useKeys([{ keys: '/', label: t('keys.find'), act: () => document.querySelector<HTMLInputElement>('.ibx .fd input')?.focus() }])
  const onBook = may('appointments.book') && thread ? () => setBooking(true) : null
  const close = useCallback(() => setBooking(false), [])
  return (
    <div className={`ibx ${isFile && thread ? 'file on-file' : thread ? 'on-thread' : 'on-list'}`}>
      <h1 className="vh">{t('title')}</h1>
      <InboxList looking={looking} onLooking={(next) => go({ looking: next })} chosen={thread} onOpen={(id) => go({ thread: id, isFile: isFile && !isPhone }, isPhone || thread === null)} />
      {thread ? <InboxThread key={thread} id={thread} onBack={() => go({ thread: null, isFile: false })} onFile={() => go({ isFile: !isFile }, isPhone)} onBook={onBook} /> : <NoThread />}
      {thread ? <InboxFile key={`file-${thread}`} id={thread} onBack={() => go({ isFile: false })} onBook={onBook} /> : <aside className="pn" aria-label={t('file')} />}
      {isBooking && thread && <BookDrawer threadId={thread} onClose={close} />}
    </div>
  )
}

/** Booking beside the conversation; the inquiry knows what came of it. */
function BookDrawer({ threadId, onClose }: { threadId: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const thread = useThread(threadId).data
  const inquiry = useInquiry(threadId).data
  const [round, setRound] = useState(0)
  if (!thread || !inquiry) return null
  return <Drawer wide open onClose={onClose} title={t('side.bookTitle')}><Booking key={round} customerId={inquiry.customerId} serviceId={inquiry.serviceId} inquiryId={threadId} onAnother={() => setRound((n) => n + 1)} /></Drawer>
}
