import { bind, bindUpload } from '../../platform/http.ts'
import { attachment } from '../../platform/upload.ts'
import * as c from './contract.ts'
import * as files from './files.ts'

export const routes = [
  bindUpload(c.addFile, ({ tx, file, fields }) => files.addFile(tx, fields, file)),
  bind(c.listFiles, async ({ tx, query }) => ({ items: await files.listFiles(tx, query.ownerKind, query.ownerId) })),
  bind(c.getFile, async ({ tx, params, reply }) => {
    const { row, stream } = await files.openForReader(tx, params.id)
    reply.headers({ 'content-type': row.media_type, 'content-length': row.bytes, 'content-disposition': attachment(row.name), 'content-security-policy': "sandbox; default-src 'none'" })
    return stream
  }),
  bind(c.withdrawFile, ({ tx, params, body }) => files.withdrawFile(tx, params.id, body.reason)),
]
