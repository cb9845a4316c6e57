import type { ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useStep, type Feedback, type Step } from './queries.ts'

/** Fields sent as one step; what is missing is said beside the field. */
export function Asks({ one, onClose, title, why, verb, children, make, wide }: { one: Feedback; onClose: () => void; title: string; why?: string; verb: string; children: ReactNode; make: () => Step | null; wide?: boolean }) {
  const t = usePhrases(phrases)
  const step = useStep(one.id)
  const submit = (): void => { const made = make(); if (made) step.mutate(made, { onSuccess: onClose }) }
  return (
    <Dialog form open wide={wide ?? false} onClose={onClose} title={title} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={step.isPending} onPress={submit}>{verb}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit() }}>{why && <p className="k2">{why}</p>}<FieldGrid columns={1}>{children}</FieldGrid></form>
    </Dialog>
  )
}
