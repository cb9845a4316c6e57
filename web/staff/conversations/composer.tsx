import { useRef, useState } from 'react'
import type { Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Checkbox, TextArea } from '../../kit/field.tsx'
import { Tabs } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { Suggestions, useAnswerUse } from '../knowledge/suggestions.tsx'
import { usePersonName } from '../organisation/choices.ts'
import { phrases } from './phrases.ts'
import { useInquiryAct } from './queries.ts'
import type { Inquiry } from './words.tsx'

/** Records what was answered, or an internal note. For the expert asked it is their answer, to be passed on. */
export function Composer({ inquiry }: { inquiry: Inquiry }) {
  const t = usePhrases(phrases)
  const [tab, setTab] = useState(inquiry.may.answer ? 'answer' : 'note')
  if (!inquiry.may.answer) return inquiry.may.note ? <div className="m3"><Writer inquiry={inquiry} as="note" /></div> : null
  return (
    <Tabs label={t('detail.answerTab')} value={tab} onChange={setTab} tabs={[
      { id: 'answer', label: t('detail.answerTab'), content: <Writer inquiry={inquiry} as="answer" /> },
      { id: 'note', label: t('detail.noteTab'), content: <Writer inquiry={inquiry} as="note" /> },
    ]} />
  )
}

function Writer({ inquiry, as }: { inquiry: Inquiry; as: 'answer' | 'note' }) {
  const t = usePhrases(phrases)
  const nameOf = usePersonName()
  const act = useInquiryAct(inquiry.id)
  const [text, setText] = useState('')
  const offered = useRef<Schemas['AnswerSuggestion'] | null>(null)
  const use = useAnswerUse(inquiry.id)
  const [isPassedOn, setPassedOn] = useState(false)
  // who may answer but not close is the expert asked
  const isExpert = as === 'answer' && inquiry.state === 'specialist' && !inquiry.may.close
  const send = (): void => {
    if (!text.trim() || act.isPending) return
    act.mutate(as === 'note' ? { kind: 'note', text: text.trim() } : { kind: 'answer', text: text.trim(), ...(isExpert ? { fromSpecialist: true, ...(isPassedOn ? { passedOn: true } : {}) } : {}) }, {
      onSuccess: () => {
        const { current: one } = offered
        if (one) use.mutate({ answerId: one.answerId, act: text.trim() === one.text.trim() ? 'used' : 'edited' })
        offered.current = null
        setText('')
      },
    })
  }
  const label = as === 'note' ? t('detail.noteTab') : t('detail.answerTab')
  return (
    <div className="col g2">
      <TextArea label={label} labelHidden rows={3} maxLength={as === 'note' ? 2000 : 4000} value={text} onChange={setText} onSend={send}
        placeholder={as === 'note' ? t('detail.noteWhy') : isExpert ? t('detail.specialistHint', { name: nameOf(inquiry.owner) }) : t('detail.answerHint')} />
      <div className="row g3 wrap">
        {isExpert && <Checkbox label={t('detail.passedOn')} value={isPassedOn} onChange={setPassedOn} />}
        <span className="sp" />
        <Button kind="p" icon={as === 'note' ? 'note' : 'check'} hint="Ctrl ↵" disabled={!text.trim()} pending={act.isPending} onPress={send}>{as === 'note' ? t('detail.noteSend') : isExpert ? t('detail.specialistSend') : t('detail.answerSend')}</Button>
      </div>
      {as === 'answer' && !isExpert && <Suggestions text={`${inquiry.matter} ${inquiry.content}`} departmentId={inquiry.departmentId} channel={inquiry.channel} inquiryId={inquiry.id} onInsert={(one) => { offered.current = one; setText(text.trim() ? `${text}\n${one.text}` : one.text) }} />}
    </div>
  )
}
