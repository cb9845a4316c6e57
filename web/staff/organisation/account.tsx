import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button, Segmented } from '../../kit/button.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { PasswordField, TextField } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Facts, PageHead, Section, Sheet } from '../../kit/layout.tsx'
import { State, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { QrCode } from '../../kit/qr-code.tsx'
import { changeSettings } from '../../kit/settings.ts'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { ChangePassword, useMe, useNameOf } from '../session/session.tsx'
import { phrases } from './account-phrases.ts'
import { common } from './common.ts'
import { Loaded } from './parts.tsx'
import { useHouseAct, usePersonName } from './queries.ts'

type SessionView = Schemas['SessionView']

/** What is mine: language, password, second factor, devices (PLA-1, PLA-34). */
export function AccountPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const me = useMe()
  const nameOf = useNameOf()
  const personName = usePersonName()
  const language = useLanguage()
  const [isChanging, setChanging] = useState(false)
  const post = language === 'en' && me.titleEn ? me.titleEn : me.titleZh
  return (
    <div className="page narrow">
      <PageHead title={personName(me)} note={nameOf(me.hospital)} />
      <Facts items={[
        { name: t('facts.number'), value: me.number }, ...(post ? [{ name: t('facts.post'), value: post }] : []),
        { name: t('facts.roles'), value: f.list(me.roles.map(nameOf)) }, ...(me.site ? [{ name: t('facts.site'), value: nameOf(me.site) }] : []),
      ]} />
      <Section title={t('language.title')}>
        <div className="row g3 wrap"><Segmented label={t('language.title')} value={language} options={[{ value: 'zh', label: <span lang="zh-CN">{t('language.zh')}</span> }, { value: 'en', label: <span lang="en">{t('language.en')}</span> }]} onChange={(next) => changeSettings({ language: next })} /><span className="k2">{t('language.why')}</span></div>
      </Section>
      <Section title={t('password.title')}>
        <div className="row g3 wrap"><Button icon="key" onPress={() => setChanging(true)}>{t('password.act')}</Button><span className="k2">{t('password.why')}</span></div>
      </Section>
      <SecondFactor isOn={me.hasSecondFactor} />
      <Sessions />
      {isChanging && <ChangePassword onClose={() => setChanging(false)} />}
    </div>
  )
}

function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const [begun, setBegun] = useState<{ secret: string; uri: string } | null>(null)
  const [isDropping, setDropping] = useState(false)
  const start = useHouseAct(() => ok(api.POST('/api/v1/me/second-factor')), null)
  const settled = (said: string): void => { setBegun(null); setDropping(false); toast(said); void client.invalidateQueries({ queryKey: ['me'] }) }
  return (
    <Section title={t('factor.title')}>
      <div className="row g3 wrap">
        <State mark={isOn ? 'confirmed' : 'missed'}>{t(isOn ? 'factor.on' : 'factor.off')}</State>
        {isOn ? <Button onPress={() => setDropping(true)}>{t('factor.drop')}</Button> : <Button icon="shield" pending={start.isPending} onPress={() => start.mutate(undefined, { onSuccess: setBegun })}>{t('factor.start')}</Button>}
      </div>
      <p className="k2 m2">{t(isOn ? 'factor.onWhy' : 'factor.offWhy')}</p>
      {begun && <ProveDialog begun={begun} onClose={() => setBegun(null)} onDone={() => settled(t('factor.started'))} />}
      {isDropping && <DropDialog onClose={() => setDropping(false)} onDone={() => settled(t('factor.dropped'))} />}
    </Section>
  )
}

