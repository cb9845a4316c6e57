/** One box for everything (PLA-14). Each kind only for those who hold the right to it; what fails to be found is simply not there. */
import type { Infer, PermissionDef } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { may, scopeOf } from '../../platform/permit.ts'
import { findByVoucher } from '../appointments/index.ts'
import { can as appointmentsCan } from '../appointments/contract.ts'
import { searchServices } from '../catalogue/index.ts'
import { can as catalogueCan } from '../catalogue/contract.ts'
import { can as conversationsCan } from '../conversations/contract.ts'
import { can as customersCan } from '../customers/contract.ts'
import { briefs, searchCustomers } from '../customers/index.ts'
import { can as organisationCan } from '../organisation/contract.ts'
import { searchKinds, type search as route } from './contract.ts'
import * as store from './store.ts'

type Found = Infer<typeof route.response>
const shown = 8
/** Appointments and inquiries are shown of the best matches only. */
const people = 5

function reachOf(tx: Tx, permission: PermissionDef): store.Reach {
  const { actor } = tx.work
  const scope = scopeOf(actor, permission)
  return { all: scope === 'all', departmentIds: scope === 'department' ? actor.departmentIds : [], staffId: actor.id }
}

/** Finds by what was typed. @param limit of each kind, 8 unless said */
export async function search(tx: Tx, query: Infer<typeof route.query>): Promise<Found> {
  const limit = query.limit === undefined ? shown : Number(query.limit)
  const wanted = new Set<string>(query.kinds?.split(',') ?? searchKinds)
  const q = query.q.trim()
  const { actor } = tx.work
  const holds = (kind: typeof searchKinds[number], permission: PermissionDef) => wanted.has(kind) && may(actor, permission)
  const [customers, services, staff, voucher] = await Promise.all([
    may(actor, customersCan['customers.read']) && (wanted.has('customers') || wanted.has('appointments') || wanted.has('inquiries')) ? searchCustomers(tx, q, limit) : [],
    holds('services', catalogueCan['catalogue.read']) && q.length >= 2 ? searchServices(tx, q, limit) : [],
    holds('staff', organisationCan['staff.read']) && q.length >= 2 ? store.staff(tx, q.toLowerCase(), limit) : [],
    holds('appointments', appointmentsCan['appointments.read']) ? findByVoucher(tx, q) : undefined,
  ])
  const customerIds = customers.slice(0, people).map(customer => customer.id)
  const [appointments, inquiries] = await Promise.all([
    holds('appointments', appointmentsCan['appointments.read']) && (customerIds.length > 0 || voucher) ? store.appointments(tx, { customerIds, ids: voucher ? [voucher.id] : [] }, reachOf(tx, appointmentsCan['appointments.read']), limit) : [],
    holds('inquiries', conversationsCan['inquiries.read']) && customerIds.length > 0 ? store.inquiries(tx, customerIds, reachOf(tx, conversationsCan['inquiries.read']), limit) : [],
  ])
  const known = new Map(customers.map(customer => [customer.id, customer.name]))
  const others = [...appointments, ...inquiries].map(hit => hit.customer_id).filter(id => !known.has(id))
  for (const [id, brief] of await briefs(tx, others)) known.set(id, brief.name)
  return {
    customers: wanted.has('customers') ? customers : [],
    appointments: appointments.map(hit => ({ id: hit.id, customerId: hit.customer_id, customerName: known.get(hit.customer_id) ?? '', serviceZh: hit.service_zh, serviceEn: hit.service_en, expertName: hit.expert_name, startsAt: hit.starts_at, state: hit.state, byVoucher: hit.id === voucher?.id })),
    inquiries: inquiries.map(hit => ({ id: hit.id, customerId: hit.customer_id, customerName: known.get(hit.customer_id) ?? '', channel: hit.channel, matter: hit.matter, receivedAt: hit.received_at, state: hit.state })),
    services: services.map(({ id, nameZh, nameEn, priceFen, minutes }) => ({ id, nameZh, nameEn, priceFen, minutes })),
    staff: staff.map(hit => ({ id: hit.id, number: hit.number, name: hit.name, nameEn: hit.name_en, titleZh: hit.title_zh, titleEn: hit.title_en })),
  }
}
