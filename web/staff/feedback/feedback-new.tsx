import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useSearchText } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ComboBox, MultiSelect, Select, type Option } from '../../kit/choice.tsx'
import { DatePicker, DateTimePicker } from '../../kit/date-field.tsx'
import { Checkbox, PhoneField, RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Disclosure, FieldGrid, Full, PageHead, ReadBack } from '../../kit/layout.tsx'
import { useCustomerLoader, useGivenCustomer, type CustomerChoice } from '../customers/choices.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { PeopleField } from './people-field.tsx'
import { phrases } from './phrases.ts'
import { channels, kinds, listOfKind, severities } from './words.tsx'

type Kind = (typeof kinds)[number]
interface Values {
  kind: Kind; channel: (typeof channels)[number]; customerId: string | null; name: string; phone: string; matter: string; statement: string; category: string | null; severity: (typeof severities)[number]
  departments: string[]; staff: Option[]; several: boolean; place: string; happenedOn: string | null; receivedAt: string | null; analysis: string
}
interface Saved { id: string; kind: Kind; who: string; name: string; respondDueAt: string; resultDueAt: string | null }

const initial: Values = { kind: 'complaint', channel: 'desk', customerId: null, name: '', phone: '', matter: '', statement: '', category: null, severity: 'ordinary', departments: [], staff: [], several: false, place: '', happenedOn: null, receivedAt: null, analysis: '' }

/** Records what a customer says; says to whom it went and what to promise the customer. */
export function FeedbackNewPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const client = useQueryClient()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const loadCustomers = useCustomerLoader()
  const given = useGivenCustomer()
  const [search] = useSearchText()
  const from = new URLSearchParams(search)
  const [customer, setCustomer] = useState<CustomerChoice | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const form = useForm<Values>({
    initial: { ...initial, channel: from.get('inquiryId') ? 'phone' : 'desk' }, draft: 'feedback:new',
    validate: (v) => ({ matter: v.matter.trim() ? undefined : t('form.needMatter'), statement: v.statement.trim() ? undefined : t('form.needStatement') }),
    submit: async (v) => {
      const links = Object.fromEntries((['inquiryId', 'visitId', 'followUpId'] as const).flatMap((key) => { const id = from.get(key); return id ? [[key, id]] : [] }))
      const made = await ok(api.POST('/api/v1/feedback', {
        body: {
          kind: v.kind, channel: v.channel, ...(v.customerId ? { customerId: v.customerId } : { ...(v.name.trim() ? { name: v.name.trim() } : {}), ...(v.phone ? { phone: v.phone } : {}) }),
          matter: v.matter.trim(), statement: v.statement.trim(), severity: v.severity, departmentIds: v.departments, staffIds: v.staff.map((one) => one.value), ...(v.category ? { category: v.category } : {}), ...(v.several ? { severalDepartments: true } : {}),
          ...(v.place.trim() ? { place: v.place.trim() } : {}), ...(v.happenedOn ? { happenedOn: v.happenedOn } : {}), ...(v.receivedAt ? { receivedAt: v.receivedAt } : {}), ...(v.analysis.trim() ? { analysis: v.analysis.trim() } : {}), ...links,
        },
      }))
      setSaved({ id: made.id, kind: v.kind, who: customer?.label ?? v.name, name: nameOf(made.handler ?? made.responsible), respondDueAt: made.respondDueAt, resultDueAt: made.resultDueAt })
      void client.invalidateQueries({ queryKey: ['feedback'] })
      void client.invalidateQueries({ queryKey: ['commitments'] })
    },
  })
  const { values: v } = form
  const categories = useItems(listOfKind[v.kind])
  useEffect(() => { if (given) { setCustomer(given); form.set('customerId', given.value) } }, [given])
  const again = (): void => { form.reset(initial); setCustomer(null); setSaved(null) }
  if (saved) return (
    <div className="page narrow">
      <PageHead title={t('form.saved', { name: saved.name })} />
      <ReadBack main={t('form.readBack', { name: saved.name, time: f.when(saved.respondDueAt) })} actions={<><Button icon="plus" onPress={again}>{t('form.again')}</Button><LinkButton kind="p" href={href('/feedback/$id', { id: saved.id })}>{t('form.open')}</LinkButton></>}>
        {[t('form.respondBy', { time: f.when(saved.respondDueAt) }), saved.resultDueAt ? t('form.resultBy', { time: f.when(saved.resultDueAt) }) : ''].filter(Boolean).join('　')}
      </ReadBack>
    </div>
  )
  return (
    <div className="page narrow">
      <PageHead title={t('form.title')} />
      <Form form={form} label={t('form.title')}>
        <FieldGrid>
          <Full><RadioRow label={t('form.kind')} options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.field('kind')} onChange={(kind) => { form.set('kind', kind); form.set('category', null) }} /></Full>
          <ComboBox label={t('form.who')} description={t('form.whoHint')} icon="search" name="customerId" autoFocus value={v.customerId} selected={customer} load={loadCustomers} placeholder={t('form.whoPlaceholder')}
            onTyped={(text) => form.set('name', text.trim())} onChange={(id, option) => { setCustomer(option as CustomerChoice | null); form.set('customerId', id); if (id) form.set('name', '') }} />
          {customer ? <TextField label={t('form.phone')} readOnly value={customer.phoneMasked ?? '—'} onChange={() => undefined} /> : <PhoneField label={t('form.phone')} description={t('form.phoneHint')} {...form.field('phone')} />}
          <Full><TextField label={t('form.matter')} required maxLength={100} placeholder={t('form.matterHint')} {...form.field('matter')} /></Full>
          <Full><TextArea label={t('form.statement')} required rows={5} maxLength={8000} description={t('form.statementHint')} {...form.field('statement')} /></Full>
          <Select label={t('form.category')} options={categories.options} {...form.field('category')} />
          {v.kind === 'complaint' ? <RadioRow label={t('form.severity')} options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))} {...form.field('severity')} /> : <span />}
          <MultiSelect label={t('form.departments')} options={departments.options} {...form.field('departments')} name="departmentIds" />
          <PeopleField label={t('form.staff')} {...(v.kind === 'complaint' ? { description: t('form.staffHint') } : {})} value={v.staff} onChange={(staff) => form.set('staff', staff)} />
          <Select label={t('form.channel')} options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))} {...form.field('channel')} />
          {v.kind === 'complaint' && v.departments.length <= 1 ? <Checkbox label={t('form.several')} {...form.field('several')} /> : <span />}
          <Full>
            <Disclosure title={t('form.more')} open={v.place !== '' || v.analysis !== '' || v.happenedOn !== null}>
              <FieldGrid>
                <TextField label={t('form.place')} maxLength={100} {...form.field('place')} />
                <DatePicker label={t('form.happenedOn')} {...form.field('happenedOn')} />
                <DateTimePicker label={t('form.received')} description={t('form.receivedHint')} {...form.field('receivedAt')} />
                <Full><TextArea label={t('form.analysis')} maxLength={2000} {...form.field('analysis')} /></Full>
              </FieldGrid>
            </Disclosure>
          </Full>
        </FieldGrid>
        <FormActions submitLabel={t('form.submit')} />
      </Form>
    </div>
  )
}
