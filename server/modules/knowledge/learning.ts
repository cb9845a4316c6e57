/** The triage aid of a hospital: learns from its own closed inquiries, by itself or when asked; each process opens the newest model when it needs it (KNO-3). */
import { audit } from '../../platform/audit.ts'
import type { App } from '../../platform/app.ts'
import { minuteOfDay } from '../../platform/clock.ts'
import { z, type Infer } from '../../platform/contract.ts'
import type { Tx } from '../../platform/db.ts'
import { emit, enqueue } from '../../platform/events.ts'
import { newId } from '../../platform/id.ts'
import { allHospitals } from '../../platform/jobs.ts'
import { task, type Ticker } from '../../platform/module.ts'
import { refuse } from '../../platform/refusal.ts'
import { systemWork } from '../../platform/work.ts'
import { closedLessons, countLessons } from '../conversations/index.ts'
import { settingAt, staffBrief } from '../organisation/index.ts'
import { events, no, settings, type getTriage, type TriageAnswer, type TriageModel as ModelShape } from './contract.ts'
import * as answers from './store.ts'
import * as store from './store-triage.ts'
import { learnInThread } from './triage-thread.ts'
import { guess, macroRecall, unpack, type TriageModel } from './triage.ts'
import { warningsIn } from './warnings.ts'

/** The newest so many closed inquiries are learnt from: what a thread holds in some 200 MB. */
export const mostLessons = 20_000
const counted = 10_000
const hourMs = 3_600_000

export const learnTask = task({ name: 'knowledge.learn', payload: z.object({ askedBy: z.uuid().nullable() }), maxAttempts: 3, run: (app, hospitalId, { askedBy }) => learn(app, hospitalId, askedBy) })

/** Learns and keeps the model with its figures. Fewer lessons than the setting, or of one department alone: nothing is learnt. */
export async function learn(app: App, hospitalId: string, askedBy: string | null): Promise<void> {
  const { rows, needed } = await app.db.tenantTx(systemWork(app, hospitalId), async tx => ({ rows: await closedLessons(tx, mostLessons), needed: await settingAt(tx, settings.learnFrom) }), 'bulk')
  const lessons = rows.map(row => ({ label: row.department_id, text: `${row.matter} ${row.content}` }))
  if (lessons.length < needed || new Set(lessons.map(lesson => lesson.label)).size < 2) return
  const { packed, accuracy } = await learnInThread(lessons)
  await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
    const id = newId()
    const newest = rows[0]?.recorded_at ?? tx.now.toISOString()
    await store.keepModel(tx, {
      id, learnt_at: tx.now.toISOString(), asked_by: askedBy, lessons: accuracy.lessons, imported: rows.filter(row => row.imported).length, newest_at: newest, held_out: accuracy.asked,
      first_right: accuracy.first, three_right: accuracy.three, sure: accuracy.sure, sure_right: accuracy.sureRight,
      departments: accuracy.labels.map(one => ({ id: one.label, lessons: one.lessons, asked: one.asked, first: one.first, three: one.three })),
    }, packed)
    await audit(tx, { action: 'knowledge.learn', subjectKind: 'triage-model', subjectId: id, changed: { lessons: accuracy.lessons, heldOut: accuracy.asked, firstRight: accuracy.first } })
    await emit(tx, events.learnt, { subjectId: id, data: { lessons: accuracy.lessons } })
  }, 'bulk')
}

/** Asked by somebody: now. @throws Refusal too_few_lessons */
export async function askToLearn(tx: Tx): Promise<{ lessons: number }> {
  const [lessons, needed] = await Promise.all([countLessons(tx, null, mostLessons), settingAt(tx, settings.learnFrom)])
  if (lessons < needed) refuse(no.too_few_lessons, { params: { count: lessons, needed } })
  await audit(tx, { action: 'knowledge.train', subjectKind: 'triage-model' })
  await enqueue(tx, learnTask, { askedBy: tx.work.actor.id }, { key: 'knowledge.learn' })
  return { lessons }
}

/**
 * Whether it is time to learn: the first lessons are there; a fifth more came (an import); or enough came since yesterday and it
 * is night. Never twice within 20 hours by itself, but for the first and for a fifth more.
 */
export function isTimeToLearn({ last, since, lessonsThen, needed, again, now, hour }: { last: Date | null; since: number; lessonsThen: number; needed: number; again: number; now: Date; hour: number }): boolean {
  if (last === null) return since >= needed
  const age = now.getTime() - last.getTime()
  if (since >= Math.max(again, Math.min(counted, 0.2 * lessonsThen)) && age >= hourMs) return true
  return since >= again && hour >= 2 && hour < 5 && age >= 20 * hourMs
}

