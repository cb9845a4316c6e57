/**
 * The triage aid (KNO-3): which department a matter belongs to, learnt from inquiries that were closed. A linear classifier
 * over the characters of the text, reckoned in process; the same lessons always give the same model.
 *
 * A *lesson* is a text with the department it was answered by. A *gram* is one to three neighbouring characters, hashed
 * into a *bucket*. A *guess* is a department with its share of the belief, the shares adding up to 1.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'

export interface Lesson { text: string; label: string }
export interface Guess { label: string; share: number }

/** What is asked of a trained model; weights are kept by bucket, label beside label. */
export interface TriageModel {
  readonly labels: readonly string[]
  /** A guess with at least this share is given as sure; above 1 where none ever is. */
  readonly threshold: number
  /** Place of a bucket in the weights, −1 where no lesson held it. */
  readonly place: Int32Array
  readonly idf: Float32Array
  /** One row of labels per place, in units of the label's own step. */
  readonly weights: Int8Array
  readonly steps: Float32Array
  readonly bias: Float32Array
  /** Rarity given to grams no lesson held: a text of unknown grams is believed less. */
  readonly unknownIdf: number
}

const buckets = 1 << 17
const longestGram = 3
/** Characters of a text that are looked at. */
export const longestText = 1_000
const epochs = 12
const rate = 0.5
/** Lessons of a rare label weigh (most / its own) to this power; with 1 each label would weigh the same. */
const balance = 0.6
/** How much of the label's frequency is taken off the belief: measured, the best for all labels alike without loss for the whole. */
const tilt = 0.5
/** A gram is learnt when at least this many lessons hold it. */
const seenAtLeast = 2

/** FNV-1a over UTF-16 units, folded into the buckets. */
function bucketOf(text: string, from: number, length: number): number {
  let hash = 0x811c9dc5 ^ length
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  return (hash >>> 0) & (buckets - 1)
}

/** Width and case do not matter, nor which number it is, nor which mark stands between words. */
function plain(text: string): string {
  return text.slice(0, longestText).normalize('NFKC').toLowerCase().replace(/\d+/g, '0').replace(/[\s\p{P}\p{S}\p{C}]+/gu, '|')
}

/** Buckets of a text with how often each occurs. */
function countsOf(text: string): Map<number, number> {
  const counts = new Map<number, number>()
  const letters = plain(text)
  for (let length = 1; length <= longestGram; length++) {
    for (let from = 0; from + length <= letters.length; from++) {
      if (length < longestGram && letters.slice(from, from + length).includes('|')) continue
      const bucket = bucketOf(letters, from, length)
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
    }
  }
  return counts
}

interface Row { places: Int32Array; values: Float32Array; /** How much of the text is known: share of its squared length, 0 to 1. */ known: number }

/** A text as a vector of length 1 over known places; unknown grams add to the length alone. */
function rowOf(counts: ReadonlyMap<number, number>, model: Pick<TriageModel, 'place' | 'idf' | 'unknownIdf'>): Row {
  const places: number[] = []
  const values: number[] = []
  let square = 0
  let knownSquare = 0
  for (const [bucket, count] of counts) {
    const place = model.place[bucket] ?? -1
    const value = (1 + Math.log(count)) * (place < 0 ? model.unknownIdf : model.idf[place] ?? 0)
    square += value * value
    if (place >= 0) { places.push(place); values.push(value); knownSquare += value * value }
  }
  const length = Math.sqrt(square) || 1
  return { places: Int32Array.from(places), values: Float32Array.from(values, value => value / length), known: square === 0 ? 0 : knownSquare / square }
}

/** Pseudo-random numbers that are the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
}

/** Puts indices into a random order. */
function shuffle(order: Int32Array, next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const held = order[i] as number
    order[i] = order[j] as number
    order[j] = held
  }
}

