import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const heldHere = new Set<string>()

/** Thrown when another running server already uses the folder. */
export class AlreadyRunningError extends Error {
  override name = 'AlreadyRunningError'
}

/**
 * Identity of a running process: its id, its start and the machine's boot, so that a recycled process id is never
 * taken for the process that once had it. Undefined when no such process runs.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
  }
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The command name may itself hold blanks and brackets: fields are counted from its last bracket.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z' || fields[0] === 'X') return undefined
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)
      return `${pid}-${fields[19]}-${boot}`
    } catch {
      return undefined
    }
  }
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started === '' ? undefined : `${pid}-${Date.parse(started)}-0`
  } catch {
    return undefined
  }
}

/**
 * Takes the folder for this process until `release` is called or the process dies, however it dies.
 *
 * Each server writes its own file first and then looks for others: of two that start at the same moment at most one
 * stays, and a file left by a killed server is simply removed. No file is ever taken over, so there is no race to lose.
 *
 * @throws AlreadyRunningError when another living process holds it.
 */
export async function takeStartLock(folder: string): Promise<{ release(): void }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const place = realpathSync(folder)
  const own = processIdentity(process.pid)
  if (own === undefined) throw new Error('The start of this process cannot be read; /proc or ps is missing.')
  const ownFile = join(place, own)
  if (heldHere.has(ownFile)) throw new AlreadyRunningError(inUse(place, process.pid))
  heldHere.add(ownFile)
  for (let attempt = 1; ; attempt++) {
    writeFileSync(ownFile, '', { mode: 0o600 })
    const other = readdirSync(place).find((name) => name !== own && isAlive(place, name))
    if (other === undefined) break
    rmSync(ownFile, { force: true })
    // Two that started at the same moment have both stepped back: unequal pauses let one of them through.
    if (attempt === 4) {
      heldHere.delete(ownFile)
      throw new AlreadyRunningError(inUse(place, Number.parseInt(other, 10)))
    }
    await wait(Math.random() * 150 * attempt)
  }
  return {
    release() {
      rmSync(ownFile, { force: true })
      heldHere.delete(ownFile)
    },
  }
}

/** Whether a living process holds the folder (used to sweep up after killed test runs). */
export function isStartLockHeld(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => processIdentity(Number.parseInt(name, 10)) === name)
  } catch {
    return false
  }
}

function isAlive(place: string, name: string): boolean {
  if (processIdentity(Number.parseInt(name, 10)) === name) return true
  rmSync(join(place, name), { force: true })
  return false
}

function inUse(place: string, pid: number): string {
  return `Another server (process ${pid}) already runs on ${join(place, '..', '..')}. Stop it first, or give this one its own folder with DATA_DIR.`
}
