/** Twenty kills while people work: what was acknowledged is there once and whole, and nothing else is (SAFETY 4, 6, 7; PLA-13). */
import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Ledger, makeHouse, Screen, seeded, work } from './support/desk.ts'
import { makeGround, mayKillServer, until } from './support/processes.ts'
import { expectOnceAndWhole, expectReactionsDone, expectSameAnswers, settle } from './support/reckoning.ts'

/** `KILL_SEED=7 npm test kills` repeats the kills of a run; `KILLS=4` makes it shorter while looking for something. */
const seed = Number(process.env['KILL_SEED'] ?? randomInt(1_000_000))
const kills = Number(process.env['KILLS'] ?? 20)
const desks = 5
const targets = ['web', 'worker', 'database at once', 'database, crashing'] as const
/** Each once for certain; the database, which both lean on, more often than they. */
const further = [...targets, 'database at once', 'database, crashing'] as const

describe.skipIf(!mayKillServer)('killed twenty times at work', () => {
  it(`loses nothing, doubles nothing and comes back by itself (KILL_SEED=${seed})`, async () => {
    console.log(`kills: KILL_SEED=${seed}`)
    const random = seeded(seed)
    const ground = await makeGround()
    try {
      const web = await ground.start('web')
      const worker = await ground.start('worker')
      const url = () => web.url
      const house = await makeHouse(ground.app, web.url, desks)
      const ledger = new Ledger()
      const screens = [new Screen(url, house.desk[1] ?? ''), new Screen(url, house.desk[0] ?? '')]
      for (const screen of screens) await screen.open()

      let isOver = false
      const people = Array.from({ length: desks }, (_, i) => work(house, ledger, url, i, seeded(seed + i + 1), () => isOver))
      const plan = Array.from({ length: kills }, (_, i) => ({ target: targets[i] ?? further[Math.floor(random() * further.length)] ?? 'web', afterWrites: 1 + Math.floor(random() * 25), turns: Math.floor(random() * 400) }))
      for (const { target, afterWrites, turns } of plan) {
        if (process.env['DBG']) console.log(new Date().toISOString(), target, ledger.acknowledged.length, JSON.stringify(ledger.passing), ledger.faults)
        const from = ledger.acknowledged.length
        await until('more was written', () => ledger.acknowledged.length >= from + afterWrites || ledger.faults.length > 0)
        // A few turns of the event loop later: not always just after an answer.
        for (let i = 0; i < turns; i++) await new Promise(resolve => setImmediate(resolve))
        if (target === 'web') await web.kill()
        else if (target === 'worker') await worker.kill()
        else await ground.killDatabase(target === 'database at once' ? 'SIGKILL' : 'SIGQUIT')
      }
      const last = ledger.acknowledged.length
      await until('work goes on after the last kill', () => ledger.acknowledged.length > last || ledger.faults.length > 0)
      isOver = true
      await Promise.all(people)

      expect(ledger.faults).toEqual([])
      await settle(ground)
      await expectOnceAndWhole(ground, house, ledger)
      await expectReactionsDone(ground)
      await expectSameAnswers(web.url, ledger)
      await expectOnceAndWhole(ground, house, ledger)
      const booked = ledger.acknowledged.filter(one => one.kind === 'appointment').map(one => String(one.answer['id'])).toSorted()
      for (const screen of screens) {
        await until('the screen shows all bookings', () => screen.isOnline && JSON.stringify(screen.shown.toSorted()) === JSON.stringify(booked))
        expect(screen.reconnected).toBeGreaterThan(0)
        await screen.close()
      }
      expect([...web.crashes, ...worker.crashes]).toEqual([])
      console.log(`kills: ${ledger.acknowledged.length} writes acknowledged, ${ledger.refused} times taken, told to come again: ${JSON.stringify(ledger.passing)}`)
    } finally {
      await ground.stop()
    }
  }, 900_000)
})
