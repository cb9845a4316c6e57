/** The product under load: its data folder, its own process with default settings, people signed in, and what it costs. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { largeCodes } from '../db/example/large.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const password = 'throughcare-bench'

/** Makes the data unless the folder already holds as many customers. @throws Error when it holds another number */
export async function prepareData(dataDir: string, customers: number, say: (line: string) => void): Promise<void> {
  const mark = join(dataDir, 'bench.json')
  if (existsSync(mark)) {
    const made = JSON.parse(readFileSync(mark, 'utf8')) as { customers: number }
    if (made.customers !== customers) throw new Error(`${dataDir} holds ${made.customers} customers; name another folder with --data, or remove it`)
    return
  }
  say(`Making ${customers.toLocaleString('en')} customers in ${dataDir}`)
  const child = spawn(process.execPath, [join(root, 'bin/example.ts'), '--customers', String(customers)], { cwd: root, stdio: 'inherit', env: { ...process.env, DATA_DIR: dataDir, EXAMPLE_PASSWORD: password } })
  const code = await new Promise<number | null>(resolve => { child.once('exit', resolve) })
  if (code !== 0) throw new Error('The data could not be made; see above')
  writeFileSync(mark, JSON.stringify({ customers, password }))
}

export interface Person { hospitalId: string; staffId: string; token: string; headers: Record<string, string> }

/** The running product. */
export interface Product {
  port: number
  pid: number
  /** From the start of the process until it was ready on its data. */
  startSeconds: number
  /** Address of the database, as the login role. */
  databaseUrl: string
  /** P001 of each hospital, signed in. */
  people: Person[]
  /** Signs in everybody of the large hospitals. */
  password: string
  stop: () => Promise<void>
}

/** Starts the product as anybody would, with default settings, and signs P001 in at every hospital. */
export async function startProduct(dataDir: string, extra: { flags?: string[]; environment?: Record<string, string> } = {}): Promise<Product> {
  const port = await freePort()
  const begun = performance.now()
  const { flags, environment } = JSON.parse(readFileSync(join(root, 'bin/server-process.json'), 'utf8')) as { flags: string[]; environment: Record<string, string> }
  const child = spawn(process.execPath, [...flags, ...extra.flags ?? [], join(root, 'server/main.ts')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...environment, ...process.env, ...extra.environment, DATA_DIR: dataDir, PORT: String(port), EXAMPLE: 'off' } })
  await ready(port, child)
  const startSeconds = (performance.now() - begun) / 1000
  const databaseUrl = `postgres://throughcare:${readFileSync(join(dataDir, 'pg/login-password'), 'utf8').trim()}@127.0.0.1:${readFileSync(join(dataDir, 'pg/port'), 'utf8').trim()}/throughcare`
  const people: Person[] = []
  const stop = () => new Promise<void>(resolve => { child.once('exit', () => resolve()); child.kill('SIGTERM') })
  try {
    const { password: secret } = JSON.parse(readFileSync(join(dataDir, 'bench.json'), 'utf8')) as { password: string }
    for (const hospital of largeCodes) people.push(await signIn(port, hospital, secret))
    return { port, pid: child.pid ?? 0, startSeconds, databaseUrl, people, password: secret, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function ready(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    if (child.exitCode !== null) throw new Error('The product did not start; see above')
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await wait(20)
  }
  throw new Error('The product was not ready within 40 s')
}

/** Signs a member of staff in; P001, who works on the telephone, unless another is named. @throws Error when that is refused */
export async function signIn(port: number, hospital: string, secret: string, staffNumber = 'P001'): Promise<Person> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ hospital, staffNumber, password: secret }) })
  if (!answer.ok) throw new Error(`${staffNumber} of ${hospital} could not sign in: ${await answer.text()}`)
  const { token } = await answer.json() as { token: string }
  const headers = { cookie: `throughcare=${token}` }
  const me = await (await fetch(`http://127.0.0.1:${port}/api/v1/me`, { headers })).json() as { id: string }
  return { hospitalId: '', staffId: me.id, token, headers }
}

/** A client of the application's role, set to one hospital. */
export async function asApp<T>(databaseUrl: string, hospitalId: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c role=app -c search_path= -c timezone=UTC' })
  await client.connect()
  try {
    await client.query(`select set_config('app.hospital_id', $1, false)`, [hospitalId])
    return await act(client)
  } finally {
    await client.end()
  }
}

/** Fills in which hospital each person belongs to, in the order of the codes. */
export async function nameHospitals(product: Product): Promise<void> {
  const client = new pg.Client({ connectionString: product.databaseUrl, options: '-c role=app -c search_path=' })
  await client.connect()
  try {
    const { rows } = await client.query<{ hospital_id: string; code: string }>('select hospital_id, code from platform.hospitals()')
    for (const [n, code] of largeCodes.entries()) {
      const person = product.people[n]
      if (person) person.hospitalId = rows.find(row => row.code === code)?.hospital_id ?? ''
    }
  } finally {
    await client.end()
  }
}

/** CPU seconds used so far by the web process, and by all processes of the database. */
export function cpuSeconds(product: Product): { web: number; database: number } {
  const postmaster = postmasterOf(product)
  let database = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = statOf(Number(name))
    if (stat && (stat.pid === postmaster || stat.parent === postmaster)) database += stat.seconds
  }
  return { web: statOf(product.pid)?.seconds ?? 0, database }
}

/** Memory of the web process, MiB resident. */
export function residentMiB(product: Product): number {
  const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))?.[1]
  return Number(kib ?? 0) / 1024
}

let foundPostmaster = 0
function postmasterOf(product: Product): number {
  if (foundPostmaster) return foundPostmaster
  const port = new URL(product.databaseUrl).port
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0')
      if (words[0]?.endsWith('/postgres') && words.includes(port)) return foundPostmaster = Number(name)
    } catch { /* gone meanwhile */ }
  }
  return 0
}

function statOf(pid: number): { pid: number; parent: number; seconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // utime and stime of the process, and of children it has waited for: a backend that ended is not forgotten.
    return { pid, parent: Number(rest[1]), seconds: (Number(rest[11]) + Number(rest[12]) + (rest[0] === 'Z' ? 0 : Number(rest[13]) + Number(rest[14]))) / 100 }
  } catch {
    return null
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
