import { Bytes, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'
import { importStates } from './can.ts'

export const can = permissions({
  'imports.run': { zh: '导入表格，需要时新建科室', en: 'Import tables, making departments where needed', roles: roles('all', 'administrator', 'service_director', 'supervisor', 'records_manager') },
})

export const no = refusals({
  unknown_import_kind: { status: 422, zh: '不能导入这类内容。', en: 'Records of this kind cannot be imported.' },
  table_empty: { status: 422, zh: '文件里没有内容，请换一个有表头和数据的文件。', en: 'There is nothing in this file; please choose one with a header and rows.' },
  table_too_large: { status: 413, zh: '文件太大（最多 32 MB），请分成几个再导入。', en: 'The file is too large (32 MB at most); please split it.' },
  table_too_many_rows: { status: 422, zh: '行数太多（最多 200,000 行），请分成几个再导入。', en: 'There are too many rows (200,000 at most); please split the file.' },
  table_too_many_columns: { status: 422, zh: '列数太多（最多 200 列），请去掉用不到的列。', en: 'There are too many columns (200 at most); please remove those not needed.' },
  table_unreadable: { status: 422, zh: '读不懂这个文件：不是常见编码的文本，或者表格已损坏。请另存为 .xlsx 或 UTF-8 的 .csv 再试。', en: 'This file cannot be read: no text in a usual encoding, or a damaged workbook. Save it as .xlsx or as .csv in UTF-8 and try again.' },
  table_old_or_locked: { status: 422, zh: '旧版 .xls 或加了密码的表格打不开，请另存为不带密码的 .xlsx。', en: 'Workbooks of before 2007 (.xls) or under a password cannot be opened; save it as .xlsx without a password.' },
  not_a_table: { status: 415, zh: '这是网页，不是表格，请导出为 .xlsx 或 .csv。', en: 'This is a web page, not a table; please export it as .xlsx or .csv.' },
  no_such_sheet: { status: 422, zh: '表格里没有这个工作表。', en: 'The workbook has no such sheet.' },
  unknown_column: { status: 422, zh: '文件里没有选的这一列。', en: 'The file has no such column.' },
  unknown_field: { status: 422, zh: '没有「{field}」这一项。', en: 'There is no field "{field}".' },
  unusable_choice: { status: 422, zh: '「{field}」选的值不能用，请重新选择。', en: 'The value chosen for "{field}" cannot be used; please choose again.' },
  undecided: { status: 409, zh: '还有没选的项，选好再导入。', en: 'Some things are not decided yet; decide them before importing.' },
  bad_rows_remain: { status: 409, zh: '有 {count} 行有问题，选了“有问题就全不导入”，请改好文件或改为跳过。', en: '{count} rows are faulty and all-or-nothing is chosen; mend the file, or choose to skip them.' },
  nothing_to_import: { status: 409, zh: '没有可以导入的行：都有问题，或者以前已经导入。', en: 'No row can be imported: all are faulty or on record already.' },
  import_stopped: { status: 409, zh: '导入中途停下了，已写入的都在，可以接着导入或撤销。', en: 'The import stopped on its way; what was written is there. It can be continued or undone.' },
})

const Column = z.int().min(0).max(199)
const Fault = z.object({ field: z.string().nullable(), code: z.string(), zh: z.string(), en: z.string() })
const Named = { zh: z.string(), en: z.string() }

export const ImportKindView = z.object({
  key: z.string(), ...Named,
  fields: z.array(z.object({ key: z.string(), ...Named, required: z.boolean() })),
  oneOf: z.array(z.array(z.string())),
  choices: z.array(z.object({ key: z.string(), ...Named, kind: z.enum(['option', 'staff', 'day']), options: z.array(z.object({ value: z.string(), ...Named })), unknown: z.object(Named).nullable(), unlessField: z.string().nullable() })),
  lookups: z.array(z.object({ field: z.string(), ...Named, canMake: z.boolean(), options: z.array(z.object({ id: z.string(), nameZh: z.string(), nameEn: z.string() })) })),
}).meta({ id: 'ImportKind' })

export const ImportBrief = z.object({
  id: Id, version: Version, kind: z.string(), state: z.enum(importStates), fileName: z.string(), rows: z.int(), bad: z.int(), known: z.int(), created: z.int(), done: z.int(), removed: z.int().nullable(),
  createdAt: Instant, createdBy: z.object({ id: Id, name: z.string(), nameEn: z.string() }).nullable(), finishedAt: Instant.nullable(), undoneAt: Instant.nullable(),
}).meta({ id: 'ImportBrief' })

const PreviewRow = z.object({ number: z.int(), state: z.enum(['staged', 'good', 'bad', 'known', 'created', 'undone']), cells: z.array(z.string()).nullable(), faults: z.array(Fault) })
export const Import = ImportBrief.extend({
  mode: z.enum(['all_or_nothing', 'skip_bad_rows']), format: z.enum(['csv', 'xlsx']), encoding: z.string().nullable(), declaredWrong: z.boolean(), sheet: z.string().nullable(), sheets: z.array(z.string()),
  header: z.array(z.string()), mapping: z.record(z.string(), Column), choices: z.record(z.string(), z.string().nullable()),
  open: z.array(z.string()).meta({ description: 'Fields and choices still to be decided before it can run' }),
  names: z.array(z.object({ field: z.string(), name: z.string(), rows: z.int(), matchedId: z.string().nullable(), to: z.string().nullable().meta({ description: 'id of the record meant, `new`, or null: not decided' }) })),
  good: z.int(), checked: z.int().meta({ description: 'Rows checked so far' }), failure: Fault.omit({ field: true }).nullable(), startedAt: Instant.nullable(), undoReason: z.string().nullable(),
  preview: z.array(PreviewRow),
}).meta({ id: 'Import' })

const mostBytes = 32 * 1024 * 1024
export const listImportKinds = route({ method: 'GET', url: '/imports/kinds', operationId: 'listImportKinds', summary: 'What can be imported, with fields, choices and records to choose from', permission: can['imports.run'], response: z.object({ items: z.array(ImportKindView) }) })
export const listImports = route({ method: 'GET', url: '/imports', operationId: 'listImports', summary: 'Imports, newest first', permission: can['imports.run'], query: z.strictObject(pageQuery), response: Page(ImportBrief) })
export const startImport = route({
  method: 'POST', url: '/imports', operationId: 'startImport', summary: 'Send a table (CSV in UTF-8, UTF-16 or GB18030, or XLSX); it is staged and checked, and nothing is written yet', permission: can['imports.run'],
  upload: { maxBytes: mostBytes, fields: z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{0,39}$/), encoding: z.string().max(40).optional(), sheet: z.string().max(100).optional() }) },
  response: Import, status: 202,
  refusals: [no.unknown_import_kind, no.table_empty, no.table_too_large, no.table_too_many_columns, no.table_unreadable, no.table_old_or_locked, no.not_a_table, no.no_such_sheet],
})
export const getImport = route({ method: 'GET', url: '/imports/:id', operationId: 'getImport', summary: 'State, progress, first rows, mapping, what is still to be decided', permission: can['imports.run'], params: IdParams, response: Import })
export const listImportRows = route({ method: 'GET', url: '/imports/:id/rows', operationId: 'listImportRows', summary: 'Rows in the order of the file, all or the faulty ones', permission: can['imports.run'], params: IdParams, query: z.strictObject({ ...pageQuery, bad: z.enum(['yes']).optional() }), response: Page(PreviewRow) })
export const changeImport = route({
  method: 'PATCH', url: '/imports/:id', operationId: 'changeImport', summary: 'Decide which column means what, what the file does not say, and what to do with faulty rows; the rows are checked anew', permission: can['imports.run'], params: IdParams,
  body: z.strictObject({
    mapping: z.record(z.string().max(40), Column.nullable()).optional(),
    choices: z.record(z.string().max(40), z.string().max(40).nullable()).optional(),
    names: z.record(z.string().max(40), z.record(z.string().max(200), z.string().max(40))).optional(),
    mode: z.enum(['all_or_nothing', 'skip_bad_rows']).optional(),
  }),
  response: Import, refusals: [no.unknown_column, no.unknown_field, no.unusable_choice],
})
export const runImport = route({ method: 'POST', url: '/imports/:id/run', operationId: 'runImport', summary: 'Write the rows as records of the past; progress by GET and live', permission: can['imports.run'], params: IdParams, response: Import, status: 202, refusals: [no.undecided, no.bad_rows_remain, no.nothing_to_import] })
export const undoImport = route({ method: 'POST', url: '/imports/:id/undo', operationId: 'undoImport', summary: 'Remove exactly what the import made, but for what somebody has worked on since', permission: can['imports.run'], params: IdParams, body: z.strictObject({ reason: Text(200) }), response: Import, status: 202 })
export const discardImport = route({ method: 'POST', url: '/imports/:id/discard', operationId: 'discardImport', summary: 'Give an import up before it ran', permission: can['imports.run'], params: IdParams, response: Import })
export const getImportErrors = route({ method: 'GET', url: '/imports/:id/errors.csv', operationId: 'getImportErrors', summary: 'The faulty rows with what is wrong, to be mended and sent again', permission: can['imports.run'], params: IdParams, response: Bytes, produces: 'text/csv' })

export const events = {
  progressed: event({ name: 'imports.progressed', version: 1, data: z.object({}), zh: '导入有了进展', en: 'The import moved on', seenWith: can['imports.run'] }),
  finished: event({ name: 'imports.finished', version: 1, data: z.object({ kind: z.string(), created: z.int(), known: z.int(), bad: z.int() }), zh: '导入完成：新增 {created} 条，已有 {known} 条，有问题 {bad} 条', en: 'Imported {created} records; {known} were known, {bad} faulty', seenWith: can['imports.run'] }),
  undone: event({ name: 'imports.undone', version: 1, data: z.object({ kind: z.string(), removed: z.int() }), zh: '撤销了导入，移走 {removed} 条', en: 'Undid an import; {removed} records went', seenWith: can['imports.run'] }),
}
