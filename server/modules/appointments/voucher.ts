/** The voucher: its link, its code, and finding an appointment by what the customer shows (APP-6, SAFETY 16). */
import type { App } from '../../platform/app.ts'
import type { Keyring } from '../../platform/crypto.ts'
import type { Tx } from '../../platform/db.ts'
import { linkToken, normaliseShortCode, tokenHash } from '../../platform/token.ts'
import * as store from './store.ts'

/** Token of a new voucher link; its hash alone is stored. */
export function voucherToken(ring: Keyring, appointmentId: string, number: number): string {
  const key = ring.link.keys.get(ring.link.current)
  if (!key) throw new Error('The hospital has no link key')
  return linkToken(key, 'voucher', appointmentId, number)
}

/** The token whose hash is stored, made anew: so a reminder can send the link again, also after the link key was rotated. */
export function storedToken(ring: Keyring, row: Pick<store.AppointmentRow, 'id' | 'voucher_number' | 'voucher_hash'>): string {
  for (const key of ring.link.keys.values()) {
    const token = linkToken(key, 'voucher', row.id, row.voucher_number)
    if (tokenHash(token).equals(row.voucher_hash)) return token
  }
  throw new Error('The link key of this voucher is gone')
}

/** Address of a voucher page. */
export function voucherUrl(app: App, token: string): string {
  return `${app.config.publicUrl}/v/${token}`
}

/** Address of an appointment's voucher. */
export async function voucherUrlOf(tx: Tx, row: Pick<store.AppointmentRow, 'id' | 'voucher_number' | 'voucher_hash'>): Promise<string> {
  return voucherUrl(tx.work.app, storedToken(await tx.work.app.keys.ring(tx), row))
}

/** What a scanned or typed text is: the token of a link (QR), a short code, or neither. */
export function readVoucherText(text: string): { token: string } | { code: string } | null {
  const trimmed = text.trim()
  const token = /\/v\/([A-Za-z0-9_-]{24})(?:[/?#]|$)/.exec(trimmed)?.[1] ?? /^[A-Za-z0-9_-]{24}$/.exec(trimmed)?.[0]
  if (token) return { token }
  const code = normaliseShortCode(trimmed)
  return code ? { code } : null
}

/** The appointment behind a scanned QR text, a link or a short code; undefined when there is none of this hospital. */
export async function findByVoucher(tx: Tx, text: string): Promise<store.AppointmentRow | undefined> {
  const read = readVoucherText(text)
  if (!read) return undefined
  return 'token' in read ? store.findByHash(tx, tokenHash(read.token)) : store.findByCode(tx, read.code)
}

/** A code as it is read aloud: K7M 4QX. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}
