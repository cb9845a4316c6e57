/**
 * Seals audit rows in a hash chain without slowing their writers (SAFETY 18): everything whose transaction lies below the
 * snapshot's xmin is final, so that a closed range can be sealed and no later commit can land inside it.
 */
import { createHash } from 'node:crypto'
import pg from 'pg'
import type { App } from './app.ts'
import { auditLeaf, type AuditRow } from './audit.ts'

const everyMs = 100
/** How long it waits at most where nothing was to be sealed, ms. */
const idleMs = 1_000
const batch = 5_000
const genesis = Buffer.alloc(32)
const lockKey = 'throughcare.sealer'

interface SealRow { number: string | number; from_xid: string; to_xid: string; entries: number; leaves: Buffer; prev_hash: Buffer; hash: Buffer }

/** Hash of a seal over its number, range, count, leaves and predecessor. */
export function sealHash(seal: { number: number; fromXid: string; toXid: string; entries: number; leaves: Buffer; prevHash: Buffer }): Buffer {
  return createHash('sha256').update(`${seal.number}|${seal.fromXid}|${seal.toXid}|${seal.entries}|`).update(seal.leaves).update(seal.prevHash).digest()
}

const idBytes = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const idText = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

/** Seals one range; answers how many rows it covers (0 when nothing is final yet). `client` is of role seal. */
export async function sealOnce(client: pg.ClientBase, now: Date): Promise<number> {
  await client.query('begin')
  try {
    const { rows: [last] } = await client.query<Pick<SealRow, 'number' | 'to_xid' | 'hash'>>('select number, to_xid, hash from platform.audit_seal order by number desc limit 1')
    const from = last?.to_xid ?? '0'
    const to = await closedUpTo(client, from)
    if (to === null) {
      await client.query('rollback')
      return 0
    }
    const { rows } = await client.query<{ id: string; leaf: Buffer }>('select id, leaf from platform.audit where xid >= $1::xid8 and xid < $2::xid8 order by xid, id', [from, to])
    const leaves = Buffer.concat(rows.flatMap(row => [idBytes(row.id), row.leaf]))
    const number = Number(last?.number ?? 0) + 1
    const prevHash = last?.hash ?? genesis
    const hash = sealHash({ number, fromXid: from, toXid: to, entries: rows.length, leaves, prevHash })
    await client.query('insert into platform.audit_seal (number, from_xid, to_xid, entries, leaves, prev_hash, hash, sealed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [number, from, to, rows.length, leaves, prevHash, hash, now.toISOString()])
    await client.query('commit')
    return rows.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** First transaction not to be sealed yet: at most about a batch of rows, never splitting a transaction; null when nothing is final. */
async function closedUpTo(client: pg.ClientBase, from: string): Promise<string | null> {
  const one = async (sql: string, values: unknown[]) => (await client.query<{ xid: string | null }>(sql, values)).rows[0]?.xid ?? null
  // In a restored copy the numbers of transactions are lifted above those of the rows it came with.
  const bound = await one('select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + coalesce((select xid_offset from platform.restoration order by number desc limit 1), 0))::text xid', [])
  const first = await one('select xid::text from platform.audit where xid >= $1::xid8 and xid < $2::xid8 order by xid limit 1', [from, bound])
  if (first === null) return null
  const past = await one(`select xid::text from platform.audit where xid >= $1::xid8 and xid < $2::xid8 order by xid offset ${batch} limit 1`, [from, bound])
  if (past === null) return bound
  if (past !== first) return past
  return await one('select xid::text from platform.audit where xid > $1::xid8 and xid < $2::xid8 order by xid limit 1', [first, bound]) ?? bound
}

export type Finding =
  | { kind: 'changed' | 'missing' | 'added' | 'reordered'; id: string; seal: number }
  | { kind: 'broken seal'; seal: number }

/**
 * Walks the chain and compares every audit row with its seal; answers what does not fit, and the head.
 * `heads` are lines of the file outside the database: `number hash`; a head that is not in the chain is a broken seal.
 */
export async function verifyAudit(client: pg.ClientBase, heads: readonly { number: number; hash: string }[] = []): Promise<{ findings: Finding[]; seals: number; rows: number; unsealed: number; head: string | null }> {
  const findings: Finding[] = []
  let prev: Buffer = genesis
  let expected = 1
  let from = '0'
  let rowCount = 0
  const known = new Map(heads.map(head => [head.number, head.hash]))
  for (;;) {
    const { rows: seals } = await client.query<SealRow>('select * from platform.audit_seal where number >= $1 order by number limit 50', [expected])
    if (seals.length === 0) break
    for (const seal of seals) {
      const number = Number(seal.number)
      const good = number === expected && seal.prev_hash.equals(prev) && seal.from_xid === from
        && sealHash({ number, fromXid: seal.from_xid, toXid: seal.to_xid, entries: seal.entries, leaves: seal.leaves, prevHash: seal.prev_hash }).equals(seal.hash)
        && seal.leaves.length === seal.entries * 48
      if (!good) findings.push({ kind: 'broken seal', seal: number })
      const outside = known.get(number)
      if (outside !== undefined && outside !== seal.hash.toString('hex')) findings.push({ kind: 'broken seal', seal: number })
      known.delete(number)
      const { rows } = await client.query<AuditRow & { leaf: Buffer }>('select * from platform.audit where xid >= $1::xid8 and xid < $2::xid8 order by xid, id', [seal.from_xid, seal.to_xid])
      rowCount += rows.length
      const sealed = new Map<string, { leaf: Buffer; position: number }>()
      for (let i = 0; i < seal.entries; i++) sealed.set(idText(seal.leaves.subarray(i * 48, i * 48 + 16)), { leaf: seal.leaves.subarray(i * 48 + 16, i * 48 + 48), position: i })
      let position = 0
      for (const row of rows) {
        const entry = sealed.get(row.id)
        if (!entry) { findings.push({ kind: 'added', id: row.id, seal: number }); continue }
        if (!auditLeaf(row).equals(entry.leaf)) findings.push({ kind: 'changed', id: row.id, seal: number })
        else if (entry.position !== position) findings.push({ kind: 'reordered', id: row.id, seal: number })
        sealed.delete(row.id)
        position++
      }
      for (const id of sealed.keys()) findings.push({ kind: 'missing', id, seal: number })
      prev = seal.hash
      from = seal.to_xid
      expected = number + 1
    }
  }
  for (const number of known.keys()) findings.push({ kind: 'broken seal', seal: number })
  const { rows: [rest] } = await client.query<{ n: number }>('select count(*)::int n from platform.audit where xid >= $1::xid8', [from])
  return { findings, seals: expected - 1, rows: rowCount, unsealed: rest?.n ?? 0, head: expected > 1 ? prev.toString('hex') : null }
}

/**
 * Seals until nothing is left, for tests and before a comparison: a row is final once no older transaction of the whole
 * server is open, and a neighbour may hold one for a moment. Gives up after half a minute.
 */
export async function sealAll(client: pg.ClientBase, now: Date): Promise<void> {
  for (let round = 0; round < 600; round++) {
    while (await sealOnce(client, now) > 0);
    if ((await verifyAudit(client)).unsealed === 0) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Runs the sealer of this process: it seals whenever it holds the database-wide lock. */
export class Sealer {
  readonly #app: App
  readonly #saveHead: (head: { number: number; hash: string; at: string }) => Promise<void>
  #client: pg.Client | null = null
  #leader = false
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null
  #stopped = false
  #headSavedAt = 0
  #pauseMs = everyMs

  constructor(app: App, saveHead: (head: { number: number; hash: string; at: string }) => Promise<void>) {
    this.#app = app
    this.#saveHead = saveHead
  }

  start(): void { this.#arm(everyMs) }

  #arm(ms: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => { this.#running = this.#turn().finally(() => { this.#running = null; this.#arm(this.#leader ? this.#pauseMs : idleMs) }) }, ms)
  }

  async #turn(): Promise<void> {
    try {
      if (!this.#client) {
        const client = new pg.Client(this.#app.db.settings('seal'))
        client.on('error', () => { void this.#drop() })
        await client.connect()
        this.#client = client
      }
      const client = this.#client
      if (!client) return
      if (!this.#leader) {
        const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) got', [lockKey])
        this.#leader = rows[0]?.got ?? false
        if (!this.#leader) return
      }
      const sealed = await sealOnce(client, this.#app.clock.now())
      this.#pauseMs = sealed > 0 ? everyMs : Math.min(idleMs, 2 * this.#pauseMs)
      const now = Date.now()
      if (now - this.#headSavedAt > 600_000) {
        const { rows: [head] } = await client.query<Pick<SealRow, 'number' | 'hash'>>('select number, hash from platform.audit_seal order by number desc limit 1')
        if (head) {
          await this.#saveHead({ number: Number(head.number), hash: head.hash.toString('hex'), at: new Date(now).toISOString() })
          this.#headSavedAt = now
        }
      }
      const { rows: [oldest] } = await client.query<{ lag: string | null }>(
        `select extract(epoch from (clock_timestamp() - min(at)))::text lag from platform.audit where xid >= coalesce((select to_xid from platform.audit_seal order by number desc limit 1), '0'::xid8)`)
      this.#app.metrics.sealLag.set(Number(oldest?.lag ?? 0))
    } catch (error) {
      if (!this.#stopped) this.#app.log.warn({ err: error }, 'sealer: trying again shortly')
      await this.#drop()
    }
  }

  async #drop(): Promise<void> {
    const client = this.#client
    this.#client = null
    this.#leader = false
    await client?.end().catch(() => undefined)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
    await this.#drop()
  }
}
