import { format } from 'node:util'
import { afterAll, afterEach, beforeEach } from 'vitest'
import { openDatabases } from './database.ts'

let errors: string[] = []
let allowed: RegExp[] = []

// Test files share the process, so the console is replaced only once.
const marker = Symbol.for('throughcare.test.console')
const patched = console as Console & { [marker]?: boolean }
if (patched[marker] !== true) {
  const print = console.error.bind(console)
  console.error = (...args: unknown[]) => {
    const text = format(...args)
    const sink = (globalThis as { throughcareConsole?: (text: string) => boolean }).throughcareConsole
    if (sink?.(text) !== true) print(...args)
  }
  patched[marker] = true
}
;(globalThis as { throughcareConsole?: (text: string) => boolean }).throughcareConsole = (text) => {
  if (allowed.some((pattern) => pattern.test(text))) return true
  errors.push(text)
  return false
}

/** Lets the present test print errors that match; any other error on the console fails it. */
export function allowConsoleError(pattern: RegExp): void {
  allowed.push(pattern)
}

beforeEach(() => {
  errors = []
  allowed = []
})

afterEach(() => {
  if (errors.length > 0) throw new Error(`This test printed errors on the console:\n${errors.join('\n')}`)
})

afterAll(async () => {
  const left = [...openDatabases.values()]
  for (const database of left) await database.drop().catch(() => undefined)
  if (left.length > 0) throw new Error(`${left.length} test database(s) were not dropped by this file.`)
})
