import { fillPath, type PageDef, type ParamsOf } from './frame/pages.ts'

/** The pages `href()` may lead to: each module adds its own beside them, so that this file need not know them all. */
export interface Paths {}

/** Every path there is. */
export type Path = { [M in keyof Paths]: Paths[M] extends readonly PageDef[] ? Paths[M][number]['path'] : never }[keyof Paths]

/** The address of a page: `href('/customers/$id', { id })`, with an optional search part. A path that is not registered does not compile. */
export function href<P extends Path>(path: P, ...[params, search]: keyof ParamsOf<P> extends never ? [params?: undefined, search?: Record<string, string>] : [params: ParamsOf<P>, search?: Record<string, string>]): string {
  const query = new URLSearchParams(search).toString()
  return `${fillPath(path, params as Record<string, string> | undefined)}${query ? `?${query}` : ''}`
}
