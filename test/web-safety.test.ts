import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { makeServer } from '../server/platform/server.ts'
import { sessionCookie } from '../server/platform/session.ts'
import { testStart, useApp } from './support/app.ts'
import { allRoutes } from './support/send.ts'

// What every answer of the web server keeps to (SAFETY 11, 15), whichever page or route gives it.

const t = useApp()
let web: FastifyInstance
let dist = ''
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'throughcare-dist-'))
  mkdirSync(join(dist, 'staff', 'assets'), { recursive: true })
  writeFileSync(join(dist, 'staff', 'index.html'), '<!doctype html><title>x</title>')
  writeFileSync(join(dist, 'staff', 'assets', 'a.js'), 'export {}')
  writeFileSync(join(dist, 'staff', 'assets', 'a.js.map'), '{}')
  web = await makeServer(t.app, dist)
  await web.ready()
})
afterAll(async () => {
  await web?.close()
  rmSync(dist, { recursive: true, force: true })
})
beforeEach(() => t.clock.set(testStart))

const html = { accept: 'text/html' }

describe('every answer', () => {
  it('forbids framing, sniffing, foreign scripts and inline ones, whatever was asked', async () => {
    const asked = ['/', '/customers', '/index.html', '/assets/a.js', '/assets/none.js', '/v', `/v/${'A'.repeat(24)}`, '/v/voucher.css', '/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/v1/me', '/api/v1/nowhere', '/%00', '/..%2f..%2fetc/passwd', '//etc/passwd']
    for (const url of asked) {
      const { headers } = await web.inject({ method: 'GET', url, headers: html })
      expect({ url, nosniff: headers['x-content-type-options'], frame: headers['x-frame-options'], referrer: headers['referrer-policy'], opener: headers['cross-origin-opener-policy'] })
        .toEqual({ url, nosniff: 'nosniff', frame: 'DENY', referrer: 'same-origin', opener: 'same-origin' })
      const policy = String(headers['content-security-policy'])
      expect(policy, url).toContain("default-src 'none'")
      expect(policy, url).toContain("frame-ancestors 'none'")
      expect(policy, url).toContain("base-uri 'none'")
      expect(policy, url).not.toMatch(/unsafe|\*|https?:|script-src[^;]*data:/)
      expect(headers['x-powered-by'], url).toBeUndefined()
      expect(headers['server'], url).toBeUndefined()
    }
  })

  it('with anything of a hospital in it is kept by no cache, and none allows another site to read it', async () => {
    for (const { def } of allRoutes.filter(({ def }) => def.method === 'GET')) {
      const { headers } = await web.inject({ method: 'GET', url: `/api/v1${def.url.replace(/:\w+/g, '01a20621-ad00-73ab-97b0-c2dd8ab67c25')}`, headers: { origin: 'https://evil.example' } })
      expect({ url: def.url, cache: headers['cache-control'], cors: headers['access-control-allow-origin'] }).toEqual({ url: def.url, cache: 'no-store', cors: undefined })
    }
    expect((await web.inject({ method: 'OPTIONS', url: '/api/v1/customers', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } })).headers['access-control-allow-origin']).toBeUndefined()
  })

  it('serves no file outside the pages, no source map, no hidden file', async () => {
    for (const url of ['/assets/a.js.map', '/.env', '/..%2fstaff%2findex.html', '/assets/..%2f..%2f..%2fetc%2fpasswd', '/assets/%2e%2e/%2e%2e/package.json', '/%5c..%5c..%5cpackage.json']) {
      const answer = await web.inject({ method: 'GET', url })
      expect({ url, refused: answer.statusCode >= 400 }).toEqual({ url, refused: true })
    }
  })

  it('of an address written otherwise is not another route: no way around rights or limits', async () => {
    for (const url of ['//api/v1/me', '/api//v1/me', '/api/v1/me/', '/API/v1/me', '/api/v1/./me', '/api/v1/%6de/', '/api/v1/me;x=1']) {
      expect((await web.inject({ method: 'GET', url })).statusCode, url).toBeOneOf([401, 404])
    }
  })
})

