// Restores a backup into an empty database and an empty data folder, or only proves that it could be. PLA-9, SAFETY 19.
//
//   npm run restore -- <file>             into DATA_DIR (made if absent) or DATABASE_URL, both empty; the server is stopped
//   npm run restore -- --check <file>     the drill: into a throw-away place, compared with the backup table by table, the
//                                         audit chain walked; DATA_DIR only lends the master key. For a schedule:
//                                         0 4 * * *  npm run backup -- /backups && npm run restore -- --check "$(ls -t /backups/* | head -1)"
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig, type Config } from '../server/platform/config.ts'
import { Db } from '../server/platform/db.ts'
import { readMasterKey } from '../server/platform/master-key.ts'
import { restoreBackup } from '../server/platform/restore.ts'
import { verifyAudit } from '../server/platform/sealer.ts'
import { reachDatabase } from '../server/reach.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const words = process.argv.slice(2)
  const isCheck = words[0] === '--check'
  const [path, ...more] = isCheck ? words.slice(1) : words
  if (path === undefined || path.startsWith('--') || more.length > 0) throw new Error('Usage: npm run restore -- [--check] <file>')
  const config = readConfig(process.env)
  if (isCheck) await check(config, path)
  else await restore(config, path)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function restore(config: Config, path: string): Promise<void> {
  const { url, release } = await reachDatabase(config, { mayCreate: true, say })
  try {
    const summary = await restoreBackup({ url, dataDir: config.dataDir, master: await readMasterKey(config.masterKeyFile), now: new Date(), say }, path)
    await report(url, config.dataDir, summary)
  } finally {
    await release()
  }
}

async function check(config: Config, path: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'throughcare-drill-'))
  try {
    const { url, release } = await reachDatabase({ ...config, databaseUrl: null, dataDir }, { mayCreate: true })
    try {
      const summary = await restoreBackup({ url, dataDir, master: await readMasterKey(config.masterKeyFile), now: new Date() }, path)
      await report(url, dataDir, summary)
      say('The backup can be restored. 备份可以恢复。')
    } finally {
      await release()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function report(url: string, dataDir: string, summary: Awaited<ReturnType<typeof restoreBackup>>): Promise<void> {
  say(`Restored as of ${summary.madeAt}: ${summary.tables.length} tables with ${summary.tables.reduce((sum, table) => sum + table.rows, 0)} rows, equal to the backup by SHA-256 of each; ${summary.files} files, ${summary.missing.length} not in the backup.`)
  const client = new pg.Client({ ...new Db(url, { app: 1 }, () => undefined).settings('seal'), statement_timeout: 0 })
  await client.connect()
  const heads = (await readFile(join(dataDir, 'audit-heads.txt'), 'utf8').catch(() => '')).split('\n').flatMap(line => { const [number, hash] = line.split(' '); return number && hash ? [{ number: Number(number), hash }] : [] })
  const { findings, rows } = await verifyAudit(client, heads).finally(() => client.end())
  if (findings.length > 0) throw new Error(`The audit trail in the restored copy has ${findings.length} findings: npm run audit:verify names them.`)
  say(`The audit trail of ${rows} rows is whole.`)
}
