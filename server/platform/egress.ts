/**
 * The one way out: every request this server makes to an address it was given (webhooks, adapters) goes through here.
 * SAFETY 12, PLA-21.
 *
 * The name is resolved once, every address it has is checked, and the connection goes to a checked address: a name that
 * resolves to something else a moment later changes nothing. Redirects are not followed.
 */
import { lookup as dnsLookup } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP } from 'node:net'

/** Where requests may go. */
export type EgressPolicy = {
  /** Ports of public addresses, which are reached by https alone. */
  readonly ports?: readonly number[]
  /** Where only certain names may be called: these, and no others. */
  readonly hosts?: readonly string[]
  /** The hospital's own network: addresses that may be reached although they are not public, by http too. */
  readonly own?: readonly OwnNetwork[]
}

/** Part of the hospital's own network: '10.1.2.0/24', '10.1.2.3' or 'fd00:1::/32', on certain ports or on any. */
export type OwnNetwork = { readonly network: string; readonly ports?: readonly number[] }

/** A request to be sent. */
export type EgressRequest = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Milliseconds for all of it, name look-up included; 10,000 unless told. */
  readonly timeoutMs?: number
  /** Most bytes of the answer that are taken; 1 MiB unless told. */
  readonly maxBytes?: number
  /** Certificates of the hospital's own authority, in PEM. */
  readonly ca?: string
}

/** What came back. A redirect is an answer like any other. */
export type EgressResponse = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }

export type EgressErrorCode =
  | 'bad_url'
  | 'scheme_not_allowed'
  | 'port_not_allowed'
  | 'host_not_allowed'
  | 'address_not_allowed'
  | 'header_not_allowed'
  | 'name_unknown'
  | 'timeout'
  | 'answer_too_large'
  | 'connection_failed'

/** A request that was not sent, or not answered. `isPolicy`: by our own rules, so trying again changes nothing. */
export class EgressError extends Error {
  override name = 'EgressError'
  readonly code: EgressErrorCode
  readonly isPolicy: boolean
  constructor(code: EgressErrorCode, options?: ErrorOptions) {
    super(`egress: ${code}`, options)
    this.code = code
    this.isPolicy = !['name_unknown', 'timeout', 'answer_too_large', 'connection_failed'].includes(code)
  }
}

type Address = { readonly address: string; readonly family: number }

/** Finds the addresses of a name. */
export type Resolve = (host: string) => Promise<readonly Address[]>

/** Sends requests under a policy. */
export type Egress = {
  /** Throws EgressError unless the address may be called: to be asked when an address is saved. Looks nothing up. */
  check(url: string): URL
  /** Sends one request. Throws EgressError. */
  send(url: string, request?: EgressRequest): Promise<EgressResponse>
}

/** An egress client. Throws RangeError for an own network that cannot be read. */
export function makeEgress(policy: EgressPolicy = {}, resolve: Resolve = resolveAll): Egress {
  const ports = policy.ports ?? [443]
  const own = (policy.own ?? []).map(({ network, ports: ownPorts }) => ({ list: ownList(network), ports: ownPorts }))

  function isOwn({ address, family }: Address, port: number): boolean {
    // Lists of IPv4 take these for the address inside; one spelling of an address is enough.
    if (family === 6 && mapped6.check(address, 'ipv6')) return false
    return own.some((part) => part.list.check(address, family === 6 ? 'ipv6' : 'ipv4') && (!part.ports || part.ports.includes(port)))
  }

  /** Why an address may not be connected to on a port by a scheme. */
  function refusal(found: Address, port: number, scheme: string): EgressErrorCode | null {
    if (isOwn(found, port)) return null
    if (!isPublicAddress(found.address)) return 'address_not_allowed'
    if (scheme !== 'https:') return 'scheme_not_allowed'
    return ports.includes(port) ? null : 'port_not_allowed'
  }

  function check(text: string): URL {
    let url: URL
    try {
      url = new URL(text)
    } catch {
      throw new EgressError('bad_url')
    }
    if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new EgressError('scheme_not_allowed')
    if (url.username !== '' || url.password !== '' || url.hostname === '' || text.length > 2000) throw new EgressError('bad_url')
    if (policy.hosts && !policy.hosts.includes(url.hostname)) throw new EgressError('host_not_allowed')
    const literal = literalOf(url)
    if (literal) {
      const code = refusal(literal, portOf(url), url.protocol)
      if (code) throw new EgressError(code)
    } else if (own.length === 0) {
      // Without own networks a name can only lead to public addresses.
      if (url.protocol !== 'https:') throw new EgressError('scheme_not_allowed')
      if (!ports.includes(portOf(url))) throw new EgressError('port_not_allowed')
    }
    return url
  }

  async function send(text: string, request: EgressRequest = {}): Promise<EgressResponse> {
    const url = check(text)
    for (const name of Object.keys(request.headers ?? {})) {
      if (ownHeaders.has(name.toLowerCase())) throw new EgressError('header_not_allowed')
    }
    const signal = AbortSignal.timeout(request.timeoutMs ?? 10_000)
    const literal = literalOf(url)
    const addresses = literal ? [literal] : await within(signal, resolve(url.hostname))
    if (addresses.length === 0) throw new EgressError('name_unknown')
    for (const found of addresses) {
      // A name with one address inside and one outside is as little to be trusted as one inside.
      const code = refusal(found, portOf(url), url.protocol)
      if (code) throw new EgressError(code)
    }
    return exchange(url, addresses, request, signal)
  }

  return { check, send }
}

