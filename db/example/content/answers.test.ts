import { describe, expect, it } from 'vitest'
import { lists } from '../../../server/modules/knowledge/contract.ts'
import { answers } from './answers.ts'
import { demo } from './organisation.ts'
import { services } from './services.ts'

describe('the standard answers of the example', () => {
  const codes = new Set(services.map(service => service.code))
  it('are at least forty, each of a department there is, asked in ways no other is asked', () => {
    expect(answers.length).toBeGreaterThanOrEqual(40)
    const departments = new Set<string>(demo.departments.map(department => department.code))
    expect(answers.filter(answer => answer.department !== null && !departments.has(answer.department))).toEqual([])
    const asked = answers.flatMap(answer => answer.questions)
    expect(new Set(asked).size).toBe(asked.length)
  })
  it('have gaps that the catalogue fills, copy no price and use no forbidden phrase', () => {
    for (const { text, phone = '' } of answers) {
      const whole = text + phone
      expect([...whole.matchAll(/\{(?:price|service|minutes):([A-Z-]+)\}/g)].map(match => match[1] ?? '').filter(code => !codes.has(code))).toEqual([])
      expect(whole).not.toMatch(/\d+\s*元|¥/)
      expect(lists.forbidden_phrase.items.filter(item => whole.includes(item.zh))).toEqual([])
    }
  })
})
