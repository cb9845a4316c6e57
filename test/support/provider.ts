/** A provider on this machine that speaks its protocol over real connections: what it is asked is kept, what it answers is told. */
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll } from 'vitest'

export interface Asked { method: string; path: string; query: Record<string, string>; headers: Record<string, string | string[] | undefined>; body: Buffer; json: Record<string, unknown> }
export interface Said { status?: number; type?: string; body: unknown }
type Answer = (asked: Asked) => Said | undefined

export interface Provider {
  readonly url: string
  readonly asked: Asked[]
  /** Answers of a path; what is not told is 404. */
  on: (path: string, answer: Answer) => void
  /** True: connections are broken off at once. */
  down: boolean
  of: (path: string) => Asked[]
}

export function useProvider(): Provider {
  const answers = new Map<string, Answer>()
  let server: Server
  const provider: Provider = { url: '', asked: [], down: false, on: (path, answer) => { answers.set(path, answer) }, of: path => provider.asked.filter(one => one.path === path) }
  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        if (provider.down) { request.socket.destroy(); return }
        const url = new URL(request.url ?? '/', 'http://x')
        const body = Buffer.concat(pieces)
        let json: Record<string, unknown> = {}
        try { json = JSON.parse(body.toString()) as Record<string, unknown> } catch { /* a form, or nothing */ }
        const asked: Asked = { method: request.method ?? '', path: url.pathname, query: Object.fromEntries(url.searchParams), headers: request.headers, body, json }
        provider.asked.push(asked)
        const said = answers.get(url.pathname)?.(asked) ?? { status: 404, body: 'none' }
        response.writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/json' })
        response.end(Buffer.isBuffer(said.body) ? said.body : typeof said.body === 'string' ? said.body : JSON.stringify(said.body))
      })
    })
    await new Promise<void>(done => { server.listen(0, '127.0.0.1', done) })
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    Object.assign(provider, { url: `http://127.0.0.1:${address.port}` })
  })
  afterAll(() => { server.close(); server.closeAllConnections() })
  return provider
}
