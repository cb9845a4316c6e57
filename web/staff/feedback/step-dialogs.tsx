import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { api, ifMatch, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ComboBox, MultiSelect, Select, type Option } from '../../kit/choice.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Checkbox, RadioRow, TextArea, TextField } from '../../kit/field.tsx'
import { FieldGrid } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { toast } from '../../kit/toast.tsx'
import { usePhrases } from '../i18n.ts'
import { useDepartments, useItems, usePersonName, useStaffLoader } from '../organisation/choices.ts'
import { Asks } from './asks.tsx'
import { PeopleField } from './people-field.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { phrases } from './phrases.ts'
import type { Feedback, Step } from './queries.ts'
import { listOfKind, severities } from './words.tsx'

export type Asking = { step: 'accept' | 'settle' | 'investigate' | 'find' | 'plan' | 'tell' | 'thank' | 'close' | 'reopen' | 'extend' | 'assign' | 'decide' | 'change' } | { step: 'drop_measure'; measureId: string }
interface Props { one: Feedback; onClose: () => void }

/** The dialog of a step, one at a time. */
export function StepDialog({ asking, ...props }: { asking: Asking | null } & Props) {
  switch (asking?.step) {
    case undefined: return null
    case 'settle': case 'tell': return <TellDialog settle={asking.step === 'settle'} {...props} />
    case 'investigate': return <InvestigateDialog {...props} />
    case 'find': return <FindDialog {...props} />
    case 'plan': return <PlanDialog {...props} />
    case 'thank': return <ThankDialog {...props} />
    case 'extend': return <ExtendDialog {...props} />
    case 'assign': return <AssignDialog {...props} />
    case 'decide': return <DecideDialog {...props} />
    case 'change': return <ChangeDialog {...props} />
    case 'drop_measure': return <DropDialog measureId={asking.measureId} {...props} />
    case 'accept': case 'close': case 'reopen': return <PlainDialog step={asking.step} {...props} />
  }
}

function WordsDialog({ title, verb, why, label, required, make, ...props }: Props & { title: string; verb: string; why?: string; label: string; required?: boolean; make: (note: string) => Step }) {
  const t = usePhrases(phrases)
  const [note, setNote] = useState('')
  const [error, setError] = useState<string | null>(null)
  return (
    <Asks {...props} title={title} {...(why ? { why } : {})} verb={verb} make={() => { if (required && !note.trim()) { setError(t('dialog.need')); return null } return make(note.trim()) }}>
      <TextArea label={label} {...(required ? { required: true } : { optional: true })} value={note} onChange={(value) => { setNote(value); setError(null) }} maxLength={1000} error={error} />
    </Asks>
  )
}

function DropDialog({ measureId, ...props }: Props & { measureId: string }) {
  const t = usePhrases(phrases)
  return <WordsDialog {...props} required title={t('dialog.dropMeasure.title')} verb={t('dialog.dropMeasure.verb')} label={t('dialog.dropMeasure.reason')} make={(note) => ({ step: 'drop_measure', measureId, note })} />
}

function PlainDialog({ step, ...props }: Props & { step: 'accept' | 'close' | 'reopen' }) {
  const t = usePhrases(phrases)
  const label = step === 'accept' ? t('dialog.accept.note') : step === 'reopen' ? t('dialog.reopen.reason') : t('detail.step.note')
  return <WordsDialog {...props} title={t(`dialog.${step}.title`)} why={t(`dialog.${step}.why`)} verb={t(`dialog.${step}.verb`)} label={label} {...(step === 'reopen' ? { required: true } : {})} make={(note) => (step === 'reopen' ? { step, note } : { step, ...(note ? { note } : {}) })} />
}

const satisfactions = ['satisfied', 'partly', 'dissatisfied', 'not_reached'] as const

