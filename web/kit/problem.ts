/** What the server says when it refuses (RFC 9457 with our code, request id and faults by path). */
export interface Problem {
  title: string
  detail?: string
  status?: number
  code?: string
  requestId?: string
  /** path in the body ('phones.0') to its sentence */
  fields: Record<string, string>
  data?: unknown
}

function textOf(from: object, key: string): string | undefined {
  const value: unknown = Reflect.get(from, key)
  return typeof value === 'string' ? value : undefined
}

/** 'body.phones.0', '/phones/0' and 'phones[0]' all name the field 'phones.0'. */
export function fieldPath(path: string): string {
  return path.replace(/^\//, '').replaceAll('/', '.').replace(/\[(\w+)\]/g, '.$1').replace(/^body\./, '')
}

/**
 * Reads whatever was thrown as a problem: problem details, an Error carrying them as `problem` or `body`, a broken connection.
 * `fallback` says what to show when nothing better is known.
 */
export function problemOf(thrown: unknown, fallback: string, offline: string = fallback): Problem {
  if (typeof thrown !== 'object' || thrown === null) return { title: fallback, fields: {} }
  for (const key of ['problem', 'body', 'error'] as const) {
    const inner: unknown = Reflect.get(thrown, key)
    if (typeof inner === 'object' && inner !== null && 'title' in inner) return problemOf(inner, fallback, offline)
  }
  if (thrown instanceof TypeError) return { title: offline, fields: {} }
  const fields: Record<string, string> = {}
  const faults: unknown = Reflect.get(thrown, 'errors')
  if (Array.isArray(faults)) {
    for (const fault of faults) {
      if (typeof fault !== 'object' || fault === null) continue
      const path = textOf(fault, 'path')
      const sentence = textOf(fault, 'detail') ?? textOf(fault, 'message') ?? textOf(fault, 'title') ?? textOf(fault, 'zh')
      if (path !== undefined && sentence !== undefined) fields[fieldPath(path)] ??= sentence
    }
  }
  const status: unknown = Reflect.get(thrown, 'status')
  return {
    title: textOf(thrown, 'title') ?? fallback,
    detail: textOf(thrown, 'detail'),
    status: typeof status === 'number' ? status : undefined,
    code: textOf(thrown, 'code'),
    requestId: textOf(thrown, 'requestId'),
    fields,
    data: Reflect.get(thrown, 'data') as unknown,
  }
}
