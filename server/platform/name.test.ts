import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texts } from '../../test/support/texts.ts'
import { nameGrams, normaliseName, pinyinOf, queryGrams } from './name.ts'

const surnames = ['王', '李', '张', '刘', '陈', '单', '曾', '仇', '吕', '欧阳', '尉迟', '诸葛', '区']
const given = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲红波建华子涵梓轩雨桐浩然𠮷䶮'
const names = fc
  .tuple(fc.constantFrom(...surnames), fc.string({ unit: fc.constantFrom(...given), minLength: 1, maxLength: 2 }))
  .map((parts) => parts.join(''))

function finds(query: string, name: string): boolean {
  const wanted = queryGrams(query)
  const grams = new Set(nameGrams(name))
  return wanted.length > 0 && wanted.every((gram) => grams.has(gram))
}

describe('a name', () => {
  test.each(['张伟', '𠮷', '䶮', '李😀', '👩‍⚕️', '买买提·艾力', 'Ana María López', '张 伟', '王'.repeat(50), '𠮷'.repeat(50), 'O’Brien', '﨑'])(
    '%s is kept exactly',
    (name) => {
      expect(normaliseName(name)).toBe(name)
    },
  )

  test('loses outer blanks only', () => {
    expect(normaliseName('　张伟 ')).toBe('张伟')
    expect(normaliseName('张  伟\n')).toBe('张  伟')
  })

  test.each([
    '',
    ' ',
    '　　',
    '\u200b',
    '\u3164',
    '\u2800',
    '\u00ad',
    '\u200d',
    '\ufe0f',
    '张\u0000伟',
    '张\t伟',
    '张\n伟',
    '张\u202e伟',
    '张\u2067伟',
    '张\u200f伟',
    '张\u061c伟',
    '张\ufeff伟',
    '张\u2028伟',
    '张\ud842',
    '张\ufffe',
    '王'.repeat(51),
    '𠮷'.repeat(51),
    'a'.repeat(1_000_000),
  ])('of blanks, control, direction or broken characters, or too long, is refused (%#)', (name) => {
    expect(normaliseName(name)).toBeNull()
  })

  test('once accepted is accepted again unchanged', () => {
    fc.assert(
      fc.property(texts(60), (text) => {
        const name = normaliseName(text)
        if (name !== null) expect(normaliseName(name)).toBe(name)
      }),
      { numRuns: 500 },
    )
  })
})

describe('pinyin', () => {
  test.each([
    ['张伟', 'zhangwei', 'zw'],
    ['单雄信', 'shanxiongxin', 'sxx'],
    ['曾国藩', 'zengguofan', 'zgf'],
    ['仇英', 'qiuying', 'qy'],
    ['吕布', 'lvbu', 'lb'],
    ['尉迟恭', 'yuchigong', 'ycg'],
    ['区小明', 'ouxiaoming', 'oxm'],
    ['𠮷田', 'jitian', 'jt'],
    ['䶮', 'yan', 'y'],
    ['李😀', 'li', 'l'],
    ['买买提·艾力', 'maimaitiaili', 'mmtal'],
    ['Ana María López', 'anamarialopez', 'aml'],
    ['Ana李', 'anali', 'al'],
    ['O’Brien', 'obrien', 'o'],
    ['😀', '', ''],
  ])('of %s is %s, %s', (name, full, initials) => {
    expect(pinyinOf(name)).toMatchObject({ full, initials })
  })
})

describe('search by name', () => {
  test('finds a name by any part, by any beginning of its pinyin, and by its initials', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (name, a, b) => {
        const letters = [...name]
        const from = a % letters.length
        const part = letters.slice(from, from + 1 + (b % (letters.length - from))).join('')
        expect(finds(part, name)).toBe(true)
        const { full, initials } = pinyinOf(name)
        expect(finds(full.slice(0, Math.max(2, a % (full.length + 1))), name)).toBe(true)
        expect(finds(full.toUpperCase(), name)).toBe(true)
        if (initials.length > 1) expect(finds(initials, name)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('finds nothing that does not fit', () => {
    fc.assert(
      fc.property(names, names, (query, name) => {
        expect(finds(query, name)).toBe(name.includes(query))
      }),
      { numRuns: 300 },
    )
    expect(finds('zhanwei', '张伟')).toBe(false)
    expect(finds('wz', '张伟')).toBe(false)
    expect(finds('伟张', '张伟')).toBe(false)
  })

  test.each([
    ['zhang wei', '张伟'],
    ['Zhang Wei', '张伟'],
    ['张wei', '张伟'],
    ['张w', '张伟'],
    ['lü', '吕布'],
    ['lvb', '吕布'],
    ['wm', '张伟明'],
    ['伟明', '张伟明'],
    ['提艾', '买买提·艾力'],
    ['买买提·艾', '买买提·艾力'],
    ['lopez', 'Ana María López'],
    ['María', 'Ana María López'],
    ['ana mar', 'Ana María López'],
    ['😀', '李😀'],
    ['𠮷', '张𠮷'],
    ['zhangji', '张𠮷'],
    ['张 伟', '张伟'],
  ])('%s finds %s', (query, name) => {
    expect(finds(query, name)).toBe(true)
  })

  test('one Latin letter or a blank searches nothing', () => {
    for (const query of ['', ' ', 'z', '·', '\u200b']) expect(queryGrams(query)).toEqual([])
  })

  test('a name costs few grams', () => {
    const counts = fc.sample(names, { numRuns: 2000, seed: 1 }).map((name) => nameGrams(name).length)
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(17)
    expect(Math.max(...counts)).toBeLessThan(30)
    expect(nameGrams('买'.repeat(50)).length).toBeLessThan(120)
    for (const name of fc.sample(texts(50), 300)) {
      expect(nameGrams(name).length).toBeLessThan(200)
      for (const gram of nameGrams(name)) expect(gram.length).toBeLessThanOrEqual(24)
    }
  })
})
