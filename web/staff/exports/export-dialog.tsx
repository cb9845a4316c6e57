import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Checkbox, CheckboxGroup, RadioRow, TextField } from '../../kit/field.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { useSettings } from '../../kit/settings.ts'
import { toast } from '../../kit/toast.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type Asked = { ids: readonly string[] | null }

/**
 * Export for a list page: `const exporting = useExport('customers', query)`, then `<ListPage {...exporting.props} …/>` and
 * `{exporting.dialog}`. `filters` is what the list asks of its route, without cursor. Nothing where the right is missing.
 */
export function useExport(list: string, filters: Record<string, unknown>): { props: { onExport?: (ids: readonly string[] | null) => void }; dialog: ReactNode } {
  const may = useMay()
  const [asked, setAsked] = useState<Asked | null>(null)
  if (!may('exports.make')) return { props: {}, dialog: null }
  return { props: { onExport: ids => setAsked({ ids }) }, dialog: asked && <ExportDialog list={list} filters={filters} ids={asked.ids} onClose={() => setAsked(null)} /> }
}

function ExportDialog({ list, filters, ids, onClose }: { list: string; filters: Record<string, unknown>; ids: readonly string[] | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const { language } = useSettings()
  const client = useQueryClient()
  const go = useNavigate()
  const about = useQuery({ queryKey: ['exports', 'lists'], queryFn: () => ok(api.GET('/api/v1/exports/lists')).then(answer => answer.items), staleTime: 60_000 }).data?.find(one => one.key === list)
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx')
  const [columns, setColumns] = useState<readonly string[] | null>(null)
  const [reveal, setReveal] = useState(false)
  const [reason, setReason] = useState('')
  const word = (of: { zh: string; en: string }): string => (language === 'en' ? of.en : of.zh)
  const chosen = columns ?? about?.columns.filter(column => !column.hidden).map(column => column.key) ?? []
  const start = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/exports', { body: {
      list, format, columns: [...chosen], locale: language === 'en' ? 'en' : 'zh-CN', filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')),
      ...(ids ? { ids: [...ids] } : {}), ...(reveal ? { reveal, reason: reason.trim() } : {}),
    } })),
    onSuccess: () => { void client.invalidateQueries({ queryKey: ['exports'] }); toast(t('dialog.started')); onClose(); go(href('/exports')) },
  })
  return (
    <Dialog open form wide title={t('dialog.title', { list: about ? word(about) : '' })} onClose={onClose}
      actions={<><Button onPress={onClose}>{t('dialog.cancel')}</Button><Button kind="p" icon="download" pending={start.isPending} disabled={!about || chosen.length === 0 || (reveal && reason.trim() === '')} onPress={() => start.mutate()}>{t('dialog.start')}</Button></>}>
      {!about ? <Skeleton rows={4} /> : (
        <div className="col g3">
          <p className="k2">{ids ? t('dialog.chosen', { count: ids.length }) : t('dialog.all')}</p>
          <RadioRow label={t('dialog.format')} value={format} onChange={setFormat} options={[{ value: 'xlsx', label: t('dialog.xlsx') }, { value: 'csv', label: t('dialog.csv') }]} />
          <CheckboxGroup label={t('dialog.columns')} value={chosen} onChange={setColumns} options={about.columns.map(column => ({ value: column.key, label: word(column) }))} />
          {about.mayReveal && <Checkbox label={t('dialog.reveal')} aside={t('dialog.revealWhy')} value={reveal} onChange={setReveal} />}
          {reveal && <TextField label={t('dialog.reason')} required maxLength={200} value={reason} onChange={setReason} />}
          {start.error && <p className="er" role="alert">{problemOf(start.error, t('failed')).title}</p>}
        </div>
      )}
    </Dialog>
  )
}
