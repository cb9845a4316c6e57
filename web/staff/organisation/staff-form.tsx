import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { MultiSelect, Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Dialog, Drawer } from '../../kit/dialog.tsx'
import { Checkbox, PhoneField, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { FieldGrid, Full } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useNameOf } from '../session/session.tsx'
import { common } from './common.ts'
import { MaybeSelect } from './parts.tsx'
import { useDepartments, useGroups, useHouseAct, useRoles, useSites, type Made, type Staff } from './queries.ts'
import { phrases } from './staff-phrases.ts'

const colours = ['jade', 'amber', 'slate', 'c3', 'c4', 'c5'] as const
type Colour = (typeof colours)[number]

interface Values {
  number: string; name: string; nameEn: string; phone: string; dropPhone: boolean; extension: string; siteId: string | null; departmentId: string | null; groupId: string | null
  titleZh: string; titleEn: string; languages: string; specialties: string; introduction: string; status: 'probation' | 'regular'; colour: Colour; startedOn: string | null; roleIds: string[]
}

const words = (text: string): string[] => text.split(/[、,，;；\n]/).map((word) => word.trim()).filter(Boolean)

function initialOf(staff: Staff | null): Values {
  return {
    number: staff?.number ?? '', name: staff?.name ?? '', nameEn: staff?.nameEn ?? '', phone: '', dropPhone: false, extension: staff?.extension ?? '', siteId: staff?.siteId ?? null, departmentId: staff?.departmentId ?? null, groupId: staff?.groupId ?? null,
    titleZh: staff?.titleZh ?? '', titleEn: staff?.titleEn ?? '', languages: staff?.languages.join('、') ?? '', specialties: staff?.specialties.join('、') ?? '', introduction: staff?.introduction ?? '',
    status: staff?.status === 'probation' ? 'probation' : 'regular', colour: colours.find((one) => one === staff?.colour) ?? 'jade', startedOn: staff?.startedOn ?? null, roleIds: staff?.roles.map((role) => role.id) ?? [],
  }
}

/** Enters or changes a staff member, in a drawer. A new one's initial password is given to `onMade` to be shown once. */
export function StaffDrawer({ staff, onClose, onMade }: { staff: Staff | null; onClose: () => void; onMade?: (made: Made) => void }) {
  const t = usePhrases(phrases)
  return (
    <Drawer open wide onClose={onClose} title={staff ? t('editTitle', { name: staff.name }) : t('newTitle')}>
      <StaffForm staff={staff} onClose={onClose} {...(onMade ? { onMade } : {})} />
    </Drawer>
  )
}

