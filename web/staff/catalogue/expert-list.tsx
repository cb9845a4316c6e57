import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { ComboBox } from '../../kit/choice.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { Checkbox, TextArea } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, ErrorState, Facts, FieldGrid, PageHead, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Avatar, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useCatalogueAct, useOrganisation, type Expert } from './queries.ts'

interface Hours { weekday: number; from: string; to: string }

/** Experts with what they are good at and when they can be booked (CAT-4). */
export function ExpertListPage() {
  const t = usePhrases(phrases)
  const may = useMay()
  const [doing, setDoing] = useState<Expert | 'new' | null>(null)
  const query = useQuery({ queryKey: ['catalogue', 'experts'], queryFn: () => ok(api.GET('/api/v1/experts', { params: { query: {} } })) })
  const services = useQuery({ queryKey: ['catalogue', 'services', 'names'], staleTime: 60_000, queryFn: () => ok(api.GET('/api/v1/services', { params: { query: { limit: '200' } } })) }).data?.items ?? []
  const hours = useQuery({ queryKey: ['appointments', 'bookable'], enabled: may('appointments.read'), queryFn: () => ok(api.GET('/api/v1/bookable', { params: { query: {} } })) }).data?.items ?? []
  const problem = query.isError ? problemOf(query.error, t('failed'), t('offline')) : null
  const experts = query.data?.items ?? []
  return (
    <div className="page">
      <PageHead title={t('expert.title')}>{may('catalogue.manage') && <Button kind="p" icon="plus" onPress={() => setDoing('new')}>{t('expert.add')}</Button>}</PageHead>
      {problem && <ErrorState title={problem.title} requestId={problem.requestId ?? null} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton rows={6} />}
      {query.data && experts.length === 0 && <EmptyState title={t('expert.none')} action={may('catalogue.manage') && <Button kind="p" onPress={() => setDoing('new')}>{t('expert.add')}</Button>}>{t('expert.noneWhy')}</EmptyState>}
      <div className="col g3">
        {experts.map((expert) => <ExpertCard key={expert.id} expert={expert} services={services.filter((service) => expert.serviceIds.includes(service.id))} hours={hours.find((one) => one.kind === 'staff' && one.id === expert.id)?.hours ?? []} onEdit={may('catalogue.manage') ? () => setDoing(expert) : undefined} />)}
      </div>
      {doing && <ExpertPanel key={doing === 'new' ? 'new' : doing.id} expert={doing === 'new' ? null : doing} onClose={() => setDoing(null)} />}
    </div>
  )
}

function ExpertCard({ expert, services, hours, onEdit }: { expert: Expert; services: readonly { id: string; nameZh: string; nameEn: string }[]; hours: readonly Hours[]; onEdit: (() => void) | undefined }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const nameOf = useNameOf()
  const { departmentName } = useOrganisation()
  const name = language === 'en' && expert.nameEn ? expert.nameEn : expert.name
  const either = (zh: string, en: string): string => (language === 'en' ? en || zh : zh)
  const days = t('expert.weekdays').split('|')
  const byDay = Array.from({ length: 7 }, (_, i) => ({ weekday: i + 1, spans: hours.filter((one) => one.weekday === i + 1).map((one) => `${one.from}–${one.to}`) })).filter((day) => day.spans.length > 0)
  return (
    <Sheet pad>
      <div className="row g3 wrap"><Avatar name={name} by="given" /><h2 className="b t16">{name}</h2><span className="k2">{[language === 'en' ? expert.titleEn : expert.titleZh, departmentName(expert.departmentId)].filter(Boolean).join('　')}</span>
        <Tag tone={expert.published ? 'jade' : undefined}>{expert.published ? t('expert.shown') : t('expert.hidden')}</Tag><span className="sp" />{onEdit && <TextLink onPress={onEdit} label={t('expert.edit', { name })}>{t('act.edit')}</TextLink>}</div>
      <div className="m3"><Facts wide items={[
        ...(either(expert.expertiseZh, expert.expertiseEn) ? [{ name: t('expert.expertise'), value: either(expert.expertiseZh, expert.expertiseEn) }] : []),
        ...(either(expert.profileZh, expert.profileEn) ? [{ name: t('expert.profile'), value: <span className="pre">{either(expert.profileZh, expert.profileEn)}</span> }] : []),
        ...(services.length > 0 ? [{ name: t('expert.services'), value: <span className="row g2 wrap">{services.map((service) => <TextLink key={service.id} href={href('/services/$id', { id: service.id })}>{nameOf(service)}</TextLink>)}</span> }] : []),
        { name: t('expert.hours'), value: byDay.length > 0 ? <span className="row g3 wrap">{byDay.map((day) => <span key={day.weekday} className="nw">{days[day.weekday]} {f.list(day.spans)}</span>)}</span> : <span className="k3">{either(expert.dutyZh, expert.dutyEn) || t('expert.noHours')}</span> },
        ...(byDay.length > 0 && either(expert.dutyZh, expert.dutyEn) ? [{ name: t('expert.duty'), value: either(expert.dutyZh, expert.dutyEn) }] : []),
      ]} /></div>
    </Sheet>
  )
}

interface Values { staffId: string | null; profileZh: string; profileEn: string; expertiseZh: string; expertiseEn: string; dutyZh: string; dutyEn: string; published: boolean }

function ExpertPanel({ expert, onClose }: { expert: Expert | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const { staffOptions } = useOrganisation()
  const save = useCatalogueAct(({ staffId, ...v }: Values) => (expert ? ok(api.PATCH('/api/v1/experts/{id}', { params: { path: { id: expert.id } }, body: v, headers: ifMatch(expert.version) })) : ok(api.POST('/api/v1/experts', { body: { staffId: staffId ?? '', ...v } }))), { quiet: true })
  const form = useForm<Values>({
    initial: { staffId: expert?.id ?? null, profileZh: expert?.profileZh ?? '', profileEn: expert?.profileEn ?? '', expertiseZh: expert?.expertiseZh ?? '', expertiseEn: expert?.expertiseEn ?? '', dutyZh: expert?.dutyZh ?? '', dutyEn: expert?.dutyEn ?? '', published: expert?.published ?? true },
    validate: (v) => ({ staffId: v.staffId ? undefined : t('expert.need') }),
    submit: async (v) => { await save.mutateAsync(v); toast(t('saved')); onClose() },
  })
  const title = expert ? t('expert.edit', { name: language === 'en' && expert.nameEn ? expert.nameEn : expert.name }) : t('expert.add')
  const pair = (label: string, zh: 'profileZh' | 'expertiseZh' | 'dutyZh', en: 'profileEn' | 'expertiseEn' | 'dutyEn', rows: number) => [
    <TextArea key={zh} label={`${label}　${t('form.zh')}`} rows={rows} {...form.field(zh)} />, <TextArea key={en} label={`${label}　${t('form.en')}`} rows={rows} {...form.field(en)} />,
  ]
  return (
    <Drawer wide open onClose={onClose} title={title}>
      <Form form={form} label={title}>
        <FieldGrid>
          {!expert && <ComboBox label={t('expert.who')} required options={staffOptions} value={form.values.staffId} onChange={(value) => form.set('staffId', value)} error={form.errors['staffId'] ?? null} autoFocus />}
          <Checkbox label={t('expert.published')} {...form.field('published')} />
          {pair(t('expert.expertise'), 'expertiseZh', 'expertiseEn', 2)}
          {pair(t('expert.profile'), 'profileZh', 'profileEn', 4)}
          {pair(t('expert.duty'), 'dutyZh', 'dutyEn', 2)}
        </FieldGrid>
        <FormActions onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
