/** Setting up accounts of channels: secrets go in and never come out; the test asks the provider itself. */
import type { App } from '../../../platform/app.ts'
import { audit } from '../../../platform/audit.ts'
import type { Infer } from '../../../platform/contract.ts'
import type { Tx } from '../../../platform/db.ts'
import { emit } from '../../../platform/events.ts'
import type { Keyring } from '../../../platform/crypto.ts'
import { newId } from '../../../platform/id.ts'
import { may } from '../../../platform/permit.ts'
import { common, refuse } from '../../../platform/refusal.ts'
import { systemWork } from '../../../platform/work.ts'
import { isExample } from '../../organisation/index.ts'
import { accountKinds, canChannels, channelEvents, noChannel, type addChannel, type ChannelAccount, type ChannelKind, type changeChannel, type getThreadWay } from '../contract-channels.ts'
import * as threads from '../store-threads.ts'
import { readable } from '../replies.ts'
import { adapterOf, hangHook, hookUrl, lineOf, opened, openSecrets, sealSecrets } from './accounts.ts'
import { NotCarried, type Account, type ChannelAdapter } from './adapter.ts'
import { nextWays } from './outbound.ts'
import * as store from './store.ts'

type Shown = Infer<typeof ChannelAccount>

function shown(tx: Tx, ring: Keyring, row: store.AccountRow, counts: { waiting: number; failed: number } | undefined): Shown {
  return {
    id: row.id, version: row.version, kind: row.kind as Shown['kind'], name: row.name, isOn: row.is_on, options: row.options as Record<string, string>, secretsSet: Object.keys(openSecrets(ring, row)).toSorted(),
    hookUrl: may(tx.work.actor, canChannels['channels.manage']) ? hookUrl(tx.work.app, ring, row.id) : null, waiting: counts?.waiting ?? 0, failed: counts?.failed ?? 0,
    lastReceivedAt: row.last_received_at, lastSentAt: row.last_sent_at, lastError: row.last_error, lastErrorAt: row.last_error_at,
  }
}

/** All accounts, and the kinds there are. */
export async function list(tx: Tx): Promise<{ items: Shown[]; kinds: Infer<typeof ChannelKind>[] }> {
  const [rows, counts, ring] = await Promise.all([store.accounts(tx), store.counts(tx), tx.work.app.keys.ring(tx)])
  return {
    items: rows.map(row => shown(tx, ring, row, counts.get(row.id))),
    kinds: accountKinds.map(kind => {
      const { zh, en, fields, steps } = adapterOf(kind)
      return { kind, zh, en, fields: fields.map(field => ({ key: field.key, zh: field.zh, en: field.en, secret: field.secret, required: field.required })), steps: steps.map(step => ({ ...step })) }
    }),
  }
}

/** Divides values into what may be seen and what may not. An empty value takes the field away. @throws Refusal channel_field_wrong */
function divided(adapter: ChannelAdapter, values: Readonly<Record<string, string>>, before: { options: Record<string, string>; secrets: Record<string, string> }, locale: string) {
  const options = { ...before.options }
  const secrets = { ...before.secrets }
  for (const [key, typed] of Object.entries(values)) {
    const field = adapter.fields.find(one => one.key === key)
    const value = typed.trim()
    if (!field || (value !== '' && !field.pattern.test(value))) refuse(noChannel.channel_field_wrong, { params: { field: field ? (locale === 'en' ? field.en : field.zh) : key } })
    const into = field.secret ? secrets : options
    if (value === '') Reflect.deleteProperty(into, key)
    else into[key] = value
  }
  return { options, secrets }
}

/** Adds an account, switched off, with the door its webhook comes in by. */
export async function add(tx: Tx, input: Infer<typeof addChannel.body>): Promise<Shown> {
  const ring = await tx.work.app.keys.ring(tx)
  const id = newId(tx.now.getTime())
  const { options, secrets } = divided(adapterOf(input.kind), input.values, { options: {}, secrets: {} }, tx.work.locale)
  const at = tx.now.toISOString()
  const me = tx.work.actor.id
  await store.insertAccount(tx, { hospital_id: tx.hospitalId, id, kind: input.kind, name: input.name.trim(), options: JSON.stringify(options), secrets: sealSecrets(ring, id, secrets), created_at: at, created_by: me, changed_at: at, changed_by: me })
  await hangHook(tx, ring, id)
  return told(tx, ring, await store.account(tx, id), 'channels.add', { kind: input.kind, name: input.name, options, secrets: Object.keys(secrets) })
}

