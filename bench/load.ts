/** A small HTTP/1.1 load generator on plain sockets: keep-alive, one request under way a connection, every answer read whole. */
import { connect, type Socket } from 'node:net'

export interface Shot { method: 'GET' | 'POST' | 'PATCH'; path: string; headers?: Record<string, string>; body?: string }

export interface Result {
  /** Answers with a 2xx status. */
  good: number
  /** Other answers, by status. */
  bad: Record<string, number>
  seconds: number
  perSecond: number
  p50: number
  p99: number
  /** First other answer's body, for the eye. */
  firstBad: string | null
}

/**
 * Fires `next(i)` over `connections` for `seconds` after `warmup` seconds that are not counted, or exactly `total` requests.
 * One answer outside 2xx is counted as bad and remembered.
 */
export async function load(options: { port: number; host?: string; connections: number; seconds?: number; warmup?: number; total?: number; next: (i: number) => Shot | null }): Promise<Result> {
  const { port, host = '127.0.0.1', connections, seconds = 8, warmup = 2, total } = options
  const latencies: number[] = []
  const bad: Record<string, number> = {}
  let firstBad: string | null = null
  let fired = 0
  let good = 0
  const begun = performance.now()
  const countFrom = total === undefined ? begun + warmup * 1000 : begun
  const until = total === undefined ? countFrom + seconds * 1000 : Number.POSITIVE_INFINITY
  await Promise.all(Array.from({ length: connections }, async () => {
    const line = await Line.open(host, port)
    try {
      while (performance.now() < until && (total === undefined || fired < total)) {
        const shot = options.next(fired++)
        if (shot === null) break
        const started = performance.now()
        const { status, body } = await line.ask(shot)
        const ended = performance.now()
        if (ended < countFrom || ended > until) continue
        if (status >= 200 && status < 300) { good++; latencies.push(ended - started) }
        else { bad[status] = (bad[status] ?? 0) + 1; firstBad ??= body.slice(0, 300) }
      }
    } finally {
      line.close()
    }
  }))
  const spent = total === undefined ? seconds : (performance.now() - begun) / 1000
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0
  return { good, bad, seconds: spent, perSecond: good / spent, p50: at(0.5), p99: at(0.99), firstBad }
}

const stretchSeconds = 2.5

/**
 * Loads until the rate rises no more: a stretch less than 3 % better than the best before it, twice in a row, ends the
 * warming; `atMost` seconds at the latest. Nothing of it is counted.
 */
export async function warm(options: { port: number; connections: number; atMost: number; next: (i: number) => Shot | null }): Promise<void> {
  const begun = performance.now()
  let best = 0
  for (let still = 0; still < 2 && performance.now() - begun < options.atMost * 1000;) {
    const { perSecond } = await load({ ...options, seconds: Math.min(stretchSeconds, options.atMost), warmup: 0 })
    still = perSecond < best * 1.03 ? still + 1 : 0
    best = Math.max(best, perSecond)
  }
}

/** One keep-alive connection. */
class Line {
  readonly #socket: Socket
  #chunks: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: { status: number; body: string }) => void; reject: (error: Error) => void } | null = null

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', chunk => { this.#chunks = this.#chunks.length === 0 ? chunk : Buffer.concat([this.#chunks, chunk]); this.#read() })
    socket.on('error', error => { this.#waiting?.reject(error); this.#waiting = null })
    socket.on('close', () => { this.#waiting?.reject(new Error('The server closed the connection')); this.#waiting = null })
  }

  static open(host: string, port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, host, () => resolve(new Line(socket)))
      socket.once('error', reject)
    })
  }

  ask(shot: Shot): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      let head = `${shot.method} ${shot.path} HTTP/1.1\r\nhost: localhost\r\n`
      for (const [name, value] of Object.entries(shot.headers ?? {})) head += `${name}: ${value}\r\n`
      if (shot.body !== undefined) head += `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(shot.body)}\r\n`
      this.#socket.write(`${head}\r\n${shot.body ?? ''}`)
    })
  }

  #read(): void {
    const end = this.#chunks.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#chunks.toString('latin1', 0, end)
    const status = Number(head.slice(9, 12))
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? (status === 204 ? 0 : Number.NaN))
    if (Number.isNaN(length)) { this.#waiting?.reject(new Error('An answer without content-length')); return }
    if (this.#chunks.length < end + 4 + length) return
    const body = this.#chunks.toString('utf8', end + 4, end + 4 + length)
    this.#chunks = this.#chunks.subarray(end + 4 + length)
    const waiting = this.#waiting
    this.#waiting = null
    waiting?.resolve({ status, body })
  }

  close(): void { this.#socket.destroy() }
}
