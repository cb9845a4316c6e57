import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { EgressError, isPublicAddress, makeEgress, type EgressErrorCode, type EgressPolicy, type Resolve } from './egress.ts'

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A server on the loopback address; gives its port and what it was asked. */
async function listen(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.headers.host} ${request.url}`)
    answer(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, asked }
}

const loopback: EgressPolicy = { own: [{ network: '127.0.0.0/8' }] }
const resolvesTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

async function codeOf(work: () => unknown): Promise<EgressErrorCode | 'none'> {
  try {
    await work()
    return 'none'
  } catch (error) {
    if (error instanceof EgressError) return error.code
    throw error
  }
}

describe('an address', () => {
  test.each([
    ['8.8.8.8', true],
    ['223.5.5.5', true],
    ['2400:3200::1', true],
    ['127.0.0.1', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['100.100.100.200', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['::ffff:8.8.8.8', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['2001:db8::1', false],
    ['ff02::1', false],
    ['localhost', false],
    ['', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})

describe('without an own network', () => {
  const egress = makeEgress()

  test.each<[string, EgressErrorCode | 'none']>([
    ['https://example.com/hook', 'none'],
    ['https://8.8.8.8/', 'none'],
    ['http://example.com/', 'scheme_not_allowed'],
    ['ftp://example.com/', 'scheme_not_allowed'],
    ['file:///etc/passwd', 'scheme_not_allowed'],
    ['gopher://example.com/', 'scheme_not_allowed'],
    ['https://example.com:8443/', 'port_not_allowed'],
    ['https://example.com:22/', 'port_not_allowed'],
    ['https://user:secret@example.com/', 'bad_url'],
    ['not an address', 'bad_url'],
    [`https://example.com/${'x'.repeat(2000)}`, 'bad_url'],
    ['https://127.0.0.1/', 'address_not_allowed'],
    ['https://127.1/', 'address_not_allowed'],
    ['https://0177.0.0.1/', 'address_not_allowed'],
    ['https://0x7f.0.0.1/', 'address_not_allowed'],
    ['https://2130706433/', 'address_not_allowed'],
    ['https://017700000001/', 'address_not_allowed'],
    ['https://①②⑦.⓪.⓪.①/', 'address_not_allowed'],
    ['https://[::1]/', 'address_not_allowed'],
    ['https://[::ffff:127.0.0.1]/', 'address_not_allowed'],
    ['https://[::ffff:7f00:1]/', 'address_not_allowed'],
    ['https://[0:0:0:0:0:ffff:a00:1]/', 'address_not_allowed'],
    ['https://169.254.169.254/latest/meta-data', 'address_not_allowed'],
    ['http://169.254.169.254/latest/meta-data', 'address_not_allowed'],
  ])('%s: %s', async (url, code) => {
    expect(await codeOf(() => egress.check(url))).toBe(code)
  })

  test.each([['127.0.0.1'], ['10.0.0.1'], ['::1'], ['::ffff:10.0.0.1'], ['8.8.8.8', '127.0.0.1']])(
    'a name that leads to %s is refused before any connection',
    async (...addresses) => {
      const { port, asked } = await listen((_, response) => response.end())
      const named = makeEgress({ ports: [port] }, resolvesTo(...addresses))
      expect(await codeOf(() => named.send(`https://innocent.example:${port}/`))).toBe('address_not_allowed')
      expect(asked).toEqual([])
    },
  )

  test('a name nobody knows, or a look-up without an end, is an error of its own', async () => {
    const unknown = makeEgress({}, () => Promise.reject(new Error('ENOTFOUND')))
    expect(await codeOf(() => unknown.send('https://nowhere.example/'))).toBe('name_unknown')
    expect(await codeOf(() => makeEgress({}, resolvesTo()).send('https://nowhere.example/'))).toBe('name_unknown')
    const endless = makeEgress({}, () => new Promise(() => undefined))
    expect(await codeOf(() => endless.send('https://slow.example/', { timeoutMs: 20 }))).toBe('timeout')
  })

  test('only the names on a closed list are called', async () => {
    const closed = makeEgress({ hosts: ['api.weixin.qq.com'] })
    expect(await codeOf(() => closed.check('https://api.weixin.qq.com/x'))).toBe('none')
    for (const url of ['https://evil.example/', 'https://api.weixin.qq.com.evil.example/', 'https://api.weixin.qq.com./']) {
      expect(await codeOf(() => closed.check(url))).toBe('host_not_allowed')
    }
  })
})

