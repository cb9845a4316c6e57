/**
 * What a file is, by its content alone: never by its name or by what its sender says. PLA-12 (SAFETY 9, 11).
 * SVG, HTML and XML are no type here, so they are refused wherever types are checked: they can carry scripts.
 */
import { decode, detectEncoding } from './encoding.ts'
import { isZip, openZip, ZipError } from './zip.ts'

/** A recognised type. Images have their size in pixels. */
export type FileType = {
  readonly mime: FileMime
  readonly kind: 'image' | 'document' | 'audio' | 'table' | 'archive'
  readonly extension: string
  readonly width?: number
  readonly height?: number
}

export type FileMime =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'application/pdf'
  | 'audio/mpeg'
  | 'audio/wav'
  | 'audio/mp4'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/zip'
  | 'text/csv'

/** The type of a file, or null for anything not on the list, a picture without a size, a workbook with macros, markup. */
export function detectFileType(bytes: Uint8Array): FileType | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return image(file) ?? audio(file) ?? document(file)
}

/** What a file may be. */
export type FilePolicy = {
  readonly maxBytes: number
  readonly allow: readonly FileMime[]
  /** Of an image, width times height: a small file can unpack to a picture that fills the memory. */
  readonly maxPixels?: number
}

/** Why a file is refused. */
export type FileProblem = 'empty' | 'too_large' | 'unknown_type' | 'type_not_allowed' | 'too_many_pixels'

/** Judges a file: its type, or why it is refused. An image may have 50 million pixels unless the policy says otherwise. */
export function checkFile(bytes: Uint8Array, policy: FilePolicy): { type: FileType; problem: null } | { type: null; problem: FileProblem } {
  const refused = (problem: FileProblem) => ({ type: null, problem })
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > policy.maxBytes) return refused('too_large')
  const type = detectFileType(bytes)
  if (!type) return refused('unknown_type')
  if (!policy.allow.includes(type.mime)) return refused('type_not_allowed')
  if ((type.width ?? 0) * (type.height ?? 0) > (policy.maxPixels ?? 50_000_000)) return refused('too_many_pixels')
  return { type, problem: null }
}

type Size = { width: number; height: number }

function image(file: Buffer): FileType | null {
  const found = (mime: FileMime, extension: string, size: Size | null): FileType | null =>
    size && size.width > 0 && size.height > 0 ? { mime, kind: 'image', extension, ...size } : null
  if (begins(file, '\x89PNG\r\n\x1a\n')) return found('image/png', 'png', pngSize(file))
  if (begins(file, '\xff\xd8\xff')) return found('image/jpeg', 'jpg', jpegSize(file))
  if (begins(file, 'GIF87a') || begins(file, 'GIF89a')) {
    return found('image/gif', 'gif', file.length < 10 ? null : { width: file.readUInt16LE(6), height: file.readUInt16LE(8) })
  }
  if (begins(file, 'RIFF') && begins(file, 'WEBP', 8)) return found('image/webp', 'webp', webpSize(file))
  return null
}

function pngSize(file: Buffer): Size | null {
  if (file.length < 33 || !begins(file, 'IHDR', 12)) return null
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

function jpegSize(file: Buffer): Size | null {
  let at = 2
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) return null
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    // Markers without a body.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2
      continue
    }
    // The picture begins, or ends, and no frame told its size.
    if (marker === 0xda || marker === 0xd9) return null
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) }
    at += 2 + Math.max(2, file.readUInt16BE(at + 2))
  }
  return null
}

function webpSize(file: Buffer): Size | null {
  if (file.length < 30) return null
  if (begins(file, 'VP8X', 12)) return { width: 1 + file.readUIntLE(24, 3), height: 1 + file.readUIntLE(27, 3) }
  if (begins(file, 'VP8L', 12)) {
    if (file[20] !== 0x2f) return null
    const bits = file.readUInt32LE(21)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) }
  }
  if (begins(file, 'VP8 ', 12)) {
    if (!begins(file, '\x9d\x01\x2a', 23)) return null
    return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  }
  return null
}

function audio(file: Buffer): FileType | null {
  const found = (mime: FileMime, extension: string): FileType => ({ mime, kind: 'audio', extension })
  if (begins(file, 'RIFF') && begins(file, 'WAVE', 8)) return found('audio/wav', 'wav')
  if (begins(file, 'ID3') && file.length > 10 && (file[3] ?? 255) < 5) return found('audio/mpeg', 'mp3')
  if (isMpegFrame(file)) return found('audio/mpeg', 'mp3')
  if (begins(file, 'ftyp', 4) && file.length >= 16) {
    const boxEnd = Math.min(file.readUInt32BE(0), file.length, 256)
    const brands = file.toString('latin1', 8, Math.max(boxEnd, 12))
    // The same box begins films; only brands that say sound are taken.
    if (/M4A |M4B /.test(brands)) return found('audio/mp4', 'm4a')
  }
  return null
}

const mpeg1Rates = [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
const mpeg2Rates = [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
const frequencies = [44_100, 48_000, 32_000]

// Two frames one after the other: one alone begins as many other things do.
function isMpegFrame(file: Buffer): boolean {
  const first = frameBytes(file, 0)
  return first !== null && frameBytes(file, first) !== null
}

function frameBytes(file: Buffer, at: number): number | null {
  if (at + 4 > file.length || file[at] !== 0xff) return null
  const [second = 0, third = 0] = file.subarray(at + 1, at + 3)
  if ((second & 0xe0) !== 0xe0) return null
  const [version, layer, rateIndex, frequencyIndex] = [(second >> 3) & 3, (second >> 1) & 3, third >> 4, (third >> 2) & 3]
  if (version === 1 || layer !== 1 || frequencyIndex === 3) return null
  const isMpeg1 = version === 3
  const rate = (isMpeg1 ? mpeg1Rates : mpeg2Rates)[rateIndex - 1]
  const frequency = (frequencies[frequencyIndex] ?? 0) / (isMpeg1 ? 1 : version === 2 ? 2 : 4)
  if (rate === undefined) return null
  return Math.floor(((isMpeg1 ? 144 : 72) * rate * 1000) / frequency) + ((third >> 1) & 1)
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function document(file: Buffer): FileType | null {
  if (/^%PDF-\d/.test(file.toString('latin1', 0, 8))) return { mime: 'application/pdf', kind: 'document', extension: 'pdf' }
  if (isZip(file)) return zip(file)
  return isPlainText(file) ? { mime: 'text/csv', kind: 'table', extension: 'csv' } : null
}

function zip(file: Buffer): FileType | null {
  try {
    const { names } = openZip(file, { maxEntries: 10_000, maxUnpackedBytes: 2 ** 31 })
    if (names.some((name) => /vbaProject\.bin$/i.test(name))) return null
    if (names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('xl/'))) {
      return { mime: workbook, kind: 'table', extension: 'xlsx' }
    }
    return { mime: 'application/zip', kind: 'archive', extension: 'zip' }
  } catch (error) {
    if (error instanceof ZipError) return null
    throw error
  }
}

function isPlainText(file: Buffer): boolean {
  const encoding = detectEncoding(file)
  if (!encoding) return false
  const { value: beginning = '' } = decode(file, encoding).next()
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(beginning)) return false
  // What a browser would take for a page even without being told.
  return !/^\s*<[a-z!?/]|<(?:!doctype|html|script|svg|iframe|body|head|style|object|embed|\?xml)\b/i.test(beginning)
}

function begins(file: Buffer, signature: string, at = 0): boolean {
  return file.length >= at + signature.length && file.toString('latin1', at, at + signature.length) === signature
}
