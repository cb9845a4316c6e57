import { Day, Id, Instant, route, z } from '../../platform/contract.ts'
import { Commitment, CommitmentCounts } from '../commitments/contract.ts'

const Customer = z.object({ id: Id, name: z.string(), level: z.string(), vip: z.boolean(), hasAllergies: z.boolean(), hasSpecialConditions: z.boolean() })
const Whose = z.enum(['mine', 'with_me', 'department', 'all']).meta({ description: 'Whose they are: booked by me, to be served by me, my department\'s, everyone\'s' })

/** One customer expected today, and how far they have come. */
export const Arrival = z.object({
  appointmentId: Id, startsAt: Instant, customer: Customer.nullable(), serviceZh: z.string(), serviceEn: z.string(), expert: z.object({ id: Id, name: z.string(), nameEn: z.string(), titleZh: z.string(), titleEn: z.string() }).nullable(),
  state: z.enum(['booked', 'confirmed', 'arrived', 'called', 'in_service', 'completed', 'no_show']), isAcknowledged: z.boolean(), since: Instant.nullable().meta({ description: 'Since when they wait or are served' }),
})
export const Waiting = z.object({ visitId: Id, customer: Customer.nullable(), departmentZh: z.string(), departmentEn: z.string(), expertName: z.string().nullable(), state: z.enum(['waiting', 'called']), arrivedAt: Instant, isBooked: z.boolean() })
export const Member = z.object({
  staffId: Id.nullable(), groupId: Id.nullable(), nameZh: z.string(), nameEn: z.string(), open: z.int(), overdue: z.int(), keptToday: z.int(), settledToday: z.int(), inquiriesToday: z.int(), bookedToday: z.int(),
})

export const Figures = z.object({
  whose: z.enum(['mine', 'group', 'all']),
  items: z.array(z.object({
    key: z.string(), kind: z.enum(['count', 'rate']), zh: z.string(), en: z.string(), meansZh: z.string(), meansEn: z.string(),
    of: z.int(), to: z.int().nullable().meta({ description: 'For a rate: of how many' }), series: z.array(z.number().nullable()).meta({ description: 'The last 14 days, today last; shares for a rate' }),
    group: z.number().nullable().meta({ description: 'The group\'s share today, beside mine' }),
  })),
})

export const Today = z.object({
  now: Instant, day: Day,
  owed: z.object({ items: z.array(Commitment), counts: CommitmentCounts, dueTomorrow: z.int() }).nullable(),
  incoming: z.array(Commitment).meta({ description: 'Offered to me, or nobody\'s yet in my group or department' }),
  arrivals: z.object({ whose: Whose, total: z.int(), arrived: z.int(), items: z.array(Arrival), tomorrow: z.int(), tomorrowUnconfirmed: z.int() }).nullable(),
  waiting: z.object({ whose: Whose, total: z.int(), items: z.array(Waiting) }).nullable(),
  figures: Figures.nullable(),
  team: z.object({ by: z.enum(['member', 'group']), rows: z.array(Member) }).nullable().meta({ description: 'For leaders: each member; for directors: each group' }),
}).meta({ id: 'Today' })

export const getToday = route({ method: 'GET', url: '/today', operationId: 'getToday', summary: 'My day: what I owe, what comes in, who arrives, who waits, and for leaders the group', permission: 'signed-in', response: Today })
