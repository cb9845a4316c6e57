// Every check of the project, one after the other, and one line at the end that counts them: "N passed, N failed".
// Started by bin/run.mjs (npm test), which has installed the parts. Further words narrow the tests to matching files.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

interface Tally {
  passed: number
  failed: number
  /** Names of what was left out, with the reason where one is known. */
  skipped: string[]
}

/** The part of Vitest's report that is counted. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; status: string; message: string; assertionResults: { status: string; fullName: string }[] }[]
}

const total: Tally = { passed: 0, failed: 0, skipped: [] }
const failures: string[] = []
const words = process.argv.slice(2)
let child: ReturnType<typeof spawn> | undefined

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    child?.kill(signal)
    process.exitCode = 1
    stopped = true
  })
}
let stopped = false

if (words.length === 0) {
  await check('types of the server', ['node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'])
  if (existsSync('web/vite.config.ts')) await check('types of the web', ['node_modules/typescript7/bin/tsc', '-p', 'web/tsconfig.json'])
  if (existsSync('test/e2e/tsconfig.json')) await check('types of the journeys', ['node_modules/typescript7/bin/tsc', '-p', 'test/e2e/tsconfig.json'])
  if (existsSync('.oxlintrc.json')) await check('lint', ['node_modules/oxlint/bin/oxlint', '--quiet'])
  if (existsSync('.dependency-cruiser.cjs')) {
    const folders = ['server', 'web', 'bin', 'test', 'db', 'bench'].filter((folder) => globSync(`${folder}/**/*.{ts,tsx}`).length > 0)
    await check('import rules', ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.cjs', ...folders])
  }
}
const journeys = globSync('test/e2e/**/*.e2e.ts')
if (existsSync('web/vite.config.ts') && (words.length === 0 || journeys.some((file) => words.some((word) => file.includes(word))))) {
  await check('build of the web', ['bin/build.ts'])
}
await vitest('code', {})
if (journeys.length > 0) {
  const browser = await findBrowser()
  if (browser === undefined) {
    total.failed++
    failures.push('browser journeys: no Chromium. Install it (Debian, Ubuntu: apt-get install -y chromium fonts-noto-cjk; macOS: brew install --cask chromium), or name one with CHROME_PATH')
  } else {
    await vitest('e2e', { CHROME_PATH: browser })
  }
}
report()

/** One program that passes or fails as a whole. */
async function check(name: string, args: string[]): Promise<void> {
  if (stopped) return
  const code = await run(args, {})
  count(name, code === 0)
}

async function vitest(project: string, env: NodeJS.ProcessEnv): Promise<void> {
  if (stopped) return
  const folder = mkdtempSync(join(tmpdir(), 'throughcare-report-'))
  try {
    const file = join(folder, 'report.json')
    const code = await run(
      ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', '--allowOnly=false', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...words],
      env,
    )
    if (!existsSync(file)) {
      count(`tests (${project}): Vitest ended with code ${code} and no report`, false)
      return
    }
    const result = JSON.parse(readFileSync(file, 'utf8')) as Report
    let failed = result.numFailedTests
    for (const { name, status, message, assertionResults } of result.testResults) {
      for (const one of assertionResults) {
        if (one.status === 'failed') failures.push(`${short(name)}: ${one.fullName}`)
        if (one.status === 'skipped' || one.status === 'pending' || one.status === 'todo') total.skipped.push(`${short(name)}: ${one.fullName}`)
      }
      // A file can fail without a failing test: it does not load, or its last hook finds a leak.
      if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) {
        failed++
        failures.push(`${short(name)}: ${message.split('\n')[0]}`)
      }
    }
    total.passed += result.numPassedTests
    total.failed += failed
    if (code !== 0 && failed === 0) {
      total.failed++
      failures.push(`tests (${project}): Vitest ended with code ${code}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((resolve) => {
    child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

function count(name: string, isPassed: boolean): void {
  if (isPassed) total.passed++
  else {
    total.failed++
    failures.push(name)
  }
  process.stdout.write(`${isPassed ? 'passed' : 'FAILED'}: ${name}\n`)
}

/** A Chromium for the browser journeys; on Debian and Ubuntu as root it is installed when missing. */
async function findBrowser(): Promise<string | undefined> {
  const found = lookUpBrowser()
  const hasChinese = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== ''
  if (found !== undefined && hasChinese) return found
  if (existsSync('/usr/bin/apt-get') && process.geteuid?.() === 0) {
    const packages = [...(found === undefined ? ['chromium'] : []), 'fonts-noto-cjk']
    process.stdout.write(`Installing ${packages.join(' and ')} for the browser journeys; this takes a minute or two.\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [['update', '-q'], ['install', '-y', '-q', '--no-install-recommends', ...packages]]) {
      const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env })
      if (status !== 0) break
    }
  }
  return lookUpBrowser()
}

function lookUpBrowser(): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const candidates = [
    ...(process.env['CHROME_PATH'] ? [process.env['CHROME_PATH']] : []),
    '/usr/bin/chromium',
    ...names.flatMap((name) => places.map((place) => join(place, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function short(path: string): string {
  return path.startsWith(`${process.cwd()}/`) ? path.slice(process.cwd().length + 1) : path
}

function report(): void {
  process.stdout.write('\n')
  for (const name of failures) process.stdout.write(`failed: ${name}\n`)
  for (const name of total.skipped) process.stdout.write(`skipped: ${name}\n`)
  if (stopped) process.stdout.write('The tests were interrupted.\n')
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1
}
