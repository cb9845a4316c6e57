import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ifMatch, ok, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { serverNowMs } from '../../kit/clock.ts'
import { Select } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { NumberField, Switch, TextArea } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { useFormats } from '../../kit/formats.ts'
import { PageHead, Section, Sheet, Skeleton } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { Table } from '../../kit/table.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMayForAll } from '../session/session.tsx'
import { phrases } from './phrases.ts'

type Plan = Schemas['FollowUpPlan']

/** Plans by trigger, and how well those who are owed a call are covered (FOL-1, FOL-2, FOL-8). */
export function FollowUpPlansPage() {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const f = useFormats()
  const may = useMayForAll()
  const [editing, setEditing] = useState<Plan | 'new' | null>(null)
  const plans = useQuery({ queryKey: ['follow-up-plans'], queryFn: () => ok(api.GET('/api/v1/follow-up-plans')) })
  const [period] = useState(() => ({ from: new Date(serverNowMs() - 30 * 86_400_000).toISOString(), to: new Date(serverNowMs()).toISOString() }))
  const coverage = useQuery({ queryKey: ['follow-ups', 'coverage'], queryFn: () => ok(api.GET('/api/v1/follow-ups/coverage', { params: { query: period } })) })
  return (
    <div className="page">
      <PageHead title={t('plans')}>{may('followups.manage') && <Button kind="p" icon="plus" onPress={() => setEditing('new')}>{t('addPlan')}</Button>}</PageHead>
      <Section title={t('coverage')} note={`${t('thisMonth')}　${t('coverageWhy')}`}>
        {coverage.data ? (
          <Table label={t('coverage')} rows={coverage.data.triggers} rowId={row => row.trigger} columns={[
            { id: 'trigger', title: t('trigger'), tone: 'bold', cell: row => t(`triggers.${row.trigger}`) },
            { id: 'owed', title: t('owed'), align: 'end', cell: row => f.number(row.owed) }, { id: 'inTime', title: t('inTime'), align: 'end', cell: row => f.number(row.inTime) }, { id: 'late', title: t('late'), align: 'end', cell: row => f.number(row.late) },
            { id: 'open', title: t('stillOpen'), align: 'end', cell: row => f.number(row.open) }, { id: 'overdue', title: t('overdueCount'), align: 'end', cell: row => (row.overdue > 0 ? <b className="kv">{f.number(row.overdue)}</b> : '0') },
            { id: 'unreached', title: t('unreached'), align: 'end', cell: row => f.number(row.unreached) }, { id: 'noPlan', title: t('noPlan'), align: 'end', cell: row => (row.noPlan > 0 ? <b className="kv">{f.number(row.noPlan)}</b> : '0') },
          ]} />
        ) : <Skeleton rows={4} />}
      </Section>
      <Section title={t('plans')}>
        {plans.data ? <Sheet>{plans.data.items.map(plan => (
          <div key={plan.id} className="li row g3" style={{ padding: '8px 12px' }}>
            <b className="nw">{plan.offsetDays === 0 ? t('planToday', { trigger: t(`triggers.${plan.trigger}`) }) : t('planTitle', { trigger: t(`triggers.${plan.trigger}`), days: plan.offsetDays })}</b>
            <Tag>{t(`ways.${plan.way}`)}</Tag>{!plan.active && <Tag tone="amber">{t('states.cancelled')}</Tag>}
            <span className="sp cut k2">{(language === 'en' ? plan.scriptEn : plan.scriptZh).split('\n').join('　')}</span>
            {may('followups.manage') && <Button kind="text" size="s" label={`${t('savePlan')} ${plan.offsetDays}`} onPress={() => setEditing(plan)}>{t('savePlan')}</Button>}
          </div>
        ))}</Sheet> : <Skeleton rows={5} />}
      </Section>
      {editing && <EditPlan plan={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

function EditPlan({ plan, onClose }: { plan: Plan | null; onClose: () => void }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const form = useForm({
    initial: { trigger: plan?.trigger ?? 'first_visit' as Plan['trigger'], offsetDays: plan?.offsetDays ?? 3 as number | null, way: plan?.way ?? 'call' as Plan['way'], scriptZh: plan?.scriptZh ?? '', scriptEn: plan?.scriptEn ?? '', active: plan?.active ?? true },
    submit: async v => {
      const body = { offsetDays: v.offsetDays ?? 0, way: v.way, scriptZh: v.scriptZh, scriptEn: v.scriptEn }
      if (plan) await ok(api.PATCH('/api/v1/follow-up-plans/{id}', { params: { path: { id: plan.id } }, headers: ifMatch(plan.version), body: { ...body, active: v.active } }))
      else await ok(api.POST('/api/v1/follow-up-plans', { body: { ...body, trigger: v.trigger as 'first_visit' } }))
      await client.invalidateQueries({ queryKey: ['follow-up-plans'] })
      onClose()
    },
  })
  return (
    <Dialog open form wide title={plan ? t('savePlan') : t('addPlan')} onClose={onClose}>
      <Form form={form} label={t('plans')}>
        {!plan && <Select label={t('trigger')} {...form.field('trigger')} options={(['first_visit', 'treatment', 'no_show', 'inquiry_not_booked'] as const).map(value => ({ value, label: t(`triggers.${value}`) }))} />}
        <div className="row g3"><NumberField label={t('offset')} min={0} max={365} {...form.field('offsetDays')} /><Select label={t('way')} {...form.field('way')} options={(['call', 'sms', 'wechat', 'email'] as const).map(value => ({ value, label: t(`ways.${value}`) }))} /></div>
        <TextArea label={t('scriptZh')} required {...form.field('scriptZh')} />
        <TextArea label={t('scriptEn')} required {...form.field('scriptEn')} />
        {plan && <Switch label={t('active')} {...form.field('active')} />}
        <FormActions submitLabel={t('savePlan')} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
