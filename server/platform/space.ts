/**
 * Room on the disk under the data folder (SAFETY 9). PostgreSQL ends when it cannot write its log, and everybody would stand
 * before a dead screen: so a little before that nothing new is written, while everything can still be read.
 */
import { statfsSync } from 'node:fs'

declare module './app.ts' {
  interface App {
    /** Room on the disk. */
    space: Space
  }
}

/** What stays free, bytes: a few segments of the log and what is under way. */
export const reserveBytes = 64 * 1024 * 1024
const rememberedMs = 250
const fullMs = 5_000

export class Space {
  readonly #folder: string
  #isLow = false
  #lookedAt = -Infinity
  #fullUntil = -Infinity

  constructor(folder: string) { this.#folder = folder }

  /** Whether less than the reserve is left. A folder that cannot be looked at is not taken for full. */
  get isLow(): boolean {
    const now = performance.now()
    if (now - this.#lookedAt < rememberedMs) return this.#isLow
    this.#lookedAt = now
    try {
      const { bavail, bsize } = statfsSync(this.#folder)
      this.#isLow = bavail * bsize < reserveBytes
    } catch {
      this.#isLow = false
    }
    return this.#isLow
  }

  /** A write failed for want of room, here or at the database's own disk. */
  ranOut(): void { this.#fullUntil = performance.now() + fullMs }

  /** Whether readiness must say so: room is short, or a write has just failed for it. */
  get isFull(): boolean { return this.isLow || performance.now() < this.#fullUntil }
}

/** Whether a failure says that a disk is full: the database's, or ours. */
export function isDiskFull(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT'
}
