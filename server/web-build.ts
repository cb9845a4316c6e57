/** Builds the pages beside the running server when their sources changed since the last build; production ships them built. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Digest of everything the pages are made from. */
function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = [
    'package-lock.json',
    ...readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' }).filter(name => !name.startsWith('dist') && /\.(tsx?|css|html|svg|json)$/.test(name)).map(name => join('web', name)),
    ...readdirSync(join(root, 'server/modules'), { recursive: true, encoding: 'utf8' }).filter(name => /(can|contract)\.ts$/.test(name)).map(name => join('server/modules', name)),
  ].sort()
  for (const file of files) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  return hash.digest('hex')
}

/** The staff application, then panel and button of the web chat. */
const builds = [['web/vite.config.ts'], ['web/widget/vite.config.ts'], ['web/widget/vite.config.ts', '--mode', 'loader']]

function runVite(words: readonly string[]): Promise<number> {
  return new Promise<number>(resolve => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '-c', ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
    const endWithProcess = () => void child.kill()
    process.once('exit', endWithProcess)
    child.once('error', () => resolve(1))
    child.once('exit', exitCode => {
      process.removeListener('exit', endWithProcess)
      resolve(exitCode ?? 1)
    })
  })
}

/** Builds if needed. A failed build is said and leaves the pages of before. */
export async function buildPages(say: (line: string) => void): Promise<boolean> {
  const stamp = join(root, 'web/dist/sources.sha256')
  const wanted = sourcesHash()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return true
  say('Building the pages (about 10 s)')
  const started = Date.now()
  let code = 0
  for (const words of builds) code ||= await runVite(words)
  if (code !== 0) {
    await rm(stamp, { force: true })
    say('The pages could not be built; see above.')
    return false
  }
  await mkdir(join(root, 'web/dist'), { recursive: true })
  await writeFile(stamp, wanted)
  say(`The pages are built (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return true
}
