import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ConfirmDialog, Drawer } from '../../kit/dialog.tsx'
import { PasswordField, RadioCards, Switch, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, Disclosure, EmptyState, ErrorState, Facts, FieldGrid, Full, PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { State } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './channel-phrases.ts'
import { useWhy } from './channel-words.tsx'

type Account = Schemas['ChannelAccount']
type Kind = Schemas['ChannelKind']
const key = ['conversations', 'channels'] as const

/** Accounts of channels outside the house: what they did last, how they are set up, on and off, a test (CON-13, PLA-11). */
export function ChannelsPage() {
  const t = usePhrases(phrases)
  const may = useMay()
  const [editing, setEditing] = useState<Account | 'new' | null>(null)
  const query = useQuery({ queryKey: key, queryFn: () => ok(api.GET('/api/v1/channels')), refetchInterval: 60_000 })
  const mayManage = may('channels.manage')
  const add = mayManage ? <Button kind="p" icon="plus" onPress={() => setEditing('new')}>{t('add')}</Button> : null
  const items = query.data?.items ?? []
  const kinds = query.data?.kinds ?? []
  return (
    <div className="page">
      <PageHead title={t('title')} note={t('note')}>{items.length > 0 && add}</PageHead>
      {query.isPending && <Skeleton rows={5} columns={[20, 40, 20]} />}
      {query.isError && !query.data && <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && <EmptyState title={t('none')} action={add}>{t(mayManage ? 'noneWhy' : 'noneOnly')}</EmptyState>}
      {items.map((account) => { const kind = kinds.find((one) => one.kind === account.kind); return kind ? <AccountPart key={account.id} account={account} kind={kind} mayManage={mayManage} onEdit={() => setEditing(account)} /> : null })}
      {editing && kinds.length > 0 && <AccountDrawer account={editing === 'new' ? null : editing} kinds={kinds} onClose={() => setEditing(null)} />}
    </div>
  )
}

function AccountPart({ account, kind, mayManage, onEdit }: { account: Account; kind: Kind; mayManage: boolean; onEdit: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const why = useWhy()
  const language = useLanguage()
  const client = useQueryClient()
  const [isStopping, setStopping] = useState(false)
  const fresh = () => client.invalidateQueries({ queryKey: key })
  const params = { path: { id: account.id } }
  const turn = useMutation({
    mutationFn: (isOn: boolean) => ok(api.PATCH('/api/v1/channels/{id}', { params, headers: ifMatch(account.version), body: { isOn } })),
    onSuccess: (saved) => { setStopping(false); toast(t(saved.isOn ? 'switchedOn' : 'switchedOff', { name: saved.name })); return fresh() },
    onError: (error) => { setStopping(false); toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' }); void fresh() },
  })
  const test = useMutation({ mutationFn: () => ok(api.POST('/api/v1/channels/{id}/test', { params })), onSettled: fresh })
  const copy = async (url: string): Promise<void> => { try { await navigator.clipboard.writeText(url); toast(t('copied')) } catch { toast(t('copyFailed'), { tone: 'wrong' }) } }
  const at = (instant: string | null) => instant === null ? <span className="k3">{t('never')}</span> : f.when(instant)
  const tested = test.data
  const url = account.hookUrl
  return (
    <Section title={account.name} note={kind[language === 'en' ? 'en' : 'zh']} aside={mayManage && <Switch label={t('switchOf', { name: account.name })} labelHidden value={account.isOn} disabled={turn.isPending} onChange={(isOn) => { if (isOn) turn.mutate(true); else setStopping(true) }} />}>
      <Sheet pad>
        <Facts wide items={[
          { name: t('state'), value: <State mark={!account.isOn ? 'missed' : account.lastError ? 'attention' : 'running'}>{t(!account.isOn ? 'off' : account.lastError ? 'trouble' : 'on')}</State> },
          { name: t('received'), value: at(account.lastReceivedAt) }, { name: t('sent'), value: at(account.lastSentAt) },
          { name: t('lastError'), value: account.lastError === null ? <span className="k3">{t('noError')}</span> : `${account.lastErrorAt ? `${f.when(account.lastErrorAt)}　` : ''}${why(account.lastError)}` },
          ...(account.waiting > 0 ? [{ name: t('waiting'), value: t('messages', { count: account.waiting }) }] : []), ...(account.failed > 0 ? [{ name: t('failedRecently'), value: t('messages', { count: account.failed }) }] : []),
          ...(url === null ? [] : [{ name: t('address'), value: <span className="row g2 wrap"><span style={{ overflowWrap: 'anywhere' }}>{url}</span><Button size="s" icon="copy" onPress={() => void copy(url)}>{t('copy')}</Button></span> }]),
        ]} />
        <div className="m3" aria-live="polite">
          {tested && <Band tone={tested.ok ? 'good' : 'warn'}>{tested.ok ? t('testOk') : t('testFailed', { why: why(tested.said ?? '') })}</Band>}
          {test.isError && <Band tone="warn">{problemOf(test.error, t('failed'), t('offline')).title}</Band>}
        </div>
        {mayManage && <div className="row g2 m3 wrap"><Button icon="check" pending={test.isPending} onPress={() => test.mutate()}>{t('test')}</Button><Button icon="edit" onPress={onEdit}>{t('edit')}</Button></div>}
        <div className="m3"><Disclosure title={t('steps')} open={!account.isOn}><Steps kind={kind} url={url} /></Disclosure></div>
      </Sheet>
      <ConfirmDialog open={isStopping} onCancel={() => setStopping(false)} onConfirm={() => turn.mutate(false)} pending={turn.isPending} danger title={t('offTitle', { name: account.name })} verb={t('offVerb')}>{t('offWhy')}</ConfirmDialog>
    </Section>
  )
}

/** Steps of setting up, with the address where there is one. */
function Steps({ kind, url }: { kind: Kind; url: string | null }) {
  const language = useLanguage()
  return <ol style={{ paddingInlineStart: 20, margin: 0, listStyle: 'decimal' }}>{kind.steps.map((step) => <li key={step.zh} className="m1" style={{ overflowWrap: 'anywhere' }}>{step[language === 'en' ? 'en' : 'zh'].replace(' {url}', url === null ? '' : ` ${url}`)}</li>)}</ol>
}

function AccountDrawer({ account, kinds, onClose }: { account: Account | null; kinds: readonly Kind[]; onClose: () => void }) {
  const t = usePhrases(phrases)
  const title = account ? t('setUp', { name: account.name }) : t('add')
  return <Drawer open wide onClose={onClose} title={title}><AccountForm account={account} kinds={kinds} title={title} onClose={onClose} /></Drawer>
}

function AccountForm({ account, kinds, title, onClose }: { account: Account | null; kinds: readonly Kind[]; title: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const client = useQueryClient()
  // No draft: secrets are never kept in the browser.
  const form = useForm({
    initial: { kind: (account?.kind ?? kinds[0]?.kind ?? 'wechat') as Kind['kind'], name: account?.name ?? '', values: Object.fromEntries(kinds.flatMap((kind) => kind.fields.map((field) => [field.key, account?.options[field.key] ?? '']))) as Record<string, string> },
    validate: (v) => (v.name.trim() === '' ? { name: t('needName') } : {}),
    submit: async (v) => {
      const fields = kinds.find((one) => one.kind === v.kind)?.fields ?? []
      // An empty secret stays what it was; an empty option is taken away.
      const values = Object.fromEntries(fields.flatMap((field) => { const typed = v.values[field.key]?.trim() ?? ''; return typed !== '' || (!field.secret && account?.options[field.key]) ? [[field.key, typed]] : [] }))
      const saved = account ? await ok(api.PATCH('/api/v1/channels/{id}', { params: { path: { id: account.id } }, headers: ifMatch(account.version), body: { name: v.name.trim(), values } })) : await ok(api.POST('/api/v1/channels', { body: { kind: v.kind, name: v.name.trim(), values } }))
      toast(account ? t('saved') : t('added', { name: saved.name }))
      await client.invalidateQueries({ queryKey: key })
      onClose()
    },
  })
  const kind = kinds.find((one) => one.kind === form.values.kind)
  const put = (field: string) => (value: string) => form.set('values', { ...form.values.values, [field]: value })
  return (
    <Form form={form} label={title}>
      <FieldGrid columns={1}>
        {!account && <RadioCards label={t('kind')} options={kinds.map((one) => ({ value: one.kind, label: one[language] }))} {...form.field('kind')} />}
        <TextField label={t('name')} description={t('nameWhy')} required maxLength={60} {...form.field('name')} />
        {kind?.fields.map((field) => field.secret
          ? <PasswordField key={field.key} kind="new" label={field[language]} optional={!field.required} description={t(account?.secretsSet.includes(field.key) ? 'secretKept' : 'secretNew')} value={form.values.values[field.key] ?? ''} onChange={put(field.key)} />
          : <TextField key={field.key} label={field[language]} optional={!field.required} maxLength={500} value={form.values.values[field.key] ?? ''} onChange={put(field.key)} />)}
        {kind && <Full><Disclosure title={t('steps')} open={!account}><Steps kind={kind} url={account?.hookUrl ?? null} /></Disclosure></Full>}
      </FieldGrid>
      <FormActions submitLabel={t('save')} onCancel={onClose} />
    </Form>
  )
}
