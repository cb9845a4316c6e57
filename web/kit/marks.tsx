import type { ReactNode } from 'react'
import { Link, ProgressBar as AriaProgressBar, Label } from 'react-aria-components'
import './marks.css'
import { countdownAt, type CountdownFacts } from './countdown.ts'
import { useNowMs } from './clock.ts'
import { formatClock, formatDay, formatTime, dayOf } from './formats.ts'
import { useLanguage, usePhrases } from './i18n.ts'
import { phrases } from './phrases.ts'

/** What someone or something is (金卡, 忠实顾客), never where it stands. Tones: plain, jade, amber, vermilion, slate. */
export function Tag({ tone = 'plain', children }: { tone?: 'plain' | 'jade' | 'amber' | 'verm' | 'slate'; children: ReactNode }) {
  const tones = { plain: 'tg', jade: 'tg j', amber: 'tg a', verm: 'tg v', slate: 'tg sl' } as const
  return <span className={tones[tone]}>{children}</span>
}

const marks = {
  held: <circle cx="6" cy="6" r="4" fill="none" stroke="var(--ink-3)" strokeWidth="1.4" strokeDasharray="2 2" />,
  booked: <circle cx="6" cy="6" r="4" fill="none" stroke="var(--slate)" strokeWidth="1.5" />,
  confirmed: <><circle cx="6" cy="6" r="4" fill="none" stroke="var(--jade)" strokeWidth="1.5" /><circle cx="6" cy="6" r="1.7" fill="var(--jade)" /></>,
  arrived: <><path d="M6 1.7a4.3 4.3 0 0 1 0 8.6z" fill="var(--jade)" /><circle cx="6" cy="6" r="4.2" fill="none" stroke="var(--jade)" strokeWidth="1.5" /></>,
  running: <circle cx="6" cy="6" r="4.8" fill="var(--jade)" />,
  done: <path d="m2.5 6.3 2.5 2.5 4.5-5" fill="none" stroke="var(--jade)" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />,
  missed: <path d="m3 3 6 6M9 3 3 9" fill="none" stroke="var(--ink-3)" strokeWidth="1.6" strokeLinecap="round" />,
  attention: <path d="M6 1.3 11 10.5H1z" fill="none" stroke="var(--amber-mark)" strokeWidth="1.5" strokeLinejoin="round" />,
  overdue: <path d="M6 1 11.3 10.8H.7z" fill="var(--verm-mark)" />,
}

/** The nine marks: held booked confirmed arrived running done missed attention overdue. */
export type StateMark = keyof typeof marks

/** All marks, in the order of a visit. */
export const stateMarks = Object.keys(marks) as StateMark[]

/** Where something stands: a shape and a word. Any module's state maps to one of the nine; give its own word as children. */
export function State({ mark, children }: { mark: StateMark; children?: ReactNode }) {
  const t = usePhrases(phrases)
  return <span className="st"><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">{marks[mark]}</svg><span className="cut">{children ?? t(`state.${mark}`)}</span></span>
}

/** A number in a pill: jade when it waits for me, paper when it only counts. */
export function Counter({ value, mine }: { value: number; mine?: boolean }) {
  return <span className={mine ? 'cnt' : 'cnt q'}>{value > 9999 ? '9999+' : value}</span>
}

/** A round face with one character of the name: the first of the given name for staff (林晓雯 → 晓), of the whole name for customers. */
export function Avatar({ name, size = 'm', tone = 'jade', by = 'first' }: { name: string; size?: 's' | 'm' | 'x'; tone?: 'jade' | 'plain' | 'slate'; by?: 'first' | 'given' }) {
  const letters = [...name.trim()]
  const letter = by === 'given' && /^\p{Script=Han}+$/u.test(name) ? letters[letters.length > 3 ? 2 : 1] ?? letters[0] : letters[0]
  const tones = { jade: '', plain: ' n', slate: ' sl' } as const
  return <span className={`av${size === 'm' ? '' : ` ${size}`}${tones[tone]}`} aria-hidden="true">{letter?.toUpperCase() ?? '·'}</span>
}

