/**
 * The one typed client. Every change carries an Idempotency-Key, so that a dropped connection is sent again once and only
 * once; a session that ended asks to sign in again over whatever is on the screen, and then goes on.
 */
import createClient from 'openapi-fetch'
import { noteServerDate } from '../kit/clock.ts'
import type { components, paths } from './schema.ts'

export type Schemas = components['schemas']

/** What the server refused, with its sentence, code and faults by field. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly problem: Record<string, unknown>
  readonly status: number
  readonly code: string
  constructor(problem: Record<string, unknown>, status: number) {
    super(typeof problem['title'] === 'string' ? problem['title'] : `HTTP ${status}`)
    this.problem = problem
    this.status = status
    this.code = typeof problem['code'] === 'string' ? problem['code'] : ''
  }
}

/** Set by the session: asks the person to sign in again, or to confirm the password; true once they have. */
export const session = { askAgain: null as (() => Promise<boolean>) | null, confirm: null as (() => Promise<boolean>) | null, language: () => 'zh-CN' }

const retryable = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

async function send(request: Request): Promise<Response> {
  const again = request.clone()
  try {
    const response = await fetch(request)
    if (response.status === 503 && again.headers.has('idempotency-key') && (await codeOf(response)) === 'outcome_unknown') return await fetch(again)
    if (response.status === 401 && session.askAgain && !again.url.endsWith('/api/v1/session') && (await codeOf(response)) === 'not_signed_in' && await session.askAgain()) return await fetch(again)
    if (response.status === 403 && session.confirm && (await codeOf(response)) === 'step_up_needed' && await session.confirm()) return await fetch(again)
    return response
  } catch (error) {
    if (!(error instanceof TypeError) || again.signal.aborted || (retryable.has(again.method) && !again.headers.has('idempotency-key'))) throw error
    await new Promise(resolve => setTimeout(resolve, 400))
    return fetch(again)
  }
}

async function codeOf(response: Response): Promise<string> {
  try { return String(((await response.clone().json()) as { code?: unknown }).code) } catch { return '' }
}

/** `api.GET('/api/v1/departments')`, `api.POST('/api/v1/departments', { body })`, `api.PATCH(…, { headers: ifMatch(version) })`. */
export const api = createClient<paths>({ baseUrl: location.origin, fetch: send })
api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', session.language())
    if (retryable.has(request.method) && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`)
    return request
  },
  onResponse({ response }) {
    noteServerDate(response.headers.get('date'))
  },
})

/**
 * The data of an answer: `const { items } = await ok(api.GET('/api/v1/departments'))`.
 * @throws ProblemError when the server refused
 */
export async function ok<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer
  if (error !== undefined || !response.ok) throw new ProblemError((typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>, response.status)
  return data as T
}

/** Body of an upload: text fields and one file. */
export function formOf(fields: Record<string, string>, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}

/**
 * Saves what a route answers as a file, under the name the server gives it.
 * @throws ProblemError when the server refused
 */
export async function save(answer: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<void> {
  const { data, error, response } = await answer
  if (error !== undefined || !response.ok) throw new ProblemError(problemIn(error), response.status)
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(data as Blob)
  link.download = named ? decodeURIComponent(named) : 'file'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A refusal of a route that answers with bytes comes as text. */
function problemIn(error: unknown): Record<string, unknown> {
  try { return (typeof error === 'string' ? JSON.parse(error) : error ?? {}) as Record<string, unknown> } catch { return {} }
}

/** Header that says which version was seen. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}
