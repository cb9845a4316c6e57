import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { Button, IconButton, LinkButton, TextLink } from '../../kit/button.tsx'
import { DatePicker, TimeField } from '../../kit/date-field.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { Switch, TextField } from '../../kit/field.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band, PageHead, Row, Section, Sheet } from '../../kit/layout.tsx'
import { useLeaveGuard } from '../../kit/leave.ts'
import { usePathValues } from '../frame/router.tsx'
import { href } from '../href.ts'
import { usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { common } from './common.ts'
import { hoursFault, type DraftException, type DraftRange } from './hours-check.ts'
import { Loaded } from './parts.tsx'
import { phrases } from './places-phrases.ts'
import { useHouseAct, useSites } from './queries.ts'

type Hours = Schemas['Hours']
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
type Weekday = (typeof weekdays)[number]
type Week = Readonly<Record<Weekday, readonly DraftRange[]>>

/** Opening hours of a site: every week, and single days before them (WOR-6). */
export function HoursPage() {
  const { id } = usePathValues<'id'>()
  const sites = useSites()
  const query = useQuery({ queryKey: ['organisation', 'hours', id], queryFn: () => ok(api.GET('/api/v1/sites/{id}/hours', { params: { path: { id } } })), refetchOnWindowFocus: false })
  const nameOf = useNameOf()
  const site = sites.data?.find((one) => one.id === id)
  if (!query.data || !sites.data) return <div className="page"><Loaded query={query} rows={9}>{() => null}</Loaded></div>
  return <Editor key={JSON.stringify(query.data)} siteId={id} name={site ? nameOf(site) : ''} hours={query.data} />
}

function weekOf(hours: Hours): Week {
  const of = (weekday: Weekday): DraftRange[] => hours.weekly.filter((range) => range.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }))
  return { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6), 7: of(7) }
}

function Editor({ siteId, name, hours }: { siteId: string; name: string; hours: Hours }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const f = useFormats()
  const may = useMay()
  const before = useMemo(() => ({ week: weekOf(hours), days: hours.exceptions.map(({ day, opens, closes, note }): DraftException => ({ day, opens, closes, note, isClosed: opens === null })) }), [hours])
  const [week, setWeek] = useState(before.week)
  const [days, setDays] = useState<readonly DraftException[]>(before.days)
  const isDirty = JSON.stringify({ week, days }) !== JSON.stringify(before)
  const leave = useLeaveGuard(isDirty)
  const mayManage = may('organisation.manage')
  const fault = hoursFault(weekdays.map((one) => week[one]), days)
  const save = useHouseAct(() => ok(api.PUT('/api/v1/sites/{id}/hours', { params: { path: { id: siteId } }, body: {
    weekly: weekdays.flatMap((weekday) => week[weekday].map((range) => ({ weekday, opens: range.opens ?? '', closes: range.closes ?? '' }))),
    exceptions: days.map((one) => ({ day: one.day ?? '', opens: one.isClosed ? null : one.opens, closes: one.isClosed ? null : one.closes, note: one.note.trim() })),
  } })), () => t('hours.saved'))
  const set = (weekday: Weekday, ranges: readonly DraftRange[]): void => setWeek({ ...week, [weekday]: ranges })
  const setDay = (index: number, change: Partial<DraftException>): void => setDays(days.map((one, i) => (i === index ? { ...one, ...change } : one)))
  return (
    <div className="page narrow">
      <PageHead title={t('hours.title', { name })} below={t('hours.note')}><LinkButton href={href('/places')}>{t('hours.back')}</LinkButton></PageHead>
      {hours.provisionalYears.length > 0 && <Band tone="warn" title={t('hours.provisional', { years: f.list(hours.provisionalYears.map(String)) })}>{t('hours.provisionalWhy')}</Band>}
      <Section title={t('hours.weekly')} aside={mayManage && <Button size="s" kind="text" icon="copy" onPress={() => setWeek({ ...week, 2: week[1], 3: week[1], 4: week[1], 5: week[1] })}>{t('hours.copy')}</Button>}>
        <Sheet>{weekdays.map((weekday) => <Day key={weekday} name={t(`hours.weekdays.d${weekday}`)} ranges={week[weekday]} fault={fault.week[weekday - 1] ?? null} {...(mayManage ? { onChange: (next: readonly DraftRange[]) => set(weekday, next) } : {})} />)}</Sheet>
      </Section>
      <Section title={t('hours.exceptions')} aside={mayManage && <Button size="s" icon="plus" onPress={() => setDays([...days, { day: null, opens: null, closes: null, note: '', isClosed: true }])}>{t('hours.addDay')}</Button>}>
        <p className="k2">{t('hours.exceptionsWhy')}</p>
        <div className="m2"><Sheet>
          {days.length === 0 && <Row><span className="k3">{t('hours.noDays')}</span></Row>}
          {days.map((one, i) => mayManage ? (
            <div key={i}><Row>
              <div className="row g3 wrap sp">
                <span className="fix"><DatePicker label={t('hours.day')} labelHidden value={one.day} onChange={(day) => setDay(i, { day })} error={fault.days[i] === 'need' ? t('hours.need') : fault.days[i] === 'twice' ? t('hours.twice') : null} /></span>
                <Switch label={t('hours.isClosed')} value={one.isClosed} onChange={(isClosed) => setDay(i, { isClosed })} />
                {!one.isClosed && <span className="row g2"><TimeField label={t('hours.opens', { day: one.day ? f.day(one.day) : '', n: 1 })} labelHidden value={one.opens} onChange={(opens) => setDay(i, { opens })} />{t('hours.to')}<TimeField label={t('hours.closes', { day: one.day ? f.day(one.day) : '', n: 1 })} labelHidden value={one.closes} onChange={(closes) => setDay(i, { closes })} error={fault.days[i] === 'end' ? t('hours.end') : null} /></span>}
                <span className="sp"><TextField label={t('hours.noteField')} labelHidden placeholder={t('hours.notePlaceholder')} value={one.note} onChange={(note) => setDay(i, { note })} maxLength={100} /></span>
              </div>
              <IconButton icon="close" label={t('hours.removeDay', { day: one.day ? f.day(one.day) : '' })} onPress={() => setDays(days.filter((_, at) => at !== i))} />
            </Row></div>
          ) : <Row key={i}><span className="fix b">{one.day ? f.date(one.day) : ''}</span><span className="sp">{one.isClosed ? t('hours.isClosed') : `${one.opens ?? ''}–${one.closes ?? ''}`}</span><span className="k2">{one.note}</span></Row>)}
        </Sheet></div>
      </Section>
      {mayManage && (
        <div className="row g2 m4 end">{!isDirty && <span className="k3">{t('hours.unchanged')}</span>}<Button disabled={!isDirty} onPress={() => { setWeek(before.week); setDays(before.days) }}>{c('cancel')}</Button>
          <Button kind="p" disabled={!isDirty || fault.isFaulty} pending={save.isPending} onPress={() => save.mutate(undefined)}>{t('hours.save')}</Button></div>
      )}
      <p className="m4"><TextLink href={href('/places')}>{t('hours.back')}</TextLink></p>
      <ConfirmDialog open={leave.isAsking} onCancel={leave.stay} title={t('hours.leaveTitle')} verb={t('hours.leaveVerb')} danger onConfirm={leave.leave}>{t('hours.leaveWhy', { name })}</ConfirmDialog>
    </div>
  )
}

