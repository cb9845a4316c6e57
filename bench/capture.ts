/**
 * "The same SQL": one request is answered inside this process while what it sends to the database is written down; the
 * statements become a pgbench script. Ids that the request made anew become ids made anew each time, the customer becomes
 * another one each time, everything else stays as it was.
 */
import type { InjectOptions } from 'fastify'
import pg from 'pg'
import { makeApp, rollIdempotency } from '../server/compose.ts'
import { makeServer } from '../server/platform/server.ts'
import { readConfig } from '../server/platform/config.ts'
import { traffic } from '../server/platform/db.ts'
import { loadOrCreateMasterKey } from '../server/platform/master-key.ts'

interface Sent { text: string; values: unknown[] }

/** What a request sends: its statements, and in how many flushes. */
export interface Captured {
  statements: Sent[]
  flushes: number
  bytes: number
  status: number
  /** Ids that stood in the request before this one as well: who asks, where, and in which session. */
  standing: ReadonlySet<string>
}

/** The product inside this process, with what it sends written down. */
export interface Recorder { capture: (request: (n: number) => InjectOptions) => Promise<Captured>; close: () => Promise<void> }

/** Opens the same installation; nothing listens. */
export async function makeRecorder(dataDir: string, databaseUrl: string): Promise<Recorder> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost:3000' })
  const app = makeApp({ config, databaseUrl, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: false }), poolSize: 1 })
  let sent: Sent[] = []
  app.db.pool('app').on('connect', client => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown
    Object.assign(client, { query: (...args: unknown[]) => {
      const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
      sent.push(typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second : [] } : { text: first.text, values: first.values ?? [] })
      return query(...args)
    } })
  })
  await rollIdempotency(app)
  const server = await makeServer(app, null)
  await server.ready()
  return {
    // What is remembered between requests (rights, keys, settings) is warm by the last of these.
    capture: async request => {
      let captured: Captured = { statements: [], flushes: 0, bytes: 0, status: 0, standing: new Set() }
      for (let n = 0; n < 4; n++) {
        sent = []
        const before = traffic.flushes
        const answer = await server.inject(request(n))
        await new Promise(resolve => { setImmediate(resolve) })
        const standing = new Set(idsIn(captured.statements))
        captured = { statements: sent, flushes: traffic.flushes - before, bytes: answer.rawPayload.length, status: answer.statusCode, standing }
      }
      return captured
    },
    close: async () => {
      await server.close()
      await app.db.close()
    },
  }
}

function idsIn(statements: readonly Sent[]): string[] {
  return statements.flatMap(({ text, values }) => [text, JSON.stringify(values)].flatMap(one => one.match(new RegExp(idForm, 'g')) ?? []))
}

/** Table from which pgbench draws customers; made anew for each run, removed at its end. */
export const sampleTable = 'platform.bench_sample'

/** Writes ids for pgbench to draw from: one number, one customer of the hospital. */
export async function makeSample(databaseUrl: string, ids: readonly string[]): Promise<void> {
  await asOwner(databaseUrl, async client => {
    await client.query(`drop table if exists ${sampleTable}`)
    await client.query(`create table ${sampleTable} (n integer primary key, id uuid not null)`)
    await client.query(`insert into ${sampleTable} select ordinality, id from unnest($1::uuid[]) with ordinality u (id)`, [ids])
    await client.query(`grant select on ${sampleTable} to app`)
    await client.query(`vacuum (analyze) ${sampleTable}`)
  })
}

export async function dropSample(databaseUrl: string): Promise<void> {
  await asOwner(databaseUrl, async client => { await client.query(`drop table if exists ${sampleTable}`) })
}

async function asOwner(databaseUrl: string, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c role=owner -c search_path=' })
  await client.connect()
  try { await act(client) } finally { await client.end() }
}

/**
 * The pgbench script of a captured request. `customers` is how many the sample holds; `subjects` are ids the request was
 * about. Ids that were there before stay; every other one counts as made by the request.
 */
export async function scriptOf(databaseUrl: string, captured: Captured, options: { customers: number; subjects: readonly string[] }): Promise<string> {
  const writer = new Writer(options.subjects, captured.standing)
  const lines = [`\\set n random(1, ${options.customers})`]
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c role=app -c search_path=' })
  await client.connect()
  try {
    for (const [i, { text, values }] of captured.statements.entries()) {
      const types = values.length === 0 ? [] : await typesOf(client, `captured_${i}`, text)
      for (const one of values.length === 0 ? text.split(';') : [text]) {
        const filled = one.replaceAll(/--.*$/gm, '').replaceAll(/\s+/g, ' ').trim().replaceAll(/\$(\d+)/g, (_, n: string) => writer.value(values[Number(n) - 1], types[Number(n) - 1] ?? 'text'))
        if (filled) lines.push(`${filled};`)
      }
    }
  } finally {
    await client.end()
  }
  return `${lines.join('\n')}\n`
}

async function typesOf(client: pg.Client, name: string, text: string): Promise<string[]> {
  await client.query(`prepare ${name} as ${text}`)
  const { rows: [row] } = await client.query<{ types: string[] }>('select parameter_types::text[] as types from pg_catalog.pg_prepared_statements where name = $1', [name])
  return row?.types ?? []
}

const idForm = /([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})/

/** Writes values as SQL that pgbench may run again and again. */
class Writer {
  readonly #subjects: readonly string[]
  readonly #standing: ReadonlySet<string>
  readonly #made = new Map<string, number>()

  constructor(subjects: readonly string[], standing: ReadonlySet<string>) {
    this.#subjects = subjects
    this.#standing = standing
  }

  value(value: unknown, type: string): string {
    if (value === null || value === undefined) return `null::${type}`
    if (Array.isArray(value)) return value.length === 0 ? `'{}'::${type}` : `array[${value.map(one => this.value(one, type.replace(/\[\]$/, ''))).join(', ')}]::${type}`
    if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'::${type}`
    if (value instanceof Date) return `${literal(value.toISOString())}::${type}`
    if (typeof value === 'object') return `${this.#text(JSON.stringify(value))}::${type}`
    return `${this.#text(String(value))}::${type}`
  }

  /** Ids inside JSON and keys are ids all the same. */
  #text(text: string): string {
    const parts = text.split(idForm)
    if (parts.length === 1) return literal(text)
    const written = parts.flatMap((part, i) => (i % 2 === 1 ? [this.#id(part)] : part === '' ? [] : [literal(part)]))
    return written.length === 1 ? written[0] ?? '' : `(${written.map(part => `${part}::text`).join(' || ')})`
  }

  #id(id: string): string {
    if (this.#subjects.includes(id)) return `(select id from ${sampleTable} where n = :n)`
    if (this.#standing.has(id)) return `'${id}'`
    const place = this.#made.get(id) ?? this.#made.size
    this.#made.set(id, place)
    // Like a UUIDv7 it grows with the time, is the same within one transaction, and no two clients have the same.
    return `('f' || lpad(to_hex((extract(epoch from now()) * 1000000)::bigint), 13, '0') || '7${place.toString(16).padStart(3, '0')}' || lpad(to_hex(:client_id::int), 14, '0'))`
  }
}

/** A text in quotes; a colon, which pgbench would take for a variable, by its number. */
function literal(text: string): string {
  const quoted = text.replaceAll("'", "''")
  return quoted.includes(':') ? `U&'${quoted.replaceAll('\\', '\\\\').replaceAll(':', '\\003A')}'` : `'${quoted}'`
}
