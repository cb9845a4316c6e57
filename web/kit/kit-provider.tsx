import type { ReactNode } from 'react'
import { I18nProvider, RouterProvider } from 'react-aria-components'
import './tokens.css'
import './base.css'
import { localeOf, useLanguage } from './i18n.ts'
import { Toasts } from './toast.tsx'

/** Stands around everything: the calendar's and lists' language, links through the router, toasts. */
export function KitProvider({ children, navigate }: { children: ReactNode; navigate: (href: string) => void }) {
  const language = useLanguage()
  return <I18nProvider locale={localeOf[language]}><RouterProvider navigate={navigate}>{children}<Toasts /></RouterProvider></I18nProvider>
}
