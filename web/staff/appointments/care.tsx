import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { ErrorState, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { phrases } from './phrases.ts'
import './appointments.css'

/** Allergies, conditions, needs and the note: opened on purpose, since every look is recorded. */
export function CareNotes({ id }: { id: string; customerId: string }) {
  const t = usePhrases(phrases)
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may('appointments.acknowledge')) return null
  return <Section title={t('ack.open')} aside={!isOpen && <Button size="s" icon="eye" onPress={() => setOpen(true)}>{t('ack.open')}</Button>}>{isOpen && <Sheet><CareFacts id={id} /></Sheet>}</Section>
}

/** The facts themselves; fetching them leaves an audit row, so they are fetched once while shown. */
export function CareFacts({ id }: { id: string }) {
  const t = usePhrases(phrases)
  const query = useQuery({ queryKey: ['appointment-care', id], staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false, queryFn: () => ok(api.GET('/api/v1/appointments/{id}/care', { params: { path: { id } } })) })
  if (query.isPending) return <Skeleton rows={3} />
  if (query.isError) return <ErrorState title={problemOf(query.error, t('failed'), t('offline')).title} onRetry={() => void query.refetch()} />
  const { allergies, specialConditions, needs, note } = query.data
  const nothing = <span className="k3">{t('ack.nothing')}</span>
  return (
    <dl className="care">
      <dt>{t('ack.allergies')}</dt><dd className={allergies ? 'hot' : ''}>{allergies || nothing}</dd>
      <dt>{t('ack.special')}</dt><dd className={specialConditions ? 'hot' : ''}>{specialConditions || nothing}</dd>
      <dt>{t('ack.needs')}</dt><dd>{needs || nothing}</dd>
      <dt>{t('ack.bookingNote')}</dt><dd>{note || nothing}</dd>
      <dt /><dd className="k3 t12">{t('ack.logged')}</dd>
    </dl>
  )
}
