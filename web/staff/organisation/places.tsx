import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { NumberField, PhoneField, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, FieldGrid, Full, PageHead, Sheet, Tabs } from '../../kit/layout.tsx'
import { State } from '../../kit/marks.tsx'
import { Table } from '../../kit/table.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { common } from './common.ts'
import { Loaded, MaybeSelect } from './parts.tsx'
import { phrases } from './places-phrases.ts'
import { useColleagues, useDepartments, useGroups, useHouseAct, useNames, usePersonName, useSites, type Department, type Group, type Site } from './queries.ts'

const code = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/

/** Sites with their hours, departments, groups (ORG-1). */
export function PlacesPage() {
  const t = usePhrases(phrases)
  const [tab, setTab] = useAddressValue('tab', 'sites')
  return (
    <div className="page">
      <PageHead title={t('title')} />
      <Tabs label={t('title')} value={tab} onChange={setTab} tabs={[
        { id: 'sites', label: t('tabs.sites'), content: <Sites /> },
        { id: 'departments', label: t('tabs.departments'), content: <Departments /> },
        { id: 'groups', label: t('tabs.groups'), content: <Groups /> },
      ]} />
    </div>
  )
}

/** What the three forms share: code and both names, checked before anything is sent. */
function useNameCheck(): (v: { code: string; nameZh: string; nameEn: string }) => { code?: string; nameZh?: string; nameEn?: string } {
  const c = usePhrases(common)
  return (v) => ({ ...(code.test(v.code.trim()) ? {} : { code: c('badCode') }), ...(v.nameZh.trim() ? {} : { nameZh: c('need') }), ...(v.nameEn.trim() ? {} : { nameEn: c('needEn') }) })
}

