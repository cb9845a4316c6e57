/** The outbox page and the wording of templates, as staff see and change them (PLA-11). */
import { audit } from '../../platform/audit.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { maskEmail } from '../../platform/mask.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { may } from '../../platform/permit.ts'
import { maskPhone } from '../../platform/phone.ts'
import { common, refuse } from '../../platform/refusal.ts'
import type { MessageTemplate } from '../../platform/module.ts'
import type { Actor } from '../../platform/work.ts'
import { aliases, briefs, recordRings } from '../customers/index.ts'
import { isExample } from '../organisation/index.ts'
import { adapterFor } from './adapters.ts'
import { messageCan, type MessageAction, type MessageState } from './can.ts'
import { can, events, no, Why, type changeTemplate, type listMessages, type Message, type MessageDetail, type Template } from './contract.ts'
import { contentOf, unsealed } from './messages.ts'
import * as store from './store.ts'
import { checkTemplate, namesOf, sample, shipped, TemplateError, templates } from './templates.ts'

/** Messages as the page shows them: addresses masked, no text. */
export async function present(tx: Tx, actor: Actor, rows: readonly store.MessageRow[]): Promise<Infer<typeof Message>[]> {
  const ids = rows.map(row => row.customer_id)
  const [people, rings] = await Promise.all([briefs(tx, ids), recordRings(tx, ids)])
  const manages = may(actor, can['messages.manage'])
  return rows.map(row => {
    const template = templates(tx.work.app).get(row.template)
    const ring = rings.get(row.customer_id)
    const person = people.get(row.customer_id)
    const can = (action: MessageAction) => manages && messageCan(action, row.state as MessageState)
    return {
      id: row.id, version: row.version, customer: person ? { id: person.id, name: person.name || (person.phoneMasked ?? '') } : null, subjectId: row.subject_id,
      channel: row.channel as 'sms', purpose: row.purpose as 'service', template: row.template, templateZh: template?.zh ?? row.template, templateEn: template?.en ?? row.template, language: row.language as 'zh',
      addressMasked: ring && row.address_sealed ? maskAddress(row.channel, unsealed(ring, { ...row, content_sealed: null }).address) : null,
      state: row.state as MessageState, sendAt: row.send_at, attempts: row.attempts, adapter: row.adapter, leftHouse: row.state === 'sent' && row.adapter !== null && row.adapter !== 'development',
      why: row.failure === null ? null : Why.safeParse(row.failure).data ?? 'not_delivered', createdAt: row.created_at, settledAt: row.settled_at,
      may: { retry: can('retry'), withdraw: can('withdraw') },
    }
  })
}

function maskAddress(channel: string, address: string): string {
  return channel === 'email' ? maskEmail(address) : channel === 'sms' ? maskPhone(address) : `${address.slice(0, 4)}****`
}

const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const statesOf = { waiting: ['queued', 'sending'], sent: ['sent'], failed: ['failed'], refused: ['refused'], withdrawn: ['withdrawn'] } as const

/** The outbox, latest first, with its counters. */
export async function list(tx: Tx, actor: Actor, query: Infer<typeof listMessages.query>) {
  const limit = limitOf(query.limit)
  const [rows, counts, stays] = await Promise.all([
    store.messages(tx, { ...(query.state ? { states: statesOf[query.state] } : {}), ...(query.channel ? { channel: query.channel } : {}), ...(query.customerId ? { customerIds: await aliases(tx, query.customerId) } : {}) }, decodeCursor(CursorKey, query.cursor), limit),
    store.messageCounts(tx),
    isExample(tx),
  ])
  const page = pageOf(rows, limit, row => row, row => [row.created_at, row.id])
  return {
    items: await present(tx, actor, page.items), nextCursor: page.nextCursor,
    counts: { waiting: (counts['queued'] ?? 0) + (counts['sending'] ?? 0), failed: counts['failed'] ?? 0, refused: counts['refused'] ?? 0 },
    sendsMail: adapterFor(tx.work.app, 'email', stays).leaves,
  }
}

