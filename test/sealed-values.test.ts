import { describe, expect, it } from 'vitest'
import { buildExample } from '../db/example/build.ts'
import { recordRings } from '../server/modules/customers/index.ts'
import { hospitals } from '../server/platform/jobs.ts'
import { countOldValues, rotateDataKeys, unopenableColumns } from '../server/platform/rotation.ts'
import { useApp } from './support/app.ts'

const t = useApp({ keysRememberedMs: 20 })

describe('in a whole hospital', () => {
  it('every sealed value opens as its module declares it, and takes a new key when the keys are rotated', async () => {
    t.clock.set('2026-11-24T11:00:00Z')
    await buildExample(t.app, 'a password of the example', () => undefined, { factor: 0.2 })
    const parts = { app: t.app, recordRings }
    const houses = await hospitals(t.app)
    for (const { hospitalId, code } of houses) expect({ code, broken: await unopenableColumns(parts, hospitalId) }).toEqual({ code, broken: [] })
    const reports = await rotateDataKeys(parts)
    expect(reports.reduce((sum, report) => sum + report.values, 0)).toBeGreaterThan(300)
    for (const { hospitalId } of houses) expect(await countOldValues(t.app, hospitalId)).toBe(0)
  }, 240_000)
})