function Sites() {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const f = useFormats()
  const may = useMay()
  const nameOf = useNameOf()
  const query = useSites()
  const [editing, setEditing] = useState<Site | 'new' | null>(null)
  const mayManage = may('organisation.manage')
  return (
    <Loaded query={query} rows={3}>
      {(all) => (
        <>
          {mayManage && <div className="row end"><Button icon="plus" onPress={() => setEditing('new')}>{t('site.new')}</Button></div>}
          <div className="m3"><Sheet><Table wrap label={t('tabs.sites')} rows={all} rowId={(one) => one.id} empty={<EmptyState bare title={t('site.empty')} />} columns={[
            { id: 'name', phone: 'main', title: t('site.column'), tone: 'bold', width: 200, cell: nameOf },
            { id: 'code', title: c('code'), tone: 'quiet', width: 112, cell: (one) => <span translate="no">{one.code}</span> },
            { id: 'address', phone: 'sub', title: t('site.address'), cell: (one) => one.address },
            { id: 'phone', phone: 'sub', title: t('site.phone'), tone: 'quiet', width: 148, cell: (one) => f.phone(one.phone) },
            { id: 'act', phone: 'act', title: t('site.act'), width: 200, align: 'end', cell: (one) => <span className="row g3 end"><TextLink href={href('/places/$id', { id: one.id })} label={`${t('site.open')} ${nameOf(one)}`}>{t('site.open')}</TextLink>{mayManage && <Button size="s" kind="text" label={t('site.edit', { name: nameOf(one) })} onPress={() => setEditing(one)}>{c('edit')}</Button>}</span> },
          ]} /></Sheet></div>
          {editing && <SiteDialog site={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
        </>
      )}
    </Loaded>
  )
}

function SiteDialog({ site, onClose }: { site: Site | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const check = useNameCheck()
  const nameOf = useNameOf()
  const save = useHouseAct((body: { code: string; nameZh: string; nameEn: string; address: string; phone: string }) => (site ? ok(api.PATCH('/api/v1/sites/{id}', { params: { path: { id: site.id } }, headers: ifMatch(site.version), body })) : ok(api.POST('/api/v1/sites', { body }))), (made) => (site ? c('saved') : t('site.made', { name: nameOf(made) })), { quiet: true })
  const form = useForm({ initial: { code: site?.code ?? '', nameZh: site?.nameZh ?? '', nameEn: site?.nameEn ?? '', address: site?.address ?? '', phone: site?.phone ?? '' }, validate: check, submit: async (v) => { await save.mutateAsync(v); onClose() } })
  const title = site ? t('site.edit', { name: nameOf(site) }) : t('site.new')
  return (
    <Dialog form open onClose={onClose} title={title}><Form form={form} label={title} guard={false}><FieldGrid>
      <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={60} autoFocus />
      <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={80} />
      <TextField label={c('code')} required description={c('codeWhy')} {...form.field('code')} maxLength={20} />
      <PhoneField label={t('site.phone')} {...form.field('phone')} />
      <Full><TextField label={t('site.address')} {...form.field('address')} maxLength={200} /></Full>
    </FieldGrid><FormActions onCancel={onClose} /></Form></Dialog>
  )
}

function Departments() {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const may = useMay()
  const nameOf = useNameOf()
  const names = useNames()
  const query = useDepartments()
  const [editing, setEditing] = useState<Department | 'new' | null>(null)
  const [closing, setClosing] = useState<Department | null>(null)
  const mayManage = may('organisation.manage')
  const close = useHouseAct(({ row, closed }: { row: Department; closed: boolean }) => ok(api.PATCH('/api/v1/departments/{id}', { params: { path: { id: row.id } }, headers: ifMatch(row.version), body: { closed } })), (_r, { row, closed }) => t(closed ? 'department.doneClose' : 'department.doneReopen', { name: nameOf(row) }))
  return (
    <Loaded query={query} rows={8}>
      {(all) => (
        <>
          {mayManage && <div className="row end"><Button icon="plus" onPress={() => setEditing('new')}>{t('department.new')}</Button></div>}
          <div className="m3"><Sheet><Table label={t('tabs.departments')} rows={all} rowId={(one) => one.id} empty={<EmptyState bare title={t('department.empty')}>{t('department.emptyWhy')}</EmptyState>} columns={[
            { id: 'name', phone: 'main', title: c('department'), tone: 'bold', cell: nameOf },
            { id: 'code', title: c('code'), tone: 'quiet', width: 112, cell: (one) => <span translate="no">{one.code}</span> },
            { id: 'kind', phone: 'sub', title: t('department.kind'), tone: 'quiet', width: 136, cell: (one) => t(`department.kinds.${one.kind}`) },
            { id: 'site', phone: 'sub', title: c('site'), tone: 'quiet', width: 160, cell: (one) => names.site(one.siteId) || t('department.anySite') },
            { id: 'parent', title: t('department.parent'), tone: 'quiet', width: 160, cell: (one) => names.department(one.parentId) },
            { id: 'state', phone: 'side', title: t('department.state'), width: 108, cell: (one) => <State mark={one.closedAt ? 'missed' : 'confirmed'}>{t(one.closedAt ? 'department.closed' : 'department.inUse')}</State> },
            ...(mayManage ? [{ id: 'act', phone: 'act' as const, title: t('site.act'), width: 148, align: 'end' as const, cell: (one: Department) => <span className="row g1 end"><Button size="s" kind="text" label={t('department.edit', { name: nameOf(one) })} onPress={() => setEditing(one)}>{c('edit')}</Button>{one.closedAt
              ? <Button size="s" kind="text" label={`${t('department.reopen')} ${nameOf(one)}`} onPress={() => close.mutate({ row: one, closed: false })}>{t('department.reopen')}</Button>
              : <Button size="s" kind="text" label={`${t('department.close')} ${nameOf(one)}`} onPress={() => setClosing(one)}>{t('department.close')}</Button>}</span> }] : []),
          ]} /></Sheet></div>
          {editing && <DepartmentDialog all={all} department={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
          <ConfirmDialog open={closing !== null} onCancel={() => setClosing(null)} title={t('department.closeTitle', { name: closing ? nameOf(closing) : '' })} verb={t('department.close')} danger pending={close.isPending} onConfirm={() => { if (closing) close.mutate({ row: closing, closed: true }, { onSuccess: () => setClosing(null) }) }}>{t('department.closeWhy')}</ConfirmDialog>
        </>
      )}
    </Loaded>
  )
}

const kinds = ['clinical', 'centre', 'support'] as const

function DepartmentDialog({ department, all, onClose }: { department: Department | null; all: readonly Department[]; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const check = useNameCheck()
  const nameOf = useNameOf()
  const sites = useSites().data ?? []
  type Body = { code: string; nameZh: string; nameEn: string; kind: Department['kind']; siteId: string | null; parentId: string | null; position: number }
  const save = useHouseAct((body: Body) => (department ? ok(api.PATCH('/api/v1/departments/{id}', { params: { path: { id: department.id } }, headers: ifMatch(department.version), body })) : ok(api.POST('/api/v1/departments', { body }))), (made) => (department ? c('saved') : t('department.made', { name: nameOf(made) })), { quiet: true })
  const form = useForm({
    initial: { code: department?.code ?? '', nameZh: department?.nameZh ?? '', nameEn: department?.nameEn ?? '', kind: department?.kind ?? ('clinical' as Department['kind']), siteId: department ? department.siteId : sites[0]?.id ?? null, parentId: department?.parentId ?? null, position: (department?.position ?? all.length) as number | null },
    validate: check, submit: async (v) => { await save.mutateAsync({ ...v, position: v.position ?? 0 }); onClose() },
  })
  const title = department ? t('department.edit', { name: nameOf(department) }) : t('department.new')
  return (
    <Dialog form open onClose={onClose} title={title}><Form form={form} label={title} guard={false}><FieldGrid>
      <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={60} autoFocus />
      <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={80} />
      <TextField label={c('code')} required description={c('codeWhy')} {...form.field('code')} maxLength={20} />
      <Select label={t('department.kind')} options={kinds.map((value) => ({ value, label: t(`department.kinds.${value}`) }))} {...form.field('kind')} />
      <MaybeSelect label={c('site')} noneLabel={t('department.anySite')} options={sites.map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('siteId')} />
      <MaybeSelect label={t('department.parent')} noneLabel={t('department.noParent')} options={all.filter((one) => one.id !== department?.id && one.closedAt === null).map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('parentId')} />
      <NumberField label={t('department.position')} min={0} max={9999} {...form.field('position')} />
    </FieldGrid><FormActions onCancel={onClose} /></Form></Dialog>
  )
}

function Groups() {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const may = useMay()
  const nameOf = useNameOf()
  const personName = usePersonName()
  const names = useNames()
  const query = useGroups()
  const mayStaff = may('staff.read')
  const people = useColleagues(mayStaff).data ?? []
  const [editing, setEditing] = useState<Group | 'new' | null>(null)
  const mayManage = may('organisation.manage')
  const leaderName = (id: string | null): string => { const found = people.find((one) => one.id === id); return found ? personName(found) : '' }
  return (
    <Loaded query={query} rows={6}>
      {(all) => (
        <>
          {mayManage && <div className="row end"><Button icon="plus" onPress={() => setEditing('new')}>{t('group.new')}</Button></div>}
          <div className="m3"><Sheet><Table label={t('tabs.groups')} rows={all} rowId={(one) => one.id} empty={<EmptyState bare title={t('group.empty')}>{t('group.emptyWhy')}</EmptyState>} columns={[
            { id: 'name', phone: 'main', title: c('group'), tone: 'bold', cell: nameOf },
            { id: 'code', title: c('code'), tone: 'quiet', width: 136, cell: (one) => <span translate="no">{one.code}</span> },
            { id: 'department', phone: 'sub', title: t('group.department'), tone: 'quiet', cell: (one) => names.department(one.departmentId) },
            { id: 'leader', phone: 'side', title: t('group.leader'), cell: (one) => (one.leaderId && leaderName(one.leaderId) ? <TextLink href={href('/staff/$id', { id: one.leaderId })}>{leaderName(one.leaderId)}</TextLink> : <span className="k3">{c('nobody')}</span>) },
            { id: 'act', phone: 'act', title: t('site.act'), width: 200, align: 'end', cell: (one) => <span className="row g3 end">{mayStaff && <TextLink href={href('/staff', undefined, { 'f.group': one.id })} label={`${t('group.members')} ${nameOf(one)}`}>{t('group.members')}</TextLink>}{mayManage && <Button size="s" kind="text" label={t('group.edit', { name: nameOf(one) })} onPress={() => setEditing(one)}>{c('edit')}</Button>}</span> },
          ]} /></Sheet></div>
          {editing && <GroupDialog group={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
        </>
      )}
    </Loaded>
  )
}

function GroupDialog({ group, onClose }: { group: Group | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const check = useNameCheck()
  const nameOf = useNameOf()
  const personName = usePersonName()
  const departments = useDepartments().data ?? []
  const people = useColleagues().data ?? []
  const save = useHouseAct((body: { code: string; nameZh: string; nameEn: string; departmentId: string; leaderId: string | null }) => (group ? ok(api.PATCH('/api/v1/groups/{id}', { params: { path: { id: group.id } }, headers: ifMatch(group.version), body })) : ok(api.POST('/api/v1/groups', { body }))), (made) => (group ? c('saved') : t('group.made', { name: nameOf(made) })), { quiet: true })
  const form = useForm({
    initial: { code: group?.code ?? '', nameZh: group?.nameZh ?? '', nameEn: group?.nameEn ?? '', departmentId: group?.departmentId ?? '', leaderId: group?.leaderId ?? null },
    validate: (v) => ({ ...check(v), ...(v.departmentId ? {} : { departmentId: c('need') }) }), submit: async (v) => { await save.mutateAsync(v); onClose() },
  })
  const title = group ? t('group.edit', { name: nameOf(group) }) : t('group.new')
  return (
    <Dialog form open onClose={onClose} title={title}><Form form={form} label={title} guard={false}><FieldGrid>
      <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={60} autoFocus />
      <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={80} />
      <TextField label={c('code')} required description={c('codeWhy')} {...form.field('code')} maxLength={20} />
      <Select label={t('group.department')} required options={departments.filter((one) => one.closedAt === null || one.id === group?.departmentId).map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('departmentId')} value={form.values.departmentId || null} />
      <Full><MaybeSelect label={t('group.leader')} noneLabel={c('nobody')} options={people.map((one) => ({ value: one.id, label: personName(one), description: one.number }))} {...form.field('leaderId')} /></Full>
    </FieldGrid><FormActions onCancel={onClose} /></Form></Dialog>
  )
}
