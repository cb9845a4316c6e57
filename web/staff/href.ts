import { fillPath, type ParamsOf } from './frame/pages.ts'
import type { Path } from './routes.tsx'

/** The address of a page: `href('/customers/$id', { id })`, with an optional search part. A path that is not registered does not compile. */
export function href<P extends Path>(path: P, ...[params, search]: keyof ParamsOf<P> extends never ? [params?: undefined, search?: Record<string, string>] : [params: ParamsOf<P>, search?: Record<string, string>]): string {
  const query = new URLSearchParams(search).toString()
  return `${fillPath(path, params as Record<string, string> | undefined)}${query ? `?${query}` : ''}`
}
