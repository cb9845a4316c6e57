/**
 * The file of the master key, and the sheet of paper that brings it back (SAFETY 17).
 * The file holds 64 hexadecimal digits and nothing else, so that a secret store or `openssl rand -hex 32` can make it.
 */
import { createHash, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keyBytes, masterKeyFrom, type MasterKey } from './crypto.ts'

/** The master key cannot be had. The message is one sentence saying what to do. */
export class MasterKeyError extends Error {
  override name = 'MasterKeyError'
}

/**
 * Reads the master key; makes one only when `mayCreate` is set (the database holds no wrapped key yet) and the file is
 * absent. The file must be readable by its owner alone. Throws MasterKeyError. PLA-4.
 */
export async function loadOrCreateMasterKey(path: string, { mayCreate }: { mayCreate: boolean }): Promise<MasterKey> {
  if (mayCreate) await createIfAbsent(path)
  return readMasterKey(path)
}

/** Where a new master key lies until everything is wrapped under it. */
export function nextMasterKeyPath(path: string): string { return `${path}.next` }

/** All master keys that may be in use: the one in force and, while it is being rotated, the next. Unreadable ones are left out. */
export async function masterKeysAt(path: string): Promise<MasterKey[]> {
  const found = await Promise.allSettled([readMasterKey(path), readMasterKey(nextMasterKeyPath(path))])
  return found.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
}

/** Puts the next master key in the place of the one in force, whose file is gone with that. @throws MasterKeyError */
export async function promoteMasterKey(path: string): Promise<void> {
  try {
    await rename(nextMasterKeyPath(path), path)
    const folder = await open(dirname(path), 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    throw new MasterKeyError(`The new master key could not take its place at ${path} (${(error as NodeJS.ErrnoException).code}): run the rotation again, it goes on from here.`)
  }
}

/** Reads a master key. @throws MasterKeyError */
export async function readMasterKey(path: string): Promise<MasterKey> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new MasterKeyError(`The master key ${path} cannot be read (${error.code}): check the rights on its folder.`)
  })
  if (!found) {
    throw new MasterKeyError(
      `The master key ${path} is missing although encrypted data exists: put the file back, or restore it from the recovery sheet.`,
    )
  }
  if (!found.isFile()) throw new MasterKeyError(`The master key ${path} is not a file: point the setting at the key file.`)
  if ((found.mode & 0o177) !== 0) {
    throw new MasterKeyError(`The master key ${path} must be readable by its owner alone: run chmod 600 on it.`)
  }
  const text = await readFile(path, 'latin1').catch((error: NodeJS.ErrnoException) => {
    throw new MasterKeyError(`The master key ${path} cannot be read (${error.code}): give it to the user that runs the server.`)
  })
  const digits = text.trim()
  if (!/^[0-9a-f]{64}$/i.test(digits)) {
    throw new MasterKeyError(
      `The master key ${path} does not hold 64 hexadecimal digits: put the right file back, or restore it from the recovery sheet.`,
    )
  }
  return masterKeyFrom(Buffer.from(digits, 'hex'))
}

/** Writes a master key (from the recovery sheet) to a file that does not exist yet. Throws MasterKeyError if it does. */
export async function saveMasterKey(path: string, master: MasterKey): Promise<void> {
  if (!(await writeNew(path, master.key.export()))) {
    throw new MasterKeyError(`There is already a master key at ${path}: move it away before restoring another.`)
  }
}

async function createIfAbsent(path: string): Promise<void> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  if (!exists) await writeNew(path, randomBytes(keyBytes))
}

// Written aside and linked into place: a crash leaves the whole key or none, and of two servers starting at once one wins.
async function writeNew(path: string, raw: Buffer): Promise<boolean> {
  const folder = dirname(path)
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await open(aside, 'wx', 0o600)
    try {
      await file.writeFile(`${raw.toString('hex')}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await link(aside, path)
    const entries = await open(folder, 'r')
    await entries.sync().finally(() => entries.close())
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    throw new MasterKeyError(`The master key ${path} cannot be written (${code}): check the folder's rights and free space.`)
  } finally {
    await unlink(aside).catch(() => undefined)
  }
}

// Crockford's alphabet: no I, L, O, U; what a reader takes for them is read as 1, 1, 0, V.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const rowCount = 4
const rowBytes = keyBytes / rowCount

/**
 * The key on paper: four numbered rows of four groups of four letters. Each row carries its own check, so a slip of the
 * pen is found in its row. Whoever holds the sheet holds the key.
 */
export function recoverySheet(master: MasterKey): string {
  const raw = master.key.export()
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const bytes = raw.subarray(row * rowBytes, (row + 1) * rowBytes)
    const groups = toLetters(Buffer.concat([bytes, rowCheck(row, bytes)])).match(/.{4}/g) ?? []
    return `${row + 1}.  ${groups.join(' ')}`
  })
  return [
    'Throughcare 全程 · recovery sheet of the master key · 主密钥恢复单',
    `fingerprint 指纹: ${master.fingerprint}`,
    '',
    ...rows,
    '',
    'Keep this sheet locked away, apart from the backups. 请将本单与备份分开，上锁保管。',
    '',
  ].join('\n')
}

/** Reads a typed or pasted recovery sheet. Throws MasterKeyError naming the first row that is missing or mistyped. */
export function masterFromRecoverySheet(text: string): MasterKey {
  const raw = Buffer.alloc(keyBytes)
  for (let row = 0; row < rowCount; row++) {
    const typed = new RegExp(`^\\s*${row + 1}\\s*[.):：、]\\s*(.+)$`, 'm').exec(text)?.[1]
    if (typed === undefined) {
      throw new MasterKeyError(`Row ${row + 1} of the recovery sheet is missing: type all four rows with their numbers.`)
    }
    const bytes = fromLetters(typed)
    if (bytes?.length !== rowBytes + 2 || !bytes.subarray(rowBytes).equals(rowCheck(row, bytes.subarray(0, rowBytes)))) {
      throw new MasterKeyError(`Row ${row + 1} of the recovery sheet has a mistake: compare its sixteen letters with the paper.`)
    }
    raw.set(bytes.subarray(0, rowBytes), row * rowBytes)
  }
  return masterKeyFrom(raw)
}

function rowCheck(row: number, bytes: Buffer): Buffer {
  return createHash('sha256').update(`throughcare recovery row ${row + 1}|`).update(bytes).digest().subarray(0, 2)
}

function toLetters(bytes: Buffer): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  const count = (bytes.length * 8) / 5
  return Array.from({ length: count }, (_, i) => letters[Number((bits >> BigInt(5 * (count - 1 - i))) & 31n)]).join('')
}

function fromLetters(text: string): Buffer | null {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0').replace(/U/g, 'V')
  let bits = 0n
  for (const letter of typed) {
    const value = letters.indexOf(letter)
    if (value < 0) return null
    bits = (bits << 5n) | BigInt(value)
  }
  if ((typed.length * 5) % 8 !== 0) return null
  return Buffer.from(bits.toString(16).padStart((typed.length * 5) / 4, '0'), 'hex')
}
