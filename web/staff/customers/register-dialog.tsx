import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { NumberField, PhoneField, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Disclosure, FieldGrid, Full, ReadBack } from '../../kit/layout.tsx'
import { RadioRow } from '../../kit/field.tsx'
import { toast } from '../../kit/toast.tsx'
import { useCustomerDrawer } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { DuplicateWarning, useDuplicates } from './duplicates.tsx'
import { phrases } from './phrases.ts'
import { useAct, useListNames, type Customer } from './queries.ts'

interface Values { name: string; phones: { number: string }[]; matter: string; sex: 'female' | 'male' | 'unknown'; birthDate: string | null; age: number | null; source: string | null; allergies: string }
const blank: Values = { name: '', phones: [{ number: '' }], matter: '', sex: 'unknown', birthDate: null, age: null, source: null, allergies: '' }

/**
 * Registering: name, phone, matter by keyboard alone; the rest behind one line. Then the strip that is read back to the
 * customer, in large type (CUS-2).
 */
export function RegisterDialog({ onClose, start, onDone }: { onClose: () => void; /** what is known already */ start?: Partial<Values>; /** instead of offering what comes next */ onDone?: (customer: Customer) => void }) {
  const t = usePhrases(phrases)
  const [saved, setSaved] = useState<{ customer: Customer; values: Values } | null>(null)
  const [correcting, setCorrecting] = useState<{ customer: Customer; values: Values } | null>(null)
  const [round, setRound] = useState(0)
  // Closed after saving, the person is registered all the same: whoever asked for them gets them.
  const close = (): void => { if (saved && onDone) onDone(saved.customer); else onClose() }
  return (
    <Dialog form open onClose={close} title={saved ? t('readBack.title') : t('register')}>
      {saved ? <Strip saved={saved} onClose={onClose} onDone={onDone} onWrong={() => { setCorrecting(saved); setSaved(null) }} onNext={() => { setCorrecting(null); setSaved(null); setRound((n) => n + 1) }} />
        : <RegisterForm key={`${round}${correcting?.customer.id ?? ''}`} start={correcting?.values ?? { ...blank, ...start }} correcting={correcting?.customer ?? null} onClose={onClose} onSaved={(customer, values) => setSaved({ customer, values })} />}
    </Dialog>
  )
}

function RegisterForm({ start, correcting, onSaved, onClose }: { start: Values; correcting: Customer | null; onSaved: (customer: Customer, values: Values) => void; onClose: () => void }) {
  const t = usePhrases(phrases)
  const openDrawer = useCustomerDrawer()
  const { optionsOf } = useListNames()
  const refused = useRef(false)
  const save = useAct(async ({ values, confirmed }: { values: Values; confirmed: boolean }) => send(values, confirmed, correcting), { quiet: true })
  const form = useForm<Values>({
    initial: start, ...(correcting ? {} : { draft: 'customer:new' }),
    validate: (v) => ({ name: v.name.trim() ? undefined : t('form.needName') }),
    submit: async (values) => { onSaved(await save.mutateAsync({ values, confirmed: refused.current }), values) },
  })
  const found = useDuplicates({ name: form.values.name, birthDate: form.values.birthDate, phones: form.values.phones.map((phone) => phone.number) }, correcting?.id)
  // Refused once with the others shown: pressing again says that it is another person.
  const isRefused = form.problem?.code === 'possible_duplicates'
  refused.current = isRefused && found.length > 0
  return (
    <Form form={isRefused ? { ...form, problem: null } : form} label={t('register')} guard={false}>
      <FieldGrid>
        <TextField label={t('form.name')} required autoFocus size="l" {...form.field('name')} />
        <PhoneField label={t('form.phone')} size="l" {...form.field('phones.0.number')} />
        <Full><TextField label={t('form.matter')} placeholder={t('form.matterHint')} size="l" maxLength={500} {...form.field('matter')} /></Full>
      </FieldGrid>
      <div className="m3"><DuplicateWarning found={found} onChoose={(id) => { onClose(); openDrawer(id) }} /></div>
      <div className="m2">
        <Disclosure title={t('form.more')}>
          <FieldGrid>
            <RadioRow label={t('form.sex')} options={[{ value: 'female', label: t('sex.female') }, { value: 'male', label: t('sex.male') }, { value: 'unknown', label: t('form.unknownSex') }]} {...form.field('sex')} />
            <Select label={t('form.source')} options={optionsOf('customer_source')} {...form.field('source')} />
            <DateField label={t('form.birthDate')} {...form.field('birthDate')} />
            <NumberField label={t('form.age')} description={t('form.ageHint')} min={0} max={150} disabled={form.values.birthDate !== null} {...form.field('age')} />
            <Full><TextField label={t('form.allergies')} maxLength={1000} {...form.field('allergies')} /></Full>
          </FieldGrid>
        </Disclosure>
      </div>
      <FormActions submitLabel={isRefused && found.length > 0 ? t('duplicate.another') : t('form.save')} onCancel={onClose} />
    </Form>
  )
}

function bodyOf(values: Values) {
  const phones = values.phones.filter((phone) => phone.number.trim() !== '')
  return {
    name: values.name, phones, matter: values.matter.trim(), ...(values.sex === 'unknown' ? {} : { sex: values.sex }), ...(values.source ? { source: values.source } : {}),
    ...(values.birthDate ? { birthDate: values.birthDate } : values.age !== null ? { age: values.age } : {}), ...(values.allergies.trim() ? { allergies: values.allergies.trim() } : {}),
  }
}

async function send(values: Values, confirmedNotDuplicate: boolean, correcting: Customer | null): Promise<Customer> {
  const body = { ...bodyOf(values), ...(confirmedNotDuplicate ? { confirmedNotDuplicate } : {}) }
  if (!correcting) return ok(api.POST('/api/v1/customers', { body }))
  return ok(api.PATCH('/api/v1/customers/{id}', { params: { path: { id: correcting.id } }, body, headers: ifMatch(correcting.version) }))
}

function Strip({ saved, onClose, onWrong, onNext, onDone }: { saved: { customer: Customer; values: Values }; onClose: () => void; onWrong: () => void; onNext: () => void; onDone?: ((customer: Customer) => void) | undefined }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const router = useRouter()
  const { customer, values } = saved
  const confirm = useAct(() => ok(api.POST('/api/v1/customers/{id}/confirm', { params: { path: { id: customer.id } } })))
  const [isRight, setRight] = useState(false)
  const phones = values.phones.map((phone) => phone.number).filter(Boolean)
  const goOn = (): void => { setRight(true); if (onDone) onDone(customer) }
  return (
    <>
      <ReadBack main={<>{customer.name}　{phones.length > 0 ? phones.map((phone) => f.phone(phone)).join('　') : t('readBack.noPhone')}</>}
        actions={isRight ? undefined : <span className="row g2"><Button onPress={onWrong}>{t('readBack.wrong')}</Button><Button kind="p" icon="check" autoFocus pending={confirm.isPending} onPress={() => confirm.mutate(undefined, { onSuccess: () => { toast(t('readBack.confirmed')); goOn() } })}>{t('readBack.right')}</Button></span>}>
        {customer.matter || t('readBack.notMasked')}
      </ReadBack>
      {!onDone && (
        <div className="row g2 m4 wrap"><span className="sp" />
          <Button onPress={onNext}>{t('readBack.next')}</Button>
          <Button kind={isRight ? 'p' : 'default'} autoFocus={isRight} onPress={() => { onClose(); router.history.push(href('/customers/$id', { id: customer.id })) }}>{t('readBack.open')}</Button>
        </div>
      )}
    </>
  )
}
