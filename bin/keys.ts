// Keys of the installation, beside the running server or while it is down. PLA-4, SAFETY 17.
//
//   npm run keys -- status                    which keys are in use, and whether anything carries an old one
//   npm run keys -- rotate                    new data keys and a new master key; --data or --master for one of them,
//                                             --hospital <code> for the data key of one hospital
//   npm run keys -- sheet                     prints the recovery sheet of the master key: keep it locked away
//   npm run keys -- restore-sheet < sheet     writes the master key from a typed recovery sheet, where none lies yet
import { text } from 'node:stream/consumers'
import pino from 'pino'
import { makeApp } from '../server/compose.ts'
import { recordRings } from '../server/modules/customers/index.ts'
import { readConfig } from '../server/platform/config.ts'
import { hospitals } from '../server/platform/jobs.ts'
import { masterFromRecoverySheet, readMasterKey, recoverySheet, saveMasterKey } from '../server/platform/master-key.ts'
import { countOldValues, rotateDataKeys, rotateMasterKey } from '../server/platform/rotation.ts'
import { systemWork } from '../server/platform/work.ts'
import { reachDatabase } from '../server/reach.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const config = readConfig(process.env)
const [what, ...words] = process.argv.slice(2)

try {
  switch (what) {
    case 'rotate': await rotate(); break
    case 'status': await status(); break
    case 'sheet': say(recoverySheet(await readMasterKey(config.masterKeyFile))); break
    case 'restore-sheet': {
      const master = masterFromRecoverySheet(await text(process.stdin))
      await saveMasterKey(config.masterKeyFile, master)
      say(`The master key ${master.fingerprint} lies at ${config.masterKeyFile}.`)
      break
    }
    default: throw new Error('Usage: npm run keys -- status | rotate [--data | --master] [--hospital <code>] | sheet | restore-sheet')
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function withApp(act: (app: ReturnType<typeof makeApp>) => Promise<void>): Promise<void> {
  const { url, release } = await reachDatabase(config, { say })
  const app = makeApp({ config, databaseUrl: url, masterKey: await readMasterKey(config.masterKeyFile), poolSize: 2, log: pino({ level: 'error' }) })
  try {
    await act(app)
  } finally {
    await app.db.close()
    await release()
  }
}

async function rotate(): Promise<void> {
  const only = words.includes('--hospital') ? words[words.indexOf('--hospital') + 1] : undefined
  const unknown = words.find(word => word.startsWith('--') && !['--data', '--master', '--hospital'].includes(word))
  if (unknown !== undefined || (words.includes('--hospital') && only === undefined)) throw new Error(`rotate knows --data, --master and --hospital <code>, not ${unknown ?? '--hospital alone'}.`)
  await withApp(async app => {
    if (only !== undefined && !(await hospitals(app)).some(({ code, hospitalId }) => code === only || hospitalId === only)) throw new Error(`There is no hospital ${only}.`)
    if (!words.includes('--master')) await rotateDataKeys({ app, recordRings, say }, only)
    if (!words.includes('--data') && only === undefined) {
      await rotateMasterKey({ app, say })
      say('The master key has changed: print a new recovery sheet (npm run keys -- sheet) and destroy the old one. Backups made before need the old sheet.')
    }
  })
}

async function status(): Promise<void> {
  say(`master key ${(await readMasterKey(config.masterKeyFile)).fingerprint} at ${config.masterKeyFile}`)
  await withApp(async app => {
    for (const { hospitalId, code } of await hospitals(app)) {
      const rows = await app.db.tenantTx(systemWork(app, hospitalId), tx => tx.rows<{ purpose: string; version: number; state: string; created_at: string }>('select purpose, version, state, created_at from platform.tenant_key where hospital_id = $1 order by purpose, version', [hospitalId]))
      const keys = rows.map(row => `${row.purpose} ${row.version} (${row.state}, ${row.created_at.slice(0, 10)})`).join(', ')
      say(`${code}: ${keys}; sealed with another data key than the current: ${await countOldValues(app, hospitalId)}`)
    }
  })
}
