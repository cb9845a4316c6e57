import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { api, ok, session } from '../../api/client.ts'
import { Mark } from '../../kit/brand.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ComboBox } from '../../kit/choice.tsx'
import { PasswordField, TextField } from '../../kit/field.tsx'
import { Form, useForm } from '../../kit/form.tsx'
import { EmptyState, ErrorState, FieldGrid, Full, Skeleton } from '../../kit/layout.tsx'
import { problemOf } from '../../kit/problem.ts'
import { changeSettings, useSettings } from '../../kit/settings.ts'
import { SetupWizard } from '../frame/setup.tsx'
import { usePhrases } from '../i18n.ts'
import { phrases } from './phrases.ts'

/** Where the new administrator goes on: the first steps stand over the settings. */
const afterwards = '/settings'

/** The first day: makes the hospital and its administrator with the one-time link printed at the start (PLA-33, ORG-6). */
export function SetupPage() {
  const t = usePhrases(phrases)
  const { language } = useSettings()
  session.language = () => (language === 'en' ? 'en' : 'zh-CN')
  const [token] = useState(() => location.hash.slice(1))
  const query = useQuery({ queryKey: ['setup'], queryFn: () => ok(api.GET('/api/v1/setup')), staleTime: Infinity })
  if (query.isError) {
    const problem = problemOf(query.error, t('failed'), t('offline'))
    return <Beside><div className="b2"><ErrorState title={problem.title} requestId={problem.requestId} onRetry={() => void query.refetch()} /></div></Beside>
  }
  if (!query.data) return <Beside><div className="b2"><Skeleton rows={6} /></div></Beside>
  if (!query.data.open) return <Beside><div className="b2"><EmptyState title={t('closed')} action={<LinkButton kind="p" href="/">{t('toDoor')}</LinkButton>}>{t('closedWhy')}</EmptyState></div></Beside>
  if (!token) return <Beside><div className="b2"><EmptyState title={t('noLink')}>{t('noLinkWhy')}</EmptyState></div></Beside>
  return <Beside><Wizard token={token} /></Beside>
}

/** The door's left side: who we are, the language. */
function Beside({ children }: { children: ReactNode }) {
  const t = usePhrases(phrases)
  const s = useSettings()
  return (
    <main className="ent setup">
      <div className="a">
        <div className="brand row g3"><Mark size={44} /><span><b className="t20">全程</b><br /><span className="k3 t12">Throughcare</span></span></div>
        <h1>{t('welcome')}</h1>
        <p className="k2 t14 m2">{t('welcomeWhy')}</p>
        <p className="ftr k3 t12 row g4">
          <button type="button" lang="zh-CN" aria-pressed={s.language === 'zh'} onClick={() => changeSettings({ language: 'zh' })}>{t('zh')}</button>
          <button type="button" lang="en" aria-pressed={s.language === 'en'} onClick={() => changeSettings({ language: 'en' })}>{t('en')}</button>
        </p>
      </div>
      {children}
    </main>
  )
}

interface Hospital { nameZh: string; nameEn: string; code: string; zone: string | null }
interface Admin { staffNumber: string; name: string; nameAdminEn: string; password: string; again: string }
const zones = (): string[] => (typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : ['Asia/Shanghai'])
const ofHospital: readonly string[] = ['nameZh', 'nameEn', 'code', 'zone']

