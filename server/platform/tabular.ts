/**
 * Tables that come from outside (CSV in any of the usual encodings, XLSX) as rows of texts, within bounds. PLA-15
 * (SAFETY 9, 14). Writing: csv.ts (csvLine), xlsx-write.ts (xlsxStream).
 */
import { createHash } from 'node:crypto'
import { detectDelimiter, readCsv, undoNeutralise, type CsvRow, type Delimiter, type TableRow } from './csv.ts'
import { decode, detectEncoding, type DetectedEncoding, type Encoding } from './encoding.ts'
import { openWorkbook, readSheet, XlsxError } from './xlsx.ts'
import { isZip, openZip, ZipError } from './zip.ts'

export type TableLimits = {
  readonly maxBytes: number
  /** Of an XLSX when unpacked. */
  readonly maxUnpackedBytes: number
  readonly maxRows: number
  readonly maxColumns: number
  readonly maxCellLength: number
}

/** 32 MiB (256 MiB unpacked), 200,000 rows of 200 columns, 32,767 letters a cell. */
export const tableLimits: TableLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxUnpackedBytes: 256 * 1024 * 1024,
  maxRows: 200_000,
  maxColumns: 200,
  maxCellLength: 32_767,
}

/** Why a file is no table we can read. */
export type TableErrorCode =
  | 'empty'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  /** No text in a known encoding, or a damaged workbook. */
  | 'unreadable'
  /** A spreadsheet of before 2007 (.xls), or a workbook under a password: save it as .xlsx. */
  | 'old_or_locked'
  /** A web page or XML under the name of a table. */
  | 'not_a_table'
  | 'no_such_sheet'

/** A file that cannot be taken as a table. */
export class TableError extends Error {
  override name = 'TableError'
  readonly code: TableErrorCode
  constructor(code: TableErrorCode) {
    super(`table: ${code}`)
    this.code = code
  }
}

/** A table, opened. */
export type Table = {
  readonly format: 'csv' | 'xlsx'
  /** Of a CSV. */
  readonly encoding: Encoding | null
  /** The sender declared another encoding, and is wrong. */
  readonly declaredWrong: boolean
  readonly delimiter: Delimiter | null
  /** Names of the visible sheets of a workbook, and the one opened. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** The first row that holds text: the names of the columns. */
  readonly header: readonly string[]
  /**
   * The rows after the header, each as long as it, with their problems. Can be gone through again. Throws TableError
   * 'too_many_rows' past the limit, 'unreadable' where a workbook is damaged further on.
   */
  rows(): Iterable<TableRow>
}

/**
 * Opens a file. `declared` is the encoding its sender named; `sheet` the sheet wanted, else the first visible one.
 * Throws TableError.
 */
export function openTable(
  bytes: Uint8Array,
  { declared, sheet, limits = tableLimits }: { declared?: string; sheet?: string; limits?: TableLimits } = {},
): Table {
  if (bytes.length > limits.maxBytes) throw new TableError('too_large')
  if (bytes.length === 0) throw new TableError('empty')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw new TableError('old_or_locked')
  return isZip(bytes) ? openXlsx(bytes, sheet, limits) : openCsv(bytes, declared, limits)
}

function openCsv(bytes: Uint8Array, declared: string | undefined, limits: TableLimits): Table {
  const detected = detectEncoding(bytes, declared)
  if (!detected) throw new TableError('unreadable')
  const { value: beginning = '' } = decode(bytes, detected).next()
  if (/^\s*<(?:[a-z!?])/i.test(beginning)) throw new TableError('not_a_table')
  const delimiter = detectDelimiter(beginning)
  const all = (width: number) => markCut(readCsv(decode(bytes, detected), delimiter, limits), detected, width)
  const header = headerOf(all(0))
  return {
    format: 'csv',
    encoding: detected.encoding,
    declaredWrong: detected.declaredWrong,
    delimiter,
    sheets: [],
    sheet: null,
    header,
    rows: () => bodyOf(all(header.length), header.length, limits, detected.damaged, undoNeutralise),
  }
}

