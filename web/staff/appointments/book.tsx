import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useSearchText } from '../../kit/address.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ComboBox, Select } from '../../kit/choice.tsx'
import { serverNowMs, useNowMs } from '../../kit/clock.ts'
import { TextArea, TextField } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EmptyState, PageHead, ReadBack, SectionHead, Sheet } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf, type Problem } from '../../kit/problem.ts'
import { QrCode } from '../../kit/qr-code.tsx'
import { useCustomerOptions } from '../customers/queries.ts'
import { RegisterDialog } from '../customers/register-dialog.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useMe } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import { todayOf, useAct, useExpertName, useFreeTimes, useServiceOptions, useWord } from './queries.ts'
import { Slots } from './slots.tsx'

type Hold = Schemas['Hold']
type Booked = Schemas['BookedAppointment']
type Channel = Schemas['Appointment']['channel']
const channels: readonly Channel[] = ['desk', 'phone', 'web', 'wechat', 'other']

/** Booking: customer, service, a time that is held at once, read back, booked (APP-5). `?customerId&serviceId&inquiryId` say what is known. */
export function BookPage() {
  const [search] = useSearchText()
  const params = new URLSearchParams(search)
  const [round, setRound] = useState(0)
  return <div className="page"><Booking key={round} customerId={params.get('customerId')} serviceId={params.get('serviceId')} inquiryId={params.get('inquiryId')} onAnother={() => setRound((n) => n + 1)} /></div>
}

function useChannel(): Channel {
  const { roles } = useMe()
  if (roles.some((role) => role.code === 'phone_agent' || role.code === 'follow_up_caller')) return 'phone'
  return roles.some((role) => role.code === 'online_agent') ? 'web' : 'desk'
}

/** Keeps one hold: taking another gives the first back, and so does leaving. */
function useHold() {
  const [hold, setHold] = useState<Hold | null>(null)
  const latest = useRef<Hold | null>(null)
  const release = (): void => {
    const held = latest.current
    latest.current = null
    setHold(null)
    if (held) void api.DELETE('/api/v1/holds/{id}', { params: { path: { id: held.id } } })
  }
  const keep = (next: Hold): void => { latest.current = next; setHold(next) }
  // Used up by booking: not to be given back.
  const used = (): void => { latest.current = null }
  useEffect(() => () => { if (latest.current) void api.DELETE('/api/v1/holds/{id}', { params: { path: { id: latest.current.id } } }) }, [])
  return { hold, keep, release, used }
}

