/** First start on an empty embedded database: the example hospital, or a one-time link to set up the own one (PLA-33). */
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { App } from './platform/app.ts'
import { allHospitals } from './platform/jobs.ts'
import { newInitialPassword, makeSetupLink } from './modules/organisation/index.ts'

type Say = (line: string) => void

/** Staff whose numbers are printed: the roles of the main journey. */
export const printedStaff = [
  ['A001', '系统管理员', 'administrator'], ['D001', '客服主任', 'director'], ['L001', '组长', 'leader'], ['R001', '前台接待', 'receptionist'], ['P001', '电话咨询', 'phone agent'], ['W001', '网电咨询', 'web agent'],
  ['E001', '专家', 'expert'], ['C001', '科室协调员', 'department coordinator'], ['F001', '回访专员', 'follow-up caller'], ['K001', '投诉处理', 'complaint handler'], ['U001', '审计员', 'auditor'],
] as const

/** Decides what the first start makes, and makes it. An example that was interrupted is said and must be begun anew. */
export async function firstStart(app: App, databaseUrl: string, embedded: boolean, say: Say): Promise<void> {
  const all = await allHospitals(app)
  const unfinished = join(app.config.dataDir, 'example-unfinished')
  const begun = await readFile(unfinished, 'utf8').catch(() => null)
  if (begun !== null) {
    say(`The example was interrupted while it was being made. Remove the folder ${app.config.dataDir} and start again for a whole one.`)
    app.example = { done: false, progress: 0 }
    return
  }
  if (all.length > 0) {
    if (all.some(hospital => hospital.isExample)) app.example = { done: true, progress: 1 }
    return
  }
  if (!(app.config.example ?? embedded)) {
    say(`No hospital yet. Within 30 minutes, open this link once to set it up:\n  ${await makeSetupLink(app)}`)
    return
  }
  const password = app.config.examplePassword ?? newInitialPassword()
  app.example = { done: false, progress: 0 }
  await mkdir(app.config.dataDir, { recursive: true })
  await writeFile(unfinished, '')
  const started = Date.now()
  const ok = await run(app, databaseUrl, password, say)
  if (!ok) {
    say('The example could not be made; see above.')
    return
  }
  await rm(unfinished, { force: true })
  app.example = { done: true, progress: 1 }
  say(`The example hospital is ready (${((Date.now() - started) / 1000).toFixed(1)} s). Sign in at ${app.config.publicUrl}`)
  say(`  hospital demo (or demo2), password ${app.config.examplePassword ? 'as set in EXAMPLE_PASSWORD' : `${password}  (printed this once)`}`)
  for (const [number, zh, en] of printedStaff) say(`  ${number}  ${zh}  ${en}`)
}

function run(app: App, databaseUrl: string, password: string, say: Say): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, ['--max-semi-space-size=32', fileURLToPath(new URL('../bin/example.ts', import.meta.url))], {
      stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, EXAMPLE_DATABASE_URL: databaseUrl, EXAMPLE_PASSWORD: password, DATA_DIR: app.config.dataDir, MASTER_KEY_FILE: app.config.masterKeyFile, LOG_LEVEL: 'warn' },
    })
    let shown = -1
    createInterface({ input: child.stdout }).on('line', line => {
      try {
        const { share, what } = JSON.parse(line) as { share: number; what: string }
        app.example = { done: false, progress: share }
        const tenth = Math.floor(share * 10)
        if (tenth > shown) { shown = tenth; say(`  example ${String(Math.round(share * 100)).padStart(3)} %  ${what}`) }
      } catch { say(line) }
    })
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  })
}
