/** Sentences about commitments, in both languages, and the place where the act is done. */
import { dayOf, formatChineseDay, formatTime } from '../../platform/clock.ts'
import type { CommitmentKind, LadderAct } from '../../platform/module.ts'
import type { CommitmentRow } from './store.ts'

export interface Sentence { zh: string; en: string }

/** A person's name in both languages; nobody in particular is the system. */
export function nameOf(brief: { name: string; nameEn: string } | undefined): Sentence {
  return brief ? { zh: brief.name, en: brief.nameEn || brief.name } : { zh: '系统', en: 'The system' }
}

/** Address in the staff application where the act is done. */
export function linkOf(kind: CommitmentKind, row: Pick<CommitmentRow, 'subject_id' | 'customer_id'>): string {
  return kind.link.replaceAll(':subjectId', row.subject_id).replaceAll(':customerId', row.customer_id ?? '')
}

function tail(row: Pick<CommitmentRow, 'about'>, mark: string): string {
  return row.about ? `${mark}${row.about}` : ''
}

/** A due time as read on the same day or on another. */
export function dueWords(due: Date, now: Date, zone: string): Sentence {
  const time = formatTime(due, zone)
  const day = dayOf(due, zone)
  if (day === dayOf(now, zone)) return { zh: time, en: time }
  return { zh: `${formatChineseDay(day, 'short')} ${time}`, en: `${day} ${time}` }
}

export const saying = {
  offered: (kind: CommitmentKind, row: CommitmentRow, by: Sentence): Sentence => ({ zh: `${by.zh}请您接手「${kind.zh}」${tail(row, '：')}`, en: `${by.en} asks you to take over: ${kind.en}${tail(row, ', ')}` }),
  accepted: (kind: CommitmentKind, row: CommitmentRow, by: Sentence): Sentence => ({ zh: `${by.zh}接手了「${kind.zh}」${tail(row, '：')}`, en: `${by.en} took over: ${kind.en}${tail(row, ', ')}` }),
  declined: (kind: CommitmentKind, row: CommitmentRow, by: Sentence, reason: string): Sentence => ({ zh: `${by.zh}没有接手「${kind.zh}」（${reason}）${tail(row, '：')}`, en: `${by.en} did not take over ${kind.en} (${reason})${tail(row, ', ')}` }),
  /** A step of the ladder, as told to the owner or to those above. */
  rung: (act: LadderAct, kind: CommitmentKind, row: CommitmentRow, due: Sentence, owner: Sentence | null): Sentence => {
    switch (act) {
      case 'nudge': return { zh: `「${kind.zh}」${due.zh} 到期${tail(row, '：')}`, en: `${kind.en} is due at ${due.en}${tail(row, ', ')}` }
      case 'broken': return { zh: `「${kind.zh}」已超时（${due.zh} 到期）${tail(row, '：')}`, en: `${kind.en} is overdue (was due at ${due.en})${tail(row, ', ')}` }
      default: return { zh: `${owner?.zh ?? '还没有人负责'}：「${kind.zh}」超时未兑现（${due.zh} 到期）${tail(row, '，')}`, en: `${owner?.en ?? 'Nobody yet'}: ${kind.en} was not done in time (due at ${due.en})${tail(row, ', ')}` }
    }
  },
}