/** Turns scores into shares in place. */
function toShares(scores: Float64Array): void {
  let most = -Infinity
  for (const score of scores) if (score > most) most = score
  let sum = 0
  for (let k = 0; k < scores.length; k++) sum += scores[k] = Math.exp((scores[k] as number) - most)
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) / sum
}

interface Prepared { counts: Map<number, number>; label: number }

/** Multinomial logistic regression by AdaGrad over sparse rows, rare labels weighing more. */
function train(labels: readonly string[], lessons: readonly Prepared[]): TriageModel {
  const seen = new Int32Array(buckets)
  for (const { counts } of lessons) for (const bucket of counts.keys()) seen[bucket] = (seen[bucket] as number) + 1
  const place = new Int32Array(buckets).fill(-1)
  const idfs: number[] = []
  for (let bucket = 0; bucket < buckets; bucket++) {
    const times = seen[bucket] as number
    if (times >= seenAtLeast) { place[bucket] = idfs.length; idfs.push(Math.log((lessons.length + 1) / (times + 1)) + 1) }
  }
  const unknownIdf = 0.5 * (Math.log(lessons.length + 1) + 1)
  const known = { place, idf: Float32Array.from(idfs), unknownIdf }
  const rows = lessons.map(lesson => rowOf(lesson.counts, known))
  const width = labels.length
  const perLabel = new Float64Array(width)
  for (const { label } of lessons) perLabel[label] = (perLabel[label] as number) + 1
  const most = Math.max(...perLabel)
  const weightOf = Array.from(perLabel, count => (count === 0 ? 1 : (most / count) ** balance))
  const mean = lessons.reduce((sum, { label }) => sum + (weightOf[label] as number), 0) / lessons.length
  const weights = new Float32Array(idfs.length * width)
  const paths = new Float32Array(idfs.length * width).fill(1e-3)
  const bias = new Float64Array(width)
  const biasPaths = new Float64Array(width).fill(1)
  const order = Int32Array.from(lessons.keys())
  const next = chance(99)
  const shares = new Float64Array(width)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const index of order) {
      const { places, values } = rows[index] as Row
      const { label } = lessons[index] as Prepared
      shares.set(bias)
      for (let i = 0; i < places.length; i++) {
        const from = (places[i] as number) * width
        const value = values[i] as number
        for (let k = 0; k < width; k++) shares[k] = (shares[k] as number) + (weights[from + k] as number) * value
      }
      toShares(shares)
      const weight = (weightOf[label] as number) / mean
      for (let k = 0; k < width; k++) shares[k] = weight * ((shares[k] as number) - (k === label ? 1 : 0))
      for (let i = 0; i < places.length; i++) {
        const from = (places[i] as number) * width
        const value = values[i] as number
        for (let k = 0; k < width; k++) {
          const slope = (shares[k] as number) * value
          const path = (paths[from + k] as number) + slope * slope
          paths[from + k] = path
          weights[from + k] = (weights[from + k] as number) - (rate * slope) / Math.sqrt(path)
        }
      }
      for (let k = 0; k < width; k++) {
        const slope = shares[k] as number
        biasPaths[k] = (biasPaths[k] as number) + slope * slope
        bias[k] = (bias[k] as number) - (0.2 * rate * slope) / Math.sqrt(biasPaths[k] as number)
      }
    }
  }
  const steps = new Float32Array(width)
  for (let i = 0; i < weights.length; i++) { const size = Math.abs(weights[i] as number) / 127; if (size > (steps[i % width] as number)) steps[i % width] = size }
  const small = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) { const step = steps[i % width] as number; small[i] = step === 0 ? 0 : Math.round((weights[i] as number) / step) }
  return {
    labels, threshold: 2, ...known, weights: small, steps,
    bias: Float32Array.from(bias, (value, k) => value - tilt * Math.log(Math.max(1, perLabel[k] as number) / lessons.length)),
  }
}

/** Of a text at least so much has to be known for a guess to be sure: what it was not taught about, it does not claim. */
const knownEnough = 0.4