function TellDialog({ settle, ...props }: Props & { settle: boolean }) {
  const t = usePhrases(phrases)
  const asksSatisfied = props.one.kind === 'complaint'
  const [told, setTold] = useState('')
  const [satisfied, setSatisfied] = useState<(typeof satisfactions)[number] | null>(null)
  const [closes, setCloses] = useState(true)
  const [error, setError] = useState<{ told?: string; satisfied?: string }>({})
  const make = (): Step | null => {
    const found = { ...(told.trim() ? {} : { told: t('dialog.need') }), ...(asksSatisfied && !satisfied ? { satisfied: t('dialog.tell.needSatisfied') } : {}) }
    setError(found)
    if (Object.keys(found).length > 0) return null
    if (settle) return satisfied ? { step: 'settle', told: told.trim(), satisfied } : null
    return { step: 'tell', told: told.trim(), ...(satisfied ? { satisfied } : {}), ...(closes ? { close: true } : {}) }
  }
  return (
    <Asks {...props} title={t(settle ? 'dialog.settle.title' : 'dialog.tell.title')} {...(settle ? { why: t('dialog.settle.why') } : {})} verb={t(settle ? 'dialog.settle.verb' : 'dialog.tell.verb')} make={make}>
      <TextArea label={settle ? t('dialog.toldLabel') : t('dialog.tell.told')} required value={told} onChange={setTold} maxLength={4000} error={error.told ?? null} />
      {asksSatisfied && <RadioRow label={t('dialog.tell.satisfied')} required options={satisfactions.map((value) => ({ value, label: t(`satisfied.${value}`) }))} value={satisfied} onChange={setSatisfied} error={error.satisfied ?? null} />}
      {!settle && <Checkbox label={t('dialog.tell.closeToo')} value={closes} onChange={setCloses} />}
    </Asks>
  )
}

function InvestigateDialog(props: Props) {
  const t = usePhrases(phrases)
  const [team, setTeam] = useState<Option[]>([])
  const [note, setNote] = useState('')
  return (
    <Asks {...props} title={t('dialog.investigate.title')} why={t('dialog.investigate.why')} verb={t('dialog.investigate.verb')} make={() => ({ step: 'investigate', teamIds: team.map((one) => one.value), ...(note.trim() ? { note: note.trim() } : {}) })}>
      <PeopleField label={t('detail.team')} value={team} onChange={setTeam} except={props.one.staff.map((one) => one.id)} autoFocus />
      <TextField label={t('detail.step.note')} optional value={note} onChange={setNote} maxLength={1000} />
    </Asks>
  )
}

const findings = ['substantiated', 'partly', 'not'] as const

function FindDialog(props: Props) {
  const t = usePhrases(phrases)
  const causes = useItems('complaint_cause')
  const departments = useDepartments()
  const nameOf = usePersonName()
  const [finding, setFinding] = useState<(typeof findings)[number] | null>(null)
  const [cause, setCause] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [staff, setStaff] = useState<Option[]>(props.one.staff.map((one) => ({ value: one.id, label: nameOf(one) })))
  const [blamed, setBlamed] = useState<string[]>(props.one.departments.map((one) => one.id))
  const [error, setError] = useState<{ finding?: string; note?: string }>({})
  const make = (): Step | null => {
    const found = { ...(finding ? {} : { finding: t('dialog.find.needFinding') }), ...(note.trim() ? {} : { note: t('dialog.need') }) }
    setError(found)
    if (!finding || !note.trim()) return null
    const isFounded = finding !== 'not'
    return { step: 'find', finding, note: note.trim(), ...(cause ? { cause } : {}), ...(isFounded ? { staffIds: staff.map((one) => one.value), departmentIds: blamed } : {}) }
  }
  return (
    <Asks {...props} title={t('dialog.find.title')} why={t('dialog.find.why')} verb={t('dialog.find.verb')} make={make}>
      <RadioRow label={t('dialog.find.finding')} required options={findings.map((value) => ({ value, label: t(`finding.${value}`) }))} value={finding} onChange={setFinding} error={error.finding ?? null} />
      <TextArea label={t('dialog.find.note')} required value={note} onChange={setNote} maxLength={4000} error={error.note ?? null} />
      <Select label={t('dialog.find.cause')} options={causes.options} value={cause} onChange={setCause} />
      {finding !== 'not' && <MultiSelect label={t('dialog.find.departments')} options={departments.options} value={blamed} onChange={setBlamed} />}
      {finding !== 'not' && <PeopleField label={t('dialog.find.staff')} value={staff} onChange={setStaff} />}
    </Asks>
  )
}

