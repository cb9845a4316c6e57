import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { api, ok, ProblemError, session, type Schemas } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { setDraftOwner } from '../../kit/draft.ts'
import { PasswordField } from '../../kit/field.tsx'
import { setFormatZone } from '../../kit/formats.ts'
import { EmptyState } from '../../kit/layout.tsx'
import { useSettings } from '../../kit/settings.ts'
import { toast } from '../../kit/toast.tsx'
import { SignInPage, type SignInValues } from '../frame/sign-in.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

export type Me = Schemas['Me']

const MeContext = createContext<Me | null>(null)

/** Who is signed in. Inside the session only. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe is used outside the session')
  return me
}

/** `may('inquiry.create')`: the same question the server asks, so that what would be refused is not shown. */
export function useMay(): (permission: string) => boolean {
  const me = useMe()
  return useCallback((permission: string) => me.permissions[permission] !== undefined, [me])
}

/** Whether a right reaches everything of the hospital: what is the whole hospital's is changed with nothing less. */
export function useMayForAll(): (permission: string) => boolean {
  const me = useMe()
  return useCallback((permission: string) => me.permissions[permission] === 'all', [me])
}

/** Name in the chosen language: `nameOf({ nameZh, nameEn })`. */
export function useNameOf(): (thing: { nameZh: string; nameEn: string }) => string {
  const { language } = useSettings()
  return useCallback(thing => (language === 'en' && thing.nameEn ? thing.nameEn : thing.nameZh), [language])
}

/** Stands around all pages: shows the door until somebody is signed in, and asks again over the page when the session ends. */
export function Session({ children }: { children: ReactNode }) {
  const t = usePhrases(phrases)
  const client = useQueryClient()
  const { language } = useSettings()
  const [isAsking, setAsking] = useState(false)
  const answer = useRef<((signedIn: boolean) => void) | null>(null)
  const [isConfirming, setConfirming] = useState(false)
  const confirmed = useRef<((did: boolean) => void) | null>(null)
  const me = useQuery({
    queryKey: ['me'], queryFn: () => ok(api.GET('/api/v1/me')), staleTime: 60_000,
    retry: (_count, error) => !(error instanceof ProblemError) || error.status >= 500, retryDelay: 1_500,
  })
  session.language = () => (language === 'en' ? 'en' : 'zh-CN')
  const known = me.data ?? null
  // before children draw: what they read at first must already be this person's
  if (known) { setFormatZone(known.hospital.zone); setDraftOwner(known.id) }
  useEffect(() => {
    session.askAgain = known === null ? null : () => new Promise<boolean>(resolve => {
      const earlier = answer.current
      answer.current = signedIn => { earlier?.(signedIn); resolve(signedIn) }
      setAsking(true)
    })
    session.confirm = known === null ? null : () => new Promise<boolean>(resolve => {
      const earlier = confirmed.current
      confirmed.current = did => { earlier?.(did); resolve(did) }
      setConfirming(true)
    })
    return () => { session.askAgain = null; session.confirm = null }
  }, [known])
  const settleConfirm = useCallback((did: boolean) => {
    setConfirming(false)
    confirmed.current?.(did)
    confirmed.current = null
  }, [])
  const settle = useCallback((signedIn: boolean) => {
    setAsking(false)
    answer.current?.(signedIn)
    answer.current = null
    if (signedIn) void client.invalidateQueries()
    else { client.clear(); location.assign('/') }
  }, [client])

  if (me.isPending) return me.failureCount > 1 ? <EmptyState title={t('unreachable')}>{t('unreachableWhy')}</EmptyState> : null
  if (!known) return <Door onIn={() => void client.invalidateQueries({ queryKey: ['me'] })} />
  if (known.mustChangePassword) return <Door change onIn={() => void client.invalidateQueries({ queryKey: ['me'] })} />
  return (
    <MeContext value={known}>
      {children}
      {isAsking && <AskAgain number={known.number} hospital={known.hospital.code} onSettled={settle} />}
      {isConfirming && <ConfirmPassword number={known.number} onSettled={settleConfirm} />}
    </MeContext>
  )
}

function sentence(error: unknown, fallback: string, offline: string): string {
  if (error instanceof ProblemError) return error.message
  return error instanceof TypeError ? offline : fallback
}

