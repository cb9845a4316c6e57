/** Many callers for few times: 50 at once on 300 different slots, 20 at once on one. */
import { load } from './load.ts'
import { booking, takeSlot, type Samples } from './lines.ts'
import type { Product } from './product.ts'

export interface Contention { booked: number; refused: number; firstRefusal: string | null; winners: number; turnedAway: number }

const slots = 300
const callers = 50
const rivals = 20

/** Books 300 slots of one hospital's doctors from 50 connections, then one slot from 20 connections for 20 customers. */
export async function contend(product: Product, samples: readonly Samples[]): Promise<Contention> {
  const [of] = samples
  if (!of) throw new Error('There are no samples')
  // From the end of the list, which no other line has booked for.
  const customer = (n: number) => of.customers.at(-1 - n) ?? ''
  const many = await load({ port: product.port, connections: callers, total: slots, next: n => (n < slots ? booking(of, takeSlot(of), customer(n)) : null) })
  const slot = takeSlot(of)
  const one = await load({ port: product.port, connections: rivals, total: rivals, next: n => (n < rivals ? booking(of, slot, customer(slots + n)) : null) })
  return { booked: many.good, refused: slots - many.good, firstRefusal: many.firstBad, winners: one.good, turnedAway: one.bad['409'] ?? 0 }
}

/** The two lines as printed. */
export function shownContention({ booked, refused, firstRefusal, winners, turnedAway }: Contention): string {
  return `${callers} callers on ${slots} different slots: ${booked} booked, ${refused} refused  ${booked === slots ? 'reached' : `FAILED (${firstRefusal ?? ''})`}\n`
    + `${rivals} callers on one slot: ${winners} booked, ${turnedAway} told that it is taken  ${winners === 1 && turnedAway === rivals - 1 ? 'reached' : 'FAILED'}`
}
