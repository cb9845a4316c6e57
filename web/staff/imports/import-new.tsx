import { useState } from 'react'
import { api, formOf, ok } from '../../api/client.ts'
import { Select } from '../../kit/choice.tsx'
import { PageHead, Sheet, Skeleton, Stepper } from '../../kit/layout.tsx'
import { ProgressBar } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Upload, type UploadFile } from '../../kit/upload.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import './imports.css'
import { phrases } from './phrases.ts'
import { useKinds, useWordOf } from './queries.ts'
import { useSteps } from './steps.ts'

const mostBytes = 32 * 1024 * 1024

/** First step: choose the file. It is recognised at once and read in the background. */
export function ImportNewPage() {
  const t = usePhrases(phrases)
  const wordOf = useWordOf()
  const go = useNavigate()
  const kinds = useKinds()
  const steps = useSteps()
  const [kind, setKind] = useState<string | null>(null)
  const [sent, setSent] = useState<UploadFile | null>(null)
  const [isSending, setSending] = useState(false)
  const chosen = kind ?? kinds.data?.[0]?.key ?? null
  const send = async (file: File): Promise<void> => {
    if (chosen === null) return
    const about = { id: '1', name: file.name }
    setSent(about)
    setSending(true)
    try {
      const made = await ok(api.POST('/api/v1/imports', { body: formOf({ kind: chosen }, file) as never, bodySerializer: body => body as unknown as FormData }))
      go(href('/imports/$id', { id: made.id }))
    } catch (thrown) {
      setSent({ ...about, error: problemOf(thrown, t('file.failed'), t('file.failed')).title })
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="page">
      <PageHead title={t('file.title')} below={t('file.why')} />
      <div className="wiz">
        <Stepper steps={steps} now="file" label={t('steps.label')} />
        <Sheet pad>
          {kinds.isPending ? <Skeleton rows={3} /> : (
            <div className="col g4 narrow">
              {(kinds.data?.length ?? 0) > 1 && <Select label={t('file.kind')} options={(kinds.data ?? []).map(one => ({ value: one.key, label: wordOf(one) }))} value={chosen} onChange={setKind} />}
              <Upload label={t('file.label')} accept={['.csv', '.txt', '.xlsx']} maxBytes={mostBytes} files={sent ? [sent] : []} onFiles={([file]) => { if (file) void send(file) }} onRemove={sent?.error ? () => setSent(null) : undefined} />
              {isSending ? <ProgressBar label={t('file.sending')} note={t('file.sending')} /> : <p className="k2">{t('file.hint')}</p>}
            </div>
          )}
        </Sheet>
      </div>
    </div>
  )
}
