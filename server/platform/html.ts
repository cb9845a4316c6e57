/**
 * Pages rendered by the server, SAFETY 11: every value put into a page is text. There is no way to put a string in as HTML;
 * what `html` made may be put into another `html`.
 */

const text: unique symbol = Symbol('html')

/** HTML made by `html`. Its text is had by `render` alone. */
export type SafeHtml = { readonly [text]: string }

/** What may stand in a page: text, numbers, other HTML, lists of them, and nothing. */
export type HtmlValue = string | number | SafeHtml | null | undefined | false | readonly HtmlValue[]

/** A page puts a value where it cannot be made safe. A mistake in the code, never in the data. */
export class HtmlError extends Error {
  override name = 'HtmlError'
}

/**
 * A piece of a page. Values stand between tags or inside a quoted attribute: `<a href="${url}">${name}</a>`. Between tags
 * null, undefined and false are nothing, lists are put in one after the other.
 *
 * Throws HtmlError for a value in any other place (a tag or attribute name, an unquoted attribute, a handler such as
 * onclick, a style, a comment, a script) and for an address that runs code: only http, https, mailto, tel, data:image/png
 * and addresses inside this site are links.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const slots = slotsOf(strings)
  let made = strings[0] ?? ''
  let address = ''
  values.forEach((value, i) => {
    const slot = slots[i]
    if (!slot) throw new HtmlError('a value without a place')
    if (slot.attribute === null) {
      made += content(value)
    } else {
      if (typeof value !== 'string' && typeof value !== 'number') {
        throw new HtmlError(`the value of ${slot.attribute} is neither text nor a number`)
      }
      // Judged as a whole: parts that are harmless alone may make an address that is not.
      address = `${slot.first ? '' : address}${slot.before}${value}`
      if (addressAttributes.has(slot.attribute) && !isPlainAddress(address)) {
        throw new HtmlError(`${slot.attribute} cannot point to an address of this kind`)
      }
      made += escape(String(value))
    }
    made += strings[i + 1] ?? ''
  })
  return { [text]: made }
}

/** The text of a page or a piece of one, to be sent. */
export function render(page: SafeHtml): string {
  return page[text]
}

function content(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  if (isList(value)) return value.map(content).join('')
  const made = value[text]
  if (typeof made !== 'string') throw new HtmlError('only text and html can stand in a page')
  return made
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }

function escape(value: string): string {
  return value.replace(/[&<>"'`]/g, (letter) => entities[letter] ?? '')
}

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'manifest', 'xlink:href'])
const refusedAttributes = /^(?:on.*|style|srcdoc|srcset|ping|http-equiv|content)$/

function isPlainAddress(address: string): boolean {
  // What a browser leaves out before it looks for the scheme. A backslash it reads as a slash.
  const read = address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '').replaceAll('\\', '/')
  if (/^data:image\/png;base64,[A-Za-z0-9+/=]*$/.test(read)) return true
  const scheme = /^([^/?#]*?):/.exec(read)?.[1]
  if (scheme !== undefined) return /^(?:https?|mailto|tel)$/i.test(scheme)
  return !read.startsWith('//')
}

/**
 * Where a value stands: in an attribute (its name; the fixed text before the value, and whether it is the first value there)
 * or, null, between tags.
 */
type Slot = { readonly attribute: string | null; readonly first: boolean; readonly before: string }

const known = new WeakMap<TemplateStringsArray, readonly Slot[]>()

function slotsOf(strings: TemplateStringsArray): readonly Slot[] {
  let slots = known.get(strings)
  if (!slots) {
    slots = findSlots(strings)
    known.set(strings, slots)
  }
  return slots
}

type State =
  | { in: 'content' }
  | { in: 'tag' }
  | { in: 'value'; attribute: string; quote: string; first: boolean; before: string }
  | { in: 'closed'; until: RegExp; what: string }

// Reads the fixed parts of the page as a browser would, far enough to know where each value stands.
function findSlots(strings: TemplateStringsArray): Slot[] {
  const slots: Slot[] = []
  let state: State = { in: 'content' }
  strings.forEach((part, i) => {
    state = read(part, state)
    if (i === strings.length - 1) {
      if (state.in !== 'content') throw new HtmlError('a piece of a page ends inside a tag')
      return
    }
    if (state.in === 'content') {
      if (/<\/?$/.test(part)) throw new HtmlError('the name of a tag cannot be a value')
      slots.push({ attribute: null, first: true, before: '' })
    } else if (state.in === 'value') {
      if (refusedAttributes.test(state.attribute)) throw new HtmlError(`${state.attribute} cannot hold a value`)
      slots.push({ attribute: state.attribute, first: state.first, before: state.before })
      state = { ...state, first: false, before: '' }
    } else {
      throw new HtmlError(`a value cannot stand in ${state.in === 'tag' ? 'a tag outside a quoted attribute' : state.what}`)
    }
  })
  return slots
}

function read(part: string, from: State): State {
  let state = from
  let rest = part
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest)
    if (found) rest = rest.slice(found.index + found[0].length)
    return found
  }
  while (rest !== '') {
    if (state.in === 'content') {
      const found = take(/<!--|<(script|style|iframe|noscript|noembed|noframes|xmp|plaintext)(?=[\s/>])|<[a-z/!]/i)
      if (!found) return state
      if (found[0] === '<!--') state = { in: 'closed', until: /-->/, what: 'a comment' }
      else if (found[1]) state = { in: 'closed', until: new RegExp(`</${found[1]}\\s*>`, 'i'), what: `a ${found[1]}` }
      else state = { in: 'tag' }
    } else if (state.in === 'closed') {
      if (!take(state.until)) return state
      state = { in: 'content' }
    } else if (state.in === 'tag') {
      const found = take(/>|([^\s"'<>/=]+)\s*=\s*(?:(["'])|(?=[^\s"']|$))|["'<]/)
      if (!found) return state
      if (found[0] === '>') state = { in: 'content' }
      else if (found[2] && found[1]) state = { in: 'value', attribute: found[1].toLowerCase(), quote: found[2], first: true, before: '' }
      else if (!found[1]) throw new HtmlError('a tag holds a stray quote or bracket')
    } else {
      const end = rest.indexOf(state.quote)
      if (end < 0) return { ...state, before: rest }
      rest = rest.slice(end + 1)
      state = { in: 'tag' }
    }
  }
  return state
}

function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value)
}
