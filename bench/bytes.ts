/** What a browser loads: the JavaScript of Today before it can show itself, and the voucher page, both gzipped. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { takeSlot, type Samples } from './lines.ts'
import type { Product } from './product.ts'
import { call } from './schedule.ts'

export interface Bytes { today: number | null; voucher: number }

const dist = fileURLToPath(new URL('../web/dist/staff', import.meta.url))
interface Chunk { file: string; imports?: string[]; isEntry?: boolean }

/** Bytes of both; Today is null while the pages are still being built. */
export async function bytesOf(product: Product, samples: readonly Samples[]): Promise<Bytes> {
  return { today: todayBytes(), voucher: await voucherBytes(product, samples) }
}

function todayBytes(): number | null {
  const file = join(dist, '.vite/manifest.json')
  if (!existsSync(file)) return null
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>
  const seen = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    manifest[key]?.imports?.forEach(visit)
  }
  Object.keys(manifest).filter(key => manifest[key]?.isEntry || /(^|\/)today\/today\.tsx$/.test(key)).forEach(visit)
  return [...seen].reduce((sum, key) => sum + gzipSync(readFileSync(join(dist, manifest[key]?.file ?? ''))).length, 0)
}

async function voucherBytes(product: Product, samples: readonly Samples[]): Promise<number> {
  const [of] = samples
  if (!of) throw new Error('There are no samples')
  const slot = takeSlot(of)
  const { voucherUrl } = await call<{ voucherUrl: string }>(product, of.person, 'POST', '/appointments', { customerId: of.customers.at(-400) ?? '', serviceId: of.schedule.serviceId, expertId: slot.expertId, startsAt: slot.startsAt })
  const at = (path: string) => fetch(`http://127.0.0.1:${product.port}${path}`)
  const page = await (await at(new URL(voucherUrl).pathname)).text()
  let bytes = gzipSync(page).length
  for (const [, path = ''] of page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)) bytes += gzipSync(Buffer.from(await (await at(path)).arrayBuffer())).length
  return bytes
}

/** Both as printed. */
export function shownBytes({ today, voucher }: Bytes): string {
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  return `First load of Today: ${today === null ? 'not built yet' : `${kB(today)} of JavaScript, gzipped`} (to reach: ≤ 300)${today !== null && today <= 300_000 ? '  reached' : '  missed'}\n`
    + `Voucher page with what it needs: ${kB(voucher)}, gzipped (to reach: ≤ 20)${voucher <= 20_000 ? '  reached' : '  missed'}`
}
