import { useState, type ReactNode } from 'react'
import { useLanguage } from '../kit/i18n.ts'
import { useCommitmentCounts } from './commitments/queries.ts'
import { usePromiseStrip } from './commitments/strip.ts'
import { Frame } from './frame/frame.tsx'
import { navFor } from './frame/nav.ts'
import { usePathname } from './frame/router.tsx'
import { Live, useConnection } from './live/live.tsx'
import { useNotices } from './notifications/notices.ts'
import { pages } from './routes.tsx'
import { ChangePassword, Session, useMay, useMe, useNameOf, useSignOut } from './session/session.tsx'

/** Stands around every page, framed or bare: who is signed in, and the live line. */
export function Root({ children }: { children: ReactNode }) {
  return <Session><Live>{children}</Live></Session>
}

/** What waits for me on the pages that name a counter. */
function useCounters(): Record<string, number> {
  const commitments = useCommitmentCounts().data
  return { commitments: (commitments?.overdue ?? 0) + (commitments?.offered ?? 0) }
}

/** The frame with what it is told about this person. */
export function Framed({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const pathname = usePathname()
  const me = useMe()
  const may = useMay()
  const nameOf = useNameOf()
  const signOut = useSignOut()
  const connection = useConnection()
  const strip = usePromiseStrip()
  const notices = useNotices()
  const counts = useCounters()
  const [isChanging, setChanging] = useState(false)
  return (
    <Frame hospital={nameOf(me.hospital)} {...(me.site ? { site: { current: me.site.id, all: [{ id: me.site.id, name: nameOf(me.site) }], onChange: () => undefined } } : {})}
      groups={navFor({ pages, language, pathname, may, counts })} onFind={() => undefined} connection={connection} {...(notices ? { notices } : {})} {...(strip ? { strip } : {})}
      me={{ name: language === 'en' ? me.nameEn : me.name, role: me.roles[0] ? nameOf(me.roles[0]) : '', onPassword: () => setChanging(true), onSignOut: signOut }}
      over={isChanging ? <ChangePassword onClose={() => setChanging(false)} /> : null}>{children}</Frame>
  )
}
