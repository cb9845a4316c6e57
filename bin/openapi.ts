/** The OpenAPI document and the typed client's schema, from the routes as bound; nothing is started. */
import { randomBytes } from 'node:crypto'
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import pino from 'pino'
import { makeApp } from '../server/compose.ts'
import { readConfig } from '../server/platform/config.ts'
import { masterKeyFrom } from '../server/platform/crypto.ts'
import { makeServer } from '../server/platform/server.ts'

/** The document as served at /api/openapi.json, keys in a stable order. */
export async function openapiDocument(): Promise<object> {
  const app = makeApp({ config: readConfig({ LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost:3000' }), databaseUrl: 'postgres://nobody@127.0.0.1:1/none', masterKey: masterKeyFrom(randomBytes(32)), log: pino({ level: 'silent' }) })
  const server = await makeServer(app, null)
  await server.ready()
  const document = server.swagger()
  await server.close()
  await app.db.close()
  return document
}

/** Types of the client, from the document. */
export async function clientTypes(document: object): Promise<string> {
  return `// Generated from openapi.json by bin/generate.ts; do not edit.\n${astToString(await openapiTypescript(document as OpenAPI3))}`
}