describe('the session cookie', () => {
  it('is out of reach of scripts and other sites, and over TLS bound to this host', () => {
    const secure = { ...t.app, config: { ...t.app.config, publicUrl: 'https://clinic.example' } }
    expect(sessionCookie(secure, 'x')).toMatch(/^__Host-throughcare=x; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    expect(sessionCookie(secure, null)).toMatch(/^__Host-throughcare=; Path=\/; HttpOnly; SameSite=Lax; Max-Age=0; Secure$/)
    expect(sessionCookie(t.app, 'x')).toMatch(/^throughcare=x; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/)
  })

  it('is new at each sign-in, and the old one no longer opens anything once signed out', async () => {
    const hospital = await t.hospital()
    const person = await hospital.person('guide')
    const other = await hospital.again(person)
    expect(other.token).not.toBe(person.token)
    expect((await other.call('DELETE', '/session')).status).toBe(200)
    expect((await other.call('GET', '/me')).status).toBe(401)
    expect((await person.call('GET', '/me')).status).toBe(200)
  })
})

describe('signing in', () => {
  const signIn = (staffNumber: string, remoteAddress: string, headers: Record<string, string> = {}) => t.inject({ method: 'POST', url: '/api/v1/session', remoteAddress, headers, payload: { hospital: 'none', staffNumber, password: 'wrong' } })

  it('is limited by network however the address is spelled, and a header of the caller changes nothing', async () => {
    const spellings = ['2001:db8:7:7::1', '2001:0db8:0007:0007:ffff::2', '2001:DB8:7:7:1:2:3:4', '2001:db8:7:7:0:0:0:9']
    for (const address of spellings) expect((await signIn(`Q${address}`.slice(0, 9), address)).status).toBe(401)
    // As if all attempts but none of the window were used up: the count stands in the database, not in this process.
    const used = await t.sql<{ taken: number }>('select max(taken) as taken from platform.rate')
    expect(used).toEqual([{ taken: spellings.length }])
    await t.sql('update platform.rate set taken = 300 where taken = $1', [spellings.length])
    for (const [index, address] of spellings.entries()) expect(await signIn(`R${index}`, address, { 'x-forwarded-for': `10.1.2.${index}`, 'x-real-ip': '10.9.9.9', forwarded: 'for=10.3.3.3' })).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect((await signIn('S1', '2001:db8:7:8::1')).status).toBe(401)
  })

  it('from another site is refused, as is whatever changes something without a session', async () => {
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    for (const headers of foreign) {
      expect(await signIn('Q1', '10.0.0.1', headers)).toMatchObject({ status: 403, body: { code: 'wrong_origin' } })
      expect(await t.inject({ method: 'POST', url: '/api/v1/setup', headers, payload: { token: 'x'.repeat(30), code: 'a', nameZh: '院', nameEn: 'H', staffNumber: 'A1', name: '人', nameAdminEn: 'P', password: 'x' } })).toMatchObject({ status: 403 })
    }
  })
})

describe('the live line', () => {
  it('is opened by our own pages and by programs, never by another site that has the cookie sent along', async () => {
    const { token } = await (await t.hospital()).person('receptionist')
    const address = await web.listen({ host: '127.0.0.1', port: 0 })
    const told = async (headers: Record<string, string>): Promise<string> => {
      let hear: (what: string) => void = () => undefined
      const heard = new Promise<string>(resolve => { hear = resolve })
      const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, { headers: { cookie: `throughcare=${token}`, ...headers } })
      socket.on('message', () => hear('admitted')).on('close', (code, reason) => hear(`${code} ${String(reason)}`)).on('error', error => hear(error.message))
      return heard.finally(() => socket.terminate())
    }
    expect(await told({ origin: address, 'sec-fetch-site': 'same-origin' })).toBe('admitted')
    expect(await told({})).toBe('admitted')
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:3001' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]
    for (const headers of foreign) expect({ headers, told: await told(headers) }).toEqual({ headers, told: '4401 wrong_origin' })
    expect(await told({ cookie: '' })).toBe('4401 not_signed_in')
  })
})

describe('the voucher pages', () => {
  it('take no input as ours to fail on', async () => {
    const bad = ['\u0000', '%', "' or 1=1 --", 'x'.repeat(2_000), '\u202e', '<script>alert(1)</script>', '__proto__']
    for (const value of bad) {
      for (const url of [`/v?h=${encodeURIComponent(value)}`, `/v?c=${encodeURIComponent(value)}`, `/v/${encodeURIComponent(value.slice(0, 250))}`, `/v/${'A'.repeat(24)}?lang=${encodeURIComponent(value)}&done=${encodeURIComponent(value)}`]) {
        const answer = await t.inject({ method: 'GET', url, remoteAddress: '10.7.7.7' })
        expect(answer.status, url).toBeLessThan(500)
        expect(answer.text, url).not.toContain('<script>alert')
      }
      const posted = await t.inject({ method: 'POST', url: '/v', remoteAddress: '10.7.7.8', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: new URLSearchParams({ hospital: value, code: value, four: value }).toString() })
      expect(posted.status, value).toBeLessThan(500)
      expect(posted.text, value).not.toContain('<script>alert')
    }
  })
})
