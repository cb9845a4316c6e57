/**
 * The button of the web chat (CON-8): all that a page loads until somebody opens it. One script tag brings it,
 * `<script src="https://hospital/chat/CODE.js" async></script>`; `data-language="en"` sets the language against the page's,
 * `data-side="left"` the corner. The panel comes by import when it is opened first, or by itself while a talk goes on.
 */
import css from './button.css?inline'
import type { Language, Panel, Place, Words } from './shapes.ts'

/** Put in by the server: names of the present files. */
const files = { panel: '__PANEL__', zh: '__ZH__', en: '__EN__' }
/** `import()`, which the build must leave to the browser. */
declare const __IMPORT__: (url: string) => Promise<unknown>

const words = {
  zh: { ask: '在线问', here: '现在有人', away: '可以留言', opening: '正在打开…', failed: '没打开，再点一次', unread: (n: number) => `${n} 条新回复` },
  en: { ask: 'Ask us', here: 'Somebody is here', away: 'Leave a message', opening: 'Opening…', failed: 'Not opened; press again', unread: (n: number) => `${n} new ${n === 1 ? 'reply' : 'replies'}` },
}

function begin(script: HTMLScriptElement): void {
  const found = /^(.*)\/chat\/([a-z0-9][a-z0-9-]{0,31})\.js$/.exec(script.src.split(/[?#]/)[0] ?? '')
  const [, base = '', code = ''] = found ?? []
  const mark = 'data-throughcare-chat'
  if (!found || document.querySelector(`[${mark}]`)) return
  const key = `throughcare.${code}.`
  const kept = (name: string, tab = false): string | null => { try { return (tab ? sessionStorage : localStorage).getItem(key + name) } catch { return null } }
  let language = languageOf(kept('language') ?? script.dataset['language'] ?? document.documentElement.lang)

  const host = document.createElement('div')
  host.setAttribute(mark, code)
  if (script.dataset['side'] === 'left') host.dataset['side'] = 'left'
  const root = host.attachShadow({ mode: 'open' })
  addStyle(root, css)
  const button = make('button', { type: 'button', class: 'tc-button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' }) as HTMLElement
  const [line, title, badge] = [make('small'), make('b'), make('i', { hidden: '' })] as [HTMLElement, HTMLElement, HTMLElement]
  const text = make('span')
  text.append(title, line)
  button.append(bubble(), text, badge)
  root.append(button)

  let unread = 0
  let before: 'here' | 'away' | null = null
  const show = (next: Language, said: 'here' | 'away' | 'opening' | 'failed' | null, count: number): void => {
    const t = words[language = next]
    unread = count
    if (said === 'here' || said === 'away') before = said
    button.lang = next === 'en' ? 'en' : 'zh-CN'
    title.textContent = t.ask
    line.textContent = count > 0 ? t.unread(count) : said ? t[said] : ''
    badge.textContent = count > 99 ? '99+' : String(count)
    badge.hidden = count === 0
    line.hidden = line.textContent === ''
  }
  let tries = 0
  /** A file; after a failure under another name, since a browser remembers a failure by the name. */
  const bring = async (name: 'panel' | Language): Promise<unknown> => {
    try { return await __IMPORT__(`${base}/chat/${tries === 0 ? files[name] : `${name}.js?${tries}`}`) } catch (error) { tries++; throw error }
  }
  const wordsOf = async (of: Language): Promise<Words> => (await bring(of) as { words: Words }).words
  let loading: Promise<Panel> | null = null
  const load = (): Promise<Panel> => loading ??= Promise.all([bring('panel') as Promise<{ mount: (place: Place) => Panel }>, wordsOf(language)])
    .then(([{ mount }, said]) => mount({ root, addStyle: sheet => { addStyle(root, sheet) }, base, code, language, key, words: said, wordsOf, button: { element: button, show, hide: hidden => { button.hidden = hidden; button.setAttribute('aria-expanded', String(hidden)) } } }))
    .catch((error: unknown) => { loading = null; throw error })
  const open = async (): Promise<void> => {
    show(language, 'opening', unread)
    try {
      const panel = await load()
      show(language, before, unread)
      panel.open(true)
    } catch {
      show(language, 'failed', unread)
    }
  }
  button.addEventListener('click', () => { void open() })

  const appear = (): void => {
    show(language, null, 0)
    // Beside the body: pages that exchange their body on each click keep the talk.
    document.documentElement.append(host)
    // A talk that goes on is followed while the panel is shut, so that the button can say what came.
    if (kept('talk') !== null) void load().then(panel => { if (kept('open', true) !== null && innerWidth > 600) panel.open(false) }, () => undefined)
    else void fetch(`${base}/api/v1/chat/${code}`).then(answer => answer.json()).then((house: { desk: { ready: number } }) => { if (!loading) show(language, house.desk.ready > 0 ? 'here' : 'away', unread) }).catch(() => undefined)
    addEventListener('storage', event => { if (event.key === `${key}talk` && event.newValue !== null) void load().catch(() => undefined) })
  }
  const whenIdle = (): void => { if ('requestIdleCallback' in window) requestIdleCallback(appear, { timeout: 2_000 }); else setTimeout(appear, 200) }
  if (document.readyState === 'complete') whenIdle()
  else addEventListener('load', whenIdle, { once: true })
}

function languageOf(said: string): Language {
  const of = said || navigator.language
  return /^zh/i.test(of) ? 'zh' : /^en/i.test(of) || !/^zh/i.test(navigator.language) ? 'en' : 'zh'
}

function make(name: string, attributes: Record<string, string> = {}, space = 'http://www.w3.org/1999/xhtml'): Element {
  const element = document.createElementNS(space, name)
  for (const attribute in attributes) element.setAttribute(attribute, attributes[attribute] ?? '')
  return element
}

function bubble(): Element {
  const space = 'http://www.w3.org/2000/svg'
  const svg = make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, space)
  svg.append(make('path', { d: 'M4 5h16v11H10l-4.5 4v-4H4z' }, space))
  return svg
}

/** A constructed sheet needs no leave of the page's policy; old browsers get an element. */
function addStyle(root: ShadowRoot, text: string): void {
  if ('adoptedStyleSheets' in root) {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } else {
    const style = document.createElement('style')
    style.textContent = text
    ;(root as ShadowRoot).append(style)
  }
}

if (document.currentScript instanceof HTMLScriptElement) begin(document.currentScript)
