import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { useListState } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { setServerTime } from '../../kit/clock.ts'
import type { ColumnDef } from '../../kit/columns.tsx'
import { useFormats } from '../../kit/formats.ts'
import type { FilterDef } from '../../kit/filters.tsx'
import { useInfiniteList } from '../../kit/infinite-list.ts'
import { ListPage, type ListView } from '../../kit/list-page.tsx'
import { CountdownChip, State, Tag } from '../../kit/marks.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { useExport } from '../exports/export-dialog.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMe } from '../session/session.tsx'
import { AskDialog, MoreActs, type Asking } from './acts.tsx'
import { phrases } from './phrases.ts'
import { useAct, useCommitmentCounts, type Commitment } from './queries.ts'
import { whatOf } from './strip.ts'

type Owner = 'me' | 'offered' | 'unassigned' | 'group'
type Which = 'open' | 'overdue' | 'broken' | 'kept' | 'cancelled'
const asked: Record<string, { owner: Owner; state: Which }> = {
  mine: { owner: 'me', state: 'open' }, offered: { owner: 'offered', state: 'open' }, unassigned: { owner: 'unassigned', state: 'open' },
  group: { owner: 'group', state: 'open' }, late: { owner: 'group', state: 'overdue' }, 'group-broken': { owner: 'group', state: 'broken' }, 'group-cancelled': { owner: 'group', state: 'cancelled' },
  broken: { owner: 'me', state: 'broken' }, kept: { owner: 'me', state: 'kept' },
}

