/** What pages remember from the server is shared by key: two pages that mean different things by one key break each other. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))

/** From a place in a text to the end of the expression there: a comma or closing bracket that is not inside another. */
function expressionAt(text: string, from: number): string {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? ''
    if ('([{'.includes(sign)) depth++
    else if (')]}'.includes(sign)) { if (depth === 0) return text.slice(from, at).trim(); depth-- }
    else if (sign === ',' && depth === 0) return text.slice(from, at).trim()
  }
  return text.slice(from).trim()
}

it('a key that several pages ask by is asked in the same way by all of them', () => {
  const asked = new Map<string, Map<string, string>>()
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name))) {
    const text = readFileSync(`${root}/${path}`, 'utf8')
    for (const found of text.matchAll(/useQuery\(\{/g)) {
      const query = expressionAt(text, found.index + 'useQuery('.length)
      const key = /queryKey: (\[[^\]]*\])/.exec(query)?.[1]
      const ask = /queryFn: /.exec(query)
      // Keys with values of their own mean what their first words say; those are told apart by eye.
      if (!key || !ask || /[\w?]\.|, [a-z]\w*[,\]]/.test(key)) continue
      const how = expressionAt(query, ask.index + 'queryFn: '.length).replace(/\s+/g, ' ')
      asked.set(key, (asked.get(key) ?? new Map<string, string>()).set(how, path))
    }
  }
  expect([...asked.keys()]).toContain(`['organisation', 'departments']`)
  expect([...asked].filter(([, ways]) => ways.size > 1).map(([key, ways]) => `${key}: ${[...ways].map(([how, path]) => `${path} ${how}`).join(' | ')}`)).toEqual([])
})
