/**
 * Texts with gaps, such as messages to customers: 'Dear {name}, …' (SAFETY 13). A gap holds a name of a closed list; `{{`
 * and `}}` stand for braces. Nothing is evaluated, and what is put in is not read again.
 */

/** A template that cannot be kept or filled. `names` are the names it should not or does not hold. */
export class TemplateError extends Error {
  override name = 'TemplateError'
  readonly names: readonly string[]
  constructor(message: string, names: readonly string[] = []) {
    super(message)
    this.names = names
  }
}

type Piece = { readonly text: string } | { readonly gap: string }

/** The names of a template's gaps, each once, in order. Throws TemplateError for a brace that is no part of a gap. */
export function templateNames(template: string): string[] {
  return [...new Set(pieces(template).flatMap((piece) => ('gap' in piece ? [piece.gap] : [])))]
}

/** Throws TemplateError when a template holds a name outside the list, or a stray brace: to be asked when it is saved. */
export function checkTemplate(template: string, allowed: readonly string[]): void {
  const unknown = templateNames(template).filter((name) => !allowed.includes(name))
  if (unknown.length > 0) throw new TemplateError(`unknown: ${unknown.map((name) => `{${name}}`).join(', ')}`, unknown)
}

/** Fills a template. Throws TemplateError when a gap has no value, so that no half-filled message leaves. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return pieces(template)
    .map((piece) => {
      if ('text' in piece) return piece.text
      const value = Object.hasOwn(values, piece.gap) ? values[piece.gap] : undefined
      if (value === undefined) throw new TemplateError(`no value for {${piece.gap}}`, [piece.gap])
      return value
    })
    .join('')
}

function pieces(template: string): Piece[] {
  const found: Piece[] = []
  for (const [part, gap] of template.matchAll(/\{\{|\}\}|\{([A-Za-z][A-Za-z0-9]*)\}|[{}]|[^{}]+/g)) {
    if (gap !== undefined) found.push({ gap })
    else if (part === '{{' || part === '}}') found.push({ text: part.charAt(0) })
    else if (part === '{' || part === '}') throw new TemplateError('a brace is no part of a gap: write it twice to mean a brace')
    else found.push({ text: part })
  }
  return found
}
