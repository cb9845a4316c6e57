/**
 * The contract helper: how a module declares what it offers, in `contract.ts`, with zod alone. One declaration gives
 * validation, types, the OpenAPI document, the permission check and the sentence on the timeline.
 */
import { z } from 'zod'
import type { RefusalDef } from './refusal.ts'

export type Locale = 'zh-CN' | 'en'
/** How far a permission reaches: what I own, my group's, my department's, my site's, everything of the hospital (PLA-2). */
export type Scope = 'own' | 'group' | 'department' | 'site' | 'all'
export const scopes: readonly Scope[] = ['own', 'group', 'department', 'site', 'all']

/** Roles as shipped (PLA-2). A hospital may edit them and add its own. */
export const roleCodes = [
  'receptionist', 'phone_agent', 'online_agent', 'onsite_consultant', 'guide', 'ward_steward', 'care_staff', 'doctor',
  'department_coordinator', 'member_manager', 'complaint_handler', 'records_manager', 'follow_up_caller', 'supervisor', 'finance', 'hr',
  'storekeeper', 'group_leader', 'service_director', 'hospital_leader', 'administrator', 'auditor',
] as const
export type RoleCode = (typeof roleCodes)[number]

export interface PermissionDef {
  readonly key: string
  readonly zh: string
  readonly en: string
  /** Which shipped roles hold it, and how far it reaches for them. */
  readonly roles: Readonly<Partial<Record<RoleCode, Scope>>>
}

/** Declares permissions; key = `resource.action`. */
export function permissions<const D extends Record<string, Omit<PermissionDef, 'key'>>>(declared: D): { readonly [K in keyof D & string]: PermissionDef } {
  return Object.fromEntries(Object.entries(declared).map(([key, def]) => [key, { key, ...def }])) as { [K in keyof D & string]: PermissionDef }
}

/** The same scope for several roles. */
export function roles<const R extends RoleCode>(scope: Scope, ...codes: R[]): Record<R, Scope> {
  return Object.fromEntries(codes.map(code => [code, scope])) as Record<R, Scope>
}
/** Everyone who works with customers at the centre. */
export const deskRoles = ['receptionist', 'phone_agent', 'online_agent', 'onsite_consultant', 'guide', 'ward_steward', 'member_manager', 'complaint_handler', 'follow_up_caller', 'supervisor', 'group_leader', 'service_director'] as const

/** A policy setting: stored per hospital with the instant from which a value holds; the figure here is the default (ORG-5). */
export interface SettingDef<T = unknown> {
  readonly key: string
  readonly unit: 'minutes' | 'hours' | 'days' | 'working_minutes' | 'working_hours' | 'working_days' | 'count' | 'months' | 'flag' | 'text' | 'list'
  readonly default: T
  readonly value: z.ZodType<T>
  readonly zh: string
  readonly en: string
  /** Clause it comes from, e.g. 'A 4.4.3'. */
  readonly source?: string
}

/** Declares a policy setting. */
export function setting<T>(def: SettingDef<T>): SettingDef<T> {
  return def
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface RouteDef {
  method: Method
  /** Below /api/v1, with :params. */
  url: string
  operationId: string
  /** One sentence for the API page. */
  summary: string
  /** A permission; or 'signed-in' for what everybody signed in may do; or 'public' for what needs no session. */
  permission: PermissionDef | 'signed-in' | 'public'
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  response: z.ZodType
  /** Success status; 200 unless said (201 for what is made). */
  status?: 200 | 201 | 202 | 204
  refusals?: readonly RefusalDef[]
  /** PATCH, PUT and DELETE need If-Match unless this says otherwise (SAFETY 5). */
  versioned?: boolean
  /** False where an answer must not be stored for replay: session, reveal, export (SAFETY 4). */
  idempotent?: boolean
  /** Needs the password confirmed within the last 10 minutes (SAFETY 15). */
  stepUp?: boolean
  /** Bytes; 256 KiB unless said. */
  bodyLimit?: number
  /** Allowed before the initial password is changed. */
  beforePasswordChange?: boolean
  /** Comes as multipart/form-data with one part `file` and these text fields; bound with `bindUpload`. */
  upload?: UploadDef
  /** Answers with bytes of this kind instead of JSON; `response` is {@link Bytes}. */
  produces?: string
}

export interface UploadDef {
  maxBytes: number
  fields: z.ZodObject
}

/** Declares a route. */
export function route<const R extends RouteDef>(def: R): R {
  return def
}

export interface EventDef<S extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly version: number
  readonly data: S
  /** Sentence on the timeline, `{field}` filled from data. */
  readonly zh: string
  readonly en: string
  /** Who may be told live: holders of this permission. Nobody else's screen hears of it. */
  readonly seenWith: PermissionDef | 'signed-in'
}

/** Declares an event. Fields of a version are only ever added, as optional; a new meaning is a new version. */
export function event<S extends z.ZodType>(def: EventDef<S>): EventDef<S> {
  return def
}

/** UUID as used in every path and body. */
export const Id = z.uuid().meta({ description: 'UUIDv7' })
/** An instant with zone. */
export const Instant = z.iso.datetime({ offset: true }).meta({ description: 'Instant with zone, e.g. 2026-11-22T10:42:00+08:00' })
/** A calendar day of the hospital. */
export const Day = z.iso.date().meta({ description: 'Calendar day in the hospital\'s zone' })
/** Text as typed: trimmed ends, no control characters but line breaks, bounded. */
export function Text(max: number, min = 1) {
  // oxlint-disable-next-line no-control-regex -- refusing control characters is the point
  return z.string().min(min).max(max).regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]*$/u, 'control_characters')
    .refine(text => min === 0 || text.trim().length >= min, 'blank')
}
export const Version = z.int().min(1).meta({ description: 'Counts changes; send it back as If-Match' })
/** `?cursor` of a list; opaque. */
export const Cursor = z.string().max(400)
/** Page size of a list. */
export const pageQuery = { cursor: Cursor.optional(), limit: z.string().regex(/^([1-9]|[1-9]\d|1\d\d|200)$/).optional() }
/** A page of a list: items, and the cursor of the next page or null. */
export function Page<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: Cursor.nullable() })
}
export const IdParams = z.strictObject({ id: Id })
/** What a route with `produces` answers: bytes or a stream of them. */
export const Bytes = z.any().meta({ type: 'string', format: 'binary' })
export const Empty = z.null().meta({ description: 'Nothing' })
export type Infer<S extends z.ZodType> = z.infer<S>
export { z }
