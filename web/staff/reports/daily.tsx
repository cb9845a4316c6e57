import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { useMinuteMs } from '../../kit/clock.ts'
import { DatePicker } from '../../kit/date-field.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { dayOf, useFormats } from '../../kit/formats.ts'
import { EmptyState, ErrorState, PageHead, Section, Sheet, Skeleton, Tabs } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePhrases } from '../i18n.ts'
import { useNameOf } from '../session/session.tsx'
import { useSettings } from '../../kit/settings.ts'
import { phrases } from './phrases.ts'

type Report = Schemas['DailyReport']
type Figure = Schemas['Figure']
interface Asked { figure: Figure; personId?: string; channel?: string; departmentId?: string; of?: string }

/** The day in figures (REP-2); every figure opens its rows (REP-1) and says what it means (REP-4). */
export function DailyReportPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const today = dayOf(new Date(useMinuteMs()).toISOString())
  const [date, setDate] = useAddressValue('date', today)
  const [isLive, setLive] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const query = useQuery({ queryKey: ['reports', 'daily', date, isLive], queryFn: () => ok(api.GET('/api/v1/reports/daily', { params: { query: { date, ...(isLive ? { live: 'true' as const } : {}) } } })) })
  const move = (days: number): void => { setLive(false); setDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)) }
  const report = query.data
  const [figure, setFigure] = useAddressValue('figure', '')
  const named = figure === '' ? undefined : report?.figures.find(one => one.key === figure)
  const open = asked ?? (named ? { figure: named } : null)
  return (
    <div className="page">
      <PageHead title={t('title')} note={report ? (report.issuedAt ? t('issued', { time: f.dateTime(report.issuedAt) }) : t('live', { time: f.dateTime(report.asOf) })) : undefined}>
        <div className="row g2">
          <Button icon="left" onPress={() => move(-1)}>{t('earlier')}</Button>
          <DatePicker label={t('day')} labelHidden value={date} onChange={day => { if (day) { setLive(false); setDate(day) } }} />
          <Button icon="right" disabled={date >= today} onPress={() => move(1)}>{t('later')}</Button>
          {report?.issuedAt && <Button onPress={() => setLive(true)}>{t('liveAgain')}</Button>}
        </div>
      </PageHead>
      {query.isError ? <ErrorState title={problemOf(query.error, t('title')).title} onRetry={() => void query.refetch()} /> : !report ? <Skeleton rows={12} /> : <Figures report={report} onAsk={setAsked} />}
      {open && report && <Rows asked={open} report={report} date={date} onClose={() => { setAsked(null); setFigure('') }} />}
    </div>
  )
}

function useWords() {
  const { language } = useSettings()
  return (thing: { zh: string; en: string }) => (language === 'en' ? thing.en : thing.zh)
}

