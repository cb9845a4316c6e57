import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button, LinkButton, TextLink } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { ErrorState, Facts, PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { State, type StateMark } from '../../kit/marks.tsx'
import { Table } from '../../kit/table.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePathValues } from '../frame/router.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { AskDialog, MoreActs, type Asking } from './acts.tsx'
import { Due, StateOf } from './commitment-list.tsx'
import { phrases } from './phrases.ts'
import { useAct } from './queries.ts'
import { whatOf } from './strip.ts'

type Detail = Schemas['CommitmentDetail']

/** One commitment: where it stands, its ladder, and who had it. */
export function CommitmentPage() {
  const t = usePhrases(phrases)
  const { id } = usePathValues<'id'>()
  const query = useQuery({ queryKey: ['commitments', 'one', id], queryFn: () => ok(api.GET('/api/v1/commitments/{id}', { params: { path: { id } } })) })
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} action={<LinkButton href="/commitments">{t('detail.back')}</LinkButton>} /></div>
  }
  return query.data ? <Shown row={query.data} /> : <div className="page"><Skeleton rows={8} /></div>
}

const rungMark: Record<Detail['rungs'][number]['act'], StateMark> = { nudge: 'attention', broken: 'overdue', leader: 'attention', director: 'attention' }

function Shown({ row }: { row: Detail }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const act = useAct()
  const [asking, setAsking] = useState<Asking | null>(null)
  const nameOf = (one: { name: string; nameEn: string } | null): string => (one === null ? t('nobody') : language === 'en' && one.nameEn ? one.nameEn : one.name)
  const what = whatOf(row, language)
  const isLive = row.state === 'open' || row.state === 'paused'
  const sentence = row.state === 'kept' ? t(row.brokenAt ? 'sentence.late' : 'sentence.kept', { what }) : row.state === 'cancelled' ? t('sentence.cancelled', { what }) : row.state === 'paused' ? t('sentence.paused', { what })
    : row.brokenAt ? t('sentence.broken', { what }) : t('sentence.open', { owner: nameOf(row.owner), what })
  return (
    <div className="page narrow">
      <PageHead title={sentence} note={<Due row={row} />} below={row.about}>
        {row.may.accept && <Button kind="p" pending={act.isPending} onPress={() => act.mutate({ kind: 'accept', id: row.id })}>{t(row.owner ? 'act.accept' : 'act.take')}</Button>}
        {row.may.decline && <Button onPress={() => setAsking({ kind: 'decline', row })}>{t('act.decline')}</Button>}
        {isLive && <MoreActs row={row} onAsk={setAsking} trigger={<Button>{t('act.more')}</Button>} />}
        {row.may.keep && !row.may.accept && <Button kind="p" icon="check" pending={act.isPending} onPress={() => act.mutate({ kind: 'keep', id: row.id })}>{t('act.keep')}</Button>}
        {isLive && !row.may.keep && !row.may.accept && row.link !== '' && <LinkButton kind="p" href={row.link}>{t('detail.toAct')}</LinkButton>}
      </PageHead>
      <Facts wide items={[
        ...(row.customer ? [{ name: t('column.customer'), value: <CustomerName id={row.customer.id}>{row.customer.name}</CustomerName> }] : []),
        { name: t('detail.owner'), value: row.offeredTo ? `${nameOf(row.owner)}　${t('colleagueAsked', { name: nameOf(row.offeredTo) })}` : nameOf(row.owner) },
        { name: t('detail.rule'), value: language === 'en' ? row.ruleEn : row.ruleZh },
        { name: t('detail.started'), value: f.when(row.startedAt) },
        { name: t('detail.due'), value: f.when(row.dueAt) },
        { name: t('detail.state'), value: <StateOf row={row} time={f.when} /> },
      ]} />
      <Section title={t('detail.ladder')}>
        <Sheet>
          <Table label={t('detail.ladder')} rows={row.rungs} rowId={(rung) => `${rung.act}${rung.at}`} columns={[
            { id: 'at', title: t('column.due'), width: 132, cell: (rung) => f.when(rung.at) },
            { id: 'act', title: t('column.what'), width: 148, cell: (rung) => <State mark={rung.takenAt ? rungMark[rung.act] : 'booked'}>{t(`rung.${rung.act}`)}</State> },
            { id: 'told', title: t('column.state'), tone: 'quiet', cell: (rung) => rung.takenAt === null ? t('detail.coming') : rung.told.length > 0 ? t('detail.told', { names: f.list(rung.told.map(nameOf)) }) : t('detail.toldNobody') },
          ]} />
        </Sheet>
      </Section>
      {row.handovers.length > 0 && (
        <Section title={t('detail.handovers')}>
          <Sheet><Table label={t('detail.handovers')} rows={row.handovers} rowId={(one) => one.offeredAt} columns={[
            { id: 'at', title: t('column.due'), width: 132, cell: (one) => f.when(one.offeredAt) },
            { id: 'who', title: t('column.what'), cell: (one) => `${t('detail.offered', { from: nameOf(one.from), to: nameOf(one.to) })}${one.reason ? `　${one.reason}` : ''}` },
            { id: 'answer', title: t('column.state'), tone: 'quiet', cell: (one) => one.answer === null ? t('detail.answered.open') : one.answer === 'declined' ? t('detail.answered.declined', { reason: one.answerReason }) : t(`detail.answered.${one.answer}`) },
          ]} /></Sheet>
        </Section>
      )}
      {row.pauses.length > 0 && (
        <Section title={t('detail.pauses')}>
          <Sheet><Table label={t('detail.pauses')} rows={row.pauses} rowId={(one) => one.from} columns={[
            { id: 'from', title: t('detail.from'), width: 132, cell: (one) => f.when(one.from) },
            { id: 'to', title: t('detail.to'), width: 132, cell: (one) => (one.to ? f.when(one.to) : t('detail.lasting')) },
            { id: 'why', title: t('reason'), tone: 'quiet', cell: (one) => `${one.reason}${one.by ? `　${nameOf(one.by)}` : ''}` },
          ]} /></Sheet>
        </Section>
      )}
      <p className="m4"><TextLink href="/commitments">{t('detail.back')}</TextLink></p>
      <AskDialog asking={asking} onClose={() => setAsking(null)} />
    </div>
  )
}
