import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTemplate, fillTemplate, TemplateError, templateNames } from './template.ts'

describe('a template', () => {
  test('is filled with values', () => {
    expect(fillTemplate('{name}您好，您预约的{service}在{time}。{{不变}}', { name: '张伟', service: '体检', time: '9:00' })).toBe(
      '张伟您好，您预约的体检在9:00。{不变}',
    )
  })

  test('a value is never read as a template', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(fillTemplate('{a}{b}{a}', { a, b })).toBe(a + b + a)
      }),
    )
    expect(fillTemplate('{a}', { a: '{b} $& ${x}', b: 'secret' })).toBe('{b} $& ${x}')
  })

  test('with a name outside the list is refused when it is saved, naming it', () => {
    expect(() => checkTemplate('{name} {phone} {pin}', ['name', 'phone'])).toThrow(/^unknown: \{pin\}$/)
    try {
      checkTemplate('{x}{y}{x}', [])
    } catch (error) {
      expect((error as TemplateError).names).toEqual(['x', 'y'])
    }
    expect(() => checkTemplate('{name}', ['name'])).not.toThrow()
    expect(templateNames('{b} {a} {b}')).toEqual(['b', 'a'])
  })

  test.each(['{', '}', '{}', '{ name }', '{name', 'name}', '{na me}', '{{name}', '{name.x}', '{1}', '{constructor()}'])('with a stray brace is refused: %s', (text) => {
    expect(() => templateNames(text)).toThrow(TemplateError)
  })

  test('without a value for a gap is not filled at all', () => {
    for (const name of ['name', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(() => fillTemplate(`x {${name}}`, {})).toThrow(TemplateError)
    }
  })
})
