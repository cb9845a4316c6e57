import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, ifMatch, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { TextArea } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { Disclosure, FieldGrid, Full, PageHead, Skeleton } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useDepartments } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { channels } from './words.ts'

type Answer = Schemas['Answer']

/** A new answer; `?q=` is the question it begins with. */
export function AnswerNewPage() {
  return <Editor answer={null} />
}

/** A new wording of an answer, beginning from the one that waits or holds. */
export function AnswerEditPage() {
  const { id } = usePathValues<'id'>()
  const query = useQuery({ queryKey: ['knowledge', 'one', id], queryFn: () => ok(api.GET('/api/v1/answers/{id}', { params: { path: { id } } })), staleTime: Infinity })
  return query.data ? <Editor key={query.data.id} answer={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

function Editor({ answer }: { answer: Answer | null }) {
  const t = usePhrases(phrases)
  const go = useNavigate()
  const client = useQueryClient()
  const departments = useDepartments()
  const proposes = useRef(false)
  const from = answer?.versions[0]
  const question = new URLSearchParams(window.location.search).get('q') ?? ''
  const form = useForm({
    initial: {
      questions: from?.questions.join('\n') ?? question.slice(0, 200), any: from?.texts.any ?? '', phone: from?.texts.phone ?? '', web_chat: from?.texts.web_chat ?? '', wechat: from?.texts.wechat ?? '', sms: from?.texts.sms ?? '', email: from?.texts.email ?? '',
      department: answer?.department?.id ?? null as string | null, validFrom: from?.validFrom ?? null as string | null, validTo: from?.validTo ?? null as string | null,
    },
    draft: answer ? `answer:${answer.id}` : 'answer:new',
    validate: (v) => {
      const lines = linesOf(v.questions)
      return { questions: lines.length === 0 ? t('needQuestion') : lines.length > 20 ? t('tooMany') : undefined, any: v.any.trim() ? undefined : t('needText'), validTo: v.validFrom && v.validTo && v.validTo < v.validFrom ? t('badDays') : undefined }
    },
    submit: async (v) => {
      const texts = { any: v.any.trim(), ...Object.fromEntries(channels.flatMap((channel) => (v[channel].trim() ? [[channel, v[channel].trim()]] : []))) }
      const body = { questions: linesOf(v.questions), texts, departmentId: v.department, validFrom: v.validFrom, validTo: v.validTo }
      const made = answer
        ? await ok(api.PATCH('/api/v1/answers/{id}', { params: { path: { id: answer.id } }, headers: ifMatch(answer.version), body }))
        : await ok(api.POST('/api/v1/answers', { body: { ...body, propose: proposes.current } }))
      if (answer && proposes.current) await ok(api.POST('/api/v1/answers/{id}/propose', { params: { path: { id: answer.id } } }))
      await client.invalidateQueries({ queryKey: ['knowledge'] })
      toast(t(proposes.current ? 'done.propose' : 'saved'))
      go(href('/answers/$id', { id: made.id }))
    },
  })
  return (
    <div className="page"><div className="narrow">
      <PageHead title={t(answer ? 'editTitle' : 'newTitle')} />
      <Form form={form} label={t('title')}>
        <FieldGrid>
          <Full><TextArea label={t('questions')} description={t('questionsHint')} required rows={4} {...form.field('questions')} /></Full>
          <Full><TextArea label={t('text.any')} required rows={6} maxLength={4000} {...form.field('any')} /></Full>
          <Full><Insert onInsert={(name) => form.set('any', `${form.values.any}{${name}}`)} /></Full>
          <Select label={t('department')} options={departments.options} {...form.field('department')} />
          <span />
          <DateField label={t('validFrom')} {...form.field('validFrom')} />
          <DateField label={t('validTo')} {...form.field('validTo')} />
          <Full><Disclosure title={t('byChannel')} open={channels.some((channel) => form.values[channel] !== '')}><FieldGrid>{channels.map((channel) => <Full key={channel}><TextArea label={t(`text.${channel}`)} rows={2} maxLength={4000} {...form.field(channel)} /></Full>)}</FieldGrid></Disclosure></Full>
        </FieldGrid>
        <div className="row g2 m2"><Button kind="p" pending={form.isPending} onPress={() => { proposes.current = true; void form.submit().finally(() => { proposes.current = false }) }}>{t('saveAndPropose')}</Button></div>
        <FormActions submitLabel={t('save')} onCancel={() => go(answer ? href('/answers/$id', { id: answer.id }) : href('/answers'))} />
      </Form>
    </div></div>
  )
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)

/** Chooses a variable by what it means, and shows what it says now (KNO-2). */
function Insert({ onInsert }: { onInsert: (name: string) => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const [round, setRound] = useState(0)
  const items = useQuery({ queryKey: ['knowledge', 'variables', language], queryFn: () => ok(api.GET('/api/v1/answers/variables')) }).data?.items ?? []
  return (
    <ComboBox key={round} label={t('insert')} description={t('insertHint')} name="variable" value={null} options={items.map((one) => ({ value: one.name, label: language === 'en' ? one.en : one.zh, description: one.value }))}
      onChange={(name) => { if (name) { onInsert(name); setRound(round + 1) } }} />
  )
}
