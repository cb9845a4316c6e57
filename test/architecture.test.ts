import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

// What the lint and the import rules (.dependency-cruiser.cjs) cannot say.

const root = fileURLToPath(new URL('..', import.meta.url))

/** Files longer than 500 lines, each with its reason. */
const longWithReason: Record<string, string> = {}

const generated = new Set(['db/tables.ts', 'web/api/schema.ts'])

const sources = globSync(['server/**/*.{ts,tsx}', 'web/**/*.{ts,tsx}', 'bin/**/*.{ts,mjs}', 'test/**/*.ts', 'bench/**/*.ts', 'db/**/*.ts'], {
  cwd: root,
  exclude: ['web/dist/**', '**/node_modules/**'],
}).filter((file) => !generated.has(file))

const isTest = (file: string): boolean => /\.(test|e2e)\.tsx?$/.test(file)
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The text without comments and so that line numbers stay. */
function codeOf(file: string): string {
  return textOf(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1')
}

function placesOf(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) => codeOf(file).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])))
}

describe('source files', () => {
  test('are named in kebab-case', () => {
    expect(sources.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(tsx?|mjs)$/.test(basename(file)))).toEqual([])
  })

  test('are at most 500 lines long, or have a reason', () => {
    const long = sources.filter((file) => textOf(file).split('\n').length > 501)
    expect(long.filter((file) => longWithReason[file] === undefined)).toEqual([])
  })

  test('read the environment in one place', () => {
    const product = sources.filter((file) => file.startsWith('server/') && !isTest(file) && file !== 'server/platform/config.ts')
    // Passing the whole environment on to a program is not reading it; main hands it to the configuration.
    expect(placesOf(product, /(?<!\.\.\.)(?<!readConfig\()(?<!Object\.entries\()process\.env\b/)).toEqual([])
  })
})

describe('modules', () => {
  const modules = sources.filter((file) => file.startsWith('server/modules/') && !isTest(file))

  test('take the time from the clock they are handed', () => {
    expect(placesOf(modules, /\bnew Date\(\)|\bDate\.now\(\)|\bperformance\.now\(\)/)).toEqual([])
    expect(placesOf(modules, /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)(?<!clock\.now\(\))(?<!\.now\(\))|\bcurrent_(date|timestamp)\b/)).toEqual([])
  })

  test('make ids through the platform', () => {
    expect(placesOf(modules, /\b(randomUUID|gen_random_uuid|uuidv7|Math\.random)\(/)).toEqual([])
  })

  test('touch only their own tables; others’ figures only through published views', () => {
    const relations = [...textOf('db/tables.ts').matchAll(/^ {2}'([a-z_]+)\.([a-z_0-9]+)': /gm)].map(([, schema = '', name = '']) => ({ schema, name }))
    expect(relations.length).toBeGreaterThan(0)
    const strayed = modules.flatMap((file) => {
      const own = file.split('/')[2]?.replaceAll('-', '_')
      const text = codeOf(file)
      return relations
        .filter(({ schema, name }) => schema !== own && schema !== 'platform' && !name.startsWith('fact_'))
        .filter(({ schema, name }) => new RegExp(`\\b${schema}\\.${name}\\b(?!-)`).test(text))
        .map(({ schema, name }) => `${file}: ${schema}.${name}`)
    })
    expect(strayed).toEqual([])
  })

  test('form no circle among themselves', () => {
    const edges = new Map<string, Set<string>>()
    for (const file of modules) {
      const from = file.split('/')[2] ?? ''
      for (const [, to = ''] of codeOf(file).matchAll(/from '\.\.\/([a-z-]+)\/(?:index|contract)\.ts'/g)) edges.set(from, (edges.get(from) ?? new Set()).add(to))
    }
    expect(edges.size).toBeGreaterThan(5)
    expect(circleIn(edges)).toBeNull()
    expect(circleIn(new Map([['care', new Set(['followups'])], ['followups', new Set(['till', 'care'])]]))).toEqual(['care', 'followups', 'care'])
  })
})

describe('tests', () => {
  test('never sleep and never measure time', () => {
    const tests = sources.filter((file) => isTest(file) && file.startsWith('server/'))
    expect(placesOf(tests, /\bsetTimeout\(\s*\w+\s*,\s*\d|timers\/promises/)).toEqual([])
  })
})

/** A way that comes back to where it began, or null. */
function circleIn(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, way: readonly string[]): string[] | null => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at]
    if (done.has(at)) return null
    for (const next of edges.get(at) ?? []) {
      const circle = walk(next, [...way, at])
      if (circle) return circle
    }
    done.add(at)
    return null
  }
  for (const start of edges.keys()) {
    const circle = walk(start, [])
    if (circle) return circle
  }
  return null
}
