/** The web server: parsers, headers, refusals, routes of all modules, documentation, health, live socket, static pages. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import swagger from '@fastify/swagger'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import websocket from '@fastify/websocket'
import fastify, { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from 'fastify-type-provider-zod'
import pg from 'pg'
import type { App } from './app.ts'
import { z, type RouteDef, type UploadDef } from './contract.ts'
import { isConnectionError, OutcomeUnknown } from './db.ts'
import { checkOrigin, inSession, localeOf, requestWork } from './http.ts'
import { newId } from './id.ts'
import { parseJson } from './json.ts'
import { common, Refusal, sentenceOf, type FieldFault, type RefusalDef } from './refusal.ts'
import { tokenOf } from './session.ts'
import { isDiskFull } from './space.ts'
import { tokenHash } from './token.ts'

export const apiPrefix = '/api/v1'

/** Problem details as sent (RFC 9457). */
export const Problem = z.object({
  type: z.string(), title: z.string(), status: z.int(), code: z.string(), requestId: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
  data: z.unknown().optional(),
}).meta({ id: 'Problem', description: 'Problem details (RFC 9457): `code` is stable, `title` is a sentence in the caller\'s language' })

const security: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=()',
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

/** Builds the server of an application; nothing listens yet. `webDist` is the folder of built pages, if there is one. */
export async function makeServer(app: App, webDist: string | null): Promise<FastifyInstance> {
  const { config } = app
  const server = fastify({
    loggerInstance: app.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: config.trustProxy ?? false,
    bodyLimit: 256 * 1024,
    requestTimeout: 60_000,
    connectionTimeout: 75_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 300, ignoreDuplicateSlashes: false, caseSensitive: true },
    onProtoPoisoning: 'error', onConstructorPoisoning: 'error',
    https: config.tls ? { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) } : null,
  } as object) as unknown as FastifyInstance

  server.setValidatorCompiler(({ schema, httpPart }) => data => {
    const hidden = controlCharacterIn(data)
    if (hidden) return { error: new Refusal(common.invalid_input, { faults: [{ path: [httpPart === 'querystring' ? 'query' : httpPart ?? 'body', ...hidden].join('.'), code: 'control_characters', ...controlCharacters }] }) }
    const parsed = (schema as unknown as z.ZodType).safeParse(data)
    return parsed.success ? { value: parsed.data } : { error: invalidInput(httpPart ?? 'body', parsed.error) }
  })
  server.setSerializerCompiler(serializerCompiler)
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try { done(null, body === '' ? undefined : parseJson(body as string)) } catch (error) { done(error as Error) }
  })

  server.addHook('onRequest', async (_request, reply) => { reply.headers(security) })
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  server.addHook('onResponse', async (request, reply) => {
    const pattern = request.routeOptions.url ?? 'unknown'
    app.metrics.requests.observe({ route: pattern, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
  })
  server.setErrorHandler((error, request, reply) => sendProblem(app, error as Error, request, reply))
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && webDist !== null && !/^\/(api|v|assets)\//.test(request.url) && (request.headers.accept ?? '').includes('text/html')
    return isPage ? sendStaffPage(reply, join(webDist, 'staff')) : sendProblem(app, new Refusal(common.not_found), request, reply)
  })

  await server.register(multipart, { limits: { fileSize: 25 * 1024 * 1024, files: 1, fields: 10, parts: 12, headerPairs: 50, fieldNameSize: 100, fieldSize: 64 * 1024 }, throwFileSizeLimit: true })
  await server.register(websocket, { options: { maxPayload: 64 * 1024, perMessageDeflate: false } })
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Throughcare 全程', version: '1', description: 'Customer-service centre of a hospital: before, during and after a visit. Times carry their zone, money is integer fen, refusals are problem details with a stable code.' },
      servers: [{ url: '/' }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'throughcare' }, bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: describe, transformObject: jsonSchemaTransformObject,
  })

  await server.register(async scope => {
    for (const module of app.modules) for (const { def, handle } of module.routes ?? []) {
      if ((def.permission as unknown) === undefined) throw new Error(`Route ${def.operationId} declares no permission`)
      scope.route({
        method: def.method,
        url: def.url,
        bodyLimit: def.bodyLimit ?? 256 * 1024,
        schema: schemaOf(def, module.name),
        handler: async (request, reply) => handle(app, request, reply),
      })
    }
    scope.get('/live', { websocket: true, schema: { hide: true } }, async (socket, request) => {
      try {
        checkOrigin(app, request)
        const token = tokenOf(app, request)
        if (!token) throw new Refusal(common.not_signed_in)
        const work = requestWork(app, request, '')
        await inSession(app, work, token, async () => undefined)
        if (work.actor.mustChangePassword) throw new Refusal(common.password_change_needed)
        app.live.admit(app, socket, work.hospitalId, work.actor, tokenHash(token).toString('base64url'))
      } catch (error) {
        socket.close(error instanceof Refusal && error.def.status < 500 ? 4401 : 1013, error instanceof Refusal ? error.def.code : 'unavailable')
      }
    })
  }, { prefix: apiPrefix })

  server.addHook('onClose', () => app.rooms.stop())
  server.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger())
  for (const module of app.modules) await module.pages?.(app, server)
  health(app, server)
  if (webDist) await staffPages(server, join(webDist, 'staff'))
  return server
}

