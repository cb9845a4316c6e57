import type { Language } from '../../kit/i18n.ts'
import type { NavGroup } from './frame.tsx'
import { groups, maySee, type PageDef } from './pages.ts'

/** Which page an address belongs to: the longest path that it begins with ('/customers/1' belongs to '/customers'). */
export function pageAt(pages: readonly PageDef[], pathname: string): PageDef | undefined {
  const fits = (path: string): boolean => path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`)
  return pages.filter((p) => (p.group ?? p.within) && fits(p.path)).sort((a, b) => b.path.length - a.path.length)[0]
}

/** The rail for somebody: groups with the pages they may see, counters, and where they are. */
export function navFor({ pages, language, pathname, may, counts }: { pages: readonly PageDef[]; language: Language; pathname: string; may: (permission: string) => boolean; counts?: Readonly<Record<string, number>> }): NavGroup[] {
  const here = pageAt(pages, pathname)
  return groups.map((g) => ({
    id: g.id, title: g.title[language], icon: g.icon, onWay: g.onWay, isHere: (here?.group ?? here?.within) === g.id,
    pages: pages.filter((p) => p.group === g.id && maySee(p, may)).map((page, at) => ({ page, at }))
      .sort((a, b) => (a.page.order ?? 50) - (b.page.order ?? 50) || a.at - b.at)
      .map(({ page }) => ({ href: page.path, title: page.title[language], count: page.counter ? counts?.[page.counter] : undefined, isHere: page === here })),
  }))
}
