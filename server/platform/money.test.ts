import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYuan, formatYuanCapital, parseYuan } from './money.ts'

const amounts = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -200_000, max: 200_000 }),
  fc.integer({ min: 0, max: 9_000_000 }).map((n) => n * 1_000_000_000),
)

/** Reads capital characters by place value: another way round than they are written. */
function readCapital(text: string): number {
  const match = /^人民币(负?)(?:(.+)元)?(零)?(?:(.)角)?(?:(.)分)?(整?)$/.exec(text)
  if (!match) throw new Error(text)
  const [, sign, yuan = '', , jiao = '零', fen = '零'] = match
  const digit = (letter: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(letter)
  let [total, section, last] = [0n, 0n, 0n]
  for (const letter of yuan) {
    const scale = { 拾: 10n, 佰: 100n, 仟: 1000n }[letter]
    if (scale) {
      section += last * scale
      last = 0n
    } else if (letter === '万') {
      section = (section + last) * 10_000n
      last = 0n
      total += section
      section = 0n
    } else if (letter === '亿') {
      total = (total + section + last) * 100_000_000n
      section = 0n
      last = 0n
    } else {
      last = BigInt(digit(letter))
    }
  }
  const value = (total + section + last) * 100n + BigInt(digit(jiao) * 10 + digit(fen))
  return Number(sign ? -value : value)
}

describe('amounts', () => {
  test('are written in Chinese habit', () => {
    expect([0, 5, 50, 128_000, 123_456_789, -50].map(formatYuan)).toEqual([
      '¥0.00',
      '¥0.05',
      '¥0.50',
      '¥1,280.00',
      '¥1,234,567.89',
      '-¥0.50',
    ])
  })

  test.each([
    ['1280', 128_000],
    ['¥1,280.00', 128_000],
    ['1,280.5', 128_050],
    ['1280.05元', 128_005],
    [' ￥１２８０．５ ', 128_050],
    ['-¥0.50', -50],
    ['-0', 0],
  ])('%s is read', (text, fen) => {
    expect(parseYuan(text)).toBe(fen)
  })

  test.each(['', '.5', '1.', '1.234', '12,80', '1,2345', '1e3', '0x10', 'NaN', '1 280', '--1', '99999999999999999', '一百', '1,280,00'])(
    '%j is no amount',
    (text) => {
      expect(parseYuan(text)).toBeNull()
    },
  )

  test('read back exactly as written, up to the last fen that can be counted', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        expect(parseYuan(formatYuan(fen))).toBe(fen)
      }),
    )
  })

  test('that are no whole fen are refused', () => {
    for (const bad of [0.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(() => formatYuan(bad)).toThrow(RangeError)
      expect(() => formatYuanCapital(bad)).toThrow(RangeError)
    }
  })
})

describe('capital characters', () => {
  test.each([
    [0, '人民币零元整'],
    [128_000, '人民币壹仟贰佰捌拾元整'],
    [128_050, '人民币壹仟贰佰捌拾元伍角整'],
    [128_005, '人民币壹仟贰佰捌拾元零伍分'],
    [50, '人民币伍角整'],
    [5, '人民币伍分'],
    [1_000_500, '人民币壹万零伍元整'],
    [1_010_00, '人民币壹仟零壹拾元整'],
    [10_000_000, '人民币壹拾万元整'],
    [100_001_000, '人民币壹佰万零壹拾元整'],
    [10_000_000_500, '人民币壹亿零伍元整'],
    [1_000_100_000_000, '人民币壹佰亿零壹佰万元整'],
    [100_010_000_000_000, '人民币壹万零壹亿元整'],
    [1_632_532, '人民币壹万陆仟叁佰贰拾伍元叁角贰分'],
    [-128_000, '人民币负壹仟贰佰捌拾元整'],
  ])('%i fen', (fen, text) => {
    expect(formatYuanCapital(fen)).toBe(text)
  })

  test('say the same amount for every amount, without two zeros in a row', () => {
    fc.assert(
      fc.property(amounts, (fen) => {
        const text = formatYuanCapital(fen)
        expect(readCapital(text)).toBe(fen === 0 ? 0 : fen)
        expect(text).not.toMatch(/零零|零[拾佰仟万亿]/)
      }),
    )
  })
})