const circumference = 2 * Math.PI * 5

/** The share of time left, drawn: a ring, or a pie once it is soon. */
function TimeMark({ kind, fractionLeft }: { kind: 'ok' | 'soon'; fractionLeft: number }) {
  if (kind === 'ok') return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--jade-line)" strokeWidth="1.6" />
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--jade)" strokeWidth="1.6" strokeDasharray={`${(fractionLeft * circumference).toFixed(1)} ${circumference.toFixed(1)}`} transform="rotate(-90 7 7)" />
    </svg>
  )
  const angle = fractionLeft * 2 * Math.PI
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="5" fill="none" stroke="var(--amber-mark)" strokeWidth="1.4" />
      <path d={`M7 7V2A5 5 0 0 1 ${(7 + 5 * Math.sin(angle)).toFixed(2)} ${(7 - 5 * Math.cos(angle)).toFixed(2)}z`} fill="var(--amber-mark)" />
    </svg>
  )
}

const triangle = <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M7 1.6 13 12.4H1z" fill="currentColor" /><path d="M7 5.4v3.2M7 10.3v.3" stroke="var(--verm)" strokeWidth="1.5" strokeLinecap="round" /></svg>
const tick = <svg viewBox="0 0 14 14" aria-hidden="true"><path d="m3 7.4 2.7 2.7L11 4.6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" /></svg>

/**
 * The face of a promise, the same everywhere: ring 还有, pie on amber 快到 (the last 30 %), triangle on vermilion 逾期,
 * beyond a day a date. Ticks once a second by the server's clock. `calm` shows only the time it is due (16:00 前);
 * `column` keeps the width of the longest, so that what follows stays in line.
 */
export function CountdownChip({ column, ...rest }: CountdownFacts & { calm?: boolean; column?: boolean }) {
  const chip = <Chip {...rest} />
  return column ? <span className="cdc">{chip}</span> : chip
}

function Chip({ calm, ...facts }: CountdownFacts & { calm?: boolean }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const now = useNowMs()
  const c = countdownAt(facts, now)
  switch (c.kind) {
    case 'ok': case 'soon':
      if (calm && c.kind === 'ok') return <span className="cd day">{t('countdown.by', { time: formatTime(facts.dueAt) })}</span>
      return <span className={`cd ${c.kind}`} role="timer">{<TimeMark kind={c.kind} fractionLeft={c.fractionLeft} />}{t(`countdown.${c.kind}`, { time: formatClock(c.leftSeconds) })}</span>
    case 'late': return <span className="cd late" role="timer">{triangle}{c.lateSeconds < 86_400 ? t('countdown.late', { time: formatClock(c.lateSeconds) }) : t('countdown.lateDays', { days: Math.floor(c.lateSeconds / 86_400) })}</span>
    case 'kept': case 'broken': {
      const when = dayOf(c.settledAt) === dayOf(now) ? formatTime(c.settledAt) : formatDay(c.settledAt, language)
      return <span className={`cd ${c.kind}`}>{c.kind === 'kept' && tick}{t(`countdown.${c.kind}`, { time: when })}</span>
    }
    case 'paused': return <span className="cd paused">{t('countdown.paused')}</span>
    case 'day': return <span className="cd day">{formatDay(c.dueAt, language, now)}</span>
  }
}

/** Where a promise stands, for what must colour itself alike (a row's tint, the strip's bar). */
export function useCountdown(facts: CountdownFacts) {
  return countdownAt(facts, useNowMs())
}

/** Sessions of a course: used, next, left. */
export function Pips({ used, next = 0, all, label }: { used: number; next?: number; all: number; label: string }) {
  return <span className="pips" role="img" aria-label={label}>{Array.from({ length: all }, (_, i) => <i key={i} className={i < used ? 'u' : i < used + next ? 'n' : undefined} />)}</span>
}

