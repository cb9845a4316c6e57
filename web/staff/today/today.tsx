import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import './today.css'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button, LinkButton, TextLink } from '../../kit/button.tsx'
import { serverNowMs, setServerTime, useMinuteMs } from '../../kit/clock.ts'
import { dayOf, formatTime, useFormats } from '../../kit/formats.ts'
import { useKeys } from '../../kit/keys.ts'
import { EmptyState, ErrorState, GroupHead, PageHead, Row, Section, SectionHead, Sheet, Skeleton } from '../../kit/layout.tsx'
import { CountdownChip, FigureLine, State, Tag, useCountdown, type StateMark } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { useAct, type Commitment } from '../commitments/queries.ts'
import { whatOf } from '../commitments/strip.ts'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { useMedia } from '../../kit/window.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useNotices } from '../notifications/notices.ts'
import { useMay, useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { sentenceOf } from './sentence.ts'

type TodayData = Schemas['Today']
type Arrival = NonNullable<TodayData['arrivals']>['items'][number]

/** Home of every role: what I owe, who arrives, who waits, what comes in; each item can be acted on in place. */
export function TodayPage() {
  const t = usePhrases(phrases)
  useNews(['commitments.', 'conversations.', 'appointments.', 'visits.'], ['today'])
  const query = useQuery({
    queryKey: ['today'],
    queryFn: async () => {
      const data = await ok(api.GET('/api/v1/today'))
      setServerTime(data.now)
      return data
    },
    refetchInterval: 300_000,
  })
  if (query.data) return <Shown data={query.data} />
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} /></div>
  }
  return <div className="page"><Skeleton rows={10} /></div>
}

function Shown({ data }: { data: TodayData }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const me = useMe()
  const may = useMay()
  const router = useRouter()
  const now = useMinuteMs()
  useKeys(may('inquiries.record') ? [{ keys: 'N', label: t('record'), act: () => router.history.push('/inquiries/new') }] : [])
  const hour = Number(formatTime(now).slice(0, 2))
  const below = [
    f.dayWeekday(data.day),
    ...(data.owed && data.owed.counts.settledToday > 0 ? [t('below.settled', { all: data.owed.counts.settledToday, kept: data.owed.counts.keptToday })] : []),
    ...(data.arrivals && data.arrivals.total > 0 ? [t('below.arrivals', { total: data.arrivals.total, arrived: data.arrivals.arrived })] : []),
  ]
  return (
    <div className="split">
      <div>
        <PageHead title={sentenceOf(data, me, t, language, now, hour)} below={below.join('　')}>
          {may('visits.arrive') && <LinkButton icon="door" href="/arrivals">{t('receive')}</LinkButton>}
          {may('inquiries.record') && <LinkButton kind="p" icon="plus" hint="N" href="/inquiries/new">{t('record')}</LinkButton>}
        </PageHead>
        {data.team && <Team team={data.team} />}
        {data.owed && (!data.team || data.owed.items.length > 0) && <Owed owed={data.owed} now={now} />}
        {data.arrivals && <Arrivals arrivals={data.arrivals} now={now} />}
        <Tomorrow data={data} />
      </div>
      <aside>
        {data.incoming.length > 0 && <Incoming items={data.incoming} now={now} />}
        {data.waiting && <WaitingList waiting={data.waiting} now={now} />}
        {data.figures && data.figures.items.length > 0 && <MyFigures figures={data.figures} />}
        <JustNow />
      </aside>
    </div>
  )
}

function Owed({ owed, now }: { owed: NonNullable<TodayData['owed']>; now: number }) {
  const t = usePhrases(phrases)
  const today = dayOf(now)
  const soon = owed.items.filter((item) => Date.parse(item.dueAt) - now < 4 * 3_600_000)
  const later = owed.items.filter((item) => !soon.includes(item) && dayOf(item.dueAt) === today)
  const after = owed.items.filter((item) => !soon.includes(item) && dayOf(item.dueAt) !== today)
  return (
    <Section title={t('owed')} note={owed.items.length > 0 && t('owedNote', { count: owed.counts.mine })} aside={<TextLink small href="/commitments">{t('all')}</TextLink>}>
      <Sheet>
        {owed.items.length === 0 && <EmptyState bare title={t('owedEmpty')}>{t('owedEmptyWhy')}</EmptyState>}
        {soon.map((item) => <OwedRow key={item.id} item={item} />)}
        {later.length > 0 && <><GroupHead>{t('later')}</GroupHead>{later.map((item) => <OwedRow key={item.id} item={item} calm />)}</>}
        {after.length > 0 && <><GroupHead>{t('tomorrow')}</GroupHead>{after.map((item) => <OwedRow key={item.id} item={item} calm />)}</>}
        {owed.counts.mine > owed.items.length && <Row><TextLink href="/commitments">{t('rest', { count: owed.counts.mine - owed.items.length })}</TextLink></Row>}
      </Sheet>
    </Section>
  )
}

