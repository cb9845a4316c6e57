/** Appointments and visits: held, booked, acknowledged, confirmed, moved, cancelled; arrived, called, served, gone. APP-3…7, VIS-1. */
import { acknowledge, book, cancelAppointment, confirmAppointment, createHold, findFreeTimes, reschedule } from '../../server/modules/appointments/index.ts'
import { calendarOf } from '../../server/modules/organisation/index.ts'
import { callVisit, finishVisit, leaveVisit, openVisit, serveVisit, undoVisit } from '../../server/modules/visits/index.ts'
import { addDays, dayOf, minuteOfDay, type Day } from '../../server/platform/clock.ts'
import type { Tx } from '../../server/platform/db.ts'
import { dueAt } from '../../server/platform/deadline.ts'
import { Refusal } from '../../server/platform/refusal.ts'
import { bookingChannel, servicesIn, siteOf } from './cast.ts'
import { conditionOf } from './catalogue.ts'
import { cancelReasons } from './content/lists.ts'
import type { ClinicalCode } from './content/organisation.ts'
import type { Random } from './content/random.ts'
import { acknowledgeMinutes, appointmentFate, leadDays, unbookedVisitsPerDay, visitMinutes, type AppointmentFate } from './content/rhythm.ts'
import type { Channel } from './content/roster.ts'
import type { ExampleService } from './content/service-shape.ts'
import type { Story } from './inquiries-plan.ts'
import type { Month } from './shared.ts'

const minuteMs = 60_000

interface Booking {
  readonly random: Random
  readonly person: number
  readonly department: ClinicalCode
  readonly service: ExampleService
  readonly agent: string
  readonly channel: Channel
  readonly inquiryId: string | null
  readonly leadDays: number
}

interface Booked { id: string; startsAt: Date; endsAt: Date; expertId: string | null; code: string; url: string }

export class Coming {
  readonly #month: Month
  /** What becomes of an inquiry for which no time was free. */
  notBooked: (story: Story, state: { id: string }, lanes: readonly string[], agent: string, at: Date) => void = () => undefined

  constructor(month: Month) { this.#month = month }

  /** The agent finds a free time while talking, holds it and books; without one the inquiry is lost for want of time. */
  book(story: Story, state: { id: string }, lanes: readonly string[], agent: string, at: Date): void {
    const { script } = this.#month
    const random = story.random.fork('booking')
    script.add({
      at, who: agent, lanes: [...lanes, `calendar:${story.department}`], play: async tx => {
        const booking = { random, person: story.asker.person.index, department: story.department, service: this.#serviceFor(story, random), agent, channel: story.channel, inquiryId: state.id, leadDays: leadDays(random) }
        const booked = await this.#bookTime(tx, booking)
        if (booked === null) this.notBooked(story, state, lanes, agent, new Date(at.getTime() + 1000))
      },
    })
  }

  /** Booked from a follow-up call. */
  bookAgain(of: { person: number; department: ClinicalCode; agent: string; at: Date; random: Random }): void {
    const { cast, script, people } = this.#month
    const person = people.all[of.person]
    if (!person) return
    script.add({
      at: of.at, who: of.agent, lanes: [`customer:${of.person}`, `calendar:${of.department}`], play: async tx => {
        const tags = new Set(person.conditions.map(({ tag }) => conditionOf[tag] ?? tag))
        const services = servicesIn(cast, of.department).filter(service => !service.unsuitable.some(tag => tags.has(conditionOf[tag] ?? tag)))
        if (services.length > 0) await this.#bookTime(tx, { random: of.random, person: of.person, department: of.department, service: of.random.pick(services), agent: of.agent, channel: 'phone', inquiryId: null, leadDays: leadDays(of.random) })
      },
    })
  }

  #serviceFor(story: Story, random: Random): ExampleService {
    const { cast } = this.#month
    const tags = new Set(story.asker.person.conditions.map(({ tag }) => conditionOf[tag] ?? tag))
    const fits = (service: ExampleService) => service.kind !== 'event' && !service.unsuitable.some(tag => tags.has(conditionOf[tag] ?? tag))
    const named = cast.services.filter(service => story.talk.services.includes(service.code) && service.department === story.department && fits(service))
    const all = servicesIn(cast, story.department)
    return named[0] && random.chance(0.7) ? named[0] : random.pick(named.length > 0 ? named : all.filter(fits).length > 0 ? all.filter(fits) : all)
  }

  /** Books the first suitable time from the day wished on; null when there is none within two weeks. */
  async #bookTime(tx: Tx, booking: Booking): Promise<Booked | null> {
    const { stage, offered, people } = this.#month
    const { random } = booking
    const serviceId = offered.get(booking.service.code) ?? ''
    const customerId = people.id(booking.person)
    const wished = addDays(dayOf(tx.now, stage.house.zone), booking.leadDays)
    for (const [from, to] of [[0, 3], [4, 13]] as const) {
      const free = await this.#free(tx, serviceId, addDays(wished, from), addDays(wished, to))
      for (let tries = 0; tries < 3 && free.length > 0; tries++) {
        const days = [...new Set(free.map(time => time.day))]
        const day = days[random.chance(0.7) ? 0 : Math.min(1, days.length - 1)]
        const time = random.pick(free.filter(one => one.day === day))
        try {
          const expertId = time.expertIds.length > 0 ? random.pick(time.expertIds) : null
          // On the phone the time is held while the customer makes up their mind.
          const hold = booking.channel === 'phone' ? await createHold(tx, { serviceId, startsAt: time.startsAt, customerId, ...(expertId ? { expertId } : {}) }) : null
          const made = await book(tx, { customerId, ...(hold ? { holdId: hold.id } : { serviceId, startsAt: time.startsAt, ...(expertId ? { expertId } : {}) }), channel: bookingChannel[booking.channel], inquiryId: booking.inquiryId, ...(random.chance(0.12) ? { note: random.pick(bookingNotes) } : {}) })
          const booked = { id: made.id, startsAt: new Date(made.startsAt), endsAt: new Date(made.endsAt), expertId: made.expertId, code: made.voucherCode, url: made.voucherUrl }
          await this.#live(tx, booking, booked)
          return booked
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          free.splice(free.indexOf(time), 1)
        }
      }
    }
    return null
  }

