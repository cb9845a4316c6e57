import type { ReactNode } from 'react'
import { useLanguage } from '../kit/i18n.ts'
import { Frame } from './frame/frame.tsx'
import { navFor } from './frame/nav.ts'
import { usePathname } from './frame/router.tsx'
import { pages } from './routes.tsx'

/** Stands around every page, framed or bare: who is signed in, the live connection. */
export function Root({ children }: { children: ReactNode }) {
  return <>{children}</>
}

/** The frame with what it is told about this person. */
export function Framed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const pathname = usePathname()
  return (
    <Frame hospital="" groups={navFor({ pages, language, pathname, may: () => true })} onFind={() => undefined} connection={{ state: 'connecting' }}
      me={{ name: '', role: '', onSignOut: () => undefined }}>{children}</Frame>
  )
}
