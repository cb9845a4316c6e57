import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, DisclosurePanel, Link, Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './layout.css'
import { Button, LinkButton, type ButtonKind } from './button.tsx'
import { Icon } from './icon.tsx'
import { usePhrases } from './i18n.ts'
import { Counter } from './marks.tsx'
import { phrases } from './phrases.ts'

/** The head of a page: a sentence naming what matters, a quiet note, the acts at the right. */
export function PageHead({ title, note, children, below }: { title: ReactNode; note?: ReactNode; children?: ReactNode; below?: ReactNode }) {
  return (
    <header className="phd">
      <div className="sp"><div className="row g2 wrap base"><h1>{title}</h1>{note && <span className="k3">{note}</span>}</div>{below && <p className="k2">{below}</p>}</div>
      {children && <div className="acts">{children}</div>}
    </header>
  )
}

/** The head of a thing's own page (a customer): face, name, what it is, quiet lines below, acts; alerts in one red band under it. */
export function EntityHead({ face, name, tags, below, children, alerts }: { face?: ReactNode; name: ReactNode; tags?: ReactNode; below?: ReactNode; children?: ReactNode; alerts?: ReactNode }) {
  return (
    <header className="ehd">
      <div className="row g3 wrap">{face}<div className="sp"><div className="row g2 wrap"><h1>{name}</h1>{tags}</div>{below && <div className="row g4 k2 wrap blw">{below}</div>}</div>{children && <div className="row g3 wrap">{children}</div>}</div>
      {alerts}
    </header>
  )
}

/** Two panes under a head: side matter on paper, 376 wide, and the white sheet of what happened. Each scrolls by itself. */
export function TwoPanes({ head, side, children, label, sideLabel }: { head?: ReactNode; side: ReactNode; children: ReactNode; label: string; sideLabel: string }) {
  return <div className="duo">{head}<aside tabIndex={0} aria-label={sideLabel}>{side}</aside><section tabIndex={0} aria-label={label}>{children}</section></div>
}

/** More behind a line, closed until asked for. */
export function Disclosure({ title, children, open }: { title: ReactNode; children: ReactNode; open?: boolean }) {
  return <AriaDisclosure className="dsc" defaultExpanded={open}><Button slot="trigger" kind="text" icon="right">{title}</Button><DisclosurePanel className="dscp">{children}</DisclosurePanel></AriaDisclosure>
}

/** The head of a section, 32 high: name, how many or since when, a way on at the right. */
export function SectionHead({ title, note, children, id }: { title: ReactNode; note?: ReactNode; children?: ReactNode; id?: string }) {
  return <div className="sec"><h2 id={id}>{title}</h2>{note && <span className="note cut">{note}</span>}<span className="sp" />{children}</div>
}

