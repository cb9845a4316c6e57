/** Receiving a file: one part named `file` and a few text fields, within bounds, before any transaction is open (SAFETY 9, 11). */
import { createHash } from 'node:crypto'
import type { MultipartFile, MultipartValue } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import type { UploadDef } from './contract.ts'
import { common, refuse } from './refusal.ts'

/** A file as received, wholly in memory. */
export interface UploadedFile {
  /** Name as the sender's system calls it, without folders and invisible characters; never empty. */
  name: string
  bytes: Buffer
}

export interface Received { file: UploadedFile; fields: Record<string, unknown>; hash: Buffer }

/** Uploads held in memory at once by one process; more are asked to wait. */
const mostAtOnce = 4
const underWay = new WeakMap<App, number>()

/**
 * Reads a multipart request whole.
 * @throws Refusal unsupported_media_type, body_too_large, invalid_input (no file, two files, a field not known), busy
 */
export async function receive(app: App, request: FastifyRequest, def: UploadDef): Promise<Received> {
  if (!request.isMultipart()) refuse(common.unsupported_media_type)
  const present = underWay.get(app) ?? 0
  if (present >= mostAtOnce) refuse(common.busy, { retryAfterSeconds: 5 })
  underWay.set(app, present + 1)
  try {
    return await read(request, def)
  } finally {
    underWay.set(app, (underWay.get(app) ?? 1) - 1)
  }
}

async function read(request: FastifyRequest, def: UploadDef): Promise<Received> {
  const fields: Record<string, unknown> = {}
  let file: UploadedFile | null = null
  for await (const part of request.parts({ limits: { fileSize: def.maxBytes, files: 1 } }) as AsyncIterable<MultipartFile | MultipartValue>) {
    if (part.type === 'file') {
      if (part.fieldname !== 'file') refuse(common.invalid_input, { faults: [{ path: `body.${part.fieldname.slice(0, 60)}`, code: 'unknown_field', zh: '没有这个字段。', en: 'There is no such field.' }] })
      file = { name: fileName(part.filename), bytes: await part.toBuffer() }
    } else {
      if (Object.hasOwn(fields, part.fieldname)) refuse(common.duplicate_key, { data: { key: part.fieldname.slice(0, 60) } })
      fields[part.fieldname] = part.value
    }
  }
  if (!file) refuse(common.invalid_input, { faults: [{ path: 'body.file', code: 'required', zh: '请选择文件。', en: 'Please choose a file.' }] })
  const parsed = def.fields.parse(fields) as Record<string, unknown>
  const hash = createHash('sha256').update(JSON.stringify([file.name, parsed])).update(file.bytes).digest()
  return { file, fields: parsed, hash }
}

/** A file's name to be shown and offered again: its last part, no control or direction characters, at most 120 characters. */
export function fileName(sent: string | undefined): string {
  const last = (sent ?? '').normalize('NFC').toWellFormed().split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- removing control characters is the point
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/g, '').replace(/^\.+/, '').trim()
  const letters = [...plain]
  if (letters.length <= 120) return plain === '' ? 'file' : plain
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? ''
  return letters.slice(0, 120 - ending.length).join('') + ending
}

/** `Content-Disposition` that saves under a name of any characters (RFC 6266) and is never shown in the page. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