/** The staff application's files; any other page address answers its one page. They may still be being built. */
async function staffPages(server: FastifyInstance, root: string): Promise<void> {
  await mkdir(root, { recursive: true })
  server.get('/', { schema: { hide: true } }, (_request, reply) => sendStaffPage(reply, root))
  await server.register(fastifyStatic, {
    root, prefix: '/', wildcard: true, index: false, dotfiles: 'ignore', decorateReply: false,
    allowedPath: path => !path.endsWith('.html') && !path.endsWith('.map'),
    setHeaders: (res, path) => { res.header('cache-control', /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache') },
  })
}

function sendStaffPage(reply: FastifyReply, root: string): FastifyReply {
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
  const file = join(root, 'index.html')
  if (existsSync(file)) return reply.send(readFileSync(file, 'utf8'))
  return reply.status(503).header('retry-after', '3').header('refresh', '3').send('<!doctype html><html lang="zh-CN"><title>全程 Throughcare</title><p>页面正在准备，几秒后自动打开。 The pages are being prepared; this opens by itself in a few seconds.</p></html>')
}

/** Schemas for the document; an upload's form is shown as its body, though no validator runs over it. */
function describe(route: Parameters<typeof jsonSchemaTransform>[0]): ReturnType<typeof jsonSchemaTransform> {
  const { upload, ...schema } = (route.schema ?? {}) as { upload?: UploadDef }
  if (!upload) return jsonSchemaTransform(route)
  const body = upload.fields.extend({ file: z.string().meta({ format: 'binary' }) })
  return jsonSchemaTransform({ ...route, schema: { ...schema, consumes: ['multipart/form-data'], body } as typeof route.schema })
}

function schemaOf(def: RouteDef, tag: string) {
  const problems = Object.groupBy([...(def.refusals ?? []), ...impliedRefusals(def)], refusal => String(refusal.status))
  const describe = (list: readonly RefusalDef[]) => Problem.describe([...new Set(list.map(refusal => `\`${refusal.code}\`: ${refusal.en}`))].join('\n'))
  return {
    operationId: def.operationId,
    summary: def.summary,
    tags: [tag],
    ...(typeof def.permission === 'object' ? { description: `Permission: \`${def.permission.key}\`` } : {}),
    ...(def.permission === 'public' ? {} : { security: [{ session: [] }, { bearer: [] }] as Record<string, string[]>[] }),
    ...(def.params ? { params: def.params } : {}),
    ...(def.query ? { querystring: def.query } : {}),
    ...(def.body ? { body: def.body } : {}),
    ...(def.upload ? { upload: def.upload } : {}),
    response: {
      [def.status ?? 200]: def.produces ? { description: 'The file', content: { [def.produces]: { schema: def.response } } } : def.response,
      ...Object.fromEntries(Object.entries(problems).map(([status, list]) => [status, describe(list ?? [])])),
    },
  }
}

function impliedRefusals(def: RouteDef): RefusalDef[] {
  const list: RefusalDef[] = []
  if (def.body || def.params || def.query) list.push(common.invalid_input)
  if (def.permission !== 'public') list.push(common.not_signed_in)
  if (typeof def.permission === 'object') list.push(common.not_allowed)
  if (def.params) list.push(common.not_found)
  if (def.versioned ?? ['PATCH', 'PUT', 'DELETE'].includes(def.method)) list.push(common.stale_version, common.version_needed)
  return list
}

/** Liveness, readiness, metrics (PLA-31). */
function health(app: App, server: FastifyInstance): void {
  const hidden = { schema: { hide: true } }
  server.get('/healthz', hidden, async () => ({ ok: true }))
  let before = ''
  /** Says it once, whatever the number of times a monitor asks. */
  const not = (reply: FastifyReply, reason: string, more: object = {}) => {
    if (before !== reason) app.log[reason === 'example' ? 'info' : 'warn']({ reason }, 'not ready')
    before = reason
    return reply.status(503).header('retry-after', '2').send({ ready: false, reason, ...more })
  }
  server.get('/readyz', hidden, async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (app.stopping) return not(reply, 'stopping')
    try {
      const asked = Date.now()
      const { rows: [row] } = await app.db.pool('app').query<{ at: string }>('select clock_timestamp()::timestamptz(3) at')
      const skew = Math.abs(new Date(row?.at ?? 0).getTime() - (asked + Date.now()) / 2)
      if (skew > 1_000) return await not(reply, 'clock differs from the database')
    } catch {
      return not(reply, 'database')
    }
    if (app.space.isFull) return not(reply, 'disk')
    const wantsExample = (request.query as { example?: string }).example !== undefined
    if (wantsExample && app.example && !app.example.done) return not(reply, 'example', { progress: app.example.progress })
    if (before !== '') app.log.info('ready again')
    before = ''
    return reply.send({ ready: true })
  })
  server.get('/metrics', hidden, async (_request, reply) => reply.type(app.metrics.registry.contentType).send(await app.metrics.registry.metrics()))
}

/** Every failure as one clear answer; what is unknown shows only its request number. */
export function sendProblem(app: App, error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(app, error)
  const locale = localeOf(request)
  if (isDiskFull(error)) app.space.ranOut()
  // What passes by itself, and what says 'not yet' to a monitor each second, is no error.
  if (refusal.def.status === 503) app.log.warn({ code: refusal.def.code, requestId: request.id, route: request.routeOptions.url }, 'request failed')
  else if (refusal.def.status >= 500) app.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, 'request failed')
  if (error instanceof pg.DatabaseError && refusal.def === common.invalid_input) app.log.warn({ sqlState: error.code, requestId: request.id, route: request.routeOptions.url }, 'a value reached the database that its schema should have refused')
  app.metrics.refusals.inc({ code: refusal.def.code })
  // What was said of an answer that is not given after all.
  reply.removeHeader('content-length').removeHeader('content-disposition')
  if (refusal.details.retryAfterSeconds) reply.header('retry-after', String(refusal.details.retryAfterSeconds))
  else if (refusal.def.status === 503) reply.header('retry-after', '2')
  const faults = refusal.details.faults?.map(fault => ({ path: fault.path, code: fault.code, message: locale === 'en' ? fault.en : fault.zh }))
  return reply.status(refusal.def.status).type('application/problem+json').serializer(body => JSON.stringify(body)).send({
    type: `urn:throughcare:${refusal.def.code}`, title: sentenceOf(refusal, locale), status: refusal.def.status, code: refusal.def.code,
    requestId: request.id, ...(faults?.length ? { errors: faults } : {}), ...(refusal.details.data === undefined ? {} : { data: refusal.details.data }),
  })
}

