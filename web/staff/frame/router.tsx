import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, useParams, useRouterState, type AnyRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect, type ComponentType, type ReactNode } from 'react'
import { ErrorState, NotFound, Skeleton } from '../../kit/layout.tsx'
import { KitProvider } from '../../kit/kit-provider.tsx'
import { problemOf } from '../../kit/problem.ts'
import { useLanguage, usePhrases } from '../../kit/i18n.ts'
import { phrases as kitPhrases } from '../../kit/phrases.ts'
import type { PageDef } from './pages.ts'

function PageFailed({ error, reset }: ErrorComponentProps<unknown>) {
  const t = usePhrases(kitPhrases)
  const problem = problemOf(error, t('error.title'), t('error.title'))
  return <div className="page"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={reset} /></div>
}

function PageLoading() {
  return <div className="page"><Skeleton rows={8} /></div>
}

/** Names the window after the page. */
function Titled({ page, children }: { page: PageDef; children: ReactNode }) {
  const language = useLanguage()
  useEffect(() => { document.title = `${page.title[language]} · 全程 Throughcare` }, [page, language])
  return <>{children}</>
}

/**
 * Makes the router of pages. `Framed` wraps every page that is not bare, and stays mounted between them; `Root` stands
 * around all (session, live connection) but those that are open.
 */
export function makeRouter(pages: readonly PageDef[], { Framed, Root }: { Framed: ComponentType<{ children: ReactNode }>; Root?: ComponentType<{ children: ReactNode }> }): AnyRouter {
  function Everything() {
    return <KitProvider navigate={(href) => void router.history.push(href)}><Outlet /></KitProvider>
  }
  const within = (inner: ReactNode): ReactNode => (Root ? <Root>{inner}</Root> : inner)
  const root = createRootRoute({ component: Everything, notFoundComponent: () => within(<Framed><NotFound /></Framed>) })
  const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: () => within(<Outlet />) })
  const framed = createRoute({ getParentRoute: () => inside, id: 'framed', component: () => <Framed><Outlet /></Framed> })
  const routeOf = (page: PageDef, parent: typeof root | typeof inside | typeof framed) => createRoute({
    getParentRoute: () => parent as typeof root,
    path: page.path,
    component: lazyRouteComponent(async () => {
      const Page = await page.load()
      return { default: () => <Titled page={page}><Page /></Titled> }
    }),
    errorComponent: PageFailed,
    pendingComponent: PageLoading,
  })
  const tree = root.addChildren([
    inside.addChildren([
      framed.addChildren(pages.filter((p) => !p.bare && !p.open).map((p) => routeOf(p, framed))),
      ...pages.filter((p) => p.bare && !p.open).map((p) => routeOf(p, inside)),
    ]),
    ...pages.filter((p) => p.open).map((p) => routeOf(p, root)),
  ])
  const router: AnyRouter = createRouter({ routeTree: tree, defaultPreload: 'intent', defaultPendingMs: 150, scrollRestoration: false, defaultNotFoundComponent: () => <NotFound /> })
  return router
}

/** The values of the path: `const { id } = usePathValues<'id'>()`. */
export function usePathValues<N extends string>(): Record<N, string> {
  return useParams({ strict: false }) as Record<N, string>
}

/** Where we are, without the search part. */
export function usePathname(): string {
  return useRouterState({ select: (s) => s.location.pathname })
}
