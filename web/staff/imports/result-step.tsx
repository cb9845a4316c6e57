import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Sheet } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { DownloadErrors } from './preview-step.tsx'
import { useWordOf, type Import } from './queries.ts'

/** The outcome: what came, what did not, and the way back. */
export function ResultStep({ item }: { item: Import }) {
  const t = usePhrases(phrases)
  const wordOf = useWordOf()
  const client = useQueryClient()
  const [isUndoing, setUndoing] = useState(false)
  const goOn = useMutation({ mutationFn: () => ok(api.POST('/api/v1/imports/{id}/run', { params: { path: { id: item.id } } })), onSuccess: changed => client.setQueryData(['imports', item.id], changed) })
  const again = <LinkButton href={href('/imports/new')}>{t('result.again')}</LinkButton>
  const undo = <Button kind="danger" icon="undo" onPress={() => setUndoing(true)}>{t('result.undo')}</Button>
  return (
    <Sheet pad>
      <div className="col g3">
        {item.state === 'done' && <>
          <b className="t20">{t('result.created', { count: item.created })}</b>
          {item.known > 0 && <p className="k2">{t('result.known', { count: item.known })}</p>}
          {item.names.some(name => name.to === 'new') && <p className="k2">{t('result.made')}</p>}
          {item.bad > 0 && <div className="row g3 wrap"><span>{t('result.bad', { count: item.bad })}</span><DownloadErrors id={item.id} /></div>}
          <div className="row g3 wrap m3">{item.kind === 'inquiries' && <LinkButton kind="p" href={href('/inquiries')}>{t('result.see')}</LinkButton>}{again}<span className="sp" />{item.created > 0 && undo}</div>
        </>}
        {item.state === 'stopped' && <>
          <b className="t20">{t('result.stopped')}</b>
          <p className="k2">{t('result.stoppedWhy', { count: item.created })}</p>
          <div className="row g3 wrap"><Button kind="p" pending={goOn.isPending} onPress={() => goOn.mutate()}>{t('result.goOn')}</Button><span className="sp" />{undo}</div>
        </>}
        {item.state === 'undone' && <>
          <b className="t20">{t('result.undone', { count: item.removed ?? 0 })}</b>
          {item.created > (item.removed ?? 0) && <p className="k2">{t('result.kept', { count: item.created - (item.removed ?? 0) })}</p>}
          {item.undoReason && <p className="k2">{t('result.reason', { reason: item.undoReason })}</p>}
          <div className="row g3">{again}</div>
        </>}
        {item.state === 'failed' && <><b className="t20">{t('result.failed')}</b>{item.failure && <p>{wordOf(item.failure)}</p>}<div className="row g3">{again}</div></>}
        {item.state === 'discarded' && <><b className="t20">{t('result.discarded')}</b><div className="row g3">{again}</div></>}
      </div>
      {isUndoing && <UndoDialog item={item} onClose={() => setUndoing(false)} />}
    </Sheet>
  )
}

function UndoDialog({ item, onClose }: { item: Import; onClose: () => void }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const undo = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id: item.id } }, body: { reason: reason.trim() } })),
    onSuccess: changed => { client.setQueryData(['imports', item.id], changed); onClose() },
  })
  const submit = () => { if (reason.trim() !== '') undo.mutate() }
  return (
    <Dialog open form title={t('result.undoTitle')} onClose={onClose}
      actions={<><Button onPress={onClose}>{t('preview.back')}</Button><Button kind="danger-solid" pending={undo.isPending} disabled={reason.trim() === ''} onPress={submit}>{t('result.undoDo')}</Button></>}>
      <p className="k2">{t('result.undoWhy', { count: item.created })}</p>
      <TextField label={t('result.undoReason')} required maxLength={200} value={reason} onChange={setReason} autoFocus error={undo.error ? problemOf(undo.error, t('file.failed')).title : null} />
    </Dialog>
  )
}
