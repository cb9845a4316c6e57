import { useEffect } from 'react'
import { UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as ToastRegion, Text } from 'react-aria-components'
import './overlay.css'
import { Button, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

interface Said { text: string; tone: 'done' | 'wrong'; undo?: () => void; key: { id: string | null } }

const queue = new ToastQueue<Said>({ maxVisibleToasts: 3 })
const undoMs = 8000

/**
 * Says what was done, with 8 seconds to take it back (Ctrl/⌘ Z or the button) when `undo` is given; hovering or focusing holds the time.
 * For results of acts; errors of a form stay in the form.
 */
export function toast(text: string, { undo, tone = 'done' }: { undo?: () => void; tone?: 'done' | 'wrong' } = {}): void {
  const key: Said['key'] = { id: null }
  key.id = queue.add({ text, tone, undo, key }, { timeout: tone === 'wrong' ? 12_000 : undoMs })
}

function takeBack(said: Said): void {
  if (said.key.id) queue.close(said.key.id)
  said.undo?.()
}

/** Where toasts appear: once, in the frame. */
export function Toasts() {
  const t = usePhrases(phrases)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      if (event.target instanceof Element && event.target.closest('input,textarea,[contenteditable=true]')) return
      const last = queue.visibleToasts.find((x) => x.content.undo)
      if (last) { event.preventDefault(); takeBack(last.content) }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('toast.region')}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={shown.content.tone === 'wrong' ? 'toast v' : 'toast'}>
          <Icon name={shown.content.tone === 'wrong' ? 'warning' : 'check'} />
          <ToastContent className="sp"><Text slot="title">{shown.content.text}</Text></ToastContent>
          {shown.content.undo && <Button icon="undo" hint="Ctrl Z" onPress={() => takeBack(shown.content)}>{t('toast.undo')}</Button>}
          <IconButton slot="close" icon="close" label={t('toast.dismiss')} />
        </AriaToast>
      )}
    </ToastRegion>
  )
}
