/** The identity number of residents of China (GB 11643): 18 characters with birth date, sex and check character. CUS-1. */
import { isDay, type Day } from './clock.ts'

/** What an identity number says. */
export type Identity = {
  /** 18 characters, X in capitals: what is stored, compared and hashed. */
  readonly number: string
  readonly birthDate: Day
  readonly sex: 'male' | 'female'
  /** Six digits of the place of first registration. */
  readonly region: string
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/**
 * Reads an 18-character identity number, or gives null when its check character, its province or its birth date cannot be.
 * `today` (a day) refuses births to come.
 */
export function parseIdentity(text: string, today?: Day): Identity | null {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return null
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  if (checkCharacters[sum % 11] !== number[17]) return null
  // 1x to 6x provinces, 71 Taiwan, 81 Hong Kong, 82 Macao, 83 Taiwan residents' permit, 9x permanent residents from abroad.
  if (!/^(?:[1-6]\d|71|8[123]|9\d)/.test(number)) return null
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthDate) || birthDate < '1850-01-01' || (today !== undefined && birthDate > today)) return null
  return { number, birthDate, sex: Number(number[16]) % 2 === 1 ? 'male' : 'female', region: number.slice(0, 6) }
}
