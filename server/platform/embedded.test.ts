import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'

const childScript = fileURLToPath(new URL('../../test/support/embedded-child.ts', import.meta.url))
const isRoot = process.geteuid?.() === 0
const strangerMayRunNode =
  isRoot && spawnSync(process.execPath, ['-e', 'require("fs").readFileSync(process.argv[1])', childScript], { uid: 65534, gid: 65534 }).status === 0

let dataDir: string
let running: Embedded[]
let children: ChildProcess[]

beforeEach(() => {
  // mkdtemp makes it 0700: only this user may enter.
  dataDir = mkdtempSync(join(tmpdir(), 'throughcare-embedded-'))
  running = []
  children = []
})

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }
  for (const embedded of running) await embedded.stop()
  const pid = postmasterPid()
  if (pid !== undefined) {
    await start()
    for (const embedded of running) await embedded.stop()
  }
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(log: (line: string) => void = () => undefined): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, fsync: false, log })
  running.push(embedded)
  return embedded
}

interface Told {
  url: string
  adopted: boolean
  error: string
}

async function startChild(folder: string = dataDir, options: { uid?: number; env?: NodeJS.ProcessEnv } = {}): Promise<{ child: ChildProcess; told: Told }> {
  const child = spawn(process.execPath, [childScript, folder], { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  children.push(child)
  for await (const line of createInterface(child.stdout!)) return { child, told: JSON.parse(line) as Told }
  throw new Error('The child said nothing.')
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

function postmasterPid(): number | undefined {
  const file = join(dataDir, 'pg', 'data', 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

describe('the embedded database', () => {
  test('keeps its data and its port over a restart, in a folder only its owner may enter', async () => {
    const first = await start()
    await query(first.url, `create table kept as select '张伟明' as name`)
    await first.stop()
    expect(postmasterPid()).toBeUndefined()
    const second = await start()
    expect(second).toMatchObject({ url: first.url, port: first.port, adopted: false })
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: '张伟明' }])
    expect(statSync(join(dataDir, 'pg', 'password')).mode & 0o777).toBe(0o600)
    expect(Number(readFileSync(join(dataDir, 'pg', 'port'), 'utf8'))).toBe(first.port)
  })

  test('is adopted by the next server after the first was killed', async () => {
    const { child, told } = await startChild()
    await query(told.url, 'create table kept as select 1 as n')
    const before = postmasterPid()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const next = await start()
    expect(next.adopted).toBe(true)
    expect(postmasterPid()).toBe(before)
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }])
    await next.stop()
    expect(postmasterPid()).toBeUndefined()
  })

  test('is refused to a second server while the first runs', async () => {
    await start()
    await expect(start()).rejects.toThrow(/Another server .* already runs on/)
    const { told } = await startChild()
    expect(told.error).toContain(`process ${process.pid}`)
  })

  test('lets at most one of several servers in that start at the same moment', async () => {
    const starts = await Promise.all([1, 2, 3].map(() => startChild()))
    expect(starts.filter(({ told }) => told.error === undefined).length).toBeLessThanOrEqual(1)
  })

  test('starts again when its process is found dead', async () => {
    const { child, told } = await startChild()
    await query(told.url, 'create table kept as select 1 as n')
    child.kill('SIGKILL')
    await once(child, 'exit')
    process.kill(postmasterPid() ?? 0, 'SIGKILL')
    const next = await start()
    expect(await query(next.url, 'select n from kept')).toEqual([{ n: 1 }])
  })

  test('starts again on the same address when it dies under a living server', async () => {
    let again = (): void => undefined
    const isAgain = new Promise<void>((resolve) => (again = resolve))
    const embedded = await start((line) => line.includes('running again') && again())
    await query(embedded.url, 'create table kept as select 1 as n')
    process.kill(postmasterPid() ?? 0, 'SIGKILL')
    await isAgain
    expect(await query(embedded.url, 'select n from kept')).toEqual([{ n: 1 }])
  })

  test('is not confused by another program that now has the process id of a dead one', async () => {
    const embedded = await start()
    await embedded.stop()
    writeFileSync(join(dataDir, 'pg', 'data', 'postmaster.pid'), `${process.pid}\n${join(dataDir, 'pg', 'data')}\n1\n5432\n\n127.0.0.1\n\nready\n`, { mode: 0o600 })
    expect((await start()).adopted).toBe(false)
  })

  test('is made anew when the first start was cut short', async () => {
    mkdirSync(join(dataDir, 'pg', 'new', 'base'), { recursive: true })
    const embedded = await start()
    expect(await query(embedded.url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  test('takes another port when its own is in use', async () => {
    const first = await start()
    await first.stop()
    const stranger = createServer().listen(first.port, '127.0.0.1')
    await once(stranger, 'listening')
    try {
      const second = await start()
      expect(second.port).not.toBe(first.port)
      expect(await query(second.url, 'select 1 as n')).toEqual([{ n: 1 }])
    } finally {
      stranger.close()
    }
  })

  test('of another PostgreSQL version is refused with the way out', async () => {
    const embedded = await start()
    await embedded.stop()
    const file = join(dataDir, 'pg', 'data', 'PG_VERSION')
    const made = readFileSync(file, 'utf8')
    writeFileSync(file, '14\n')
    await expect(start()).rejects.toThrow(/PostgreSQL 14.*npm run backup.*npm run restore/s)
    writeFileSync(file, made)
  })

  test('lets nobody in without the password', async () => {
    const embedded = await start()
    const url = new URL(embedded.url)
    url.password = 'guess'
    await expect(query(url.href, 'select 1')).rejects.toThrow(/password/)
  })

  test('writes no value of a refused row into its log', async () => {
    const embedded = await start()
    await query(embedded.url, 'create table guarded (phone text unique check (length(phone) < 12))')
    await query(embedded.url, `insert into guarded values ('13800138000')`)
    await expect(query(embedded.url, `insert into guarded values ('13800138000')`)).rejects.toThrow()
    await expect(query(embedded.url, `insert into guarded values ('138001380001')`)).rejects.toThrow()
    await embedded.stop()
    const folder = join(dataDir, 'pg', 'log')
    const text = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')).join('')
    expect(text).toContain('duplicate key')
    expect(text).not.toContain('13800138000')
  })

  describe.runIf(isRoot)('started as root', () => {
    // Without the program unshare it behaves as where user namespaces are not allowed.
    const withoutNamespaces = { env: { ...process.env, PATH: '/nonexistent' } }

    test('does not run as root', async () => {
      await start()
      const args = readFileSync(`/proc/${postmasterPid()}/uid_map`, 'utf8').trim().split(/\s+/)
      expect(args[0]).not.toBe('0')
    })

    test('names the folder that bars the way where it cannot use a user namespace', async () => {
      const { told } = await startChild(join(dataDir, 'inner'), withoutNamespaces)
      expect(told.error).toContain(`may not enter ${dataDir}.`)
    })

    test('runs as another account where it cannot use a user namespace', async ({ skip }) => {
      skip(!strangerMayRunNode, 'the project lies in a folder other accounts may not enter')
      chmodSync(dataDir, 0o755)
      const { told } = await startChild(dataDir, withoutNamespaces)
      expect(told.error).toBeUndefined()
      expect(statSync(join(dataDir, 'pg', 'data')).uid).not.toBe(0)
      expect(await query(told.url, 'select 1 as n')).toEqual([{ n: 1 }])
    })

    test('runs as an ordinary user, and says so to the other user that comes later', async ({ skip }) => {
      skip(!strangerMayRunNode, 'the project lies in a folder other accounts may not enter')
      chownSync(dataDir, 65534, 65534)
      const { child, told } = await startChild(dataDir, { uid: 65534 })
      expect(await query(told.url, 'select 1 as n')).toEqual([{ n: 1 }])
      child.kill('SIGTERM')
      await once(child, 'exit')
      chmodSync(dataDir, 0o777)
      const other = await startChild(dataDir, { uid: 65533 })
      expect(other.told.error).toMatch(/65534|permission denied/i)
    })
  })
})
