/** Answers beside a conversation, what was done with them, and what none of them covered (KNO-5). */
import { addDays, mondayOf } from '../../platform/clock.ts'
import type { Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { newId } from '../../platform/id.ts'
import { common, refuse } from '../../platform/refusal.ts'
import { todayOf, valuesOf } from './answers.ts'
import type { listGaps, recordUse, suggest as route, Suggestion } from './contract.ts'
import { pairsOf } from './grams.ts'
import * as store from './store.ts'
import { fill } from './variables.ts'

const shown = 5
const considered = 20
/** Pairs of a text that are looked up: the end of a long text is what was asked last. */
const longest = 120
/** Cover of a question from which on an answer is worth showing, and from which on it counts as covering what was asked. */
const worthShowing = 0.3
const covers = 0.5

/** How much of the best matching question the text holds, weighing both directions: 0 to 1. */
function coverOf(asked: ReadonlySet<string>, questions: readonly string[]): number {
  return Math.max(0, ...questions.map(question => {
    const pairs = pairsOf(question)
    const shared = pairs.filter(pair => asked.has(pair)).length
    if (pairs.length === 0 || shared < Math.min(2, pairs.length)) return 0
    const held = shared / pairs.length
    return Math.max((2 * shared) / (pairs.length + asked.size), 0.9 * held)
  }))
}

/** Answers in force, the likeliest first; a department's own before others', the channel's wording filled with what holds now. */
export async function suggest(tx: Tx, input: Infer<typeof route.body>): Promise<{ items: Infer<typeof Suggestion>[] }> {
  const pairs = pairsOf(input.text).slice(-longest)
  if (pairs.length === 0) return { items: [] }
  const [rows, values] = await Promise.all([todayOf(tx).then(today => store.hits(tx, pairs, tx.work.actor.id, today, considered)), valuesOf(tx)])
  const asked = new Set(pairs)
  const items = rows.map(row => ({ row, cover: coverOf(asked, row.questions) }))
    .filter(({ cover }) => cover >= worthShowing)
    .map(({ row, cover }) => ({ row, cover, rank: cover * (input.departmentId && row.department_id !== null ? (row.department_id === input.departmentId ? 1.2 : 0.8) : 1) }))
    .sort((a, b) => b.rank - a.rank || b.row.score - a.row.score)
    .slice(0, shown)
  return { items: items.map(({ row, cover }) => ({
    answerId: row.answer_id, number: row.number, title: row.title, departmentId: row.department_id, changedSinceUsed: row.used_number !== null && row.used_number < row.number,
    permille: Math.round(Math.min(1, cover) * 1_000), ...fill((input.channel ? row.texts[input.channel] : undefined) ?? row.texts['any'] ?? '', values),
  })) }
}

/** Keeps what was done with a suggestion, by the version that held. @throws Refusal not_found */
export async function use(tx: Tx, input: Infer<typeof recordUse.body>): Promise<{ id: string }> {
  const { actor } = tx.work
  const row = await store.one(tx, input.answerId, actor.id)
  if (row.current === null || actor.id === null) refuse(common.not_found)
  const id = newId()
  await store.insertUse(tx, { id, answer_id: row.id, number: row.current, staff_id: actor.id, inquiry_id: input.inquiryId ?? null, act: input.act })
  return { id }
}

const looked = 500
const atATime = 20
const gapsShown = 50
/** Matters that share so many of their pairs are the same gap. */
const alike = 0.5

/**
 * What was asked in the week of a day and no answer covered. The newest 500 inquiries are looked at; an inquiry whose answer was
 * used counts as covered, whatever its words.
 */
export async function gaps(tx: Tx, week: string | undefined): Promise<Infer<typeof listGaps.response>> {
  const today = await todayOf(tx)
  const day = week ?? today
  const from = mondayOf(day)
  const to = addDays(from, 6)
  const rows = await store.askedBetween(tx, from, to, looked)
  const groups: { matter: string; pairs: Set<string>; departmentId: string | null; inquiryIds: string[] }[] = []
  let covered = 0
  for (let start = 0; start < rows.length; start += atATime) {
    await Promise.all(rows.slice(start, start + atATime).map(async row => {
      const pairs = new Set(pairsOf(row.matter))
      if (pairs.size === 0) { covered++; return }
      const isCovered = row.answered || (await store.hits(tx, [...pairs], null, today, 3)).some(hit => coverOf(pairs, hit.questions) >= covers)
      if (isCovered) { covered++; return }
      const group = groups.find(one => { const shared = [...pairs].filter(pair => one.pairs.has(pair)).length; return (2 * shared) / (pairs.size + one.pairs.size) >= alike })
      if (group) group.inquiryIds.push(row.inquiry_id)
      else groups.push({ matter: row.matter, pairs, departmentId: row.department_id, inquiryIds: [row.inquiry_id] })
    }))
  }
  const names = await store.departmentNames(tx, groups.map(group => group.departmentId))
  const items = groups.sort((a, b) => b.inquiryIds.length - a.inquiryIds.length).slice(0, gapsShown).map(group => {
    const department = group.departmentId === null ? undefined : names.get(group.departmentId)
    return { matter: group.matter, times: group.inquiryIds.length, department: department ? { id: department.id, nameZh: department.nameZh, nameEn: department.nameEn } : null, inquiryIds: group.inquiryIds.slice(0, 20) }
  })
  return { from, to, asked: rows.length, covered, items }
}
