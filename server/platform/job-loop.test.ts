import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../test/support/app.ts'
import { freeAbandonedJobs, JobLoop } from './job-loop.ts'

const t = useApp()

async function lockedJob(by: string, secondsAgo: number): Promise<string> {
  const [job] = await t.sql<{ id: string }>(`select id::text from graphile_worker.add_job('reaction', '{}', run_at => now() + interval '1 hour')`)
  await t.sql(`update graphile_worker._private_jobs set locked_by = $2, locked_at = now() - make_interval(secs => $3) where id = $1`, [job?.id, by, secondsAgo])
  return job?.id ?? ''
}

const isLocked = async (id: string) => (await t.sql<{ locked: boolean }>('select locked_by is not null as locked from graphile_worker._private_jobs where id = $1', [id]))[0]?.locked

describe('jobs of a process that was killed', () => {
  it('are set free at once, and those of a living process stay with it', async () => {
    const alive = new pg.Client({ ...t.app.db.settings('queue'), types: undefined })
    await alive.connect()
    await alive.query(`select pg_advisory_lock(hashtext('throughcare.job-loop'), hashtext('pool-alive'))`)
    const [dead, living, fresh] = [await lockedJob('pool-dead', 60), await lockedJob('pool-alive', 60), await lockedJob('pool-new', 1)]
    expect(await freeAbandonedJobs(t.app)).toBe(1)
    expect([await isLocked(dead), await isLocked(living), await isLocked(fresh)]).toEqual([false, true, true])
    await alive.end()
    await t.sql('delete from graphile_worker._private_jobs')
  })

  it('are told from those of a loop that runs here', async () => {
    const loop = new JobLoop(t.app, 1)
    await loop.start()
    const signs = await t.sql<{ n: number }>(`select count(*)::int as n from pg_locks where locktype = 'advisory' and classid = hashtext('throughcare.job-loop')::bigint & 4294967295 and database = (select oid from pg_database where datname = current_database())`)
    expect(signs[0]?.n).toBe(1)
    await loop.stop()
  })

  it('are taken again when the loop lives but never heard that it was given them', async () => {
    const loop = new JobLoop(t.app, 1)
    await loop.start()
    const [unheard, fresh] = [await lockedJob(loop.poolId, 60), await lockedJob(loop.poolId, 1)]
    await loop.sweep()
    expect([await isLocked(unheard), await isLocked(fresh)]).toEqual([false, true])
    await loop.stop()
    await t.sql('delete from graphile_worker._private_jobs')
  })
})