/** One message with its text. Who opened it is written down in the same transaction. @throws Refusal not_found */
export async function open(tx: Tx, actor: Actor, id: string): Promise<Infer<typeof MessageDetail>> {
  const row = await store.message(tx, id)
  await audit(tx, { action: 'messages.open', subjectKind: 'message', subjectId: id, customerId: row.customer_id, changed: { template: row.template } })
  const [[shown], content, tries] = await Promise.all([present(tx, actor, [row]), contentOf(tx, row), store.attemptsOf(tx, id)])
  if (!shown) refuse(common.not_found)
  return { ...shown, subject: content.subject, body: content.body, tries: tries.map(one => ({ attempt: one.attempt, at: one.at, adapter: one.adapter, outcome: one.outcome as 'sent', detail: one.detail })) }
}

/** A message the action may be done to, locked. @throws Refusal not_found, wrong_state */
export async function held(tx: Tx, id: string, action: MessageAction): Promise<store.MessageRow> {
  const row = await store.messageLocked(tx, id)
  if (!messageCan(action, row.state as MessageState)) refuse(common.wrong_state)
  return row
}

/** All templates with the wording in force. */
export async function listTemplates(tx: Tx): Promise<Infer<typeof Template>[]> {
  const [own, [hospital]] = await Promise.all([store.templateTexts(tx), tx.rows<{ name_zh: string; name_en: string }>('select name_zh, name_en from platform.hospital where hospital_id = $1', [tx.hospitalId])])
  return [...templates(tx.work.app).values()].map(template => presentTemplate(template, own, hospital ?? { name_zh: '', name_en: '' }))
}

function presentTemplate(template: MessageTemplate, own: readonly store.TemplateTextRow[], hospital: { name_zh: string; name_en: string }): Infer<typeof Template> {
  const channels = template.email ? ['sms', 'email'] as const : ['sms'] as const
  return {
    key: template.key, zh: template.zh, en: template.en, purpose: template.purpose,
    variables: [{ name: 'hospital', zh: '医院名称', en: 'Hospital' }, ...Object.entries(template.variables).map(([name, { zh, en }]) => ({ name, zh, en }))],
    wordings: channels.flatMap(channel => (['zh', 'en'] as const).map(language => {
      const row = own.find(text => text.template === template.key && text.channel === channel && text.language === language)
      const wording = row ? { subject: row.subject || shipped(template, channel, language).subject, body: row.body } : shipped(template, channel, language)
      return { channel, language, ...wording, isOwn: row !== undefined, version: row?.version ?? 0, sample: sample(template, wording, channel, language, language === 'en' ? hospital.name_en : hospital.name_zh) }
    })),
  }
}

/** Words a template otherwise at the version seen; body null goes back to the shipped wording. @throws Refusal unknown_template, unknown_variable, stray_brace, stale_version */
export async function reword(tx: Tx, key: string, seen: number, input: Infer<typeof changeTemplate.body>): Promise<Infer<typeof Template>> {
  const template = templates(tx.work.app).get(key) ?? refuse(no.unknown_template)
  const present = await store.templateText(tx, key, input.channel, input.language)
  const subject = input.channel === 'email' ? (input.subject ?? '').trim() : ''
  if (input.body === null) {
    if (present && !await store.deleteTemplateText(tx, present.id, seen)) refuse(common.stale_version)
  } else {
    try {
      for (const text of [subject, input.body]) checkTemplate(text, namesOf(template))
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error
      if (error.names.length > 0) refuse(no.unknown_variable, { params: { names: error.names.map(name => `{${name}}`).join(' ') } })
      refuse(no.stray_brace)
    }
    const done = present ? await store.updateTemplateText(tx, present.id, seen, { subject, body: input.body }) : seen === 0 && await store.insertTemplateText(tx, { id: newId(), template: key, channel: input.channel, language: input.language, subject, body: input.body })
    if (!done) refuse(common.stale_version)
  }
  await audit(tx, { action: 'templates.manage', subjectKind: 'message-template', changed: { key, channel: input.channel, language: input.language, subject, body: input.body } })
  await emit(tx, events.templateChanged, { data: { key, templateZh: template.zh, templateEn: template.en } })
  return (await listTemplates(tx)).find(one => one.key === key) ?? refuse(no.unknown_template)
}
