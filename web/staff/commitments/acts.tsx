import { useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, type Option } from '../../kit/choice.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { Menu, type MenuEntry } from '../../kit/menu.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useAct, type Commitment } from './queries.ts'
import { whatOf } from './strip.ts'

export type Asking = { kind: 'pause' | 'cancel' | 'decline' | 'due' | 'handOver'; row: Commitment }

/** Everything that can be done to a commitment besides the act itself, behind 更多. */
export function MoreActs({ row, onAsk, trigger }: { row: Commitment; onAsk: (asking: Asking) => void; trigger?: ReactNode }) {
  const t = usePhrases(phrases)
  const act = useAct()
  const { may } = row
  const items: MenuEntry[] = [
    ...(may.handOver && !row.offeredTo ? [{ id: 'hand', label: t('act.handOver'), icon: 'swap' as const, onAct: () => onAsk({ kind: 'handOver', row }) }] : []),
    ...(may.handOver && row.offeredTo ? [{ id: 'withdraw', label: t('act.withdraw'), icon: 'undo' as const, onAct: () => act.mutate({ kind: 'withdraw', id: row.id }) }] : []),
    ...(may.pause || may.resume ? [{ id: 'due', label: t('act.due'), icon: 'clock' as const, onAct: () => onAsk({ kind: 'due', row }) }] : []),
    ...(may.pause ? [{ id: 'pause', label: t('act.pause'), icon: 'pause' as const, onAct: () => onAsk({ kind: 'pause', row }) }] : []),
    ...(may.resume ? [{ id: 'resume', label: t('act.resume'), icon: 'play' as const, onAct: () => act.mutate({ kind: 'resume', id: row.id }) }] : []),
    ...(may.cancel ? ['line' as const, { id: 'cancel', label: t('act.cancel'), icon: 'close' as const, danger: true, onAct: () => onAsk({ kind: 'cancel', row }) }] : []),
  ]
  if (items.length === 0) return null
  return <Menu label={t('act.more')} items={items} trigger={trigger ?? <Button size="s" kind="text">{t('act.more')}</Button>} />
}

/** Asks for what an act needs: a reason, a time, a colleague. */
export function AskDialog({ asking, onClose }: { asking: Asking | null; onClose: () => void }) {
  if (!asking) return null
  return asking.kind === 'handOver' ? <HandOverDialog row={asking.row} onClose={onClose} /> : asking.kind === 'due' ? <DueDialog row={asking.row} onClose={onClose} /> : <ReasonDialog kind={asking.kind} row={asking.row} onClose={onClose} />
}

function ReasonDialog({ kind, row, onClose }: { kind: 'pause' | 'cancel' | 'decline'; row: Commitment; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const act = useAct()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => {
    if (!reason.trim()) { setError(t('needReason')); return }
    act.mutate({ kind, id: row.id, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog form open onClose={onClose} title={t(`${kind}.title`, { what: whatOf(row, language) })}
      actions={<><Button onPress={onClose}>{t('leave')}</Button><Button kind={kind === 'cancel' ? 'danger-solid' : 'p'} pending={act.isPending} onPress={submit}>{t(`${kind}.verb`)}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        {kind !== 'decline' && <p className="k2 m2">{t(`${kind}.why`)}</p>}
        <TextField label={t('reason')} required value={reason} onChange={(v) => { setReason(v); setError(null) }} error={error} maxLength={200} autoFocus />
      </form>
    </Dialog>
  )
}

function DueDialog({ row, onClose }: { row: Commitment; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const act = useAct()
  const later = new Date(Math.ceil((Math.max(serverNowMs(), Date.parse(row.dueAt)) + 1_800_000) / 900_000) * 900_000).toISOString()
  const [dueAt, setDueAt] = useState<string | null>(later)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<{ when?: string; reason?: string }>({})
  const submit = (): void => {
    if (!dueAt) { setError({ when: t('due.need') }); return }
    if (!reason.trim()) { setError({ reason: t('needReason') }); return }
    act.mutate({ kind: 'due', id: row.id, dueAt, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog form open onClose={onClose} title={t('due.title', { what: whatOf(row, language) })} actions={<><Button onPress={onClose}>{t('leave')}</Button><Button kind="p" pending={act.isPending} onPress={submit}>{t('due.verb')}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        <p className="k2">{t('due.why')}</p>
        <FieldGrid columns={1}>
          <DateTimePicker label={t('due.when')} value={dueAt} onChange={setDueAt} error={error.when ?? null} />
          <TextField label={t('reason')} required value={reason} onChange={setReason} error={error.reason ?? null} maxLength={200} />
        </FieldGrid>
      </form>
    </Dialog>
  )
}

function HandOverDialog({ row, onClose }: { row: Commitment; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const me = useMe()
  const act = useAct()
  const [who, setWho] = useState<Option | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const load = async (query: string): Promise<Option[]> => {
    const found = await ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '20', ...(query.trim() ? { q: query.trim() } : me.groupId ? { groupId: me.groupId } : {}) } } }))
    return found.items.filter((one) => one.id !== row.owner?.id).map((one) => ({ value: one.id, label: language === 'en' && one.nameEn ? one.nameEn : one.name, description: [one.number, language === 'en' ? one.titleEn : one.titleZh].filter(Boolean).join('　') }))
  }
  const submit = (): void => {
    if (!who) { setError(t('handOver.need')); return }
    act.mutate({ kind: 'handOver', id: row.id, toStaffId: who.value, toName: who.label, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <Dialog form open onClose={onClose} title={t('handOver.title', { what: whatOf(row, language) })} actions={<><Button onPress={onClose}>{t('leave')}</Button><Button kind="p" pending={act.isPending} onPress={submit}>{t('handOver.verb')}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        <FieldGrid columns={1}>
          <p className="k2">{t('handOver.why')}</p>
          <ComboBox label={t('handOver.who')} required value={who?.value ?? null} selected={who} onChange={(_v, option) => { setWho(option); setError(null) }} load={load} error={error} autoFocus />
          <TextField label={t('reason')} optional value={reason} onChange={setReason} maxLength={200} />
        </FieldGrid>
      </form>
    </Dialog>
  )
}