/** The steps of a booking, on a page or beside a conversation. */
export function Booking({ customerId: known, serviceId: wanted, inquiryId, onAnother }: { customerId: string | null; serviceId: string | null; inquiryId: string | null; onAnother: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const expertName = useExpertName()
  const may = useMay()
  const today = todayOf(useNowMs())
  const [customerId, setCustomer] = useState(known)
  const [serviceId, setService] = useState(wanted)
  const [expertId, setExpert] = useState<string>('any')
  const [from, setFrom] = useState(() => todayOf(serverNowMs()))
  const [busy, setBusy] = useState<string | null>(null)
  const [isRegistering, setRegistering] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [booked, setBooked] = useState<Booked | null>(null)
  const { hold, keep, release, used } = useHold()
  const findCustomers = useCustomerOptions()
  const findServices = useServiceOptions()
  const chosen = useQuery({ queryKey: ['customers', 'one', customerId], enabled: customerId !== null, queryFn: () => ok(api.GET('/api/v1/customers/{id}', { params: { path: { id: customerId ?? '' } } })) }).data
  const service = useQuery({ queryKey: ['catalogue', 'one', serviceId], enabled: serviceId !== null, queryFn: () => ok(api.GET('/api/v1/services/{id}', { params: { path: { id: serviceId ?? '' } } })) }).data
  // All experts of the service, whatever is chosen, so that the list of names stays.
  const experts = useFreeTimes({ serviceId, expertId: null, from }).data?.experts ?? []
  const take = useAct((startsAt: string) => ok(api.POST('/api/v1/holds', { body: { serviceId: serviceId ?? '', startsAt, expertId: expertId === 'any' ? null : expertId, ...(customerId ? { customerId } : {}) } })), { quiet: true })
  const choose = (startsAt: string): void => {
    setBusy(startsAt)
    setProblem(null)
    release()
    take.mutate(startsAt, { onSuccess: keep, onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))), onSettled: () => setBusy(null) })
  }
  const title = chosen && service ? (hold ? t('new.titleHeld', { when: f.when(hold.startsAt) }) : t('new.titleWhen', { name: chosen.name, service: word(service) })) : chosen ? t('new.titleFor', { name: chosen.name }) : t('new.title')
  if (booked) return <Done booked={booked} onAnother={onAnother} />
  return (
    <>
      <PageHead title={title} />
      <div className="row g4 wrap top">
        <div className="sp" style={{ minWidth: 260 }}>
          <ComboBox label={t('new.customer')} required placeholder={t('new.customerHint')} load={findCustomers} value={customerId} onChange={setCustomer} selected={chosen ? { value: chosen.id, label: chosen.name } : null} />
          {may('customers.register') && <div className="m1"><Button size="s" kind="text" icon="plus" onPress={() => setRegistering(true)}>{t('new.register')}</Button></div>}
        </div>
        <div className="sp" style={{ minWidth: 260 }}><ComboBox label={t('new.service')} required autoFocus={known !== null && wanted === null} placeholder={t('new.serviceHint')} load={findServices} value={serviceId} onChange={(value) => { setService(value); setExpert('any'); release() }} selected={service ? { value: service.id, label: word(service) } : null} /></div>
        <div className="sp" style={{ minWidth: 200 }}><Select label={t('new.expert')} disabled={experts.length === 0} options={[{ value: 'any', label: t('anyone') }, ...experts.map((one) => ({ value: one.id, label: expertName(one) }))]} value={expertId} onChange={(value) => { setExpert(value); release() }} /></div>
      </div>
      {chosen && (chosen.alerts.allergies || chosen.alerts.special) && <div className="row g2 m2">{chosen.alerts.allergies && <Tag tone="verm">{t('tag.allergies')}</Tag>}{chosen.alerts.special && <Tag tone="amber">{t('tag.special')}</Tag>}</div>}
      {problem && <div className="m3"><Refused problem={problem} onChoose={choose} /></div>}
      <div className="row g5 wrap top m4">
        <div style={{ flex: '1 1 420px', minWidth: 0 }}>
          <SectionHead title={t('new.times')} note={t('new.pick')} />
          {serviceId === null ? <EmptyState title={t('new.chooseFirst')} /> : <Sheet pad><Slots serviceId={serviceId} expertId={expertId === 'any' ? null : expertId} from={from < today ? today : from} onFrom={setFrom} chosen={hold?.startsAt ?? null} busy={busy} onChoose={choose} /></Sheet>}
        </div>
        {hold && <div style={{ flex: '1 1 320px', maxWidth: 480 }}><Confirm hold={hold} customer={chosen} serviceName={service ? word(service) : ''} expert={experts.find((one) => one.id === hold.expertId) ?? null} inquiryId={inquiryId} onRelease={release} onProblem={setProblem} onBooked={(made) => { used(); setBooked(made) }} /></div>}
      </div>
      {isRegistering && <RegisterDialog onClose={() => setRegistering(false)} onDone={(made) => { setCustomer(made.id); setRegistering(false) }} />}
    </>
  )
}

