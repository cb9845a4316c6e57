/**
 * Contents of files, encrypted on disk under random names (PLA-12, SAFETY 17). A file is a row of pieces, each sealed for its
 * number, the last one marked: cut, reordered or exchanged pieces do not open.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CryptoError, decryptBlob, encryptBlob, keyVersionOf, type Keyring } from './crypto.ts'

const pieceBytes = 256 * 1024
const mostSealed = pieceBytes + 64
const placeForm = /^[0-9a-f]{32}$/

/** A stored content cannot be read: gone, cut or damaged. */
export class StoredFileError extends Error { override name = 'StoredFileError' }

/** What was stored: its random name, size and digest before encryption. */
export interface Stored { place: string; bytes: number; sha256: Buffer }

/** Where a content lies below the data folder. */
export function pathOf(dataDir: string, place: string): string {
  if (!placeForm.test(place)) throw new StoredFileError('The name of a stored file is not one of ours')
  return join(dataDir, 'files', place.slice(0, 2), place)
}

const seat = (fileId: string, number: number, isLast: boolean) => ({ table: 'platform.file', column: 'content', row: `${fileId}.${number}${isLast ? '.end' : ''}` })

/**
 * Stores a content for the file `fileId`; it is on disk, whole, when this returns. Of a source that fails or is longer than
 * `maxBytes` nothing stays.
 * @throws RangeError past maxBytes
 */
export async function storeContent(dataDir: string, ring: Keyring, fileId: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxBytes = 100 * 1024 * 1024): Promise<Stored> {
  const place = randomBytes(16).toString('hex')
  const path = pathOf(dataDir, place)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.new`
  const file = await open(aside, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    try {
      let number = 0
      let held: Buffer = Buffer.alloc(0)
      const put = async (piece: Buffer, isLast: boolean) => {
        const sealed = encryptBlob(ring, seat(fileId, number++, isLast), piece)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(sealed.length)
        await file.write(Buffer.concat([length, sealed]))
      }
      for await (const chunk of source) {
        bytes += chunk.length
        if (bytes > maxBytes) throw new RangeError('The file is too large')
        hash.update(chunk)
        held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk])
        while (held.length > pieceBytes) {
          await put(held.subarray(0, pieceBytes), false)
          held = held.subarray(pieceBytes)
        }
      }
      await put(held, true)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    const folder = await open(dirname(path), 'r')
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  return { place, bytes, sha256: hash.digest() }
}

/** The content, piece by piece. @throws StoredFileError, CryptoError */
export async function* openContent(dataDir: string, ring: Keyring, fileId: string, place: string): AsyncGenerator<Buffer> {
  let number = 0
  let ended = false
  for await (const sealed of pieces(pathOf(dataDir, place))) {
    if (ended) throw new StoredFileError('Something follows the end of a stored file')
    const piece = openPiece(ring, fileId, number, sealed)
    ended = piece.isLast
    number++
    if (piece.bytes.length > 0) yield piece.bytes
  }
  if (!ended) throw new StoredFileError('A stored file was cut')
}

function openPiece(ring: Keyring, fileId: string, number: number, sealed: Buffer): { bytes: Buffer; isLast: boolean } {
  // Only the last piece is shorter than the others, but a full one may be the last as well.
  try {
    return { bytes: decryptBlob(ring, seat(fileId, number, false), sealed), isLast: false }
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error
    return { bytes: decryptBlob(ring, seat(fileId, number, true), sealed), isLast: true }
  }
}

async function* pieces(path: string): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      while (held.length >= 4) {
        const length = held.readUInt32BE(0)
        if (length > mostSealed) throw new StoredFileError('A stored file is damaged')
        if (held.length < 4 + length) break
        yield held.subarray(4, 4 + length)
        held = held.subarray(4 + length)
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new StoredFileError('The content of a file is not in the store')
    throw error
  }
  if (held.length > 0) throw new StoredFileError('A stored file was cut')
}

/** Whole content in memory. @throws StoredFileError, CryptoError */
export async function readContent(dataDir: string, ring: Keyring, fileId: string, place: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of openContent(dataDir, ring, fileId, place)) parts.push(piece)
  return Buffer.concat(parts)
}

/** Whether a content is in the store. */
export async function hasContent(dataDir: string, place: string): Promise<boolean> {
  return stat(pathOf(dataDir, place)).then(found => found.isFile(), () => false)
}

/** The version of the data key a content is sealed with. @throws StoredFileError */
export async function contentKeyVersion(dataDir: string, place: string): Promise<number> {
  for await (const sealed of pieces(pathOf(dataDir, place))) return keyVersionOf(sealed)
  throw new StoredFileError('A stored file was cut')
}

/** Removes a content; one that is gone already is no error. */
export async function removeContent(dataDir: string, place: string): Promise<void> {
  await rm(pathOf(dataDir, place), { force: true })
}

/** Names of all contents in the store last written before an instant; what a crash left half written goes. */
export async function* contentsBefore(dataDir: string, before: Date): AsyncGenerator<string> {
  const root = join(dataDir, 'files')
  for (const folder of await readdir(root).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await readdir(join(root, folder))) {
      const found = await stat(join(root, folder, name)).catch(() => null)
      if (!found || found.mtime >= before) continue
      if (placeForm.test(name)) yield name
      else if (name.endsWith('.new')) await rm(join(root, folder, name), { force: true })
    }
  }
}
