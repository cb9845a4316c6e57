import { Id, Instant, route, z } from '../../platform/contract.ts'
import { CustomerBrief } from '../customers/contract.ts'

export const searchKinds = ['customers', 'appointments', 'inquiries', 'services', 'staff'] as const
export const FoundAppointment = z.object({ id: Id, customerId: Id, customerName: z.string(), serviceZh: z.string(), serviceEn: z.string(), expertName: z.string().nullable(), startsAt: Instant, state: z.string(), byVoucher: z.boolean() }).meta({ id: 'FoundAppointment' })
export const FoundInquiry = z.object({ id: Id, customerId: Id, customerName: z.string(), channel: z.string(), matter: z.string().nullable(), receivedAt: Instant, state: z.string() }).meta({ id: 'FoundInquiry' })
export const search = route({
  method: 'GET', url: '/search', operationId: 'search', summary: 'One box: customers by name, sound, initials, phone, last four or card; vouchers, appointments, inquiries, services, colleagues', permission: 'signed-in',
  query: z.strictObject({ q: z.string().min(1).max(100), limit: z.string().regex(/^([1-9]|[1-4]\d|50)$/).optional(), kinds: z.string().regex(new RegExp(`^(${searchKinds.join('|')})(,(${searchKinds.join('|')}))*$`)).optional() }),
  response: z.object({
    customers: z.array(CustomerBrief), appointments: z.array(FoundAppointment), inquiries: z.array(FoundInquiry),
    services: z.array(z.object({ id: Id, nameZh: z.string(), nameEn: z.string(), priceFen: z.int(), minutes: z.int() })),
    staff: z.array(z.object({ id: Id, number: z.string(), name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string() })),
  }),
})
