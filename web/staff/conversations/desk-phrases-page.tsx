import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { handChannels, phraseGaps, phraseMoments } from '../../../server/modules/conversations/can.ts'
import { api, ifMatch, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { MultiSelect, Select } from '../../kit/choice.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Facts, FieldGrid, Full } from '../../kit/layout.tsx'
import { ListPage } from '../../kit/list-page.tsx'
import { State } from '../../kit/marks.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { findPhrases, type Phrase } from './phrase-find.ts'
import { usePhraseList } from './phrase-queries.ts'
import { phrases } from './phrase-words.ts'
import { phrases as words } from './phrases.ts'

const key = ['conversations', 'phrases']
const moments = phraseMoments
const several = (values: readonly string[] | undefined, one: string): boolean => !values || values.length === 0 || values.includes(one)

/** What is said again and again: of the house, and one's own (CON-6). */
export function DeskPhrasesPage() {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  const language = useLanguage()
  const [state, setState] = useListState()
  const [editing, setEditing] = useState<Phrase | 'new' | null>(null)
  const query = usePhraseList()
  const rows = useMemo(() => {
    const { filters } = state
    const all = query.data?.items ?? []
    const word = state.query.trim()
    const matching = new Set(word === '' ? all : findPhrases(all.map((one) => ({ ...one, active: true, channels: [] })), word, '').map((one) => one.id).flatMap((id) => all.filter((one) => one.id === id)))
    return all.filter((one) => matching.has(one) && several(filters['moment'], one.moment) && several(filters['whose'], one.shared ? 'house' : 'mine') && several(filters['state'], one.active ? 'inUse' : 'retired'))
      .toSorted((a, b) => Number(b.active) - Number(a.active) || Number(a.shared) - Number(b.shared) || moments.indexOf(a.moment) - moments.indexOf(b.moment))
  }, [query.data, state])
  const textOf = (one: Phrase): string => (language === 'en' ? one.textEn || one.textZh : one.textZh || one.textEn)
  const mayAdd = query.data?.may.own === true
  return (
    <>
      <ListPage id="desk-phrases" title={t('title')} note={t('note')} state={state} onState={setState} searchable
        rows={rows} total={rows.length} status={query.data ? 'ready' : query.isError ? 'error' : 'loading'} error={query.error} onRetry={() => void query.refetch()}
        rowId={(row) => row.id} rowLabel={textOf} onOpen={setEditing} {...(mayAdd ? { onCreate: () => setEditing('new'), actions: <Button kind="p" icon="plus" hint="N" onPress={() => setEditing('new')}>{t('add')}</Button> } : {})}
        filters={[
          { id: 'whose', title: t('whose'), kind: 'one', options: [{ value: 'mine', label: t('mine') }, { value: 'house', label: t('house') }] },
          { id: 'moment', title: t('moment'), kind: 'several', options: moments.map((one) => ({ value: one, label: t(`moments.${one}`) })) },
          { id: 'state', title: t('state'), kind: 'one', options: [{ value: 'inUse', label: t('inUse') }, { value: 'retired', label: t('retired') }] },
        ]}
        columns={[
          { id: 'text', title: t('text'), minWidth: 280, tone: 'bold', fixed: true, phone: 'main', cell: textOf },
          { id: 'shortcut', title: t('shortcut'), width: 104, phone: 'side', cell: (row) => (row.shortcut ? `/${row.shortcut}` : '') },
          { id: 'moment', title: t('moment'), width: 120, phone: 'sub', cell: (row) => t(`moments.${row.moment}`) },
          { id: 'channels', title: t('channels'), width: 180, cell: (row) => (row.channels.length === 0 ? <span className="k3">{t('all')}</span> : f.list(row.channels.map((one) => w(`channel.${one}`)))) },
          { id: 'whose', title: t('whose'), width: 88, phone: 'sub', cell: (row) => t(row.shared ? 'house' : 'mine') },
          { id: 'state', title: t('state'), width: 104, cell: (row) => <State mark={row.active ? 'confirmed' : 'missed'}>{t(row.active ? 'inUse' : 'retired')}</State> },
        ]}
        empty={{ title: t('none'), body: t('noneWhy') }} />
      {editing && <PhraseDrawer key={editing === 'new' ? 'new' : editing.id} phrase={editing === 'new' ? null : editing} mayShare={query.data?.may.shared === true} onClose={() => setEditing(null)} />}
    </>
  )
}

function PhraseDrawer({ phrase, mayShare, onClose }: { phrase: Phrase | null; mayShare: boolean; onClose: () => void }) {
  const t = usePhrases(phrases)
  const mayChange = phrase === null || phrase.may.change
  const title = t(phrase === null ? 'newTitle' : mayChange ? 'editTitle' : 'readTitle')
  return <Drawer open onClose={onClose} title={title}>{mayChange ? <PhraseForm phrase={phrase} mayShare={mayShare} title={title} onClose={onClose} /> : <PhraseFacts phrase={phrase} />}</Drawer>
}

function PhraseFacts({ phrase }: { phrase: Phrase }) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  return (
    <>
      <Facts wide items={[
        { name: t('textZh'), value: <span lang="zh-CN">{phrase.textZh}</span> }, { name: t('textEn'), value: <span lang="en">{phrase.textEn}</span> }, { name: t('moment'), value: t(`moments.${phrase.moment}`) },
        { name: t('channels'), value: phrase.channels.length === 0 ? t('all') : f.list(phrase.channels.map((one) => w(`channel.${one}`))) }, { name: t('shortcut'), value: phrase.shortcut ? `/${phrase.shortcut}` : '' },
      ]} />
      <p className="k2 m2">{t('mayNot')}</p>
    </>
  )
}

