import { mkdirSync, mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loginRole, withDatabase } from '../server/platform/bootstrap.ts'
import { asRole } from '../server/platform/migrate.ts'
import { type ClusterAddress, startTestCluster } from '../test/support/cluster.ts'
import { clientTypes, openapiDocument } from './openapi.ts'
import { printSchema, readRelations } from './schema.ts'
import { printTables } from './tables.ts'

/** What a step may use. */
export interface GenerateContext {
  /** Address (role `throughcare`) of a freshly migrated database that holds nothing. */
  url: string
  /** A session on it as owner, with an empty search path. */
  client: pg.Client
  /** Folder the files are written to; the root of the project, or a temporary one for comparing. */
  out: string
  /** Writes a file below `out`. */
  write(path: string, text: string): void
}

/** One kind of generated file. Steps run in this order; a later one may read what an earlier one wrote below `out`. */
interface Step {
  files: readonly string[]
  run(context: GenerateContext): Promise<void>
}

const steps: readonly Step[] = [
  { files: ['db/schema.sql'], run: async ({ client, write }) => write('db/schema.sql', await printSchema(client)) },
  { files: ['db/tables.ts'], run: async ({ client, write }) => write('db/tables.ts', printTables(await readRelations(client))) },
  {
    files: ['openapi.json', 'web/api/schema.ts'],
    run: async ({ write }) => {
      const document = await openapiDocument()
      write('openapi.json', `${JSON.stringify(document, null, 2)}\n`)
      write('web/api/schema.ts', await clientTypes(document))
    },
  },
]

/** Everything `generate` writes, relative to the root of the project. */
export const generatedFiles: readonly string[] = steps.flatMap((step) => step.files)

const root = fileURLToPath(new URL('..', import.meta.url))

/** Writes every generated file below `out`, from a database of its own on the given cluster. */
export async function generateInto(out: string, cluster: ClusterAddress): Promise<void> {
  const database = `generate_${process.pid}`
  const admin = new pg.Client({ connectionString: cluster.adminUrl })
  await admin.connect()
  try {
    await admin.query(`create database ${database} template ${cluster.template} strategy file_copy`)
    const url = new URL(withDatabase(cluster.adminUrl, database))
    url.username = loginRole
    url.password = encodeURIComponent(cluster.loginPassword)
    const client = new pg.Client(asRole(url.href, 'owner'))
    await client.connect()
    try {
      const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(out, path)), { recursive: true })
        writeFileSync(join(out, path), text)
      }
      for (const step of steps) await step.run({ url: url.href, client, out, write })
    } finally {
      await client.end()
    }
  } finally {
    await admin.query(`drop database if exists ${database} with (force)`)
    await admin.end()
  }
}

/** Files whose committed text differs from what the sources amount to now. */
export async function staleFiles(cluster: ClusterAddress): Promise<string[]> {
  const out = mkdtempSync(join(tmpdir(), 'throughcare-generate-'))
  try {
    await generateInto(out, cluster)
    return generatedFiles.filter((path) => textOf(join(root, path)) !== textOf(join(out, path)))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined
}

async function main(): Promise<void> {
  const cluster = await startTestCluster()
  try {
    if (process.argv.includes('--check')) {
      const stale = await staleFiles(cluster.address)
      if (stale.length > 0) {
        console.error(`Not current: ${stale.join(', ')}. Run node bin/generate.ts and commit the result.`)
        process.exitCode = 1
      }
    } else {
      await generateInto(root, cluster.address)
    }
  } finally {
    await cluster.stop()
  }
}

if (import.meta.main) await main()