function refusalOf(app: App, error: Error): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof z.ZodError) return invalidInput('body', error)
  if (error instanceof OutcomeUnknown) return new Refusal(common.outcome_unknown)
  if (isDiskFull(error)) return new Refusal(common.storage_full, { retryAfterSeconds: 10 })
  if (error instanceof pg.DatabaseError && error.constraint) {
    for (const module of app.modules) {
      const def = module.constraints?.[error.constraint]
      if (def) return new Refusal(def)
    }
  }
  // A value that passed its schema and yet is none to the database (a day, a number, a text it cannot hold): theirs to mend, nothing was written.
  if (error instanceof pg.DatabaseError && unusableValue.has(error.code ?? '')) return new Refusal(common.invalid_input)
  if (error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01' || error.code === '55P03' || error.code === '57014')) return new Refusal(common.busy)
  if (error instanceof pg.DatabaseError && (error.code === '53200' || error.code === '25006')) return new Refusal(common.unavailable)
  if (isConnectionError(error)) return new Refusal(common.unavailable)
  const http = error as FastifyError
  if (http.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || http.code === 'FST_REQ_FILE_TOO_LARGE' || http.statusCode === 413) return new Refusal(common.body_too_large)
  if (http.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || http.statusCode === 415) return new Refusal(common.unsupported_media_type)
  if (http.statusCode === 403 || http.statusCode === 404) return new Refusal(common.not_found)
  if (http.statusCode === 400) return new Refusal(common.malformed_json)
  return new Refusal(common.internal)
}

