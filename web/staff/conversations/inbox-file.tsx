import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button, IconButton, TextLink } from '../../kit/button.tsx'
import { ComboBox } from '../../kit/choice.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { ErrorState, Facts, Row, SectionHead, Skeleton } from '../../kit/layout.tsx'
import { Avatar, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Timeline } from '../../kit/timeline.tsx'
import { useMedia } from '../../kit/window.ts'
import { Alerts, Next, Promised, useComplaint } from '../customers/bits.tsx'
import { itemOf, useLatest } from '../customers/entries.tsx'
import { phrases as customerWords } from '../customers/phrases.ts'
import { useAboutOf, useCare, useCustomer, useCustomerOptions } from '../customers/queries.ts'
import { RegisterDialog } from '../customers/register-dialog.tsx'
import { Masked } from '../customers/reveal.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { TriageHint } from '../knowledge/triage-hint.tsx'
import { useDepartments } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './inbox-phrases.ts'
import { useThread, useThreadAct, type Thread } from './inbox-queries.ts'
import { phrases as words } from './phrases.ts'
import { useInquiry } from './queries.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import type { Inquiry } from './words.tsx'

/** Beside the conversation: the customer's file, or who this may be; the sheet; what is open. */
export function InboxFile({ id, onBack, onBook }: { id: string; onBack: () => void; onBook: (() => void) | null }) {
  const t = usePhrases(phrases)
  const thread = useThread(id).data
  const inquiry = useInquiry(id).data
  if (!thread || !inquiry) return <aside className="pn" aria-label={t('file')}><div className="pid"><BackButton onBack={onBack} /><span className="k3">{t('side.loading')}</span></div><Skeleton rows={6} columns={[30, 50]} /></aside>
  return (
    <aside className="pn" aria-label={t('file')} tabIndex={0}>
      {thread.customer ? <Known key={thread.customer.id} customerId={thread.customer.id} onBack={onBack} onBook={onBook} /> : <Unknown thread={thread} inquiry={inquiry} onBack={onBack} />}
      <SheetPart inquiry={inquiry} />
      {inquiry.earlier.length > 0 && <><SectionHead title={t('side.earlier')} />{inquiry.earlier.slice(0, 5).map((one) => <EarlierRow key={one.id} one={one} />)}</>}
      {thread.customer && <Recent customerId={thread.customer.id} />}
      <Links inquiry={inquiry} />
    </aside>
  )
}

function BackButton({ onBack }: { onBack: () => void }) {
  const t = usePhrases(phrases)
  const isBeside = useMedia('(min-width:1241px)')
  return isBeside ? null : <IconButton icon="left" label={t('backToThread')} onPress={onBack} />
}

function Known({ customerId, onBack, onBook }: { customerId: string; onBack: () => void; onBook: (() => void) | null }) {
  const t = usePhrases(phrases)
  const c = usePhrases(customerWords)
  const may = useMay()
  const aboutOf = useAboutOf()
  const query = useCustomer(customerId)
  const customer = query.data
  const care = useCare(customer).data
  const complaint = useComplaint(customerId)
  if (query.isError) return <><div className="pid"><BackButton onBack={onBack} /></div><ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} /></>
  if (!customer) return <><div className="pid"><BackButton onBack={onBack} /><span className="k3">{t('side.loading')}</span></div><Skeleton rows={6} columns={[30, 50]} /></>
  const phone = customer.phones[0]
  return (
    <>
      <div className="pid"><BackButton onBack={onBack} /><Avatar name={customer.name} />
        <div className="sp"><div className="row g2"><b className="t14 cut"><CustomerName id={customer.id}>{customer.name}</CustomerName></b><span className="k2 nw">{aboutOf(customer)}</span>{customer.vip && <Tag tone="jade">VIP</Tag>}{customer.level !== 'ordinary' && <Tag>{c(`level.${customer.level}`)}</Tag>}</div>
          {phone && <span className="row g2 k3 t12"><Masked customerId={customer.id} masked={phone.masked} name={c('form.phone')} of={{ what: 'phone', itemId: phone.id }} /></span>}</div>
        {onBook && may('appointments.book') && <Button size="s" icon="calendar" onPress={onBook}>{t('side.book')}</Button>}
      </div>
      <Alerts customer={customer} care={care} complaint={complaint} />
      <Promised customerId={customer.id} />
      {may('appointments.read') && <Next customerId={customer.id} />}
    </>
  )
}

function Recent({ customerId }: { customerId: string }) {
  const t = usePhrases(phrases)
  const c = usePhrases(customerWords)
  const language = useLanguage()
  const latest = useLatest(customerId, 6)
  const said = { system: c('timeline.system'), note: (name: string) => c('note.label', { name }), hidden: c('note.hidden') }
  return <><SectionHead title={t('side.recent')} />{latest.data ? <Timeline items={latest.data.map((entry) => { const item = itemOf(entry, language, said); return entry.kind === 'note' ? { ...item, by: undefined } : item })} label={t('side.recent')} empty={<p className="k3">{t('side.recentNone')}</p>} /> : <Skeleton rows={4} columns={[20, 60]} />}</>
}

