/** How personal data is shown to those who may not see it whole, PLA-4. Phones: phone.ts. */

/**
 * A name with its inner part hidden, for walls, vouchers and prints: 张*明, 张*, 欧**明; each word of a name in other
 * letters keeps its first: A*** L***. One character alone is hidden.
 */
export function maskName(name: string): string {
  const text = name.trim()
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{P}\s]+$/u.test(text)) {
    return text
      .split(/\s+/)
      .map((word) => `${[...word][0] ?? ''}***`)
      .join(' ')
  }
  const letters = [...text]
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

/** An identity number with three characters at the front and four at the end: 330***********1234. Short ones are hidden. */
export function maskIdentity(number: string): string {
  const letters = [...number.trim()]
  if (letters.length < 12) return '*'.repeat(Math.max(letters.length, 4))
  return `${letters.slice(0, 3).join('')}${'*'.repeat(letters.length - 7)}${letters.slice(-4).join('')}`
}

/** An e-mail address with the first letter of its name: z***@example.com. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@')
  if (at <= 0) return '***'
  return `${[...address][0]}***${address.slice(at)}`
}
