/**
 * `npm run bench`: starts the product itself with default settings on a large installation and measures what the desk does
 * all day. Each line stands beside pgbench running the same SQL on the same data in the same run.
 *
 *   --customers N   size of the data, 1000000 unless said      --data DIR   its folder, ./data-bench unless said
 *   --seconds N     length of each line, 8 unless said         --only TEXT  only lines whose name holds one of these, parted by commas
 *   --warm N        how long a line may be warmed before it is measured, 20 unless said
 */
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { cpus, loadavg } from 'node:os'
import { startBare, type Bare } from './beside.ts'
import { bytesOf, shownBytes } from './bytes.ts'
import { dropSample, makeRecorder, makeSample, scriptOf, type Recorder } from './capture.ts'
import { chat, shownChat } from './chat.ts'
import { contend, shownContention } from './contend.ts'
import { drawSamples, operations, type Operation, type Samples } from './lines.ts'
import { load, warm } from './load.ts'
import { pgbench } from './pgbench.ts'
import { cpuSeconds, nameHospitals, prepareData, residentMiB, startProduct, type Product } from './product.ts'
import { heading, shown, shownLimit, type Line } from './report.ts'
import { screens, shownScreens } from './screens.ts'

const { values } = parseArgs({ options: { customers: { type: 'string', default: '1000000' }, data: { type: 'string', default: './data-bench' }, seconds: { type: 'string', default: '8' }, only: { type: 'string' }, warm: { type: 'string', default: '20' }, flags: { type: 'string' }, script: { type: 'boolean' } } })
const say = (line: string) => { process.stdout.write(`${line}\n`) }
const connections = 10

async function main(): Promise<void> {
  const dataDir = resolve(values.data)
  const customers = Number(values.customers)
  await prepareData(dataDir, customers, say)
  // A proxy before it says where visitors of the web chat come from: each from an address of their own.
  const product = await startProduct(dataDir, { environment: { TRUST_PROXY: '127.0.0.1' }, ...(values.flags ? { flags: values.flags.split(' ') } : {}) })
  say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}; machine load ${loadavg().map(one => one.toFixed(1)).join(' ')}`)
  say(`Started on ${customers.toLocaleString('en')} customers in ${product.startSeconds.toFixed(1)} s (to reach: ≤ 3 s)\n`)
  await nameHospitals(product)
  if (values.only === 'web chat') {
    await chatLines(product).finally(() => product.stop())
    return
  }
  const recorder = await makeRecorder(dataDir, product.databaseUrl)
  try {
    const samples = await drawSamples(product)
    await makeSample(product.databaseUrl, samples[0]?.customers ?? [])
    const all = operations(samples)
    const bare = await bareOf(product, recorder, samples, all)
    say(`${shownLimit(bare)}\n\n${heading()}`)
    for (const operation of all.filter(({ name }) => wanted(name))) say(shown(await measure(product, recorder, samples, operation), bare.perSecond))
    if (wanted('contend for a slot')) say(`\n${shownContention(await contend(product, samples))}`)
    if (wanted('change, other screens')) {
      const change = operations(samples.slice(0, 1)).find(operation => operation.name.startsWith('record an inquiry'))
      if (change) say(`\n${shownScreens(await screens(product, { screens: 1_000, seconds: Number(values.seconds), change: change.shot }), 100)}`)
    }
    if (wanted('web chat')) await chatLines(product)
    if (wanted('bytes of a first load')) say(`\n${shownBytes(await bytesOf(product, samples))}`)
    say(`Memory of the web process: ${residentMiB(product).toFixed(0)} MiB (to reach: ≤ 350)`)
  } finally {
    await recorder.close()
    await dropSample(product.databaseUrl)
    await product.stop()
  }
  say(`Machine load at the end ${loadavg().map(one => one.toFixed(1)).join(' ')}`)
}

async function chatLines(product: Product): Promise<void> {
  say(`\n${shownChat(await chat(product, { visitors: 1_000, seconds: Number(values.seconds), perSecond: 500 }))}`)
}

function wanted(name: string): boolean { return !values.only || values.only.split(',').some(part => name.includes(part.trim())) }

/** How the bare server fares with the read of the first operation, and pgbench beside it. */
async function bareOf(product: Product, recorder: Recorder, samples: readonly Samples[], all: readonly Operation[]): Promise<Bare> {
  const read = all[0]
  if (!read) throw new Error('There is nothing to measure')
  const { statements } = await recorder.capture(n => requestOf(read, n * samples.length))
  const readSql = statements.find(({ text }) => text.includes('from customers.customer'))?.text
  if (readSql === undefined) throw new Error('The read of a customer was not seen')
  return startBare(product, { readSql, connections, seconds: Number(values.seconds), warmSeconds: Number(values.warm), shot: read.shot })
}

function requestOf(operation: Operation, n: number) {
  const { method, path, headers, body } = operation.shot(n)
  return { method, url: path, headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }, ...(body === undefined ? {} : { payload: body }) }
}

async function measure(product: Product, recorder: Recorder, samples: readonly Samples[], operation: Operation): Promise<Line> {
  let asked = 0
  const next = () => operation.shot(asked++)
  await warm({ port: product.port, connections, atMost: Number(values.warm), next })
  const [cpu, before] = [cpuSeconds(product), asked]
  const result = await load({ port: product.port, connections, seconds: Number(values.seconds), warmup: 0, next })
  const spent = cpuSeconds(product)
  const counted = asked - before
  const first = samples[0] as Samples
  // The same person's request each time, so that what is drawn anew is the customer alone.
  const captures = operation.captures ?? 1
  const scripts: string[] = []
  let flushes = 0
  for (let k = 0; k < captures; k++) {
    const captured = await recorder.capture(n => requestOf(operation, (k + n) * samples.length))
    flushes = captured.flushes
    if (!operation.besidePgbench) break
    scripts.push(await scriptOf(product.databaseUrl, captured, {
      customers: first.customers.length, subjects: Array.from({ length: 4 }, (_, n) => operation.subject?.(n * samples.length) ?? ''),
    }))
  }
  if (values.script) for (const script of scripts) say(script)
  const limit = scripts.length === 0 ? null : await pgbench(product.databaseUrl, scripts, { clients: connections, seconds: Math.min(6, Number(values.seconds)) })
  const bad = Object.values(result.bad).reduce((sum, n) => sum + n, 0)
  return {
    name: operation.name, perSecond: result.perSecond, p50: result.p50, p99: result.p99, bad, firstBad: result.firstBad, flushes, target: operation.target, pgbench: limit,
    webMicros: (spent.web - cpu.web) * 1e6 / counted, databaseMicros: (spent.database - cpu.database) * 1e6 / counted,
  }
}

await main()
