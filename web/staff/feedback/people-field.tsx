import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { ComboBox, type Option } from '../../kit/choice.tsx'
import { usePhrases } from '../i18n.ts'
import { useStaffLoader } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'

/** Several colleagues: found by typing one after the other, each can be taken away again. */
export function PeopleField({ label, description, value, onChange, except = [], autoFocus }: { label: string; description?: string; value: readonly Option[]; onChange: (value: Option[]) => void; except?: readonly string[]; autoFocus?: boolean }) {
  const t = usePhrases(phrases)
  const load = useStaffLoader({ except: [...except, ...value.map((one) => one.value)] })
  const [round, setRound] = useState(0)
  return (
    <div className="col g2">
      <ComboBox key={round} label={label} {...(description ? { description } : {})} icon="person" value={null} load={load} placeholder={t('form.addStaff')} {...(autoFocus || round > 0 ? { autoFocus: true } : {})} onChange={(_id, option) => { if (option) { onChange([...value, option]); setRound(round + 1) } }} />
      {value.length > 0 && <div className="row g2 wrap">{value.map((one) => <Button key={one.value} size="s" icon="close" label={t('form.remove', { name: one.label })} onPress={() => onChange(value.filter((other) => other.value !== one.value))}>{one.label}</Button>)}</div>}
    </div>
  )
}
