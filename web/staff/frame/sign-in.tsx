import { useState, type ReactNode } from 'react'
import './frame.css'
import { Mark } from '../../kit/brand.tsx'
import { Button, TextLink } from '../../kit/button.tsx'
import { isComposing } from '../../kit/composing.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { Checkbox, PasswordField, TextField } from '../../kit/field.tsx'
import { usePhrases } from '../../kit/i18n.ts'
import { changeSettings, useSettings } from '../../kit/settings.ts'
import { phrases } from './phrases.ts'

export interface SignInValues { hospital: string; staff: string; password: string; remember: boolean }

export interface SignInPageProps {
  /** 澄和医院客服中心 */
  title: string
  /** several hospitals on this installation: ask for the code */
  asksHospital?: boolean
  /** password: number and password; code: one-time code; change: a new password before going on */
  step?: 'password' | 'code' | 'change'
  isPending: boolean
  /** the server's sentence, shown under the password (or code) */
  error?: string | null
  onSignIn: (values: SignInValues) => void
  onCode?: (code: string) => void
  onChange?: (password: string) => void
  onPasskey?: () => void
  onRestart?: () => void
  hotline?: string
  /** at the right: the set-up wizard, or nothing */
  beside?: ReactNode
}

/** The door: calm, one thing at a time, errors in a sentence. */
export function SignInPage(props: SignInPageProps) {
  const { title, step = 'password', error, isPending, hotline, beside } = props
  const t = usePhrases(phrases)
  const s = useSettings()
  const [v, setV] = useState<SignInValues>({ hospital: '', staff: '', password: '', remember: false })
  const [code, setCode] = useState('')
  const [fresh, setFresh] = useState({ one: '', two: '' })
  const [isHelp, setHelp] = useState(false)
  const differs = fresh.two !== '' && fresh.one !== fresh.two
  const submit = (): void => {
    if (isPending) return
    if (step === 'code') props.onCode?.(code)
    else if (step === 'change') { if (fresh.one && fresh.one === fresh.two) props.onChange?.(fresh.one) }
    else props.onSignIn(v)
  }
  return (
    <div className={beside ? 'ent' : 'ent alone'}>
      <main className="a">
        <div className="brand row g3"><Mark size={44} /><span><b className="t20">全程</b><br /><span className="k3 t12">Throughcare</span></span></div>
        <h1>{title}</h1>
        <p className="k2 t14 m1">{t('signIn.tagline')}</p>
        <form onSubmit={(e) => { e.preventDefault(); submit() }} onKeyDown={(e) => { if (e.key === 'Enter' && isComposing(e)) e.preventDefault() }} noValidate>
          {step === 'password' && (
            <>
              {props.asksHospital && <TextField size="l" name="hospital" label={t('signIn.hospital')} description={t('signIn.hospitalWhy')} value={v.hospital} onChange={(hospital) => setV({ ...v, hospital })} autoComplete="organization" />}
              <TextField size="l" name="username" label={t('signIn.staff')} value={v.staff} onChange={(staff) => setV({ ...v, staff })} autoComplete="username" autoFocus />
              <PasswordField size="l" name="password" label={t('signIn.password')} value={v.password} onChange={(password) => setV({ ...v, password })} error={error} aside={<TextLink small onPress={() => setHelp(true)}>{t('signIn.forgot')}</TextLink>} />
              <Checkbox label={t('signIn.remember')} aside={t('signIn.rememberWhy')} value={v.remember} onChange={(remember) => setV({ ...v, remember })} />
            </>
          )}
          {step === 'code' && <TextField size="l" name="code" label={t('signIn.code')} description={t('signIn.codeWhy')} value={code} onChange={(c) => setCode(c.replace(/\D/g, '').slice(0, 6))} inputMode="numeric" autoComplete="one-time-code" autoFocus error={error} />}
          {step === 'change' && (
            <>
              <PasswordField size="l" kind="new" name="new" label={t('signIn.newPassword')} description={t('signIn.newPasswordWhy')} value={fresh.one} onChange={(one) => setFresh({ ...fresh, one })} error={error} autoFocus />
              <PasswordField size="l" kind="new" name="again" label={t('signIn.again')} value={fresh.two} onChange={(two) => setFresh({ ...fresh, two })} error={differs ? t('signIn.differs') : null} />
            </>
          )}
          <div className="col g2"><Button kind="p" size="l" wide type="submit" pending={isPending} pendingLabel={t('signIn.entering')}>{step === 'change' ? t('signIn.change') : t('signIn.enter')}</Button>
            {step === 'password' && props.onPasskey && <Button size="l" wide icon="lock" onPress={props.onPasskey}>{t('signIn.passkey')}</Button>}
            {step !== 'password' && props.onRestart && <Button size="l" wide onPress={props.onRestart}>{t('signIn.backToPassword')}</Button>}</div>
        </form>
        <p className="ftr k3 t12 row g4">
          <button type="button" lang="zh-CN" aria-pressed={s.language === 'zh'} onClick={() => changeSettings({ language: 'zh' })}>简体中文</button>
          <button type="button" lang="en" aria-pressed={s.language === 'en'} onClick={() => changeSettings({ language: 'en' })}>English</button>
          <button type="button" aria-pressed={s.type === 'large'} onClick={() => changeSettings({ type: s.type === 'large' ? 'normal' : 'large' })}>{t('signIn.largeType')}</button>
          <span className="sp" />{hotline && <span>{hotline}</span>}
        </p>
        <Dialog open={isHelp} onClose={() => setHelp(false)} title={t('signIn.forgot')}>{t('signIn.forgotHow')}</Dialog>
      </main>
      {beside}
    </div>
  )
}
