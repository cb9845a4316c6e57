import { useState } from 'react'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Avatar, CountdownChip, Tag } from '../../kit/marks.tsx'
import { Band, EntityHead, ErrorState, Facts, Row, SectionHead, Skeleton, TwoPanes } from '../../kit/layout.tsx'
import { Menu } from '../../kit/menu.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { problemOf } from '../../kit/problem.ts'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { knownPages } from '../frame/pages.ts'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { useMay } from '../session/session.tsx'
import { ActDialog, type Asking } from './act-dialogs.tsx'
import { Composer } from './composer.tsx'
import { phrases } from './phrases.ts'
import { useInquiry, useInquiryAct } from './queries.ts'
import { SheetDialog } from './sheet-dialog.tsx'
import { Talk } from './talk.tsx'
import { ChannelWord, StateWord, type Inquiry } from './words.tsx'

/** One inquiry: who asks, what was said, what is owed, the sheet at the left. */
export function InquiryPage() {
  const t = usePhrases(phrases)
  const { id } = usePathValues<'id'>()
  const query = useInquiry(id)
  useNews(['commitments.', 'appointments.'], ['conversations', 'one', id])
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.status === 404 ? t('detail.notFound') : problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} action={<LinkButton href={href('/inquiries')}>{t('detail.back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown key={query.data.id} inquiry={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

function Shown({ inquiry }: { inquiry: Inquiry }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const act = useInquiryAct(inquiry.id)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [isEditing, setEditing] = useState(false)
  const { may } = inquiry
  const mayGo = useMay()
  const bookable = knownPages().some((page) => page.path === '/book') && mayGo('appointments.book') && inquiry.state !== 'closed' && inquiry.appointmentId === null
  const name = inquiry.customer?.name ?? (inquiry.caller || t('anonymous'))
  const pending = inquiry.transfers.find((one) => one.state === 'asked')
  const more = [
    ...(may.askSpecialist ? [{ id: 'specialist', label: t('detail.act.specialist'), icon: 'graduation' as const, onAct: () => setAsking({ kind: 'specialist' }) }] : []),
    ...(may.agreeCallBack ? [{ id: 'callBack', label: t('detail.act.callBack'), icon: 'call-back' as const, onAct: () => setAsking({ kind: 'callBack' }) }] : []),
    ...(may.transfer ? [{ id: 'transfer', label: t('detail.act.transfer'), icon: 'swap' as const, onAct: () => setAsking({ kind: 'transfer' }) }] : []),
    ...(may.takeOver ? [{ id: 'takeOver', label: t('detail.act.takeOver'), icon: 'person' as const, onAct: () => setAsking({ kind: 'takeOver' }) }] : []),
    ...(may.amend ? [{ id: 'amend', label: t('detail.act.amend'), icon: 'edit' as const, onAct: () => setEditing(true) }] : []),
  ]
  const head = (
    <EntityHead face={<Avatar name={name} size="x" tone={inquiry.customer ? 'jade' : 'plain'} />}
      name={inquiry.customer ? <CustomerName id={inquiry.customer.id}>{name}</CustomerName> : name}
      tags={<><Tag><ChannelWord channel={inquiry.channel} /></Tag><StateWord row={{ ...inquiry, missing: inquiry.missing.length }} now={serverNowMs()} />{inquiry.late && <Tag tone="amber">{t('detail.late')}</Tag>}{inquiry.imported && <Tag>{t('imported')}</Tag>}</>}
      below={<><b className="t14">{inquiry.matter}</b>{inquiry.phoneMasked && <span>{f.phone(inquiry.phoneMasked)}</span>}<span>{inquiry.receivedAt ? t('detail.received', { time: f.when(inquiry.receivedAt) }) : t('unknownDate')}</span>{inquiry.owner && <span>{t('detail.owner', { name: nameOf(inquiry.owner) })}</span>}</>}
      alerts={pending && (may.accept || may.withdraw) ? (
        <Band tone="note" aside={may.accept
          ? <span className="row g2"><Button size="s" onPress={() => setAsking({ kind: 'decline' })}>{t('detail.act.decline')}</Button><Button size="s" kind="p" pending={act.isPending} onPress={() => act.mutate({ kind: 'accept' })}>{t('detail.act.accept')}</Button></span>
          : <Button size="s" pending={act.isPending} onPress={() => act.mutate({ kind: 'withdraw' })}>{t('detail.act.withdraw')}</Button>}>
          {may.accept ? t('detail.asked', { from: nameOf(pending.from), reason: pending.reason }) : t('detail.askedOther', { to: nameOf(pending.to) })}
        </Band>) : undefined}>
      {inquiry.owed[0] && <CountdownChip dueAt={inquiry.owed[0].dueAt} startedAt={inquiry.owed[0].startedAt} />}
      {may.attempt && inquiry.state === 'call_back' && <Button icon="phone" onPress={() => setAsking({ kind: 'attempt' })}>{t('detail.act.attempt')}</Button>}
      {more.length > 0 && <Menu label={t('more')} trigger={<Button icon="more">{t('more')}</Button>} items={more} />}
      {bookable && <LinkButton icon="calendar" href={`/book?${new URLSearchParams({ inquiryId: inquiry.id, ...(inquiry.customerId ? { customerId: inquiry.customerId } : {}), ...(inquiry.serviceId ? { serviceId: inquiry.serviceId } : {}) })}`}>{t('detail.act.book')}</LinkButton>}
      {inquiry.outcome === 'complaint' && mayGo('feedback.record') && <LinkButton icon="flag" href={href('/feedback/new', undefined, { inquiryId: inquiry.id, ...(inquiry.customerId ? { customerId: inquiry.customerId } : {}) })}>{t('detail.act.complaint')}</LinkButton>}
      {may.close && <Button icon="check" onPress={() => setAsking({ kind: 'close' })}>{t('detail.act.close')}</Button>}
      {may.signOff && <Button kind="p" icon="edit" disabled={inquiry.missing.length > 0} onPress={() => setAsking({ kind: 'signOff' })}>{t('detail.act.signOff')}</Button>}
    </EntityHead>
  )
  return (
    <>
      <TwoPanes head={head} label={t('title')} sideLabel={t('detail.sheet')} side={<Side inquiry={inquiry} onEdit={() => setEditing(true)} />}>
        <Composer inquiry={inquiry} />
        <SectionHead title={t('detail.talk')} />
        <Talk inquiry={inquiry} />
      </TwoPanes>
      <ActDialog asking={asking} inquiry={inquiry} onClose={() => setAsking(null)} />
      {isEditing && <SheetDialog inquiry={inquiry} onClose={() => setEditing(false)} />}
    </>
  )
}

/** The sheet, what is owed, and what the same person asked before. */
function Side({ inquiry, onEdit }: { inquiry: Inquiry; onEdit: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const sources = useItems('customer_source')
  const matters = useItems('matter')
  const reasons = useItems('lost_reason')
  const empty = (field: Inquiry['missing'][number], value: React.ReactNode): React.ReactNode => value || (inquiry.missing.includes(field) ? <span className="ka">{t('detail.unknown')}</span> : <span className="k3">—</span>)
  const items = [
    { name: t('field.name'), value: empty('name', inquiry.customer?.name ?? inquiry.caller) },
    { name: t('field.contact'), value: empty('contact', inquiry.phoneMasked ? f.phone(inquiry.phoneMasked) : '') },
    { name: t('field.department'), value: empty('department', departments.nameOf(inquiry.departmentId)) },
    { name: t('field.source'), value: empty('source', sources.nameOf(inquiry.source)) },
    { name: t('field.domain'), value: empty('domain', matters.nameOf(inquiry.domain)) },
    ...(inquiry.age === null && !inquiry.missing.includes('age') ? [] : [{ name: t('field.age'), value: empty('age', inquiry.age === null ? '' : String(inquiry.age)) }]),
    ...(inquiry.region === '' && !inquiry.missing.includes('region') ? [] : [{ name: t('field.region'), value: empty('region', inquiry.region) }]),
    { name: t('field.answer'), value: empty('answer', inquiry.answer ? <span className="pre">{inquiry.answer}</span> : '') },
    ...(inquiry.nextStep ? [{ name: t('field.nextStep'), value: inquiry.nextStep }] : []),
    ...(inquiry.specialistDueAt && inquiry.state === 'specialist' ? [{ name: t('detail.specialistFact'), value: `${inquiry.specialist ? nameOf(inquiry.specialist) : departments.nameOf(inquiry.specialistDepartmentId)}　${t('detail.byTime', { time: f.when(inquiry.specialistDueAt) })}` }] : []),
    ...(inquiry.outcome ? [{ name: t('field.outcome'), value: [t(`outcome.${inquiry.outcome}`), inquiry.outcomeNote].filter(Boolean).join('　') }] : []),
    ...(inquiry.lostReason ? [{ name: t('detail.reasonFact'), value: reasons.nameOf(inquiry.lostReason) }] : []),
    ...(inquiry.turnedTo ? [{ name: t('detail.turnedFact'), value: inquiry.turnedTo }] : []),
    ...(inquiry.appointmentAt ? [{ name: t('detail.appointmentFact'), value: f.when(inquiry.appointmentAt) }] : []),
    { name: t('detail.firstFact'), value: nameOf(inquiry.firstAsker) || '—' },
    ...(inquiry.answerer ? [{ name: t('detail.answererFact'), value: nameOf(inquiry.answerer) }] : []),
  ]
  return (
    <>
      <SectionHead title={t('detail.sheet')}>{inquiry.may.change && <Button size="s" kind="text" icon="edit" onPress={onEdit}>{t('detail.edit')}</Button>}</SectionHead>
      {inquiry.signedOffAt
        ? <Band tone="good">{t('detail.signedBy', { name: nameOf(inquiry.signer), time: f.when(inquiry.signedOffAt) })}</Band>
        : inquiry.missing.length > 0 ? <Band tone="warn" aside={inquiry.may.change ? <Button size="s" onPress={onEdit}>{t('detail.complete')}</Button> : undefined}>{t('detail.missing', { fields: f.list(inquiry.missing.map((field) => t(`field.${field}`))) })}</Band>
        : inquiry.may.signOff ? <Band tone="good">{t('detail.signReady')}</Band> : null}
      <div className="m2"><Facts wide items={items} /></div>
      {inquiry.content && <p className="pre k2 m3">{inquiry.content}</p>}
      {inquiry.owed.length > 0 && <><SectionHead title={t('detail.owed')} />{inquiry.owed.map((one) => <Row flat key={one.kind}><CountdownChip column dueAt={one.dueAt} startedAt={one.startedAt} /><span className="sp k2">{f.when(one.dueAt)}</span></Row>)}</>}
      {inquiry.earlier.length > 0 && <><SectionHead title={t('detail.earlier')} />{inquiry.earlier.map((one) => <Row flat key={one.id} href={href('/inquiries/$id', { id: one.id })}><span className="k3 nw">{one.receivedAt ? f.nearDay(one.receivedAt) : t('unknownDate')}</span><span className="sp cut">{one.matter}</span><span className="k2 nw">{one.outcome ? t(`outcome.${one.outcome}`) : t(`state.${one.state}`)}</span></Row>)}</>}
    </>
  )
}
