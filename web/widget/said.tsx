/** @jsxRuntime classic */
/** @jsx h */
/** What was said, with how far it got; before somebody comes, which place in line and how long. */
import { Fragment, h, type JSX } from 'preact'
import { Icon } from './icon.tsx'
import { named, t, whenIn } from './phrases.ts'
import type { ChatMessage } from './shapes.ts'
import { pictureTypes } from './thread.ts'
import { keep, Phone, type Part } from './parts.tsx'

let count = 0
let isLeaving = false

/** Keeps to the end while somebody reads there. */
function follow(list: HTMLElement | null, now: number): void {
  if (!list) return
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 160
  if (now !== count && (isAtEnd || count === 0 || now === 0)) queueMicrotask(() => { list.scrollTop = list.scrollHeight })
  count = now
}

export function Said({ desk }: Part): JSX.Element {
  const { talk } = desk
  const { thread, chat, out, files } = talk
  const waits = talk.isCut ? t('waits') : t('sending')
  const name = talk.typing && (talk.typing.name || t('staff'))
  return (
    <div class="body said" tabIndex={0} role="log" aria-live="off" aria-label={t('chat')} ref={list => { follow(list, thread.messages.length + out.length + files.length + (name ? 1 : 0) + thread.earlier.length) }}>
      {thread.earlier.map(message => <Line key={`e${message.number}${message.at}`} message={message} desk={desk} />)}
      {thread.earlier.length > 0 && <p class="mid">{t('earlier')}</p>}
      {thread.messages.map(message => <Line key={message.number} message={message} desk={desk} />)}
      {out.map(one => <div key={one.clientId} class="mine"><p class="bubble">{one.text}</p><Fate id={one.clientId} why={talk.refused.get(one.clientId) ?? null} waits={waits} desk={desk} /></div>)}
      {files.map(one => <div key={one.clientId} class="mine"><p class="bubble"><Icon name="paper" />{one.file.name}</p><Fate id={one.clientId} why={one.refused} waits={waits} desk={desk} /></div>)}
      {chat?.state === 'open' && chat.owner === null && <Queue desk={desk} />}
      {name && <p class="state">{t('writing', { name: named(name, chat?.owner?.nameEn ?? '') })}</p>}
    </div>
  )
}

function Fate({ id, why, waits, desk }: Part & { id: string; why: string | null; waits: string }): JSX.Element {
  if (why === null) return <p class="state">{waits}</p>
  return <p class="state fault">{t('refused', { why })} <button class="link" onClick={() => { desk.talk.again(id) }}>{t('again')}</button> <button class="link" onClick={() => { desk.talk.drop(id) }}>{t('drop')}</button></p>
}

function Line({ message, desk }: Part & { message: ChatMessage }): JSX.Element | null {
  const { talk } = desk
  const time = whenIn(message.at, desk.now())
  if (message.kind === 'event') {
    const { what, name = '', nameEn = '', answerBy } = (message.data ?? {}) as { what?: string; name?: string; nameEn?: string; answerBy?: string }
    const who = { name: named(name, nameEn) }
    const words = what === 'assigned' ? t('assigned', who) : what === 'transferred' ? t('transferred', who) : what === 'closed' ? t('closedEvent') : what === 'left' ? t('left') : what === 'contact' ? t('contact') : what === 'nobody' && answerBy ? t('nobody', { time: whenIn(answerBy, desk.now()) }) : null
    return words === null ? null : <p class="mid">{time} {words}</p>
  }
  const isMine = message.author === 'visitor'
  return (
    <div class={isMine ? 'mine' : 'theirs'}>
      <span class="vh">{isMine ? t('mine') : named(message.name, message.nameEn)}</span>
      {message.kind === 'file' ? <Sent message={message} desk={desk} /> : <p class="bubble">{message.text}</p>}
      <p class="state">{time}{isMine && ` ${t(talk.chat && message.number <= talk.chat.staffRead ? 'seen' : 'got')}`}</p>
    </div>
  )
}

/** A picture is drawn, not linked: that needs no leave of the page's policy for pictures. Other files are handed over to keep. */
function Sent({ message, desk }: Part & { message: ChatMessage }): JSX.Element {
  const { name = '', mediaType = '' } = (message.data ?? {}) as { name?: string; mediaType?: string }
  const fetchIt = async (): Promise<void> => {
    const blob = await desk.talk.fileOf(message)
    if (blob) keep(blob, name)
  }
  if (!pictureTypes.includes(mediaType)) return <p class="bubble"><Icon name="paper" /><button class="link" onClick={() => { void fetchIt() }}>{name || t('open')}</button></p>
  return (
    <button class="picture" aria-label={t('picture', { name })} aria-expanded="false" onClick={event => { const { currentTarget: of } = event; of.setAttribute('aria-expanded', String(of.classList.toggle('big'))) }}>
      <canvas width={240} height={160} ref={canvas => { if (canvas && !canvas.dataset['drawn']) { canvas.dataset['drawn'] = '1'; void paint(canvas, () => desk.talk.fileOf(message)) } }} />
    </button>
  )
}

async function paint(canvas: HTMLCanvasElement, load: () => Promise<Blob | null>): Promise<void> {
  try {
    const blob = await load()
    if (!blob) return
    const bitmap = await createImageBitmap(blob)
    const scale = Math.min(1, 1600 / Math.max(bitmap.width, bitmap.height))
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  } catch { delete canvas.dataset['drawn'] }
}

function Queue({ desk }: Part): JSX.Element {
  const { talk } = desk
  const { chat } = talk
  const ahead = chat?.ahead ?? 0
  const wait = chat?.desk.waitSeconds ?? null
  return (
    <div class="queue">
      {wait !== null && <Fragment><p class="sub">{ahead === 0 ? t('next') : t('ahead', { n: ahead })}</p><p class="hero">{t('minutes', { n: Math.max(1, Math.ceil(wait / 60)) })}</p></Fragment>}
      {chat?.answerBy && <p class="sub">{t('latest', { time: whenIn(chat.answerBy, desk.now()) })}</p>}
      {wait === null ? <Phone desk={desk} as="row"><b>{t('hotline')}</b></Phone> : <p class="tip">{t('writeOn')}</p>}
      {!chat?.hasContact && (isLeaving || talk.isPhoneRefused
        ? <form class="leave" onSubmit={event => { event.preventDefault(); const field = event.currentTarget.elements.namedItem('phone') as HTMLInputElement; if (field.value.trim()) void talk.contact(field.value.trim()) }}>
          <label><span>{t('leavePhone')}</span><input name="phone" type="tel" inputMode="tel" autoComplete="tel" maxLength={40} aria-invalid={talk.isPhoneRefused ? 'true' : undefined} /></label><button type="submit" class="line">{t('save')}</button>
          {talk.isPhoneRefused && <p class="fault" role="alert">{t('badPhone')}</p>}
        </form>
        : <div class="row card"><div><b>{t('notWait')}</b><span class="sub">{t('leavePhone')}</span></div><button class="link" onClick={() => { isLeaving = true; desk.draw() }}>{t('leave')}</button></div>)}
    </div>
  )
}
