import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname
// Worktrees lie one folder deeper than the checkout.
const source = [process.env.THROUGHCARE_SOURCE, join(here, '../../../../shared/source'), join(here, '../../../../../shared/source')].find(path => path !== undefined && existsSync(path))
const length = 15

// Blanks and punctuation do not make a sentence another one.
const plain = (text: string) => [...text.replace(/[\s\p{P}\p{S}]/gu, '')].join('')

function runs(text: string): string[] {
  const letters = plain(text)
  return Array.from({ length: Math.max(0, letters.length - length + 1) }, (_, i) => letters.slice(i, i + length))
}

describe('the texts of the example', () => {
  it.skipIf(source === undefined)(`share no run of ${length} characters with the rulebooks`, () => {
    const known = new Set(readdirSync(source as string).flatMap(file => runs(readFileSync(join(source as string, file), 'utf8'))))
    expect(known.size).toBeGreaterThan(5000)
    for (const file of readdirSync(here).filter(name => name.endsWith('.ts'))) {
      expect(runs(readFileSync(join(here, file), 'utf8')).filter(run => known.has(run)), file).toEqual([])
    }
  })
})
