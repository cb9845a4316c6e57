/** The voucher's pages for customers: opened by a link, moved and cancelled by forms; GET never changes anything (APP-6, SAFETY 16). */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../platform/app.ts'
import { addDays, dayOf, formatTime, isDay } from '../../platform/clock.ts'
import { Instant } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { linkActor, throughDoor } from '../../platform/door.ts'
import { render, type SafeHtml } from '../../platform/html.ts'
import { checkOrigin, localeOf, requestWork } from '../../platform/http.ts'
import { hospitals } from '../../platform/jobs.ts'
import { maskName } from '../../platform/mask.ts'
import { networkOf, take } from '../../platform/rate.ts'
import { common, Refusal } from '../../platform/refusal.ts'
import { normaliseShortCode } from '../../platform/token.ts'
import { findCustomer, hasLastFour } from '../customers/index.ts'
import { settingAt } from '../organisation/index.ts'
import { cancel, confirm } from './appointments.ts'
import { findFreeTimes, zoneOf } from './availability.ts'
import { doorUntil, reschedule } from './booking.ts'
import { calendarFile } from './calendar-file.ts'
import { no, settings } from './contract.ts'
import { placeOf } from './messages.ts'
import * as list from './store-list.ts'
import * as store from './store.ts'
import * as views from './voucher-html.ts'
import { phrases, type Phrases, type VoucherLanguage } from './voucher-phrases.ts'
import { spacedCode, storedToken, voucherUrl } from './voucher.ts'

const kind = 'voucher'
const moveDays = 7
/** How far ahead a customer may move by the link. */
const moveWindowDays = 60

interface Asset { path: string; type: string; body: Buffer }

function asset(file: string, type: string): Asset {
  const body = readFileSync(new URL(`../../../web/customer/voucher/${file}`, import.meta.url))
  return { path: `/v/${file}`, type, body }
}
const versioned = ({ path, body }: Asset) => `${path}?h=${createHash('sha256').update(body).digest('base64url').slice(0, 10)}`

type Params = { token: string }
type Query = Record<string, string | string[] | undefined>
const one = (query: unknown, name: string): string | undefined => {
  const value = (query as Query)[name]
  return typeof value === 'string' ? value : undefined
}

