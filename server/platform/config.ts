/** The environment, read once and parsed; nothing else in the server reads `process.env`. */
import { resolve } from 'node:path'
import { z } from 'zod'

const Flag = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform(value => value === 'on' || value === 'true' || value === '1')

const Environment = z.object({
  PORT: z.string().regex(/^\d{1,5}$/).default('3000'),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  MASTER_KEY_FILE: z.string().optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TRUST_PROXY: z.string().optional(),
  ALLOW_PLAIN_HTTP: Flag.optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  EXAMPLE: Flag.optional(),
  EXAMPLE_PASSWORD: z.string().min(8).optional(),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
  OWN_NETWORKS: z.string().regex(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i).optional(),
  POOL_SIZE: z.string().regex(/^\d{1,3}$/).optional(),
})

export interface Config {
  port: number
  host: string
  dataDir: string
  /** Set: nothing is embedded. */
  databaseUrl: string | null
  /** Builds every link and QR; never the Host header (PLA-33). */
  publicUrl: string
  masterKeyFile: string
  tls: { cert: string; key: string } | null
  trustProxy: string[] | null
  allowPlainHttp: boolean
  smtpUrl: string | null
  mailFrom: string
  example: boolean | null
  examplePassword: string | null
  role: 'all' | 'web' | 'worker'
  logLevel: string
  production: boolean
  poolSize: number
  /** The hospital's own networks that may be called though they are not public: a proxy, a mail server (SAFETY 12). */
  ownNetworks: string[]
}

/**
 * Parses the environment.
 * @throws Error with one sentence naming the variable, so that the start stops there.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(env)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`Setting ${String(issue?.path[0])} is not usable: ${issue?.message}`)
  }
  const e = parsed.data
  const production = e.NODE_ENV === 'production'
  const port = Number(e.PORT)
  if (port > 65535) throw new Error('Setting PORT is not usable: at most 65535')
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(e.HOST)
  const tls = e.TLS_CERT && e.TLS_KEY ? { cert: e.TLS_CERT, key: e.TLS_KEY } : null
  if (Boolean(e.TLS_CERT) !== Boolean(e.TLS_KEY)) throw new Error('Settings TLS_CERT and TLS_KEY go together')
  if (production && !e.PUBLIC_URL) throw new Error('Setting PUBLIC_URL is needed in production: every link and QR code is built from it')
  if (!loopback && !tls && !e.TRUST_PROXY && !e.ALLOW_PLAIN_HTTP) {
    throw new Error('Outside loopback, set TLS_CERT and TLS_KEY, or TRUST_PROXY, or knowingly ALLOW_PLAIN_HTTP=on')
  }
  const dataDir = resolve(e.DATA_DIR)
  return {
    port,
    host: e.HOST,
    dataDir,
    databaseUrl: e.DATABASE_URL ?? null,
    publicUrl: (e.PUBLIC_URL ?? `${tls ? 'https' : 'http'}://${loopback ? 'localhost' : e.HOST}:${port}`).replace(/\/$/, ''),
    masterKeyFile: resolve(e.MASTER_KEY_FILE ?? `${dataDir}/keys/master.key`),
    tls,
    trustProxy: e.TRUST_PROXY ? e.TRUST_PROXY.split(',').map(part => part.trim()) : null,
    allowPlainHttp: e.ALLOW_PLAIN_HTTP ?? false,
    smtpUrl: e.SMTP_URL ?? null,
    mailFrom: e.MAIL_FROM ?? 'throughcare@localhost',
    example: e.EXAMPLE ?? null,
    examplePassword: e.EXAMPLE_PASSWORD ?? null,
    role: e.ROLE,
    logLevel: e.LOG_LEVEL,
    production,
    poolSize: Number(e.POOL_SIZE ?? '12'),
    ownNetworks: e.OWN_NETWORKS ? e.OWN_NETWORKS.split(',') : [],
  }
}
