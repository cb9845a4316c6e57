// A drill of what can happen to the machine: a disk that fills up, and a database that is lost. The product runs as it is, people
// write to it over HTTP, and each step is printed with what was seen. Ends with code 1 when one does not hold.
//
//   npm run drill            as root on Linux: it mounts a small disk in memory and takes it away again
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill, Front, seconds, startProduct, until, type Product } from './drill-product.ts'
import { bootstrap } from '../server/platform/bootstrap.ts'
import { startEmbedded } from '../server/platform/embedded.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
let failed = 0

/** One thing that must hold. */
async function step(what: string, holds: () => Promise<string | true>): Promise<void> {
  const begun = Date.now()
  const seen = await holds().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  if (seen !== true) failed++
  say(`  ${seen === true ? 'holds ' : 'FAILED'}  ${what} (${seconds(begun)})${seen === true ? '' : `: ${seen}`}`)
}

/** A small disk in memory under a folder of its own. */
async function onSmallDisk(mebibytes: number, act: (disk: string) => Promise<void>): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'throughcare-drill-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0700`, 'throughcare-drill', disk])
  try {
    await act(disk)
  } finally {
    execFileSync('umount', ['--lazy', disk])
    rmSync(disk, { recursive: true, force: true })
  }
}

async function expectTrouble(front: Front, product: Product, code: RegExp, reason: RegExp): Promise<void> {
  await step(`writing is refused with 503, a problem of code ${code.source} and Retry-After`, () => front.writeIsRefused(code))
  await step(`/readyz says 503 and why (${reason.source})`, () => product.readiness(503, reason))
  await step('/healthz goes on saying that the process lives', () => product.isAlive())
}

async function expectRecovery(front: Front, product: Product, starts: number): Promise<void> {
  await step('it is ready again by itself', () => product.readiness(200, /./))
  await step('writing goes on', () => front.writeSucceeds())
  await step('every acknowledged write is there, once', () => front.allThere())
  await step('the product was not started again for it', async () => product.starts === starts || `it was started ${product.starts - starts} times`)
}

/** Everything on one disk, as on a small machine; something else fills it. */
async function fullDisk(): Promise<void> {
  say('A disk that fills up: data folder and embedded database on one')
  await onSmallDisk(700, async disk => {
    const product = await startProduct({ DATA_DIR: join(disk, 'data') })
    try {
      const front = await Front.open(product)
      await step('writing succeeds while there is room', () => front.writeSucceeds(40))
      const release = fill(disk)
      await expectTrouble(front, product, /storage_full|unavailable/, /disk|database/)
      await step('what is there can still be read', () => front.readSucceeds())
      release()
      await expectRecovery(front, product, 1)
    } finally {
      await product.stop()
    }
  })
}

/** The database's own disk fills up; that of the product has room, so that only the database can tell. */
async function fullDatabase(): Promise<void> {
  say("The database's disk fills up; the product has another")
  await onSmallDisk(400, async disk => {
    const home = mkdtempSync(join(tmpdir(), 'throughcare-drill-home-'))
    const database = await startEmbedded({ dataDir: disk, log: line => say(`    database: ${line}`) })
    try {
      const { url } = await bootstrap(database.url, { database: 'throughcare', loginPassword: 'drill' })
      const product = await startProduct({ DATA_DIR: home, DATABASE_URL: url })
      try {
        const front = await Front.open(product)
        await step('writing succeeds while there is room', () => front.writeSucceeds(40))
        const release = fill(disk)
        await step('writing goes on until the room that was laid by is used up, then is refused with 503 and Retry-After', () => front.writeUntilRefused(/storage_full|unavailable|outcome_unknown/))
        await step('/readyz says 503 and why (disk|database)', () => product.readiness(503, /disk|database/))
        await step('/healthz goes on saying that the process lives', () => product.isAlive())
        release()
        await expectRecovery(front, product, 1)
      } finally {
        await product.stop()
      }
    } finally {
      await database.stop()
      rmSync(home, { recursive: true, force: true })
    }
  })
}

/** The database is gone for a while: connections are refused. */
async function lostDatabase(): Promise<void> {
  say('A database that is lost for a while')
  const home = mkdtempSync(join(tmpdir(), 'throughcare-drill-home-'))
  const folder = join(home, 'database')
  mkdirSync(folder)
  const begin = () => startEmbedded({ dataDir: folder, log: () => undefined })
  let database = await begin()
  try {
    const { url } = await bootstrap(database.url, { database: 'throughcare', loginPassword: 'drill' })
    const product = await startProduct({ DATA_DIR: home, DATABASE_URL: url })
    try {
      const front = await Front.open(product)
      await step('writing succeeds', () => front.writeSucceeds(40))
      await database.stop()
      await expectTrouble(front, product, /unavailable|outcome_unknown/, /database/)
      await step('it stays so, honestly, for ten seconds', async () => {
        for (const begun = Date.now(); Date.now() - begun < 10_000;) {
          const seen = await front.writeIsRefused(/unavailable|outcome_unknown/)
          if (seen !== true) return seen
        }
        return true
      })
      database = await begin()
      await expectRecovery(front, product, 1)
      await step('what was to follow from the writes has been done', () => until(() => front.jobsDone(url)))
    } finally {
      await product.stop()
    }
  } finally {
    await database.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  process.stderr.write('The drill mounts a small disk: run it as root on Linux.\n')
  process.exit(2)
}
const only = process.argv[2]
for (const [name, drill] of Object.entries({ fullDisk, fullDatabase, lostDatabase })) if (only === undefined || only === name) await drill()
say(failed === 0 ? 'Everything held.' : `${failed} steps failed.`)
process.exit(failed === 0 ? 0 : 1)
