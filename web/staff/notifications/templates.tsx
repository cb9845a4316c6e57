import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, Segmented } from '../../kit/button.tsx'
import { TextArea, TextField } from '../../kit/field.tsx'
import { EmptyState, ErrorState, Facts, FieldGrid, PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type Template = Schemas['MessageTemplate']
type Wording = Template['wordings'][number]

/** How messages to customers are worded, with the names each may hold and a sample as it would be sent. */
export function TemplatesPage() {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const query = useQuery({ queryKey: ['notifications', 'templates'], queryFn: () => ok(api.GET('/api/v1/message-templates')) })
  const [key, setKey] = useAddressValue('template', '')
  if (query.isError) return <div className="page"><ErrorState title={problemOf(query.error, t('outbox.failedAct')).title} onRetry={() => void query.refetch()} /></div>
  if (!query.data) return <div className="page"><Skeleton rows={8} /></div>
  const items = query.data.items
  const chosen = items.find((one) => one.key === key) ?? items[0]
  return (
    <div className="page narrow">
      <PageHead title={t('templates.title')} below={t('templates.note')} />
      {!chosen ? <EmptyState title={t('templates.empty')} /> : (
        <>
          <div className="row g2 wrap" role="group" aria-label={t('templates.title')}>
            {items.map((one) => <Button key={one.key} size="s" kind={one.key === chosen.key ? 'p' : 'default'} onPress={() => setKey(one.key)}>{language === 'en' ? one.en : one.zh}</Button>)}
          </div>
          <One key={chosen.key} template={chosen} />
        </>
      )}
    </div>
  )
}

function One({ template }: { template: Template }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const [channel, setChannel] = useState<'sms' | 'email'>('sms')
  const [shownIn, setShownIn] = useState<'zh' | 'en'>(language)
  const hasEmail = template.wordings.some((one) => one.channel === 'email')
  const wording = template.wordings.find((one) => one.channel === channel && one.language === shownIn)
  return (
    <>
      <Section title={t('templates.variables')}>
        <Facts wide items={template.variables.map((one) => ({ name: <span translate="no">{`{${one.name}}`}</span>, value: language === 'en' ? one.en : one.zh }))} />
      </Section>
      <div className="row g3 wrap m4">
        {hasEmail && <Segmented label={t('outbox.column.channel')} value={channel} options={[{ value: 'sms', label: t('templates.sms') }, { value: 'email', label: t('templates.email') }]} onChange={setChannel} />}
        <Segmented label={t('templates.body')} value={shownIn} options={[{ value: 'zh', label: t('templates.zh') }, { value: 'en', label: t('templates.en') }]} onChange={setShownIn} />
      </div>
      {wording && <Worded key={`${channel}${shownIn}${wording.version}`} template={template} wording={wording} />}
    </>
  )
}

function Worded({ template, wording }: { template: Template; wording: Wording }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const client = useQueryClient()
  const [isEditing, setEditing] = useState(false)
  const [subject, setSubject] = useState(wording.subject)
  const [body, setBody] = useState(wording.body)
  const [error, setError] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (text: string | null) => ok(api.PUT('/api/v1/message-templates/{key}', {
      params: { path: { key: template.key } }, headers: ifMatch(wording.version),
      body: { channel: wording.channel === 'email' ? 'email' : 'sms', language: wording.language, body: text, ...(wording.channel === 'email' ? { subject } : {}) },
    })),
    onSuccess: (_answer, text) => { toast(t(text === null ? 'templates.restored' : 'templates.saved')); setEditing(false); return client.invalidateQueries({ queryKey: ['notifications', 'templates'] }) },
    onError: (thrown) => setError(problemOf(thrown, t('outbox.failedAct')).title),
  })
  const lang = wording.language === 'en' ? 'en' : 'zh-CN'
  if (!isEditing) return (
    <>
      <Section title={<span className="row g2">{t('templates.body')}<Tag tone={wording.isOwn ? 'jade' : 'plain'}>{t(wording.isOwn ? 'templates.own' : 'templates.shipped')}</Tag></span>}
        aside={may('templates.manage') && <span className="row g2">{wording.isOwn && <Button size="s" pending={save.isPending} onPress={() => save.mutate(null)}>{t('templates.back')}</Button>}<Button size="s" icon="edit" onPress={() => setEditing(true)}>{t('templates.edit')}</Button></span>}>
        <Sheet pad>{wording.subject && <p className="b" lang={lang}>{wording.subject}</p>}<p className="pre" lang={lang}>{wording.body}</p></Sheet>
        {error && <p className="kv m2" role="alert">{error}</p>}
      </Section>
      <Section title={t('templates.sample')} note={t('templates.chars', { count: [...wording.sample.body].length })}>
        <Sheet pad>{wording.sample.subject && <p className="b" lang={lang}>{wording.sample.subject}</p>}<p className="pre" lang={lang}>{wording.sample.body}</p></Sheet>
      </Section>
    </>
  )
  return (
    <form className="m4" onSubmit={(event) => { event.preventDefault(); save.mutate(body) }}>
      <FieldGrid columns={1}>
        {wording.channel === 'email' && <TextField label={t('templates.subject')} value={subject} onChange={setSubject} maxLength={200} />}
        <TextArea label={t('templates.body')} required value={body} onChange={(next) => { setBody(next); setError(null) }} error={error} maxLength={4000} />
        <div className="row g2"><Button kind="p" type="submit" pending={save.isPending}>{t('templates.save')}</Button><Button onPress={() => { setEditing(false); setBody(wording.body); setSubject(wording.subject); setError(null) }}>{t('templates.cancel')}</Button></div>
      </FieldGrid>
    </form>
  )
}
