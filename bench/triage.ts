/**
 * `node bench/triage.ts`: what the triage aid reaches on the real consultations (KNO-3), each fifth held out in turn, and how
 * long learning and an answer take. The file is looked for in ../shared/data, or where THROUGHCARE_DATA says.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { consultationsIn } from '../server/modules/knowledge/consultations.ts'
import { guess, macroRecall, unpack } from '../server/modules/knowledge/triage.ts'
import { learnInThread } from '../server/modules/knowledge/triage-thread.ts'

const path = join(process.env['THROUGHCARE_DATA'] ?? fileURLToPath(new URL('../../shared/data', import.meta.url)), 'consultations.gb18030.csv')
const say = (line: string) => { process.stdout.write(`${line}\n`) }
const share = (part: number, of: number) => `${(100 * part / of).toFixed(2)} %`

if (!existsSync(path)) {
  say(`${path} is not there; set THROUGHCARE_DATA to the folder that holds it.`)
  process.exit(2)
}
const lessons = consultationsIn(readFileSync(path))
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const from = performance.now()
const { packed, accuracy, threshold } = await learnInThread(lessons)
const seconds = (performance.now() - from) / 1_000
delay.disable()
const model = unpack(packed)
const times = lessons.slice(0, 1_000).map(lesson => { const at = performance.now(); guess(model, lesson.text); return performance.now() - at }).sort((a, b) => a - b)
say(`${lessons.length} consultations, ${accuracy.labels.length} departments; held out: each fifth in turn, ${accuracy.asked} asked`)
say(`right at once      ${share(accuracy.first, accuracy.asked)}   (to reach: 95 %)`)
say(`within three       ${share(accuracy.three, accuracy.asked)}   (to reach: 98 %)`)
say(`macro recall       ${macroRecall(accuracy).toFixed(3)}`)
say(`said to be sure    ${share(accuracy.sure, accuracy.asked)} of them, from a share of ${threshold.toFixed(2)} on; right when sure ${share(accuracy.sureRight, accuracy.sure)}`)
for (const one of [...accuracy.labels].sort((a, b) => b.lessons - a.lessons)) say(`  ${one.label.padEnd(8, '　')} ${String(one.lessons).padStart(5)} lessons   at once ${share(one.first, one.asked).padStart(8)}   within three ${share(one.three, one.asked).padStart(8)}`)
say(`an answer          ${times[500]?.toFixed(2)} ms median, ${times[989]?.toFixed(2)} ms p99   (to reach: 5 ms)`)
say(`learning           ${seconds.toFixed(1)} s in its thread; the server's loop waited at most ${(delay.max / 1e6).toFixed(1)} ms, p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms`)
say(`stored model       ${(packed.length / 1024).toFixed(0)} KiB; machine load ${loadavg()[0]?.toFixed(1)}`)
