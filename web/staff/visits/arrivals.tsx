import { useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useMinuteMs } from '../../kit/clock.ts'
import { isComposing } from '../../kit/composing.ts'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { useKeys } from '../../kit/keys.ts'
import { EmptyState, ErrorState, Row, Section, SectionHead, Sheet, Skeleton, Band } from '../../kit/layout.tsx'
import { State, WaitBar } from '../../kit/marks.tsx'
import { Menu } from '../../kit/menu.tsx'
import { problemOf, type Problem } from '../../kit/problem.ts'
import { useExpertName, useWord } from '../appointments/queries.ts'
import { useNews } from '../live/live.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { EndDialog, WalkInDialog } from './dialogs.tsx'
import { phrases } from './phrases.ts'
import { useArrivals, useArrive, useFigures, useOpenVisits, useVisitAct, type Arrival, type Visit } from './queries.ts'
import { minutesSince, VisitState, Who } from './rows.tsx'
import './visits.css'

type Ending = { kind: 'leave' | 'undo'; visit: Visit } | null

/** The arrivals desk: one field for scan, name, phone or code; who waits where; who is due (VIS-1). */
export function ArrivalsPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [walkIn, setWalkIn] = useState<{ start: { id: string; name: string } | null } | null>(null)
  const [ending, setEnding] = useState<Ending>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const arrive = useArrive()
  const found = useArrivals(asked)
  const expected = useArrivals('')
  const open = useOpenVisits()
  const figures = useFigures().data
  useNews(['appointments.'], ['visits'])
  useKeys([{ keys: 'F2', label: t('scan.label'), inFields: true, act: () => field.current?.focus() }])
  useScanFocus(field, walkIn !== null || ending !== null)
  const clear = (): void => { setText(''); setAsked(''); setProblem(null); field.current?.focus() }
  const register = (arrival: Arrival): void => {
    if (!arrival.appointment) { setWalkIn({ start: { id: arrival.customer.id, name: arrival.customer.name } }); return }
    setProblem(null)
    const foundBy = asked === '' ? 'list' : found.data?.foundBy ?? 'list'
    arrive.mutate({ appointmentId: arrival.appointment.id, foundBy }, { onSuccess: clear, onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))) })
  }
  // A voucher names exactly one: registering needs no further key once it is looked at.
  const items = found.data?.items ?? []
  const only = asked !== '' && items.length === 1 ? items[0] : undefined
  return (
    <div className="page">
      <h1 className="vh">{t('desk')}</h1>
      <div className="scan">
        <form role="search" onSubmit={(event) => {
          event.preventDefault()
          const typed = text.trim()
          if (typed === '') return
          if (typed === asked && only?.appointment?.isToday && only.visitId === null) register(only)
          else { setProblem(null); setAsked(typed) }
        }}>
          <Icon name="search" size="l" />
          <input ref={field} value={text} onChange={(event) => { setText(event.target.value); if (event.target.value === '') setAsked('') }} onKeyDown={(event) => { if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault(); if (event.key === 'Escape') clear() }}
            aria-label={t('scan.hint')} placeholder={t('scan.hint')} autoComplete="off" autoCapitalize="off" spellCheck={false} maxLength={500} enterKeyHint="search" />
          {text !== '' && <Button size="s" kind="text" onPress={clear}>{t('scan.clear')}</Button>}
          <kbd aria-hidden="true">F2</kbd>
        </form>
        <Button kind="p" size="l" icon="door" disabled={!only || only.visitId !== null || (only.appointment !== null && !only.appointment.isToday)} pending={arrive.isPending} onPress={() => { if (only) register(only) }}>{t('scan.register')}</Button>
        <Button size="l" icon="person" onPress={() => setWalkIn({ start: null })}>{t('scan.walkIn')}</Button>
      </div>
      {problem && <div className="m2"><Band tone="warn">{problem.title}</Band></div>}
      {asked !== '' && <div className="m3" aria-live="polite">
        {found.isPending ? <Skeleton rows={2} /> : found.isError ? <ErrorState title={problemOf(found.error, t('failed'), t('offline')).title} onRetry={() => void found.refetch()} />
          : items.length === 0 ? <EmptyState title={t('scan.none')} action={<Button icon="person" onPress={() => setWalkIn({ start: null })}>{t('scan.walkIn')}</Button>} />
            : <><SectionHead title={t('scan.found', { count: items.length })} /><Sheet>{items.map((item) => <ArrivalRow key={`${item.customer.id}${item.appointment?.id ?? ''}`} item={item} chosen={item === only} onRegister={() => register(item)} />)}</Sheet></>}
      </div>}
      <Section title={t('waiting.title')} note={figures && figures.waiting > 0 && t('waiting.figures', { waiting: figures.waiting, mean: f.minutes(figures.meanWaitMinutes ?? 0), longest: f.minutes(figures.longestWaitMinutes ?? 0) })}>
        {open.isPending ? <Skeleton rows={4} /> : open.isError ? <ErrorState title={problemOf(open.error, t('failed'), t('offline')).title} onRetry={() => void open.refetch()} />
          : <Waiting visits={open.data.items} limit={open.data.waitLimitMinutes} onEnd={setEnding} />}
      </Section>
      <Section title={t('expected.title')} note={expected.data && expected.data.items.length > 0 && t('expected.note', { count: expected.data.items.length })}>
        {expected.data && (expected.data.items.length === 0 ? <p className="k3">{t('expected.empty')}</p> : <Sheet>{expected.data.items.map((item) => <ArrivalRow key={item.appointment?.id ?? item.customer.id} item={item} onRegister={() => register(item)} />)}</Sheet>)}
      </Section>
      {walkIn && <WalkInDialog start={walkIn.start} typed={asked} onClose={() => { setWalkIn(null); clear() }} />}
      {ending && <EndDialog kind={ending.kind} visit={ending.visit} onClose={() => setEnding(null)} />}
    </div>
  )
}

