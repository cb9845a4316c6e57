import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EmptyState, EntityHead, ErrorState, Section, Sheet, Skeleton, TwoPanes } from '../../kit/layout.tsx'
import { Avatar, CountdownChip, State, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { useNavigate } from '../frame/navigate.ts'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type Detail = Schemas['FollowUpDetail']
type Outcome = Schemas['FollowUpAttempt']['outcome']
const outcomes: readonly Outcome[] = ['reached', 'no_answer', 'busy', 'switched_off', 'wrong_number', 'refused']

/** The caller's screen: who, what was done, what to ask, what was said last time; one keystroke to the next (FOL-3). */
export function FollowUpPage() {
  const { id } = usePathValues<'id'>()
  const t = usePhrases(phrases)
  const query = useQuery({ queryKey: ['follow-up', id], queryFn: () => ok(api.GET('/api/v1/follow-ups/{id}', { params: { path: { id } } })) })
  if (query.isPending) return <div className="page"><Skeleton rows={8} /></div>
  if (query.isError) {
    const problem = problemOf(query.error, t('title'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} /></div>
  }
  return <Call key={query.data.id} one={query.data} />
}

function Call({ one }: { one: Detail }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const isOpen = one.state === 'due'
  const subject = t('fromVisit', { date: f.nearDay(one.aroseAt), trigger: t(`triggers.${one.trigger}`) })
  return (
    <TwoPanes label={t('result')} sideLabel={t('ask')}
      head={<EntityHead face={<Avatar name={one.customer.name} size="x" />} name={<CustomerName id={one.customer.id}>{one.customer.name}</CustomerName>}
        tags={<><Tag>{t(`triggers.${one.trigger}`)}</Tag>{isOpen ? <CountdownChip dueAt={one.dueAt} startedAt={one.nextAt} /> : <State mark={one.state === 'reached' ? 'done' : 'attention'}>{t(`states.${one.state}`)}</State>}</>}
        below={<span className="k2">{one.customer.phoneMasked ?? '—'}　{one.about}　<span className="k3">{subject}</span></span>}
        alerts={!one.contact.allowed ? <Band tone="danger">{t('notAllowed')}</Band> : isOpen && one.quietUntil ? <Band tone="warn">{t('quiet', { time: one.quietUntil })}</Band> : undefined} />}
      side={<>
        <Section title={t('ask')}>{one.script.length > 0 ? <ol className="col g2">{one.script.map((point, i) => <li key={i} className="row g2"><span className="k3">{i + 1}</span><span>{point}</span></li>)}</ol> : <p className="k2">{one.about}</p>}</Section>
        <Section title={t('lastTime')}>{one.lastTime ? <p><span className="k3">{f.dateTime(one.lastTime.at)}　{one.lastTime.byName}</span><br />{one.lastTime.note ?? '—'}</p> : <p className="k3">{t('lastNone')}</p>}</Section>
      </>}>
      {isOpen ? (may('followups.call') && one.contact.allowed ? <Result one={one} /> : null) : <Ended one={one} />}
      <Section title={t('history')}>
        {one.attemptList.length === 0 ? <EmptyState bare title={t('lastNone')} /> : (
          <Sheet pad>{one.attemptList.map(attempt => (
            <div key={attempt.id} className="row g3 m1"><span className="k3 nw">{f.dateTime(attempt.at)}</span><State mark={attempt.outcome === 'reached' ? 'done' : 'missed'}>{t(`outcomes.${attempt.outcome}`)}</State><span className="sp">{attempt.note ?? ''}</span><span className="k3 nw">{attempt.byName}</span></div>
          ))}</Sheet>
        )}
      </Section>
    </TwoPanes>
  )
}

function Ended({ one }: { one: Detail }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const client = useQueryClient()
  const reopen = async (): Promise<void> => {
    await ok(api.POST('/api/v1/follow-ups/{id}/reopen', { params: { path: { id: one.id } } }))
    await client.invalidateQueries()
  }
  return <Band tone={one.state === 'reached' ? 'good' : 'note'} aside={may('followups.manage') && (one.state === 'unreached' || one.state === 'cancelled') ? <Button kind="text" onPress={() => void reopen()}>{t('reopen')}</Button> : undefined}>{t('endedTitle', { state: t(`states.${one.state}`) })}</Band>
}

interface Values { outcome: Outcome; note: string; callAgainAt: string | null; opinionKind: 'none' | 'praise' | 'suggestion' | 'complaint'; opinion: string; symptom: 'none' | 'watch' | 'today' | 'urgent'; nextAt: string | null; nextAbout: string }

function Result({ one }: { one: Detail }) {
  const t = usePhrases(phrases)
  const go = useNavigate()
  const client = useQueryClient()
  const may = useMay()
  const [isCancelling, setCancelling] = useState(false)
  const form = useForm<Values>({
    initial: { outcome: 'reached', note: '', callAgainAt: null, opinionKind: 'none', opinion: '', symptom: 'none', nextAt: null, nextAbout: '' }, draft: `follow-up:${one.id}`,
    submit: async v => {
      const reached = v.outcome === 'reached'
      await ok(api.POST('/api/v1/follow-ups/{id}/attempts', {
        params: { path: { id: one.id } },
        body: {
          outcome: v.outcome, ...(v.note ? { note: v.note } : {}), ...(v.outcome === 'busy' && v.callAgainAt ? { callAgainAt: v.callAgainAt } : {}),
          ...(reached && v.opinionKind !== 'none' ? { opinion: { kind: v.opinionKind, content: v.opinion } } : {}), ...(reached && v.symptom !== 'none' ? { symptom: { level: v.symptom } } : {}),
          ...(reached && v.nextAt ? { next: { dueAt: v.nextAt, about: v.nextAbout || one.about || t('title') } } : {}),
        },
      }))
      await client.invalidateQueries({ queryKey: ['follow-ups'] })
      const { items } = await ok(api.GET('/api/v1/follow-ups', { params: { query: { view: 'today', limit: '2' } } }))
      const next = items.find(item => item.id !== one.id)
      await client.invalidateQueries({ queryKey: ['follow-up', one.id] })
      if (next) { toast(t('savedNext', { name: next.customer.name })); go(href('/follow-ups/$id', { id: next.id })) } else { toast(t('saved')); go(href('/follow-ups')) }
    },
  })
  const v = form.values
  return (
    <Section title={t('result')} aside={may('followups.manage') ? <Button kind="text" size="s" onPress={() => setCancelling(true)}>{t('cancel')}</Button> : undefined}>
      <Form form={form} label={t('result')}>
        <RadioRow label={t('result')} labelHidden {...form.field('outcome')} options={outcomes.map(value => ({ value, label: t(`outcomes.${value}`) }))} />
        {v.outcome === 'busy' && <DateTimePicker label={t('callAgain')} {...form.field('callAgainAt')} />}
        <TextArea label={t('note')} description={t('noteWhy')} {...form.field('note')} />
        {v.outcome === 'reached' && <>
          <RadioRow label={t('symptom')} {...form.field('symptom')} options={[{ value: 'none', label: t('symptomNone') }, { value: 'watch', label: t('watch') }, { value: 'today', label: t('todayAnswer') }, { value: 'urgent', label: t('urgent') }]} />
          <RadioRow label={t('opinion')} {...form.field('opinionKind')} options={[{ value: 'none', label: t('opinionNone') }, { value: 'praise', label: t('praise') }, { value: 'suggestion', label: t('suggestion') }, { value: 'complaint', label: t('complaint') }]} />
          {v.opinionKind !== 'none' && <TextArea label={t('opinionText')} required {...form.field('opinion')} />}
          <div className="row g3"><DateTimePicker label={`${t('next')} · ${t('nextAt')}`} {...form.field('nextAt')} />{v.nextAt && <TextField label={t('nextAbout')} {...form.field('nextAbout')} />}</div>
        </>}
        <FormActions submitLabel={t('save')} />
      </Form>
      {isCancelling && <Cancel one={one} onClose={() => setCancelling(false)} />}
    </Section>
  )
}

function Cancel({ one, onClose }: { one: Detail; onClose: () => void }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const form = useForm({ initial: { reason: '' }, submit: async v => { await ok(api.POST('/api/v1/follow-ups/{id}/cancel', { params: { path: { id: one.id } }, body: { reason: v.reason } })); await client.invalidateQueries(); onClose() } })
  return <Dialog open form title={t('cancel')} onClose={onClose}><Form form={form} label={t('cancel')}><TextField label={t('cancelWhy')} required {...form.field('reason')} /><FormActions submitLabel={t('cancel')} onCancel={onClose} /></Form></Dialog>
}

