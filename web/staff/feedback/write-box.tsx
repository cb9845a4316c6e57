import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { RadioRow, TextArea } from '../../kit/field.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useStep, type Feedback } from './queries.ts'

type Kind = 'talk' | 'statement' | 'note'

/** Writes down a talk with the customer, somebody's statement, or a note. */
export function WriteBox({ one }: { one: Feedback }) {
  const t = usePhrases(phrases)
  const step = useStep(one.id)
  const kinds = (['talk', 'statement', 'note'] as const).filter((kind) => one.may[kind])
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'note')
  const [text, setText] = useState('')
  if (kinds.length === 0) return null
  const chosen = kinds.includes(kind) ? kind : kinds[0] ?? 'note'
  const send = (): void => { if (text.trim() && !step.isPending) step.mutate({ step: chosen, note: text.trim() }, { onSuccess: () => setText('') }) }
  return (
    <div className="col g2">
      <TextArea label={t('write.label')} labelHidden rows={2} maxLength={4000} placeholder={t('write.hint')} value={text} onChange={setText} onSend={send} />
      <div className="row g3 wrap"><RadioRow label={t('write.label')} labelHidden options={kinds.map((value) => ({ value, label: t(`write.${value}`) }))} value={chosen} onChange={setKind} /><span className="sp" />
        <Button icon="note" hint="Ctrl ↵" disabled={!text.trim()} pending={step.isPending} onPress={send}>{t('write.send')}</Button></div>
    </div>
  )
}
