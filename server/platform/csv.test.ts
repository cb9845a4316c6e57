import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvLine, detectDelimiter, neutralise, readCsv, undoNeutralise } from './csv.ts'

const limits = { maxCellLength: 100, maxColumns: 5 }

function read(...pieces: string[]): { cells: readonly string[]; problem: string | null; number: number }[] {
  return [...readCsv(pieces, ',', limits)].map(({ cells, problem, number }) => ({ cells, problem, number }))
}

function cellsOf(...pieces: string[]): (readonly string[])[] {
  return read(...pieces).map(({ cells }) => cells)
}

// Rows with text in them: those without are left out by design.
const cell = fc.string({ unit: fc.constantFrom(...'ab,";\n\r \t\'=+-@张𠮷😀'), maxLength: 12 })
const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.some((one) => one.trim() !== ''))

describe('reading CSV', () => {
  test('gives back what was written, however it is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.array(fc.nat(200), { maxLength: 5 }), (rows, cuts) => {
        const text = rows.map((cells) => csvLine(cells)).join('')
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length]
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end))
        const found = read(...pieces)
        expect(found.map(({ cells }) => cells.map(undoNeutralise))).toEqual(rows)
        expect(found.every(({ problem }) => problem === null)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('takes CRLF, LF and CR as line ends, and any of them inside quotes', () => {
    expect(cellsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([['a', 'b'], ['c', 'd'], ['e', 'f'], ['g', 'h']])
    expect(cellsOf('"a\r\nb","c\nd"\r', '\ne,f\r\n')).toEqual([['a\r\nb', 'c\nd'], ['e', 'f']])
  })

  test('numbers rows as a spreadsheet does, empty ones included but left out', () => {
    expect(read('a\n\n,,\nb\n')).toEqual([
      { cells: ['a'], problem: null, number: 1 },
      { cells: ['b'], problem: null, number: 4 },
    ])
  })

  test('takes a quote inside an unquoted cell as it stands, and blanks after a quoted one', () => {
    expect(cellsOf('5" pipe,"x" ,y\n')).toEqual([['5" pipe', 'x', 'y']])
  })

  test('reports a broken row and goes on with the next line', () => {
    const long = 'x'.repeat(101)
    const found = read(`"a"b,c\n${long},d\n1,2,3,4,5,6\nok,row\n`)
    expect(found.map(({ problem }) => problem)).toEqual(['text_after_quote', 'cell_too_long', 'too_many_cells', null])
    expect(found[3]).toEqual({ cells: ['ok', 'row'], problem: null, number: 4 })
    expect(found.every(({ cells }) => cells.every((one) => one.length <= 100))).toBe(true)
  })

  test('a quote that is never closed loses one row and the lines up to the bound, not the file', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `row ${i},x`).join('\n')
    const found = read(`"open,x\n${lines}\n`)
    expect(found[0]?.problem).toBe('cell_too_long')
    expect(found.at(-1)?.cells).toEqual(['row 49', 'x'])
  })

  test('a file cut inside a quoted cell says so in its last row', () => {
    expect(read('a,b\n1,"tw').at(-1)).toEqual({ cells: ['1', 'tw'], problem: 'cut', number: 2 })
  })

  test('knows the separator from the first line', () => {
    expect(detectDelimiter('a,b;c,d\n')).toBe(',')
    expect(detectDelimiter('a\tb\tc,d\n')).toBe('\t')
    expect(detectDelimiter('"a,b,c";d\n1,2,3,4')).toBe(';')
    expect(detectDelimiter('alone')).toBe(',')
  })

  test('never fails on any text, and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...',"\n\ra '), maxLength: 150 }), { maxLength: 4 }), (pieces) => {
        for (const { cells } of read(...pieces)) {
          expect(cells.length).toBeLessThanOrEqual(5)
          for (const one of cells) expect(one.length).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('writing CSV', () => {
  test('no cell begins as a formula does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝＋－＠\'"a1(,') }), (text) => {
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect(undoNeutralise(neutralise(text))).toBe(text)
        const [found] = cellsOf(csvLine([text, 'x']))
        expect(found?.[0]).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['=cmd|calc', `'=cmd|calc`],
    [`'=x`, `''=x`],
    ['+8613800138000', `'+8613800138000`],
    ['-', `'-`],
    [`O'Brien`, `O'Brien`],
    [`'quoted'`, `'quoted'`],
  ])('%s is written %s', (text, written) => {
    expect(neutralise(text)).toBe(written)
    expect(undoNeutralise(written)).toBe(text)
  })

  test('numbers stay numbers, empty rows stay rows', () => {
    expect(csvLine([-5, 'a"b', null, '张伟', 'x,y'])).toBe('-5,"a""b",,张伟,"x,y"\r\n')
    expect(csvLine([''])).toBe('""\r\n')
  })
})