/** Whatever is typed while nothing else takes letters goes into the scan field: a scanner needs no click before it. */
function useScanFocus(field: React.RefObject<HTMLInputElement | null>, isBusy: boolean): void {
  useEffect(() => {
    if (isBusy) return
    field.current?.focus()
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('[role=dialog]') !== null) return
      if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|A)$/.test(target.tagName))) return
      field.current?.focus()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [field, isBusy])
}

function ArrivalRow({ item, chosen, onRegister }: { item: Arrival; chosen?: boolean; onRegister: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const word = useWord()
  const expertName = useExpertName()
  const now = useMinuteMs()
  const { appointment } = item
  const late = appointment?.isToday ? minutesSince(appointment.startsAt, now) : 0
  const note = item.visitId !== null ? t('scan.alreadyHere') : appointment && !appointment.isToday ? t('scan.otherDay', { when: f.when(appointment.startsAt) }) : appointment === null ? t('scan.noneToday') : late > 0 ? t('expected.late', { time: f.minutes(late) }) : ''
  return (
    <Row tone={chosen ? 'on' : undefined}>
      <div className="arr">
        <span className="num">{appointment ? f.time(appointment.startsAt) : '—'}</span>
        <span className="cut"><Who customer={item.customer} /><span className="k3 t12">{item.customer.phoneMasked}</span></span>
        <span className="cut">{item.service ? word(item.service) : ''}<br /><span className="k3 t12">{[expertName(item.expert), item.room ? word(item.room) : item.department ? word(item.department) : ''].filter(Boolean).join(language === 'en' ? ', ' : '，')}</span></span>
        <span className="k2 t12">{note !== '' && <span className={appointment && !appointment.isToday ? 'ka' : ''}>{note}　</span>}{item.promises.length > 0 && <span className="ka">{t('scan.promises', { what: f.list(item.promises.map((one) => (one.ownerName ? t('scan.promisesBy', { what: language === 'en' ? one.whatEn : one.whatZh, owner: one.ownerName, time: f.when(one.dueAt) }) : language === 'en' ? one.whatEn : one.whatZh))) })}</span>}</span>
        {item.visitId === null && (appointment === null || appointment.isToday) && <Button size="s" kind={chosen ? 'p' : 'text'} label={`${t('action.arrive')} ${item.customer.name}`} onPress={onRegister}>{t('action.arrive')}</Button>}
      </div>
    </Row>
  )
}

/** A line for each place people wait for: who is in, how many wait, how long, the next few, and calling. */
function Waiting({ visits, limit, onEnd }: { visits: readonly Visit[]; limit: number; onEnd: (ending: Ending) => void }) {
  const t = usePhrases(phrases)
  if (visits.length === 0) return <EmptyState title={t('waiting.empty')}>{t('waiting.emptyBody')}</EmptyState>
  const places = [...Map.groupBy(visits, (visit) => visit.expert?.id ?? visit.room?.id ?? visit.department.id).values()]
  const longest = (group: readonly Visit[]): string => group.filter((one) => one.state !== 'in_service').map((one) => one.arrivedAt).sort()[0] ?? '9'
  return <Sheet>{places.sort((a, b) => longest(a).localeCompare(longest(b))).map((group) => <Place key={group[0]?.id} group={group} limit={limit} onEnd={onEnd} />)}</Sheet>
}

function Place({ group, limit, onEnd }: { group: readonly Visit[]; limit: number; onEnd: (ending: Ending) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const expertName = useExpertName()
  const now = useMinuteMs()
  const act = useVisitAct()
  const [head] = group
  const waiting = group.filter((one) => one.state === 'waiting' || one.state === 'called')
  const inside = group.filter((one) => one.state === 'in_service')
  const next = waiting.find((one) => one.state === 'waiting')
  const longest = waiting[0] ? minutesSince(waiting[0].arrivedAt, now) : 0
  if (!head) return null
  return (
    <Row tone={longest > limit ? 'hot' : undefined}>
      <div className="wpt">
        <span className="cut"><b>{word(head.department)}{head.room ? `　${word(head.room)}` : ''}</b><br /><span className="k3 t12">{expertName(head.expert)}</span></span>
        <span className="cut">{inside.length === 0 ? <span className="k3">{t('waiting.nobody')}</span> : inside.map((one) => <span key={one.id} className="row g1 cut"><VisitMenu visit={one} onEnd={onEnd} /></span>)}</span>
        <span className="n">{waiting.length}</span>
        <span>{waiting.length > 0 && <><span className={longest > limit ? 'ka b' : 'b'}>{f.minutes(longest)}</span>{longest > limit && <span className="ka t12">　{t('waiting.over', { time: f.minutes(longest - limit) })}</span>}<WaitBar value={longest} max={limit * 1.5} limit={limit} label={t('waiting.longest')} /></>}</span>
        <span className="wtn">{waiting.slice(0, 6).map((one) => <VisitMenu key={one.id} visit={one} onEnd={onEnd} />)}{waiting.length > 6 && <span className="k3">+{waiting.length - 6}</span>}</span>
        <span>{next?.may.call && <Button size="s" kind={longest > limit ? 'p' : 'default'} label={`${t('waiting.callNext')} ${next.customer.name}`} pending={act.isPending} onPress={() => act.mutate({ act: 'call', visit: next })}>{t('waiting.callNext')}</Button>}</span>
      </div>
    </Row>
  )
}

/** One person with everything that can be done now. */
function VisitMenu({ visit, onEnd }: { visit: Visit; onEnd: (ending: Ending) => void }) {
  const t = usePhrases(phrases)
  const act = useVisitAct()
  const go = (kind: 'call' | 'serve' | 'finish' | 'back') => () => act.mutate({ act: kind, visit })
  const { may } = visit
  const items = [
    ...(may.call ? [{ id: 'call', label: visit.state === 'called' ? t('action.recall') : t('action.call'), icon: 'bell' as const, onAct: go('call') }] : []),
    ...(may.serve ? [{ id: 'serve', label: t('action.serve'), icon: 'play' as const, onAct: go('serve') }] : []),
    ...(may.finish ? [{ id: 'finish', label: t('action.finish'), icon: 'check' as const, onAct: go('finish') }] : []),
    ...(may.back ? [{ id: 'back', label: t('action.back'), icon: 'undo' as const, onAct: go('back') }] : []),
    ...(may.leave ? [{ id: 'leave', label: t('action.leave'), icon: 'door' as const, onAct: () => onEnd({ kind: 'leave', visit }) }] : []),
    ...(may.undo ? [{ id: 'undo', label: t('action.undo'), icon: 'close' as const, onAct: () => onEnd({ kind: 'undo', visit }) }] : []),
  ]
  return (
    <span className="cut"><Who customer={visit.customer} first={visit.firstVisit} walkIn={visit.kind === 'walk_in'} />
      <span className="row g2 t12">{visit.state === 'waiting' ? <Waited visit={visit} /> : <VisitState visit={visit} />}{items.length > 0 && <Menu label={`${t('column.acts')} ${visit.customer.name}`} items={items} trigger={<Button size="s" kind="text" icon="more" label={`${t('column.acts')} ${visit.customer.name}`} />} />}</span>
    </span>
  )
}

function Waited({ visit }: { visit: Visit }) {
  const f = useFormats()
  const now = useMinuteMs()
  return <State mark="arrived">{f.minutes(minutesSince(visit.arrivedAt, now))}</State>
}
