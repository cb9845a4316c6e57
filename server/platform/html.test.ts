import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { texts } from '../../test/support/texts.ts'
import { html, HtmlError, render, type HtmlValue, type SafeHtml } from './html.ts'

/** Calls the tag with fixed parts given as text, as a page in the code would. */
function page(...parts: string[]): (...values: HtmlValue[]) => SafeHtml {
  const strings = Object.assign([...parts], { raw: parts }) as unknown as TemplateStringsArray
  return (...values) => html(strings, ...values)
}

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#96);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&#39;': "'", '&#96;': '`' })[entity] ?? '')
}

describe('a page', () => {
  test('holds every text as text, between tags and in attributes', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        const made = render(html`<p title="${text}">${text}</p>`)
        const match = /^<p title="([^"<>']*)">([^<>]*)<\/p>$/s.exec(made)
        expect(unescape(match?.[1] ?? 'lost')).toBe(text)
        expect(unescape(match?.[2] ?? 'lost')).toBe(text)
      }),
    )
  })

  test('takes pieces, lists and nothing', () => {
    const names = ['张伟', '<b>']
    const list = html`<ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`
    expect(render(html`<main>${list}${null}${undefined}${false}${0}</main>`)).toBe(
      '<main><ul><li>张伟</li><li>&lt;b&gt;</li></ul>0</main>',
    )
  })

  test('takes a string for HTML from nowhere', () => {
    for (const forged of [{ text: '<b>' }, { html: '<b>' }, { [Symbol('html')]: '<b>' }, { toString: () => '<b>' }, JSON.parse('{"__proto__":{}}')]) {
      expect(() => html`<p>${forged as unknown as SafeHtml}</p>`).toThrow(HtmlError)
    }
    expect(() => html`<p title="${html`<b>x</b>` as unknown as string}"></p>`).toThrow(HtmlError)
    expect(() => html`<p title="${null}"></p>`).toThrow(HtmlError)
  })

  test.each([
    ['an unquoted attribute', '<p title=', '></p>'],
    ['a tag', '<p ', '></p>'],
    ['the name of a tag', '<', '></p>'],
    ['the name of a closing tag', '<p></', '>'],
    ['the name of an attribute', '<p x', '="1"></p>'],
    ['a handler', '<p onclick="', '"></p>'],
    ['a handler in capitals', '<p ONLOAD = \'', "'></p>"],
    ['a style', '<p style="color:', '"></p>'],
    ['a document in an attribute', '<iframe srcdoc="', '"></iframe>'],
    ['a comment', '<!-- ', ' -->'],
    ['a script', '<script>let a = "', '"</script>'],
    ['a style sheet', '<style>', '</style>'],
    ['a refresh', '<meta http-equiv="refresh" content="', '">'],
  ])('refuses a value in %s', (_, before, after) => {
    expect(() => page(before, after)('x')).toThrow(HtmlError)
  })

  test('refuses to end inside a tag, or a stray quote', () => {
    expect(() => page('<p title="x')()).toThrow(HtmlError)
    expect(() => page('<p "></p>')()).toThrow(HtmlError)
  })

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>1</script>',
    'data:image/svg+xml;base64,AAAA',
    '//evil.example/x',
    '\\\\evil.example',
    '/\t/evil.example',
    'blob:https://x',
    'file:///etc/passwd',
  ])('refuses the link %j', (address) => {
    expect(() => html`<a href="${address}">x</a>`).toThrow(HtmlError)
    expect(() => html`<img src='${address}'>`).toThrow(HtmlError)
  })

  test.each(['/v/abc?x=1&y=2', 'https://example.com/', 'tel:+8657488001122', 'mailto:a@b.cn', '#top', '', 'a/b:c', '?x=a:b', 'data:image/png;base64,iVBORw0KGgo='])(
    'takes the link %j',
    (address) => {
      expect(unescape(render(html`<a href="${address}">x</a>`))).toBe(`<a href="${address}">x</a>`)
    },
  )

  test('refuses a link made of parts that only together run code or lead elsewhere', () => {
    expect(() => html`<a href="${'java'}${'script:alert(1)'}">x</a>`).toThrow(HtmlError)
    expect(() => html`<a href="java${'script:alert(1)'}">x</a>`).toThrow(HtmlError)
    expect(() => html`<a href="/${'/evil.example'}">x</a>`).toThrow(HtmlError)
    expect(() => html`<a href="${''}/${'/evil.example'}">x</a>`).toThrow(HtmlError)
    expect(() => html`<a href="${'x'}" title="${'y'}">x</a><a href="${'javascript:x'}">`).toThrow(HtmlError)
  })

  test('takes values after a fixed beginning of an address', () => {
    expect(render(html`<a class="x ${'big'}" href="/v/${'a:b'}">x</a>`)).toBe('<a class="x big" href="/v/a:b">x</a>')
    expect(render(html`<!doctype html><script src="/a.js" type="module"></script><p data-x='${'it’s "x"'}'>${'a'}</p>`)).toBe(
      `<!doctype html><script src="/a.js" type="module"></script><p data-x='it’s &quot;x&quot;'>a</p>`,
    )
  })
})
