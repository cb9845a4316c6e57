import { useEffect, useRef, useState } from 'react'
import type { Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Icon } from '../../kit/icon.tsx'
import { usePhrases } from '../i18n.ts'
import { useAnswerUse, useSuggestions } from '../knowledge/suggestions.tsx'
import { useDepartments } from '../organisation/choices.ts'
import { phrases } from './inbox-phrases.ts'

export interface SuggestionHandle { /** puts the shown one in; false when there is none */ insert: () => boolean; /** it was sent: as it was, or changed */ sent: (text: string) => void }

/** Over the box: one standard answer that fits what was asked. Tab puts it in; what became of it is told (KNO-5). */
export function SuggestionBand({ handle, text, departmentId, channel, inquiryId, onInsert }: { handle: { current: SuggestionHandle | null }; text: string; departmentId: string | null; channel: string; inquiryId: string; onInsert: (text: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const departments = useDepartments()
  const [left, setLeft] = useState<readonly string[]>([])
  const [at, setAt] = useState(0)
  const use = useAnswerUse(inquiryId)
  const put = useRef<Schemas['AnswerSuggestion'] | null>(null)
  const items = useSuggestions({ text, departmentId, channel }).filter((one) => !left.includes(one.answerId))
  const one = items[at % Math.max(1, items.length)]
  const mayUse = one !== undefined && one.missing.length === 0
  const insert = (): boolean => {
    if (!one || !mayUse) return false
    put.current = one
    onInsert(one.text)
    return true
  }
  useEffect(() => {
    handle.current = {
      insert,
      sent: (said) => {
        const used = put.current
        put.current = null
        if (used) use.mutate({ answerId: used.answerId, act: said.trim() === used.text.trim() ? 'used' : 'edited' })
      },
    }
    return () => { handle.current = null }
  })
  if (!one) return null
  return (
    <section className="kn" aria-label={t('compose.suggestLabel')}>
      <Icon name="bulb" />
      <div className="tt row g2"><b className="cut">{one.title}</b>{one.changedSinceUsed && <span className="ka t12 nw">{t('compose.suggestChanged')}</span>}{one.missing.length > 0 && <span className="ka t12 cut">{t('compose.missing', { names: f.list(one.missing) })}</span>}</div>
      <span className="row g1 end">
        {items.length > 1 && <Button size="s" kind="text" onPress={() => setAt(at + 1)}>{t('compose.suggestNext')}</Button>}
        <Button size="s" kind="text" onPress={() => { setLeft([...left, one.answerId]); setAt(0); use.mutate({ answerId: one.answerId, act: 'ignored' }) }}>{t('compose.suggestIgnore')}</Button>
        <Button size="s" hint="Tab" disabled={!mayUse} onPress={insert}>{t('compose.suggestUse')}</Button>
      </span>
      <p className="bdy">{one.text}{departments.nameOf(one.departmentId) && <span className="k3">　{departments.nameOf(one.departmentId)}</span>}</p>
    </section>
  )
}
