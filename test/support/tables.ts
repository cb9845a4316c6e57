import { xlsxStream, type CellValue } from '../../server/platform/xlsx-write.ts'

/** A workbook of one sheet as bytes. */
export async function writeXlsxForTest(sheet: string, header: readonly string[], rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of xlsxStream(sheet, header, rows)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
