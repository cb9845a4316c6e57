import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select, type Option } from '../../kit/choice.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { RadioCards, RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems, useStaffLoader } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { useInquiryAct, type Act } from './queries.ts'
import { outcomeNames, type Inquiry, type Outcome } from './words.tsx'

export interface Asking { kind: 'specialist' | 'callBack' | 'attempt' | 'transfer' | 'decline' | 'takeOver' | 'close' | 'signOff' }
interface Props { inquiry: Inquiry; onClose: () => void }

/** The dialog of an act on an inquiry, one at a time. */
export function ActDialog({ asking, ...props }: { asking: Asking | null } & Props) {
  switch (asking?.kind) {
    case 'specialist': return <SpecialistDialog {...props} />
    case 'callBack': return <CallBackDialog {...props} />
    case 'attempt': return <AttemptDialog {...props} />
    case 'transfer': return <TransferOne {...props} />
    case 'decline': case 'takeOver': return <ReasonDialog kind={asking.kind} {...props} />
    case 'close': return <CloseDialog {...props} />
    case 'signOff': return <SignDialog {...props} />
    case undefined: return null
  }
}

/** A dialog whose fields are sent as one act; what is missing is said beside the field. */
function Asks({ inquiry, onClose, title, why, verb, children, make }: Props & { title: string; why?: string; verb: string; children: React.ReactNode; make: () => Act | null }) {
  const t = usePhrases(phrases)
  const act = useInquiryAct(inquiry.id)
  const submit = (): void => { const made = make(); if (made) act.mutate(made, { onSuccess: onClose }) }
  return (
    <Dialog form open onClose={onClose} title={title} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={act.isPending} onPress={submit}>{verb}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); submit() }}>{why && <p className="k2">{why}</p>}<FieldGrid columns={1}>{children}</FieldGrid></form>
    </Dialog>
  )
}

function SpecialistDialog(props: Props) {
  const t = usePhrases(phrases)
  const departments = useDepartments(['clinical'])
  const load = useStaffLoader({ role: 'doctor' })
  const [who, setWho] = useState<Option | null>(null)
  const [department, setDepartment] = useState<string | null>(null)
  const [question, setQuestion] = useState('')
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const make = (): Act | null => {
    if (!who && !department) { setError(t('form.needExpert')); return null }
    return { kind: 'specialist', ...(who ? { staffId: who.value } : department ? { departmentId: department } : {}), ...(question.trim() ? { question: question.trim() } : {}), ...(dueAt ? { dueAt } : {}) }
  }
  return (
    <Asks {...props} title={t('dialog.specialistTitle')} why={t('dialog.specialistWhy')} verb={t('dialog.specialistVerb')} make={make}>
      <ComboBox label={t('form.expert')} description={t('form.expertHint')} value={who?.value ?? null} selected={who} onChange={(_id, option) => { setWho(option); setError(null) }} load={load} error={error} autoFocus />
      <Select label={t('form.expertDepartment')} options={departments.options} value={department} onChange={(value) => { setDepartment(value); setError(null) }} />
      <TextArea label={t('form.question')} value={question} onChange={setQuestion} maxLength={2000} />
      <DateTimePicker label={t('form.dueBy')} description={t('form.dueHint')} value={dueAt} onChange={setDueAt} />
    </Asks>
  )
}

function CallBackDialog(props: Props) {
  const t = usePhrases(phrases)
  const [at, setAt] = useState<string | null>(props.inquiry.callBackAt)
  const [note, setNote] = useState(props.inquiry.nextStep)
  const [error, setError] = useState<string | null>(null)
  const make = (): Act | null => {
    if (!at) { setError(t('form.needTime')); return null }
    return { kind: 'callBack', at, ...(note.trim() ? { note: note.trim() } : {}) }
  }
  return (
    <Asks {...props} title={t('dialog.callBackTitle')} why={t('dialog.callBackWhy')} verb={t('dialog.callBackVerb')} make={make}>
      <DateTimePicker label={t('form.callAt')} required value={at} onChange={(value) => { setAt(value); setError(null) }} error={error} />
      <TextField label={t('form.nextStep')} optional value={note} onChange={setNote} maxLength={300} />
    </Asks>
  )
}

function AttemptDialog(props: Props) {
  const t = usePhrases(phrases)
  const [reached, setReached] = useState<'yes' | 'no'>('yes')
  const [text, setText] = useState('')
  const [nextAt, setNextAt] = useState<string | null>(null)
  return (
    <Asks {...props} title={t('dialog.attemptTitle')} verb={t('dialog.attemptVerb')} make={() => ({ kind: 'attempt', reached: reached === 'yes', ...(text.trim() ? { text: text.trim() } : {}), ...(reached === 'no' && nextAt ? { nextAt } : {}) })}>
      <RadioRow label={t('dialog.reached')} options={[{ value: 'yes', label: t('dialog.yes') }, { value: 'no', label: t('dialog.no') }]} value={reached} onChange={setReached} />
      <TextArea label={t('dialog.said')} value={text} onChange={setText} maxLength={2000} />
      {reached === 'no' && <DateTimePicker label={t('dialog.nextAt')} description={t('dialog.nextHint')} value={nextAt} onChange={setNextAt} />}
    </Asks>
  )
}

