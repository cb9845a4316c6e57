/**
 * ZIP files, as XLSX is one: read within bounds, and written as a stream.
 * What a file claims of itself is checked before anything is unpacked, and nothing is unpacked past its claim. SAFETY 9.
 */
import { crc32, createDeflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib'
import { pipeline } from 'node:stream'

export type ZipLimits = { readonly maxEntries: number; readonly maxUnpackedBytes: number }

/** Why a ZIP file is not read. */
export class ZipError extends Error {
  override name = 'ZipError'
  readonly code: 'broken' | 'too_large' | 'encrypted'
  constructor(code: 'broken' | 'too_large' | 'encrypted') {
    super(`zip: ${code}`)
    this.code = code
  }
}

/** An open ZIP file. `read` unpacks one entry, or gives null when there is none of that name; it throws ZipError. */
export type ZipFile = { readonly names: readonly string[]; read(name: string): Buffer | null }

/** True for bytes that begin as a ZIP file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

type Entry = { readonly at: number; readonly method: number; readonly packed: number; readonly unpacked: number; readonly crc: number }

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const directoryEnd = 0x06054b50

/** Reads the directory of a ZIP file. Throws ZipError: broken, encrypted, or more entries or bytes than the limits allow. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): ZipFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => readDirectory(file, limits))
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      return entry ? guarded(() => unpack(file, entry)) : null
    },
  }
}

// A position outside the file makes Buffer throw RangeError: the directory points to where nothing is.
function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw error instanceof RangeError ? new ZipError('broken') : error
  }
}

function readDirectory(file: Buffer, limits: ZipLimits): Map<string, Entry> {
  const end = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new ZipError('broken')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.maxEntries) throw new ZipError('too_large')
  const entries = new Map<string, Entry>()
  let total = 0
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (file.readUInt32LE(at) !== directoryHeader) throw new ZipError('broken')
    if (file.readUInt16LE(at + 8) & 1) throw new ZipError('encrypted')
    const entry = {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    }
    total += entry.unpacked
    if (total > limits.maxUnpackedBytes) throw new ZipError('too_large')
    const nameBytes = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameBytes).replace(/^\//, '')
    if (entries.has(name)) throw new ZipError('broken')
    entries.set(name, entry)
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function unpack(file: Buffer, entry: Entry): Buffer {
  if (file.readUInt32LE(entry.at) !== localHeader) throw new ZipError('broken')
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const data = file.subarray(start, start + entry.packed)
  if (data.length !== entry.packed) throw new ZipError('broken')
  let content: Buffer
  if (entry.method === 0) {
    content = data
  } else if (entry.method === 8) {
    try {
      content = inflateRawSync(data, { maxOutputLength: Math.max(entry.unpacked, 1) })
    } catch (error) {
      throw new ZipError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken')
    }
  } else {
    throw new ZipError('broken')
  }
  if (content.length !== entry.unpacked || crc32(content) !== entry.crc) throw new ZipError('broken')
  return content
}

/** A file to be put into a ZIP: its content whole, or piece by piece as it is made. */
export type ZipSource = { readonly name: string; readonly content: string | AsyncIterable<string> }

const byDescriptor = 8
const utf8Names = 0x0800

/** A ZIP file as a stream of bytes. It holds no more in memory than a piece of content at a time. */
export async function* writeZip(sources: Iterable<ZipSource>): AsyncGenerator<Buffer> {
  let at = 0
  const directory: Buffer[] = []
  for (const { name, content } of sources) {
    const start = at
    const nameBytes = Buffer.from(name, 'utf8')
    const whole = typeof content === 'string' ? Buffer.from(content, 'utf8') : null
    const flags = utf8Names | (whole ? 0 : byDescriptor)
    let [crc, packed, unpacked] = [0, 0, 0]
    if (whole) {
      const data = deflateRawSync(whole)
      ;[crc, packed, unpacked] = [crc32(whole), data.length, whole.length]
      const piece = Buffer.concat([header(localHeader, flags, crc, packed, unpacked, nameBytes), nameBytes, data])
      at += piece.length
      yield piece
    } else {
      const head = Buffer.concat([header(localHeader, flags, 0, 0, 0, nameBytes), nameBytes])
      at += head.length
      yield head
      const counted = async function* (): AsyncGenerator<Buffer> {
        for await (const text of content as AsyncIterable<string>) {
          const bytes = Buffer.from(text, 'utf8')
          crc = crc32(bytes, crc)
          unpacked += bytes.length
          yield bytes
        }
      }
      for await (const data of deflated(counted())) {
        packed += data.length
        at += data.length
        yield data
      }
      const descriptor = Buffer.alloc(16)
      descriptor.writeUInt32LE(0x08074b50, 0)
      ;[crc, packed, unpacked].forEach((value, i) => descriptor.writeUInt32LE(value, 4 + 4 * i))
      at += descriptor.length
      yield descriptor
    }
    const entry = Buffer.concat([header(directoryHeader, flags, crc, packed, unpacked, nameBytes), nameBytes])
    entry.writeUInt32LE(start, 42)
    directory.push(entry)
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(directoryEnd, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(at, 16)
  yield Buffer.concat([entries, end])
}

async function* deflated(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw()
  // An error of the source reaches the reader below by way of the stream.
  pipeline(source, deflate, () => undefined)
  try {
    for await (const data of deflate) yield data as Buffer
  } finally {
    deflate.destroy()
  }
}

function header(kind: number, flags: number, crc: number, packed: number, unpacked: number, name: Buffer): Buffer {
  const inDirectory = kind === directoryHeader
  const bytes = Buffer.alloc(inDirectory ? 46 : 30)
  bytes.writeUInt32LE(kind, 0)
  const at = inDirectory ? 6 : 4
  if (inDirectory) bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(20, at)
  bytes.writeUInt16LE(flags, at + 2)
  bytes.writeUInt16LE(8, at + 4)
  // 1 January 1980: the same rows give the same bytes.
  bytes.writeUInt16LE(33, at + 8)
  bytes.writeUInt32LE(crc, at + 10)
  bytes.writeUInt32LE(packed, at + 14)
  bytes.writeUInt32LE(unpacked, at + 18)
  bytes.writeUInt16LE(name.length, at + 22)
  return bytes
}
