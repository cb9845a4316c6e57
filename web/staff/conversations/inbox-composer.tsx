import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComposeBox, ComposeFiles, ComposeTool, type Pick } from '../../kit/compose-box.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band } from '../../kit/layout.tsx'
import { Menu } from '../../kit/menu.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useStaffLoader } from '../organisation/choices.ts'
import { useMe, useNameOf } from '../session/session.tsx'
import { ChannelWay } from './channel-way.tsx'
import { phrases } from './inbox-phrases.ts'
import { findPhrases, saidTo, type Phrase } from './phrase-find.ts'
import { useDepartmentNames, useForbidden, usePhraseList } from './phrase-queries.ts'
import type { Thread } from './inbox-queries.ts'
import { putIn, useSending, type Sending } from './inbox-settings.ts'
import type { Stale } from './inbox-talk.ts'

export type Mode = 'reply' | 'note'
const mostBytes = 10 * 1024 * 1024
const accepted = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const
const keptAfterMs = 900

interface Words { reply: string; note: string }
/** What was begun in this tab, by conversation: there at once when one goes from one to another and back. */
const begun = new Map<string, Words>()

/** What I am writing in a conversation, kept on the server a moment after each pause (CON-14). */
export function useDraft(thread: Thread, after: () => number) {
  const { id } = thread
  const client = useQueryClient()
  const found = thread.draft
  const [words, setWords] = useState<Words>(() => { const here = begun.get(id); return { reply: here?.reply || (found && !found.isNote ? found.text : ''), note: here?.note || (found?.isNote ? found.text : '') } })
  const [mode, setMode] = useState<Mode>(() => (found?.isNote || !thread.may.send && thread.may.note ? 'note' : 'reply'))
  const [state, setState] = useState<'none' | 'keeping' | 'kept' | 'failed'>(found ? 'kept' : 'none')
  const pending = useRef<{ text: string; isNote: boolean } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const number = useRef(after)
  number.current = after
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const one = pending.current
    if (!one) return
    pending.current = null
    setState('keeping')
    ok(api.PUT('/api/v1/threads/{id}/draft', { params: { path: { id } }, body: { text: one.text, isNote: one.isNote, after: number.current() } })).then(({ draft }) => { if (!pending.current) setState(draft ? 'kept' : 'none') }, () => setState('failed'))
  }, [id])
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => { removeEventListener('pagehide', flush); flush() }
  }, [flush])
  const write = useCallback((text: string, of: Mode, quiet = false) => {
    setWords((was) => { const next = { ...was, [of]: text }; begun.set(id, next); return next })
    clearTimeout(timer.current)
    pending.current = quiet ? null : { text, isNote: of === 'note' }
    if (!quiet) timer.current = setTimeout(flush, keptAfterMs)
  }, [flush, id])
  /** It was sent: the server let go of a reply's draft with it; of a note's it is told. */
  const sent = useCallback((of: Mode) => {
    setState('none')
    client.setQueryData<Thread>(['inbox', 'thread', id], (was) => (was ? { ...was, draft: null } : was))
    if (of === 'note') void ok(api.PUT('/api/v1/threads/{id}/draft', { params: { path: { id } }, body: { text: '', isNote: true, after: number.current() } })).catch(() => undefined)
  }, [client, id])
  // What was written on another device, where nothing was begun here.
  useEffect(() => {
    if (!found || begun.has(id)) return
    setWords((was) => ({ ...was, [found.isNote ? 'note' : 'reply']: found.text }))
    // only what the server keeps counts here
  }, [found?.text, found?.isNote, id])
  return { words, write, mode, setMode, state, flush, sent, isRetired: found?.retired === true && !found.isNote && words.reply.trim() !== '' }
}
export type Draft = ReturnType<typeof useDraft>

interface Props {
  thread: Thread
  draft: Draft
  boxRef: RefObject<HTMLTextAreaElement | null>
  stale: Stale | null
  ownerName: string
  customerName: string
  onSend: (text: string, mentions: readonly string[]) => void
  onFiles: (files: File[]) => void
  onType: (isNote: boolean) => void
  /** puts the suggested answer in; true when there was one */
  onTab: () => boolean
  onEscape: () => void
  onBook: (() => void) | null
}

