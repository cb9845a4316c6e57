import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, detectEncoding } from './encoding.ts'

const sample = readFileSync(new URL('../../test/fixtures/customers.gb18030.csv', import.meta.url))

function text(bytes: Uint8Array): string {
  const found = detectEncoding(bytes)
  return found ? [...decode(bytes, found)].join('') : 'no text'
}

describe('the encoding of a file', () => {
  test('GB18030 is known, with characters of four bytes', () => {
    expect(detectEncoding(sample)).toEqual({ encoding: 'gb18030', bomBytes: 0, cut: false, damaged: false, declaredWrong: false })
    expect(text(sample)).toContain('𠮷田幸子')
    expect(text(sample)).toContain('䶮小明')
  })

  test('UTF-8 is known with and without its mark, UTF-16 by its mark', () => {
    const plain = Buffer.from('姓名,张伟\r\n')
    expect(detectEncoding(plain)).toMatchObject({ encoding: 'utf-8', bomBytes: 0 })
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain])
    expect(detectEncoding(marked)).toMatchObject({ encoding: 'utf-8', bomBytes: 3 })
    expect(text(marked)).toBe('姓名,张伟\r\n')
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('姓名\t张伟\r\n', 'utf16le')])
    expect(detectEncoding(wide)).toMatchObject({ encoding: 'utf-16le', bomBytes: 2, cut: false })
    expect(text(wide)).toBe('姓名\t张伟\r\n')
    expect(detectEncoding(wide.subarray(0, -1))?.cut).toBe(true)
  })

  test('a wrong declaration is noticed, a right or needless one is not held against the file', () => {
    expect(detectEncoding(sample, 'utf-8')?.declaredWrong).toBe(true)
    expect(detectEncoding(sample, 'GBK')?.declaredWrong).toBe(false)
    expect(detectEncoding(Buffer.from('姓名'), 'GB2312')?.declaredWrong).toBe(true)
    expect(detectEncoding(Buffer.from('name'), 'gbk')?.declaredWrong).toBe(false)
    expect(detectEncoding(Buffer.from('name'), '')?.declaredWrong).toBe(false)
  })

  test('short Chinese words whose bytes are also letters with accents are Chinese', () => {
    const unicom = Buffer.from([0xc1, 0xaa, 0xcd, 0xa8])
    expect(text(unicom)).toBe('联通')
    expect(text(Buffer.from('naïve café, Zürich'))).toBe('naïve café, Zürich')
    expect(text(Buffer.from('Ελλάδα'))).toBe('Ελλάδα')
  })

  test('any text in UTF-8 comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'张伟明ab,\r\n𠮷é😀—'), minLength: 1 }), (original) => {
        const bytes = Buffer.from(original)
        fc.pre(/[\u4e00-\u9fff]/.test(original))
        expect(text(bytes)).toBe(original)
      }),
    )
  })

  test('cut inside a character: the rest is read, and the cut is known', () => {
    for (let length = 2; length < sample.length; length++) {
      const found = detectEncoding(sample.subarray(0, length))
      expect(found?.encoding).toBe('gb18030')
      const read = [...decode(sample.subarray(0, length), found ?? { encoding: 'utf-8', bomBytes: 0 })].join('')
      expect(read).not.toContain('\ufffd')
      expect(text(sample).startsWith(read)).toBe(true)
    }
    const bytes = Buffer.from('姓名,张伟')
    expect(detectEncoding(bytes.subarray(0, -1))).toMatchObject({ encoding: 'utf-8', cut: true })
    expect(text(bytes.subarray(0, -1))).toBe('姓名,张')
  })

  test('a damaged place does not spoil the file; nonsense is no text', () => {
    const damaged = Buffer.concat([Buffer.from('姓名,电话\n'.repeat(50)), Buffer.from([0xff, 0xff]), Buffer.from('\n张伟,1\n')])
    expect(detectEncoding(damaged)).toMatchObject({ encoding: 'utf-8', damaged: true })
    expect(text(damaged)).toContain('张伟,1')
    expect(detectEncoding(Buffer.from([0x50, 0x4b, 0, 0]))).toBeNull()
    expect(detectEncoding(Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + (i * 37) % 128)))).toBeNull()
  })

  test('a character across the border of two pieces is whole', () => {
    for (const shift of [0, 1, 2, 3]) {
      const original = 'a'.repeat(64 * 1024 - shift) + '𠮷张伟'
      expect(text(Buffer.from(original))).toBe(original)
    }
  })
})
