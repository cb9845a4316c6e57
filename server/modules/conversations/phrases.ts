/** Canned phrases: of the house, kept by who leads the desk, and each person's own (CON-6); and forbidden words said all the same. */
import { audit } from '../../platform/audit.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { pinyinOf } from '../../platform/name.ts'
import { may } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { listItems, staffBrief } from '../organisation/index.ts'
import { forbiddenIn, gapsIn, phraseGaps, type Channel, type PhraseMoment } from './can.ts'
import { can } from './contract.ts'
import { mostPhrases, noPhrase, phraseEvents, type addPhrase, type changePhrase, type listPhrases, type Phrase } from './contract-phrases.ts'
import { shippedPhrases } from './shipped-phrases.ts'
import * as store from './store-phrases.ts'

type Shown = Infer<typeof Phrase>

function present(tx: Tx, row: store.PhraseRow): Shown {
  const { actor } = tx.work
  return {
    id: row.id, version: row.version, shared: row.staff_id === null, moment: row.moment as PhraseMoment, channels: row.channels as Channel[], textZh: row.text_zh, textEn: row.text_en, shortcut: row.shortcut, active: row.active,
    initials: pinyinOf(row.text_zh.replace(/\{[^{}]*\}/g, '').slice(0, 30)).initials,
    may: { change: may(actor, row.staff_id === null ? can['desk.manage'] : can['inquiries.record']) },
  }
}

/** Phrases of the house and my own, and what gaps say of me and the house in both languages. */
export async function list(tx: Tx): Promise<Infer<typeof listPhrases.response>> {
  const { actor } = tx.work
  const me = actor.id ?? refuse(common.not_allowed)
  const [rows, staff, place, house] = await Promise.all([store.phrasesOf(tx, me), staffBrief(tx, [me]), store.placeOf(tx, actor.siteIds), store.houseOf(tx)])
  const brief = staff.get(me)
  const { phone = '', address = '' } = place ?? {}
  return {
    items: rows.map(row => present(tx, row)),
    gaps: [
      { name: 'me', zh: brief?.name ?? '', en: brief?.nameEn || (brief?.name ?? '') }, { name: 'hospital', zh: house?.name_zh ?? '', en: house?.name_en ?? '' },
      { name: 'phone', zh: phone, en: phone }, { name: 'address', zh: address, en: address },
    ],
    may: { own: may(actor, can['inquiries.record']), shared: may(actor, can['desk.manage']) },
  }
}

/** Refuses what says nothing, gaps nothing fills, and words not to be said to customers. */
async function check(tx: Tx, shared: boolean, textZh: string, textEn: string): Promise<void> {
  if (textZh.trim() === '' && textEn.trim() === '') refuse(noPhrase.phrase_empty)
  if (shared && (textZh.trim() === '' || textEn.trim() === '')) refuse(noPhrase.phrase_in_both)
  const unknown = gapsIn(`${textZh}\n${textEn}`).find(name => !(phraseGaps as readonly string[]).includes(name))
  if (unknown !== undefined) refuse(noPhrase.phrase_gap_unknown, { params: { name: unknown } })
  const [forbidden] = forbiddenIn(`${textZh}\n${textEn}`, await listItems(tx, 'forbidden_phrase'))
  if (forbidden !== undefined) refuse(noPhrase.phrase_forbidden_words, { params: { phrase: forbidden } })
}

/** One more in use fits. */
async function room(tx: Tx, staffId: string | null): Promise<void> {
  const most = staffId === null ? mostPhrases.shared : mostPhrases.own
  if (await store.phrasesInUse(tx, staffId) >= most) refuse(noPhrase.phrases_full, { params: { count: most } })
}

async function told(tx: Tx, act: 'phrases.add' | 'phrases.change', row: store.PhraseRow, changed: Record<string, unknown>): Promise<void> {
  if (act === 'phrases.add') await audit(tx, { action: 'phrases.add', subjectKind: 'phrase', subjectId: row.id, changed })
  else await audit(tx, { action: 'phrases.change', subjectKind: 'phrase', subjectId: row.id, changed })
  // One's own is nobody else's news.
  if (row.staff_id === null) await emit(tx, phraseEvents.changed, { subjectId: row.id, data: { phraseId: row.id } })
}

/** Writes a phrase. @throws Refusal not_allowed (of the house, without `desk.manage`), phrase_empty, phrase_in_both, phrase_gap_unknown, phrase_forbidden_words, phrase_shortcut_taken, phrases_full */
export async function add(tx: Tx, input: Infer<typeof addPhrase.body>): Promise<Shown> {
  const { actor } = tx.work
  if (input.shared && !may(actor, can['desk.manage'])) refuse(common.not_allowed)
  const staffId = input.shared ? null : actor.id ?? refuse(common.not_allowed)
  await check(tx, input.shared, input.textZh, input.textEn)
  await room(tx, staffId)
  const row = await store.insertPhrase(tx, { id: newId(tx.now.getTime()), staff_id: staffId, moment: input.moment, channels: [...new Set(input.channels)], text_zh: input.textZh, text_en: input.textEn, shortcut: input.shortcut })
  await told(tx, 'phrases.add', row, { shared: input.shared, moment: input.moment, shortcut: input.shortcut })
  return present(tx, row)
}

/** Changes, retires or brings back a phrase; one's own only its owner sees. @throws Refusal not_found, stale_version, and as add */
export async function change(tx: Tx, id: string, seen: number, input: Infer<typeof changePhrase.body>): Promise<Shown> {
  const { actor } = tx.work
  const row = await store.lockPhrase(tx, id, actor.id ?? refuse(common.not_allowed)) ?? refuse(common.not_found)
  if (row.staff_id === null && !may(actor, can['desk.manage'])) refuse(common.not_allowed)
  if (row.version !== seen) refuse(common.stale_version)
  await check(tx, row.staff_id === null, input.textZh ?? row.text_zh, input.textEn ?? row.text_en)
  if (input.active && !row.active) await room(tx, row.staff_id)
  const saved = await store.updatePhrase(tx, row, {
    ...(input.moment === undefined ? {} : { moment: input.moment }), ...(input.channels === undefined ? {} : { channels: [...new Set(input.channels)] }), ...(input.textZh === undefined ? {} : { text_zh: input.textZh }),
    ...(input.textEn === undefined ? {} : { text_en: input.textEn }), ...(input.shortcut === undefined ? {} : { shortcut: input.shortcut }), ...(input.active === undefined ? {} : { active: input.active }),
  })
  await told(tx, 'phrases.change', saved, { fields: Object.keys(input), active: saved.active, shortcut: saved.shortcut })
  return present(tx, saved)
}

/** What a new hospital begins with. */
export async function shipPhrases(tx: Tx): Promise<void> {
  for (const { moment, channels, shortcut, zh, en } of shippedPhrases) {
    await store.insertPhrase(tx, { id: newId(tx.now.getTime()), staff_id: null, moment, channels: [...channels], text_zh: zh, text_en: en, shortcut })
  }
}

/** Keeps in the trail that words not to be said were said all the same: the words of the list, never the customer's text. */
export async function noteForbidden(tx: Tx, subject: { id: string; customerId: string | null }, text: string, list: Awaited<ReturnType<typeof listItems>>): Promise<void> {
  const words = forbiddenIn(text, list)
  if (words.length > 0) await audit(tx, { action: 'threads.forbidden', subjectKind: 'inquiry', subjectId: subject.id, customerId: subject.customerId, changed: { words } })
}
