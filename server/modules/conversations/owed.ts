/** The expert's answer as a promise: by when, from whom, and who is told (CON-3, CON-4). */
import { dueAt } from '../../platform/deadline.ts'
import type { Tx } from '../../platform/db.ts'
import { emit } from '../../platform/events.ts'
import { promise } from '../commitments/index.ts'
import { notifyStaff } from '../notifications/index.ts'
import { calendarOf, settingAt, staffWithRole } from '../organisation/index.ts'
import { events, settings } from './contract.ts'
import { specialistAnswer } from './kinds.ts'

/** By when an expert answers unless another time was promised: 4 hours of opening time, by setting. */
export async function specialistDue(tx: Tx): Promise<Date> {
  const [minutes, calendar] = await Promise.all([settingAt(tx, settings.specialistDue), calendarOf(tx)])
  return dueAt(tx.now, { workingMinutes: minutes }, calendar) ?? tx.now
}

export interface About { subjectKind: string; subjectId: string; customerId: string | null; about: string }
export interface Asked { staffId: string | null; departmentId: string | null; dueAt: Date }

/** Makes the expert, or the department's coordinators, owe an answer, and tells them. */
export async function oweSpecialist(tx: Tx, about: About, facts: { matter: string; channel: string; departmentId: string | null; ownerId: string | null }, asked: Asked): Promise<void> {
  const [told] = await Promise.all([
    asked.staffId ? [asked.staffId] : staffWithRole(tx, 'department_coordinator', { departmentId: asked.departmentId }),
    promise(tx, { kind: specialistAnswer.key, ...about, ownerId: asked.staffId, departmentId: asked.departmentId, dueAt: asked.dueAt }),
    emit(tx, events.specialistAsked, { customerId: about.customerId, subjectId: about.subjectId, data: { ...facts, specialistId: asked.staffId, specialistDepartmentId: asked.departmentId, dueAt: asked.dueAt.toISOString() } }),
  ])
  await notifyStaff(tx, {
    staffIds: told.filter(id => id !== tx.work.actor.id), kind: 'conversations.specialist-asked', subjectId: about.subjectId, link: `/inquiries/${about.subjectId}`,
    zh: `${tx.work.actor.name}请您答复：${about.about}`, en: `${tx.work.actor.name} asks for your answer: ${about.about}`,
  })
}