function Wizard({ token }: { token: string }) {
  const t = usePhrases(phrases)
  const [step, setStep] = useState<'hospital' | 'admin'>('hospital')
  const needed = (value: string | null): string | undefined => (value?.trim() ? undefined : t('need'))
  const hospital = useForm<Hospital>({
    initial: { nameZh: '', nameEn: '', code: '', zone: 'Asia/Shanghai' },
    validate: (v) => ({ nameZh: needed(v.nameZh), nameEn: needed(v.nameEn), zone: needed(v.zone), code: /^[a-z0-9][a-z0-9-]{0,31}$/.test(v.code) ? undefined : t('hospital.badCode') }),
    submit: async () => setStep('admin'),
  })
  // no draft: a password is among its values
  const admin = useForm<Admin>({
    initial: { staffNumber: 'A001', name: '', nameAdminEn: '', password: '', again: '' },
    validate: (v) => ({
      staffNumber: /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/.test(v.staffNumber) ? undefined : t('admin.badNumber'), name: needed(v.name), nameAdminEn: needed(v.nameAdminEn),
      password: v.password.length < 10 ? t('admin.short') : undefined, again: v.again === v.password ? undefined : t('admin.differs'),
    }),
    submit: async ({ staffNumber, name, nameAdminEn, password }) => {
      const { zone, ...named } = hospital.values
      const made = await ok(api.POST('/api/v1/setup', { body: { token, ...named, ...(zone ? { zone } : {}), staffNumber, name, nameAdminEn, password } }))
      await ok(api.POST('/api/v1/session', { body: { hospital: made.hospital, staffNumber: made.staffNumber, password } }))
      location.assign(afterwards)
    },
  })
  const steps = [{ id: 'hospital', title: t('steps.hospital'), note: t('steps.hospitalWhy') }, { id: 'admin', title: t('steps.admin'), note: t('steps.adminWhy') }, { id: 'house', title: t('steps.house'), note: t('steps.houseWhy') }]
  const isAmiss = Object.keys(admin.errors).some((name) => ofHospital.includes(name))
  if (step === 'hospital') {
    return (
      <Form key="hospital" form={hospital} label={t('hospital.title')} guard={false}>
        <SetupWizard now="hospital" steps={steps} title={t('hospital.title')} why={t('hospital.why')} next={<Button size="l" kind="p" type="submit">{t('next')}</Button>}>
          <FieldGrid>
            <TextField size="l" label={t('hospital.nameZh')} required {...hospital.field('nameZh')} maxLength={60} autoFocus />
            <TextField size="l" label={t('hospital.nameEn')} required {...hospital.field('nameEn')} maxLength={80} />
            <TextField size="l" label={t('hospital.code')} required description={t('hospital.codeWhy')} {...hospital.field('code')} onChange={(code) => hospital.set('code', code.toLowerCase())} maxLength={32} />
            <ComboBox label={t('hospital.zone')} description={t('hospital.zoneWhy')} options={zones().map((value) => ({ value, label: value }))} {...hospital.field('zone')} />
          </FieldGrid>
        </SetupWizard>
      </Form>
    )
  }
  return (
    <Form key="admin" form={admin} label={t('admin.title')} guard={false}>
      <SetupWizard now="admin" steps={steps} onGo={(id) => { if (id === 'hospital') setStep('hospital') }} title={t('admin.title')} why={t('admin.why')}
        back={<Button size="l" icon="left" onPress={() => setStep('hospital')}>{t('back')}</Button>} next={<Button size="l" kind="p" type="submit" pending={admin.isPending}>{t('make')}</Button>}>
        {isAmiss && <p className="row g2 wrap k2"><Button size="s" onPress={() => setStep('hospital')}>{t('steps.hospital')}</Button></p>}
        <FieldGrid>
          <Full><TextField size="l" label={t('admin.number')} required {...admin.field('staffNumber')} maxLength={20} autoComplete="username" autoFocus /></Full>
          <TextField size="l" label={t('admin.name')} required {...admin.field('name')} maxLength={50} />
          <TextField size="l" label={t('admin.nameEn')} required {...admin.field('nameAdminEn')} maxLength={80} />
          <PasswordField size="l" kind="new" label={t('admin.password')} required description={t('admin.passwordWhy')} {...admin.field('password')} />
          <PasswordField size="l" kind="new" label={t('admin.again')} required {...admin.field('again')} />
        </FieldGrid>
      </SetupWizard>
    </Form>
  )
}
