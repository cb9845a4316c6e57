import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { NumberField, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { FieldGrid, Full } from '../../kit/layout.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { State } from '../../kit/marks.tsx'
import { usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { useSite } from '../session/site.ts'
import { common } from './common.ts'
import { MaybeSelect } from './parts.tsx'
import { phrases } from './places-phrases.ts'
import { useDepartments, useHouseAct, useNames, useSites, type ServicePoint } from './queries.ts'

const kinds = ['desk', 'counter', 'consulting_room', 'care_room', 'station', 'ward', 'bed'] as const

/** Desks, rooms, stations, wards and beds with floor and the way there (ORG-4). */
export function PointsPage() {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const may = useMay()
  const nameOf = useNameOf()
  const names = useNames()
  const sites = useSites().data ?? []
  const departments = useDepartments().data ?? []
  const [editing, setEditing] = useState<ServicePoint | 'new' | null>(null)
  const [state, setState] = useListState()
  const query = useQuery({ queryKey: ['organisation', 'service-points'], queryFn: () => ok(api.GET('/api/v1/service-points')), select: (all) => all.items })
  const mayManage = may('organisation.manage')
  const rows = useMemo(() => (query.data ?? []).filter((one) => {
    const has = (filter: string, value: string | null): boolean => { const wanted = state.filters[filter]; return !wanted || (value !== null && wanted.includes(value)) }
    const word = state.query.trim().toLowerCase()
    return has('site', one.siteId) && has('department', one.departmentId) && has('kind', one.kind) && (word === '' || [one.code, one.nameZh, one.nameEn, one.floor].some((text) => text.toLowerCase().includes(word)))
  }), [query.data, state])
  return (
    <>
      <ListPage id="service-points" title={t('point.title')} note={t('point.note')} state={state} onState={setState} searchable
        rows={rows} total={rows.length} status={query.data ? 'ready' : query.isError ? 'error' : 'loading'} error={query.error} onRetry={() => void query.refetch()}
        filters={[
          { id: 'site', title: c('site'), kind: 'several', options: sites.map((one) => ({ value: one.id, label: nameOf(one) })) },
          { id: 'department', title: c('department'), kind: 'several', options: departments.map((one) => ({ value: one.id, label: nameOf(one) })) },
          { id: 'kind', title: t('point.kind'), kind: 'several', options: kinds.map((value) => ({ value, label: t(`point.kinds.${value}`) })) },
        ]}
        rowId={(row) => row.id} rowLabel={nameOf}
        {...(mayManage ? { onOpen: setEditing, onCreate: () => setEditing('new'), actions: <Button kind="p" icon="plus" hint="N" onPress={() => setEditing('new')}>{t('point.new')}</Button> } : {})}
        columns={[
          { id: 'name', title: t('point.name'), width: 176, tone: 'bold', fixed: true, phone: 'main', cell: nameOf },
          { id: 'code', title: t('point.code'), width: 112, tone: 'quiet', cell: (row) => row.code },
          { id: 'kind', title: t('point.kind'), width: 124, phone: 'sub', cell: (row) => t(`point.kinds.${row.kind}`) },
          { id: 'department', title: c('department'), minWidth: 120, tone: 'quiet', cell: (row) => names.department(row.departmentId) || t('point.noDepartment') },
          { id: 'site', title: c('site'), width: 128, tone: 'quiet', cell: (row) => names.site(row.siteId) },
          { id: 'floor', title: t('point.floor'), width: 132, phone: 'sub', cell: (row) => row.floor },
          { id: 'mapNote', title: t('point.mapNote'), minWidth: 200, tone: 'quiet', cell: (row) => row.mapNote },
          { id: 'capacity', title: t('point.capacity'), width: 128, align: 'end', tone: 'quiet', hidden: true, cell: (row) => row.capacity },
          { id: 'state', title: t('point.state'), width: 112, phone: 'side', cell: (row) => <State mark={row.closedAt ? 'missed' : 'confirmed'}>{t(row.closedAt ? 'point.closed' : 'point.open')}</State> },
        ]}
        empty={{ title: t('point.empty'), body: t('point.emptyWhy'), ...(mayManage ? { action: <Button kind="p" icon="plus" onPress={() => setEditing('new')}>{t('point.new')}</Button> } : {}) }} />
      {editing && <PointDrawer key={editing === 'new' ? 'new' : editing.id} point={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </>
  )
}

interface Body { code: string; kind: ServicePoint['kind']; nameZh: string; nameEn: string; siteId: string; departmentId: string | null; floor: string; mapNote: string; capacity: number }

function PointDrawer({ point, onClose }: { point: ServicePoint | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const nameOf = useNameOf()
  const title = point ? t('point.edit', { name: nameOf(point) }) : t('point.new')
  return <Drawer open wide onClose={onClose} title={title}><PointForm point={point} title={title} onClose={onClose} /></Drawer>
}

function PointForm({ point, title, onClose }: { point: ServicePoint | null; title: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const nameOf = useNameOf()
  const here = useSite().id
  const sites = useSites().data ?? []
  const departments = useDepartments().data ?? []
  const change = (body: Partial<Body> & { closed?: boolean }) => ok(api.PATCH('/api/v1/service-points/{id}', { params: { path: { id: point?.id ?? '' } }, headers: ifMatch(point?.version ?? 0), body }))
  const save = useHouseAct((body: Body) => (point ? change(body) : ok(api.POST('/api/v1/service-points', { body }))), (made) => (point ? c('saved') : t('point.made', { name: nameOf(made) })), { quiet: true })
  const close = useHouseAct((closed: boolean) => change({ closed }), (made, closed) => t(closed ? 'point.doneClose' : 'point.doneReopen', { name: nameOf(made) }))
  const form = useForm({
    initial: { code: point?.code ?? '', kind: point?.kind ?? ('consulting_room' as ServicePoint['kind']), nameZh: point?.nameZh ?? '', nameEn: point?.nameEn ?? '', siteId: point?.siteId ?? here ?? '', departmentId: point?.departmentId ?? null, floor: point?.floor ?? '', mapNote: point?.mapNote ?? '', capacity: (point?.capacity ?? 1) as number | null },
    validate: (v) => ({
      ...(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(v.code.trim()) ? {} : { code: c('badCode') }), ...(v.nameZh.trim() ? {} : { nameZh: c('need') }), ...(v.nameEn.trim() ? {} : { nameEn: c('needEn') }),
      ...(v.siteId ? {} : { siteId: c('need') }), ...(v.capacity ? {} : { capacity: t('point.needCapacity') }),
    }),
    submit: async (v) => { await save.mutateAsync({ ...v, capacity: v.capacity ?? 1 }); onClose() },
  })
  return (
    <Form form={form} label={title}><FieldGrid>
      <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={60} autoFocus />
      <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={80} />
      <TextField label={c('code')} required description={c('codeWhy')} {...form.field('code')} maxLength={20} />
      <Select label={t('point.kind')} options={kinds.map((value) => ({ value, label: t(`point.kinds.${value}`) }))} {...form.field('kind')} />
      <Select label={c('site')} required options={sites.map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('siteId')} value={form.values.siteId || null} />
      <MaybeSelect label={c('department')} noneLabel={t('point.noDepartment')} options={departments.filter((one) => one.closedAt === null || one.id === point?.departmentId).map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('departmentId')} />
      <TextField label={t('point.floor')} description={t('point.floorWhy')} {...form.field('floor')} maxLength={20} />
      <NumberField label={t('point.capacity')} min={1} max={1000} suffix={t('point.people')} {...form.field('capacity')} />
      <Full><TextArea label={t('point.mapNote')} description={t('point.mapNoteWhy')} {...form.field('mapNote')} maxLength={200} rows={2} /></Full>
    </FieldGrid><FormActions onCancel={onClose}>{point && <Button kind={point.closedAt ? 'default' : 'danger'} pending={close.isPending} onPress={() => close.mutate(point.closedAt === null, { onSuccess: onClose })}>{t(point.closedAt ? 'point.reopen' : 'point.close')}</Button>}</FormActions></Form>
  )
}
