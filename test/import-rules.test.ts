import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** One file that breaks each rule, and files that look alike and break none. */
const files: Record<string, { text: string; breaks?: string[] }> = {
  'server/platform/contract.ts': { text: `import { z } from 'zod'; export const Id = z.string()` },
  'server/platform/refusal.ts': { text: `import { join } from 'node:path'; export const refusals = join`, breaks: ['contract-helper-is-light'] },
  'server/platform/clock.ts': { text: `import { modules } from '../modules.ts'; export const clock = modules`, breaks: ['platform-knows-no-module'] },
  'server/platform/a.ts': { text: `import { b } from './b.ts'; export const a = () => b`, breaks: ['no-cycles'] },
  'server/platform/b.ts': { text: `import { a } from './a.ts'; export const b = () => a` },
  'server/platform/type-a.ts': { text: `import type { B } from './type-b.ts'; export interface A { b: B }` },
  'server/platform/type-b.ts': { text: `import type { A } from './type-a.ts'; export interface B { a: A }` },
  'server/modules.ts': { text: `import { store } from './modules/catalogue/store.ts'; export const modules = [store]`, breaks: ['root-by-the-face'] },
  'server/modules/catalogue/store.ts': { text: `export const store = 1` },
  'server/modules/catalogue/can.ts': { text: `import { store } from './store.ts'; export const can = store`, breaks: ['can-is-pure'] },
  'server/modules/catalogue/contract.ts': {
    text: `import { z } from 'zod'; import { Kysely } from 'kysely'; import { Id } from '../../platform/contract.ts'; export const Service = [z, Id, Kysely]`,
    breaks: ['contracts-are-light'],
  },
  'server/modules/catalogue/index.ts': { text: `import { store } from './store.ts'; export const services = store` },
  'server/modules/customers/index.ts': { text: `import { visits } from '../visits/index.ts'; export const customers = visits`, breaks: ['ground-calls-no-higher'] },
  'server/modules/visits/index.ts': {
    text: `import { services } from '../catalogue/index.ts'; import { store } from '../catalogue/store.ts'; import { page } from '../today/index.ts'; export const visits = [services, store, page]`,
    breaks: ['modules-by-their-face', 'desk-calls-no-insight'],
  },
  'server/modules/today/index.ts': { text: `import type { Line } from './line.ts'; export const page: Line | null = null`, breaks: ['no-cycles-of-types'] },
  'server/modules/today/line.ts': { text: `import type { page } from './index.ts'; export interface Line { of: typeof page }` },
  'server/modules/care/index.ts': { text: `import { plan } from '../followups/index.ts'; export const care = () => plan` },
  'server/modules/followups/index.ts': { text: `import type { Care } from '../care/contract.ts'; import { chooseDay } from './days.ts'; export const plan = (care: Care) => [care, chooseDay]` },
  'server/modules/followups/days.ts': { text: `export const chooseDay = 1` },
  'server/modules/followups/contract.ts': { text: `export const FollowUp = 1` },
  'server/modules/care/contract.ts': { text: `import { FollowUp } from '../followups/contract.ts'; export type Care = typeof FollowUp` },
  'server/modules/till/index.ts': {
    text: `import { expect } from 'vitest'; import { nowhere } from './nowhere.ts'; import { helper } from '../../../test/support/helper.ts'; export const till = [expect, nowhere, helper]`,
    breaks: ['no-dev-parts-in-the-product', 'no-unresolvable', 'tests-stay-out'],
  },
  'server/modules/till/till.test.ts': { text: `import { store } from '../catalogue/store.ts'; import { expect } from 'vitest'; import { helper } from '../../../test/support/helper.ts'; export const t = [store, expect, helper]` },
  'test/support/helper.ts': { text: `export const helper = 1` },
  'db/tables.ts': { text: `export interface Database { a: 1 }` },
  'web/api/client.ts': { text: `export const api = 1` },
  'web/kit/button.tsx': { text: `import { api } from '../api/client.ts'; export const Button = api`, breaks: ['kit-knows-no-endpoint'] },
  'web/staff/page.tsx': {
    text: `import { Service } from '../../server/modules/catalogue/contract.ts'; import { services } from '../../server/modules/catalogue/index.ts'; import type { Database } from '../../db/tables.ts'; export const page = [Service, services]; export type D = Database`,
    breaks: ['staff-sees-contracts', 'tables-in-one-place'],
  },
  'web/customer/voucher.ts': {
    text: `import { can } from '../../server/modules/catalogue/can.ts'; import { Service } from '../../server/modules/catalogue/contract.ts'; import { page } from '../staff/page.tsx'; export const v = [can, Service, page]`,
    breaks: ['customer-pages-see-can-only', 'three-webs'],
  },
  'web/widget/chat.ts': { text: `import type { Service } from '../../server/modules/catalogue/contract.ts'; export type S = typeof Service` },
}

interface Found {
  summary: { violations: { rule: { name: string }; from: string }[] }
}

test('each import rule refuses the file that breaks it, and no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughcare-imports-'))
  try {
    for (const [path, { text }] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), `${text}\n`)
    }
    for (const name of ['.dependency-cruiser.cjs', 'package.json']) copyFileSync(join(root, name), join(folder, name))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'server', 'web', 'test'], { cwd: folder, maxBuffer: 1 << 27 }, (_, stdout) => resolve(stdout))
    })
    const { violations } = (JSON.parse(output) as Found).summary
    const configured = (createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }).forbidden.map((rule) => rule.name)
    expect([...new Set(violations.map((one) => one.rule.name))].sort()).toEqual(configured.sort())
    const expected = Object.entries(files).flatMap(([path, { breaks = [] }]) => breaks.map((rule) => `${rule}: ${path}`))
    const found = new Set(violations.map((one) => `${one.rule.name}: ${one.from}`))
    expect(expected.filter((line) => !found.has(line))).toEqual([])
    const blamed = new Set(violations.filter((one) => !one.rule.name.includes('cycles')).map((one) => `${one.rule.name}: ${one.from}`))
    expect([...blamed].filter((line) => !expected.includes(line))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
