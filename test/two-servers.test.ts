/** Two server processes on one database, and a database connection killed in between: screens, jobs and requests (PLA-13, PLA-30). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dishonest, Ledger, makeHouse, Screen, write, type House } from './support/desk.ts'
import { makeGround, mayKillServer, until, type Ground, type Supervised } from './support/processes.ts'
import { expectOnceAndWhole, expectReactionsDone, settle } from './support/reckoning.ts'

describe.skipIf(!mayKillServer)('two server processes on one database', () => {
  let ground: Ground
  let servers: [Supervised, Supervised]
  let house: House
  const ledger = new Ledger()
  const screens: Screen[] = []
  beforeAll(async () => {
    ground = await makeGround()
    servers = await Promise.all([ground.start('all'), ground.start('all')])
    house = await makeHouse(ground.app, servers[0].url, 2)
    for (const [i, server] of servers.entries()) {
      const screen = new Screen(() => server.url, house.desk[i] ?? '')
      await screen.open()
      screens.push(screen)
    }
  }, 300_000)
  afterAll(async () => {
    for (const screen of screens) await screen.close()
    await ground.stop()
  }, 120_000)

  let slot = 0
  /** Books the next time at one of the two. */
  async function book(server: number): Promise<string> {
    const [url, token] = [servers[server]?.url ?? '', house.desk[server] ?? '']
    const n = slot++
    const customer = await write(ledger, () => url, token, 'customer', '/customers', { name: `顾客${n}`, phones: [{ number: `137${String(30_000_000 + n)}` }], allergies: '青霉素', confirmedNotDuplicate: true })
    const done = await write(ledger, () => url, token, 'appointment', '/appointments', { customerId: customer?.answer['id'], serviceId: house.serviceId, expertId: house.experts[0], startsAt: house.starts[n], channel: 'desk' })
    expect(ledger.faults).toEqual([])
    return String(done?.answer['id'])
  }

  async function expectOnBoth(id: string): Promise<void> {
    await until('both screens show the booking', () => screens.every(screen => screen.shown.includes(id)))
  }

  it('shows on both what was written at either', async () => {
    await expectOnBoth(await book(0))
    await expectOnBoth(await book(1))
  })

  // One process of each kind works for both; the other takes over when its connection goes.
  it.each(['throughcare app', 'throughcare queue', 'throughcare seal', 'throughcare %'])('goes on when connections called "%s" are killed', { repeats: Number(process.env['REPEATS'] ?? 0) }, async kind => {
    const kill = () => ground.admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like $1 and pid <> pg_backend_pid() and backend_type = 'client backend'`, [kind])
    expect((await kill()).rowCount).toBeGreaterThan(0)
    for (const [i, { url }] of servers.entries()) {
      const first = await ask(url, house.desk[i] ?? '', 'GET', '/appointments?view=all')
      if (first.status !== 200) {
        expect(dishonest(first)).toBeNull()
        await until('it answers again', async () => (await ask(url, house.desk[i] ?? '', 'GET', '/appointments?view=all')).status === 200)
      }
    }
    await expectOnBoth(await book(0))
    // And once more while something is under way.
    const [one, two] = [book(0), book(1)]
    await kill()
    await expectOnBoth(await one)
    await expectOnBoth(await two)
  })

  it('has done every job once and lost nothing', async () => {
    await settle(ground)
    await expectOnceAndWhole(ground, house, ledger)
    await expectReactionsDone(ground)
    for (const screen of screens) expect(screen.shown.toSorted()).toEqual(ledger.acknowledged.filter(one => one.kind === 'appointment').map(one => String(one.answer['id'])).toSorted())
    for (const screen of screens) await screen.close()
    await Promise.all(servers.map(server => server.stop()))
    expect(servers.flatMap(server => server.crashes)).toEqual([])
  }, 400_000)
})
