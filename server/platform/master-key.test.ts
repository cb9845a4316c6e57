import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { masterKeyFrom, newKey } from './crypto.ts'
import { loadOrCreateMasterKey, masterFromRecoverySheet, MasterKeyError, recoverySheet, saveMasterKey } from './master-key.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the file of the master key', () => {
  test('is made once, readable by its owner alone, and read back after', async () => {
    const path = join(folder, 'keys', 'master.key')
    const made = await loadOrCreateMasterKey(path, { mayCreate: true })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(folder, 'keys'))).toEqual(['master.key'])
    const again = await loadOrCreateMasterKey(path, { mayCreate: true })
    const later = await loadOrCreateMasterKey(path, { mayCreate: false })
    expect(again.key.equals(made.key)).toBe(true)
    expect(later.fingerprint).toBe(made.fingerprint)
  })

  test('ten starts at once end with one key', async () => {
    const path = join(folder, 'master.key')
    const keys = await Promise.all(Array.from({ length: 10 }, () => loadOrCreateMasterKey(path, { mayCreate: true })))
    expect(new Set(keys.map((key) => key.fingerprint)).size).toBe(1)
    expect(await readdir(folder)).toEqual(['master.key'])
  })

  test('a missing one is never made anew when data exists', async () => {
    const path = join(folder, 'master.key')
    await expect(loadOrCreateMasterKey(path, { mayCreate: false })).rejects.toThrow(/is missing .* recovery sheet\.$/)
    expect(await readdir(folder)).toEqual([])
  })

  test.each([0o640, 0o604, 0o660, 0o700])('one with rights %o is refused', async (mode) => {
    const path = join(folder, 'master.key')
    await loadOrCreateMasterKey(path, { mayCreate: true })
    await chmod(path, mode)
    await expect(loadOrCreateMasterKey(path, { mayCreate: false })).rejects.toThrow(/chmod 600/)
  })

  test('one of wrong length or letters is refused, not replaced', async () => {
    const path = join(folder, 'master.key')
    for (const text of ['', 'ab'.repeat(31), 'ab'.repeat(33), 'xy'.repeat(32)]) {
      await writeFile(path, text, { mode: 0o600 })
      await expect(loadOrCreateMasterKey(path, { mayCreate: true })).rejects.toThrow(MasterKeyError)
      expect(await readFile(path, 'utf8')).toBe(text)
    }
  })

  test('a folder in its place is refused', async () => {
    await expect(loadOrCreateMasterKey(folder, { mayCreate: true })).rejects.toThrow(/not a file/)
  })

  test('a restored key does not overwrite another', async () => {
    const path = join(folder, 'master.key')
    const master = masterKeyFrom(newKey())
    await saveMasterKey(path, master)
    expect((await loadOrCreateMasterKey(path, { mayCreate: false })).fingerprint).toBe(master.fingerprint)
    await expect(saveMasterKey(path, masterKeyFrom(newKey()))).rejects.toThrow(/already a master key/)
  })
})

describe('the recovery sheet', () => {
  test('brings back every key, also typed in small letters without spaces', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (raw) => {
        const master = masterKeyFrom(raw)
        const sheet = recoverySheet(master)
        expect(sheet).toContain(master.fingerprint)
        expect(masterFromRecoverySheet(sheet).key.equals(master.key)).toBe(true)
        const typed = sheet.toLowerCase().replace(/([0-9a-z]{4}) (?=[0-9a-z]{4})/g, '$1').replaceAll('0', 'o').replaceAll('1', 'l')
        const rows = typed.split('\n').flatMap((line) => /^(l|[234])\. {2}(.*)$/.exec(line)?.slice(1).join(') ') ?? [])
        expect(masterFromRecoverySheet(rows.join('\n').replace(/^l\)/, '1)')).key.equals(master.key)).toBe(true)
      }),
    )
  })

  test('names the row with a mistyped letter, rows changed about, and a missing row', () => {
    const sheet = recoverySheet(masterKeyFrom(Buffer.alloc(32, 7)))
    const row = /^3\. {2}(.{19})$/m.exec(sheet)?.[1] as string
    expect(() => masterFromRecoverySheet(sheet.replace(row, row.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))))).toThrow(/^Row 3 .*mistake/)
    expect(() => masterFromRecoverySheet(sheet.replace(row, row.slice(5)))).toThrow(/^Row 3 .*mistake/)
    expect(() => masterFromRecoverySheet(sheet.replace(/^3\./m, '2.').replace(/^2\./m, '3.'))).toThrow(/^Row 2 .*mistake/)
    expect(() => masterFromRecoverySheet(sheet.replace(/^4\..*$/m, ''))).toThrow(/^Row 4 .*missing/)
    expect(() => masterFromRecoverySheet('')).toThrow(/^Row 1 .*missing/)
  })
})
