/**
 * The files of the web chat, for pages of other sites (CON-8): `/chat/CODE.js` is the button, the same for every hospital and
 * asked for anew after five minutes; the panel it names carries a digest of its content and stays in the browser.
 */
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const parts = ['panel', 'zh', 'en'] as const
interface Body { plain: Buffer; gzip: Buffer }
interface Built { loader: Body; tag: string; files: Map<string, Body>; made: string }
const bodyOf = (plain: Buffer): Body => ({ plain, gzip: gzipSync(plain, { level: 9 }) })
const fileOf = (name: string) => new URL(`../../../web/dist/widget/${name}.js`, import.meta.url)
let built: Built | null = null

/** What the last build left; looked at anew when it changed. Null while the pages are still being built. */
function latest(): Built | null {
  try {
    const made = ['loader', ...parts].map(name => statSync(fileOf(name)).mtimeMs).join('/')
    if (built?.made === made) return built
    const files = new Map<string, Body>()
    let loader = readFileSync(fileOf('loader'), 'utf8')
    for (const part of parts) {
      const body = bodyOf(readFileSync(fileOf(part)))
      const name = `${part}.${digest(body.plain)}.js`
      // A button from before the last build asks by the plain name when its own file is gone.
      files.set(name, body).set(`${part}.js`, body)
      loader = loader.replace(`__${part.toUpperCase()}__`, name)
    }
    built = { loader: bodyOf(Buffer.from(loader)), tag: `W/"${digest(loader)}"`, files, made }
    return built
  } catch { return built }
}
const digest = (of: string | Buffer): string => createHash('sha256').update(of).digest('hex').slice(0, 16)

/** Registers them. Any site may load the code; which may talk is asked by the routes themselves. */
export function widgetPages(server: FastifyInstance): void {
  server.get('/chat/:file', { schema: { hide: true } }, (request, reply) => {
    const { file } = request.params as { file: string }
    const now = latest()
    reply.type('text/javascript; charset=utf-8').headers({ vary: 'accept-encoding', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' })
    if (now === null) return reply.status(503).headers({ 'cache-control': 'no-store', 'retry-after': '5' }).send('// The web chat is being prepared.\n')
    const body = now.files.get(file)
    if (body) return reply.header('cache-control', /\..+\./.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache').send(fitting(request, reply, body))
    if (!/^[a-z0-9][a-z0-9-]{0,31}\.js$/.test(file)) return nothing(reply)
    reply.headers({ 'cache-control': 'public, max-age=300', etag: now.tag })
    return request.headers['if-none-match'] === now.tag ? reply.status(304).send() : reply.send(fitting(request, reply, now.loader))
  })
}

function nothing(reply: FastifyReply): FastifyReply {
  return reply.status(404).header('cache-control', 'no-store').send('// There is no such file.\n')
}

/** Gzipped where the browser takes it: the whole is 20 kB then. */
function fitting(request: FastifyRequest, reply: FastifyReply, body: Body): Buffer {
  if (!/\bgzip\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/.test(String(request.headers['accept-encoding'] ?? ''))) return body.plain
  reply.header('content-encoding', 'gzip')
  return body.gzip
}
