/** The thread that learns: reckoning takes seconds, and the server answers meanwhile. Gets lessons, gives a packed model with its accuracy. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { learnAndMeasure, pack, type Accuracy, type Lesson } from './triage.ts'

export interface Learnt { packed: Buffer; accuracy: Accuracy; threshold: number }

/** Learns in a thread of its own. @throws Error when the thread fails. */
export function learnInThread(lessons: readonly Lesson[]): Promise<Learnt> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { lessons }, resourceLimits: { maxOldGenerationSizeMb: 1_024 } })
    worker.once('message', ({ packed, ...rest }: Omit<Learnt, 'packed'> & { packed: Uint8Array }) => resolve({ ...rest, packed: Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength) }))
    worker.once('error', reject)
    worker.once('exit', code => { reject(new Error(`The learning thread ended with ${code}`)) })
  })
}

if (!isMainThread && (workerData as { lessons?: Lesson[] } | null)?.lessons) {
  const { model, accuracy } = learnAndMeasure((workerData as { lessons: Lesson[] }).lessons)
  parentPort?.postMessage({ packed: new Uint8Array(pack(model)), accuracy, threshold: model.threshold } satisfies Omit<Learnt, 'packed'> & { packed: Uint8Array })
}
