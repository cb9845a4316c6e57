import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { api, ok } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, IconButton, LinkButton, Segmented } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { serverNowMs, useMinuteMs } from '../../kit/clock.ts'
import { DatePicker } from '../../kit/date-field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { useKeys } from '../../kit/keys.ts'
import { EmptyState, ErrorState, PageHead, Row, SectionHead, Skeleton } from '../../kit/layout.tsx'
import { State, type StateMark } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useNews } from '../live/live.tsx'
import { useMay } from '../session/session.tsx'
import { layOut, minutePx } from './lay-out.ts'
import { phrases } from './phrases.ts'
import { markOf, plusDays, todayOf, useDepartments, useWord, type Board } from './queries.ts'
import './appointments.css'

const hourPx = 60 * minutePx
const legend: readonly StateMark[] = ['held', 'booked', 'confirmed', 'arrived', 'running', 'done', 'missed']

/** One day by experts and rooms, live (APP-10, read-only). */
export function BoardPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const may = useMay()
  const router = useRouter()
  const [day, setDay] = useAddressValue('day', todayOf(serverNowMs()))
  const [departmentId, setDepartment] = useAddressValue('department', 'all')
  const [kind, setKind] = useAddressValue('columns', 'both')
  const departments = useDepartments().data ?? []
  useNews(['visits.'], ['appointments', 'board'])
  const query = useQuery({
    queryKey: ['appointments', 'board', day, departmentId, kind], refetchInterval: 60_000,
    queryFn: () => ok(api.GET('/api/v1/appointments/board', { params: { query: { day, kind: kind as 'both', ...(departmentId === 'all' ? {} : { departmentId }) } } })),
  })
  const go = (by: number): void => setDay(plusDays(day, by))
  useKeys([{ keys: 'ArrowLeft', label: t('boardPage.previous'), act: () => go(-1) }, { keys: 'ArrowRight', label: t('boardPage.next'), act: () => go(1) }, ...(may('appointments.book') ? [{ keys: 'B', label: t('book'), act: () => router.history.push(href('/book')) }] : [])])
  const figures = query.data?.figures
  return (
    <div className="page flush">
      <div style={{ padding: '16px 24px 0' }}>
        <PageHead title={<span className="row g2 wrap">{t('boardPage.title')}<IconButton icon="left" label={t('boardPage.previous')} onPress={() => go(-1)} /><span className="t14">{f.dayWeekday(day)}</span><IconButton icon="right" label={t('boardPage.next')} onPress={() => go(1)} /></span>}
          note={figures && <>{t('boardPage.figures', { booked: figures.booked, arrived: figures.arrived })}{figures.unconfirmed > 0 && <span className="ka b">　{t('boardPage.unconfirmed', { count: figures.unconfirmed })}</span>}{figures.missed > 0 && `　${t('boardPage.missed', { count: figures.missed })}`}</>}>
          {day !== todayOf(serverNowMs()) && <Button onPress={() => setDay(todayOf(serverNowMs()))}>{t('boardPage.today')}</Button>}
          <DatePicker label={t('column.when')} labelHidden value={day} onChange={(value) => { if (value) setDay(value) }} />
          <Select label={t('boardPage.department')} labelHidden options={[{ value: 'all', label: t('dayList.all') }, ...departments.map((one) => ({ value: one.id, label: word(one) }))]} value={departmentId} onChange={setDepartment} />
          <Segmented label={t('boardPage.columns')} value={kind} options={[{ value: 'both', label: t('boardPage.both') }, { value: 'staff', label: t('boardPage.staff') }, { value: 'room', label: t('boardPage.room') }]} onChange={setKind} />
          <LinkButton icon="print" target="_blank" href={`/board/print?day=${day}${departmentId === 'all' ? '' : `&department=${departmentId}`}`}>{t('boardPage.print')}</LinkButton>
          {may('appointments.book') && <LinkButton kind="p" icon="plus" hint="B" href={href('/book')}>{t('book')}</LinkButton>}
        </PageHead>
      </div>
      {query.isPending && <div className="page"><Skeleton rows={10} /></div>}
      {query.isError && <div className="page"><ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} /></div>}
      {query.data && query.data.columns.length === 0 && <div className="page"><EmptyState title={t('boardPage.empty')}>{t('boardPage.emptyBody')}</EmptyState></div>}
      {query.data && query.data.columns.length > 0 && <div className="brw"><Grid board={query.data} /><Side board={query.data} /></div>}
    </div>
  )
}

