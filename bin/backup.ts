// Makes one encrypted backup of database and files while everything runs. PLA-9, SAFETY 19.
//
//   npm run backup -- <file>      it must not exist yet; a folder gets a file named by the time
//
// The master key is not in it: keep the recovery sheet (npm run keys -- sheet) apart from the backups.
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { writeBackup } from '../server/platform/backup.ts'
import { readConfig } from '../server/platform/config.ts'
import { readMasterKey } from '../server/platform/master-key.ts'
import { reachDatabase } from '../server/reach.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const [where, ...more] = process.argv.slice(2)
  if (where === undefined || more.length > 0) throw new Error('Usage: npm run backup -- <file or folder>')
  const config = readConfig(process.env)
  const now = new Date()
  const isFolder = await stat(where).then(found => found.isDirectory(), () => false)
  const path = resolve(isFolder ? join(where, `throughcare-${now.toISOString().slice(0, 19).replace(/[:T]/g, '-')}.backup`) : where)
  const { url, release } = await reachDatabase(config)
  try {
    const summary = await writeBackup({ url, dataDir: config.dataDir, master: await readMasterKey(config.masterKeyFile), now, say }, path)
    if (summary.missing.length > 0) say(`${summary.missing.length} files were not in the store and are not in the backup.`)
    say(`${path} (${(summary.bytes / 1_048_576).toFixed(1)} MB)`)
  } finally {
    await release()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