function ThankDialog(props: Props) {
  const t = usePhrases(phrases)
  const nameOf = usePersonName()
  const [told, setTold] = useState('')
  const [staff, setStaff] = useState<Option[]>(props.one.staff.map((one) => ({ value: one.id, label: nameOf(one) })))
  const [error, setError] = useState<string | null>(null)
  return (
    <Asks {...props} title={t('dialog.thank.title')} why={t('dialog.thank.why')} verb={t('dialog.thank.verb')} make={() => { if (!told.trim()) { setError(t('dialog.need')); return null } return { step: 'thank', told: told.trim(), staffIds: staff.map((one) => one.value) } }}>
      <TextArea label={t('dialog.thank.told')} required value={told} onChange={(value) => { setTold(value); setError(null) }} maxLength={2000} error={error} />
      <PeopleField label={t('dialog.thank.staff')} value={staff} onChange={setStaff} />
    </Asks>
  )
}

function ExtendDialog(props: Props) {
  const t = usePhrases(phrases)
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [isTold, setTold] = useState(false)
  const [error, setError] = useState<{ due?: string; note?: string; told?: string }>({})
  const make = (): Step | null => {
    const found = { ...(dueAt ? {} : { due: t('dialog.needTime') }), ...(note.trim() ? {} : { note: t('dialog.need') }), ...(isTold ? {} : { told: t('dialog.extend.needTold') }) }
    setError(found)
    return dueAt && Object.keys(found).length === 0 ? { step: 'extend', dueAt, note: note.trim(), customerTold: true } : null
  }
  return (
    <Asks {...props} title={t('dialog.extend.title')} why={t('dialog.extend.why')} verb={t('dialog.extend.verb')} make={make}>
      <DateTimePicker label={t('dialog.extend.due')} required value={dueAt} onChange={setDueAt} error={error.due ?? null} />
      <TextField label={t('dialog.extend.reason')} required value={note} onChange={setNote} maxLength={1000} error={error.note ?? null} />
      <Checkbox label={t('dialog.extend.told')} value={isTold} onChange={setTold} error={error.told ?? null} />
    </Asks>
  )
}

function AssignDialog(props: Props) {
  const t = usePhrases(phrases)
  const nameOf = usePersonName()
  const load = useStaffLoader({ except: props.one.kind === 'complaint' ? props.one.staff.map((one) => one.id) : [] })
  const [handler, setHandler] = useState<Option | null>(null)
  const [responsible, setResponsible] = useState<Option | null>(null)
  const [team, setTeam] = useState<Option[]>(props.one.team.map((one) => ({ value: one.id, label: nameOf(one) })))
  const [note, setNote] = useState('')
  const isComplaint = props.one.kind === 'complaint'
  return (
    <Asks {...props} title={t('dialog.assign.title')} {...(isComplaint ? { why: t('dialog.assign.why') } : {})} verb={t('dialog.assign.verb')}
      make={() => ({ step: 'assign', ...(handler ? { handlerId: handler.value } : {}), ...(responsible ? { responsibleId: responsible.value } : {}), ...(isComplaint ? { teamIds: team.map((one) => one.value) } : {}), ...(note.trim() ? { note: note.trim() } : {}) })}>
      {isComplaint && <ComboBox label={t('dialog.assign.handler')} description={nameOf(props.one.handler)} value={handler?.value ?? null} selected={handler} load={load} onChange={(_id, option) => setHandler(option)} autoFocus />}
      <ComboBox label={t('dialog.assign.responsible')} description={nameOf(props.one.responsible)} value={responsible?.value ?? null} selected={responsible} load={load} onChange={(_id, option) => setResponsible(option)} />
      {isComplaint && <PeopleField label={t('dialog.assign.team')} value={team} onChange={setTeam} except={props.one.staff.map((one) => one.id)} />}
      <TextField label={t('dialog.assign.reason')} optional value={note} onChange={setNote} maxLength={1000} />
    </Asks>
  )
}

