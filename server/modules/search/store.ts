/** Reads other modules' facts for the one box. */
import type { Tx } from '../../platform/db.ts'

/** How far the actor may look: everything, or own and department. */
export interface Reach { all: boolean; departmentIds: readonly string[]; staffId: string | null }

export interface AppointmentHit { id: string; customer_id: string; service_zh: string; service_en: string; expert_name: string | null; starts_at: string; state: string }

const aliases = (ids: string) => `any(array(select unnest(customers.aliases(i.id)) from unnest(${ids}::uuid[]) as i (id)))`

/** Appointments of customers from a day ago on, the next first; or those named. */
export async function appointments(tx: Tx, of: { customerIds: readonly string[]; ids: readonly string[] }, reach: Reach, limit: number): Promise<AppointmentHit[]> {
  return tx.rows<AppointmentHit>(
    `select a.appointment_id as id, a.customer_id, s.name_zh as service_zh, s.name_en as service_en, e.name as expert_name, a.starts_at, a.state
       from appointments.fact_appointment a
       join catalogue.fact_service s on s.hospital_id = a.hospital_id and s.service_id = a.service_id
       left join organisation.fact_staff e on e.hospital_id = a.hospital_id and e.staff_id = a.expert_id
      where a.hospital_id = $1 and ((a.customer_id = ${aliases('$2')} and a.starts_at >= $3) or a.appointment_id = any($4))
        and ($5 or a.department_id = any($6) or a.expert_id = $7 or a.booked_by = $7)
      order by a.starts_at limit $8`,
    [tx.hospitalId, of.customerIds, new Date(tx.now.getTime() - 86_400_000).toISOString(), of.ids, reach.all, reach.departmentIds, reach.staffId, limit])
}

export interface InquiryHit { id: string; customer_id: string; channel: string; matter: string | null; received_at: string; state: string }

/** The latest inquiries of customers. */
export async function inquiries(tx: Tx, customerIds: readonly string[], reach: Reach, limit: number): Promise<InquiryHit[]> {
  return tx.rows<InquiryHit>(
    `select i.inquiry_id as id, i.customer_id, i.channel, i.matter, i.received_at, i.state
       from conversations.fact_inquiry i
      where i.hospital_id = $1 and i.customer_id = ${aliases('$2')} and ($3 or i.department_id = any($4) or i.owner_id = $5 or i.answerer_id = $5)
      order by i.received_at desc limit $6`, [tx.hospitalId, customerIds, reach.all, reach.departmentIds, reach.staffId, limit])
}

/** Colleagues by number or a part of the name. */
export async function staff(tx: Tx, q: string, limit: number): Promise<{ id: string; number: string; name: string; name_en: string; title_zh: string; title_en: string }[]> {
  return tx.rows(
    `select f.staff_id as id, f.number, f.name, f.name_en, f.title_zh, f.title_en from organisation.fact_staff f
      where f.hospital_id = $1 and f.status <> 'left' and (strpos(lower(f.name), $2) > 0 or strpos(lower(f.name_en), $2) > 0 or lower(f.number) = $2) order by f.number limit $3`, [tx.hospitalId, q, limit])
}
