import { useMemo, useState } from 'react'
import { api, ifMatch, ok } from '../../api/client.ts'
import { useAddressValue } from '../../kit/address.ts'
import { Button, TextLink } from '../../kit/button.tsx'
import { Select } from '../../kit/choice.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { Switch, TextField } from '../../kit/field.tsx'
import { Form, FormActions, useForm } from '../../kit/form.tsx'
import { EntityHead, FieldGrid, Full, GroupHead, Row, Section, Sheet, TwoPanes } from '../../kit/layout.tsx'
import { useLeaveGuard } from '../../kit/leave.ts'
import { Tag } from '../../kit/marks.tsx'
import { href } from '../href.ts'
import { useLanguage, usePhrases } from '../i18n.ts'
import { useMay, useNameOf } from '../session/session.tsx'
import { common } from './common.ts'
import { Loaded, MaybeSelect } from './parts.tsx'
import { useHouseAct, useRoles, type Permission, type Role } from './queries.ts'
import { phrases } from './roles-phrases.ts'
import { moduleWord } from './words.ts'

const scopes = ['none', 'own', 'group', 'department', 'site', 'all', 'deny'] as const
type Scope = (typeof scopes)[number]
type Grant = Exclude<Scope, 'none'>
const scopeOf = (grants: Readonly<Record<string, string>>, key: string): Scope => scopes.find((one) => one === grants[key]) ?? 'none'

/** Roles and what they grant (PLA-2). */
export function RolesPage() {
  const query = useRoles()
  const [code, setCode] = useAddressValue('role', '')
  if (!query.data) return <div className="page"><Loaded query={query} rows={10}>{() => null}</Loaded></div>
  const role = query.data.items.find((one) => one.code === code) ?? query.data.items[0]
  return role ? <Shown key={`${role.id} ${role.version}`} roles={query.data.items} permissions={query.data.permissions} role={role} onRole={setCode} /> : null
}

