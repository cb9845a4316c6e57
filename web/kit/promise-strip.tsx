import { Link } from 'react-aria-components'
import './promise-strip.css'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { CountdownChip, useCountdown } from './marks.tsx'

/** One thing owed. `verb` what is owed (回复), `to` to whom and about what, `act` what the button does. */
export interface PromiseItem { id: string; dueAt: string; startedAt?: string | null; verb: string; to: string; href: string; act?: { label: string; onPress: () => void } }

function Promised({ item, first }: { item: PromiseItem; first: boolean }) {
  const c = useCountdown(item)
  const share = c.kind === 'ok' || c.kind === 'soon' ? c.fractionLeft : c.kind === 'late' ? 1 : 0
  const tone = c.kind === 'late' ? ' late' : c.kind === 'soon' ? ' soon' : c.kind === 'ok' ? ' ok' : ''
  return (
    <div className={`pr${first ? ' first' : ''}${tone}`}>
      <CountdownChip dueAt={item.dueAt} startedAt={item.startedAt} />
      <Link href={item.href} className="cut"><b>{item.verb}</b> {item.to}</Link>
      {first && item.act && <Button size="s" kind="p" onPress={item.act.onPress} label={`${item.act.label} ${item.to}`}>{item.act.label}</Button>}
      <i style={{ width: `${share * 100}%` }} />
    </div>
  )
}

/** The strip under the bar: at most four things I owe, the nearest first with its act; the line below shows the time left. */
export function PromiseStrip({ title, items, count, kept, allHref, empty }: { title: string; items: readonly PromiseItem[]; count: number; /** 今日守约 23 / 24 */ kept?: string; allHref: string; empty: string }) {
  return (
    <section className="strip" aria-label={title}>
      <Link className="lab" href={allHref}><Icon name="promise" /><b>{title}</b><span className="k3">{count}</span></Link>
      {items.length === 0 && <div className="pr first k3">{empty}</div>}
      {items.slice(0, 4).map((item, i) => <Promised key={item.id} item={item} first={i === 0} />)}
      {items.length < 4 && <span className="sp" />}
      {kept && <span className="lab kept">{kept}</span>}
    </section>
  )
}