function TransferOne(props: Props) {
  const t = usePhrases(phrases)
  const load = useStaffLoader({ except: [props.inquiry.owner?.id] })
  const [who, setWho] = useState<Option | null>(null)
  const [reason, setReason] = useState('')
  const [told, setTold] = useState('')
  const [error, setError] = useState<{ who?: string; reason?: string }>({})
  const make = (): Act | null => {
    setError({ ...(who ? {} : { who: t('dialog.needColleague') }), ...(reason.trim() ? {} : { reason: t('dialog.needReason') }) })
    return who && reason.trim() ? { kind: 'transfer', toStaffId: who.value, toName: who.label, reason: reason.trim(), ...(told.trim() ? { toldCustomer: told.trim() } : {}) } : null
  }
  return (
    <Asks {...props} title={t('dialog.transferTitle')} why={t('dialog.transferWhy')} verb={t('dialog.transferVerb')} make={make}>
      <ComboBox label={t('dialog.colleague')} required value={who?.value ?? null} selected={who} onChange={(_id, option) => setWho(option)} load={load} error={error.who ?? null} autoFocus />
      <TextField label={t('dialog.reason')} required value={reason} onChange={setReason} maxLength={300} error={error.reason ?? null} />
      <TextField label={t('dialog.told')} optional description={t('dialog.toldHint')} value={told} onChange={setTold} maxLength={300} />
    </Asks>
  )
}

function ReasonDialog({ kind, ...props }: Props & { kind: 'decline' | 'takeOver' }) {
  const t = usePhrases(phrases)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | null>(null)
  const make = (): Act | null => {
    if (!reason.trim()) { setError(t('dialog.needReason')); return null }
    return { kind, reason: reason.trim() }
  }
  return (
    <Asks {...props} title={t(`dialog.${kind}Title`)} {...(kind === 'takeOver' ? { why: t('dialog.takeOverWhy') } : {})} verb={t(`dialog.${kind}Verb`)} make={make}>
      <TextField label={t('dialog.reason')} required value={reason} onChange={(value) => { setReason(value); setError(null) }} maxLength={300} error={error} autoFocus />
    </Asks>
  )
}

function CloseDialog(props: Props) {
  const t = usePhrases(phrases)
  const { inquiry } = props
  const reasons = useItems('lost_reason')
  const [outcome, setOutcome] = useState<Outcome | null>(inquiry.appointmentId ? 'booked' : null)
  const [lostReason, setLostReason] = useState<string | null>(null)
  const [turnedTo, setTurnedTo] = useState('')
  const [note, setNote] = useState('')
  const [error, setError] = useState<{ outcome?: string; lost?: string; turned?: string }>({})
  const make = (): Act | null => {
    const found = { ...(outcome ? {} : { outcome: t('dialog.needOutcome') }), ...(outcome === 'lost' && !lostReason ? { lost: t('dialog.needLost') } : {}), ...(outcome === 'out_of_scope' && !turnedTo.trim() ? { turned: t('dialog.needTurned') } : {}) }
    setError(found)
    if (!outcome || Object.keys(found).length > 0) return null
    return { kind: 'close', outcome, ...(note.trim() ? { note: note.trim() } : {}), ...(outcome === 'lost' && lostReason ? { lostReason } : {}), ...(outcome === 'out_of_scope' ? { turnedTo: turnedTo.trim() } : {}) }
  }
  return (
    <Asks {...props} title={t('dialog.closeTitle')} verb={t('dialog.closeVerb')} make={make}>
      <RadioCards label={t('dialog.outcome')} error={error.outcome ?? null} value={outcome} onChange={(value) => { setOutcome(value); setError({}) }}
        options={outcomeNames.map((value) => ({ value, label: t(`outcome.${value}`), description: value === 'booked' && !inquiry.appointmentId ? t('dialog.bookedHint') : t(`outcomeWhy.${value}`), disabled: value === 'booked' && !inquiry.appointmentId }))} />
      {outcome === 'lost' && <Select label={t('dialog.lostReason')} required options={reasons.options} value={lostReason} onChange={setLostReason} error={error.lost ?? null} />}
      {outcome === 'out_of_scope' && <TextField label={t('dialog.turnedTo')} required value={turnedTo} onChange={setTurnedTo} maxLength={300} error={error.turned ?? null} />}
      {outcome === 'complaint' && <p className="k2">{t('dialog.complaintHint')}</p>}
      <TextField label={t('dialog.note')} optional value={note} onChange={setNote} maxLength={300} />
    </Asks>
  )
}

function SignDialog({ inquiry, onClose }: Props) {
  const t = usePhrases(phrases)
  const act = useInquiryAct(inquiry.id)
  return <ConfirmDialog open onCancel={onClose} onConfirm={() => act.mutate({ kind: 'signOff' }, { onSuccess: onClose, onError: onClose })} title={t('dialog.signTitle')} verb={t('dialog.signVerb')} cancelLabel={t('cancel')} pending={act.isPending}>{t('dialog.signWhy')}</ConfirmDialog>
}