/** Registers the pages. */
export async function voucherPages(app: App, server: FastifyInstance): Promise<void> {
  const css = asset('voucher.css', 'text/css; charset=utf-8')
  const print = asset('print.css', 'text/css; charset=utf-8')
  const js = asset('voucher.js', 'text/javascript; charset=utf-8')
  const assets = { css: versioned(css), print: versioned(print) }

  await server.register(async scope => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 4096 }, (_request, body, done) => { done(null, Object.fromEntries(new URLSearchParams(body as string))) })
    for (const { path, type, body } of [css, print, js]) scope.get(path, { schema: { hide: true } }, async (_request, reply) => reply.type(type).header('cache-control', path === js.path ? 'public, max-age=300' : 'public, max-age=31536000, immutable').send(body))

    const look = (request: FastifyRequest): views.Look => {
      const asked = one(request.query, 'lang')
      const language: VoucherLanguage = asked === 'en' || asked === 'zh' ? asked : localeOf(request) === 'en' ? 'en' : 'zh'
      const isElder = one(request.query, 'elder') === '1'
      const query = [...(asked === 'en' || asked === 'zh' ? [`lang=${asked}`] : []), ...(isElder ? ['elder=1'] : [])].join('&')
      return { language, isElder, query: query === '' ? '' : `?${query}`, assets }
    }
    const send = (reply: FastifyReply, page: SafeHtml, status = 200) => reply.status(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').header('x-robots-tag', 'noindex').send(render(page))
    const gone = async (request: FastifyRequest, reply: FastifyReply) => {
      await take(app.db, app.clock.now(), `voucher-miss|${networkOf(request.ip)}`, 30, 900)
      return send(reply, views.codePage(look(request), { isGone: true, ...await askHospital(app), problem: null, code: '' }), 404)
    }

    /** One page: limits, language, failures told in words. */
    const handle = (act: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) => async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        await take(app.db, app.clock.now(), `voucher|${networkOf(request.ip)}`, 120, 60)
        if (request.method === 'POST') checkOrigin(app, request)
        return await act(request, reply)
      } catch (error) {
        const at = look(request)
        if (error instanceof Refusal && error.def === common.too_many_requests) {
          return send(reply.header('retry-after', String(error.details.retryAfterSeconds ?? 60)), views.codePage(at, { isGone: false, hospital: '', askHospital: false, problem: phrases[at.language].tooMany, code: '' }), 429)
        }
        if (error instanceof Refusal && error.def.status < 500) return send(reply, views.failedPage(at, request.url.split('?')[0] ?? '/v'), error.def.status)
        app.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'voucher page failed')
        return send(reply.header('retry-after', '5'), views.failedPage(at, (request.params as Partial<Params>).token ? `/v/${(request.params as Params).token}${at.query}` : '/v'), 503)
      }
    }
    /** Through the link's door, as the customer; undefined when it does not open. */
    const enter = <T>(request: FastifyRequest, act: (tx: Tx, id: string) => Promise<T>) =>
      throughDoor(app, requestWork(app, request, '', linkActor), kind, (request.params as Params).token, act)
    const token = (request: FastifyRequest) => (request.params as Params).token
    const back = (request: FastifyRequest, reply: FastifyReply, done: string) => {
      const { query } = look(request)
      return reply.header('cache-control', 'no-store').redirect(`/v/${token(request)}${query === '' ? '?' : `${query}&`}done=${done}`, 303)
    }
    const hidden = { schema: { hide: true } } as const

    scope.get('/v', hidden, handle(async (request, reply) => send(reply, views.codePage(look(request), { isGone: false, ...await askHospital(app, one(request.query, 'h')), problem: null, code: one(request.query, 'c') ?? '' }))))

    scope.post('/v', hidden, handle(async (request, reply) => {
      const { hospital = '', code: typed = '', four = '' } = (request.body ?? {}) as Record<string, string>
      const code = normaliseShortCode(typed)
      const now = app.clock.now()
      await take(app.db, now, `voucher-code|${networkOf(request.ip)}`, 10, 900)
      await take(app.db, now, `voucher-code|${hospital.toLowerCase()}|${code ?? ''}`, 5, 900)
      const found = code === null ? undefined : await openByCode(app, request, hospital, code, four)
      const at = look(request)
      if (found) return reply.header('cache-control', 'no-store').redirect(`/v/${found}${at.query}`, 303)
      return send(reply, views.codePage(at, { isGone: false, ...await askHospital(app, hospital), problem: phrases[at.language].wrongCode, code: typed.slice(0, 12) }), 404)
    }))

    scope.get('/v/:token', hidden, handle(async (request, reply) => {
      const at = look(request)
      const done = one(request.query, 'done')
      const view = await enter(request, (tx, id) => readView(tx, id, token(request), at.language))
      return view ? send(reply, views.voucherPage(view, at, done === 'confirmed' || done === 'moved' || done === 'cancelled' ? done : null)) : gone(request, reply)
    }))

    scope.get('/v/:token/calendar.ics', hidden, handle(async (request, reply) => {
      const at = look(request)
      const file = await enter(request, async (tx, id) => entryOf(await readView(tx, id, token(request), at.language), await list.shownRow(tx, id), at.language))
      return file ? reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store').header('content-disposition', 'attachment; filename="appointment.ics"').send(file) : gone(request, reply)
    }))

    scope.get('/v/:token/print', hidden, handle(async (request, reply) => {
      const at = look(request)
      const view = await enter(request, (tx, id) => readView(tx, id, token(request), at.language))
      return view ? send(reply, views.printPage(view, at, one(request.query, 'paper') === '80' ? '80' : 'a4')) : gone(request, reply)
    }))

    scope.post('/v/:token/confirm', hidden, handle(async (request, reply) => {
      const done = await enter(request, async (tx, id) => {
        const row = await store.lockAppointment(tx, id)
        if (row.state === 'booked') await confirm(tx, id)
        return row.state === 'booked' || row.state === 'confirmed' ? 'confirmed' : 'none'
      })
      return done ? back(request, reply, done) : gone(request, reply)
    }))

    scope.get('/v/:token/cancel', hidden, handle(async (request, reply) => {
      const at = look(request)
      const view = await enter(request, (tx, id) => readView(tx, id, token(request), at.language))
      if (!view) return gone(request, reply)
      return view.changeUntil === null ? back(request, reply, 'none') : send(reply, views.cancelPage(view, at))
    }))

    scope.post('/v/:token/cancel', hidden, handle(async (request, reply) => {
      const reasons = phrases.zh.reasons.map(reason => reason.value)
      const said = (request.body as Record<string, string> | null)?.['reason']
      const done = await enter(request, async (tx, id) => {
        const view = await readView(tx, id, token(request), 'zh')
        if (view.changeUntil === null) return 'none'
        await cancel(tx, id, said !== undefined && reasons.includes(said) ? said : '顾客未说明', 'customer')
        return 'cancelled'
      })
      return done ? back(request, reply, done) : gone(request, reply)
    }))

    const showMove = async (request: FastifyRequest, reply: FastifyReply, fromAsked: string | undefined, problem: ((t: Phrases) => string) | null) => {
      const at = look(request)
      const page = await enter(request, async (tx, id) => {
        const view = await readView(tx, id, token(request), at.language)
        if (view.changeUntil === null || !view.canMove) return null
        const { days, around } = await freeDays(tx, id, fromAsked)
        return views.movePage(view, at, days, around, problem?.(phrases[at.language]) ?? null)
      })
      if (page === undefined) return gone(request, reply)
      return page === null ? back(request, reply, 'none') : send(reply, page, problem ? 409 : 200)
    }

    scope.get('/v/:token/move', hidden, handle((request, reply) => showMove(request, reply, one(request.query, 'from'), null)))

    scope.post('/v/:token/move', hidden, handle(async (request, reply) => {
      const { startsAt, from } = (request.body ?? {}) as Record<string, string>
      const wanted = Instant.safeParse(startsAt)
      if (!wanted.success) return showMove(request, reply, from, t => t.choose)
      try {
        const done = await enter(request, async (tx, id) => {
          const view = await readView(tx, id, token(request), 'zh')
          if (view.changeUntil === null || !view.canMove || Date.parse(wanted.data) > tx.now.getTime() + (moveWindowDays + 1) * 86_400_000) return 'none'
          await reschedule(tx, id, { startsAt: wanted.data, reason: '顾客自助改期', overlapReason: '顾客自助改期' })
          return 'moved'
        })
        return done ? await back(request, reply, done) : await gone(request, reply)
      } catch (error) {
        if (error instanceof Refusal && error.def === no.time_taken) {
          const zone = await enter(request, tx => zoneOf(tx)) ?? 'Asia/Shanghai'
          return showMove(request, reply, from, t => t.taken(formatTime(wanted.data, zone)))
        }
        if (error instanceof Refusal && error.def.status === 422) return showMove(request, reply, from, t => t.choose)
        throw error
      }
    }))
  })
}

