/** What people write into a chat though they were asked not to: it is masked where it is kept in the plain (PLA-4, SAFETY 17). */

// Longest first: an identity number holds what looks like a phone.
const patterns: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g, found => `${found.slice(0, 1)}***@***`],
  [/(?<!\d)\d{17}[\dXx](?![\dXx])/g, found => `${found.slice(0, 3)}***********${found.slice(-4)}`],
  [/(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/g, found => `**** ${found.replace(/\D/g, '').slice(-4)}`],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, found => { const digits = found.replace(/\D/g, '').slice(-11); return `${digits.slice(0, 3)}****${digits.slice(-4)}` }],
  [/(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/g, found => { const digits = found.replace(/\D/g, ''); return `${digits.slice(0, 4)}****${digits.slice(-3)}` }],
]

/** The text with phones, identity numbers, card numbers and e-mail addresses masked; the same text when it holds none. */
export function maskSensitive(text: string): string {
  // Digits of other scripts and full-width ones are digits all the same.
  const plain = text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replaceAll('＠', '@')
  const masked = patterns.reduce((so, [pattern, mask]) => so.replace(pattern, mask), plain)
  return masked === plain ? text : masked
}
