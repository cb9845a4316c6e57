/** Which letters the bytes of a text file mean: UTF-8, UTF-16, or GB18030 as spreadsheets in China save it. PLA-15. */

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** How a file is to be read. */
export type DetectedEncoding = {
  readonly encoding: Encoding
  /** Bytes of the mark at the beginning, which is no text. */
  readonly bomBytes: number
  /** The last character is incomplete: the file was cut. */
  readonly cut: boolean
  /** Some bytes mean nothing in any encoding; in `encoding` they are the fewest. They are read as U+FFFD. */
  readonly damaged: boolean
  /** The sender declared another encoding, and is wrong. */
  readonly declaredWrong: boolean
}

const pieceBytes = 64 * 1024
const mostDamage = 0.01

/**
 * Finds the encoding of a text. What is valid UTF-8 is UTF-8, unless it is short and makes sense only as Chinese in
 * GB18030. Null when it is no text in any of them (more than one character in a hundred means nothing, or it holds zero
 * bytes).
 */
export function detectEncoding(bytes: Uint8Array, declared?: string): DetectedEncoding | null {
  const said = declared?.trim().toLowerCase()
  const found = detect(bytes)
  return found && { ...found, declaredWrong: said !== undefined && said !== '' && !isSame(said, found.encoding, bytes) }
}

/** The text of a file, piece by piece. An incomplete last character is left out. */
export function* decode(bytes: Uint8Array, { encoding, bomBytes }: Pick<DetectedEncoding, 'encoding' | 'bomBytes'>): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for (let at = bomBytes; at < bytes.length; at += pieceBytes) {
    yield decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
  }
}

function detect(bytes: Uint8Array): Omit<DetectedEncoding, 'declaredWrong'> | null {
  const [a, b, c] = bytes
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  if (wide) {
    const valid = isValid(bytes.subarray(2), wide)
    return { encoding: wide, bomBytes: 2, cut: valid?.cut ?? false, damaged: valid === null }
  }
  const marked = a === 0xef && b === 0xbb && c === 0xbf
  const bomBytes = marked ? 3 : 0
  if (bytes.includes(0)) return null

  const utf8 = isValid(bytes, 'utf-8')
  if (marked && utf8) return { encoding: 'utf-8', bomBytes, cut: utf8.cut, damaged: false }
  const gb18030 = marked ? null : isValid(bytes, 'gb18030')
  if (utf8 && !(gb18030 && looksChineseOnlyAsGb18030(bytes))) return { encoding: 'utf-8', bomBytes, cut: utf8.cut, damaged: false }
  if (gb18030) return { encoding: 'gb18030', bomBytes, cut: gb18030.cut, damaged: false }

  // UTF-8 first: its bytes nearly always mean something in GB18030, but not the other way round.
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (damage(bytes, encoding) <= mostDamage) return { encoding, bomBytes, cut: false, damaged: true }
    if (marked) break
  }
  return null
}

function isValid(bytes: Uint8Array, encoding: Encoding): { cut: boolean } | null {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true })
  } catch {
    return null
  }
  try {
    decoder.decode()
    return { cut: false }
  } catch {
    return { cut: true }
  }
}

// Pairs of common characters such as C1 AA CD A8 (联通) are also valid UTF-8: then letters with accents, Greek, Cyrillic or
// the like, in rows without a plain letter between. Longer Chinese texts are never valid UTF-8 by chance.
function looksChineseOnlyAsGb18030(bytes: Uint8Array): boolean {
  if (bytes.length > 4096 || bytes.every((byte) => byte < 0x80)) return false
  const asUtf8 = new TextDecoder('utf-8').decode(bytes)
  if (/[\u0800-\uffff]/.test(asUtf8) || /[\u0080-\u07ff][a-z]|[a-z][\u0080-\u07ff]/i.test(asUtf8)) return false
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2)
    if (lead < 0x80) continue
    // The punctuation and the 3,755 common characters of GB2312.
    if (!((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)) || trail < 0xa1) return false
    at += 1
  }
  return true
}

/** The share of characters that mean nothing. */
function damage(bytes: Uint8Array, encoding: Encoding): number {
  let bad = 0
  let all = 0
  for (const piece of decode(bytes, { encoding, bomBytes: 0 })) {
    all += piece.length
    for (let at = piece.indexOf('\ufffd'); at >= 0; at = piece.indexOf('\ufffd', at + 1)) bad += 1
  }
  return all === 0 ? 0 : bad / all
}

function isSame(declared: string, encoding: Encoding, bytes: Uint8Array): boolean {
  const family = (name: string) => {
    if (/^utf-?8$/.test(name)) return 'utf-8'
    if (/^(?:gb18030|gbk|gb2312|x-gbk|cp936|windows-936|gb_2312-80)$/.test(name)) return 'gb18030'
    return name
  }
  // Plain ASCII means the same in either.
  return family(declared) === encoding || (encoding === 'utf-8' && family(declared) === 'gb18030' && bytes.every((byte) => byte < 0x80))
}
