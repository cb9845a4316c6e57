/** Quiet hours: when a message may leave (PLA-11). Pure. */
import { addDays, atMinute, dayOf, minuteOfDay } from '../../platform/clock.ts'

/** Minutes of the day, e.g. 21:00 to 08:00 is { from: 1260, to: 480 }. Equal ends: no quiet hours. */
export interface QuietHours { readonly from: number; readonly to: number }

/** 'HH:MM' → minutes of the day. */
export function minutesOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
}

/** The first instant from `at` on that lies outside the quiet hours. */
export function afterQuiet(at: Date, { from, to }: QuietHours, zone: string): Date {
  const minute = minuteOfDay(at, zone)
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return at
  const day = dayOf(at, zone)
  return atMinute(from > to && minute >= from ? addDays(day, 1) : day, to, zone)
}

/**
 * When a message leaves: not before `notBefore`, and outside quiet hours, unless it is of service and about something that
 * happens on the very day (a voucher just asked for, a reminder two hours ahead): then it does not wait.
 */
export function sendTime(of: { now: Date; notBefore?: Date | undefined; happensAt?: Date | undefined; purpose: 'service' | 'marketing' }, quiet: QuietHours, sameDayExempt: boolean, zone: string): Date {
  const at = of.notBefore && of.notBefore > of.now ? of.notBefore : of.now
  const day = dayOf(at, zone)
  const isAboutToday = of.happensAt ? dayOf(of.happensAt, zone) === day : of.notBefore === undefined || of.notBefore <= of.now
  return sameDayExempt && of.purpose === 'service' && isAboutToday ? at : afterQuiet(at, quiet, zone)
}
