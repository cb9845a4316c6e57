/** Standard answers: written, approved by somebody else, in force for a time, one wording per channel (KNO-1, KNO-2). */
import { audit } from '../../platform/audit.ts'
import { dayOf } from '../../platform/clock.ts'
import { z, type EventDef, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { decodeCursor, limitOf, pageOf } from '../../platform/page.ts'
import { may } from '../../platform/permit.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { forbiddenIn } from '../conversations/index.ts'
import { listItems, staffBrief, zoneOf, type StaffBrief } from '../organisation/index.ts'
import { answerCan, type AnswerAct, type VersionState } from './can.ts'
import { can, events, no, type Answer, type AnswerInput, type AnswerRow, type AnswerVersion, type countAnswers, type ListAnswers } from './contract.ts'
import { answerGrams, searchGrams } from './grams.ts'
import * as store from './store.ts'
import { fill, namesIn, variables } from './variables.ts'

type Texts = Infer<typeof AnswerVersion>['texts']
const CursorKey = z.tuple([z.iso.datetime({ offset: true }), z.uuid()])
const maxCount = 1_000

/** Today in the hospital's zone. */
export async function todayOf(tx: Tx): Promise<string> { return dayOf(tx.now, await zoneOf(tx)) }

const textsOf = (texts: Record<string, string> | null): Texts => (texts ?? { any: '' }) as Texts
const situation = (row: store.AnswerRow) => ({ open: row.open_state as VersionState | null, retired: row.retired_at !== null })

interface Names { staff: Map<string, StaffBrief>; departments: Awaited<ReturnType<typeof store.departmentNames>>; today: string; /** what fills gaps now */ values: ReadonlyMap<string, string> }
const person = ({ staff }: Names, id: string | null) => { const found = id === null ? undefined : staff.get(id); return found ? { id: found.id, name: found.name, nameEn: found.nameEn } : null }

function present(row: store.ListedRow, names: Names): Infer<typeof AnswerRow> {
  const department = row.department_id === null ? undefined : names.departments.get(row.department_id)
  return {
    id: row.id, version: row.version, title: row.title, department: department ? { id: department.id, nameZh: department.nameZh, nameEn: department.nameEn } : null, current: row.current, open: row.open_state as VersionState | null,
    retiredAt: row.retired_at, validFrom: row.valid_from, validTo: row.valid_to, holds: row.retired_at === null && row.current !== null && (row.valid_from ?? '') <= names.today && (row.valid_to ?? '9999') >= names.today,
    changedAt: row.changed_at, changedBy: person(names, row.changed_by), excerpt: fill(textsOf(row.texts).any, names.values).text.slice(0, 160), changedSinceUsed: row.used_number !== null && row.current !== null && row.used_number < row.current,
  }
}

/** Answers by view; with words, those whose questions hold them all, by characters, Latin words or pinyin initials. */
export async function list(tx: Tx, query: Infer<typeof ListAnswers>): Promise<{ items: Infer<typeof AnswerRow>[]; nextCursor: string | null }> {
  const today = await todayOf(tx)
  const limit = limitOf(query.limit)
  const grams = query.q === undefined ? [] : searchGrams(query.q)
  if (query.q !== undefined && grams.length === 0) return { items: [], nextCursor: null }
  const rows = await store.page(tx, { view: query.view ?? 'holds', me: tx.work.actor.id, today, departmentId: query.departmentId, grams }, decodeCursor(CursorKey, query.cursor), limit + 1)
  const [staff, departments, values] = await Promise.all([staffBrief(tx, rows.map(row => row.changed_by)), store.departmentNames(tx, rows.map(row => row.department_id)), valuesOf(tx)])
  return pageOf(rows, limit, row => present(row, { staff, departments, today, values }), row => [row.changed_at, row.id])
}

export async function counts(tx: Tx): Promise<Infer<typeof countAnswers.response>> {
  const today = await todayOf(tx)
  const of = (view: store.View) => store.count(tx, view, tx.work.actor.id, today, maxCount)
  const [proposed, mine, expired] = await Promise.all([of('proposed'), of('mine'), of('expired')])
  return { proposed, mine, expired }
}

/** One answer with its versions; what it says is filled with what holds now. @throws Refusal not_found */
export async function detail(tx: Tx, id: string): Promise<Infer<typeof Answer>> {
  const { actor } = tx.work
  const [row, versions, uses, today] = await Promise.all([store.one(tx, id, actor.id), store.versionsOf(tx, id), store.usesOf(tx, id), todayOf(tx)])
  const [staff, departments, values] = await Promise.all([
    staffBrief(tx, [row.changed_by, ...versions.flatMap(version => [version.author_id, version.decided_by])]), store.departmentNames(tx, [row.department_id]), valuesOf(tx),
  ])
  const names: Names = { staff, departments, today, values }
  const current = versions.find(version => version.number === row.current)
  const open = versions.find(version => version.number === row.open)
  const filled = current ? Object.entries(textsOf(current.texts as Record<string, string>)).map(([channel, text]) => [channel, fill(text ?? '', values)] as const) : []
  const allowed = (act: AnswerAct) => answerCan(act, situation(row))
  const approves = may(actor, can['knowledge.approve'])
  const writes = may(actor, can['knowledge.write'])
  return {
    ...present(row, names), retiredWhy: row.retired_why,
    versions: versions.map(version => ({
      number: version.number, state: version.state as VersionState, questions: version.questions, texts: textsOf(version.texts as Record<string, string>), validFrom: version.valid_from, validTo: version.valid_to,
      author: person(names, version.author_id), writtenAt: version.written_at, decidedBy: person(names, version.decided_by), decidedAt: version.decided_at, note: version.decided_note,
    })),
    filled: current ? Object.fromEntries(filled.map(([channel, { text }]) => [channel, text])) as Texts : null, missing: [...new Set(filled.flatMap(([, { missing }]) => missing))],
    uses, lastUsed: row.used_number,
    may: { write: writes && allowed('write'), propose: writes && allowed('propose'), approve: approves && allowed('approve') && open?.author_id !== actor.id, giveBack: approves && allowed('giveBack'), retire: approves && allowed('retire'), revive: approves && allowed('revive') },
  }
}

/** Names of gaps with what they say now, for whoever asks. */
export async function valuesOf(tx: Tx): Promise<Map<string, string>> {
  return new Map((await variables(tx, 'zh-CN')).map(one => [one.name, one.value]))
}

/** Refuses what must not be said, gaps nothing fills, an unknown department, days the wrong way round. */
async function check(tx: Tx, input: Infer<typeof AnswerInput>): Promise<void> {
  if (input.validFrom && input.validTo && input.validFrom > input.validTo) refuse(no.answer_days)
  if (input.departmentId) {
    const department = (await store.departmentNames(tx, [input.departmentId])).get(input.departmentId)
    if (!department || department.closed) refuse(no.unknown_answer_department)
  }
  const texts = Object.values(input.texts).filter(text => text !== undefined)
  const [forbidden] = forbiddenIn(texts.join('\n'), await listItems(tx, 'forbidden_phrase'))
  if (forbidden !== undefined) refuse(no.forbidden_words, { params: { phrase: forbidden } })
  const names = texts.flatMap(namesIn)
  if (names.length === 0) return
  const values = await valuesOf(tx)
  const unknown = names.find(name => !values.has(name))
  if (unknown !== undefined) refuse(no.unknown_variable, { params: { name: unknown } })
}

async function told(tx: Tx, event: EventDef<typeof events.written.data>, act: string, id: string, title: string, number: number, reason?: string): Promise<void> {
  await audit(tx, { action: `knowledge.${act}`, subjectKind: 'answer', subjectId: id, reason: reason ?? null, changed: { title, number } })
  await emit(tx, event, { subjectId: id, data: { title, number } })
}

async function keepWording(tx: Tx, id: string, number: number, input: Infer<typeof AnswerInput>): Promise<void> {
  const texts = Object.fromEntries(Object.entries(input.texts).filter(([, text]) => text !== undefined)) as Record<string, string>
  await store.putVersion(tx, { answer_id: id, number, questions: input.questions, texts, valid_from: input.validFrom ?? null, valid_to: input.validTo ?? null, author_id: tx.work.actor.id ?? refuse(common.not_allowed) })
}

/** Writes a new answer; with `propose` it is put up for approval at once. */
export async function create(tx: Tx, input: Infer<typeof AnswerInput> & { propose?: boolean | undefined }): Promise<Infer<typeof Answer>> {
  await check(tx, input)
  const id = newId()
  const title = input.questions[0] ?? ''
  await store.insertAnswer(tx, { id, title, department_id: input.departmentId ?? null })
  await keepWording(tx, id, 1, input)
  await store.putGrams(tx, id, answerGrams(input.questions))
  await told(tx, events.written, 'write', id, title, 1)
  if (input.propose) return propose(tx, id)
  return detail(tx, id)
}

/** Writes a new wording beside the one in force. @throws Refusal stale_version, wrong_state */
export async function change(tx: Tx, id: string, seen: number, input: Infer<typeof AnswerInput>): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'write')
  if (row.version !== seen) refuse(common.stale_version)
  await check(tx, input)
  const versions = await store.versionsOf(tx, id)
  const number = row.open ?? (versions[0]?.number ?? 0) + 1
  const title = input.questions[0] ?? row.title
  await keepWording(tx, id, number, input)
  await store.changeAnswer(tx, id, { title, department_id: input.departmentId ?? null, open: number, open_state: 'draft' })
  const current = versions.find(version => version.number === row.current)
  await store.putGrams(tx, id, answerGrams([...input.questions, ...(current?.questions ?? [])]))
  await told(tx, events.written, 'write', id, title, number)
  return detail(tx, id)
}

