import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select, type Option } from '../../kit/choice.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { Checkbox, RadioRow, TextField } from '../../kit/field.tsx'
import { Form, useForm } from '../../kit/form.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useAct, useCustomerOptions, type Care, type Customer } from './queries.ts'

/** Merges a duplicate into this record; what stands after it can be undone from the toast and for 30 days from the page. */
export function MergeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = usePhrases(phrases)
  const load = useCustomerOptions(customer.id)
  const undo = useUndoMerge(customer.id)
  const merge = useAct((v: { otherId: string; reason: string }) => ok(api.POST('/api/v1/customers/{id}/merge', { params: { path: { id: customer.id } }, body: v })), { quiet: true })
  const form = useForm<{ otherId: string | null; reason: string }>({
    initial: { otherId: null, reason: '' },
    validate: (v) => ({ otherId: v.otherId ? undefined : t('merge.need'), reason: v.reason.trim() ? undefined : t('merge.needReason') }),
    submit: async (v) => {
      const made = await merge.mutateAsync({ otherId: v.otherId ?? '', reason: v.reason.trim() })
      onClose()
      toast(t('merge.done'), { undo: () => undo.mutate({ mergeId: made.id, reason: t('merge.undo') }) })
    },
  })
  return (
    <Dialog form open onClose={onClose} title={t('merge.title', { name: customer.name })} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={form.isPending} onPress={() => void form.submit()}>{t('merge.verb')}</Button></>}>
      <Form form={form} label={t('merge.verb')} guard={false}>
        <FieldGrid columns={1}>
          <p className="k2">{t('merge.why')}</p>
          <ComboBox label={t('merge.other')} required value={form.values.otherId} onChange={(value) => form.set('otherId', value)} load={load} error={form.errors['otherId'] ?? null} autoFocus />
          <TextField label={t('merge.reason')} required maxLength={200} {...form.field('reason')} />
        </FieldGrid>
      </Form>
    </Dialog>
  )
}

export function useUndoMerge(customerId: string) {
  const t = usePhrases(phrases)
  return useAct((v: { mergeId: string; reason: string }) => ok(api.POST('/api/v1/customers/{id}/merge/undo', { params: { path: { id: customerId } }, body: v })), { done: t('merge.undone') })
}

/** Asks before a merge is undone: it changes what two records show. */
export function UndoMergeDialog({ customerId, merge, onClose }: { customerId: string; merge: Care['merges'][number]; onClose: () => void }) {
  const t = usePhrases(phrases)
  const undo = useUndoMerge(customerId)
  return (
    <ConfirmDialog open onCancel={onClose} title={t('merge.undoTitle', { name: merge.mergedName })} verb={t('merge.undo')} pending={undo.isPending} cancelLabel={t('notNow')}
      onConfirm={() => undo.mutate({ mergeId: merge.id, reason: t('merge.undo') }, { onSettled: onClose })}>{t('merge.undoWhy')}</ConfirmDialog>
  )
}

const relations = ['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild', 'relative', 'friend', 'colleague', 'other'] as const

/** Adds family or a companion: who pays, who comes along. */
export function FamilyDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = usePhrases(phrases)
  const load = useCustomerOptions(customer.id)
  const [other, setOther] = useState<Option | null>(null)
  const add = useAct((v: { otherId: string; kind: typeof relations[number]; pays: boolean; accompanies: boolean; note: string }) => ok(api.POST('/api/v1/customers/{id}/relations', { params: { path: { id: customer.id } }, body: v })), { quiet: true, done: t('family.done') })
  const form = useForm<{ otherId: string | null; kind: typeof relations[number]; pays: boolean; accompanies: boolean; note: string }>({
    initial: { otherId: null, kind: 'child', pays: false, accompanies: false, note: '' },
    validate: (v) => ({ otherId: v.otherId ? undefined : t('family.need') }),
    submit: async (v) => { await add.mutateAsync({ ...v, otherId: v.otherId ?? '', note: v.note.trim() }); onClose() },
  })
  return (
    <Dialog form open onClose={onClose} title={t('family.title', { name: customer.name })} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={form.isPending} onPress={() => void form.submit()}>{t('family.verb')}</Button></>}>
      <Form form={form} label={t('family.add')} guard={false}>
        <FieldGrid columns={1}>
          <ComboBox label={t('family.other')} required value={form.values.otherId} selected={other} onChange={(value, option) => { setOther(option); form.set('otherId', value) }} load={load} error={form.errors['otherId'] ?? null} autoFocus />
          <Select label={t('family.kind', { name: customer.name })} options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))} value={form.values.kind} onChange={(kind) => form.set('kind', kind)} />
          <div className="row g4"><Checkbox label={t('family.pays')} {...form.field('pays')} /><Checkbox label={t('family.accompanies')} {...form.field('accompanies')} /></div>
          <TextField label={t('family.note')} optional maxLength={100} {...form.field('note')} />
        </FieldGrid>
      </Form>
    </Dialog>
  )
}

