/** The standard answers of an example hospital: written by the consultation's leader, approved by the director. KNO-1. */
import { approveAnswer, createAnswer } from '../../server/modules/knowledge/index.ts'
import type { Tx } from '../../server/platform/db.ts'
import type { Cast } from './cast.ts'
import type { Offered } from './catalogue.ts'
import { answers } from './content/answers.ts'
import type { Stage } from './stage.ts'

/** So many of the last still wait for approval. */
const waiting = 2
const author = 'L001'

/** Writes the answers whose department and gaps there are in this house. */
export async function makeAnswers(tx: Tx, stage: Stage, cast: Cast, offered: Offered): Promise<void> {
  const departments: ReadonlySet<string> = new Set(cast.plan.departments.map(department => department.code))
  const fitting = answers.filter(({ department, text, phone = '' }) => (department === null || departments.has(department))
    && [...`${text}${phone}`.matchAll(/\{(?:price|service|minutes):([A-Z-]+)\}/g)].every(match => offered.has(match[1] ?? '')))
  const [writes, approves] = [tx.as({ actor: stage.actor(author) }), tx.as({ actor: stage.actor(cast.director) })]
  for (const [i, answer] of fitting.entries()) {
    const made = await createAnswer(writes, {
      questions: [...answer.questions], texts: { any: answer.text, ...(answer.phone === undefined ? {} : { phone: answer.phone }) },
      departmentId: answer.department === null ? null : stage.departmentId(answer.department as Parameters<Stage['departmentId']>[0]), propose: true,
    })
    if (i < fitting.length - waiting) await approveAnswer(approves, made.id)
  }
}
