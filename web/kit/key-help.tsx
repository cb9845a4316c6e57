import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { boundKeys, type KeyAct } from './keys.ts'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as printed on this keyboard. */
export function KeyCap({ keys }: { keys: string }) {
  return <span className="ks2">{keys.split('+').map((k) => <kbd key={k}>{k === 'Mod' ? (isMac ? '⌘' : 'Ctrl') : k}</kbd>)}</span>
}

/** All keys that work here, read from what is bound. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = usePhrases(phrases)
  const list = (acts: readonly KeyAct[]) => acts.filter((a) => !a.hidden).map((a) => <div key={a.keys}><span>{a.label}</span><KeyCap keys={a.keys} /></div>)
  const own = open ? boundKeys('here').filter((a) => !a.hidden) : []
  return (
    <Dialog open={open} onClose={onClose} title={t('keys.title')} wide actions={<Button onPress={onClose} autoFocus>{t('button.close')}</Button>}>
      <div className="kh">{own.length > 0 && <><h3>{t('keys.here')}</h3>{list(own)}</>}<h3>{t('keys.everywhere')}</h3>{list(open ? boundKeys('everywhere') : [])}<div><span>{t('keys.undo')}</span><KeyCap keys="Mod+Z" /></div><div><span>{t('keys.close')}</span><KeyCap keys="Esc" /></div></div>
    </Dialog>
  )
}
