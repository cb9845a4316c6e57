import { describe, expect, it } from 'vitest'
import { parseIdentity } from '../../../server/platform/identity.ts'
import { normaliseName } from '../../../server/platform/name.ts'
import { parsePhone } from '../../../server/platform/phone.ts'
import { customerAt, customers } from './people.ts'
import { Random, weights } from './random.ts'

const town = customers(2000)
const share = (count: number, of: number = town.length) => count / of

describe('chance', () => {
  it('gives the same draws for the same seed, and others for another', () => {
    const draws = (seed: string) => { const random = new Random(seed, 3); return Array.from({ length: 50 }, () => random.int(0, 1_000_000)) }
    expect(draws('a')).toEqual(draws('a'))
    expect(draws('a')).not.toEqual(draws('b'))
    expect(new Random('pinned').uint32()).toBe(1502452867)
  })

  it('follows weights, means and bounds', () => {
    const random = new Random('figures')
    const table = weights([['a', 3], ['b', 1], ['never', 0]])
    const drawn = Array.from({ length: 20_000 }, () => random.weighted(table))
    expect(share(drawn.filter(item => item === 'a').length, drawn.length)).toBeCloseTo(0.75, 1)
    expect(drawn).not.toContain('never')
    const counts = Array.from({ length: 20_000 }, () => random.poisson(4))
    expect(counts.reduce((a, b) => a + b) / counts.length).toBeCloseTo(4, 1)
    const normal = Array.from({ length: 20_000 }, () => random.normal(10, 2))
    expect(normal.reduce((a, b) => a + b) / normal.length).toBeCloseTo(10, 0)
    for (let i = 0; i < 1000; i++) { const n = random.int(3, 5); expect(n >= 3 && n <= 5).toBe(true) }
    expect([...random.shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4])
  })

  it('gives a fork that does not move its parent', () => {
    const [a, b] = [new Random('x'), new Random('x')]
    a.fork('child').next()
    expect(a.next()).toBe(b.next())
  })

  it('refuses an empty table and a negative weight', () => {
    expect(() => weights([])).toThrow(RangeError)
    expect(() => weights([['a', -1]])).toThrow(RangeError)
    expect(() => new Random('x').pick([])).toThrow(RangeError)
  })
})

describe('customers', () => {
  it('are the same people whenever and however many are made', () => {
    expect(customerAt(1234)).toEqual(town[1234])
    expect(customerAt(1234, 'demo')).toEqual(customerAt(1234, 'demo'))
    expect(customerAt(1234, 'other').name === town[1234]?.name && customerAt(1235, 'other').name === town[1235]?.name).toBe(false)
  })

  it('have names, phones and identity numbers the product accepts', () => {
    for (const customer of [...town, ...[99_999, 500_000, 999_999].map(i => customerAt(i))]) {
      expect(normaliseName(customer.name)).toBe(customer.name)
      for (const phone of customer.phones) expect(parsePhone(phone.e164)?.e164).toBe(phone.e164)
      if (customer.identityNumber !== null) {
        const identity = parseIdentity(customer.identityNumber, '2026-11-22')
        expect(identity?.sex).toBe(customer.sex)
        if (customer.birthDate !== null) expect(identity?.birthDate).toBe(customer.birthDate)
      }
      if (customer.birthDate !== null) expect(customer.birthDate <= '2026-11-22').toBe(true)
    }
  })

  it('can be reached on no number anyone has', () => {
    for (const { phones } of town) for (const { e164 } of phones) expect(e164).toMatch(/^\+86(154|160|161|163|164|168|169)\d{8}$|^\+86(57\d|512)00\d{6}$|^\+1\d{3}55501\d\d$|^\+442079460\d{3}$|^\+61491570\d{3}$/)
  })

  it('share a phone only within a family', () => {
    const owners = new Map<string, number[]>()
    for (const { index, phones } of town) owners.set(phones[0]?.e164 ?? '', [...owners.get(phones[0]?.e164 ?? '') ?? [], index])
    const shared = [...owners.values()].filter(list => list.length > 1)
    expect(shared.length).toBeGreaterThan(30)
    for (const [first, second, ...more] of shared) {
      expect(more).toEqual([])
      expect(town[second as number]?.relations[0]?.index).toBe(first)
    }
  })

  it('are related both ways, child and parent as far apart as they can be', () => {
    const related = town.filter(customer => customer.relations.length > 0)
    expect(related.length).toBeGreaterThan(200)
    for (const customer of related) for (const relation of customer.relations) {
      const other = customerAt(relation.index)
      const back = other.relations.find(({ index }) => index === customer.index)
      expect(back?.kind).toBe({ spouse: 'spouse', child: 'parent', parent: 'child' }[relation.kind])
      if (relation.kind === 'child') expect(customer.age - other.age).toBeGreaterThan(17)
    }
  })

  it('look like the people of an eastern Chinese hospital', () => {
    expect(new Set(town.map(({ name }) => name)).size).toBeGreaterThan(1880)
    expect(share(town.filter(({ sex }) => sex === 'female').length)).toBeCloseTo(0.58, 1)
    expect(share(town.filter(({ region }) => region.startsWith('浙江省')).length)).toBeGreaterThan(0.9)
    expect(share(town.filter(({ nameKind }) => nameKind === 'han').length)).toBeGreaterThan(0.95)
    expect(town.some(({ name }) => /𠮷|䶮/u.test(name))).toBe(true)
    expect(town.some(({ name }) => /^(欧阳|司马|上官|诸葛)/.test(name))).toBe(true)
    expect(share(town.filter(({ allergies }) => allergies.length > 0).length)).toBeGreaterThan(0.08)
    expect(share(town.filter(({ conditions }) => conditions.length > 0).length)).toBeLessThan(0.25)
    for (const { conditions, sex, age } of town) for (const { tag } of conditions) if (tag === 'pregnant') expect(sex === 'female' && age > 20 && age < 43).toBe(true)
    expect(town.filter(({ age }) => age < 14).every(({ addressedAs }) => addressedAs.endsWith('小朋友'))).toBe(true)
  })

  it('grow older with the day asked, and stay who they are', () => {
    const later = customerAt(42, 'demo', '2031-11-22')
    expect(later.name).toBe(town[42]?.name)
    expect(later.age).toBe((town[42]?.age ?? 0) + 5)
  })

  it('have no two mobiles and no two identity numbers alike far into the million', () => {
    const seen = new Set<string>()
    const identities: string[] = []
    let own = 0
    for (let i = 900_000; i < 940_000; i++) {
      const { phones: [phone], identityNumber } = customerAt(i)
      if (identityNumber !== null) identities.push(identityNumber)
      if (phone?.owner !== 'self') continue
      own++
      seen.add(phone.e164)
    }
    expect(seen.size).toBe(own)
    expect(new Set(identities).size).toBe(identities.length)
  })

  it('do not exist below 0 or between two numbers', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 1e9]) expect(() => customerAt(wrong)).toThrow(RangeError)
  })
})
