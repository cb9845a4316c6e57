import { useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { EmptyState, EntityHead, FieldGrid, Full, Row, Section, Sheet, TwoPanes } from '../../kit/layout.tsx'
import { State } from '../../kit/marks.tsx'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { common } from './common.ts'
import { phrases } from './lists-phrases.ts'
import { Loaded } from './parts.tsx'
import { useHouseAct, useLists, type ListItem } from './queries.ts'

/** Words the hospital chooses from, in both languages (PLA-34). */
export function ListsPage() {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const query = useLists()
  const [chosen, setChosen] = useAddressValue('list', '')
  if (!query.data) return <div className="page"><Loaded query={query} rows={10}>{() => null}</Loaded></div>
  const { lists, items } = query.data
  const list = lists.find((one) => one.list === chosen) ?? lists[0]
  const title = (one: { zh: string; en: string }): string => (language === 'en' ? one.en : one.zh)
  const of = (name: string): ListItem[] => items.filter((one) => one.list === name)
  if (!list) return <div className="page"><EmptyState title={t('noLists')} /></div>
  return (
    <TwoPanes label={title(list)} sideLabel={t('lists')} head={<EntityHead name={t('title')} below={<span>{t('below')}</span>} />}
      side={<Section title={t('lists')}><div className="phone"><Select label={t('lists')} labelHidden options={lists.map((one) => ({ value: one.list, label: title(one), description: t('items', { count: of(one.list).filter((item) => !item.retired).length }) }))} value={list.list} onChange={setChosen} /></div><div className="desk"><Sheet>{lists.map((one) => (
        <Row key={one.list} {...(one.list === list.list ? { tone: 'on' as const } : {})} href={href('/lists', undefined, { list: one.list })}><span className={one.list === list.list ? 'b cut' : 'cut'}>{title(one)}</span><span className="sp" /><span className="k3 nw">{t('items', { count: of(one.list).filter((item) => !item.retired).length })}</span></Row>
      ))}</Sheet></div></Section>}>
      <Items key={list.list} list={list.list} title={title(list)} items={of(list.list)} />
    </TwoPanes>
  )
}

interface Change { nameZh?: string; nameEn?: string; position?: number; retired?: boolean }
const change = (item: ListItem, body: Change) => ok(api.PATCH('/api/v1/lists/{id}', { params: { path: { id: item.id } }, headers: ifMatch(item.version), body }))

function Items({ list, title, items }: { list: string; title: string; items: readonly ListItem[] }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const may = useMay()
  const nameOf = useNameOf()
  const [editing, setEditing] = useState<ListItem | 'new' | null>(null)
  const mayManage = may('organisation.manage')
  // the version just answered undoes what was just done
  const retire = useHouseAct(({ item, retired }: { item: ListItem; retired: boolean }) => change(item, { retired }), null)
  const setRetired = (item: ListItem, retired: boolean): void => retire.mutate({ item, retired }, { onSuccess: (now) => toast(t(retired ? 'retiredDone' : 'restoredDone', { name: nameOf(item) }), { undo: () => retire.mutate({ item: now, retired: !retired }) }) })
  const move = useHouseAct(async ({ at, by }: { at: number; by: 1 | -1 }) => {
    const next = [...items]
    const [taken] = next.splice(at, 1)
    if (taken) next.splice(at + by, 0, taken)
    for (const [position, item] of next.entries()) if (item.position !== position) await change(item, { position })
  }, null)
  return (
    <Section title={title} note={t('items', { count: items.length })} aside={mayManage && <Button size="s" icon="plus" onPress={() => setEditing('new')}>{t('add')}</Button>}>
      <Sheet><Table label={title} rows={items} rowId={(one) => one.id} empty={<EmptyState bare title={t('empty')}>{t('emptyWhy')}</EmptyState>} columns={[
        ...(mayManage ? [{ id: 'order', phone: 'act' as const, title: t('column.order'), width: 80, cell: (one: ListItem) => { const at = items.indexOf(one); return <span className="row"><IconButton icon="up" label={t('up', { name: nameOf(one) })} disabled={at === 0 || move.isPending} onPress={() => move.mutate({ at, by: -1 })} /><IconButton icon="down" label={t('down', { name: nameOf(one) })} disabled={at === items.length - 1 || move.isPending} onPress={() => move.mutate({ at, by: 1 })} /></span> } }] : []),
        { id: 'zh', phone: 'main', title: t('column.nameZh'), tone: 'bold', cell: (one) => <span lang="zh-CN">{one.nameZh}</span> },
        { id: 'en', phone: 'sub', title: t('column.nameEn'), cell: (one) => <span lang="en">{one.nameEn}</span> },
        { id: 'code', phone: 'sub', title: t('column.code'), tone: 'quiet', width: 148, cell: (one) => <span translate="no">{one.code}</span> },
        { id: 'state', phone: 'side', title: t('column.state'), width: 104, cell: (one) => <State mark={one.retired ? 'missed' : 'confirmed'}>{t(one.retired ? 'retired' : 'inUse')}</State> },
        ...(mayManage ? [{ id: 'act', phone: 'act' as const, title: t('column.act'), width: 148, align: 'end' as const, cell: (one: ListItem) => <span className="row g1 end"><Button size="s" kind="text" label={t('editTitle', { name: nameOf(one) })} onPress={() => setEditing(one)}>{c('edit')}</Button><Button size="s" kind="text" label={`${t(one.retired ? 'restore' : 'retire')} ${nameOf(one)}`} onPress={() => setRetired(one, !one.retired)}>{t(one.retired ? 'restore' : 'retire')}</Button></span> }] : []),
      ]} /></Sheet>
      {editing && <ItemDialog list={list} title={title} item={editing === 'new' ? null : editing} position={items.length} onClose={() => setEditing(null)} />}
    </Section>
  )
}

function ItemDialog({ list, title, item, position, onClose }: { list: string; title: string; item: ListItem | null; position: number; onClose: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const nameOf = useNameOf()
  const save = useHouseAct((v: { code: string; nameZh: string; nameEn: string }) => (item ? change(item, { nameZh: v.nameZh, nameEn: v.nameEn }) : ok(api.POST('/api/v1/lists', { body: { list, position, ...v } }))), (made) => (item ? c('saved') : t('made', { name: nameOf(made) })), { quiet: true })
  const form = useForm({
    initial: { code: item?.code ?? '', nameZh: item?.nameZh ?? '', nameEn: item?.nameEn ?? '' },
    validate: (v) => ({ ...(item || /^[a-z0-9][a-z0-9_]{0,39}$/.test(v.code) ? {} : { code: t('badCode') }), ...(v.nameZh.trim() ? {} : { nameZh: c('need') }), ...(v.nameEn.trim() ? {} : { nameEn: c('needEn') }) }),
    submit: async (v) => { await save.mutateAsync(v); onClose() },
  })
  const heading = item ? t('editTitle', { name: nameOf(item) }) : t('addTitle', { list: title })
  return (
    <Dialog form open onClose={onClose} title={heading}><Form form={form} label={heading} guard={false}><FieldGrid>
      <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={40} autoFocus />
      <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={60} />
      <Full><TextField label={t('code')} required={!item} disabled={item !== null} description={t('codeWhy')} {...form.field('code')} maxLength={40} /></Full>
    </FieldGrid><FormActions onCancel={onClose} /></Form></Dialog>
  )
}
