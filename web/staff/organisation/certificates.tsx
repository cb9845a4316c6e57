import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Select, type Option } from '../../kit/choice.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { DateField } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { dayOf, useFormats } from '../../kit/formats.ts'
import { EmptyState, FieldGrid, Full, Section, Sheet } from '../../kit/layout.tsx'
import { State } from '../../kit/marks.tsx'
import { Table } from '../../kit/table.tsx'
import { usePhrases } from '../i18n.ts'
import { common } from './common.ts'
import { Loaded, ReasonDialog } from './parts.tsx'
import { useHouseAct, type Certificate } from './queries.ts'
import { phrases } from './staff-phrases.ts'

/** Days before the end from which a certificate is warned of (ORG-3). */
const warnDays = 30

export type CertificateState = { kind: 'valid' } | { kind: 'soon'; days: number } | { kind: 'expired' } | { kind: 'replaced' }

/** Where a certificate stands today; one that a longer one of its kind has replaced worries nobody. */
export function certificateState(one: Certificate, all: readonly Certificate[]): CertificateState {
  if (one.expiresOn === null) return { kind: 'valid' }
  const today = Date.parse(dayOf(serverNowMs()))
  const days = Math.round((Date.parse(one.expiresOn) - today) / 86_400_000)
  if (days > warnDays) return { kind: 'valid' }
  const isReplaced = all.some((other) => other.id !== one.id && other.kind === one.kind && (other.expiresOn === null || other.expiresOn > (one.expiresOn ?? '')))
  if (isReplaced) return days < 0 ? { kind: 'replaced' } : { kind: 'valid' }
  return one.valid ? { kind: 'soon', days } : { kind: 'expired' }
}

/** Certificates with what is about to end. */
export function Certificates({ staffId, query, mayManage, kinds, kindWord }: { staffId: string; query: UseQueryResult<Certificate[]>; mayManage: boolean; kinds: readonly Option[]; kindWord: (kind: string) => string }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const [isAdding, setAdding] = useState(false)
  const [voiding, setVoiding] = useState<Certificate | null>(null)
  const withdraw = useHouseAct(({ id, reason }: { id: string; reason: string }) => ok(api.POST('/api/v1/certificates/{id}/void', { params: { path: { id } }, body: { reason } })), () => t('certificate.voided'))
  const mark = (one: Certificate, all: readonly Certificate[]) => {
    const state = certificateState(one, all)
    if (state.kind === 'soon') return <State mark="attention">{t('certificate.soon.days', { count: state.days })}</State>
    return state.kind === 'valid' ? <State mark="confirmed">{t('certificate.valid')}</State> : <State mark={state.kind === 'expired' ? 'overdue' : 'missed'}>{t('certificate.expired')}</State>
  }
  return (
    <Section title={t('certificate.title')} aside={mayManage && <Button size="s" icon="plus" onPress={() => setAdding(true)}>{t('certificate.add')}</Button>}>
      <Loaded query={query} rows={3}>
        {(all) => all.length === 0 ? <EmptyState title={t('certificate.empty')} /> : (
          <Sheet><Table label={t('certificate.title')} rows={all} rowId={(one) => one.id} columns={[
            { id: 'kind', phone: 'main', title: t('certificate.kind'), tone: 'bold', cell: (one) => kindWord(one.kind) },
            { id: 'number', phone: 'sub', title: t('certificate.number'), tone: 'quiet', cell: (one) => one.number },
            { id: 'issued', phone: 'sub', title: t('certificate.issuedOn'), width: 128, tone: 'quiet', cell: (one) => (one.issuedOn ? f.date(one.issuedOn) : '') },
            { id: 'expires', phone: 'sub', title: t('certificate.expiresOn'), width: 128, cell: (one) => (one.expiresOn ? f.date(one.expiresOn) : t('certificate.noEnd')) },
            { id: 'state', phone: 'side', title: t('certificate.state'), width: 148, cell: (one) => mark(one, all) },
            ...(mayManage ? [{ id: 'act', phone: 'act' as const, title: t('certificate.act'), width: 88, align: 'end' as const, cell: (one: Certificate) => <Button size="s" kind="text" label={`${t('certificate.void')} ${kindWord(one.kind)} ${one.number}`} onPress={() => setVoiding(one)}>{t('certificate.void')}</Button> }] : []),
          ]} /></Sheet>
        )}
      </Loaded>
      {isAdding && <AddDialog staffId={staffId} kinds={kinds} onClose={() => setAdding(false)} />}
      {voiding && <ReasonDialog title={t('certificate.voidTitle', { kind: kindWord(voiding.kind) })} verb={t('certificate.void')} danger pending={withdraw.isPending} onClose={() => setVoiding(null)} onSubmit={(reason) => withdraw.mutate({ id: voiding.id, reason }, { onSuccess: () => setVoiding(null) })}>{t('certificate.voidWhy')}</ReasonDialog>}
    </Section>
  )
}

function AddDialog({ staffId, kinds, onClose }: { staffId: string; kinds: readonly Option[]; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const add = useHouseAct((body: { kind: string; number: string; issuedOn: string | null; expiresOn: string | null }) => ok(api.POST('/api/v1/staff/{id}/certificates', { params: { path: { id: staffId } }, body })), () => t('certificate.added'), { quiet: true })
  const form = useForm({
    initial: { kind: '', number: '', issuedOn: null as string | null, expiresOn: null as string | null },
    validate: (v) => ({ ...(v.kind ? {} : { kind: c('need') }), ...(v.issuedOn && v.expiresOn && v.expiresOn < v.issuedOn ? { expiresOn: t('certificate.dates') } : {}) }),
    submit: async (v) => { await add.mutateAsync(v); onClose() },
  })
  return (
    <Dialog form open onClose={onClose} title={t('certificate.add')}>
      <Form form={form} label={t('certificate.add')} guard={false}><FieldGrid>
        <Full><Select label={t('certificate.kind')} required options={kinds} {...form.field('kind')} value={form.values.kind || null} /></Full>
        <Full><TextField label={t('certificate.number')} {...form.field('number')} maxLength={60} /></Full>
        <DateField label={t('certificate.issuedOn')} {...form.field('issuedOn')} />
        <DateField label={t('certificate.expiresOn')} {...form.field('expiresOn')} />
      </FieldGrid><FormActions onCancel={onClose} /></Form>
    </Dialog>
  )
}
