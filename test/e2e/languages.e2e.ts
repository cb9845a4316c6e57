/** Every page there is, in both languages and on a phone, as those who may see it: words, accessibility, width. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { buildExample } from '../../db/example/build.ts'
import { fillPath, maySee, type PageDef } from '../../web/staff/frame/pages.ts'
import { pages } from '../../web/staff/routes.tsx'
import type { Person } from '../support/app.ts'
import { useStage } from './stage.ts'
import { amiss, Known, textsOf } from './words.ts'

const { t, pageOf } = useStage()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** From the one who sees least to those who see most. */
const numbers = ['R001', 'P001', 'W001', 'E001', 'C001', 'F001', 'K001', 'U001', 'L001', 'D001', 'A001'] as const
interface Persona { number: string; person: Person; may: (permission: string) => boolean }
const personas: Persona[] = []
const due: { page: PageDef; persona: Persona; address: string }[] = []

beforeAll(async () => {
  await buildExample(t.app, 'throughcare-languages', () => undefined, { factor: 0.3, days: 3 })
  for (const number of numbers) {
    const person = await t.member('demo', number)
    const me = await person.call<{ permissions: Record<string, unknown> }>('GET', '/me')
    personas.push({ number, person, may: (permission) => me.body.permissions[permission] !== undefined })
  }
  const importer = personas.find((one) => one.may('imports.run'))
  const sent = await importer?.person.upload('/imports', { kind: 'inquiries' }, { name: 'consultations.gb18030.csv', bytes: readFileSync(fileURLToPath(new URL('../fixtures/consultations.gb18030.csv', import.meta.url))) })
  expect(sent?.status).toBe(202)
  for (const page of pages.filter((one) => !one.open)) {
    // Today is each one's own; any other page is looked at by the last who has something to see there, who can do most.
    for (const persona of personas.filter((one) => maySee(page, one.may)).reverse()) {
      const address = await addressOf(page, persona.person)
      if (address === null) continue
      due.push({ page, persona, address })
      if (page.path !== '/') break
    }
  }
}, 300_000)

/** Where the value of a path comes from when it is not the list of the same name. */
const lists: Readonly<Record<string, string>> = { '/places/$id': '/sites' }

/** A page's address with something to show. */
async function addressOf(page: PageDef, person: Person): Promise<string | null> {
  const [, name] = /\$(\w+)/.exec(page.path) ?? []
  if (!name) return page.path
  const list = lists[page.path] ?? page.path.slice(0, page.path.indexOf('/$'))
  const answer = await person.call<{ items?: { id: string }[] }>('GET', list)
  const id = answer.body.items?.[0]?.id
  return id === undefined ? null : fillPath(page.path, { [name]: id })
}

interface Looking { page: Page; known: Known; go: (address: string) => Promise<void>; settled: () => Promise<void> }

/** A window that learns what it is sent, and knows when a page stands still. */
async function look(person: Person, language: 'zh' | 'en'): Promise<Looking> {
  const page = await pageOf(person, { language })
  const known = new Known()
  const read: Promise<void>[] = []
  await page.addInitScript(() => {
    const fetched = globalThis.fetch
    const counted = globalThis as unknown as { asking: number }
    counted.asking = 0
    globalThis.fetch = (...input) => { counted.asking++; return fetched(...input).finally(() => { counted.asking-- }) }
  })
  page.on('response', (response) => {
    if (response.url().includes('/api/') && response.headers()['content-type']?.includes('json')) read.push(response.json().then((body: unknown) => known.learn(body), () => undefined))
  })
  const settled = async (): Promise<void> => {
    await page.waitForFunction(() => {
      const counted = globalThis as unknown as { asking: number; calm: number }
      counted.calm = counted.asking === 0 && document.title !== '…' && document.querySelector('.sk') === null ? (counted.calm ?? 0) + 1 : 0
      if (counted.calm < 4) return false
      counted.calm = 0
      return true
    }, undefined, { polling: 'raf' })
    await Promise.all(read.splice(0))
  }
  const go = async (address: string): Promise<void> => {
    await page.evaluate((to) => {
      // The page gone to writes its own title.
      if (to !== location.pathname) document.title = '…'
      history.pushState({}, '', to)
      dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, address)
    await settled().catch(() => { throw new Error(`${address} does not come to rest`) })
  }
  await page.goto(t.url)
  await page.getByRole('main').waitFor()
  await settled()
  return { page, known, go, settled }
}

/** What axe finds, in words. */
async function barriers(page: Page): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[]; html: string }[] }[] }> } }).axe.run({ include: [['html']], exclude: [['[data-live-announcer]']] }, { resultTypes: ['violations'] })
    return violations.filter((one) => one.impact === 'serious' || one.impact === 'critical').map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`)
  })
}

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

it.each(['zh', 'en'] as const)('every page speaks its reader’s language, is open to everybody, and fits a phone (%s)', { timeout: 900_000 }, async (language) => {
  const found: string[] = []
  const looks = personas.flatMap((persona) => {
    const mine = due.filter((one) => one.persona === persona)
    return Array.from({ length: Math.ceil(mine.length / 8) }, (_, at) => ({ persona, some: mine.slice(at * 8, at * 8 + 8) }))
  })
  await Promise.all([0, 1].map(async () => {
    for (let next = looks.pop(); next; next = looks.pop()) {
      const { persona, some } = next
      const at = await look(persona.person, language)
      for (const { page, address } of some) {
        const name = `${page.path} (${persona.number})`
        await at.page.setViewportSize(desk)
        await at.go(address)
        found.push(...amiss(language, await textsOf(at.page), at.known).map((one) => `${name}: ${one}`))
        // The same shapes and colours in both languages: one is looked at wide, the other narrow.
        if (language === 'zh') found.push(...(await barriers(at.page)).map((one) => `${name}: ${one}`))
        await at.page.setViewportSize(phone)
        await at.settled()
        const wide = await at.page.evaluate(() => document.documentElement.scrollWidth)
        if (wide > phone.width) found.push(`${name}: ${wide} px wide on a phone`)
        found.push(...amiss(language, await textsOf(at.page), at.known).map((one) => `${name} phone: ${one}`))
        if (language === 'en') found.push(...(await barriers(at.page)).map((one) => `${name} phone: ${one}`))
      }
      await at.page.context().close()
    }
  }))
  expect(found).toEqual([])
  expect(pages.filter((page) => !page.open && !due.some((one) => one.page === page)).map((page) => page.path), 'pages that nobody could look at').toEqual([])
})
