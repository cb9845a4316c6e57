import { useState } from 'react'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EntityHead, ErrorState, Facts, Section, SectionHead, Sheet, Skeleton, TwoPanes } from '../../kit/layout.tsx'
import { Avatar, State, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { QrCode } from '../../kit/qr-code.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { toast } from '../../kit/toast.tsx'
import type { IconName } from '../../kit/icon.tsx'
import { CustomerName } from '../frame/customer-drawer.tsx'
import { usePathValues } from '../frame/router.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { AskDialog, usePlainAct, type Asking } from './acts.tsx'
import { CareNotes } from './care.tsx'
import { phrases } from './phrases.ts'
import { markOf, useAppointment, useExpertName, usePlaceOf, useWord, type Detail } from './queries.ts'
import './appointments.css'

/** One appointment: what, when, where; its voucher; what happened to it. */
export function AppointmentPage() {
  const { id } = usePathValues<'id'>()
  const t = usePhrases(phrases)
  const query = useAppointment(id)
  if (query.isPending) return <div className="page"><Skeleton rows={8} /></div>
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} /></div>
  }
  return <One row={query.data} />
}

const icons: Record<string, IconName> = { book: 'calendar', confirm: 'check', acknowledge: 'eye', reschedule: 'swap', cancel: 'close', arrive: 'door', undo_arrival: 'undo', serve: 'play', complete: 'check', miss: 'close' }

function One({ row }: { row: Detail }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const word = useWord()
  const expertName = useExpertName()
  const placeOf = usePlaceOf()
  const [asking, setAsking] = useState<Asking>(null)
  const confirm = usePlainAct('confirm')
  const acknowledge = usePlainAct('acknowledge')
  const complete = usePlainAct('complete')
  const isLive = row.state === 'booked' || row.state === 'confirmed'
  const actorName = (change: Detail['history'][number]): string => change.by === 'customer' ? t('detail.self') : change.by === 'system' ? t('detail.system') : change.actor ? (language === 'en' && change.actor.nameEn ? change.actor.nameEn : change.actor.name) : ''
  const head = (
    <EntityHead face={<Avatar name={row.customer.name} size="x" />} name={<CustomerName id={row.customer.id}>{row.customer.name}</CustomerName>}
      tags={<><State mark={markOf[row.state] ?? 'booked'}>{t(`state.${row.state}`)}</State>{row.customer.hasAllergies && <Tag tone="verm">{t('tag.allergies')}</Tag>}{row.customer.hasSpecialConditions && <Tag tone="amber">{t('tag.special')}</Tag>}{row.moveCount > 0 && <Tag>{t('tag.moved', { count: row.moveCount })}</Tag>}</>}
      below={<><span>{f.when(row.startsAt)}</span><span>{word(row.service)}</span><span>{expertName(row.expert)}</span></>}
      alerts={isLive && row.acknowledgedAt === null ? <Band tone="warn" aside={row.may.acknowledge && <Button size="s" pending={acknowledge.isPending} onPress={() => acknowledge.mutate(row.id)}>{t('act.acknowledge')}</Button>}>{t('unacknowledged')}</Band> : undefined}>
      {row.may.confirm && <Button kind="p" icon="check" pending={confirm.isPending} onPress={() => confirm.mutate(row.id)}>{t('act.confirm')}</Button>}
      {row.may.complete && <Button kind="p" icon="check" pending={complete.isPending} onPress={() => complete.mutate(row.id)}>{t('act.complete')}</Button>}
      {row.may.reschedule && <Button icon="swap" onPress={() => setAsking({ kind: 'move', row })}>{t('act.move')}</Button>}
      {row.may.cancel && <Button icon="close" onPress={() => setAsking({ kind: 'cancel', row })}>{t('act.cancel')}</Button>}
    </EntityHead>
  )
  return (
    <>
      <TwoPanes head={head} label={t('title')} sideLabel={t('detail.what')} side={<>
        <SectionHead title={t('detail.what')} />
        <Facts items={[
          { name: t('column.service'), value: word(row.service) }, { name: t('detail.when'), value: <>{f.dateTime(row.startsAt)} – {f.time(row.endsAt)}<br /><span className="k2">{t('detail.arriveBy', { time: f.time(row.arriveBy) })}</span></> },
          ...(row.expert ? [{ name: t('column.expert'), value: expertName(row.expert) }] : []), { name: t('detail.place'), value: `${language === 'en' ? row.siteNameEn : row.siteNameZh} ${placeOf(row)}` }, { name: t('column.department'), value: word(row.department) },
          { name: t('detail.price'), value: f.money(row.priceFen) }, ...(row.bringZh ? [{ name: t('detail.bring'), value: language === 'en' && row.bringEn ? row.bringEn : row.bringZh }] : []),
          { name: t('column.channel'), value: `${t(`channel.${row.channel}`)}${row.bookedBy ? `　${t('detail.bookedBy', { name: language === 'en' && row.bookedBy.nameEn ? row.bookedBy.nameEn : row.bookedBy.name })}` : ''}` },
          { name: t('column.acknowledged'), value: row.acknowledgedAt ? f.when(row.acknowledgedAt) : '—' },
        ]} />
        {row.overlapReason !== '' && <p className="ka m2">{t('detail.overlap', { reason: row.overlapReason })}</p>}
        {row.cancelReason !== '' && <p className="k2 m2">{t('detail.cancelReason', { reason: row.cancelReason })}</p>}
        {isLive && <Section title={t('detail.voucher')}>
          <div className="vqr"><QrCode text={row.voucherUrl} size={120} /><div className="col g2"><b className="t20">{row.voucherCode.slice(0, 3)} {row.voucherCode.slice(3)}</b><span className="k3 t12">{t('detail.scan')}</span>
            <span className="row g2 wrap"><LinkButton size="s" icon="print" target="_blank" href={`${new URL(row.voucherUrl).pathname}/print`}>{t('act.printA4')}</LinkButton><LinkButton size="s" icon="ticket" target="_blank" href={`${new URL(row.voucherUrl).pathname}/print?paper=80`}>{t('act.print80')}</LinkButton><Button size="s" icon="copy" onPress={() => { void navigator.clipboard?.writeText(row.voucherUrl).then(() => toast(t('done.copied'))) }}>{t('act.copy')}</Button></span></div></div>
        </Section>}
      </>}>
        {(row.may.acknowledge || row.may.complete || row.acknowledgedAt !== null) && <CareNotes id={row.id} customerId={row.customer.id} />}
        <SectionHead title={t('detail.history')} />
        <Sheet pad><Timeline label={t('detail.history')} items={row.history.map((change, i) => ({
          id: String(i), at: change.at, icon: icons[change.act] ?? 'calendar', title: t(`history.${change.act as 'book'}`), by: actorName(change),
          ...(change.fromStartsAt && change.toStartsAt ? { detail: `${t('detail.movedFromTo', { from: f.when(change.fromStartsAt), to: f.when(change.toStartsAt) })}${change.reason ? `　${change.reason}` : ''}` } : change.reason ? { detail: change.reason } : {}),
        })).reverse()} /></Sheet>
      </TwoPanes>
      <AskDialog asking={asking} onClose={() => setAsking(null)} />
    </>
  )
}
