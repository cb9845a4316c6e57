import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskEmail, maskIdentity, maskName } from './mask.ts'

test('a name keeps its ends', () => {
  expect(maskName('张小明')).toBe('张*明')
  expect(maskName('张伟')).toBe('张*')
  expect(maskName('欧阳小明')).toBe('欧**明')
  expect(maskName('𠮷')).toBe('*')
  expect(maskName('𠮷田')).toBe('𠮷*')
  expect(maskName('Ana López')).toBe('A*** L***')
  expect(maskName('买买提·艾力')).toBe('买****力')
})

test('an identity number keeps three characters and four', () => {
  expect(maskIdentity('330203199001011234')).toBe('330***********1234')
  expect(maskIdentity('E12345678')).toBe('*********')
  expect(maskIdentity('1')).toBe('****')
})

test('an address keeps the first letter of its name', () => {
  expect(maskEmail('zhang.wei@example.com')).toBe('z***@example.com')
  expect(maskEmail('nonsense')).toBe('***')
})

test('no name of three characters or more is shown whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'张王李赵伟明芳娜'), minLength: 2, maxLength: 8 }), (name) => {
      const masked = maskName(name)
      expect(masked).not.toBe(name)
      expect(masked.length).toBe(name.length)
    }),
  )
})
