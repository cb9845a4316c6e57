import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTable, TableError, tableLimits } from './tabular.ts'
import { xlsxStream, type CellValue } from './xlsx-write.ts'
import { openZip, writeZip, ZipError } from './zip.ts'

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function made(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('名单'), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function rowsOf(bytes: Buffer): (readonly string[])[] {
  return [...openTable(bytes).rows()].map(({ cells }) => cells)
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof TableError) return error.code
    throw error
  }
  return 'none'
}

/** A workbook of parts written by hand. */
function parts(content: Record<string, string>): Promise<Buffer> {
  const base = {
    '_rels/.rels': '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ...content,
  }
  return bytesOf(writeZip(Object.entries(base).map(([name, text]) => ({ name, content: text }))))
}

describe('reading a workbook made by another program', () => {
  test('takes what cells show: texts, numbers, dates, results of formulas, rich texts, links', async () => {
    const bytes = await made((sheet) => {
      sheet.addRow(['姓名', '电话', '生日', '时刻', '金额', '公式', '富文本', '链接', '真'])
      sheet.addRow([
        '𠮷田',
        13800138000,
        new Date(Date.UTC(1986, 2, 12)),
        new Date(Date.UTC(2026, 10, 22, 9, 30, 15)),
        0.1 + 0.2,
        { formula: '1+1', result: 2 },
        { richText: [{ text: '张' }, { text: '伟', font: { bold: true } }] },
        { text: '主页', hyperlink: 'https://example.com' },
        true,
      ])
    })
    const table = openTable(bytes)
    expect(table).toMatchObject({ format: 'xlsx', sheet: '名单', sheets: ['名单'] })
    expect(table.header).toEqual(['姓名', '电话', '生日', '时刻', '金额', '公式', '富文本', '链接', '真'])
    expect([...table.rows()]).toEqual([
      {
        number: 2,
        cells: ['𠮷田', '13800138000', '1986-03-12', '2026-11-22 09:30:15', '0.3', '2', '张伟', '主页', 'TRUE'],
        problem: null,
        column: null,
      },
    ])
    expect([...table.rows()]).toHaveLength(1)
  })

  test('gives back any table of texts exactly', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab <>&"\'=+\n\t_x0041张𠮷😀'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), async (rows) => {
        const kept = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
        const bytes = await made((sheet) => {
          sheet.addRow(['a', 'b', 'c'])
          for (const cells of rows) sheet.addRow(cells)
        })
        // The other program does not mark texts that look like its own marks.
        const asItReads = kept.map((cells) => cells.map((cell) => cell.replaceAll('_x0041_', 'A')))
        expect(rowsOf(bytes)).toEqual(asItReads)
      }),
      { numRuns: 40 },
    )
  })

  test('numbers rows as the sheet does, fills short rows, and reads only what is seen', async () => {
    const bytes = await made((sheet, book) => {
      sheet.getCell('A3').value = 'a'
      sheet.getCell('C3').value = 'c'
      sheet.getCell('C7').value = 'only c'
      sheet.getCell('A9').value = 'x'
      sheet.mergeCells('A9:C9')
      book.addWorksheet('hidden', { state: 'hidden' }).addRow(['secret'])
      book.addWorksheet('second').addRow(['other'])
    })
    const table = openTable(bytes)
    expect(table.sheets).toEqual(['名单', 'second'])
    expect([...table.rows()].map(({ number, cells }) => [number, cells])).toEqual([
      [7, ['', '', 'only c']],
      [9, ['x', '', '']],
    ])
    expect(openTable(bytes, { sheet: 'second' }).header).toEqual(['other'])
    expect(codeOf(() => openTable(bytes, { sheet: 'hidden' }))).toBe('no_such_sheet')
  })

  test('dates of any format and of the other calendar', async () => {
    const bytes = await made((sheet, book) => {
      book.properties.date1904 = true
      sheet.addRow(['d', 'n'])
      const row = sheet.addRow([1, 46000])
      row.getCell(1).numFmt = 'yyyy"年"m"月"d"日"'
      row.getCell(2).numFmt = '#,##0.00"元"'
    })
    expect(rowsOf(bytes)).toEqual([['1904-01-02', '46000']])
  })

  test('says where digits were lost or a formula failed', async () => {
    const bytes = await made((sheet) => {
      sheet.addRow(['证件号'])
      sheet.addRow([330203199001011230])
      sheet.addRow([{ formula: '1/0', result: { error: '#DIV/0!' } }])
      sheet.addRow([{ formula: 'A1' } as ExcelJS.CellFormulaValue])
    })
    expect([...openTable(bytes).rows()].map(({ number, problem, column }) => [number, problem, column])).toEqual([
      [2, 'number_too_long', 0],
      [3, 'formula_error', 0],
      [4, 'formula_error', 0],
    ])
  })

  test('a file that names millions of cells costs nothing', async () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>h</t></is></c></row>
      <row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>`
    const workbook = `<workbook><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets><definedNames><definedName name="n">S!$A$1:$XFD$1048576</definedName></definedNames></workbook>`
    const table = openTable(await parts({ 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet }))
    const [row] = [...table.rows()]
    expect(row).toMatchObject({ number: 1048576, cells: ['x'], problem: 'too_many_cells' })
  })

  test('entities are not expanded, and broken XML is refused', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    for (const xml of [bomb, '<worksheet><sheetData><row>', 'no xml', '<worksheet>&nosuch;</worksheet>']) {
      const bytes = await parts({ 'xl/worksheets/sheet1.xml': xml })
      expect(codeOf(() => [...openTable(bytes).rows()])).toBe('unreadable')
    }
    const missing = await parts({})
    expect(codeOf(() => openTable(missing))).toBe('unreadable')
  })
})

describe('bounds of a workbook', () => {
  test('one that unpacks beyond the limit is refused before it is unpacked', async () => {
    const bytes = await parts({ 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(300_000)}</worksheet>` })
    expect(bytes.length).toBeLessThan(3000)
    expect(codeOf(() => openTable(bytes, { limits: { ...tableLimits, maxUnpackedBytes: 200_000 } }))).toBe('too_large')
  })

  test('one that claims less than it holds is stopped at its claim', async () => {
    const bytes = await bytesOf(writeZip([{ name: 'a', content: 'x'.repeat(100_000) }]))
    const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    bytes.writeUInt32LE(10, directory + 24)
    expect(() => openZip(bytes, { maxEntries: 10, maxUnpackedBytes: 1000 }).read('a')).toThrow(ZipError)
  })

  test('more rows than allowed, or a file too large, is refused', async () => {
    const bytes = await made((sheet) => {
      for (let i = 0; i < 12; i++) sheet.addRow([`r${i}`])
    })
    expect(codeOf(() => [...openTable(bytes, { limits: { ...tableLimits, maxRows: 10 } }).rows()])).toBe('too_many_rows')
    expect(codeOf(() => openTable(bytes, { limits: { ...tableLimits, maxBytes: 100 } }))).toBe('too_large')
  })

  test('a file cut at any place, or with any byte changed, is read or refused, never a crash', async () => {
    const bytes = await made((sheet) => {
      sheet.addRow(['a', 'b'])
      sheet.addRow(['1', '2'])
    })
    const allowed = ['none', 'unreadable', 'too_large', 'old_or_locked', 'empty', 'not_a_table']
    const readAll = (file: Buffer) => codeOf(() => [...openTable(file).rows()])
    for (let length = 1; length < bytes.length; length += 97) expect(allowed).toContain(readAll(bytes.subarray(0, length)))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes)
        changed[at] = ((changed[at] ?? 0) + by) % 256
        expect(allowed).toContain(readAll(changed))
      }),
      { numRuns: 150 },
    )
  })

  test('the old format and workbooks under a password are named as such', () => {
    expect(codeOf(() => openTable(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])))).toBe('old_or_locked')
  })
})

