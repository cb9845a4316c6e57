import { useState, type ReactNode } from 'react'
import { Button as AriaButton, Link } from 'react-aria-components'
import './frame.css'
import { Mark } from '../../kit/brand.tsx'
import { Switch } from '../../kit/field.tsx'
import { Icon, type IconName } from '../../kit/icon.tsx'
import { usePhrases } from '../../kit/i18n.ts'
import { KeyCap, KeyHelp } from '../../kit/key-help.tsx'
import { useKeys } from '../../kit/keys.ts'
import { Counter } from '../../kit/marks.tsx'
import { Menu } from '../../kit/menu.tsx'
import { PromiseStrip } from '../../kit/promise-strip.tsx'
import { useMedia } from '../../kit/window.ts'
import { MeMenu, Notices, type Me, type NoticesData } from './corner.tsx'
import { phrases } from './phrases.ts'

/** A group of the rail with the pages this person may see. */
export interface NavGroup { id: string; title: string; icon: IconName; onWay?: boolean; isHere?: boolean; pages: readonly { href: string; title: string; count?: number; isHere: boolean }[] }

export interface FrameProps {
  hospital: string
  site?: { current: string; all: readonly { id: string; name: string }[]; onChange: (id: string) => void }
  groups: readonly NavGroup[]
  onFind: () => void
  /** left out for roles that receive nobody */
  duty?: { isOn: boolean; note?: string; label?: string; onChange: (on: boolean) => void; isPending?: boolean }
  /** what somebody is doing (their state as a consultant), before the state of the line */
  doing?: ReactNode
  connection: { state: 'online' | 'connecting' | 'offline'; since?: string }
  notices?: NoticesData
  me: Me
  strip?: Parameters<typeof PromiseStrip>[0]
  /** stands over every page, one thin line: this is an example hospital */
  standing?: string
  children: ReactNode
  /** what floats over everything: the customer drawer, the palette */
  over?: ReactNode
}

function sum(group: NavGroup): number { return group.pages.reduce((n, p) => n + (p.count ?? 0), 0) }

/** The frame of the staff application: rail, bar, promises, the page. */
export function Frame(props: FrameProps) {
  const { hospital, site, groups, onFind, duty, doing, connection, notices, me, strip, standing, children, over } = props
  const t = usePhrases(phrases)
  const isPhone = useMedia('(max-width:640px)')
  const [isHelp, setHelp] = useState(false)
  useKeys([
    { keys: 'Mod+K', label: t('findAnything'), act: onFind, inFields: true },
    { keys: '?', label: t('keys'), act: () => setHelp(true) },
  ], 'everywhere')
  const here = groups.find((g) => g.pages.some((p) => p.isHere)) ?? groups.find((g) => g.isHere)
  const pages = here?.pages ?? []
  return (
    <div className="app">
      <a className="skip" href="#main" onClick={(e) => { e.preventDefault(); document.getElementById('main')?.focus() }}>{t('skip')}</a>
      {!isPhone && <Rail groups={groups} here={here} onHelp={() => setHelp(true)} />}
      <header className="bar">
        <span className="nw b hosp">{hospital}</span>
        {site && (site.all.length > 1
          ? <Menu label={t('site')} items={site.all.map((s) => ({ id: s.id, label: s.name, chosen: s.id === site.current, onAct: () => site.onChange(s.id) }))}
            trigger={<AriaButton className="plain k3 site"><span className="cut">{site.all.find((s) => s.id === site.current)?.name ?? t('site')}</span><Icon name="down" /></AriaButton>} />
          : <span className="k3 nw cut site">{site.all[0]?.name}</span>)}
        <AriaButton className="find" onPress={onFind}><Icon name="search" /><span className="sp cut long">{t('find')}</span><span aria-hidden="true"><KeyCap keys="Mod+K" /></span></AriaButton>
        <span className="sp" />
        {duty && <span className="duty row g2"><Switch label={duty.label ?? (duty.isOn ? t('duty') : t('off'))} value={duty.isOn} onChange={duty.onChange} disabled={duty.isPending} />{duty.note && <span className="k3 nw dn">{duty.note}</span>}</span>}
        {doing}
        <Connection {...connection} />
        {notices && <Notices {...notices} />}
        <MeMenu me={me} />
      </header>
      <div className="stripw">{standing && <aside className="standing" aria-label={standing}>{standing}</aside>}{connection.state === 'offline' && connection.since && <p className="band a line" role="alert"><Icon name="warning" /><b>{t('offlineSince', { time: connection.since })}</b> {t('offlineWhy')}</p>}{strip && <PromiseStrip {...strip} />}</div>
      <div className="sub">{here && pages.length > 1 && (
        <nav className="subn" aria-label={t('sub', { group: here.title })}>
          {pages.map((p) => <Link key={p.href} href={p.href} aria-current={p.isHere ? 'page' : undefined}>{p.title}{p.count ? <Counter value={p.count} mine /> : null}</Link>)}
        </nav>
      )}</div>
      <main className="main" id="main" tabIndex={0}>{children}</main>
      {isPhone && <TabBar groups={groups} here={here} />}
      <KeyHelp open={isHelp} onClose={() => setHelp(false)} />
      {over}
    </div>
  )
}

