import type { ComponentType } from 'react'
import type { IconName } from '../../kit/icon.tsx'
import type { Words } from '../../kit/i18n.ts'

/** The groups of the rail, along the customer's way. */
export type GroupId = 'today' | 'before' | 'during' | 'after' | 'members' | 'team' | 'house' | 'rulebook'

/** The rail: order, words, icons. */
export const groups: readonly { id: GroupId; title: Words; icon: IconName; onWay?: boolean }[] = [
  { id: 'today', title: { zh: '今日', en: 'Today' }, icon: 'today' },
  { id: 'before', title: { zh: '诊前', en: 'Before' }, icon: 'message', onWay: true },
  { id: 'during', title: { zh: '诊中', en: 'During' }, icon: 'walk', onWay: true },
  { id: 'after', title: { zh: '诊后', en: 'After' }, icon: 'call-back', onWay: true },
  { id: 'members', title: { zh: '会员', en: 'Members' }, icon: 'card' },
  { id: 'team', title: { zh: '团队', en: 'Team' }, icon: 'people' },
  { id: 'house', title: { zh: '院务', en: 'House' }, icon: 'house' },
  { id: 'rulebook', title: { zh: '制度', en: 'Rulebook' }, icon: 'book' },
]

/** A page of a module, loaded when it is first gone to. */
export interface PageDef {
  /** '/customers', '/customers/$id' */
  readonly path: string
  readonly title: Words
  /** stands in the rail under this group; without it the page is reached from others */
  readonly group?: GroupId
  /** belongs to this group of the rail without an entry of its own: reached from other pages */
  readonly within?: GroupId
  /** place among the group's pages, low first; 50 */
  readonly order?: number
  /** who may: a permission key, or several of which any does. Without it everybody signed in. */
  readonly permission?: string | readonly string[]
  /** name of a counter the frame is given (what waits for me there) */
  readonly counter?: string
  /** without the frame: sign-in, set-up, a page to print */
  readonly bare?: boolean
  /** outside the session: nobody needs to be signed in, and nobody is asked to */
  readonly open?: boolean
  readonly load: () => Promise<ComponentType>
}

/** Declares a module's pages: `export const pages = definePages([{ path, title, group, load: () => import('./list.tsx').then((m) => m.CustomerListPage) }])`. */
export function definePages<const P extends readonly PageDef[]>(pages: P): P {
  return pages
}

let known: readonly PageDef[] = []

/** Told once at the start which pages there are, so that pages can ask for each other without importing the list of all. */
export function knowPages(pages: readonly PageDef[]): void {
  known = pages
}

/** All pages of this installation. */
export function knownPages(): readonly PageDef[] {
  return known
}

/** Whether somebody with these permissions may see a page. */
export function maySee(page: Pick<PageDef, 'permission'>, may: (permission: string) => boolean): boolean {
  if (page.permission === undefined) return true
  return typeof page.permission === 'string' ? may(page.permission) : page.permission.some(may)
}

type Names<P> = P extends `${string}$${infer N}/${infer Rest}` ? N | Names<Rest> : P extends `${string}$${infer N}` ? N : never
/** The values a path asks for. */
export type ParamsOf<P> = Record<Names<P>, string>

/** Fills a path: fillPath('/customers/$id', {id}) */
export function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