/** The way in. With `change`, the initial password must be replaced first. */
function Door({ onIn, change = false }: { onIn: () => void; change?: boolean }) {
  const t = usePhrases(phrases)
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [values, setValues] = useState<SignInValues | null>(null)
  const [step, setStep] = useState<'password' | 'code' | 'change'>(change && initial.password ? 'change' : 'password')
  const enter = async (v: SignInValues, code?: string): Promise<void> => {
    setPending(true)
    setError(null)
    setValues(v)
    try {
      const { mustChangePassword } = await ok(api.POST('/api/v1/session', { body: { ...(v.hospital ? { hospital: v.hospital.trim() } : {}), staffNumber: v.staff.trim(), password: v.password, ...(code ? { code } : {}) } }))
      initial.password = mustChangePassword ? v.password : ''
      if (mustChangePassword) setStep('change')
      else onIn()
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.code === 'second_factor_needed') setStep('code')
      else setError(sentence(thrown, t('failed'), t('offline')))
    } finally {
      setPending(false)
    }
  }
  const replace = async (next: string): Promise<void> => {
    setPending(true)
    setError(null)
    try {
      await ok(api.PUT('/api/v1/password', { body: { present: initial.password, next } }))
      initial.password = ''
      onIn()
    } catch (thrown) {
      setError(sentence(thrown, t('failed'), t('offline')))
    } finally {
      setPending(false)
    }
  }
  return (
    <SignInPage title={t('title')} asksHospital step={step} isPending={isPending} error={error} onSignIn={v => void enter(v)}
      onCode={code => { if (values) void enter(values, code) }} onChange={next => void replace(next)} onRestart={() => { setStep('password'); setError(null) }} />
  )
}

/** Initial password typed a moment ago, needed once more to replace it; never stored. */
const initial = { password: '' }

/** Asks for the password again over whatever is on the screen (PLA-34). */
function AskAgain({ number, hospital, onSettled }: { number: string; hospital: string; onSettled: (signedIn: boolean) => void }) {
  const t = usePhrases(phrases)
  const [password, setPassword] = useState('')
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const enter = async (): Promise<void> => {
    setPending(true)
    setError(null)
    try {
      await ok(api.POST('/api/v1/session', { body: { hospital, staffNumber: number, password } }))
      onSettled(true)
    } catch (thrown) {
      setError(sentence(thrown, t('failed'), t('offline')))
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog open title={t('again')} onClose={() => undefined}>
      <form className="col g3" onSubmit={event => { event.preventDefault(); void enter() }}>
        <p className="k2">{t('againWhy')}</p>
        <PasswordField name="password" label={`${t('password')} (${number})`} value={password} onChange={setPassword} error={error} autoFocus />
        <div className="row g2"><Button kind="p" type="submit" pending={isPending}>{t('enter')}</Button><Button onPress={() => onSettled(false)}>{t('leave')}</Button></div>
      </form>
    </Dialog>
  )
}

/** Asks for the password before what needs it: exports, pay, emergency opening (SAFETY 15). Ten minutes long it is not asked again. */
function ConfirmPassword({ number, onSettled }: { number: string; onSettled: (did: boolean) => void }) {
  const t = usePhrases(phrases)
  const [password, setPassword] = useState('')
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const confirm = async (): Promise<void> => {
    setPending(true)
    setError(null)
    try {
      await ok(api.POST('/api/v1/session/step-up', { body: { password } }))
      onSettled(true)
    } catch (thrown) {
      setError(sentence(thrown, t('failed'), t('offline')))
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog open title={t('confirm')} onClose={() => onSettled(false)}>
      <form className="col g3" onSubmit={event => { event.preventDefault(); void confirm() }}>
        <p className="k2">{t('confirmWhy')}</p>
        <PasswordField name="password" label={`${t('password')} (${number})`} value={password} onChange={setPassword} error={error} autoFocus />
        <div className="row g2"><Button kind="p" type="submit" pending={isPending}>{t('confirmDo')}</Button><Button onPress={() => onSettled(false)}>{t('cancel')}</Button></div>
      </form>
    </Dialog>
  )
}

/** Own password, from the menu. */
export function ChangePassword({ onClose }: { onClose: () => void }) {
  const t = usePhrases(phrases)
  const [v, setV] = useState({ present: '', next: '', again: '' })
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const differs = v.again !== '' && v.again !== v.next
  const save = async (): Promise<void> => {
    if (differs || !v.next) return
    setPending(true)
    setError(null)
    try {
      await ok(api.PUT('/api/v1/password', { body: { present: v.present, next: v.next } }))
      toast(t('changed'))
      onClose()
    } catch (thrown) {
      setError(sentence(thrown, t('failed'), t('offline')))
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog open title={t('change')} onClose={onClose}>
      <form className="col g3" onSubmit={event => { event.preventDefault(); void save() }}>
        <PasswordField name="present" label={t('present')} value={v.present} onChange={present => setV({ ...v, present })} error={error} autoFocus />
        <PasswordField kind="new" name="next" label={t('next')} description={t('weak')} value={v.next} onChange={next => setV({ ...v, next })} />
        <PasswordField kind="new" name="again" label={t('again2')} value={v.again} onChange={again => setV({ ...v, again })} error={differs ? t('differs') : null} />
        <div className="row g2"><Button kind="p" type="submit" pending={isPending}>{t('save')}</Button><Button onPress={onClose}>{t('cancel')}</Button></div>
      </form>
    </Dialog>
  )
}

/** Signs out and goes back to the door. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  return useMemo(() => () => {
    void ok(api.DELETE('/api/v1/session')).catch(() => undefined).finally(() => { client.clear(); location.assign('/') })
  }, [client])
}
