import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import './overlay.css'
import { Button, IconButton } from './button.tsx'
import { usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** A dialog. Its title names the thing; children say the consequence or hold a form; `actions` stand at the foot. */
export function Dialog({ open, onClose, title, children, actions, wide, form }: { open: boolean; onClose: () => void; title: ReactNode; children?: ReactNode; actions?: ReactNode; wide?: boolean; /** children are fields, not prose */ form?: boolean }) {
  return (
    <ModalOverlay className="scrim" isOpen={open} onOpenChange={(is) => { if (!is) onClose() }} isDismissable={!form}>
      <Modal className={wide ? 'dlg wide' : 'dlg'}>
        <AriaDialog>
          <Heading slot="title" level={2} className="hd">{title}</Heading>
          <div className={form ? 'bd frm' : 'bd'}>{children}</div>
          {actions ? <div className="ft">{actions}</div> : <div className="m3" />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * Asks where it cannot be undone (where it can, act and offer Undo). `title` is the question naming the thing (发布第 49 周排班？),
 * children the consequence, `verb` the act. `danger` where something is lost.
 */
export function ConfirmDialog({ open, onCancel, onConfirm, title, children, verb, cancelLabel, danger, pending }: { open: boolean; onCancel: () => void; onConfirm: () => void; title: string; children: ReactNode; verb: string; cancelLabel?: string; danger?: boolean; pending?: boolean }) {
  const t = usePhrases(phrases)
  return (
    <Dialog open={open} onClose={onCancel} title={title}
      actions={<><Button onPress={onCancel} autoFocus={danger}>{cancelLabel ?? t('button.cancel')}</Button><Button kind={danger ? 'danger-solid' : 'p'} autoFocus={!danger} pending={pending} onPress={onConfirm}>{verb}</Button></>}>
      {children}
    </Dialog>
  )
}

/** The panel at the right: 200 ms in, Esc or a press beside it out, focus back to where it was. */
export function Drawer({ open, onClose, title, head, children, foot, wide }: { open: boolean; onClose: () => void; /** spoken name; shown unless `head` is given */ title: string; head?: ReactNode; children: ReactNode; foot?: ReactNode; wide?: boolean }) {
  const t = usePhrases(phrases)
  return (
    <ModalOverlay className="scrim right" isOpen={open} onOpenChange={(is) => { if (!is) onClose() }} isDismissable>
      <Modal className={wide ? 'drw wide' : 'drw'}>
        <AriaDialog aria-label={title}>
          <div className="hd">{head ?? <h2 className="sp cut">{title}</h2>}{head && <span className="sp" />}<IconButton icon="close" label={t('button.close')} onPress={onClose} /></div>
          <div className="bd" tabIndex={0} role="group" aria-label={title}>{children}</div>
          {foot && <div className="ft">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
