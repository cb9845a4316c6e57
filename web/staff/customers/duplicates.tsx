import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, ok, type Schemas } from '../../api/client.ts'
import { TextLink } from '../../kit/button.tsx'
import { Band } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useAboutOf } from './queries.ts'

export type Duplicate = Schemas['CustomerBrief'] & { reason: 'same_phone' | 'same_name_and_birth_date' | 'same_identity' }

/** Who may be the same person, asked a moment after the last key. */
export function useDuplicates(of: { name: string; birthDate: string | null; phones: readonly string[] }, exceptId?: string): readonly Duplicate[] {
  const [asked, setAsked] = useState(of)
  const key = JSON.stringify(of)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(JSON.parse(key) as typeof of), 300)
    return () => clearTimeout(timer)
  }, [key])
  const phones = asked.phones.filter((phone) => /^\+?\d{7,20}$/.test(phone))
  const worth = phones.length > 0 || (asked.name.trim() !== '' && asked.birthDate !== null)
  const found = useQuery({
    queryKey: ['customers', 'duplicates', asked, exceptId], enabled: worth, staleTime: 30_000,
    queryFn: async () => (await ok(api.POST('/api/v1/customers/duplicates', { body: { ...(asked.name.trim() ? { name: asked.name.trim() } : {}), ...(asked.birthDate ? { birthDate: asked.birthDate } : {}), phones, ...(exceptId ? { exceptId } : {}) } }))).items,
  })
  return worth ? found.data ?? [] : []
}

/** Warns at once and offers the one who exists (CUS-3). */
export function DuplicateWarning({ found, onChoose }: { found: readonly Duplicate[]; onChoose?: (id: string) => void }) {
  const t = usePhrases(phrases)
  const aboutOf = useAboutOf()
  if (found.length === 0) return null
  return (
    <Band tone="warn">
      <b>{t('duplicate.found')}</b><span className="k2">　{t('duplicate.family')}</span>
      {found.slice(0, 4).map((one) => (
        <span key={one.id} className="row g2"><b>{one.name}</b><span className="k2 cut sp">{[aboutOf(one), one.phoneMasked, t(`duplicate.${one.reason}`)].filter(Boolean).join('　')}</span>
          {onChoose && <TextLink label={t('duplicate.openLabel', { name: one.name })} onPress={() => onChoose(one.id)}>{t('duplicate.open')}</TextLink>}</span>
      ))}
    </Band>
  )
}
