import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeKeyring, masterKeyFrom, newKey, unwrapKey, wrapKey, type Keyring } from './crypto.ts'
import { contentKeyVersion, hasContent, openContent, pathOf, readContent, removeContent, storeContent } from './file-store.ts'

const hospitalId = '0199aaaa-0000-7000-8000-000000000001'
const fileId = '0199aaaa-0000-7000-8000-0000000000f1'
let dir: string
let ring: Keyring

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'throughcare-files-'))
  const master = masterKeyFrom(randomBytes(32))
  ring = makeKeyring(hospitalId, (['data', 'blind', 'link'] as const).map(purpose => {
    const name = { hospitalId, purpose, version: 1 }
    return { purpose, version: 1, current: true, key: unwrapKey(master, name, wrapKey(master, name, newKey())) }
  }))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('the file store', () => {
  it('gives back contents of every size as they were, and holds none of them in the clear', async () => {
    for (const size of [0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 900_001]) {
      const content = randomBytes(size)
      const stored = await storeContent(dir, ring, fileId, [content.subarray(0, size >> 1), content.subarray(size >> 1)])
      expect(stored.bytes).toBe(size)
      expect((await readContent(dir, ring, fileId, stored.place)).equals(content)).toBe(true)
      expect(await contentKeyVersion(dir, stored.place)).toBe(1)
      if (size > 64) expect(readFileSync(pathOf(dir, stored.place)).includes(content.subarray(0, 64))).toBe(false)
      await removeContent(dir, stored.place)
      expect(await hasContent(dir, stored.place)).toBe(false)
    }
  })

  it('refuses a content that was cut, changed, reordered or put in another file’s place', async () => {
    const { place } = await storeContent(dir, ring, fileId, [randomBytes(600_000)])
    const path = pathOf(dir, place)
    const whole = readFileSync(path)
    const first = 4 + whole.readUInt32BE(0)
    const second = first + 4 + whole.readUInt32BE(first)
    const faulty = {
      cut: whole.subarray(0, whole.length - 1), 'cut at a piece': whole.subarray(0, second), changed: Buffer.concat([whole.subarray(0, 100), Buffer.from([(whole[100] ?? 0) ^ 1]), whole.subarray(101)]),
      reordered: Buffer.concat([whole.subarray(first, second), whole.subarray(0, first), whole.subarray(second)]), 'with a tail': Buffer.concat([whole, whole.subarray(0, first)]),
    }
    for (const bytes of Object.values(faulty)) {
      writeFileSync(path, bytes)
      await expect(readContent(dir, ring, fileId, place)).rejects.toThrow()
    }
    writeFileSync(path, whole)
    await expect(readContent(dir, ring, fileId.replace('f1', 'f2'), place)).rejects.toThrow()
    expect(await readContent(dir, ring, fileId, place)).toHaveLength(600_000)
  })

  it('keeps nothing of a source that fails or is too long', async () => {
    await expect(storeContent(dir, ring, fileId, [randomBytes(11)], 10)).rejects.toThrow(RangeError)
    async function* broken(): AsyncGenerator<Buffer> { yield randomBytes(10); throw new Error('gone') }
    await expect(storeContent(dir, ring, fileId, broken())).rejects.toThrow('gone')
  })

  it('finds nothing outside its folder', async () => {
    for (const place of ['../../etc/passwd', '', 'a', 'AA'.repeat(16), `${'a'.repeat(31)}/`]) await expect(openContent(dir, ring, fileId, place).next()).rejects.toThrow('not one of ours')
  })
})
