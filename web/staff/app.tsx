import { useState, type ReactNode } from 'react'
import { useLanguage } from '../kit/i18n.ts'
import { Frame } from './frame/frame.tsx'
import { navFor } from './frame/nav.ts'
import { usePathname } from './frame/router.tsx'
import { pages } from './routes.tsx'
import { ChangePassword, Session, useMay, useMe, useNameOf, useSignOut } from './session/session.tsx'

/** Stands around every page, framed or bare: who is signed in. */
export function Root({ children }: { children: ReactNode }) {
  return <Session>{children}</Session>
}

/** The frame with what it is told about this person. */
export function Framed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const pathname = usePathname()
  const me = useMe()
  const may = useMay()
  const nameOf = useNameOf()
  const signOut = useSignOut()
  const [isChanging, setChanging] = useState(false)
  return (
    <Frame hospital={nameOf(me.hospital)} {...(me.site ? { site: { current: me.site.id, all: [{ id: me.site.id, name: nameOf(me.site) }], onChange: () => undefined } } : {})}
      groups={navFor({ pages, language, pathname, may })} onFind={() => undefined} connection={{ state: 'online' }}
      me={{ name: language === 'en' ? me.nameEn : me.name, role: me.roles[0] ? nameOf(me.roles[0]) : '', onPassword: () => setChanging(true), onSignOut: signOut }}
      over={isChanging ? <ChangePassword onClose={() => setChanging(false)} /> : null}>{children}</Frame>
  )
}