/** Changes an account at the version seen. @throws Refusal stale_version, channel_field_wrong, channel_field_missing */
export async function change(tx: Tx, id: string, seen: number, input: Infer<typeof changeChannel.body>): Promise<Shown> {
  const [ring, row] = await Promise.all([tx.work.app.keys.ring(tx), store.lockAccount(tx, id)])
  const adapter = adapterOf(row.kind)
  const { options, secrets } = divided(adapter, input.values ?? {}, { options: row.options as Record<string, string>, secrets: openSecrets(ring, row) }, tx.work.locale)
  const isOn = input.isOn ?? row.is_on
  const lacking = isOn ? adapter.fields.find(field => field.required && !(field.secret ? secrets : options)[field.key]) : undefined
  if (lacking) refuse(noChannel.channel_field_missing, { params: { field: tx.work.locale === 'en' ? lacking.en : lacking.zh } })
  const saved = await store.changeAccount(tx, id, seen, { ...(input.name === undefined ? {} : { name: input.name.trim() }), is_on: isOn, options: JSON.stringify(options), secrets: sealSecrets(ring, id, secrets) }) ?? refuse(common.stale_version)
  return told(tx, ring, saved, 'channels.change', { ...(input.name === undefined ? {} : { name: input.name }), isOn, fields: Object.keys(input.values ?? {}) })
}

async function told(tx: Tx, ring: Keyring, row: store.AccountRow, action: string, changed: Record<string, unknown>): Promise<Shown> {
  await audit(tx, { action, subjectKind: 'channel-account', subjectId: row.id, changed })
  await emit(tx, channelEvents.changed, { subjectId: row.id, data: { accountId: row.id, accountName: row.name, isOn: row.is_on } })
  return shown(tx, ring, row, (await store.counts(tx)).get(row.id))
}

export interface ToTest { hospitalId: string; kind: string; open: Account }
/** What a test needs, read before the provider is asked: that happens outside any transaction. @throws Refusal channel_example */
export async function prepareTest(tx: Tx, id: string): Promise<ToTest> {
  const [row, ring, stays] = await Promise.all([store.account(tx, id), tx.work.app.keys.ring(tx), isExample(tx)])
  if (stays) refuse(noChannel.channel_example)
  await audit(tx, { action: 'channels.test', subjectKind: 'channel-account', subjectId: id })
  return { hospitalId: tx.hospitalId, kind: row.kind, open: opened(ring, row) }
}

/** Asks the provider. */
export async function test(app: App, { hospitalId, kind, open }: ToTest): Promise<{ ok: boolean; said: string | null }> {
  try {
    await adapterOf(kind).test(lineOf(app, hospitalId, open.id), open)
    await app.db.tenantTx(systemWork(app, hospitalId), tx => store.noteAccount(tx, open.id, { last_error: null, last_error_at: null }))
    return { ok: true, said: null }
  } catch (error) {
    if (!(error instanceof NotCarried)) throw error
    const { code } = error
    await app.db.tenantTx(systemWork(app, hospitalId), tx => store.noteAccount(tx, open.id, { last_error: code, last_error_at: tx.now.toISOString() }))
    return { ok: false, said: code }
  }
}

/** What the channel of a conversation allows now. @throws Refusal not_found */
export async function wayOf(tx: Tx, id: string): Promise<Infer<typeof getThreadWay.response>> {
  const inquiry = await readable(tx, id)
  const thread = await threads.findThread(tx, id)
  const now = tx.now.toISOString()
  if (thread.contact_id === null) return { account: null, isOn: true, limited: false, until: null, left: null, files: true, next: [], now }
  const contact = await store.contact(tx, thread.contact_id)
  const account = await store.account(tx, contact.account_id)
  const adapter = adapterOf(account.kind)
  const isOpen = contact.window_until !== null && contact.window_until > now
  const left = adapter.limited ? (isOpen ? contact.window_left ?? 0 : 0) : null
  return { account: account.name, isOn: account.is_on, limited: adapter.limited, until: isOpen ? contact.window_until : null, left, files: adapter.carriesFiles, next: !account.is_on || left === 0 ? await nextWays(tx, inquiry) : [], now }
}