/** A named part of a page. */
export function Section({ title, note, aside, children }: { title: ReactNode; note?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return <section className="m3"><SectionHead title={title} note={note}>{aside}</SectionHead>{children}</section>
}

/** The white sheet that holds what is worked on. `pad` for prose and forms; without it rows touch its edge. */
export function Sheet({ children, pad }: { children: ReactNode; pad?: boolean }) {
  return <div className={pad ? 'sheet pad' : 'sheet clip'}>{children}</div>
}

/** A row on a sheet. hot: soon; late: overdue; on: chosen. With href it is a link; `flat` on paper. */
export function Row({ children, tone, href, flat }: { children: ReactNode; tone?: 'hot' | 'late' | 'on'; href?: string; flat?: boolean }) {
  const className = `li${tone ? ` ${tone}` : ''}${flat ? ' flat' : ''}`
  return href ? <Link className={className} href={href}>{children}</Link> : <div className={className}>{children}</div>
}

/** The line between groups of rows (今天稍后). */
export function GroupHead({ children }: { children: ReactNode }) {
  return <div className="gh">{children}</div>
}

/** Nothing here: says so, and what to do instead. `bare` without its box, inside a sheet. */
export function EmptyState({ title, children, action, bare }: { title: string; children?: ReactNode; action?: ReactNode; bare?: boolean }) {
  return <div className={bare ? 'emp bare' : 'emp'}><b className="t14">{title}</b>{children && <p>{children}</p>}{action && <div className={children ? 'row g2' : 'row g2 m3'}>{action}</div>}</div>
}

/** Something went wrong: what happened, that nothing is lost, the next step as a button, and the number to give to support. */
export function ErrorState({ title, children, requestId, onRetry, action }: { title?: string; children?: ReactNode; requestId?: string | null; onRetry?: () => void; action?: ReactNode }) {
  const t = usePhrases(phrases)
  return (
    <div className="emp err" role="alert"><Icon name="warning" />
      <div><b className="t14">{title ?? t('error.title')}</b><p>{children ?? t('error.body')}{requestId && <span className="k3">　{t('error.requestId', { id: requestId })}</span>}</p>
        <div className="row g2">{onRetry && <Button icon="refresh" onPress={onRetry}>{t('button.retry')}</Button>}{action}</div></div>
    </div>
  )
}

/** The shape of rows to come, exactly their height, so that nothing jumps. */
export function Skeleton({ rows = 6, columns = [12, 24, 40, 16] }: { rows?: number; columns?: readonly number[] }) {
  const t = usePhrases(phrases)
  return (
    <div role="status" aria-label={t('page.loading')}>
      {Array.from({ length: rows }, (_, r) => <div className="skr" key={r}>{columns.map((share, c) => <span key={c} className="sk" style={{ width: `${share * (0.6 + ((r * 7 + c * 3) % 5) / 10)}%` }} />)}</div>)}
    </div>
  )
}

/** A band across a page: danger (alerts of a customer), warn (line down), note (internal), good. */
export function Band({ tone, title, children, aside }: { tone: 'danger' | 'warn' | 'note' | 'good'; title?: ReactNode; children?: ReactNode; aside?: ReactNode }) {
  const tones = { danger: 'band v', warn: 'band a', note: 'band sl', good: 'band j' } as const
  return <div className={tones[tone]} role={tone === 'danger' || tone === 'warn' ? 'alert' : undefined}>{(tone === 'danger' || tone === 'warn') && <Icon name="warning" />}{tone === 'note' && <Icon name="lock" />}{title && <b>{title}</b>}<span className="sp">{children}</span>{aside}</div>
}

/** After saving: what is to be read back to the customer, large, with 顾客说对 and 改. */
export function ReadBack({ main, children, actions }: { main: ReactNode; children?: ReactNode; actions: ReactNode }) {
  const t = usePhrases(phrases)
  return <div className="rb" role="status"><div className="sp"><span className="k2">{t('readBack.title')}</span><br /><b className="t20">{main}</b>{children && <><br /><span className="k2">{children}</span></>}</div>{actions}</div>
}

export interface Step { id: string; title: string; note?: string }

/** The steps of a wizard, down the left. Done steps can be gone back to. */
export function Stepper({ steps, now, onGo, label }: { steps: readonly Step[]; now: string; onGo?: (id: string) => void; label: string }) {
  const t = usePhrases(phrases)
  const at = steps.findIndex((s) => s.id === now)
  return (
    <ol className="stp" aria-label={label}>
      {steps.map((s, i) => {
        const stage = i < at ? 'done' : i === at ? 'now' : 'todo'
        const inner = <><span className={stage === 'done' ? 'sn d' : stage === 'now' ? 'sn n' : 'sn'} aria-hidden="true">{stage === 'done' ? <Icon name="check" /> : i + 1}</span><span><b>{s.title}</b>{s.note && <span className="k3 t12">{s.note}</span>}<span className="vh">{t(`steps.${stage}`)}</span></span></>
        return <li key={s.id} className={stage === 'now' ? 'n' : undefined} aria-current={stage === 'now' ? 'step' : undefined}>{stage === 'done' && onGo ? <button type="button" onClick={() => onGo(s.id)}>{inner}</button> : inner}</li>
      })}
    </ol>
  )
}

/** A way through stations on one line (到诊 · 就诊 · 检查 · 缴费): done, now, to come. */
export function Way({ steps, now, label }: { steps: readonly { id: string; title: string }[]; now: string; label: string }) {
  const at = steps.findIndex((s) => s.id === now)
  return <ol className="way6" aria-label={label}>{steps.map((s, i) => <li key={s.id} className={i < at ? 'd' : i === at ? 'n' : undefined} aria-current={i === at ? 'step' : undefined}><i aria-hidden="true">{i < at && <svg viewBox="0 0 14 14"><path d="m3.8 7.2 2.200 2.200L10.200 5" fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>}</i>{s.title}</li>)}</ol>
}

export interface TabItem { id: string; label: string; count?: number; mine?: boolean; content: ReactNode }

/** Parts of one thing, one at a time. `value`/`onChange` where the address bar keeps it. */
export function Tabs({ tabs, label, value, onChange }: { tabs: readonly TabItem[]; label: string; value?: string; onChange?: (id: string) => void }) {
  return (
    <AriaTabs selectedKey={value} onSelectionChange={onChange && ((k) => onChange(String(k)))}>
      <TabList className="tbs" aria-label={label}>{tabs.map((x) => <Tab key={x.id} id={x.id}>{x.label}{x.count !== undefined && <Counter value={x.count} mine={x.mine} />}</Tab>)}</TabList>
      {tabs.map((x) => <TabPanel key={x.id} id={x.id} className="tbp">{x.content}</TabPanel>)}
    </AriaTabs>
  )
}

/** Fields in two columns, one on a phone. Wrap what should span the line in <Full>. */
export function FieldGrid({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 | 3 }) {
  return <div className={columns === 1 ? 'fgrid one' : columns === 3 ? 'fgrid three' : 'fgrid'}>{children}</div>
}

/** Spans all columns of a FieldGrid. */
export function Full({ children }: { children: ReactNode }) { return <div className="full">{children}</div> }

/** Name and value, line by line (她是谁). */
export function Facts({ items, wide }: { items: readonly { name: ReactNode; value: ReactNode }[]; wide?: boolean }) {
  return <dl className={wide ? 'df wide' : 'df'}>{items.map((x, i) => <FactLine key={i} {...x} />)}</dl>
}

function FactLine({ name, value }: { name: ReactNode; value: ReactNode }) { return <><dt>{name}</dt><dd>{value}</dd></> }

/** The page that is not there. */
export function NotFound({ homeHref = '/', kind = 'p' }: { homeHref?: string; kind?: ButtonKind }) {
  const t = usePhrases(phrases)
  return <div className="page"><EmptyState title={t('page.notFound')} action={<LinkButton kind={kind} href={homeHref}>{t('page.home')}</LinkButton>}>{t('page.notFoundWhy')}</EmptyState></div>
}
