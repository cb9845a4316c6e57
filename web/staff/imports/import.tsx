import { useState } from 'react'
import { ErrorState, PageHead, Skeleton, Stepper } from '../../kit/layout.tsx'
import { ProgressBar, State } from '../../kit/marks.tsx'
import { useFormats } from '../../kit/formats.ts'
import { problemOf } from '../../kit/problem.ts'
import { usePathValues } from '../frame/router.tsx'
import { usePhrases } from '../i18n.ts'
import { ColumnsStep } from './columns-step.tsx'
import './imports.css'
import { phrases } from './phrases.ts'
import { PreviewStep } from './preview-step.tsx'
import { isMoving, useImport, useKinds, useWordOf, type Import } from './queries.ts'
import { ResultStep } from './result-step.tsx'
import { useSteps } from './steps.ts'

/** Which step the state of the import belongs to. */
function stepOf(item: Import): 'columns' | 'preview' | 'run' {
  if (item.state === 'reading' || item.state === 'checking' || item.state === 'ready') return item.open.length > 0 || item.state === 'reading' ? 'columns' : 'preview'
  return 'run'
}

/** One import from its columns to its outcome; where it stands follows from its state. */
export function ImportPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const wordOf = useWordOf()
  const { id } = usePathValues<'id'>()
  const item = useImport(id)
  const kinds = useKinds()
  const steps = useSteps()
  const [back, setBack] = useState(false)
  const failed = item.error ?? kinds.error
  if (failed) {
    const problem = problemOf(failed, t('file.failed'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => { void item.refetch(); void kinds.refetch() }} /></div>
  }
  const kind = kinds.data?.find(one => one.key === item.data?.kind)
  if (!item.data || !kind) return <div className="page"><Skeleton rows={8} /></div>
  const one = item.data
  const step = back && one.state === 'ready' ? 'columns' : stepOf(one)
  const encoding = one.encoding?.toUpperCase() ?? ''
  const about = [wordOf(kind), one.rows > 0 && t('about.rows', { count: one.rows }), one.encoding && (one.declaredWrong ? t('about.declaredWrong', { name: encoding }) : t('about.encoding', { name: encoding })), one.sheet && t('about.sheet', { name: one.sheet })]
  return (
    <div className="page">
      <PageHead title={one.fileName} note={<State mark={one.state === 'done' ? 'done' : isMoving(one.state) ? 'running' : one.state === 'ready' ? 'held' : one.state === 'undone' || one.state === 'discarded' ? 'missed' : 'attention'}>{t(`states.${one.state}`)}</State>} below={about.filter(Boolean).join(' · ')} />
      <div className="wiz">
        <Stepper steps={steps} now={step} label={t('steps.label')} onGo={one.state === 'ready' ? go => { if (go === 'columns') setBack(true) } : undefined} />
        {isMoving(one.state) ? <Moving item={one} text={one.state === 'reading' ? t('moving.reading', { count: one.rows }) : one.state === 'undoing' ? t('moving.undoing') : t(`moving.${one.state as 'checking'}`, { done: f.number(one.state === 'running' ? one.done : one.checked), all: f.number(one.state === 'running' ? one.good : one.rows) })} note={one.state === 'running' ? t('result.running') : null} />
          : step === 'columns' ? <ColumnsStep key={one.version} item={one} kind={kind} onNext={() => setBack(false)} />
          : step === 'preview' ? <PreviewStep item={one} kind={kind} onBack={() => setBack(true)} />
          : <ResultStep item={one} />}
      </div>
    </div>
  )
}

function Moving({ item, text, note }: { item: Import; text: string; note: string | null }) {
  const share = item.state === 'running' && item.good > 0 ? item.done / item.good : item.state === 'checking' && item.rows > 0 ? item.checked / item.rows : undefined
  return <div className="sheet pad col g2" role="status"><ProgressBar {...(share === undefined ? {} : { value: share })} label={text} note={text} />{note && <p className="k2">{note}</p>}</div>
}
