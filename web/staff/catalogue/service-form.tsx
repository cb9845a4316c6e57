import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { MultiSelect, Select } from '../../kit/choice.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { Checkbox, MoneyField, NumberField, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { FieldGrid, Full, SectionHead } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useListNames } from '../customers/queries.ts'
import { useNameOf } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useCatalogueAct, useOrganisation, type Service, type ServiceWithPrices } from './queries.ts'

export const kinds = ['expert_consultation', 'examination', 'check_up', 'care', 'home_care', 'screening', 'event'] as const satisfies readonly Service['kind'][]
const texts = ['contains', 'process', 'advantages', 'limits', 'suitable', 'bring'] as const
type TextKey = `${typeof texts[number]}${'Zh' | 'En'}`

interface Values extends Record<TextKey, string> {
  nameZh: string; nameEn: string; code: string; kind: Service['kind']; departmentId: string | null; minutes: number | null; beforeMinutes: number | null; afterMinutes: number | null; arriveEarlyMinutes: number | null
  priceFen: number | null; position: number | null; isPublic: boolean; consentForm: string; staffIds: string[]; roomIds: string[]; unsuitable: { condition: string; note: string }[]
}

function valuesOf(service: Service | undefined): Values {
  const text = Object.fromEntries(texts.flatMap((key) => (['Zh', 'En'] as const).map((suffix) => [`${key}${suffix}`, service?.[`${key}${suffix}`] ?? '']))) as Record<TextKey, string>
  return {
    ...text, nameZh: service?.nameZh ?? '', nameEn: service?.nameEn ?? '', code: service?.code ?? '', kind: service?.kind ?? 'expert_consultation', departmentId: service?.departmentId ?? null, minutes: service?.minutes ?? 30,
    beforeMinutes: service?.beforeMinutes ?? 0, afterMinutes: service?.afterMinutes ?? 0, arriveEarlyMinutes: service?.arriveEarlyMinutes ?? 15, priceFen: service?.priceFen ?? null, position: service?.position ?? 0, isPublic: service?.isPublic ?? true,
    consentForm: service?.consentForm ?? '', staffIds: [...(service?.staffIds ?? [])], roomIds: [...(service?.roomIds ?? [])], unsuitable: (service?.unsuitable ?? []).map((one) => ({ ...one })),
  }
}

/** Makes or changes a service in one panel. */
export function ServicePanel({ service, onClose, onSaved }: { service?: Service; onClose: () => void; onSaved?: (service: ServiceWithPrices) => void }) {
  const t = usePhrases(phrases)
  const nameOf = useNameOf()
  const { departmentOptions, staffOptions, roomOptions } = useOrganisation()
  const { optionsOf } = useListNames()
  const save = useCatalogueAct(async (v: Values): Promise<ServiceWithPrices> => {
    const { priceFen, departmentId, minutes, beforeMinutes, afterMinutes, arriveEarlyMinutes, position, ...rest } = v
    const body = { ...rest, departmentId: departmentId ?? '', minutes: minutes ?? 0, beforeMinutes: beforeMinutes ?? 0, afterMinutes: afterMinutes ?? 0, arriveEarlyMinutes: arriveEarlyMinutes ?? 0, position: position ?? 0, unsuitable: v.unsuitable.filter((one) => one.condition !== '') }
    return service ? ok(api.PATCH('/api/v1/services/{id}', { params: { path: { id: service.id } }, body, headers: ifMatch(service.version) })) : ok(api.POST('/api/v1/services', { body: { ...body, priceFen: priceFen ?? 0 } }))
  }, { quiet: true })
  const form = useForm<Values>({
    initial: valuesOf(service), ...(service ? {} : { draft: 'service:new' }),
    validate: (v) => ({
      nameZh: v.nameZh.trim() ? undefined : t('form.need.nameZh'), nameEn: v.nameEn.trim() ? undefined : t('form.need.nameEn'), code: v.code.trim() ? undefined : t('form.need.code'),
      departmentId: v.departmentId ? undefined : t('form.need.department'), minutes: v.minutes ? undefined : t('form.need.minutes'), priceFen: service || v.priceFen !== null ? undefined : t('form.need.price'),
    }),
    submit: async (v) => { const made = await save.mutateAsync(v); toast(t('saved')); onClose(); onSaved?.(made) },
  })
  const { values, set } = form
  const title = service ? t('form.edit', { name: nameOf(service) }) : t('form.new')
  return (
    <Drawer wide open onClose={onClose} title={title}>
      <Form form={form} label={title}>
        <SectionHead title={t('form.what')} />
        <FieldGrid>
          <TextField label={t('form.nameZh')} required autoFocus maxLength={60} {...form.field('nameZh')} />
          <TextField label={t('form.nameEn')} required maxLength={100} {...form.field('nameEn')} />
          <TextField label={t('form.code')} required maxLength={30} {...form.field('code')} />
          <Select label={t('form.kind')} options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} {...form.field('kind')} />
          <Select label={t('form.department')} required options={departmentOptions} {...form.field('departmentId')} />
          {!service && <MoneyField label={t('form.price')} required min={0} {...form.field('priceFen')} />}
          <NumberField label={t('form.minutes')} required min={5} max={1440} {...form.field('minutes')} />
          <NumberField label={t('form.early')} min={0} max={240} {...form.field('arriveEarlyMinutes')} />
          <NumberField label={t('form.before')} min={0} max={240} {...form.field('beforeMinutes')} />
          <NumberField label={t('form.after')} min={0} max={240} {...form.field('afterMinutes')} />
          <NumberField label={t('form.position')} min={0} max={9999} {...form.field('position')} />
          <Checkbox label={t('form.public')} {...form.field('isPublic')} />
        </FieldGrid>
        <div className="m5"><SectionHead title={t('form.who')} /></div>
        <FieldGrid>
          <MultiSelect label={t('form.staff')} options={staffOptions} {...form.field('staffIds')} />
          <MultiSelect label={t('form.rooms')} options={roomOptions} {...form.field('roomIds')} />
        </FieldGrid>
        <div className="m5"><SectionHead title={t('form.choose')} /></div>
        <FieldGrid>
          {texts.map((key) => (['Zh', 'En'] as const).map((suffix) => <TextArea key={`${key}${suffix}`} label={`${t(`form.${key}`)}　${t(suffix === 'Zh' ? 'form.zh' : 'form.en')}`} rows={2} maxLength={2000} {...form.field(`${key}${suffix}`)} />))}
          <Full><TextField label={t('form.consentForm')} maxLength={200} {...form.field('consentForm')} /></Full>
        </FieldGrid>
        <div className="m5"><SectionHead title={t('form.unsuitable')} note={t('detail.unsuitableNote')} /></div>
        {values.unsuitable.map((_, i) => (
          <div key={i} className="row g2 top wrap m1">
            <span className="sp"><Select label={t('form.condition')} options={optionsOf('condition')} value={values.unsuitable[i]?.condition || null} onChange={(condition) => set(`unsuitable.${i}.condition`, condition)} /></span>
            <span className="sp"><TextField label={t('form.note')} maxLength={200} {...form.field(`unsuitable.${i}.note`)} /></span>
            <span className="m5"><Button kind="text" size="s" icon="minus" onPress={() => set('unsuitable', values.unsuitable.filter((__, at) => at !== i))}>{t('form.remove')}</Button></span>
          </div>
        ))}
        <Button kind="text" icon="plus" onPress={() => set('unsuitable', [...values.unsuitable, { condition: '', note: '' }])}>{t('form.addCondition')}</Button>
        <FormActions onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
