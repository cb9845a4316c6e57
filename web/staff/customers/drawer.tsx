import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Drawer } from '../../kit/dialog.tsx'
import { Icon } from '../../kit/icon.tsx'
import { ErrorState, SectionHead, Skeleton } from '../../kit/layout.tsx'
import { Avatar, Tag } from '../../kit/marks.tsx'
import { problemOf } from '../../kit/problem.ts'
import { Timeline } from '../../kit/timeline.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useActsFor } from './acts.ts'
import { Alerts, Next, Promised, useComplaint, WhoFacts } from './bits.tsx'
import { EditPanel } from './edit.tsx'
import { itemOf, useLatest } from './entries.tsx'
import { phrases } from './phrases.ts'
import { useAboutOf, useCare, useCustomer, useListNames, type Customer } from './queries.ts'
import { Masked } from './reveal.tsx'

/** The same panel from any name anywhere: who, alerts first, promises, what comes next, the latest, quick acts. */
export function CustomerDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const t = usePhrases(phrases)
  const query = useCustomer(id)
  if (query.data) return <Shown customer={query.data} onClose={onClose} />
  const problem = query.isError ? problemOf(query.error, t('failed'), t('offline')) : null
  return (
    <Drawer open onClose={onClose} title={t('title')}>
      {problem ? <ErrorState title={problem.title} requestId={problem.requestId ?? null} onRetry={() => void query.refetch()} /> : <Skeleton rows={8} columns={[60, 30]} />}
    </Drawer>
  )
}

function Shown({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const may = useMay()
  const router = useRouter()
  const aboutOf = useAboutOf()
  const { nameOf } = useListNames()
  const care = useCare(customer).data
  const complaint = useComplaint(customer.id)
  const latest = useLatest(customer.id, 8)
  const acts = useActsFor(customer.id)
  const [isEditing, setEditing] = useState(false)
  const phone = customer.phones[0]
  const words = { system: t('timeline.system'), note: (name: string) => t('note.label', { name }), hidden: t('note.hidden') }
  return (
    <Drawer open onClose={onClose} title={customer.name}
      head={<><Avatar name={customer.name} />
        <div className="sp"><div className="row g2 wrap"><b className="t16">{customer.name}</b><span className="k2">{aboutOf(customer)}</span>{customer.vip && <Tag tone="jade">VIP</Tag>}{customer.level !== 'ordinary' && <Tag>{t(`level.${customer.level}`)}</Tag>}<Tag>{t(`lifecycle.${customer.lifecycle}`)}</Tag></div>
          {phone && <span className="row g1 k2"><Icon name="phone" size="s" /><Masked customerId={customer.id} masked={phone.masked} name={t('form.phone')} of={{ what: 'phone', itemId: phone.id }} /></span>}</div></>}
      foot={<>
        {may('customers.change') && <Button icon="edit" onPress={() => setEditing(true)}>{t('act.edit')}</Button>}
        {acts.filter((act) => act.id !== 'book').map((act) => <Button key={act.id} icon={act.icon} onPress={() => { onClose(); act.go() }}>{act.label}</Button>)}
        <span className="sp" />
        <Button icon="open" onPress={() => { onClose(); router.history.push(href('/customers/$id', { id: customer.id })) }}>{t('act.openPage')}</Button>
        {acts.filter((act) => act.id === 'book').map((act) => <Button key={act.id} kind="p" icon={act.icon} onPress={() => { onClose(); act.go() }}>{act.label}</Button>)}
      </>}>
      <Alerts customer={customer} care={care} complaint={complaint} />
      <Promised customerId={customer.id} />
      {may('appointments.read') && <Next customerId={customer.id} />}
      <SectionHead title={t('last')} />
      {latest.data ? <Timeline items={latest.data.map((entry) => { const item = itemOf(entry, language, words); return entry.kind === 'note' ? { ...item, by: undefined } : item })} label={t('last')} empty={<p className="k3">{t('lastNone')}</p>} /> : <Skeleton rows={4} columns={[20, 60]} />}
      <SectionHead title={t('who')} />
      <WhoFacts customer={customer} care={care} sourceName={nameOf('customer_source', customer.source)} tagName={(code) => nameOf('customer_tag', code)} />
      {isEditing && (care !== undefined || !may('customers.open')) && <EditPanel customer={customer} care={care ?? null} onClose={() => setEditing(false)} />}
    </Drawer>
  )
}
