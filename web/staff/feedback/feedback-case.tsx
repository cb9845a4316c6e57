import { useState } from 'react'
import { complaintWay, suggestionWay } from '../../../server/modules/feedback/can.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EntityHead, ErrorState, Facts, Row, SectionHead, Sheet, Skeleton, TwoPanes, Way } from '../../kit/layout.tsx'
import { CountdownChip, State, Tag } from '../../kit/marks.tsx'
import { Menu } from '../../kit/menu.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Timeline } from '../../kit/timeline.tsx'
import type { IconName } from '../../kit/icon.tsx'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useDepartments, useItems, usePersonName } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { useFeedback, useStep, type Feedback } from './queries.ts'
import { StepDialog, type Asking } from './step-dialogs.tsx'
import { KindTag, StateWord, useCategoryName, WhoSaid } from './words.tsx'
import { WriteBox } from './write-box.tsx'

/** One piece of feedback: what was said, where it stands, what comes next, what was done. */
export function FeedbackCasePage() {
  const t = usePhrases(phrases)
  const { id } = usePathValues<'id'>()
  const query = useFeedback(id)
  useNews(['commitments.'], ['feedback', 'one', id])
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.status === 404 ? t('detail.notFound') : problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} action={<LinkButton href={href('/feedback')}>{t('detail.back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown key={query.data.id} one={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

type Main = 'accept' | 'investigate' | 'find' | 'plan' | 'tell' | 'thank' | 'close' | 'decide'
/** The step that comes next, for whoever may take it. */
function nextOf(one: Feedback): Main | null {
  const order: readonly Main[] = one.kind === 'praise' ? ['thank'] : one.kind === 'suggestion' ? ['decide', 'tell', 'close'] : ['accept', 'investigate', 'find', 'tell', 'plan', 'close']
  return order.find((step) => one.may[step] && !(step === 'plan' && one.state === 'planned')) ?? null
}

const others = ['settle', 'plan', 'extend', 'assign', 'change', 'reopen'] as const
const icons: Record<(typeof others)[number], IconName> = { settle: 'check', plan: 'plus', extend: 'clock', assign: 'swap', change: 'edit', reopen: 'undo' }

function Shown({ one }: { one: Feedback }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const [asking, setAsking] = useState<Asking | null>(null)
  const next = nextOf(one)
  const more = others.filter((act) => one.may[act] && act !== next).map((act) => ({ id: act, label: t(`act.${act}`), icon: icons[act], onAct: () => setAsking({ step: act }) }))
  const hint = one.state === 'closed' ? null
    : next === 'tell' && one.kind === 'suggestion' ? t('next.tellSuggestion')
    : next ? t(`next.${next}`) : one.may.measure && one.state === 'planned' ? t('next.measures') : t('next.wait', { name: nameOf(one.handler ?? one.responsible) })
  const way = one.kind === 'complaint' && !one.onTheSpot ? complaintWay : one.kind === 'suggestion' ? suggestionWay : null
  const head = (
    <EntityHead name={one.matter || t(`kind.${one.kind}`)}
      tags={<><KindTag row={one} /><StateWord row={one} />{one.repeated && <Tag tone="amber">{one.samePerson > 1 ? t('times', { count: one.samePerson }) : t('sameMatter')}</Tag>}</>}
      below={<><b><WhoSaid row={one} /></b>{one.phoneMasked && <span>{f.phone(one.phoneMasked)}</span>}<span>{f.when(one.receivedAt)}</span><span>{nameOf(one.handler ?? one.responsible)}</span></>}>
      {one.state !== 'closed' && one.respondDueAt && one.respondedAt === null && <span className="row g2"><span className="k2">{t('detail.respond')}</span><CountdownChip dueAt={one.respondDueAt} startedAt={one.recordedAt} /></span>}
      {one.state !== 'closed' && one.resultDueAt && <span className="row g2"><span className="k2">{t('detail.result')}</span><CountdownChip dueAt={one.resultDueAt} startedAt={one.recordedAt} /></span>}
      {more.length > 0 && <Menu label={t('more')} trigger={<Button icon="more">{t('more')}</Button>} items={more} />}
      {next && <Button kind="p" onPress={() => setAsking({ step: next })}>{t(`act.${next}`)}</Button>}
    </EntityHead>
  )
  return (
    <>
      <TwoPanes head={head} label={t('title')} sideLabel={t('detail.facts')} side={<Side one={one} />}>
        {way && <div className="m3"><Way label={t('column.state')} now={one.state} steps={way.map((state) => ({ id: state, title: t(`state.${state}`) }))} /></div>}
        {hint && <div className="m3"><Band tone={next || (one.may.measure && one.state === 'planned') ? 'good' : 'note'}>{hint}</Band></div>}
        <SectionHead title={t('detail.statement')} />
        <p className="pre t14">{one.statement}</p>
        {one.analysis && <><SectionHead title={t('detail.analysis')} note={nameOf(one.takenBy)} /><p className="pre k2">{one.analysis}</p></>}
        {one.told && <><SectionHead title={t('detail.told')} note={one.toldAt ? t('toldAt', { time: f.when(one.toldAt) }) : undefined} /><p className="pre">{one.told}</p></>}
        <Measures one={one} onDrop={(measureId) => setAsking({ step: 'drop_measure', measureId })} />
        <SectionHead title={t('detail.steps')} />
        <WriteBox one={one} />
        <Story one={one} />
      </TwoPanes>
      <StepDialog asking={asking} one={one} onClose={() => setAsking(null)} />
    </>
  )
}

function Measures({ one, onDrop }: { one: Feedback; onDrop: (measureId: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const step = useStep(one.id)
  if (one.measures.length === 0) return null
  return (
    <>
      <SectionHead title={t(one.kind === 'complaint' ? 'detail.measures' : 'detail.action')} />
      <Sheet>
        {one.measures.map((measure) => {
          const isOpen = measure.doneAt === null && measure.droppedAt === null
          return (
            <Row key={measure.id}>
              {measure.doneAt ? <State mark="done">{t('detail.doneAt', { time: f.when(measure.doneAt) })}</State> : measure.droppedAt ? <State mark="missed">{t('detail.dropped', { reason: measure.dropReason ?? '' })}</State> : <CountdownChip column dueAt={measure.dueAt} startedAt={one.recordedAt} />}
              <Tag>{t(`measure.${measure.kind}`)}</Tag><span className="txt">{measure.text}</span><span className="k2 nw">{nameOf(measure.owner)}</span>
              {isOpen && one.may.measure && <Button size="s" kind="text" label={`${t('act.measure')} ${measure.text}`} pending={step.isPending} onPress={() => step.mutate({ step: 'measure', measureId: measure.id })}>{t('act.measure')}</Button>}
              {isOpen && one.may.drop_measure && <Button size="s" kind="text" label={`${t('act.drop_measure')} ${measure.text}`} onPress={() => onDrop(measure.id)}>{t('act.drop_measure')}</Button>}
            </Row>
          )
        })}
      </Sheet>
    </>
  )
}

const stepIcons: Record<Feedback['steps'][number]['step'], IconName> = { accept: 'check', settle: 'check', investigate: 'search', statement: 'document', talk: 'message', note: 'note', find: 'scale', plan: 'clipboard', measure: 'check', drop_measure: 'close', carry_out: 'check', decide: 'scale', tell: 'phone', thank: 'heart', close: 'archive', reopen: 'undo', extend: 'clock', assign: 'swap' }

/** What was done, latest first. */
function Story({ one }: { one: Feedback }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const causes = useItems('complaint_cause')
  /** Facts of a step that are not in its words. */
  const facts = (step: Feedback['steps'][number]): string => {
    const at = (key: string): string => (typeof step.facts[key] === 'string' ? step.facts[key] : '')
    switch (step.step) {
      case 'find': return [t(`finding.${(at('finding') || 'not') as 'not'}`), causes.nameOf(at('cause') || null)].filter(Boolean).join('　')
      case 'extend': return at('to') ? t('detail.dueAt', { time: f.when(at('to')) }) : ''
      case 'decide': return t(`decision.${(at('decision') || 'declined') as 'declined'}`)
      case 'tell': case 'settle': return at('satisfied') ? t(`satisfied.${at('satisfied') as 'satisfied'}`) : ''
      default: return ''
    }
  }
  const items = one.steps.map((step) => ({
    id: step.id, at: step.at, icon: stepIcons[step.step], by: nameOf(step.staff) || undefined, title: [t(`detail.step.${step.step}`), facts(step)].filter(Boolean).join('　'),
    detail: step.note ? <span className="pre">{step.note}</span> : undefined, tone: step.step === 'note' || step.step === 'statement' ? 'note' as const : 'plain' as const,
  }))
  return <Timeline wraps label={t('detail.steps')} items={items.toReversed().toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))} />
}

function Side({ one }: { one: Feedback }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nameOf = usePersonName()
  const departments = useDepartments()
  const categoryOf = useCategoryName()
  const causes = useItems('complaint_cause')
  const dash = t('detail.nobody')
  const names = (list: readonly { id: string }[]): string => f.list(list.map((item) => departments.nameOf(item.id)))
  const items = [
    { name: t('detail.fact.who'), value: <WhoSaid row={one} /> },
    ...(one.phoneMasked ? [{ name: t('detail.fact.phone'), value: f.phone(one.phoneMasked) }] : []),
    { name: t('detail.fact.category'), value: categoryOf(one) || dash },
    ...(one.kind === 'complaint' ? [{ name: t('detail.fact.severity'), value: t(`severity.${one.severity}`) }] : []),
    { name: t('detail.fact.departments'), value: names(one.departments) || dash },
    { name: t('detail.fact.staff'), value: f.list(one.staff.map(nameOf)) || dash },
    ...(one.place || one.happenedOn ? [{ name: t('detail.fact.happened'), value: [one.happenedOn ? f.day(one.happenedOn) : '', one.place].filter(Boolean).join('　') }] : []),
    { name: t('detail.fact.channel'), value: t(`channel.${one.channel}`) },
    { name: t('detail.fact.taken'), value: `${nameOf(one.takenBy) || dash}　${f.when(one.recordedAt)}` },
    { name: t('detail.fact.responsible'), value: nameOf(one.responsible) || dash },
    ...(one.handler ? [{ name: t('detail.fact.handler'), value: nameOf(one.handler) }] : []),
    ...(one.team.length > 0 ? [{ name: t('detail.team'), value: f.list(one.team.map(nameOf)) }] : []),
    ...(one.finding ? [{ name: t('detail.fact.finding'), value: t(`finding.${one.finding}`) }] : []),
    ...(one.cause ? [{ name: t('detail.fact.cause'), value: causes.nameOf(one.cause) }] : []),
    ...(one.responsibleStaff.length + one.responsibleDepartments.length > 0 ? [{ name: t('detail.fact.blamed'), value: f.list([...one.responsibleStaff.map(nameOf), ...one.responsibleDepartments.map((item) => departments.nameOf(item.id))]) }] : []),
    ...(one.decision ? [{ name: t('detail.fact.decision'), value: [t(`decision.${one.decision}`), one.decisionReason].filter(Boolean).join('　') }] : []),
    ...(one.satisfied ? [{ name: t('detail.fact.satisfied'), value: t(`satisfied.${one.satisfied}`) }] : []),
    ...(one.reopened > 0 ? [{ name: t('detail.fact.reopened'), value: t('detail.reopenedTimes', { count: one.reopened }) }] : []),
    ...(one.inquiryId ? [{ name: t('detail.fact.inquiry'), value: <LinkButton size="s" kind="text" href={href('/inquiries/$id', { id: one.inquiryId })}>{t('detail.openInquiry')}</LinkButton> }] : []),
  ]
  return (
    <>
      <SectionHead title={t('detail.facts')} />
      <Facts wide items={items} />
      {one.earlier.length > 0 && (
        <>
          <SectionHead title={t('detail.earlier')} />
          {one.earlier.map((other) => (
            <Row flat key={other.id} {...(other.matter === null ? {} : { href: href('/feedback/$id', { id: other.id }) })}>
              <span className="k3 nw">{f.nearDay(other.receivedAt)}</span><span className="sp cut">{other.matter ?? <span className="k3">{t('detail.hidden')}</span>}</span><span className="k2 nw">{other.samePerson ? t('detail.samePersonMark') : t('detail.sameMatterMark')}</span>
            </Row>))}
        </>)}
    </>
  )
}
