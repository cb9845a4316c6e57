import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { definePhrases, translate } from './i18n.ts'

const phrases = definePhrases({ zh: { hello: '{name}，您好', found: '找到 {count} 位', deep: { word: '词' } }, en: { hello: 'Hello {name}', found: { one: '{count} customer', other: '{count} customers' }, deep: { word: 'word' } } })

describe('phrases', () => {
  test('fill their names and bend with number in English', () => {
    const zh = translate(phrases, 'zh')
    const en = translate(phrases, 'en')
    expect(zh('hello', { name: '<张>' })).toBe('<张>，您好')
    expect([1, 2].map((count) => en('found', { count }))).toEqual(['1 customer', '2 customers'])
    expect(zh('found', { count: 2 })).toBe('找到 2 位')
    expect(en('deep.word')).toBe('word')
  })
  test('with a key missing in English, or a name not given, do not compile', () => {
    // @ts-expect-error English lacks `b`
    definePhrases({ zh: { a: '甲', b: '乙' }, en: { a: 'A' } })
    // @ts-expect-error Chinese lacks `c`
    definePhrases({ zh: { a: '甲' }, en: { a: 'A', c: 'C' } })
    // @ts-expect-error no such key
    translate(phrases, 'zh')('nothing')
    // @ts-expect-error `name` is not given
    translate(phrases, 'zh')('hello')
  })
})

const namesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '').sort()

function compare(zh: unknown, en: unknown, path: string, faults: string[]): void {
  if (typeof zh === 'string') {
    const texts = typeof en === 'string' ? [en] : Object.values(en as object) as string[]
    for (const text of texts) {
      if (text.trim() === '') faults.push(`${path}: empty in English`)
      const extra = namesIn(text).filter((n) => !namesIn(zh).includes(n))
      if (extra.length > 0) faults.push(`${path}: English asks for {${extra.join('} {')}}, which Chinese does not have`)
    }
    return
  }
  for (const key of Object.keys(zh as object)) compare(Reflect.get(zh as object, key), Reflect.get(en as object, key), `${path}.${key}`, faults)
}

test('every module\'s English asks only for what its Chinese is given', async () => {
  const web = join(import.meta.dirname, '..')
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((f) => /(^|\/)phrases\.ts$/.test(f) && !f.includes('dist/') && /^(kit|staff)\//.test(f))
  const faults: string[] = []
  for (const file of files) {
    const module: unknown = await import(join(web, file))
    const own = Reflect.get(module as object, 'phrases') as { zh: unknown; en: unknown } | undefined
    if (own) compare(own.zh, own.en, file, faults)
  }
  expect(files.length).toBeGreaterThan(1)
  expect(faults).toEqual([])
})
