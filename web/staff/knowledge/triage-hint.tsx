import { useQuery } from '@tanstack/react-query'
import { api, ok } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { useFormats } from '../../kit/formats.ts'
import { Band } from '../../kit/layout.tsx'
import { Tag } from '../../kit/marks.tsx'
import { toast } from '../../kit/toast.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay } from '../session/session.tsx'
import { useAltKey, useLater } from './later.ts'
import { phrases } from './phrases.ts'

/**
 * Under a matter: signs of an emergency, whatever the model believes, and the department it looks like. It chooses nothing by
 * itself; Alt D takes the suggestion where no department was chosen (KNO-3).
 */
export function TriageHint({ text, chosen, onChoose }: { text: string; /** department chosen already */ chosen?: string | null; onChoose?: (departmentId: string) => void }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const language = useLanguage()
  const may = useMay()
  const asked = useLater(text.trim().slice(0, 4_000))
  const { data } = useQuery({ queryKey: ['triage-hint', asked], enabled: may('knowledge.read') && asked.length >= 2, staleTime: 60_000, gcTime: 60_000, retry: false, placeholderData: (before) => before, queryFn: () => ok(api.POST('/api/v1/triage', { body: { text: asked } })) })
  const word = (one: { nameZh: string; nameEn: string }): string => (language === 'en' ? one.nameEn : one.nameZh)
  const shown = asked.length >= 2 ? data : undefined
  const first = shown?.guesses[0]
  const take = first && shown.sure && onChoose && !chosen ? () => { onChoose(first.id); toast(t('triage.taken', { name: word(first) })) } : null
  useAltKey('KeyD', take)
  if (!shown || (shown.guesses.length === 0 && shown.warnings.length === 0)) return null
  return (
    <div className="col g2 m1">
      {shown.warnings.map((sign) => <Band key={sign.key} tone="danger" title={language === 'en' ? sign.en : sign.zh}>{language === 'en' ? sign.adviceEn : sign.adviceZh}</Band>)}
      {first && (
        <div className="row g2 wrap k2 t12">
          <span>{t(shown.sure ? 'triage.sure' : 'triage.unsure')}</span>
          {shown.guesses.filter((one, i) => i === 0 || one.permille >= 50).map((one, i) => (onChoose
            ? <Button key={one.id} size="s" kind="text" hint={i === 0 && take ? t('triage.takeKey') : undefined} disabled={chosen === one.id} onPress={() => onChoose(one.id)}>{`${word(one)} ${f.percent(one.permille / 1_000)}`}</Button>
            : <Tag key={one.id} tone={i === 0 && shown.sure ? 'jade' : 'plain'}>{`${word(one)} ${f.percent(one.permille / 1_000)}`}</Tag>))}
          {shown.learnt && shown.learnt.heldOut > 0 && <span className="k3">{t('triage.measured', { share: f.percent(shown.learnt.firstRight / shown.learnt.heldOut, 1) })}</span>}
        </div>)}
    </div>
  )
}
