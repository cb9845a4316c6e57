/** Coming in by a link instead of a session: vouchers, surveys, visitors (SAFETY 16). */
import type { App } from './app.ts'
import { commit, openTransaction, rollback, Tx } from './db.ts'
import { tokenHash } from './token.ts'
import type { Actor, Work } from './work.ts'

/** Whoever holds a link: no staff member, no rights but those of the one record behind the door. */
export const linkActor: Actor = {
  kind: 'link', id: null, sessionId: null, name: 'link', grants: new Map(), departmentIds: [], groupIds: [], siteIds: [],
  mustChangePassword: false, steppedUpAt: 0, locale: 'zh-CN',
}

interface Opened { hospital_id: string; subject_id: string }

/**
 * One transaction that begins by opening the door of a token: the tenant becomes known in the first flush. Answers
 * undefined when there is no such door or it is shut; the two look the same.
 * @throws OutcomeUnknown when the answer to COMMIT was lost.
 */
export async function throughDoor<T>(app: App, work: Work, kind: string, token: string, act: (tx: Tx, subjectId: string) => Promise<T>): Promise<T | undefined> {
  const client = await app.db.pool('app').connect()
  const tx = new Tx(client, work)
  let broken: Error | undefined
  try {
    const opened = openTransaction(client, null)
    let result: T | undefined
    try {
      const [door] = await tx.rows<Opened>('select hospital_id, subject_id from platform.open_door($1, $2, $3)', [kind, tokenHash(token), work.now.toISOString()])
      await opened
      if (door) {
        work.hospitalId = door.hospital_id
        result = await act(tx, door.subject_id)
      }
    } catch (error) {
      broken = await rollback(client)
      throw error
    }
    broken = await commit(client)
    tx.committed()
    if (tx.stirred) app.poke()
    return result
  } finally {
    client.release(broken)
  }
}
