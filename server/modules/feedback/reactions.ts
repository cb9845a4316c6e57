/** What feedback does when others' news arrives. */
import { on } from '../../platform/module.ts'
import { commitmentEvents } from '../commitments/index.ts'
import { feedbackCan, type FeedbackKind, type FeedbackState } from './can.ts'
import { measure } from './kinds.ts'
import { measureDone } from './steps.ts'
import * as store from './store.ts'

export const reactions = [
  /** The owner of a measure ticked it off among their promises: the case learns of it. */
  on(commitmentEvents.kept, 'feedback.measure-kept', async (tx, event) => {
    if (event.data.kind !== measure.key || event.subjectId === null) return
    const feedbackId = await store.feedbackOfMeasure(tx, event.subjectId)
    if (feedbackId === undefined) return
    const row = await store.lock(tx, feedbackId)
    if (feedbackCan('measure', { kind: row.kind as FeedbackKind, state: row.state as FeedbackState, finding: null })) await measureDone(tx, row, event.subjectId, '', event.actorId)
  }),
]