function RailItem({ group, here }: { group: NavGroup; here: boolean }) {
  const count = sum(group)
  return <Link className="it" href={group.pages[0]?.href} aria-current={here ? 'page' : undefined}><Icon name={group.icon} size="l" />{group.title}{count > 0 && <Counter value={count} mine />}</Link>
}

function Rail({ groups, here, onHelp }: { groups: readonly NavGroup[]; here: NavGroup | undefined; onHelp: () => void }) {
  const t = usePhrases(phrases)
  const seen = groups.filter((g) => g.pages.length > 0)
  const first = seen.filter((g) => !g.onWay && g.id === 'today')
  const way = seen.filter((g) => g.onWay)
  const rest = seen.filter((g) => !g.onWay && g.id !== 'today')
  const item = (g: NavGroup) => <RailItem key={g.id} group={g} here={g === here} />
  return (
    <nav className="rail" aria-label={t('rail')}>
      <Link className="home" href="/" aria-label={t('brand')}><Mark /></Link>
      <div className="grp">{first.map(item)}{way.length > 0 && <div className="way grp">{way.map(item)}</div>}{rest.map(item)}</div>
      <span className="sp" />
      <AriaButton className="it keys" onPress={onHelp}><kbd aria-hidden="true">?</kbd>{t('keys')}</AriaButton>
    </nav>
  )
}

/** The rail on a phone: four groups and the rest behind 更多. */
function TabBar({ groups, here }: { groups: readonly NavGroup[]; here: NavGroup | undefined }) {
  const t = usePhrases(phrases)
  const seen = groups.filter((g) => g.pages.length > 0)
  const shown = seen.length <= 5 ? seen : seen.slice(0, 4)
  const rest = seen.slice(shown.length)
  return (
    <nav className="tabbar" aria-label={t('rail')}>
      {shown.map((g) => <RailItem key={g.id} group={g} here={g === here} />)}
      {rest.length > 0 && <Menu label={t('more')} items={rest.map((g) => ({ id: g.id, label: g.title, icon: g.icon, href: g.pages[0]?.href }))}
        trigger={<AriaButton className="it" aria-current={here && rest.includes(here) ? 'page' : undefined}><Icon name="menu" size="l" />{t('more')}</AriaButton>} />}
    </nav>
  )
}

/** The state of the line, always in sight: a shape and a word. */
function Connection({ state }: FrameProps['connection']) {
  const t = usePhrases(phrases)
  const mark = { online: <circle cx="4" cy="4" r="3.5" fill="var(--jade-mark)" />, connecting: <circle cx="4" cy="4" r="3" fill="none" stroke="var(--amber-mark)" strokeWidth="1.5" strokeDasharray="3 2" />, offline: <path d="M4 .8 7.6 7.200H.4z" fill="var(--amber-mark)" /> }
  return <span className={state === 'online' ? 'conn' : 'conn off'} role="status"><svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">{mark[state]}</svg><span className="w">{t(state)}</span></span>
}
