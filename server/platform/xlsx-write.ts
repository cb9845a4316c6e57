/** Writing a workbook of one sheet as a stream: its memory does not grow with its rows. PLA-15 (SAFETY 14). */
import { Readable } from 'node:stream'
import { writeZip, type ZipSource } from './zip.ts'

/** What may stand in a cell. Texts are written as texts, never as formulas; numbers as numbers. */
export type CellValue = string | number | null

/** Longest text a spreadsheet holds in a cell; what is longer ends with '…'. */
export const maxCellText = 32_767
const maxRows = 1_048_576
const rowsPerPiece = 200

/**
 * A workbook with a bold header that stays in view. Rows come as they are asked for. The stream fails with RangeError past
 * 1,048,576 rows, and with whatever error the rows give.
 */
export function xlsxStream(
  sheetName: string,
  header: readonly string[],
  rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>,
): Readable {
  const sources: ZipSource[] = [
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: rootRelations },
    { name: 'xl/workbook.xml', content: workbook(sheetName) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(header, rows) },
  ]
  return Readable.from(writeZip(sources), { objectMode: false })
}

async function* sheet(header: readonly string[], rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns(header)}<sheetData>${row(1, header, 2)}`
  let number = 1
  let piece = ''
  for await (const cells of rows) {
    number += 1
    if (number > maxRows) throw new RangeError(`a sheet holds ${maxRows} rows`)
    piece += row(number, cells, 1)
    if (number % rowsPerPiece === 0) {
      yield piece
      piece = ''
    }
  }
  yield `${piece}</sheetData></worksheet>`
}

function row(number: number, cells: readonly CellValue[], style: number): string {
  return `<row r="${number}">${cells.map((cell, i) => cellXml(`${columnName(i)}${number}`, cell, style)).join('')}</row>`
}

function cellXml(reference: string, value: CellValue, style: number): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('not a number a sheet can hold')
    return `<c r="${reference}"><v>${value}</v></c>`
  }
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(fit(value))}</t></is></c>`
}

function fit(text: string): string {
  if (text.length <= maxCellText) return text
  return `${text.slice(0, maxCellText - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function columnName(index: number): string {
  let name = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name
}

function columns(header: readonly string[]): string {
  if (header.length === 0) return ''
  const widths = header.map((title, i) => {
    // A Chinese character is as wide as two digits.
    const width = [...title].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
    return `<col min="${i + 1}" max="${i + 1}" width="${Math.min(Math.max(width + 4, 12), 40)}" customWidth="1"/>`
  })
  return `<cols>${widths.join('')}</cols>`
}

/** What XML does not allow goes as _xHHHH_, and a text that looks like that is marked so that it comes back as it was. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/></Types>`
const rootRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const workbookRelations = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`
// Style 1 is text (format 49), so that a telephone number edited in the spreadsheet stays one; style 2 is the bold header.
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1" xfId="0"/></cellXfs></styleSheet>`

function workbook(sheetName: string): string {
  // What spreadsheets refuse in the name of a sheet.
  const name = sheetName.replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31) || 'Sheet1'
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}
