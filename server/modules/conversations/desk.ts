/** What a visitor is told of the desk: who is there, how long it takes, by when an answer comes (CON-5, CON-8). */
import type { App } from '../../platform/app.ts'
import { dayOf, startOfDay } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { calendarOf, zoneOf } from '../organisation/index.ts'
import type { Desk } from './contract-chat.ts'
import * as agents from './store-agents.ts'
import { replyDue } from './threads.ts'

type Shown = Infer<typeof Desk>
const desks = new WeakMap<App, Map<string, { desk: Shown; figures: agents.DeskFigures; until: number }>>()

/**
 * Who is there, and by when a message sent now is answered; reckoned anew every three seconds. The wait is that of somebody who
 * comes now, or of somebody who has `before` others before them.
 */
export async function deskOf(tx: Tx, before?: number | null): Promise<Shown> {
  const { desk, figures } = await rememberedDesk(tx)
  return before == null ? desk : { ...desk, waitSeconds: waitOf(figures, before) }
}

async function rememberedDesk(tx: Tx): Promise<{ desk: Shown; figures: agents.DeskFigures }> {
  const { app } = tx.work
  const known = desks.get(app) ?? new Map<string, { desk: Shown; figures: agents.DeskFigures; until: number }>()
  desks.set(app, known)
  const entry = known.get(tx.hospitalId)
  if (entry && entry.until > tx.now.getTime()) return entry
  const zone = await zoneOf(tx)
  const [figures, due, calendar] = await Promise.all([agents.deskFigures(tx, startOfDay(dayOf(tx.now, zone), zone).toISOString()), replyDue(tx), calendarOf(tx)])
  const desk: Shown = { ready: figures.ready, open: calendar.isOpen(tx.now), answerBy: due.toISOString(), waiting: figures.waiting, waitSeconds: waitOf(figures, figures.waiting) }
  const reckoned = { desk, figures, until: tx.now.getTime() + 3_000 }
  known.set(tx.hospitalId, reckoned)
  return reckoned
}

/** How long somebody with so many before them waits: how long it lately took, as often as the consultants there have to turn round. */
function waitOf(figures: agents.DeskFigures, before: number): number | null {
  if (figures.ready === 0) return null
  return Math.round((figures.replies ?? 60) * (1 + Math.floor(before / figures.ready)))
}
