/** Calls to providers that answer JSON with `errcode`. */
import { EgressError, type EgressRequest } from '../../../platform/egress.ts'
import { NotCarried, type Line } from './adapter.ts'

/** Codes that mean: the access token is no longer good. */
const passGone = new Set([40001, 40014, 42001])
/** Busy, too fast, too many today: later it may go. */
const busy = new Set([-1, 45009, 45011, 6000, 60020])

export type Answered = Readonly<Record<string, unknown>> & { readonly errcode?: number }

/** One request; what did not come back whole may be tried again, what our own rules forbid may not. @throws NotCarried */
export async function ask(line: Line, url: string, request: EgressRequest = {}): Promise<{ status: number; type: string; body: Buffer }> {
  let answer
  try {
    answer = await line.egress.send(url, { timeoutMs: 10_000, ...request })
  } catch (error) {
    if (error instanceof EgressError) throw new NotCarried(error.code, !error.isPolicy)
    throw error
  }
  if (answer.status >= 500 || answer.status === 429) throw new NotCarried(`http ${answer.status}`, true)
  return { status: answer.status, type: answer.headers['content-type'] ?? '', body: answer.body }
}

/** Reads an answer of the form {errcode, …}. @throws NotCarried when it says no, or is none */
export function read(body: Buffer, closes: ReadonlySet<number> = new Set()): Answered {
  let parsed: Answered
  try {
    parsed = JSON.parse(body.toString()) as Answered
  } catch {
    throw new NotCarried('not json', true)
  }
  const code = parsed.errcode ?? 0
  if (code === 0) return parsed
  if (passGone.has(code)) throw new PassGone(code)
  throw new NotCarried(String(code), busy.has(code), closes.has(code))
}

/** The token was refused: once more with a fresh one. */
export class PassGone extends NotCarried {
  override name = 'PassGone'
  constructor(code: number) { super(String(code), true) }
}

/** Does something with the access token, once more with a fresh one where it was refused. @throws NotCarried */
export async function withPass<T>(line: Line, fresh: (renew: boolean) => Promise<{ token: string; seconds: number }>, act: (token: string) => Promise<T>): Promise<T> {
  const token = await line.pass(fresh)
  try {
    return await act(token)
  } catch (error) {
    if (!(error instanceof PassGone)) throw error
    return act(await line.pass(fresh, true))
  }
}

/** @throws NotCarried unless there is a token */
export function passOf(answer: Answered): { token: string; seconds: number } {
  const { access_token: token, expires_in: seconds } = answer
  if (typeof token !== 'string' || typeof seconds !== 'number') throw new NotCarried('no token', true)
  return { token, seconds }
}

/** A form with one file, as providers take media. */
export function mediaForm(name: string, mediaType: string, bytes: Buffer): { type: string; body: Buffer } {
  const boundary = `throughcare-${bytes.length}-${name.length}-7d3f1c`
  const safe = name.replaceAll(/["\r\n\\]/g, '_')
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="media"; filename="${safe}"; filelength=${bytes.length}\r\ncontent-type: ${mediaType}\r\n\r\n`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) }
}

export const json = (value: unknown) => ({ method: 'POST' as const, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) })
