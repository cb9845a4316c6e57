import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { NumberField, PhoneField, TextArea, TextField } from '../../kit/field.tsx'
import { Form, useForm } from '../../kit/form.tsx'
import { FieldGrid, Full } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { useCustomerLoader, type CustomerChoice } from '../customers/choices.ts'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import type { Inquiry } from './words.tsx'

interface Values { customerId: string | null; caller: string; phone: string; matter: string; content: string; department: string | null; source: string | null; domain: string | null; age: number | null; region: string; answer: string; nextStep: string; reason: string }

/** Completes the sheet; once it is signed, amends it with a reason. Only what differs is sent. */
export function SheetDialog({ inquiry, onClose }: { inquiry: Inquiry; onClose: () => void }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const departments = useDepartments()
  const sources = useItems('customer_source')
  const matters = useItems('matter')
  const loadCustomers = useCustomerLoader()
  const [customer, setCustomer] = useState<CustomerChoice | null>(inquiry.customer ? { value: inquiry.customer.id, label: inquiry.customer.name, phoneMasked: inquiry.customer.phoneMasked } : null)
  const isSigned = inquiry.signedOffAt !== null
  const initial: Values = {
    customerId: inquiry.customerId, caller: inquiry.caller, phone: '', matter: inquiry.matter, content: inquiry.content, department: inquiry.departmentId, source: inquiry.source, domain: inquiry.domain,
    age: inquiry.age, region: inquiry.region, answer: inquiry.answer, nextStep: inquiry.nextStep, reason: '',
  }
  const form = useForm<Values>({
    initial,
    validate: (v) => ({ matter: v.matter.trim() ? undefined : t('form.needMatter'), reason: isSigned && !v.reason.trim() ? t('dialog.needReason') : undefined }),
    submit: async (v) => {
      const sheet = { matter: v.matter.trim(), content: v.content.trim(), departmentId: v.department, source: v.source, domain: v.domain, age: v.age, region: v.region.trim(), answer: v.answer.trim(), nextStep: v.nextStep.trim() }
      const was = { matter: inquiry.matter, content: inquiry.content, departmentId: inquiry.departmentId, source: inquiry.source, domain: inquiry.domain, age: inquiry.age, region: inquiry.region, answer: inquiry.answer, nextStep: inquiry.nextStep }
      const changes = Object.fromEntries(Object.entries(sheet).filter(([field, value]) => value !== was[field as keyof typeof was])) as Partial<typeof sheet>
      const path = { id: inquiry.id }
      if (isSigned) await ok(api.POST('/api/v1/inquiries/{id}/amendments', { params: { path }, body: { reason: v.reason.trim(), changes } }))
      else {
        const who = v.customerId && v.customerId !== inquiry.customerId ? { customerId: v.customerId } : inquiry.customerId ? {} : { ...(v.caller !== inquiry.caller ? { caller: v.caller.trim() } : {}), ...(v.phone ? { phone: v.phone } : {}) }
        await ok(api.PATCH('/api/v1/inquiries/{id}', { params: { path }, headers: ifMatch(inquiry.version), body: { ...changes, ...who } }))
      }
      toast(t(isSigned ? 'detail.done.amend' : 'detail.done.change'))
      void client.invalidateQueries({ queryKey: ['conversations'] })
      onClose()
    },
  })
  const { values: v } = form
  return (
    <Dialog form wide open onClose={onClose} title={isSigned ? t('dialog.amendTitle') : t('dialog.editTitle')}
      actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={form.isPending} onPress={() => void form.submit()}>{t(isSigned ? 'dialog.amendVerb' : 'dialog.editVerb')}</Button></>}>
      <Form form={form} label={t('dialog.editTitle')} guard={false}>
        <FieldGrid>
          {isSigned && <Full><p className="k2">{t('dialog.amendWhy')}</p><TextField label={t('dialog.amendReason')} required maxLength={300} autoFocus {...form.field('reason')} /></Full>}
          {!isSigned && <ComboBox label={t('dialog.attach')} value={v.customerId} selected={customer} load={loadCustomers} onChange={(id, option) => { if (id) { setCustomer(option as CustomerChoice); form.set('customerId', id) } }} icon="search" name="customerId" />}
          {!isSigned && v.customerId === null && <TextField label={t('field.name')} maxLength={50} {...form.field('caller')} />}
          {!isSigned && v.customerId === null && <PhoneField label={t('field.contact')} placeholder={inquiry.phoneMasked ?? ''} {...form.field('phone')} />}
          <Full><TextField label={t('field.matter')} required maxLength={200} {...form.field('matter')} /></Full>
          <Select label={t('field.department')} options={departments.options} {...form.field('department')} name="departmentId" />
          <Select label={t('field.source')} options={sources.options} {...form.field('source')} />
          <Select label={t('field.domain')} options={matters.options} {...form.field('domain')} />
          <TextField label={t('field.region')} maxLength={60} {...form.field('region')} />
          <NumberField label={t('field.age')} min={0} max={130} {...form.field('age')} />
          <TextField label={t('field.nextStep')} maxLength={300} {...form.field('nextStep')} />
          <Full><TextArea label={t('field.content')} maxLength={4000} {...form.field('content')} /></Full>
          <Full><TextArea label={t('field.answer')} maxLength={4000} {...form.field('answer')} /></Full>
        </FieldGrid>
      </Form>
    </Dialog>
  )
}
