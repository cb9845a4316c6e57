/** Bends a valid body into bodies that must be refused, from the schema of the route alone. */
import { z, type RouteDef } from '../../server/platform/contract.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
interface Schema { type?: string | string[]; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; enum?: unknown[]; const?: unknown; format?: string; pattern?: string; additionalProperties?: unknown; propertyNames?: unknown }
type Path = readonly (string | number)[]

export interface Bent { what: string; body: Json }
export interface Field { path: Path; schema: Schema; kinds: ReadonlySet<string> }

/** Fields the server sets by itself: never taken from a request. */
export const forbidden = ['hospitalId', 'hospital_id', 'createdAt', 'createdById', 'createdBy', 'changedById', 'customerKey', 'isExample'] as const

export function schemaOf(def: RouteDef): Schema | undefined {
  return def.body ? z.toJSONSchema(def.body, { io: 'input', unrepresentable: 'any' }) as Schema : undefined
}

/** Every field of a body that a schema names, in the valid body or not; union members are taken from what the valid body holds. */
export function fieldsOf(schema: Schema, value: Json | undefined, path: Path = []): Field[] {
  const own: Field[] = path.length > 0 ? [{ path, schema, kinds: kindsOf(schema) }] : []
  const branch = branches(schema)
  if (Array.isArray(value)) return value.length > 0 ? [...own, ...branch.flatMap(one => one.items ? fieldsOf(one.items, value[0], [...path, 0]) : [])] : own
  if (value !== null && typeof value === 'object') {
    const shape = branch.find(one => one.properties && Object.entries(value).every(([key, inner]) => one.properties?.[key] !== undefined && (one.properties[key].const === undefined || one.properties[key].const === inner)))
    return shape?.properties ? [...own, ...Object.entries(shape.properties).flatMap(([key, inner]) => fieldsOf(inner, value[key], [...path, key]))] : own
  }
  return own
}

function branches(schema: Schema): Schema[] {
  const inner = schema.anyOf ?? schema.oneOf
  return inner ? inner.flatMap(branches) : [schema]
}

function kindsOf(schema: Schema): Set<string> {
  return new Set(branches(schema).flatMap(one => one.type ?? (one.enum ? one.enum.map(choice => typeof choice) : one.const !== undefined ? [typeof one.const] : ['anything'])).flat().map(kind => (kind === 'integer' ? 'number' : kind)))
}

const samples: Record<string, Json> = { string: 'some text', number: 1.5, boolean: true, array: [{ a: 1 }], object: { unexpected: 1 }, null: null }

/** The value of each field made one of a type it cannot have. */
export function wrongTypes(fields: readonly Field[], body: Json): Bent[] {
  return fields.filter(field => !field.kinds.has('anything')).flatMap(field => Object.entries(samples)
    .filter(([kind]) => !field.kinds.has(kind) && !(kind === 'number' && field.kinds.has('integer')))
    .slice(0, 2)
    .map(([kind, sample]) => ({ what: `${field.path.join('.')} as ${kind}`, body: put(body, field.path, sample) })))
}

/** Texts that carry what no text may. A field whose form excludes it anyway is refused all the same. */
export function controlCharacters(fields: readonly Field[], body: Json): Bent[] {
  return fields.filter(field => field.kinds.has('string')).flatMap(field => ['a\u0000b', 'a\u001bb'].map(text => ({ what: `${field.path.join('.')} with ${JSON.stringify(text)}`, body: put(body, field.path, text) })))
}

/** Days and instants that do not exist. */
export function impossibleTimes(fields: readonly Field[], body: Json): Bent[] {
  return fields.flatMap(field => {
    const formats = new Set(branches(field.schema).map(one => one.format))
    const values = formats.has('date-time') ? ['2027-02-29T10:00:00+08:00', '2026-11-24T25:00:00+08:00', '2026-11-24 10:00', '2026-11-24T10:00:00', '+275760-09-14T00:00:00Z'] : formats.has('date') ? ['2027-02-29', '2026-13-01', '24.11.2026', '20261124'] : []
    return values.map(value => ({ what: `${field.path.join('.')} = ${value}`, body: put(body, field.path, value) }))
  })
}

/** A field nobody knows, at the top and in every object inside. */
export function unknownFields(fields: readonly Field[], body: Json): Bent[] {
  const free = new Set(fields.filter(field => branches(field.schema).some(one => typeof one.additionalProperties === 'object')).map(field => field.path.join('.')))
  return objectsIn(body).filter(path => !free.has(path.join('.'))).map(path => ({ what: `an unknown field in ${path.join('.') || 'the body'}`, body: put(body, [...path, 'noSuchField'], 'x') }))
}

/** Where the valid body holds ids of records. */
export function idsIn(value: Json | undefined, path: Path = []): Path[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}$/.test(value) ? [path] : []
  if (Array.isArray(value)) return value.flatMap((inner, index) => idsIn(inner, [...path, index]))
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => idsIn(inner, [...path, key]))
  return []
}

function objectsIn(value: Json, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(inner => objectsIn(inner, [...path, 0]))
  if (value === null || typeof value !== 'object') return []
  return [path, ...Object.entries(value).flatMap(([key, inner]) => objectsIn(inner, [...path, key]))]
}

/** A copy with one value replaced; objects on the way are made where they are missing. */
export function put(value: Json, path: Path, to: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return to
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? put(inner, rest, to) : inner))
  const whole = value !== null && typeof value === 'object' ? value : {}
  return { ...whole, [key]: put(whole[String(key)] ?? {}, rest, to) }
}

export type { Json }