const purposes = ['service_contact', 'marketing', 'recording', 'sharing'] as const
const ways = ['spoken', 'paper', 'online', 'message'] as const

/** Records what a customer agreed to, in which words, and how (PLA-6). */
export function ConsentDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = usePhrases(phrases)
  const give = useAct((v: { purpose: typeof purposes[number]; party?: string; wording: string; way: typeof ways[number] }) => ok(api.POST('/api/v1/customers/{id}/consents', { params: { path: { id: customer.id } }, body: v })), { quiet: true, done: t('consent.done') })
  const form = useForm<{ purpose: typeof purposes[number]; party: string; wording: string; way: typeof ways[number] }>({
    initial: { purpose: 'service_contact', party: '', wording: '', way: 'spoken' },
    validate: (v) => ({ wording: v.wording.trim() ? undefined : t('consent.needWording') }),
    submit: async ({ party, ...v }) => { await give.mutateAsync({ ...v, ...(v.purpose === 'sharing' ? { party } : {}) }); onClose() },
  })
  return (
    <Dialog form open onClose={onClose} title={t('consent.title', { name: customer.name })} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={form.isPending} onPress={() => void form.submit()}>{t('consent.verb')}</Button></>}>
      <Form form={form} label={t('consent.add')} guard={false}>
        <FieldGrid columns={1}>
          <RadioRow label={t('consent.purpose')} options={purposes.map((value) => ({ value, label: t(`consent.${value}`) }))} {...form.field('purpose')} />
          {form.values.purpose === 'sharing' && <TextField label={t('consent.party')} required maxLength={80} {...form.field('party')} />}
          <TextField label={t('consent.wording')} placeholder={t('consent.wordingHint')} required maxLength={80} {...form.field('wording')} />
          <RadioRow label={t('consent.way')} options={ways.map((value) => ({ value, label: t(`consentWay.${value}`) }))} {...form.field('way')} />
        </FieldGrid>
      </Form>
    </Dialog>
  )
}

/** Withdraws a consent; the use stops at once. */
export function WithdrawDialog({ customerId, consent, purpose, onClose }: { customerId: string; consent: Care['consents'][number]; purpose: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const [way, setWay] = useState<typeof ways[number]>('spoken')
  const withdraw = useAct(() => ok(api.POST('/api/v1/customers/{id}/consents/{itemId}/withdraw', { params: { path: { id: customerId, itemId: consent.id } }, body: { way } })), { done: t('consent.withdrawn') })
  return (
    <Dialog form open onClose={onClose} title={t('consent.withdrawTitle', { purpose })} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="danger-solid" pending={withdraw.isPending} onPress={() => withdraw.mutate(undefined, { onSuccess: onClose })}>{t('consent.withdraw')}</Button></>}>
      <FieldGrid columns={1}><p className="k2">{t('consent.withdrawWhy')}</p>
        <RadioRow label={t('consent.way')} options={ways.map((value) => ({ value, label: t(`consentWay.${value}`) }))} value={way} onChange={setWay} /></FieldGrid>
    </Dialog>
  )
}
