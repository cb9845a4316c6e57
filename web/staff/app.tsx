import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'
import { api, ok } from '../api/client.ts'
import { useLanguage, usePhrases } from '../kit/i18n.ts'
import { changeSettings, isLanguageChosen } from '../kit/settings.ts'
import { useCommitmentCounts } from './commitments/queries.ts'
import { AgentSwitch, InboxAlerts } from './conversations/inbox-agent.tsx'
import { useMyAgent } from './conversations/inbox-queries.ts'
import { useInquiryCounts } from './conversations/queries.ts'
import { useFeedbackCounts } from './feedback/queries.ts'
import { usePromiseStrip } from './commitments/strip.ts'
import { CustomerDrawerContext } from './frame/customer-drawer.tsx'
import { Frame } from './frame/frame.tsx'
import { navFor } from './frame/nav.ts'
import { usePathname } from './frame/router.tsx'
import { Live, useConnection } from './live/live.tsx'
import { useNotices } from './notifications/notices.ts'
import { href } from './href.ts'
import { pages } from './routes.tsx'
import { phrases } from './session/phrases.ts'
import { ChangePassword, Session, useMay, useMe, useNameOf, useSignOut } from './session/session.tsx'
import { useSite } from './session/site.ts'

/** Stands around every page, framed or bare: who is signed in, and the live line. */
export function Root({ children }: { children: ReactNode }) {
  return <Session><Live>{children}</Live></Session>
}

// No part of the first load: fetched once the page stands, so that they are there when a key is pressed.
const loadDrawer = () => import('./customers/drawer.tsx').then(m => ({ default: m.CustomerDrawer }))
const loadFind = () => import('./search/palette.tsx').then(m => ({ default: m.FindAnything }))
const CustomerDrawer = lazy(loadDrawer)
const FindAnything = lazy(loadFind)

/** What waits for me on the pages that name a counter. */
function useCounters(): Record<string, number> {
  const commitments = useCommitmentCounts().data
  const inquiries = useInquiryCounts().data
  const feedback = useFeedbackCounts().data
  const inbox = useMyAgent().data?.waiting ?? 0
  // Written conversations are inquiries too: who waits in one is counted once.
  return { feedback: feedback?.mine ?? 0, inbox, inquiries: Math.max(0, (inquiries?.waiting ?? 0) - inbox) + (inquiries?.toMe ?? 0), commitments: (commitments?.overdue ?? 0) + (commitments?.offered ?? 0) }
}

/** Keeps the language of the screen and the one I am written to in the same: the browser's where one was chosen there, else mine. */
function useMyLanguage(): void {
  const me = useMe()
  const language = useLanguage()
  const client = useQueryClient()
  useEffect(() => {
    const mine = me.locale === 'en' ? 'en' : 'zh'
    if (mine === language) return
    if (!isLanguageChosen()) { changeSettings({ language: mine }); return }
    void ok(api.PATCH('/api/v1/me', { body: { locale: language === 'en' ? 'en' : 'zh-CN' } })).then(now => client.setQueryData(['me'], now), () => undefined)
  }, [client, language, me.locale])
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
  const site = useSite()
  const t = usePhrases(phrases)
  useMyLanguage()
  const [isChanging, setChanging] = useState(false)
  const [isFinding, setFinding] = useState(false)
  const [customerId, setCustomerId] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => { loadFind().catch(() => undefined); loadDrawer().catch(() => undefined) }, 1_500)
    return () => clearTimeout(timer)
  }, [])
  return (
    <CustomerDrawerContext value={setCustomerId}>
      <Frame hospital={nameOf(me.hospital)} {...(site.id ? { site: { current: site.id, all: site.all, onChange: site.change } } : {})}
        groups={navFor({ pages, language, pathname, may, counts })} onFind={() => setFinding(true)} connection={connection} {...(may('inquiries.record') ? { doing: <AgentSwitch /> } : {})} {...(notices ? { notices } : {})} {...(strip ? { strip } : {})} {...(me.hospital.isExample ? { standing: t('example') } : {})}
        me={{ name: language === 'en' ? me.nameEn : me.name, role: me.roles[0] ? nameOf(me.roles[0]) : '', profileHref: href('/account'), onPassword: () => setChanging(true), onSignOut: signOut }}
        over={<>
          {may('inquiries.record') && <InboxAlerts />}
          {isChanging && <ChangePassword onClose={() => setChanging(false)} />}
          <Suspense fallback={null}>
            {customerId !== null && <CustomerDrawer key={customerId} id={customerId} onClose={() => setCustomerId(null)} />}
            {isFinding && <FindAnything onClose={() => setFinding(false)} />}
          </Suspense>
        </>}>{children}</Frame>
    </CustomerDrawerContext>
  )
}
