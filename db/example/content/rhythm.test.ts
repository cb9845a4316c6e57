import { describe, expect, it } from 'vitest'
import { customers } from './people.ts'
import { Random } from './random.ts'
import * as rhythm from './rhythm.ts'
import { answererFor, channelCodes, nextOnDuty, onDuty, type Channel } from './roster.ts'
import { staff } from './staff.ts'

/** Four months, so that chance weighs little. */
function simulate(seed: string) {
  const random = new Random(seed)
  const tally = { inquiries: 0, booked: 0, due: 0, kept: 0, late: 0, crowdedLate: 0, crowded: 0, byAgent: new Map<string, number>() }
  for (let day = 0; day < 120; day++) {
    const weekday = (day % 7) + 1
    for (const { minute, channel } of rhythm.inquiryMoments(random, weekday)) {
      const agent = answererFor(random, channel, weekday, minute)
      tally.inquiries++
      if (agent === null) continue
      const isLate = rhythm.replySeconds(random, channel, agent, weekday, minute) > 1800
      if (isLate) tally.late++
      if (weekday === 7 && minute >= 1140 && channel === 'web') { tally.crowded++; if (isLate) tally.crowdedLate++ }
      tally.byAgent.set(agent, (tally.byAgent.get(agent) ?? 0) + 1)
      if (rhythm.inquiryOutcome(random, channel, agent) !== 'booked') continue
      tally.booked++
      const { fate } = rhythm.appointmentFate(random, channel, agent, rhythm.leadDays(random))
      if (fate === 'kept' || fate === 'no_show') tally.due++
      if (fate === 'kept') tally.kept++
    }
  }
  return tally
}

describe('a month of the example', () => {
  const tally = simulate('figures')

  it('repeats exactly with its seed', () => {
    expect(simulate('figures')).toEqual(tally)
  })

  it('brings about 1,800 inquiries, half of them booked and seven in ten of those kept', () => {
    expect(tally.inquiries / 4).toBeGreaterThan(1700)
    expect(tally.inquiries / 4).toBeLessThan(1900)
    const answered = [...tally.byAgent.values()].reduce((a, b) => a + b)
    expect(tally.booked / answered).toBeGreaterThan(0.47)
    expect(tally.booked / answered).toBeLessThan(0.55)
    expect(tally.kept / tally.due).toBeGreaterThan(0.68)
    expect(tally.kept / tally.due).toBeLessThan(0.72)
  })

  it('keeps most replies within 30 minutes and breaks some, more on Sunday evenings', () => {
    expect(tally.late / tally.inquiries).toBeGreaterThan(0.015)
    expect(tally.late / tally.inquiries).toBeLessThan(0.06)
    expect(tally.crowdedLate / tally.crowded).toBeGreaterThan(2 * (tally.late / tally.inquiries))
  })

  it('lets shares of channels add up to all', () => {
    expect(channelCodes.reduce((sum, code) => sum + rhythm.channelFigures[code].share, 0)).toBeCloseTo(1, 6)
  })

  it('comes in order, walk-ins only by day', () => {
    const random = new Random('day')
    const moments = rhythm.inquiryMoments(random, 1, 5)
    for (const [i, { minute, channel }] of moments.entries()) {
      expect(minute).toBeGreaterThanOrEqual(moments[i - 1]?.minute ?? 0)
      expect(minute).toBeLessThan(1440)
      if (channel === 'walk_in') { expect(minute).toBeGreaterThanOrEqual(480); expect(minute).toBeLessThan(1080) }
    }
  })

  it('has someone at every open channel, the hotline round the clock, and no one unknown', () => {
    const numbers = new Set(staff.map(({ number }) => number))
    for (let weekday = 1; weekday <= 7; weekday++) for (let minute = 0; minute < 1440; minute += 30) {
      for (const channel of ['phone', 'web', 'walk_in'] as Channel[]) {
        const present = onDuty(channel, weekday, minute)
        const open = channel === 'phone' || (channel === 'web' ? minute >= 450 && minute < 1260 : minute >= 480 && minute < 1080)
        expect(present.length > 0, `${channel} ${weekday} ${minute}`).toBe(open)
        for (const number of present) expect(numbers.has(number)).toBe(true)
      }
    }
    expect(onDuty('web', 7, 1200)).toEqual(['W003'])
    expect(nextOnDuty('wechat', 7, 1300)).toBe(1440 + 450)
  })

  it('sends children to paediatrics, never to aesthetic medicine', () => {
    const random = new Random('clinics')
    for (const customer of customers(2000)) {
      const code = rhythm.departmentFor(random, customer)
      if (customer.age < 14) expect(['PED', 'DENT', 'EYE', 'DERM', 'TCM']).toContain(code)
      if (customer.sex === 'male') expect(code).not.toBe('GYN')
      if (code === 'PED') expect(customer.age).toBeLessThan(14)
    }
  })

  it('tries at most three times, and stops when the customer was reached or refused', () => {
    const random = new Random('calls')
    let reached = 0
    for (let i = 0; i < 1000; i++) {
      const made = rhythm.attempts(random)
      expect(made.length).toBeLessThanOrEqual(3)
      for (const { outcome } of made.slice(0, -1)) expect(['no_answer', 'busy', 'switched_off']).toContain(outcome)
      if (made.at(-1)?.outcome === 'reached') reached++
    }
    expect(reached).toBeGreaterThan(820)
  })
})