/** Why it was refused, with the nearest free times to press. */
function Refused({ problem, onChoose }: { problem: Problem; onChoose: (startsAt: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const nearest = (problem.data as { nearest?: { startsAt: string }[] } | undefined)?.nearest ?? []
  return (
    <>
      <Band tone="warn">{problem.title}</Band>
      {nearest.length > 0 && <div className="row g2 wrap m2"><span className="k2">{t('new.nearest')}</span>{nearest.map((one) => <Button key={one.startsAt} size="s" onPress={() => onChoose(one.startsAt)}>{f.when(one.startsAt)}</Button>)}</div>}
    </>
  )
}

function Confirm({ hold, customer, serviceName, expert, inquiryId, onRelease, onBooked, onProblem }: { hold: Hold; customer: Schemas['Customer'] | undefined; serviceName: string; expert: Schemas['FreeTimes']['experts'][number] | null; inquiryId: string | null; onRelease: () => void; onBooked: (made: Booked) => void; onProblem: (problem: Problem | null) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const expertName = useExpertName()
  const now = useNowMs()
  const mine = useChannel()
  const [note, setNote] = useState('')
  const [channel, setChannel] = useState<Channel>(mine)
  const [overlap, setOverlap] = useState('')
  const [others, setOthers] = useState<{ startsAt: string; serviceZh: string; serviceEn: string }[]>([])
  const language = useLanguage()
  const book = useAct(() => ok(api.POST('/api/v1/appointments', { body: { customerId: customer?.id ?? '', holdId: hold.id, channel, ...(inquiryId ? { inquiryId } : {}), ...(note.trim() ? { note: note.trim() } : {}), ...(overlap.trim() ? { overlapReason: overlap.trim() } : {}) } })), { quiet: true })
  const go = (): void => book.mutate(undefined, {
    onSuccess: onBooked,
    onError: (error) => {
      const problem = problemOf(error, t('failed'), t('offline'))
      if (problem.code === 'customer_elsewhere') setOthers((problem.data as { others: { startsAt: string; serviceZh: string; serviceEn: string }[] }).others)
      else { onProblem(problem); onRelease() }
    },
  })
  const isLate = Date.parse(hold.expiresAt) <= now
  return (
    <>
      <SectionHead title={t('new.summary')}><span className={isLate ? 'ka' : 'k3'}>{isLate ? '' : t('new.held', { time: f.time(hold.expiresAt) })}</span></SectionHead>
      <Sheet pad>
        <p className="rdb"><b>{f.when(hold.startsAt)}</b><br />{serviceName}{expert && <>　{expertName(expert)}</>}<br />{customer?.name ?? '—'}　{customer?.phoneMasked ? t('new.phone', { phone: customer.phoneMasked }) : t('new.noPhone')}</p>
        {isLate && <p className="ka m1">{t('new.heldLate')}</p>}
        {others.length > 0 && <div className="m2"><Band tone="warn">{t('new.elsewhere', { others: f.list(others.map((one) => `${f.when(one.startsAt)} ${language === 'en' ? one.serviceEn : one.serviceZh}`)) })}</Band><div className="m2"><TextField label={t('new.overlapWhy')} required autoFocus value={overlap} onChange={setOverlap} maxLength={200} /></div></div>}
        <div className="m3"><TextArea label={t('new.note')} description={t('new.noteHint')} value={note} onChange={setNote} maxLength={500} rows={2} /></div>
        <div className="m3"><Select label={t('new.channel')} options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))} value={channel} onChange={setChannel} /></div>
        <div className="row g2 m4 wrap"><span className="sp" /><Button onPress={onRelease}>{t('new.release')}</Button><Button kind="p" icon="check" disabled={!customer || (others.length > 0 && overlap.trim() === '')} pending={book.isPending} onPress={go}>{t('new.verb')}</Button></div>
      </Sheet>
    </>
  )
}

function Done({ booked, onAnother }: { booked: Booked; onAnother: () => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const router = useRouter()
  const { readBack } = booked
  const path = new URL(booked.voucherUrl).pathname
  return (
    <div className="narrow">
      <PageHead title={t('new.booked')} note={t('new.sent')} />
      <ReadBack main={<>{f.when(booked.startsAt)}　{language === 'en' ? readBack.serviceEn : readBack.serviceZh}</>} actions={<Button kind="p" autoFocus onPress={() => router.history.push(href('/appointments/$id', { id: booked.id }))}>{t('new.openIt')}</Button>}>
        {[readBack.name, readBack.phoneMasked, readBack.expertName, language === 'en' ? readBack.placeEn : readBack.placeZh, t('detail.arriveBy', { time: f.time(readBack.arriveBy) })].filter(Boolean).join('　')}
      </ReadBack>
      <div className="m4"><Sheet pad><div className="vqr"><QrCode text={booked.voucherUrl} size={132} /><div className="col g2"><b className="t28">{booked.voucherCode.slice(0, 3)} {booked.voucherCode.slice(3)}</b><span className="k3">{t('detail.scan')}</span>
        <span className="row g2 wrap"><LinkButton icon="print" target="_blank" href={`${path}/print`}>{t('act.printA4')}</LinkButton><LinkButton icon="ticket" target="_blank" href={`${path}/print?paper=80`}>{t('act.print80')}</LinkButton></span></div></div></Sheet></div>
      <div className="row g2 m4"><span className="sp" /><Button icon="plus" onPress={onAnother}>{t('new.another')}</Button></div>
    </div>
  )
}
