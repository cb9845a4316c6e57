import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Started {
  child: ChildProcess
  url: string
  /** Everything said so far. */
  said(): string
  /** Exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

let dataDir: string
let started: Started[]

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'throughcare-start-'))
  started = []
})

afterEach(async () => {
  for (const one of started) {
    one.child.kill('SIGTERM')
    await one.ended
  }
  const left = postmasterPid()
  if (left !== undefined) {
    const one = await start()
    one.child.kill('SIGTERM')
    await one.ended
  }
  rmSync(dataDir, { recursive: true, force: true })
})

/** Runs the command of npm start and resolves when it is ready or has ended. */
async function start(more: NodeJS.ProcessEnv = {}, user: { uid?: number; gid?: number } = {}): Promise<Started> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['bin/run.mjs', 'start'], {
    cwd: root, ...user,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'production', PUBLIC_URL: url, EXAMPLE: 'off', LOG_LEVEL: 'warn', ...more },
  })
  const lines: string[] = []
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown')))
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        if (line.includes('is ready at')) resolve()
      })
    }
  })
  await Promise.race([ready, ended])
  const one: Started = { child, url, said: () => lines.join('\n'), ended }
  started.push(one)
  return one
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function postmasterPid(): number | undefined {
  const file = join(dataDir, 'pg', 'data', 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

function serverPid(): number {
  return Number.parseInt(readdirSync(join(dataDir, 'pg', 'servers'))[0] ?? '', 10)
}

async function health(url: string): Promise<number> {
  return (await fetch(`${url}/healthz`)).status
}

describe('npm start', () => {
  test('serves from an empty folder, and a TERM ends server and database in order', async () => {
    const one = await start()
    expect(await health(one.url)).toBe(200)
    one.child.kill('SIGTERM')
    expect(await one.ended).toBe(0)
    expect(postmasterPid()).toBeUndefined()
    await expect(health(one.url)).rejects.toThrow()
  })

  test('takes an interrupt that terminal and npm both deliver for one', async () => {
    const one = await start()
    one.child.kill('SIGINT')
    one.child.kill('SIGINT')
    expect(await one.ended).toBe(0)
    expect(postmasterPid()).toBeUndefined()
  })

  test('is refused on a folder in use, and the first goes on', async () => {
    const first = await start()
    const second = await start()
    expect(await second.ended).toBe(1)
    expect(second.said()).toMatch(/Another server .* already runs on .* DATA_DIR/)
    expect(await health(first.url)).toBe(200)
  })

  test('takes over after the server was killed', async () => {
    const first = await start()
    const database = postmasterPid()
    process.kill(serverPid(), 'SIGKILL')
    expect(await first.ended).toBe('SIGKILL')
    const second = await start()
    expect(await health(second.url)).toBe(200)
    expect(postmasterPid()).toBe(database)
  })

  test.runIf(process.geteuid?.() === 0)('serves as root under a folder that only root may enter', async () => {
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    const one = await start({ DATA_DIR: join(dataDir, 'deeper') })
    expect(await health(one.url)).toBe(200)
    one.child.kill('SIGTERM')
    expect(await one.ended).toBe(0)
  })

  // Started by root for somebody else: only where that person may enter the checkout.
  const ordinary = { uid: 65_534, gid: 65_534 }
  const mayEnter = process.geteuid?.() === 0 && spawnSync(process.execPath, ['--check', join(root, 'bin/run.mjs')], { ...ordinary, cwd: '/' }).status === 0
  test.runIf(mayEnter)('serves as an ordinary user', async () => {
    // Production ships the pages built; an ordinary user need not be able to write there.
    mkdirSync(join(root, 'web/dist/staff'), { recursive: true })
    chownSync(dataDir, ordinary.uid, ordinary.gid)
    const one = await start({ HOME: dataDir }, ordinary)
    expect(one.said()).toContain('is ready at')
    expect(await health(one.url)).toBe(200)
    one.child.kill('SIGTERM')
    expect(await one.ended).toBe(0)
  })

  test('stops at a setting it cannot use and names it', async () => {
    const one = await start({ PORT: 'eighty' })
    expect(await one.ended).toBe(1)
    expect(one.said()).toContain('PORT')
    expect(postmasterPid()).toBeUndefined()
  })

  test('that fails on the way leaves no database running', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    try {
      const address = taken.address()
      const one = await start({ PORT: String(typeof address === 'object' ? address?.port : '') })
      expect(await one.ended).toBe(1)
      expect(one.said().split('\n').filter(line => /^Port \d+ of 127\.0\.0\.1 is taken by another program\. .*PORT/.test(line))).toHaveLength(1)
      expect(one.said()).not.toContain('    at ')
      const next = await start()
      expect(await health(next.url)).toBe(200)
      expect(next.said()).not.toContain('still running')
    } finally {
      taken.close()
    }
  })
})
