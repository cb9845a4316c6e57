/**
 * Reads a JSON body more strictly than JSON.parse: a key that appears twice, `__proto__`, and nesting beyond the bound are
 * refused before any handler sees the body (SAFETY 2).
 */
import { common, refuse } from './refusal.ts'

const maxDepth = 24

/** @throws Refusal malformed_json, duplicate_key or too_deep. */
export function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    refuse(common.malformed_json)
  }
  checkStructure(text)
  return value
}

/** One pass over text that is known to be valid JSON. */
function checkStructure(text: string): void {
  const keys: (Set<string> | null)[] = []
  let expectKey = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    switch (c) {
      case 0x22: { // "
        const start = i
        i++
        while (text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1
        const seen = keys[keys.length - 1]
        if (expectKey && seen) {
          const raw = text.slice(start + 1, i)
          const key = raw.includes('\\') ? JSON.parse(`"${raw}"`) as string : raw
          if (seen.has(key)) refuse(common.duplicate_key, { data: { key } })
          if (key === '__proto__') refuse(common.malformed_json)
          seen.add(key)
          expectKey = false
        }
        break
      }
      case 0x7b: // {
        keys.push(new Set())
        if (keys.length > maxDepth) refuse(common.too_deep)
        expectKey = true
        break
      case 0x5b: // [
        keys.push(null)
        if (keys.length > maxDepth) refuse(common.too_deep)
        expectKey = false
        break
      case 0x7d: case 0x5d: // } ]
        keys.pop()
        expectKey = false
        break
      case 0x2c: // ,
        expectKey = keys[keys.length - 1] != null
        break
    }
  }
}