/** Whether the hospital must be named: not while the installation has one. */
async function askHospital(app: App, given = ''): Promise<{ hospital: string; askHospital: boolean }> {
  const all = await hospitals(app)
  return { hospital: given === '' && all.length === 1 ? all[0]?.code ?? '' : given, askHospital: all.length > 1 }
}

/** Token of the voucher behind a code, if the last four digits are right and it is not too long ago. */
async function openByCode(app: App, request: FastifyRequest, hospital: string, code: string, four: string): Promise<string | undefined> {
  const all = await hospitals(app)
  const tenant = all.find(one => one.code === hospital.trim().toLowerCase()) ?? (hospital === '' && all.length === 1 ? all[0] : undefined)
  if (!tenant) return undefined
  return app.db.tenantTx(requestWork(app, request, tenant.hospitalId, linkActor), async tx => {
    const row = await store.findByCode(tx, code)
    if (!row || doorUntil(new Date(row.ends_at)) <= tx.now || !await hasLastFour(tx, row.customer_id, four)) return undefined
    return storedToken(await app.keys.ring(tx), row)
  })
}

/** What the pages show, read through the door. */
async function readView(tx: Tx, id: string, token: string, language: VoucherLanguage): Promise<views.VoucherView> {
  const row = await list.shownRow(tx, id)
  const [customer, zone, hospital, minutes, moves] = await Promise.all([findCustomer(tx, row.customer_id), zoneOf(tx), store.readHospital(tx), settingAt(tx, settings.customerChangeMinutes), settingAt(tx, settings.customerMoves)])
  const place = placeOf(row)
  const until = new Date(Date.parse(row.starts_at) - minutes * 60_000)
  const isLive = row.state === 'booked' || row.state === 'confirmed'
  return {
    token, url: voucherUrl(tx.work.app, token), state: row.state, startsAt: row.starts_at, arriveEarlyMinutes: row.arrive_early_minutes, moveCount: row.move_count, confirmed: row.confirmed_at !== null,
    serviceZh: row.service_zh, serviceEn: row.service_en, departmentZh: row.department_zh, departmentEn: row.department_en, expertName: row.expert_name, expertNameEn: row.expert_name_en, expertTitleZh: row.expert_title_zh ?? '', expertTitleEn: row.expert_title_en ?? '',
    placeZh: place.zh, placeEn: place.en, siteZh: row.site_zh === hospital.name_zh ? '' : row.site_zh, siteEn: row.site_en === hospital.name_en ? '' : row.site_en, address: row.site_address, phone: row.site_phone, mapNote: row.map_note, bringZh: row.bring_zh, bringEn: row.bring_en, priceFen: row.price_fen,
    code: spacedCode(row.voucher_code), maskedName: maskName(customer?.name ?? ''), four: customer?.phoneMasked?.slice(-4) ?? '', phoneMasked: customer?.phoneMasked ?? '', hospitalZh: hospital.name_zh, hospitalEn: hospital.name_en, zone,
    changeUntil: isLive && until > tx.now ? `${views.dayText(dayOf(until, zone), language)} ${formatTime(until, zone)}` : null, canMove: row.moved_by_customer_count < moves, now: tx.now,
  }
}

