import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { dayOf, instantOf } from '../../kit/formats.ts'
import { serverNowMs } from '../../kit/clock.ts'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { CheckboxGroup, RadioRow, TextField } from '../../kit/field.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { useFormats } from '../../kit/formats.ts'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useItems } from '../organisation/choices.ts'
import { phrases } from './inbox-phrases.ts'
import { useBlock, useSetLabels, useSnooze, type Message, type Thread } from './inbox-queries.ts'

const hourMs = 3_600_000
type Preset = 'hour' | 'afternoon' | 'evening' | 'tomorrow' | 'monday' | 'custom'

/** The presets that still lie ahead, by the hospital's day. */
export function presetsAt(nowMs: number): { id: Preset; at: string }[] {
  const midnight = Date.parse(instantOf(dayOf(nowMs)))
  const weekday = new Date(midnight + 12 * hourMs).getUTCDay()
  const all: { id: Preset; atMs: number }[] = [
    { id: 'hour', atMs: nowMs + hourMs }, { id: 'afternoon', atMs: midnight + 14 * hourMs }, { id: 'evening', atMs: midnight + 17 * hourMs },
    { id: 'tomorrow', atMs: midnight + 33 * hourMs }, { id: 'monday', atMs: midnight + ((8 - weekday) % 7 || 7) * 24 * hourMs + 9 * hourMs },
  ]
  return all.filter((one) => one.atMs > nowMs + 5 * 60_000).map(({ id, atMs }) => ({ id, at: new Date(atMs).toISOString() }))
}

/** Puts a conversation aside until a time; the customer's next message brings it back. */
export function SnoozeDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const snooze = useSnooze(thread.id)
  const [presets] = useState(() => presetsAt(serverNowMs()))
  const [chosen, setChosen] = useState<Preset>(presets[0]?.id ?? 'custom')
  const [at, setAt] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => {
    const until = chosen === 'custom' ? at : presets.find((one) => one.id === chosen)?.at ?? null
    if (!until) { setError(t('snooze.needTime')); return }
    snooze.mutate(until, { onSuccess: () => { toast(t('snooze.done', { time: f.when(until) })); onClose() } })
  }
  return (
    <Dialog form open onClose={onClose} title={t('snooze.title')} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={snooze.isPending} onPress={submit}>{t('snooze.verb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit() }}>
        <p className="k2">{t('snooze.why')}</p>
        <FieldGrid columns={1}>
          <RadioRow label={t('snooze.title')} labelHidden options={[...presets.map((one) => ({ value: one.id, label: t(`snooze.${one.id}`) })), { value: 'custom' as const, label: t('snooze.custom') }]} value={chosen} onChange={(value) => setChosen(value as Preset)} />
          {chosen === 'custom' && <DateTimePicker label={t('snooze.custom')} value={at} onChange={(value) => { setAt(value); setError(null) }} error={error} />}
        </FieldGrid>
      </form>
    </Dialog>
  )
}

export function LabelsDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const t = usePhrases(phrases)
  const { options } = useItems('thread_label')
  const save = useSetLabels(thread.id)
  const [chosen, setChosen] = useState<readonly string[]>(thread.labels)
  const submit = (): void => save.mutate([...chosen], { onSuccess: onClose })
  return (
    <Dialog form open onClose={onClose} title={t('labels.title')} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={save.isPending} onPress={submit}>{t('labels.verb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit() }}><CheckboxGroup label={t('labels.label')} labelHidden options={options} value={chosen} onChange={setChosen} /></form>
    </Dialog>
  )
}

export function BlockDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const t = usePhrases(phrases)
  const block = useBlock(thread.id)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => { if (reason.trim()) block.mutate(reason.trim(), { onSuccess: onClose }); else setError(t('block.needReason')) }
  return (
    <Dialog form open onClose={onClose} title={t('block.title')} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="danger-solid" pending={block.isPending} onPress={submit}>{t('block.verb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit() }}><p className="k2">{t('block.why')}</p><TextField label={t('block.reason')} required autoFocus value={reason} onChange={(value) => { setReason(value); setError(null) }} maxLength={300} error={error} /></form>
    </Dialog>
  )
}

const known = ['call', 'verify', 'send'] as const

/** Asks why, then shows a message in full; it is kept on the screen only. */
export function RevealDialog({ threadId, message, onShown, onClose }: { threadId: string; message: Message; onShown: (text: string) => void; onClose: () => void }) {
  const t = usePhrases(phrases)
  const [reason, setReason] = useState<string>(t('reveal.known.call'))
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)
  const submit = async (): Promise<void> => {
    if (!reason.trim()) { setError(t('reveal.need')); return }
    setPending(true)
    try {
      const { text } = await ok(api.POST('/api/v1/threads/{id}/reveal', { params: { path: { id: threadId } }, body: { number: message.number, reason: reason.trim() } }))
      onShown(text)
      onClose()
    } catch (thrown) { setError(problemOf(thrown, t('failed'), t('offline')).title) } finally { setPending(false) }
  }
  return (
    <Dialog form open onClose={onClose} title={t('reveal.title')} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={isPending} onPress={() => void submit()}>{t('reveal.verb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <p className="k2">{t('reveal.why')}</p>
        <div className="row g2 wrap m2">{known.map((key) => <Button key={key} size="s" onPress={() => { setReason(t(`reveal.known.${key}`)); setError(null) }}>{t(`reveal.known.${key}`)}</Button>)}</div>
        <div className="m2"><TextField label={t('reveal.reason')} required autoFocus value={reason} onChange={(value) => { setReason(value); setError(null) }} maxLength={200} error={error} /></div>
      </form>
    </Dialog>
  )
}
