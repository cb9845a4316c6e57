/**
 * The bare server: node:http and pg, the same door and the same read, nothing else. What it reaches is what this machine gives to a
 * Node process before PostgreSQL; the product stands beside it. Run by bench/main.ts as a process of its own.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

/** What the parent hands over: where, what to ask, and whose tokens belong to which hospital. */
export interface BareSetting { databaseUrl: string; readSql: string; hospitals: Record<string, string> }

interface Corked { connection: { stream: { cork: () => void; uncork: () => void } } }

function serve({ databaseUrl, readSql, hospitals }: BareSetting): void {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, pipeline: true, options: '-c role=app -c search_path= -c timezone=UTC' } as pg.PoolConfig)
  const read = async (token: string, id: string): Promise<unknown> => {
    const client = await pool.connect()
    try {
      const { stream } = (client as unknown as Corked).connection
      stream.cork()
      process.nextTick(() => stream.uncork())
      client.query('begin').catch(() => undefined)
      const [door, found] = await Promise.all([
        client.query({ name: 'door', text: 'select * from platform.open_door($1, $2, $3)', values: ['session', createHash('sha256').update(token).digest(), new Date().toISOString()] }),
        client.query({ name: 'read', text: readSql, values: [hospitals[token], id] }),
      ])
      stream.cork()
      client.query('commit').catch(() => undefined)
      setImmediate(() => stream.uncork())
      if (door.rows.length === 0 || found.rows.length === 0) throw new Error('not found')
      return found.rows[0]
    } finally {
      client.release()
    }
  }
  const server = createServer((request, response) => {
    const token = /throughcare=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
    const answer = (status: number, body: unknown) => {
      const text = JSON.stringify(body)
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
    }
    read(token, (request.url ?? '').split('/').at(-1) ?? '').then(row => answer(200, row), (error: unknown) => answer(500, String(error)))
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' && address ? address.port : 0 })
  })
  process.once('disconnect', () => process.exit(0))
}

process.once('message', message => serve(message as BareSetting))