function OwedRow({ item, calm }: { item: Commitment; calm?: boolean }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const act = useAct()
  const c = useCountdown({ dueAt: item.dueAt, startedAt: item.startedAt, isPaused: item.state === 'paused' })
  const what = whatOf(item, language)
  const name = item.customer?.name ?? item.about
  return (
    <Row tone={c.kind === 'late' ? 'late' : c.kind === 'soon' ? 'hot' : undefined}>
      <div className="ow">
        <span className="due"><CountdownChip column calm={calm} dueAt={item.dueAt} startedAt={item.startedAt} isPaused={item.state === 'paused'} /></span>
        <span className="verb k2 cut">{what}</span>
        <span className="name row g2 cut b">{item.customer ? <CustomerName id={item.customer.id}>{item.customer.name}</CustomerName> : <span className="cut">{item.about}</span>}{item.customer?.vip && <Tag tone="jade">{t('vip')}</Tag>}</span>
        <span className="about cut">{item.customer ? item.about : ''}</span>
        <span className="rule k3 t12 cut">{language === 'en' ? item.ruleEn : item.ruleZh}</span>
        <span className="do nw">
          {item.may.keep && <Button size="s" kind="text" label={`${t('done')} ${name}`} pending={act.isPending} onPress={() => act.mutate({ kind: 'keep', id: item.id })}>{t('done')}</Button>}
          {item.link !== '' && <TextLink href={item.link} label={`${what} ${name}`}>{what}</TextLink>}
        </span>
      </div>
    </Row>
  )
}

function Incoming({ items, now }: { items: readonly Commitment[]; now: number }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const act = useAct()
  return (
    <Section title={t('incoming')} note={t('incomingNote', { count: items.length })}>
      <div>
        {items.map((item, at) => (
          <Row key={item.id} flat>
            <div className="wtr">
              <span className="cut"><b>{item.customer ? <CustomerName id={item.customer.id}>{item.customer.name}</CustomerName> : whatOf(item, language)}</b><br /><span className="k3 t12">{item.customer ? `${whatOf(item, language)}　${item.about}` : item.about}</span></span>
              <span className="k2 t12 nw">{t('waited', { time: f.minutes(Math.max(1, Math.round((now - Date.parse(item.startedAt)) / 60_000))) })}</span>
              {item.may.accept ? <Button size="s" kind={at === 0 ? 'p' : 'default'} label={`${t(item.owner ? 'accept' : 'take')} ${item.customer?.name ?? item.about}`} pending={act.isPending} onPress={() => act.mutate({ kind: 'accept', id: item.id })}>{t(item.owner ? 'accept' : 'take')}</Button> : <span />}
            </div>
          </Row>
        ))}
      </div>
    </Section>
  )
}

const arrivalMark: Record<Arrival['state'], StateMark> = { booked: 'booked', confirmed: 'confirmed', arrived: 'arrived', called: 'arrived', in_service: 'running', completed: 'done', no_show: 'missed' }

