import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { ComboBox, Select, type Option } from '../../kit/choice.tsx'
import { DateTimePicker } from '../../kit/date-field.tsx'
import { TextField } from '../../kit/field.tsx'
import { FieldGrid, Full } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { useStaffLoader } from '../organisation/choices.ts'
import { Asks } from './asks.tsx'
import { phrases } from './phrases.ts'
import type { Feedback, Step } from './queries.ts'

const kinds = ['explain', 'apologise', 'refund', 'redo', 'compensate', 'improve', 'discipline'] as const
interface Measure { kind: (typeof kinds)[number]; text: string; owner: Option | null; dueAt: string | null }
const blank: Measure = { kind: 'apologise', text: '', owner: null, dueAt: null }

/** Measures, each with owner and date. */
export function PlanDialog(props: { one: Feedback; onClose: () => void }) {
  const t = usePhrases(phrases)
  const load = useStaffLoader()
  const [measures, setMeasures] = useState<readonly Measure[]>([blank])
  const [error, setError] = useState<string | null>(null)
  const put = (index: number, change: Partial<Measure>): void => { setError(null); setMeasures(measures.map((one, i) => (i === index ? { ...one, ...change } : one))) }
  const make = (): Step | null => {
    const whole = measures.flatMap((one) => (one.text.trim() && one.owner && one.dueAt ? [{ kind: one.kind, text: one.text.trim(), ownerId: one.owner.value, dueAt: one.dueAt }] : []))
    if (whole.length < measures.length) { setError(t('dialog.plan.needAll')); return null }
    return { step: 'plan', measures: whole }
  }
  return (
    <Asks {...props} wide title={t('dialog.plan.title')} why={t('dialog.plan.why')} verb={t('dialog.plan.verb')} make={make}>
      {measures.map((one, index) => (
        <FieldGrid key={index}>
          <Select label={t('dialog.plan.kind')} options={kinds.map((value) => ({ value, label: t(`measure.${value}`) }))} value={one.kind} onChange={(kind) => put(index, { kind })} />
          <ComboBox label={t('dialog.plan.owner')} required value={one.owner?.value ?? null} selected={one.owner} load={load} onChange={(_id, owner) => put(index, { owner })} />
          <Full><TextField label={t('dialog.plan.text')} required maxLength={300} value={one.text} onChange={(text) => put(index, { text })} error={index === measures.length - 1 ? error : null} /></Full>
          <DateTimePicker label={t('dialog.plan.due')} required value={one.dueAt} onChange={(dueAt) => put(index, { dueAt })} />
        </FieldGrid>))}
      <div><Button icon="plus" disabled={measures.length >= 10} onPress={() => setMeasures([...measures, blank])}>{t('dialog.plan.add')}</Button></div>
    </Asks>
  )
}
