/**
 * Chance that repeats: the same seed gives the same hospital on every machine.
 *
 * The generator is sfc32 (public domain, Chris Doty-Humphrey): 32-bit integer operations only, so that no platform rounds
 * differently, and fast enough for a million customers.
 */

/** A choice with weights, made once and drawn from many times. */
export interface Weighted<T> {
  readonly items: readonly T[]
  /** Running sums of the weights. */
  readonly sums: Float64Array
}

/** A table of [item, weight]. Throws RangeError for an empty table or a weight that is not a number of at least 0. */
export function weights<T>(pairs: readonly (readonly [item: T, weight: number])[]): Weighted<T> {
  const sums = new Float64Array(pairs.length)
  let total = 0
  pairs.forEach(([, weight], i) => {
    if (!(weight >= 0)) throw new RangeError(`weight ${i} is ${weight}`)
    total += weight
    sums[i] = total
  })
  if (!(total > 0)) throw new RangeError('nothing to choose from')
  return { items: pairs.map(([item]) => item), sums }
}

/** The 32-bit hash by which a name or a number becomes a seed (FNV-1a over UTF-16, finished as murmur3 does). */
export function hash32(...parts: readonly (string | number)[]): number {
  let h = 0x811c9dc5
  for (const part of parts) {
    if (typeof part === 'number') {
      h = Math.imul(h ^ (part | 0), 0x01000193)
      h = Math.imul(h ^ Math.floor(part / 4294967296), 0x01000193)
    } else {
      for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193)
    }
    h = mix(h)
  }
  return mix(h) >>> 0
}

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}

/** One stream of chance. Not for secrets. */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1
  #spare = Number.NaN

  constructor(...seed: readonly (string | number)[]) {
    const h = hash32(...seed)
    this.#a = h | 0
    this.#b = mix(h ^ 0x9e3779b9)
    this.#c = mix(h + 0x6d2b79f5)
    // sfc32 needs some rounds before nearby seeds stop resembling each other; the seeds are hashed, so few suffice.
    for (let i = 0; i < 6; i++) this.uint32()
  }

  /** A whole number from 0 to 2³² − 1. */
  uint32(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    return this.uint32() / 4294967296
  }

  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list. Throws RangeError when it is empty. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to choose from')
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** One item by its weight. */
  weighted<T>({ items, sums }: Weighted<T>): T {
    const at = this.next() * (sums[sums.length - 1] as number)
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (at < (sums[middle] as number)) high = middle
      else low = middle + 1
    }
    return items[low] as T
  }

  /** Up to `count` different items, in a random order. */
  sample<T>(list: readonly T[], count: number): T[] {
    return this.shuffle(list).slice(0, count)
  }

  /** A copy in a random order (Fisher and Yates). */
  shuffle<T>(list: readonly T[]): T[] {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }

  /** Normally distributed (Marsaglia's polar method). */
  normal(mean = 0, deviation = 1): number {
    if (!Number.isNaN(this.#spare)) {
      const spare = this.#spare
      this.#spare = Number.NaN
      return mean + deviation * spare
    }
    for (;;) {
      const u = 2 * this.next() - 1
      const v = 2 * this.next() - 1
      const s = u * u + v * v
      if (s === 0 || s >= 1) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      this.#spare = v * factor
      return mean + deviation * u * factor
    }
  }

  /** Log-normal: `median`, and how many times larger one deviation is (1.8: most lie between 0.55 and 1.8 medians). */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(this.normal(0, Math.log(spread)))
  }

  /** How many of what happens `mean` times on average. */
  poisson(mean: number): number {
    if (mean > 60) return Math.max(0, Math.round(this.normal(mean, Math.sqrt(mean))))
    const limit = Math.exp(-mean)
    let count = 0
    for (let product = this.next(); product > limit; product *= this.next()) count++
    return count
  }

  /** A stream of its own: drawing more or less from it leaves this one as it was. */
  fork(...label: readonly (string | number)[]): Random {
    return new Random(this.#a >>> 0, this.#b >>> 0, this.#c >>> 0, ...label)
  }
}
