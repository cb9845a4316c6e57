/** @jsxRuntime classic */
/** @jsx h */
/** The panel of the web chat: a window on the desk, a sheet on a phone. Comes by import when the button is pressed first (CON-8). */
import { h, render } from 'preact'
import css from './panel.css?inline'
import { makeAsk } from './ask.ts'
import { Memory, type Store } from './memory.ts'
import type { Desk } from './parts.tsx'
import { language, speak, tag } from './phrases.ts'
import type { Panel, Place } from './shapes.ts'
import { Talk } from './talk.ts'
import { Window } from './window.tsx'

/** Puts the panel beside the button; it is shut. */
export function mount(place: Place): Panel {
  const { root, base, code, key, button } = place
  const box = document.createElement('div')
  box.className = 'tc'
  root.append(box)
  place.addStyle(css)
  const memory = new Memory(key, store(() => localStorage), store(() => sessionStorage))
  const phone = matchMedia('(max-width: 600px), (max-height: 460px)')
  speak(place.language, place.words)
  let isOpen = false
  let isDue = false
  let returnTo: Element | null = null
  const draw = (): void => {
    if (isDue) return
    isDue = true
    queueMicrotask(() => { isDue = false; paint() })
  }
  const talk = new Talk({
    ask: makeAsk(`${base}/api/v1/chat/${code}`, () => memory.token, tag),
    memory, now: () => Date.now(), draw: lot, language: tag, changed: draw,
    socket: () => new WebSocket(`${base.replace(/^http/, 'ws')}/api/v1/chat/live`) as never,
    page: `${location.origin}${location.pathname}`.slice(0, 300), isSeen: () => isOpen && !document.hidden,
  })
  const desk: Desk = {
    talk, memory, now: () => Date.now(), get isOpen() { return isOpen }, get isPhone() { return phone.matches }, draw,
    speak: next => { void place.wordsOf(next).then(said => { speak(memory.language = next, said); draw() }, () => undefined) },
    write: () => { requestAnimationFrame(() => { box.querySelector('textarea')?.focus() }) },
    close: () => { isOpen = memory.open = false; hold(); draw(); button.hide(false); if (returnTo) (returnTo as HTMLElement).focus() },
  }
  const paint = (): void => {
    box.lang = tag()
    render(<Window desk={desk} />, box)
    if (!isOpen) button.show(language, talk.house && (talk.house.desk.ready > 0 ? 'here' : 'away'), talk.unread)
  }
  /** On a phone nothing behind the sheet can be reached or scrolled. */
  const hold = (): void => {
    const isHeld = isOpen && phone.matches
    document.body.inert = isHeld
    document.documentElement.style.overflow = isHeld ? 'hidden' : ''
  }
  const fit = (): void => {
    const view = window.visualViewport
    box.style.setProperty('--tc-height', `${view?.height ?? innerHeight}px`)
    box.style.setProperty('--tc-top', `${view?.offsetTop ?? 0}px`)
  }
  phone.addEventListener('change', () => { hold(); draw() })
  window.visualViewport?.addEventListener('resize', fit)
  window.visualViewport?.addEventListener('scroll', fit)
  addEventListener('online', () => { talk.wake() })
  addEventListener('pageshow', () => { talk.wake() })
  document.addEventListener('visibilitychange', () => { if (!document.hidden) talk.wake() })
  addEventListener('storage', event => { const name = memory.nameOf(event.key); if (name !== null) talk.elsewhere(name) })
  // The page's own short cuts are not for who types here.
  for (const kind of ['keydown', 'keyup', 'keypress'] as const) root.addEventListener(kind, event => { event.stopPropagation() })
  setInterval(() => { talk.tick() }, 1_000)
  fit()
  void talk.look()
  draw()
  return {
    open: withFocus => {
      isOpen = memory.open = true
      returnTo = button.element
      button.hide(true)
      fit()
      hold()
      paint()
      talk.wake()
      if (!talk.isBegun) void talk.look()
      if (withFocus) box.querySelector<HTMLElement>(phone.matches ? '.head button' : 'textarea, .head button')?.focus()
    },
  }
}

/** A token drawn by lot, of the form the server asks for. */
function lot(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

function store(of: () => Storage): Store {
  try {
    const found = of() as unknown as Store
    void found['']
    return found
  } catch { return {} }
}