/** Free times of the appointment's service and expert over seven days from a day on. */
async function freeDays(tx: Tx, id: string, asked: string | undefined) {
  const [row, zone] = await Promise.all([list.shownRow(tx, id), zoneOf(tx)])
  const today = dayOf(tx.now, zone)
  const last = addDays(today, moveWindowDays)
  const from = asked !== undefined && isDay(asked) && asked >= today && asked <= last ? asked : today
  const { items } = await findFreeTimes(tx, { serviceId: row.service_id, expertId: row.expert_id ?? undefined, from, to: addDays(from, moveDays - 1) })
  const days = Array.from({ length: moveDays }, (_, i) => addDays(from, i)).map(day => ({ day, times: items.filter(item => dayOf(item.startsAt, zone) === day).map(item => ({ startsAt: item.startsAt, time: formatTime(item.startsAt, zone) })) }))
  const earlier = addDays(from, -moveDays)
  return { days, around: { from, earlier: from === today ? null : earlier < today ? today : earlier, later: addDays(from, moveDays) > last ? null : addDays(from, moveDays) } }
}

function entryOf(view: views.VoucherView, row: list.ShownRow, language: VoucherLanguage): string {
  const t = phrases[language]
  return calendarFile({
    uid: `${row.id}@throughcare`, sequence: row.move_count, isCancelled: row.state === 'cancelled', startsAt: row.starts_at, endsAt: row.ends_at, at: view.now,
    summary: views.whatText(view, language), location: [views.placeText(view, language), view.address].filter(Boolean).join(', '),
    description: `${t.arriveBy(views.arriveBy(view))}\n${t.code} ${view.code}\n${view.url}`, url: view.url, remindMinutesBefore: 120,
  })
}
