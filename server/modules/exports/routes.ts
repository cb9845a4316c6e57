import { bind } from '../../platform/http.ts'
import { attachment } from '../../platform/upload.ts'
import * as c from './contract.ts'
import * as exports from './exports.ts'

export const routes = [
  bind(c.listExportLists, async ({ tx }) => ({ items: exports.listLists(tx) })),
  bind(c.listExports, ({ tx, query }) => exports.listPage(tx, query)),
  bind(c.startExport, ({ tx, body }) => exports.start(tx, body)),
  bind(c.getExport, ({ tx, params }) => exports.getExport(tx, params.id)),
  bind(c.getExportFile, async ({ tx, params, reply }) => {
    const file = await exports.openFile(tx, params.id)
    reply.headers({ 'content-type': file.mediaType, 'content-length': file.bytes, 'content-disposition': attachment(file.name), 'content-security-policy': "sandbox; default-src 'none'" })
    return file.stream
  }),
]
