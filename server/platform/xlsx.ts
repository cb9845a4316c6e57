/**
 * Workbooks (XLSX). Read within bounds and in our own pass over the XML: what cells show is taken, and everything else in
 * the file (names, validations, merged ranges, pictures, macros) is never looked at. PLA-15 (SAFETY 9, 14).
 */
import { SaxesParser } from 'saxes'
import type { RowProblem, TableRow } from './csv.ts'
import type { ZipFile } from './zip.ts'

/** A workbook that cannot be read. */
export class XlsxError extends Error {
  override name = 'XlsxError'
}

/** A sheet of a workbook; hidden ones count as little as they are seen. */
export type Sheet = { readonly name: string; readonly hidden: boolean; readonly part: string }

/** What is needed to read the cells of a workbook. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  readonly strings: readonly string[]
  /** For each cell style whether its numbers are dates. */
  readonly dateStyles: readonly boolean[]
  readonly epochMs: number
}

type Attributes = Record<string, string>

/** Reads the parts of a workbook that its sheets refer to. Throws XlsxError and ZipError. */
export function openWorkbook(zip: ZipFile): Workbook {
  const root = relations(zip, '_rels/.rels', '')
  const main = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.names.includes(main)) throw new XlsxError('no workbook in this file')
  const parts = relations(zip, main.replace(/([^/]+)$/, '_rels/$1.rels'), main.replace(/[^/]+$/, ''))
  const sheets: Sheet[] = []
  let epochMs = Date.UTC(1899, 11, 30)
  parse(zip, main, {
    open(name, attributes) {
      if (name === 'sheet') {
        const part = parts.get(attributes.id ?? '')
        if (part?.type.endsWith('/worksheet')) {
          sheets.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', part: part.target })
        }
      } else if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) {
        epochMs = Date.UTC(1904, 0, 1)
      }
    },
  })
  const part = (kind: string) => [...parts.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target
  return { sheets, strings: sharedStrings(zip, part('sharedStrings')), dateStyles: dateStyles(zip, part('styles')), epochMs }
}

/**
 * The rows of a sheet. Formula cells give their value, dates 'YYYY-MM-DD' with ' HH:mm:ss' where they have a time, numbers
 * their digits. Rows without any text are left out.
 */
export function* readSheet(zip: ZipFile, sheet: Sheet, workbook: Workbook, limits: { maxColumns: number; maxCellLength: number }): Generator<TableRow> {
  const finished: TableRow[] = []
  let number = 0
  let cells: string[] = []
  let problem: RowProblem | null = null
  let problemColumn: number | null = null
  let column = -1
  let cell: { type: string; style: number; isFormula: boolean; value: string; text: string } | null = null
  let collecting: 'value' | 'text' | null = null
  let phonetic = false

  const fail = (what: RowProblem) => {
    problem ??= what
    problemColumn ??= column
  }
  const endCell = () => {
    if (!cell) return
    const shown = show(cell, workbook)
    if (shown.problem) fail(shown.problem)
    let { text } = shown
    if (text.length > limits.maxCellLength) {
      text = text.slice(0, limits.maxCellLength)
      fail('cell_too_long')
    }
    cell = null
    if (text === '') return
    if (column >= limits.maxColumns) {
      fail('too_many_cells')
      return
    }
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  const events: Events = {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes.r ?? number + 1)
        cells = []
        problem = null
        problemColumn = null
        column = -1
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), isFormula: false, value: '', text: '' }
      } else if (name === 'f' && cell) {
        cell.isFormula = true
      } else if (name === 'v') {
        collecting = 'value'
      } else if (name === 't' && !phonetic) {
        collecting = 'text'
      } else if (name === 'rPh') {
        phonetic = true
      }
    },
    text(text) {
      if (cell && collecting) cell[collecting] += text
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = null
      else if (name === 'rPh') phonetic = false
      else if (name === 'c') endCell()
      else if (name === 'row' && (problem !== null || cells.some((one) => one.trim() !== ''))) {
        finished.push({ number, cells, problem, column: problemColumn })
      }
    },
  }
  for (const _ of parsePieces(zip, sheet.part, events)) yield* finished.splice(0)
}