const unusableValue = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05'])
const controlCharacters = { zh: '含有看不见的控制字符。', en: 'It contains invisible control characters.' }
// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Where a text of the input, or the name of a field, holds a control character other than tab and line break: no text does, and the database keeps no NUL. */
function controlCharacterIn(value: unknown, depth = 0): (string | number)[] | null {
  if (typeof value === 'string') return controlCharacter.test(value) ? [] : null
  if (value === null || typeof value !== 'object' || depth > 30) return null
  for (const [key, inner] of Object.entries(value)) {
    if (controlCharacter.test(key)) return []
    const found = controlCharacterIn(inner, depth + 1)
    if (found) return [key, ...found]
  }
  return null
}

/** What does not fit its schema, field by field. */
function invalidInput(part: string, error: z.ZodError): Refusal {
  return new Refusal(common.invalid_input, { faults: error.issues.slice(0, 50).flatMap(issue => faultOf(part, issue)) })
}

/** A validation issue as a field fault with a sentence. */
function faultOf(part: string, issue: z.core.$ZodIssue): FieldFault[] {
  const path = [part === 'querystring' ? 'query' : part, ...issue.path].join('.')
  const say = (code: string, zh: string, en: string): FieldFault => ({ path, code, zh, en })
  switch (issue.code) {
    case 'unrecognized_keys': return issue.keys.map(key => ({ path: `${path}.${key}`, code: 'unknown_field', zh: '没有这个字段。', en: 'There is no such field.' }))
    case 'invalid_type': return [/received undefined$/.test(issue.message)
      ? say('required', '这一项必须填写。', 'This is required.') : say('wrong_type', '类型不对。', 'This is of the wrong type.')]
    case 'too_small': return [Number(issue.minimum) <= 1 && issue.origin === 'string' ? say('required', '这一项必须填写。', 'This is required.') : say('too_small', `至少 ${issue.minimum}。`, `At least ${issue.minimum}.`)]
    case 'too_big': return [say('too_big', `最多 ${issue.maximum}。`, `At most ${issue.maximum}.`)]
    case 'invalid_value': return [say('not_a_choice', '不在可选范围内。', 'This is not one of the choices.')]
    case 'invalid_format': return [issue.message === 'control_characters' ? say('control_characters', controlCharacters.zh, controlCharacters.en) : say('format', '格式不对。', 'The format is not right.')]
    case 'custom': return [issue.message === 'blank' ? say('required', '这一项不能只有空格。', 'This cannot be blank.') : say(issue.message || 'invalid', '填得不对。', 'This is not right.')]
    default: return [say('invalid', '填得不对。', 'This is not right.')]
  }
}
