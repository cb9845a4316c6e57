import { Button as AriaButton } from 'react-aria-components'
import { Button } from '../../kit/button.tsx'
import { useFormats, dayOf } from '../../kit/formats.ts'
import { EmptyState, ErrorState, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { useNowMs } from '../../kit/clock.ts'
import './appointments.css'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { plusDays, todayOf, useFreeTimes } from './queries.ts'

/** Free times of a service over seven days, a row a day; pressing one chooses it. */
export function Slots({ serviceId, expertId, from, onFrom, chosen, busy, onChoose }: { serviceId: string; expertId: string | null; from: string; onFrom: (day: string) => void; chosen: string | null; busy?: string | null; onChoose: (startsAt: string, expertIds: readonly string[]) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const today = todayOf(useNowMs())
  const query = useFreeTimes({ serviceId, expertId, from })
  const days = Array.from({ length: 7 }, (_, i) => plusDays(from, i))
  const items = query.data?.items ?? []
  return (
    <div>
      <div className="row g2 wrap">
        <span className="k2 sp">{f.day(from)} – {f.day(days[6] ?? from)}</span>
        <Button size="s" icon="left" disabled={from <= today} onPress={() => onFrom(plusDays(from, -7) < today ? today : plusDays(from, -7))}>{t('new.earlier')}</Button>
        <Button size="s" icon="right" onPress={() => onFrom(plusDays(from, 7))}>{t('new.later')}</Button>
      </div>
      {query.isPending && <div className="m2"><Skeleton rows={5} /></div>}
      {query.isError && <div className="m2"><ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} /></div>}
      {query.data && items.length === 0 && <div className="m2"><EmptyState title={t('new.noTimes')} action={<Button icon="right" onPress={() => onFrom(plusDays(from, 7))}>{t('new.later')}</Button>}>{t('new.noTimesBody')}</EmptyState></div>}
      {query.data && days.map((day) => {
        const times = items.filter((item) => dayOf(item.startsAt) === day)
        return times.length === 0 ? null : (
          <div className="sld" key={day} role="group" aria-label={f.dayWeekday(day)}>
            <span className="nw"><b>{f.dayWeekday(day)}</b>{f.nearDay(day) !== f.day(day) && <><br /><span className="k3 t12">{f.nearDay(day)}</span></>}</span>
            <div className="slt">{times.map((time) => (
              <AriaButton key={time.startsAt} className={`slot${chosen === time.startsAt ? ' on' : ''}`} aria-pressed={chosen === time.startsAt} isPending={busy === time.startsAt} onPress={() => onChoose(time.startsAt, time.expertIds)}>{f.time(time.startsAt)}</AriaButton>
            ))}</div>
          </div>
        )
      })}
    </div>
  )
}
