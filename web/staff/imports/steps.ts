import type { Step } from '../../kit/layout.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

/** The four steps of an import. */
export function useSteps(): readonly Step[] {
  const t = usePhrases(phrases)
  return (['file', 'columns', 'preview', 'run'] as const).map(id => ({ id, title: t(`steps.${id}`) }))
}