export const learnTicker: Ticker = {
  name: 'knowledge.learn', everyMs: 600_000,
  tick: async app => {
    for (const { hospitalId, zone } of await allHospitals(app)) {
      await app.db.tenantTx(systemWork(app, hospitalId), async tx => {
        const [[last], needed, again] = await Promise.all([store.models(tx, 1), settingAt(tx, settings.learnFrom), settingAt(tx, settings.learnAgain)])
        const since = await countLessons(tx, last?.newest_at ?? null, counted)
        if (isTimeToLearn({ last: last ? new Date(last.learnt_at) : null, since, lessonsThen: last?.lessons ?? 0, needed, again, now: tx.now, hour: Math.floor(minuteOfDay(tx.now, zone) / 60) })) await enqueue(tx, learnTask, { askedBy: null }, { key: 'knowledge.learn' })
      })
    }
  },
}

const opened = new WeakMap<App, Map<string, { id: string; model: TriageModel }>>()
const openedAtMost = 50

/** The newest model, opened once by a process and again when a newer one is there; null before the first. */
async function modelOf(tx: Tx, id: string): Promise<TriageModel | null> {
  const known = opened.get(tx.work.app) ?? new Map<string, { id: string; model: TriageModel }>()
  opened.set(tx.work.app, known)
  const there = known.get(tx.hospitalId)
  if (there?.id === id) return there.model
  const packed = await store.packedModel(tx, id)
  if (packed === null) return null
  const model = unpack(packed)
  known.delete(tx.hospitalId)
  known.set(tx.hospitalId, { id, model })
  for (const oldest of known.keys()) if (known.size > openedAtMost) known.delete(oldest)
  return model
}

const guessesShown = 3

/** Department of a matter and signs of an emergency; the signs do not hang on the model. */
export async function ask(tx: Tx, text: string): Promise<Infer<typeof TriageAnswer>> {
  const warnings = warningsIn(text).map(({ key, zh, en, adviceZh, adviceEn }) => ({ key, zh, en, adviceZh, adviceEn }))
  const [row] = await store.models(tx, 1)
  const model = row ? await modelOf(tx, row.id) : null
  if (!row || !model) return { guesses: [], sure: false, warnings, learnt: null }
  const { guesses, sure } = guess(model, text, guessesShown)
  const names = await answers.departmentNames(tx, guesses.map(one => one.label))
  const shown = guesses.flatMap(one => { const name = names.get(one.label); return name && !name.closed ? [{ id: name.id, nameZh: name.nameZh, nameEn: name.nameEn, permille: Math.round(one.share * 1_000) }] : [] })
  return { guesses: shown, sure: sure && shown[0]?.id === guesses[0]?.label, warnings, learnt: { at: row.learnt_at, heldOut: row.held_out, firstRight: row.first_right } }
}

/** The page of its figures. */
export async function figures(tx: Tx): Promise<Infer<typeof getTriage.response>> {
  const [rows, needed] = await Promise.all([store.models(tx, 12), settingAt(tx, settings.learnFrom)])
  const [row] = rows
  const [waiting, names, staff] = await Promise.all([countLessons(tx, row?.newest_at ?? null, counted), answers.departmentNames(tx, row?.departments.map(one => one.id) ?? []), staffBrief(tx, [row?.asked_by])])
  const by = row?.asked_by ? staff.get(row.asked_by) : undefined
  const model: Infer<typeof ModelShape> | null = row ? {
    id: row.id, learntAt: row.learnt_at, askedBy: by ? { id: by.id, name: by.name, nameEn: by.nameEn } : null, lessons: row.lessons, imported: row.imported, heldOut: row.held_out, firstRight: row.first_right, threeRight: row.three_right,
    sure: row.sure, sureRight: row.sure_right, macroRecallPermille: Math.round(1_000 * macroRecall({ labels: row.departments.map(one => ({ ...one, label: one.id })) })),
    departments: row.departments.flatMap(one => { const name = names.get(one.id); return name ? [{ id: name.id, nameZh: name.nameZh, nameEn: name.nameEn, lessons: one.lessons, asked: one.asked, firstRight: one.first, threeRight: one.three }] : [] }).sort((a, b) => b.lessons - a.lessons),
  } : null
  return { model, waiting, needed, earlier: rows.slice(1).map(one => ({ learntAt: one.learnt_at, lessons: one.lessons, heldOut: one.held_out, firstRight: one.first_right, threeRight: one.three_right })) }
}
