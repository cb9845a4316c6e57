import { Bytes, event, Id, IdParams, Instant, Page, pageQuery, permissions, roles, route, Text, Version, z } from '../../platform/contract.ts'
import { refusals } from '../../platform/refusal.ts'

export const can = permissions({
  'exports.make': { zh: '把列表导出成文件', en: 'Export lists as files', roles: roles('all', 'administrator', 'service_director', 'group_leader', 'supervisor', 'records_manager', 'complaint_handler', 'member_manager', 'finance', 'hospital_leader', 'auditor') },
})

export const no = refusals({
  unknown_export_list: { status: 422, zh: '没有这个列表，或它不能导出。', en: 'There is no such list, or it cannot be exported.' },
  unknown_export_column: { status: 422, zh: '列表里没有「{column}」这一列。', en: 'The list has no column "{column}".' },
  reveal_not_allowed: { status: 403, zh: '您没有看完整号码的权限，请导出打码的。', en: 'You may not see these values in full; export them masked.' },
  reason_needed: { status: 422, zh: '要导出完整号码，请写明用途。', en: 'Say what the values in full are needed for.' },
  exports_under_way: { status: 409, zh: '您已有 3 个导出在进行，等完成再导。', en: 'Three of your exports are under way; please wait for one to end.' },
  export_not_ready: { status: 409, zh: '文件还没做好，请稍等。', en: 'The file is not ready yet; please wait.' },
  export_gone: { status: 410, zh: '文件只保留 24 小时，已经删除，请重新导出。', en: 'Files are kept for 24 hours; this one is gone. Please export again.' },
  export_too_long: { status: 422, zh: '超过 200,000 行，请加上筛选再导出。', en: 'There are more than 200,000 rows; please narrow the list.' },
  export_too_large: { status: 422, zh: '文件超过 100 MB，请加上筛选或减少列再导出。', en: 'The file would be larger than 100 MB; narrow the list or take fewer columns.' },
  export_failed: { status: 500, zh: '导出时出错了，请再试一次。', en: 'The export failed; please try again.' },
})

const Named = { zh: z.string(), en: z.string() }
export const ExportListView = z.object({ key: z.string(), ...Named, mayReveal: z.boolean(), columns: z.array(z.object({ key: z.string(), ...Named, hidden: z.boolean() })) }).meta({ id: 'ExportList' })
export const Export = z.object({
  id: Id, version: Version, list: z.string(), listZh: z.string(), listEn: z.string(), columns: z.array(z.string()), format: z.enum(['csv', 'xlsx']), reveal: z.boolean(), reason: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'expired']), rows: z.int(), fileName: z.string(), bytes: z.int().nullable(), failure: z.object({ code: z.string(), ...Named }).nullable(),
  createdAt: Instant, finishedAt: Instant.nullable(), expiresAt: Instant.nullable(), taken: z.int().meta({ description: 'How often it was fetched' }),
}).meta({ id: 'Export' })

export const listExportLists = route({ method: 'GET', url: '/exports/lists', operationId: 'listExportLists', summary: 'Lists that can be exported, with their columns', permission: can['exports.make'], response: z.object({ items: z.array(ExportListView) }) })
export const listExports = route({ method: 'GET', url: '/exports', operationId: 'listExports', summary: 'My exports, newest first', permission: can['exports.make'], query: z.strictObject(pageQuery), response: Page(Export) })
export const startExport = route({
  method: 'POST', url: '/exports', operationId: 'startExport', summary: 'Have a list made into a file, as filtered; needs the password confirmed', permission: can['exports.make'], stepUp: true, idempotent: false,
  body: z.strictObject({
    list: z.string().max(40), filters: z.record(z.string().max(40), z.unknown()).optional().meta({ description: 'As in the query of the list' }), columns: z.array(z.string().max(40)).min(1).max(60).optional(),
    ids: z.array(Id).min(1).max(500).optional().meta({ description: 'Only these rows of it, as chosen by hand' }),
    format: z.enum(['csv', 'xlsx']), locale: z.enum(['zh-CN', 'en']).optional(), reveal: z.boolean().optional(), reason: Text(200).optional(),
  }),
  response: Export, status: 202, refusals: [no.unknown_export_list, no.unknown_export_column, no.reveal_not_allowed, no.reason_needed, no.exports_under_way],
})
export const getExport = route({ method: 'GET', url: '/exports/:id', operationId: 'getExport', summary: 'How far an export is', permission: can['exports.make'], params: IdParams, response: Export })
export const getExportFile = route({ method: 'GET', url: '/exports/:id/file', operationId: 'getExportFile', summary: 'The file, for 24 hours, for who asked for it; audited, and needs the password confirmed', permission: can['exports.make'], stepUp: true, params: IdParams, response: Bytes, produces: 'application/octet-stream', refusals: [no.export_not_ready, no.export_gone] })

export const events = {
  progressed: event({ name: 'exports.progressed', version: 1, data: z.object({}), zh: '导出有了进展', en: 'The export moved on', seenWith: can['exports.make'] }),
  finished: event({ name: 'exports.finished', version: 1, data: z.object({ list: z.string(), rows: z.int() }), zh: '导出完成：{rows} 行', en: 'Exported {rows} rows', seenWith: can['exports.make'] }),
}