/** 'AB12' → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

type Cell = { type: string; style: number; isFormula: boolean; value: string; text: string }

function show({ type, style, isFormula, value, text }: Cell, workbook: Workbook): { text: string; problem: RowProblem | null } {
  const plain = (shown: string) => ({ text: shown, problem: null })
  switch (type) {
    case 's':
      return plain(workbook.strings[Number(value)] ?? '')
    case 'inlineStr':
      return plain(unescapeXml(text))
    case 'str':
      return plain(unescapeXml(value))
    case 'b':
      return plain(value === '1' ? 'TRUE' : 'FALSE')
    case 'e':
      return { text: value, problem: 'formula_error' }
    case 'd':
      return plain(value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, ''))
    default: {
      if (value === '') return { text: '', problem: isFormula ? 'formula_error' : null }
      const number = Number(value)
      if (!Number.isFinite(number)) return { text: value, problem: null }
      if (workbook.dateStyles[style] && number >= 0 && number < 2_958_466) return plain(showDate(number, workbook.epochMs))
      // A spreadsheet keeps fifteen digits: of a longer number (an identity number typed as one) the end is lost.
      if (Math.abs(number) >= 1e15) return { text: showNumber(number), problem: 'number_too_long' }
      return plain(showNumber(number))
    }
  }
}

function showNumber(number: number): string {
  const rounded = Number(number.toPrecision(15))
  if (Number.isInteger(rounded)) return BigInt(rounded).toString()
  const text = String(rounded)
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text
}

function showDate(serial: number, epochMs: number): string {
  // The calendar of spreadsheets holds a 29 February 1900, which never was.
  const days = epochMs === Date.UTC(1899, 11, 30) && serial >= 1 && serial < 60 ? serial + 1 : serial
  const iso = new Date(epochMs + Math.round(days * 86_400) * 1000).toISOString()
  const [day = '', time = ''] = [iso.slice(0, 10), iso.slice(11, 19)]
  if (serial < 1) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

function sharedStrings(zip: ZipFile, part: string | undefined): string[] {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = false
  parse(zip, part, {
    open(name) {
      if (name === 'si') current = ''
      else if (name === 'rPh') phonetic = true
      else if (name === 't') inText = !phonetic
    },
    text(text) {
      if (inText) current += text
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si') strings.push(unescapeXml(current))
    },
  })
  return strings
}

function dateStyles(zip: ZipFile, part: string | undefined): boolean[] {
  const formats = new Map<number, string>()
  const styles: boolean[] = []
  let inCellStyles = false
  parse(zip, part, {
    open(name, attributes) {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) styles.push(isDateFormat(Number(attributes.numFmtId ?? 0), formats))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

function isDateFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id)
  // 27 to 36 and 50 to 58 are the dates of East Asian versions.
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare)
}

/** Excel writes letters XML does not allow as _xHHHH_. */
function unescapeXml(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

function relations(zip: ZipFile, part: string, folder: string): Map<string, { type: string; target: string }> {
  const found = new Map<string, { type: string; target: string }>()
  parse(zip, zip.names.includes(part) ? part : undefined, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const { Id = '', Type = '', Target = '' } = attributes
      const path = Target.startsWith('/') ? Target.slice(1) : decodeURI(new URL(Target, `file:///${folder}`).pathname).slice(1)
      found.set(Id, { type: Type, target: path })
    },
  })
  return found
}

type Events = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

function parse(zip: ZipFile, part: string | undefined, events: Events): void {
  if (part === undefined) return
  for (const _ of parsePieces(zip, part, events));
}

/** Parses one part piece by piece; the caller may take what the events gave after each. Throws XlsxError. */
function* parsePieces(zip: ZipFile, part: string, events: Events): Generator<void> {
  const bytes = zip.read(part)
  if (!bytes) throw new XlsxError(`${part} is missing`)
  const parser = new SaxesParser({})
  let failure: Error | null = null
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', (error) => {
    failure ??= error
  })
  parser.on('doctype', () => {
    failure ??= new Error('a document type')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const plain: Attributes = {}
    for (const [key, value] of Object.entries(attributes)) plain[local(key)] = value
    events.open(local(name), plain)
  })
  parser.on('text', (text) => events.text?.(text))
  parser.on('cdata', (text) => events.text?.(text))
  parser.on('closetag', ({ name }) => events.close?.(local(name)))
  const decoder = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8')
  const pieceBytes = 64 * 1024
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }))
    if (failure) break
    yield
  }
  if (!failure) {
    parser.write(decoder.decode())
    parser.close()
  }
  if (failure) throw new XlsxError(`${part} is not readable: ${(failure as Error).message}`)
  yield
}
