/**
 * Telephone numbers: read in any spelling, kept as E.164, shown in Chinese habit or masked. Without a country code they
 * are Chinese. CUS-1, PLA-4.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** A number that can exist. */
export type Phone = {
  /** '+8613800138000': what is stored, compared and hashed. */
  readonly e164: string
  /** Digits dialled after the call is taken ('8001'), or null. */
  readonly extension: string | null
  /** e164 with the extension ('+8657488001122;ext=8001'): one text that parsePhone reads back. */
  readonly full: string
  /** As dialled inside its country, digits only: '13800138000', '057488001122'. */
  readonly national: string
  /** mobile and landline are Chinese; service is a Chinese 400 or 800 number; anything else is foreign. */
  readonly kind: 'mobile' | 'landline' | 'service' | 'foreign'
}

const chineseMobile = /^1[3-9]\d{9}$/

/** Reads a number as people write it, or gives null for one that cannot exist. Never throws. */
export function parsePhone(text: string): Phone | null {
  if (text.length > 60) return null
  const plain = text.normalize('NFKC').trim()
  const digits = plain.replace(/^(?:\+|00)?86(?=\D*1)/, '').replace(/[\s-]/g, '')
  if (chineseMobile.test(digits)) return mobile(digits)

  const split = /^(.+?)\s*(?:转|轉|分机|;ext=|extension|ext\.?|x|#)\s*[:.]?\s*(\d{1,8})$/i.exec(plain)
  const hyphenated = /^(\(?0\d{2,3}\)?[\s-]?\d{7,8})-(\d{1,8})$/.exec(plain)
  const number = split?.[1] ?? hyphenated?.[1] ?? plain
  const extension = split?.[2] ?? hyphenated?.[2] ?? null
  if (!/^\+?[\d\s()./-]+$/.test(number)) return null

  const parsed = parsePhoneNumberFromString(number, { defaultCountry: 'CN', extract: false })
  if (!parsed || parsed.ext) return null
  if (parsed.countryCallingCode === '86' && chineseMobile.test(parsed.nationalNumber)) {
    // A mobile has no extension: what follows it is a mistyped digit or a second number.
    return extension === null ? mobile(parsed.nationalNumber) : null
  }
  if (!parsed.isValid()) return null
  const e164 = parsed.number
  const full = extension === null ? e164 : `${e164};ext=${extension}`
  if (parsed.countryCallingCode !== '86') {
    return { e164, extension, full, national: parsed.nationalNumber, kind: 'foreign' }
  }
  const service = /^[48]00/.test(parsed.nationalNumber)
  return { e164, extension, full, national: `${service ? '' : '0'}${parsed.nationalNumber}`, kind: service ? 'service' : 'landline' }
}

/**
 * A stored number with its middle hidden: 138****8000, 0574****1122, 400****8820, +1 ****2671. An extension is left out.
 * What is no number comes back as ****.
 */
export function maskPhone(text: string): string {
  const phone = parsePhone(text)
  if (!phone) return '****'
  const { head, rest } = parts(phone)
  return phone.kind === 'foreign' ? `${head} ****${rest.slice(-4)}` : `${head}****${rest.slice(-4)}`
}

/** The last four digits of a number (without its extension), by which it is searched; null for what is no number. */
export function lastFour(text: string): string | null {
  return parsePhone(text)?.e164.slice(-4) ?? null
}

/** A number as it is read: 138 0013 8000, 0574-88001122 转 8001, 400-800-8820, +1 415 555 2671. Other text comes back as it is. */
export function formatPhone(text: string): string {
  const phone = parsePhone(text)
  if (!phone) return text
  const { head, rest } = parts(phone)
  switch (phone.kind) {
    case 'mobile':
      return `${head} ${rest.slice(0, 4)} ${rest.slice(4)}`
    case 'service':
      return `${head}-${rest.slice(0, 3)}-${rest.slice(3)}`
    case 'landline':
      return withExtension(`${head}-${rest}`, phone.extension)
    case 'foreign':
      return withExtension(parsePhoneNumberFromString(phone.e164)?.formatInternational() ?? phone.e164, phone.extension)
  }
}

function mobile(national: string): Phone {
  const e164 = `+86${national}`
  return { e164, extension: null, full: e164, national, kind: 'mobile' }
}

/** Splits a number into what may be shown (operator, area, country) and the rest. */
function parts(phone: Phone): { head: string; rest: string } {
  const { national, kind } = phone
  if (kind === 'foreign') {
    const country = phone.e164.slice(0, phone.e164.length - national.length)
    return { head: country, rest: national }
  }
  // Beijing (010) and the 02x areas have three digits, all others four.
  const length = kind === 'landline' && !/^0(?:10|2)/.test(national) ? 4 : 3
  return { head: national.slice(0, length), rest: national.slice(length) }
}

function withExtension(number: string, extension: string | null): string {
  return extension === null ? number : `${number} 转 ${extension}`
}
