import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, MultiSelect, Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { Checkbox, NumberField, PhoneField, RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { FieldGrid, Full, SectionHead } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useState } from 'react'
import { DuplicateWarning, useDuplicates } from './duplicates.tsx'
import { phrases } from './phrases.ts'
import { useAct, useCustomerOptions, useListNames, useStaffOptions, type Care, type Customer } from './queries.ts'

type Kind = Care['identifiers'][number]['kind']
interface PhoneValue { id: string | null; masked: string; number: string; label: string; dead: boolean }
interface IdentifierValue { id: string | null; masked: string; kind: Kind; value: string }
interface Values {
  name: string; salutation: string; sex: Customer['sex']; birthDate: string | null; age: number | null; phones: PhoneValue[]; identifiers: IdentifierValue[]
  contactWay: NonNullable<Customer['contactWay']> | ''; contactTime: string; address: string; region: string; occupation: string; doNotContact: boolean; doNotContactReason: string
  matter: string; source: string | null; sourceCustomerId: string | null; sourceNote: string; level: Customer['level']; vip: boolean; ownerId: string | null
  allergies: string; conditions: string; needs: string; tags: string[]
}

function valuesOf(customer: Customer, care: Care | null): Values {
  return {
    name: customer.name, salutation: customer.salutation, sex: customer.sex, birthDate: customer.birthDate ?? null, age: customer.ageNoted,
    phones: customer.phones.filter((phone) => phone.customerId === customer.id).map((phone) => ({ id: phone.id, masked: phone.masked, number: '', label: phone.label, dead: phone.deadAt !== null })),
    identifiers: (care?.identifiers ?? []).filter((one) => one.customerId === customer.id).map((one) => ({ id: one.id, masked: one.masked, kind: one.kind, value: '' })),
    contactWay: customer.contactWay ?? '', contactTime: customer.contactTime, address: '', region: customer.region, occupation: customer.occupation, doNotContact: customer.alerts.doNotContact, doNotContactReason: customer.doNotContactReason,
    matter: customer.matter, source: customer.source, sourceCustomerId: customer.sourceCustomerId, sourceNote: customer.sourceNote, level: customer.level, vip: customer.vip, ownerId: customer.ownerId,
    allergies: care?.allergies ?? '', conditions: care?.conditions ?? '', needs: care?.needs ?? '', tags: care?.tags ?? [],
  }
}

/** Only what differs is sent, so that what others changed meanwhile elsewhere is not in the way of the version check alone. */
function changesOf(now: Values, was: Values, hasCare: boolean): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  const plain = ['name', 'salutation', 'sex', 'contactTime', 'region', 'occupation', 'doNotContact', 'doNotContactReason', 'matter', 'source', 'sourceCustomerId', 'sourceNote', 'level', 'vip', 'ownerId'] as const
  for (const field of plain) if (now[field] !== was[field]) changed[field] = now[field]
  if (now.contactWay !== was.contactWay) changed['contactWay'] = now.contactWay === '' ? null : now.contactWay
  if (now.birthDate !== was.birthDate) changed['birthDate'] = now.birthDate
  else if (now.age !== was.age) changed['age'] = now.age
  if (now.address.trim() !== '') changed['address'] = now.address.trim()
  if (JSON.stringify(now.phones) !== JSON.stringify(was.phones)) changed['phones'] = now.phones.filter((phone) => phone.id !== null || phone.number.trim() !== '').map((phone) => (phone.id !== null ? { id: phone.id, label: phone.label, dead: phone.dead } : { number: phone.number, label: phone.label }))
  if (hasCare) {
    for (const field of ['allergies', 'conditions', 'needs'] as const) if (now[field] !== was[field]) changed[field] = now[field]
    if (JSON.stringify(now.tags) !== JSON.stringify(was.tags)) changed['tags'] = now.tags
    if (JSON.stringify(now.identifiers) !== JSON.stringify(was.identifiers)) changed['identifiers'] = now.identifiers.filter((one) => one.id !== null || one.value.trim() !== '').map((one) => (one.id !== null ? { id: one.id } : { kind: one.kind, value: one.value }))
  }
  return changed
}

