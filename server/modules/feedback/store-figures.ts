/** SQL of the figures: over the published facts, a span of days at a time (FEE-8). */
import type { Tx } from '../../platform/db.ts'

export interface Count { key: string | null; kind: string; n: number }

const counted = (column: string) => `select ${column} as key, kind, count(*)::int as n from feedback.fact_feedback where hospital_id = $1 and day between $2 and $3 group by 1, 2`

/** Number by a column of the facts and by kind. */
export async function countBy(tx: Tx, column: 'category' | 'channel' | 'severity' | 'state' | 'satisfied' | 'finding' | 'cause', from: string, to: string): Promise<Count[]> {
  return tx.rows<Count>(counted(column), [tx.hospitalId, from, to])
}

/** Number by department or staff member concerned, and by kind. */
export async function countConcerned(tx: Tx, kind: 'department' | 'staff', from: string, to: string): Promise<Count[]> {
  return tx.rows<Count>(
    `select c.subject_id::text as key, f.kind, count(*)::int as n from feedback.fact_feedback f
       join feedback.fact_feedback_concerned c on c.hospital_id = f.hospital_id and c.feedback_id = f.feedback_id and c.kind = $4
      where f.hospital_id = $1 and f.day between $2 and $3 group by 1, 2`, [tx.hospitalId, from, to, kind])
}

export interface Handling { complaints: number; told: number; median_minutes: number | null; in_time: number; late: number; repeated: number; responded: number; responded_in_time: number; open: number }
/** How complaints were handled: time to the result, in time or not, and how often the same came again. */
export async function handling(tx: Tx, from: string, to: string, respondMinutes: number, repeatTimes: number): Promise<Handling> {
  const [row] = await tx.rows<Handling>(
    `select count(*)::int as complaints, count(told_at)::int as told,
            (percentile_cont(0.5) within group (order by extract(epoch from told_at - recorded_at) / 60) filter (where told_at is not null))::int as median_minutes,
            count(*) filter (where told_at <= result_due_at)::int as in_time,
            count(*) filter (where told_at > result_due_at or (told_at is null and result_due_at < $4))::int as late,
            count(*) filter (where same_person >= $6 or same_matter_id is not null)::int as repeated,
            count(responded_at)::int as responded, count(*) filter (where responded_at <= recorded_at + make_interval(mins => $5))::int as responded_in_time,
            count(*) filter (where state <> 'closed')::int as open
       from feedback.fact_feedback where hospital_id = $1 and kind = 'complaint' and day between $2 and $3`, [tx.hospitalId, from, to, tx.now.toISOString(), respondMinutes, repeatTimes])
  return row ?? { complaints: 0, told: 0, median_minutes: null, in_time: 0, late: 0, repeated: 0, responded: 0, responded_in_time: 0, open: 0 }
}