function StaffForm({ staff, onClose, onMade }: { staff: Staff | null; onClose: () => void; onMade?: (made: Made) => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const nameOf = useNameOf()
  const sites = useSites().data ?? []
  const departments = useDepartments().data ?? []
  const groups = useGroups().data ?? []
  const roles = useRoles().data?.items ?? []
  const save = useHouseAct(async (v: Values) => {
    const { number, phone, dropPhone, languages, specialties, ...rest } = v
    const body = { ...rest, languages: words(languages), specialties: words(specialties), ...(dropPhone ? { phone: null } : phone.trim() ? { phone } : {}) }
    if (staff) await ok(api.PATCH('/api/v1/staff/{id}', { params: { path: { id: staff.id } }, headers: ifMatch(staff.version), body }))
    else onMade?.(await ok(api.POST('/api/v1/staff', { body: { number: number.trim(), ...body } })))
  }, staff ? (_r, v) => t('changed', { name: v.name }) : null, { quiet: true })
  const form = useForm<Values>({
    initial: initialOf(staff), ...(staff ? {} : { draft: 'staff:new' }),
    validate: (v) => ({
      ...(!staff && !/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(v.number.trim()) ? { number: t('form.badNumber') } : {}),
      ...(v.name.trim() ? {} : { name: c('need') }), ...(v.nameEn.trim() ? {} : { nameEn: c('needEn') }),
    }),
    submit: async (v) => { await save.mutateAsync(v); onClose() },
  })
  const department = form.values.departmentId
  const options = (all: readonly { id: string; nameZh: string; nameEn: string }[]) => all.map((one) => ({ value: one.id, label: nameOf(one) }))
  return (
    <Form form={form} label={staff ? t('editTitle', { name: staff.name }) : t('newTitle')}>
      <FieldGrid>
        {!staff && <Full><TextField label={t('form.number')} required {...form.field('number')} autoFocus /></Full>}
        <TextField label={t('form.name')} required {...form.field('name')} maxLength={50} />
        <TextField label={t('form.nameEn')} required {...form.field('nameEn')} maxLength={80} />
        <Full><MultiSelect label={t('form.roles')} description={t('form.rolesWhy')} options={options(roles)} {...form.field('roleIds')} /></Full>
        <MaybeSelect label={c('department')} noneLabel={t('form.noDepartment')} options={options(departments.filter((one) => one.closedAt === null || one.id === department))} {...form.field('departmentId')}
          onChange={(id) => { form.set('departmentId', id); if (form.values.groupId && groups.find((g) => g.id === form.values.groupId)?.departmentId !== id) form.set('groupId', null) }} />
        <MaybeSelect label={c('group')} noneLabel={t('form.noGroup')} options={options(groups.filter((one) => one.departmentId === department))} {...form.field('groupId')} />
        <MaybeSelect label={c('site')} noneLabel={t('form.noSite')} options={options(sites)} {...form.field('siteId')} />
        <TextField label={t('form.extension')} {...form.field('extension')} maxLength={20} inputMode="numeric" />
        <TextField label={t('form.titleZh')} {...form.field('titleZh')} maxLength={60} />
        <TextField label={t('form.titleEn')} {...form.field('titleEn')} maxLength={80} />
        <PhoneField label={t('form.phone')} description={staff?.phoneMasked ? t('form.phoneKept', { phone: staff.phoneMasked }) : t('form.phoneWhy')} {...form.field('phone')} disabled={form.values.dropPhone} />
        <DateField label={t('form.startedOn')} {...form.field('startedOn')} />
        {staff?.phoneMasked && <Full><Checkbox label={t('form.dropPhone')} value={form.values.dropPhone} onChange={(on) => form.set('dropPhone', on)} /></Full>}
        {staff?.status !== 'left' && <Select label={t('form.status')} options={[{ value: 'regular' as const, label: t('status.regular') }, { value: 'probation' as const, label: t('status.probation') }]} {...form.field('status')} />}
        <Select label={t('form.colour')} options={colours.map((value) => ({ value, label: t(`colour.${value}`) }))} {...form.field('colour')} />
        <TextField label={t('form.languages')} description={t('form.split')} {...form.field('languages')} />
        <TextField label={t('form.specialties')} description={t('form.split')} {...form.field('specialties')} />
        <Full><TextArea label={t('form.introduction')} {...form.field('introduction')} maxLength={2000} rows={4} /></Full>
      </FieldGrid>
      <FormActions submitLabel={staff ? t('save') : t('makeIt')} onCancel={onClose} />
    </Form>
  )
}

/** Shows an initial password, once. */
export function InitialPasswordDialog({ made, onClose }: { made: Made; onClose: () => void }) {
  const t = usePhrases(phrases)
  const [isCopied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try { await navigator.clipboard.writeText(made.initialPassword); setCopied(true); toast(t('password.copied')) } catch { setCopied(false) }
  }
  return (
    <Dialog form open onClose={onClose} title={t('password.title', { name: made.staff.name })}
      actions={<><Button icon={isCopied ? 'check' : 'copy'} onPress={() => void copy()}>{t('password.copy')}</Button><Button kind="p" autoFocus onPress={onClose}>{t('password.done')}</Button></>}>
      <p className="k2">{t('password.why')}</p>
      <p className="m3 k3">{t('password.number')}　<b className="t14">{made.staff.number}</b></p>
      <p className="m2 t28 b num">{made.initialPassword}</p>
    </Dialog>
  )
}