// What the client sets itself: another value would speak to another host, or break the framing of the request.
const ownHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'expect', 'proxy-authorization'])

function exchange(url: URL, addresses: readonly Address[], request: EgressRequest, signal: AbortSignal): Promise<EgressResponse> {
  const maxBytes = request.maxBytes ?? 1024 * 1024
  const { promise, resolve, reject } = Promise.withResolvers<EgressResponse>()
  const body = request.body === undefined ? null : Buffer.from(request.body as Uint8Array)
  const options: RequestOptions = {
    method: request.method ?? 'GET',
    headers: { ...request.headers, ...(body ? { 'content-length': String(body.length) } : {}) },
    agent: false,
    signal,
    lookup: (_host, lookupOptions, done) => {
      const [first] = addresses
      if (lookupOptions.all) done(null, addresses.map(({ address, family }) => ({ address, family })))
      else done(null, first?.address ?? '', first?.family ?? 4)
    },
  }
  const fail = (error: Error) => {
    if (error instanceof EgressError) reject(error)
    else reject(new EgressError(signal.aborted ? 'timeout' : 'connection_failed', { cause: error }))
  }
  const take = (answer: IncomingMessage) => {
    const pieces: Buffer[] = []
    let length = 0
    answer.on('error', fail)
    answer.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > maxBytes) answer.destroy(new EgressError('answer_too_large'))
      else pieces.push(piece)
    })
    answer.on('end', () => {
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(answer.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '')
      resolve({ status: answer.statusCode ?? 0, headers, body: Buffer.concat(pieces) })
    })
  }
  try {
    const sent = url.protocol === 'https:' ? httpsRequest(url, { ...options, ca: request.ca }, take) : httpRequest(url, options, take)
    sent.on('error', fail)
    sent.end(body ?? undefined)
  } catch (error) {
    fail(error as Error)
  }
  return promise
}

async function within(signal: AbortSignal, work: Promise<readonly Address[]>): Promise<readonly Address[]> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = () => reject(new EgressError('timeout'))
  signal.addEventListener('abort', late, { once: true })
  try {
    return await Promise.race([work, promise])
  } catch (error) {
    throw error instanceof EgressError ? error : new EgressError('name_unknown', { cause: error })
  } finally {
    signal.removeEventListener('abort', late)
  }
}

function resolveAll(host: string): Promise<readonly Address[]> {
  return dnsLookup(host, { all: true, verbatim: true })
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)
}

// URL has already written every spelling of an IPv4 address (octal, hexadecimal, one number) as four decimal numbers.
function literalOf(url: URL): Address | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const family = isIP(host)
  return family === 0 ? null : { address: host, family }
}

const special4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
])
const global6 = blockList('ipv6', [['2000::', 3]])
// Within it: addresses that carry an IPv4 address inside them, and those of documents and tests.
const special6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])

const mapped6 = blockList('ipv6', [['::ffff:0:0', 96]])

/** Whether an address belongs to the public internet. IPv4 written as IPv6 (mapped, translated) never does. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !special4.check(address, 'ipv4')
  if (family === 6 && !address.includes('%')) return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
  return false
}

function ownList(network: string): BlockList {
  const [address = '', prefix] = network.split('/')
  const family = isIP(address)
  const bits = family === 6 ? 128 : 32
  const length = prefix === undefined ? bits : Number(prefix)
  if (family === 0 || !/^(?:\d{1,3})?$/.test(prefix ?? '') || prefix === '' || length > bits || length < 8) {
    throw new RangeError(`${network} is no network of the hospital's own`)
  }
  return blockList(family === 6 ? 'ipv6' : 'ipv4', [[address, length]])
}

function blockList(family: 'ipv4' | 'ipv6', networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList()
  for (const [address, length] of networks) list.addSubnet(address, length, family)
  return list
}