function sharesOf(model: TriageModel, counts: ReadonlyMap<number, number>): { shares: Float64Array; isKnown: boolean } {
  const width = model.labels.length
  const { places, values, known } = rowOf(counts, model)
  const shares = new Float64Array(width)
  for (let i = 0; i < places.length; i++) {
    const from = (places[i] as number) * width
    const value = values[i] as number
    for (let k = 0; k < width; k++) shares[k] = (shares[k] as number) + (model.weights[from + k] as number) * value
  }
  for (let k = 0; k < width; k++) shares[k] = (shares[k] as number) * (model.steps[k] as number) + (model.bias[k] as number)
  toShares(shares)
  return { shares, isKnown: known >= knownEnough }
}

/** Departments a text may belong to, the likeliest first, and whether the first may be taken as sure. */
export function guess(model: TriageModel, text: string, limit = 3): { guesses: Guess[]; sure: boolean } {
  const counts = countsOf(text)
  const guesses = model.labels.map((label, k) => ({ label, share: 0, k }))
  const { shares, isKnown } = sharesOf(model, counts)
  for (const one of guesses) one.share = shares[one.k] as number
  guesses.sort((a, b) => b.share - a.share || a.k - b.k)
  return { guesses: guesses.slice(0, limit).map(({ label, share }) => ({ label, share })), sure: isKnown && (guesses[0]?.share ?? 0) >= model.threshold }
}

/** Of one label: lessons it had, held-out ones asked, right at once, right within three. */
export interface LabelAccuracy { label: string; lessons: number; asked: number; first: number; three: number }
/** What held-out lessons showed: counts, so that nobody has to believe a rounded share. */
export interface Accuracy { lessons: number; asked: number; first: number; three: number; sure: number; sureRight: number; labels: LabelAccuracy[] }

/** Mean over the labels of how many of its held-out lessons were named right at once: 0 to 1. */
export function macroRecall(accuracy: Pick<Accuracy, 'labels'>): number {
  const asked = accuracy.labels.filter(one => one.asked > 0)
  return asked.length === 0 ? 0 : asked.reduce((sum, one) => sum + one.first / one.asked, 0) / asked.length
}

interface Tried { share: number; right: boolean }

/** Of those at least this sure, this many have to be right. */
const rightWhenSure = 0.98
const judgedBy = 30

/**
 * The lowest share from which on held-out guesses were right often enough; 2 (never) where there is none. Steps of a hundredth,
 * from 0.35 on, so that a single lesson more or less does not move it.
 */
export function thresholdOf(tried: readonly Tried[]): number {
  for (let hundredths = 35; hundredths < 100; hundredths++) {
    const sure = tried.filter(one => one.share >= hundredths / 100)
    if (sure.length < judgedBy) return 2
    if (sure.filter(one => one.right).length >= rightWhenSure * sure.length) return hundredths / 100
  }
  return 2
}

/** Folds so that each label is spread over them evenly. */
function foldsOf(labels: readonly number[], count: number): Int8Array {
  const fold = new Int8Array(labels.length)
  const next = chance(7)
  const indices = Map.groupBy(labels.keys(), index => labels[index] as number)
  for (const [label, of] of indices) {
    const order = Int32Array.from(of)
    shuffle(order, next)
    order.forEach((index, i) => { fold[index] = (i + label) % count })
  }
  return fold
}

/** More lessons than this are measured on one fifth alone; fewer on each fifth in turn, so that small departments count too. */
export const measuredInTurn = 10_000

/**
 * Learns and measures: lessons are held out by fifths, the threshold is chosen on them, and the model given back has learnt
 * from all. Same texts never stand on both sides. Needs at least two labels.
 */
