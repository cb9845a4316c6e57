import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { useNowMs } from '../../kit/clock.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { Checkbox, RadioRow, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band } from '../../kit/layout.tsx'
import { problemOf, type Problem } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { todayOf, useAct, type Appointment } from './queries.ts'
import { Slots } from './slots.tsx'

type Plain = 'confirm' | 'acknowledge' | 'complete'

/** The acts that need no question. */
export function usePlainAct(kind: Plain) {
  const t = usePhrases(phrases)
  return useAct((id: string) => {
    const params = { params: { path: { id } } }
    return kind === 'confirm' ? ok(api.POST('/api/v1/appointments/{id}/confirm', params)) : kind === 'acknowledge' ? ok(api.POST('/api/v1/appointments/{id}/acknowledge', params)) : ok(api.POST('/api/v1/appointments/{id}/complete', params))
  }, { done: t(`done.${kind}`) })
}

/** Cancelling: names the thing and what follows; who asks and why. */
export function CancelDialog({ row, onClose }: { row: Appointment; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const cancel = useAct((values: { reason: string; askedBy: 'customer' | 'hospital' }) => ok(api.POST('/api/v1/appointments/{id}/cancel', { params: { path: { id: row.id } }, body: values })), { done: t('done.cancel'), quiet: true })
  const form = useForm({ initial: { reason: '', askedBy: 'customer' as 'customer' | 'hospital' }, submit: async (values) => { await cancel.mutateAsync(values); onClose() } })
  return (
    <Dialog form open onClose={onClose} title={t('cancel.title', { name: row.customer.name, when: f.when(row.startsAt) })}>
      <Form form={form} label={t('cancel.verb')} guard={false}>
        <p className="k2">{t('cancel.note')}</p>
        <div className="m3"><RadioRow label={t('cancel.asked')} options={[{ value: 'customer', label: t('cancel.customer') }, { value: 'hospital', label: t('cancel.hospital') }]} {...form.field('askedBy')} /></div>
        <div className="m3"><TextField label={t('cancel.why')} required autoFocus maxLength={200} {...form.field('reason')} /></div>
        <FormActions submitLabel={t('cancel.verb')} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

/** Moving: another time of the same service, by the same expert or anyone; keeps the voucher. */
export function MoveDialog({ row, onClose }: { row: Appointment; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const today = todayOf(useNowMs())
  const [isSame, setSame] = useState(row.expert !== null)
  const [from, setFrom] = useState(today)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [overlap, setOverlap] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isElsewhere = problem?.code === 'customer_elsewhere'
  const move = useAct(() => ok(api.POST('/api/v1/appointments/{id}/reschedule', { params: { path: { id: row.id } }, body: { startsAt: chosen ?? '', reason: reason.trim(), ...(row.expert && !isSame ? { expertId: null } : {}), ...(overlap.trim() ? { overlapReason: overlap.trim() } : {}) } })), { done: t('done.move'), quiet: true })
  const go = (): void => move.mutate(undefined, { onSuccess: onClose, onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))) })
  return (
    <Dialog wide form open onClose={onClose} title={t('move.title', { name: row.customer.name })}
      actions={<><Button onPress={onClose}>{t('cancel.keep')}</Button><Button kind="p" icon="swap" disabled={chosen === null || reason.trim() === ''} pending={move.isPending} onPress={go}>{chosen ? t('move.verb', { when: f.when(chosen) }) : t('act.move')}</Button></>}>
      <div className="row g4 wrap"><span className="k2 sp">{t('move.was', { when: f.when(row.startsAt) })}</span>{row.expert && <Checkbox label={t('move.keepExpert')} value={isSame} onChange={(value) => { setSame(value); setChosen(null) }} />}</div>
      {problem && <div className="m2"><Band tone="warn">{problem.title}</Band></div>}
      <div className="m2"><Slots serviceId={row.service.id} expertId={isSame ? row.expert?.id ?? null : null} from={from} onFrom={setFrom} chosen={chosen} onChoose={(startsAt) => { setChosen(startsAt); setProblem(null) }} /></div>
      <div className="m3"><TextField label={t('move.why')} required value={reason} onChange={setReason} maxLength={200} /></div>
      {isElsewhere && <div className="m3"><TextField label={t('new.overlapWhy')} required value={overlap} onChange={setOverlap} maxLength={200} /></div>}
    </Dialog>
  )
}

export type Asking = { kind: 'cancel' | 'move'; row: Appointment } | null

/** Whichever dialog is asked for. */
export function AskDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  if (!asking) return null
  return asking.kind === 'cancel' ? <CancelDialog key={asking.row.id} row={asking.row} onClose={onClose} /> : <MoveDialog key={asking.row.id} row={asking.row} onClose={onClose} />
}
