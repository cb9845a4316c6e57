import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { actionWord, knownActions, subjectWord } from './audit-words.ts'

const root = fileURLToPath(new URL('../../../server', import.meta.url))
const texts = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => readFileSync(`${root}/${name}`, 'utf8'))
const found = (pattern: RegExp): string[] => [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))]

it('everything the trail writes by name is read in words, in both languages', () => {
  const actions = found(/audit\(tx, \{ action: '([^']+)'/g)
  expect(actions.length).toBeGreaterThan(30)
  for (const action of [...actions, ...knownActions]) {
    const verb = action.split('.')[1] ?? ''
    for (const language of ['zh', 'en'] as const) expect(actionWord(action, language).startsWith(`${action.split('.')[0] ?? ''} ·`), `${action} has no area in ${language}`).toBe(false)
    expect(actionWord(action, 'zh').endsWith(`· ${verb}`), `${action} has no word in Chinese`).toBe(false)
  }
  for (const kind of found(/subjectKind: '([a-z_-]+)'/g)) expect(subjectWord(kind, 'zh'), kind).not.toBe(kind)
})