describe('writing a workbook', () => {
  async function readByOther(bytes: Buffer): Promise<unknown[][]> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const rows: unknown[][] = []
    book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  }

  test('another program reads the same cells, texts as texts and numbers as numbers', async () => {
    const value: fc.Arbitrary<CellValue> = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'=+-@ab<>&"\n张𠮷😀'), minLength: 1, maxLength: 10 }),
      fc.integer(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { maxLength: 10 }), async (rows) => {
        const bytes = await bytesOf(xlsxStream('导出', ['甲', '乙'], rows))
        expect(await readByOther(bytes)).toEqual([['甲', '乙'], ...rows])
      }),
      { numRuns: 30 },
    )
  })

  test('our own import gives back every text, control characters and marks included', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'_x0041=\u0001\u001f\ufffe\r\n\t <&张'), maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 10 }), async (texts) => {
        const rows = texts.map((one) => [`.${one}`])
        const bytes = await bytesOf(xlsxStream('x', ['a'], rows))
        expect(rowsOf(bytes)).toEqual(rows)
      }),
      { numRuns: 50 },
    )
  })

  test('holds no formula, whatever the cells say', async () => {
    const bytes = await bytesOf(xlsxStream('x', ['a'], [['=1+1'], ['@SUM(A1)'], ['+8613800138000']]))
    const sheet = openZip(bytes, { maxEntries: 10, maxUnpackedBytes: 100_000 }).read('xl/worksheets/sheet1.xml')?.toString()
    expect(sheet).not.toContain('<f')
    expect(rowsOf(bytes)).toEqual([['=1+1'], ['@SUM(A1)'], ['+8613800138000']])
  })

  test('rows are asked for as they are sent, not before', async () => {
    let asked = 0
    async function* rows(): AsyncGenerator<CellValue[]> {
      for (; asked < 500_000; asked++) yield [`row ${asked} ${Math.sin(asked)}`]
    }
    const stream = xlsxStream('x', ['a'], rows())
    await new Promise((resolve) => stream.once('readable', resolve))
    stream.read(1)
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate)
    expect(asked).toBeLessThan(100_000)
    stream.destroy()
  })

  test('an error of the rows ends the stream with it', async () => {
    async function* rows(): AsyncGenerator<CellValue[]> {
      yield ['a']
      throw new Error('the query failed')
    }
    await expect(bytesOf(xlsxStream('x', ['a'], rows()))).rejects.toThrow('the query failed')
  })

  test('texts too long for a cell end with a mark, and the name of the sheet is made to fit', async () => {
    const bytes = await bytesOf(xlsxStream("a/b[c]:'x'" + 'y'.repeat(50), ['a'], [['𠮷'.repeat(20_000)]]))
    const table = openTable(bytes)
    expect(table.sheet?.length).toBeLessThanOrEqual(31)
    const [row] = [...table.rows()]
    expect(row?.cells[0]?.length).toBeLessThanOrEqual(32_767)
    expect(row?.cells[0]?.isWellFormed()).toBe(true)
    expect(row?.cells[0]?.endsWith('𠮷…')).toBe(true)
  })
})

test('a ZIP gives back what was put in, whole or in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.string({ maxLength: 50 }), { maxLength: 5 }), { minLength: 1, maxLength: 4 }), async (files) => {
      const sources = files.map((pieces, i) => ({
        name: `f${i}`,
        content:
          i % 2 === 0
            ? pieces.join('')
            : (async function* () {
                yield* pieces
              })(),
      }))
      const zip = openZip(await bytesOf(writeZip(sources)), { maxEntries: 10, maxUnpackedBytes: 100_000 })
      files.forEach((pieces, i) => expect(zip.read(`f${i}`)?.toString()).toBe(Buffer.from(pieces.join('')).toString()))
      expect(zip.read('none')).toBeNull()
    }),
    { numRuns: 50 },
  )
})