function Figures({ report, onAsk }: { report: Report; onAsk: (asked: Asked) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const words = useWords()
  const isEmpty = report.figures.every(figure => figure.value === 0)
  if (isEmpty) return <EmptyState title={t('nothing')}>{t('nothingWhy')}</EmptyState>
  return (
    <>
      <Section title={t('rate')}>
        <Table label={t('rate')} rows={report.rates} rowId={rate => rate.key} wrap columns={[
          { id: 'name', title: t('rate'), tone: 'bold', width: 160, cell: rate => words(rate) },
          { id: 'value', title: t('value'), align: 'end', width: 120, cell: rate => (rate.to === 0 ? '—' : f.percent(rate.of / rate.to)) },
          { id: 'parts', title: '', align: 'end', tone: 'quiet', width: 120, cell: rate => `${f.number(rate.of)} / ${f.number(rate.to)}` },
          { id: 'means', title: t('means'), tone: 'quiet', cell: rate => (words({ zh: rate.meansZh, en: rate.meansEn })) },
        ]} />
      </Section>
      <Section title={t('figure')}>
        <Table label={t('figure')} rows={report.figures} rowId={figure => figure.key} wrap columns={[
          { id: 'name', title: t('figure'), tone: 'bold', width: 160, cell: figure => words(figure) },
          { id: 'value', title: t('value'), align: 'end', width: 120, cell: figure => <TextLink label={`${words(figure)} ${f.number(figure.value)} ${t('seeRows')}`} onPress={() => onAsk({ figure })}>{f.number(figure.value)}</TextLink> },
          { id: 'means', title: t('means'), tone: 'quiet', cell: figure => words({ zh: figure.meansZh, en: figure.meansEn }) },
        ]} />
      </Section>
      <Tabs label={t('figure')} tabs={[
        { id: 'people', label: t('people'), content: <Shares report={report} dimension="byPerson" onAsk={onAsk} /> },
        { id: 'channels', label: t('channels'), content: <Shares report={report} dimension="byChannel" onAsk={onAsk} /> },
        { id: 'departments', label: t('departments'), content: <Shares report={report} dimension="byDepartment" onAsk={onAsk} /> },
      ]} />
    </>
  )
}

/** Each figure by person, channel or department; a cell opens its rows. */
function Shares({ report, dimension, onAsk }: { report: Report; dimension: 'byPerson' | 'byChannel' | 'byDepartment'; onAsk: (asked: Asked) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const words = useWords()
  const nameOf = useName(report)
  const figures = report.figures.filter(figure => (figure[dimension]?.length ?? 0) > 0)
  const ids = [...new Set(figures.flatMap(figure => figure[dimension]?.map(share => share.id) ?? []))]
  const total = (id: string | null) => figures.reduce((sum, figure) => sum + (figure[dimension]?.find(share => share.id === id)?.value ?? 0), 0)
  const rows = ids.map(id => ({ id, name: nameOf(dimension, id) })).sort((a, b) => total(b.id) - total(a.id))
  const narrowing = (id: string | null): Partial<Asked> => (id === null ? {} : dimension === 'byPerson' ? { personId: id } : dimension === 'byChannel' ? { channel: id } : { departmentId: id })
  return (
    <Sheet>
      <Table flat label={t('figure')} rows={rows} rowId={row => row.id ?? 'none'} empty={<EmptyState bare title={t('noRows')} />} columns={[
        { id: 'name', title: '', tone: 'bold' as const, width: 150, cell: (row: { id: string | null; name: string }) => row.name },
        ...figures.map(figure => ({
          id: figure.key, title: words(figure), align: 'end' as const, cell: (row: { id: string | null; name: string }) => {
            const value = figure[dimension]?.find(share => share.id === row.id)?.value ?? 0
            if (value === 0) return <span className="k3">—</span>
            return row.id === null ? f.number(value) : <TextLink label={`${row.name} ${words(figure)} ${f.number(value)}`} onPress={() => onAsk({ figure, ...narrowing(row.id), of: row.name })}>{f.number(value)}</TextLink>
          },
        })),
      ]} />
    </Sheet>
  )
}

function useName(report: Report) {
  const t = usePhrases(phrases)
  const channelName = useChannelName()
  const name = useNameOf()
  const { language } = useSettings()
  return (dimension: 'byPerson' | 'byChannel' | 'byDepartment', id: string | null): string => {
    if (id === null) return dimension === 'byPerson' ? t('nobody') : t('unknown')
    if (dimension === 'byPerson') { const person = report.people.find(one => one.id === id); return person ? (language === 'en' ? person.nameEn : person.name) : t('unknown') }
    if (dimension === 'byDepartment') { const department = report.departments.find(one => one.id === id); return department ? name(department) : t('unknown') }
    return channelName(id)
  }
}

const channelKeys = ['walk_in', 'phone', 'web_chat', 'wechat', 'wecom', 'qq', 'email', 'message_board', 'forum', 'sms', 'letter', 'import', 'desk', 'web', 'board', 'public', 'follow_up', 'staff', 'other', 'link', 'wall_code', 'suggestion_box', 'survey', 'review_page'] as const
type ChannelKey = (typeof channelKeys)[number]

/** The word of a channel. */
function useChannelName(): (id: string) => string {
  const t = usePhrases(phrases)
  return id => ((channelKeys as readonly string[]).includes(id) ? t(`channelsOf.${id as ChannelKey}`) : id)
}

function Rows({ asked, report, date, onClose }: { asked: Asked; report: Report; date: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const words = useWords()
  const nameOf = useName(report)
  const channelName = useChannelName()
  const query = useInfiniteQuery({
    queryKey: ['reports', 'rows', asked.figure.key, date, asked.personId, asked.channel, asked.departmentId], initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/reports/daily/{key}/rows', { params: { path: { key: asked.figure.key }, query: { date, limit: '50', ...(pageParam ? { cursor: pageParam } : {}), ...(asked.personId ? { personId: asked.personId } : {}), ...(asked.channel ? { channel: asked.channel } : {}), ...(asked.departmentId ? { departmentId: asked.departmentId } : {}) } } })),
    getNextPageParam: page => page.nextCursor ?? undefined,
  })
  const rows = query.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Drawer open wide title={`${asked.of ? `${asked.of} · ` : ''}${words(asked.figure)}`} onClose={onClose}>
      <p className="k3 m1">{words({ zh: asked.figure.meansZh, en: asked.figure.meansEn })}</p>
      {query.isPending ? <Skeleton rows={8} /> : (
        <>
          <Table flat label={words(asked.figure)} rows={rows} rowId={row => row.id} empty={<EmptyState bare title={t('noRows')} />} columns={[
            { id: 'when', title: t('when'), width: 130, cell: row => (row.at ? f.dateTime(row.at) : '—') },
            { id: 'customer', title: t('customer'), tone: 'bold', cell: row => (row.customerId ? <CustomerName id={row.customerId}>{row.customerName ?? '—'}</CustomerName> : '—') },
            { id: 'person', title: t('person'), cell: row => nameOf('byPerson', row.personId) },
            { id: 'channel', title: t('channel'), tone: 'quiet', cell: row => (row.channel ? channelName(row.channel) : '—') },
          ]} />
          <div className="row g3 m2"><span className="k3">{t('loaded', { count: rows.length })}</span>{query.hasNextPage && <Button size="s" pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('more')}</Button>}</div>
        </>
      )}
    </Drawer>
  )
}
