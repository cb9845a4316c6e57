import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button, LinkButton, TextLink } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { MoneyField, RadioRow, TextField } from '../../kit/field.tsx'
import { Form, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, ErrorState, Facts, FieldGrid, PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useListNames } from '../customers/queries.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useCatalogueAct, useOrganisation, type ServiceWithPrices } from './queries.ts'
import { ServicePanel } from './service-form.tsx'

/** A service as it is explained to a customer: what speaks for it and against it, for whom, at which price (CAT-1). */
export function ServicePage() {
  const t = usePhrases(phrases)
  const { id } = usePathValues<'id'>()
  const query = useQuery({ queryKey: ['catalogue', 'service', id], queryFn: () => ok(api.GET('/api/v1/services/{id}', { params: { path: { id } } })) })
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId ?? null} onRetry={() => void query.refetch()} action={<LinkButton href={href('/services')}>{t('act.back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown service={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

function Shown({ service }: { service: ServiceWithPrices }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const nameOf = useNameOf()
  const { departmentName, staffName, roomName } = useOrganisation()
  const { nameOf: codeName } = useListNames()
  const [doing, setDoing] = useState<'edit' | 'price' | null>(null)
  const change = useCatalogueAct((retired: boolean) => ok(api.PATCH('/api/v1/services/{id}', { params: { path: { id: service.id } }, body: { retired }, headers: ifMatch(service.version) })), { done: service.retiredAt === null ? t('act.retired') : t('act.offered') })
  const text = (key: 'contains' | 'process' | 'advantages' | 'limits' | 'suitable' | 'bring'): ReactNode => {
    const said = language === 'en' ? service[`${key}En`] || service[`${key}Zh`] : service[`${key}Zh`]
    return said ? <span className="pre">{said}</span> : <span className="k3">{t('detail.none')}</span>
  }
  const now = serverNowMs()
  const inForce = service.prices.find((price) => Date.parse(price.effectiveFrom) <= now)
  return (
    <div className="page narrow">
      <PageHead title={nameOf(service)} note={service.retiredAt ? t('retiredSince', { date: f.day(service.retiredAt) }) : t(`kind.${service.kind}`)} below={`${departmentName(service.departmentId)}　${service.code}`}>
        {may('catalogue.manage') && <Button onPress={() => change.mutate(service.retiredAt === null)} pending={change.isPending}>{service.retiredAt === null ? t('act.retire') : t('act.offer')}</Button>}
        {may('catalogue.manage') && <Button kind="p" icon="edit" hint="E" onPress={() => setDoing('edit')}>{t('act.edit')}</Button>}
      </PageHead>
      {service.staffIds.length === 0 && service.retiredAt === null && <Band tone="warn">{t('detail.noStaff')}</Band>}
      <Facts wide items={[
        { name: t('column.price'), value: <b>{f.money(service.priceFen)}</b> },
        { name: t('column.minutes'), value: `${t('detail.minutes', { minutes: f.minutes(service.minutes), before: service.beforeMinutes, after: service.afterMinutes })}　${t('detail.early', { minutes: service.arriveEarlyMinutes })}` },
        { name: t('detail.contains'), value: text('contains') }, { name: t('detail.process'), value: text('process') },
        { name: t('detail.advantages'), value: text('advantages') }, { name: t('detail.limits'), value: text('limits') },
        { name: t('detail.suitable'), value: text('suitable') },
        ...(service.unsuitable.length > 0 ? [{ name: t('detail.unsuitable'), value: <span className="row g1 wrap">{service.unsuitable.map((one) => <Tag key={one.condition} tone="amber">{[codeName('condition', one.condition), one.note].filter(Boolean).join('：')}</Tag>)}</span> }] : []),
        { name: t('detail.bring'), value: text('bring') },
        ...(service.consentForm ? [{ name: t('detail.consent'), value: service.consentForm }] : []),
        { name: t('column.staff'), value: f.list(service.staffIds.map(staffName).filter(Boolean)) || <span className="k3">{t('anyone')}</span> },
        ...(service.roomIds.length > 0 ? [{ name: t('column.rooms'), value: f.list(service.roomIds.map(roomName).filter(Boolean)) }] : []),
      ]} />
      <Section title={t('price.title')} aside={may('catalogue.manage') && <TextLink small onPress={() => setDoing('price')}>{t('price.set')}</TextLink>}>
        <Sheet>
          <Table label={t('price.title')} rows={service.prices} rowId={(price) => price.id} columns={[
            { id: 'price', title: t('column.price'), width: 128, tone: 'bold', cell: (price) => f.money(price.priceFen) },
            { id: 'from', title: t('price.when'), width: 160, cell: (price) => f.when(price.effectiveFrom) },
            { id: 'state', title: '', width: 104, cell: (price) => (price === inForce ? <Tag tone="jade">{t('price.now')}</Tag> : Date.parse(price.effectiveFrom) > now ? <Tag tone="amber">{t('price.coming', { date: f.day(price.effectiveFrom) })}</Tag> : '') },
            { id: 'why', title: t('price.reason'), tone: 'quiet', cell: (price) => price.reason || t('price.first') },
          ]} />
        </Sheet>
      </Section>
      <p className="m4"><TextLink href={href('/services')}>{t('act.back')}</TextLink></p>
      {doing === 'edit' && <ServicePanel service={service} onClose={() => setDoing(null)} />}
      {doing === 'price' && <PriceDialog service={service} onClose={() => setDoing(null)} />}
    </div>
  )
}

function PriceDialog({ service, onClose }: { service: ServiceWithPrices; onClose: () => void }) {
  const t = usePhrases(phrases)
  const set = useCatalogueAct((v: { priceFen: number; effectiveFrom?: string; reason: string }) => ok(api.POST('/api/v1/services/{id}/prices', { params: { path: { id: service.id } }, body: v })), { quiet: true })
  const form = useForm<{ priceFen: number | null; at: 'now' | 'later'; effectiveFrom: string | null; reason: string }>({
    initial: { priceFen: service.priceFen, at: 'now', effectiveFrom: null, reason: '' },
    validate: (v) => ({ priceFen: v.priceFen === null ? t('price.needAmount') : undefined, reason: v.reason.trim() ? undefined : t('price.needReason') }),
    submit: async (v) => {
      await set.mutateAsync({ priceFen: v.priceFen ?? 0, reason: v.reason.trim(), ...(v.at === 'later' && v.effectiveFrom ? { effectiveFrom: v.effectiveFrom } : {}) })
      toast(v.at === 'later' && v.effectiveFrom ? t('price.planned') : t('price.done'))
      onClose()
    },
  })
  return (
    <Dialog form open onClose={onClose} title={t('price.set')} actions={<><Button onPress={onClose}>{t('notNow')}</Button><Button kind="p" pending={form.isPending} onPress={() => void form.submit()}>{t('price.verb')}</Button></>}>
      <Form form={form} label={t('price.set')} guard={false}>
        <FieldGrid columns={1}>
          <p className="k2">{t('price.why')}</p>
          <MoneyField label={t('price.amount')} required min={0} autoFocus {...form.field('priceFen')} />
          <RadioRow label={t('price.when')} options={[{ value: 'now', label: t('price.at.now') }, { value: 'later', label: t('price.at.later') }]} {...form.field('at')} />
          {form.values.at === 'later' && <DateTimePicker label={t('price.when')} {...form.field('effectiveFrom')} />}
          <TextField label={t('price.reason')} required maxLength={200} {...form.field('reason')} />
        </FieldGrid>
      </Form>
    </Dialog>
  )
}