/** Somebody not known yet: linked to a record, or registered, without leaving. */
function Unknown({ thread, inquiry, onBack }: { thread: Thread; inquiry: Inquiry; onBack: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const find = useCustomerOptions()
  const [isRegistering, setRegistering] = useState(false)
  const link = useThreadAct(thread.id, (one: { id: string; name: string }) => ok(api.PATCH('/api/v1/inquiries/{id}', { params: { path: { id: thread.id } }, body: { customerId: one.id }, headers: { 'If-Match': `"${inquiry.version}"` } })).then(() => one), (one) => t('side.matched', { name: one.name }))
  const name = thread.caller || t('anonymous')
  return (
    <>
      <div className="pid"><BackButton onBack={onBack} /><Avatar name={name} tone="plain" /><div className="sp"><b className="t14">{name}</b><br /><span className="k3 t12">{t('side.unknown')}</span></div></div>
      <div className="m2"><Facts items={[
        ...(inquiry.phoneMasked ? [{ name: t('side.phone'), value: f.phone(inquiry.phoneMasked) }] : []),
        ...(thread.page ? [{ name: t('side.from'), value: <span className="pre">{thread.page.replace(/^https?:\/\//, '')}</span> }] : []),
        { name: t('side.language'), value: thread.language === 'en' ? 'English' : '中文' }, { name: t('side.since'), value: f.when(thread.openedAt) },
      ]} /></div>
      {inquiry.may.change && <>
        <SectionHead title={t('side.who')} />
        <p className="k3 t12">{t('side.unknownWhy')}</p>
        <div className="m2"><ComboBox label={t('side.match')} placeholder={t('side.matchHint')} load={find} value={null} selected={null} onChange={(id, option) => { if (id && option) link.mutate({ id, name: option.label }) }} /></div>
        {may('customers.register') && <div className="m2"><Button size="s" icon="plus" onPress={() => setRegistering(true)}>{t('side.register')}</Button></div>}
      </>}
      {isRegistering && <RegisterDialog start={{ name: thread.caller, matter: inquiry.matter }} onClose={() => setRegistering(false)} onDone={(made) => { setRegistering(false); link.mutate({ id: made.id, name: made.name }) }} />}
    </>
  )
}

function SheetPart({ inquiry }: { inquiry: Inquiry }) {
  const t = usePhrases(phrases)
  const w = usePhrases(words)
  const f = useFormats()
  const departments = useDepartments()
  const [isEditing, setEditing] = useState(false)
  const choose = useThreadAct(inquiry.id, (departmentId: string) => ok(api.PATCH('/api/v1/inquiries/{id}', { params: { path: { id: inquiry.id } }, body: { departmentId }, headers: { 'If-Match': `"${inquiry.version}"` } })))
  const department = departments.nameOf(inquiry.departmentId)
  return (
    <>
      <SectionHead title={t('side.sheet')} note={department}>{inquiry.may.change && <Button size="s" kind="text" icon="edit" onPress={() => setEditing(true)}>{t('side.fill')}</Button>}</SectionHead>
      <p className="cut">{inquiry.matter}</p>
      {inquiry.state !== 'closed' && <TriageHint text={`${inquiry.matter} ${inquiry.content}`} chosen={inquiry.departmentId} {...(inquiry.may.change ? { onChoose: (id: string) => choose.mutate(id) } : {})} />}
      {inquiry.missing.length > 0 ? <p className="ka t12 m1">{t('side.missing', { fields: f.list(inquiry.missing.map((field) => w(`field.${field}`))) })}</p> : <p className="k3 t12 m1">{t('side.complete')}</p>}
      {isEditing && <SheetDialog inquiry={inquiry} onClose={() => setEditing(false)} />}
    </>
  )
}

function EarlierRow({ one }: { one: Inquiry['earlier'][number] }) {
  const w = usePhrases(words)
  const f = useFormats()
  return <Row flat href={href('/inquiries/$id', { id: one.id })}><span className="k3 nw">{one.receivedAt ? f.nearDay(one.receivedAt) : w('unknownDate')}</span><span className="sp cut">{one.matter}</span><span className={one.state === 'closed' ? 'k3 t12 nw' : 'ka t12 nw'}>{one.outcome ? w(`outcome.${one.outcome}`) : w(`state.${one.state}`)}</span></Row>
}

function Links({ inquiry }: { inquiry: Inquiry }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const link = (label: string, icon: 'flag' | 'clipboard' | 'open', to: string) => <span className="row g1 kj"><Icon name={icon} size="s" /><TextLink small href={to}>{label}</TextLink></span>
  return (
    <div className="lks">
      {may('feedback.record') && link(t('side.feedback'), 'flag', href('/feedback/new', undefined, { inquiryId: inquiry.id, ...(inquiry.customerId ? { customerId: inquiry.customerId } : {}) }))}
      {link(t('side.inquirySheet'), 'clipboard', href('/inquiries/$id', { id: inquiry.id }))}
      {inquiry.customerId && may('customers.read') && link(t('side.full'), 'open', href('/customers/$id', { id: inquiry.customerId }))}
    </div>
  )
}
