import { useQuery } from '@tanstack/react-query'
import { api, ok, type Schemas } from '../../api/client.ts'
import { useSearchText } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { ErrorState, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { todayOf, useExpertName, usePlaceOf, useWord, type Appointment } from './queries.ts'
import './appointments.css'

/** The day's list of a department on paper (APP-10): times, names, what, who, where, and a column to sign. */
export function DayListPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const word = useWord()
  const expertName = useExpertName()
  const placeOf = usePlaceOf()
  const [search] = useSearchText()
  const params = new URLSearchParams(search)
  const day = params.get('day') ?? todayOf(serverNowMs())
  const departmentId = params.get('department')
  const query = useQuery({ queryKey: ['appointments', 'day', day, departmentId], queryFn: () => allOf(day, departmentId) })
  if (query.isPending) return <div className="dls"><Skeleton rows={12} /></div>
  if (query.isError) return <div className="dls"><ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} /></div>
  const byDepartment = Map.groupBy(query.data, (row) => row.department.id)
  return (
    <main className="dls">
      <div className="acts row"><span className="sp" /><Button kind="p" icon="print" onPress={() => print()}>{t('boardPage.print')}</Button></div>
      {query.data.length === 0 && <><h1>{t('dayList.title', { department: t('dayList.all'), day: f.date(day) })}</h1><p className="m3">{t('dayList.none')}</p></>}
      {[...byDepartment.values()].map((rows) => (
        <section key={rows[0]?.department.id} className="m4">
          <h1>{t('dayList.title', { department: rows[0] ? word(rows[0].department) : '', day: f.date(day) })}</h1>
          <p>{t('dayList.count', { count: rows.length })}　{t('dayList.printed', { time: f.dateTime(serverNowMs()) })}</p>
          <div className="wide" tabIndex={0} role="region" aria-label={rows[0] ? word(rows[0].department) : ''}><table><thead><tr><th>{t('column.when')}</th><th>{t('column.customer')}</th><th>{t('column.service')}</th><th>{t('column.expert')}</th><th>{t('column.place')}</th><th>{t('column.state')}</th><th>{t('dayList.sign')}</th></tr></thead>
            <tbody>{rows.map((row) => <tr key={row.id}><td>{f.time(row.startsAt)}–{f.time(row.endsAt)}</td><td><b>{row.customer.name}</b>{row.customer.hasAllergies && ` (${t('tag.allergies')})`}{row.customer.hasSpecialConditions && ` (${t('tag.special')})`}</td><td>{word(row.service)}</td><td>{expertName(row.expert)}</td><td>{placeOf(row)}</td><td>{t(`state.${row.state}`)}</td><td style={{ width: 90 }} /></tr>)}</tbody></table></div>
        </section>
      ))}
    </main>
  )
}

/** All appointments of a day that stand, in order of time. */
async function allOf(day: string, departmentId: string | null): Promise<Appointment[]> {
  const rows: Appointment[] = []
  for (let cursor: string | null = null; rows.length < 2000;) {
    const page: { items: Appointment[]; nextCursor: string | null } = await ok(api.GET('/api/v1/appointments', { params: { query: { from: day, to: day, limit: '200', ...(departmentId ? { departmentId } : {}), ...(cursor ? { cursor } : {}) } } }))
    rows.push(...page.items.filter((row: Schemas['Appointment']) => row.state !== 'cancelled'))
    cursor = page.nextCursor
    if (cursor === null) break
  }
  return rows.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}