/** One day of the week: its spans, or that it is closed. */
function Day({ name, ranges, fault, onChange }: { name: string; ranges: readonly DraftRange[]; fault: 'end' | 'overlap' | null; onChange?: (next: readonly DraftRange[]) => void }) {
  const t = usePhrases(phrases)
  const change = (index: number, part: Partial<DraftRange>): void => onChange?.(ranges.map((range, i) => (i === index ? { ...range, ...part } : range)))
  const last = ranges.at(-1)
  const next: DraftRange = last ? { opens: null, closes: null } : { opens: '08:00', closes: '17:30' }
  return (
    <Row>
      <span className="fix s b">{name}</span>
      <div className="row g4 wrap sp">
        {ranges.length === 0 && <span className="k3">{t('hours.closed')}</span>}
        {ranges.map((range, i) => onChange ? (
          <span className="row g2" key={i}>
            <TimeField label={t('hours.opens', { day: name, n: i + 1 })} labelHidden value={range.opens} onChange={(opens) => change(i, { opens })} />{t('hours.to')}
            <TimeField label={t('hours.closes', { day: name, n: i + 1 })} labelHidden value={range.closes} onChange={(closes) => change(i, { closes })} />
            <IconButton icon="close" label={t('hours.remove', { day: name, n: i + 1 })} onPress={() => onChange(ranges.filter((_, at) => at !== i))} />
          </span>
        ) : <span key={i}>{range.opens}–{range.closes}</span>)}
        {fault && <span className="kv t12" role="alert">{t(fault === 'end' ? 'hours.end' : 'hours.overlap')}</span>}
      </div>
      {onChange && ranges.length < 4 && <Button size="s" kind="text" icon="plus" label={`${t('hours.add')} ${name}`} onPress={() => onChange([...ranges, next])}>{t('hours.add')}</Button>}
    </Row>
  )
}
