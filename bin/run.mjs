// Starts or tests Throughcare on a fresh checkout: brings the parts in package-lock.json, finds a Node that runs the
// TypeScript of the server as it is, and hands over. Plain JavaScript for Node 20 and newer.
//
//   node bin/run.mjs start [...]    the server
//   node bin/run.mjs test [...]     every check and test; further words narrow the tests to matching files
//   node bin/run.mjs example [...]  the example; with --customers 1000000 a large one for benchmarks
//   node bin/run.mjs bench [...]    the benchmarks
//   node bin/run.mjs drill          a full disk and a lost database, as root on Linux
//   node bin/run.mjs widget-demo    a page of another site with the web chat on it
//   node bin/run.mjs backup <file>, restore <file>, keys <what>, audit:verify
//                                   commands beside the server, or while it is down
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const neededNode = [24, 2]
const [task, ...words] = process.argv.slice(2)

process.chdir(root)
const programs = { start: 'server/main.ts', test: 'bin/test.ts', backup: 'bin/backup.ts', restore: 'bin/restore.ts', keys: 'bin/keys.ts', 'audit:verify': 'bin/audit-verify.ts', example: 'bin/example.ts', bench: 'bench/main.ts', drill: 'bin/drill.ts', 'widget-demo': 'bin/widget-demo.ts' }
if (!Object.hasOwn(programs, task ?? '')) fail(`Usage: node bin/run.mjs ${Object.keys(programs).join(' | ')}`)
if (process.platform === 'win32') {
  fail('Throughcare runs on Linux and macOS. On Windows use WSL2: open its shell (wsl --install sets it up), check the project out there and run the same command.')
}
await install()
const node = findNode()
handOver(node, [...(task === 'start' ? serverProcess().flags : []), programs[task], ...words], task === 'start' ? serverProcess().environment : {})

/** How the server's process is started: garbage is collected before the heap has grown many times over, and freed memory is given back. */
function serverProcess() {
  return JSON.parse(readFileSync(join(root, 'bin/server-process.json'), 'utf8'))
}

/** Brings node_modules to the state of package-lock.json; a stamp in it remembers which lock it was made from. */
async function install() {
  const stamp = join(modules, '.throughcare-lock')
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(`${process.platform}-${process.arch}`).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    console.log('node_modules is a link and is used as it is.')
    return
  }
  console.log('Installing the parts named in package-lock.json (npm ci). The first time this takes a minute or two.')
  const started = Date.now()
  const heartbeat = setInterval(() => console.log(`  still installing (${Math.round((Date.now() - started) / 1000)} s)`), 10_000)
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const code = await new Promise((resolve) => {
    const child = spawn(npm[0], [...npm.slice(1), 'ci', '--include=dev', '--include=optional', '--loglevel=error'], { stdio: 'inherit', env: npmEnvironment() })
    child.once('error', (error) => {
      console.error(`npm could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (exitCode) => resolve(exitCode ?? 1))
  })
  clearInterval(heartbeat)
  if (code !== 0) fail('The parts could not be installed; see above. Check the network and the npm registry setting, then run the same command again.', code)
  writeFileSync(stamp, `${wanted}\n`)
}

/** What an outer npm was told (production, omit, another folder) must not change what is installed here. */
function npmEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|npm_config_(omit|include|production|only|global|prefix|ignore_scripts))$/i.test(name))
  return Object.fromEntries(kept)
}

/** This Node when it is new enough, else the one in the lock. */
function findNode() {
  if (isEnough(process.versions.node)) return process.execPath
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) {
    const { stdout, error } = spawnSync(packaged, ['--version'], { encoding: 'utf8' })
    if (error === undefined && isEnough(stdout.trim().slice(1))) return packaged
  }
  fail(`Node ${neededNode.join('.')} or newer is needed, and this is ${process.versions.node}. ${process.platform === 'darwin' ? 'Install it from https://nodejs.org or with: brew install node' : 'Install it from https://nodejs.org'}; then run the same command again.`)
}

function isEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])
}

/** Runs the program to its end, passing signals on, and ends as it ended. */
function handOver(program, args, environment) {
  const path = [dirname(program), join(modules, '.bin'), process.env.PATH].filter(Boolean).join(delimiter)
  // A group of its own: an interrupt from the terminal reaches it once, from here, and not a second time directly.
  const child = spawn(program, args, { stdio: 'inherit', detached: true, env: { ...environment, ...process.env, PATH: path } })
  const last = new Map()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) {
    process.on(signal, () => {
      // The terminal and npm both deliver an interrupt; the server takes a second one as an order to end at once.
      const now = Date.now()
      if (now - (last.get(signal) ?? 0) > 300) child.kill(signal)
      last.set(signal, now)
    })
  }
  child.once('error', (error) => fail(`${program} could not be started: ${error.message}`))
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGUSR2']) process.removeAllListeners(name)
    process.kill(process.pid, signal)
  })
}

function fail(message, code = 1) {
  console.error(message)
  process.exit(code)
}