  async #free(tx: Tx, serviceId: string, from: Day, to: Day): Promise<{ startsAt: string; expertIds: string[]; day: Day }[]> {
    const { zone } = this.#month.stage.house
    const soonest = tx.now.getTime() + 25 * minuteMs
    return (await findFreeTimes(tx, { serviceId, from, to })).items.filter(item => Date.parse(item.startsAt) > soonest).map(item => ({ startsAt: item.startsAt, expertIds: [...item.expertIds], day: dayOf(item.startsAt, zone) }))
  }

  /** What becomes of a booking: noted by the department, confirmed, kept or not. */
  async #live(tx: Tx, booking: Booking, booked: Booked): Promise<void> {
    const { random } = booking
    await this.#acknowledged(tx, booking, booked, tx.now)
    const { confirmed, fate } = appointmentFate(random, booking.channel, booking.agent, booking.leadDays)
    if (confirmed && fate !== 'cancelled') this.#confirmed(booking, booked, tx.now, fate)
    if (fate === 'cancelled') this.#cancelled(booking, booked, tx.now)
    else if (fate === 'moved') this.#moved(booking, booked, tx.now)
    else if (fate === 'kept') this.#arrives(booking, booked)
  }

  async #acknowledged(tx: Tx, booking: Booking, booked: Booked, from: Date): Promise<void> {
    const { script, stage, cast } = this.#month
    const who = cast.coordinatorOf(booking.department) ?? this.#able(stage.numberOf(booked.expertId), 'appointments.acknowledge')
    const calendar = await calendarOf(tx, stage.house.sites.get(siteOf(cast, booking.department)))
    const minutes = acknowledgeMinutes(booking.random)
    const at = dueAt(from, { workingMinutes: minutes }, calendar) ?? from
    if (at >= booked.startsAt) return
    for (const after of [10, 15, 20, 30]) {
      const tick = minutes > 15 && after < minutes ? dueAt(from, { workingMinutes: after }, calendar) : null
      if (tick) script.tickOf(new Date(tick.getTime() + 1000), [booked.id], booked)
    }
    script.add({ at, who, lanes: [booked.id], play: inner => acknowledge(inner, booked.id) })
  }

  #confirmed(booking: Booking, booked: Booked, from: Date, fate: AppointmentFate): void {
    const { script, stage } = this.#month
    const dayBefore = stage.at(addDays(dayOf(booked.startsAt, stage.house.zone), -1), booking.random.int(9 * 60, 18 * 60))
    const at = dayBefore > from ? dayBefore : new Date(from.getTime() + booking.random.int(1, 6) * minuteMs)
    if (at >= booked.startsAt || (fate === 'moved' && at > from && dayBefore > from)) return
    script.add({ at, who: booking.agent, lanes: [booked.id], play: tx => confirmAppointment(tx, booked.id) })
  }

  #between(random: Random, from: Date, until: Date): Date {
    const first = from.getTime() + 40 * minuteMs
    const last = until.getTime() - 100 * minuteMs
    const at = new Date(last <= first ? (from.getTime() + until.getTime()) / 2 : first + random.next() * (last - first))
    // Nobody calls at night.
    const minute = minuteOfDay(at, this.#month.stage.house.zone)
    return minute < 480 ? new Date(Math.min(until.getTime() - minuteMs, at.getTime() + (500 - minute) * minuteMs)) : at
  }

  #cancelled(booking: Booking, booked: Booked, from: Date): void {
    const reason = booking.random.pick(cancelReasons.items).zh
    this.#month.script.add({
      at: this.#between(booking.random, from, booked.startsAt), who: booking.agent, lanes: [booked.id],
      play: tx => cancelAppointment(tx, booked.id, reason, reason === '医生停诊' ? 'hospital' : 'customer'),
    })
  }

  #moved(booking: Booking, booked: Booked, from: Date): void {
    const { script, stage, offered } = this.#month
    const { random } = booking
    const moving = script.add({
      at: this.#between(random, from, booked.startsAt), who: booking.agent, lanes: [booked.id, `calendar:${booking.department}`], play: async tx => {
        const day = addDays(dayOf(tx.now, stage.house.zone), random.int(1, 5))
        const free = (await this.#free(tx, offered.get(booking.service.code) ?? '', day, addDays(day, 6))).filter(time => new Date(time.startsAt).getTime() !== booked.startsAt.getTime())
        if (free.length === 0) return
        const time = random.pick(free.slice(0, 40))
        const moved = await reschedule(tx, booked.id, { startsAt: time.startsAt, expertId: time.expertIds.length > 0 ? random.pick(time.expertIds) : null, reason: random.pick(cancelReasons.items.slice(0, 6)).zh })
        const again = { ...booked, startsAt: new Date(moved.starts_at), endsAt: new Date(moved.ends_at), expertId: moved.expert_id }
        await this.#acknowledged(tx, booking, again, tx.now)
        if (random.chance(0.8)) {
          this.#confirmed(booking, again, tx.now, 'kept')
          this.#arrives(booking, again)
        }
      },
    })
    if (!moving) this.#arrives(booking, booked)
  }

  /** The customer comes, waits, is served and leaves. */
  #arrives(booking: Booking, booked: Booked): void {
    const { random } = booking
    const { early, waiting, service } = visitMinutes(random, booking.service.durationMinutes)
    const day = dayOf(booked.startsAt, this.#month.stage.house.zone)
    const opens = this.#month.stage.at(day, 7 * 60 + 50)
    const arrives = new Date(Math.max(booked.startsAt.getTime() + early * minuteMs, opens.getTime()))
    const found = random.chance(0.45) ? { voucher: booked.code } : random.chance(0.35) ? { voucher: booked.url } : { appointmentId: booked.id, foundBy: random.pick(['name', 'phone', 'list'] as const) }
    this.#visit({
      random, day, department: booking.department, customer: booking.person, lanes: [booked.id, `customer:${booking.person}`], arrives, input: found, by: this.#serves(booking, booked.expertId),
      servedAt: new Date(Math.max(arrives.getTime() + waiting * minuteMs, booked.startsAt.getTime() - 10 * minuteMs)), minutes: service,
    })
  }

  #serves(booking: Pick<Booking, 'department' | 'service'>, expertId: string | null): string {
    const { stage, cast } = this.#month
    return this.#able(stage.numberOf(expertId) ?? booking.service.staff[0] ?? cast.coordinatorOf(booking.department), 'visits.serve')
  }

  /** Whoever it is, if they may; else the supervisor. */
  #able(number: string | null | undefined, permission: string): string {
    return number && this.#month.stage.actor(number).grants.has(permission) ? number : this.#month.cast.supervisor
  }

  #visit(of: { random: Random; day: Day; department: ClinicalCode; customer: number; lanes: readonly string[]; arrives: Date; servedAt: Date; minutes: number; by: string; input: Parameters<typeof openVisit>[1] }): void {
    const { script, stage, cast } = this.#month
    const { random } = of
    const desk = cast.receptionist(random, siteOf(cast, of.department), stage.weekday(of.day))
    const visit = { id: '' }
    const lanes = [...of.lanes]
    const act = (at: Date, who: string, play: (tx: Tx) => Promise<unknown>) => script.add({ at, who, lanes, play: async tx => { if (visit.id !== '') await play(tx) } })
    const mistaken = random.chance(0.008)
    const leaves = random.chance(0.02)
    script.add({ at: of.arrives, who: desk, lanes, play: async tx => { visit.id = (await openVisit(tx, of.input)).id } })
    if (mistaken) {
      act(new Date(of.arrives.getTime() + 2 * minuteMs), desk, tx => undoVisit(tx, visit.id, '认错了人'))
      script.add({ at: new Date(of.arrives.getTime() + 4 * minuteMs), who: desk, lanes, play: async tx => { visit.id = (await openVisit(tx, of.input)).id } })
    }
    if (leaves) {
      act(new Date(of.arrives.getTime() + random.int(25, 70) * minuteMs), desk, tx => leaveVisit(tx, visit.id, random.pick(['等不及，先走了', '临时接到电话，下次再来', '家里有事'])))
      return
    }
    if (!random.chance(0.15)) act(new Date(of.servedAt.getTime() - 2 * minuteMs), of.by, tx => callVisit(tx, visit.id))
    act(of.servedAt, of.by, tx => serveVisit(tx, visit.id))
    act(new Date(of.servedAt.getTime() + of.minutes * minuteMs), of.by, tx => finishVisit(tx, visit.id))
  }

  /** Customers who simply come: to the doctors who are there that day. */
  enterWalkIns(day: Day, number: number): void {
    const { stage, cast, people, offered, before } = this.#month
    const random = stage.random('walk-ins', number)
    const count = random.poisson(unbookedVisitsPerDay * cast.busy * stage.factor)
    for (let i = 0; i < count; i++) {
      const here = cast.experts.filter(expert => expert.sessions.some(session => session.weekday === stage.weekday(day)))
      if (here.length === 0) return
      const customer = people.all[random.int(0, before - 1)]
      if (!customer) return
      const wanted = cast.departmentOf(random, customer)
      const expert = here.find(one => one.department === wanted) ?? random.pick(here)
      const session = random.pick(expert.sessions.filter(one => one.weekday === stage.weekday(day)))
      const service = servicesIn(cast, expert.department).find(one => one.staff.includes(expert.number))
      const arrives = stage.at(day, minuteOf(session.from) + random.int(0, 150))
      const { waiting, service: minutes } = visitMinutes(random, service?.durationMinutes ?? 20)
      this.#visit({
        random, day, department: expert.department, customer: customer.index, lanes: [`customer:${customer.index}`], arrives, servedAt: new Date(arrives.getTime() + waiting * minuteMs), minutes, by: expert.number,
        input: { customerId: people.id(customer.index), departmentId: stage.departmentId(expert.department), expertId: stage.staffId(expert.number), ...(service ? { serviceId: offered.get(service.code) ?? '' } : {}) },
      })
    }
  }
}

function minuteOf(clock: string): number { return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) }

const bookingNotes = ['第一次来，请带一下路', '老人家由女儿陪着', '希望安排在前几位，下午还要上班', '怕疼，请医生慢一点', '带着以前的片子', '上次等得久，麻烦留意', '只会说宁波话', '可能晚到十分钟'] as const
