import type { ReactNode } from 'react'
import './frame.css'
import { TextLink } from '../../kit/button.tsx'
import { usePhrases } from '../../kit/i18n.ts'
import { Stepper, type Step } from '../../kit/layout.tsx'
import { phrases } from './phrases.ts'

/** The set-up wizard's page: steps at the left, one question at the right, the buttons at its foot. */
export function SetupWizard({ steps, now, title, why, children, back, next, minutesLeft, saved, onGo, onLater }: { steps: readonly Step[]; now: string; title: string; why?: ReactNode; children: ReactNode; back?: ReactNode; next: ReactNode; minutesLeft?: number; saved?: boolean; onGo?: (id: string) => void; onLater?: () => void }) {
  const t = usePhrases(phrases)
  const done = Math.max(0, steps.findIndex((s) => s.id === now))
  return (
    <section className="b2" aria-label={t('setup.first')}>
      <div className="cap"><b>{t('setup.first')}</b><span className="k3">{t('setup.progress', { done, left: steps.length - done })}{minutesLeft !== undefined && ` · ${t('setup.minutes', { count: minutesLeft })}`}</span><span className="sp" />{onLater && <TextLink onPress={onLater}>{t('setup.later')}</TextLink>}</div>
      <div className="wz">
        <Stepper steps={steps} now={now} onGo={onGo} label={t('setup.steps')} />
        <div><h2>{title}</h2>{why && <p className="k2">{why}</p>}<div className="m3">{children}</div>
          <div className="row g2 m5">{back}<span className="sp" />{saved && <span className="k3">{t('setup.saved')}</span>}{next}</div></div>
      </div>
    </section>
  )
}
