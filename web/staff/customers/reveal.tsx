import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { RadioRow, TextField } from '../../kit/field.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type What = { what: 'phone' | 'identifier' | 'address'; itemId?: string }
const reasons = ['call', 'verify', 'send'] as const

/** A masked value with 显示 beside it: asks why, then shows it in full. It is never kept: closing the page forgets it. */
export function Masked({ customerId, masked, name, of, size }: { customerId: string; masked: string; name: string; of: What; size?: 'l' }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  return (
    <>
      <span className={size === 'l' ? 't16 num' : 'num'}>{shown ?? masked}</span>
      {shown === null && may('customers.reveal') && <TextLink onPress={() => setAsking(true)} label={t('head.revealLabel', { what: name })}>{t('head.reveal')}</TextLink>}
      {isAsking && <RevealDialog customerId={customerId} name={name} of={of} onClose={() => setAsking(false)} onShown={(value) => { setShown(value); setAsking(false) }} />}
    </>
  )
}

function RevealDialog({ customerId, name, of, onShown, onClose }: { customerId: string; name: string; of: What; onShown: (value: string) => void; onClose: () => void }) {
  const t = usePhrases(phrases)
  const [reason, setReason] = useState(t('reveal.reasons.call'))
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const show = async (): Promise<void> => {
    setPending(true)
    try {
      const { formatted } = await ok(api.POST('/api/v1/customers/{id}/reveal', { params: { path: { id: customerId } }, body: { ...of, reason: reason.trim() } }))
      onShown(formatted)
      toast(formatted)
    } catch (thrown) {
      const problem = problemOf(thrown, t('failed'), t('offline'))
      setError(Object.values(problem.fields)[0] ?? problem.title)
    } finally {
      setPending(false)
    }
  }
  const known = reasons.map((key) => t(`reveal.reasons.${key}`))
  return (
    <Dialog form open onClose={onClose} title={t('reveal.title', { what: name })} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={isPending} onPress={() => void show()}>{t('reveal.verb')}</Button></>}>
      <form className="col g3" onSubmit={(e) => { e.preventDefault(); void show() }}>
        <p className="k2">{t('reveal.why')}</p>
        <RadioRow label={t('reveal.reason')} options={known.map((value) => ({ value, label: value }))} value={known.includes(reason) ? reason : null} onChange={setReason} />
        <TextField label={t('reveal.reason')} labelHidden required value={reason} onChange={(value) => { setReason(value); setError(null) }} error={error} maxLength={200} autoFocus />
      </form>
    </Dialog>
  )
}
