import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, csvMark } from './csv.ts'
import { normaliseCell, openTable, rowIdentity, TableError, tableLimits } from './tabular.ts'

const sample = readFileSync(new URL('../../test/fixtures/customers.gb18030.csv', import.meta.url))

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof TableError) return error.code
    throw error
  }
  return 'none'
}

describe('a GB18030 file', () => {
  const rows = [...openTable(sample).rows()]

  test('is read with quoted cells, rare characters and line ends inside cells', () => {
    const table = openTable(sample)
    expect(table).toMatchObject({ format: 'csv', encoding: 'gb18030', declaredWrong: false, delimiter: ',' })
    expect(table.header).toEqual(['姓名', '电话', '性别', '出生日期', '咨询内容', '备注'])
    expect(rows.map(({ problem }) => problem)).toEqual([null, null, null, null, null])
    expect(rows[1]?.cells[4]).toBe('想了解"全切"与"埋线"的区别，\n价格分别是多少')
    expect(rows.map(({ cells }) => cells[0])).toEqual(['张伟', '欧阳娜娜', '𠮷田幸子', '䶮小明', '单雄信'])
    expect(rows[3]?.cells[5]).toBe('=1+1')
    expect(rows[4]?.cells[4]).toBe('　前后空格　')
  })

  test('declared UTF-8 is noticed and still read right', () => {
    const table = openTable(sample, { declared: 'utf-8' })
    expect(table.declaredWrong).toBe(true)
    expect([...table.rows()]).toEqual(rows)
  })

  test('cut at any byte: every whole row is there, and a row cut apart is named', () => {
    const headerEnd = sample.indexOf('\r\n') + 2
    for (let length = headerEnd; length < sample.length; length++) {
      const found = [...openTable(sample.subarray(0, length)).rows()]
      const good = found.filter(({ problem }) => problem === null)
      expect(good.slice(0, -1)).toEqual(rows.slice(0, good.length).slice(0, -1))
      for (const { problem } of found.slice(0, -1)) expect(problem).toBeNull()
      expect([null, 'cut']).toContain(found.at(-1)?.problem ?? null)
    }
    const insideQuotes = sample.indexOf(Buffer.from('VIP')) - 5
    expect([...openTable(sample.subarray(0, insideQuotes)).rows()].at(-1)?.problem).toBe('cut')
    const insideCharacter = sample.indexOf(Buffer.from('13957426181')) - 2
    expect([...openTable(sample.subarray(0, insideCharacter)).rows()].at(-1)).toMatchObject({ number: 5, problem: 'cut' })
  })
})

describe('a file of another kind', () => {
  test.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from('\r\n\r\n , \r\n')],
    ['unreadable', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['unreadable', Buffer.from('%PDF-1.7\n\0\0')],
    ['not_a_table', Buffer.from('<html><table><tr><td>a</td></tr></table></html>')],
    ['not_a_table', Buffer.from('\n<?xml version="1.0"?><Workbook/>')],
    ['unreadable', Buffer.from('"name')],
    ['unreadable', Buffer.from('PK\x03\x04nonsense')],
  ])('is refused as %s', (code, bytes) => {
    expect(codeOf(() => [...openTable(bytes).rows()])).toBe(code)
  })
})