describe("on the hospital's own network", () => {
  test('a request arrives with its body and headers, and the answer comes back', async () => {
    const { port, asked } = await listen((request, response) => {
      const pieces: Buffer[] = []
      request.on('data', (piece: Buffer) => pieces.push(piece))
      request.on('end', () => {
        response.writeHead(201, { 'x-seen': String(request.headers['x-signature']), 'content-type': 'text/plain' })
        response.end(Buffer.concat(pieces))
      })
    })
    const answer = await makeEgress(loopback, resolvesTo('127.0.0.1')).send(`http://his.local:${port}/hook?x=1`, {
      method: 'POST',
      headers: { 'x-signature': 'abc' },
      body: '全程',
    })
    expect(answer.status).toBe(201)
    expect(answer.headers['x-seen']).toBe('abc')
    expect(answer.body.toString()).toBe('全程')
    expect(asked).toEqual([`POST his.local:${port} /hook?x=1`])
  })

  test('the address checked is the address called, however often the name changes', async () => {
    const { port, asked } = await listen((_, response) => response.end('ok'))
    const resolve = vi.fn<Resolve>().mockImplementation(resolvesTo('127.0.0.1')).mockImplementationOnce(resolvesTo('127.0.0.1'))
    resolve.mockImplementation(resolvesTo('10.9.9.9'))
    await makeEgress(loopback, resolve).send(`http://rebinding.example:${port}/`)
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(asked).toHaveLength(1)
  })

  test('other private addresses, other ports of a listed one, and mapped spellings stay refused', async () => {
    const egress = makeEgress({ own: [{ network: '127.0.0.1', ports: [8080] }] })
    expect(await codeOf(() => egress.check('http://127.0.0.1:8080/'))).toBe('none')
    for (const url of ['http://127.0.0.1:8081/', 'http://127.0.0.2:8080/', 'http://10.0.0.1:8080/', 'http://[::ffff:127.0.0.1]:8080/']) {
      expect(await codeOf(() => egress.check(url))).toBe('address_not_allowed')
    }
  })

  test('a redirect is an answer, not a way', async () => {
    const inner = await listen((_, response) => response.end('secret'))
    const { port } = await listen((_, response) => response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/` }).end())
    const answer = await makeEgress(loopback).send(`http://127.0.0.1:${port}/`)
    expect(answer.status).toBe(302)
    expect(inner.asked).toEqual([])
  })

  test('an answer too large, too slow or broken off is an error that may be tried again', async () => {
    const { port } = await listen((request, response) => {
      if (request.url === '/large') response.end(Buffer.alloc(5000))
      else if (request.url === '/broken') response.writeHead(200, { 'content-length': '100' }).write('x', () => response.destroy())
      else if (request.url === '/half') response.writeHead(200).write('x')
    })
    const egress = makeEgress(loopback)
    const send = (path: string) => codeOf(() => egress.send(`http://127.0.0.1:${port}${path}`, { maxBytes: 4999, timeoutMs: 200 }))
    expect(await send('/large')).toBe('answer_too_large')
    expect(await send('/broken')).toBe('connection_failed')
    expect(await send('/silent')).toBe('timeout')
    expect(await send('/half')).toBe('timeout')
    expect(new EgressError('timeout').isPolicy).toBe(false)
    expect(new EgressError('address_not_allowed').isPolicy).toBe(true)
  })

  test('headers cannot name another host or break the request', async () => {
    const { port, asked } = await listen((_, response) => response.end())
    const send = (headers: Record<string, string>) => codeOf(() => makeEgress(loopback).send(`http://127.0.0.1:${port}/`, { headers }))
    for (const name of ['Host', 'Transfer-Encoding', 'content-length', 'Connection']) expect(await send({ [name]: 'x' })).toBe('header_not_allowed')
    expect(await send({ 'x-a': 'b\r\nx-evil: 1' })).toBe('connection_failed')
    expect(asked).toEqual([])
  })

  test.each(['10.0.0.0/7', '0.0.0.0/0', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0/8', ''])('%j is no own network', (network) => {
    expect(() => makeEgress({ own: [{ network }] })).toThrow(RangeError)
  })
})
