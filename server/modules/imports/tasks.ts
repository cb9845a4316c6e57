/** What imports do in the background, and the sweep of what nobody finished. */
import type { App } from '../../platform/app.ts'
import { z } from '../../platform/contract.ts'
import { hospitals } from '../../platform/jobs.ts'
import { task } from '../../platform/module.ts'
import { dropFile } from '../files/index.ts'
import { runImport, undoImport } from './running.ts'
import { bulkTx, checkImport, readImport } from './staging.ts'
import * as store from './store.ts'

const OfImport = z.object({ importId: z.uuid() })

export const readTask = task({ name: 'imports.read', payload: OfImport, maxAttempts: 5, run: (app, hospitalId, { importId }) => readImport(app, hospitalId, importId) })
export const checkTask = task({ name: 'imports.check', payload: OfImport.extend({ version: z.int() }), maxAttempts: 5, run: (app, hospitalId, { importId, version }) => checkImport(app, hospitalId, importId, version) })
export const runTask = task({ name: 'imports.run', payload: OfImport, run: (app, hospitalId, { importId }) => runImport(app, hospitalId, importId) })
export const undoTask = task({ name: 'imports.undo', payload: OfImport, run: (app, hospitalId, { importId }) => undoImport(app, hospitalId, importId) })

const keptDays = 30

/** Gives up imports nobody touched for 30 days, and empties what faulty rows still hold. */
export async function sweepImports(app: App): Promise<void> {
  const before = new Date(app.clock.now().getTime() - keptDays * 86_400_000)
  for (const { hospitalId } of await hospitals(app)) {
    await bulkTx(app, hospitalId, async tx => {
      for (const record of await store.staleImports(tx, before)) {
        if (record.file_id) await dropFile(tx, record.file_id, 'expired')
        if (['reading', 'checking', 'ready', 'failed'].includes(record.state)) {
          await store.removeRows(tx, record.id)
          await store.decide(tx, record.id, { state: 'discarded', file_id: null, names: '{}' })
        } else {
          await store.emptyCells(tx, record.id, ['bad', 'good', 'known'])
          await store.progress(tx, record.id, { file_id: null })
        }
      }
    })
  }
}