const kinds: readonly Kind[] = ['identity', 'passport', 'card', 'wechat', 'qq', 'email']

/** Everything about a person in one panel; saved only where it was changed, and only over the version seen. */
export function EditPanel({ customer, care, onClose }: { customer: Customer; care: Care | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const { optionsOf } = useListNames()
  const loadStaff = useStaffOptions()
  const loadCustomers = useCustomerOptions(customer.id)
  const [was] = useState(() => valuesOf(customer, care))
  const save = useAct(({ values, confirmed }: { values: Values; confirmed: boolean }) => ok(api.PATCH('/api/v1/customers/{id}', { params: { path: { id: customer.id } }, body: { ...changesOf(values, was, care !== null), ...(confirmed ? { confirmedNotDuplicate: true } : {}) }, headers: ifMatch(customer.version) })), { quiet: true })
  const done = (): void => { toast(t('edit.saved')); onClose() }
  const form = useForm<Values>({
    initial: was, validate: (v) => ({ name: v.name.trim() ? undefined : t('form.needName') }),
    submit: async (values) => { if (Object.keys(changesOf(values, was, care !== null)).length > 0) await save.mutateAsync({ values, confirmed: false }); done() },
  })
  const { values, set } = form
  const found = useDuplicates({ name: values.name === was.name ? '' : values.name, birthDate: values.birthDate === was.birthDate && values.name === was.name ? null : values.birthDate, phones: values.phones.filter((phone) => phone.id === null).map((phone) => phone.number) }, customer.id)
  return (
    <Drawer wide open onClose={onClose} title={t('edit.title', { name: customer.name })}>
      <Form form={form} label={t('edit.title', { name: customer.name })}>
        <SectionHead title={t('form.who')} />
        <FieldGrid>
          <TextField label={t('form.name')} required autoFocus {...form.field('name')} />
          <TextField label={t('form.salutation')} placeholder={t('form.salutationHint')} maxLength={60} {...form.field('salutation')} />
          <RadioRow label={t('form.sex')} options={[{ value: 'female', label: t('sex.female') }, { value: 'male', label: t('sex.male') }, { value: 'unknown', label: t('form.unknownSex') }]} {...form.field('sex')} />
          <DateField label={t('form.birthDate')} {...form.field('birthDate')} />
          <NumberField label={t('form.age')} description={t('form.ageHint')} min={0} max={150} disabled={values.birthDate !== null} {...form.field('age')} />
          <TextField label={t('form.occupation')} maxLength={60} {...form.field('occupation')} />
          <Full><TextField label={t('form.matter')} placeholder={t('form.matterHint')} maxLength={500} {...form.field('matter')} /></Full>
        </FieldGrid>
        <DuplicateWarning found={found} />
        <div className="m5"><SectionHead title={t('form.contact')} /></div>
        {values.phones.map((phone, i) => (
          <div key={phone.id ?? `new${i}`} className="row g2 top wrap m1">
            <span className="sp">{phone.id !== null ? <TextField label={t('form.phone')} value={phone.masked} onChange={() => undefined} readOnly /> : <PhoneField label={t('form.phone')} {...form.field(`phones.${i}.number`)} />}</span>
            <span className="sp"><TextField label={t('form.label')} maxLength={30} {...form.field(`phones.${i}.label`)} /></span>
            <span className="col g1 m5">{phone.id !== null && <Checkbox label={t('form.dead')} {...form.field(`phones.${i}.dead`)} />}
              <Button kind="text" size="s" icon="minus" onPress={() => set('phones', values.phones.filter((_, at) => at !== i))}>{t('form.remove')}</Button></span>
          </div>
        ))}
        <Button kind="text" icon="plus" onPress={() => set('phones', [...values.phones, { id: null, masked: '', number: '', label: '', dead: false }])}>{t('form.addPhone')}</Button>
        <FieldGrid>
          <Select label={t('form.contactWay')} options={[{ value: '', label: t('form.none') }, ...(['phone', 'sms', 'wechat', 'email', 'qq'] as const).map((value) => ({ value, label: t(`way.${value}`) }))]} value={values.contactWay} onChange={(value) => set('contactWay', value as Values['contactWay'])} />
          <TextField label={t('form.contactTime')} placeholder={t('form.contactTimeHint')} maxLength={120} {...form.field('contactTime')} />
          <TextField label={t('form.region')} maxLength={80} {...form.field('region')} />
          <TextField label={t('form.address')} maxLength={300} {...(customer.hasAddress ? { description: t('form.addressKept') } : {})} {...form.field('address')} />
          <Checkbox label={t('form.doNotContact')} {...form.field('doNotContact')} />
          {values.doNotContact && <TextField label={t('form.doNotContactReason')} maxLength={200} {...form.field('doNotContactReason')} />}
        </FieldGrid>
        {care !== null && (
          <>
            <div className="m5"><SectionHead title={t('form.care')} /></div>
            <FieldGrid columns={1}>
              <TextField label={t('form.allergies')} maxLength={1000} {...form.field('allergies')} />
              <TextField label={t('form.conditions')} placeholder={t('form.conditionsHint')} maxLength={1000} {...form.field('conditions')} />
              <TextArea label={t('form.needs')} rows={2} maxLength={1000} {...form.field('needs')} />
            </FieldGrid>
            <div className="m5"><SectionHead title={t('form.identifiers')} /></div>
            {values.identifiers.map((one, i) => (
              <div key={one.id ?? `new${i}`} className="row g2 top wrap m1">
                <span className="sp">{one.id !== null ? <TextField label={t(`identifier.${one.kind}`)} value={one.masked} onChange={() => undefined} readOnly /> : <Select label={t('form.kind')} options={kinds.map((value) => ({ value, label: t(`identifier.${value}`) }))} value={one.kind} onChange={(kind) => set(`identifiers.${i}.kind`, kind)} />}</span>
                {one.id === null && <span className="sp"><TextField label={t('form.value')} {...form.field(`identifiers.${i}.value`)} /></span>}
                <span className="m5"><Button kind="text" size="s" icon="minus" onPress={() => set('identifiers', values.identifiers.filter((_, at) => at !== i))}>{t('form.remove')}</Button></span>
              </div>
            ))}
            <Button kind="text" icon="plus" onPress={() => set('identifiers', [...values.identifiers, { id: null, masked: '', kind: 'identity', value: '' }])}>{t('form.addIdentifier')}</Button>
          </>
        )}
        <div className="m5"><SectionHead title={t('form.cameFrom')} /></div>
        <FieldGrid>
          <Select label={t('form.source')} options={optionsOf('customer_source')} {...form.field('source')} />
          <TextField label={t('form.sourceNote')} maxLength={200} {...form.field('sourceNote')} />
          {values.source === 'customer' && <ComboBox label={t('form.sourceCustomer')} value={values.sourceCustomerId} selected={customer.sourceCustomerId ? { value: customer.sourceCustomerId, label: customer.sourceCustomerName ?? '' } : null} onChange={(value) => set('sourceCustomerId', value)} load={loadCustomers} error={form.errors['sourceCustomerId'] ?? null} />}
          {may('staff.read') && <ComboBox label={t('form.owner')} value={values.ownerId} selected={customer.ownerId ? { value: customer.ownerId, label: customer.ownerName ?? '' } : null} onChange={(value) => set('ownerId', value)} load={loadStaff} error={form.errors['ownerId'] ?? null} />}
          <Select label={t('form.level')} options={(['ordinary', 'silver', 'gold', 'platinum', 'diamond'] as const).map((value) => ({ value, label: t(`level.${value}`) }))} value={values.level} onChange={(level) => set('level', level)} />
          <Checkbox label={t('form.vip')} {...form.field('vip')} />
          {care !== null && <Full><MultiSelect label={t('form.tags')} options={optionsOf('customer_tag')} {...form.field('tags')} /></Full>}
        </FieldGrid>
        <FormActions submitLabel={t('form.save')} onCancel={onClose}>
          {form.problem?.code === 'possible_duplicates' && <Button pending={save.isPending} onPress={() => { void save.mutateAsync({ values: form.values, confirmed: true }).then(done).catch(() => undefined) }}>{t('duplicate.another')}</Button>}
        </FormActions>
      </Form>
    </Drawer>
  )
}
