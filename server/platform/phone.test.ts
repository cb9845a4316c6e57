import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texts } from '../../test/support/texts.ts'
import { formatPhone, lastFour, maskPhone, parsePhone } from './phone.ts'

const mobiles = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 })).map(
  ([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`,
)

describe('reading', () => {
  test.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+8613800138000',
    '+86 138 0013 8000',
    '8613800138000',
    '008613800138000',
    '１３８００１３８０００',
    '  13800138000 ',
    '+86-138-0013-8000',
    '(86)13800138000',
  ])('%s is the mobile 138 0013 8000', (text) => {
    expect(parsePhone(text)).toEqual({ e164: '+8613800138000', extension: null, full: '+8613800138000', national: '13800138000', kind: 'mobile' })
  })

  test.each([
    ['0574-88001122', '+8657488001122', null],
    ['057488001122', '+8657488001122', null],
    ['(0574) 8800 1122', '+8657488001122', null],
    ['（0574）88001122', '+8657488001122', null],
    ['+86 574 8800 1122', '+8657488001122', null],
    ['0574-88001122转8001', '+8657488001122', '8001'],
    ['0574-88001122 转 8001', '+8657488001122', '8001'],
    ['0574-88001122-8001', '+8657488001122', '8001'],
    ['0574-88001122 分机8001', '+8657488001122', '8001'],
    ['0574 8800 1122 ext. 8001', '+8657488001122', '8001'],
    ['+8657488001122;ext=8001', '+8657488001122', '8001'],
    ['010-62345678', '+861062345678', null],
    ['021-63456789', '+862163456789', null],
  ])('%s is a landline', (text, e164, extension) => {
    expect(parsePhone(text)).toMatchObject({ e164, extension, kind: 'landline' })
  })

  test('400 numbers, foreign numbers and those of Hong Kong, Macao and Taiwan', () => {
    expect(parsePhone('400-800-8820')).toMatchObject({ e164: '+864008008820', national: '4008008820', kind: 'service' })
    expect(parsePhone('+1 415 555 2671')).toMatchObject({ e164: '+14155552671', national: '4155552671', kind: 'foreign' })
    expect(parsePhone('+852 2123 4567')).toMatchObject({ e164: '+85221234567', kind: 'foreign' })
    expect(parsePhone('00886912345678')).toMatchObject({ e164: '+886912345678', kind: 'foreign' })
  })

  test.each([
    '',
    ' ',
    'x',
    '110',
    '1380013800',
    '138001380001',
    '12800138000',
    '10012345678',
    '88001122',
    '13800138000转1',
    '13800138000 13900139000',
    '张伟 13800138000',
    '13800138000; drop table',
    '+1 000 000 0000',
    '+999 12345678',
    '0574-88001122转',
    '1'.repeat(100),
    '13800138000\u0000',
  ])('%j is no number', (text) => {
    expect(parsePhone(text)).toBeNull()
  })

  test('every Chinese mobile is read, and every result reads back as itself', () => {
    fc.assert(
      fc.property(mobiles, (number) => {
        const phone = parsePhone(number)
        expect(phone?.e164).toBe(`+86${number}`)
        expect(parsePhone(phone?.full ?? '')).toEqual(phone)
        expect(parsePhone(formatPhone(number))).toEqual(phone)
      }),
    )
    for (const text of ['0574-88001122转8001', '400-800-8820', '+1 415 555 2671', '+852 2123 4567', '010-62345678']) {
      const phone = parsePhone(text)
      expect(parsePhone(phone?.full ?? '')).toEqual(phone)
      expect(parsePhone(formatPhone(text))).toEqual(phone)
    }
  })

  test('any text at all is answered without an error', () => {
    fc.assert(
      fc.property(texts(80), (text) => {
        const phone = parsePhone(text)
        if (phone) expect(phone.e164).toMatch(/^\+\d{5,15}$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('showing', () => {
  test('in Chinese habit', () => {
    expect(formatPhone('+8613800138000')).toBe('138 0013 8000')
    expect(formatPhone('+8657488001122')).toBe('0574-88001122')
    expect(formatPhone('+8657488001122;ext=8001')).toBe('0574-88001122 转 8001')
    expect(formatPhone('+861062345678')).toBe('010-62345678')
    expect(formatPhone('+864008008820')).toBe('400-800-8820')
    expect(formatPhone('+14155552671')).toBe('+1 415 555 2671')
    expect(formatPhone('none')).toBe('none')
  })

  test('masked, with the last four digits', () => {
    expect(maskPhone('+8613800138000')).toBe('138****8000')
    expect(maskPhone('+8657488001122;ext=8001')).toBe('0574****1122')
    expect(maskPhone('+861062345678')).toBe('010****5678')
    expect(maskPhone('+864008008820')).toBe('400****8820')
    expect(maskPhone('+14155552671')).toBe('+1 ****2671')
    expect(maskPhone('whatever')).toBe('****')
    expect(lastFour('0574-88001122转8001')).toBe('1122')
    expect(lastFour('110')).toBeNull()
  })

  test('a mask tells no digit between the operator and the last four', () => {
    fc.assert(
      fc.property(mobiles, (number) => {
        expect(maskPhone(number)).toBe(`${number.slice(0, 3)}****${number.slice(7)}`)
      }),
    )
  })
})
