/**
 * `npm run bench`: starts the product itself with default settings on a large installation and measures what the desk does
 * all day. Each line stands beside pgbench running the same SQL on the same data in the same run.
 *
 *   --customers N   size of the data, 1000000 unless said      --data DIR   its folder, ./data-bench unless said
 *   --seconds N     length of each line, 8 unless said         --only TEXT  only lines whose name holds this
 */
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { cpus, loadavg } from 'node:os'
import { dropSample, makeRecorder, makeSample, scriptOf, type Recorder } from './capture.ts'
import { drawSamples, operations, type Operation, type Samples } from './lines.ts'
import { load } from './load.ts'
import { pgbench } from './pgbench.ts'
import { cpuSeconds, nameHospitals, prepareData, residentMiB, startProduct, type Product } from './product.ts'
import { heading, shown, type Line } from './report.ts'
import { screens, shownScreens } from './screens.ts'

const { values } = parseArgs({ options: { customers: { type: 'string', default: '1000000' }, data: { type: 'string', default: './data-bench' }, seconds: { type: 'string', default: '8' }, only: { type: 'string' }, flags: { type: 'string' }, script: { type: 'boolean' } } })
const say = (line: string) => { process.stdout.write(`${line}\n`) }
const connections = 10

async function main(): Promise<void> {
  const dataDir = resolve(values.data)
  const customers = Number(values.customers)
  await prepareData(dataDir, customers, say)
  const product = await startProduct(dataDir, values.flags ? { flags: values.flags.split(' ') } : {})
  say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; machine load ${loadavg().map(one => one.toFixed(1)).join(' ')}`)
  say(`Started on ${customers.toLocaleString('en')} customers in ${product.startSeconds.toFixed(1)} s (to reach: ≤ 3 s)\n`)
  await nameHospitals(product)
  const recorder = await makeRecorder(dataDir, product.databaseUrl)
  try {
    const samples = await drawSamples(product)
    await makeSample(product.databaseUrl, samples[0]?.customers ?? [])
    say(heading())
    for (const operation of operations(samples)) {
      if (values.only && !operation.name.includes(values.only)) continue
      say(shown(await measure(product, recorder, samples, operation)))
    }
    if (!values.only || 'change, other screens'.includes(values.only)) {
      const change = operations(samples.slice(0, 1)).find(operation => operation.name.startsWith('record an inquiry'))
      if (change) say(`\n${shownScreens(await screens(product, { screens: 1_000, seconds: Number(values.seconds), change: change.shot }), 100)}`)
    }
    say(`\nMemory of the web process: ${residentMiB(product).toFixed(0)} MiB (to reach: ≤ 350)`)
  } finally {
    await recorder.close()
    await dropSample(product.databaseUrl)
    await product.stop()
  }
  say(`Machine load at the end ${loadavg().map(one => one.toFixed(1)).join(' ')}`)
}

async function measure(product: Product, recorder: Recorder, samples: readonly Samples[], operation: Operation): Promise<Line> {
  const cpu = cpuSeconds(product)
  let asked = 0
  const result = await load({ port: product.port, connections, seconds: Number(values.seconds), next: n => { asked = n + 1; return operation.shot(n) } })
  const spent = cpuSeconds(product)
  const first = samples[0] as Samples
  // The same person's request each time, so that what is drawn anew is the customer alone.
  const captured = await recorder.capture(n => {
    const { method, path, headers, body } = operation.shot(n * samples.length)
    return { method, url: path, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: body }) }
  })
  let limit: number | null = null
  if (operation.besidePgbench) {
    const script = await scriptOf(product.databaseUrl, captured, {
      customers: first.customers.length, subjects: Array.from({ length: 4 }, (_, n) => operation.subject?.(n * samples.length) ?? ''),
    })
    if (values.script) say(script)
    limit = await pgbench(product.databaseUrl, script, { clients: connections, seconds: Math.min(6, Number(values.seconds)) })
  }
  const bad = Object.values(result.bad).reduce((sum, n) => sum + n, 0)
  return {
    name: operation.name, perSecond: result.perSecond, p50: result.p50, p99: result.p99, bad, firstBad: result.firstBad, flushes: captured.flushes, target: operation.target, pgbench: limit,
    webMicros: (spent.web - cpu.web) * 1e6 / asked, databaseMicros: (spent.database - cpu.database) * 1e6 / asked,
  }
}

await main()
