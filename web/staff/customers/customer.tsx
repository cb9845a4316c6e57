import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button, LinkButton, TextLink } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { useKeys } from '../../kit/keys.ts'
import { EntityHead, ErrorState, Facts, SectionHead, Skeleton, TwoPanes } from '../../kit/layout.tsx'
import { Avatar } from '../../kit/marks.tsx'
import { Menu } from '../../kit/menu.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Timeline } from '../../kit/timeline.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useActsFor } from './acts.ts'
import { Alerts, Next, Promised, Tags, useComplaint, WhoFacts } from './bits.tsx'
import { ConsentDialog, FamilyDialog, MergeDialog, UndoMergeDialog, WithdrawDialog } from './dialogs.tsx'
import { EditPanel } from './edit.tsx'
import { Entries, itemOf } from './entries.tsx'
import { phrases } from './phrases.ts'
import { useAct, useCare, useCustomer, useListNames, useStanding, type Care, type Customer } from './queries.ts'
import { Masked } from './reveal.tsx'

/** The customer page: who this is, what is promised and due, what comes next, and one timeline (CUS-5). */
export function CustomerPage() {
  const t = usePhrases(phrases)
  const router = useRouter()
  const { id } = usePathValues<'id'>()
  const query = useCustomer(id)
  const shownId = query.data?.id
  // An old link to a merged record shows the one that stands for the person, under its own address.
  useEffect(() => { if (shownId !== undefined && shownId !== id) router.history.replace(href('/customers/$id', { id: shownId })) }, [shownId, id, router])
  useEffect(() => { if (query.data) document.title = `${query.data.name} · 全程 Throughcare` }, [query.data])
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId ?? null} onRetry={() => void query.refetch()} action={<LinkButton href={href('/customers')}>{t('back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown key={query.data.id} customer={query.data} /> : <div className="page"><Skeleton rows={10} /></div>
}

type Doing = 'edit' | 'merge' | 'family' | 'consent' | 'history' | null

function Shown({ customer }: { customer: Customer }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const care = useCare(customer).data
  const complaint = useComplaint(customer.id)
  const acts = useActsFor(customer.id)
  const [doing, setDoing] = useState<Doing>(null)
  const book = acts.find((act) => act.id === 'book')
  useKeys([...(may('customers.change') ? [{ keys: 'E', label: t('act.edit'), act: () => setDoing('edit') }] : []), ...(book ? [{ keys: 'B', label: book.label, act: book.go }] : [])])
  const identifiers = care?.identifiers ?? []
  const menu = [
    ...(may('customers.change') ? [{ id: 'family', label: t('family.add'), icon: 'people' as const, onAct: () => setDoing('family') }, { id: 'consent', label: t('consent.add'), icon: 'check' as const, onAct: () => setDoing('consent') }] : []),
    ...(may('customers.merge') ? [{ id: 'merge', label: t('act.merge'), icon: 'link' as const, onAct: () => setDoing('merge') }] : []),
    { id: 'history', label: t('act.history'), icon: 'clock' as const, onAct: () => setDoing('history') },
  ]
  return (
    <>
      <TwoPanes label={t('whole')} sideLabel={t('who')}
        head={<EntityHead face={<Avatar name={customer.name} size="x" />} name={customer.name} tags={<Tags customer={customer} />}
          below={<>
            {customer.phones.map((phone) => (
              <span key={phone.id} className="row g1"><Icon name="phone" /><Masked customerId={customer.id} masked={phone.masked} name={t('form.phone')} of={{ what: 'phone', itemId: phone.id }} />{phone.label && <span className="k3">{phone.label}</span>}{phone.deadAt && <span className="ka">{t('head.dead')}</span>}</span>
            ))}
            {identifiers.map((one) => <span key={one.id} className="row g1"><Icon name={one.kind === 'identity' || one.kind === 'passport' ? 'lock' : one.kind === 'email' ? 'mail' : one.kind === 'card' ? 'card' : 'wechat'} />{t(`identifier.${one.kind}`)} <Masked customerId={customer.id} masked={one.masked} name={t(`identifier.${one.kind}`)} of={{ what: 'identifier', itemId: one.id }} /></span>)}
            {customer.hasAddress && <span className="row g1"><Icon name="pin" /><Masked customerId={customer.id} masked="****" name={t('reveal.address')} of={{ what: 'address' }} /></span>}
            <span className="k3">{customer.ownerName === null ? t('head.noOwner') : customer.ownerSince ? t('head.owner', { name: customer.ownerName, since: f.day(customer.ownerSince) }) : t('head.ownerOnly', { name: customer.ownerName })}</span>
            {customer.mergedFrom.length > 0 && <span className="k3">{t('head.merged', { count: customer.mergedFrom.length })}</span>}
          </>}
          alerts={<Alerts customer={customer} care={care} complaint={complaint} />}>
          {acts.filter((act) => act.id !== 'book').map((act) => <Button key={act.id} icon={act.icon} onPress={act.go}>{act.label}</Button>)}
          <Menu label={t('act.more')} items={menu} trigger={<Button icon="more">{t('act.more')}</Button>} />
          {book && <Button kind="p" icon={book.icon} hint="B" onPress={book.go}>{book.label}</Button>}
        </EntityHead>}
        side={<>
          <Promised customerId={customer.id} />
          {may('appointments.read') && <Next customerId={customer.id} />}
          <WhoThisIs customer={customer} care={care} onEdit={may('customers.change') ? () => setDoing('edit') : undefined} onFamily={() => setDoing('family')} onConsent={() => setDoing('consent')} />
        </>}>
        <Entries customerId={customer.id} />
      </TwoPanes>
      {doing === 'edit' && (care !== undefined || !may('customers.open')) && <EditPanel customer={customer} care={care ?? null} onClose={() => setDoing(null)} />}
      {doing === 'merge' && <MergeDialog customer={customer} onClose={() => setDoing(null)} />}
      {doing === 'family' && <FamilyDialog customer={customer} onClose={() => setDoing(null)} />}
      {doing === 'consent' && <ConsentDialog customer={customer} onClose={() => setDoing(null)} />}
      {doing === 'history' && <HistoryDialog id={customer.id} onClose={() => setDoing(null)} />}
    </>
  )
}

function WhoThisIs({ customer, care, onEdit, onFamily, onConsent }: { customer: Customer; care: Care | null | undefined; onEdit: (() => void) | undefined; onFamily: () => void; onConsent: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const { nameOf } = useListNames()
  const standing = useStanding(customer.id).data
  const [undoing, setUndoing] = useState<Care['merges'][number] | null>(null)
  const [withdrawing, setWithdrawing] = useState<Care['consents'][number] | null>(null)
  const remove = useAct((itemId: string) => ok(api.POST('/api/v1/customers/{id}/relations/{itemId}/remove', { params: { path: { id: customer.id, itemId } } })), { done: t('family.removed') })
  const purposeOf = (consent: Care['consents'][number]): string => (consent.purpose === 'sharing' ? t('purpose.sharing', { party: consent.party }) : t(`purpose.${consent.purpose}`))
  const inForce = (care?.consents ?? []).filter((consent) => consent.withdrawnAt === null)
  const gone = (care?.consents ?? []).filter((consent) => consent.withdrawnAt !== null)
  return (
    <>
      <SectionHead title={t('who')}>{onEdit && <TextLink small onPress={onEdit}>{t('act.edit')}</TextLink>}</SectionHead>
      <WhoFacts customer={customer} care={care} sourceName={nameOf('customer_source', customer.source)} tagName={(code) => nameOf('customer_tag', code)} />
      {care && (
        <>
          <SectionHead title={t('fact.family')}>{may('customers.change') && <TextLink small onPress={onFamily}>{t('family.add')}</TextLink>}</SectionHead>
          {care.relations.map((one) => (
            <div key={one.id} className="row g2 m1"><span className="k3 nw">{t(`relation.${one.kind}`)}</span><CustomerName id={one.otherId}>{one.otherName}</CustomerName>
              <span className="sp k2 cut">{[one.pays && one.accompanies ? t('fact.paysAccompanies') : one.pays ? t('fact.pays') : one.accompanies ? t('fact.accompanies') : '', one.note, one.otherPhoneMasked ?? ''].filter(Boolean).join('　')}</span>
              {may('customers.change') && <TextLink small label={`${t('family.remove')} ${one.otherName}`} onPress={() => remove.mutate(one.id)}>{t('family.remove')}</TextLink>}</div>
          ))}
          {care.relations.length === 0 && <p className="k3">{t('fact.noConsent')}</p>}
          <SectionHead title={t('fact.consents')}>{may('customers.change') && <TextLink small onPress={onConsent}>{t('consent.add')}</TextLink>}</SectionHead>
          {inForce.map((one) => (
            <div key={one.id} className="row g2 m1"><span className="nw">{purposeOf(one)}</span><span className="sp k3 cut">{[t('consent.givenOn', { date: f.day(one.givenAt) }), t(`consentWay.${one.way}`), one.wording].join('　')}</span>
              {may('customers.change') && <TextLink small label={`${t('consent.withdraw')} ${purposeOf(one)}`} onPress={() => setWithdrawing(one)}>{t('consent.withdraw')}</TextLink>}</div>
          ))}
          {gone.map((one) => <div key={one.id} className="row g2 m1 k3"><span className="nw">{purposeOf(one)}</span><span className="sp cut">{t('consent.withdrawnOn', { date: f.day(one.withdrawnAt ?? one.givenAt) })}</span></div>)}
          {inForce.length + gone.length === 0 && <p className="k3">{t('fact.noConsent')}</p>}
        </>
      )}
      <SectionHead title={t('whole')} />
      <Facts items={[
        { name: t('fact.visits'), value: customer.lastVisitAt ? t('fact.visitCount', { count: customer.visitCount, date: f.nearDay(customer.lastVisitAt) }) : t('fact.never') },
        ...(standing && standing.completed + standing.noShows > 0 ? [{ name: t('fact.appointments'), value: <>{t('fact.kept', { count: standing.completed })}{t('fact.comma')}{standing.noShows === 0 ? <b>{t('fact.neverMissed')}</b> : t('fact.missed', { count: standing.noShows })}</> }] : []),
        ...(standing && standing.inquiries > 0 ? [{ name: t('fact.asked'), value: t('fact.askedCount', { count: standing.inquiries }) }] : []),
        { name: t('fact.lifecycle'), value: <LifecycleWhy customer={customer} /> },
        ...(customer.confirmedAt ? [{ name: t('fact.confirmed'), value: f.when(customer.confirmedAt) }] : []),
      ]} />
      {care && care.merges.length > 0 && (
        <>
          <SectionHead title={t('merge.list')} />
          {care.merges.map((one) => (
            <div key={one.id} className="row g2 m1"><span className="nw">{one.mergedName}</span><span className="sp k3 cut">{`${one.reason}　${t('merge.until', { date: f.day(one.undoUntil) })}`}</span>
              {may('customers.merge') && <TextLink small label={`${t('merge.undo')} ${one.mergedName}`} onPress={() => setUndoing(one)}>{t('merge.undo')}</TextLink>}</div>
          ))}
        </>
      )}
      {undoing && <UndoMergeDialog customerId={customer.id} merge={undoing} onClose={() => setUndoing(null)} />}
      {withdrawing && <WithdrawDialog customerId={customer.id} consent={withdrawing} purpose={purposeOf(withdrawing)} onClose={() => setWithdrawing(null)} />}
    </>
  )
}

function LifecycleWhy({ customer }: { customer: Customer }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  return <>{t(`lifecycle.${customer.lifecycle}`)}<span className="k2">　{language === 'en' ? customer.lifecycleWhy.en : customer.lifecycleWhy.zh}</span></>
}

/** What was done to the record itself: who changed what, when (PLA-17). */
function HistoryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const query = useQuery({ queryKey: ['timeline', 'history', id], queryFn: async () => (await ok(api.GET('/api/v1/history', { params: { query: { subjectId: id, limit: '100' } } }))).items })
  const items = (query.data ?? []).map((entry) => itemOf(entry, language, { system: t('timeline.system'), note: (name) => t('note.label', { name }), hidden: t('note.hidden') }))
  return (
    <Dialog wide open onClose={onClose} title={t('history.title')}>
      {query.isPending ? <Skeleton rows={4} /> : <Timeline items={items} label={t('history.title')} empty={<p className="k3">{t('history.none')}</p>} />}
    </Dialog>
  )
}
