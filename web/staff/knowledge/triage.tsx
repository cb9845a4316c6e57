import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, ErrorState, Facts, PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { usePersonName } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { TriageHint } from './triage-hint.tsx'

type Model = Schemas['TriageModel']
const few = 30

/** How often the triage aid is right, measured on inquiries it had not seen, and what it learnt from (KNO-3). */
export function TriagePage() {
  const t = usePhrases(phrases)
  const may = useMay()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const query = useQuery({ queryKey: ['knowledge', 'triage'], queryFn: () => ok(api.GET('/api/v1/triage/model')) })
  const learn = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/triage/learn')),
    onSuccess: () => { toast(t('triage.learning')); return client.invalidateQueries({ queryKey: ['knowledge', 'triage'] }) },
    onError: (error) => { toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }) },
  })
  const { data } = query
  return (
    <div className="page">
      <PageHead title={t('triage.title')} note={t('triage.how')}>{may('knowledge.train') && <Button icon="refresh" pending={learn.isPending} onPress={() => learn.mutate()}>{t('triage.learnNow')}</Button>}</PageHead>
      {query.isError ? <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />
        : !data ? <Skeleton rows={8} />
        : data.model ? <Figures model={data.model} waiting={data.waiting} />
        : <EmptyState title={t('triage.none')}>{t('triage.noneWhy', { count: data.needed })}</EmptyState>}
      <Section title={t('triage.tryIt')}><TextField label={t('triage.tryIt')} labelHidden placeholder={t('triage.tryHint')} maxLength={400} value={text} onChange={setText} name="try" /><TriageHint text={text} /></Section>
      {data && data.earlier.length > 0 && <Section title={t('triage.earlier')}><Earlier rows={data.earlier} /></Section>}
    </div>
  )
}

function Figures({ model, waiting }: { model: Model; waiting: number }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const nameOf = usePersonName()
  const share = (part: number, of: number): string => (of === 0 ? '—' : f.percent(part / of, 1))
  return (
    <>
      <Section title={t('triage.learnt')} note={t('triage.held', { count: model.heldOut })}>
        <Sheet pad><Facts wide items={[
          { name: t('triage.first'), value: <b className="t14">{share(model.firstRight, model.heldOut)}</b> }, { name: t('triage.three'), value: <b className="t14">{share(model.threeRight, model.heldOut)}</b> }, { name: t('triage.macro'), value: f.percent(model.macroRecallPermille / 1_000, 1) },
          { name: t('triage.sureShare'), value: share(model.sure, model.heldOut) }, { name: t('triage.sureRight'), value: share(model.sureRight, model.sure) },
          { name: t('triage.lessonsOf'), value: [t('triage.lessons', { count: model.lessons }), ...(model.imported > 0 ? [t('triage.imported', { count: model.imported })] : [])].join('　') },
          { name: t('triage.when'), value: `${f.when(model.learntAt)}　${model.askedBy ? nameOf(model.askedBy) : t('triage.itself')}` }, { name: t('triage.waiting'), value: t('triage.more', { count: f.number(waiting) }) },
        ]} /></Sheet>
      </Section>
      <Section title={t('triage.perDepartment')}>
        <Table label={t('triage.perDepartment')} rows={model.departments} rowId={(row) => row.id} columns={[
          { id: 'name', title: t('triage.name'), tone: 'bold', phone: 'main', cell: (row) => <>{language === 'en' ? row.nameEn : row.nameZh}{row.lessons < few && <>　<Tag tone="amber">{t('triage.small')}</Tag></>}</> },
          { id: 'lessons', title: t('triage.nLessons'), align: 'end', phone: 'sub', cell: (row) => f.number(row.lessons) },
          { id: 'first', title: t('triage.first'), align: 'end', phone: 'side', cell: (row) => share(row.firstRight, row.asked) },
          { id: 'three', title: t('triage.three'), align: 'end', phone: 'sub', cell: (row) => share(row.threeRight, row.asked) },
        ]} />
      </Section>
    </>
  )
}

function Earlier({ rows }: { rows: readonly { learntAt: string; lessons: number; heldOut: number; firstRight: number; threeRight: number }[] }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const share = (part: number, of: number): string => (of === 0 ? '—' : f.percent(part / of, 1))
  return <Table label={t('triage.earlier')} rows={rows} rowId={(row) => row.learntAt} columns={[
    { id: 'when', title: t('triage.when'), phone: 'main', cell: (row) => f.when(row.learntAt) }, { id: 'lessons', title: t('triage.nLessons'), align: 'end', phone: 'sub', cell: (row) => f.number(row.lessons) },
    { id: 'first', title: t('triage.first'), align: 'end', phone: 'side', cell: (row) => share(row.firstRight, row.heldOut) }, { id: 'three', title: t('triage.three'), align: 'end', phone: 'sub', cell: (row) => share(row.threeRight, row.heldOut) },
  ]} />
}
