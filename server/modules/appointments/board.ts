/** The day board: columns are experts or rooms, blocks are appointments and holds (APP-10, read-only). */
import { addDays, atMinute, startOfDay, type Day } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { authorize } from '../../platform/permit.ts'
import { calendarFor, siteSpans, zoneOf } from './availability.ts'
import { can, type Board } from './contract.ts'
import { openSpans, type Resource, type Span } from './free-times.ts'
import * as list from './store-list.ts'

const iso = (ms: number) => new Date(ms).toISOString()

/** One day of a hospital, or of one department, by experts and rooms. Who sees only a department gets that department's. */
export async function board(tx: Tx, input: { day: Day; departmentId?: string | undefined; kind?: 'staff' | 'room' | 'both' | undefined }): Promise<Infer<typeof Board>> {
  const { actor } = tx.work
  const scope = authorize(actor, can['appointments.read'])
  const departmentId = input.departmentId ?? (scope === 'all' ? null : actor.departmentIds[0] ?? null)
  if (scope === 'department') authorize(actor, can['appointments.read'], { departmentId })
  const zone = await zoneOf(tx)
  const [from, to] = [startOfDay(input.day, zone), startOfDay(addDays(input.day, 1), zone)]
  const kinds = input.kind === 'staff' || input.kind === 'room' ? [input.kind] : ['staff', 'room']
  const isMine = (column: { id: string; site_id: string | null }) => scope === 'all' || scope === 'department' || column.id === actor.id || (scope === 'site' && column.site_id !== null && actor.siteIds.includes(column.site_id))
  const columns = (await list.columnRows(tx, departmentId, kinds)).filter(isMine)
  const ids = columns.map(column => column.id)
  const sites = [...new Set(columns.map(column => column.site_id))]
  const [hours, exceptions, blocks, ...openings] = await Promise.all([
    list.hoursOf(tx, ids), list.exceptionsOf(tx, ids, from, to), list.blockRows(tx, from, to, null), ...(sites.length === 0 ? [null] : sites).map(site => list.openingOf(tx, site)),
  ])
  const open = new Map((sites.length === 0 ? [null] : sites).map((site, i) => [site, siteSpans(calendarFor(zone, openings[i] ?? null), addDays(input.day, -1), addDays(input.day, 1))]))
  const day: Span = { from: from.getTime(), to: to.getTime() }
  const within = (spans: readonly Span[]) => spans.flatMap(span => span.from < day.to && span.to > day.from ? [{ from: Math.max(span.from, day.from), to: Math.min(span.to, day.to) }] : [])
  const siteHours = within([...open.values()].flat())
  const shown = columns.map(column => {
    const resource: Resource = {
      id: column.id, kind: column.kind, capacity: column.capacity, taken: [],
      weekly: hours.filter(row => row.resource_id === column.id).map(row => ({ weekday: row.weekday, fromMinute: row.from_minute, toMinute: row.to_minute, validFrom: row.valid_from, validUntil: row.valid_until })),
      exceptions: exceptions.filter(row => row.resource_id === column.id).map(row => ({ kind: row.kind, from: Date.parse(row.starts_at), to: Date.parse(row.ends_at) })),
    }
    return {
      id: column.id, kind: column.kind, nameZh: column.name_zh, nameEn: column.name_en, subZh: column.sub_zh, subEn: column.sub_en, capacity: column.capacity,
      open: within(openSpans(resource, { zone, fromDay: input.day, toDay: input.day, siteOpen: open.get(column.site_id) ?? [] })).map(span => ({ startsAt: iso(span.from), endsAt: iso(span.to) })),
      closed: exceptions.filter(row => row.resource_id === column.id && row.kind !== 'extra').map(row => ({ startsAt: row.starts_at, endsAt: row.ends_at, kind: row.kind, reason: row.reason })),
    }
  })
  const known = new Set(ids)
  const placed = blocks.flatMap(row => {
    const columnIds = [row.expert_id, row.room_id].filter((id): id is string => id !== null && known.has(id))
    return columnIds.length === 0 ? [] : [{
      id: row.id, kind: row.kind, columnIds, state: row.state, startsAt: row.starts_at, endsAt: row.ends_at, unit: row.unit,
      customer: row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name ?? '' }, serviceZh: row.service_zh, serviceEn: row.service_en, departmentId: row.department_id,
      isAcknowledged: row.acknowledged, hasNote: row.has_note, heldUntil: row.held_until,
    }]
  })
  const count = (test: (row: (typeof placed)[number]) => boolean) => placed.filter(row => row.kind === 'appointment' && test(row)).length
  return {
    day: input.day, isClosed: siteHours.length === 0,
    opensAt: iso(siteHours.length === 0 ? atMinute(input.day, 480, zone).getTime() : Math.min(...siteHours.map(span => span.from))),
    closesAt: iso(siteHours.length === 0 ? atMinute(input.day, 1080, zone).getTime() : Math.max(...siteHours.map(span => span.to))),
    columns: shown, blocks: placed,
    figures: {
      booked: count(() => true), arrived: count(row => ['arrived', 'in_service', 'completed'].includes(row.state)), unconfirmed: count(row => row.state === 'booked'),
      missed: count(row => row.state === 'no_show'), unacknowledged: count(row => !row.isAcknowledged && ['booked', 'confirmed'].includes(row.state)),
    },
  }
}
