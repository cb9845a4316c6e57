// Walks the chain of seals over the audit trail and names every row that was flipped, removed, added or moved. PLA-7, SAFETY 18.
//
//   npm run audit:verify        exit code 0: whole; 1: something does not fit; 2: it could not be looked at
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { readConfig } from '../server/platform/config.ts'
import { Db } from '../server/platform/db.ts'
import { verifyAudit, type Finding } from '../server/platform/sealer.ts'
import { reachDatabase } from '../server/reach.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const config = readConfig(process.env)
  const { url, release } = await reachDatabase(config)
  try {
    const client = new pg.Client({ ...new Db(url, { app: 1 }, () => undefined).settings('seal'), statement_timeout: 0 })
    await client.connect()
    try {
      const heads = await savedHeads(join(config.dataDir, 'audit-heads.txt'))
      const { findings, seals, rows, unsealed, head } = await verifyAudit(client, heads)
      for (const finding of findings) say(sentenceOf(finding))
      say(`${seals} seals over ${rows} rows; ${unsealed} rows not sealed yet; ${heads.length} heads kept outside the database; head ${head ?? 'none'}`)
      say(findings.length === 0 ? 'The audit trail is whole. 留痕完整。' : `${findings.length} findings: the audit trail was changed. 留痕被改动过。`)
      process.exitCode = findings.length === 0 ? 0 : 1
    } finally {
      await client.end()
    }
  } finally {
    await release()
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

async function savedHeads(file: string): Promise<{ number: number; hash: string }[]> {
  const lines = await readFile(file, 'utf8').catch(() => '')
  return lines.split('\n').flatMap(line => {
    const [number = '', hash = ''] = line.split(' ')
    return /^\d+$/.test(number) && /^[0-9a-f]{64}$/.test(hash) ? [{ number: Number(number), hash }] : []
  })
}

function sentenceOf(finding: Finding): string {
  if (finding.kind === 'broken seal') return `seal ${finding.seal}: does not follow from the one before, or differs from the head kept outside`
  return `row ${finding.id} (seal ${finding.seal}): ${{ changed: 'its content was changed', missing: 'it was removed', added: 'it was added afterwards', reordered: 'it stands in another place' }[finding.kind]}`
}
