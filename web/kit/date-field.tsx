import type { ComponentProps } from 'react'
import { parseAbsolute, parseDate, parseTime, toCalendarDateTime, toZoned, type CalendarDate, type CalendarDateTime, type Time } from '@internationalized/date'
import {
  Button as AriaButton, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateField as AriaDateField, DateInput, DatePicker as AriaDatePicker,
  DateSegment, Dialog, Group, Heading, Popover, TimeField as AriaTimeField,
} from 'react-aria-components'
import { ariaOf, FieldLabel, FieldNotes, type FieldProps } from './field.tsx'
import { formatZone } from './formats.ts'
import { Icon } from './icon.tsx'
import { useLanguage, usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

function toDate(text: string | null | undefined): CalendarDate | null {
  try { return text ? parseDate(text) : null } catch { return null }
}

function toTime(text: string | null | undefined): Time | null {
  try { return text ? parseTime(text) : null } catch { return null }
}

const unitsZh: Partial<Record<string, string>> = { year: '年', month: '月', day: '日' }

/** One part of a date; in Chinese with its unit (2026年12月8日) in place of strokes. */
function Segment({ segment }: { segment: ComponentProps<typeof DateSegment>['segment'] }) {
  const isChinese = useLanguage() === 'zh'
  if (!isChinese) return <DateSegment segment={segment} />
  return <DateSegment segment={segment}>{({ text, type, isPlaceholder }) => (type === 'literal' ? (text.includes(':') ? ':' : text.includes(' ') ? ' ' : '') : isPlaceholder ? text : `${text}${unitsZh[type] ?? ''}`)}</DateSegment>
}

export interface DateFieldProps extends FieldProps {
  /** 'YYYY-MM-DD' or null */
  value: string | null
  onChange: (value: string | null) => void
  min?: string
  max?: string
}

/** A calendar date typed by its parts: for dates one knows by heart (birth date). */
export function DateField(props: DateFieldProps) {
  return (
    <AriaDateField<CalendarDate> className="fld" {...ariaOf(props)} value={toDate(props.value)} onChange={(d) => props.onChange(d?.toString() ?? null)} minValue={toDate(props.min) ?? undefined} maxValue={toDate(props.max) ?? undefined} shouldForceLeadingZeros={false}>
      <FieldLabel {...props} />
      <DateInput className="inp seginp">{(segment) => <Segment segment={segment} />}</DateInput>
      <FieldNotes {...props} />
    </AriaDateField>
  )
}

/** The month to choose a day from. */
function Month() {
  const t = usePhrases(phrases)
  return (
    <Calendar className="cal" firstDayOfWeek="mon">
      <header>
        <AriaButton slot="previous" className="ib" aria-label={t('field.previousMonth')}><Icon name="left" /></AriaButton>
        <Heading />
        <AriaButton slot="next" className="ib" aria-label={t('field.nextMonth')}><Icon name="right" /></AriaButton>
      </header>
      <CalendarGrid weekdayStyle="narrow">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  )
}

/** A calendar date chosen from a month or typed: for dates near today. `unavailable` refuses single days. */
export function DatePicker({ unavailable, ...props }: DateFieldProps & { unavailable?: (day: string) => boolean }) {
  const t = usePhrases(phrases)
  return (
    <AriaDatePicker<CalendarDate> className="fld" {...ariaOf(props)} value={toDate(props.value)} onChange={(d) => props.onChange(d?.toString() ?? null)} minValue={toDate(props.min) ?? undefined} maxValue={toDate(props.max) ?? undefined}
      isDateUnavailable={unavailable ? (d) => unavailable(d.toString()) : undefined} shouldForceLeadingZeros={false}>
      <FieldLabel {...props} />
      <Group className="inp">
        <DateInput className="seginp">{(segment) => <Segment segment={segment} />}</DateInput>
        <AriaButton className="bx" aria-label={t('field.openCalendar')}><Icon name="calendar" /></AriaButton>
      </Group>
      <FieldNotes {...props} />
      <Popover className="pop"><Dialog aria-label={props.label}><Month /></Dialog></Popover>
    </AriaDatePicker>
  )
}

/** A time of day, 'HH:mm' or null, in 24 hours. */
export function TimeField(props: FieldProps & { value: string | null; onChange: (value: string | null) => void; min?: string; max?: string }) {
  return (
    <AriaTimeField className="fld" {...ariaOf(props)} value={toTime(props.value)} onChange={(v) => props.onChange(v ? v.toString().slice(0, 5) : null)} hourCycle={24} shouldForceLeadingZeros minValue={toTime(props.min) ?? undefined} maxValue={toTime(props.max) ?? undefined}>
      <FieldLabel {...props} />
      <DateInput className="inp seginp">{(segment) => <DateSegment segment={segment} />}</DateInput>
      <FieldNotes {...props} />
    </AriaTimeField>
  )
}

function toWall(instant: string | null): CalendarDateTime | null {
  try { return instant ? toCalendarDateTime(parseAbsolute(instant, formatZone())) : null } catch { return null }
}

/** A moment: day and time of day in the hospital's zone, given on as an ISO instant or null. */
export function DateTimePicker(props: FieldProps & { value: string | null; onChange: (instant: string | null) => void; min?: string; max?: string }) {
  const t = usePhrases(phrases)
  return (
    <AriaDatePicker<CalendarDateTime> className="fld" {...ariaOf(props)} granularity="minute" hourCycle={24} shouldForceLeadingZeros={false} value={toWall(props.value)} onChange={(d) => props.onChange(d ? toZoned(d, formatZone()).toAbsoluteString() : null)}
      minValue={toWall(props.min ?? null) ?? undefined} maxValue={toWall(props.max ?? null) ?? undefined}>
      <FieldLabel {...props} />
      <Group className="inp">
        <DateInput className="seginp">{(segment) => <Segment segment={segment} />}</DateInput>
        <AriaButton className="bx" aria-label={t('field.openCalendar')}><Icon name="calendar" /></AriaButton>
      </Group>
      <FieldNotes {...props} />
      <Popover className="pop"><Dialog aria-label={props.label}><Month /></Dialog></Popover>
    </AriaDatePicker>
  )
}