function Arrivals({ arrivals, now }: { arrivals: NonNullable<TodayData['arrivals']>; now: number }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const words = (row: Arrival): string => {
    const minutes = row.since === null ? 0 : Math.round((now - Date.parse(row.since)) / 60_000)
    if (row.state === 'arrived') return minutes < 1 ? t('state.just') : t('state.arrived', { time: f.minutes(minutes) })
    if (row.state === 'in_service') return t('state.in_service', { time: f.minutes(Math.max(1, minutes)) })
    return t(`state.${row.state}`)
  }
  const isPhone = useMedia('(max-width:640px)')
  const who = (row: Arrival) => row.customer && <span className="row g2 cut"><CustomerName id={row.customer.id}>{row.customer.name}</CustomerName>{row.customer.vip && <Tag tone="jade">{t('vip')}</Tag>}{row.customer.hasAllergies && <Tag tone="verm">{t('allergies')}</Tag>}{row.customer.hasSpecialConditions && <Tag tone="amber">{t('special')}</Tag>}</span>
  const isUnacknowledged = (row: Arrival): boolean => arrivals.whose === 'department' && !row.isAcknowledged && (row.state === 'booked' || row.state === 'confirmed')
  const state = (row: Arrival) => (isUnacknowledged(row) ? <State mark="attention">{t('state.unacknowledged')}</State> : <State mark={arrivalMark[row.state]}>{words(row)}</State>)
  return (
    <Section title={t(`arrivals.${arrivals.whose}`)} note={arrivals.total > 0 && t('arrivalsNote', { total: arrivals.total, arrived: arrivals.arrived })} aside={<TextLink small href={arrivals.whose === 'department' ? '/acknowledge' : '/board'}>{t(arrivals.whose === 'department' ? 'acknowledge' : 'board')}</TextLink>}>
      <Sheet>
        {arrivals.items.length === 0 ? <EmptyState bare title={t('arrivalsEmpty')}>{t('arrivalsEmptyWhy')}</EmptyState> : isPhone ? arrivals.items.map((row) => (
          <Row key={row.appointmentId}>
            <div className="arr">
              <span className="num">{f.time(row.startsAt)}</span>
              <span className="row g2 cut b">{who(row)}</span>
              <span className="nw">{state(row)}</span>
              <span className="sv k2 cut"><TextLink href={href('/appointments/$id', { id: row.appointmentId })}>{language === 'en' ? row.serviceEn : row.serviceZh}</TextLink>{row.expert && `　${language === 'en' && row.expert.nameEn ? row.expert.nameEn : row.expert.name}`}</span>
            </div>
          </Row>
        )) : <Table label={t(`arrivals.${arrivals.whose}`)} rows={arrivals.items} rowId={(row) => row.appointmentId} onOpen={(row) => router.history.push(href('/appointments/$id', { id: row.appointmentId }))} columns={[
          { id: 'time', title: t('column.time'), width: 64, cell: (row) => f.time(row.startsAt) },
          { id: 'customer', title: t('column.customer'), width: 184, tone: 'bold', cell: who },
          { id: 'service', title: t('column.service'), cell: (row) => <TextLink href={href('/appointments/$id', { id: row.appointmentId })}>{language === 'en' ? row.serviceEn : row.serviceZh}</TextLink> },
          { id: 'expert', title: t('column.expert'), tone: 'quiet', width: 152, cell: (row) => row.expert && `${language === 'en' && row.expert.nameEn ? row.expert.nameEn : row.expert.name} ${language === 'en' ? row.expert.titleEn : row.expert.titleZh}` },
          { id: 'state', title: t('column.state'), width: 176, cell: state },
        ]} />}
      </Sheet>
    </Section>
  )
}

function WaitingList({ waiting, now }: { waiting: NonNullable<TodayData['waiting']>; now: number }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  return (
    <Section title={t('waiting')} note={waiting.total > 0 && t('waitingNote', { count: waiting.total })} aside={<TextLink small href="/visits">{t('waitingAll')}</TextLink>}>
      {waiting.items.length === 0 ? <p className="k3">{t('waitingEmpty')}</p> : (
        <div>
          {waiting.items.map((one) => (
            <Row key={one.visitId} flat>
              <div className="wtr">
                <span className="cut"><b>{one.customer && <CustomerName id={one.customer.id}>{one.customer.name}</CustomerName>}</b>{one.customer?.hasAllergies && <> <Tag tone="verm">{t('allergies')}</Tag></>}<br /><span className="k3 t12">{language === 'en' ? one.departmentEn : one.departmentZh}{one.expertName ? `　${one.expertName}` : ''}</span></span>
                <span className="k2 t12 nw">{one.state === 'called' ? t('state.called') : t('waited', { time: f.minutes(Math.max(1, Math.round((now - Date.parse(one.arrivedAt)) / 60_000))) })}</span>
                <span />
              </div>
            </Row>
          ))}
        </div>
      )}
    </Section>
  )
}

