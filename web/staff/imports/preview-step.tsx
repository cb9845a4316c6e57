import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok, save } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { RadioCards } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, Section, Sheet } from '../../kit/layout.tsx'
import { Table } from '../../kit/table.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useWordOf, type Import, type ImportKind } from './queries.ts'

const mostBad = 50
const mostShown = 8

/** Third step: how many rows come, which do not and why, and what to do about them. */
export function PreviewStep({ item, kind, onBack }: { item: Import; kind: ImportKind; onBack: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const wordOf = useWordOf()
  const client = useQueryClient()
  const go = useNavigate()
  const [mode, setMode] = useState(item.mode)
  const [isDiscarding, setDiscarding] = useState(false)
  const path = { id: item.id }
  const bad = useQuery({
    queryKey: ['imports', item.id, 'bad', item.version], enabled: item.bad > 0,
    queryFn: () => ok(api.GET('/api/v1/imports/{id}/rows', { params: { path, query: { bad: 'yes', limit: String(mostBad) } } })).then(page => page.items),
  })
  const run = useMutation({
    mutationFn: async () => {
      if (mode !== item.mode) await ok(api.PATCH('/api/v1/imports/{id}', { params: { path }, headers: ifMatch(item.version), body: { mode } }))
      return ok(api.POST('/api/v1/imports/{id}/run', { params: { path } }))
    },
    onSuccess: changed => client.setQueryData(['imports', item.id], changed),
    onError: () => client.invalidateQueries({ queryKey: ['imports', item.id] }),
  })
  const discard = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/imports/{id}/discard', { params: { path } })),
    onSuccess: () => { toast(t('preview.discarded')); void client.invalidateQueries({ queryKey: ['imports'] }); go(href('/imports')) },
  })
  const fields = kind.fields.filter(field => item.mapping[field.key] !== undefined)
  const shown = item.preview.slice(0, mostShown)
  const isStopped = mode === 'all_or_nothing' && item.bad > 0
  return (
    <div>
      <Section title={t('preview.title')} note={t('preview.all', { count: item.rows })}>
        <div className="row g4 wrap">
          <span className="row g2"><b className="t20">{f.number(item.good)}</b><span className="k2">{t('preview.good')}</span></span>
          {item.known > 0 && <span className="row g2"><b className="t20">{f.number(item.known)}</b><span className="k2">{t('preview.known')}</span></span>}
          {item.bad > 0 && <span className="row g2"><b className="t20">{f.number(item.bad)}</b><Tag tone="amber">{t('preview.bad')}</Tag></span>}
        </div>
      </Section>
      {item.bad > 0 && (
        <Section title={t('preview.badTitle')} note={t('preview.badNote', { count: item.bad })} aside={<DownloadErrors id={item.id} />}>
          <Sheet>
            <Table label={t('preview.badTitle')} rows={bad.data ?? []} rowId={row => String(row.number)} wrap columns={[
              { id: 'number', title: t('preview.rowNumber'), width: 80, tone: 'quiet', cell: row => row.number },
              { id: 'what', title: t('preview.what'), cell: row => f.list(row.faults.map(fault => wordOf(fault))) },
            ]} />
          </Sheet>
          {item.bad > mostBad && <p className="k2 m2">{t('preview.more', { count: item.bad - mostBad })}</p>}
          <div className="m4 narrow"><RadioCards label={t('preview.mode')} value={mode} onChange={setMode} options={[
            { value: 'skip_bad_rows', label: t('preview.skip'), description: t('preview.skipWhy', { count: item.good }) },
            { value: 'all_or_nothing', label: t('preview.nothing'), description: t('preview.nothingWhy') },
          ]} /></div>
        </Section>
      )}
      <Section title={t('preview.first', { count: shown.length })}>
        <Sheet>
          <div className="pvt" tabIndex={0} role="region" aria-label={t('preview.first', { count: shown.length })}>
            <Table label={t('preview.title')} rows={shown} rowId={row => String(row.number)} wrap columns={[
              { id: 'number', title: t('preview.rowNumber'), width: 60, tone: 'quiet', cell: row => row.number },
              ...fields.map(field => ({ id: field.key, title: wordOf(field), ...(field.key === fields[0]?.key ? { width: 120 } : {}), cell: (row: Import['preview'][number]) => <span className="cel">{row.cells?.[item.mapping[field.key] ?? -1] ?? ''}</span> })),
              { id: 'state', title: t('preview.state'), width: 96, cell: row => <Tag tone={row.state === 'bad' ? 'amber' : row.state === 'known' ? 'plain' : 'jade'}>{row.state === 'bad' ? t('preview.bad') : row.state === 'known' ? t('preview.knownRow') : t('preview.ok')}</Tag> },
            ]} />
          </div>
        </Sheet>
      </Section>
      {run.error && <Band tone="danger" title={problemOf(run.error, t('file.failed')).title} />}
      <div className="row g3 m4 wrap"><Button onPress={onBack}>{t('preview.back')}</Button><Button kind="text" onPress={() => setDiscarding(true)}>{t('preview.discard')}</Button><span className="sp" />
        <Button kind="p" pending={run.isPending} disabled={item.good === 0 || isStopped} onPress={() => run.mutate()}>{item.good === 0 ? t('preview.none') : t('preview.run', { count: item.good })}</Button></div>
      <ConfirmDialog open={isDiscarding} danger title={t('preview.discardTitle')} verb={t('preview.discard')} pending={discard.isPending} onCancel={() => setDiscarding(false)} onConfirm={() => discard.mutate()}>{t('preview.discardWhy')}</ConfirmDialog>
    </div>
  )
}

/** The faulty rows with what is wrong, as a table to mend. */
export function DownloadErrors({ id }: { id: string }) {
  const t = usePhrases(phrases)
  const download = useMutation({
    mutationFn: () => save(api.GET('/api/v1/imports/{id}/errors.csv', { params: { path: { id } }, parseAs: 'blob' })),
    onError: thrown => toast(problemOf(thrown, t('file.failed')).title, { tone: 'wrong' }),
  })
  return <Button size="s" icon="download" pending={download.isPending} onPress={() => download.mutate()}>{t('preview.download')}</Button>
}
