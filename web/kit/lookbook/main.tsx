import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { KitProvider } from '../kit-provider.tsx'
import { applySettings, changeSettings, type Settings } from '../settings.ts'
import { setServerTime } from '../clock.ts'
import { Components } from './components.tsx'
import { FramedList, FramedPieces, FramedCustomer } from './framed.tsx'
import { SignInLook } from './sign-in-look.tsx'

/** ?lang=en&theme=dark&type=large&density=comfortable sets the look for pictures. */
const asked = new URLSearchParams(location.search)
const wanted: Record<string, string> = {}
for (const [from, to] of [['lang', 'language'], ['theme', 'theme'], ['type', 'type'], ['density', 'density']] as const) { const v = asked.get(from); if (v) wanted[to] = v }
if (Object.keys(wanted).length > 0) changeSettings(wanted as Partial<Settings>)
applySettings()
setServerTime('2026-11-22T10:42:00+08:00')

const root = createRootRoute({ component: () => <KitProvider navigate={(href) => router.history.push(href)}><Outlet /></KitProvider> })
const page = (path: string, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component })
const router = createRouter({ routeTree: root.addChildren([page('/', Components), page('/list', FramedList), page('/pieces', FramedPieces), page('/customer', FramedCustomer), page('/sign-in', SignInLook), page('/$', Components)]) })
const element = document.getElementById('app')
if (element) createRoot(element).render(<StrictMode><RouterProvider router={router} /></StrictMode>)
