/** Signature and cipher of callbacks, alike for official accounts and WeCom. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { constantTimeEqual } from '../../../platform/token.ts'
import { Forged } from './adapter.ts'

/** How far a callback's clock may be off, seconds. Each of the provider's own repetitions is signed anew. */
export const skewSeconds = 600

/** SHA-1 over the sorted parts, in hexadecimal. */
export function signatureOf(...parts: string[]): string {
  return createHash('sha1').update(parts.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('')).digest('hex')
}

/** @throws Forged unless the parts are signed so and the time is about now */
export function checkSignature(signature: string | undefined, timestamp: string, now: Date, parts: readonly string[]): void {
  if (signature === undefined || !/^[0-9a-f]{40}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) throw new Forged('form')
  if (!constantTimeEqual(signature, signatureOf(...parts))) throw new Forged('signature')
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > skewSeconds) throw new Forged('clock')
}

const keyOf = (encodingAesKey: string): Buffer => Buffer.from(`${encodingAesKey}=`, 'base64')

/** Opens an encrypted message meant for `receiver` (app id or corporation id). @throws Forged */
export function open(encodingAesKey: string, receiver: string, encrypted: string): string {
  const key = keyOf(encodingAesKey)
  const sealed = Buffer.from(encrypted, 'base64')
  if (key.length !== 32 || sealed.length === 0 || sealed.length % 16 !== 0) throw new Forged('form')
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(sealed), decipher.final()])
  // Padding is to 32 bytes, not to the cipher's 16.
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > 32 || padding > padded.length - 20) throw new Forged('form')
  const plain = padded.subarray(0, padded.length - padding)
  const length = plain.readUInt32BE(16)
  if (20 + length > plain.length) throw new Forged('form')
  if (!constantTimeEqual(plain.subarray(20 + length), Buffer.from(receiver))) throw new Forged('signature')
  return plain.toString('utf8', 20, 20 + length)
}

/** Seals a message for `receiver`. */
export function seal(encodingAesKey: string, receiver: string, message: string, salt: Buffer = randomBytes(16)): string {
  const key = keyOf(encodingAesKey)
  const body = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  const plain = Buffer.concat([salt, length, body, Buffer.from(receiver)])
  const padding = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

/** Fields of the flat XML callbacks use: no entities of its own, no document type. @throws Forged */
export function xmlFields(text: string): ReadonlyMap<string, string> {
  const root = /^\s*(?:<\?xml[^>]{0,100}\?>\s*)?<xml>([\s\S]*)<\/xml>\s*$/.exec(text)?.[1]
  if (root === undefined || /<!(?!\[CDATA\[)/.test(root.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) throw new Forged('form')
  const fields = new Map<string, string>()
  for (const [, name = '', cdata, plain] of root.matchAll(/<([A-Za-z][A-Za-z0-9]{0,40})>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g)) {
    if (!fields.has(name)) fields.set(name, cdata ?? unescape(plain ?? ''))
  }
  return fields
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescape = (text: string) => text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => entities[name] ?? '')