function Grid({ board }: { board: Board }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const now = useMinuteMs()
  const { from, to, hours, columns } = useMemo(() => layOut(board), [board])
  const height = ((to - from) / 60_000) * minutePx
  const top = (at: number): number => ((at - from) / 60_000) * minutePx
  return (
    <div className="brd" tabIndex={0} role="region" aria-label={t('boardPage.title')} style={{ '--hour': `${hourPx}px` } as React.CSSProperties}>
      <div className="brg" style={{ gridTemplateColumns: `56px repeat(${columns.length}, minmax(150px, 1fr))`, minWidth: 56 + columns.length * 150 }}>
        <div className="brh brt" />
        {columns.map(({ column }) => (
          <div key={column.id} className={column.kind === 'room' ? 'brh rm' : 'brh'}><div className="cut"><b>{language === 'en' && column.nameEn ? column.nameEn : column.nameZh}</b></div><div className="cut k3 t12">{language === 'en' ? column.subEn : column.subZh}{column.capacity > 1 && `　${t('boardPage.capacity', { count: column.capacity })}`}</div></div>
        ))}
        <div className="brt" style={{ height }}>{hours.map((hour) => <span key={hour} style={{ top: top(hour) }}>{f.time(hour)}</span>)}</div>
        {columns.map(({ column, shut, blocks }) => (
          <div key={column.id} className="brc" style={{ height }}>
            {shut.map((span) => <div key={span.from} className="off" style={{ top: top(span.from), height: top(span.to) - top(span.from) }}>{span.to - span.from >= 25 * 60_000 && (span.kind ? `${t(`boardPage.closed.${span.kind as 'leave'}`)}${span.reason ? `　${span.reason}` : ''}` : t('boardPage.off'))}</div>)}
            {blocks.map(({ block, lane, lanes, from: start, to: end }) => {
              const isShort = end - start < 45 * 60_000
              const name = block.customer?.name ?? t('state.held')
              const service = language === 'en' ? block.serviceEn : block.serviceZh
              return (
                <AriaButton key={block.id} className={`blk ${block.state}`} isDisabled={block.kind === 'hold'} style={{ top: top(start) + 1, height: Math.max(18, top(end) - top(start) - 2), left: `calc(${(lane / lanes) * 100}% + 3px)`, width: `calc(${100 / lanes}% - 6px)` }}
                  onPress={() => router.history.push(href('/appointments/$id', { id: block.id }))}>
                  <State mark={markOf[block.state] ?? 'booked'}><b>{name}</b>{isShort && `　${service}`}<span className="vh">{isShort && f.time(start)} {t(`state.${block.state as 'booked'}`)}</span></State>
                  {!isShort && <span className="cut" style={{ display: 'block' }}>{f.time(start)}　{service}</span>}
                  {!isShort && (block.heldUntil || block.hasNote) && <span className="cut" style={{ display: 'block' }}>{block.heldUntil ? t('boardPage.until', { time: f.time(block.heldUntil) }) : t('boardPage.noteMark')}</span>}
                </AriaButton>
              )
            })}
          </div>
        ))}
        {now >= from && now <= to && <div className="now" style={{ top: 52 + top(now) }}><i>{f.time(now)}</i></div>}
      </div>
    </div>
  )
}

function Side({ board }: { board: Board }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const waiting = board.blocks.filter((block) => block.kind === 'appointment' && !block.isAcknowledged && (block.state === 'booked' || block.state === 'confirmed'))
  return (
    <aside className="bsd" tabIndex={0} aria-label={t('boardPage.unack')}>
      <SectionHead title={t('boardPage.unack')} note={waiting.length || undefined} />
      {waiting.length === 0 ? <p className="k3">{t('boardPage.unackNone')}</p> : waiting.slice(0, 20).map((block) => (
        <Row key={block.id} flat href={href('/appointments/$id', { id: block.id })}><span className="cut"><b>{block.customer?.name}</b>　{f.time(block.startsAt)}<br /><span className="k3 t12">{language === 'en' ? block.serviceEn : block.serviceZh}{block.hasNote && `　${t('boardPage.noteMark')}`}</span></span></Row>
      ))}
      <div className="m4"><SectionHead title={t('boardPage.marks')} /></div>
      <div className="mks t12">{legend.map((mark) => <State key={mark} mark={mark} />)}<span className="row g1"><span className="off" style={{ position: 'static', width: 12, height: 12 }} />{t('boardPage.closedMark')}</span></div>
    </aside>
  )
}
