/** Which column means what, and what is still to be decided; pure. */
import type { ImportKind, RowContext, RowFault } from '../../platform/import-kind.ts'
import type { RowProblem } from '../../platform/csv.ts'
import { normaliseCell } from '../../platform/tabular.ts'

export type Mapping = Record<string, number>
export type Choices = Record<string, string | null>
/** Names found for a field that points to records: how many rows, and which record has that name. */
export interface FoundName { name: string; rows: number; id: string | null }
export type Names = Record<string, FoundName[]>
/** Field → name in the file → id, or `new`. */
export type Assigned = Record<string, Record<string, string>>

/** Names of columns are compared without case, blanks, punctuation and width of letters. */
function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
}

/** The mapping the header suggests: a field's own names first, then names within longer ones, then what the cells look like. */
export function guessMapping(kind: ImportKind, header: readonly string[], sample: readonly (readonly string[])[]): Mapping {
  const keys = header.map(keyOf)
  const mapping: Mapping = {}
  const free = (column: number) => !Object.values(mapping).includes(column)
  const assign = (match: (names: readonly string[], key: string, column: number) => boolean) => {
    for (const field of kind.fields) {
      if (mapping[field.key] !== undefined) continue
      const column = keys.findIndex((key, i) => free(i) && match([field.key, field.zh, field.en, ...field.names].map(keyOf), key, i))
      if (column >= 0) mapping[field.key] = column
    }
  }
  assign((names, key) => key !== '' && names.includes(key))
  assign((names, key) => names.some(name => name.length > 1 && key.includes(name)))
  for (const field of kind.fields) {
    const { looksLike } = field
    if (mapping[field.key] !== undefined || !looksLike) continue
    const column = keys.findIndex((_, i) => free(i) && looksLike(sample.map(cells => cells[i] ?? '')))
    if (column >= 0) mapping[field.key] = column
  }
  return mapping
}

/** Choices before anything is decided. */
export function initialChoices(kind: ImportKind): Choices {
  return Object.fromEntries(kind.choices.flatMap(choice => (choice.initially === undefined ? [] : [[choice.key, choice.initially]])))
}

/** Fields and choices still to be decided. */
export function openQuestions(kind: ImportKind, mapping: Mapping, choices: Choices, names: Names, assigned: Assigned): string[] {
  const mapped = (key: string) => mapping[key] !== undefined
  const open: string[] = []
  for (const field of kind.fields) if (field.required && !mapped(field.key)) open.push(field.key)
  for (const group of kind.oneOf ?? []) if (!group.some(mapped)) open.push(...group.slice(0, 1))
  for (const choice of kind.choices) if (choices[choice.key] === undefined && !(choice.unlessField && mapped(choice.unlessField))) open.push(choice.key)
  for (const lookup of kind.lookups) {
    if (mapped(lookup.field) && (names[lookup.field] ?? []).some(found => targetOf(lookup, found, assigned) === null)) open.push(lookup.field)
  }
  return open
}

/** What a name stands for: an id, `new`, or null where it is not decided. */
export function targetOf(lookup: { field: string; make?: unknown }, found: { name: string; id: string | null }, assigned: Assigned): string | null {
  return assigned[lookup.field]?.[found.name] ?? found.id ?? (lookup.make ? 'new' : null)
}

/** Records by name as rows are read: ids, null for those that will be made. */
export function foundFor(kind: ImportKind, names: Names, assigned: Assigned, made: Record<string, Record<string, string>>): RowContext['found'] {
  return Object.fromEntries(kind.lookups.map(lookup => [lookup.field, new Map((names[lookup.field] ?? []).flatMap(found => {
    const target = targetOf(lookup, found, assigned)
    if (target === null) return []
    return [[found.name, target === 'new' ? made[lookup.field]?.[found.name] ?? found.id : target] as const]
  }))]))
}

/** Cells by field. */
export function cellsByField(mapping: Mapping, cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([field, column]) => [field, normaliseCell(cells[column] ?? '')]))
}

const problems: Record<RowProblem, { zh: string; en: string }> = {
  cut: { zh: '文件在这一行中间断了', en: 'The file ends in the middle of this row' },
  text_after_quote: { zh: '引号后面还有文字，分不清单元格', en: 'Text follows a closing quote: the cells cannot be told apart' },
  cell_too_long: { zh: '单元格超过 32,767 个字', en: 'A cell has more than 32,767 characters' },
  too_many_cells: { zh: '比表头多出几格', en: 'There are more cells than the header has columns' },
  bad_character: { zh: '有乱码或看不见的控制字符', en: 'There are characters that mean nothing, or invisible control characters' },
  number_too_long: { zh: '数字太长，表格软件已丢了末几位', en: 'A number so long that the spreadsheet has lost its last digits' },
  formula_error: { zh: '公式算错了，没有结果', en: 'A formula gave an error' },
}

/** All that is wrong with a row: as the file has it, empty where it must not be, and what the kind says. */
export function faultsOf(kind: ImportKind, header: readonly string[], mapping: Mapping, row: { problem: string | null; problem_column: number | null }, cells: readonly string[], context: RowContext): RowFault[] {
  if (row.problem !== null) {
    const said = problems[row.problem as RowProblem]
    const column = row.problem_column === null ? null : header[row.problem_column]
    return [{ field: Object.entries(mapping).find(([, at]) => at === row.problem_column)?.[0] ?? null, code: row.problem, zh: column ? `${said.zh}（${column}）` : said.zh, en: column ? `${said.en} (${column})` : said.en }]
  }
  const values = cellsByField(mapping, cells)
  const empty = kind.fields.filter(field => field.required && values[field.key] === '')
    .map(field => ({ field: field.key, code: 'required', zh: `没有填「${field.zh}」`, en: `${field.en} is empty` }))
  const { faults } = kind.read(values, context)
  return [...empty, ...(faults ?? []).filter(fault => !empty.some(other => other.field === fault.field))]
}
