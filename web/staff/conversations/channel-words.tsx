import { useMinuteMs } from '../../kit/clock.ts'
import { useFormats } from '../../kit/formats.ts'
import { usePhrases } from '../i18n.ts'
import { phrases } from './channel-phrases.ts'
import type { Message } from './inbox-queries.ts'

/** Codes of providers and of our own line out that people can do something about. */
const reasons = {
  45015: 'window', 95018: 'window', 45047: 'quota', 95001: 'quota', connection_failed: 'network', name_unknown: 'network', timeout: 'timeout', answer_too_large: 'network', 40125: 'secret', 40001: 'token', 42001: 'token', 40013: 'appId', 40164: 'address', 60020: 'address',
  'switched off': 'off', type_not_carried: 'type', address_not_public: 'ours', 45157: 'blocked', 'fail_type 4': 'blocked', 'fail_type 2': 'off',
} as const satisfies Readonly<Record<string, string>>
type Known = keyof typeof reasons

/** A provider's code in words. */
export function useWhy(): (code: string) => string {
  const t = usePhrases(phrases)
  return (code) => { const known = Object.hasOwn(reasons, code) ? reasons[code as Known] : null; return known ? t(`why.${known}`) : t('why.code', { code }) }
}

/** How far a message over a channel has come, why not, when it is tried again (CON-13). */
export function DeliveryWords({ delivery }: { delivery: NonNullable<Message['delivery']> }) {
  const t = usePhrases(phrases)
  const f = useFormats()
  const why = useWhy()
  const now = useMinuteMs()
  const { state, nextAt, leftHouse } = delivery
  if (state === 'sent' && !leftHouse) return <span>{t('delivery.stayed')}</span>
  const words = delivery.why !== null && (state === 'failed' || state === 'queued') ? t('delivery.because', { state: t(`delivery.${state}`), why: why(delivery.why) }) : t(`delivery.${state}`)
  const isTriedAgain = state === 'queued' && delivery.attempts > 0 && nextAt !== null && Date.parse(nextAt) > now
  return <span className={state === 'failed' ? 'kv' : undefined}>{words}{isTriedAgain && `，${t('delivery.next', { time: f.time(nextAt) })}`}</span>
}
