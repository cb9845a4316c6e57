import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useMinuteMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, ErrorState, PageHead, Row, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { CountdownChip, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { usePlainAct } from './acts.tsx'
import { CareFacts } from './care.tsx'
import { phrases } from './phrases.ts'
import { useExpertName, useWord, type Appointment } from './queries.ts'

/** The department's list: bookings to take note of, each with its time left; allergies and conditions are opened first (APP-7). */
export function AcknowledgePage() {
  const t = usePhrases(phrases)
  const query = useInfiniteQuery({
    queryKey: ['appointments', 'list', 'to-acknowledge'],
    queryFn: ({ pageParam }) => ok(api.GET('/api/v1/appointments', { params: { query: { view: 'unacknowledged', ...(pageParam ? { cursor: pageParam } : {}) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const owed = useQuery({ queryKey: ['commitments', 'acknowledge'], queryFn: async () => (await ok(api.GET('/api/v1/commitments', { params: { query: { owner: 'all', state: 'open', kind: 'appointments.acknowledge', limit: '200' } } }))).items, retry: false })
  const due = new Map((owed.data ?? []).map((one) => [one.subjectId, one]))
  const [asked] = useAddressValue('open', '')
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const urgency = (row: Appointment): number => Date.parse(due.get(row.id)?.dueAt ?? row.startsAt)
  return (
    <div className="page">
      <PageHead title={rows.length > 0 ? t('ack.title', { count: rows.length }) : t('ack.none')} note={t('ack.note')} />
      {query.isPending && <Skeleton rows={6} />}
      {query.isError && <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <EmptyState title={t('ack.none')} action={<LinkButton icon="calendar" href={href('/board')}>{t('board')}</LinkButton>}>{t('ack.noneBody')}</EmptyState>}
      {rows.length > 0 && <Sheet>{rows.toSorted((a, b) => urgency(a) - urgency(b)).map((row) => <Waiting key={row.id} row={row} due={due.get(row.id) ?? null} open={row.id === asked} />)}</Sheet>}
      {query.hasNextPage && <div className="m3"><Button pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>{t('new.later')}</Button></div>}
      {asked !== '' && query.data && !rows.some((row) => row.id === asked) && <Section title={t('act.open')}><LinkButton href={href('/appointments/$id', { id: asked })}>{t('new.openIt')}</LinkButton></Section>}
    </div>
  )
}

function Waiting({ row, due, open }: { row: Appointment; due: { dueAt: string; startedAt: string } | null; open: boolean }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const expertName = useExpertName()
  const acknowledge = usePlainAct('acknowledge')
  const nowMs = useMinuteMs()
  const [isOpen, setOpen] = useState(open)
  return (
    <>
      <Row tone={due && Date.parse(due.dueAt) < nowMs ? 'late' : undefined}>
        <div className="ackr">
          <span>{due ? <CountdownChip column dueAt={due.dueAt} startedAt={due.startedAt} /> : <span className="k3">{f.when(row.bookedAt)}</span>}</span>
          <span className="row g2 cut"><b><CustomerName id={row.customer.id}>{row.customer.name}</CustomerName></b>{row.customer.hasAllergies && <Tag tone="verm">{t('tag.allergies')}</Tag>}{row.customer.hasSpecialConditions && <Tag tone="amber">{t('tag.special')}</Tag>}{row.hasNote && <Tag tone="slate">{t('tag.note')}</Tag>}</span>
          <span className="cut"><b>{f.when(row.startsAt)}</b>　{word(row.service)}　<span className="k2">{expertName(row.expert)}</span></span>
          <Button size="s" kind="text" icon={isOpen ? 'up' : 'eye'} label={`${t('ack.open')} ${row.customer.name}`} onPress={() => setOpen(!isOpen)}>{t('ack.open')}</Button>
          {row.may.acknowledge ? <Button size="s" kind="p" icon="check" label={`${t('act.acknowledge')} ${row.customer.name}`} pending={acknowledge.isPending} onPress={() => acknowledge.mutate(row.id)}>{t('act.acknowledge')}</Button> : <span />}
        </div>
      </Row>
      {isOpen && <CareFacts id={row.id} />}
    </>
  )
}