/** Who owes what by when: mine, offered to me, nobody's yet; for leaders their group's, for directors everyone's. */
export function CommitmentListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const [state, setState] = useListState()
  const [asking, setAsking] = useState<Asking | null>(null)
  const counts = useCommitmentCounts().data
  const leads = counts?.group !== null && counts?.group !== undefined
  const view = state.view !== null && asked[state.view] ? state.view : 'mine'
  const kind = state.filters['kind']?.[0]
  const ownerId = state.filters['owner']?.[0]
  const members = useGroupMembers(leads)
  const filtered = { ...asked[view], ...(kind ? { kind } : {}), ...(ownerId && leads ? { ownerId } : {}) }
  const exporting = useExport('commitments', filtered)
  const query = useInfiniteQuery({
    queryKey: ['commitments', 'list', view, kind, ownerId],
    queryFn: async ({ pageParam }) => {
      const page = await ok(api.GET('/api/v1/commitments', { params: { query: { ...filtered, ...(pageParam ? { cursor: pageParam } : {}) } } }))
      setServerTime(page.now)
      return page
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
  const list = useInfiniteList(query)
  const views: ListView[] = [
    { id: 'mine', title: t('mine'), count: counts?.mine || undefined, mine: true }, { id: 'offered', title: t('offered'), count: counts?.offered || undefined, mine: true }, { id: 'unassigned', title: t('unassigned'), count: counts?.unassigned || undefined },
    ...(leads ? [{ id: 'group', title: t('group'), count: counts.group || undefined }, { id: 'late', title: t('late'), count: counts.groupOverdue || undefined }, { id: 'group-broken', title: t('broken') }, { id: 'group-cancelled', title: t('cancelled') }] : [{ id: 'broken', title: t('broken') }]),
    { id: 'kept', title: t('kept') },
  ]
  const filters: FilterDef[] = [
    ...(counts && counts.kinds.length > 1 ? [{ id: 'kind', title: t('column.what'), kind: 'one' as const, options: counts.kinds.map((one) => ({ value: one.key, label: language === 'en' ? one.en : one.zh })) }] : []),
    ...(leads && asked[view]?.owner === 'group' && members.length > 0 ? [{ id: 'owner', title: t('column.owner'), kind: 'one' as const, options: members }] : []),
  ]
  const showsOwner = asked[view]?.owner !== 'me'
  const isSettled = view === 'kept' || view === 'group-cancelled'
  const columns: ColumnDef<Commitment>[] = [
    { id: 'due', title: t('column.due'), width: 148, fixed: true, phone: 'side', cell: (row) => <Due row={row} /> },
    { id: 'what', title: t('column.what'), width: 96, tone: 'quiet', phone: 'sub', cell: (row) => whatOf(row, language) },
    { id: 'customer', title: t('column.customer'), width: 148, tone: 'bold', fixed: true, phone: 'main', cell: (row) => row.customer ? <span className="row g2"><CustomerName id={row.customer.id}>{row.customer.name}</CustomerName>{row.customer.vip && <Tag tone="jade">VIP</Tag>}</span> : <span className="k3">—</span> },
    { id: 'about', title: t('column.about'), minWidth: 180, phone: 'sub', cell: (row) => row.about },
    ...(showsOwner ? [{ id: 'owner', title: t('column.owner'), width: 128, tone: 'quiet' as const, phone: 'sub' as const, cell: (row: Commitment) => <OwnerCell row={row} /> }] : []),
    { id: 'rule', title: t('column.rule'), width: 176, tone: 'quiet', hidden: isSettled, cell: (row) => (language === 'en' ? row.ruleEn : row.ruleZh) },
    { id: 'state', title: t('column.state'), width: 220, tone: 'quiet', hidden: !isSettled && view !== 'group-broken' && view !== 'broken', cell: (row) => <StateOf row={row} time={f.when} /> },
    { id: 'act', title: t('column.act'), width: 168, align: 'end', fixed: true, cell: (row) => <Acts row={row} onAsk={setAsking} /> },
  ]
  return (
    <>
      <ListPage {...list} {...exporting.props} id={`commitments-${isSettled ? 'settled' : 'live'}`} title={t('title')} state={{ ...state, view }} onState={setState} views={views} filters={filters}
        rowId={(row) => row.id} rowLabel={(row) => `${whatOf(row, language)} ${row.customer?.name ?? row.about}`} columns={columns}
        orderNote={isSettled || view.endsWith('broken') ? t('noteLatest') : t('note')}
        onOpen={(row) => router.history.push(href('/commitments/$id', { id: row.id }))}
        empty={view === 'mine' ? { title: t('emptyMine'), body: t('emptyMineWhy') } : { title: t('emptyOther'), body: t('emptyOtherWhy') }} />
      {exporting.dialog}
      <AskDialog asking={asking} onClose={() => setAsking(null)} />
    </>
  )
}

/** Whose commitments a leader may look at: the members of the own group, or everyone. */
function useGroupMembers(leads: boolean): { value: string; label: string }[] {
  const me = useMe()
  const language = useLanguage()
  const found = useQuery({ queryKey: ['organisation', 'members', me.groupId], enabled: leads, staleTime: 300_000, queryFn: () => ok(api.GET('/api/v1/staff', { params: { query: { status: 'present', limit: '200', ...(me.groupId ? { groupId: me.groupId } : {}) } } })) })
  return (found.data?.items ?? []).map((one) => ({ value: one.id, label: language === 'en' && one.nameEn ? one.nameEn : one.name }))
}

/** The due time: counting, paused or settled. */
export function Due({ row }: { row: Commitment }) {
  return <CountdownChip column dueAt={row.dueAt} startedAt={row.startedAt} isPaused={row.state === 'paused'} settledAt={row.state === 'kept' ? row.keptAt : row.state === 'cancelled' ? row.cancelledAt : null} />
}

function OwnerCell({ row }: { row: Commitment }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const nameOf = (one: { name: string; nameEn: string }): string => (language === 'en' && one.nameEn ? one.nameEn : one.name)
  if (row.offeredTo) return <span className="ka">{t('colleagueAsked', { name: nameOf(row.offeredTo) })}</span>
  return row.owner ? <>{nameOf(row.owner)}</> : <span className="ka">{t('nobody')}</span>
}

/** Where it stands, in a shape and a word. */
export function StateOf({ row, time }: { row: Commitment; time: (instant: string) => string }) {
  const t = usePhrases(phrases)
  switch (row.state) {
    case 'kept': return row.brokenAt ? <State mark="attention">{t('state.late', { time: time(row.keptAt ?? '') })}</State> : <State mark="done">{t('state.kept', { time: time(row.keptAt ?? '') })}</State>
    case 'cancelled': return <State mark="missed">{t('state.cancelled', { reason: row.cancelReason ?? '' })}</State>
    case 'paused': return <State mark="held">{t('state.paused', { reason: row.pauseReason ?? '' })}</State>
    case 'open': return row.brokenAt ? <State mark="overdue">{t('state.broken', { time: time(row.brokenAt) })}</State> : <State mark="running">{t('state.open')}</State>
  }
}

/** What comes next: the act itself as a word, taking over, and the rest behind 更多. */
export function Acts({ row, onAsk }: { row: Commitment; onAsk: (asking: Asking) => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const act = useAct()
  const name = row.customer?.name ?? row.about
  if (row.may.accept) return (
    <span className="row g1"><span className="sp" />
      <Button size="s" kind="text" label={`${t(row.owner ? 'act.accept' : 'act.take')} ${name}`} pending={act.isPending} onPress={() => act.mutate({ kind: 'accept', id: row.id })}>{t(row.owner ? 'act.accept' : 'act.take')}</Button>
      {row.may.decline && <Button size="s" kind="text" onPress={() => onAsk({ kind: 'decline', row })}>{t('act.decline')}</Button>}
    </span>
  )
  const isLive = row.state === 'open' || row.state === 'paused'
  return (
    <span className="row g1"><span className="sp" />
      {row.may.keep && <Button size="s" kind="text" label={`${t('act.keep')} ${name}`} pending={act.isPending} onPress={() => act.mutate({ kind: 'keep', id: row.id })}>{t('act.keep')}</Button>}
      {isLive && row.link !== '' && !row.may.keep && <TextLink href={row.link} label={`${whatOf(row, language)} ${name}`}>{whatOf(row, language)}</TextLink>}
      {isLive && <MoreActs row={row} onAsk={onAsk} />}
    </span>
  )
}
