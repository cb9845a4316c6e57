import { useState } from 'react'
import { api, ifMatch, ok, ProblemError } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, type Option } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useAct, useStaffOptions, type CustomerRow } from './queries.ts'

/** Gives customers to another colleague. Whoever was changed by others meanwhile is left alone and said. */
export function OwnerDialog({ rows, onClose, onDone }: { rows: readonly Pick<CustomerRow, 'id' | 'version'>[]; onClose: () => void; onDone?: () => void }) {
  const t = usePhrases(phrases)
  const load = useStaffOptions()
  const [who, setWho] = useState<Option | null>(null)
  const [error, setError] = useState<string | null>(null)
  const move = useAct(async (ownerId: string) => {
    let failed = 0
    for (const row of rows) {
      try {
        await ok(api.PATCH('/api/v1/customers/{id}', { params: { path: { id: row.id } }, body: { ownerId }, headers: ifMatch(row.version) }))
      } catch (thrown) {
        if (!(thrown instanceof ProblemError) || thrown.status !== 412) throw thrown
        failed++
      }
    }
    toast(failed === 0 ? t('owner.done') : t('owner.some', { done: rows.length - failed, failed }), failed === 0 ? {} : { tone: 'wrong' })
  })
  const submit = (): void => {
    if (!who) { setError(t('owner.need')); return }
    move.mutate(who.value, { onSuccess: () => { onDone?.(); onClose() } })
  }
  return (
    <Dialog form open onClose={onClose} title={t('owner.title')} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={move.isPending} onPress={submit}>{t('owner.verb')}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        <ComboBox label={t('owner.who')} required value={who?.value ?? null} selected={who} onChange={(_v, option) => { setWho(option); setError(null) }} load={load} error={error} autoFocus />
      </form>
    </Dialog>
  )
}
