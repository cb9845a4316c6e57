/** What follow-ups do when others' news arrives. */
import { on } from '../../platform/module.ts'
import { appointmentEvents } from '../appointments/index.ts'
import { findService } from '../catalogue/index.ts'
import { conversationEvents } from '../conversations/index.ts'
import { aliases } from '../customers/index.ts'
import { visitEvents } from '../visits/index.ts'
import { arise, fallAway } from './planning.ts'
import * as store from './store.ts'

const treatments = new Set(['care', 'home_care'])

export const reactions = [
  on(visitEvents.finished, 'followups.visit-finished', async (tx, event) => {
    if (!event.customerId || !event.subjectId) return
    const { departmentId, serviceKind, serviceId, firstVisit, expertId, departmentZh } = event.data
    const service = serviceId ? await findService(tx, serviceId) : undefined
    const common = { subjectKind: 'visit', subjectId: event.subjectId, customerId: event.customerId, departmentId, expertId: expertId ?? null, about: service?.nameZh ?? departmentZh, aroseAt: event.at }
    if (serviceKind && treatments.has(serviceKind)) await arise(tx, { ...common, trigger: 'treatment' })
    else if (firstVisit) await arise(tx, { ...common, trigger: 'first_visit' })
  }),
  on(appointmentEvents.missed, 'followups.no-show', async (tx, event) => {
    if (!event.customerId || !event.subjectId) return
    await arise(tx, { trigger: 'no_show', subjectKind: 'appointment', subjectId: event.subjectId, customerId: event.customerId, departmentId: event.data.departmentId, about: event.data.serviceZh, aroseAt: event.at })
  }),
  on(conversationEvents.closed, 'followups.inquiry-not-booked', async (tx, event) => {
    if (!event.customerId || !event.subjectId || event.data.booked || !['answered', 'lost'].includes(event.data.outcome)) return
    await arise(tx, { trigger: 'inquiry_not_booked', subjectKind: 'inquiry', subjectId: event.subjectId, customerId: event.customerId, departmentId: event.data.departmentId ?? null, about: event.data.matter, aroseAt: event.at, knownBy: event.actorId })
  }),
  on(appointmentEvents.booked, 'followups.booked-again', async (tx, event) => {
    if (!event.customerId) return
    await fallAway(tx, await store.dueOf(tx, await aliases(tx, event.customerId), ['no_show', 'inquiry_not_booked']), 'booked_again')
  }),
]
