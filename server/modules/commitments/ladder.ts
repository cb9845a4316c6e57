/** The rules of one commitment's course: when it is due, and which step of its ladder comes next (PLA-10). No database. */
import type { Calendar } from '../../platform/calendar.ts'
import { datedSteps, dueAt, nextStep, type DatedStep, type Duration, type Pause } from '../../platform/deadline.ts'
import type { CommitmentKind, LadderAct } from '../../platform/module.ts'
import type { Ladder } from '../../platform/deadline.ts'

type LadderStep = Ladder<LadderAct>[number]

/** The figures of a kind as they hold for one commitment: its time allowed and its ladder, settings filled in. */
export interface Figures { readonly due: Duration; readonly ladder: Ladder<LadderAct> }

/**
 * The figures of a kind with the values of its settings: the time allowed, then one per step of the ladder.
 *
 * A commitment is broken when it is due, so that step stands at the due time however the kind words it. Where another
 * due time was promised than the kind's own (`fixed`), steps counted from the start keep their distance from the due time.
 */
export function figuresOf(kind: CommitmentKind, dueValue: number | undefined, stepValues: readonly (number | undefined)[], fixed: boolean): Figures {
  const due = dueValue === undefined ? kind.due : withAmount(kind.due, dueValue)
  const ladder = kind.ladder.map((step, index): LadderStep => {
    if (step.act === 'broken') return { act: 'broken', counting: 'clock', from: 'due', minutes: 0 }
    if ('share' in step) return step
    const minutes = stepValues[index] ?? step.minutes
    if (!fixed || step.from === 'due') return { ...step, minutes }
    const allowed = 'minutes' in due ? due.minutes : 'workingMinutes' in due ? due.workingMinutes : undefined
    return allowed === undefined ? { ...step, minutes } : { act: step.act, counting: step.counting, from: 'due', minutes: minutes - allowed }
  })
  return { due, ladder }
}

function withAmount(duration: Duration, amount: number): Duration {
  return 'minutes' in duration ? { minutes: amount } : 'workingMinutes' in duration ? { workingMinutes: amount } : { workingDays: amount }
}

/** Whether opening hours or working days matter for these figures. */
export function needsCalendar(figures: Figures, fixedDue: boolean): boolean {
  return (!fixedDue && !('minutes' in figures.due)) || figures.ladder.some(step => step.counting === 'working')
}

/** A duration as stored: unit and amount. */
export function storedDuration(duration: Duration): { unit: 'minutes' | 'working_minutes' | 'working_days'; amount: number } {
  return 'minutes' in duration ? { unit: 'minutes', amount: duration.minutes } : 'workingMinutes' in duration ? { unit: 'working_minutes', amount: duration.workingMinutes } : { unit: 'working_days', amount: duration.workingDays }
}

/** The stored duration, read back; undefined when a fixed instant was promised. */
export function durationOf(unit: string | null, amount: number | null): Duration | undefined {
  if (unit === null || amount === null) return undefined
  return unit === 'minutes' ? { minutes: amount } : unit === 'working_minutes' ? { workingMinutes: amount } : { workingDays: amount }
}

/**
 * Due time after the pauses so far. A duration counts anew from the start; a fixed instant moves on by the clock minutes of
 * the last pause, since what was promised was an hour, not a length.
 */
export function dueAfterPause(start: Date, duration: Duration | undefined, lastDue: Date, pauses: readonly Pause[], calendar: Calendar): Date {
  if (duration) return dueAt(start, duration, calendar, pauses) ?? lastDue
  const last = pauses.at(-1)
  return last?.to ? new Date(lastDue.getTime() + last.to.getTime() - last.from.getTime()) : lastDue
}

/**
 * The step that comes next. A nudge that falls before the start (little time was allowed) is left out, so that nobody is
 * nudged about what was promised a second ago; a nudge never follows the breach.
 */
export function stepAfter(figures: Figures, course: { start: Date; due: Date; calendar: Calendar; pauses: readonly Pause[] }, taken: ReadonlySet<number>): DatedStep<LadderAct> | null {
  const broken = figures.ladder.some((step, index) => step.act === 'broken' && taken.has(index))
  const left = new Set(taken)
  for (;;) {
    const step = nextStep(figures.ladder, course, left)
    if (!step || step.act !== 'nudge' || (!broken && step.at.getTime() > course.start.getTime())) return step
    left.add(step.index)
  }
}

/** Every step with its time, for showing what is to come. */
export function stepsOf(figures: Figures, course: { start: Date; due: Date; calendar: Calendar; pauses: readonly Pause[] }): DatedStep<LadderAct>[] {
  return datedSteps(figures.ladder, course)
}
