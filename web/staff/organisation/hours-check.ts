/** What is wrong with opening hours before they are sent. */
export interface DraftRange { opens: string | null; closes: string | null }
export interface DraftException extends DraftRange { day: string | null; note: string; isClosed: boolean }

type WeekFault = 'end' | 'overlap' | null
type DayFault = 'need' | 'twice' | 'end' | null

/** Faults by day of the week (Monday first) and by special day, in their order. */
export function hoursFault(week: readonly (readonly DraftRange[])[], days: readonly DraftException[]): { week: WeekFault[]; days: DayFault[]; isFaulty: boolean } {
  const ofWeek = week.map((ranges): WeekFault => {
    if (ranges.some(isBackward)) return 'end'
    const sorted = [...ranges].sort((a, b) => ((a.opens ?? '') < (b.opens ?? '') ? -1 : 1))
    return sorted.some((range, i) => i > 0 && (range.opens ?? '') < (sorted[i - 1]?.closes ?? '')) ? 'overlap' : null
  })
  const ofDays = days.map((one, i): DayFault => {
    if (one.day === null) return 'need'
    if (!one.isClosed && isBackward(one)) return 'end'
    // a day may be open in several spans; closed and open at once, or closed twice, contradicts itself
    return days.some((other, at) => at < i && other.day === one.day && (other.isClosed || one.isClosed)) ? 'twice' : null
  })
  return { week: ofWeek, days: ofDays, isFaulty: [...ofWeek, ...ofDays].some((fault) => fault !== null) }
}

function isBackward({ opens, closes }: DraftRange): boolean {
  return opens === null || closes === null || opens >= closes
}
