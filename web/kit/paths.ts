/** Typed dotted paths into plain values: 'name', 'address.city', 'phones.0'. */
type Plain = string | number | boolean | null | undefined
type Step<T> = T extends readonly (infer _)[] ? `${number}` : keyof T & string
type Child<T, K> = T extends readonly (infer I)[] ? I : K extends keyof T ? T[K] : never

/** Every path into T, four deep. */
export type PathOf<T, Depth extends unknown[] = []> = Depth['length'] extends 4 ? never
  : NonNullable<T> extends Plain ? never
  : { [K in Step<NonNullable<T>>]: K | (NonNullable<Child<NonNullable<T>, K>> extends Plain ? never : `${K}.${PathOf<Child<NonNullable<T>, K>, [...Depth, 0]>}`) }[Step<NonNullable<T>>]

/** What stands at a path. */
export type ValueAt<T, P> = P extends `${infer H}.${infer R}` ? ValueAt<Child<NonNullable<T>, H>, R> : Child<NonNullable<T>, P>

/** Reads at a path. */
export function getAt<T, P extends string>(from: T, path: P): ValueAt<T, P> {
  let at: unknown = from
  for (const key of path.split('.')) at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
  return at as ValueAt<T, P>
}

function put(at: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return value
  const copy: unknown = Array.isArray(at) ? [...(at as unknown[])] : typeof at === 'object' && at !== null ? { ...at } : /^\d+$/.test(key) ? [] : {}
  Reflect.set(copy as object, key, put(typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined, rest, value))
  return copy
}

/** A copy with another value at a path. */
export function setAt<T>(from: T, path: string, value: unknown): T {
  return put(from, path.split('.'), value) as T
}
