import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { DateTimePicker, TimeField } from '../../kit/date-field.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, EmptyState, ErrorState, PageHead, Skeleton, Sheet } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf, type Problem } from '../../kit/problem.ts'
import { Table } from '../../kit/table.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useAct, useDepartments, useWord } from './queries.ts'

type Bookable = Schemas['BookableResource']
type ExceptionKind = Bookable['exceptions'][number]['kind']
const kinds: readonly ExceptionKind[] = ['leave', 'closed', 'maintenance', 'extra']

/** When experts and rooms can be booked: weekly hours, and what differs from them (APP-2). */
export function HoursPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const [departmentId, setDepartment] = useAddressValue('department', 'all')
  const departments = useDepartments().data ?? []
  const [editing, setEditing] = useState<{ kind: 'hours' | 'exception'; row: Bookable } | null>(null)
  const query = useQuery({ queryKey: ['appointments', 'bookable', departmentId], queryFn: async () => (await ok(api.GET('/api/v1/bookable', { params: { query: departmentId === 'all' ? {} : { departmentId } } }))).items })
  const remove = useAct((id: string) => ok(api.DELETE('/api/v1/bookable-exceptions/{id}', { params: { path: { id } } })), { done: t('hours.saved') })
  return (
    <div className="page">
      <PageHead title={t('hours.title')} note={t('hours.note')}><Select label={t('boardPage.department')} labelHidden options={[{ value: 'all', label: t('dayList.all') }, ...departments.map((one) => ({ value: one.id, label: word(one) }))]} value={departmentId} onChange={setDepartment} /></PageHead>
      {query.isPending && <Skeleton rows={8} />}
      {query.isError && <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />}
      {query.data && <Sheet><Table wrap label={t('hours.title')} rows={query.data} rowId={(row) => row.id} empty={<EmptyState bare title={t('hours.none')}>{t('hours.noneBody')}</EmptyState>} columns={[
        { id: 'name', title: t('hours.resource'), width: 200, tone: 'bold', cell: (row) => <span className="row g2">{word(row)}<Tag>{t(`hours.${row.kind}`)}</Tag></span> },
        { id: 'weekly', title: t('hours.weekly'), minWidth: 240, cell: (row) => <WeekOf row={row} /> },
        { id: 'exceptions', title: t('hours.exceptions'), minWidth: 240, cell: (row) => row.exceptions.length === 0 ? '' : <span className="col g1">{row.exceptions.map((one) => <span key={one.id} className="row g2"><span>{t(`hours.kind.${one.kind}`)}　{f.dateTime(one.startsAt)} – {f.dateTime(one.endsAt)}{one.reason && `　${one.reason}`}</span><Button size="s" kind="text" label={`${t('hours.remove')} ${word(row)} ${f.dateTime(one.startsAt)}`} onPress={() => remove.mutate(one.id)}>{t('hours.remove')}</Button></span>)}</span> },
        { id: 'acts', title: t('column.acts'), width: 210, align: 'end', cell: (row) => <span className="row g1"><span className="sp" /><Button size="s" kind="text" label={`${t('hours.edit')} ${word(row)}`} onPress={() => setEditing({ kind: 'hours', row })}>{t('hours.edit')}</Button><Button size="s" kind="text" label={`${t('hours.add')} ${word(row)}`} onPress={() => setEditing({ kind: 'exception', row })}>{t('hours.add')}</Button></span> },
      ]} /></Sheet>}
      {editing?.kind === 'hours' && <WeekDialog key={editing.row.id} row={editing.row} onClose={() => setEditing(null)} />}
      {editing?.kind === 'exception' && <ExceptionDialog key={editing.row.id} row={editing.row} onClose={() => setEditing(null)} />}
    </div>
  )
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
const weekdayKey = (weekday: number) => `weekday.d${weekday}` as 'weekday.d1'

/** 周一至周五 08:00–12:00: days of equal hours are said together. */
function WeekOf({ row }: { row: Bookable }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  if (row.hours.length === 0) return <span className="k3">{row.kind === 'room' ? t('hours.always') : t('hours.never')}</span>
  const byHours = Map.groupBy(weekdays.filter((day) => row.hours.some((one) => one.weekday === day)), (day) => row.hours.filter((one) => one.weekday === day).map((one) => `${one.from}–${one.to}`).join(language === 'en' ? ', ' : '、'))
  return <span className="col g1">{[...byHours].map(([hours, days]) => <span key={hours}>{runs(days).map(([a, b]) => (a === b ? t(weekdayKey(a)) : `${t(weekdayKey(a))}–${t(weekdayKey(b))}`)).join(language === 'en' ? ', ' : '、')}　<span className="k2">{hours}</span></span>)}</span>
}

