/** Browser journeys: the served application, personas with a page of their own, console errors fail the test. */
import { existsSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { useApp, type Person, type TestApp } from '../support/app.ts'

export interface Stage {
  readonly t: TestApp
  /** A page of somebody signed in; `phone` for 390×844. */
  pageOf: (person: Person | null, options?: { language?: 'zh' | 'en'; phone?: boolean }) => Promise<Page>
  /** Looks at a page with axe; nothing serious or critical may be found. */
  accessible: (page: Page) => Promise<void>
}

/** The stage of a journey file. */
export function useStage(options: { /** how far its clock lags, to be moved on */ behindMs?: number } = {}): Stage {
  const t = useApp({ serve: true, ...options })
  let browser: Browser | undefined
  const contexts: BrowserContext[] = []
  let errors: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROME_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(path => existsSync(path)) ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(context => context.close()))
    const seen = errors
    errors = []
    expect(seen, 'errors on the browser\'s console').toEqual([])
  })
  afterAll(async () => { await browser?.close() })
  return {
    t,
    pageOf: async (person, { language = 'zh', phone = false } = {}) => {
      if (!browser) throw new Error('The stage exists only inside tests')
      const context = await browser.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 }, locale: language === 'en' ? 'en-US' : 'zh-CN', hasTouch: phone, isMobile: phone })
      contexts.push(context)
      if (person) await context.addCookies([{ name: 'throughcare', value: person.token, url: t.url, httpOnly: true, sameSite: 'Lax' }])
      await context.addInitScript(chosen => localStorage.setItem('throughcare.settings', JSON.stringify({ language: chosen })), language)
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      page.on('pageerror', error => errors.push(error.message))
      // A refusal is shown on the page; the browser's own line about its status is no error of ours.
      page.on('console', message => { if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text()) })
      return page
    },
    accessible: async page => {
      // What has just been said aloud stays in the announcer a few seconds, named by a button that may be gone by then.
      const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
      expect(violations.filter(one => one.impact === 'serious' || one.impact === 'critical').map(one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 160)).join(', ')}`)).toEqual([])
    },
  }
}