export function learnAndMeasure(given: readonly Lesson[]): { model: TriageModel; accuracy: Accuracy } {
  const lessons = [...new Map(given.map(lesson => [`${lesson.label}\n${plain(lesson.text)}`, lesson])).values()]
  const labels = [...new Set(lessons.map(lesson => lesson.label))].sort()
  if (labels.length < 2) throw new Error('A model needs at least two departments to tell apart')
  const numbers = new Map(labels.map((label, k) => [label, k]))
  const prepared = lessons.map(lesson => ({ counts: countsOf(lesson.text), label: numbers.get(lesson.label) as number }))
  const folds = 5
  const fold = foldsOf(prepared.map(one => one.label), folds)
  const of: LabelAccuracy[] = labels.map(label => ({ label, lessons: 0, asked: 0, first: 0, three: 0 }))
  for (const one of prepared) (of[one.label] as LabelAccuracy).lessons++
  const tried: Tried[] = []
  for (let out = 0; out < (prepared.length > measuredInTurn ? 1 : folds); out++) {
    const model = train(labels, prepared.filter((_, i) => fold[i] !== out))
    prepared.forEach((one, i) => {
      if (fold[i] !== out) return
      const { shares, isKnown } = sharesOf(model, one.counts)
      const order = labels.map((_, k) => k).sort((a, b) => (shares[b] as number) - (shares[a] as number) || a - b)
      const counted = of[one.label] as LabelAccuracy
      counted.asked++
      if (order[0] === one.label) counted.first++
      if (order.slice(0, 3).includes(one.label)) counted.three++
      tried.push({ share: isKnown ? shares[order[0] as number] as number : 0, right: order[0] === one.label })
    })
  }
  const threshold = thresholdOf(tried)
  const sure = tried.filter(one => one.share >= threshold)
  const sum = (pick: (one: LabelAccuracy) => number) => of.reduce((total, one) => total + pick(one), 0)
  return {
    model: { ...train(labels, prepared), threshold },
    accuracy: { lessons: prepared.length, asked: tried.length, first: sum(one => one.first), three: sum(one => one.three), sure: sure.length, sureRight: sure.filter(one => one.right).length, labels: of },
  }
}

const format = 1

/** A model as stored: a line of JSON, then the arrays, deflated. Some 0.3 MB for eleven departments. */
export function pack(model: TriageModel): Buffer {
  const head = Buffer.from(JSON.stringify({ format, labels: model.labels, threshold: model.threshold, places: model.idf.length, unknownIdf: model.unknownIdf }))
  const gaps = new Int32Array(model.idf.length)
  model.place.forEach((place, bucket) => { if (place >= 0) gaps[place] = bucket })
  const bytes = (array: Int32Array | Float32Array | Int8Array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  return deflateRawSync(Buffer.concat([length, head, bytes(gaps), bytes(model.idf), bytes(model.steps), bytes(model.bias), bytes(model.weights)]))
}

/** Longest stored model opened, bytes. */
const longestModel = 256 * 1024 * 1024

/** Opens a stored model. @throws Error for bytes that are none, or of a format this version does not know. */
export function unpack(packed: Uint8Array): TriageModel {
  const bytes = inflateRawSync(packed, { maxOutputLength: longestModel })
  let at = 4 + bytes.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('utf8', 4, at)) as { format: number; labels: string[]; threshold: number; places: number; unknownIdf: number }
  if (head.format !== format) throw new Error(`A triage model of format ${head.format} is not known here`)
  const take = (length: number) => { const part = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + length); at += length; return part as ArrayBuffer }
  const gaps = new Int32Array(take(head.places * 4))
  const idf = new Float32Array(take(head.places * 4))
  const steps = new Float32Array(take(head.labels.length * 4))
  const bias = new Float32Array(take(head.labels.length * 4))
  const weights = new Int8Array(take(head.places * head.labels.length))
  const place = new Int32Array(buckets).fill(-1)
  gaps.forEach((bucket, index) => { place[bucket] = index })
  return { labels: head.labels, threshold: head.threshold, place, idf, weights, steps, bias, unknownIdf: head.unknownIdf }
}
