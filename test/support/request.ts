/** What a request that succeeds is made of. */
import type { Person, SentFile } from './app.ts'
import type { World } from './world.ts'

export interface ValidRequest {
  /** Somebody who may do it. */
  by: Person
  params?: Record<string, string>
  query?: Record<string, string>
  body?: Record<string, unknown>
  /** For If-Match. */
  version?: number
  /** What is sent besides: the token of a visitor. */
  headers?: Record<string, string>
  /** For a form. */
  fields?: Record<string, string>
  file?: SentFile
  /** Where success cannot be had in a hospital that is already there: the refusal that says so. */
  refusedAs?: string
}
export type Request = (w: World) => Promise<ValidRequest>