function runs(days: readonly number[]): [number, number][] {
  const found: [number, number][] = []
  for (const day of days) {
    const last = found.at(-1)
    if (last && last[1] === day - 1) last[1] = day
    else found.push([day, day])
  }
  return found
}

function WeekDialog({ row, onClose }: { row: Bookable; onClose: () => void }) {
  const t = usePhrases(phrases)
  const word = useWord()
  const [hours, setHours] = useState(row.hours.map(({ weekday, from, to, validFrom, validUntil }, i) => ({ id: i, weekday, from: from as string | null, to: to as string | null, validFrom, validUntil })))
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = useAct(() => ok(api.PUT('/api/v1/bookable/{kind}/{id}/hours', { params: { path: { kind: row.kind, id: row.id } }, body: { hours: hours.flatMap((one) => one.from && one.to ? [{ weekday: one.weekday, from: one.from, to: one.to, validFrom: one.validFrom, validUntil: one.validUntil }] : []) } })), { done: t('hours.saved'), quiet: true })
  const set = (id: number, change: Partial<(typeof hours)[number]>): void => setHours(hours.map((one) => (one.id === id ? { ...one, ...change } : one)))
  return (
    <Dialog wide form open onClose={onClose} title={`${t('hours.edit')} · ${word(row)}`}
      actions={<><Button onPress={onClose}>{t('cancel.keep')}</Button><Button kind="p" pending={save.isPending} onPress={() => save.mutate(undefined, { onSuccess: onClose, onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))) })}>{t('hours.save')}</Button></>}>
      {problem && <Band tone="warn">{problem.title}</Band>}
      <div className="col g2 m2">{hours.map((one) => (
        <div key={one.id} className="row g2 wrap">
          <Select label={t('hours.weekday')} labelHidden options={weekdays.map((day) => ({ value: String(day), label: t(weekdayKey(day)) }))} value={String(one.weekday)} onChange={(value) => set(one.id, { weekday: Number(value) })} />
          <TimeField label={t('hours.from')} labelHidden value={one.from} onChange={(from) => set(one.id, { from })} /><span>–</span><TimeField label={t('hours.to')} labelHidden value={one.to} onChange={(to) => set(one.id, { to })} />
          <IconButton icon="close" label={t('hours.remove')} onPress={() => setHours(hours.filter((other) => other.id !== one.id))} />
        </div>
      ))}</div>
      <div className="m3"><Button icon="plus" onPress={() => setHours([...hours, { id: Math.max(-1, ...hours.map((one) => one.id)) + 1, weekday: Math.min(7, (hours.at(-1)?.weekday ?? 0) + 1), from: '08:00', to: '12:00', validFrom: null, validUntil: null }])}>{t('hours.addRow')}</Button></div>
    </Dialog>
  )
}

function ExceptionDialog({ row, onClose }: { row: Bookable; onClose: () => void }) {
  const t = usePhrases(phrases)
  const word = useWord()
  const [kind, setKind] = useState<ExceptionKind>(row.kind === 'staff' ? 'leave' : 'maintenance')
  const [startsAt, setStart] = useState<string | null>(null)
  const [endsAt, setEnd] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = useAct(() => ok(api.POST('/api/v1/bookable/{kind}/{id}/exceptions', { params: { path: { kind: row.kind, id: row.id } }, body: { kind, startsAt: startsAt ?? '', endsAt: endsAt ?? '', reason: reason.trim() } })), { quiet: true })
  return (
    <Dialog form open onClose={onClose} title={`${t('hours.add')} · ${word(row)}`}
      actions={<><Button onPress={onClose}>{t('cancel.keep')}</Button><Button kind="p" disabled={!startsAt || !endsAt} pending={save.isPending} onPress={() => save.mutate(undefined, {
        onSuccess: (made) => { toast(made.affected.length > 0 ? t('hours.affected', { count: made.affected.length }) : t('hours.saved'), made.affected.length > 0 ? { tone: 'wrong' } : {}); onClose() },
        onError: (error) => setProblem(problemOf(error, t('failed'), t('offline'))),
      })}>{t('hours.save')}</Button></>}>
      {problem && <Band tone="warn">{problem.title}</Band>}
      <div className="col g3 m2">
        <Select label={t('hours.exceptions')} options={kinds.map((value) => ({ value, label: t(`hours.kind.${value}`) }))} value={kind} onChange={setKind} />
        <DateTimePicker label={t('hours.from')} required value={startsAt} onChange={setStart} /><DateTimePicker label={t('hours.to')} required value={endsAt} onChange={setEnd} />
        <TextField label={t('hours.why')} value={reason} onChange={setReason} maxLength={200} />
      </div>
    </Dialog>
  )
}
