/** What a page says, and which of it is neither data nor the language of the page. */
import type { Page } from 'playwright-core'

/** A text on a page, and where it stands. */
interface Said { text: string; where: string }

/** Strings the server has sent to a page, told apart by whether they are there in the other language too. */
export class Known {
  readonly #zh = new Set<string>()
  readonly #en = new Set<string>()
  /** What people called their files and the columns in them. */
  readonly #titles = new Set<string>()

  /** Remembers every string of an answer. Where a thing has its name in both languages, each counts only in its own. */
  learn(value: unknown): void {
    if (typeof value === 'string') { this.#zh.add(value); this.#en.add(value); return }
    if (Array.isArray(value)) { for (const one of value) this.learn(one); return }
    if (typeof value !== 'object' || value === null) return
    const all = value as Record<string, unknown>
    for (const [key, one] of Object.entries(all)) {
      if (typeof one !== 'string') { this.learn(one); if (key === 'header' && Array.isArray(one)) for (const name of one) this.#titles.add(String(name)); continue }
      if (key === 'fileName') this.#titles.add(one)
      const twin = (name: string): boolean => typeof all[name] === 'string' && all[name] !== ''
      const isZhOnly = (key === 'zh' && twin('en')) || (key.endsWith('Zh') && twin(`${key.slice(0, -2)}En`)) || (key === 'name' && twin('nameEn'))
      const isEnOnly = (key === 'en' && twin('zh')) || (key.endsWith('En') && (twin(`${key.slice(0, -2)}Zh`) || (key === 'nameEn' && twin('name'))))
      if (!isEnOnly) this.#zh.add(one)
      if (!isZhOnly) this.#en.add(one)
    }
  }

  /** Chinese characters of an English text that are no data: each whole run of them must be a whole run of something sent. */
  strangeHan(text: string): string[] {
    const runs = this.#runs()
    const isKnown = (run: string): boolean => runs.has(run) || (run.length === 1 && [...runs].some((one) => one.length <= 4 && (one.startsWith(run) || one.endsWith(run))))
      || Array.from({ length: run.length - 1 }, (_, at) => at + 1).some((at) => runs.has(run.slice(0, at)) && runs.has(run.slice(at)))
    return [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run).filter((run) => run !== '全程' && !isKnown(run))
  }

  #runCache: { size: number; runs: Set<string> } = { size: -1, runs: new Set() }
  #runs(): Set<string> {
    if (this.#runCache.size !== this.#en.size) this.#runCache = { size: this.#en.size, runs: new Set([...this.#en].flatMap((one) => [...one.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run))) }
    return this.#runCache.runs
  }

  /** Keys, codes and English words of a Chinese text that are no data. */
  strangeLatin(text: string): string[] {
    const found = [...text.matchAll(/[A-Za-z][\w'’.-]*(?: [A-Za-z][\w'’.-]*)*/g)].map(([run]) => run)
    return found.filter((run) => {
      if (latinWords.test(run)) return false
      const isWords = /[A-Za-z]{2,} [A-Za-z]{2,}/.test(run) || /^[a-z]{3,}/.test(run) || /^[a-z]+([._][a-zA-Z]+)+$/.test(run)
      return isWords && !this.#isSent(run)
    })
  }

  /** Codes that stand where words should, in any language. */
  codes(text: string): string[] {
    return [...text.matchAll(/(?<![\w@/.-])[a-z]{2,}(?:_[a-z]+)+(?![\w@])/g)].map(([run]) => run).filter((run) => ![...this.#zh].some((one) => one !== run && one.includes(run)))
  }

  #isSent(run: string): boolean {
    return this.#titles.has(run) || [...this.#zh].some((one) => one.includes(run) && !/^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/.test(one))
  }
}

/** Names and signs that are the same in Chinese. */
const latinWords = /^(Throughcare|Ctrl|Enter|Esc|Shift|Alt|Tab|CSV|XLSX|GB18030|UTF-?\d+|VIP|QR|SMS|PDF|Microsoft Authenticator|Node|PostgreSQL|Excel|csv|xlsx|ics|zxl|English)$/

/** Every text of a page, spoken ones too; what is marked as another language, or as a code that is the same in all, is left out. */
export async function textsOf(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const found: { text: string; where: string }[] = []
    const whereIs = (element: Element): string => {
      const parts: string[] = []
      for (let at: Element | null = element; at && at !== document.body && parts.length < 3; at = at.parentElement) parts.unshift(`${at.tagName.toLowerCase()}${typeof at.className === 'string' && at.className ? `.${at.className.trim().split(/\s+/)[0]}` : ''}`)
      return parts.join('>')
    }
    const isOurs = (element: Element): boolean => element.closest('[lang]') === document.documentElement && element.closest('script,style,noscript,svg title,[translate=no]') === null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text && node.parentElement && isOurs(node.parentElement)) found.push({ text, where: whereIs(node.parentElement) })
    }
    for (const element of document.body.querySelectorAll('[aria-label],[title],[placeholder],[alt],[aria-valuetext],[aria-description]')) {
      if (!isOurs(element)) continue
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description']) {
        const text = element.getAttribute(name)?.trim()
        if (text) found.push({ text, where: `${whereIs(element)}[${name}]` })
      }
    }
    return found
  })
}

/** Sentences about every text that does not belong on a page in this language. */
export function amiss(language: 'zh' | 'en', said: readonly Said[], known: Known): string[] {
  return [...new Set(said.flatMap(({ text, where }) => [...(language === 'en' ? known.strangeHan(text) : known.strangeLatin(text)), ...known.codes(text)].map((word) => `“${word}” in “${text.slice(0, 80)}” at ${where}`)))]
}