// The last row of a file that was cut: its last character, its closing quote or its last cells are missing.
function* markCut(rows: Iterable<CsvRow>, { cut }: DetectedEncoding, width: number): Generator<TableRow> {
  let last: CsvRow | null = null
  for (const row of rows) {
    if (last) yield last
    last = row
  }
  if (last && (last.ended || !(cut || last.cells.length < width))) {
    yield last
    if (cut) yield { number: last.number + 1, cells: [], problem: 'cut', column: null }
  } else if (last) {
    yield { ...last, problem: last.problem ?? 'cut', column: last.column ?? last.cells.length - 1 }
  }
}

function openXlsx(bytes: Uint8Array, wanted: string | undefined, limits: TableLimits): Table {
  return translated(() => {
    const zip = openZip(bytes, { maxEntries: 2000, maxUnpackedBytes: limits.maxUnpackedBytes })
    const workbook = openWorkbook(zip)
    const visible = workbook.sheets.filter(({ hidden }) => !hidden)
    const sheet = wanted === undefined ? visible[0] : visible.find(({ name }) => name === wanted)
    if (!sheet) throw new TableError(wanted === undefined ? 'empty' : 'no_such_sheet')
    const all = () => readSheet(zip, sheet, workbook, limits)
    const header = headerOf(all())
    return {
      format: 'xlsx',
      encoding: null,
      declaredWrong: false,
      delimiter: null,
      sheets: visible.map(({ name }) => name),
      sheet: sheet.name,
      header,
      rows: () => bodyOf(all(), header.length, limits, false, (cell) => cell),
    }
  })
}

function headerOf(rows: Iterable<TableRow>): string[] {
  for (const { cells, problem } of rows) {
    // A header that cannot be read names nothing, and everything hangs on it.
    if (problem === 'too_many_cells') throw new TableError('too_many_columns')
    if (problem !== null && problem !== 'number_too_long') throw new TableError('unreadable')
    const names = cells.map((cell) => normaliseCell(undoNeutralise(cell)))
    while (names.at(-1) === '') names.pop()
    return names
  }
  throw new TableError('empty')
}

function* bodyOf(rows: Iterable<TableRow>, width: number, limits: TableLimits, damaged: boolean, restore: (cell: string) => string): Generator<TableRow> {
  let isHeader = true
  let count = 0
  const iterator = rows[Symbol.iterator]()
  for (;;) {
    const next = translated(() => iterator.next())
    if (next.done) return
    if (isHeader) {
      isHeader = false
      continue
    }
    count += 1
    if (count > limits.maxRows) throw new TableError('too_many_rows')
    yield fitted(next.value, width, damaged, restore)
  }
}

function fitted(row: TableRow, width: number, damaged: boolean, restore: (cell: string) => string): TableRow {
  const cells = row.cells.slice(0, width).map(restore)
  // Spreadsheets leave out separators after the last filled cell of a row.
  while (cells.length < width) cells.push('')
  if (row.problem) return { ...row, cells }
  const extra = row.cells.findIndex((cell, i) => i >= width && cell.trim() !== '')
  if (extra >= 0) return { ...row, cells, problem: 'too_many_cells', column: extra }
  const bad = cells.findIndex((cell) => badLetters.test(cell) || !cell.isWellFormed() || (damaged && cell.includes('\ufffd')))
  return bad >= 0 ? { ...row, cells, problem: 'bad_character', column: bad } : { number: row.number, cells, problem: null, column: null }
}

const badLetters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

function translated<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof ZipError) {
      throw new TableError(error.code === 'too_large' ? 'too_large' : error.code === 'encrypted' ? 'old_or_locked' : 'unreadable')
    }
    throw error instanceof XlsxError ? new TableError('unreadable') : error
  }
}

/** A cell as it is compared: outer blanks removed, line ends as LF. The letters themselves are left as they are. */
export function normaliseCell(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').trim()
}

/**
 * The identity of a row: SHA-256 over its normalised cells. Empty cells at the end do not count, so that a row is the same
 * from CSV and from XLSX.
 */
export function rowIdentity(cells: readonly string[]): Buffer {
  const normalised = cells.map(normaliseCell)
  while (normalised.at(-1) === '') normalised.pop()
  const hash = createHash('sha256')
  for (const cell of normalised) hash.update(`${Buffer.byteLength(cell)}:`).update(cell)
  return hash.digest()
}
