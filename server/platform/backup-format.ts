/**
 * The file of a backup (PLA-9, SAFETY 19): one plain line that says what it is, then pieces sealed with a key derived from the
 * master key, compressed inside. A piece is sealed for its number and the line before; the last is marked, so that a file that
 * was cut, changed or put together anew does not open. Inside stand entries: a line of JSON and a body of any length.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { MasterKey } from './crypto.ts'

/** A backup cannot be read: no backup, another master key, cut or changed. The message says what to do. */
export class BackupError extends Error { override name = 'BackupError' }

/** What the plain first line says. */
export interface BackupHead { format: 1; madeAt: string; masterKey: string; salt: string }

const magic = 'THROUGHCARE-BACKUP'
const pieceBytes = 256 * 1024
const tagBytes = 16

function keyOf(master: MasterKey, head: BackupHead): Buffer {
  return Buffer.from(hkdfSync('sha256', master.key.export(), Buffer.from(head.salt, 'hex'), 'throughcare backup 1', 32))
}

/** The nonce is the number of the piece: every backup has a key of its own. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 4)
  return nonce
}

const aadOf = (line: string, number: number, isLast: boolean) => Buffer.concat([createHash('sha256').update(line).digest(), Buffer.from(`|${number}|${isLast ? 'end' : 'more'}`)])

/** A new first line. */
export function newHead(master: MasterKey, madeAt: Date): BackupHead {
  return { format: 1, madeAt: madeAt.toISOString(), masterKey: master.fingerprint, salt: randomBytes(32).toString('hex') }
}

/** The bytes of a backup. */
export async function* sealBackup(master: MasterKey, head: BackupHead, entries: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const line = `${magic} ${JSON.stringify(head)}\n`
  const key = keyOf(master, head)
  yield Buffer.from(line)
  let number = 0
  let held: Buffer[] = []
  let length = 0
  const seal = (piece: Buffer, isLast: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: tagBytes })
    cipher.setAAD(aadOf(line, number, isLast))
    number++
    const body = Buffer.concat([cipher.update(piece), cipher.final()])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(body.length + tagBytes)
    return Buffer.concat([size, body, cipher.getAuthTag()])
  }
  const source = Readable.from(entries, { objectMode: false, highWaterMark: pieceBytes })
  const compressed = createZstdCompress()
  source.on('error', error => compressed.destroy(error))
  source.pipe(compressed)
  for await (const chunk of compressed as AsyncIterable<Buffer>) {
    held.push(chunk)
    length += chunk.length
    if (length <= pieceBytes) continue
    let all = Buffer.concat(held)
    while (all.length > pieceBytes) {
      yield seal(all.subarray(0, pieceBytes), false)
      all = all.subarray(pieceBytes)
    }
    held = [all]
    length = all.length
  }
  yield seal(Buffer.concat(held), true)
}

/** One entry as it is read; its body must be read to the end before the next. */
export interface BackupEntry { about: Record<string, unknown> & { kind: string }; body: AsyncGenerator<Buffer> }

/** Bytes of one entry. */
export async function* entryBytes(about: BackupEntry['about'], body?: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  const line = Buffer.from(JSON.stringify(about))
  yield sized(line)
  for await (const chunk of body ?? []) if (chunk.length > 0) yield sized(chunk)
  yield Buffer.alloc(4)
}

function sized(bytes: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(bytes.length)
  return Buffer.concat([size, bytes])
}

/** Takes bytes off a stream in the portions asked for. */
class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)
  constructor(source: AsyncIterable<Buffer>) { this.#source = source[Symbol.asyncIterator]() }

  /** So many bytes; null at the end. @throws BackupError when the stream ends in between */
  async take(count: number): Promise<Buffer | null> {
    const parts = [this.#held]
    let length = this.#held.length
    while (length < count) {
      const { value, done } = await this.#source.next()
      if (done) {
        if (length === 0) return null
        throw new BackupError('The backup was cut: it ends in the middle.')
      }
      parts.push(value)
      length += value.length
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts)
    this.#held = all.subarray(count)
    return all.subarray(0, count)
  }

  /** The first line, without its end. */
  async line(most: number): Promise<string> {
    const bytes: number[] = []
    for (;;) {
      const byte = await this.take(1)
      if (!byte || bytes.length > most) throw new BackupError('This file is no backup of Throughcare.')
      if (byte[0] === 10) return Buffer.from(bytes).toString('utf8')
      bytes.push(byte[0] ?? 0)
    }
  }
}

/** Opens a backup: its head at once, its entries as they are asked for. @throws BackupError */
export async function openBackup(source: AsyncIterable<Buffer>, master: MasterKey): Promise<{ head: BackupHead; entries: AsyncGenerator<BackupEntry> }> {
  const reader = new ByteReader(source)
  const line = await reader.line(2_000)
  const head = headOf(line)
  if (head.masterKey !== master.fingerprint) {
    throw new BackupError(`This backup was made under the master key ${head.masterKey}, and the one here is ${master.fingerprint}. Restore that key from its recovery sheet (npm run keys -- restore-sheet) and point MASTER_KEY_FILE at it.`)
  }
  const pieces = openPieces(reader, `${line}\n`, keyOf(master, head))
  const plain = createZstdDecompress()
  const sealed = Readable.from(pieces, { objectMode: false })
  sealed.on('error', error => plain.destroy(error))
  sealed.pipe(plain)
  return { head, entries: entriesOf(new ByteReader(plain as AsyncIterable<Buffer>)) }
}

function headOf(line: string): BackupHead {
  try {
    if (line.startsWith(`${magic} `)) {
      const head = JSON.parse(line.slice(magic.length + 1)) as BackupHead
      if (head.format === 1 && /^[0-9a-f]{64}$/.test(head.salt)) return head
    }
  } catch {
    // Said below.
  }
  throw new BackupError('This file is no backup of Throughcare, or of a newer release.')
}

async function* openPieces(reader: ByteReader, line: string, key: Buffer): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const size = await reader.take(4)
    if (!size) throw new BackupError('The backup was cut: its end is missing.')
    const length = size.readUInt32BE(0)
    if (length < tagBytes || length > pieceBytes + tagBytes) throw new BackupError('The backup is damaged.')
    const sealed = await reader.take(length) ?? Buffer.alloc(0)
    const more = openPiece(key, line, number, false, sealed)
    const piece = more ?? openPiece(key, line, number, true, sealed)
    if (!piece) throw new BackupError('The backup is damaged, or was changed.')
    if (piece.length > 0) yield piece
    if (more) continue
    if (await reader.take(1)) throw new BackupError('Something follows the end of the backup.')
    return
  }
}

function openPiece(key: Buffer, line: string, number: number, isLast: boolean, sealed: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number), { authTagLength: tagBytes })
  decipher.setAAD(aadOf(line, number, isLast))
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagBytes)), decipher.final()])
  } catch {
    return null
  }
}

async function* entriesOf(reader: ByteReader): AsyncGenerator<BackupEntry> {
  for (;;) {
    const size = await reader.take(4)
    if (!size) return
    const about = JSON.parse((await reader.take(size.readUInt32BE(0)) ?? Buffer.alloc(0)).toString('utf8')) as BackupEntry['about']
    yield { about, body: bodyOf(reader) }
  }
}

async function* bodyOf(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const length = (await reader.take(4))?.readUInt32BE(0)
    if (length === undefined) throw new BackupError('The backup was cut.')
    if (length === 0) return
    yield await reader.take(length) ?? Buffer.alloc(0)
  }
}