type Written = Pick<Phrase, 'moment' | 'channels' | 'textZh' | 'textEn'> & { shortcut: string | null }

function PhraseForm({ phrase, mayShare, title, onClose }: { phrase: Phrase | null; mayShare: boolean; title: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  const client = useQueryClient()
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: key }) }
  const change = (one: Phrase, body: Partial<Written> & { active?: boolean }) => ok(api.PATCH('/api/v1/phrases/{id}', { params: { path: { id: one.id } }, headers: ifMatch(one.version), body }))
  const save = useMutation({ ...after, mutationFn: ({ shared, ...body }: Written & { shared: boolean }) => (phrase ? change(phrase, body) : ok(api.POST('/api/v1/phrases', { body: { shared, ...body } }))) })
  const turn = useMutation({ ...after, mutationFn: (one: Phrase) => change(one, { active: !one.active }) })
  const form = useForm({
    initial: { whose: phrase?.shared === true ? 'house' as const : 'mine' as 'house' | 'mine', moment: phrase?.moment ?? 'process' as Phrase['moment'], channels: phrase?.channels ?? [], textZh: phrase?.textZh ?? '', textEn: phrase?.textEn ?? '', shortcut: phrase?.shortcut ?? '' },
    validate: (v) => {
      const isHouse = v.whose === 'house'
      const [hasZh, hasEn] = [v.textZh.trim() !== '', v.textEn.trim() !== '']
      return {
        ...(hasZh || (hasEn && !isHouse) ? {} : { textZh: t(isHouse ? 'needBoth' : 'needText') }), ...(isHouse && !hasEn ? { textEn: t('needBoth') } : {}),
        ...(v.shortcut.trim() === '' || /^[a-z0-9]{1,12}$/.test(v.shortcut.trim()) ? {} : { shortcut: t('badShortcut') }),
      }
    },
    submit: async ({ whose, shortcut, ...rest }) => { await save.mutateAsync({ shared: whose === 'house', ...rest, shortcut: shortcut.trim() || null }); toast(t('saved')); onClose() },
  })
  const doTurn = (): void => { if (phrase) turn.mutate(phrase, { onSuccess: (now) => { toast(t(now.active ? 'restoredDone' : 'retiredDone')); onClose() } }) }
  return (
    <Form form={form} label={title}>
      <FieldGrid>
        {phrase === null && mayShare && <Full><RadioRow label={t('whose')} options={[{ value: 'mine' as const, label: t('forMe') }, { value: 'house' as const, label: t('forHouse') }]} {...form.field('whose')} /></Full>}
        <Full><TextArea label={t('textZh')} rows={4} maxLength={1000} description={t('gapsHint', { gaps: f.list(phraseGaps.map((one) => `{${one}} ${t(`gap.${one}`)}`)) })} {...form.field('textZh')} /></Full>
        <Full><TextArea label={t('textEn')} rows={4} maxLength={1000} description={t('bothHint')} {...form.field('textEn')} /></Full>
        <Select label={t('moment')} options={moments.map((one) => ({ value: one, label: t(`moments.${one}`) }))} {...form.field('moment')} />
        <TextField label={t('shortcut')} description={t('shortcutHint')} maxLength={12} {...form.field('shortcut')} />
        <Full><MultiSelect label={t('channels')} placeholder={t('all')} options={handChannels.map((one) => ({ value: one, label: w(`channel.${one}`) }))} {...form.field('channels') as { name: string; value: typeof handChannels[number][]; onChange: (value: typeof handChannels[number][]) => void; error: string | null }} /></Full>
      </FieldGrid>
      <FormActions submitLabel={t('save')} onCancel={onClose}>{phrase && <Button pending={turn.isPending} onPress={doTurn}>{t(phrase.active ? 'retire' : 'restore')}</Button>}</FormActions>
    </Form>
  )
}
