import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, ok, ProblemError, type Schemas } from '../../api/client.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { NumberField, PhoneField, RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, Disclosure, FieldGrid, Full, PageHead, ReadBack, Row, SectionHead } from '../../kit/layout.tsx'
import { toast } from '../../kit/toast.tsx'
import { useCustomerLoader, useGivenCustomer, type CustomerChoice } from '../customers/choices.ts'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { TriageHint } from '../knowledge/triage-hint.tsx'
import { useAnswerUse, Suggestions } from '../knowledge/suggestions.tsx'
import { useDepartments, useItems, useStaffLoader } from '../organisation/choices.ts'
import { useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { useInquiryCounts } from './queries.ts'
import { ChannelWord, handChannels, StateWord } from './words.tsx'

type HandChannel = (typeof handChannels)[number]
type Next = 'waiting' | 'answered' | 'specialist' | 'callBack'
interface Values {
  channel: HandChannel; customerId: string | null; name: string; phone: string; matter: string; department: string | null; source: string | null; next: Next
  answer: string; expert: string | null; expertDepartment: string | null; dueAt: string | null; question: string; callAt: string | null
  content: string; domain: string | null; age: number | null; region: string; receivedAt: string | null; nextStep: string
}
/** What was just recorded, to be read back to the customer. */
interface Saved { id: string; customerId: string | null; isNew: boolean; who: string; phone: string; matter: string }
type Candidate = Schemas['CustomerBrief']

const mainChannels: readonly HandChannel[] = ['walk_in', 'phone', 'wechat']

/** Registers an inquiry taken at the desk, by phone or elsewhere: who, what about, and what now; the rest when it is known. */
export function InquiryNewPage() {
  const t = usePhrases(phrases)
  const me = useMe()
  const client = useQueryClient()
  const counts = useInquiryCounts().data
  const departments = useDepartments(['clinical'])
  const sources = useItems('customer_source')
  const matters = useItems('matter')
  const loadCustomers = useCustomerLoader()
  const loadStaff = useStaffLoader({ role: 'doctor' })
  const [customer, setCustomer] = useState<CustomerChoice | null>(null)
  const [candidates, setCandidates] = useState<readonly Candidate[]>([])
  // read while sending, right after they are set
  const isAnother = useRef(false)
  const chosen = useRef<CustomerChoice | null>(null)
  const offered = useRef<Schemas['AnswerSuggestion'] | null>(null)
  const use = useAnswerUse(undefined)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [round, setRound] = useState(0)
  const given = useGivenCustomer()
  const initial: Values = {
    channel: me.roles.some((role) => role.code === 'phone_agent') ? 'phone' : me.roles.some((role) => role.code === 'online_agent') ? 'wechat' : 'walk_in',
    customerId: null, name: '', phone: '', matter: '', department: null, source: null, next: 'waiting', answer: '', expert: null, expertDepartment: null, dueAt: null, question: '', callAt: null,
    content: '', domain: null, age: null, region: '', receivedAt: null, nextStep: '',
  }
  const form = useForm<Values>({
    initial, draft: 'inquiry:new',
    validate: (v) => ({
      matter: v.matter.trim() ? undefined : t('form.needMatter'),
      answer: v.next === 'answered' && !v.answer.trim() ? t('form.needAnswer') : undefined,
      expert: v.next === 'specialist' && !v.expert && !v.expertDepartment ? t('form.needExpert') : undefined,
      callAt: v.next === 'callBack' && !v.callAt ? t('form.needTime') : undefined,
    }),
    submit: async (v) => {
      const made = await ok(api.POST('/api/v1/inquiries', { body: bodyOf(v, isAnother.current) })).catch((error: unknown) => {
        const found = error instanceof ProblemError && error.code === 'customer_may_exist' ? (error.problem['data'] as { customers?: Candidate[] } | undefined)?.customers : undefined
        setCandidates(found ?? [])
        throw error
      })
      const { current: one } = offered
      if (one && v.next === 'answered') use.mutate({ answerId: one.answerId, act: v.answer.trim() === one.text.trim() ? 'used' : 'edited', inquiryId: made.id })
      offered.current = null
      setSaved({ id: made.id, customerId: made.customerId, isNew: v.customerId === null && made.customerId !== null, who: chosen.current?.label ?? v.name, phone: chosen.current ? chosen.current.phoneMasked ?? '' : v.phone, matter: v.matter })
      void client.invalidateQueries({ queryKey: ['conversations'] })
      void client.invalidateQueries({ queryKey: ['commitments'] })
    },
  })
  const { values: v } = form
  useEffect(() => {
    if (given) { pick(given); form.set('customerId', given.value) }
  }, [given])
  const pick = (one: CustomerChoice | null): void => { chosen.current = one; setCustomer(one) }
  const again = (): void => { form.reset(initial); pick(null); setCandidates([]); isAnother.current = false; setSaved(null); setRound(round + 1) }
  const choose = (one: Candidate): void => {
    pick({ value: one.id, label: one.name, phoneMasked: one.phoneMasked })
    form.set('customerId', one.id)
    form.set('name', '')
    form.set('phone', '')
    setCandidates([])
    void form.submit()
  }
  if (saved) return <Aside><PageHead title={t('form.saved')} note={counts ? t('form.kept', { count: counts.today }) : undefined} /><Said saved={saved} onAgain={again} /></Aside>
  return (
    <Aside>
      <PageHead title={t('form.title')} note={counts ? t('form.kept', { count: counts.today }) : undefined} />
      <Form key={round} form={form} label={t('form.title')}>
        <FieldGrid>
          <Full>
            <RadioRow label={t('form.channel')} {...form.field('channel')} value={mainChannels.includes(v.channel) ? v.channel : null} options={mainChannels.map((value) => ({ value, label: t(`channel.${value}`) }))} />
            {!mainChannels.includes(v.channel) && <span className="k2 t12">{t(`channel.${v.channel}`)}</span>}
          </Full>
          <ComboBox label={t('form.who')} description={t('form.whoHint')} icon="search" name="customerId" autoFocus value={v.customerId} selected={customer} load={loadCustomers} placeholder={t('form.whoPlaceholder')}
            onTyped={(text) => { if (/^[\d\s+-]{7,}$/.test(text.trim())) { form.set('phone', text.replace(/[^\d+]/g, '')); form.set('name', '') } else form.set('name', text.trim()) }}
            onChange={(id, option) => { pick(option as CustomerChoice | null); form.set('customerId', id); if (id) { form.set('name', ''); form.set('phone', '') } }} />
          {customer ? <TextField label={t('form.phone')} readOnly value={customer.phoneMasked ?? '—'} onChange={() => undefined} /> : <PhoneField label={t('form.phone')} description={t('form.phoneHint')} {...form.field('phone')} />}
          <Full><TextField label={t('form.matter')} required maxLength={200} placeholder={t('form.matterHint')} {...form.field('matter')} /><TriageHint text={`${v.matter} ${v.content}`} chosen={v.department} onChoose={(id) => form.set('department', id)} /></Full>
          <Select label={t('form.department')} options={departments.options} {...form.field('department')} name="departmentId" />
          <Select label={t('form.source')} options={sources.options} {...form.field('source')} />
          <Full><RadioRow label={t('form.next')} description={t(`form.${v.next}Why`)} {...form.field('next')} options={(['waiting', 'answered', 'specialist', 'callBack'] as const).map((value) => ({ value, label: t(`form.${value}`) }))} /></Full>
          {v.next === 'answered' && <Full><TextArea label={t('form.answer')} required maxLength={4000} {...form.field('answer')} /><Suggestions text={`${v.matter} ${v.content}`} departmentId={v.department} channel={v.channel} onInsert={(one) => { offered.current = one; form.set('answer', v.answer.trim() ? `${v.answer}\n${one.text}` : one.text) }} /></Full>}
          {v.next === 'specialist' && (
            <>
              <ComboBox label={t('form.expert')} description={t('form.expertHint')} value={v.expert} onChange={(id) => form.set('expert', id)} load={loadStaff} error={form.errors['expert'] ?? null} name="expert" />
              <Select label={t('form.expertDepartment')} options={departments.options} {...form.field('expertDepartment')} />
              <DateTimePicker label={t('form.dueBy')} description={t('form.dueHint')} {...form.field('dueAt')} name="specialist.dueAt" />
              <TextField label={t('form.question')} maxLength={2000} {...form.field('question')} />
            </>)}
          {v.next === 'callBack' && <><DateTimePicker label={t('form.callAt')} required {...form.field('callAt')} /><TextField label={t('form.nextStep')} maxLength={300} {...form.field('nextStep')} /></>}
          <Full>
            <Disclosure title={t('form.more')} open={v.receivedAt !== null || v.content !== '' || v.domain !== null}>
              <FieldGrid>
                <DateTimePicker label={t('form.received')} description={t('form.receivedHint')} {...form.field('receivedAt')} />
                <Select label={t('form.otherChannel')} options={handChannels.map((value) => ({ value, label: t(`channel.${value}`) }))} value={v.channel} onChange={(value) => form.set('channel', value)} name="channel2" />
                <Select label={t('form.domain')} options={matters.options} {...form.field('domain')} />
                <TextField label={t('form.region')} maxLength={60} {...form.field('region')} />
                <NumberField label={t('form.age')} min={0} max={130} {...form.field('age')} />
                <Full><TextArea label={t('form.content')} maxLength={4000} {...form.field('content')} /></Full>
              </FieldGrid>
            </Disclosure>
          </Full>
        </FieldGrid>
        {candidates.length > 0 && (
          <div className="m3"><Band tone="warn" title={t('form.maybe')}>
            <span>{t('form.maybeWhy')}</span>
            <span className="row g2 wrap m1">
              {candidates.map((one) => <Button key={one.id} size="s" onPress={() => choose(one)}><Who one={one} />　{t('form.same')}</Button>)}
              <Button size="s" kind="text" onPress={() => { isAnother.current = true; setCandidates([]); void form.submit() }}>{t('form.another')}</Button>
            </span>
          </Band></div>)}
        <FormActions submitLabel={t('form.submit')} hint="Enter" />
      </Form>
    </Aside>
  )
}

/** The form at the left; what I took lately at the right, so that nothing is entered twice. */
function Aside({ children }: { children: React.ReactNode }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const me = useMe()
  const mine = useQuery({ queryKey: ['conversations', 'list', 'mine', me.id], queryFn: () => ok(api.GET('/api/v1/inquiries', { params: { query: { view: 'mine_month', limit: '12' } } })) }).data?.items ?? []
  return (
    <div className="split">
      <div><div className="narrow">{children}</div></div>
      <div>
        <SectionHead title={t('form.mine')} />
        {mine.length === 0 && <p className="k3">{t('form.noneYet')}</p>}
        {mine.map((row) => (
          <Row flat key={row.id} href={href('/inquiries/$id', { id: row.id })}>
            <span className="k3 nw">{row.receivedAt ? f.when(row.receivedAt) : ''}</span><ChannelWord channel={row.channel} />
            <span className="sp cut"><b>{row.customer?.name ?? (row.caller || t('anonymous'))}</b>　<span className="k2">{row.matter}</span></span><StateWord row={row} now={0} />
          </Row>))}
      </div>
    </div>
  )
}

function Who({ one }: { one: Candidate }) {
  const f = useFormats()
  return <b>{one.name}{one.phoneMasked ? `　${f.phone(one.phoneMasked)}` : ''}</b>
}

/** Reads name, phone and matter back to the customer; "right" is kept on the record. */
function Said({ saved, onAgain }: { saved: Saved; onAgain: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const confirm = useMutation({
    mutationFn: async () => { if (saved.customerId) await ok(api.POST('/api/v1/customers/{id}/confirm', { params: { path: { id: saved.customerId } } })) },
    onSuccess: () => { toast(t('readBack.done')); onAgain() },
    onError: onAgain,
  })
  const who = [saved.who || t('anonymous'), saved.phone ? f.phone(saved.phone) : ''].filter(Boolean).join('　')
  return (
    <>
      <ReadBack main={who} actions={<><LinkButton href={href('/inquiries/$id', { id: saved.id })}>{t('readBack.change')}</LinkButton><Button kind="p" autoFocus pending={confirm.isPending} onPress={() => confirm.mutate()}>{t('readBack.right')}</Button></>}>{saved.matter}</ReadBack>
      <div className="row g2 m3"><span className="sp" /><Button icon="plus" onPress={onAgain}>{t('readBack.again')}</Button></div>
    </>
  )
}

function bodyOf(v: Values, isAnother: boolean) {
  const name = v.name.trim()
  const phone = v.phone.trim()
  const who = v.customerId ? { customerId: v.customerId }
    : name && phone ? { newCustomer: { name, phone, ...(isAnother ? { confirmedNotDuplicate: true } : {}) } }
    : { ...(name ? { caller: name } : {}), ...(phone ? { phone } : {}) }
  return {
    channel: v.channel, ...who, matter: v.matter.trim(), ...(v.department ? { departmentId: v.department } : {}), ...(v.source ? { source: v.source } : {}), ...(v.domain ? { domain: v.domain } : {}),
    ...(v.content.trim() ? { content: v.content.trim() } : {}), ...(v.age === null ? {} : { age: v.age }), ...(v.region.trim() ? { region: v.region.trim() } : {}), ...(v.receivedAt ? { receivedAt: v.receivedAt } : {}),
    ...(v.next === 'answered' ? { answer: { text: v.answer.trim() } } : {}),
    ...(v.next === 'specialist' ? { specialist: { ...(v.expert ? { staffId: v.expert } : {}), ...(!v.expert && v.expertDepartment ? { departmentId: v.expertDepartment } : {}), ...(v.dueAt ? { dueAt: v.dueAt } : {}), ...(v.question.trim() ? { question: v.question.trim() } : {}) } } : {}),
    ...(v.next === 'callBack' && v.callAt ? { callBack: { at: v.callAt, ...(v.nextStep.trim() ? { note: v.nextStep.trim() } : {}) } } : {}),
  }
}
