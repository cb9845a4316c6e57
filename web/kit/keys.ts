import { useEffect, useRef } from 'react'
import { isComposing } from './composing.ts'

/** A key and what it does. `keys` as shown and bound: 'N', '/', 'J', 'Enter', 'Mod+K', 'Shift+X', 'F2'. */
export interface KeyAct { keys: string; label: string; act: () => void; /** works while typing in a field too */ inFields?: boolean; hidden?: boolean }

interface Pressed { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }

/** Whether a key event is the one named. 'Mod' is ⌘ on a Mac and Ctrl elsewhere. */
export function matchesKeys(keys: string, event: Pressed): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wantsMod = parts.includes('Mod')
  const wantsShift = parts.includes('Shift')
  if (wantsMod !== (event.ctrlKey || event.metaKey) || event.altKey) return false
  if (/^[A-Z]$/.test(key)) return event.key.toUpperCase() === key && event.shiftKey === wantsShift
  return event.key === key && (wantsShift ? event.shiftKey : key.length === 1 || !event.shiftKey)
}

/** Whether the focus is somewhere that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button|submit)$/.test((target as HTMLInputElement).type)
    || target.closest('[role=spinbutton],[role=menu],[role=listbox]') !== null)
}

/** Where keys hold: the frame's everywhere, a page's while it is there. The page's come first. */
export type KeyScope = 'everywhere' | 'here'

const layers: { scope: KeyScope; acts: { current: readonly KeyAct[] } }[] = []

/** Every key bound now in a scope: for the key dialog. */
export function boundKeys(scope: KeyScope): readonly KeyAct[] {
  return layers.filter((l) => l.scope === scope).flatMap((l) => l.acts.current)
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const typing = isTyping(event.target)
  const inDialog = document.querySelector('[role=dialog],[role=alertdialog]:not(.toast)') !== null
  for (const { acts } of layers.toSorted((a, b) => Number(a.scope === 'everywhere') - Number(b.scope === 'everywhere'))) {
    for (const k of acts.current) {
      if (!matchesKeys(k.keys, event) || (typing && !k.inFields) || (inDialog && !k.inFields)) continue
      if (k.keys === 'Enter' && event.target instanceof Element && event.target.closest('a,button,summary')) continue
      event.preventDefault()
      k.act()
      return
    }
  }
}

/** Binds keys while the component is there. They sleep while somebody types and while a dialog is open, unless `inFields`. */
export function useKeys(acts: readonly KeyAct[], scope: KeyScope = 'here'): void {
  const latest = useRef<readonly KeyAct[]>(acts)
  latest.current = acts
  useEffect(() => {
    if (layers.length === 0) addEventListener('keydown', onKeyDown)
    const layer = { scope, acts: latest }
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) removeEventListener('keydown', onKeyDown)
    }
  }, [scope])
}
