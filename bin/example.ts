/**
 * Builds the example in a process of its own, so that the server stays free. Started by server/main.ts for an empty embedded
 * database; prints progress as JSON lines to its parent.
 */
import { buildExample } from '../db/example/build.ts'
import { makeApp } from '../server/compose.ts'
import { readConfig } from '../server/platform/config.ts'
import { loadOrCreateMasterKey } from '../server/platform/master-key.ts'

const config = readConfig(process.env)
const url = process.env['EXAMPLE_DATABASE_URL'] ?? config.databaseUrl
if (!url || !config.examplePassword) {
  process.stderr.write('EXAMPLE_DATABASE_URL (or DATABASE_URL) and EXAMPLE_PASSWORD are needed\n')
  process.exit(2)
}
const app = makeApp({ config, databaseUrl: url, masterKey: await loadOrCreateMasterKey(config.masterKeyFile, { mayCreate: false }), poolSize: 2 })
try {
  await buildExample(app, config.examplePassword, (share, what) => process.stdout.write(`${JSON.stringify({ share, what })}\n`))
} finally {
  await app.db.close()
}
