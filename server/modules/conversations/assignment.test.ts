import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { visitor, type Visit } from '../../../test/support/requests-chat.ts'
import { useApp, type Person } from '../../../test/support/app.ts'
import { department, makeWorld, must, type World } from '../../../test/support/world.ts'
import { placeWaiting } from './agents.ts'

const t = useApp()
let w: World
beforeEach(async () => { w = await makeWorld(t) })

const ready = (who: Person) => must(who, 'POST', '/conversation-agents/me', { state: 'ready' })
const skill = (who: Person, departmentIds: string[], capacity: number | null = null, by = w.people.supervisor, version = 0) =>
  by.call('PUT', `/conversation-agents/${who.staffId}/skills`, { departmentIds, capacity }, { 'if-match': `"${version}"` })
const owners = async () => new Map((await t.sql<{ id: string; owner_id: string | null }>('select id, owner_id from conversations.thread where hospital_id = $1', [w.hospital.hospitalId])).map(row => [row.id, row.owner_id]))
const ofDepartment = (visit: Visit, departmentId: string) => t.sql('update conversations.thread set department_id = $2 where id = $1', [visit.threadId, departmentId])
const placed = async (ms = 1_000) => { t.clock.advance(ms); await placeWaiting(t.app) }

describe('what waits', () => {
  it('goes to who answers for its department; what has none goes to anybody', async () => {
    const other = await department(w)
    const { online_agent: skin, phone_agent: teeth } = w.people
    expect((await skill(skin, [w.departmentId])).status).toBe(200)
    expect((await skill(teeth, [other.id])).status).toBe(200)
    const [forTeeth, forSkin, forAll] = [await visitor(w, '牙疼'), await visitor(w, '长痘'), await visitor(w, '几点开门')]
    await ofDepartment(forTeeth, other.id)
    await ofDepartment(forSkin, w.departmentId)
    await ready(skin)
    expect(await owners()).toEqual(new Map([[forTeeth.threadId, null], [forSkin.threadId, skin.staffId], [forAll.threadId, skin.staffId]]))
    await ready(teeth)
    expect((await owners()).get(forTeeth.threadId)).toBe(teeth.staffId)
  })

  it('comes in turn to those who are free: nobody has two more than another', async () => {
    const three = [w.people.online_agent, w.people.phone_agent, w.people.onsite_consultant]
    for (const one of three) { await ready(one); t.clock.advance(1_000) }
    for (let i = 0; i < 9; i++) { await visitor(w, `第 ${i}`); t.clock.advance(1_000) }
    const given = [...(await owners()).values()]
    expect(three.map(one => given.filter(id => id === one.staffId).length)).toEqual([3, 3, 3])
  })

  it('goes to the consultant a returning visitor had, only while that one is ready', async () => {
    const { online_agent: first, phone_agent: second } = w.people
    await ready(first)
    const visit = await visitor(w, '一')
    await must(first, 'POST', `/inquiries/${visit.threadId}/close`, { outcome: 'answered' })
    t.clock.advance(1_000)
    await ready(second)
    const again = async () => (await t.inject({ method: 'POST', url: `/api/v1/chat/${w.hospital.code}/messages`, headers: { ...visit.headers, 'content-type': 'application/json' }, payload: JSON.stringify({ clientId: `again-and-again-${w.n()}`, text: '又来了' }) })).body['threadId'] as string
    const two = await again()
    expect((await owners()).get(two)).toBe(first.staffId)
    await must(first, 'POST', `/inquiries/${two}/close`, { outcome: 'answered' })
    await must(first, 'POST', '/conversation-agents/me', { state: 'off' })
    const three = await again()
    expect((await owners()).get(three)).toBe(second.staffId)
  })

  it('goes to a leader who is ready once nobody could take it for five minutes, however much they have', async () => {
    const { online_agent: agent, supervisor } = w.people
    await skill(agent, [], 1)
    await skill(supervisor, [], 1)
    await ready(agent)
    await visitor(w, '一')
    await ready(supervisor)
    await visitor(w, '二')
    const third = await visitor(w, '三')
    await placed()
    expect((await owners()).get(third.threadId)).toBeNull()
    await placed(300_000)
    expect((await owners()).get(third.threadId)).toBe(supervisor.staffId)
  })

  it('is told to the leaders once when none of them is there', async () => {
    const { online_agent: agent } = w.people
    await skill(agent, [], 1)
    await ready(agent)
    await visitor(w, '一')
    await visitor(w, '二')
    await placed(300_000)
    await placed()
    const told = await t.sql<{ n: number }>(`select count(*)::int as n from notifications.notice where hospital_id = $1 and kind = 'conversations.overflow'`, [w.hospital.hospitalId])
    expect(told).toEqual([{ n: 2 }])
  })
})

