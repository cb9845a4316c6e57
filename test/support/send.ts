/** Sends a request of the table of valid requests, as it is or bent. */
import { modules } from '../../server/modules.ts'
import type { RouteDef } from '../../server/platform/contract.ts'
import { formOf, type Answer, type Person, type TestApp } from './app.ts'
import type { ValidRequest } from './request.ts'

/** Every route of every module. */
export const allRoutes: readonly { module: string; def: RouteDef }[] = modules.flatMap(module => (module.routes ?? []).map(({ def }) => ({ module: module.name, def })))

export interface Bend {
  /** null: signed out. */
  by?: Person | null
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  /** The body as it goes over the line. */
  raw?: string
  fields?: Record<string, string>
  /** A header said to be undefined is left out. */
  headers?: Record<string, string | undefined>
}

export function isVersioned(def: RouteDef): boolean {
  return def.versioned ?? (def.method === 'PATCH' || def.method === 'PUT' || def.method === 'DELETE')
}

function given(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Sends a valid request of a route, bent where said. */
export function send(t: TestApp, def: RouteDef, valid: ValidRequest, bend: Bend = {}): Promise<Answer> {
  const params = { ...valid.params, ...bend.params }
  const query = new URLSearchParams({ ...valid.query, ...bend.query }).toString()
  const url = `/api/v1${def.url.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))}${query ? `?${query}` : ''}`
  const by = bend.by === undefined ? valid.by : bend.by
  const headers: Record<string, string | undefined> = {
    ...valid.headers,
    ...(by && def.permission !== 'public' ? { authorization: `Bearer ${by.token}` } : {}),
    ...(isVersioned(def) ? { 'if-match': `"${valid.version ?? 0}"` } : {}),
  }
  if (valid.fields) {
    const form = formOf(bend.fields ?? valid.fields, valid.file ?? null)
    return t.inject({ method: def.method, url, headers: given({ ...headers, 'content-type': form.type, ...bend.headers }), payload: form.bytes })
  }
  const payload = bend.raw ?? (('body' in bend ? bend.body : valid.body) === undefined ? undefined : JSON.stringify('body' in bend ? bend.body : valid.body))
  return t.inject({ method: def.method, url, headers: given({ ...headers, ...(payload === undefined ? {} : { 'content-type': 'application/json' }), ...bend.headers }), ...(payload === undefined ? {} : { payload }) })
}