/** The head, held, if the act is allowed in its state. @throws Refusal not_found, wrong_state */
async function taken(tx: Tx, id: string, act: AnswerAct): Promise<store.AnswerRow> {
  const row = await store.hold(tx, id)
  if (!answerCan(act, situation(row))) refuse(common.wrong_state)
  return row
}

export async function propose(tx: Tx, id: string): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'propose')
  const number = row.open ?? 1
  await store.changeVersion(tx, id, number, { state: 'proposed', proposed_at: tx.now.toISOString(), decided_at: null, decided_by: null, decided_note: null })
  await store.changeAnswer(tx, id, { open_state: 'proposed' })
  await told(tx, events.proposed, 'propose', id, row.title, number)
  return detail(tx, id)
}

/** Lets the wording hold. Who wrote it cannot (four eyes). @throws Refusal four_eyes, wrong_state */
export async function approve(tx: Tx, id: string): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'approve')
  const number = row.open ?? 1
  const version = (await store.versionsOf(tx, id)).find(one => one.number === number)
  if (version?.author_id === tx.work.actor.id) refuse(no.four_eyes)
  await store.changeVersion(tx, id, number, { state: 'approved', decided_at: tx.now.toISOString(), decided_by: tx.work.actor.id })
  await store.changeAnswer(tx, id, { current: number, open: null, open_state: null })
  await store.putGrams(tx, id, answerGrams(version?.questions ?? [row.title]))
  await told(tx, events.approved, 'approve', id, row.title, number)
  return detail(tx, id)
}

export async function giveBack(tx: Tx, id: string, note: string): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'giveBack')
  const number = row.open ?? 1
  await store.changeVersion(tx, id, number, { state: 'returned', decided_at: tx.now.toISOString(), decided_by: tx.work.actor.id, decided_note: note })
  await store.changeAnswer(tx, id, { open_state: 'returned' })
  await told(tx, events.givenBack, 'give-back', id, row.title, number, note)
  return detail(tx, id)
}

export async function retire(tx: Tx, id: string, reason: string): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'retire')
  await store.changeAnswer(tx, id, { retired_at: tx.now.toISOString(), retired_by: tx.work.actor.id, retired_why: reason })
  await told(tx, events.retired, 'retire', id, row.title, row.current ?? row.open ?? 1, reason)
  return detail(tx, id)
}

export async function revive(tx: Tx, id: string): Promise<Infer<typeof Answer>> {
  const row = await taken(tx, id, 'revive')
  await store.changeAnswer(tx, id, { retired_at: null, retired_by: null, retired_why: null })
  await told(tx, events.revived, 'revive', id, row.title, row.current ?? row.open ?? 1)
  return detail(tx, id)
}