describe('at the same moment', () => {
  it('each is given once, nobody more than they may have, and nobody waits while a place is free, whatever comes together', async () => {
    const act = fc.oneof({ weight: 4, arbitrary: fc.constant('visit' as const) }, { weight: 2, arbitrary: fc.constant('place' as const) }, { weight: 2, arbitrary: fc.constant('ready' as const) }, { weight: 1, arbitrary: fc.constant('take' as const) })
    await fc.assert(fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), fc.integer({ min: 1, max: 3 }), async (acts, places) => {
      w = await makeWorld(t)
      const team = [w.people.online_agent, w.people.phone_agent]
      for (const one of team) expect((await skill(one, [], places)).status).toBe(200)
      const open = await visitor(w, '先来')
      await Promise.all(acts.map((one, i) => one === 'visit' ? visitor(w, `客 ${i}`) : one === 'place' ? placeWaiting(t.app) : one === 'ready' ? ready(team[i % 2] as Person)
        : w.people.receptionist.call('POST', `/threads/${open.threadId}/take`)))
      await placed()
      const given = [...(await owners()).values()]
      const has = (who: Person) => given.filter(id => id === who.staffId).length
      const there = acts.flatMap((one, i) => one === 'ready' ? [team[i % 2] as Person] : [])
      for (const one of team) expect(has(one)).toBeLessThanOrEqual(there.includes(one) ? places : 0)
      if (given.includes(null)) for (const one of there) expect(has(one)).toBe(places)
      const told = await t.sql<{ n: number }>(`select count(*)::int as n from platform.event where hospital_id = $1 and name = 'conversations.assigned' group by subject_id`, [w.hospital.hospitalId])
      expect(told.every(row => row.n === 1)).toBe(true)
    }), { numRuns: 8 })
  })
})

describe('who is given what', () => {
  it('is arranged by a supervisor for all and by a group leader for their own, at the version seen; refused otherwise, changing nothing', async () => {
    const { online_agent: agent, supervisor } = w.people
    expect(await skill(agent, [w.departmentId], 3)).toMatchObject({ status: 200, body: { version: 1, capacity: 3, departmentIds: [w.departmentId] } })
    expect((await must<{ items: { staff: { id: string }; capacity: number | null }[] }>(supervisor, 'GET', '/conversation-agents/skills')).items.find(one => one.staff.id === agent.staffId)).toMatchObject({ capacity: 3 })
    const foreign = await makeWorld(t)
    const before = await t.stateHash()
    expect(await skill(agent, [])).toMatchObject({ status: 412, body: { code: 'stale_version' } })
    expect(await skill(agent, [agent.staffId], null, supervisor, 1)).toMatchObject({ status: 422, body: { code: 'unknown_department' } })
    expect(await skill(agent, [foreign.departmentId], null, supervisor, 1)).toMatchObject({ status: 422, body: { code: 'unknown_department' } })
    expect(await skill(agent, [], 0, supervisor, 1)).toMatchObject({ status: 400 })
    expect(await skill(agent, [], null, agent, 1)).toMatchObject({ status: 403 })
    expect(await skill(agent, [], null, foreign.people.supervisor, 1)).toMatchObject({ status: 404 })
    expect(await skill(agent, [], null, w.people.group_leader, 1)).toMatchObject({ status: 404 })
    expect(await t.stateHash()).toBe(before)
  })
})