function Shown({ roles, permissions, role, onRole }: { roles: readonly Role[]; permissions: readonly Permission[]; role: Role; onRole: (code: string) => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const may = useMay()
  const nameOf = useNameOf()
  const [grants, setGrants] = useState<Readonly<Record<string, string>>>(role.grants)
  const [asking, setAsking] = useState<'new' | 'reset' | { leaveTo: string } | null>(null)
  const mayManage = may('roles.manage')
  const changed = permissions.filter((one) => scopeOf(grants, one.key) !== scopeOf(role.grants, one.key)).length
  const leave = useLeaveGuard(changed > 0)
  const name = nameOf(role)
  const save = useHouseAct((next: Record<string, Grant> | null) => ok(api.PATCH('/api/v1/roles/{id}', { params: { path: { id: role.id } }, headers: ifMatch(role.version), body: { grants: next } })), (_r, next) => (next ? t('saved', { name, count: role.holders }) : t('reset2', { name })))
  const submit = (): void => {
    const known = permissions.map((one) => [one.key, scopeOf(grants, one.key)] as const).filter((pair): pair is readonly [string, Grant] => pair[1] !== 'none')
    save.mutate(Object.fromEntries(known))
  }
  return (
    <>
      <TwoPanes label={name} sideLabel={t('list')}
        head={
          <EntityHead name={t('title')} below={<span>{t('note')}</span>}>
            {mayManage && <Button icon="plus" onPress={() => setAsking('new')}>{t('create')}</Button>}
          </EntityHead>
        }
        side={
          <Section title={t('list')}>
            <div className="phone"><Select label={t('list')} labelHidden options={roles.map((one) => ({ value: one.code, label: nameOf(one), description: t('holders', { count: one.holders }) }))} value={role.code} onChange={(next) => { if (changed > 0) setAsking({ leaveTo: next }); else onRole(next) }} /></div>
            <div className="desk"><Sheet>{roles.map((one) => (
              <Row key={one.id} {...(one.id === role.id ? { tone: 'on' as const } : {})} {...(changed > 0 ? {} : { href: href('/roles', undefined, { role: one.code }) })}>
                {changed > 0 && one.id !== role.id ? <TextLink onPress={() => setAsking({ leaveTo: one.code })}>{nameOf(one)}</TextLink> : <span className={one.id === role.id ? 'b cut' : 'cut'}>{nameOf(one)}</span>}
                <span className="sp" />{!one.asShipped && <Tag tone="amber">{t('own')}</Tag>}<span className="k3 nw">{t('holders', { count: one.holders })}</span>
              </Row>
            ))}</Sheet></div>
          </Section>
        }>
        <Section title={name} note={t('grants', { count: Object.values(grants).filter((one) => one !== 'deny').length })}
          aside={<><TextLink href={href('/staff', undefined, { 'f.role': role.code })}>{t('people')}</TextLink><Tag tone={role.asShipped ? 'plain' : 'amber'}>{t(role.asShipped ? 'asShipped' : 'own')}</Tag>{mayManage && !role.asShipped && <Button size="s" icon="undo" onPress={() => setAsking('reset')}>{t('reset')}</Button>}</>}>
          <Matrix permissions={permissions} grants={grants} {...(mayManage ? { onChange: (key: string, scope: Scope) => setGrants(withScope(grants, key, scope)) } : {})} />
          {changed > 0 && (
            <div className="row g2 m4 wrap"><span className="sp ka">{t('changed', { count: changed })}</span><Button onPress={() => setGrants(role.grants)}>{t('undo')}</Button><Button kind="p" pending={save.isPending} onPress={submit}>{t('save')}</Button></div>
          )}
        </Section>
      </TwoPanes>
      {asking === 'new' && <NewRole roles={roles} onClose={() => setAsking(null)} onMade={onRole} />}
      <ConfirmDialog open={asking === 'reset'} onCancel={() => setAsking(null)} title={t('resetTitle', { name })} verb={t('reset')} pending={save.isPending} onConfirm={() => save.mutate(null, { onSuccess: () => setAsking(null) })}>{t('resetWhy', { count: role.holders })}</ConfirmDialog>
      <ConfirmDialog open={typeof asking === 'object' && asking !== null} onCancel={() => setAsking(null)} title={t('leaveTitle')} verb={t('leaveVerb')} danger onConfirm={() => { if (typeof asking === 'object' && asking) { setGrants(role.grants); onRole(asking.leaveTo); setAsking(null) } }}>{t('leaveWhy', { name, count: changed })}</ConfirmDialog>
      <ConfirmDialog open={leave.isAsking} onCancel={leave.stay} title={t('leaveTitle')} verb={t('leaveVerb')} cancelLabel={c('cancel')} danger onConfirm={leave.leave}>{t('leaveWhy', { name, count: changed })}</ConfirmDialog>
    </>
  )
}

function withScope(grants: Readonly<Record<string, string>>, key: string, scope: Scope): Readonly<Record<string, string>> {
  const { [key]: _, ...others } = grants
  return scope === 'none' ? others : { ...others, [key]: scope }
}

/** Permissions by module, each with the scope it is granted in. */
function Matrix({ permissions, grants, onChange }: { permissions: readonly Permission[]; grants: Readonly<Record<string, string>>; onChange?: (key: string, scope: Scope) => void }) {
  const t = usePhrases(phrases)
  const language = useLanguage()
  const [isOnly, setOnly] = useState(false)
  const groups = useMemo(() => {
    const by = new Map<string, Permission[]>()
    for (const one of permissions) by.set(one.module, [...(by.get(one.module) ?? []), one])
    return [...by]
  }, [permissions])
  const options = scopes.map((value) => ({ value, label: t(`scopes.${value}`) }))
  return (
    <>
      <div className="row g3 wrap"><Switch label={t('only')} value={isOnly} onChange={setOnly} /><span className="k3">{t('scopeWhy')}</span></div>
      <div className="m3"><Sheet>
        {groups.map(([module, all]) => {
          const shown = all.filter((one) => !isOnly || scopeOf(grants, one.key) !== 'none')
          if (shown.length === 0) return null
          return (
            <div key={module} role="group" aria-label={moduleWord(module, language)}>
              <GroupHead>{moduleWord(module, language)}</GroupHead>
              {shown.map((one) => {
                const scope = scopeOf(grants, one.key)
                const words = language === 'en' ? one.en : one.zh
                return <Row key={one.key}><span className={scope === 'none' ? 'sp k2' : 'sp'}>{words}</span><span className="fix">{onChange ? <Select size="s" label={words} labelHidden options={options} value={scope} onChange={(next) => onChange(one.key, next)} /> : <span className={scope === 'none' ? 'k3' : scope === 'deny' ? 'kv' : ''}>{t(`scopes.${scope}`)}</span>}</span></Row>
              })}
            </div>
          )
        })}
      </Sheet></div>
    </>
  )
}

function NewRole({ roles, onClose, onMade }: { roles: readonly Role[]; onClose: () => void; onMade: (code: string) => void }) {
  const t = usePhrases(phrases)
  const c = usePhrases(common)
  const nameOf = useNameOf()
  const make = useHouseAct((body: { code: string; nameZh: string; nameEn: string; grants: Record<string, Grant> }) => ok(api.POST('/api/v1/roles', { body })), (role) => t('made', { name: nameOf(role) }), { quiet: true })
  const form = useForm({
    initial: { code: '', nameZh: '', nameEn: '', from: null as string | null },
    validate: (v) => ({ ...(/^[a-z][a-z0-9_]{1,39}$/.test(v.code) ? {} : { code: t('badCode') }), ...(v.nameZh.trim() ? {} : { nameZh: c('need') }), ...(v.nameEn.trim() ? {} : { nameEn: c('needEn') }) }),
    submit: async ({ from, ...v }) => {
      const role = await make.mutateAsync({ ...v, grants: (roles.find((one) => one.id === from)?.grants ?? {}) as Record<string, Grant> })
      onClose(); onMade(role.code)
    },
  })
  return (
    <Dialog form open onClose={onClose} title={t('newTitle')}>
      <Form form={form} label={t('newTitle')} guard={false}><FieldGrid>
        <TextField label={c('nameZh')} required {...form.field('nameZh')} maxLength={40} autoFocus />
        <TextField label={c('nameEn')} required {...form.field('nameEn')} maxLength={60} />
        <Full><TextField label={t('code')} required description={t('codeWhy')} {...form.field('code')} maxLength={40} /></Full>
        <Full><MaybeSelect label={t('from')} noneLabel={t('fromNone')} options={roles.map((one) => ({ value: one.id, label: nameOf(one) }))} {...form.field('from')} /></Full>
      </FieldGrid><FormActions onCancel={onClose} /></Form>
    </Dialog>
  )
}