function ProveDialog({ begun, onClose, onDone }: { begun: { secret: string; uri: string }; onClose: () => void; onDone: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const prove = useHouseAct(() => ok(api.POST('/api/v1/me/second-factor/confirm', { body: { code } })), null, { quiet: true })
  const submit = (): void => {
    if (!/^\d{6}$/.test(code)) { setError(t('factor.needCode')); return }
    prove.mutate(undefined, { onSuccess: onDone, onError: (refused) => setError(problemOf(refused, c('failed'), c('offline')).title) })
  }
  const copy = async (): Promise<void> => { try { await navigator.clipboard.writeText(begun.secret); toast(t('copied')) } catch { /* it stands on the screen to be typed */ } }
  return (
    <Dialog form open onClose={onClose} title={t('factor.title1')} actions={<><Button onPress={onClose}>{c('cancel')}</Button><Button kind="p" pending={prove.isPending} onPress={submit}>{t('factor.confirm')}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        <p className="b">{t('factor.step1')}</p>
        <div className="row g4 m2 wrap"><QrCode text={begun.uri} size={168} /><div className="sp"><p className="k2">{t('factor.step1Why')}</p><p className="m1 b pre">{(begun.secret.match(/.{1,4}/g) ?? []).join(' ')}</p><p className="m2"><Button size="s" icon="copy" onPress={() => void copy()}>{t('factor.copy')}</Button></p></div></div>
        <p className="b m4">{t('factor.step2')}</p>
        <div className="m2"><TextField label={t('factor.code')} value={code} onChange={(v) => { setCode(v.replace(/\D/g, '').slice(0, 6)); setError(null) }} error={error} inputMode="numeric" autoComplete="one-time-code" /></div>
      </form>
    </Dialog>
  )
}

function DropDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const [password, setPassword] = useState('')
  const [error, setError] = useState<string | null>(null)
  const drop = useHouseAct(() => ok(api.POST('/api/v1/me/second-factor/drop', { body: { password } })), null, { quiet: true })
  const submit = (): void => {
    if (!password) { setError(c('need')); return }
    drop.mutate(undefined, { onSuccess: onDone, onError: (refused) => setError(problemOf(refused, c('failed'), c('offline')).title) })
  }
  return (
    <Dialog form open onClose={onClose} title={t('factor.dropTitle')} actions={<><Button onPress={onClose}>{c('cancel')}</Button><Button kind="danger-solid" pending={drop.isPending} onPress={submit}>{t('factor.drop')}</Button></>}>
      <form onSubmit={(e) => { e.preventDefault(); submit() }}>
        <p className="k2">{t('factor.dropWhy')}</p>
        <div className="m3"><PasswordField label={t('factor.password')} value={password} onChange={(v) => { setPassword(v); setError(null) }} error={error} autoFocus /></div>
      </form>
    </Dialog>
  )
}

function Sessions() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const [isAsking, setAsking] = useState(false)
  const query = useQuery({ queryKey: ['organisation', 'sessions'], queryFn: async () => (await ok(api.GET('/api/v1/sessions'))).items })
  const end = useHouseAct((id: string) => ok(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })), () => t('sessions.ended'))
  const others = (query.data ?? []).filter((one) => !one.current)
  const endAll = useHouseAct(async () => { for (const one of others) await ok(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id: one.id } } })) }, () => t('sessions.endedOthers'))
  return (
    <Section title={t('sessions.title')} note={t('sessions.why')} aside={others.length > 1 && <Button size="s" onPress={() => setAsking(true)}>{t('sessions.endOthers', { count: others.length })}</Button>}>
      <Loaded query={query} rows={2}>
        {(all) => (
          <Sheet><Table label={t('sessions.title')} rows={all} rowId={(one) => one.id} columns={[
            { id: 'device', phone: 'main', title: t('sessions.device'), tone: 'bold', cell: (one: SessionView) => <span className="row g2">{one.device === 'API' ? t('sessions.api') : <span translate="no">{one.device}</span>}{one.current && <Tag tone="jade">{t('sessions.current')}</Tag>}</span> },
            { id: 'network', phone: 'sub', title: t('sessions.network'), tone: 'quiet', width: 128, cell: (one) => (one.network === 'unknown' ? t('sessions.noNetwork') : one.network) },
            { id: 'since', phone: 'sub', title: t('sessions.since'), tone: 'quiet', width: 128, cell: (one) => f.when(one.createdAt) },
            { id: 'last', phone: 'side', title: t('sessions.last'), tone: 'quiet', width: 128, cell: (one) => f.when(one.lastSeenAt) },
            { id: 'act', phone: 'act', title: t('sessions.act'), width: 96, align: 'end', cell: (one) => !one.current && <Button size="s" kind="text" label={`${t('sessions.end')} ${one.device}`} onPress={() => end.mutate(one.id)}>{t('sessions.end')}</Button> },
          ]} /></Sheet>
        )}
      </Loaded>
      <ConfirmDialog open={isAsking} onCancel={() => setAsking(false)} title={t('sessions.endOthersTitle', { count: others.length })} verb={t('sessions.end')} pending={endAll.isPending} onConfirm={() => endAll.mutate(undefined, { onSuccess: () => setAsking(false) })}>{t('sessions.endOthersWhy')}</ConfirmDialog>
    </Section>
  )
}
