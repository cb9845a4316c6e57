import { execFileSync } from 'node:child_process'
import { lchownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How to start a PostgreSQL program so that it does not run as root, which PostgreSQL refuses. */
export interface ProgramRunner {
  /** The command line in front of program and arguments. */
  command(program: string, args: readonly string[]): [string, string[]]
  /** For spawn, when the user is switched. */
  user: { uid?: number; gid?: number }
  /** One word for the log. */
  kind: 'plain' | 'mapped' | 'switched'
}

interface Account {
  name: string
  uid: number
  gid: number
}

/**
 * Chooses how PostgreSQL runs over `folder` (its data, ports and logs).
 *
 * Not root: as the present user. Root: in a user namespace that maps root to an ordinary id, which works under folders
 * only root may enter. Where that is not allowed (some containers), as the account `postgres` with the folder handed to it.
 *
 * @param programs folder of the PostgreSQL programs, which the other account must be able to enter
 * @throws Error naming the folder that bars the way
 */
export function chooseRunner(folder: string, programs: string): ProgramRunner {
  const self = process.geteuid?.() ?? 0
  const owner = ownerOf(join(folder, 'data'))
  if (self !== 0) {
    if (owner !== undefined && owner !== self) {
      throw new Error(`The database in ${folder} belongs to user ${owner}, and this is user ${self}. Start as that user, or change the owner of the folder.`)
    }
    return { kind: 'plain', user: {}, command: (program, args) => [program, [...args]] }
  }
  const accounts = readAccounts()
  if (owner === undefined || owner === 0) {
    const mapped = mappedRunner(accounts)
    if (mapped !== undefined) return mapped
  }
  const account =
    owner !== undefined && owner !== 0
      ? accounts.find((one) => one.uid === owner)
      : (accounts.find((one) => one.name === 'postgres') ?? accounts.find((one) => one.name === 'nobody'))
  if (account === undefined) {
    throw new Error(`PostgreSQL does not run as root and no other account was found for ${folder}. Start as an ordinary user.`)
  }
  // The folder itself is handed over; what stands above it is not ours to change.
  for (const place of [dirname(folder), programs]) {
    const bar = firstBarred(place, account)
    if (bar !== undefined) {
      throw new Error(`PostgreSQL does not run as root, and the account ${account.name} may not enter ${bar}. Allow it (chmod o+x ${bar}), set DATA_DIR to another folder, or start as an ordinary user.`)
    }
  }
  handOver(folder, account)
  return { kind: 'switched', user: { uid: account.uid, gid: account.gid }, command: (program, args) => [program, [...args]] }
}

function mappedRunner(accounts: Account[]): ProgramRunner | undefined {
  // initdb looks its user up by name, so the id must be one that the machine knows.
  const inside = accounts.find((one) => one.uid === 1000) ?? accounts.find((one) => one.uid !== 0)
  if (process.platform !== 'linux' || inside === undefined) return undefined
  const flags = ['--user', `--map-user=${inside.uid}`, `--map-group=${inside.gid}`]
  try {
    execFileSync('unshare', [...flags, 'true'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return { kind: 'mapped', user: {}, command: (program, args) => ['unshare', [...flags, program, ...args]] }
}

function readAccounts(): Account[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((fields) => fields.length >= 4)
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid
  } catch {
    return undefined
  }
}

function firstBarred(path: string, account: Account): string | undefined {
  const chain: string[] = []
  for (let at = path; at !== dirname(at); at = dirname(at)) chain.unshift(at)
  return chain.find((at) => {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    return (mode & bit) === 0
  })
}

function handOver(path: string, account: Account): void {
  const state = lstatSync(path)
  if (state.uid !== account.uid) lchownSync(path, account.uid, account.gid)
  if (state.isDirectory()) for (const name of readdirSync(path)) handOver(join(path, name), account)
}
