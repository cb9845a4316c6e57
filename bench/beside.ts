/** The bare server as a process of its own, warmed and loaded like the product. */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BareSetting } from './bare.ts'
import { load, warm, type Shot } from './load.ts'
import type { Product } from './product.ts'

/** What the bare server reached. `micros`: CPU of its process for one request. */
export interface Bare { perSecond: number; p99: number; micros: number }

/** Starts it, warms it, measures it and ends it. @throws Error when one of its answers was outside 2xx */
export async function startBare(product: Product, options: { readSql: string; connections: number; seconds: number; warmSeconds: number; shot: (n: number) => Shot }): Promise<Bare> {
  const child = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), { execArgv: [] })
  try {
    const ready = new Promise<number>((resolve, reject) => {
      child.once('message', message => resolve((message as { port: number }).port))
      child.once('exit', code => reject(new Error(`The bare server ended with ${code}`)))
    })
    const setting: BareSetting = { databaseUrl: product.databaseUrl, readSql: options.readSql, hospitals: Object.fromEntries(product.people.map(person => [person.token, person.hospitalId])) }
    child.send(setting)
    const port = await ready
    let asked = 0
    const next = () => options.shot(asked++)
    await warm({ port, connections: options.connections, atMost: options.warmSeconds, next })
    const [cpu, before] = [cpuOf(child.pid), asked]
    const result = await load({ port, connections: options.connections, seconds: options.seconds, warmup: 0, next })
    if (result.firstBad !== null) throw new Error(`The bare server refused: ${result.firstBad}`)
    return { perSecond: result.perSecond, p99: result.p99, micros: (cpuOf(child.pid) - cpu) * 1e6 / (asked - before) }
  } finally {
    child.disconnect()
  }
}

function cpuOf(pid: number | undefined): number {
  const text = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
  const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(rest[11]) + Number(rest[12])) / 100
}
