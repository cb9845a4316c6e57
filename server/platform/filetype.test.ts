import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFile, detectFileType, type FileMime } from './filetype.ts'
import { xlsxStream } from './xlsx-write.ts'
import { writeZip } from './zip.ts'

async function bytesOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(25)
  header.writeUInt32BE(13, 0)
  header.write('IHDR', 4)
  header.writeUInt32BE(width, 8)
  header.writeUInt32BE(height, 12)
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), header, deflateSync(Buffer.alloc(10))])
}

function jpeg(width: number, height: number): Buffer {
  const app = latin('\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0')
  const comment = latin('\xff\xfe\x00\x06\xff\xc0ab')
  const frame = Buffer.from([0xff, 0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
  return Buffer.concat([latin('\xff\xd8'), app, comment, frame, latin('\xff\xda')])
}

function gif(width: number, height: number): Buffer {
  return Buffer.concat([latin('GIF89a'), Buffer.from([width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0])])
}

function webp(kind: string, body: number[]): Buffer {
  return Buffer.concat([latin('RIFF\x40\0\0\0WEBP'), latin(kind), Buffer.from([20, 0, 0, 0, ...body]), Buffer.alloc(20)])
}

const mp3 = Buffer.concat([0, 1].map(() => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])))

describe('the type of a file', () => {
  test.each<[FileMime, Buffer, number?, number?]>([
    ['image/png', png(640, 480), 640, 480],
    ['image/jpeg', jpeg(4032, 3024), 4032, 3024],
    ['image/gif', gif(300, 20), 300, 20],
    ['image/webp', webp('VP8X', [0, 0, 0, 0, 99, 1, 0, 49, 0, 0]), 356, 50],
    ['image/webp', webp('VP8L', [0x2f, 0x63, 0x00, 0x0c, 0x00]), 100, 49],
    ['image/webp', webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]), 640, 480],
    ['application/pdf', latin('%PDF-1.7\n%\xe2\xe3')],
    ['audio/wav', latin('RIFF\x24\0\0\0WAVEfmt ')],
    ['audio/mpeg', latin('ID3\x04\0\0\0\0\0\0\0\0\0')],
    ['audio/mpeg', mp3],
    ['audio/mp4', latin('\0\0\0\x1cftypM4A \0\0\0\0M4A mp42isom')],
    ['text/csv', Buffer.from('姓名,电话\r\n')],
    ['text/csv', latin('\xd0\xd5\xc3\xfb,\xb5\xe7\xbb\xb0\r\n')],
  ])('%s is known by its content (%#)', (mime, bytes, width, height) => {
    expect(detectFileType(bytes)).toMatchObject({ mime, ...(width ? { width, height } : {}) })
  })

  test('workbooks, archives, and workbooks with macros', async () => {
    expect(detectFileType(await bytesOf(xlsxStream('x', ['a'], [])))).toMatchObject({ extension: 'xlsx', kind: 'table' })
    expect(detectFileType(await bytesOf(writeZip([{ name: 'a.txt', content: 'x' }])))).toMatchObject({ mime: 'application/zip' })
    const macros = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'].map((name) => ({ name, content: 'x' }))
    expect(detectFileType(await bytesOf(writeZip(macros)))).toBeNull()
  })

  test.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['SVG after a comment', '<!-- x -->\n<svg/>'],
    ['SVG with a mark', '\ufeff  <?xml version="1.0"?><svg/>'],
    ['HTML', '<!DOCTYPE html><html></html>'],
    ['HTML after text', 'name,phone\n<script>alert(1)</script>'],
    ['HTML in capitals', 'GIF\n<IFRAME SRC=x>'],
    ['a web page with blanks before', '\n\n   <a href="x">'],
  ])('%s is none', (_, text) => {
    expect(detectFileType(Buffer.from(text))).toBeNull()
    expect(detectFileType(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace('\ufeff', ''), 'utf16le')]))).toBeNull()
  })

  test.each([
    ['a program', latin('MZ\x90\0\x03\0\0\0')],
    ['an old office file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['a film', latin('\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\0')],
    ['a picture without a size', latin('\xff\xd8\xff\xe0\x00\x04ab\xff\xda')],
    ['a picture of nothing', png(0, 10)],
    ['a broken archive', latin('PK\x03\x04nonsense')],
    ['nothing', Buffer.alloc(0)],
    ['one odd frame', Buffer.from([0xff, 0xfb, 0x90, 0, 1, 2, 3])],
  ])('%s is none', (_, bytes) => {
    const type = bytes.length === 0 ? null : detectFileType(bytes)
    expect(type).toBeNull()
  })

  test('any bytes, and any picture cut short, are answered without an error', () => {
    const beginnings = [png(1, 1), jpeg(1, 1), gif(1, 1), mp3, webp('VP8X', [0]), latin('\0\0\0\xffftyp'), latin('PK\x03\x04'), latin('ID3')]
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.nat(60), fc.uint8Array({ maxLength: 60 }), (beginning, cut, rest) => {
        detectFileType(Buffer.concat([beginning.subarray(0, cut), rest]))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a file policy', () => {
  const policy = { maxBytes: 1000, allow: ['image/png', 'text/csv'] as const }

  test('takes what it allows and says why it refuses', () => {
    expect(checkFile(png(10, 10), policy)).toMatchObject({ type: { mime: 'image/png' }, problem: null })
    expect(checkFile(Buffer.alloc(0), policy).problem).toBe('empty')
    expect(checkFile(Buffer.alloc(1001), policy).problem).toBe('too_large')
    expect(checkFile(jpeg(10, 10), policy).problem).toBe('type_not_allowed')
    expect(checkFile(Buffer.from('<svg/>'), policy).problem).toBe('unknown_type')
    expect(checkFile(png(50_000, 50_000), policy).problem).toBe('too_many_pixels')
    expect(checkFile(png(100, 100), { ...policy, maxPixels: 9999 }).problem).toBe('too_many_pixels')
  })
})
