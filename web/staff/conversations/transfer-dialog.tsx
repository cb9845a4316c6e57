import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, type Option } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useStaffLoader } from '../organisation/choices.ts'
import { useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'

/** Hands several inquiries to one colleague, who accepts or declines each. What is not mine to hand on is left and said. */
export function TransferDialog({ rows, onClose }: { rows: readonly { id: string }[]; onClose: () => void }) {
  const t = usePhrases(phrases)
  const me = useMe()
  const client = useQueryClient()
  const load = useStaffLoader({ ...(me.groupId ? { groupId: me.groupId } : {}), except: [me.id] })
  const [who, setWho] = useState<Option | null>(null)
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const [error, setError] = useState<{ who?: string; reason?: string }>({})
  const [isPending, setPending] = useState(false)
  const submit = async (): Promise<void> => {
    const found = { ...(who ? {} : { who: t('dialog.needColleague') }), ...(reason.trim() ? {} : { reason: t('dialog.needReason') }) }
    setError(found)
    if (!who || !reason.trim()) return
    setPending(true)
    let left = 0
    for (const row of rows) {
      await ok(api.POST('/api/v1/inquiries/{id}/transfer', { params: { path: { id: row.id } }, body: { toStaffId: who.value, reason: reason.trim(), ...(told.trim() ? { toldCustomer: told.trim() } : {}) } })).catch(() => { left++ })
    }
    setPending(false)
    if (left < rows.length) toast(t('dialog.transferManyDone', { name: who.label, count: rows.length - left }))
    if (left > 0) toast(t('dialog.transferManyLeft', { count: left }), { tone: 'wrong' })
    void client.invalidateQueries({ queryKey: ['conversations'] })
    onClose()
  }
  return (
    <Dialog form open onClose={onClose} title={rows.length === 1 ? t('dialog.transferTitle') : t('dialog.transferMany', { count: rows.length })}
      actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={isPending} onPress={() => void submit()}>{t('dialog.transferVerb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <p className="k2">{t('dialog.transferWhy')}</p>
        <FieldGrid columns={1}>
          <ComboBox label={t('dialog.colleague')} required value={who?.value ?? null} selected={who} onChange={(_v, option) => { setWho(option); setError({}) }} load={load} error={error.who ?? null} autoFocus />
          <TextField label={t('dialog.reason')} required value={reason} onChange={setReason} maxLength={300} error={error.reason ?? null} />
          <TextField label={t('dialog.told')} optional description={t('dialog.toldHint')} value={told} onChange={setTold} maxLength={300} />
        </FieldGrid>
      </form>
    </Dialog>
  )
}