/** The day in figures, each with a fortnight behind it; it opens the report where its rows are. */
function MyFigures({ figures }: { figures: NonNullable<TodayData['figures']> }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  return (
    <Section title={t(figures.whose === 'mine' ? 'figures' : figures.whose === 'group' ? 'figuresTeam' : 'figuresAll')} note={t('figuresNote')} aside={<TextLink small href="/reports/daily">{t('means')}</TextLink>}>
      <div>
        {figures.items.map((one) => {
          const known = one.series.filter((value): value is number => value !== null)
          const latest = one.series.at(-1)
          const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
          const isLow = one.kind === 'rate' && latest !== null && latest !== undefined && known.length > 2 && latest < mean * 0.8
          return <FigureLine key={one.key} name={language === 'en' ? one.en : one.zh} values={one.series} goal={mean} tone={isLow ? 'amber' : 'jade'} href={`/reports/daily?figure=${one.key}`}
            value={one.kind === 'count' ? f.number(one.of) : one.key === 'kept_rate' ? `${one.of}/${one.to ?? 0}` : one.to ? String(Math.round(one.of / one.to * 100)) : '—'} unit={one.kind === 'rate' && one.key !== 'kept_rate' && one.to ? '%' : undefined}
            note={one.group !== null ? t('groupIs', { value: f.percent(one.group) }) : t('mean', { value: one.kind === 'rate' ? f.percent(mean) : f.number(mean, mean < 10 ? 1 : 0) })} />
        })}
      </div>
    </Section>
  )
}

function Team({ team }: { team: NonNullable<TodayData['team']> }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const nameOf = (row: { nameZh: string; nameEn: string }): string => (language === 'en' && row.nameEn ? row.nameEn : row.nameZh)
  return (
    <Section title={t(`team.${team.by}`)} note={t('team.note')} aside={<TextLink small href="/commitments?view=group">{t('team.all')}</TextLink>}>
      <Sheet>
        <Table label={t(`team.${team.by}`)} rows={team.rows} rowId={(row) => row.staffId ?? row.groupId ?? row.nameZh} empty={<EmptyState bare title={t('team.empty')} />} columns={[
          { id: 'who', title: t(team.by === 'member' ? 'team.who' : 'team.group1'), tone: 'bold', cell: (row) => (row.staffId ? <TextLink href={`/commitments?view=group&f.owner=${row.staffId}`}>{nameOf(row)}</TextLink> : nameOf(row)) },
          { id: 'open', title: t('team.open'), width: 72, align: 'end', cell: (row) => f.number(row.open) },
          { id: 'overdue', title: t('team.overdue'), width: 88, align: 'end', cell: (row) => (row.overdue > 0 ? <span className="kv b">{f.number(row.overdue)}</span> : <span className="k3">0</span>) },
          { id: 'kept', title: t('team.kept'), width: 88, align: 'end', cell: (row) => (row.settledToday > 0 ? `${row.keptToday}/${row.settledToday}` : <span className="k3">—</span>) },
          { id: 'inquiries', title: t('team.inquiries'), width: 88, align: 'end', cell: (row) => f.number(row.inquiriesToday) },
          { id: 'booked', title: t('team.booked'), width: 88, align: 'end', cell: (row) => f.number(row.bookedToday) },
        ]} />
      </Sheet>
    </Section>
  )
}

function Tomorrow({ data }: { data: TodayData }) {
  const t = usePhrases(phrases)
  const parts = [
    ...(data.arrivals && data.arrivals.tomorrow > 0 ? [<span key="a">{t('tomorrowLine.arrivals', { count: data.arrivals.tomorrow })}{data.arrivals.tomorrowUnconfirmed > 0 && <>{t('tomorrowLine.comma')}{t('tomorrowLine.unconfirmed', { count: data.arrivals.tomorrowUnconfirmed })}</>}</span>] : []),
    ...(data.owed && data.owed.dueTomorrow > 0 ? [<span key="d">{t('tomorrowLine.due', { count: data.owed.dueTomorrow })}</span>] : []),
  ]
  return parts.length === 0 ? null : <p className="tmr k2"><b className="ink">{t('tomorrowLine.head')}</b>{parts}</p>
}

/** What I was told last. */
function JustNow() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const notices = useNotices()
  if (!notices || notices.items.length === 0) return null
  return (
    <section className="m3">
      <SectionHead title={t('just')}><TextLink small href="/notifications">{t('justAll')}</TextLink></SectionHead>
      <dl className="jst">{notices.items.slice(0, 5).map((item) => <Told key={item.id} at={dayOf(item.at) === dayOf(serverNowMs()) ? f.time(item.at) : f.nearDay(item.at)} href={item.href} title={item.title} onOpen={item.onOpen} />)}</dl>
    </section>
  )
}

function Told({ at, title, href, onOpen }: { at: string; title: string; href?: string; onOpen?: () => void }) {
  return <><dt className="k3">{at}</dt><dd>{href ? <TextLink href={href} onPress={onOpen}>{title}</TextLink> : title}</dd></>
}