describe('rows', () => {
  const table = (text: string) => [...openTable(Buffer.from(text)).rows()]

  test('short ones are filled, long ones and odd characters are named by column', () => {
    const found = table('a,b,c\r\n1\r\n1,2,3,,\r\n1,2,3,4\r\nx,\u0007,z\r\n1,2,3')
    expect(found.map(({ number, problem, column }) => [number, problem, column])).toEqual([
      [2, null, null],
      [3, null, null],
      [4, 'too_many_cells', 3],
      [5, 'bad_character', 1],
      [6, null, null],
    ])
    expect(found[0]?.cells).toEqual(['1', '', ''])
    expect(found[1]?.cells).toEqual(['1', '2', '3'])
  })

  test('the last one without its last columns and line end was cut', () => {
    expect(table('a,b\r\n1,2\r\n3').map(({ problem }) => problem)).toEqual([null, 'cut'])
    expect(table('a,b\r\n1,2\r\n3\r\n').map(({ problem }) => problem)).toEqual([null, null])
  })

  test('damage inside a file is named in its row, and the others are read', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `张伟${i},体检\r\n`).join('')
    const bytes = Buffer.concat([Buffer.from(`姓名,事项\r\n${lines}李`), Buffer.from([0xff]), Buffer.from('娜,咨询\r\n王芳,复诊\r\n')])
    const found = [...openTable(bytes).rows()]
    expect(found.filter(({ problem }) => problem !== null)).toMatchObject([{ number: 62, problem: 'bad_character', column: 0 }])
    expect(found.at(-1)?.cells).toEqual(['王芳', '复诊'])
  })

  test('beyond the limit are refused', () => {
    expect(codeOf(() => [...openTable(Buffer.from('a\n1\n2\n3\n'), { limits: { ...tableLimits, maxRows: 2 } }).rows()])).toBe('too_many_rows')
  })

  test('tabs and semicolons separate too', () => {
    expect(table('a\tb\n1\t"2\t3"\n')[0]?.cells).toEqual(['1', '2\t3'])
    expect(table('a;b\n1;2,5\n')[0]?.cells).toEqual(['1', '2,5'])
  })

  test('our own export comes back exactly', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,";\n\r \t\'=+-@张𠮷😀'), maxLength: 12 })
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => cells.some((one) => one.trim() !== '')), { maxLength: 8 })
    fc.assert(
      fc.property(rows, (written) => {
        const text = csvMark + csvLine(['甲', '乙', '丙']) + written.map((cells) => csvLine(cells)).join('')
        expect(table(text).map(({ cells }) => cells)).toEqual(written)
      }),
    )
  })
})

describe('the identity of a row', () => {
  test('does not depend on blanks around cells, line ends, or empty cells at the end', () => {
    expect(rowIdentity([' a ', 'b\r\nc', ''])).toEqual(rowIdentity(['a', 'b\nc']))
    expect(rowIdentity(['a'])).toHaveLength(32)
    expect(normaliseCell('　a\r\nb ')).toBe('a\nb')
  })

  test('differs whenever any cell differs', () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom(...'ab:1'), maxLength: 3 }), { maxLength: 4 })
    fc.assert(
      fc.property(row, row, (a, b) => {
        const trimmed = (cells: string[]) => JSON.stringify(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
        expect(rowIdentity(a).equals(rowIdentity(b))).toBe(trimmed(a) === trimmed(b))
      }),
      { numRuns: 500 },
    )
  })
})

const consultations = '/work/shared/data/consultations.gb18030.csv'

describe.skipIf(!existsSync(consultations))('3,683 real consultations', () => {
  /** RFC 4180 by one expression over text decoded by another program. */
  function independent(): string[][] {
    const text = execFileSync('iconv', ['-f', 'GB18030', '-t', 'UTF-8', consultations], { maxBuffer: 1e8, encoding: 'utf8' })
    const rows: string[][] = [[]]
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
      rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
      if (end === '\r\n') rows.push([])
    }
    return rows.filter((row) => row.length === 4)
  }

  test('are read as another program reads them, each with its own identity or an exact twin', () => {
    const table = openTable(readFileSync(consultations))
    const rows = [...table.rows()]
    const [header, ...expected] = independent()
    expect(table.encoding).toBe('gb18030')
    expect(table.header).toEqual(header)
    expect(rows).toHaveLength(3683)
    expect(rows.filter(({ problem }) => problem !== null)).toEqual([])
    expect(rows.map(({ cells }) => cells)).toEqual(expected)
    const distinct = new Set(expected.map((cells) => JSON.stringify(cells.map(normaliseCell))))
    expect(new Set(rows.map(({ cells }) => rowIdentity(cells).toString('hex'))).size).toBe(distinct.size)
  })
})
