/** Money: whole fen, never a fraction. README acceptance 1 and 2. */

/** Largest amount in fen that is handled: beyond it numbers are not exact. */
export const maxFen = Number.MAX_SAFE_INTEGER

/** ¥1,280.00 · -¥0.50. Throws RangeError for what is no whole number of fen. */
export function formatYuan(fen: number): string {
  const { sign, yuan, rest } = split(fen)
  return `${sign}¥${yuan.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${rest}`
}

/**
 * Reads an amount in yuan as people write it ('1,280.5', '¥1280', '１２８０元') and gives fen; null for anything else, more
 * than two decimals, or commas that do not group by three.
 */
export function parseYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[−－]/g, '-').trim()
  const match = /^(-?)\s*(?:[¥￥]|RMB|CNY)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*元?$/i.exec(plain)
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const digits = `${whole.replaceAll(',', '')}${decimals.padEnd(2, '0')}`
  const fen = Number(digits)
  if (!Number.isSafeInteger(fen)) return null
  return sign && fen !== 0 ? -fen : fen
}

const numerals = '零壹贰叁肆伍陆柒捌玖'
const units = ['', '拾', '佰', '仟']

/** An amount in capital characters, as on receipts: 人民币壹仟贰佰捌拾元整, 人民币伍角整, 人民币壹万零伍元零伍分. */
export function formatYuanCapital(fen: number): string {
  const { sign, yuan, rest } = split(fen)
  const [jiao, fenDigit] = [Number(rest[0]), Number(rest[1])]
  const whole = yuan === '0' ? '' : `${capital(Number(yuan))}元`
  const small = [
    jiao > 0 ? `${numerals[jiao]}角` : whole !== '' && fenDigit > 0 ? '零' : '',
    fenDigit > 0 ? `${numerals[fenDigit]}分` : '整',
  ].join('')
  return `人民币${sign ? '负' : ''}${whole === '' && small === '整' ? '零元' : whole}${small}`
}

function split(fen: number): { sign: '-' | ''; yuan: string; rest: string } {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`${fen} is no whole number of fen`)
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return { sign: fen < 0 ? '-' : '', yuan: digits.slice(0, -2), rest: digits.slice(-2) }
}

/** A whole number above 0 in capital characters. */
function capital(value: number): string {
  for (const [size, name] of [[100_000_000, '亿'], [10_000, '万']] as const) {
    if (value < size) continue
    const [high, low] = [Math.floor(value / size), value % size]
    const gap = low > 0 && low < size / 10 ? '零' : ''
    return `${capital(high)}${name}${gap}${low > 0 ? capital(low) : ''}`
  }
  let text = ''
  const digits = String(value)
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i])
    if (digit > 0) text += `${numerals[digit]}${units[digits.length - 1 - i]}`
    else if (/[1-9]/.test(digits.slice(i + 1)) && !text.endsWith('零')) text += '零'
  }
  return text
}
