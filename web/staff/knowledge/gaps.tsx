import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { EmptyState, ErrorState, PageHead, Row, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'

const week = 7 * 86_400_000
const moved = (day: string, by: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + by * week).toISOString().slice(0, 10)

/** What was asked in a week and no answer covered, the most asked first (KNO-5). */
export function GapsPage() {
  const t = usePhrases(phrases)
  const f = useFormats()
  const may = useMay()
  const language = useLanguage()
  const [day, setDay] = useState<string | null>(null)
  const query = useQuery({ queryKey: ['knowledge', 'gaps', day], queryFn: () => ok(api.GET('/api/v1/knowledge/gaps', { params: { query: day ? { week: day } : {} } })), placeholderData: (before) => before })
  const { data } = query
  return (
    <div className="page">
      <PageHead title={t('gaps.title')} note={data ? `${t('between', { from: f.date(data.from), to: f.date(data.to) })}　${t('gaps.note', { asked: data.asked, covered: data.covered })}` : undefined}>
        {data && <><Button onPress={() => setDay(moved(data.from, -1))}>{t('gaps.prev')}</Button><Button disabled={day === null} onPress={() => setDay(moved(data.from, 1))}>{t('gaps.next')}</Button></>}
      </PageHead>
      {query.isError ? <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />
        : !data ? <Skeleton rows={8} />
        : data.items.length === 0 ? <EmptyState title={t('gaps.none')}>{t('gaps.noneWhy')}</EmptyState>
        : (
          <Sheet>{data.items.map((gap) => (
            <Row key={gap.inquiryIds[0]}>
              <Tag tone={gap.times > 2 ? 'amber' : 'plain'}>{t('gaps.times', { count: gap.times })}</Tag>
              <span className="sp txt"><b>{gap.matter}</b>{gap.department && <span className="k2">　{language === 'en' ? gap.department.nameEn : gap.department.nameZh}</span>}</span>
              {gap.inquiryIds[0] && <LinkButton size="s" kind="text" href={href('/inquiries/$id', { id: gap.inquiryIds[0] })}>{t('gaps.open')}</LinkButton>}
              {may('knowledge.write') && <LinkButton size="s" href={href('/answers/new', undefined, { q: gap.matter })}>{t('gaps.write')}</LinkButton>}
            </Row>))}</Sheet>)}
    </div>
  )
}