/** A bar of waiting or load with a tick at the limit. Past the limit it is amber, past `danger` vermilion. */
export function WaitBar({ value, max, limit, danger, label }: { value: number; max: number; limit?: number; danger?: number; label: string }) {
  const tone = danger !== undefined && value > danger ? ' v' : limit !== undefined && value > limit ? ' a' : ''
  const share = (n: number) => `${Math.min(100, Math.max(0, (n / max) * 100))}%`
  return <span className={`wb${tone}`} role="meter" aria-valuenow={value} aria-valuemin={0} aria-valuemax={max} aria-label={label}><s style={{ width: share(value) }} />{limit !== undefined && <u style={{ left: share(limit) }} />}</span>
}

/** How far a task has come, 0–1; without `value` it is under way for an unknown time. */
export function ProgressBar({ value, label, note }: { value?: number; label: string; note?: ReactNode }) {
  return (
    <AriaProgressBar value={value === undefined ? undefined : value * 100} isIndeterminate={value === undefined} className="pb">
      <Label className="vh">{label}</Label>
      <span className="wb"><s style={{ width: `${(value ?? 0.3) * 100}%` }} /></span>
      {note && <span className="k2 nw">{note}</span>}
    </AriaProgressBar>
  )
}

export interface SparklineProps {
  /** oldest first; gaps as null */
  values: readonly (number | null)[]
  /** a dashed line */
  goal?: number
  tone?: 'jade' | 'amber'
  width?: number
  height?: number
}

/** The last fortnight in one thin line, the latest point marked, the goal dashed. The figure beside it speaks; the line is silent. */
export function Sparkline({ values, goal, tone = 'jade', width = 84, height = 24 }: SparklineProps) {
  const known = values.filter((v): v is number => v !== null)
  if (known.length === 0) return <svg width={width} height={height} aria-hidden="true" />
  const all = goal === undefined ? known : [...known, goal]
  const low = Math.min(...all)
  const high = Math.max(...all)
  const y = (v: number): number => high === low ? height / 2 : 3 + (1 - (v - low) / (high - low)) * (height - 6)
  const x = (i: number): number => 2 + (values.length > 1 ? (i / (values.length - 1)) * (width - 6) : 0)
  const runs: string[] = []
  let run: string[] = []
  values.forEach((v, i) => { if (v === null) { if (run.length) runs.push(run.join(' ')); run = [] } else run.push(`${x(i).toFixed(1)},${y(v).toFixed(1)}`) })
  if (run.length) runs.push(run.join(' '))
  const lastAt = values.findLastIndex((v) => v !== null)
  const last = values[lastAt]
  const stroke = tone === 'amber' ? 'var(--amber-mark)' : 'var(--jade)'
  return (
    <svg className="spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {goal !== undefined && <line x1="0" x2={width} y1={y(goal)} y2={y(goal)} stroke="var(--line-strong)" strokeDasharray="2 2" />}
      {runs.map((points) => <polyline key={points} points={points} fill="none" stroke={stroke} strokeWidth="1.4" strokeLinejoin="round" />)}
      {last !== null && last !== undefined && <circle cx={x(lastAt)} cy={y(last)} r="2.4" fill={stroke} />}
    </svg>
  )
}

/** A figure on one line: name, value with its unit, fourteen days, goal or remark. Opens its list. */
export function FigureLine({ name, value, unit, values, goal, note, tone = 'jade', href }: { name: string; value: string; unit?: string; values: readonly (number | null)[]; goal?: number; note?: string; tone?: 'jade' | 'amber'; href?: string }) {
  const inner = <><span>{name}</span><span className="fv"><b>{value}</b>{unit && <i>{unit}</i>}</span><Sparkline values={values} goal={goal} tone={tone} /><span className={`t12 cut ${tone === 'amber' ? 'ka' : 'k3'}`}>{note}</span></>
  return href ? <Link className="fg" href={href}>{inner}</Link> : <div className="fg">{inner}</div>
}

