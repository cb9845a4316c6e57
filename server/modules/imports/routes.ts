import { bind, bindUpload, localeOf } from '../../platform/http.ts'
import { attachment } from '../../platform/upload.ts'
import * as c from './contract.ts'
import * as imports from './imports.ts'

export const routes = [
  bind(c.listImportKinds, async ({ tx }) => ({ items: await imports.listKinds(tx) })),
  bind(c.listImports, ({ tx, query }) => imports.listPage(tx, query)),
  bindUpload(c.startImport, ({ tx, file, fields }) => imports.start(tx, fields, file)),
  bind(c.getImport, ({ tx, params }) => imports.getImport(tx, params.id)),
  bind(c.listImportRows, ({ tx, params, query }) => imports.listRows(tx, params.id, query)),
  bind(c.changeImport, ({ tx, params, body, expectedVersion }) => imports.change(tx, params.id, expectedVersion, body)),
  bind(c.runImport, ({ tx, params }) => imports.run(tx, params.id)),
  bind(c.undoImport, ({ tx, params, body }) => imports.undo(tx, params.id, body.reason)),
  bind(c.discardImport, ({ tx, params }) => imports.discard(tx, params.id)),
  bind(c.getImportErrors, async ({ tx, params, request, reply }) => {
    const { name, stream } = await imports.errorsCsv(tx, params.id, localeOf(request))
    reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': attachment(name), 'content-security-policy': "sandbox; default-src 'none'" })
    return stream
  }),
]
