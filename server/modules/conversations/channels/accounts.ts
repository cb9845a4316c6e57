/** Accounts with providers: secrets sealed, the webhook's address, the access token in force, the line out (SAFETY 12, 16, 17). */
import type { App } from '../../../platform/app.ts'
import { decryptField, encryptField, type Keyring } from '../../../platform/crypto.ts'
import type { Tx } from '../../../platform/db.ts'
import { makeEgress, type Egress } from '../../../platform/egress.ts'
import { linkToken, tokenHash } from '../../../platform/token.ts'
import { systemWork } from '../../../platform/work.ts'
import type { Account, AccountKind, ChannelAdapter, Line } from './adapter.ts'
import * as store from './store.ts'
import { wechat } from './wechat.ts'
import { wecom } from './wecom.ts'

export const adapters: Readonly<Partial<Record<AccountKind, ChannelAdapter>>> = { wechat, wecom }
const secretsPlace = { table: 'conversations.channel_account', column: 'secrets' } as const
const passPlace = { table: 'conversations.channel_account', column: 'pass' } as const
/** A token is given up this long before its end, so that none ends on the way. */
const passMarginSeconds = 300

export const isKind = (kind: string): kind is AccountKind => Object.hasOwn(adapters, kind)

/** The adapter of an account that is there. */
export function adapterOf(kind: string): ChannelAdapter {
  const adapter = isKind(kind) ? adapters[kind] : undefined
  if (!adapter) throw new Error(`No adapter carries ${kind}`)
  return adapter
}

export function sealSecrets(ring: Keyring, id: string, secrets: Readonly<Record<string, string>>): Buffer | null {
  return Object.keys(secrets).length === 0 ? null : encryptField(ring, { ...secretsPlace, row: id }, JSON.stringify(secrets))
}
export function openSecrets(ring: Keyring, row: store.AccountRow): Record<string, string> {
  return row.secrets === null ? {} : JSON.parse(decryptField(ring, { ...secretsPlace, row: row.id }, row.secrets)) as Record<string, string>
}

/** An account with its secrets open. */
export function opened(ring: Keyring, row: store.AccountRow): Account {
  return { id: row.id, values: { ...row.options as Record<string, string>, ...openSecrets(ring, row) } }
}

/** The secret part of a webhook's address: always the same for an account, stored only as a hash. */
export function hookToken(ring: Keyring, accountId: string): string {
  // The first key: an address entered at a provider does not change when keys are rotated.
  const key = ring.link.keys.get(Math.min(...ring.link.keys.keys()))
  if (!key) throw new Error('The hospital has no link key')
  return linkToken(key, 'webhook', accountId, 1)
}
/** Hangs the door a webhook comes in by. */
export async function hangHook(tx: Tx, ring: Keyring, accountId: string): Promise<void> {
  await tx.run('select platform.hang_door($1, $2, $3, $4, $5)', ['webhook', tokenHash(hookToken(ring, accountId)), accountId, null, null])
}
export const hookUrl = (app: App, ring: Keyring, accountId: string): string => `${app.config.publicUrl}/hooks/${hookToken(ring, accountId)}`

const lines = new WeakMap<App, Egress>()
function egressOf(app: App): Egress {
  const egress = lines.get(app) ?? makeEgress({ own: app.config.ownNetworks.map(network => ({ network })) })
  lines.set(app, egress)
  return egress
}

/** The line to an account's provider. The token it is given is kept for all processes; getting one happens outside any transaction. */
export function lineOf(app: App, hospitalId: string, accountId: string): Line {
  return {
    egress: egressOf(app), now: app.clock.now(),
    pass: async (fresh, renew = false) => {
      if (!renew) {
        const known = await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
          const [row, ring] = await Promise.all([store.account(tx, accountId), app.keys.ring(tx)])
          return row.pass === null || row.pass_until === null || new Date(row.pass_until) <= tx.now ? null : decryptField(ring, { ...passPlace, row: row.id }, row.pass)
        })
        if (known !== null) return known
      }
      const { token, seconds } = await fresh(renew)
      await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
        const ring = await app.keys.ring(tx)
        await store.noteAccount(tx, accountId, { pass: encryptField(ring, { ...passPlace, row: accountId }, token), pass_until: new Date(tx.now.getTime() + Math.max(0, seconds - passMarginSeconds) * 1000).toISOString() })
      })
      return token
    },
  }
}