/** Where a reply or a note is written. */
export function InboxComposer({ thread, draft, boxRef, stale, ownerName, customerName, onSend, onFiles, onType, onTab, onEscape, onBook }: Props) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const f = useFormats()
  const me = useMe()
  const nameOf = useNameOf()
  const [sending, setSending] = useSending()
  const { words, mode } = draft
  const isNote = mode === 'note'
  const text = words[mode]
  const mentioned = useRef(new Map<string, string>())
  const colleagues = useStaffLoader({ except: [me.id] })
  const phraseList = usePhraseList().data
  const departmentOf = useDepartmentNames()
  const forbiddenIn = useForbidden()
  const [warned, setWarned] = useState<{ text: string; found: readonly string[] } | null>(null)
  const isWarned = warned !== null && !isNote && warned.text === text.trim()
  const send = (isMeant = false): void => {
    const trimmed = text.trim()
    if (trimmed === '') return
    const found = isNote || isMeant ? [] : forbiddenIn(trimmed)
    if (found.length > 0) { setWarned({ text: trimmed, found }); return }
    setWarned(null)
    onSend(trimmed, isNote ? [...mentioned.current].filter(([name]) => trimmed.includes(`@${name}`)).map(([, id]) => id) : [])
    mentioned.current.clear()
  }
  const take = (files: File[]): void => {
    const tooBig = files.filter((file) => file.size > mostBytes)
    for (const file of tooBig) toast(t('compose.tooBig', { name: file.name }), { tone: 'wrong' })
    const good = files.filter((file) => file.size <= mostBytes)
    if (good.length > 0) onFiles(good)
  }
  const said = (one: Phrase): string => saidTo(one, thread.language, phraseList?.gaps ?? [], { customer: { zh: customerName, en: customerName }, department: departmentOf(thread.departmentId) })
  const slash: Pick = {
    sign: '/', label: t('compose.phrase'), none: t('compose.noPhrases'),
    load: (typed) => findPhrases(phraseList?.items ?? [], typed, thread.channel).map((one) => ({ value: one.id, label: said(one), description: one.shortcut ? `/${one.shortcut}` : '' })),
    insert: (one) => one.label,
  }
  const picks: Pick[] = isNote ? [{ sign: '@', label: t('compose.people'), none: t('compose.noPeople'), load: colleagues, insert: (one) => { mentioned.current.set(one.label, one.value); return `@${one.label} ` } }] : [slash]
  const insert = (word: string): void => { const box = boxRef.current; if (box) draft.write(putIn(box, word), mode) }
  const variables = [
    { id: 'name', label: t('compose.variable.name'), value: customerName }, { id: 'me', label: t('compose.variable.me'), value: language === 'en' ? me.nameEn || me.name : me.name },
    { id: 'hospital', label: t('compose.variable.hospital'), value: nameOf(me.hospital) },
  ].filter((one) => one.value !== '')
  if (!thread.may.note) return null
  return (
    <div className="cp">
      <div className="md" role="group" aria-label={t('compose.reply')}>
        {(['reply', 'note'] as const).map((one) => <button key={one} type="button" className="v" aria-pressed={mode === one} onClick={() => { draft.flush(); draft.setMode(one); boxRef.current?.focus() }}>{t(`compose.${one}`)}</button>)}
        <span className="sp" />
        <span className="k3 t12" role="status">{draft.state === 'kept' && text !== '' ? t('compose.saved') : draft.state === 'failed' ? t('compose.notSaved') : ''}</span>
      </div>
      {!isNote && thread.may.send && <ChannelWay thread={thread} />}
      {stale && !isNote && <div style={{ marginBottom: 8 }}><Band tone="warn" aside={<Button size="s" onPress={() => send()}>{t('compose.sendAnyway')}</Button>}>{t('compose.stale', { count: stale.count })}</Band></div>}
      {isWarned && <div style={{ marginBottom: 8 }} role="alert"><Band tone="warn" aside={<Button size="s" onPress={() => send(true)}>{t('compose.forbiddenAnyway')}</Button>}>{t('compose.forbidden', { words: f.list(warned.found) })}</Band></div>}
      {draft.isRetired && !stale && !isNote && <div style={{ marginBottom: 8 }}><Band tone="note">{t('compose.retired')}</Band></div>}
      {!isNote && !thread.may.send ? <p className="k2">{thread.owner ? t('compose.mayNot', { name: ownerName }) : t('compose.mayNotNobody')}</p> : (
        <ComposeBox boxRef={boxRef} label={t(isNote ? 'compose.noteLabel' : 'compose.replyLabel')} note={isNote} placeholder={t(isNote ? 'compose.noteHint' : 'compose.replyHint')} value={text} maxLength={isNote ? 2000 : 4000} sendsOnEnter={sending === 'enter'}
          onChange={(value) => { draft.write(value, mode); if (value !== '') onType(isNote) }} onSend={() => send()} onBlur={draft.flush} onEscape={onEscape} picks={picks} {...(isNote ? {} : { onFiles: take, dropLabel: t('compose.drop'), onTab: () => text.trim() === '' && onTab() })}>
          {!isNote && <><ComposeFiles icon="image" accept={['image/*']} onFiles={take}>{t('compose.picture')}</ComposeFiles><ComposeFiles icon="attach" accept={accepted} onFiles={take}>{t('compose.file')}</ComposeFiles></>}
          {!isNote && <Menu label={t('compose.variables')} trigger={<ComposeTool icon="person">{t('compose.variables')}</ComposeTool>} items={variables.map((one) => ({ id: one.id, label: one.label, description: one.value, onAct: () => insert(one.value) }))} />}
          {!isNote && onBook && <ComposeTool icon="calendar" onPress={onBook}>{t('act.book')}</ComposeTool>}
          <span className="sp" />
          <span className="desk"><Menu label={t('compose.settings')} trigger={<ComposeTool icon="settings">{t(sending === 'enter' ? 'compose.enterSends' : 'compose.ctrlSends')}</ComposeTool>}
            items={(['ctrl', 'enter'] satisfies Sending[]).map((one) => ({ id: one, label: t(one === 'enter' ? 'compose.enterSends' : 'compose.ctrlSends'), chosen: sending === one, onAct: () => setSending(one) }))} /></span>
          <Button kind="p" icon={isNote ? 'note' : 'send'} hint={sending === 'enter' ? '↵' : 'Ctrl ↵'} disabled={text.trim() === ''} onPress={() => send()}>{t(isNote ? 'compose.sendNote' : 'compose.send')}</Button>
        </ComposeBox>
      )}
    </div>
  )
}

/** Puts a reply's text back into the box, before what was begun since. */
export function putBack(draft: Draft, text: string, of: Mode): void {
  draft.write([text, draft.words[of].trim()].filter(Boolean).join('\n'), of)
}