function DecideDialog(props: Props) {
  const t = usePhrases(phrases)
  const load = useStaffLoader()
  const [decision, setDecision] = useState<'adopted' | 'declined'>('adopted')
  const [reason, setReason] = useState('')
  const [text, setText] = useState('')
  const [owner, setOwner] = useState<Option | null>(null)
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const make = (): Step | null => {
    if (decision === 'declined') { if (!reason.trim()) { setError(t('dialog.decide.needReason')); return null } return { step: 'decide', decision, reason: reason.trim() } }
    if (!text.trim() || !owner || !dueAt) { setError(t('dialog.decide.needAction')); return null }
    return { step: 'decide', decision, ...(reason.trim() ? { reason: reason.trim() } : {}), action: { text: text.trim(), ownerId: owner.value, dueAt } }
  }
  return (
    <Asks {...props} title={t('dialog.decide.title')} verb={t('dialog.decide.verb')} make={make}>
      <RadioRow label={t('dialog.decide.decision')} options={(['adopted', 'declined'] as const).map((value) => ({ value, label: t(`decision.${value}`) }))} value={decision} onChange={(value) => { setDecision(value); setError(null) }} />
      {decision === 'adopted' && <TextField label={t('dialog.decide.text')} required value={text} onChange={setText} maxLength={300} error={error} />}
      {decision === 'adopted' && <ComboBox label={t('dialog.decide.owner')} required value={owner?.value ?? null} selected={owner} load={load} onChange={(_id, option) => setOwner(option)} />}
      {decision === 'adopted' && <DateTimePicker label={t('dialog.decide.due')} required value={dueAt} onChange={setDueAt} />}
      <TextField label={t('dialog.decide.reason')} {...(decision === 'declined' ? { required: true, error } : { optional: true })} value={reason} onChange={setReason} maxLength={1000} />
    </Asks>
  )
}

function ChangeDialog({ one, onClose }: Props) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const categories = useItems(listOfKind[one.kind])
  const departments = useDepartments()
  const nameOf = usePersonName()
  const [category, setCategory] = useState<string | null>(one.category)
  const [severity, setSeverity] = useState(one.severity)
  const [about, setAbout] = useState<string[]>(one.departments.map((item) => item.id))
  const [staff, setStaff] = useState<Option[]>(one.staff.map((item) => ({ value: item.id, label: nameOf(item) })))
  const [place, setPlace] = useState(one.place)
  const [isPending, setPending] = useState(false)
  const submit = async (): Promise<void> => {
    setPending(true)
    try {
      const now = await ok(api.PATCH('/api/v1/feedback/{id}', { params: { path: { id: one.id } }, headers: ifMatch(one.version), body: { category, severity, departmentIds: about, staffIds: staff.map((item) => item.value), place: place.trim() } }))
      client.setQueryData(['feedback', 'one', one.id], now)
      void client.invalidateQueries({ queryKey: ['feedback', 'list'] })
      toast(t('done.change'))
      onClose()
    } catch (error) {
      toast(problemOf(error, t('failed'), t('offline')).title, { tone: 'wrong' })
    } finally { setPending(false) }
  }
  return (
    <Dialog form open onClose={onClose} title={t('dialog.change.title')} actions={<><Button onPress={onClose}>{t('cancel')}</Button><Button kind="p" pending={isPending} onPress={() => void submit()}>{t('dialog.change.verb')}</Button></>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit() }}>
        <FieldGrid columns={1}>
          <Select label={t('form.category')} options={categories.options} value={category} onChange={setCategory} />
          {one.kind === 'complaint' && <RadioRow label={t('form.severity')} options={severities.map((value) => ({ value, label: t(`severity.${value}`) }))} value={severity} onChange={setSeverity} />}
          <MultiSelect label={t('form.departments')} options={departments.options} value={about} onChange={setAbout} />
          <PeopleField label={t('form.staff')} value={staff} onChange={setStaff} />
          <TextField label={t('form.place')} value={place} onChange={setPlace} maxLength={100} />
        </FieldGrid>
      </form>
    </Dialog>
  )
}
