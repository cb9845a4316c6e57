import { describe, expect, it } from 'vitest'
import { Forged } from './adapter.ts'
import { checkSignature, open, seal, signatureOf, xmlFields } from './wechat-crypto.ts'

// The provider's own published example: token, key and corporation with two signed and sealed requests.
const token = 'QDG6eK'
const key = 'jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C'
const corporation = 'wx5823bf96d3bd56c7'
const echo = 'P9nAzCzyDtyTWESHep1vC5X9xho/qYX3Zpb4yKa9SKld1DsH3Iyt3tP3zNdtp+4RPcs8TgAE7OaBO+FZXvnaqQ=='
const sealed = 'RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gsijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUax5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIGHBZZIs2pDBS8R07+qN+E7Q=='

describe('the cipher of callbacks', () => {
  it('reads the provider\'s own published example, signature and content', () => {
    expect(signatureOf(token, '1409659589', '263014780', echo)).toBe('5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3')
    expect(open(key, corporation, echo)).toBe('1616140317555161061')
    expect(signatureOf(token, '1409659813', '1372623149', sealed)).toBe('477715d11cdb4164915debcba66cb864d751f3e6')
    expect(xmlFields(open(key, corporation, sealed)).get('Content')).toBe('hello')
  })

  it('opens what it sealed, of any length, for its receiver alone', () => {
    for (const length of [0, 1, 11, 12, 13, 31, 32, 33, 4_000]) expect(open(key, corporation, seal(key, corporation, '长'.repeat(length)))).toBe('长'.repeat(length))
    expect(() => open(key, 'wxffffffffffffffff', seal(key, corporation, 'x'))).toThrow(Forged)
  })

  it('refuses what was changed, cut short or is no cipher text at all', () => {
    const bytes = Buffer.from(sealed, 'base64')
    for (const wrong of ['', 'AAAA', bytes.subarray(0, 32).toString('base64'), bytes.subarray(16).toString('base64')]) expect(() => open(key, corporation, wrong)).toThrow(Forged)
    const now = new Date(1409659813_000)
    expect(() => checkSignature('477715d11cdb4164915debcba66cb864d751f3e6', '1409659813', now, [token, '1409659813', '1372623149', `${sealed} `])).toThrow(Forged)
    expect(() => checkSignature(undefined, '1409659813', now, [])).toThrow(Forged)
    expect(() => checkSignature('477715d11cdb4164915debcba66cb864d751f3e6', '1409659813', now, [token, '1409659813', '1372623149', sealed])).not.toThrow()
    // An hour later the same words are somebody else's.
    expect(() => checkSignature('477715d11cdb4164915debcba66cb864d751f3e6', '1409659813', new Date(now.getTime() + 3_600_000), [token, '1409659813', '1372623149', sealed])).toThrow(/clock/)
  })

  it('reads flat XML only: no document type, no entities of its own', () => {
    expect(xmlFields('<xml><A><![CDATA[<b>&amp;]]></A><B>1 &lt; 2</B></xml>').get('A')).toBe('<b>&amp;')
    expect(xmlFields('<xml><B>1 &lt; 2</B></xml>').get('B')).toBe('1 < 2')
    for (const wrong of ['', '{}', '<xml>', '<!DOCTYPE x [<!ENTITY a "b">]><xml><A>&a;</A></xml>', '<xml><!DOCTYPE x><A>1</A></xml>']) expect(() => xmlFields(wrong)).toThrow(Forged)
  })
})
