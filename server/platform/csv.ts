/**
 * Tables as comma-separated text (RFC 4180): reading row by row within bounds, and writing so that no spreadsheet takes a
 * cell for a formula. PLA-15 (SAFETY 9, 14).
 */

/** Why a row cannot be taken. */
export type RowProblem =
  /** The file ends inside this row: in the middle of a character or of a quoted cell, or short of its last columns. */
  | 'cut'
  /** A quoted cell goes on after its closing quote. */
  | 'text_after_quote'
  | 'cell_too_long'
  | 'too_many_cells'
  /** Bytes that mean no character, or control characters. */
  | 'bad_character'
  /** A number whose last digits the spreadsheet has lost. */
  | 'number_too_long'
  /** A formula that gave an error. */
  | 'formula_error'

/** One row of a table. */
export type TableRow = {
  /** Place of the row in the file, from 1, as the spreadsheet numbers it; empty rows are counted. */
  readonly number: number
  readonly cells: readonly string[]
  readonly problem: RowProblem | null
  /** Column of the problem, from 0, where there is one. */
  readonly column: number | null
}

export type CsvLimits = { readonly maxCellLength: number; readonly maxColumns: number }

/** A separator of cells. */
export type Delimiter = ',' | '\t' | ';'

/** `ended`: a line break follows the row. */
export type CsvRow = TableRow & { readonly ended: boolean }

/**
 * Reads rows from pieces of text. Every row comes, also those with a problem; after a broken one reading goes on at the
 * next line. Lines may end in CRLF, LF or CR; quoted cells may hold any of them. Rows without any text are left out.
 */
export function* readCsv(pieces: Iterable<string>, delimiter: Delimiter, limits: CsvLimits): Generator<CsvRow> {
  const reader = new CsvReader(delimiter, limits)
  for (const piece of pieces) yield* reader.read(piece)
  yield* reader.end()
}

/** The separator a text uses, judged by its first line; a comma when it has none. */
export function detectDelimiter(text: string): Delimiter {
  const counts = new Map<Delimiter, number>()
  let quoted = false
  for (const letter of text.slice(0, 20_000)) {
    if (letter === '"') quoted = !quoted
    else if (!quoted && /[\r\n]/.test(letter)) break
    else if (!quoted && (letter === ',' || letter === '\t' || letter === ';')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best?.[0] ?? ','
}

type Inside = 'start' | 'plain' | 'quoted' | 'afterQuote' | 'broken'

class CsvReader {
  readonly #delimiter: Delimiter
  readonly #limits: CsvLimits
  #inside: Inside = 'start'
  #cell = ''
  #cells: string[] = []
  #problem: RowProblem | null = null
  #column: number | null = null
  #number = 1
  #afterReturn = false

  constructor(delimiter: Delimiter, limits: CsvLimits) {
    this.#delimiter = delimiter
    this.#limits = limits
  }

  *read(piece: string): Generator<CsvRow> {
    let at = 0
    while (at < piece.length) {
      const letter = piece.charAt(at)
      if (this.#afterReturn) {
        this.#afterReturn = false
        if (letter === '\n') {
          at += 1
          continue
        }
      }
      if (this.#inside === 'quoted') {
        const quote = piece.indexOf('"', at)
        // No further than the bound: what a quote never closed has swallowed is given back line by line.
        const end = Math.min(quote < 0 ? piece.length : quote, at + this.#limits.maxCellLength - this.#cell.length + 1)
        this.#add(piece.slice(at, end))
        at = end
        if (at === quote && this.#inside === 'quoted') {
          this.#inside = 'afterQuote'
          at += 1
        }
        continue
      }
      if (letter === '\r' || letter === '\n') {
        this.#afterReturn = letter === '\r'
        at += 1
        yield* this.#endRow(true)
        continue
      }
      if (this.#inside === 'broken') {
        at = this.#nextBreak(piece, at)
        continue
      }
      if (letter === this.#delimiter) {
        this.#endCell()
        at += 1
      } else if (letter === '"' && this.#inside === 'start') {
        this.#inside = 'quoted'
        at += 1
      } else if (letter === '"' && this.#inside === 'afterQuote') {
        this.#add('"')
        if (!this.#isBroken()) this.#inside = 'quoted'
        at += 1
      } else if (this.#inside === 'afterQuote') {
        // Some programs leave blanks between the quote and the separator.
        if (letter !== ' ' && letter !== '\t') this.#break('text_after_quote')
        at += 1
      } else {
        this.#inside = 'plain'
        const end = this.#endOfPlain(piece, at)
        this.#add(piece.slice(at, end))
        at = end
      }
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#inside === 'quoted') this.#break('cut')
    if (this.#cell !== '' || this.#cells.length > 0 || this.#inside !== 'start') yield* this.#endRow(false)
  }

  #endOfPlain(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const letter = piece.charAt(at)
      if (letter === this.#delimiter || letter === '\r' || letter === '\n') return at
    }
    return piece.length
  }

  #nextBreak(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const letter = piece.charAt(at)
      if (letter === '\r' || letter === '\n') return at
    }
    return piece.length
  }

  #add(text: string): void {
    this.#cell += text
    if (this.#cell.length > this.#limits.maxCellLength) {
      this.#cell = this.#cell.slice(0, this.#limits.maxCellLength)
      this.#break('cell_too_long')
    }
  }

  #endCell(): void {
    if (this.#cells.length >= this.#limits.maxColumns) {
      this.#break('too_many_cells')
      return
    }
    this.#cells.push(this.#cell)
    this.#cell = ''
    this.#inside = 'start'
  }

  #break(problem: RowProblem): void {
    this.#problem ??= problem
    this.#column ??= this.#cells.length
    this.#inside = 'broken'
  }

  #isBroken(): boolean {
    return this.#inside === 'broken'
  }

  *#endRow(ended: boolean): Generator<CsvRow> {
    const empty = this.#cells.length === 0 && this.#cell === '' && this.#problem === null
    if (this.#cells.length < this.#limits.maxColumns) this.#cells.push(this.#cell)
    else if (this.#problem === null) this.#break('too_many_cells')
    const row = { number: this.#number, cells: this.#cells, problem: this.#problem, column: this.#column, ended }
    this.#number += 1
    this.#cell = ''
    this.#cells = []
    this.#problem = null
    this.#column = null
    this.#inside = 'start'
    if (!empty && (row.problem !== null || row.cells.some((cell) => cell.trim() !== ''))) yield row
  }
}

// What a spreadsheet may take for a formula, and what we put before it. A text that has our mark before such a letter
// already gets one more, so taking one off gives back exactly what was there.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet takes for a formula. SAFETY 14. */
export function neutralise(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** What was neutralised. */
export function undoNeutralise(cell: string): string {
  return neutralised.test(cell) ? cell.slice(1) : cell
}

/** The mark at the beginning of a CSV file by which spreadsheets know it is UTF-8. */
export const csvMark = '\ufeff'

/** One line of CSV with its CRLF. Texts are neutralised; numbers, which cannot be formulas, are not. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const line = cells.map((cell) => {
    if (cell === null) return ''
    const text = typeof cell === 'number' ? String(cell) : neutralise(cell)
    return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  // A single empty cell would be an empty line, which readers leave out.
  return `${line.length === 1 && line[0] === '' ? '""' : line.join(',')}\r\n`
}
