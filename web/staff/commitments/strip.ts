import { useRouter } from '@tanstack/react-router'
import type { PromiseItem } from '../../kit/promise-strip.tsx'
import { useLanguage, usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'
import { useCommitmentCounts, useMyNext, type Commitment } from './queries.ts'

/** What is owed, in the reader's language. */
export function whatOf(row: Pick<Commitment, 'whatZh' | 'whatEn'>, language: 'zh' | 'en'): string {
  return language === 'en' ? row.whatEn : row.whatZh
}

/** To whom and about what, in one line. */
export function aboutOf(row: Pick<Commitment, 'customer' | 'about'>): string {
  return [row.customer?.name, row.about].filter(Boolean).join(' · ')
}

/** The promise strip of the frame: the nearest four, live. Undefined until they are known. */
export function usePromiseStrip() {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const router = useRouter()
  const next = useMyNext(4)
  const counts = useCommitmentCounts()
  if (!next.data) return undefined
  const items: PromiseItem[] = next.data.map(row => ({
    id: row.id, dueAt: row.dueAt, startedAt: row.startedAt, verb: whatOf(row, language), to: aboutOf(row), href: row.link,
    act: { label: whatOf(row, language), onPress: () => router.history.push(row.link) },
  }))
  const settled = counts.data?.settledToday ?? 0
  return {
    title: t('strip'), items, count: counts.data?.mine ?? items.length, allHref: '/commitments', empty: t('stripEmpty'),
    ...(settled > 0 ? { kept: t('keptToday', { kept: counts.data?.keptToday ?? 0, all: settled }) } : {}),
  }
}
