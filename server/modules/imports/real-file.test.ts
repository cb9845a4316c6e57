import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../../test/support/app.ts'

// The real consultations lie beside the project, or where THROUGHCARE_DATA says.
const folder = process.env['THROUGHCARE_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const path = join(folder, 'consultations.gb18030.csv')
const isThere = existsSync(path)
const t = useApp()

/** A decoding of its own: bytes through iconv's table in TextDecoder, cells by one regular expression. */
function decoded(bytes: Buffer): string[][] {
  const text = new TextDecoder('gb18030').decode(bytes)
  const rows: string[][] = [[]]
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(match[1] === undefined ? match[2] ?? '' : match[1].replaceAll('""', '"'))
    if (match[3] !== ',') rows.push([])
  }
  return rows.filter(row => row.length === 4).slice(1).map(row => row.map(cell => cell.replaceAll('\r\n', '\n').trim()))
}

/** Count and digest of texts per department. */
function summary(rows: readonly (readonly string[])[]): Record<string, { count: number; texts: string }> {
  const byDepartment = Object.groupBy(rows, row => row[0] ?? '')
  return Object.fromEntries(Object.entries(byDepartment).sort().map(([name, list = []]) => [name, {
    count: list.length, texts: createHash('sha256').update(list.map(row => JSON.stringify(row)).sort().join('\n')).digest('hex'),
  }]))
}

describe.skipIf(!isThere)(`the real consultations${isThere ? '' : ` (skipped: ${path} is not there; set THROUGHCARE_DATA)`}`, () => {
  it('come in with every row, department and text as an independent decoding reads them, and go again when undone', async () => {
    const bytes = readFileSync(path)
    const rows = decoded(bytes)
    expect(rows).toHaveLength(3_683)
    const hospital = await t.hospital()
    const person = await hospital.person('supervisor')
    const records = async () => (await t.stateHash()).split('\n').filter(line => !/^(imports\.|platform\.(audit|event|delivery|file|outbox):)/.test(line)).join('\n')
    const before = await records()

    const sent = await person.upload<{ id: string }>('/imports', { kind: 'inquiries' }, { name: 'consultations.gb18030.csv', bytes })
    expect(sent).toMatchObject({ status: 202, body: { encoding: 'gb18030', header: ['department', 'title', 'ask', 'answer'] } })
    await t.drain()
    const ready = await person.call<{ version: number; rows: number; good: number }>('GET', `/imports/${sent.body.id}`)
    expect(ready.body).toMatchObject({ rows: 3_683, bad: 0, mapping: { department: 0, matter: 1, content: 2, answer: 3 } })
    await person.call('PATCH', `/imports/${sent.body.id}`, { choices: { channel: null, day: null, answererId: null } }, { 'if-match': `"${ready.body.version}"` })
    await t.drain()
    expect(await person.call('POST', `/imports/${sent.body.id}/run`)).toMatchObject({ status: 202 })
    await t.drain()
    expect((await person.call('GET', `/imports/${sent.body.id}`)).body).toMatchObject({ state: 'done', created: 3_683, known: 0, bad: 0 })

    const stored = await t.sql<{ name: string; matter: string; content: string; answer: string }>(
      `select d.name_zh as name, i.matter, i.content, i.answer from conversations.inquiry i join organisation.department d on d.hospital_id = i.hospital_id and d.id = i.department_id
        where i.hospital_id = $1 and i.state = 'closed' and i.outcome = 'answered'`, [hospital.hospitalId])
    expect(summary(stored.map(row => [row.name, row.matter, row.content, row.answer]))).toEqual(summary(rows))
    expect(await t.sql(`select count(*)::int as n from conversations.fact_inquiry where hospital_id = $1 and day is not null`, [hospital.hospitalId])).toEqual([{ n: 0 }])
    expect(await t.sql(`select count(*)::int as n from commitments.commitment where hospital_id = $1`, [hospital.hospitalId])).toEqual([{ n: 0 }])

    await person.call('POST', `/imports/${sent.body.id}/undo`, { reason: '试导入' })
    await t.drain()
    expect((await person.call('GET', `/imports/${sent.body.id}`)).body).toMatchObject({ state: 'undone', removed: 3_683 })
    expect(await records()).toBe(before)
  }, 120_000)
})
